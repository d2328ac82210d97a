export const id = 613;
export const ids = [613];
export const modules = {

/***/ 72613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtestAll: () => (/* binding */ backtestAll)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
// EXTERNAL MODULE: ./build/judge/format.js
var format = __webpack_require__(73841);
// EXTERNAL MODULE: ./build/judge/power/words.js
var words = __webpack_require__(37391);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(44702);
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
var analysis = __webpack_require__(71459);
// EXTERNAL MODULE: ./build/canary/evidence.js
var evidence = __webpack_require__(47872);
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
const thresholds_FEWEST_WINDOWS = 100;
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
            if (windows < thresholds_FEWEST_WINDOWS)
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
    return `${times(half)} (9 of 10: ${nineOfTen === undefined ? 'none' : times(nineOfTen)})`;
}
/** `78 % (1559), half of them within 195 s, 95 % within 300 s` */
function seenWords({ share, medianSeconds, p95Seconds }) {
    if (medianSeconds === undefined || p95Seconds === undefined)
        return shareWords(share);
    return `${shareWords(share)}, half of them within ${formatNumber(medianSeconds)} s, 95 % within ${formatNumber(p95Seconds)} s`;
}
/** Which threshold would have kept false rollbacks to 1 %. */
function proposalWords(proposal, unit) {
    switch (proposal.state) {
        case 'too-few-windows':
            return `fewer than ${FEWEST_WINDOWS} windows`;
        case 'none':
            return 'no threshold does it';
        case 'found': {
            const words = thresholdWords({ ...proposal.threshold, limit: proposal.limit }, unit);
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
        return [`${metric.name} ${(0,words/* times */.H)(half)} in ${(0,format/* formatNumber */.Z)(seen.medianSeconds)} s`];
    });
    const when = `over the last ${lengthWords(walk.sinceSeconds)}, with a watch of ${lengthWords(walk.watchSeconds)},`;
    const quiet = `${when} it rolls back ${percent(rolledBack.count / rolledBack.of)} of ${(0,report_words/* countWords */.rj)(windows.judged)} quiet windows (${surenessWords(rolledBack)})`;
    const left = windows.unrecorded > 0 ? `, ${(0,report_words/* countWords */.rj)(windows.unrecorded)} not judged for want of data` : '';
    const seen = sees.length === 0 ? '' : `; it sees ${sees.join(', ')}`;
    return `${quiet}${left}${seen}${partial ? '; time was up, so this is of the first part alone' : ''}`;
}

// EXTERNAL MODULE: ./build/canary/ports.js + 3 modules
var ports = __webpack_require__(17023);
// EXTERNAL MODULE: ./build/canary/run.js
var run = __webpack_require__(61704);
// EXTERNAL MODULE: ./build/config/load.js + 4 modules
var load = __webpack_require__(19633);
// EXTERNAL MODULE: ./build/config/plan.js + 6 modules
var plan = __webpack_require__(34505);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/config/read.js
var read = __webpack_require__(11155);
// EXTERNAL MODULE: ./build/config/environment.js
var environment = __webpack_require__(96642);
;// CONCATENATED MODULE: ./build/config/trusted.js

/** Why a stranger's metrics are not asked for, in half a sentence. */
class NotTrusted extends Error {
    constructor(message) {
        super(message);
        this.name = 'NotTrusted';
    }
}
/** What a config says of where metrics come from, and how one gets in there. */
const SOURCE = ['url', 'scrape', 'auth', 'headers', 'tls', 'timeout_seconds'];
/** What it says of the metrics themselves. */
const WATCHED = ['metrics', 'baseline_window_seconds', 'poll_interval_seconds'];
const ABOUT_METRICS = ['name', 'environment', 'feature_flags', 'thresholds', 'judge', 'alpha'];
/**
 * A stranger's config with the metric source of another: what it watches is asked of the server that the trusted one names,
 * or that whoever runs this names, and of no other. What has nothing to do with metrics is left out.
 *
 * @param trusted the config on the base branch; undefined where there is none
 * @throws NotTrusted where the trusted one names no server, or leaves that to a variable, which nobody reads here
 */
function withTrustedSource(loaded, trusted, { prometheusUrl, prometheusToken }) {
    const { auth, url, scrape, ...others } = pick(trusted?.config.prometheus ?? {}, SOURCE);
    const isNamed = prometheusUrl !== undefined;
    if (!isNamed && scrape)
        throw new NotTrusted('the base branch reads exporters, which remember nothing');
    if (!isNamed && url === undefined)
        throw new NotTrusted('the base branch names no Prometheus, and neither does the input prometheus-url');
    const source = {
        ...others,
        ...(!isNamed && url !== undefined && { url }),
        ...(prometheusToken === undefined && auth !== undefined && { auth }),
    };
    if ([...(0,environment/* textsIn */.Ej)(source)].some(([, text]) => (0,environment/* hasReference */.UN)(text)))
        throw new NotTrusted("the base branch's Prometheus is given by a variable");
    const prometheus = { ...pick(loaded.config.prometheus ?? {}, WATCHED), ...source };
    const config = { ...pick(loaded.config, ABOUT_METRICS), prometheus };
    return { ...loaded, config };
}
function pick(whole, keys) {
    const kept = Object.entries(whole).filter(([key]) => keys.some((one) => one === key));
    return Object.fromEntries(kept);
}

// EXTERNAL MODULE: ./build/canary/baseline.js
var baseline = __webpack_require__(56262);
// EXTERNAL MODULE: ./build/judge/recorded.js
var judge_recorded = __webpack_require__(4538);
// EXTERNAL MODULE: ./build/canary/rhythm.js
var canary_rhythm = __webpack_require__(66289);
// EXTERNAL MODULE: ./build/counters/sample.js
var sample = __webpack_require__(25772);
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

;// CONCATENATED MODULE: ./build/backtest/quantile.js
/** The value that this part of the values does not exceed; undefined of none. */
function quantile(values, part) {
    const sorted = values.toSorted((one, other) => one - other);
    return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
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
var reading = __webpack_require__(18497);
// EXTERNAL MODULE: ./build/counters/increase.js
var increase = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/judge/baseline.js
var judge_baseline = __webpack_require__(80321);
// EXTERNAL MODULE: ./build/judge/traffic/presence.js
var traffic_presence = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/counters/gain.js
var gain = __webpack_require__(17113);
// EXTERNAL MODULE: ./build/counters/increments.js
var increments = __webpack_require__(21364);
;// CONCATENATED MODULE: ./build/backtest/change.js
/** The part of the time between two scrapes that lies after the flag. */
function partAfter(formerAt, at, flagAt) {
    if (formerAt === undefined || formerAt >= flagAt)
        return 1;
    return (at - flagAt) / (at - formerAt);
}

// EXTERNAL MODULE: ./build/judge/histogram/quantile.js
var histogram_quantile = __webpack_require__(39928);
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

// EXTERNAL MODULE: ./build/metrics/retry.js
var retry = __webpack_require__(35696);
// EXTERNAL MODULE: ./build/metrics/source.js + 44 modules
var metrics_source = __webpack_require__(3740);
// EXTERNAL MODULE: ./build/system/clock.js
var clock = __webpack_require__(37218);
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

// EXTERNAL MODULE: ./build/http/errors.js
var errors = __webpack_require__(42602);
;// CONCATENATED MODULE: ./build/http/limited.js

/** Bounds what several clients together ask of a server. */
function limitedClients(limits) {
    let running = 0;
    let asked = 0;
    const waiting = [];
    const turn = async () => {
        // A slot that is given back goes to the one that waits longest.
        if (running < limits.atOnce)
            running += 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
    };
    const done = () => {
        const next = waiting.shift();
        if (next)
            next();
        else
            running -= 1;
    };
    return (client) => ({
        async request(request) {
            await turn();
            try {
                asked += 1;
                if (asked > limits.total) {
                    limits.onExceeded();
                    throw new errors/* HttpError */.j('aborted', `more than ${limits.total} requests`);
                }
                return await client.request(request);
            }
            finally {
                done();
            }
        },
        close: () => client.close(),
    });
}

// EXTERNAL MODULE: ./build/http/request.js + 4 modules
var request = __webpack_require__(64361);
// EXTERNAL MODULE: ./build/safety/inert.js
var inert = __webpack_require__(207);
;// CONCATENATED MODULE: ./build/github/backtest.js














/** For all configs together, in ms; what is done by then is told. */
const ALL_MS = 300_000;
/** How much a stranger's pull request may ask of the Prometheus: at the same moment, and for all configs together. */
const AT_ONCE = 4;
const REQUESTS = 3_000;
/** From one canary to the next, and how long one watches where the workflow does not say, in seconds. */
const EVERY_SECONDS = 300;
const WATCH_SECONDS = 300;
/**
 * Backtests every valid config, by its path. Contacts only the Prometheus that the base branch or the workflow names, and
 * reads no variable. Never throws: what cannot be done is told.
 */
async function backtestAll(reviews, bases, inputs, root) {
    if (inputs.prometheusToken !== undefined)
        (0,core/* setSecret */.Pq)(inputs.prometheusToken);
    const exceeded = new AbortController();
    const end = AbortSignal.any([AbortSignal.timeout(ALL_MS), exceeded.signal]);
    const limited = limitedClients({
        atOnce: AT_ONCE,
        total: REQUESTS,
        onExceeded: () => exceeded.abort('its queries were too many'),
    });
    const makeClient = (options) => limited((0,request/* httpClient */.o)(options));
    const backtests = new Map();
    for (const { path, valid } of reviews) {
        if (!valid)
            continue;
        const backtested = await backtestOne(path, bases.get(path), inputs, { root, end, makeClient }).catch((error) => ({ state: 'not-done', why: reasonOf(error, end) }));
        backtests.set(path, backtested);
        if (backtested.state === 'done')
            (0,core/* info */.pq)((0,inert/* inert */.tJ)(`${path}: ${backtested.found}`));
        else
            (0,core/* notice */.lm)((0,inert/* inert */.tJ)(`${path} was not backtested: ${backtested.why}`));
    }
    return backtests;
}
async function backtestOne(path, base, { prometheusUrl, prometheusToken, watchSeconds, backtest = 0 }, { root, end, makeClient, }) {
    if (end.aborted)
        return { state: 'not-done', why: whyEnded(end) };
    if (prometheusUrl === undefined && base?.state === 'unknown')
        return { state: 'not-done', why: `what the base branch names is not known: ${base.why}` };
    const { text } = await (0,read/* readText */.y)((0,external_node_path_.resolve)(root, path), path);
    const trusted = base?.state === 'there' ? base.loaded : undefined;
    const overrides = {
        ...(prometheusUrl !== undefined && { prometheusUrl }),
        ...(prometheusToken !== undefined && { prometheusToken }),
    };
    const config = withTrustedSource(await (0,load/* loadConfig */.Z)(path, text), trusted, overrides);
    const watch = watchSeconds > 0 ? watchSeconds : WATCH_SECONDS;
    const { plan } = await planOf(config, {
        root,
        watchSeconds: watch,
        dryRun: true,
        overrides,
        env: {},
    });
    const walk = { sinceSeconds: backtest, everySeconds: EVERY_SECONDS, watchSeconds: watch };
    const result = await backtestPlan(plan, { walk, inject: [], makeClient }, end);
    if (result.windows.judged > 0)
        return { state: 'done', found: sentence(result) };
    const why = result.partial ? whyEnded(end) : 'its Prometheus has no history of these metrics';
    return { state: 'not-done', why };
}
function whyEnded({ reason }) {
    return typeof reason === 'string' ? reason : 'time was up';
}
/** What may be said of each kind of failure: the server's own words name series and labels, which a stranger may not learn. */
const REASONS = {
    unavailable: 'no answer from Prometheus',
    rejected: 'Prometheus rejects a query',
    'too-large': 'a query is too large for Prometheus',
    partial: 'Prometheus lacks a part of the data',
    misconfigured: 'Prometheus cannot be asked as the base branch says',
};
function reasonOf(error, end) {
    if (!(error instanceof ports/* MetricSourceError */.ux))
        return (0,run/* messageOf */.bD)(error);
    return end.aborted ? whyEnded(end) : REASONS[error.kind];
}
/** Without variables: one that a query waits for is as good as not there. */
async function planOf(config, invocation) {
    try {
        return await (0,plan/* makePlan */.C)(config, invocation);
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigError */.xL))
            throw error;
        throw new Error(error.problems[0]?.message ?? (0,run/* messageOf */.bD)(error));
    }
}


/***/ })

};
