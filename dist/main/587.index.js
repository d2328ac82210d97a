export const id = 587;
export const ids = [587];
export const modules = {

/***/ 97587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateStep: () => (/* binding */ validateStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(1170);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
// EXTERNAL MODULE: ./build/canary/run.js
var run = __webpack_require__(61704);
// EXTERNAL MODULE: ./build/config/root.js
var config_root = __webpack_require__(86119);
// EXTERNAL MODULE: ./build/review/annotations.js + 1 modules
var annotations = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/report/fitting.js
var fitting = __webpack_require__(34888);
// EXTERNAL MODULE: ./build/report/flag-states.js
var flag_states = __webpack_require__(73264);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/review/page.js




/** Of anything foreign within a line. */
const MAX_TEXT = 400;
const MAX_ROWS = 100;
/** More plans than this are folded away. */
const MAX_OPEN = 3;
/** Reviews as a page of GitHub's Markdown, for a summary or a comment: whether all is well, what is not, and each plan. */
function reviewPage(reviews, context) {
    const parts = [
        heading(reviews, context),
        findings(reviews, context),
        ...reviews.map((review) => section(review, context, reviews.length)),
    ].filter((part) => part !== '');
    return (0,fitting/* fitting */._)(parts, context.maxBytes, 'One part is too long to be shown here; the log has it all.');
}
const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
function heading(reviews, context) {
    const wrong = reviews.filter(({ valid }) => !valid).length;
    const count = reviews.length === 1 ? 'canary config' : `${reviews.length} canary configs`;
    const title = wrong === 0
        ? `✅ The ${count} ${reviews.length === 1 ? 'is' : 'are'} valid`
        : reviews.length === 1
            ? '❌ The canary config is not valid'
            : `❌ ${wrong} of ${count} ${wrong === 1 ? 'is' : 'are'} not valid`;
    return `## ${title}\n\n${counted(reviews)} ${untouched(context)}`;
}
function counted(reviews) {
    const problems = reviews.flatMap((review) => review.problems);
    const words = ['error', 'warning', 'notice'].flatMap((kind) => {
        const count = problems.filter(({ severity }) => severity === kind).length;
        return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`];
    });
    return words.length === 0 ? 'No problem was found.' : `${words.join(', ')}.`;
}
function untouched({ backtests }) {
    const others = backtests?.size ? 'nothing but Prometheus, for its history,' : 'nothing';
    return `No flag was changed, and ${others} was contacted.`;
}
const ORDER = ['error', 'warning', 'notice'];
function findings(reviews, context) {
    const problems = reviews
        .flatMap((review) => review.problems)
        .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    if (problems.length === 0)
        return '';
    const rows = problems
        .slice(0, MAX_ROWS)
        .map((problem) => [
        MARKS[problem.severity],
        place(problem, context),
        (0,markdown/* text */.Qq)((0,words/* shorten */.ml)(problem.message, MAX_TEXT)),
        (0,markdown/* text */.Qq)((0,words/* shorten */.ml)(problem.fix ?? '', MAX_TEXT)),
    ]);
    return `${(0,markdown/* table */.tp)(['', 'Where', 'What', 'What to do'], rows)}${further(problems.length)}`;
}
function place({ file, line, column }, { link }) {
    const shown = (0,markdown/* code */.aY)(`${(0,words/* shorten */.ml)(file, MAX_TEXT)}:${line}:${column}`);
    return link === undefined ? shown : `<a href="${link(file, line)}">${shown}</a>`;
}
function section({ path, plan }, context, count) {
    if (plan === undefined)
        return '';
    const title = `${(0,markdown/* code */.aY)((0,words/* shorten */.ml)(path, MAX_TEXT))}: ${(0,markdown/* text */.Qq)((0,words/* shorten */.ml)(plan.name, MAX_TEXT))} in ${(0,markdown/* text */.Qq)((0,words/* shorten */.ml)(plan.environment, MAX_TEXT))}`;
    const body = [changes(path, context), backtested(path, context), flags(plan), metrics(plan), settings(plan)]
        .filter((part) => part !== '')
        .join('\n\n');
    return count > MAX_OPEN ? (0,markdown/* folded */.TM)(title, body) : `### ${title}\n\n${body}`;
}
function changes(path, { base }) {
    const comparison = base?.comparisons.get(path);
    if (!base || !comparison)
        return '';
    const branch = (0,markdown/* code */.aY)((0,words/* shorten */.ml)(base.branch, MAX_TEXT));
    switch (comparison.state) {
        case 'new':
            return `**New**: it is not on ${branch}.`;
        case 'unknown':
            return `What changed against ${branch} is not known: ${(0,markdown/* text */.Qq)((0,words/* shorten */.ml)(comparison.why, MAX_TEXT))}.`;
        case 'compared': {
            if (comparison.changes.length === 0)
                return `It does the same as on ${branch}.`;
            const rows = comparison.changes
                .slice(0, MAX_ROWS)
                .map(({ what, before, after, looser }) => [
                `${(0,markdown/* text */.Qq)((0,words/* shorten */.ml)(what, MAX_TEXT))}${looser ? ' ⚠️ **looser**' : ''}`,
                value(before),
                value(after),
            ]);
            return `**Changed** against ${branch}:\n\n${(0,markdown/* table */.tp)(['What', 'Before', 'After'], rows)}${further(comparison.changes.length)}`;
        }
    }
}
function backtested(path, { backtests }) {
    const found = backtests?.get(path);
    if (!found)
        return '';
    if (found.state === 'not-done')
        return `**Not backtested**: ${(0,markdown/* text */.Qq)((0,words/* shorten */.ml)(found.why, MAX_TEXT))}.`;
    return `**Backtested**: ${(0,markdown/* text */.Qq)((0,words/* shorten */.ml)(found.found, 2 * MAX_TEXT))}.`;
}
const value = (shown) => shown === undefined ? '–' : (0,markdown/* text */.Qq)((0,words/* shorten */.ml)(shown, MAX_TEXT));
function flags({ places, flagsFile, unseen }) {
    const file = (0,markdown/* code */.aY)((0,words/* shorten */.ml)(flagsFile, MAX_TEXT));
    const note = unseen === undefined ? '' : ` (not looked at: ${(0,markdown/* text */.Qq)(unseen)})`;
    const rows = places.slice(0, MAX_ROWS).map(({ place: path, now }) => {
        const shown = (0,markdown/* code */.aY)((0,words/* shorten */.ml)((0,flag_states/* placeText */.Z9)(path), MAX_TEXT));
        if (now === null)
            return [shown, '?', '<code>true</code>'];
        const before = now === undefined ? 'no entry' : (0,markdown/* code */.aY)((0,words/* shorten */.ml)(now, MAX_TEXT));
        return [shown, before, now === 'true' ? 'on already' : '<code>true</code>'];
    });
    const head = ['Place', 'Now', 'While the canary runs'];
    return `**Turns on** in ${file}${note}:\n\n${(0,markdown/* table */.tp)(head, rows)}${further(places.length)}`;
}
function metrics({ metrics: watched }) {
    if (watched.length === 0)
        return '**Watches** nothing: the most that a run can say is "inconclusive".';
    const rows = watched
        .slice(0, MAX_ROWS)
        .map(({ name, limits, query }) => [
        (0,markdown/* code */.aY)((0,words/* shorten */.ml)(name, MAX_TEXT)),
        limits.length === 0 ? 'not guarded' : (0,markdown/* text */.Qq)((0,words/* shorten */.ml)(limits.join('; '), MAX_TEXT)),
        (0,markdown/* code */.aY)((0,words/* shorten */.ml)(query, MAX_TEXT)),
    ]);
    return `**Watches**, and rolls back beyond a limit:\n\n${(0,markdown/* table */.tp)(['Metric', 'Limits', 'Query'], rows)}${further(watched.length)}`;
}
function settings({ facts }) {
    const rows = facts.map(([name, said]) => `- ${(0,markdown/* text */.Qq)(name)}: ${(0,markdown/* text */.Qq)((0,words/* shorten */.ml)(said, MAX_TEXT))}`);
    return (0,markdown/* folded */.TM)('Everything else', rows.join('\n'));
}
const further = (count) => count > MAX_ROWS ? `\n\n… and ${count - MAX_ROWS} more in the log.` : '';

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/load.js + 3 modules
var load = __webpack_require__(90404);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/config/read.js
var read = __webpack_require__(11155);
// EXTERNAL MODULE: ./build/approvals/signoff.js
var signoff = __webpack_require__(26289);
// EXTERNAL MODULE: ./build/canary/ports.js
var ports = __webpack_require__(51165);
// EXTERNAL MODULE: ./build/config/defaults.js
var defaults = __webpack_require__(91573);
// EXTERNAL MODULE: ./build/config/environment.js
var config_environment = __webpack_require__(96642);
// EXTERNAL MODULE: ./build/flags/change.js + 2 modules
var change = __webpack_require__(11782);
// EXTERNAL MODULE: ./build/flags/document.js
var flags_document = __webpack_require__(49399);
// EXTERNAL MODULE: ./build/flags/flags.js
var flags_flags = __webpack_require__(65839);
// EXTERNAL MODULE: ./build/flags/reading.js
var reading = __webpack_require__(43884);
;// CONCATENATED MODULE: ./build/flags/preview.js





/** Reads a flags file and changes nothing, not even its lock. @throws FlagsFileError where the file cannot be used */
async function previewFlags(files, { file, names, scope }, environment) {
    const content = await (0,reading/* readFlags */.u)(files, file);
    const document = (0,flags_document/* parseDocument */.Tp)(content.text, content.file);
    const known = (0,flags_flags/* flagNames */.JY)(document);
    const unknown = new Map();
    for (const name of new Set(names)) {
        try {
            (0,flags_flags/* requireKnown */.$_)(content.file, known, [name]);
        }
        catch (error) {
            if (!(error instanceof ports/* FlagsFileError */.Ap))
                throw error;
            unknown.set(name, error);
        }
    }
    const there = names.filter((name) => !unknown.has(name));
    const places = (0,change/* placesOf */.e)({ names: there, environment, scope }).map(({ flag, place }) => {
        const found = (0,flags_document/* find */.I6)(document, place);
        return {
            flag,
            place,
            now: found.kind === 'property' ? (0,flags_document/* textOf */.b6)(document, found.property.value) : undefined,
        };
    });
    return { places, flags: there.map((name) => (0,flags_flags/* flagState */.eE)(document, name, environment)), unknown };
}

// EXTERNAL MODULE: ./build/safety/files.js
var files = __webpack_require__(63820);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/config/paths.js
var paths = __webpack_require__(97147);
;// CONCATENATED MODULE: ./build/review/workspace.js



/** Where a path leads to, in the end. */
async function reach({ root, confined }, path) {
    const wanted = (0,external_node_path_.resolve)(root, path);
    const top = await (0,promises_.realpath)(root);
    if (confined && !(0,paths/* isBelow */.Yw)((0,external_node_path_.resolve)(root), wanted) && !(0,paths/* isBelow */.Yw)(top, wanted))
        return { state: 'outside' };
    const real = await (0,promises_.realpath)(wanted).catch(() => undefined);
    if (real === undefined)
        return { state: confined && (await leavesBy(wanted, top)) ? 'outside' : 'missing' };
    return confined && !(0,paths/* isBelow */.Yw)(top, real) ? { state: 'outside' } : { state: 'there', path: real };
}
/** Whether a path that leads nowhere would do so outside of a folder. */
async function leavesBy(path, top) {
    for (let at = path;; at = (0,external_node_path_.dirname)(at)) {
        const real = await (0,promises_.realpath)(at).catch(() => undefined);
        if (real !== undefined)
            return !(0,paths/* isBelow */.Yw)(top, real);
        // A link whose target is not there.
        if ((await (0,promises_.lstat)(at).catch(() => undefined)) !== undefined)
            return true;
    }
}

;// CONCATENATED MODULE: ./build/review/flags.js








/** Holds a config to its flags file, where that can be seen from here: on a hosted runner it often cannot. */
async function reviewFlags(preview, { config, locate }, workspace) {
    const { flagsFile, flags: names, scope, environment } = preview;
    const unseen = (why, finding) => ({
        findings: finding ? [finding] : [],
        places: (0,change/* placesOf */.e)({ names, environment, scope }).map((place) => ({ ...place, now: null })),
        unseen: why,
    });
    if ([flagsFile, environment, ...names].some(config_environment/* hasReference */.UN))
        return unseen('it depends on variables');
    const reached = await reach(workspace, flagsFile);
    if (reached.state === 'outside')
        return unseen('it lies outside of the repository');
    const at = locate('/flags/file');
    if (reached.state === 'missing') {
        const message = `${flagsFile} is not there, so its flags could not be looked at`;
        return unseen('it is not there', { at, message, rule: 'flags-file', severity: 'notice' });
    }
    try {
        const found = await previewFlags(files/* nodeFiles */.kT, { file: reached.path, names, scope }, environment);
        const file = config.prechecks?.signoff_file ?? defaults/* DEFAULTS */.z.prechecks.signoff_file;
        const missing = (await isSignedOff(file, workspace)) ? undefined : file;
        const findings = names.flatMap((name, index) => {
            const place = locate(`/feature_flags/${index}`);
            const said = findingsOf(name, found, preview, missing);
            return said.map((finding) => ({
                ...finding,
                at: place,
                message: finding.message.replaceAll(reached.path, flagsFile),
            }));
        });
        return { findings, places: found.places, unseen: undefined };
    }
    catch (error) {
        if (!(error instanceof ports/* FlagsFileError */.Ap))
            throw error;
        const message = error.message.replaceAll(reached.path, flagsFile);
        return unseen('it cannot be used', { at, message, fix: error.fix, rule: 'flags-file' });
    }
}
async function isSignedOff(file, workspace) {
    if ((0,config_environment/* hasReference */.UN)(file))
        return false;
    const reached = await reach(workspace, file);
    return reached.state === 'there' && (await (0,signoff/* signoff */.P)(reached.path)) === 'given';
}
/** @param missingSignoff the sign-off file, where that is missing or empty */
function findingsOf(name, { flags, unknown }, { environment, scope }, missingSignoff) {
    const error = unknown.get(name);
    if (error)
        return [{ message: error.message, fix: error.fix, rule: 'flag-unknown' }];
    const flag = flags.find((known) => known.name === name);
    const findings = [];
    if (flag?.requiresSignoff && missingSignoff !== undefined) {
        findings.push({
            message: `${name} needs a sign-off: ${missingSignoff} must be there, and say something, when the canary runs`,
            rule: 'sign-off',
            severity: 'notice',
        });
    }
    if (flag && scope === 'everywhere' && flag.followers.length > 0) {
        findings.push({
            message: `${name} would go on beyond ${environment} too: ${flag.followers.join(', ')} follows the global switch`,
            fix: 'set flags.scope: environment to switch this environment alone',
            rule: 'reaches-further',
            severity: 'warning',
        });
    }
    return findings;
}

// EXTERNAL MODULE: ./build/config/check-metrics.js + 9 modules
var check_metrics = __webpack_require__(99145);
// EXTERNAL MODULE: ./build/config/thresholds.js + 1 modules
var config_thresholds = __webpack_require__(67149);
// EXTERNAL MODULE: ./build/safety/secrets.js
var secrets = __webpack_require__(18078);
;// CONCATENATED MODULE: ./build/review/preview.js






/** @param flagsFile in place of the config's */
function previewOf({ config }, flagsFile) {
    const { flags = {} } = config;
    return {
        name: config.name,
        environment: config.environment ?? defaults/* DEFAULTS */.z.environment,
        flagsFile: flagsFile ?? flags.file ?? defaults/* DEFAULTS */.z.flags.file,
        flags: config.feature_flags,
        scope: flags.scope ?? defaults/* DEFAULTS */.z.flags.scope,
        metrics: (0,check_metrics/* readMetrics */.B)(config, config_environment/* hasReference */.UN).map((metric) => previewMetric(metric, config)),
        facts: factsOf(config),
    };
}
function previewMetric({ name, limits, watched }, config) {
    const thresholds = (0,config_thresholds/* toThresholds */.ey)(limits);
    const isTime = limits.some(({ kind }) => kind === 'delta_ms');
    const unit = watched?.unit ?? (isTime ? 'ms' : '');
    return {
        name,
        query: watched?.query.expression ?? JSON.stringify(config.prometheus?.metrics?.[name]),
        thresholds,
        limits: thresholds.map((threshold) => (0,words/* thresholdWords */.DH)(threshold, unit)),
        windowSeconds: watched?.windowSeconds,
    };
}
function factsOf(config) {
    const { prometheus = {}, smoke, prechecks = {}, services = [], rollback, alerting } = config;
    const baseline = prometheus.baseline_window_seconds ?? defaults/* DEFAULTS */.z.prometheus.baseline_window_seconds;
    const poll = prometheus.poll_interval_seconds;
    const source = prometheus.scrape?.map(secrets/* redactUrl */.B).join(', ') ?? (0,secrets/* redactUrl */.B)(prometheus.url ?? defaults/* DEFAULTS */.z.prometheus.url);
    const facts = [
        ['metrics from', source],
        ['baseline', `${baseline} s before the flags go on`],
        ['poll', poll === undefined ? undefined : `every ${poll} s`],
        ['smoke test', scriptWords(smoke, defaults/* DEFAULTS */.z.smoke) ?? `${defaults/* DEFAULTS */.z.smoke.script}, where it is there`],
        ['services', services.length === 0 ? undefined : services.map(serviceWords).join('; ')],
        ['sign-off file', prechecks.signoff_file],
        ['shadow reports', prechecks.shadow_reports?.glob],
        ['rollback script', scriptWords(rollback, defaults/* DEFAULTS */.z.rollback)],
        ['without enough evidence', config.on_inconclusive ?? defaults/* DEFAULTS */.z.on_inconclusive],
        ['alert', alerting?.webhook_url ? 'to the webhook' : undefined],
    ];
    return facts.filter((fact) => fact[1] !== undefined);
}
function scriptWords(script, defaults) {
    if (script === undefined)
        return undefined;
    const { args = [], timeout_seconds: seconds = defaults.timeout_seconds } = script;
    return `${[script.script ?? defaults.script, ...args].join(' ')}, at most ${seconds} s`;
}
function serviceWords(service) {
    const [kind = '', name = ''] = Object.entries(service).find(([key]) => ['docker', 'compose', 'systemd', 'http'].includes(key)) ?? [];
    const who = `${kind} ${kind === 'http' ? (0,secrets/* redactUrl */.B)(String(name)) : name}`;
    const { after_toggle: told } = service;
    if (told === undefined)
        return who;
    return `${who}, ${typeof told === 'string' ? told : toldWords(told)} after each switch`;
}
function toldWords(told) {
    if ('signal' in told)
        return `signal ${told.signal}`;
    return `runs ${('command' in told ? (told.command ?? []) : []).join(' ')}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/config/found.js
var found = __webpack_require__(78947);
;// CONCATENATED MODULE: ./build/review/scripts.js





const EXECUTABLE = external_node_fs_.constants.S_IXUSR | external_node_fs_.constants.S_IXGRP | external_node_fs_.constants.S_IXOTH;
/** Looks whether the scripts that a config names are there and could be started. Starts none. */
async function reviewScripts({ config: { smoke, rollback }, locate }, workspace) {
    const scripts = [
        { pointer: '/smoke/script', script: smoke?.script },
        { pointer: '/rollback/script', script: rollback?.script },
    ];
    const findings = [];
    for (const { pointer, script } of scripts) {
        if (script === undefined || (0,config_environment/* hasReference */.UN)(script))
            continue;
        const problem = await problemOf(script, workspace);
        if (problem) {
            const message = `${(0,found/* named */.K)(pointer)} ${problem.message}: ${script}`;
            findings.push({
                at: locate(pointer),
                message,
                fix: problem.fix,
                rule: 'script-missing',
                severity: 'warning',
            });
        }
    }
    return findings;
}
async function problemOf(script, workspace) {
    const reached = await reach(workspace, script);
    if (reached.state === 'outside')
        return undefined;
    if (reached.state === 'missing')
        return { message: 'is not there', fix: 'check the path' };
    const { mode } = await (0,promises_.stat)(reached.path);
    return (mode & EXECUTABLE) === 0 ? { message: 'is not executable', fix: 'chmod +x it' } : undefined;
}

// EXTERNAL MODULE: ./build/config/locate.js
var config_locate = __webpack_require__(18733);
;// CONCATENATED MODULE: ./build/review/timing.js


/** Holds how far back the metrics look to the watch and to the baseline. `watchSeconds` is 0 where it is not known. */
function reviewTiming({ metrics }, { config, locate }, watchSeconds) {
    const baseline = config.prometheus?.baseline_window_seconds ?? defaults/* DEFAULTS */.z.prometheus.baseline_window_seconds;
    return metrics.flatMap(({ name, thresholds, windowSeconds = 0 }) => {
        // A metric that nothing guards decides nothing.
        if (thresholds.length === 0)
            return [];
        const at = locate((0,config_locate/* pointerTo */.xH)('/prometheus/metrics', name), 'key');
        const findings = [];
        if (watchSeconds > 0 && watchSeconds < windowSeconds) {
            findings.push({
                at,
                message: `a watch of ${watchSeconds} s is over before ${name} holds only what came after the flag: it looks back ${windowSeconds} s`,
                fix: `watch for ${windowSeconds} s or longer, or shorten its range`,
                rule: 'short-watch',
                severity: 'warning',
            });
        }
        if (baseline < windowSeconds) {
            findings.push({
                at,
                message: `the baseline of ${baseline} s is shorter than what ${name} looks back, which is ${windowSeconds} s`,
                fix: `set prometheus.baseline_window_seconds to ${windowSeconds} or more`,
                rule: 'short-baseline',
                severity: 'warning',
            });
        }
        return findings;
    });
}

;// CONCATENATED MODULE: ./build/review/review.js









/**
 * Reviews one config: its text first, and where that is sound, what it means for the files around it. Runs nothing,
 * writes nothing, contacts nothing, and reads no environment variable.
 */
async function reviewConfig(path, given) {
    const reached = await reach(given.workspace, (0,external_node_path_.resolve)(given.from, path));
    if (reached.state === 'outside') {
        const at = { line: 1, column: 1 };
        const message = 'the config lies outside of the workspace';
        return invalid(path, (0,problem/* problemsIn */._n)(path, [{ at, message, fix: 'keep a copy of it in the repository' }]));
    }
    let loaded;
    try {
        const { text } = await (0,read/* readText */.y)((0,external_node_path_.resolve)(given.from, path), path);
        loaded = await (0,load/* loadConfig */.Z)(path, text);
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigError */.xL))
            throw error;
        return invalid(path, error.problems);
    }
    const preview = previewOf(loaded, given.flagsFile);
    const flags = await reviewFlags(preview, loaded, given.workspace);
    const findings = [
        ...flags.findings,
        ...reviewTiming(preview, loaded, given.watchSeconds),
        ...(await reviewScripts(loaded, given.workspace)),
    ];
    const problems = (0,problem/* sortProblems */.dS)([...loaded.warnings, ...(0,problem/* problemsIn */._n)(path, findings)]);
    return {
        path,
        problems,
        valid: problems.every(({ severity }) => severity !== 'error'),
        plan: { ...preview, places: flags.places, unseen: flags.unseen },
    };
}
function invalid(path, problems) {
    return { path, problems, valid: false, plan: undefined };
}

// EXTERNAL MODULE: ./build/safety/inert.js
var inert = __webpack_require__(207);
// EXTERNAL MODULE: ./build/github/api.js
var api = __webpack_require__(40654);
;// CONCATENATED MODULE: ./build/review/changes.js
/** What a reader of a pull request should know of a changed config: every difference in what the canary would do. */
function changesBetween(base, head) {
    const [before, after] = [itemsOf(base), itemsOf(head)];
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names
        .filter((what) => before.get(what) !== after.get(what))
        .map((what) => ({
        what,
        before: before.get(what),
        after: after.get(what),
        looser: isLooser(what, base.metrics, head.metrics),
    }));
}
const LIMITS = 'limits of ';
function itemsOf(preview) {
    const { name, environment, flagsFile, scope, flags, metrics, facts } = preview;
    return new Map([
        ['name', name],
        ['environment', environment],
        ['flags file', flagsFile],
        ['scope', scope],
        ...flags.map((flag) => [`flag ${flag}`, 'on']),
        ...metrics.flatMap(({ name: metric, query, limits }) => [
            [`metric ${metric}`, query],
            [`${LIMITS}${metric}`, limits.length === 0 ? 'none, only watched' : limits.join('; ')],
        ]),
        ...facts,
    ]);
}
function isLooser(what, base, head) {
    if (!what.startsWith(LIMITS))
        return false;
    const find = (metrics) => metrics.find(({ name }) => `${LIMITS}${name}` === what)?.thresholds ?? [];
    const after = find(head);
    return find(base).some((threshold) => {
        const same = after.find(({ kind }) => kind === threshold.kind);
        return same === undefined || allowsMore(threshold, same);
    });
}
function allowsMore(before, after) {
    if (before.kind === 'floor')
        return after.limit < before.limit;
    if (before.kind === 'delta-pct' && after.kind === 'delta-pct' && after.minimum > before.minimum)
        return true;
    return after.limit > before.limit;
}

;// CONCATENATED MODULE: ./build/github/base-branch.js





/** What is on the base branch of each sound config, by its path. Asks GitHub for the texts there. */
async function baseVersions(github, { base }, reviews) {
    const versions = new Map();
    let silence;
    for (const { path, plan } of reviews) {
        if (plan === undefined)
            continue;
        try {
            versions.set(path, silence ?? (await versionAt(github, path, base.sha)));
        }
        catch (error) {
            if (!(error instanceof api/* GitHubError */.y))
                throw error;
            // The next one would fare no better, and take as long.
            silence = { state: 'unknown', why: error.message };
            versions.set(path, silence);
        }
    }
    return versions;
}
/** What each sound config does otherwise than on the base branch, by its path. */
function compareWithBase(versions, reviews, flagsFile) {
    const comparisons = new Map();
    for (const { path, plan } of reviews) {
        const version = versions.get(path);
        if (plan === undefined || version === undefined)
            continue;
        if (version.state !== 'there')
            comparisons.set(path, version);
        else {
            const before = previewOf(version.loaded, flagsFile);
            comparisons.set(path, { state: 'compared', changes: changesBetween(before, plan) });
        }
    }
    return comparisons;
}
async function versionAt(github, path, ref) {
    const text = await textAt(github, path, ref);
    if (text === undefined)
        return { state: 'new' };
    try {
        return { state: 'there', loaded: await (0,load/* loadConfig */.Z)(path, text) };
    }
    catch (error) {
        if (error instanceof problem/* ConfigError */.xL)
            return { state: 'unknown', why: 'it was not valid there' };
        throw error;
    }
}
/** A file's text in a commit; undefined where it is not there. @throws GitHubError */
async function textAt(github, path, ref) {
    try {
        const content = await github.call('again', (rest, to) => rest.repos.getContent({ ...to, path, ref, mediaType: { format: 'raw' } }));
        // Octokit's types do not know of raw answers; a folder's is a list.
        return typeof content === 'string' ? content : undefined;
    }
    catch (error) {
        if (error instanceof api/* GitHubError */.y && error.status === 404)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/github/comment.js
var comment = __webpack_require__(30079);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/inputs.js
var inputs = __webpack_require__(52325);
;// CONCATENATED MODULE: ./build/github/validate.js












/** GitHub shows no summary above 1 MiB. */
const SUMMARY_BYTES = 900_000;
/**
 * `mode: validate`: reviews every config that the globs match. Safe on a stranger's pull request: it runs nothing,
 * writes nothing in the workspace, reads nothing outside of it and no variable, and contacts GitHub alone, and where the
 * workflow asks for a backtest the Prometheus that the base branch names. The step fails for what is wrong with a config,
 * and for nothing else.
 */
async function validateStep(inputs) {
    const root = (0,config_root/* repositoryRoot */.H)(process.env, process.cwd());
    const reviews = await reviewAll(inputs, root);
    tell(reviews);
    const request = (0,github_event/* pullRequest */.V)();
    const github = inputs.githubToken === undefined ? undefined : (0,api/* gitHub */.g)(inputs.githubToken);
    const bases = await basesOf(reviews, github, request);
    const page = pageFor(reviews, request, {
        comparisons: compareWithBase(bases, reviews, inputs.flagsFile),
        backtests: await backtestsOf(reviews, bases, inputs, root),
    });
    await attempt('The job summary', () => summary/* summary */.z.addRaw(page(SUMMARY_BYTES), true).write());
    if (github)
        await (0,comment/* commentOn */.J)(github, page(comment/* COMMENT_BYTES */.G), inputs);
    const wrong = reviews.filter(({ valid }) => !valid).length;
    if (wrong > 0)
        (0,core/* setFailed */.C1)(`${wrong} of ${reviews.length} configs ${wrong === 1 ? 'is' : 'are'} not valid`);
}
async function reviewAll({ config, flagsFile, watchSeconds }, root) {
    const patterns = config.split('\n').map((line) => line.trim());
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 73382));
    const paths = await glob(patterns, { cwd: root, dot: true, followSymbolicLinks: false });
    if (paths.length === 0)
        throw new inputs/* InputError */.d(`input config matches no file: ${patterns.join(', ')}`);
    const workspace = { root, confined: true };
    const reviews = [];
    for (const path of paths.sort())
        reviews.push(await reviewConfig(path, { workspace, from: root, watchSeconds, flagsFile }));
    return reviews;
}
/** The log has every problem; annotations, of which GitHub shows few, have the worst. */
function tell(reviews) {
    for (const { path, valid, problems } of reviews) {
        (0,core/* info */.pq)((0,inert/* inert */.tJ)(`${valid ? '✓' : '✗'} ${path} is ${valid ? '' : 'not '}valid`));
        for (const problem of problems)
            (0,core/* info */.pq)(`  ${(0,annotations/* logLine */.BP)(problem)}`);
    }
    // The step's own failure is an error too.
    for (const command of (0,annotations/* annotations */.hk)(reviews, { error: annotations/* ROOM */.ib - 1, warning: annotations/* ROOM */.ib, notice: annotations/* ROOM */.ib }))
        (0,core/* info */.pq)(command);
}
async function basesOf(reviews, github, request) {
    if (!github || !request)
        return new Map();
    return (await attempt('What changed', () => baseVersions(github, request, reviews))) ?? new Map();
}
async function backtestsOf(reviews, bases, inputs, root) {
    if (inputs.backtest === undefined)
        return new Map();
    const backtests = await attempt('What a backtest found', async () => {
        const { backtestAll } = await __webpack_require__.e(/* import() */ 310).then(__webpack_require__.bind(__webpack_require__, 29310));
        return backtestAll(reviews, bases, inputs, root);
    });
    return backtests ?? new Map();
}
function pageFor(reviews, request, { comparisons, backtests }) {
    const base = request && { branch: request.base.branch, comparisons };
    const link = linkTo(request);
    return (maxBytes) => reviewPage(reviews, { maxBytes, base, backtests, ...(link && { link }) });
}
function linkTo(request) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA } = process.env;
    // What is checked out for a pull request is a merge, which has no page that lasts.
    const sha = request?.headSha ?? GITHUB_SHA;
    if (!server || !repository || !sha)
        return undefined;
    return (file, line) => `${server}/${repository}/blob/${sha}/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`;
}
async function attempt(what, make) {
    try {
        return await make();
    }
    catch (error) {
        (0,core/* warning */.$e)(`${what} could not be told: ${(0,run/* messageOf */.bD)(error)}`);
        return undefined;
    }
}


/***/ })

};
