export const id = 601;
export const ids = [601];
export const modules = {

/***/ 8601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtestPrepared: () => (/* binding */ backtestPrepared)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/backtest/injection.js
/** An injection that cannot be made; the message says what to write. */
class InjectionError extends Error {
    constructor(message) {
        super(message);
        this.name = 'InjectionError';
    }
}
/** Reads `error_rate=×2` (also x2, *2) and, for latencies, `latency_p95=+200ms`. @throws InjectionError */
function readInjection(text, watched) {
    const [, name = '', sign = '', number = '', unit = ''] = /^([^=]+)=(?:([×x*+])(\d+(?:\.\d+)?)(ms)?)$/.exec(text.trim()) ?? [];
    const isShift = sign === '+';
    if (sign === '' || isShift !== (unit === 'ms') || Number(number) === 0) {
        throw new InjectionError(`--inject ${text}: write NAME=×2, or NAME=+200ms for a latency`);
    }
    const metric = watched.find((one) => one.name === name);
    if (metric === undefined) {
        const names = watched.map((one) => one.name).join(', ');
        throw new InjectionError(`--inject ${text}: the config watches no ${name}; it watches ${names}`);
    }
    if (isShift && metric.unit !== 'ms')
        throw new InjectionError(`--inject ${text}: ${name} is no latency in ms; write ${name}=×2`);
    return { metric: name, change: isShift ? { shift: Number(number) } : { factor: Number(number) }, text };
}

;// CONCATENATED MODULE: ./build/backtest/json.js
/** A result for programs. Only additions leave `schema_version` as it is. Times in ISO 8601, shares from 0 to 1. */
function resultAsJson(result) {
    const { name, environment, source, walk, span, windows, verdicts, partial } = result;
    const document = {
        schema_version: 1,
        name,
        environment,
        source,
        since_seconds: walk.sinceSeconds,
        every_seconds: walk.everySeconds,
        watch_seconds: walk.watchSeconds,
        from: time(span.from),
        to: time(span.to),
        partial,
        windows: {
            all: windows.all,
            judged: windows.judged,
            not_judged: windows.unrecorded,
            not_overlapping: windows.apart,
        },
        rolled_back: share(verdicts.rolledBack),
        passed: share(verdicts.passed),
        inconclusive: share(verdicts.inconclusive),
        reason_codes: Object.fromEntries(result.reasons),
        metrics: Object.fromEntries(result.metrics.map((one) => [one.metric.name, metric(one)])),
        injections: result.injections.map((one) => ({
            injected: one.text,
            metric: one.metric,
            ...seen(one.seen),
        })),
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
function metric({ metric: { unit, thresholds }, rolledBack, ends, worst, visible, proposals, marks, }) {
    return {
        unit,
        thresholds,
        rolled_back: share(rolledBack),
        ends: Object.fromEntries(ends),
        smallest_visible_ratio: visible && {
            half: visible.half ?? null,
            nine_of_ten: visible.nineOfTen ?? null,
            ...seen(visible.seen),
        },
        for_one_percent: proposals.map(proposal),
        worst: worst.map(({ flagAt, afterSeconds, code, reason }) => ({
            flag_at: time(flagAt),
            after_seconds: afterSeconds,
            code,
            reason,
        })),
        rollbacks: marks.filter(({ state }) => state === 'breach').map(({ flagAt }) => time(flagAt)),
    };
}
function share({ count, of, low, high }) {
    return { count, of, share: of === 0 ? null : count / of, low, high };
}
function seen({ share: of, medianSeconds, p95Seconds }) {
    return { seen: share(of), median_seconds: medianSeconds ?? null, p95_seconds: p95Seconds ?? null };
}
function proposal(one) {
    const { state, threshold } = one;
    return {
        threshold: threshold.kind,
        state,
        limit: one.state === 'found' ? one.limit : null,
        ...(one.state === 'found' && { lowest_tried: one.lowest }),
    };
}
const time = (at) => new Date(at).toISOString();

// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(4702);
// EXTERNAL MODULE: ./build/judge/format.js
var format = __webpack_require__(3841);
;// CONCATENATED MODULE: ./build/backtest/quantile.js
/** The value that this part of the values does not exceed; undefined of none. */
function quantile(values, part) {
    const sorted = values.toSorted((one, other) => one - other);
    return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

// EXTERNAL MODULE: ./build/judge/power/words.js
var words = __webpack_require__(7391);
;// CONCATENATED MODULE: ./build/backtest/figures.js
/** Figures of two significant digits, in order: 1.0, 1.1, …, 9.9, 10, 11, …; `figure(0)` is 1. */
function figure(index) {
    const power = Math.floor(index / PER_DECADE);
    const digits = 10 + index - power * PER_DECADE;
    return Number(`${digits}e${power - 1}`);
}
const PER_DECADE = 90;
/** The index of the smallest figure that is not less than a value above zero. */
function figureAbove(value) {
    const power = Math.floor(Math.log10(value));
    let index = power * PER_DECADE + Math.ceil(value / 10 ** (power - 1) - 10);
    // What a logarithm is off by is less than a step.
    while (figure(index) < value)
        index += 1;
    while (figure(index - 1) >= value)
        index -= 1;
    return index;
}
/** The first index from `low` to `high` for which something holds that holds for all after it; `high + 1` where it does for none. */
function firstThat(holds, low, high) {
    let [from, to] = [low, high + 1];
    while (from < to) {
        const middle = (from + to) >> 1;
        if (holds(middle))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

// EXTERNAL MODULE: ./build/canary/analysis.js + 8 modules
var analysis = __webpack_require__(1459);
// EXTERNAL MODULE: ./build/canary/evidence.js
var evidence = __webpack_require__(7872);
;// CONCATENATED MODULE: ./build/backtest/judged.js


/**
 * Judges a window look by look, exactly as a run does. A run ends at the first breach; here the other metrics are looked
 * at until the end, so that each is told of for itself, unless `untilBreach`.
 *
 * @param asJudged in place of the window's metrics, such as with other thresholds
 */
function judgeWindow(window, { alpha, judged }, { untilBreach = false, asJudged = (metric) => metric } = {}) {
    const { flagAt, looks, watchSeconds } = window;
    const metrics = window.metrics.map(({ metric }) => asJudged(metric));
    const baselines = new Map(window.metrics.map(({ summary, history }, index) => {
        const metric = metrics[index];
        const { scrapeSeconds } = summary;
        const question = history && (0,evidence/* questionOf */.YH)(metric, history, { scrapeSeconds, watchSeconds, alpha, judged });
        return [metric.name, { summary, question }];
    }));
    const flag = { writtenAt: flagAt, effectiveAt: flagAt };
    const presence = window.presence && { targets: window.presence.before, readAt: flagAt };
    const run = (0,analysis/* analysis */.H)({
        metrics,
        baselines,
        flag,
        endsAt: flagAt + watchSeconds * 1000,
        ...(presence && { presence }),
    });
    const ends = new Map();
    let decided;
    for (const [index, at] of looks.entries()) {
        const final = index === looks.length - 1;
        const seen = run.look(lookAt(window, index, at, final));
        const afterSeconds = Math.round((at - flagAt) / 1000);
        for (const { metric, judgement } of seen.metrics) {
            if (ends.get(metric)?.judgement.status !== 'breach')
                ends.set(metric, { judgement, afterSeconds });
        }
        if (seen.outcome)
            decided ??= { outcome: seen.outcome, afterSeconds };
        if (decided && untilBreach)
            break;
    }
    if (!decided)
        throw new Error('a window has no look');
    return { ...decided, metrics: ends };
}
function lookAt(window, index, at, final) {
    const readings = [];
    const news = [];
    for (const { metric, readings: all, news: recorded } of window.metrics) {
        const [reading, fresh] = [all[index], recorded[index]];
        if (reading)
            readings.push([metric.name, reading]);
        if (fresh)
            news.push([metric.name, fresh]);
    }
    const presence = window.presence?.news[index];
    return { at, final, readings: new Map(readings), news: new Map(news), ...(presence && { presence }) };
}

;// CONCATENATED MODULE: ./build/backtest/thresholds.js


/** What may be rolled back for nothing at most, as a share of the windows. */
const WANTED_SHARE = 0.01;
/** Of fewer windows one in a hundred cannot be told. */
const FEWEST_WINDOWS = 100;
/** The smallest and the widest threshold that are tried, as indices of `figure`. */
function range({ kind, limit }) {
    if (kind === 'delta-pct')
        return [figureAbove(1), figureAbove(1e5)];
    const around = limit > 0 ? limit : 1;
    return [figureAbove(around / 100), figureAbove(around * 1000)];
}
/** A search for each threshold of these metrics that allows a rise. The metric's other thresholds stay as they are. */
function thresholdSearches(watched, terms) {
    return watched.flatMap((metric) => metric.thresholds.filter(isDelta).map((threshold) => search(metric, threshold, terms)));
}
/** A metric with its thresholds as low as they are tried: where it is not rolled back so, it is not with any wider one. */
function atLowest(metric) {
    return withThresholds(metric, (threshold) => figure(range(threshold)[0]));
}
function search(metric, threshold, terms) {
    const [low, high] = range(threshold);
    /** How many windows need which figure. */
    const needed = new Map();
    let windows = 0;
    const breachesAt = (window, index) => {
        const asJudged = (one) => withThresholds(one, (other) => (other === threshold ? figure(index) : other.limit));
        const alone = { ...window, metrics: window.metrics.filter((one) => one.metric.name === metric.name) };
        return judgeWindow(alone, terms, { untilBreach: true, asJudged }).outcome.verdict === 'rolled-back';
    };
    return {
        metric: metric.name,
        threshold,
        add(window, breachesAtLowest) {
            windows += 1;
            if (!breachesAtLowest)
                return;
            const index = firstThat((wide) => !breachesAt(window, wide), low, high);
            needed.set(index, (needed.get(index) ?? 0) + 1);
        },
        proposal() {
            if (windows < FEWEST_WINDOWS)
                return { state: 'too-few-windows', threshold };
            let allowed = Math.floor(WANTED_SHARE * windows);
            let needs = low;
            for (const [index, count] of [...needed].sort(([one], [other]) => other - one)) {
                needs = index;
                if (count > allowed)
                    break;
                allowed -= count;
                needs = low;
            }
            if (needs > high)
                return { state: 'none', threshold };
            return { state: 'found', threshold, limit: figure(needs), lowest: needs === low };
        },
    };
}
function withThresholds(metric, limitOf) {
    const thresholds = metric.thresholds.map((threshold) => isDelta(threshold) ? { ...threshold, limit: limitOf(threshold) } : threshold);
    return { ...metric, thresholds };
}
function isDelta(threshold) {
    return threshold.kind === 'delta' || threshold.kind === 'delta-pct';
}

;// CONCATENATED MODULE: ./build/backtest/words.js




/** A part of 1 in percent: `0.8 %`, `44 %`; what is not quite nothing, or not quite all, does not look so. */
function percent(part) {
    if (part > 0 && part < 0.001)
        return '< 0.1 %';
    if (part < 1 && part > 0.999)
        return '> 99.9 %';
    const hundredths = 100 * part;
    return `${part < 0.1 || part > 0.99 ? Number(hundredths.toFixed(1)) : Math.round(hundredths)} %`;
}
/** `0.8 % (16)` */
function shareWords({ count, of }) {
    if (of === 0)
        return 'none judged';
    return count === 0 ? '0' : `${percent(count / of)} (${count})`;
}
/** `0.5 to 1.3 %, 95 % sure` */
function surenessWords({ low, high }) {
    return `${percent(low).replace(' %', '')} to ${percent(high)}, 95 % sure`;
}
/** A moment (ms) for people, to the minute. */
function momentWords(at) {
    return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** A length of time in the unit that fits: `45 s`, `5 min`, `7 d`. */
function lengthWords(seconds) {
    const units = [
        [86_400, 'd'],
        [3_600, 'h'],
        [60, 'min'],
    ];
    const fits = units.find(([length]) => seconds >= length && seconds % length === 0);
    return fits ? `${seconds / fits[0]} ${fits[1]}` : `${(0,format/* formatNumber */.Z)(seconds)} s`;
}
/** What a watch could have seen of a metric: `×2.5 (9 of 10: ×3)`. */
function visibleWords(visible) {
    if (visible === undefined)
        return 'judged on sight';
    const { half, nineOfTen } = visible;
    if (half === undefined)
        return 'no multiple';
    return `${(0,words/* times */.H)(half)} (9 of 10: ${nineOfTen === undefined ? 'none' : (0,words/* times */.H)(nineOfTen)})`;
}
/** `78 % (1559), half of them within 195 s, 95 % within 300 s` */
function seenWords({ share, medianSeconds, p95Seconds }) {
    if (medianSeconds === undefined || p95Seconds === undefined)
        return shareWords(share);
    return `${shareWords(share)}, half of them within ${(0,format/* formatNumber */.Z)(medianSeconds)} s, 95 % within ${(0,format/* formatNumber */.Z)(p95Seconds)} s`;
}
/** Which threshold would have kept false rollbacks to 1 %. */
function proposalWords(proposal, unit) {
    switch (proposal.state) {
        case 'too-few-windows':
            return `fewer than ${FEWEST_WINDOWS} windows`;
        case 'none':
            return 'no threshold does it';
        case 'found': {
            const words = (0,report_words/* thresholdWords */.DH)({ ...proposal.threshold, limit: proposal.limit }, unit);
            return proposal.lowest ? `even ${words.replace('at most ', '')}` : words;
        }
    }
}
/** The proposals of a metric; a dash where it has no threshold that could be wider. */
function proposalsWords({ proposals, metric }) {
    return proposals.map((proposal) => proposalWords(proposal, metric.unit)).join('; ') || '–';
}
/** The two figures that matter: `over the last 7 d it rolls back 0.8 % of 2,004 quiet windows (…); it sees error_rate ×2.5 in 195 s`. */
function sentence({ walk, verdicts, metrics, windows, partial }) {
    const { rolledBack } = verdicts;
    const sees = metrics.flatMap(({ metric, visible }) => {
        const { half, seen } = visible ?? {};
        if (half === undefined || seen?.medianSeconds === undefined)
            return [];
        return [`${metric.name} ${times(half)} in ${formatNumber(seen.medianSeconds)} s`];
    });
    const when = `over the last ${lengthWords(walk.sinceSeconds)}, with a watch of ${lengthWords(walk.watchSeconds)},`;
    const quiet = `${when} it rolls back ${percent(rolledBack.count / rolledBack.of)} of ${countWords(windows.judged)} quiet windows (${surenessWords(rolledBack)})`;
    const left = windows.unrecorded > 0 ? `, ${countWords(windows.unrecorded)} not judged for want of data` : '';
    const seen = sees.length === 0 ? '' : `; it sees ${sees.join(', ')}`;
    return `${quiet}${left}${seen}${partial ? '; time was up, so this is of the first part alone' : ''}`;
}

;// CONCATENATED MODULE: ./build/backtest/picture-strip.js



const WIDTH = 900;
const VALUES = { top: 14, bottom: 84 };
const STATES = { top: 90, height: 12 };
const HEIGHT = 120;
/** Values beyond this quantile leave the picture, or the rest would be a flat line. */
const HIGHEST = 0.995;
/** About so many dates stand below. */
const DATES = 7;
/** A metric over time as an inline SVG: what its watches ended with, and below it what became of each window. */
function strip(marks, span, unit) {
    const x = (at) => ((at - span.from) / Math.max(1, span.to - span.from)) * WIDTH;
    const finite = marks.flatMap(({ value }) => (value !== undefined && Number.isFinite(value) ? [value] : []));
    const most = quantile(finite, HIGHEST) ?? 0;
    const least = Math.min(0, ...finite);
    const y = (value) => {
        const part = most > least ? (Math.min(value, most) - least) / (most - least) : 0;
        return VALUES.bottom - part * (VALUES.bottom - VALUES.top);
    };
    const shown = `<text x="2" y="${VALUES.top - 3}">${(0,format/* formatValue */.F)(most, unit)}</text>`;
    return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${dates(span, x)}<path class="value" d="${path(marks, x, y)}"/>${finite.length > 0 ? shown : ''}${states(marks, span, x)}</svg>`;
}
/** One point per pixel, the highest value of those that fall on it; a new line after a gap. */
function path(marks, x, y) {
    const columns = new Map();
    for (const { flagAt, value } of marks) {
        const column = Math.round(x(flagAt));
        const known = columns.get(column);
        if (value === undefined || !Number.isFinite(value))
            columns.set(column, known);
        else
            columns.set(column, known === undefined ? value : Math.max(known, value));
    }
    let drawing = false;
    let text = '';
    for (const [column, value] of columns) {
        if (value !== undefined)
            text += `${drawing ? 'L' : 'M'}${column} ${y(value).toFixed(1)}`;
        drawing = value !== undefined;
    }
    return text;
}
/** What became of each window: a ribbon of one path per state, over which those that were rolled back reach up through the values. */
function states(marks, span, x) {
    const columns = new Map();
    for (const { flagAt, state } of marks) {
        const column = Math.round(x(flagAt));
        const known = columns.get(column);
        if (known === undefined || SEVERITY[state] > SEVERITY[known])
            columns.set(column, state);
    }
    const ribbon = runsOf([...columns].map(([at, state]) => ({ at, state })), WIDTH);
    const paths = RIBBON.map((state) => {
        const boxes = ribbon
            .filter((run) => run.state === state)
            .map(({ from, to }) => `M${from} ${STATES.top}H${to}v${STATES.height}H${from}z`);
        return boxes.length === 0 ? '' : `<path class="${state}" d="${boxes.join('')}"/>`;
    });
    const height = STATES.top + STATES.height - VALUES.top;
    const breaches = runsOf(marks.map(({ flagAt: at, state }) => ({ at, state })), span.to)
        .filter(({ state }) => state === 'breach')
        .map(({ from, to, count }) => {
        const width = Math.max(1.5, x(to) - x(from)).toFixed(1);
        return `<rect class="breach" x="${x(from).toFixed(1)}" y="${VALUES.top}" width="${width}" height="${height}"><title>${momentWords(from)}, ${count} rolled back</title></rect>`;
    });
    return [...paths, ...breaches].join('');
}
const RIBBON = ['ok', 'watched', 'undecided', 'unrecorded'];
/** Of several windows on one pixel the most severe is shown. */
const SEVERITY = {
    ok: 0,
    watched: 0,
    unrecorded: 1,
    undecided: 2,
    breach: 3,
};
/** Neighbours of the same state, each up to where the next one begins. */
function runsOf(places, end) {
    const runs = [];
    for (const [index, { at, state }] of places.entries()) {
        const to = places[index + 1]?.at ?? end;
        const last = runs.at(-1);
        if (last?.state === state)
            runs[runs.length - 1] = { ...last, to, count: last.count + 1 };
        else
            runs.push({ state, from: at, to, count: 1 });
    }
    return runs;
}
function dates({ from, to }, x) {
    const steps = [3_600_000, 3 * 3_600_000, 6 * 3_600_000, 12 * 3_600_000, 86_400_000, 7 * 86_400_000];
    const step = steps.find((length) => (to - from) / length <= DATES + 1) ?? 30 * 86_400_000;
    let drawn = '';
    for (let at = Math.ceil(from / step) * step; at < to; at += step) {
        const iso = new Date(at).toISOString();
        const label = step < 86_400_000 ? iso.slice(5, 16).replace('T', ' ') : iso.slice(5, 10);
        drawn += `<path class="grid" d="M${x(at).toFixed(1)} ${VALUES.top}V${STATES.top + STATES.height}"/><text x="${(x(at) + 3).toFixed(1)}" y="${HEIGHT - 5}">${label}</text>`;
    }
    return drawn;
}

;// CONCATENATED MODULE: ./build/backtest/picture.js



/** A result as one HTML file that needs nothing else: the rates, and each metric over time with the windows that it rolled back. */
function resultAsHtml(result) {
    const { name, environment, walk, span, windows, verdicts, metrics } = result;
    const title = `Backtest of ${name} in ${environment}`;
    const { rolledBack, passed, inconclusive } = verdicts;
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escaped(title)}</h1>
<p>A canary every ${lengthWords(walk.everySeconds)} with a watch of ${lengthWords(walk.watchSeconds)}, ${momentWords(span.from)} to ${momentWords(span.to)}, no flag changed.
${(0,report_words/* countWords */.rj)(windows.judged)} of ${(0,report_words/* countWords */.rj)(windows.all)} windows judged${windows.unrecorded > 0 ? `, ${(0,report_words/* countWords */.rj)(windows.unrecorded)} not judged: no data` : ''}; ${(0,report_words/* countWords */.rj)(windows.apart)} watches that do not overlap.${result.partial ? ' Stopped early: this is of the first part alone.' : ''}</p>
<p class="rates"><b class="breach">${windows.judged === 0 ? '–' : percent(rolledBack.count / rolledBack.of)}</b> rolled back for nothing (${surenessWords(rolledBack)})
<b>${shareWords(passed)}</b> passed <b>${shareWords(inconclusive)}</b> inconclusive</p>
<p class="key"><i class="breach"></i> rolled back <i class="ok"></i> passed <i class="undecided"></i> undecided <i class="unrecorded"></i> no data</p>
${metrics.map((metric) => metricPart(metric, result)).join('\n')}
${regressions(result)}
</main>
</html>
`;
}
function metricPart(result, { span }) {
    const { metric, rolledBack, visible, worst } = result;
    const limits = metric.thresholds.map((threshold) => (0,report_words/* thresholdWords */.DH)(threshold, metric.unit)).join('; ');
    const facts = [
        limits || 'not guarded',
        `rolled back ${shareWords(rolledBack)} of the windows`,
        visible === undefined ? visibleWords(visible) : `could see ${visibleWords(visible)}`,
        ...(result.proposals.length === 0 ? [] : [`a limit for 1 % at most: ${proposalsWords(result)}`]),
    ];
    const name = `${metric.name} over time, with the ${rolledBack.count} windows that it rolled back`;
    const moments = worst.map(({ flagAt, afterSeconds, reason }) => `<li>${momentWords(flagAt)}, after ${afterSeconds} s: ${escaped(reason)}</li>`);
    return `<h2>${escaped(metric.name)}</h2>
<p>${facts.map(escaped).join(' · ')}</p>
<div class="wide" tabindex="0" role="group" aria-label="${escaped(name)}">${strip(result.marks, span, metric.unit)}</div>
${moments.length === 0 ? '' : `<ul>${moments.join('')}</ul>`}`;
}
function regressions({ injections }) {
    const told = injections.map(({ text, seen }) => `<p>${escaped(text)}: rolled back ${seenWords(seen)}</p>`);
    return told.length === 0 ? '' : `<h2>With a regression</h2>\n${told.join('\n')}`;
}
/** Foreign text, harmless in HTML. */
function escaped(text) {
    return text.replace(/[&<>"']/g, (special) => `&#${special.charCodeAt(0)};`);
}
const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --faint: #59636e; --page: #fff; --line: #386a9e;
  --breach: #cf222e; --ok: #8fc79b; --undecided: #e0b84d; --unrecorded: #d0d7de }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --faint: #9198a1; --page: #0d1117; --line: #79b8ff;
  --breach: #ff6b6b; --ok: #2f6f43; --undecided: #8a6d1d; --unrecorded: #30363d } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 960px; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere }
h1 { font-size: 1.5em } h2 { font-size: 1.1em; margin: 1.6em 0 0 } p { margin: .4em 0 }
.wide { overflow-x: auto } svg { width: 100%; min-width: 640px; height: auto; display: block } svg text { font-size: 11px; fill: var(--faint) }
.rates b { font-size: 1.4em; margin-left: .6em } .rates b:first-child { margin-left: 0 } b.breach { color: var(--breach) }
.value { fill: none; stroke: var(--line); stroke-width: 1.2 } .grid { stroke: var(--unrecorded) }
rect.breach { fill: var(--breach); opacity: .75 } path.ok, path.watched { fill: var(--ok) }
path.undecided { fill: var(--undecided) } path.unrecorded { fill: var(--unrecorded) }
.key i { display: inline-block; width: .9em; height: .9em; margin: 0 .2em 0 1em } .key i:first-child { margin-left: 0 } .key i.breach { background: var(--breach) }
.key i.ok { background: var(--ok) } .key i.undecided { background: var(--undecided) } .key i.unrecorded { background: var(--unrecorded) }
`;

// EXTERNAL MODULE: ./build/report/console/lines.js
var lines = __webpack_require__(7774);
;// CONCATENATED MODULE: ./build/backtest/table.js



/** Where a rate is above this share, somebody should do something. */
const WANTED = 0.01;
/** Tells a result on a terminal or in a log. */
function printResult(say, result) {
    const { verdicts, metrics, injections } = result;
    say('STEP', headline(result));
    for (const line of counts(result))
        say('INFO', `  ${line}`);
    if (result.windows.judged === 0)
        return;
    const { rolledBack, passed, inconclusive } = verdicts;
    say('INFO', '');
    say('STEP', 'With no flag changed');
    const [first = '', ...rest] = (0,lines/* aligned */.b6)([
        ['rolled back, for nothing', shareWords(rolledBack), surenessWords(rolledBack)],
        ['passed', shareWords(passed)],
        ['inconclusive', shareWords(inconclusive), reasonWords(result)],
    ]);
    say(rolledBack.count > WANTED * rolledBack.of ? 'WARN' : 'INFO', `  ${first}`);
    for (const row of rest)
        say('INFO', `  ${row}`);
    say('INFO', '');
    for (const row of (0,lines/* aligned */.b6)([HEAD, ...metrics.map(metricCells)]))
        say('INFO', `  ${row}`);
    for (const metric of metrics)
        printWorst(say, metric);
    if (injections.length === 0)
        return;
    say('INFO', '');
    say('STEP', 'With a regression');
    for (const row of (0,lines/* aligned */.b6)(injections.map(({ text, seen }) => [text, `rolled back ${seenWords(seen)}`])))
        say('INFO', `  ${row}`);
}
const HEAD = ['metric', 'limits', 'rolled back', 'could see', 'saw that', 'for 1 % at most'];
function metricCells(result) {
    const { metric, rolledBack, visible } = result;
    const limits = metric.thresholds.map((threshold) => (0,report_words/* thresholdWords */.DH)(threshold, metric.unit)).join('; ');
    const saw = visible?.seen.medianSeconds === undefined
        ? '–'
        : `${shareWords(visible.seen.share).replace(/ \(.*/, '')}, within ${visible.seen.medianSeconds} s`;
    return [
        metric.name,
        limits || 'not guarded',
        shareWords(rolledBack),
        visibleWords(visible),
        saw,
        proposalsWords(result),
    ];
}
function headline({ name, environment, walk, span }) {
    const { watchSeconds, everySeconds } = walk;
    return `${name} in ${environment}: a canary every ${lengthWords(everySeconds)}, each with a watch of ${lengthWords(watchSeconds)}, ${momentWords(span.from)} to ${momentWords(span.to)}`;
}
function counts({ source, windows, partial }) {
    const { all, judged, unrecorded, apart } = windows;
    return [
        `history from ${source}`,
        `${(0,report_words/* countWords */.rj)(judged)} of ${(0,report_words/* countWords */.rj)(all)} windows judged; ${(0,report_words/* countWords */.rj)(apart)} watches that do not overlap`,
        ...(unrecorded > 0 ? [`not judged for want of data: ${(0,report_words/* countWords */.rj)(unrecorded)}`] : []),
        ...(partial ? ['stopped early: this is of the first part alone'] : []),
    ];
}
function reasonWords({ reasons }) {
    const open = ['underpowered', 'no-data', 'partial-data'].flatMap((code) => {
        const count = reasons.get(code);
        return count === undefined ? [] : [`${code} ${(0,report_words/* countWords */.rj)(count)}`];
    });
    return open.join(', ');
}
function printWorst(say, { metric, worst }) {
    if (worst.length === 0)
        return;
    say('INFO', '');
    say('INFO', `  the worst moments of ${metric.name}:`);
    for (const { flagAt, afterSeconds, reason } of worst)
        say('WARN', `    a flag at ${momentWords(flagAt)}, rolled back after ${afterSeconds} s: ${reason}`);
}

// EXTERNAL MODULE: ./build/canary/ports.js + 3 modules
var ports = __webpack_require__(7023);
// EXTERNAL MODULE: ./build/canary/run.js
var run = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/canary/baseline.js
var baseline = __webpack_require__(6262);
// EXTERNAL MODULE: ./build/judge/recorded.js
var judge_recorded = __webpack_require__(4538);
// EXTERNAL MODULE: ./build/canary/rhythm.js
var canary_rhythm = __webpack_require__(6289);
// EXTERNAL MODULE: ./build/counters/sample.js
var sample = __webpack_require__(5772);
;// CONCATENATED MODULE: ./build/backtest/windows.js
/** Samples that are younger may not be there yet, in scrapes. */
const SETTLED_SCRAPES = 2;
/**
 * The moments (ms, ascending) at which canaries would have turned their flags on, so that the last watch has just ended. They
 * lie on whole multiples of the step, and do not depend on when in between the backtest is started.
 */
function flagMoments(now, { sinceSeconds, everySeconds, watchSeconds }, scrapeSeconds) {
    const stepMs = gridMs(scrapeSeconds);
    const everyMs = Math.max(1, Math.ceil((everySeconds * 1000) / stepMs)) * stepMs;
    const last = now - watchSeconds * 1000 - SETTLED_SCRAPES * scrapeSeconds * 1000;
    const flags = [];
    const first = Math.ceil((now - sinceSeconds * 1000) / everyMs) * everyMs;
    for (let at = first; at <= last; at += everyMs)
        flags.push(at);
    return flags;
}
/** Values are asked for on whole multiples of this, in ms: a scrape interval, in whole seconds. */
function gridMs(scrapeSeconds) {
    return Math.max(1, Math.round(scrapeSeconds)) * 1000;
}
/** Flags whose data are read together: neighbours within `seconds` of the first. */
function inPieces(flags, seconds) {
    const pieces = [];
    for (const flag of flags) {
        const piece = pieces.at(-1);
        if (piece && flag - (piece[0] ?? flag) < seconds * 1000)
            piece.push(flag);
        else
            pieces.push([flag]);
    }
    return pieces;
}
/** How many of these watches could be chosen so that no two overlap. `flags` ascending, ms. */
function apart(flags, watchSeconds) {
    let count = 0;
    let free = Number.NEGATIVE_INFINITY;
    for (const flag of flags) {
        if (flag < free)
            continue;
        count += 1;
        free = flag + watchSeconds * 1000;
    }
    return count;
}

;// CONCATENATED MODULE: ./build/backtest/sampled.js


/**
 * When samples under a selector were taken (ms, ascending): the newest one as seen from every step. A value alone does not
 * tell that, for servers repeat the last one for five minutes. Undefined where the server cannot tell.
 *
 * @throws MetricSourceError
 */
async function sampledMoments(source, selector, { from, to }, scrapeSeconds, signal) {
    const stepMs = gridMs(scrapeSeconds);
    const end = Math.ceil(to / stepMs) * stepMs;
    try {
        const ages = await source.history(ageOf(selector), from, end, stepMs / 1000, signal);
        return distinct(ages.map(({ at, value }) => Math.round(at - value * 1000)));
    }
    catch (error) {
        if (error instanceof ports/* MetricSourceError */.ux && error.kind === 'rejected')
            return undefined;
        throw error;
    }
}
/** An age, so that it does not matter whose clock is right. */
function ageOf(selector) {
    return {
        expression: `time() - max(timestamp(${selector}) and ${selector})`,
        selectors: [selector],
        counter: undefined,
        structure: undefined,
        counted: undefined,
        scale: 1,
    };
}
/** These moments in order, each once. */
function distinct(moments) {
    return [...new Set(moments)].sort((one, other) => one - other);
}

;// CONCATENATED MODULE: ./build/backtest/poll-moments.js




/**
 * When a canary that begins at `flagAt` (ms) evaluates its metrics: by the poll schedule of a run, which learns from the
 * scrapes that each evaluation saw. The last moment ends the watch.
 */
function pollMoments(piece, flagAt, looking) {
    const { followsScrapes, pollSeconds, watchSeconds } = looking;
    const { scrapeSeconds, targets } = piece;
    const rhythm = (0,canary_rhythm/* createRhythm */.pY)({
        everySeconds: followsScrapes ? undefined : pollSeconds,
        fallbackSeconds: pollSeconds,
        scrapeSeconds,
    });
    const endsAt = flagAt + watchSeconds * 1000;
    const moments = [];
    let next = rhythm.next(flagAt, recent(targets, Number.NEGATIVE_INFINITY, flagAt));
    for (;;) {
        const at = Math.min(endsAt, next);
        moments.push(at);
        if (at >= endsAt)
            return moments;
        next = rhythm.next(at, recent(targets, flagAt, at));
    }
}
/** The last scrapes of each target after `from` and up to `to` (ms); targets without one are left out. */
function recent(targets, from, to) {
    const found = new Map();
    for (const [target, times] of targets) {
        const end = (0,sample/* countUntil */.my)(times, (at) => at, to);
        const first = Math.max(end - canary_rhythm/* RECENT_SCRAPES */.yw, (0,sample/* countUntil */.my)(times, (at) => at, from));
        if (end > first)
            found.set(target, times.slice(first, end));
    }
    return found;
}
/** When each target of the metrics that are counted was scraped (ms, ascending): what a run's poll schedule learns from. */
function targetScrapes(metrics) {
    const targets = new Map();
    for (const { shape, recorded } of metrics) {
        if (shape === undefined)
            continue;
        for (const { target, samples } of (0,judge_recorded/* targetSeries */.hK)(recorded)) {
            const times = targets.get(target) ?? [];
            targets.set(target, times);
            for (const { at } of samples)
                times.push(at);
        }
    }
    return new Map([...targets].map(([target, times]) => [target, distinct(times)]));
}

;// CONCATENATED MODULE: ./build/backtest/unrecorded.js

/** Shorter ones are lost scrapes, in scrapes and in seconds. */
const FEWEST_SCRAPES = 3;
const LEAST_SECONDS = 45;
/**
 * When the server recorded nothing: it was not there, or not running. Where only the watched metrics are missing and it
 * went on to note whether its targets are up, they were really gone, which a canary would have seen.
 *
 * @param moments when each metric was scraped (ms, ascending)
 */
async function unrecorded(source, { from, to }, moments, scrapeSeconds, signal) {
    const leastMs = Math.max(FEWEST_SCRAPES * scrapeSeconds, LEAST_SECONDS) * 1000;
    const silent = gaps({ from, to }, moments.flat(), leastMs);
    const asked = silent.map(async (gap) => {
        const noted = await sampledMoments(source, 'up', gap, scrapeSeconds, signal);
        return gaps(gap, noted ?? [], leastMs);
    });
    return (await Promise.all(asked)).flat();
}
/** The stretches longer than `leastMs` in which nothing happened. */
function gaps({ from, to }, moments, leastMs) {
    const ends = distinct([...moments, to]).filter((at) => at >= from && at <= to);
    const found = [];
    let since = from;
    for (const at of ends) {
        if (at - since > leastMs)
            found.push({ from: since, to: at });
        since = at;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/backtest/piece.js







/**
 * Reads a piece: as far back as a canary at its first flag would have looked, up to the end of the last watch.
 *
 * @throws MetricSourceError `rejected` where it is too much to be read at once
 */
async function readPiece(source, { flags, plan, watchSeconds, scrapeSeconds }, signal) {
    const stepMs = gridMs(scrapeSeconds);
    const [first = 0, last = 0] = [flags[0], flags.at(-1)];
    const from = first - Math.max(evidence/* HISTORY_SECONDS */.Jo, plan.baselineSeconds) * 1000;
    const to = Math.ceil((last + watchSeconds * 1000) / stepMs) * stepMs;
    const stretch = { from, to };
    const metrics = await Promise.all(plan.watched.map(async (metric) => {
        const { query } = metric;
        const [values, counted] = await Promise.all([
            source.history(query, from, to, stepMs / 1000, signal),
            query.counted && source.recorded(query, from, to, signal),
        ]);
        const recorded = counted ?? { kind: 'scalar', samples: values };
        const moments = scrapesIn(recorded) ?? (await askedMoments(source, query.selectors, stretch, scrapeSeconds, signal));
        return { metric, shape: (0,evidence/* shapeOf */.F5)(metric), values, recorded, moments: moments ?? momentsOf(recorded) };
    }));
    const moments = metrics.map((metric) => metric.moments);
    const queries = new Map(plan.watched.map(({ name, query }) => [name, query]));
    return {
        flags,
        metrics,
        targets: targetScrapes(metrics),
        presence: await source.presence(queries, from, to, [], signal).catch(() => undefined),
        unrecorded: await unrecorded(source, stretch, moments, scrapeSeconds, signal),
        scrapeSeconds,
    };
}
/**
 * When something was scraped, as raw series tell it. Undefined where they do not: zeros at their beginning may stand for
 * series that were not born yet, and values are repeated after their last sample.
 */
function scrapesIn(recorded) {
    if (recorded.kind === 'scalar')
        return undefined;
    const all = momentsOf(recorded);
    const certain = (0,judge_recorded/* scrapeMoments */.aD)((0,judge_recorded/* sampleLists */.sN)(recorded).map(withoutFirstZeros));
    return all.length > 0 && all.length === certain.length ? all : undefined;
}
/** The same as the server tells it; undefined where it cannot. */
async function askedMoments(source, selectors, stretch, scrapeSeconds, signal) {
    const found = await Promise.all(selectors.map((selector) => sampledMoments(source, selector, stretch, scrapeSeconds, signal)));
    return found.includes(undefined) ? undefined : distinct(found.flatMap((moments) => moments ?? []));
}
const momentsOf = (recorded) => (0,judge_recorded/* scrapeMoments */.aD)((0,judge_recorded/* sampleLists */.sN)(recorded));
function withoutFirstZeros(samples) {
    const first = samples.findIndex(({ value }) => value !== 0);
    return first === -1 ? [] : samples.slice(first);
}
/** Whether less at once might be answered. */
function isTooMuch(error) {
    return error instanceof ports/* MetricSourceError */.ux && error.kind === 'rejected';
}

;// CONCATENATED MODULE: ./build/backtest/wilson.js
/** Two-sided 95 % of the normal distribution. */
const Z = 1.96;
/**
 * The share of `count` in `of`, as far as `independent` of them can tell: windows that overlap are no more evidence than
 * those of them that do not.
 */
function shareOf(count, of, independent) {
    if (of === 0 || independent === 0)
        return { count, of, low: 0, high: 1 };
    const p = count / of;
    const n = independent;
    const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
    const reach = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
    return { count, of, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

// EXTERNAL MODULE: ./build/canary/reading.js
var reading = __webpack_require__(8497);
// EXTERNAL MODULE: ./build/counters/increase.js
var increase = __webpack_require__(1542);
// EXTERNAL MODULE: ./build/judge/baseline.js
var judge_baseline = __webpack_require__(321);
// EXTERNAL MODULE: ./build/judge/traffic/presence.js
var traffic_presence = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/counters/gain.js
var gain = __webpack_require__(7113);
// EXTERNAL MODULE: ./build/counters/increments.js
var increments = __webpack_require__(1364);
;// CONCATENATED MODULE: ./build/backtest/change.js
/** The part of the time between two scrapes that lies after the flag. */
function partAfter(formerAt, at, flagAt) {
    if (formerAt === undefined || formerAt >= flagAt)
        return 1;
    return (at - flagAt) / (at - formerAt);
}

// EXTERNAL MODULE: ./build/judge/histogram/quantile.js
var histogram_quantile = __webpack_require__(9928);
;// CONCATENATED MODULE: ./build/backtest/changed-buckets.js



/**
 * The buckets, had the requests after the flag been slower: of what came between two scrapes, each edge holds what lay below
 * the place from which requests now reach it, inside a bucket by the judge's own interpolation. `shift` is in the unit of the edges.
 */
function movedBuckets(since, before, flagAt, change) {
    const les = [...new Set([...since, ...before].map(({ le }) => le))];
    const from = (0,increments/* beginnings */.t)(byEdge(since, les), (0,increments/* increments */.H2)(byEdge(before, les)).standing);
    const lastAt = new Map(before.map(({ labels, samples }) => [labels, samples.at(-1)?.at]));
    const changed = new Map();
    const levelOf = (series) => {
        const { of, level } = from.get(series) ?? {};
        return (of && changed.get(of)?.samples.at(-1)?.value) ?? level ?? firstOf(series)?.value ?? 0;
    };
    const histograms = grouped(since, ({ target, labels }) => `${target}\n${withoutEdge(labels)}`);
    // A histogram continues from the changed levels of the one before it.
    for (const unsorted of histograms.toSorted((one, other) => startOf(one) - startOf(other))) {
        const series = unsorted.toSorted((one, other) => one.le - other.le);
        const last = series.at(-1);
        const formerAt = last && (lastAt.get(last.labels) ?? from.get(last)?.of?.samples.at(-1)?.at);
        const former = series.map((one) => from.get(one)?.level ?? firstOf(one)?.value ?? 0);
        const all = moved({ series, former, levels: series.map(levelOf), formerAt }, flagAt, change);
        for (const [index, one] of series.entries())
            changed.set(one, all[index] ?? one);
    }
    return histograms.flat().map((one) => changed.get(one) ?? one);
}
const firstOf = ({ samples }) => samples[0];
const startOf = (series) => Math.min(...series.map((one) => firstOf(one)?.at ?? Number.POSITIVE_INFINITY));
const byEdge = (buckets, les) => les.map((edge) => buckets.filter(({ le }) => le === edge));
function grouped(buckets, keyOf) {
    const groups = new Map();
    for (const one of buckets) {
        const others = groups.get(keyOf(one));
        if (others)
            others.push(one);
        else
            groups.set(keyOf(one), [one]);
    }
    return [...groups.values()];
}
/** A quote never stands in a label's value without a backslash before it, so this is the label `le` and nothing else. */
const withoutEdge = (labels) => labels.replace(/([{,])le="[^"]*"/, '$1');
function moved({ series, former, levels, ...before }, flagAt, change) {
    const les = series.map(({ le }) => le);
    let { formerAt } = before;
    const samples = series.map(() => []);
    for (const [index, { at, value: all }] of (series.at(-1)?.samples ?? []).entries()) {
        const now = series.map((one) => sampleAt(one, at, index));
        const isRestart = all < (former.at(-1) ?? 0);
        if (isRestart)
            levels.fill(0);
        const gains = now.map((value, edge) => (value ?? 0) - (isRestart ? 0 : (former[edge] ?? 0)));
        const part = partAfter(formerAt, at, flagAt);
        for (const [edge, value] of now.entries()) {
            if (value === undefined)
                continue;
            const gain = gains[edge] ?? 0;
            levels[edge] = (levels[edge] ?? 0) + gain + part * (belowAfter(edge, les, gains, change) - gain);
            former[edge] = value;
            samples[edge]?.push({ at, value: levels[edge] ?? 0 });
        }
        formerAt = at;
    }
    return series.map((one, edge) => ({ ...one, samples: samples[edge] ?? [] }));
}
/** All buckets are scraped together, so the sample is mostly at the same index. */
function sampleAt({ samples }, at, index) {
    const likely = samples[index];
    return likely?.at === at ? likely.value : samples.find((sample) => sample.at === at)?.value;
}
/** How many of these requests, slower now, still lie at or below an edge. */
function belowAfter(edge, les, gains, change) {
    const all = gains.at(-1) ?? 0;
    const le = les[edge] ?? Number.NaN;
    if (!Number.isFinite(le) || all <= 0)
        return gains[edge] ?? 0;
    const reachesFrom = 'shift' in change ? le - change.shift : le / change.factor;
    if (reachesFrom <= 0)
        return 0;
    const tail = (0,histogram_quantile/* tailAbove */.U)(reachesFrom, les, gains);
    // Beyond the highest finite edge nothing is known of how slow they were.
    return tail === undefined ? (gains[edge] ?? 0) : all * (1 - tail);
}

;// CONCATENATED MODULE: ./build/backtest/changed.js




/**
 * What would have been recorded after the flag. Counters gain in proportion, series by series, restarts and births kept; the
 * requests of a histogram become slower; of a value, the part that looks back past the flag stays. Of the step astride the
 * flag, only the part after it changes.
 *
 * @param before what was recorded up to the flag
 */
function changedRecorded(since, before, flagAt, change, scale) {
    if (since.kind === 'counts' && before.kind === 'counts' && 'factor' in change) {
        const events = changedEvents(since.events, before.events, flagAt, change.factor);
        return { ...since, events };
    }
    if (since.kind === 'histogram' && before.kind === 'histogram') {
        const inBuckets = 'shift' in change ? { shift: change.shift / scale } : change;
        return { kind: 'histogram', buckets: movedBuckets(since.buckets, before.buckets, flagAt, inBuckets) };
    }
    return since;
}
function changedEvents(since, before, flagAt, factor) {
    const from = (0,increments/* beginnings */.t)([since], (0,increments/* increments */.H2)([before]).standing);
    const lastAt = new Map(before.map(({ labels, samples }) => [labels, samples.at(-1)?.at]));
    const changed = new Map();
    // A series continues from the changed level of the one before it.
    for (const series of since.toSorted((one, other) => changed_startOf(one) - changed_startOf(other))) {
        const beginning = from.get(series);
        const of = beginning?.of;
        const level = (of && changed.get(of)?.samples.at(-1)?.value) ?? beginning?.level;
        const at = lastAt.get(series.labels) ?? of?.samples.at(-1)?.at;
        changed.set(series, changedGains(series, { at, former: beginning?.level, level }, flagAt, factor));
    }
    return since.map((series) => changed.get(series) ?? series);
}
const changed_startOf = ({ samples }) => samples[0]?.at ?? Number.POSITIVE_INFINITY;
/** `former`: the level that its first sample counts from; `level`: what has become of that; `at`: its time, ms. */
function changedGains(series, from, flagAt, factor) {
    let { at: formerAt, former, level } = from;
    const samples = series.samples.map(({ at, value }) => {
        if (former === undefined || level === undefined)
            level = value;
        else {
            const { gained, restarted } = (0,gain/* gainBetween */.I)(former, value);
            level = (restarted ? 0 : level) + gained * (1 + (factor - 1) * partAfter(formerAt, at, flagAt));
        }
        [former, formerAt] = [value, at];
        return { at, value: level };
    });
    return { ...series, samples };
}
/** The values after the flag: each is changed as far as it looks at what came after. */
function changedValues(values, { windowSeconds }, flagAt, change) {
    return values.map(({ at, value }) => {
        const since = (at - flagAt) / 1000;
        if (since <= 0)
            return { at, value };
        const part = windowSeconds > 0 ? Math.min(1, since / windowSeconds) : 1;
        const changed = 'shift' in change ? value + part * change.shift : value * (1 + part * (change.factor - 1));
        return { at, value: changed };
    });
}

;// CONCATENATED MODULE: ./build/backtest/window.js











/** Whether the server had recorded what this canary would have needed: its baseline and its watch. */
function isRecorded({ unrecorded }, flagAt, looking) {
    const from = flagAt - looking.baselineSeconds * 1000;
    const to = flagAt + looking.watchSeconds * 1000;
    return unrecorded.every((gap) => gap.to <= from || gap.from >= to);
}
/** The canary that would have begun at `flagAt`. `changes`: what would have become of metrics then, by their names. */
function windowAt(piece, flagAt, looking, changes = new Map()) {
    const looks = pollMoments(piece, flagAt, looking);
    const metrics = piece.metrics
        .filter(({ metric }) => changes.size === 0 || changes.has(metric.name))
        .map((one) => metricWindow(one, piece.scrapeSeconds, flagAt, looks, looking, changes.get(one.metric.name)));
    const presence = piece.presence && {
        before: (0,traffic_presence/* presenceBetween */.mm)(piece.presence, flagAt - evidence/* HISTORY_SECONDS */.Jo * 1000, flagAt),
        news: looks.map((at, index) => (0,traffic_presence/* presenceBetween */.mm)(piece.presence ?? [], looks[index - 1] ?? flagAt, at)),
    };
    return { flagAt, watchSeconds: looking.watchSeconds, looks, metrics, presence };
}
function metricWindow(piece, scrapeSeconds, flagAt, looks, { baselineSeconds }, change) {
    const { metric, shape } = piece;
    const from = flagAt - Math.max(evidence/* HISTORY_SECONDS */.Jo, baselineSeconds) * 1000;
    const before = (0,judge_recorded/* between */.Tq)(piece.recorded, from - 1, flagAt);
    const end = looks.at(-1) ?? flagAt;
    const given = (0,judge_recorded/* between */.Tq)(piece.recorded, flagAt, end);
    const since = change
        ? changedRecorded(given, before, flagAt, change, metric.query.counted?.scale ?? 1)
        : given;
    const stepMs = gridMs(scrapeSeconds);
    const values = (0,sample/* samplesBetween */._m)(piece.values, flagAt - stepMs, end);
    const seen = change ? changedValues(values, metric, flagAt, change) : values;
    const justBefore = (0,judge_recorded/* between */.Tq)(before, flagAt - baseline/* COUNTER_LOOKBACK_SCRAPES */.i1 * scrapeSeconds * 1000, flagAt);
    const lately = (0,judge_recorded/* between */.Tq)(before, flagAt - baseline/* COUNTER_AWAY_SECONDS */.qW * 1000, flagAt);
    const newestBefore = (0,increase/* newestOf */.s)(lately.kind === 'counts' ? lately.events : []);
    const isLevel = metric.query.counter !== undefined;
    const readings = looks.map((at) => {
        const newest = (0,sample/* samplesBetween */._m)(seen, at - stepMs, at).at(-1);
        // A server ends the series of a target that it cannot scrape, long before its samples are old.
        const hasEnded = isLevel && newest === undefined;
        const newestAt = hasEnded ? undefined : piece.moments[scrapesUntil(piece.moments, at) - 1];
        const value = isLevel
            ? levelAt(justBefore, newestBefore, since, flagAt, at)
            : newest && { value: newest.value };
        return (0,reading/* readingOf */.M)(at, value, newestAt, scrapeSeconds);
    });
    const isCounted = shape !== undefined && shape.kind !== 'scalar';
    return {
        metric,
        summary: summaryOf(piece, scrapeSeconds, flagAt, baselineSeconds),
        history: shape && { shape, baseline: before, baselineFrom: (0,evidence/* startOf */.GH)(before, from) },
        readings,
        news: looks.map((at, index) => (isCounted ? (0,judge_recorded/* between */.Tq)(since, looks[index - 1] ?? flagAt, at) : undefined)),
    };
}
/** The level of a counter at a moment, and what it gained since the flag. */
function levelAt(justBefore, newest, since, flagAt, at) {
    const soFar = (0,judge_recorded/* joined */.oR)(justBefore, (0,judge_recorded/* between */.Tq)(since, flagAt, at));
    if (soFar.kind !== 'counts')
        return undefined;
    const reading = (0,increase/* increaseSince */.d)(soFar.events, flagAt, true, { until: () => flagAt, newest });
    return reading && { value: reading.level, counter: reading.counter };
}
function summaryOf({ values, moments }, scrapeSeconds, flagAt, baselineSeconds) {
    const from = flagAt - baselineSeconds * 1000;
    const stepMs = gridMs(scrapeSeconds);
    const every = Math.max(1, Math.round(((0,baseline/* baselineStepSeconds */.Fu)(scrapeSeconds, baselineSeconds) * 1000) / stepMs));
    const stepSeconds = (every * stepMs) / 1000;
    const samples = (0,sample/* samplesBetween */._m)(values, from - 1, flagAt).filter(({ at }) => Math.round((flagAt - at) / stepMs) % every === 0);
    const rawSamples = scrapesUntil(moments, flagAt) - scrapesUntil(moments, from);
    return (0,judge_baseline/* summarise */.f)({ samples, to: flagAt, stepSeconds, rawSamples, scrapeSeconds });
}
const scrapesUntil = (moments, at) => (0,sample/* countUntil */.my)(moments, (moment) => moment, at);

;// CONCATENATED MODULE: ./build/backtest/injected.js




function pretending(looking, terms) {
    return (piece, flagAt, metric, change) => {
        const window = windowAt(piece, flagAt, looking, new Map([[metric, change]]));
        const { outcome, afterSeconds } = judgeWindow(window, terms, { untilBreach: true });
        return outcome.verdict === 'rolled-back' ? afterSeconds : undefined;
    };
}
function seenTally() {
    const seconds = [];
    let windows = 0;
    return {
        add(soon) {
            windows += 1;
            if (soon !== undefined)
                seconds.push(soon);
        },
        result: (apart) => ({
            share: shareOf(seconds.length, windows, Math.min(apart, windows)),
            medianSeconds: quantile(seconds, 0.5),
            p95Seconds: quantile(seconds, 0.95),
        }),
    };
}
function injectionTally({ metric, change, text }, pretend) {
    const seen = seenTally();
    return {
        add: (piece, flagAt) => seen.add(pretend(piece, flagAt, metric, change)),
        result: (apart) => ({ text, metric, seen: seen.result(apart) }),
    };
}

;// CONCATENATED MODULE: ./build/backtest/metric-tally.js



/** How many bad moments of a metric are told. */
const WORST = 5;
/** Two moments closer than this are one, in ms: windows as near see the same burst. */
const SAME_MS = 3_600_000;
function metricTally(metric) {
    const marks = [];
    const moments = [];
    const ends = new Map();
    /** Infinity where a window could have seen nothing. */
    const visible = [];
    const seen = seenTally();
    return {
        name: metric.name,
        unrecorded(flagAt) {
            marks.push({ flagAt, state: 'unrecorded', value: undefined });
        },
        add(flagAt, { judgement, afterSeconds }, sees) {
            const { status } = judgement;
            marks.push({ flagAt, state: status, value: judgement.current });
            if ('proof' in judgement && judgement.proof.power) {
                const { smallestRatio } = judgement.proof.power;
                visible.push(smallestRatio ?? Number.POSITIVE_INFINITY);
                if (smallestRatio !== undefined)
                    seen.add(sees(smallestRatio));
            }
            if (judgement.status === 'breach') {
                const { code, message: reason, deltaPct: excess = Number.POSITIVE_INFINITY } = judgement;
                moments.push({ flagAt, afterSeconds, code, reason, excess });
                return;
            }
            const code = judgement.status === 'undecided' ? judgement.code : status;
            ends.set(code, (ends.get(code) ?? 0) + 1);
        },
        result(of, apart) {
            const visibleIn = (part) => {
                const ratio = quantile(visible, part);
                return ratio === undefined || !Number.isFinite(ratio) ? undefined : ratio;
            };
            return {
                metric,
                rolledBack: shareOf(moments.length, of, apart),
                ends,
                worst: worstOf(moments),
                visible: visible.length === 0
                    ? undefined
                    : { half: visibleIn(0.5), nineOfTen: visibleIn(0.9), seen: seen.result(apart) },
                marks,
            };
        },
    };
}
function worstOf(moments) {
    const chosen = [];
    for (const moment of moments.toSorted((one, other) => other.excess - one.excess)) {
        if (chosen.length === WORST)
            break;
        if (chosen.every(({ flagAt }) => Math.abs(flagAt - moment.flagAt) >= SAME_MS))
            chosen.push(moment);
    }
    return chosen;
}

;// CONCATENATED MODULE: ./build/backtest/tally.js








function windowTally({ watched, alpha, ...polls }, watchSeconds, injections) {
    const looking = { ...polls, watchSeconds };
    const terms = { alpha, judged: watched.filter((metric) => (0,evidence/* shapeOf */.F5)(metric) !== undefined).length };
    const metricTallies = watched.map(metricTally);
    const searches = thresholdSearches(watched, terms);
    const pretend = pretending(looking, terms);
    const pretended = injections.map((injection) => injectionTally(injection, pretend));
    const judged = [];
    const verdicts = new Map();
    const reasons = new Map();
    let unrecorded = 0;
    return {
        judge(piece, flagAt) {
            if (!isRecorded(piece, flagAt, looking)) {
                unrecorded += 1;
                for (const tally of metricTallies)
                    tally.unrecorded(flagAt);
                return;
            }
            const window = windowAt(piece, flagAt, looking);
            const { outcome, metrics } = judgeWindow(window, terms);
            judged.push(flagAt);
            verdicts.set(outcome.verdict, (verdicts.get(outcome.verdict) ?? 0) + 1);
            reasons.set(outcome.reasonCode, (reasons.get(outcome.reasonCode) ?? 0) + 1);
            for (const tally of metricTallies) {
                const end = metrics.get(tally.name);
                if (end)
                    tally.add(flagAt, end, (factor) => pretend(piece, flagAt, tally.name, { factor }));
            }
            // One judgement more tells which windows need no search.
            const lowest = searches.length > 0 ? judgeWindow(window, terms, { asJudged: atLowest }) : undefined;
            for (const search of searches)
                search.add(window, lowest?.metrics.get(search.metric)?.judgement.status === 'breach');
            for (const injection of pretended)
                injection.add(piece, flagAt);
        },
        soFar: () => ({ done: judged.length + unrecorded, rolledBack: verdicts.get('rolled-back') ?? 0 }),
        result() {
            const independent = apart(judged, watchSeconds);
            const share = (verdict) => shareOf(verdicts.get(verdict) ?? 0, judged.length, independent);
            const all = judged.length + unrecorded;
            return {
                windows: { all, judged: judged.length, unrecorded, apart: independent },
                verdicts: {
                    rolledBack: share('rolled-back'),
                    passed: share('passed'),
                    inconclusive: share('inconclusive'),
                },
                reasons,
                metrics: metricTallies.map((tally) => ({
                    ...tally.result(judged.length, independent),
                    proposals: searches
                        .filter(({ metric }) => metric === tally.name)
                        .map((search) => search.proposal()),
                })),
                injections: pretended.map((injection) => injection.result(independent)),
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/backtest/backtest.js




/** How much of the flags' time is read at once at first, in seconds; half of it where that is too much. */
const PIECE_SECONDS = 4 * 3600;
/**
 * Walks over what the source remembers as if a canary had begun every few minutes with no flag changed: whatever is rolled
 * back was rolled back for nothing. Holds one piece of history at a time.
 *
 * @param signal ends it; what is done by then is told as partial
 * @throws MetricSourceError where the source cannot be read
 */
async function backtest(source, { plan, walk, injections, now, onProgress = () => { } }, signal) {
    const { watched } = plan.metrics;
    const queries = watched.map(({ query }) => query);
    await Promise.all(queries.map((query) => source.check(query, signal)));
    const scrapeSeconds = (await source.scrapeInterval(queries, signal)) ?? baseline/* DEFAULT_SCRAPE_SECONDS */.r5;
    const { watchSeconds } = walk;
    const tally = windowTally(plan.metrics, watchSeconds, injections);
    const flags = flagMoments(now, walk, scrapeSeconds);
    const wanted = { flags, plan: plan.metrics, watchSeconds, scrapeSeconds };
    for await (const piece of pieces(source, wanted, signal)) {
        for (const flagAt of piece.flags) {
            if (signal.aborted)
                break;
            tally.judge(piece, flagAt);
            onProgress({ ...tally.soFar(), all: flags.length });
            await breath();
        }
    }
    const { done } = tally.soFar();
    return {
        name: plan.name,
        environment: plan.environment,
        source: source.description,
        walk,
        span: { from: flags[0] ?? now, to: (flags[done - 1] ?? now) + watchSeconds * 1000 },
        ...tally.result(),
        partial: done < flags.length,
    };
}
/** History piece by piece; in smaller ones where the source says that it is too much. */
async function* pieces(source, wanted, signal) {
    let seconds = PIECE_SECONDS;
    let left = [...wanted.flags];
    while (left.length > 0 && !signal.aborted) {
        const [flags = []] = inPieces(left, seconds);
        try {
            yield await readPiece(source, { ...wanted, flags }, signal);
            left = left.slice(flags.length);
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (!isTooMuch(error) || flags.length === 1)
                throw error;
            seconds /= 2;
        }
    }
}
/** Lets timers and signals have their turn: judging keeps the thread busy for long. */
const breath = () => new Promise((resolve) => setImmediate(resolve));

// EXTERNAL MODULE: ./build/metrics/retry.js
var retry = __webpack_require__(5696);
// EXTERNAL MODULE: ./build/metrics/source.js + 44 modules
var metrics_source = __webpack_require__(3740);
// EXTERNAL MODULE: ./build/system/clock.js
var clock = __webpack_require__(7218);
;// CONCATENATED MODULE: ./build/engine/backtest.js





/** A config that a backtest can do nothing with; the message says what to write. */
class NotBacktestable extends Error {
    constructor(message) {
        super(message);
        this.name = 'NotBacktestable';
    }
}
/**
 * Backtests a plan against its own Prometheus, to the present.
 *
 * @param signal ends it; what is done by then is told as partial
 * @throws NotBacktestable, InjectionError for what cannot be asked; MetricSourceError where the source cannot be read
 */
async function backtestPlan(plan, { walk, inject, onProgress, makeClient }, signal) {
    const { source, watched } = plan.metrics;
    if (source.kind === 'scrape')
        throw new NotBacktestable('exporters remember nothing: a backtest needs a Prometheus, see prometheus.url');
    if (watched.length === 0)
        throw new NotBacktestable('the config watches no metric: add one under prometheus.metrics');
    const injections = inject.map((text) => readInjection(text, watched));
    const metrics = (0,retry/* withRetries */.L)((0,metrics_source/* metricSource */.A)(source, clock/* systemClock */.m, makeClient), {
        clock: clock/* systemClock */.m,
        withinMs: source.timeoutSeconds * 1000,
    });
    try {
        await metrics.reach(signal);
        const now = clock/* systemClock */.m.now();
        return await backtest(metrics, { plan, walk, injections, now, ...(onProgress && { onProgress }) }, signal);
    }
    finally {
        metrics.close();
    }
}

// EXTERNAL MODULE: ./build/report/whole-file.js
var whole_file = __webpack_require__(1303);
// EXTERNAL MODULE: ./build/system/make-folders.js
var make_folders = __webpack_require__(5056);
// EXTERNAL MODULE: ./build/commands/terminal.js + 8 modules
var terminal = __webpack_require__(3938);
;// CONCATENATED MODULE: ./build/commands/backtest-run.js













const UNREADABLE = 1;
const USAGE_ERROR = 2;
/** As a shell tells of a process that Ctrl-C ended. */
const INTERRUPTED = 130;
/** More windows than this would take an hour, and tell no more. */
const MOST_WINDOWS = 50_000;
/** Between two rewritings of the progress line, in ms. */
const REWRITE_MS = 100;
/** Backtests a plan on the terminal, and writes the files that were asked for. Resolves to the exit code. */
async function backtestPrepared(prepared, options) {
    const { plan, mask } = prepared;
    const { since, every, watch, inject, json, html } = options;
    const screen = (0,terminal/* terminal */.F)(mask);
    const fail = (code, message) => {
        screen.close();
        screen.say('ERROR', message);
        return code;
    };
    if (since < every + watch)
        return fail(USAGE_ERROR, `--since is too short for one watch of ${watch} s: give --since 7d`);
    if (since / every > MOST_WINDOWS)
        return fail(USAGE_ERROR, `that is more than ${(0,report_words/* countWords */.rj)(MOST_WINDOWS)} windows: give a longer --every`);
    const stop = onInterrupt();
    let result;
    try {
        const walk = { sinceSeconds: since, everySeconds: every, watchSeconds: watch };
        const request = { walk, inject, onProgress: progressLine(screen) };
        result = await backtestPlan(plan, request, stop);
    }
    catch (error) {
        if (error instanceof InjectionError || error instanceof NotBacktestable)
            return fail(USAGE_ERROR, error.message);
        if (error instanceof ports/* MetricSourceError */.ux && stop.aborted)
            return fail(INTERRUPTED, 'stopped before anything was judged');
        if (error instanceof ports/* MetricSourceError */.ux)
            return fail(UNREADABLE, error.message);
        throw error;
    }
    screen.close();
    printResult(screen.say, result);
    const written = [await write(screen, json, mask(resultAsJson(result)))];
    written.push(await write(screen, html, mask(resultAsHtml(result))));
    if (written.includes(false))
        return USAGE_ERROR;
    if (stop.aborted)
        return INTERRUPTED;
    if (result.windows.judged > 0)
        return 0;
    const fix = 'ask for a time that it remembers (--since), or check that its metrics are there: doctor';
    return fail(UNREADABLE, `${result.source} has no history of these metrics: ${fix}`);
}
/** Aborted by the first Ctrl-C, so that what is done by then is told; the second one ends the process. */
function onInterrupt() {
    const controller = new AbortController();
    // Every question to the metric source listens.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    process.once('SIGINT', () => controller.abort());
    return controller.signal;
}
function progressLine(screen) {
    let shownAt = 0;
    return ({ done, all, rolledBack }) => {
        const now = Date.now();
        if (now - shownAt < REWRITE_MS)
            return;
        shownAt = now;
        const counts = `${(0,report_words/* countWords */.rj)(done)} of ${(0,report_words/* countWords */.rj)(all)} windows, ${(0,report_words/* countWords */.rj)(rolledBack)} rolled back`;
        screen.status(`  ${(0,report_words/* barWords */.r_)(done / all)} ${counts}`);
    };
}
/** False where a file was wanted and could not be written. */
async function write(screen, path, text) {
    if (path === undefined)
        return true;
    try {
        (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(path));
        await (0,whole_file/* writeWhole */.f8)(path, text);
        screen.say('INFO', `written: ${path}`);
        return true;
    }
    catch (error) {
        screen.say('ERROR', `${path} could not be written: ${(0,run/* messageOf */.bD)(error)}`);
        return false;
    }
}


/***/ })

};
