export const id = 335;
export const ids = [335];
export const modules = {

/***/ 17023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qz: () => (/* reexport */ FencedError),
  Ap: () => (/* reexport */ FlagsFileError),
  Rk: () => (/* reexport */ LockHeldError),
  ux: () => (/* reexport */ MetricSourceError)
});

;// CONCATENATED MODULE: ./build/canary/flag-store.js
/** What stops a flags file from being used. The code is the run's reason code. */
class FlagsFileError extends Error {
    code;
    fix;
    /** A shell command that brings back a file which is gone or broken, where there is one. */
    repair;
    constructor(code, message, fix, repair) {
        super(message);
        this.name = 'FlagsFileError';
        this.code = code;
        this.fix = fix;
        this.repair = repair;
    }
}

;// CONCATENATED MODULE: ./build/canary/metric-source.js
/**
 * What a metric source could not do.
 *
 * - `unavailable`: no usable answer (down, hanging, 5xx, garbage). The next one may be good.
 * - `misconfigured`: it refuses the client or is not a metrics server (401, 403, 404, TLS, a login page). Waiting does not help.
 * - `partial`: it answered, and said that data are missing.
 * - `too-large`: more than the server's limits allow at once. A smaller piece may be answered.
 * - `rejected`: it answered that the query is wrong.
 */
class MetricSourceError extends Error {
    kind;
    /** What to do about it, in the imperative. */
    fix;
    /** How long the server asks to be left alone, in milliseconds. */
    retryAfterMs;
    constructor(kind, message, more = {}) {
        super(message);
        this.name = 'MetricSourceError';
        this.kind = kind;
        this.fix = more.fix;
        this.retryAfterMs = more.retryAfterMs;
    }
}

;// CONCATENATED MODULE: ./build/canary/safety-ports.js
class LockHeldError extends Error {
    owner;
    /** Whether the holder was seen to be alive, or cannot be seen from here. */
    life;
    /** `hint`: what to do about a holder that cannot be seen from here. */
    constructor(file, owner, life, hint) {
        const who = owner.runUrl ?? `process ${owner.pid} on ${owner.host}`;
        super(`another canary holds ${file}: ${who}, since ${owner.since}${hint === undefined ? '' : `; ${hint}`}`);
        this.name = 'LockHeldError';
        this.owner = owner;
        this.life = life;
    }
}
/**
 * Another process has taken over the lock of the flags file, since this one's heartbeat had stopped. This process may
 * write nothing of the flags file or its state any more.
 */
class FencedError extends Error {
    constructor(file) {
        super(`the heartbeat of this run stopped, and another process took over ${file}`);
        this.name = 'FencedError';
    }
}

;// CONCATENATED MODULE: ./build/canary/ports.js






/***/ }),

/***/ 61704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ BEFORE_FLAGS_MS),
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   SA: () => (/* binding */ cancelSignals),
/* harmony export */   ZI: () => (/* binding */ DISK_MS),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   pm: () => (/* binding */ withinTimeout)
/* harmony export */ });
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17023);

/** How a cancelled run ends; an Error as the reason is a crash. Before the flags were touched there is nothing to roll back. */
function cancelled(cancel, verdict) {
    const { reason } = cancel;
    if (reason instanceof _ports_js__WEBPACK_IMPORTED_MODULE_0__/* .FencedError */ .Qz)
        return { verdict, reasonCode: 'heartbeat-lost', reason: reason.message };
    if (reason instanceof Error && reason.name !== 'AbortError') {
        return { verdict, reasonCode: 'crashed', reason: `crashed: ${reason.message}` };
    }
    const signal = cancelSignals.find((name) => name === reason);
    return {
        verdict,
        reasonCode: 'cancelled',
        reason: signal ? `cancelled by ${signal}` : 'cancelled',
        ...(signal && { signal }),
    };
}
/** How long one step on the disk may take before it counts as hung, in ms. */
const DISK_MS = 15_000;
/** How long a step may take before any flag is on, in ms: it only keeps other runs waiting. */
const BEFORE_FLAGS_MS = 600_000;
/** What a step may take beyond its own timeout, in ms: a last question to a service, and ending what it left running. */
const BEYOND_MS = 30_000;
/** How long a step with this timeout may take, in ms. */
function withinTimeout(timeoutSeconds) {
    return timeoutSeconds * 1000 + BEYOND_MS;
}
/** The signals that cancel a run. */
const cancelSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 58308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   _n: () => (/* binding */ problemsIn),
/* harmony export */   dS: () => (/* binding */ sortProblems),
/* harmony export */   nM: () => (/* binding */ formatPlaced),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var _secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84047);

/** A config that cannot be used. `problems` are all that were found, by position, warnings included. */
class ConfigError extends Error {
    problems;
    constructor(problems) {
        const sorted = sortProblems(problems);
        super(sorted.map(formatProblem).join('\n'));
        this.name = 'ConfigError';
        this.problems = sorted;
    }
}
/** `file:line:column: what is wrong, what to write instead`, one line; `warning: ` or `notice: ` stands before what is no error. */
function formatProblem(problem) {
    return formatPlaced(problem, problem.severity === 'error' ? '' : `${problem.severity}: `);
}
/** As `formatProblem`, where it goes without saying how severe the problem is. */
function formatPlaced({ file, line, column, message, fix }, kind = '') {
    return `${file}:${line}:${column}: ${kind}${message}${fix === undefined ? '' : `, ${fix}`}`;
}
/** By position, each said once. */
function sortProblems(problems) {
    const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
    return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
/** Puts the file's name to what was found in it. What is quoted from the file stays on one line, and secrets out. */
function problemsIn(file, findings) {
    return findings.map(({ at, message, fix, severity, rule }) => ({
        file,
        ...at,
        message: presentable(message),
        ...(fix !== undefined && { fix: presentable(fix) }),
        severity: severity ?? 'error',
        ...(rule !== undefined && { rule }),
    }));
}
/** Control characters, line ends of all kinds, and marks that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
function presentable(text) {
    return (0,_secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(text).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 84047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kG: () => (/* binding */ holdsPlaceholder),
  hK: () => (/* binding */ holdsSecret),
  ft: () => (/* binding */ outputWithoutSecrets),
  VY: () => (/* binding */ secretsIn),
  cT: () => (/* binding */ withoutSecrets)
});

;// CONCATENATED MODULE: ./build/config/placeholder.js
/** Words that people write where a secret would be. Long enough that random characters hardly ever hold one. */
const WORDS = /example|your|change[-_]?me|placeholder|replace|redacted|dummy|sample|insert|removed|notreal|[-_ ]here|secret|token|webhook|passw|xxxx|\*\*\*/i;
/** Short words of the same kind: only where nothing else is written. */
const WHOLE = /^(pass|pwd|pw|foo|bar|baz|test|fake|todo|tbd|none|null|key|hash|sig|signature|x+|\*+|_+|-+)$/i;
/** A word as such: no token has so few letters, all small or all large. */
const WORD = /^([a-z]{1,12}|[A-Z]{1,12}|[A-Z][a-z]{1,14})$/;
/** The payload of the token that jwt.io and half of all documentation show. */
const KNOWN = /^eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l/;
/** From how many characters on a row of equal or consecutive ones is on purpose. */
const ROW = 3;
/** The share of a text that rows make up where it was typed to fill a place. */
const FILLED = 0.8;
/**
 * Whether what is `written` stands in the place of a secret: `XXXX`, `<token>`, `YOUR_TOKEN`, `T00000000`, `abc123`, or one that is cut
 * off (`after` is what follows it). A plain word is one too, but where people choose what they write: in a login.
 */
function isPlaceholder(written, after, isLogin) {
    const text = written.replace('IncomingWebhook', ''); // a part of every Teams address
    if (/^(\.{3}|…|\*|<)/.test(after) || text.endsWith('...') || KNOWN.test(text))
        return true;
    if (/^(<.*>|\{.*\}|\[.*\]|%\w+%|\$\w+)$/.test(text) || WORDS.test(text))
        return true;
    // Each part by itself: of `a@b/IncomingWebhook/c` any one may be the secret.
    const parts = text.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
    const letters = parts.filter((part) => /[A-Za-z]/.test(part));
    return (letters.length > 0 ? letters : parts).every((part) => isFiller(part) || (!isLogin && WORD.test(part)));
}
/** Whether a text cannot be in use as a password: `xxx`, `***`, `<password>`, `YOUR_PASSWORD`. */
function isBlank(text) {
    return /^([xX]+|\*+|\.+|<.*>|\{.*\}|\[.*\])$|your|example|placeholder|redacted/i.test(text);
}
/** Whether a text mixes letters and digits, or cases, as no word does. */
function looksRandom(text) {
    return text
        .split(/[^A-Za-z0-9]+/)
        .some((part) => part.length >= 10 && /[A-Za-z]/.test(part) && /\d|[a-z][A-Z].*[a-z][A-Z]/.test(part));
}
function isFiller(part) {
    const [letters, digits] = [part.toLowerCase().replace(/\d/g, ''), part.replace(/\D/g, '')];
    // Letters and digits in turn: a1b2c3.
    if (isRow(letters) && isRow(digits))
        return true;
    return WHOLE.test(part) || inRows(part.toLowerCase()) / part.length >= FILLED;
}
/** Whether a text is nothing but one row; 0 follows 9. */
function isRow(text) {
    return [0, 1].some((step) => rowEnd(text.replace(/90/g, '9:'), 0, step) >= text.length);
}
/** How many characters stand in rows of equal or consecutive ones: all of `aaaa`, `abcd`, `1234`. */
function inRows(text) {
    let total = 0;
    for (let start = 0; start < text.length;) {
        const end = Math.max(rowEnd(text, start, 0), rowEnd(text, start, 1), rowEnd(text, start, -1));
        if (end - start >= ROW)
            total += end - start;
        start = Math.max(end - start >= ROW ? end : start + 1, start + 1);
    }
    return total;
}
/** Where the row that begins at `start` ends, in which each character is `step` after the one before it. */
function rowEnd(text, start, step) {
    let end = start + 1;
    while (end < text.length && text.charCodeAt(end) - text.charCodeAt(end - 1) === step)
        end += 1;
    return end;
}

;// CONCATENATED MODULE: ./build/config/secret-shapes.js

/** What could be slow to match is bounded: the text may be a stranger's. */
const SHAPES = [
    {
        what: 'a GitHub token',
        pattern: /(?<![A-Za-z0-9])(?:gh[pousr]|github_pat)_(?<secret>\w{20,})/g,
    },
    { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9])glpat-(?<secret>[\w-]{20,})/g },
    { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[abeprs]-(?<secret>[A-Za-z0-9-]{10,})/g },
    { what: 'an AWS access key', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)(?<secret>[0-9A-Z]{16})(?![0-9A-Z])/g },
    {
        what: 'a JSON web token',
        pattern: /(?<![A-Za-z0-9])eyJ[\w-]{8,2000}\.(?<secret>eyJ[\w-]{8,2000}\.[\w-]{8,2000})/g,
    },
    { what: 'a Grafana token', pattern: /(?<![A-Za-z0-9])gl(?:sa|c)_(?<secret>[\w-]{20,})/g },
    { what: 'a Vault token', pattern: /(?<![A-Za-z0-9])hv[sb]\.(?<secret>[\w-]{20,})/g },
    { what: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_(?<secret>[A-Za-z0-9]{30,})/g },
    {
        what: 'a secret key',
        pattern: /(?<![A-Za-z0-9])sk[-_](?:live|test|ant|proj)[-_](?<secret>[\w-]{16,})/g,
    },
    { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-(?<secret>[\w-]{30,})/g },
    { what: 'a Google API key', pattern: /(?<![A-Za-z0-9])AIza(?<secret>[\w-]{35})(?![\w-])/g },
    { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9])(?:rk_(?:live|test)|whsec)_(?<secret>[\w-]{16,})/g },
    { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.(?<secret>[\w-]{16,64}\.[\w-]{16,64})/g },
    { what: 'a Docker Hub token', pattern: /(?<![A-Za-z0-9])dckr_pat_(?<secret>[\w-]{20,})/g },
    { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_(?<secret>[A-Za-z0-9]{30,})/g },
    {
        what: 'a private key',
        pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:\\[nr]|[\s#|>"']){0,80}(?<secret>[A-Za-z0-9+/=]{16,2000})/g,
    },
    {
        what: 'the address of a Slack webhook',
        pattern: /(?<![A-Za-z0-9])hooks\.slack(?:-gov)?\.com\/(?:services\/\w{1,40}\/\w{1,40}|(?:workflows|triggers)(?:\/\w{1,40}){1,3})\/(?<secret>\w+)/g,
    },
    {
        what: 'the address of a Discord webhook',
        pattern: /(?<![A-Za-z0-9])discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/(?<secret>[\w-]+)/g,
    },
    {
        what: 'the address of a Teams webhook',
        pattern: /(?<![A-Za-z0-9])(?:webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook)\/(?<secret>[\w@/-]+)/g,
    },
    {
        what: 'the address of a workflow, signed',
        pattern: /\.(?:logic\.azure|powerplatform|powerautomate)\.com\S{0,300}[?&]sig=(?<secret>[\w%-]+)/g,
    },
    {
        what: 'a password in an address',
        pattern: /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"']{0,200}:(?<secret>[^\s/?#@"']{1,200})@/gi,
        isLogin: true,
    },
    {
        what: 'a bearer token',
        pattern: /(?<![A-Za-z0-9])bearer\s{1,4}(?<secret>[\w.~+/-]{20,2000}={0,2})/gi,
        ambiguous: true,
    },
];
/**
 * All secrets that a text holds by their looks. What stands in the place of one (`XXXX`, `<token>`) is not a secret. The
 * weakest passwords are placeholders in a comment, and passwords in a value that is `used`.
 */
function secretsIn(text, used) {
    return SHAPES.flatMap(({ isLogin = false, ...shape }) => matchesOf(shape, text)
        .filter(({ written, after }) => !isPlaceholder(written, after, isLogin) || (used && isLogin && !isBlank(written)))
        .map(({ offset }) => ({ what: shape.what, offset })));
}
/** Whether a text has a placeholder where a secret would be. */
function holdsPlaceholder(text) {
    return (SHAPES.some((shape) => matchesOf(shape, text).some(({ written, after }) => isPlaceholder(written, after, shape.isLogin === true))) || /<[\w .-]+>|\bYOUR[_-]|\/\.{3}|…/i.test(text));
}
/** Whether a text may hold a secret. Placeholders count too: what is shown must be safe, not exact. */
function holdsSecret(text) {
    return SHAPES.some((shape) => matchesOf(shape, text).length > 0);
}
/** How tokens begin, whose encoding in base64 is looked for too. */
const TOKEN_STARTS = [
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'xoxb-', 'xoxp-', 'sk_live_'],
    ...['npm_', 'pypi-', 'AKIA', 'AIza', 'eyJhbGciOi', '-----BEGIN'],
];
/** What is a secret in the output of a program, and would be an ordinary text in a config. */
const OUTPUT_SHAPES = [
    {
        pattern: /(?<shown>authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token|apikey)\s{1,4})?)(?!bearer\b|basic\b|token\b|apikey\b)[^\s"',;]{6,2000}/gi,
    },
    { pattern: /(?<shown>\b(?:bearer|basic)(?:\s{1,4}|%20))[\w.~+/-]{16,2000}={0,2}/gi },
    {
        // A variable with the name of a secret, as `env` prints it.
        pattern: /(?<shown>(?<![A-Za-z0-9_])[A-Z0-9_]{0,60}(?:TOKEN|SECRET|PASSW(?:OR)?D|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIAL)[A-Z0-9_]{0,60}=["']?)[^\s"']{6,2000}/g,
    },
    { pattern: /%3A%2F%2F[^\s%]{0,200}%3A[^\s&]{1,200}?%40/gi },
    {
        pattern: new RegExp(`(?:${TOKEN_STARTS.flatMap(base64Within).join('|')})[A-Za-z0-9+/_-]{12,}={0,2}`, 'g'),
    },
];
/** How a text reads within the base64 of a longer one, at each of the three alignments. */
function base64Within(text) {
    return [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
        const [from, to] = [Math.ceil((shift * 8) / 6), Math.floor(((shift + text.length) * 8) / 6)];
        return encoded.slice(from, to).replace(/[+/]/g, (character) => `\\${character}`);
    });
}
/** Whether a line may hold any of them: most lines do not, and are looked at once. */
const ANY = new RegExp([...SHAPES, ...OUTPUT_SHAPES]
    .map(({ pattern }) => pattern.source.replaceAll(/\(\?<(?:secret|shown)>/g, '(?:'))
    .join('|'), 'i');
/** What may stay of a match: the name of the header or variable. */
function shownPart(found) {
    const groups = found.at(-1);
    return typeof groups === 'object' ? (groups?.shown ?? '') : '';
}
/** A line of a program's output with `***` in place of every secret that it holds by its looks. */
function outputWithoutSecrets(line) {
    if (!ANY.test(line))
        return line;
    return OUTPUT_SHAPES.reduce((rest, { pattern }) => rest.replace(pattern, (_, ...found) => `${shownPart(found)}***`), withoutSecrets(line));
}
/** The text with `***` in place of every secret that it holds by its looks. */
function withoutSecrets(text) {
    return SHAPES.reduce((rest, { pattern, ambiguous }) => rest.replace(pattern, (match) => (ambiguous && !looksRandom(match) ? match : '***')), text);
}
function matchesOf({ pattern, ambiguous }, text) {
    return [...text.matchAll(pattern)]
        .map(({ index, 0: match, groups }) => ({
        offset: index,
        written: groups?.secret ?? match,
        after: text.slice(index + match.length, index + match.length + 3),
    }))
        .filter(({ written }) => !ambiguous || looksRandom(written));
}


/***/ }),

/***/ 2335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failStep: () => (/* binding */ failStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
// EXTERNAL MODULE: ./build/canary/run.js
var run = __webpack_require__(61704);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/review/annotations.js + 1 modules
var annotations = __webpack_require__(6137);
;// CONCATENATED MODULE: ./build/github/annotations.js


/** Shows what is wrong with a config at its line in the file. One place is left for the failure of the step. */
function annotateProblems(problems) {
    for (const command of (0,annotations/* annotations */.hk)([{ problems }], { error: annotations/* ROOM */.ib - 1, warning: annotations/* ROOM */.ib, notice: annotations/* ROOM */.ib }))
        (0,core/* info */.pq)(command);
}

;// CONCATENATED MODULE: ./build/github/failure.js




/** Fails the step for what was thrown; a config's problems are annotated at their lines. */
function failStep(error) {
    if (error instanceof problem/* ConfigError */.xL)
        annotateProblems(error.problems);
    else
        core/* debug */.Yz(error instanceof Error ? (error.stack ?? '') : '');
    core/* setFailed */.C1((0,run/* messageOf */.bD)(error));
}


/***/ }),

/***/ 6137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ib: () => (/* binding */ ROOM),
  hk: () => (/* binding */ annotations),
  BP: () => (/* binding */ logLine)
});

// UNUSED EXPORTS: annotation, more, worst

// EXTERNAL MODULE: ./build/config/problem.js
var config_problem = __webpack_require__(58308);
;// CONCATENATED MODULE: ./build/config/rules.js
/** The checks that have a name, for tools that list findings by it; each with what it is about. */
const RULES = {
    'promql-syntax': 'A query that is not PromQL',
    'counter-level': 'A counter that is compared by its level',
    'hidden-no-data': '`or vector(0)` that turns no data into the best of all values',
    'quantile-average': 'An average or a sum of quantiles',
    'lost-buckets': 'A quantile of buckets that have lost their label le',
    'rate-of-sum': 'A rate of counters that were added up before',
    'filtered-value': 'A comparison that drops the value instead of giving one',
    'several-series': 'A query that may give several series',
    'one-bucket': 'A quantile of one bucket alone',
    'not-promql': 'A query in MetricsQL, which only a VictoriaMetrics can check',
    'only-value': 'A query whose counts are not known, and how it would be counted',
    'short-range': 'A range in which there are not two scrapes',
    'threshold-without-metric': 'A threshold for a metric that is not there',
    'unguarded-metric': 'A metric that no threshold guards',
    'flag-unknown': 'A flag that is not in the flags file',
    'flags-file': 'A flags file that cannot be used, or could not be looked at',
    'sign-off': 'A flag that needs a sign-off',
    'reaches-further': 'A flag that would go on in other environments too',
    'short-watch': 'A watch that ends before a metric holds only what came after the flag',
    'short-baseline': 'A baseline that is shorter than what a metric looks back',
    'read-as-meant': 'A value that is written in another form than the schema has',
    'unknown-key': 'A key that is not known, and is ignored',
    'duplicate-key': 'A key that stands twice in one mapping',
    'unguarded-fall': 'A limit on rises alone, for a metric of which falls are bad',
    placeholder: 'A placeholder where a value is needed',
    'rollback-script': 'A rollback script that no config names',
    'script-missing': 'A script that is not there, or cannot be run',
};

// EXTERNAL MODULE: ./build/safety/inert.js
var inert = __webpack_require__(207);
;// CONCATENATED MODULE: ./build/review/annotations.js



/** GitHub shows this many annotations of a kind per step, and drops the rest in silence. */
const ROOM = 10;
/**
 * The problems of one kind that are worth the few places: the first of every file, then the second of every file, …
 * `left` is how many others there are.
 */
function worst(reviews, kind, room) {
    const ranked = reviews.flatMap(({ problems }) => problems.filter(({ severity }) => severity === kind).map((problem, rank) => ({ problem, rank })));
    const shown = ranked
        .sort((a, b) => a.rank - b.rank)
        .slice(0, room)
        .map(({ problem }) => problem);
    return { shown, left: ranked.length - shown.length };
}
/** A problem as a workflow command, which the runner turns into an annotation at its place in the file. */
function annotation(problem) {
    const { file, line, column, message, fix, severity, rule } = problem;
    const properties = {
        file,
        line: String(line),
        // Without an end the runner takes the column for the end's too.
        endLine: String(line),
        col: String(column),
        title: rule === undefined ? 'Canary config' : RULES[rule].replaceAll('`', ''),
    };
    const said = fix === undefined ? message : `${message}, ${fix}`;
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
    return `::${severity} ${written.join(',')}::${escapeData(said.slice(0, 2_000))}`;
}
/** The annotations of many reviews: at most ten of a kind, and what is left out is counted. */
function annotations(reviews, room) {
    return ['error', 'warning', 'notice'].flatMap((kind) => {
        const all = worst(reviews, kind, room[kind]);
        if (all.left === 0)
            return all.shown.map(annotation);
        const { shown, left } = worst(reviews, kind, room[kind] - 1);
        return [...shown.map(annotation), `::${kind} title=Canary config::${more(left, kind)}`];
    });
}
/** How many more there are: `and 3 more warnings`. */
function more(count, kind) {
    return `and ${count} more ${kind}${count === 1 ? '' : 's'}`;
}
/** A problem as a line of a log, in which it can be no command. */
function logLine(problem) {
    return (0,inert/* inert */.tJ)((0,config_problem/* formatProblem */.Vw)(problem));
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   wi: () => (/* binding */ inertLines)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** The longest line that is passed on; an annotation is cut there too. */
const MAX_CHARACTERS = 4096;
/** Looked at before anything is stripped, so that a line of any length costs the same. */
const READ_CHARACTERS = 16 * MAX_CHARACTERS;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;
/** Unicode's own ways to end a line, and to show it in another order than it has. */
const SEPARATORS = /[\u2028\u2029]/g;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;
/**
 * Makes one line of foreign text harmless for a terminal and for the Actions runner, which reads commands from both
 * streams: `::x::` where a trimmed line begins, `##[x]` anywhere. At most 4,096 characters are left; tabs stay.
 */
function inert(text) {
    const plain = visible(text)
        // With a blank that can be seen: what is invisible is ignored by some comparisons.
        .replaceAll('##[', '## [')
        .replace(/^(\s*):(?=:)/, '$1: ');
    return cut(plain);
}
/** What is seen of one line of foreign text: without escape sequences, controls, and marks that reorder it. */
function visible(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.slice(0, READ_CHARACTERS))
        .replace(CONTROLS, '')
        .replace(SEPARATORS, ' ')
        .replace(REORDERING, '');
}
/** Splits foreign text where the runner does, at a lone carriage return too, and makes every line harmless. */
function inertLines(text) {
    return text.split(/\r\n|\r|\n/).map(inert);
}
function cut(line) {
    if (line.length <= MAX_CHARACTERS)
        return line;
    return `${line.slice(0, MAX_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};
