export const id = 690;
export const ids = [690,202];
export const modules = {

/***/ 3690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayReport: () => (/* binding */ replayReport)
});

// EXTERNAL MODULE: ./build/judge/format.js
var format = __webpack_require__(3841);
// EXTERNAL MODULE: ./build/recording/pack.js + 3 modules
var pack = __webpack_require__(1202);
// EXTERNAL MODULE: ./build/canary/analysis.js + 8 modules
var analysis = __webpack_require__(1459);
// EXTERNAL MODULE: ./build/recording/digest.js
var recording_digest = __webpack_require__(5738);
;// CONCATENATED MODULE: ./build/replay/replay.js


/** Judges a recorded run again: bit for bit as it was judged, where neither the settings nor the judge have changed. */
function replay({ setup, looks }) {
    const { look } = (0,analysis/* analysis */.H)(setup);
    const digest = (0,recording_digest/* digestOfLooks */.S)();
    let replayed = { outcome: undefined, looks: 0, seconds: 0, metrics: [] };
    for (const [index, seen] of looks.entries()) {
        const { metrics, outcome } = look(seen);
        digest.add(metrics);
        const seconds = (seen.at - setup.flag.effectiveAt) / 1000;
        replayed = { outcome, looks: index + 1, seconds, metrics };
        if (outcome)
            break;
    }
    return { ...replayed, digest: digest.hex() };
}

// EXTERNAL MODULE: ./build/judge/evidence.js + 36 modules
var evidence = __webpack_require__(220);
// EXTERNAL MODULE: ./build/judge/recorded.js
var recorded = __webpack_require__(4538);
;// CONCATENATED MODULE: ./build/replay/settings.js


/** The setup of a recorded run with other settings. */
function withSettings(setup, { thresholds, judge }) {
    const metrics = setup.metrics.map((metric) => withThresholds(metric, thresholds.get(metric.name) ?? []));
    const questions = new Map(metrics.flatMap((metric) => {
        const question = judge === 'literal' ? undefined : questionOf(metric, setup, judge);
        return question ? [[metric.name, question]] : [];
    }));
    const former = [...setup.baselines.values()].flatMap(({ question }) => question ?? []);
    const alpha = former[0] ? (former[0].alpha * former.length) / questions.size : (0,evidence/* shareAlpha */.yc)(questions.size);
    const baselines = new Map([...setup.baselines].map(([name, { summary }]) => {
        const question = questions.get(name);
        return [name, { summary, question: question && { ...question, alpha } }];
    }));
    return { ...setup, metrics, baselines };
}
function withThresholds(metric, given) {
    const kept = metric.thresholds.filter(({ kind }) => !given.some((threshold) => threshold.kind === kind));
    return { ...metric, thresholds: [...kept, ...given] };
}
/** A metric that was judged literally left no counts: its values are judged then. */
function questionOf(metric, { baselines, flag, endsAt }, judge) {
    const { summary, question } = baselines.get(metric.name) ?? {};
    if (question)
        return { ...question, metric };
    const compares = metric.thresholds.some(({ kind }) => kind !== 'increase');
    if (judge !== 'evidence' || !compares || !summary)
        return undefined;
    const baseline = { kind: 'scalar', samples: summary.samples };
    return {
        metric,
        shape: { kind: 'scalar' },
        baseline,
        baselineFrom: (0,recorded/* firstSampleAt */.MM)(baseline) ?? flag.writtenAt,
        scrapeSeconds: summary.scrapeSeconds,
        watchSeconds: (endsAt - flag.writtenAt) / 1000,
        alpha: 0,
    };
}

// EXTERNAL MODULE: ./build/config/presets.js
var presets = __webpack_require__(9171);
// EXTERNAL MODULE: ./build/config/suggest.js
var suggest = __webpack_require__(5813);
// EXTERNAL MODULE: ./build/config/thresholds.js
var config_thresholds = __webpack_require__(4527);
;// CONCATENATED MODULE: ./build/replay/thresholds.js



/** A limit given on the command line that means nothing. */
class ThresholdError extends Error {
    constructor(word, message) {
        super(`--thresholds ${word}: ${message}`);
        this.name = 'ThresholdError';
    }
}
const KINDS = ['delta_pct', 'delta_ms', 'delta', 'drop_pct', 'drop', 'max_increase', 'max', 'min'];
const PRESET_NAMES = Object.keys(presets/* PRESETS */.f);
/**
 * Limits as words, each in a form that a config has too: a preset, `error_rate_delta_pct=80` or `error_rate.max=0.05`.
 *
 * @throws ThresholdError
 */
function thresholdsOf(words, metrics) {
    const written = words.flatMap((word) => limitsIn(word, metrics));
    return new Map(metrics.flatMap(({ name, thresholds }) => {
        const limits = written.filter(({ metric }) => metric === name);
        if (limits.length === 0)
            return [];
        const before = thresholds.find((threshold) => threshold.kind === 'delta-pct');
        const given = (0,config_thresholds/* toThresholds */.ey)(limits, directionOf(thresholds)).map((threshold) => threshold.kind === 'delta-pct' && before ? { ...threshold, minimum: before.minimum } : threshold);
        return [[name, given]];
    }));
}
/** Which way a metric of a recorded run gets worse, as its thresholds say. */
function directionOf(thresholds) {
    const rises = thresholds.some(({ kind }) => kind === 'delta-pct' || kind === 'delta');
    const falls = thresholds.some(({ kind }) => kind === 'drop-pct' || kind === 'drop');
    return falls ? (rises ? 'both' : 'down') : 'up';
}
function limitsIn(word, metrics) {
    const [, key, number] = /^([^=]+)=(.+)$/.exec(word) ?? [];
    if (key === undefined || number === undefined)
        return ofPreset(word, metrics);
    const value = Number(number);
    if (!Number.isFinite(value))
        throw new ThresholdError(word, `"${number}" is not a number`);
    const [, name, kind] = /^(.+)\.(\w+)$/.exec(key) ?? [];
    if (kind !== undefined && !KINDS.includes(kind))
        throw new ThresholdError(word, `no limit is called "${kind}": there are ${(0,suggest/* alternatives */.Vo)(KINDS)}`);
    const limits = (0,config_thresholds/* writtenLimits */.mo)(name !== undefined && kind !== undefined ? { [name]: { [kind]: value } } : { [key]: value });
    const [limit] = limits;
    if (!limit)
        throw new ThresholdError(word, 'give METRIC_delta_pct=…, METRIC_delta_ms=…, or METRIC.KIND=…');
    const names = metrics.map((metric) => metric.name);
    if (!names.includes(limit.metric)) {
        const hint = (0,suggest/* didYouMean */.au)(limit.metric, names) ?? `it watched ${(0,suggest/* alternatives */.Vo)(names)}`;
        throw new ThresholdError(word, `the run watched no metric "${limit.metric}": ${hint}`);
    }
    if (value < 0 && limit.kind !== 'min' && limit.kind !== 'max')
        throw new ThresholdError(word, 'this limit cannot be below zero');
    return limits;
}
function ofPreset(word, metrics) {
    const preset = Object.entries(presets/* PRESETS */.f).find(([name]) => name === word)?.[1];
    if (!preset)
        throw new ThresholdError(word, `give METRIC_delta_pct=80, METRIC.max=0.05, … or ${(0,suggest/* alternatives */.Vo)(PRESET_NAMES)}`);
    const limits = [
        { metric: 'error_rate', kind: 'delta_pct', value: preset.errorRateDeltaPct, pointer: undefined },
        { metric: 'latency_p95', kind: 'delta_ms', value: preset.latencyP95DeltaMs, pointer: undefined },
    ];
    const known = limits.filter(({ metric }) => metrics.some(({ name }) => name === metric));
    if (known.length === 0)
        throw new ThresholdError(word, 'a preset is for error_rate and latency_p95, and the run watched neither');
    return known;
}

// EXTERNAL MODULE: ./build/report/console/lines.js
var lines = __webpack_require__(7774);
// EXTERNAL MODULE: ./build/report/metrics-table.js
var metrics_table = __webpack_require__(8367);
// EXTERNAL MODULE: ./build/report/read.js + 2 modules
var read = __webpack_require__(7647);
// EXTERNAL MODULE: ./build/safety/inert.js
var inert = __webpack_require__(207);
// EXTERNAL MODULE: ./build/system/version.js
var version = __webpack_require__(6056);
// EXTERNAL MODULE: ./build/commands/terminal.js + 8 modules
var terminal = __webpack_require__(3938);
;// CONCATENATED MODULE: ./build/commands/replay-report.js











const DIFFERENT = 1;
const INVALID = 2;
/** Reads a report, judges its run again, and tells what came of it. Resolves to the exit code. */
async function replayReport(path, options) {
    try {
        const report = await (0,read.readReport)(path);
        const recording = recordingOf(path, report);
        return show(report, recording, options);
    }
    catch (error) {
        if (!(error instanceof read/* NoReportError */.E) && !(error instanceof ThresholdError))
            throw error;
        process.stderr.write(`${(0,inert/* inert */.tJ)(error.message)}\n`);
        return INVALID;
    }
}
/** @throws NoReportError where there is nothing to be judged again */
function recordingOf(path, { recording, verdict, reason }) {
    if (!recording) {
        const ended = verdict === null ? '' : ` (${verdict}: ${reason})`;
        throw new read/* NoReportError */.E(`${path} has no recording: its run ended before anything was judged${ended}, or it is an old one`);
    }
    try {
        return (0,pack/* unpack */.l)(recording);
    }
    catch (error) {
        throw new read/* NoReportError */.E(`${path} cannot be replayed: ${error.message}`);
    }
}
function show(report, recording, { thresholds = [], judge }) {
    const screen = (0,terminal/* terminal */.F)();
    const changed = thresholds.length > 0 || judge !== undefined;
    const settings = { thresholds: thresholdsOf(thresholds, recording.setup.metrics), judge };
    const setup = changed ? withSettings(recording.setup, settings) : recording.setup;
    const replayed = replay({ ...recording, setup });
    screen.say('STEP', `${report.name} in ${report.environment}, ${report.start_time ?? ''}`);
    screen.say('INFO', `  it ended ${report.verdict ?? 'without a verdict'}: ${report.reason ?? ''}`);
    screen.say('STEP', changed ? 'Judged again, with these settings' : 'Judged again');
    tell(screen, replayed, recording.looks.length, setup.metrics);
    if (changed)
        return 0;
    const same = replayed.digest === recording.digest;
    if (same)
        screen.say('INFO', 'The same as then, bit for bit, at every look.');
    else
        screen.say('ERROR', `Not the same as then: ${versions(report)}.`);
    return same ? 0 : DIFFERENT;
}
function versions({ version: then }) {
    return then === null || then === version/* version */.r
        ? 'the recording was changed, or another machine computes otherwise'
        : `version ${then} judged it then, and this is ${version/* version */.r}`;
}
function tell(screen, { outcome, seconds, looks, metrics }, recorded, judged) {
    const when = `${(0,format/* formatNumber */.Z)(seconds)} s after the flags went on, at look ${looks} of ${recorded}`;
    if (outcome) {
        screen.say(outcome.verdict === 'passed' ? 'INFO' : 'WARN', `  ${outcome.verdict}, ${when}`);
        screen.say('INFO', `  ${outcome.reason}`);
    }
    else
        screen.say('WARN', `  no verdict by ${when}, where the recording ends`);
    const rows = (0,metrics_table/* rowsOfLook */.s)(metrics, judged);
    const cells = rows.map((row) => [
        ...[row.metric, row.baseline, row.now, row.delta, row.threshold],
        `${row.mark} ${row.result}`,
    ]);
    for (const line of (0,lines/* aligned */.b6)([['metric', 'baseline', 'now', 'delta', 'threshold', 'result'], ...cells]))
        screen.say('INFO', `    ${line}`);
}


/***/ }),

/***/ 1202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pack: () => (/* binding */ pack),
  l: () => (/* binding */ unpack)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/judge/recorded.js
var judge_recorded = __webpack_require__(4538);
;// CONCATENATED MODULE: ./build/recording/columns.js
/** Gives every text a number of its own, in the order in which they come. */
function numbers() {
    const known = new Map();
    return (text) => {
        const number = known.get(text) ?? known.size;
        known.set(text, number);
        return number;
    };
}
/** What was recorded, each series as `series` makes it. */
function compactRecorded(recorded, series) {
    switch (recorded.kind) {
        case 'counts': {
            const { events, total } = recorded;
            return { kind: 'counts', events: events.map(series), total: total?.map(series) ?? null };
        }
        case 'histogram':
            return { kind: 'histogram', buckets: recorded.buckets.map((one) => [toNull(one.le), ...series(one)]) };
        case 'scalar':
            return { kind: 'scalar', samples: toColumns(recorded.samples) };
    }
}
function recordedFromCompact(recorded) {
    switch (recorded.kind) {
        case 'counts':
            return {
                kind: 'counts',
                events: recorded.events.map(fromSeries),
                total: recorded.total?.map(fromSeries),
            };
        case 'histogram':
            return {
                kind: 'histogram',
                buckets: recorded.buckets.map(([le, ...series]) => ({ ...fromSeries(series), le: le ?? Number.POSITIVE_INFINITY })),
            };
        case 'scalar':
            return { kind: 'scalar', samples: fromColumns(recorded.samples) };
    }
}
const fromSeries = ([series, target, times, values, weight]) => ({
    labels: String(series),
    target: String(target),
    samples: fromColumns([times, values]),
    ...(weight !== undefined && { weight }),
});
function toColumns(samples) {
    return [samples.map(({ at }) => at), samples.map(({ value }) => toNull(value))];
}
function fromColumns([times, values]) {
    return times.map((at, index) => ({ at, value: values[index] ?? Number.NaN }));
}
function toNull(value) {
    return Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./build/recording/presence.js

/** `targets` numbers targets as those of the recorded series are numbered. */
function compactPresence(targets, numbers) {
    return (presence) => presence.map(({ id, target, group, metrics, scrapes, starts }) => ({
        id: numbers.ids(id),
        target: targets(target),
        group: numbers.groups(group),
        metrics,
        scrapes: toColumns(scrapes),
        starts,
    }));
}
function fromTarget({ id, target, group, scrapes, ...rest }) {
    return {
        id: String(id),
        target: String(target),
        group: String(group),
        scrapes: fromColumns(scrapes),
        ...rest,
    };
}

;// CONCATENATED MODULE: ./build/recording/compact.js


/** `mask` hides secrets in what a metric source said of its failures. */
function compact({ setup, looks, digest }, mask) {
    const { baselines, flag, endsAt, presence } = setup;
    // Without a baseline, were it only that there was no answer, a metric is not judged.
    const metrics = setup.metrics.filter(({ name }) => baselines.has(name));
    const numbering = new Map(metrics.map(({ name }) => [name, numbers()]));
    // Targets are the same ones for every metric.
    const targets = numbers();
    const presenceOf = compactPresence(targets, { ids: numbers(), groups: numbers() });
    const recordedOf = (name, recorded) => {
        const series = numbering.get(name) ?? numbers();
        return compactRecorded(recorded, ({ labels, target, samples, weight }) => {
            const [times, values] = toColumns(samples);
            const columns = [series(labels), targets(target), times, values];
            return weight === undefined ? columns : [...columns, weight];
        });
    };
    return {
        digest,
        flag,
        endsAt,
        metrics: metrics.flatMap((metric) => {
            const known = baselines.get(metric.name);
            if (!known)
                return [];
            const { samples, mean = null, ...summary } = known.summary;
            return [
                {
                    ...judgedPart(metric),
                    baseline: { ...summary, samples: toColumns(samples), mean },
                    question: known.question ? questionOf(known.question) : null,
                    ...(known.unread !== undefined && { unread: mask(known.unread) }),
                },
            ];
        }),
        ...(presence && { presence: { readAt: presence.readAt, targets: presenceOf(presence.targets) } }),
        looks: looks.map(({ at, final, readings, news, presence: scraped }) => ({
            at,
            final,
            ...(scraped && { presence: presenceOf(scraped) }),
            readings: metrics.map(({ name }) => {
                const reading = readings.get(name) ?? null;
                return reading && masked(reading, mask);
            }),
            news: metrics.map(({ name }) => {
                const recorded = news.get(name);
                return recorded === undefined ? null : recordedOf(name, recorded);
            }),
        })),
    };
    function questionOf({ metric, baseline, ...question }) {
        return { ...question, baseline: recordedOf(metric.name, baseline) };
    }
}
/** Without secrets in what a metric source said. */
function masked(reading, mask) {
    const { noData } = reading;
    const said = noData && 'said' in noData ? { noData: { ...noData, said: mask(noData.said) } } : {};
    return reading.state === 'unavailable'
        ? { ...reading, ...said, error: mask(reading.error) }
        : { ...reading, ...said };
}
function fromCompact({ digest, flag, endsAt, metrics, looks, presence }) {
    const judged = metrics.map(({ baseline, question, unread, ...metric }) => metric);
    const baselines = new Map(metrics.map(({ baseline: { samples, mean, ...baseline }, question, unread, ...metric }) => [
        metric.name,
        {
            summary: { ...baseline, samples: fromColumns(samples), mean: mean ?? undefined },
            question: question
                ? { ...question, metric, baseline: recordedFromCompact(question.baseline) }
                : undefined,
            ...(unread !== undefined && { unread }),
        },
    ]));
    const byName = (values, read) => new Map(judged.flatMap(({ name }, index) => {
        const value = values[index];
        return value === null || value === undefined ? [] : [[name, read(value)]];
    }));
    return {
        digest,
        setup: {
            metrics: judged,
            baselines,
            flag,
            endsAt,
            ...(presence && { presence: { readAt: presence.readAt, targets: presence.targets.map(fromTarget) } }),
        },
        looks: looks.map(({ at, final, readings, news, presence: scraped }) => ({
            at,
            final,
            ...(scraped && { presence: scraped.map(fromTarget) }),
            readings: byName(readings, (reading) => reading),
            news: byName(news, recordedFromCompact),
        })),
    };
}
/** What the judge knows of a metric, without how it is asked for. */
function judgedPart(metric) {
    const { name, unit, thresholds, windowSeconds, startsAtZero } = metric;
    const { absentIsZero, confirmation, allowBaselineBreach } = metric;
    return {
        ...{ name, unit, thresholds, windowSeconds, startsAtZero },
        ...(absentIsZero && { absentIsZero }),
        ...(confirmation && { confirmation }),
        ...(allowBaselineBreach && { allowBaselineBreach }),
    };
}

;// CONCATENATED MODULE: ./build/recording/pack.js



/** Of more samples than this a report would be too large to be handed on. */
const MAX_SAMPLES = 1_000_000;
/** What no recording of so many samples comes to, in bytes. */
const MAX_UNPACKED = 2 ** 28;
/** Packs a recording. @throws Error for one that is too long to be kept in a report */
function pack(recording, mask) {
    const samples = samplesIn(recording);
    if (samples > MAX_SAMPLES)
        throw new Error(`${samples} samples are too many to be kept in a report (${MAX_SAMPLES} at most)`);
    const data = (0,external_node_zlib_.gzipSync)(JSON.stringify(compact(recording, mask))).toString('base64');
    return { encoding: 'gzip+base64', looks: recording.looks.length, samples, data };
}
/** @throws Error where the data are damaged */
function unpack({ data }) {
    try {
        const json = (0,external_node_zlib_.gunzipSync)(Buffer.from(data, 'base64'), { maxOutputLength: MAX_UNPACKED }).toString();
        return fromCompact(JSON.parse(json));
    }
    catch (error) {
        throw new Error('its recording is damaged', { cause: error });
    }
}
/** How many samples a recording holds, of the baseline and since. */
function samplesIn({ setup, looks }) {
    const recorded = looks.flatMap(({ news }) => [...news.values()]);
    let count = looks.reduce((sum, { readings }) => sum + readings.size, 0);
    for (const { summary, question } of setup.baselines.values()) {
        count += summary.samples.length;
        if (question)
            recorded.push(question.baseline);
    }
    const targets = [setup.presence?.targets, ...looks.map(({ presence }) => presence)];
    for (const { scrapes } of targets.flatMap((known) => known ?? []))
        count += scrapes.length;
    return recorded.reduce((sum, one) => sum + lengthOf(one), count);
}
function lengthOf(recorded) {
    return (0,judge_recorded/* sampleLists */.sN)(recorded).reduce((sum, samples) => sum + samples.length, 0);
}


/***/ })

};
