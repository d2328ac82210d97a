export const id = 829;
export const ids = [829];
export const modules = {

/***/ 3829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endOnGitHub: () => (/* binding */ endOnGitHub)
});

// EXTERNAL MODULE: ./build/canary/run.js
var run = __webpack_require__(1704);
;// CONCATENATED MODULE: ./build/github/api.js

/** Bound on one call, its answer included, in ms. */
const CALL_MS = 5_000;
/**
 * Why GitHub did not do what it was asked.
 *
 * - `not-allowed`: the token lacks the permission (GitHub says 404 for some of what it hides).
 * - `rate-limited`: too many calls, by this token or this repository.
 * - `refused`: it understood, and will not.
 * - `unavailable`: an error of its own, or no answer in time.
 */
class api_GitHubError extends Error {
    kind;
    status;
    constructor(kind, message, status) {
        super(message);
        this.name = 'GitHubError';
        this.kind = kind;
        this.status = status;
    }
}
/** GitHub's API for the repository of this run. The client is large, so it is loaded only with the first call. */
function gitHub(token) {
    const [owner = '', repo = ''] = (process.env.GITHUB_REPOSITORY ?? '').split('/');
    const abandoned = new AbortController();
    let octokit;
    const attempt = async (_, ask) => {
        octokit ??= __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413)).then((toolkit) => toolkit.getOctokit(token));
        const { rest } = await octokit;
        const signal = AbortSignal.any([abandoned.signal, AbortSignal.timeout(CALL_MS)]);
        try {
            return (await ask(rest, { owner, repo, request: { signal } })).data;
        }
        catch (error) {
            throw signal.aborted
                ? new api_GitHubError('unavailable', `no answer within ${CALL_MS / 1000} s`, undefined)
                : explained(error);
        }
    };
    return {
        async call(how, ask) {
            try {
                return await attempt(how, ask);
            }
            catch (error) {
                const mayPass = error instanceof api_GitHubError && error.kind === 'unavailable' && error.status !== undefined;
                if (how === 'once' || !mayPass)
                    throw error;
                return attempt(how, ask);
            }
        },
        abandon: () => abandoned.abort(),
    };
}
/** From an error of octokit, which has a status where there was an answer. */
function explained(error) {
    const { status, response } = error;
    const headers = response?.headers ?? {};
    const message = (0,run/* messageOf */.bD)(error).split(' - https://docs.github.com')[0] ?? '';
    const limited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    if (status === 429 || (status === 403 && limited))
        return new api_GitHubError('rate-limited', message, status);
    if (status === 401 || status === 403 || status === 404)
        return new api_GitHubError('not-allowed', message, status);
    if (status !== undefined && status < 500)
        return new api_GitHubError('refused', message, status);
    return new api_GitHubError('unavailable', status === undefined ? message : `${status} ${message}`, status);
}

;// CONCATENATED MODULE: ./build/github/bounded.js
/** Waits for a promise, at most `ms`. False where time was up; then whatever it waits for goes on without anyone. */
async function bounded(promise, ms) {
    let timer;
    const tooLate = new Promise((resolve) => {
        timer = setTimeout(() => resolve(false), ms);
    });
    try {
        return await Promise.race([promise.then(() => true), tooLate]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/report/metrics-table.js

/** The rows of one look, in its order. */
function metrics_table_rowsOfLook(looks, watched) {
    return looks.map(({ metric, judgement }) => {
        const plan = watched.find(({ name }) => name === metric);
        const unit = plan?.unit ?? '';
        return row({
            metric,
            unit,
            ...judgement,
            code: 'code' in judgement ? judgement.code : null,
            thresholds: plan?.thresholds.map((threshold) => thresholdWords(threshold, unit)) ?? [],
        });
    });
}
/** The rows of a whole run, as they stood at its end. */
function metrics_table_rowsOfReport(report) {
    return Object.entries(report.evidence).map(([metric, { status, code, unit, thresholds, delta_pct }]) => row({
        metric,
        unit,
        status,
        code,
        thresholds,
        baseline: report.metrics_baseline[metric],
        current: report.metrics_current[metric],
        delta: report.metrics_delta[metric],
        deltaPct: delta_pct,
    }));
}
function row(shown) {
    const { metric, unit, status, code, thresholds } = shown;
    return {
        metric,
        baseline: valueWords(shown.baseline, unit),
        now: valueWords(shown.current, unit),
        delta: deltaWords(shown.delta, shown.deltaPct, unit),
        threshold: thresholds.length === 0 ? 'not guarded' : thresholds.join('; '),
        status,
        result: resultWords(status, code),
        mark: MARKS[status],
    };
}
const MARKS = {
    ok: '✓',
    breach: '✗',
    undecided: '!',
    watched: '·',
    'not-measured': '·',
};
function resultWords(status, code) {
    switch (status) {
        case 'breach':
            return code === 'traffic-lost' ? 'traffic lost' : 'breach';
        case 'undecided':
            return (code ?? 'undecided').replaceAll('-', ' ');
        case 'watched':
            return 'watched';
        case 'not-measured':
            return 'not measured';
        case 'ok':
            return 'ok';
    }
}

;// CONCATENATED MODULE: ./build/report/progress.js



const progress_NO_PROGRESS = { plan: undefined, phase: undefined, look: undefined };
/** The progress after one more event; the same one where the event is none that is shown. */
function progress_progressed(progress, event) {
    switch (event.type) {
        case 'run-started':
            return { ...progress, plan: event.plan };
        case 'phase-started':
            return { ...progress, phase: event.phase };
        case 'look':
            return { ...progress, look: event };
        default:
            return progress;
    }
}
const PHASES = {
    'pre-checks': 'Making sure that all is well before anything changes',
    baseline: 'Measuring the baseline',
    enable: 'Turning the flags on',
    smoke: 'The flags are on; running the smoke test',
    watch: 'The flags are on; watching the metrics',
    rollback: 'Putting the flags back',
};
/** The progress as a title and GitHub's Markdown: what is going on, a bar, and the metrics at the last look. */
function progress_progressPage({ plan, phase, look }) {
    const doing = phase === undefined ? 'Starting' : PHASES[phase];
    const { watched } = plan?.metrics ?? { watched: [] };
    const parts = [
        plan === undefined ? '' : `${text(shorten(plan.name, 200))} in ${text(shorten(plan.environment, 200))}`,
        look === undefined ? '' : code(bar(look)),
        look === undefined ? '' : metrics(look, watched),
    ];
    return {
        title: phase === 'watch' && look !== undefined ? `${doing}: ${time(look)}` : doing,
        page: parts.filter((part) => part !== '').join('\n\n'),
    };
}
function bar(look) {
    const share = look.watchSeconds > 0 ? look.elapsedSeconds / look.watchSeconds : 1;
    return `${barWords(share)} ${time(look)}`;
}
const time = ({ elapsedSeconds, watchSeconds }) => `${durationWords(elapsedSeconds)} of ${durationWords(watchSeconds)}`;
function metrics(look, watched) {
    const rows = rowsOfLook(look.metrics, watched)
        .slice(0, 100)
        .map(({ metric, baseline, now, delta, threshold, mark, result }) => [
        code(shorten(metric, 200)),
        ...[baseline, now, delta, shorten(threshold, 200), `${mark} ${result}`].map(text),
    ]);
    return table(['Metric', 'Baseline', 'Now', 'Delta', 'Threshold', 'Result'], rows);
}

;// CONCATENATED MODULE: ./build/report/chart.js


/** Metrics that are drawn; each chart takes a browser a moment. */
const MAX_CHARTS = 6;
/** Values of one line; they lie evenly on the time axis. */
const VALUES = 60;
/** A limit that is higher than this multiple of all values would leave nothing to be seen of them. */
const LIMIT_WITHIN = 5;
/** Larger ones are no measurements, and leave nothing to be seen of the others. */
const MAX_VALUE = 1e15;
/**
 * The metrics over time as charts in Mermaid's `xychart-beta`, which GitHub draws: a line of what was measured, one of
 * the baseline, and one for every limit. Empty where no metric has two values. Breaches come first, then what is guarded.
 */
function chart_charts(report) {
    const { evidence, samples, metrics_baseline } = report;
    const { flagsOn: enabledAt } = momentsOf(report);
    const drawn = Object.entries(evidence)
        .sort(([, a], [, b]) => rank(a.status) - rank(b.status))
        .flatMap(([metric, { unit, status, limits }]) => {
        const points = measured(samples[metric]);
        if (points.length < 2)
            return [];
        const baseline = drawable(metrics_baseline[metric]);
        const most = Math.max(...points.map(({ value }) => Math.abs(value)), Math.abs(baseline ?? 0));
        const levels = limits.flatMap(({ value }) => drawable(value) ?? []);
        const lines = { baseline, limits: levels.filter((level) => Math.abs(level) <= LIMIT_WITHIN * most) };
        return [chart(metric, unit, points, lines, enabledAt, status === 'breach')];
    });
    return drawn.slice(0, MAX_CHARTS).join('\n\n');
}
function rank(status) {
    return status === 'breach' ? 0 : status === 'watched' ? 2 : 1;
}
function measured({ baseline, watch } = { baseline: [], watch: [] }) {
    return [...baseline, ...watch].flatMap(({ time, value }) => value === null || Math.abs(value) > MAX_VALUE ? [] : [{ at: Date.parse(time), value }]);
}
function drawable(value) {
    return value === null || value === undefined || Math.abs(value) > MAX_VALUE ? undefined : value;
}
/** Mermaid's own first colour can hardly be seen. These can on a light page and on a dark one. */
const COLOURS = { measured: '#4184e4', breached: '#e5534b', baseline: '#8b949e', limit: '#c69026' };
/** Mermaid paints lines in the order of this palette. */
function settings(breached, { baseline, limits }) {
    const plotColorPalette = [
        breached ? COLOURS.breached : COLOURS.measured,
        ...(baseline === undefined ? [] : [COLOURS.baseline]),
        ...limits.map(() => COLOURS.limit),
    ].join(', ');
    return `%%{init: ${JSON.stringify({
        xyChart: { width: 800, height: 320, yAxis: { labelFontSize: 11 } },
        themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette } },
    })}}%%`;
}
function chart(metric, unit, points, levels, enabledAt, breached) {
    const from = points[0]?.at ?? 0;
    const to = Math.max(points.at(-1)?.at ?? 0, from + 1_000);
    const zero = enabledAt ?? from;
    const values = evenly(points, from, to);
    const { baseline, limits } = levels;
    const flat = [...(baseline === undefined ? [] : [baseline]), ...limits];
    const all = [0, ...values, ...flat];
    const least = Math.min(...all);
    const most = Math.max(...all) * 1.1;
    const seconds = (at) => String(Math.round((at - zero) / 1000));
    const axis = enabledAt === undefined ? 'seconds' : 'seconds since the flags went on';
    return fenced([
        settings(breached, levels),
        'xychart-beta',
        `  title "${plain(metric)}${unit === '' ? '' : `, ${unit}`}"`,
        `  x-axis "${axis}" ${seconds(from)} --> ${seconds(to)}`,
        `  y-axis ${number(least)} --> ${number(most - least > 1e-6 ? most : least + 1)}`,
        `  line [${values.map(number).join(', ')}]`,
        ...flat.map((level) => `  line [${values.map(() => number(level)).join(', ')}]`),
    ].join('\n'), 'mermaid');
}
/** The values at evenly spaced moments: of those measured since the last one the highest, else the last one again. */
function evenly(points, from, to) {
    const values = [];
    let next = 0;
    for (let index = 0; index < VALUES; index += 1) {
        const until = from + ((to - from) * index) / (VALUES - 1);
        const first = next;
        while ((points[next]?.at ?? Number.POSITIVE_INFINITY) <= until)
            next += 1;
        const since = points.slice(first, next).map(({ value }) => value);
        values.push(since.length > 0 ? Math.max(...since) : (points[next - 1]?.value ?? 0));
    }
    return values;
}
/** Mermaid reads no exponents. */
function number(value) {
    return Number(value.toPrecision(6)).toLocaleString('en-US', {
        useGrouping: false,
        maximumFractionDigits: 9,
    });
}
/** What a quoted text of Mermaid's cannot hold is left out. */
function plain(text) {
    return text.replace(/[^\w.:\- ]/g, '').slice(0, 100);
}

;// CONCATENATED MODULE: ./build/report/summary.js







/** GitHub shows no summary above 1 MiB; other parts of the step may write one too. */
const MAX_BYTES = 900_000;
/** Of anything foreign within a line. */
const MAX_TEXT = 1_000;
const MAX_ROWS = 200;
/**
 * A run in GitHub's Markdown, for the job's summary, a check run or a comment: the verdict, why, what to do next, and
 * then the evidence. The most important parts come first; those that `maxBytes` has no room for are left out.
 */
function summary_summary(report, maxBytes = MAX_BYTES) {
    const parts = [
        heading(report),
        why(report),
        nextStepsMarkdown(report),
        summary_metrics(report),
        overTime(report),
        flags(report),
        notices(report),
        timeline(report),
        script('Smoke test', report.smoke),
        script('Rollback script', report.rollback_script),
        footer(report),
    ];
    return fitting(parts.filter((part) => part !== ''), maxBytes, 'One part is too long to be shown here, see the report.');
}
/** What a verdict is called, to people. */
const summary_TITLES = {
    passed: '✅ Canary passed',
    inconclusive: '⚠️ Canary inconclusive',
    'rolled-back': '❌ Canary failed, rolled back',
    'rollback-incomplete': '🚨 Canary failed, and the rollback is incomplete',
    blocked: '⛔ Canary blocked, nothing was changed',
    planned: '📝 Dry run complete, nothing was changed',
};
function heading({ verdict, name, environment }) {
    const title = verdict === null ? '🚨 Canary without a verdict' : summary_TITLES[verdict];
    return `## ${title}: ${text(shorten(name, MAX_TEXT))} in ${text(shorten(environment, MAX_TEXT))}`;
}
function why({ reason, reason_code }) {
    if (reason === null)
        return 'The run ended before it came to a verdict.';
    return `**${text(shorten(reason, MAX_TEXT))}** ${reason_code === null ? '' : `(${code(reason_code)})`}`.trim();
}
function summary_metrics(report) {
    const rows = rowsOfReport(report);
    if (rows.length === 0)
        return '';
    const head = ['Metric', 'Baseline', 'Now', 'Delta', 'Threshold', 'Result', 'Evidence'];
    const cells = rows
        .slice(0, MAX_ROWS)
        .map(({ metric, baseline, now, delta, threshold, mark, result }) => [
        code(shorten(metric, MAX_TEXT)),
        ...[baseline, now].map(unbroken),
        ...[delta, shorten(threshold, MAX_TEXT)].map(text),
        unbroken(`${mark} ${result}`),
        text(shorten(evidenceOf(report, metric), MAX_TEXT)),
    ]);
    return `### Metrics\n\n${table(head, cells)}${more(rows.length)}`;
}
function evidenceOf({ evidence }, metric) {
    const known = evidence[metric];
    return known === undefined ? NOTHING : evidenceWords(known);
}
function overTime(report) {
    const drawn = charts(report);
    return drawn === ''
        ? ''
        : folded('The metrics over time, each with its baseline (grey) and its limits (amber)', drawn);
}
function flags({ flags: states, flags_file }) {
    if (states.length === 0)
        return '';
    const cells = states
        .slice(0, MAX_ROWS)
        .map(({ place, before, now, to, state }) => [
        code(shorten(place, MAX_TEXT)),
        code(shorten(before ?? 'no entry', MAX_TEXT)),
        code(shorten((state === 'planned' ? to : now) ?? 'no entry', MAX_TEXT)),
        STATES[state],
    ]);
    const head = ['Place', 'Before', states.every(({ state }) => state === 'planned') ? 'Would be' : 'Now', ''];
    return `### Flags\n\n${code(shorten(flags_file, MAX_TEXT))}\n\n${table(head, cells)}${more(states.length)}`;
}
const STATES = {
    planned: 'planned',
    on: 'on',
    restored: '✓ as before',
    conflict: '! changed by another writer',
    'not-restored': '✗ could not be put back',
};
function notices({ errors, warnings }) {
    const said = [...errors.map((error) => `❌ ${error}`), ...warnings.map((warning) => `⚠️ ${warning}`)];
    const items = said.slice(0, MAX_ROWS).map((notice) => `- ${text(shorten(notice, MAX_TEXT))}`);
    return items.join('\n') + more(said.length);
}
function timeline({ timeline: entries }) {
    if (entries.length === 0)
        return '';
    const rows = entries.map(({ time, type, message }) => [
        time.slice(11, 19),
        code(type),
        text(shorten(message, 300)),
    ]);
    return folded(`Timeline (${rows.length} events, UTC)`, table(['Time', 'Event', 'What'], rows));
}
function script(title, ran) {
    if (!ran)
        return '';
    const how = ran.timed_out
        ? 'timed out'
        : ran.cancelled
            ? 'cancelled'
            : `exit code ${ran.returncode ?? ran.signal}`;
    const seconds = ran.seconds === null ? 'not finished' : `${how} after ${ran.seconds.toFixed(1)} s`;
    const streams = [
        ...(ran.stdout === '' ? [] : ['The end of its stdout:', fenced(ran.stdout, 'text')]),
        ...(ran.stderr === '' ? [] : ['The end of its stderr:', fenced(ran.stderr, 'text')]),
    ];
    const body = [code(shorten(ran.script, MAX_TEXT)), ...streams].join('\n\n');
    return folded(`${title}: ${seconds}, ${bytesWords(ran.output_bytes)} of output`, body);
}
function footer(report) {
    const { config_path, config_hash, git_sha, git_branch, start_time, end_time } = report;
    const took = start_time && end_time ? (Date.parse(end_time) - Date.parse(start_time)) / 1000 : undefined;
    const parts = [
        `Config ${code(shorten(config_path, MAX_TEXT))} (${code(config_hash)})`,
        ...(git_sha === null ? [] : [`commit ${code(git_sha.slice(0, 12))}`]),
        ...(git_branch === null ? [] : [`branch ${code(shorten(git_branch, MAX_TEXT))}`]),
        ...(took === undefined ? [] : [`took ${durationWords(took)}`]),
    ];
    return `<sub>${parts.join(', ')}</sub>`;
}
function more(count) {
    return count > MAX_ROWS ? `\n\n… and ${count - MAX_ROWS} more in the report.` : '';
}

;// CONCATENATED MODULE: ./build/github/relay.js

/** Failures in a row after which nothing but the last message is sent. */
const MAX_FAILURES = 3;
/**
 * Passes messages on to a slow and unreliable receiver: one at a time, only the newest, in its own time. Whoever pushes
 * never waits and never hears of an error. It is given up for good where the receiver will not have any; where it is
 * only in trouble, the last message is tried all the same.
 */
function relay_relay(send, { everyMs, onGivenUp }) {
    let waiting;
    let running;
    let state = 'open';
    let ended = false;
    let failures = 0;
    let wake = () => { };
    const pause = () => new Promise((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        timer.unref(); // nobody stays awake for it
        wake = () => {
            clearTimeout(timer);
            resolve();
        };
    });
    const failed = (error) => {
        failures += 1;
        const kind = error instanceof GitHubError ? error.kind : 'unavailable';
        const before = state;
        if (kind === 'not-allowed' || kind === 'refused')
            state = 'unwanted';
        else if (kind === 'rate-limited' || failures >= MAX_FAILURES)
            state = 'in trouble';
        if (before === 'open' && state !== 'open')
            onGivenUp(error);
    };
    const run = async () => {
        while (waiting && (state === 'open' || (state === 'in trouble' && ended))) {
            const { message } = waiting;
            waiting = undefined;
            try {
                await send(message);
                failures = 0;
            }
            catch (error) {
                failed(error);
            }
            if (!ended)
                await pause();
        }
        running = undefined;
    };
    const push = (message) => {
        waiting = { message };
        running ??= run();
    };
    return {
        push: (message) => {
            if (!ended && state === 'open')
                push(message);
        },
        async end(message) {
            ended = true;
            if (state === 'unwanted')
                return;
            push(message);
            wake();
            await running;
        },
    };
}

;// CONCATENATED MODULE: ./build/github/check-run.js




/** GitHub's limit on one text of a check run's output is 65,535 characters. */
const check_run_MAX_BYTES = 60_000;
/** A thousand updates an hour are all that a token has for everything. */
const EVERY_MS = 5_000;
/** A check run that shows how far the canary is, and in the end what it came to. */
function checkRun(options) {
    const { github, mask, onId } = options;
    let progress = NO_PROGRESS;
    let id;
    const { push, end } = relay(async ({ output, conclusion }) => {
        const state = conclusion === undefined ? { status: 'in_progress' } : { conclusion };
        if (id !== undefined) {
            const known = id;
            await github.call('again', (rest, to) => rest.checks.update({ ...to, check_run_id: known, ...state, output }));
        }
        else {
            const { name, commit, detailsUrl } = options;
            const about = {
                name,
                head_sha: commit,
                ...(detailsUrl !== undefined && { details_url: detailsUrl }),
            };
            const created = await github.call('once', (rest, to) => rest.checks.create({ ...to, ...about, ...state, output }));
            id = created.id;
        }
        onId(conclusion === undefined ? id : undefined);
    }, { everyMs: EVERY_MS, onGivenUp: options.onGivenUp });
    return {
        sink: (event) => {
            const before = progress;
            progress = progressed(before, event);
            if (progress === before)
                return;
            const { title, page } = progressPage(progress);
            push({ output: { title: mask(title), summary: mask(page) } });
        },
        end: (outcome, report) => end({
            output: { title: titleOf(report), summary: summary(report, check_run_MAX_BYTES) },
            conclusion: conclusionOf(outcome, options.onInconclusive),
        }),
    };
}
/** Ends the check run of a step that was killed. @throws GitHubError */
async function endCheckRun(github, id, what) {
    const output = { title: 'The canary was killed', summary: what };
    await github.call('again', (rest, to) => rest.checks.update({ ...to, check_run_id: id, conclusion: 'cancelled', output }));
}
function titleOf({ verdict, reason }) {
    const title = verdict === null ? 'Canary without a verdict' : TITLES[verdict].replace(/^\P{L}+/u, '');
    return reason === null ? title : `${title}: ${reason}`.slice(0, 250);
}
function conclusionOf(outcome, onInconclusive) {
    if (outcome.verdict === 'passed')
        return 'success';
    if (outcome.reasonCode === 'cancelled' && outcome.verdict !== 'rollback-incomplete')
        return 'cancelled';
    return isFailure(outcome, onInconclusive) ? 'failure' : 'neutral';
}

;// CONCATENATED MODULE: ./build/report/words.js

/** Stands for a value that is not there. */
const words_NOTHING = '–';
/** A value with its unit, or a dash where there is none. */
function words_valueWords(value, unit) {
    if (value === null || value === undefined || Number.isNaN(value))
        return words_NOTHING;
    return unit === '' ? words_number(value) : `${words_number(value)} ${unit}`;
}
/** A difference with its sign, and in percent where that is known: `+180 ms (+42 %)`. */
function words_deltaWords(delta, deltaPct, unit) {
    if (delta === null || delta === undefined || Number.isNaN(delta))
        return words_NOTHING;
    const percent = delta === 0 || deltaPct === null || deltaPct === undefined ? '' : ` (${signed(deltaPct)} %)`;
    return `${signed(delta)}${unit === '' ? '' : ` ${unit}`}${percent}`;
}
/** As the judge writes them, and an infinite one with its sign. */
function words_number(value) {
    return Number.isFinite(value) ? formatNumber(value) : value < 0 ? '-∞' : '∞';
}
function signed(value) {
    return value > 0 ? `+${words_number(value)}` : words_number(value);
}
/** A threshold in words. A plus sign says that it is counted from the baseline. */
function words_thresholdWords(threshold, unit) {
    const limit = words_valueWords(threshold.limit, unit);
    switch (threshold.kind) {
        case 'increase':
            return threshold.limit === 0 ? 'may not rise' : `may rise by ${limit}`;
        case 'delta-pct': {
            const ignored = threshold.minimum > 0 ? `, ignored up to ${words_valueWords(threshold.minimum, unit)}` : '';
            return `at most +${words_number(threshold.limit)} %${ignored}`;
        }
        case 'delta':
            return `at most +${limit}`;
        case 'drop-pct':
            return `at most -${words_number(threshold.limit)} %`;
        case 'drop':
            return `at most -${limit}`;
        case 'ceiling':
            return `at most ${limit}`;
        case 'floor':
            return `at least ${limit}`;
    }
}
/** A metric's thresholds in words, and where it is judged literally, how. */
function guardWords({ thresholds, unit, judge, confirmation }) {
    if (thresholds.length === 0)
        return 'shown, not guarded';
    const words = thresholds.map((threshold) => words_thresholdWords(threshold, unit)).join('; ');
    if (confirmation)
        return `${words}, in ${confirmation.breaches} of ${confirmation.of} evaluations`;
    // The increase of a counter is read literally always.
    const isChosen = judge === 'literal' && thresholds.some(({ kind }) => kind !== 'increase');
    return isChosen ? `${words}, judged literally` : words;
}
/** Seconds as minutes and seconds: `4:30`, and with hours where there are some. */
function words_durationWords(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const pad = (value) => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return `${minutes}:${pad(whole % 60)}`;
    return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}
/** How much of something is done, as a bar: `███████░░░░░░░░░░░░░`. */
function words_barWords(share) {
    const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
    return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
}
const BAR = 20;
/** Bytes in decimal units, as disks and networks count them. */
function words_bytesWords(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${words_number(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power]}`;
}
/** A count with its thousands told apart: `12,345`. */
function countWords(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** The first part of a text that may be of any length. */
function words_shorten(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    return `${text.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

;// CONCATENATED MODULE: ./build/github/deployment.js




/** GitHub cuts a description here. */
const MAX_DESCRIPTION = 140;
/** A deployment to the plan's environment, from the moment that the flags go on until the verdict. */
function deployment(options) {
    const { github, plan, commit, logUrl, mask, onId } = options;
    let enabled = false;
    let id;
    const { push, end } = relay(async (message) => {
        id ??= await create(github, plan, commit, mask);
        onId(message.state === 'in_progress' ? id : undefined);
        await setState(github, id, message, logUrl);
    }, { everyMs: 0, onGivenUp: options.onGivenUp });
    return {
        sink: (event) => {
            if (event.type !== 'flags-enabled')
                return;
            enabled = true;
            push({ state: 'in_progress', description: 'The flags are on, under watch' });
        },
        async end(outcome, { reason }) {
            // A run that changed nothing deployed nothing.
            if (!enabled)
                return;
            await end({
                state: stateOf(outcome, plan),
                description: `${outcome.verdict}: ${reason ?? outcome.verdict}`,
            });
        },
    };
}
/** Flags that are on without proof are no success; of GitHub's states `error` alone says neither good nor bad. */
function stateOf(outcome, { onInconclusive }) {
    if (isFailure(outcome, onInconclusive))
        return 'failure';
    return outcome.verdict === 'inconclusive' ? 'error' : 'success';
}
/** Ends the deployment of a step that was killed. @throws GitHubError */
function endDeployment(github, id, description) {
    return setState(github, id, { state: 'failure', description }, undefined);
}
async function create(github, plan, commit, mask) {
    const id = await github.call('once', async (rest, to) => {
        const { data } = await rest.repos.createDeployment({
            ...to,
            ref: commit,
            task: 'canary',
            environment: plan.environment,
            description: mask(shorten(`${plan.name}: ${plan.flags.names.join(', ')}`, MAX_DESCRIPTION)),
            // The flags are on already: nothing is to be merged or waited for.
            auto_merge: false,
            required_contexts: [],
        });
        return { data: 'id' in data ? data.id : undefined };
    });
    if (id === undefined)
        throw new GitHubError('refused', 'GitHub made no deployment', undefined);
    return id;
}
async function setState(github, id, { state, description }, logUrl) {
    await github.call('again', (rest, to) => rest.repos.createDeploymentStatus({
        ...to,
        deployment_id: id,
        state,
        description: words_shorten(description, MAX_DESCRIPTION),
        // What the application itself was deployed as stays the active deployment.
        auto_inactive: false,
        ...(logUrl !== undefined && { log_url: logUrl }),
    }));
}

;// CONCATENATED MODULE: ./build/github/unfinished.js




/** How long GitHub is told, in ms. */
const TELL_MS = 10_000;
/** Ends on GitHub what a main step that was killed left in progress there. Never fails: there is nobody left to tell. */
async function endOnGitHub({ checkRun, deployment }, token) {
    const github = gitHub(token);
    const what = 'The main step was killed; the summary of the job tells what became of its flags.';
    const ended = Promise.allSettled([
        checkRun === undefined ? undefined : endCheckRun(github, checkRun, what),
        deployment === undefined ? undefined : endDeployment(github, deployment, what),
    ]);
    if (!(await bounded(ended, TELL_MS)))
        github.abandon();
}


/***/ })

};
