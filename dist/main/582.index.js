export const id = 582;
export const ids = [582];
export const modules = {

/***/ 9582:
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
// EXTERNAL MODULE: ./build/config/load.js + 4 modules
var load = __webpack_require__(19633);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/config/read.js
var read = __webpack_require__(11155);
// EXTERNAL MODULE: ./build/approvals/signoff.js
var signoff = __webpack_require__(26289);
// EXTERNAL MODULE: ./build/canary/ports.js + 3 modules
var ports = __webpack_require__(17023);
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
        const found = withSignoff(await previewFlags(files/* nodeFiles */.kT, { file: reached.path, names, scope }, environment), config);
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
/** A config may ask for the sign-off for all its flags. */
function withSignoff(found, { requires_m4_signoff: asked }) {
    if (asked !== true)
        return found;
    return { ...found, flags: found.flags.map((flag) => ({ ...flag, requiresSignoff: true })) };
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

// EXTERNAL MODULE: ./build/canary/understood.js
var understood = __webpack_require__(12724);
// EXTERNAL MODULE: ./build/config/check-metrics.js + 20 modules
var check_metrics = __webpack_require__(93108);
// EXTERNAL MODULE: ./build/config/judging.js
var judging = __webpack_require__(82183);
// EXTERNAL MODULE: ./build/config/thresholds.js + 1 modules
var config_thresholds = __webpack_require__(67149);
// EXTERNAL MODULE: ./build/safety/secrets.js
var secrets = __webpack_require__(18078);
;// CONCATENATED MODULE: ./build/review/settings.js


/**
 * The keys that a preview shows in a form of its own. All others are found by walking the config, so that a key which is
 * new to the schema is never left out of a review.
 */
const SHOWN_ELSEWHERE = /^(\$schema|name|environment|feature_flags(\..*)?|flags\.(file|scope)|thresholds(\..*)?)$/;
/** What a metric's query is made of; the preview shows the query. */
const PART_OF_QUERY = /^prometheus\.metrics\.[^.]+(\.(promql|counter|rate|errors|total|histogram|gauge|quantile|window_seconds))?$/;
/** Defaults that are not of the whole config: they hold within each metric, threshold or service. */
const { metric: _metric, thresholds: _thresholds, service: _service, smoke, rollback, ...ALWAYS } = defaults/* DEFAULTS */.z;
/** The settings that hold, defaults included. A script that is not configured has none: its absence is a setting too. */
function settingsOf(config) {
    const defaults = {
        ...ALWAYS,
        ...(config.smoke && { smoke }),
        ...(config.rollback && { rollback }),
    };
    const all = new Map([...leaves(defaults), ...leaves(config)]);
    return new Map([...all].filter(([key]) => !SHOWN_ELSEWHERE.test(key) && !PART_OF_QUERY.test(key)));
}
function* leaves(value, key = '') {
    if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
        for (const [index, item] of value.entries())
            yield* leaves(item, `${key}[${nameOf(item) ?? index}]`);
    }
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        for (const [name, child] of Object.entries(value))
            yield* leaves(child, key === '' ? name : `${key}.${name}`);
    }
    else
        yield [key, textOf(value)];
}
function nameOf(item) {
    const name = item?.name;
    return typeof name === 'string' ? name : undefined;
}
function textOf(value) {
    if (Array.isArray(value))
        return value.length === 0 ? 'none' : value.map(textOf).join(', ');
    if (typeof value !== 'string')
        return JSON.stringify(value) ?? 'none';
    return value.includes('://') ? (0,secrets/* redactUrl */.B)(value) : value;
}

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
        settings: settingsOf(config),
        facts: factsOf(config),
    };
}
function previewMetric({ name, limits, watched }, config) {
    const thresholds = (0,config_thresholds/* toThresholds */.ey)(limits, (0,judging/* directionOf */.FR)(config.prometheus?.metrics?.[name]));
    const isTime = limits.some(({ kind }) => kind === 'delta_ms');
    const unit = watched?.unit ?? (isTime ? 'ms' : '');
    return {
        name,
        query: watched?.query.expression ?? JSON.stringify(config.prometheus?.metrics?.[name]),
        thresholds,
        limits: thresholds.map((threshold) => (0,words/* thresholdWords */.DH)(threshold, unit)),
        windowSeconds: watched?.windowSeconds,
        understood: watched && (0,understood/* understandingOf */.i)(watched.query),
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
        ['sign-off', config.requires_m4_signoff === true ? 'needed for every flag' : undefined],
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

// EXTERNAL MODULE: ./build/config/found.js
var found = __webpack_require__(78947);
// EXTERNAL MODULE: ./build/config/rollback-script.js
var rollback_script = __webpack_require__(30219);
// EXTERNAL MODULE: ./build/scripts/executable.js + 2 modules
var executable = __webpack_require__(94844);
;// CONCATENATED MODULE: ./build/review/scripts.js






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
            findings.push({
                at: locate(pointer),
                message: `${(0,found/* named */.K)(pointer)}: ${problem.message}`,
                fix: problem.fix,
                rule: 'script-missing',
                severity: 'warning',
            });
        }
    }
    return [...findings, ...unusedRollback(rollback, workspace.root, locate)];
}
async function problemOf(script, workspace) {
    const reached = await reach(workspace, script);
    if (reached.state === 'outside')
        return undefined;
    if (reached.state === 'missing')
        return { message: `${script} does not exist`, fix: 'check the path' };
    // A stranger's script may not ask what is on this machine.
    const problem = workspace.confined
        ? await (0,executable/* fileProblem */.W)(reached.path, await (0,promises_.stat)(reached.path))
        : await (0,executable/* startProblem */.U)(reached.path, workspace.root);
    return (problem && {
        message: problem.message.replaceAll(reached.path, script),
        fix: problem.fix.replaceAll(reached.path, script),
    });
}
/** A script at the place where the first canary had it, which no config names. */
function unusedRollback(rollback, root, locate) {
    const unused = rollback === undefined ? (0,rollback_script/* unusedRollbackScript */.m)(root) : undefined;
    if (unused === undefined)
        return [];
    return [{ at: locate('/rollback', 'key'), ...unused, rule: 'rollback-script', severity: 'warning' }];
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
    const { name, environment, flagsFile, scope, flags, metrics, settings } = preview;
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
        ...settings,
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
        const { backtestAll } = await __webpack_require__.e(/* import() */ 613).then(__webpack_require__.bind(__webpack_require__, 72613));
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


/***/ })

};
