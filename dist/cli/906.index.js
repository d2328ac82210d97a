export const id = 906;
export const ids = [906];
export const modules = {

/***/ 2107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ analysis)
});

// EXTERNAL MODULE: ./build/judge/evidence.js + 32 modules
var evidence = __webpack_require__(8234);
// EXTERNAL MODULE: ./build/judge/format.js
var format = __webpack_require__(3841);
// EXTERNAL MODULE: ./build/judge/judgement.js
var judgement = __webpack_require__(5667);
;// CONCATENATED MODULE: ./build/judge/literal.js


/** A metric may always be missing for this long: on a machine that stalls, scrapes of every second fail in a row. */
const TOLERATED_SECONDS = 10;
/**
 * The playbook's rule: the current value against the baseline, a breach on sight. What was not measured is never a pass.
 *
 * `readings` are all looks at this metric since the flag went on, oldest first, at least one.
 */
function judgeLiterally(metric, baseline, readings, flag) {
    const reading = readings.at(-1);
    if (reading === undefined)
        throw new Error('judgeLiterally needs at least one reading');
    const comparison = compare(metric, baseline, reading);
    if (metric.thresholds.length === 0)
        return { status: 'watched', ...comparison };
    const finding = reading.state === 'measured'
        ? judgeValue(metric, baseline, reading, flag)
        : judgeAbsence(metric, baseline, readings, reading);
    return { ...finding, ...comparison };
}
function judgeValue(metric, baseline, reading, flag) {
    const findings = metric.thresholds.map((threshold) => judgeThreshold(metric, threshold, baseline, reading, flag));
    return (findings.find(({ status }) => status === 'breach') ??
        findings.find(({ status }) => status === 'undecided') ?? { status: 'ok' });
}
function judgeThreshold(metric, threshold, baseline, reading, flag) {
    const excess = exceeds(metric, threshold, baseline, reading);
    if (typeof excess === 'string')
        return { status: 'breach', code: 'metric-breach', message: excess };
    if (excess === undefined) {
        return {
            status: 'undecided',
            code: 'no-data',
            message: `${metric.name} has no baseline to compare with (nothing was measured before the flag went on)`,
        };
    }
    return coversTheFlag(metric, threshold, baseline, reading, flag) ?? { status: 'ok' };
}
/** The reason of a breach; false for none; undefined where that cannot be said for want of a baseline. */
function exceeds(metric, threshold, baseline, reading) {
    const { name, unit } = metric;
    const { value } = reading;
    const show = (shown) => (0,format/* formatValue */.F)(shown, unit);
    const limit = show(threshold.limit);
    const before = referenceValue(metric, baseline);
    switch (threshold.kind) {
        case 'increase': {
            if (reading.counter === undefined || reading.counter.increase <= threshold.limit)
                return false;
            const { from, increase, restarted } = reading.counter;
            const how = restarted ? `, by ${(0,format/* formatNumber */.Z)(increase)} over a restart` : '';
            return `${name} increased: ${(0,format/* formatNumber */.Z)(from)} -> ${(0,format/* formatNumber */.Z)(value)}${how}`;
        }
        case 'delta-pct': {
            if (before === undefined)
                return undefined;
            if (value <= threshold.minimum || value <= before)
                return false;
            const pct = (0,judgement/* percentOf */.p)(value - before, before);
            if (pct === undefined)
                return `${name} was ${show(before)} and is now ${show(value)}`;
            if (pct <= threshold.limit)
                return false;
            return `${name} increased ${(0,format/* formatNumber */.Z)(pct)}%: ${show(before)} -> ${show(value)} (threshold: ${(0,format/* formatNumber */.Z)(threshold.limit)}%)`;
        }
        case 'delta': {
            if (before === undefined) {
                // Without a baseline only the safe half can be said: more than the whole allowance is too much from any start.
                if (value <= threshold.limit)
                    return undefined;
                return `${name} is ${show(value)}, with no baseline, and may rise by ${limit} at most`;
            }
            if (value - before <= threshold.limit)
                return false;
            return `${name} increased ${show(value - before)}: ${show(before)} -> ${show(value)} (threshold: ${limit})`;
        }
        case 'ceiling':
            return value > threshold.limit ? `${name} is ${show(value)}, above its maximum of ${limit}` : false;
        case 'floor':
            return value < threshold.limit ? `${name} is ${show(value)}, below its minimum of ${limit}` : false;
    }
}
/** What the current value is compared with: the baseline's mean, or zero for a counter's rate where no series was there to count. */
function referenceValue(metric, baseline) {
    if (baseline.rawSamples > 0 && baseline.mean !== undefined)
        return baseline.mean;
    const nothingThere = baseline.answered && (baseline.rawSamples === 0 || baseline.samples.length === 0);
    return metric.startsAtZero && nothingThere ? 0 : undefined;
}
/** A value that still reaches back before the flag cannot vouch for it. */
function coversTheFlag(metric, threshold, baseline, reading, flag) {
    const neededSeconds = threshold.kind === 'increase' ? 0 : metric.windowSeconds;
    const coveredSeconds = (reading.newestSampleAt - flag.effectiveAt) / 1000;
    if (coveredSeconds > 0 && coveredSeconds >= neededSeconds)
        return undefined;
    const watchSeconds = Math.ceil(neededSeconds + 2 * baseline.scrapeSeconds);
    return {
        status: 'undecided',
        code: 'underpowered',
        message: coveredSeconds <= 0
            ? `${metric.name} has not been scraped since the flag went on; watch for at least ${watchSeconds} s`
            : `${metric.name} looks back ${(0,format/* formatNumber */.Z)(metric.windowSeconds)} s and the flag is on for ${(0,format/* formatNumber */.Z)(coveredSeconds)} s; watch for at least ${watchSeconds} s`,
    };
}
/** Gone is not zero: what was measured before and is missing for longer than chance explains is a breach. */
function judgeAbsence(metric, baseline, readings, reading) {
    const { name } = metric;
    if (reading.state === 'unavailable') {
        return {
            status: 'undecided',
            code: 'metrics-unavailable',
            message: `${name} could not be read: ${reading.error}`,
        };
    }
    const wasMeasured = baseline.rawSamples > 0 && baseline.mean !== undefined;
    const lastSeen = readings.findLastIndex(({ state }) => state === 'measured' || state === 'unavailable');
    const missingSince = readings[lastSeen + 1]?.at ?? reading.at;
    const missingSeconds = (reading.at - missingSince) / 1000;
    const toleratedSeconds = Math.max(TOLERATED_SECONDS, 3 * baseline.scrapeSeconds, 2 * baseline.longestGapSeconds);
    if (wasMeasured && missingSeconds >= toleratedSeconds) {
        const what = reading.state === 'idle' ? 'has had no traffic to measure' : 'has vanished: no fresh series';
        return {
            status: 'breach',
            code: 'traffic-lost',
            message: `${name} ${what} for ${(0,format/* formatNumber */.Z)(missingSeconds)} s since the flag went on`,
        };
    }
    if (wasMeasured) {
        return {
            status: 'undecided',
            code: 'no-data',
            message: `${name} is missing since ${(0,format/* formatNumber */.Z)(missingSeconds)} s`,
        };
    }
    const what = reading.state === 'idle' ? 'no traffic to measure' : 'no series under its query';
    return {
        status: 'undecided',
        code: 'no-data',
        message: `${name} has no data: ${what}, before the flag or after`,
    };
}
function compare(metric, baseline, reading) {
    const counter = reading.state === 'measured' ? reading.counter : undefined;
    const before = counter?.from ?? referenceValue(metric, baseline);
    const current = reading.state === 'measured' ? reading.value : undefined;
    const delta = counter?.increase ?? (before === undefined || current === undefined ? undefined : current - before);
    const deltaPct = delta === undefined || before === undefined ? undefined : (0,judgement/* percentOf */.p)(delta, before);
    return { baseline: before, current, delta, deltaPct };
}

;// CONCATENATED MODULE: ./build/judge/judge.js

/**
 * One metric at one look. `evidence` is what the evidence judge makes of it, where it judges this metric; limits that
 * need no statistics, and whether there is something to judge at all, are read literally.
 *
 * `readings` are all looks at this metric since the flag went on, oldest first, at least one.
 */
function judge(metric, baseline, readings, flag, evidence) {
    if (!evidence)
        return judgeLiterally(metric, baseline, readings, flag);
    if (hasNoBaseline(evidence)) {
        // A value that is too much from any start still is. But what was scraped and gave nothing to count was not zero.
        const startsAtZero = metric.startsAtZero && baseline.rawSamples === 0;
        return judgeLiterally({ ...metric, startsAtZero }, baseline, readings, flag);
    }
    const state = readings.at(-1)?.state;
    const rest = { ...metric, thresholds: metric.thresholds.filter(isAbsolute) };
    const literal = judgeLiterally(state === 'measured' ? rest : metric, baseline, readings, flag);
    return { ...chosen(state, evidence, literal), proof: evidence.proof };
}
function chosen(state, evidence, literal) {
    if (evidence.status === 'breach')
        return evidence;
    if (literal.status === 'breach')
        return literal;
    if (state === 'measured')
        return literal.status === 'undecided' ? literal : evidence;
    // Series without a value, such as a ratio whose errors were never counted, tell enough when they are counted here.
    return state === 'idle' ? evidence : literal;
}
const isAbsolute = ({ kind }) => kind !== 'delta' && kind !== 'delta-pct';
const hasNoBaseline = (evidence) => evidence.status === 'undecided' && evidence.code === 'no-data';

// EXTERNAL MODULE: ./build/judge/recorded.js
var judge_recorded = __webpack_require__(4538);
// EXTERNAL MODULE: ./build/canary/verdict.js
var verdict = __webpack_require__(4752);
;// CONCATENATED MODULE: ./build/canary/analysis.js




/** Judges a watch look by look. Pure: the same setup and looks give the same verdict, bit for bit. */
function analysis({ metrics, baselines, flag, endsAt }) {
    const watchSeconds = (endsAt - flag.writtenAt) / 1000;
    const readings = new Map(metrics.map(({ name }) => [name, []]));
    const recorded = new Map();
    const unanswered = new Map();
    const judges = new Map();
    for (const [name, { question }] of baselines)
        if (question)
            judges.set(name, (0,evidence/* evidenceJudge */.rC)({ ...question, watchSeconds }, flag));
    const evidenceOf = (name, soFar, { at, final, news }) => {
        const isScalar = baselines.get(name)?.question?.shape.kind === 'scalar';
        if (soFar.at(-1)?.state === 'unavailable' || !(isScalar || news.has(name)))
            unanswered.set(name, at);
        const since = isScalar ? valuesOf(soFar) : recorded.get(name);
        return since && judges.get(name)?.look(since, at, final, unanswered.get(name));
    };
    return {
        look(look) {
            for (const [name, news] of look.news)
                recorded.set(name, (0,judge_recorded/* joined */.oR)(recorded.get(name), news));
            const looks = [];
            for (const metric of metrics) {
                const { name } = metric;
                const reading = look.readings.get(name);
                const soFar = readings.get(name);
                const baseline = baselines.get(name)?.summary;
                if (!reading || !soFar || !baseline)
                    continue;
                soFar.push(reading);
                const judgement = judge(metric, baseline, soFar, flag, evidenceOf(name, soFar, look));
                looks.push({ metric: name, reading, judgement });
            }
            return { metrics: looks, outcome: outcomeOf(looks, look.final) };
        },
    };
}
/** What is not counted is judged by the values that the looks gave. */
function valuesOf(readings) {
    const measured = readings.filter((reading) => reading.state === 'measured');
    return { kind: 'scalar', samples: measured.map(({ at, value }) => ({ at, value })) };
}
function outcomeOf(looks, final) {
    for (const { judgement } of looks)
        if (judgement.status === 'breach')
            return (0,verdict/* mustRollBack */.sB)(judgement.code, judgement.message);
    return final ? conclude(looks.map(({ judgement }) => judgement)) : undefined;
}
/** The verdict after the last look: passed only where every guarded metric was really measured. */
function conclude(judgements) {
    const guarded = judgements.filter(({ status }) => status !== 'watched');
    if (guarded.length === 0)
        return (0,verdict/* inconclusive */.Ni)('no-data', 'no threshold guards any metric, so nothing was decided');
    for (const code of ['metrics-unavailable', 'no-data', 'underpowered']) {
        const open = guarded.find((judgement) => judgement.status === 'undecided' && judgement.code === code);
        if (open?.status === 'undecided')
            return (0,verdict/* inconclusive */.Ni)(code, open.message);
    }
    return {
        verdict: 'passed',
        reasonCode: 'healthy',
        reason: `${guarded.length} guarded metrics measured, none over its threshold`,
    };
}


/***/ }),

/***/ 6262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ takeBaseline),
/* harmony export */   Fu: () => (/* binding */ baselineStepSeconds),
/* harmony export */   i1: () => (/* binding */ COUNTER_LOOKBACK_SCRAPES),
/* harmony export */   qW: () => (/* binding */ COUNTER_AWAY_SECONDS),
/* harmony export */   r5: () => (/* binding */ DEFAULT_SCRAPE_SECONDS),
/* harmony export */   su: () => (/* binding */ newestOf)
/* harmony export */ });
/* harmony import */ var _judge_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(321);
/* harmony import */ var _judge_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8234);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7872);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1704);




/** Assumed where the time between two scrapes cannot be told: Prometheus' customary interval. */
const DEFAULT_SCRAPE_SECONDS = 15;
/** How far back every look reads a counter again, in scrapes. */
const COUNTER_LOOKBACK_SCRAPES = 5;
/** How long a counter may have been away before the flag for its return to be no birth, in seconds. */
const COUNTER_AWAY_SECONDS = 3600;
/** Points asked for over a baseline window; more would only repeat scrapes. */
const BASELINE_POINTS = 240;
/** Measures every metric over the baseline window, all at once. A metric whose source does not answer has a baseline that says so. */
async function takeBaseline(run, metricsAnswer) {
    const { plan, emit } = run;
    const { watched } = plan.metrics;
    if (watched.length === 0)
        return new Map();
    emit({ type: 'phase-started', phase: 'baseline' });
    const [summaries, histories] = metricsAnswer
        ? await Promise.all([measureAll(run), (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .recordHistories */ .CI)(run)])
        : [watched.map(() => (0,_judge_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .b)(DEFAULT_SCRAPE_SECONDS)), new Map()];
    const { watchSeconds } = plan;
    const { alpha } = plan.metrics;
    const baselines = new Map();
    for (const [index, metric] of watched.entries()) {
        const summary = summaries[index] ?? (0,_judge_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .b)(DEFAULT_SCRAPE_SECONDS);
        const { scrapeSeconds } = summary;
        const history = histories.get(metric.name);
        const shared = { scrapeSeconds, watchSeconds, alpha, judged: histories.size };
        const question = history && (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .questionOf */ .YH)(metric, history, shared);
        const seen = summary.answered ? await newestOfCounter(run, metric, scrapeSeconds) : undefined;
        baselines.set(metric.name, { summary, question, seen });
        const foresight = question && (0,_judge_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .foresee */ .Sh)(question);
        emit({ type: 'baseline', metric: metric.name, baseline: summary, ...(foresight && { foresight }) });
    }
    return baselines;
}
async function newestOfCounter({ ports, cancel }, { query }, scrapeSeconds) {
    if (query.counter === undefined)
        return undefined;
    const now = ports.clock.now();
    const read = (seconds) => ports.metrics.counters(query, now - seconds * 1000, cancel);
    // Of many series an hour may be too much to be answered.
    const series = await read(COUNTER_AWAY_SECONDS)
        .catch(() => read(COUNTER_LOOKBACK_SCRAPES * scrapeSeconds))
        .catch(() => undefined);
    return series && newestOf(series);
}
/** The newest sample of each series, by its labels. */
function newestOf(series) {
    return new Map(series.flatMap(({ labels, samples }) => {
        const newest = samples.findLast(({ value }) => Number.isFinite(value));
        return newest ? [[labels, newest]] : [];
    }));
}
/** The distance of a baseline's values, in seconds. */
function baselineStepSeconds(scrapeSeconds, baselineSeconds) {
    return Math.max(1, Math.round(Math.max(scrapeSeconds, baselineSeconds / BASELINE_POINTS)));
}
async function measureAll({ plan, ports, emit, cancel }) {
    const { watched, baselineSeconds } = plan.metrics;
    const source = ports.metrics;
    const queries = watched.map(({ query }) => query);
    const [scrape, coverage] = await Promise.all([
        source.scrapeInterval(queries, cancel).catch(() => undefined),
        source.coverage(queries, baselineSeconds, cancel).catch(() => undefined),
    ]);
    const scrapeSeconds = scrape ?? DEFAULT_SCRAPE_SECONDS;
    const stepSeconds = baselineStepSeconds(scrapeSeconds, baselineSeconds);
    const to = ports.clock.now();
    const from = to - baselineSeconds * 1000;
    return Promise.all(watched.map(async ({ name, query }, index) => {
        const covered = coverage?.[index];
        if (covered === undefined)
            return (0,_judge_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .b)(scrapeSeconds);
        try {
            const samples = await source.history(query, from, to, stepSeconds, cancel);
            return (0,_judge_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .summarise */ .f)({ samples, to, stepSeconds, rawSamples: covered.rawSamples, scrapeSeconds });
        }
        catch (error) {
            emit({ type: 'warning', message: `no baseline for ${name}: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}` });
            return (0,_judge_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .b)(scrapeSeconds);
        }
    }));
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ recordHistories),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Jo: () => (/* binding */ HISTORY_SECONDS),
/* harmony export */   YH: () => (/* binding */ questionOf)
/* harmony export */ });
/* harmony import */ var _judge_recorded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4538);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1165);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1704);



/**
 * How far back the evidence judge looks for what is normal, in seconds, where the source remembers that long: a
 * service's bursts are rare, and half an hour may hold none.
 */
const HISTORY_SECONDS = 7200;
/** Where that is too much to be read one by one. */
const SHORT_HISTORY_SECONDS = 1800;
/** The history of every metric that is judged by evidence, by its name. A source that cannot tell it is warned of, and the metric is judged literally. */
async function recordHistories(run) {
    const { plan, ports, emit } = run;
    const to = ports.clock.now();
    const histories = new Map();
    await Promise.all(plan.metrics.watched.map(async (metric) => {
        const { name, query } = metric;
        const shape = shapeOf(metric);
        if (!shape)
            return;
        try {
            histories.set(name, { shape, ...(await recordHistory(run, query, to)) });
        }
        catch (error) {
            emit({ type: 'warning', message: `${name} is judged literally: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}` });
        }
    }));
    return histories;
}
async function recordHistory({ plan, ports, cancel }, query, to) {
    const read = async (seconds) => {
        const from = to - Math.max(seconds, plan.metrics.baselineSeconds) * 1000;
        const baseline = await ports.metrics.recorded(query, from, to, cancel);
        return { baseline, baselineFrom: startOf(baseline, from) };
    };
    try {
        return await read(HISTORY_SECONDS);
    }
    catch (error) {
        if (error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_0__/* .MetricSourceError */ .ux && error.kind === 'rejected')
            return read(SHORT_HISTORY_SECONDS);
        throw error;
    }
}
/** What the evidence judge is asked about one of `judged` metrics, which share the run's alpha. */
function questionOf(metric, { shape, baseline, baselineFrom }, given) {
    const { scrapeSeconds, watchSeconds, judged } = given;
    const alpha = given.alpha / Math.max(1, judged);
    return { metric, shape, baseline, baselineFrom, scrapeSeconds, watchSeconds, alpha };
}
/** A service may be younger than what was asked for. */
function startOf(baseline, from) {
    return Math.max(from, (0,_judge_recorded_js__WEBPACK_IMPORTED_MODULE_2__/* .firstSampleAt */ .MM)(baseline) ?? from);
}
/** How a metric can be judged by evidence; undefined where it is judged literally, or only by what evidence adds nothing to. */
function shapeOf({ judge, thresholds, query }) {
    const compares = thresholds.some(({ kind }) => kind === 'delta' || kind === 'delta-pct');
    if (judge === 'literal' || !compares || query.counter !== undefined)
        return undefined;
    switch (query.counted?.kind) {
        case 'rate':
        case 'ratio':
            return { kind: 'counts', scale: query.counted.scale };
        case 'quantile':
            return { kind: 'histogram', quantile: query.counted.quantile, scale: query.counted.scale };
        default:
            return { kind: 'scalar' };
    }
}


/***/ }),

/***/ 1165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ FlagsFileError),
/* harmony export */   Rk: () => (/* binding */ LockHeldError),
/* harmony export */   ux: () => (/* binding */ MetricSourceError)
/* harmony export */ });
// ── flags ───────────────────────────────────────────────────────────────────────────────────────
/** What stops a flags file from being used. The code is the run's reason code. */
class FlagsFileError extends Error {
    code;
    fix;
    constructor(code, message, fix) {
        super(message);
        this.name = 'FlagsFileError';
        this.code = code;
        this.fix = fix;
    }
}
class LockHeldError extends Error {
    owner;
    /** `hint`: what to do about a holder that cannot be seen from here. */
    constructor(file, owner, hint) {
        const who = owner.runUrl ?? `process ${owner.pid} on ${owner.host}`;
        super(`another canary holds ${file}: ${who}, since ${owner.since}${hint === undefined ? '' : `; ${hint}`}`);
        this.name = 'LockHeldError';
        this.owner = owner;
    }
}
// ── metrics ─────────────────────────────────────────────────────────────────────────────────────
/**
 * What a metric source could not do. `unavailable`: no usable answer (down, hanging, 5xx, garbage);
 * `rejected`: it answered that the query is wrong.
 */
class MetricSourceError extends Error {
    kind;
    constructor(kind, message) {
        super(message);
        this.name = 'MetricSourceError';
        this.kind = kind;
    }
}


/***/ }),

/***/ 8497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ FRESH_SCRAPES),
/* harmony export */   M: () => (/* binding */ readingOf)
/* harmony export */ });
/** How many scrapes old a series may be before it counts as gone. */
const FRESH_SCRAPES = 3;
/** What a value means, seen at a moment (ms) when the newest sample under it had been taken at `newestAt`. */
function readingOf(at, value, newestAt, scrapeSeconds) {
    const fresh = newestAt !== undefined && at - newestAt <= (FRESH_SCRAPES * scrapeSeconds + 1) * 1000;
    if (!fresh)
        return { state: 'absent', at };
    if (value === undefined || !Number.isFinite(value.value))
        return { state: 'idle', at };
    return { state: 'measured', at, newestSampleAt: newestAt, ...value };
}


/***/ }),

/***/ 1704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   SA: () => (/* binding */ cancelSignals),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/** How a cancelled run ends; an Error as the reason is a crash. Before the flags were touched there is nothing to roll back. */
function cancelled(cancel, verdict) {
    const { reason } = cancel;
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
/** The signals that cancel a run. */
const cancelSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 4752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Ni: () => (/* binding */ inconclusive),
/* harmony export */   Z5: () => (/* binding */ blocked),
/* harmony export */   sB: () => (/* binding */ mustRollBack)
/* harmony export */ });
/* unused harmony exports reasonCodes, isFailure */
/** Why, in a closed list that stays stable across releases. */
const reasonCodes = (/* unused pure expression or super */ null && ([
    // the canary ended well
    'healthy',
    'dry-run',
    // a breach, or a test that failed
    'metric-breach',
    'traffic-lost',
    'smoke-failed',
    'smoke-timeout',
    'service-restart-failed',
    // the evidence does not reach
    'no-data',
    'underpowered',
    'metrics-unavailable',
    // a pre-check said no
    'flags-file-missing',
    'flags-file-invalid',
    'flags-file-unwritable',
    'flag-unknown',
    'signoff-missing',
    'shadow-mismatches',
    'service-unhealthy',
    'smoke-not-runnable',
    'query-invalid',
    'metric-uptime',
    'lock-held',
    'journal-unwritable',
    'recovery-failed',
    'former-run',
    // something went wrong on the way
    'flags-file-changed',
    'cancelled',
    'crashed',
]));
function blocked(reasonCode, reason) {
    return { verdict: 'blocked', reasonCode, reason };
}
/** An outcome that the rollback turns into its verdict. */
function mustRollBack(reasonCode, reason) {
    return { verdict: 'rolled-back', reasonCode, reason };
}
function inconclusive(reasonCode, reason) {
    return { verdict: 'inconclusive', reasonCode, reason };
}
/** Whether a workflow step with this outcome is a failed step. */
function isFailure(outcome, onInconclusive) {
    switch (outcome.verdict) {
        case 'passed':
        case 'planned':
            return false;
        case 'inconclusive':
            return onInconclusive !== 'warn';
        default:
            return true;
    }
}
/** The exit code of the command line: 0, 1, 3, or 128 + signal for a run that a signal ended. (2 is a config or usage error, before any run.) */
function exitCode(outcome, onInconclusive) {
    if (outcome.verdict === 'rollback-incomplete')
        return 3;
    if (outcome.signal === 'SIGINT')
        return 130;
    if (outcome.signal === 'SIGTERM')
        return 143;
    if (outcome.signal === 'SIGHUP')
        return 129;
    return isFailure(outcome, onInconclusive) ? 1 : 0;
}


/***/ }),

/***/ 6906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtestCommand: () => (/* reexport */ backtestCommand),
  demoCommand: () => (/* reexport */ demoCommand),
  doctorCommand: () => (/* reexport */ doctorCommand),
  recoverCommand: () => (/* reexport */ recoverCommand),
  replayCommand: () => (/* reexport */ replayCommand),
  reportCommand: () => (/* reexport */ reportCommand),
  rollbackCommand: () => (/* reexport */ rollbackCommand),
  runCommand: () => (/* reexport */ runCommand),
  statusCommand: () => (/* reexport */ statusCommand),
  validateCommand: () => (/* reexport */ validateCommand)
});

;// CONCATENATED MODULE: ./build/config/secret-shapes.js
/** Secrets that can be told by their looks. What could be slow to match is bounded: the text may be a stranger's. */
const SHAPES = [
    ['a GitHub token', /(?<![A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g],
    ['a GitLab token', /(?<![A-Za-z0-9])glpat-[\w-]{20,}/g],
    ['a Slack token', /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{10,}/g],
    ['an AWS access key', /(?<![A-Za-z0-9])(AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Z])/g],
    ['a JSON web token', /(?<![A-Za-z0-9])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,2000}\.[\w-]{8,2000}/g],
    ['a Grafana token', /(?<![A-Za-z0-9])gl(sa|c)_[\w-]{20,}/g],
    ['a Vault token', /(?<![A-Za-z0-9])hv[sb]\.[\w-]{20,}/g],
    ['an npm token', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,}/g],
    ['a secret key', /(?<![A-Za-z0-9])sk[-_](live|test|ant|proj)[-_][\w-]{16,}/g],
    ['a private key', /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g],
    [
        'the address of a Slack webhook',
        /(?<![A-Za-z0-9])hooks\.slack(-gov)?\.com\/(services|workflows|triggers)\/\w+/g,
    ],
    [
        'the address of a Discord webhook',
        /(?<![A-Za-z0-9])discord(app)?\.com\/api\/(v\d+\/)?webhooks\/\d+\/\w+/g,
    ],
    [
        'the address of a Teams webhook',
        /(?<![A-Za-z0-9])webhook\.office\.com\/webhookb2\/\w+|(?<![A-Za-z0-9])outlook\.office\.com\/webhook\/\w+/g,
    ],
    [
        'the address of a workflow, signed',
        /\.(logic\.azure|powerplatform|powerautomate)\.com\S{0,300}[?&]sig=\w+/g,
    ],
    [
        'a password in an address',
        /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"']{0,200}:[^\s/?#@"']{1,200}@/gi,
    ],
];
/** All secrets that a text holds by their looks. */
function secretsIn(text) {
    return SHAPES.flatMap(([what, shape]) => [...text.matchAll(shape)].map(({ index }) => ({ what, offset: index })));
}
function holdsSecret(text) {
    return SHAPES.some(([, shape]) => text.search(shape) !== -1);
}
/** The text with `***` in place of every secret that it holds by its looks. */
function withoutSecrets(text) {
    return SHAPES.reduce((rest, [, shape]) => rest.replace(shape, '***'), text);
}

;// CONCATENATED MODULE: ./build/config/problem.js

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
    return withoutSecrets(text).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/config/root.js


/** The repository's root: `GITHUB_WORKSPACE`, else the git top level around `folder`, else `folder` itself. */
function repositoryRoot(environment, folder) {
    const workspace = environment.GITHUB_WORKSPACE;
    if (workspace)
        return (0,external_node_path_.resolve)(workspace);
    const start = (0,external_node_path_.resolve)(folder);
    // A worktree and a submodule have a file named .git.
    for (let at = start;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if (at === (0,external_node_path_.dirname)(at))
            return start;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/config/defaults.js
var defaults = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/promql/compile.js
var compile = __webpack_require__(8355);
// EXTERNAL MODULE: ./build/promql/duration.js
var promql_duration = __webpack_require__(7288);
// EXTERNAL MODULE: ./build/promql/tree.js
var tree = __webpack_require__(3904);
;// CONCATENATED MODULE: ./build/promql/operands.js

/** Children that are expressions themselves. */
const operands = (node) => (0,tree/* children */.Y_)(node).filter((child) => child.type.is('Expr'));
/** What stands inside the parentheses around an expression. */
function withoutParentheses(node) {
    let inner = node;
    while (inner.name === 'ParenExpr') {
        const [next] = operands(inner);
        if (!next)
            return inner;
        inner = next;
    }
    return inner;
}
/** The operands of a binary operator, as the grammar names it (`Mul`, `Or`), that has no modifier such as `on (job)` or `bool`. */
function binary(node, operator) {
    if (node.name !== 'BinaryExpr' || (0,tree/* children */.Y_)(node).length !== 3 || !node.getChild(operator))
        return undefined;
    const [left, right] = operands(node);
    return left && right && { left, right };
}
/** Whether an expression is `vector(0)`. */
function isVectorZero(node, text) {
    const inner = withoutParentheses(node);
    const [argument] = (0,tree/* argumentsOf */.aX)(inner);
    if ((0,tree/* functionOf */.OA)(inner) !== 'Vector' || !argument)
        return false;
    return Number(text.slice(argument.from, argument.to)) === 0;
}

// EXTERNAL MODULE: ./build/promql/selector.js + 1 modules
var promql_selector = __webpack_require__(6672);
;// CONCATENATED MODULE: ./build/promql/meaning.js




/** A metric with one of these endings counts something. */
const COUNTER = /_(total|count|bucket|sum)$/;
/** Zero in, zero out. */
const KEEP_ZERO = new Set('Abs Ceil Floor Round Sgn Sqrt Sort SortDesc SortByLabel SortByLabelDesc LabelReplace LabelJoin'.split(' '));
const KEEP_ZERO_OVER_TIME = new Set('AvgOverTime MaxOverTime MinOverTime SumOverTime LastOverTime'.split(' '));
const RATES = new Set(['Rate', 'Irate', 'Increase']);
const GATHER = new Set(['Sum', 'Max', 'Min', 'Avg', 'Topk', 'Bottomk']);
const LEVELS = new Set(['Sum', 'Max', 'Min']);
/** How far back one value looks, in seconds: ranges within ranges add up, offsets do not count. */
function lookBackSeconds(node, text) {
    const inner = Math.max(0, ...(0,tree/* children */.Y_)(node).map((child) => lookBackSeconds(child, text)));
    if (node.name !== 'MatrixSelector' && node.name !== 'SubqueryExpr')
        return inner;
    const range = node.getChild('DurationExpr');
    return inner + (range ? Math.max(0, (0,promql_duration/* durationSeconds */.o)(range, text)) : 0);
}
/** The selector of which the expression is the level, if that is a counter's by its name. */
function counterLevel(node, text) {
    const [left, right] = operands(node);
    if (node.name === 'ParenExpr' && left)
        return counterLevel(left, text);
    if (node.name === 'BinaryExpr') {
        return left && right && node.getChild('Or') && isVectorZero(right, text)
            ? counterLevel(left, text)
            : undefined;
    }
    if (node.name === 'AggregateExpr') {
        const [argument] = (0,tree/* argumentsOf */.aX)(node);
        const gathers = LEVELS.has((0,tree/* functionOf */.OA)(node) ?? '') && !node.getChild('AggregateModifier');
        return gathers && argument ? counterLevel(argument, text) : undefined;
    }
    if (node.name !== 'VectorSelector')
        return undefined;
    const selector = (0,promql_selector/* selectorOf */.Bk)(node, text);
    return /_(total|count)$/.test(selector.name ?? '') ? selector.text : undefined;
}
/** Whether "no series yet" means zero: the value is made of what counters gained. */
function startsAtZero(node, text) {
    const [left, right] = operands(node);
    if (node.name === 'ParenExpr' || node.name === 'UnaryExpr')
        return left !== undefined && startsAtZero(left, text);
    if (node.name === 'SubqueryExpr')
        return left !== undefined && startsAtZero(left, text);
    if (node.name === 'AggregateExpr') {
        const argument = (0,tree/* argumentsOf */.aX)(node).at(-1);
        return GATHER.has((0,tree/* functionOf */.OA)(node) ?? '') && argument !== undefined && startsAtZero(argument, text);
    }
    if (node.name === 'FunctionCall')
        return callStartsAtZero(node, text);
    if (node.name !== 'BinaryExpr' || !left || !right)
        return false;
    const [leftZero, rightZero] = [startsAtZero(left, text), startsAtZero(right, text)];
    if (node.getChild('Or'))
        return leftZero && (rightZero || isVectorZero(right, text));
    if (node.getChild('Add') || node.getChild('Sub'))
        return leftZero && rightZero;
    if (node.getChild('Mul'))
        return leftZero || rightZero;
    return node.getChild('Div') !== null && leftZero;
}
function callStartsAtZero(call, text) {
    const name = (0,tree/* functionOf */.OA)(call) ?? '';
    const [argument] = (0,tree/* argumentsOf */.aX)(call);
    if (!argument)
        return false;
    if (RATES.has(name))
        return true;
    if (name === 'Delta') {
        const selector = argument.getChild('VectorSelector');
        return selector !== null && COUNTER.test((0,promql_selector/* selectorOf */.Bk)(selector, text).name ?? '');
    }
    return (KEEP_ZERO.has(name) || KEEP_ZERO_OVER_TIME.has(name)) && startsAtZero(argument, text);
}

;// CONCATENATED MODULE: ./build/promql/hints.js




/** What is likely wrong in a query that a server would take. The query must be free of problems. */
function hints(expression) {
    const [top] = (0,tree/* children */.Y_)((0,tree/* parse */.qg)(expression));
    if (!top)
        return [];
    const nodes = [...(0,tree/* descendants */.DG)(top)].map(([node]) => node);
    return [...filteredValue(top), ...nodes.flatMap((node) => hintsAt(node, expression, top))].sort((a, b) => a.offset - b.offset);
}
function hintsAt(node, text, top) {
    switch (node.name) {
        case 'VectorSelector':
            return levelOfCounter(node, text, top);
        case 'BinaryExpr':
            return hiddenNoData(node, text);
        case 'AggregateExpr':
            return averageOfQuantiles(node, text);
        case 'FunctionCall':
            return [...lostBuckets(node, text), ...rateOfSum(node, text), ...averageOfQuantiles(node, text)];
        default:
            return [];
    }
}
const hint = ({ from, to }, rule, message, fix) => ({
    offset: from,
    length: to - from,
    rule,
    message,
    fix,
});
/** Nothing of a counter's level is left where only its samples' times or their number are looked at. */
const NOT_THE_LEVEL = new Set(['Absent', 'Timestamp', 'Count', 'CountValues', 'Group']);
/** Counters that are read as they stand. A query that is nothing but a counter's level is judged by its increase. */
function levelOfCounter(node, text, top) {
    const name = (0,promql_selector/* selectorOf */.Bk)(node, text).name ?? '';
    if (!/_(total|bucket)$/.test(name) || counterLevel(top, text) !== undefined)
        return [];
    for (let around = node.parent; around; around = around.parent) {
        if (around.name === 'MatrixSelector' || around.name === 'SubqueryExpr')
            return [];
        if (NOT_THE_LEVEL.has((0,tree/* functionOf */.OA)(around) ?? ''))
            return [];
    }
    const message = `${name} is a counter, and is compared by its level, which only ever rises and falls to 0 at a restart`;
    return [hint(node, 'counter-level', message, `write rate(${text.slice(node.from, node.to)}[1m])`)];
}
/** `or vector(0)` behind anything but plain gains of counters, of which "none yet" truly is 0. */
function hiddenNoData(node, text) {
    const [left, right] = expressions(node);
    if (!left || !right || !node.getChild('Or') || !isVectorZero(right, text))
        return [];
    const divides = [...(0,tree/* descendants */.DG)(left)].some(([inner]) => inner.getChild('Div') !== null);
    const gains = counterLevel(left, text) !== undefined || (startsAtZero(left, text) && !divides);
    if (gains)
        return [];
    const message = 'or vector(0) turns "no data" into 0, which looks like the best of all values';
    return [hint(right, 'hidden-no-data', message, 'leave it out: no data is told apart by itself')];
}
const AVERAGES = new Set(['Avg', 'Sum', 'AvgOverTime', 'SumOverTime']);
function averageOfQuantiles(node, text) {
    if (!AVERAGES.has((0,tree/* functionOf */.OA)(node) ?? ''))
        return [];
    const argument = (0,tree/* argumentsOf */.aX)(node).at(-1);
    if (!argument || ![...(0,tree/* descendants */.DG)(argument)].some(([inner]) => isQuantile(inner, text)))
        return [];
    const what = (0,tree/* functionOf */.OA)(node)?.startsWith('Avg') ? 'an average' : 'a sum';
    return [
        hint(node, 'quantile-average', `${what} of quantiles is no quantile of anything`, 'add the buckets up first: histogram_quantile(0.95, sum by (le) (rate(x_bucket[1m])))'),
    ];
}
function isQuantile(node, text) {
    if ((0,tree/* functionOf */.OA)(node) === 'HistogramQuantile')
        return true;
    if (node.name !== 'VectorSelector')
        return false;
    return (0,promql_selector/* selectorOf */.Bk)(node, text).matchers.some(({ label, operator }) => label === 'quantile' && operator === '=');
}
/** An aggregation of classic buckets that leaves no `le` to tell them apart gives NaN for ever. */
function lostBuckets(node, text) {
    if ((0,tree/* functionOf */.OA)(node) !== 'HistogramQuantile')
        return [];
    const aggregation = (0,tree/* argumentsOf */.aX)(node)[1];
    if (aggregation?.name !== 'AggregateExpr' || keepsLe(aggregation, text))
        return [];
    const classic = [...(0,tree/* descendants */.DG)(aggregation)].some(([inner]) => inner.name === 'VectorSelector' && /_bucket$/.test((0,promql_selector/* selectorOf */.Bk)(inner, text).name ?? ''));
    if (!classic)
        return [];
    const message = 'the label le is gone here, without which there are no buckets and no quantile';
    return [hint(aggregation, 'lost-buckets', message, 'write sum by (le) (…)')];
}
function keepsLe(aggregation, text) {
    const modifier = aggregation.getChild('AggregateModifier');
    const labels = modifier?.getChild('GroupingLabels')?.getChildren('LabelName') ?? [];
    const names = labels.map(({ from, to }) => text.slice(from, to));
    return modifier !== null && names.includes('le') === (modifier.getChild('By') !== null);
}
const hints_RATES = new Set(['Rate', 'Irate', 'Increase']);
/** A counter's restart cannot be told from a decrease once counters have been added up. */
function rateOfSum(node, text) {
    const [range] = (0,tree/* argumentsOf */.aX)(node);
    if (!hints_RATES.has((0,tree/* functionOf */.OA)(node) ?? '') || range?.name !== 'SubqueryExpr')
        return [];
    const [inner] = expressions(range);
    if (!inner || counterLevel(inner, text) === undefined || inner.name === 'VectorSelector')
        return [];
    const message = 'a rate of a sum takes the restart of one process for a jump of all';
    return [hint(node, 'rate-of-sum', message, 'take the rate first: sum(rate(x[1m]))')];
}
const COMPARISONS = ['Eql', 'Neq', 'Gtr', 'Lss', 'Gte', 'Lte'];
/** A comparison that drops the value instead of giving one. */
function filteredValue(top) {
    if (top.name === 'ParenExpr')
        return expressions(top).flatMap(filteredValue);
    const compares = top.name === 'BinaryExpr' && COMPARISONS.some((name) => top.getChild(name) !== null);
    if (!compares || top.getChild('BoolModifier'))
        return [];
    const message = 'a comparison gives no value at all where it does not hold';
    return [hint(top, 'filtered-value', message, 'leave it out, and write the limit under thresholds')];
}
const expressions = (node) => (0,tree/* children */.Y_)(node).filter((child) => child.type.is('Expr'));

;// CONCATENATED MODULE: ./build/promql/factor.js

/** Decimal numbers; those that begin with a zero are octal to Prometheus. */
const DECIMAL = /^(?:0|[1-9]\d*)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
/** The value of a number, or of numbers that are multiplied and divided, where it is greater than zero. */
function positiveNumber(node, text) {
    const inner = withoutParentheses(node);
    if (inner.name === 'NumberDurationLiteral') {
        const literal = text.slice(inner.from, inner.to);
        return DECIMAL.test(literal) ? positive(Number(literal)) : undefined;
    }
    for (const operator of ['Mul', 'Div']) {
        const parts = binary(inner, operator);
        const [left, right] = parts ? [positiveNumber(parts.left, text), positiveNumber(parts.right, text)] : [];
        if (left !== undefined && right !== undefined)
            return positive(operator === 'Mul' ? left * right : left / right);
    }
    return undefined;
}
/** An expression that is another one times a number greater than zero. */
function factorOf(node, text) {
    const product = binary(node, 'Mul');
    if (product) {
        const { left, right } = product;
        const [first, second] = [positiveNumber(left, text), positiveNumber(right, text)];
        if (second !== undefined)
            return { of: left, factor: second };
        return first === undefined ? undefined : { of: right, factor: first };
    }
    const quotient = binary(node, 'Div');
    const divisor = quotient && positiveNumber(quotient.right, text);
    return quotient && divisor !== undefined ? { of: quotient.left, factor: 1 / divisor } : undefined;
}
const positive = (value) => Number.isFinite(value) && value > 0 ? value : undefined;

;// CONCATENATED MODULE: ./build/promql/growth.js





/** Reads an expression that is nothing but the growth of one counter. */
function growthOf(node, text) {
    const inner = withoutParentheses(node);
    if (inner.name === 'FunctionCall')
        return rateOf(inner, text);
    if (inner.name === 'AggregateExpr')
        return sumOf(inner, text);
    const either = binary(inner, 'Or');
    if (either) {
        const growth = isVectorZero(either.right, text) ? growthOf(either.left, text) : undefined;
        // A zero beside series that have labels is one more series.
        return growth && isSummed(growth) ? { ...growth, orZero: true } : undefined;
    }
    const scaled = factorOf(inner, text);
    const growth = scaled && growthOf(scaled.of, text);
    return growth && { ...growth, scale: growth.scale * scaled.factor };
}
/** Whether it is one value, not one for each of several series. */
const isSummed = ({ keepsLe, keepsOthers }) => !keepsLe && !keepsOthers;
function rateOf(call, text) {
    const name = (0,tree/* functionOf */.OA)(call) ?? '';
    const [argument] = (0,tree/* argumentsOf */.aX)(call);
    if (!['Rate', 'Irate', 'Increase'].includes(name) || !argument)
        return undefined;
    const range = withoutParentheses(argument);
    const [selected] = operands(range);
    const duration = range.getChild('DurationExpr');
    if (range.name !== 'MatrixSelector' || !selected || !duration)
        return undefined;
    const vector = withoutParentheses(selected);
    const windowSeconds = (0,promql_duration/* durationSeconds */.o)(duration, text);
    if (vector.name !== 'VectorSelector' || !(windowSeconds > 0))
        return undefined;
    return {
        selector: (0,promql_selector/* selectorOf */.Bk)(vector, text),
        windowSeconds,
        scale: name === 'Increase' ? windowSeconds : 1,
        instant: name === 'Irate',
        keepsLe: true,
        keepsOthers: true,
        orZero: false,
    };
}
function sumOf(aggregation, text) {
    const [argument] = (0,tree/* argumentsOf */.aX)(aggregation);
    const growth = (0,tree/* functionOf */.OA)(aggregation) === 'Sum' && argument ? growthOf(argument, text) : undefined;
    if (!growth)
        return undefined;
    const modifier = aggregation.getChild('AggregateModifier');
    const list = modifier?.getChild('GroupingLabels');
    const labels = (list ? (0,tree/* children */.Y_)(list) : []).map(({ from, to }) => text.slice(from, to).replace(/^["'`]|["'`]$/g, ''));
    const namesLe = labels.includes('le');
    const others = labels.some((label) => label !== 'le');
    if (modifier?.getChild('Without'))
        return { ...growth, keepsLe: growth.keepsLe && !namesLe };
    return { ...growth, keepsLe: growth.keepsLe && namesLe, keepsOthers: growth.keepsOthers && others };
}

;// CONCATENATED MODULE: ./build/promql/recognise.js





/**
 * The counters of which an expression is made, where it is surely one of these: the level of a counter, the rate of one,
 * the ratio of two rates, or a quantile of a histogram; each times a number, with what people write around it so that no
 * errors and no traffic have a value. What could be read in another way stays unrecognised.
 */
function recognise(node, text) {
    const level = counterLevel(node, text);
    return level === undefined ? grown(node, text) : { kind: 'counter', series: level, scale: 1 };
}
function grown(node, text) {
    const inner = withoutParentheses(node);
    const either = binary(inner, 'Or');
    if (either)
        return isVectorZero(either.right, text) ? grown(either.left, text) : undefined;
    const scaled = factorOf(inner, text);
    if (scaled) {
        const metric = grown(scaled.of, text);
        return metric && { ...metric, scale: metric.scale * scaled.factor };
    }
    if ((0,tree/* functionOf */.OA)(inner) === 'HistogramQuantile')
        return quantileOf(inner, text);
    const quotient = binary(inner, 'Div');
    if (quotient)
        return ratioOf(growthOf(quotient.left, text), totalOf(quotient.right, text));
    const growth = growthOf(inner, text);
    if (!growth || !isSummed(growth) || !countsEvents(growth.selector))
        return undefined;
    const { selector, windowSeconds, scale } = growth;
    return { kind: 'rate', series: selector.text, windowSeconds, scale };
}
function ratioOf(errors, total) {
    if (!errors || !total)
        return undefined;
    if (![errors, total].every((growth) => isSummed(growth) && countsEvents(growth.selector)))
        return undefined;
    const { windowSeconds, instant } = total;
    // The errors of one stretch of time over the requests of another are no share of anything.
    if (errors.windowSeconds !== windowSeconds || errors.instant !== instant)
        return undefined;
    return {
        kind: 'ratio',
        errors: errors.selector.text,
        total: total.selector.text,
        windowSeconds,
        scale: errors.scale / total.scale,
    };
}
/** What stands under a ratio, without the guard against a division by zero, as long as that changes nothing else. */
function totalOf(node, text) {
    const inner = withoutParentheses(node);
    const above = binary(inner, 'Gtr');
    if (above)
        return isZero(above.right, text) ? growthOf(above.left, text) : undefined;
    if ((0,tree/* functionOf */.OA)(inner) === 'ClampMin') {
        const [guarded, bound] = (0,tree/* argumentsOf */.aX)(inner);
        const growth = guarded && growthOf(guarded, text);
        const least = bound && positiveNumber(bound, text);
        if (!growth || least === undefined)
            return undefined;
        // What one event in the window comes to: less than that is none.
        return least <= growth.scale / growth.windowSeconds ? growth : undefined;
    }
    const growth = growthOf(inner, text);
    return growth?.orZero ? undefined : growth;
}
function quantileOf(call, text) {
    const [first, second] = (0,tree/* argumentsOf */.aX)(call);
    const quantile = first && positiveNumber(first, text);
    const growth = second && growthOf(second, text);
    if (quantile === undefined || quantile >= 1 || !growth?.keepsLe || growth.keepsOthers)
        return undefined;
    const { selector, windowSeconds } = growth;
    const isWhole = selector.name?.endsWith('_bucket') && selector.matchers.every(({ label }) => label !== 'le');
    return isWhole
        ? { kind: 'quantile', histogram: selector.text, quantile, windowSeconds, scale: 1 }
        : undefined;
}
/** Counters of amounts: seconds, bytes. A second of work is no event that happens or does not. */
const AMOUNT = /_(?:sum|seconds|milliseconds|microseconds|nanoseconds|bytes|joules)(?:_total)?$/;
/** Whether a selector finds a counter of events, by its name. */
function countsEvents({ name, matchers }) {
    if (name === undefined || AMOUNT.test(name))
        return false;
    // All buckets of a histogram together count every event several times.
    return (!name.endsWith('_bucket') || matchers.some(({ label, operator }) => label === 'le' && operator === '='));
}
function isZero(node, text) {
    const { name, from, to } = withoutParentheses(node);
    return name === 'NumberDurationLiteral' && Number(text.slice(from, to)) === 0;
}

// EXTERNAL MODULE: ./build/promql/syntax.js + 1 modules
var promql_syntax = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/promql/functions.js
var functions = __webpack_require__(483);
;// CONCATENATED MODULE: ./build/promql/types.js



const TRANSPARENT = new Set([
    'ParenExpr',
    'OffsetExpr',
    'AnchoredExpr',
    'SmoothedExpr',
    'StepInvariantExpr',
    'UnaryExpr',
]);
const SCALAR_FUNCTIONS = new Set(['scalar', 'time', 'pi']);
const OPERANDS_OF = new Set(['BinaryExpr', 'UnaryExpr']);
/** Where a syntactically right expression mixes up ranges, values and texts: the mistakes that Prometheus refuses. */
function typeProblems(root, text) {
    const top = operands(root)[0];
    if (!top)
        return [];
    const problems = [...(0,tree/* descendants */.DG)(top)].flatMap(([node]) => problemOf(node, text));
    if (problems.length > 0)
        return problems;
    const type = typeOf(top, text);
    if (type === 'range')
        return [on(top, 'a range of samples is no value: write rate(…), increase(…) or such around it')];
    if (type === 'string')
        return [on(top, 'a text is no value')];
    return [];
}
const on = ({ from, to }, message) => ({
    offset: from,
    length: to - from,
    message,
});
function problemOf(node, text) {
    if (node.name === 'MatrixSelector') {
        const inner = operands(node)[0];
        if (!inner || inner.name === 'VectorSelector')
            return [];
        // The grammar reads `1 + x[5m]` as a range over the sum.
        if (OPERANDS_OF.has(inner.name))
            return [on(node, rangeTaken('an operator'))];
        const range = text.slice(inner.to, node.to);
        return [
            on(node, `a range follows a metric, as in sum(rate(x${range})); over an expression it needs a step: [5m:30s]`),
        ];
    }
    if (node.name === 'FunctionCall')
        return callProblems(node, text);
    if (node.name === 'AggregateExpr')
        return rangesIn((0,tree/* argumentsOf */.aX)(node), text, operatorText(node, text));
    if (OPERANDS_OF.has(node.name))
        return rangesIn(operands(node), text, 'an operator');
    return [];
}
function callProblems(call, text) {
    const name = operatorText(call, text);
    const given = (0,tree/* argumentsOf */.aX)(call);
    if (!(0,functions/* takesRange */.AB)(name))
        return rangesIn(given, text, name);
    const wanted = given[name === 'quantile_over_time' ? 1 : 0];
    if (!wanted)
        return [on(call, `${name} takes a range of samples: ${name}(x[5m])`)];
    if (typeOf(wanted, text) === 'range')
        return [];
    const example = wanted.name === 'VectorSelector' ? text.slice(wanted.from, wanted.to) : 'x';
    return [on(wanted, `${name} takes a range of samples: ${name}(${example}[5m])`)];
}
function rangesIn(nodes, text, taker) {
    const ranges = nodes.filter((node) => typeOf(node, text) === 'range');
    return ranges.map((node) => on(node, rangeTaken(taker)));
}
const rangeTaken = (taker) => `${taker} takes no range of samples: write rate(…), increase(…) or such around it`;
function operatorText(call, text) {
    const name = call.getChild('FunctionIdentifier') ?? call.getChild('AggregateOp');
    // The tree may hold a stand-in, see parse().
    return name ? (/^\w+/.exec(text.slice(name.from))?.[0] ?? '') : '';
}
function typeOf(node, text) {
    if (TRANSPARENT.has(node.name)) {
        const inner = operands(node)[0];
        return inner ? typeOf(inner, text) : 'vector';
    }
    if (node.name === 'NumberDurationLiteral')
        return 'scalar';
    if (node.name === 'StringLiteral')
        return 'string';
    if (node.name === 'MatrixSelector' || node.name === 'SubqueryExpr')
        return 'range';
    if (node.name === 'FunctionCall')
        return SCALAR_FUNCTIONS.has(operatorText(node, text)) ? 'scalar' : 'vector';
    if (node.name === 'BinaryExpr') {
        return operands(node).every((operand) => typeOf(operand, text) === 'scalar') ? 'scalar' : 'vector';
    }
    return 'vector';
}

;// CONCATENATED MODULE: ./build/promql/understand.js






/** Reads a PromQL query. Says where and how it is wrong instead, for what can be seen without a server. */
function understand(expression) {
    const syntax = (0,promql_syntax/* syntaxProblems */.u)(expression);
    if (syntax.length > 0)
        return { problems: syntax };
    const root = (0,tree/* parse */.qg)(expression);
    const types = typeProblems(root, expression);
    if (types.length > 0)
        return { problems: types };
    const [top] = (0,tree/* children */.Y_)(root);
    const selectors = [...(0,tree/* descendants */.DG)(root)]
        .filter(([{ name }]) => name === 'VectorSelector')
        .map(([node]) => (0,promql_selector/* selectorOf */.Bk)(node, expression).text);
    return {
        understanding: {
            selectors: [...new Set(selectors)],
            windowSeconds: lookBackSeconds(root, expression),
            counter: top && counterLevel(top, expression),
            startsAtZero: top !== undefined && startsAtZero(top, expression),
            counted: top && recognise(top, expression),
        },
    };
}

// EXTERNAL MODULE: ./build/config/locate.js
var config_locate = __webpack_require__(8733);
// EXTERNAL MODULE: ./build/config/thresholds.js
var config_thresholds = __webpack_require__(4527);
;// CONCATENATED MODULE: ./build/config/metric.js







/** Reads a metric and its limits. `isPending` tells texts that are not complete yet; nothing is said of those. */
function readMetric(name, metric, { thresholds, judge = defaults/* DEFAULTS */.z.judge }, isPending) {
    const pointer = (0,config_locate/* pointerTo */.xH)('/prometheus/metrics', name);
    const limits = (0,config_thresholds/* limitsOf */.Af)(name, thresholds);
    const structure = structureOf(metric);
    const parts = partsOf(metric, pointer);
    const read = { name, pointer, limits, structured: structure !== undefined };
    const unreadable = (problems) => ({
        ...read,
        watched: undefined,
        problems,
        hints: [],
    });
    if (parts.some(({ text }) => isPending(text)))
        return unreadable([]);
    const selectorProblems = structure ? parts.flatMap((part) => problemsOfPart(part, structure)) : [];
    if (selectorProblems.length > 0)
        return unreadable(selectorProblems);
    const [first] = parts;
    const expression = structure ? (0,compile/* compile */.w)(structure) : first.text;
    const answer = understand(expression);
    if ('problems' in answer) {
        // Offsets in PromQL that was made here would mean nothing to anyone.
        return unreadable(answer.problems.map((problem) => ({
            pointer: first.pointer,
            problem: structure ? { ...problem, offset: 0 } : problem,
        })));
    }
    const { selectors, windowSeconds, counter, startsAtZero, counted } = answer.understanding;
    const { unit, scale } = unitOf(metric, limits);
    const query = {
        expression,
        selectors,
        counter: structure?.kind === 'counter' ? selectors[0] : counter,
        structure,
        counted: structure ? inParts(structure, scale) : counted && { ...counted, scale: counted.scale * scale },
        scale,
    };
    const watched = {
        name,
        unit,
        thresholds: (0,config_thresholds/* toThresholds */.ey)(limits),
        windowSeconds,
        startsAtZero,
        judge: judgeOf(metric) ?? judge,
        query,
    };
    // What is made here of parts is as it should be.
    const said = structure ? [] : hints(expression).map((hint) => ({ pointer: first.pointer, hint }));
    return { ...read, watched, problems: [], hints: said };
}
/** The judge that the metric itself asks for. */
function judgeOf(metric) {
    return typeof metric === 'object' && 'judge' in metric ? metric.judge : undefined;
}
/** A metric in parts; undefined for PromQL. */
function structureOf(metric) {
    if (typeof metric === 'string' || 'promql' in metric)
        return undefined;
    if ('counter' in metric)
        return { kind: 'counter', series: metric.counter };
    if ('gauge' in metric)
        return { kind: 'gauge', series: metric.gauge };
    const { window_seconds: windowSeconds = defaults/* DEFAULTS */.z.metric.window_seconds } = metric;
    if ('rate' in metric)
        return { kind: 'rate', series: metric.rate, windowSeconds };
    if ('errors' in metric)
        return { kind: 'ratio', errors: metric.errors, total: metric.total, windowSeconds };
    const { histogram, quantile = defaults/* DEFAULTS */.z.metric.quantile } = metric;
    return { kind: 'quantile', histogram, quantile, windowSeconds };
}
/** What a metric counts that is given in parts. */
function inParts(structure, scale) {
    return structure.kind === 'gauge' ? undefined : { ...structure, scale };
}
/** The texts of a metric that are PromQL, or selectors to make it from. */
function partsOf(metric, pointer) {
    if (typeof metric === 'string')
        return [{ pointer, text: metric }];
    const part = (key, text) => ({ pointer: (0,config_locate/* pointerTo */.xH)(pointer, key), text });
    if ('promql' in metric)
        return [part('promql', metric.promql)];
    if ('counter' in metric)
        return [part('counter', metric.counter)];
    if ('rate' in metric)
        return [part('rate', metric.rate)];
    if ('gauge' in metric)
        return [part('gauge', metric.gauge)];
    if ('errors' in metric)
        return [part('errors', metric.errors), part('total', metric.total)];
    return [part('histogram', metric.histogram)];
}
function problemsOfPart({ pointer, text }, structure) {
    const answer = (0,promql_selector/* readSelector */.Id)(text);
    if ('problems' in answer)
        return answer.problems.map((problem) => ({ pointer, problem }));
    if (structure.kind !== 'quantile' || answer.selector.name !== undefined)
        return [];
    const message = 'a histogram needs its name, such as http_request_duration_seconds';
    return [{ pointer, problem: { offset: 0, length: text.length, message } }];
}
/** Times arrive in milliseconds. */
function unitOf(metric, limits) {
    const unit = givenUnit(metric);
    if (unit !== undefined)
        return { unit: 'ms', scale: unit === 's' ? 1000 : 1 };
    // The playbook's form: PromQL with a limit in milliseconds gives milliseconds.
    const isPlain = typeof metric === 'string' || 'promql' in metric;
    const isTime = isPlain && limits.some(({ kind }) => kind === 'delta_ms');
    return { unit: isTime ? 'ms' : '', scale: 1 };
}
/** The unit that is written, or that the name of a histogram or gauge ends in. */
function givenUnit(metric) {
    if (typeof metric === 'string')
        return undefined;
    if ('unit' in metric)
        return metric.unit;
    const series = 'histogram' in metric ? metric.histogram : 'gauge' in metric ? metric.gauge : '';
    const read = (0,promql_selector/* readSelector */.Id)(series);
    const name = 'selector' in read ? (read.selector.name ?? '') : '';
    if (/_seconds(_bucket)?$/.test(name))
        return 's';
    return /_(milliseconds|ms)(_bucket)?$/.test(name) ? 'ms' : undefined;
}

// EXTERNAL MODULE: ./build/config/suggest.js
var suggest = __webpack_require__(5813);
;// CONCATENATED MODULE: ./build/config/check-metrics.js




/** Reads all metrics of a config. `isPending` tells texts that are not complete yet. */
function readMetrics(config, isPending) {
    const metrics = Object.entries(config.prometheus?.metrics ?? {});
    return metrics.map(([name, metric]) => readMetric(name, metric, config, isPending));
}
/**
 * What is wrong between metrics and thresholds, and inside queries. `names` are all metrics that the file names, also
 * those that are too wrong to be in `metrics`.
 */
function checkMetrics(config, metrics, names, locate) {
    return [
        ...metrics.flatMap((metric) => [
            ...checkQuery(metric, locate),
            ...checkMeaning(metric, locate),
            ...checkLimits(metric, locate),
            ...(config.prometheus?.scrape !== undefined ? checkScrapable(metric, config.prometheus, locate) : []),
        ]),
        ...checkTargets(config, names, locate),
        ...(names.length === 0 ? [nothingWatched(locate)] : []),
    ];
}
function nothingWatched(locate) {
    const message = 'no metrics are watched: the most a run can say is "inconclusive"';
    return {
        at: locate('/prometheus/metrics', 'key'),
        message,
        fix: 'add prometheus.metrics',
        severity: 'warning',
    };
}
function checkQuery({ name, problems }, locate) {
    return problems.map(({ pointer, problem }) => ({
        at: locate(pointer, { offset: problem.offset }),
        message: `${name}: ${problem.message}`,
        rule: 'promql-syntax',
    }));
}
function checkMeaning({ name, hints }, locate) {
    return hints.map(({ pointer, hint: { offset, message, fix, rule } }) => ({
        at: locate(pointer, { offset }),
        message: `${name}: ${message}`,
        fix,
        rule,
        severity: 'warning',
    }));
}
function checkScrapable({ name, structured, pointer, watched }, { scrape_interval_seconds: interval = defaults/* DEFAULTS */.z.prometheus.scrape_interval_seconds }, locate) {
    if (structured) {
        const range = watched?.windowSeconds ?? 0;
        if (range === 0 || range >= 2 * interval)
            return [];
        const message = `${name} looks back ${range} s, in which exporters that are read every ${interval} s are not read twice`;
        const fix = `write window_seconds: ${2 * interval} or more`;
        return [
            {
                at: locate(`${pointer}/window_seconds`, 'key'),
                message,
                fix,
                rule: 'short-range',
                severity: 'warning',
            },
        ];
    }
    const message = `${name} is PromQL, which exporters under prometheus.scrape cannot answer`;
    const fix = 'give it in parts: counter, rate, errors and total, histogram or gauge';
    return [{ at: locate(pointer), message, fix }];
}
/** Written thresholds of metrics that are not there, and those written in both forms. */
function checkTargets({ thresholds }, names, locate) {
    const written = (0,config_thresholds/* writtenLimits */.mo)(thresholds);
    const strangers = written.filter(({ metric }) => !names.includes(metric));
    const twice = written.filter(({ metric, kind }, i) => written.findIndex((other) => other.metric === metric && other.kind === kind) < i);
    return [
        ...strangers.map(({ metric, pointer }) => ({
            rule: 'threshold-without-metric',
            at: locate(keyUnderThresholds(pointer), 'key'),
            message: `there is no metric ${JSON.stringify(metric)} to hold to this threshold`,
            fix: (0,suggest/* didYouMean */.au)(metric, names) ??
                (names.length > 0 ? `metrics: ${names.join(', ')}` : 'add it to prometheus.metrics'),
        })),
        ...twice.map(({ metric, kind, pointer = '' }) => ({
            at: locate(pointer, 'key'),
            message: `${kind} of ${metric} is set twice`,
            fix: 'keep one of them',
        })),
    ];
}
/** `/thresholds/latency/max` → `/thresholds/latency`: a wrong name is wrong where it stands. */
function keyUnderThresholds(pointer = '') {
    return pointer.split('/').slice(0, 3).join('/');
}
function checkLimits(metric, locate) {
    const { name, pointer, limits, watched } = metric;
    if (limits.length === 0) {
        const message = `no threshold guards ${name}: it is watched and shown, and never rolls back`;
        const fix = `add thresholds.${name}, such as { delta_pct: 50 }`;
        return [{ at: locate(pointer, 'key'), message, fix, rule: 'unguarded-metric', severity: 'warning' }];
    }
    return [
        ...(watched ? limits.flatMap((limit) => checkLimit(limit, metric, watched, locate)) : []),
        ...checkPairs(metric, locate),
    ];
}
function checkLimit(limit, { name, pointer }, watched, locate) {
    const at = limit.pointer === undefined ? locate(pointer, 'key') : locate(limit.pointer, 'key');
    const { counter } = watched.query;
    if (limit.kind === 'max_increase') {
        if (counter !== undefined)
            return [];
        const byDefault = limit.pointer === undefined ? `${name} may never increase, but it` : `${name} has max_increase, and`;
        return [
            {
                at,
                message: `${byDefault} is not the level of a counter`,
                fix: `write ${name}: { counter: … }, or sum(…_total)`,
            },
        ];
    }
    if (limit.kind === 'delta_ms' && watched.unit !== 'ms') {
        const message = `${name} is held to milliseconds${limit.pointer === undefined ? ' by default' : ''}, and is not known to be a time`;
        return [{ at, message, fix: 'add "unit: s" or "unit: ms" to the metric, or use delta' }];
    }
    if (counter !== undefined && limit.kind !== 'minimum') {
        const message = `${name} is the level of a counter, which only ever rises: ${limit.kind} says little about it`;
        const fix = 'use max_increase, or make it a rate';
        return [{ at, message, fix, rule: 'counter-level', severity: 'warning' }];
    }
    return [];
}
/** Limits that do not go together. */
function checkPairs({ name, limits, pointer }, locate) {
    const find = (kind) => limits.find((limit) => limit.kind === kind);
    const at = ({ pointer: written }) => locate(written ?? pointer, 'key');
    const [min, max, delta, deltaMs] = [find('min'), find('max'), find('delta'), find('delta_ms')];
    const findings = [];
    if (min && max && min.value > max.value) {
        findings.push({
            at: at(min),
            message: `${name} must be at least ${min.value} and at most ${max.value}`,
            fix: 'exchange min and max',
        });
    }
    if (delta && deltaMs) {
        findings.push({
            at: at(delta),
            message: `${name} has delta and delta_ms, which are the same for a time`,
            fix: 'keep delta_ms',
        });
    }
    return findings;
}

;// CONCATENATED MODULE: ./build/config/found.js

/** Places whose values are not for logs, whatever they look like. */
const PRIVATE = /^\/(prometheus\/(auth|headers)|alerting\/webhook_url)(\/|$)/;
/** How much of a text is quoted, in characters. */
const QUOTED = 60;
/** A value of a config, in words and short; never a secret. */
function found(pointer, value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (PRIVATE.test(pointer) || holdsSecret(String(value)))
        return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
    if (typeof value !== 'string')
        return String(value);
    return JSON.stringify(value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value);
}
/** A JSON pointer as people write it: `services[0].docker`. Empty for the config itself. */
function named(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`))
        .join('');
}

;// CONCATENATED MODULE: ./build/config/check-source.js


/** What is wrong between the settings of the metrics source, and in addresses. */
function checkSource(config, isPending, locate) {
    return [
        ...checkScrape(config, locate),
        ...checkLogin(config, isPending, locate),
        ...checkUptime(config, locate),
        ...addressesOf(config).flatMap(([pointer, text]) => isPending(text) || URL.canParse(text) ? [] : [notAnAddress(pointer, locate)]),
    ];
}
/** The address is not shown: it may have come from a variable. */
function notAnAddress(pointer, locate) {
    const fix = 'write it as http://host:port/path';
    return { at: locate(pointer), message: `${named(pointer)} is not a complete address`, fix };
}
/** Every address of a config that is not empty, with its place. */
function addressesOf({ prometheus, services, alerting, }) {
    const addresses = [
        ['/prometheus/url', prometheus?.url],
        ['/alerting/webhook_url', alerting?.webhook_url],
        ...(prometheus?.scrape ?? []).map((url, i) => [
            (0,config_locate/* pointerTo */.xH)('/prometheus/scrape', i),
            url,
        ]),
        ...(services ?? []).map((service, i) => [
            `/services/${i}/http`,
            'http' in service ? service.http : undefined,
        ]),
    ];
    return addresses.flatMap(([pointer, text]) => (text ? [[pointer, text]] : []));
}
function checkScrape({ prometheus = {} }, locate) {
    const at = (key) => locate(`/prometheus/${key}`, 'key');
    if (prometheus.scrape === undefined) {
        if (prometheus.scrape_interval_seconds === undefined)
            return [];
        const message = 'prometheus.scrape_interval_seconds does nothing without prometheus.scrape';
        return [{ at: at('scrape_interval_seconds'), message, fix: 'leave it out', severity: 'warning' }];
    }
    const others = ['url', 'auth', 'headers', 'tls'].filter((key) => prometheus[key] !== undefined);
    return others.map((key) => ({
        at: at(key),
        message: `prometheus.${key} and prometheus.scrape exclude each other: exporters are read directly, without a login`,
        fix: 'keep one of them',
    }));
}
function checkLogin({ prometheus = {} }, isPending, locate) {
    const { auth, url = '', headers = {} } = prometheus;
    const header = Object.keys(headers).find((name) => name.toLowerCase() === 'authorization');
    const inUrl = !isPending(url) && URL.canParse(url) && new URL(url).username !== '';
    const ways = [
        ...(auth === undefined ? [] : ['/prometheus/auth']),
        ...(header === undefined ? [] : [(0,config_locate/* pointerTo */.xH)('/prometheus/headers', header)]),
        ...(inUrl ? ['/prometheus/url'] : []),
    ];
    const [first, second] = ways;
    if (first === undefined || second === undefined)
        return [];
    const message = `${named(first)} and ${named(second)} both log in`;
    return [{ at: locate(second, 'key'), message, fix: 'keep one of them' }];
}
function checkUptime({ prometheus = {} }, locate) {
    if (prometheus.wait_for_metric_uptime !== true || prometheus.require_metric_uptime !== false)
        return [];
    const message = 'prometheus.wait_for_metric_uptime does nothing while require_metric_uptime is false';
    return [
        {
            at: locate('/prometheus/wait_for_metric_uptime', 'key'),
            message,
            fix: 'leave one of them out',
            severity: 'warning',
        },
    ];
}

;// CONCATENATED MODULE: ./build/config/environment.js

const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^{}]*))?\}/g;
/** Names of variables whose values are secret wherever they are used. */
const SECRET_NAME = /token|secret|passw|credential|webhook|api_?key|private_?key/i;
/** Places where whatever comes from a variable is secret. */
const SECRET_PLACE = /^\/(prometheus\/auth\/(bearer_token|password)|prometheus\/headers\/.*|alerting\/webhook_url)$/;
/** Whether a text waits for the environment. */
function hasReference(text) {
    return text.search(REFERENCE) !== -1;
}
/** What a text says whatever the environment: references stand for their defaults, or for nothing. */
function literalPart(text) {
    return text.replace(REFERENCE, (_, _name, fallback) => fallback ?? '');
}
/** The text with spaces in place of references; offsets stay. */
function blankReferences(text) {
    return text.replace(REFERENCE, (reference) => ' '.repeat(reference.length));
}
/** Every text in a value, each once however many aliases there are, with its place. */
function* textsIn(value, pointer = '', seen = new Set()) {
    if (typeof value === 'string')
        yield [pointer, value];
    if (typeof value !== 'object' || value === null || seen.has(value))
        return;
    seen.add(value);
    for (const [key, child] of Object.entries(value))
        yield* textsIn(child, (0,config_locate/* pointerTo */.xH)(pointer, key), seen);
}
/** Finds what looks like a reference and is none. */
function checkReferences(value, locate) {
    const findings = [];
    for (const [pointer, text] of textsIn(value)) {
        const offset = blankReferences(text).indexOf('${');
        if (offset === -1)
            continue;
        findings.push({
            at: locate(pointer, { offset }),
            message: `"\${" starts no reference to a variable here`,
            fix: `write \${NAME} or \${NAME:-default}`,
        });
    }
    return findings;
}
/**
 * Fills in `${NAME}` and `${NAME:-default}` in every text. An unset variable without a default is a finding; the default
 * stands in for an empty one too. `secrets` are the values of variables that a secret's place, or their own names, make
 * secret.
 */
function fillIn(value, environment, locate) {
    const findings = [];
    const secrets = [];
    function fillText(text, pointer) {
        return text.replace(REFERENCE, (_, name, fallback, offset) => {
            const set = environment[name];
            if (set !== undefined && (SECRET_NAME.test(name) || SECRET_PLACE.test(pointer)))
                secrets.push(set);
            if (set !== undefined && (set !== '' || fallback === undefined))
                return set;
            if (fallback !== undefined)
                return fallback;
            const fix = `set it, or write \${${name}:-default}`;
            findings.push({
                at: locate(pointer, { offset }),
                message: `the environment variable ${name} is not set`,
                fix,
            });
            return '';
        });
    }
    function fill(part, pointer) {
        if (typeof part === 'string')
            return fillText(part, pointer);
        if (typeof part !== 'object' || part === null)
            return part;
        if (Array.isArray(part))
            return part.map((item, i) => fill(item, (0,config_locate/* pointerTo */.xH)(pointer, i)));
        return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, fill(child, (0,config_locate/* pointerTo */.xH)(pointer, key))]));
    }
    return { filled: fill(value, ''), findings, secrets };
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./build/config/position.js
/** Makes a function that turns offsets of a text (UTF-16 units) into positions. Lines end with LF, CRLF or CR. */
function positions(text) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g))
        starts.push(index + end.length);
    return (offset) => {
        let line = 1;
        for (let beyond = starts.length + 1; line + 1 < beyond;) {
            const middle = (line + beyond) >> 1;
            if ((starts[middle - 1] ?? 0) <= offset)
                line = middle;
            else
                beyond = middle;
        }
        const before = text.slice(starts[line - 1], offset);
        const pairs = before.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
        return { line, column: before.length - pairs + 1 };
    };
}

;// CONCATENATED MODULE: ./build/config/tree.js

/**
 * Builds the tree of the first document. An alias is the very node that it stands for, so the tree may hold cycles.
 * The events must be ones that js-yaml could construct: no unknown aliases, no keys other than scalars.
 */
function treeOf(text, events) {
    const anchors = new Map();
    const duplicates = [];
    let at = 1; // the first event opens the document
    function anchored(event, node) {
        if (event.anchorStart >= 0)
            anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
        return node;
    }
    function next() {
        const event = events[at++];
        switch (event?.type) {
            case js_yaml/* EVENT_ID */.hy.SCALAR:
                return anchored(event, scalarOf(text, event));
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                return anchors.get(text.slice(event.anchorStart, event.anchorEnd));
            case js_yaml/* EVENT_ID */.hy.MAPPING: {
                const map = { kind: 'map', start: event.start, pairs: new Map() };
                anchored(event, map); // before its content, which may refer to it
                for (let key = next(); key?.kind === 'scalar'; key = next()) {
                    const value = next();
                    if (value === undefined)
                        break;
                    const former = map.pairs.get(key.text);
                    if (former)
                        duplicates.push({ first: former.key, again: key });
                    map.pairs.set(key.text, { key, value });
                }
                return map;
            }
            case js_yaml/* EVENT_ID */.hy.SEQUENCE: {
                const list = { kind: 'list', start: event.start, items: [] };
                anchored(event, list);
                for (let item = next(); item !== undefined; item = next())
                    list.items.push(item);
                return list;
            }
            default:
                return undefined; // the end of a collection, or of the document
        }
    }
    const root = next();
    if (root === undefined)
        throw new Error('treeOf needs the events of a document');
    return { root, duplicates };
}
function scalarOf(source, event) {
    const { valueStart, valueEnd, style, indent } = event;
    const raw = source.slice(Math.max(valueStart, 0), Math.max(valueEnd, 0));
    const text = (0,js_yaml/* getScalarValue */.KE)(source, event);
    const range = { start: valueStart, end: valueEnd };
    switch (style) {
        case js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK:
        case js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK: {
            const layout = style === js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK ? 'indented' : 'changed';
            const start = valueStart + Math.max(raw.search(/\S/), 0);
            return { kind: 'scalar', text, start, source: range, layout, indent };
        }
        default: {
            const quote = style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? 0 : 1;
            const start = valueStart < 0 ? undefined : valueStart - quote;
            const layout = raw === text ? 'verbatim' : 'changed';
            return { kind: 'scalar', text, start, source: range, layout, indent };
        }
    }
}

;// CONCATENATED MODULE: ./build/config/parse.js





/** More aliases than a config needs, and few enough that nothing built from them grows large. */
const MAX_ALIASES = 100;
/**
 * Reads YAML or JSON.
 *
 * @throws ConfigError where there is no mapping to be had
 */
function parse(file, textWithMark) {
    const text = textWithMark.replace(/^\uFEFF/, '');
    const positionAt = positions(text);
    const fail = (offset, message, fix) => {
        throw new ConfigError(problemsIn(file, [{ at: positionAt(offset), message, ...(fix && { fix }) }]));
    };
    const { events, values } = attempt(text, fail);
    if (values.length === 0)
        fail(0, 'the file is empty', 'write at least name and feature_flags');
    if (values.length > 1) {
        fail(startOfSecond(events, text), 'a second YAML document starts here', 'keep one document in the file');
    }
    const value = values[0];
    const { root, duplicates } = treeOf(text, events);
    const start = root.start ?? 0;
    if (value === null)
        fail(start, 'the file is empty', 'write at least name and feature_flags');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        const found = Array.isArray(value) ? 'a list' : 'a single value';
        return fail(start, `a config is a mapping, and this is ${found}`, 'start with "name: …"');
    }
    const findings = duplicates.map(({ first, again }) => ({
        at: positionAt(again.start ?? 0),
        message: `the key ${JSON.stringify(again.text)} stands twice, first in line ${positionAt(first.start ?? 0).line}`,
        fix: 'keep one of them',
    }));
    return { value, root, text, positionAt, locate: (0,config_locate/* locator */.fl)(root, positionAt, text), findings };
}
function attempt(text, fail) {
    try {
        const events = (0,js_yaml/* parseEvents */.PH)(text, {});
        const values = (0,js_yaml/* constructFromEvents */.fw)(events, {
            source: text,
            schema: js_yaml/* CORE_SCHEMA */.OU.withTags(js_yaml/* mergeTag */.LJ),
            maxAliases: MAX_ALIASES,
            json: true, // duplicate keys are looked for in the tree, so that they do not hide other problems
        });
        return { events, values };
    }
    catch (error) {
        // js-yaml asks its callers to expect other errors too.
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            return fail(0, `not valid YAML: ${String(error)}`);
        return fail(error.mark?.position ?? 0, `not valid YAML: ${error.reason}`, remedy(error.reason));
    }
}
/** What to do about the mistakes that happen most. */
function remedy(reason) {
    if (/^tab characters/.test(reason))
        return 'indent with spaces';
    if (/^(bad|deficient) indentation/.test(reason))
        return 'line it up with its siblings, and quote texts with ": " in them';
    if (/flow collection/.test(reason))
        return 'close the brackets, and quote texts with brackets in them';
    if (/^unknown .* tag/.test(reason))
        return 'leave the tag out';
    if (/aliases/.test(reason))
        return 'write the values out';
    return undefined;
}
function startOfSecond(events, text) {
    const second = events.findIndex((event, index) => index > 0 && event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT);
    const before = events.slice(0, second).findLast((event) => event.type === js_yaml/* EVENT_ID */.hy.SCALAR);
    const marker = text.slice(Math.max(before?.valueEnd ?? 0, 0)).search(/^---/m);
    return Math.max(before?.valueEnd ?? 0, 0) + Math.max(marker, 0);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/config/read.js



/** Nobody writes a config larger than this, in bytes: another file was meant, or harm. */
const MAX_BYTES = 64 * 1024;
const START = { line: 1, column: 1 };
/** The file's bytes and text. Errors call it `shown`. @throws ConfigError where it cannot be read as a text */
async function readText(path, shown = path) {
    const fail = (finding) => {
        throw new ConfigError(problemsIn(shown, [finding]));
    };
    const bytes = await readBytes(path).catch((error) => fail({
        at: START,
        message: readFailure(error),
        ...(error.code === 'ENOENT' && { fix: 'check the path' }),
    }));
    try {
        return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        const lenient = new TextDecoder().decode(bytes);
        const at = positions(lenient)(Math.max(lenient.indexOf('\uFFFD'), 0));
        return fail({ at, message: 'the file is not UTF-8 text', fix: 'save it as UTF-8' });
    }
}
async function readBytes(path) {
    // A pipe or a device might never end.
    const { size } = await (0,promises_.stat)(path).then((stats) => stats.isFile() ? stats : Promise.reject(new Error('it is no file')));
    if (size > MAX_BYTES)
        throw new Error(`it has ${size} bytes, a config at most ${MAX_BYTES}`);
    return (0,promises_.readFile)(path);
}
function readFailure({ code, message }) {
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return 'the config is not there';
        case 'EACCES':
        case 'EPERM':
            return 'the config may not be read';
        default:
            return `the config cannot be read: ${message}`;
    }
}

;// CONCATENATED MODULE: ./build/config/secrets.js



/** Places whose text is a secret as such. */
const secrets_SECRET_PLACE = /^\/prometheus\/auth\/(bearer_token|password)$/;
/** Headers whose values are secrets. */
const SECRET_HEADER = /^\/prometheus\/headers\/[^/]*(authorization|cookie|token|secret|password|api-?key)[^/]*$/i;
/** Finds secrets that are written into the file: in texts and keys, wherever they are, and in comments. */
function checkSecrets({ value, root, text, positionAt, locate }) {
    return [
        ...checkSecretPlaces(value, locate),
        ...writtenIn(text, root).map(({ offset, what }) => finding(positionAt(offset), what)),
    ];
}
function finding(at, what) {
    return {
        at,
        message: `${what} is written into the file`,
        fix: `put it into an environment variable and write \${NAME}`,
    };
}
function checkSecretPlaces(value, locate) {
    return ([...textsIn(value)]
        // One that can be told by its looks is found by them.
        .filter(([pointer, text]) => isSecret(pointer, text) && !holdsSecret(literalPart(text)))
        .map(([pointer]) => finding(locate(pointer), `the secret ${named(pointer)}`)));
}
function isSecret(pointer, text) {
    const literal = literalPart(text);
    if (secrets_SECRET_PLACE.test(pointer))
        return literal !== '';
    // Of "Bearer ${TOKEN}" only the scheme is left, which is no secret.
    return SECRET_HEADER.test(pointer) && !(hasReference(text) && /^\s*(\w+\s+)?$/.test(literal));
}
/** What looks like a secret in the file as it is written, comments included, and in its texts and keys as they read. */
function writtenIn(source, root) {
    const withoutReferences = blankReferences(source);
    const hidden = [...scalarsIn(root)].flatMap(({ text, start = 0, source: range }) => {
        const [secret] = secretsIn(literalPart(text));
        const inSight = holdsSecret(withoutReferences.slice(range.start, range.end));
        return secret === undefined || inSight ? [] : [{ what: secret.what, offset: start }];
    });
    return [...secretsIn(withoutReferences), ...hidden];
}
/** Every key and every single value below a node, each once. */
function* scalarsIn(node, seen = new Set()) {
    if (seen.has(node))
        return;
    seen.add(node);
    if (node.kind === 'scalar')
        yield node;
    else if (node.kind === 'list')
        for (const item of node.items)
            yield* scalarsIn(item, seen);
    else {
        for (const { key, value } of node.pairs.values()) {
            yield key;
            yield* scalarsIn(value, seen);
        }
    }
}

;// CONCATENATED MODULE: ./build/config/number-hint.js
/** Units that people write behind numbers, in seconds. */
const SECONDS = {
    ms: 0.001,
    millisecond: 0.001,
    s: 1,
    sec: 1,
    second: 1,
    m: 60,
    min: 60,
    minute: 60,
    h: 3600,
    hour: 3600,
    d: 86400,
    day: 86400,
};
/** What to write where a number is wanted and there is a text: `write 500 (milliseconds)` for `"500ms"`. */
function numberHint(key, text) {
    const unit = number_hint_unitOf(key);
    const [, digits, suffix = ''] = /^\s*([+-]?[\d_]*\.?\d+)\s*([a-z%]*)\s*$/i.exec(text) ?? [];
    const value = digits === undefined ? Number.NaN : Number(digits.replaceAll('_', ''));
    if (text.includes('${'))
        return 'write the number itself, for variables are filled in only in texts';
    if (Number.isNaN(value))
        return unit ? `write a number (${unit.name})` : 'write a number';
    if (suffix === '')
        return unit ? `write ${value} (${unit.name}), without quotes` : `write ${value}, without quotes`;
    if (/^(%|pct|percent)$/i.test(suffix))
        return `write ${value} (percent)`;
    const seconds = SECONDS[suffix.toLowerCase()] ?? SECONDS[suffix.toLowerCase().replace(/s$/, '')];
    // Without a unit of its own a limit of a time is one in milliseconds.
    const { name, seconds: size } = unit ?? { name: 'milliseconds', seconds: 0.001 };
    if (seconds === undefined || size === undefined)
        return unit ? `write a number (${name})` : 'write a number';
    return `write ${round((value * seconds) / size)} (${name})`;
}
/** What a key counts in, told by its end. */
function number_hint_unitOf(key) {
    if (/_ms$/.test(key))
        return { name: 'milliseconds', seconds: 0.001 };
    if (/_seconds$/.test(key))
        return { name: 'seconds', seconds: 1 };
    if (/_pct$/.test(key))
        return { name: 'percent' };
    return undefined;
}
/** 0.1 + 0.2 is 0.3 to people. */
function round(value) {
    return Number(value.toPrecision(12));
}

;// CONCATENATED MODULE: ./build/config/shape.js
/**
 * What the schema knows and ajv's errors do not say: which keys a mapping has, and which variants a union. Loading the
 * schema itself for that would double the start-up; a test holds these tables to it. Places are JSON pointers, with `*`
 * for any name or index.
 */
/** The keys of the mappings that have fixed ones. */
const KEYS = {
    '': [
        '$schema',
        'name',
        'environment',
        'feature_flags',
        'flags',
        'smoke',
        'prometheus',
        'thresholds',
        'judge',
        'alpha',
        'services',
        'prechecks',
        'rollback',
        'on_inconclusive',
        'on_former_run',
        'alerting',
        'report',
    ],
    '/flags': ['file', 'scope'],
    '/smoke': ['script', 'args', 'timeout_seconds'],
    '/prometheus': [
        'url',
        'scrape',
        'scrape_interval_seconds',
        'baseline_window_seconds',
        'poll_interval_seconds',
        'timeout_seconds',
        'require_metric_uptime',
        'wait_for_metric_uptime',
        'auth',
        'headers',
        'tls',
        'metrics',
    ],
    '/prometheus/tls': ['ca_file', 'cert_file', 'key_file', 'server_name', 'insecure_skip_verify'],
    '/thresholds/*': ['max_increase', 'delta_pct', 'minimum', 'delta_ms', 'delta', 'max', 'min'],
    '/prechecks': ['signoff_file', 'shadow_reports'],
    '/prechecks/shadow_reports': ['glob', 'max_mismatches'],
    '/rollback': ['script', 'args', 'timeout_seconds'],
    '/alerting': ['webhook_url'],
    '/report': ['path', 'keep_history'],
};
const COMMAND = { required: ['command'], optional: [] };
const UNIONS = {
    '/prometheus/auth': {
        texts: [],
        variants: [
            { required: ['bearer_token'], optional: [] },
            { required: ['username', 'password'], optional: [] },
        ],
        fix: 'write { bearer_token: … } or { username: …, password: … }',
    },
    '/prometheus/metrics/*': {
        texts: undefined,
        variants: [
            { required: ['promql'], optional: ['unit', 'judge'] },
            { required: ['counter'], optional: [] },
            { required: ['rate'], optional: ['window_seconds', 'judge'] },
            { required: ['errors', 'total'], optional: ['window_seconds', 'judge'] },
            { required: ['histogram'], optional: ['quantile', 'unit', 'window_seconds', 'judge'] },
            { required: ['gauge'], optional: ['unit', 'judge'] },
        ],
        fix: 'write PromQL, or one of promql, counter, rate, errors and total, histogram, gauge',
    },
    '/services/*': {
        texts: [],
        variants: [
            { required: ['docker'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
            { required: ['compose'], optional: ['name', 'compose_file', 'after_toggle', 'timeout_seconds'] },
            { required: ['systemd'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
            { required: ['http'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
        ],
        fix: 'write one of docker, compose, systemd, http',
    },
    '/services/*/after_toggle': {
        texts: ['restart'],
        variants: [{ required: ['signal'], optional: [] }, COMMAND],
        fix: 'write restart, { signal: HUP } or { command: [...] }',
    },
};
/** What a service that is known by its URL alone can be told. */
const HTTP_TOGGLE = {
    texts: [],
    variants: [COMMAND],
    fix: 'write { command: [...] }, for a service that is known by its URL can be neither restarted nor signalled',
};
/** The entry of a table for a JSON pointer. */
function entryAt(table, pointer) {
    const own = table[pointer];
    if (own !== undefined)
        return own;
    const segments = pointer.split('/');
    const place = Object.keys(table).find((template) => {
        const pattern = template.split('/');
        return (pattern.length === segments.length && pattern.every((part, i) => part === '*' || part === segments[i]));
    });
    return place === undefined ? undefined : table[place];
}

;// CONCATENATED MODULE: ./build/config/fixes.js



const TRUE = /^(yes|on|true|y)$/i;
const FALSE = /^(no|off|false|n)$/i;
/** What to write in place of a value of the wrong type; undefined where that goes without saying. */
function typeFix(pointer, wanted, value) {
    const key = pointer.slice(pointer.lastIndexOf('/') + 1);
    if (value === null)
        return 'fill it, or leave the key out';
    switch (wanted) {
        case 'number':
        case 'integer':
            return typeof value === 'string' ? numberHint(key, value) : undefined;
        case 'boolean':
            if (typeof value === 'object')
                return undefined;
            if (TRUE.test(String(value)))
                return 'write true';
            return FALSE.test(String(value)) ? 'write false' : undefined;
        case 'string':
        case 'string,null':
            if (typeof value !== 'number' && typeof value !== 'boolean')
                return undefined;
            return `write it in quotes${quoted(found(pointer, value))}`;
        case 'array': {
            const item = found(pointer, value);
            return typeof value !== 'string' ? undefined : item.startsWith('"') ? `write [${item}]` : 'write [...]';
        }
        default:
            return mappingFix(pointer, key, value);
    }
}
/** A value is shown in quotes where it may be shown at all. */
function quoted(shown) {
    return shown.startsWith('a ') ? '' : `: "${shown}"`;
}
function mappingFix(pointer, key, value) {
    if (/^\/thresholds\/[^/]+$/.test(pointer) && typeof value === 'number') {
        return `write ${key}_delta_pct: ${value}, or ${key}: { delta_pct: ${value} }`;
    }
    const keys = entryAt(KEYS, pointer);
    return keys && `write a mapping with ${keys.join(', ')}`;
}
/** What is wrong with the name of a metric or a header. */
function nameFault(pointer, name) {
    if (pointer.endsWith('/headers')) {
        return {
            message: `${found('', name)} cannot be the name of a header`,
            fix: 'write letters, digits and hyphens',
        };
    }
    const message = `${found('', name)} cannot be the name of a metric`;
    if (name === 'preset' || /_delta_(pct|ms)$/.test(name)) {
        return { message, fix: 'choose one that does not read as a threshold' };
    }
    return { message, fix: 'write letters, digits, underscores, dots, colons and hyphens, a letter first' };
}

;// CONCATENATED MODULE: ./build/config/explain.js





const KINDS = {
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    'object,null': 'a mapping',
    'string,null': 'a text',
};
/** Says what the schema forbids: what is there, what is wanted, and what to write. */
function explainFault(fault, valueAt, locate) {
    const { instancePath: pointer, keyword, params } = fault;
    const value = valueAt(pointer);
    const name = named(pointer);
    const atValue = (message, fix) => ({
        at: locate(pointer),
        message,
        ...(fix && { fix }),
    });
    const atKey = (message, fix) => ({
        at: locate(pointer, 'key'),
        message,
        ...(fix && { fix }),
    });
    const bound = (words) => atValue(`${name} must be ${words} ${params.limit}, found ${found(pointer, value)}`);
    // A fault of a key is followed by one that names the key's mapping.
    if (fault.propertyName !== undefined)
        return undefined;
    switch (keyword) {
        case 'type': {
            const kind = KINDS[String(params.type)] ?? String(params.type);
            return atValue(`${name} must be ${kind}, found ${found(pointer, value)}`, typeFix(pointer, String(params.type), value));
        }
        case 'required': {
            const key = String(params.missingProperty);
            if (isMisspelt(key, pointer, value))
                return undefined;
            return atKey(pointer === '' ? `${key} is missing` : `${name} needs ${key}`, `add "${key}: …"`);
        }
        case 'additionalProperties': {
            const key = String(params.additionalProperty);
            const allowed = allowedAt(pointer, Object.keys(value ?? {}));
            const where = pointer === '' ? '' : ` in ${name}`;
            const fix = (0,suggest/* didYouMean */.au)(key, allowed) ?? `known here: ${allowed.join(', ')}`;
            return {
                at: locate((0,config_locate/* pointerTo */.xH)(pointer, key), 'key'),
                message: `unknown key ${found('', key)}${where}`,
                fix,
            };
        }
        case 'enum': {
            const allowed = params.allowedValues.map(String);
            const fix = (typeof value === 'string' && (0,suggest/* didYouMean */.au)(value, allowed)) || `write ${(0,suggest/* alternatives */.Vo)(allowed)}`;
            return atValue(`${name} cannot be ${found(pointer, value)}`, fix);
        }
        case 'minimum':
            return bound('at least');
        case 'maximum':
            return bound('at most');
        case 'exclusiveMinimum':
            return bound('above');
        case 'exclusiveMaximum':
            return bound('below');
        case 'minLength':
        case 'minItems':
            return atValue(`${name} is empty`, 'fill it, or leave the key out');
        case 'minProperties':
            return atKey(`${name} holds no limit`, `write one of ${allowedAt(pointer).join(', ')}`);
        case 'maxProperties':
            return atKey(`${name} has more than ${params.limit} entries`);
        case 'uniqueItems': {
            const [first, again] = [params.j, params.i].map(Number).sort((a, b) => a - b);
            const twice = (0,config_locate/* pointerTo */.xH)(pointer, again ?? 0);
            const message = `${name} has ${found(twice, valueAt(twice))} twice, first as number ${(first ?? 0) + 1}`;
            return { at: locate(twice), message, fix: 'keep one of them' };
        }
        case 'dependentRequired':
            return atKey(`${name} has ${params.property} without ${params.missingProperty}`, `add "${params.missingProperty}: …"`);
        case 'pattern':
            return pointer.startsWith('/prometheus/headers/')
                ? atValue(`${name} holds a line break or a control character`, 'write one line')
                : atValue(`${name} must be an address, found ${found(pointer, value)}`, 'start with http:// or https://');
        case 'propertyNames': {
            const key = String(params.propertyName);
            return { at: locate((0,config_locate/* pointerTo */.xH)(pointer, key), 'key'), ...nameFault(pointer, key) };
        }
        default:
            // A keyword that the schema has not used before: true, if not well said.
            return atValue(`${name || 'the config'} breaks the rule "${keyword}" of the schema`);
    }
}
/** Whether a missing key is there under a misspelt name. That is said once, where it stands. */
function isMisspelt(key, pointer, value) {
    const allowed = allowedAt(pointer);
    return Object.keys(value ?? {}).some((other) => !allowed.includes(other) && (0,suggest/* nearest */.pA)(other, allowed) === key);
}
/** Says that a value has none of its possible forms, or several. */
function explainMisfit({ pointer, union, rivals }, value, locate) {
    const name = named(pointer);
    if (rivals.length > 0) {
        const message = `${name} has ${rivals.join(' and ')}, which exclude each other`;
        return { at: locate(pointer, 'key'), message, fix: 'keep one' };
    }
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMapping)
        return { at: locate(pointer), message: `${name} cannot be ${found(pointer, value)}`, fix: union.fix };
    const wanted = union.variants.flatMap(({ required }) => required);
    const slip = Object.keys(value).find((key) => (0,suggest/* nearest */.pA)(key, wanted) !== undefined);
    if (slip === undefined)
        return { at: locate(pointer, 'key'), message: `${name} has no key that says what it is`, fix: union.fix };
    const at = locate((0,config_locate/* pointerTo */.xH)(pointer, slip), 'key');
    return {
        at,
        message: `unknown key ${found('', slip)} in ${name}`,
        fix: (0,suggest/* didYouMean */.au)(slip, wanted) ?? union.fix,
    };
}
/** The keys of the mapping at a place; of a union, those of the variant that `keys` speak for, or of all. */
function allowedAt(pointer, keys = []) {
    const { variants = [] } = entryAt(UNIONS, pointer) ?? {};
    const meant = variants.filter(({ required }) => required.some((key) => keys.includes(key)));
    return (entryAt(KEYS, pointer) ??
        (meant.length > 0 ? meant : variants).flatMap(({ required, optional }) => [...required, ...optional]));
}

;// CONCATENATED MODULE: ./build/config/fold.js

/**
 * Where a value may have several forms, ajv reports what is wrong with it as each of them, and does not say which error
 * belongs to which form. This keeps what is wrong with the form that the author meant, told by its keys.
 */
function foldUnions(faults, valueAt) {
    const misfits = [];
    let left = faults;
    // The outer ones come first: what is not meant there needs no look inside.
    const places = [...new Set(faults.map(({ instancePath }) => instancePath))].sort((a, b) => a.length - b.length);
    for (const pointer of places) {
        const union = unionAt(pointer, valueAt);
        if (union === undefined || !left.some(({ instancePath }) => instancePath === pointer))
            continue;
        const inside = left.filter((fault) => isInside(fault, pointer));
        left = left.filter((fault) => !isInside(fault, pointer));
        const value = valueAt(pointer);
        if (typeof value === 'string' && (union.texts === undefined || union.texts.includes(value))) {
            left = [...left, ...inside.filter(({ keyword }) => keyword === 'minLength')];
            continue;
        }
        const keys = keysOf(value);
        const meant = union.variants.filter(({ required }) => required.some((key) => keys.includes(key)));
        const [variant] = meant;
        if (variant === undefined || meant.length > 1) {
            const rivals = meant.flatMap(({ required }) => required.filter((key) => keys.includes(key)));
            misfits.push({ pointer, union, rivals });
            continue;
        }
        const known = [...variant.required, ...variant.optional];
        left = [
            ...left,
            ...inside.filter(({ instancePath }) => known.some((key) => startsWith(instancePath, `${pointer}/${key}`))),
            ...variant.required.filter((key) => !keys.includes(key)).map((key) => missing(pointer, key)),
            ...keys.filter((key) => !known.includes(key)).map((key) => unknown(pointer, key)),
        ];
    }
    return { faults: left, misfits };
}
function unionAt(pointer, valueAt) {
    const service = /^(\/services\/\d+)\/after_toggle$/.exec(pointer)?.[1];
    if (service !== undefined && keysOf(valueAt(service)).includes('http'))
        return HTTP_TOGGLE;
    return entryAt(UNIONS, pointer);
}
function keysOf(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
function isInside({ instancePath }, pointer) {
    return startsWith(instancePath, pointer);
}
function startsWith(pointer, ancestor) {
    return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
function missing(instancePath, missingProperty) {
    return { instancePath, keyword: 'required', params: { missingProperty } };
}
function unknown(instancePath, additionalProperty) {
    return { instancePath, keyword: 'additionalProperties', params: { additionalProperty } };
}

// EXTERNAL MODULE: ./node_modules/ajv/dist/runtime/ucs2length.js
var ucs2length = __webpack_require__(6214);
;// CONCATENATED MODULE: ./build/config/validator.generated.js

const validate = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://raw.githubusercontent.com/org/aos-canary/v1/schema/canary.schema.json", "type": "object", "additionalProperties": false, "required": ["name", "feature_flags"], "properties": { "$schema": { "type": "string" }, "name": { "type": "string", "minLength": 1 }, "environment": { "type": "string", "minLength": 1, "default": "staging" }, "feature_flags": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "minLength": 1 } }, "flags": { "type": "object", "additionalProperties": false, "properties": { "file": { "type": "string", "minLength": 1, "default": "backend/app/config/feature_flags.json" }, "scope": { "type": "string", "enum": ["everywhere", "environment"], "default": "everywhere" } } }, "smoke": { "type": "object", "additionalProperties": false, "properties": { "script": { "type": "string", "minLength": 1, "default": "scripts/ops/canary_smoke_test.sh" }, "args": { "type": "array", "items": { "type": "string" }, "default": [] }, "timeout_seconds": { "type": "number", "exclusiveMinimum": 0, "maximum": 86400, "default": 60 } } }, "prometheus": { "type": "object", "additionalProperties": false, "properties": { "url": { "type": "string", "pattern": "^(https?://|\\$\\{)", "default": "http://127.0.0.1:9090" }, "scrape": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "pattern": "^(https?://|\\$\\{)" } }, "scrape_interval_seconds": { "type": "number", "minimum": 0.1, "maximum": 3600, "default": 1 }, "baseline_window_seconds": { "type": "number", "exclusiveMinimum": 0, "maximum": 86400, "default": 300 }, "poll_interval_seconds": { "type": "number", "minimum": 0.1, "maximum": 3600 }, "timeout_seconds": { "type": "number", "exclusiveMinimum": 0, "maximum": 300, "default": 5 }, "require_metric_uptime": { "type": "boolean", "default": true }, "wait_for_metric_uptime": { "type": "boolean", "default": false }, "auth": { "$ref": "#/$defs/auth" }, "headers": { "type": "object", "propertyNames": { "type": "string", "pattern": "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" }, "additionalProperties": { "type": "string", "pattern": "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$" } }, "tls": { "type": "object", "additionalProperties": false, "dependentRequired": { "cert_file": ["key_file"], "key_file": ["cert_file"] }, "properties": { "ca_file": { "type": "string", "minLength": 1 }, "cert_file": { "type": "string", "minLength": 1 }, "key_file": { "type": "string", "minLength": 1 }, "server_name": { "type": "string", "minLength": 1 }, "insecure_skip_verify": { "type": "boolean", "default": false } } }, "metrics": { "type": "object", "maxProperties": 100, "propertyNames": { "type": "string", "pattern": "^(?!preset$|__proto__$)(?!.*_delta_(pct|ms)$)[A-Za-z_][A-Za-z0-9_.:-]*$" }, "additionalProperties": { "$ref": "#/$defs/metric" } } } }, "thresholds": { "type": ["object", "null"], "maxProperties": 200, "properties": { "preset": { "type": "string", "enum": ["conservative", "moderate", "permissive"], "default": "moderate" } }, "patternProperties": { "_delta_pct$": { "type": "number", "minimum": 0 }, "_delta_ms$": { "type": "number", "minimum": 0 } }, "additionalProperties": { "$ref": "#/$defs/limits" } }, "judge": { "type": "string", "enum": ["evidence", "literal"], "default": "evidence" }, "alpha": { "type": "number", "minimum": 0.0001, "maximum": 0.2, "default": 0.01 }, "services": { "type": "array", "items": { "$ref": "#/$defs/service" }, "default": [] }, "prechecks": { "type": "object", "additionalProperties": false, "properties": { "signoff_file": { "type": "string", "minLength": 1, "default": ".m4_signoff" }, "shadow_reports": { "type": "object", "additionalProperties": false, "required": ["glob"], "properties": { "glob": { "type": "string", "minLength": 1 }, "max_mismatches": { "type": "integer", "minimum": 0, "default": 0 } } } } }, "rollback": { "type": "object", "additionalProperties": false, "required": ["script"], "properties": { "script": { "type": "string", "minLength": 1 }, "args": { "type": "array", "items": { "type": "string" }, "default": [] }, "timeout_seconds": { "type": "number", "exclusiveMinimum": 0, "maximum": 86400, "default": 120 } } }, "on_inconclusive": { "type": "string", "enum": ["warn", "rollback", "fail"], "default": "warn" }, "on_former_run": { "type": "string", "enum": ["continue", "stop"], "default": "continue" }, "alerting": { "type": "object", "additionalProperties": false, "properties": { "webhook_url": { "type": ["string", "null"], "pattern": "^(https?://|\\$\\{|$)" } } }, "report": { "type": "object", "additionalProperties": false, "properties": { "path": { "type": "string", "minLength": 1, "default": "scripts/ops/canary/reports/latest_report.json" }, "keep_history": { "type": "boolean", "default": false } } } }, "$defs": { "auth": { "oneOf": [{ "$ref": "#/$defs/bearerAuth" }, { "$ref": "#/$defs/basicAuth" }] }, "bearerAuth": { "type": "object", "additionalProperties": false, "required": ["bearer_token"], "properties": { "bearer_token": { "type": "string", "minLength": 1 } } }, "basicAuth": { "type": "object", "additionalProperties": false, "required": ["username", "password"], "properties": { "username": { "type": "string", "minLength": 1 }, "password": { "type": "string", "minLength": 1 } } }, "metric": { "oneOf": [{ "type": "string", "minLength": 1 }, { "$ref": "#/$defs/promqlMetric" }, { "$ref": "#/$defs/counterMetric" }, { "$ref": "#/$defs/rateMetric" }, { "$ref": "#/$defs/ratioMetric" }, { "$ref": "#/$defs/histogramMetric" }, { "$ref": "#/$defs/gaugeMetric" }] }, "promqlMetric": { "type": "object", "additionalProperties": false, "required": ["promql"], "properties": { "promql": { "type": "string", "minLength": 1 }, "unit": { "$ref": "#/$defs/unit" }, "judge": { "$ref": "#/$defs/judge" } } }, "counterMetric": { "type": "object", "additionalProperties": false, "required": ["counter"], "properties": { "counter": { "type": "string", "minLength": 1 } } }, "rateMetric": { "type": "object", "additionalProperties": false, "required": ["rate"], "properties": { "rate": { "type": "string", "minLength": 1 }, "window_seconds": { "$ref": "#/$defs/window" }, "judge": { "$ref": "#/$defs/judge" } } }, "ratioMetric": { "type": "object", "additionalProperties": false, "required": ["errors", "total"], "properties": { "errors": { "type": "string", "minLength": 1 }, "total": { "type": "string", "minLength": 1 }, "window_seconds": { "$ref": "#/$defs/window" }, "judge": { "$ref": "#/$defs/judge" } } }, "histogramMetric": { "type": "object", "additionalProperties": false, "required": ["histogram"], "properties": { "histogram": { "type": "string", "minLength": 1 }, "quantile": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "default": 0.95 }, "unit": { "$ref": "#/$defs/unit" }, "window_seconds": { "$ref": "#/$defs/window" }, "judge": { "$ref": "#/$defs/judge" } } }, "gaugeMetric": { "type": "object", "additionalProperties": false, "required": ["gauge"], "properties": { "gauge": { "type": "string", "minLength": 1 }, "unit": { "$ref": "#/$defs/unit" }, "judge": { "$ref": "#/$defs/judge" } } }, "unit": { "type": "string", "enum": ["ms", "s"] }, "window": { "type": "number", "minimum": 1, "maximum": 86400, "default": 60 }, "judge": { "type": "string", "enum": ["evidence", "literal"] }, "limits": { "type": "object", "additionalProperties": false, "minProperties": 1, "dependentRequired": { "minimum": ["delta_pct"] }, "properties": { "max_increase": { "type": "number", "minimum": 0 }, "delta_pct": { "type": "number", "minimum": 0 }, "minimum": { "type": "number", "minimum": 0 }, "delta_ms": { "type": "number", "minimum": 0 }, "delta": { "type": "number", "minimum": 0 }, "max": { "type": "number" }, "min": { "type": "number" } } }, "service": { "oneOf": [{ "$ref": "#/$defs/dockerService" }, { "$ref": "#/$defs/composeService" }, { "$ref": "#/$defs/systemdService" }, { "$ref": "#/$defs/httpService" }] }, "dockerService": { "type": "object", "additionalProperties": false, "required": ["docker"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "docker": { "type": "string", "minLength": 1 }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "composeService": { "type": "object", "additionalProperties": false, "required": ["compose"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "compose": { "type": "string", "minLength": 1 }, "compose_file": { "type": "string", "minLength": 1 }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "systemdService": { "type": "object", "additionalProperties": false, "required": ["systemd"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "systemd": { "type": "string", "minLength": 1 }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "httpService": { "type": "object", "additionalProperties": false, "required": ["http"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "http": { "type": "string", "pattern": "^(https?://|\\$\\{)" }, "after_toggle": { "$ref": "#/$defs/commandToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } }, "serviceName": { "type": "string", "minLength": 1 }, "serviceTimeout": { "type": "number", "exclusiveMinimum": 0, "maximum": 3600, "default": 60 }, "afterToggle": { "oneOf": [{ "type": "string", "enum": ["restart"] }, { "$ref": "#/$defs/signalToggle" }, { "$ref": "#/$defs/commandToggle" }] }, "signalToggle": { "type": "object", "additionalProperties": false, "required": ["signal"], "properties": { "signal": { "type": "string", "enum": ["HUP", "USR1", "USR2", "WINCH", "INT", "QUIT", "TERM"] } } }, "commandToggle": { "type": "object", "additionalProperties": false, "required": ["command"], "properties": { "command": { "type": "array", "minItems": 1, "items": { "type": "string" } } } } } };
const schema53 = { "type": "object", "additionalProperties": false, "minProperties": 1, "dependentRequired": { "minimum": ["delta_pct"] }, "properties": { "max_increase": { "type": "number", "minimum": 0 }, "delta_pct": { "type": "number", "minimum": 0 }, "minimum": { "type": "number", "minimum": 0 }, "delta_ms": { "type": "number", "minimum": 0 }, "delta": { "type": "number", "minimum": 0 }, "max": { "type": "number" }, "min": { "type": "number" } } };
const func1 = Object.prototype.hasOwnProperty;
const func2 = ucs2length/* default */.A;
const pattern4 = new RegExp("^(https?://|\\$\\{)", "u");
const pattern6 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
const pattern7 = new RegExp("^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$", "u");
const pattern8 = new RegExp("^(?!preset$|__proto__$)(?!.*_delta_(pct|ms)$)[A-Za-z_][A-Za-z0-9_.:-]*$", "u");
const pattern9 = new RegExp("_delta_pct$", "u");
const pattern10 = new RegExp("_delta_ms$", "u");
const pattern14 = new RegExp("^(https?://|\\$\\{|$)", "u");
const schema32 = { "oneOf": [{ "$ref": "#/$defs/bearerAuth" }, { "$ref": "#/$defs/basicAuth" }] };
const schema33 = { "type": "object", "additionalProperties": false, "required": ["bearer_token"], "properties": { "bearer_token": { "type": "string", "minLength": 1 } } };
const schema34 = { "type": "object", "additionalProperties": false, "required": ["username", "password"], "properties": { "username": { "type": "string", "minLength": 1 }, "password": { "type": "string", "minLength": 1 } } };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate21.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.bearer_token === undefined) {
            const err0 = { instancePath, schemaPath: "#/$defs/bearerAuth/required", keyword: "required", params: { missingProperty: "bearer_token" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(key0 === "bearer_token")) {
                const err1 = { instancePath, schemaPath: "#/$defs/bearerAuth/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.bearer_token !== undefined) {
            let data0 = data.bearer_token;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/bearer_token", schemaPath: "#/$defs/bearerAuth/properties/bearer_token/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/bearer_token", schemaPath: "#/$defs/bearerAuth/properties/bearer_token/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
    }
    else {
        const err4 = { instancePath, schemaPath: "#/$defs/bearerAuth/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err4];
        }
        else {
            vErrors.push(err4);
        }
        errors++;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
        var props0 = true;
    }
    const _errs7 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.username === undefined) {
            const err5 = { instancePath, schemaPath: "#/$defs/basicAuth/required", keyword: "required", params: { missingProperty: "username" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.password === undefined) {
            const err6 = { instancePath, schemaPath: "#/$defs/basicAuth/required", keyword: "required", params: { missingProperty: "password" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        for (const key1 in data) {
            if (!((key1 === "username") || (key1 === "password"))) {
                const err7 = { instancePath, schemaPath: "#/$defs/basicAuth/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.username !== undefined) {
            let data1 = data.username;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err8 = { instancePath: instancePath + "/username", schemaPath: "#/$defs/basicAuth/properties/username/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/username", schemaPath: "#/$defs/basicAuth/properties/username/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.password !== undefined) {
            let data2 = data.password;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err10 = { instancePath: instancePath + "/password", schemaPath: "#/$defs/basicAuth/properties/password/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/password", schemaPath: "#/$defs/basicAuth/properties/password/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/$defs/basicAuth/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    var _valid0 = _errs7 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            if (props0 !== true) {
                props0 = true;
            }
        }
    }
    if (!valid0) {
        const err13 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
        if (vErrors === null) {
            vErrors = [err13];
        }
        else {
            vErrors.push(err13);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate21.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate21.evaluated = { "dynamicProps": true, "dynamicItems": false };
const schema35 = { "oneOf": [{ "type": "string", "minLength": 1 }, { "$ref": "#/$defs/promqlMetric" }, { "$ref": "#/$defs/counterMetric" }, { "$ref": "#/$defs/rateMetric" }, { "$ref": "#/$defs/ratioMetric" }, { "$ref": "#/$defs/histogramMetric" }, { "$ref": "#/$defs/gaugeMetric" }] };
const schema39 = { "type": "object", "additionalProperties": false, "required": ["counter"], "properties": { "counter": { "type": "string", "minLength": 1 } } };
const schema36 = { "type": "object", "additionalProperties": false, "required": ["promql"], "properties": { "promql": { "type": "string", "minLength": 1 }, "unit": { "$ref": "#/$defs/unit" }, "judge": { "$ref": "#/$defs/judge" } } };
const schema37 = { "type": "string", "enum": ["ms", "s"] };
const schema38 = { "type": "string", "enum": ["evidence", "literal"] };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate24.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.promql === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "promql" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "promql") || (key0 === "unit")) || (key0 === "judge"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.promql !== undefined) {
            let data0 = data.promql;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/promql", schemaPath: "#/properties/promql/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/promql", schemaPath: "#/properties/promql/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            let data1 = data.unit;
            if (typeof data1 !== "string") {
                const err4 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (!((data1 === "ms") || (data1 === "s"))) {
                const err5 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/enum", keyword: "enum", params: { allowedValues: schema37.enum } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.judge !== undefined) {
            let data2 = data.judge;
            if (typeof data2 !== "string") {
                const err6 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
            if (!((data2 === "evidence") || (data2 === "literal"))) {
                const err7 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/enum", keyword: "enum", params: { allowedValues: schema38.enum } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
    }
    else {
        const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err8];
        }
        else {
            vErrors.push(err8);
        }
        errors++;
    }
    validate24.errors = vErrors;
    return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema40 = { "type": "object", "additionalProperties": false, "required": ["rate"], "properties": { "rate": { "type": "string", "minLength": 1 }, "window_seconds": { "$ref": "#/$defs/window" }, "judge": { "$ref": "#/$defs/judge" } } };
const schema41 = { "type": "number", "minimum": 1, "maximum": 86400, "default": 60 };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate26.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.rate === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rate" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "rate") || (key0 === "window_seconds")) || (key0 === "judge"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.rate !== undefined) {
            let data0 = data.rate;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.window_seconds !== undefined) {
            let data1 = data.window_seconds;
            if ((typeof data1 == "number") && (isFinite(data1))) {
                if (data1 > 86400 || isNaN(data1)) {
                    const err4 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
                if (data1 < 1 || isNaN(data1)) {
                    const err5 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.judge !== undefined) {
            let data2 = data.judge;
            if (typeof data2 !== "string") {
                const err7 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
            if (!((data2 === "evidence") || (data2 === "literal"))) {
                const err8 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/enum", keyword: "enum", params: { allowedValues: schema38.enum } };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate26.errors = vErrors;
    return errors === 0;
}
validate26.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema43 = { "type": "object", "additionalProperties": false, "required": ["errors", "total"], "properties": { "errors": { "type": "string", "minLength": 1 }, "total": { "type": "string", "minLength": 1 }, "window_seconds": { "$ref": "#/$defs/window" }, "judge": { "$ref": "#/$defs/judge" } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate28.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.errors === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "errors" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.total === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "total" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "errors") || (key0 === "total")) || (key0 === "window_seconds")) || (key0 === "judge"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.errors !== undefined) {
            let data0 = data.errors;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err3 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.total !== undefined) {
            let data1 = data.total;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err5 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.window_seconds !== undefined) {
            let data2 = data.window_seconds;
            if ((typeof data2 == "number") && (isFinite(data2))) {
                if (data2 > 86400 || isNaN(data2)) {
                    const err7 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 } };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
                if (data2 < 1 || isNaN(data2)) {
                    const err8 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.judge !== undefined) {
            let data3 = data.judge;
            if (typeof data3 !== "string") {
                const err10 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
            if (!((data3 === "evidence") || (data3 === "literal"))) {
                const err11 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/enum", keyword: "enum", params: { allowedValues: schema38.enum } };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate28.errors = vErrors;
    return errors === 0;
}
validate28.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema46 = { "type": "object", "additionalProperties": false, "required": ["histogram"], "properties": { "histogram": { "type": "string", "minLength": 1 }, "quantile": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "default": 0.95 }, "unit": { "$ref": "#/$defs/unit" }, "window_seconds": { "$ref": "#/$defs/window" }, "judge": { "$ref": "#/$defs/judge" } } };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate30.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.histogram === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "histogram" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "histogram") || (key0 === "quantile")) || (key0 === "unit")) || (key0 === "window_seconds")) || (key0 === "judge"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.histogram !== undefined) {
            let data0 = data.histogram;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/histogram", schemaPath: "#/properties/histogram/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/histogram", schemaPath: "#/properties/histogram/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.quantile !== undefined) {
            let data1 = data.quantile;
            if ((typeof data1 == "number") && (isFinite(data1))) {
                if (data1 >= 1 || isNaN(data1)) {
                    const err4 = { instancePath: instancePath + "/quantile", schemaPath: "#/properties/quantile/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
                if (data1 <= 0 || isNaN(data1)) {
                    const err5 = { instancePath: instancePath + "/quantile", schemaPath: "#/properties/quantile/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/quantile", schemaPath: "#/properties/quantile/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            let data2 = data.unit;
            if (typeof data2 !== "string") {
                const err7 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
            if (!((data2 === "ms") || (data2 === "s"))) {
                const err8 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/enum", keyword: "enum", params: { allowedValues: schema37.enum } };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.window_seconds !== undefined) {
            let data3 = data.window_seconds;
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 86400 || isNaN(data3)) {
                    const err9 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 } };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
                if (data3 < 1 || isNaN(data3)) {
                    const err10 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/window_seconds", schemaPath: "#/$defs/window/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.judge !== undefined) {
            let data4 = data.judge;
            if (typeof data4 !== "string") {
                const err12 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (!((data4 === "evidence") || (data4 === "literal"))) {
                const err13 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/enum", keyword: "enum", params: { allowedValues: schema38.enum } };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
    }
    else {
        const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err14];
        }
        else {
            vErrors.push(err14);
        }
        errors++;
    }
    validate30.errors = vErrors;
    return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema50 = { "type": "object", "additionalProperties": false, "required": ["gauge"], "properties": { "gauge": { "type": "string", "minLength": 1 }, "unit": { "$ref": "#/$defs/unit" }, "judge": { "$ref": "#/$defs/judge" } } };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate32.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.gauge === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gauge" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "gauge") || (key0 === "unit")) || (key0 === "judge"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.gauge !== undefined) {
            let data0 = data.gauge;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/gauge", schemaPath: "#/properties/gauge/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/gauge", schemaPath: "#/properties/gauge/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.unit !== undefined) {
            let data1 = data.unit;
            if (typeof data1 !== "string") {
                const err4 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (!((data1 === "ms") || (data1 === "s"))) {
                const err5 = { instancePath: instancePath + "/unit", schemaPath: "#/$defs/unit/enum", keyword: "enum", params: { allowedValues: schema37.enum } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.judge !== undefined) {
            let data2 = data.judge;
            if (typeof data2 !== "string") {
                const err6 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
            if (!((data2 === "evidence") || (data2 === "literal"))) {
                const err7 = { instancePath: instancePath + "/judge", schemaPath: "#/$defs/judge/enum", keyword: "enum", params: { allowedValues: schema38.enum } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
    }
    else {
        const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err8];
        }
        else {
            vErrors.push(err8);
        }
        errors++;
    }
    validate32.errors = vErrors;
    return errors === 0;
}
validate32.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate23.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (typeof data === "string") {
        if (func2(data) < 1) {
            const err0 = { instancePath, schemaPath: "#/oneOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
    else {
        const err1 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
    }
    const _errs3 = errors;
    if (!(validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            var props0 = true;
        }
        const _errs4 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.counter === undefined) {
                const err2 = { instancePath, schemaPath: "#/$defs/counterMetric/required", keyword: "required", params: { missingProperty: "counter" } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
            for (const key0 in data) {
                if (!(key0 === "counter")) {
                    const err3 = { instancePath, schemaPath: "#/$defs/counterMetric/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            if (data.counter !== undefined) {
                let data0 = data.counter;
                if (typeof data0 === "string") {
                    if (func2(data0) < 1) {
                        const err4 = { instancePath: instancePath + "/counter", schemaPath: "#/$defs/counterMetric/properties/counter/minLength", keyword: "minLength", params: { limit: 1 } };
                        if (vErrors === null) {
                            vErrors = [err4];
                        }
                        else {
                            vErrors.push(err4);
                        }
                        errors++;
                    }
                }
                else {
                    const err5 = { instancePath: instancePath + "/counter", schemaPath: "#/$defs/counterMetric/properties/counter/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
        }
        else {
            const err6 = { instancePath, schemaPath: "#/$defs/counterMetric/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        var _valid0 = _errs4 === errors;
        if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 2];
        }
        else {
            if (_valid0) {
                valid0 = true;
                passing0 = 2;
                if (props0 !== true) {
                    props0 = true;
                }
            }
            const _errs10 = errors;
            if (!(validate26(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
                errors = vErrors.length;
            }
            var _valid0 = _errs10 === errors;
            if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 3];
            }
            else {
                if (_valid0) {
                    valid0 = true;
                    passing0 = 3;
                    if (props0 !== true) {
                        props0 = true;
                    }
                }
                const _errs11 = errors;
                if (!(validate28(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                    vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                    errors = vErrors.length;
                }
                var _valid0 = _errs11 === errors;
                if (_valid0 && valid0) {
                    valid0 = false;
                    passing0 = [passing0, 4];
                }
                else {
                    if (_valid0) {
                        valid0 = true;
                        passing0 = 4;
                        if (props0 !== true) {
                            props0 = true;
                        }
                    }
                    const _errs12 = errors;
                    if (!(validate30(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
                        errors = vErrors.length;
                    }
                    var _valid0 = _errs12 === errors;
                    if (_valid0 && valid0) {
                        valid0 = false;
                        passing0 = [passing0, 5];
                    }
                    else {
                        if (_valid0) {
                            valid0 = true;
                            passing0 = 5;
                            if (props0 !== true) {
                                props0 = true;
                            }
                        }
                        const _errs13 = errors;
                        if (!(validate32(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                            vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
                            errors = vErrors.length;
                        }
                        var _valid0 = _errs13 === errors;
                        if (_valid0 && valid0) {
                            valid0 = false;
                            passing0 = [passing0, 6];
                        }
                        else {
                            if (_valid0) {
                                valid0 = true;
                                passing0 = 6;
                                if (props0 !== true) {
                                    props0 = true;
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    if (!valid0) {
        const err7 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
        if (vErrors === null) {
            vErrors = [err7];
        }
        else {
            vErrors.push(err7);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate23.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate23.evaluated = { "dynamicProps": true, "dynamicItems": false };
const schema54 = { "oneOf": [{ "$ref": "#/$defs/dockerService" }, { "$ref": "#/$defs/composeService" }, { "$ref": "#/$defs/systemdService" }, { "$ref": "#/$defs/httpService" }] };
const schema55 = { "type": "object", "additionalProperties": false, "required": ["docker"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "docker": { "type": "string", "minLength": 1 }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
const schema56 = { "type": "string", "minLength": 1 };
const schema60 = { "type": "number", "exclusiveMinimum": 0, "maximum": 3600, "default": 60 };
const schema57 = { "oneOf": [{ "type": "string", "enum": ["restart"] }, { "$ref": "#/$defs/signalToggle" }, { "$ref": "#/$defs/commandToggle" }] };
const schema58 = { "type": "object", "additionalProperties": false, "required": ["signal"], "properties": { "signal": { "type": "string", "enum": ["HUP", "USR1", "USR2", "WINCH", "INT", "QUIT", "TERM"] } } };
const schema59 = { "type": "object", "additionalProperties": false, "required": ["command"], "properties": { "command": { "type": "array", "minItems": 1, "items": { "type": "string" } } } };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate37.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (typeof data !== "string") {
        const err0 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (!(data === "restart")) {
        const err1 = { instancePath, schemaPath: "#/oneOf/0/enum", keyword: "enum", params: { allowedValues: schema57.oneOf[0].enum } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
    }
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.signal === undefined) {
            const err2 = { instancePath, schemaPath: "#/$defs/signalToggle/required", keyword: "required", params: { missingProperty: "signal" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(key0 === "signal")) {
                const err3 = { instancePath, schemaPath: "#/$defs/signalToggle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.signal !== undefined) {
            let data0 = data.signal;
            if (typeof data0 !== "string") {
                const err4 = { instancePath: instancePath + "/signal", schemaPath: "#/$defs/signalToggle/properties/signal/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (!(((((((data0 === "HUP") || (data0 === "USR1")) || (data0 === "USR2")) || (data0 === "WINCH")) || (data0 === "INT")) || (data0 === "QUIT")) || (data0 === "TERM"))) {
                const err5 = { instancePath: instancePath + "/signal", schemaPath: "#/$defs/signalToggle/properties/signal/enum", keyword: "enum", params: { allowedValues: schema58.properties.signal.enum } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
    else {
        const err6 = { instancePath, schemaPath: "#/$defs/signalToggle/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err6];
        }
        else {
            vErrors.push(err6);
        }
        errors++;
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            var props0 = true;
        }
        const _errs9 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.command === undefined) {
                const err7 = { instancePath, schemaPath: "#/$defs/commandToggle/required", keyword: "required", params: { missingProperty: "command" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
            for (const key1 in data) {
                if (!(key1 === "command")) {
                    const err8 = { instancePath, schemaPath: "#/$defs/commandToggle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            if (data.command !== undefined) {
                let data1 = data.command;
                if (Array.isArray(data1)) {
                    if (data1.length < 1) {
                        const err9 = { instancePath: instancePath + "/command", schemaPath: "#/$defs/commandToggle/properties/command/minItems", keyword: "minItems", params: { limit: 1 } };
                        if (vErrors === null) {
                            vErrors = [err9];
                        }
                        else {
                            vErrors.push(err9);
                        }
                        errors++;
                    }
                    const len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        if (typeof data1[i0] !== "string") {
                            const err10 = { instancePath: instancePath + "/command/" + i0, schemaPath: "#/$defs/commandToggle/properties/command/items/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err11 = { instancePath: instancePath + "/command", schemaPath: "#/$defs/commandToggle/properties/command/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
        }
        else {
            const err12 = { instancePath, schemaPath: "#/$defs/commandToggle/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
        var _valid0 = _errs9 === errors;
        if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 2];
        }
        else {
            if (_valid0) {
                valid0 = true;
                passing0 = 2;
                if (props0 !== true) {
                    props0 = true;
                }
            }
        }
    }
    if (!valid0) {
        const err13 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
        if (vErrors === null) {
            vErrors = [err13];
        }
        else {
            vErrors.push(err13);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate37.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate37.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate36.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.docker === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "docker" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "name") || (key0 === "docker")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.docker !== undefined) {
            let data1 = data.docker;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/docker", schemaPath: "#/properties/docker/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/docker", schemaPath: "#/properties/docker/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            if (!(validate37(data.after_toggle, { instancePath: instancePath + "/after_toggle", parentData: data, parentDataProperty: "after_toggle", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
                errors = vErrors.length;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data3 = data.timeout_seconds;
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 3600 || isNaN(data3)) {
                    const err6 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 } };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                if (data3 <= 0 || isNaN(data3)) {
                    const err7 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate36.errors = vErrors;
    return errors === 0;
}
validate36.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema61 = { "type": "object", "additionalProperties": false, "required": ["compose"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "compose": { "type": "string", "minLength": 1 }, "compose_file": { "type": "string", "minLength": 1 }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate40.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.compose === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "compose" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "name") || (key0 === "compose")) || (key0 === "compose_file")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.compose !== undefined) {
            let data1 = data.compose;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/compose", schemaPath: "#/properties/compose/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/compose", schemaPath: "#/properties/compose/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.compose_file !== undefined) {
            let data2 = data.compose_file;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err6 = { instancePath: instancePath + "/compose_file", schemaPath: "#/properties/compose_file/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/compose_file", schemaPath: "#/properties/compose_file/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            if (!(validate37(data.after_toggle, { instancePath: instancePath + "/after_toggle", parentData: data, parentDataProperty: "after_toggle", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
                errors = vErrors.length;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data4 = data.timeout_seconds;
            if ((typeof data4 == "number") && (isFinite(data4))) {
                if (data4 > 3600 || isNaN(data4)) {
                    const err8 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 } };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                if (data4 <= 0 || isNaN(data4)) {
                    const err9 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    else {
        const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err11];
        }
        else {
            vErrors.push(err11);
        }
        errors++;
    }
    validate40.errors = vErrors;
    return errors === 0;
}
validate40.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema64 = { "type": "object", "additionalProperties": false, "required": ["systemd"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "systemd": { "type": "string", "minLength": 1 }, "after_toggle": { "$ref": "#/$defs/afterToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate43.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.systemd === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "systemd" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "name") || (key0 === "systemd")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.systemd !== undefined) {
            let data1 = data.systemd;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            if (!(validate37(data.after_toggle, { instancePath: instancePath + "/after_toggle", parentData: data, parentDataProperty: "after_toggle", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
                errors = vErrors.length;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data3 = data.timeout_seconds;
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 3600 || isNaN(data3)) {
                    const err6 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 } };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                if (data3 <= 0 || isNaN(data3)) {
                    const err7 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate43.errors = vErrors;
    return errors === 0;
}
validate43.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema67 = { "type": "object", "additionalProperties": false, "required": ["http"], "properties": { "name": { "$ref": "#/$defs/serviceName" }, "http": { "type": "string", "pattern": "^(https?://|\\$\\{)" }, "after_toggle": { "$ref": "#/$defs/commandToggle" }, "timeout_seconds": { "$ref": "#/$defs/serviceTimeout" } } };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate46.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.http === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "http" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "name") || (key0 === "http")) || (key0 === "after_toggle")) || (key0 === "timeout_seconds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data0 = data.name;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    const err2 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/serviceName/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.http !== undefined) {
            let data1 = data.http;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err4 = { instancePath: instancePath + "/http", schemaPath: "#/properties/http/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{)" } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/http", schemaPath: "#/properties/http/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.after_toggle !== undefined) {
            let data2 = data.after_toggle;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.command === undefined) {
                    const err6 = { instancePath: instancePath + "/after_toggle", schemaPath: "#/$defs/commandToggle/required", keyword: "required", params: { missingProperty: "command" } };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                for (const key1 in data2) {
                    if (!(key1 === "command")) {
                        const err7 = { instancePath: instancePath + "/after_toggle", schemaPath: "#/$defs/commandToggle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
                if (data2.command !== undefined) {
                    let data3 = data2.command;
                    if (Array.isArray(data3)) {
                        if (data3.length < 1) {
                            const err8 = { instancePath: instancePath + "/after_toggle/command", schemaPath: "#/$defs/commandToggle/properties/command/minItems", keyword: "minItems", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err8];
                            }
                            else {
                                vErrors.push(err8);
                            }
                            errors++;
                        }
                        const len0 = data3.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                            if (typeof data3[i0] !== "string") {
                                const err9 = { instancePath: instancePath + "/after_toggle/command/" + i0, schemaPath: "#/$defs/commandToggle/properties/command/items/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err9];
                                }
                                else {
                                    vErrors.push(err9);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err10 = { instancePath: instancePath + "/after_toggle/command", schemaPath: "#/$defs/commandToggle/properties/command/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/after_toggle", schemaPath: "#/$defs/commandToggle/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.timeout_seconds !== undefined) {
            let data5 = data.timeout_seconds;
            if ((typeof data5 == "number") && (isFinite(data5))) {
                if (data5 > 3600 || isNaN(data5)) {
                    const err12 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 } };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                if (data5 <= 0 || isNaN(data5)) {
                    const err13 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/$defs/serviceTimeout/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
    }
    else {
        const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err15];
        }
        else {
            vErrors.push(err15);
        }
        errors++;
    }
    validate46.errors = vErrors;
    return errors === 0;
}
validate46.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate35.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs1 = errors;
    if (!(validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs1 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
        var props0 = true;
    }
    const _errs2 = errors;
    if (!(validate40(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs2 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            if (props0 !== true) {
                props0 = true;
            }
        }
        const _errs3 = errors;
        if (!(validate43(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs3 === errors;
        if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 2];
        }
        else {
            if (_valid0) {
                valid0 = true;
                passing0 = 2;
                if (props0 !== true) {
                    props0 = true;
                }
            }
            const _errs4 = errors;
            if (!(validate46(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
            }
            var _valid0 = _errs4 === errors;
            if (_valid0 && valid0) {
                valid0 = false;
                passing0 = [passing0, 3];
            }
            else {
                if (_valid0) {
                    valid0 = true;
                    passing0 = 3;
                    if (props0 !== true) {
                        props0 = true;
                    }
                }
            }
        }
    }
    if (!valid0) {
        const err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate35.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate35.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="https://raw.githubusercontent.com/org/aos-canary/v1/schema/canary.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.name === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.feature_flags === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "feature_flags" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema31.properties, key0))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            if (typeof data.$schema !== "string") {
                const err3 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data1 = data.name;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.environment !== undefined) {
            let data2 = data.environment;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err6 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/minLength", keyword: "minLength", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.feature_flags !== undefined) {
            let data3 = data.feature_flags;
            if (Array.isArray(data3)) {
                if (data3.length < 1) {
                    const err8 = { instancePath: instancePath + "/feature_flags", schemaPath: "#/properties/feature_flags/minItems", keyword: "minItems", params: { limit: 1 } };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 === "string") {
                        if (func2(data4) < 1) {
                            const err9 = { instancePath: instancePath + "/feature_flags/" + i0, schemaPath: "#/properties/feature_flags/items/minLength", keyword: "minLength", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err10 = { instancePath: instancePath + "/feature_flags/" + i0, schemaPath: "#/properties/feature_flags/items/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
                let i1 = data3.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data3[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            const err11 = { instancePath: instancePath + "/feature_flags", schemaPath: "#/properties/feature_flags/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } };
                            if (vErrors === null) {
                                vErrors = [err11];
                            }
                            else {
                                vErrors.push(err11);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/feature_flags", schemaPath: "#/properties/feature_flags/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.flags !== undefined) {
            let data5 = data.flags;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                for (const key1 in data5) {
                    if (!((key1 === "file") || (key1 === "scope"))) {
                        const err13 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                        if (vErrors === null) {
                            vErrors = [err13];
                        }
                        else {
                            vErrors.push(err13);
                        }
                        errors++;
                    }
                }
                if (data5.file !== undefined) {
                    let data6 = data5.file;
                    if (typeof data6 === "string") {
                        if (func2(data6) < 1) {
                            const err14 = { instancePath: instancePath + "/flags/file", schemaPath: "#/properties/flags/properties/file/minLength", keyword: "minLength", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err14];
                            }
                            else {
                                vErrors.push(err14);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err15 = { instancePath: instancePath + "/flags/file", schemaPath: "#/properties/flags/properties/file/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err15];
                        }
                        else {
                            vErrors.push(err15);
                        }
                        errors++;
                    }
                }
                if (data5.scope !== undefined) {
                    let data7 = data5.scope;
                    if (typeof data7 !== "string") {
                        const err16 = { instancePath: instancePath + "/flags/scope", schemaPath: "#/properties/flags/properties/scope/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err16];
                        }
                        else {
                            vErrors.push(err16);
                        }
                        errors++;
                    }
                    if (!((data7 === "everywhere") || (data7 === "environment"))) {
                        const err17 = { instancePath: instancePath + "/flags/scope", schemaPath: "#/properties/flags/properties/scope/enum", keyword: "enum", params: { allowedValues: schema31.properties.flags.properties.scope.enum } };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.smoke !== undefined) {
            let data8 = data.smoke;
            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                for (const key2 in data8) {
                    if (!(((key2 === "script") || (key2 === "args")) || (key2 === "timeout_seconds"))) {
                        const err19 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                        if (vErrors === null) {
                            vErrors = [err19];
                        }
                        else {
                            vErrors.push(err19);
                        }
                        errors++;
                    }
                }
                if (data8.script !== undefined) {
                    let data9 = data8.script;
                    if (typeof data9 === "string") {
                        if (func2(data9) < 1) {
                            const err20 = { instancePath: instancePath + "/smoke/script", schemaPath: "#/properties/smoke/properties/script/minLength", keyword: "minLength", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err20];
                            }
                            else {
                                vErrors.push(err20);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err21 = { instancePath: instancePath + "/smoke/script", schemaPath: "#/properties/smoke/properties/script/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err21];
                        }
                        else {
                            vErrors.push(err21);
                        }
                        errors++;
                    }
                }
                if (data8.args !== undefined) {
                    let data10 = data8.args;
                    if (Array.isArray(data10)) {
                        const len1 = data10.length;
                        for (let i2 = 0; i2 < len1; i2++) {
                            if (typeof data10[i2] !== "string") {
                                const err22 = { instancePath: instancePath + "/smoke/args/" + i2, schemaPath: "#/properties/smoke/properties/args/items/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err22];
                                }
                                else {
                                    vErrors.push(err22);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err23 = { instancePath: instancePath + "/smoke/args", schemaPath: "#/properties/smoke/properties/args/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
                if (data8.timeout_seconds !== undefined) {
                    let data12 = data8.timeout_seconds;
                    if ((typeof data12 == "number") && (isFinite(data12))) {
                        if (data12 > 86400 || isNaN(data12)) {
                            const err24 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/properties/smoke/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 } };
                            if (vErrors === null) {
                                vErrors = [err24];
                            }
                            else {
                                vErrors.push(err24);
                            }
                            errors++;
                        }
                        if (data12 <= 0 || isNaN(data12)) {
                            const err25 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/properties/smoke/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                            if (vErrors === null) {
                                vErrors = [err25];
                            }
                            else {
                                vErrors.push(err25);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err26 = { instancePath: instancePath + "/smoke/timeout_seconds", schemaPath: "#/properties/smoke/properties/timeout_seconds/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                            vErrors = [err26];
                        }
                        else {
                            vErrors.push(err26);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err27 = { instancePath: instancePath + "/smoke", schemaPath: "#/properties/smoke/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.prometheus !== undefined) {
            let data13 = data.prometheus;
            if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                for (const key3 in data13) {
                    if (!(func1.call(schema31.properties.prometheus.properties, key3))) {
                        const err28 = { instancePath: instancePath + "/prometheus", schemaPath: "#/properties/prometheus/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                        if (vErrors === null) {
                            vErrors = [err28];
                        }
                        else {
                            vErrors.push(err28);
                        }
                        errors++;
                    }
                }
                if (data13.url !== undefined) {
                    let data14 = data13.url;
                    if (typeof data14 === "string") {
                        if (!pattern4.test(data14)) {
                            const err29 = { instancePath: instancePath + "/prometheus/url", schemaPath: "#/properties/prometheus/properties/url/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{)" } };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err30 = { instancePath: instancePath + "/prometheus/url", schemaPath: "#/properties/prometheus/properties/url/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
                if (data13.scrape !== undefined) {
                    let data15 = data13.scrape;
                    if (Array.isArray(data15)) {
                        if (data15.length < 1) {
                            const err31 = { instancePath: instancePath + "/prometheus/scrape", schemaPath: "#/properties/prometheus/properties/scrape/minItems", keyword: "minItems", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                        const len2 = data15.length;
                        for (let i3 = 0; i3 < len2; i3++) {
                            let data16 = data15[i3];
                            if (typeof data16 === "string") {
                                if (!pattern4.test(data16)) {
                                    const err32 = { instancePath: instancePath + "/prometheus/scrape/" + i3, schemaPath: "#/properties/prometheus/properties/scrape/items/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{)" } };
                                    if (vErrors === null) {
                                        vErrors = [err32];
                                    }
                                    else {
                                        vErrors.push(err32);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err33 = { instancePath: instancePath + "/prometheus/scrape/" + i3, schemaPath: "#/properties/prometheus/properties/scrape/items/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err33];
                                }
                                else {
                                    vErrors.push(err33);
                                }
                                errors++;
                            }
                        }
                        let i4 = data15.length;
                        let j1;
                        if (i4 > 1) {
                            const indices1 = {};
                            for (; i4--;) {
                                let item1 = data15[i4];
                                if (typeof item1 !== "string") {
                                    continue;
                                }
                                if (typeof indices1[item1] == "number") {
                                    j1 = indices1[item1];
                                    const err34 = { instancePath: instancePath + "/prometheus/scrape", schemaPath: "#/properties/prometheus/properties/scrape/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j1 } };
                                    if (vErrors === null) {
                                        vErrors = [err34];
                                    }
                                    else {
                                        vErrors.push(err34);
                                    }
                                    errors++;
                                    break;
                                }
                                indices1[item1] = i4;
                            }
                        }
                    }
                    else {
                        const err35 = { instancePath: instancePath + "/prometheus/scrape", schemaPath: "#/properties/prometheus/properties/scrape/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err35];
                        }
                        else {
                            vErrors.push(err35);
                        }
                        errors++;
                    }
                }
                if (data13.scrape_interval_seconds !== undefined) {
                    let data17 = data13.scrape_interval_seconds;
                    if ((typeof data17 == "number") && (isFinite(data17))) {
                        if (data17 > 3600 || isNaN(data17)) {
                            const err36 = { instancePath: instancePath + "/prometheus/scrape_interval_seconds", schemaPath: "#/properties/prometheus/properties/scrape_interval_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 } };
                            if (vErrors === null) {
                                vErrors = [err36];
                            }
                            else {
                                vErrors.push(err36);
                            }
                            errors++;
                        }
                        if (data17 < 0.1 || isNaN(data17)) {
                            const err37 = { instancePath: instancePath + "/prometheus/scrape_interval_seconds", schemaPath: "#/properties/prometheus/properties/scrape_interval_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.1 } };
                            if (vErrors === null) {
                                vErrors = [err37];
                            }
                            else {
                                vErrors.push(err37);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err38 = { instancePath: instancePath + "/prometheus/scrape_interval_seconds", schemaPath: "#/properties/prometheus/properties/scrape_interval_seconds/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                            vErrors = [err38];
                        }
                        else {
                            vErrors.push(err38);
                        }
                        errors++;
                    }
                }
                if (data13.baseline_window_seconds !== undefined) {
                    let data18 = data13.baseline_window_seconds;
                    if ((typeof data18 == "number") && (isFinite(data18))) {
                        if (data18 > 86400 || isNaN(data18)) {
                            const err39 = { instancePath: instancePath + "/prometheus/baseline_window_seconds", schemaPath: "#/properties/prometheus/properties/baseline_window_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 } };
                            if (vErrors === null) {
                                vErrors = [err39];
                            }
                            else {
                                vErrors.push(err39);
                            }
                            errors++;
                        }
                        if (data18 <= 0 || isNaN(data18)) {
                            const err40 = { instancePath: instancePath + "/prometheus/baseline_window_seconds", schemaPath: "#/properties/prometheus/properties/baseline_window_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                            if (vErrors === null) {
                                vErrors = [err40];
                            }
                            else {
                                vErrors.push(err40);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err41 = { instancePath: instancePath + "/prometheus/baseline_window_seconds", schemaPath: "#/properties/prometheus/properties/baseline_window_seconds/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                            vErrors = [err41];
                        }
                        else {
                            vErrors.push(err41);
                        }
                        errors++;
                    }
                }
                if (data13.poll_interval_seconds !== undefined) {
                    let data19 = data13.poll_interval_seconds;
                    if ((typeof data19 == "number") && (isFinite(data19))) {
                        if (data19 > 3600 || isNaN(data19)) {
                            const err42 = { instancePath: instancePath + "/prometheus/poll_interval_seconds", schemaPath: "#/properties/prometheus/properties/poll_interval_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 } };
                            if (vErrors === null) {
                                vErrors = [err42];
                            }
                            else {
                                vErrors.push(err42);
                            }
                            errors++;
                        }
                        if (data19 < 0.1 || isNaN(data19)) {
                            const err43 = { instancePath: instancePath + "/prometheus/poll_interval_seconds", schemaPath: "#/properties/prometheus/properties/poll_interval_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.1 } };
                            if (vErrors === null) {
                                vErrors = [err43];
                            }
                            else {
                                vErrors.push(err43);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err44 = { instancePath: instancePath + "/prometheus/poll_interval_seconds", schemaPath: "#/properties/prometheus/properties/poll_interval_seconds/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                            vErrors = [err44];
                        }
                        else {
                            vErrors.push(err44);
                        }
                        errors++;
                    }
                }
                if (data13.timeout_seconds !== undefined) {
                    let data20 = data13.timeout_seconds;
                    if ((typeof data20 == "number") && (isFinite(data20))) {
                        if (data20 > 300 || isNaN(data20)) {
                            const err45 = { instancePath: instancePath + "/prometheus/timeout_seconds", schemaPath: "#/properties/prometheus/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 } };
                            if (vErrors === null) {
                                vErrors = [err45];
                            }
                            else {
                                vErrors.push(err45);
                            }
                            errors++;
                        }
                        if (data20 <= 0 || isNaN(data20)) {
                            const err46 = { instancePath: instancePath + "/prometheus/timeout_seconds", schemaPath: "#/properties/prometheus/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                            if (vErrors === null) {
                                vErrors = [err46];
                            }
                            else {
                                vErrors.push(err46);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err47 = { instancePath: instancePath + "/prometheus/timeout_seconds", schemaPath: "#/properties/prometheus/properties/timeout_seconds/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                }
                if (data13.require_metric_uptime !== undefined) {
                    if (typeof data13.require_metric_uptime !== "boolean") {
                        const err48 = { instancePath: instancePath + "/prometheus/require_metric_uptime", schemaPath: "#/properties/prometheus/properties/require_metric_uptime/type", keyword: "type", params: { type: "boolean" } };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                }
                if (data13.wait_for_metric_uptime !== undefined) {
                    if (typeof data13.wait_for_metric_uptime !== "boolean") {
                        const err49 = { instancePath: instancePath + "/prometheus/wait_for_metric_uptime", schemaPath: "#/properties/prometheus/properties/wait_for_metric_uptime/type", keyword: "type", params: { type: "boolean" } };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
                if (data13.auth !== undefined) {
                    if (!(validate21(data13.auth, { instancePath: instancePath + "/prometheus/auth", parentData: data13, parentDataProperty: "auth", rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                        errors = vErrors.length;
                    }
                }
                if (data13.headers !== undefined) {
                    let data24 = data13.headers;
                    if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                        for (const key4 in data24) {
                            const _errs54 = errors;
                            if (typeof key4 === "string") {
                                if (!pattern6.test(key4)) {
                                    const err50 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" }, propertyName: key4 };
                                    if (vErrors === null) {
                                        vErrors = [err50];
                                    }
                                    else {
                                        vErrors.push(err50);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err51 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key4 };
                                if (vErrors === null) {
                                    vErrors = [err51];
                                }
                                else {
                                    vErrors.push(err51);
                                }
                                errors++;
                            }
                            var valid12 = _errs54 === errors;
                            if (!valid12) {
                                const err52 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key4 } };
                                if (vErrors === null) {
                                    vErrors = [err52];
                                }
                                else {
                                    vErrors.push(err52);
                                }
                                errors++;
                            }
                        }
                        for (const key5 in data24) {
                            let data25 = data24[key5];
                            if (typeof data25 === "string") {
                                if (!pattern7.test(data25)) {
                                    const err53 = { instancePath: instancePath + "/prometheus/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prometheus/properties/headers/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$" } };
                                    if (vErrors === null) {
                                        vErrors = [err53];
                                    }
                                    else {
                                        vErrors.push(err53);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err54 = { instancePath: instancePath + "/prometheus/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prometheus/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err54];
                                }
                                else {
                                    vErrors.push(err54);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err55 = { instancePath: instancePath + "/prometheus/headers", schemaPath: "#/properties/prometheus/properties/headers/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                }
                if (data13.tls !== undefined) {
                    let data26 = data13.tls;
                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                        for (const key6 in data26) {
                            if (!(((((key6 === "ca_file") || (key6 === "cert_file")) || (key6 === "key_file")) || (key6 === "server_name")) || (key6 === "insecure_skip_verify"))) {
                                const err56 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                                if (vErrors === null) {
                                    vErrors = [err56];
                                }
                                else {
                                    vErrors.push(err56);
                                }
                                errors++;
                            }
                        }
                        if (data26.ca_file !== undefined) {
                            let data27 = data26.ca_file;
                            if (typeof data27 === "string") {
                                if (func2(data27) < 1) {
                                    const err57 = { instancePath: instancePath + "/prometheus/tls/ca_file", schemaPath: "#/properties/prometheus/properties/tls/properties/ca_file/minLength", keyword: "minLength", params: { limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err57];
                                    }
                                    else {
                                        vErrors.push(err57);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err58 = { instancePath: instancePath + "/prometheus/tls/ca_file", schemaPath: "#/properties/prometheus/properties/tls/properties/ca_file/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err58];
                                }
                                else {
                                    vErrors.push(err58);
                                }
                                errors++;
                            }
                        }
                        if (data26.cert_file !== undefined) {
                            let data28 = data26.cert_file;
                            if (typeof data28 === "string") {
                                if (func2(data28) < 1) {
                                    const err59 = { instancePath: instancePath + "/prometheus/tls/cert_file", schemaPath: "#/properties/prometheus/properties/tls/properties/cert_file/minLength", keyword: "minLength", params: { limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err59];
                                    }
                                    else {
                                        vErrors.push(err59);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err60 = { instancePath: instancePath + "/prometheus/tls/cert_file", schemaPath: "#/properties/prometheus/properties/tls/properties/cert_file/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err60];
                                }
                                else {
                                    vErrors.push(err60);
                                }
                                errors++;
                            }
                        }
                        if (data26.key_file !== undefined) {
                            let data29 = data26.key_file;
                            if (typeof data29 === "string") {
                                if (func2(data29) < 1) {
                                    const err61 = { instancePath: instancePath + "/prometheus/tls/key_file", schemaPath: "#/properties/prometheus/properties/tls/properties/key_file/minLength", keyword: "minLength", params: { limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err61];
                                    }
                                    else {
                                        vErrors.push(err61);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err62 = { instancePath: instancePath + "/prometheus/tls/key_file", schemaPath: "#/properties/prometheus/properties/tls/properties/key_file/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err62];
                                }
                                else {
                                    vErrors.push(err62);
                                }
                                errors++;
                            }
                        }
                        if (data26.server_name !== undefined) {
                            let data30 = data26.server_name;
                            if (typeof data30 === "string") {
                                if (func2(data30) < 1) {
                                    const err63 = { instancePath: instancePath + "/prometheus/tls/server_name", schemaPath: "#/properties/prometheus/properties/tls/properties/server_name/minLength", keyword: "minLength", params: { limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err63];
                                    }
                                    else {
                                        vErrors.push(err63);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err64 = { instancePath: instancePath + "/prometheus/tls/server_name", schemaPath: "#/properties/prometheus/properties/tls/properties/server_name/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err64];
                                }
                                else {
                                    vErrors.push(err64);
                                }
                                errors++;
                            }
                        }
                        if (data26.insecure_skip_verify !== undefined) {
                            if (typeof data26.insecure_skip_verify !== "boolean") {
                                const err65 = { instancePath: instancePath + "/prometheus/tls/insecure_skip_verify", schemaPath: "#/properties/prometheus/properties/tls/properties/insecure_skip_verify/type", keyword: "type", params: { type: "boolean" } };
                                if (vErrors === null) {
                                    vErrors = [err65];
                                }
                                else {
                                    vErrors.push(err65);
                                }
                                errors++;
                            }
                        }
                        if (data26.cert_file !== undefined) {
                            if (data26.key_file === undefined) {
                                const err66 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/dependentRequired", keyword: "dependentRequired", params: { property: "cert_file",
                                        missingProperty: "key_file",
                                        depsCount: 1,
                                        deps: "key_file" } };
                                if (vErrors === null) {
                                    vErrors = [err66];
                                }
                                else {
                                    vErrors.push(err66);
                                }
                                errors++;
                            }
                        }
                        if (data26.key_file !== undefined) {
                            if (data26.cert_file === undefined) {
                                const err67 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/dependentRequired", keyword: "dependentRequired", params: { property: "key_file",
                                        missingProperty: "cert_file",
                                        depsCount: 1,
                                        deps: "cert_file" } };
                                if (vErrors === null) {
                                    vErrors = [err67];
                                }
                                else {
                                    vErrors.push(err67);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err68 = { instancePath: instancePath + "/prometheus/tls", schemaPath: "#/properties/prometheus/properties/tls/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err68];
                        }
                        else {
                            vErrors.push(err68);
                        }
                        errors++;
                    }
                }
                if (data13.metrics !== undefined) {
                    let data32 = data13.metrics;
                    if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                        if (Object.keys(data32).length > 100) {
                            const err69 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/maxProperties", keyword: "maxProperties", params: { limit: 100 } };
                            if (vErrors === null) {
                                vErrors = [err69];
                            }
                            else {
                                vErrors.push(err69);
                            }
                            errors++;
                        }
                        for (const key7 in data32) {
                            const _errs74 = errors;
                            if (typeof key7 === "string") {
                                if (!pattern8.test(key7)) {
                                    const err70 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?!preset$|__proto__$)(?!.*_delta_(pct|ms)$)[A-Za-z_][A-Za-z0-9_.:-]*$" }, propertyName: key7 };
                                    if (vErrors === null) {
                                        vErrors = [err70];
                                    }
                                    else {
                                        vErrors.push(err70);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err71 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key7 };
                                if (vErrors === null) {
                                    vErrors = [err71];
                                }
                                else {
                                    vErrors.push(err71);
                                }
                                errors++;
                            }
                            var valid15 = _errs74 === errors;
                            if (!valid15) {
                                const err72 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key7 } };
                                if (vErrors === null) {
                                    vErrors = [err72];
                                }
                                else {
                                    vErrors.push(err72);
                                }
                                errors++;
                            }
                        }
                        for (const key8 in data32) {
                            if (!(validate23(data32[key8], { instancePath: instancePath + "/prometheus/metrics/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data32, parentDataProperty: key8, rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        const err73 = { instancePath: instancePath + "/prometheus/metrics", schemaPath: "#/properties/prometheus/properties/metrics/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err74 = { instancePath: instancePath + "/prometheus", schemaPath: "#/properties/prometheus/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err74];
                }
                else {
                    vErrors.push(err74);
                }
                errors++;
            }
        }
        if (data.thresholds !== undefined) {
            let data34 = data.thresholds;
            if ((!(data34 && typeof data34 == "object" && !Array.isArray(data34))) && (data34 !== null)) {
                const err75 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/type", keyword: "type", params: { type: schema31.properties.thresholds.type } };
                if (vErrors === null) {
                    vErrors = [err75];
                }
                else {
                    vErrors.push(err75);
                }
                errors++;
            }
            if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                if (Object.keys(data34).length > 200) {
                    const err76 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/maxProperties", keyword: "maxProperties", params: { limit: 200 } };
                    if (vErrors === null) {
                        vErrors = [err76];
                    }
                    else {
                        vErrors.push(err76);
                    }
                    errors++;
                }
                for (const key9 in data34) {
                    if (!(((key9 === "preset") || (pattern9.test(key9))) || (pattern10.test(key9)))) {
                        let data35 = data34[key9];
                        if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                            if (Object.keys(data35).length < 1) {
                                const err77 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/minProperties", keyword: "minProperties", params: { limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err77];
                                }
                                else {
                                    vErrors.push(err77);
                                }
                                errors++;
                            }
                            for (const key10 in data35) {
                                if (!(((((((key10 === "max_increase") || (key10 === "delta_pct")) || (key10 === "minimum")) || (key10 === "delta_ms")) || (key10 === "delta")) || (key10 === "max")) || (key10 === "min"))) {
                                    const err78 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
                                    if (vErrors === null) {
                                        vErrors = [err78];
                                    }
                                    else {
                                        vErrors.push(err78);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.max_increase !== undefined) {
                                let data36 = data35.max_increase;
                                if ((typeof data36 == "number") && (isFinite(data36))) {
                                    if (data36 < 0 || isNaN(data36)) {
                                        const err79 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/max_increase", schemaPath: "#/$defs/limits/properties/max_increase/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                        if (vErrors === null) {
                                            vErrors = [err79];
                                        }
                                        else {
                                            vErrors.push(err79);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err80 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/max_increase", schemaPath: "#/$defs/limits/properties/max_increase/type", keyword: "type", params: { type: "number" } };
                                    if (vErrors === null) {
                                        vErrors = [err80];
                                    }
                                    else {
                                        vErrors.push(err80);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.delta_pct !== undefined) {
                                let data37 = data35.delta_pct;
                                if ((typeof data37 == "number") && (isFinite(data37))) {
                                    if (data37 < 0 || isNaN(data37)) {
                                        const err81 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_pct", schemaPath: "#/$defs/limits/properties/delta_pct/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                        if (vErrors === null) {
                                            vErrors = [err81];
                                        }
                                        else {
                                            vErrors.push(err81);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err82 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_pct", schemaPath: "#/$defs/limits/properties/delta_pct/type", keyword: "type", params: { type: "number" } };
                                    if (vErrors === null) {
                                        vErrors = [err82];
                                    }
                                    else {
                                        vErrors.push(err82);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.minimum !== undefined) {
                                let data38 = data35.minimum;
                                if ((typeof data38 == "number") && (isFinite(data38))) {
                                    if (data38 < 0 || isNaN(data38)) {
                                        const err83 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum", schemaPath: "#/$defs/limits/properties/minimum/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                        if (vErrors === null) {
                                            vErrors = [err83];
                                        }
                                        else {
                                            vErrors.push(err83);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err84 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/minimum", schemaPath: "#/$defs/limits/properties/minimum/type", keyword: "type", params: { type: "number" } };
                                    if (vErrors === null) {
                                        vErrors = [err84];
                                    }
                                    else {
                                        vErrors.push(err84);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.delta_ms !== undefined) {
                                let data39 = data35.delta_ms;
                                if ((typeof data39 == "number") && (isFinite(data39))) {
                                    if (data39 < 0 || isNaN(data39)) {
                                        const err85 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_ms", schemaPath: "#/$defs/limits/properties/delta_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                        if (vErrors === null) {
                                            vErrors = [err85];
                                        }
                                        else {
                                            vErrors.push(err85);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err86 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta_ms", schemaPath: "#/$defs/limits/properties/delta_ms/type", keyword: "type", params: { type: "number" } };
                                    if (vErrors === null) {
                                        vErrors = [err86];
                                    }
                                    else {
                                        vErrors.push(err86);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.delta !== undefined) {
                                let data40 = data35.delta;
                                if ((typeof data40 == "number") && (isFinite(data40))) {
                                    if (data40 < 0 || isNaN(data40)) {
                                        const err87 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta", schemaPath: "#/$defs/limits/properties/delta/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                        if (vErrors === null) {
                                            vErrors = [err87];
                                        }
                                        else {
                                            vErrors.push(err87);
                                        }
                                        errors++;
                                    }
                                }
                                else {
                                    const err88 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/delta", schemaPath: "#/$defs/limits/properties/delta/type", keyword: "type", params: { type: "number" } };
                                    if (vErrors === null) {
                                        vErrors = [err88];
                                    }
                                    else {
                                        vErrors.push(err88);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.max !== undefined) {
                                let data41 = data35.max;
                                if (!((typeof data41 == "number") && (isFinite(data41)))) {
                                    const err89 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/max", schemaPath: "#/$defs/limits/properties/max/type", keyword: "type", params: { type: "number" } };
                                    if (vErrors === null) {
                                        vErrors = [err89];
                                    }
                                    else {
                                        vErrors.push(err89);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.min !== undefined) {
                                let data42 = data35.min;
                                if (!((typeof data42 == "number") && (isFinite(data42)))) {
                                    const err90 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/min", schemaPath: "#/$defs/limits/properties/min/type", keyword: "type", params: { type: "number" } };
                                    if (vErrors === null) {
                                        vErrors = [err90];
                                    }
                                    else {
                                        vErrors.push(err90);
                                    }
                                    errors++;
                                }
                            }
                            if (data35.minimum !== undefined) {
                                if (data35.delta_pct === undefined) {
                                    const err91 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/dependentRequired", keyword: "dependentRequired", params: { property: "minimum",
                                            missingProperty: "delta_pct",
                                            depsCount: 1,
                                            deps: "delta_pct" } };
                                    if (vErrors === null) {
                                        vErrors = [err91];
                                    }
                                    else {
                                        vErrors.push(err91);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err92 = { instancePath: instancePath + "/thresholds/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/limits/type", keyword: "type", params: { type: "object" } };
                            if (vErrors === null) {
                                vErrors = [err92];
                            }
                            else {
                                vErrors.push(err92);
                            }
                            errors++;
                        }
                    }
                }
                if (data34.preset !== undefined) {
                    let data43 = data34.preset;
                    if (typeof data43 !== "string") {
                        const err93 = { instancePath: instancePath + "/thresholds/preset", schemaPath: "#/properties/thresholds/properties/preset/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err93];
                        }
                        else {
                            vErrors.push(err93);
                        }
                        errors++;
                    }
                    if (!(((data43 === "conservative") || (data43 === "moderate")) || (data43 === "permissive"))) {
                        const err94 = { instancePath: instancePath + "/thresholds/preset", schemaPath: "#/properties/thresholds/properties/preset/enum", keyword: "enum", params: { allowedValues: schema31.properties.thresholds.properties.preset.enum } };
                        if (vErrors === null) {
                            vErrors = [err94];
                        }
                        else {
                            vErrors.push(err94);
                        }
                        errors++;
                    }
                }
                for (const key11 in data34) {
                    if (pattern9.test(key11)) {
                        let data44 = data34[key11];
                        if ((typeof data44 == "number") && (isFinite(data44))) {
                            if (data44 < 0 || isNaN(data44)) {
                                const err95 = { instancePath: instancePath + "/thresholds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_pct%24/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err95];
                                }
                                else {
                                    vErrors.push(err95);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err96 = { instancePath: instancePath + "/thresholds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_pct%24/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                                vErrors = [err96];
                            }
                            else {
                                vErrors.push(err96);
                            }
                            errors++;
                        }
                    }
                }
                for (const key12 in data34) {
                    if (pattern10.test(key12)) {
                        let data45 = data34[key12];
                        if ((typeof data45 == "number") && (isFinite(data45))) {
                            if (data45 < 0 || isNaN(data45)) {
                                const err97 = { instancePath: instancePath + "/thresholds/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_ms%24/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err97];
                                }
                                else {
                                    vErrors.push(err97);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err98 = { instancePath: instancePath + "/thresholds/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/thresholds/patternProperties/_delta_ms%24/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                                vErrors = [err98];
                            }
                            else {
                                vErrors.push(err98);
                            }
                            errors++;
                        }
                    }
                }
            }
        }
        if (data.judge !== undefined) {
            let data46 = data.judge;
            if (typeof data46 !== "string") {
                const err99 = { instancePath: instancePath + "/judge", schemaPath: "#/properties/judge/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err99];
                }
                else {
                    vErrors.push(err99);
                }
                errors++;
            }
            if (!((data46 === "evidence") || (data46 === "literal"))) {
                const err100 = { instancePath: instancePath + "/judge", schemaPath: "#/properties/judge/enum", keyword: "enum", params: { allowedValues: schema31.properties.judge.enum } };
                if (vErrors === null) {
                    vErrors = [err100];
                }
                else {
                    vErrors.push(err100);
                }
                errors++;
            }
        }
        if (data.alpha !== undefined) {
            let data47 = data.alpha;
            if ((typeof data47 == "number") && (isFinite(data47))) {
                if (data47 > 0.2 || isNaN(data47)) {
                    const err101 = { instancePath: instancePath + "/alpha", schemaPath: "#/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.2 } };
                    if (vErrors === null) {
                        vErrors = [err101];
                    }
                    else {
                        vErrors.push(err101);
                    }
                    errors++;
                }
                if (data47 < 0.0001 || isNaN(data47)) {
                    const err102 = { instancePath: instancePath + "/alpha", schemaPath: "#/properties/alpha/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.0001 } };
                    if (vErrors === null) {
                        vErrors = [err102];
                    }
                    else {
                        vErrors.push(err102);
                    }
                    errors++;
                }
            }
            else {
                const err103 = { instancePath: instancePath + "/alpha", schemaPath: "#/properties/alpha/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                    vErrors = [err103];
                }
                else {
                    vErrors.push(err103);
                }
                errors++;
            }
        }
        if (data.services !== undefined) {
            let data48 = data.services;
            if (Array.isArray(data48)) {
                const len3 = data48.length;
                for (let i5 = 0; i5 < len3; i5++) {
                    if (!(validate35(data48[i5], { instancePath: instancePath + "/services/" + i5, parentData: data48, parentDataProperty: i5, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err104 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                    vErrors = [err104];
                }
                else {
                    vErrors.push(err104);
                }
                errors++;
            }
        }
        if (data.prechecks !== undefined) {
            let data50 = data.prechecks;
            if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                for (const key13 in data50) {
                    if (!((key13 === "signoff_file") || (key13 === "shadow_reports"))) {
                        const err105 = { instancePath: instancePath + "/prechecks", schemaPath: "#/properties/prechecks/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 } };
                        if (vErrors === null) {
                            vErrors = [err105];
                        }
                        else {
                            vErrors.push(err105);
                        }
                        errors++;
                    }
                }
                if (data50.signoff_file !== undefined) {
                    let data51 = data50.signoff_file;
                    if (typeof data51 === "string") {
                        if (func2(data51) < 1) {
                            const err106 = { instancePath: instancePath + "/prechecks/signoff_file", schemaPath: "#/properties/prechecks/properties/signoff_file/minLength", keyword: "minLength", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err106];
                            }
                            else {
                                vErrors.push(err106);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err107 = { instancePath: instancePath + "/prechecks/signoff_file", schemaPath: "#/properties/prechecks/properties/signoff_file/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err107];
                        }
                        else {
                            vErrors.push(err107);
                        }
                        errors++;
                    }
                }
                if (data50.shadow_reports !== undefined) {
                    let data52 = data50.shadow_reports;
                    if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
                        if (data52.glob === undefined) {
                            const err108 = { instancePath: instancePath + "/prechecks/shadow_reports", schemaPath: "#/properties/prechecks/properties/shadow_reports/required", keyword: "required", params: { missingProperty: "glob" } };
                            if (vErrors === null) {
                                vErrors = [err108];
                            }
                            else {
                                vErrors.push(err108);
                            }
                            errors++;
                        }
                        for (const key14 in data52) {
                            if (!((key14 === "glob") || (key14 === "max_mismatches"))) {
                                const err109 = { instancePath: instancePath + "/prechecks/shadow_reports", schemaPath: "#/properties/prechecks/properties/shadow_reports/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 } };
                                if (vErrors === null) {
                                    vErrors = [err109];
                                }
                                else {
                                    vErrors.push(err109);
                                }
                                errors++;
                            }
                        }
                        if (data52.glob !== undefined) {
                            let data53 = data52.glob;
                            if (typeof data53 === "string") {
                                if (func2(data53) < 1) {
                                    const err110 = { instancePath: instancePath + "/prechecks/shadow_reports/glob", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/glob/minLength", keyword: "minLength", params: { limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err110];
                                    }
                                    else {
                                        vErrors.push(err110);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err111 = { instancePath: instancePath + "/prechecks/shadow_reports/glob", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/glob/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err111];
                                }
                                else {
                                    vErrors.push(err111);
                                }
                                errors++;
                            }
                        }
                        if (data52.max_mismatches !== undefined) {
                            let data54 = data52.max_mismatches;
                            if (!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))) {
                                const err112 = { instancePath: instancePath + "/prechecks/shadow_reports/max_mismatches", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/max_mismatches/type", keyword: "type", params: { type: "integer" } };
                                if (vErrors === null) {
                                    vErrors = [err112];
                                }
                                else {
                                    vErrors.push(err112);
                                }
                                errors++;
                            }
                            if ((typeof data54 == "number") && (isFinite(data54))) {
                                if (data54 < 0 || isNaN(data54)) {
                                    const err113 = { instancePath: instancePath + "/prechecks/shadow_reports/max_mismatches", schemaPath: "#/properties/prechecks/properties/shadow_reports/properties/max_mismatches/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                    if (vErrors === null) {
                                        vErrors = [err113];
                                    }
                                    else {
                                        vErrors.push(err113);
                                    }
                                    errors++;
                                }
                            }
                        }
                    }
                    else {
                        const err114 = { instancePath: instancePath + "/prechecks/shadow_reports", schemaPath: "#/properties/prechecks/properties/shadow_reports/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err114];
                        }
                        else {
                            vErrors.push(err114);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err115 = { instancePath: instancePath + "/prechecks", schemaPath: "#/properties/prechecks/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err115];
                }
                else {
                    vErrors.push(err115);
                }
                errors++;
            }
        }
        if (data.rollback !== undefined) {
            let data55 = data.rollback;
            if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
                if (data55.script === undefined) {
                    const err116 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/required", keyword: "required", params: { missingProperty: "script" } };
                    if (vErrors === null) {
                        vErrors = [err116];
                    }
                    else {
                        vErrors.push(err116);
                    }
                    errors++;
                }
                for (const key15 in data55) {
                    if (!(((key15 === "script") || (key15 === "args")) || (key15 === "timeout_seconds"))) {
                        const err117 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 } };
                        if (vErrors === null) {
                            vErrors = [err117];
                        }
                        else {
                            vErrors.push(err117);
                        }
                        errors++;
                    }
                }
                if (data55.script !== undefined) {
                    let data56 = data55.script;
                    if (typeof data56 === "string") {
                        if (func2(data56) < 1) {
                            const err118 = { instancePath: instancePath + "/rollback/script", schemaPath: "#/properties/rollback/properties/script/minLength", keyword: "minLength", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err118];
                            }
                            else {
                                vErrors.push(err118);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err119 = { instancePath: instancePath + "/rollback/script", schemaPath: "#/properties/rollback/properties/script/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err119];
                        }
                        else {
                            vErrors.push(err119);
                        }
                        errors++;
                    }
                }
                if (data55.args !== undefined) {
                    let data57 = data55.args;
                    if (Array.isArray(data57)) {
                        const len4 = data57.length;
                        for (let i6 = 0; i6 < len4; i6++) {
                            if (typeof data57[i6] !== "string") {
                                const err120 = { instancePath: instancePath + "/rollback/args/" + i6, schemaPath: "#/properties/rollback/properties/args/items/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err120];
                                }
                                else {
                                    vErrors.push(err120);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err121 = { instancePath: instancePath + "/rollback/args", schemaPath: "#/properties/rollback/properties/args/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err121];
                        }
                        else {
                            vErrors.push(err121);
                        }
                        errors++;
                    }
                }
                if (data55.timeout_seconds !== undefined) {
                    let data59 = data55.timeout_seconds;
                    if ((typeof data59 == "number") && (isFinite(data59))) {
                        if (data59 > 86400 || isNaN(data59)) {
                            const err122 = { instancePath: instancePath + "/rollback/timeout_seconds", schemaPath: "#/properties/rollback/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 } };
                            if (vErrors === null) {
                                vErrors = [err122];
                            }
                            else {
                                vErrors.push(err122);
                            }
                            errors++;
                        }
                        if (data59 <= 0 || isNaN(data59)) {
                            const err123 = { instancePath: instancePath + "/rollback/timeout_seconds", schemaPath: "#/properties/rollback/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                            if (vErrors === null) {
                                vErrors = [err123];
                            }
                            else {
                                vErrors.push(err123);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err124 = { instancePath: instancePath + "/rollback/timeout_seconds", schemaPath: "#/properties/rollback/properties/timeout_seconds/type", keyword: "type", params: { type: "number" } };
                        if (vErrors === null) {
                            vErrors = [err124];
                        }
                        else {
                            vErrors.push(err124);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err125 = { instancePath: instancePath + "/rollback", schemaPath: "#/properties/rollback/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err125];
                }
                else {
                    vErrors.push(err125);
                }
                errors++;
            }
        }
        if (data.on_inconclusive !== undefined) {
            let data60 = data.on_inconclusive;
            if (typeof data60 !== "string") {
                const err126 = { instancePath: instancePath + "/on_inconclusive", schemaPath: "#/properties/on_inconclusive/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err126];
                }
                else {
                    vErrors.push(err126);
                }
                errors++;
            }
            if (!(((data60 === "warn") || (data60 === "rollback")) || (data60 === "fail"))) {
                const err127 = { instancePath: instancePath + "/on_inconclusive", schemaPath: "#/properties/on_inconclusive/enum", keyword: "enum", params: { allowedValues: schema31.properties.on_inconclusive.enum } };
                if (vErrors === null) {
                    vErrors = [err127];
                }
                else {
                    vErrors.push(err127);
                }
                errors++;
            }
        }
        if (data.on_former_run !== undefined) {
            let data61 = data.on_former_run;
            if (typeof data61 !== "string") {
                const err128 = { instancePath: instancePath + "/on_former_run", schemaPath: "#/properties/on_former_run/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err128];
                }
                else {
                    vErrors.push(err128);
                }
                errors++;
            }
            if (!((data61 === "continue") || (data61 === "stop"))) {
                const err129 = { instancePath: instancePath + "/on_former_run", schemaPath: "#/properties/on_former_run/enum", keyword: "enum", params: { allowedValues: schema31.properties.on_former_run.enum } };
                if (vErrors === null) {
                    vErrors = [err129];
                }
                else {
                    vErrors.push(err129);
                }
                errors++;
            }
        }
        if (data.alerting !== undefined) {
            let data62 = data.alerting;
            if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                for (const key16 in data62) {
                    if (!(key16 === "webhook_url")) {
                        const err130 = { instancePath: instancePath + "/alerting", schemaPath: "#/properties/alerting/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 } };
                        if (vErrors === null) {
                            vErrors = [err130];
                        }
                        else {
                            vErrors.push(err130);
                        }
                        errors++;
                    }
                }
                if (data62.webhook_url !== undefined) {
                    let data63 = data62.webhook_url;
                    if ((typeof data63 !== "string") && (data63 !== null)) {
                        const err131 = { instancePath: instancePath + "/alerting/webhook_url", schemaPath: "#/properties/alerting/properties/webhook_url/type", keyword: "type", params: { type: schema31.properties.alerting.properties.webhook_url.type } };
                        if (vErrors === null) {
                            vErrors = [err131];
                        }
                        else {
                            vErrors.push(err131);
                        }
                        errors++;
                    }
                    if (typeof data63 === "string") {
                        if (!pattern14.test(data63)) {
                            const err132 = { instancePath: instancePath + "/alerting/webhook_url", schemaPath: "#/properties/alerting/properties/webhook_url/pattern", keyword: "pattern", params: { pattern: "^(https?://|\\$\\{|$)" } };
                            if (vErrors === null) {
                                vErrors = [err132];
                            }
                            else {
                                vErrors.push(err132);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err133 = { instancePath: instancePath + "/alerting", schemaPath: "#/properties/alerting/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err133];
                }
                else {
                    vErrors.push(err133);
                }
                errors++;
            }
        }
        if (data.report !== undefined) {
            let data64 = data.report;
            if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
                for (const key17 in data64) {
                    if (!((key17 === "path") || (key17 === "keep_history"))) {
                        const err134 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 } };
                        if (vErrors === null) {
                            vErrors = [err134];
                        }
                        else {
                            vErrors.push(err134);
                        }
                        errors++;
                    }
                }
                if (data64.path !== undefined) {
                    let data65 = data64.path;
                    if (typeof data65 === "string") {
                        if (func2(data65) < 1) {
                            const err135 = { instancePath: instancePath + "/report/path", schemaPath: "#/properties/report/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
                            if (vErrors === null) {
                                vErrors = [err135];
                            }
                            else {
                                vErrors.push(err135);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err136 = { instancePath: instancePath + "/report/path", schemaPath: "#/properties/report/properties/path/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err136];
                        }
                        else {
                            vErrors.push(err136);
                        }
                        errors++;
                    }
                }
                if (data64.keep_history !== undefined) {
                    if (typeof data64.keep_history !== "boolean") {
                        const err137 = { instancePath: instancePath + "/report/keep_history", schemaPath: "#/properties/report/properties/keep_history/type", keyword: "type", params: { type: "boolean" } };
                        if (vErrors === null) {
                            vErrors = [err137];
                        }
                        else {
                            vErrors.push(err137);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err138 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err138];
                }
                else {
                    vErrors.push(err138);
                }
                errors++;
            }
        }
    }
    else {
        const err139 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err139];
        }
        else {
            vErrors.push(err139);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./build/config/validate.js




/** Faults beyond this many are not explained: nobody reads them, and a hostile file holds many. */
const MAX_FAULTS = 1000;
/** Holds a value to the schema. The findings quote `shown`, which has the value's shape, in its place. */
function validateShape(value, locate, shown = value) {
    const all = faultsOf(value);
    const valueAt = (pointer) => lookUp(shown, pointer);
    const { faults, misfits } = foldUnions(all.slice(0, MAX_FAULTS), valueAt);
    const mistyped = new Set(faults.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
    const findings = [
        ...faults
            // Of a value of the wrong type nothing else is worth saying.
            .filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath))
            .map((fault) => explainFault(fault, valueAt, locate))
            .filter((finding) => finding !== undefined),
        ...misfits.map((misfit) => explainMisfit(misfit, valueAt(misfit.pointer), locate)),
    ];
    return { sound: soundPart(value, all), findings };
}
function faultsOf(value) {
    return validate(value) ? [] : (validate.errors ?? []);
}
/** Takes out what has faults, until the rest has none, so that it can be looked at for mistakes of other kinds. */
function soundPart(value, faults) {
    if (faults.length === 0)
        return value;
    const rest = structuredClone(value);
    for (let left = faults; left.length > 0;) {
        for (const fault of left) {
            // A faulty name is reported twice; the second report says whose it is.
            if (fault.propertyName === undefined)
                remove(rest, faultyPart(fault));
        }
        // What the whole config lacks cannot be mended by taking more away.
        left = faultsOf(rest).filter(({ instancePath }) => instancePath !== '');
    }
    return rest;
}
/** The path of what a fault spoils. */
function faultyPart({ instancePath, keyword, params }) {
    const path = (0,config_locate/* segmentsOf */.OD)(instancePath);
    if (keyword === 'additionalProperties')
        path.push(String(params.additionalProperty));
    if (keyword === 'propertyNames')
        path.push(String(params.propertyName));
    return path;
}
/** Removes what is at a path. A list goes as a whole: without one item the others would have other places. */
function remove(root, path) {
    const list = path.findIndex((_, depth) => Array.isArray(lookUpPath(root, path.slice(0, depth))));
    const whole = list === -1 ? path : path.slice(0, list);
    const parent = lookUpPath(root, whole.slice(0, -1));
    const key = whole.at(-1);
    if (key !== undefined && typeof parent === 'object' && parent !== null)
        Reflect.deleteProperty(parent, key);
}
function lookUp(root, pointer) {
    return lookUpPath(root, (0,config_locate/* segmentsOf */.OD)(pointer));
}
function lookUpPath(root, path) {
    return path.reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined, root);
}

;// CONCATENATED MODULE: ./build/config/load.js









/**
 * Reads a config and finds everything that is wrong with it. Contacts nothing, runs nothing, and needs no environment.
 *
 * @param text the file's content, where it is at hand already
 * @throws ConfigError with all problems
 */
async function loadConfig(path, text) {
    const source = text === undefined ? await readText(path) : { bytes: Buffer.from(text), text };
    const parsed = parse(path, source.text);
    const { value, locate } = parsed;
    const { sound, findings } = validateShape(value, locate);
    const meaning = [
        ...checkSource(sound, hasReference, locate),
        ...checkMetrics(sound, readMetrics(sound, hasReference), metricNames(value), locate),
    ];
    const problems = problemsIn(path, [
        ...parsed.findings,
        ...findings,
        ...checkSecrets(parsed),
        ...checkReferences(value, locate),
        // A warning may come of what is not in the sound part: of a threshold that is mistyped, say.
        ...meaning.filter(({ severity }) => findings.length === 0 || severity === undefined),
    ]);
    if (problems.some(({ severity }) => severity === 'error'))
        throw new ConfigError(problems);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(source.bytes).digest('hex').slice(0, 16);
    // Without an error nothing was taken out of it.
    return { path, hash, config: sound, warnings: sortProblems(problems), locate };
}
/** The names of all metrics, whether they are sound or not. */
function metricNames(value) {
    const metrics = value.prometheus?.metrics;
    return typeof metrics === 'object' && metrics !== null ? Object.keys(metrics) : [];
}

;// CONCATENATED MODULE: ./build/config/paths.js

/** A path below the root as an absolute one; undefined where it leads out of it by `..`. Absolute paths may lie anywhere. */
function pathFrom(root, path) {
    const absolute = (0,external_node_path_.resolve)(root, path);
    return (0,external_node_path_.isAbsolute)(path) || isBelow(root, absolute) ? absolute : undefined;
}
/** Whether a path lies in a folder, or is it. */
function isBelow(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/** A glob from the root on; what stands in the root's own name is not a pattern. Undefined as in `pathFrom`. */
function globFrom(root, glob) {
    if ((0,external_node_path_.isAbsolute)(glob))
        return glob;
    if (glob.split('/').includes('..'))
        return undefined;
    const escaped = root.replaceAll(external_node_path_.sep, '/').replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
    return `${escaped.replace(/\/$/, '')}/${glob.replace(/^(\.\/)+/, '')}`;
}

;// CONCATENATED MODULE: ./build/config/draft.js



/** A plan in the making: what its parts gather besides themselves. */
class Draft {
    invocation;
    root;
    findings = [];
    warnings = [];
    #locate;
    #secrets = new Set();
    constructor(invocation, locate) {
        this.invocation = invocation;
        this.root = (0,external_node_path_.resolve)(invocation.root);
        this.#locate = locate;
    }
    /** What must not be shown. */
    get secrets() {
        return [...this.#secrets];
    }
    addSecrets(...values) {
        for (const value of values)
            if (value.trim() !== '')
                this.#secrets.add(value);
    }
    fail(pointer, message, fix) {
        this.findings.push({ at: this.#locate(pointer), message, ...(fix !== undefined && { fix }) });
    }
    /** A path of the config, made absolute. */
    path(pointer, path) {
        const absolute = pathFrom(this.root, path);
        if (absolute === undefined)
            this.#leaves(pointer);
        return absolute ?? path;
    }
    /** As `path`, for a glob. */
    glob(pointer, glob) {
        const absolute = globFrom(this.root, glob);
        if (absolute === undefined)
            this.#leaves(pointer);
        return absolute ?? glob;
    }
    #leaves(pointer) {
        const what = pointer === '/report/path' ? 'the report path' : named(pointer);
        this.fail(pointer, `${what} leaves the workspace`, 'give it absolute');
    }
}

;// CONCATENATED MODULE: ./build/config/overrides.js
/** The config without what is overridden, so that nothing is asked of values that nobody will use. */
function withoutOverridden(config, overrides) {
    const rest = structuredClone(config);
    if (overrides.flagsFile !== undefined)
        delete rest.flags?.file;
    if (overrides.webhookUrl !== undefined)
        delete rest.alerting?.webhook_url;
    if (overrides.reportPath !== undefined)
        delete rest.report?.path;
    if (overrides.prometheusToken !== undefined)
        delete rest.prometheus?.auth;
    if (overrides.prometheusUrl !== undefined) {
        delete rest.prometheus?.url;
        delete rest.prometheus?.scrape;
        delete rest.prometheus?.scrape_interval_seconds;
    }
    return rest;
}

;// CONCATENATED MODULE: ./build/config/login.js
/** The `Authorization` header for a token, or for a user name and password. All of it is secret. */
function authorizationOf(auth, draft) {
    if ('bearer_token' in auth) {
        // A token that was read from a file often ends in a line break.
        const token = auth.bearer_token.trim();
        draft.addSecrets(token);
        return `Bearer ${token}`;
    }
    return basic(auth.username, auth.password, draft);
}
/** An address without its user name and password, and the `Authorization` header that they stand for. */
function withoutLogin(address, draft) {
    const url = new URL(address);
    if (url.username === '' && url.password === '')
        return { url: address, authorization: undefined };
    draft.addSecrets(address, url.password);
    const authorization = basic(decoded(url.username), decoded(url.password), draft);
    url.username = '';
    url.password = '';
    // A URL always ends its host with a slash; the address that was given did not need to.
    return { url: url.href.replace(/\/$/, ''), authorization };
}
function basic(username, password, draft) {
    const encoded = Buffer.from(`${username}:${password}`).toString('base64');
    // A user name alone is a token.
    draft.addSecrets(password === '' ? username : password, encoded);
    return `Basic ${encoded}`;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/config/plan-services.js


function planServices(services, draft) {
    return services.map((service, index) => {
        const runtime = planRuntime(service, `/services/${index}`, draft);
        return {
            name: service.name ?? nameOf(service),
            runtime,
            afterToggle: planToggle(service.after_toggle),
            timeoutSeconds: service.timeout_seconds ?? defaults/* DEFAULTS */.z.service.timeout_seconds,
        };
    });
}
function planRuntime(service, pointer, draft) {
    if ('docker' in service)
        return { kind: 'docker', container: service.docker };
    if ('systemd' in service)
        return { kind: 'systemd', unit: service.systemd };
    if ('http' in service) {
        withoutLogin(service.http, draft); // for its secrets: the login stays where it is
        return { kind: 'http', url: service.http };
    }
    const file = service.compose_file;
    return {
        kind: 'compose',
        service: service.compose,
        file: file === undefined ? undefined : draft.path(`${pointer}/compose_file`, file),
    };
}
function nameOf(service) {
    if ('docker' in service)
        return service.docker;
    if ('compose' in service)
        return service.compose;
    return 'systemd' in service ? service.systemd : new URL(service.http).host;
}
function planToggle(toggle) {
    if (toggle === undefined)
        return { kind: 'nothing' };
    if (toggle === 'restart')
        return { kind: 'restart' };
    return 'signal' in toggle
        ? { kind: 'signal', signal: toggle.signal }
        : { kind: 'command', command: toggle.command };
}

;// CONCATENATED MODULE: ./build/config/plan-source.js


/** Where metrics come from. */
function planSource(prometheus, draft) {
    const timeoutSeconds = prometheus.timeout_seconds ?? defaults/* DEFAULTS */.z.prometheus.timeout_seconds;
    if (prometheus.scrape !== undefined) {
        if (draft.invocation.overrides.prometheusToken !== undefined) {
            draft.warnings.push('the Prometheus token is not used, for exporters are read directly');
        }
        for (const target of prometheus.scrape)
            withoutLogin(target, draft);
        const intervalSeconds = prometheus.scrape_interval_seconds ?? defaults/* DEFAULTS */.z.prometheus.scrape_interval_seconds;
        return { kind: 'scrape', targets: prometheus.scrape, intervalSeconds, timeoutSeconds };
    }
    const { url, authorization } = login(prometheus, draft);
    const headers = Object.entries(prometheus.headers ?? {});
    const others = headers.filter(([name]) => authorization === undefined || name.toLowerCase() !== 'authorization');
    return {
        kind: 'prometheus',
        url,
        headers: {
            ...Object.fromEntries(others),
            ...(authorization !== undefined && { Authorization: authorization }),
        },
        tls: prometheus.tls && planTls(prometheus.tls, draft),
        timeoutSeconds,
    };
}
/** The server's address without a login in it, and the login as a header: an override's before the config's. */
function login({ url, auth }, draft) {
    const { prometheusUrl, prometheusToken } = draft.invocation.overrides;
    const address = prometheusUrl ?? url ?? defaults/* DEFAULTS */.z.prometheus.url;
    if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
        // The config's own address has been checked.
        const message = 'the Prometheus address given for this run, in place of prometheus.url, is not a complete one';
        draft.fail('/prometheus/url', message, 'start with http:// or https://');
        return { url: address, authorization: undefined };
    }
    const plain = withoutLogin(address, draft);
    const chosen = prometheusToken === undefined ? auth : { bearer_token: prometheusToken };
    const authorization = chosen === undefined ? plain.authorization : authorizationOf(chosen, draft);
    if (authorization !== undefined && !/^[\x20-\x7e]*$/.test(authorization)) {
        draft.fail('/prometheus/auth', 'the bearer token holds a line break, or characters that no token has', 'check the variable');
    }
    return { url: plain.url, authorization };
}
function planTls(tls, draft) {
    const file = (key) => tls[key] === undefined ? undefined : draft.path(`/prometheus/tls/${key}`, tls[key]);
    const [caFile, certFile, keyFile] = [file('ca_file'), file('cert_file'), file('key_file')];
    return {
        ...(caFile !== undefined && { caFile }),
        ...(certFile !== undefined && { certFile }),
        ...(keyFile !== undefined && { keyFile }),
        ...(tls.server_name !== undefined && { serverName: tls.server_name }),
        insecureSkipVerify: tls.insecure_skip_verify ?? defaults/* DEFAULTS */.z.prometheus.tls.insecure_skip_verify,
    };
}

;// CONCATENATED MODULE: ./build/config/resolve.js





/** @throws ConfigError with all unset variables, else with all that is wrong once they are filled in */
function resolveConfig({ path, locate }, config, environment) {
    const { filled, findings, secrets } = fillIn(config, environment, locate);
    if (findings.length > 0)
        throw new ConfigError(problemsIn(path, findings));
    const texts = new Map(textsIn(config));
    // Inside a text that was filled in, places are not those of the file.
    const locateFilled = (pointer, part) => typeof part === 'object' && hasReference(texts.get(pointer) ?? '')
        ? locate(pointer)
        : locate(pointer, part);
    const complete = () => false;
    // What is shown of a value is what the file says, not what a variable held.
    const shape = validateShape(filled, locate, config);
    const metrics = readMetrics(shape.sound, complete);
    const names = Object.keys(config.prometheus?.metrics ?? {});
    const problems = problemsIn(path, [
        ...shape.findings,
        ...checkSource(shape.sound, complete, locate),
        ...checkMetrics(shape.sound, metrics, names, locateFilled),
    ]);
    if (problems.some(({ severity }) => severity === 'error'))
        throw new ConfigError(problems);
    const watched = metrics.map((metric) => metric.watched).filter((metric) => metric !== undefined);
    return { config: filled, watched, warnings: sortProblems(problems), secrets };
}

;// CONCATENATED MODULE: ./build/config/plan.js









/**
 * Decides all that a run will do: an override wins over the config, the config over a variable that stands in for it, and
 * that over the default. `secrets` are the values that must not be shown.
 *
 * @throws ConfigError where variables are missing, or make the config wrong
 */
async function makePlan(loaded, invocation) {
    const draft = new Draft(invocation, loaded.locate);
    const resolved = resolveConfig(loaded, withoutOverridden(loaded.config, invocation.overrides), invocation.env);
    draft.addSecrets(...resolved.secrets);
    const plan = planOf(loaded, resolved, draft);
    if (draft.findings.length > 0)
        throw new ConfigError(problemsIn(loaded.path, draft.findings));
    return { plan, secrets: draft.secrets };
}
function planOf({ path, hash }, { config, watched, warnings }, draft) {
    const { root, invocation } = draft;
    const { overrides, env, watchSeconds, dryRun } = invocation;
    const { flags = {}, prechecks = {}, report = {}, services = [] } = config;
    const parts = {
        flags: {
            // Whoever starts the run may point anywhere; what is read there is checked before it is changed.
            file: overrides.flagsFile === undefined
                ? draft.path('/flags/file', flags.file ?? defaults/* DEFAULTS */.z.flags.file)
                : (0,external_node_path_.resolve)(root, overrides.flagsFile),
            names: config.feature_flags,
            scope: flags.scope ?? defaults/* DEFAULTS */.z.flags.scope,
        },
        signoffFile: draft.path('/prechecks/signoff_file', prechecks.signoff_file ?? defaults/* DEFAULTS */.z.prechecks.signoff_file),
        shadowReports: prechecks.shadow_reports && {
            glob: draft.glob('/prechecks/shadow_reports/glob', prechecks.shadow_reports.glob),
            maxMismatches: prechecks.shadow_reports.max_mismatches ?? defaults/* DEFAULTS */.z.prechecks.shadow_reports.max_mismatches,
        },
        services: planServices(services, draft),
        metrics: planMetrics(config, watched, draft),
        smoke: planSmoke(config.smoke, draft),
        rollbackScript: config.rollback && planScript('/rollback', { ...defaults/* DEFAULTS */.z.rollback, ...config.rollback }, draft),
        report: {
            path: draft.path('/report/path', overrides.reportPath ?? report.path ?? defaults/* DEFAULTS */.z.report.path),
            keepHistory: report.keep_history ?? defaults/* DEFAULTS */.z.report.keep_history,
        },
    };
    return {
        name: config.name,
        environment: config.environment ?? defaults/* DEFAULTS */.z.environment,
        dryRun,
        config: { path, hash },
        root,
        ...parts,
        watchSeconds,
        onInconclusive: overrides.onInconclusive ?? config.on_inconclusive ?? defaults/* DEFAULTS */.z.on_inconclusive,
        onFormerRun: config.on_former_run ?? defaults/* DEFAULTS */.z.on_former_run,
        webhookUrl: planWebhook(overrides.webhookUrl ?? (config.alerting?.webhook_url || env.CANARY_WEBHOOK_URL), draft),
        warnings: [...warnings.map((warning) => formatPlaced(warning)), ...draft.warnings],
    };
}
function planMetrics({ prometheus = {}, alpha = defaults/* DEFAULTS */.z.alpha }, watched, draft) {
    const { require_metric_uptime: required, wait_for_metric_uptime: waits } = {
        ...defaults/* DEFAULTS */.z.prometheus,
        ...prometheus,
    };
    const source = planSource(prometheus, draft);
    return {
        source,
        watched,
        baselineSeconds: prometheus.baseline_window_seconds ?? defaults/* DEFAULTS */.z.prometheus.baseline_window_seconds,
        pollSeconds: prometheus.poll_interval_seconds ?? (0,defaults/* defaultPollSeconds */.I)(draft.invocation.watchSeconds),
        followsScrapes: prometheus.poll_interval_seconds === undefined,
        alpha,
        // Whoever reads the exporters itself has no history yet: the baseline is measured before the run goes on.
        uptime: source.kind === 'scrape' || (required && waits) ? 'wait' : required ? 'require' : 'ignore',
    };
}
/** The script of the config, which must then be there; else the default one, where it is. */
function planSmoke(smoke, draft) {
    const plan = planScript('/smoke', { ...defaults/* DEFAULTS */.z.smoke, ...smoke }, draft);
    if (smoke !== undefined || (0,external_node_fs_.existsSync)(plan.path))
        return plan;
    draft.warnings.push(`there is no smoke test: ${defaults/* DEFAULTS */.z.smoke.script} is not there, and "smoke" names no other`);
    return undefined;
}
function planScript(pointer, script, draft) {
    return {
        path: draft.path(`${pointer}/script`, script.script),
        args: script.args,
        timeoutSeconds: script.timeout_seconds,
    };
}
/** An address that holds a token is a secret as a whole, and so is what follows its host. */
function planWebhook(url, draft) {
    if (!url)
        return undefined;
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
        draft.fail('/alerting/webhook_url', 'the webhook address given for this run is not a complete one', 'start with http:// or https://');
        return undefined;
    }
    const { pathname, search } = new URL(url);
    draft.addSecrets(url, `${pathname}${search}`);
    return url;
}

// EXTERNAL MODULE: ./build/safety/secrets.js
var safety_secrets = __webpack_require__(8078);
;// CONCATENATED MODULE: ./build/engine/prepare.js



/** From a config's path to a plan. @throws ConfigError with everything that is wrong; nothing has been touched then */
async function prepare(config, invocation) {
    const { plan, secrets } = await makePlan(await loadConfig(config), invocation);
    return { plan, secrets, mask: (0,safety_secrets/* masker */.K)(secrets) };
}

;// CONCATENATED MODULE: ./build/commands/plan.js



/** What an invalid config exits with. */
const INVALID = 2;
/** Makes the plan of a command, or says on stderr what is wrong with its config, and resolves to the exit code. */
async function withPlan(options, then) {
    let prepared;
    try {
        prepared = await plan_planOf(options);
    }
    catch (error) {
        if (!(error instanceof ConfigError))
            throw error;
        process.stderr.write(`${error.message}\n`);
        return INVALID;
    }
    return then(prepared);
}
async function plan_planOf(options) {
    const { config, watch, dryRun, flagsFile, prometheusUrl, report, onInconclusive } = options;
    return prepare(config, {
        root: repositoryRoot(process.env, process.cwd()),
        watchSeconds: watch ?? 0,
        dryRun: dryRun ?? false,
        overrides: {
            ...(flagsFile !== undefined && { flagsFile }),
            ...(prometheusUrl !== undefined && { prometheusUrl }),
            ...(report !== undefined && { reportPath: report }),
            ...(onInconclusive !== undefined && { onInconclusive }),
        },
        env: process.env,
    });
}

;// CONCATENATED MODULE: ./build/commands/backtest.js

/**
 * `aos-canary backtest`: how often a config would have rolled back for nothing. Exit code 1 where there is nothing to tell
 * that from, 2 where the request makes no sense.
 */
function backtestCommand(options) {
    const { config, watch } = options;
    return withPlan({ config, watch }, async (prepared) => {
        // No other command needs it, and every start would have to parse it.
        const { backtestPrepared } = await __webpack_require__.e(/* import() */ 588).then(__webpack_require__.bind(__webpack_require__, 6588));
        return backtestPrepared(prepared, options);
    });
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/demo/service.js


const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5];
/**
 * A small shop that obeys the feature flags in a file and exports what a real service would: requests, errors and a
 * latency histogram on `/metrics`, and a page on `/checkout`. Listens on loopback, on a free port.
 */
async function startDemoService(flagsFile, behave) {
    const started = Date.now();
    const counted = { requests: 0, errors: 0, seconds: 0, buckets: BUCKETS.map(() => 0) };
    let behaviour = behave(await readFlags(flagsFile));
    let countedUntil = started;
    /** Traffic is what must have come by since the last look: the demo needs no clients. */
    const count = async () => {
        const now = Date.now();
        const requests = ((now - countedUntil) / 1000) * behaviour.requestsPerSecond * wobble(now);
        countedUntil = now;
        counted.requests += requests;
        counted.errors += requests * behaviour.errorShare;
        for (const [seconds, share] of behaviour.latencies) {
            counted.seconds += requests * share * seconds;
            for (const [index, edge] of BUCKETS.entries()) {
                if (seconds <= edge)
                    counted.buckets[index] = (counted.buckets[index] ?? 0) + requests * share;
            }
        }
        behaviour = behave(await readFlags(flagsFile));
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        count().then(() => {
            if (request.url !== '/metrics')
                return response.end('your basket is empty\n');
            response.setHeader('content-type', 'text/plain; version=0.0.4');
            return response.end(exposition(started, counted));
        }, (error) => response.writeHead(500).end(String(error)));
    });
    const port = await listen(server);
    return {
        port,
        stop: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** Real traffic is never even: ±5 % over half a minute. */
function wobble(now) {
    return 1 + 0.05 * Math.sin(now / 5_000);
}
function exposition(started, counted) {
    const buckets = BUCKETS.map((edge, index) => [String(edge), counted.buckets[index] ?? 0]);
    return [
        `process_start_time_seconds ${started / 1000}`,
        `shop_requests_total ${Math.floor(counted.requests)}`,
        `shop_errors_total ${Math.floor(counted.errors)}`,
        ...[...buckets, ['+Inf', counted.requests]].map(([edge, count]) => `shop_request_duration_seconds_bucket{le="${edge}"} ${Math.floor(count)}`),
        `shop_request_duration_seconds_sum ${counted.seconds}`,
        `shop_request_duration_seconds_count ${Math.floor(counted.requests)}`,
        '',
    ].join('\n');
}
/** As an application reads them: the environment's entry first, then the global switch. */
async function readFlags(file) {
    const { flags, environments } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    return (flag) => environments.demo?.[flag] ?? flags[flag]?.enabled ?? false;
}
function listen(server) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server.address().port));
    });
}

// EXTERNAL MODULE: ./build/canary/verdict.js
var verdict = __webpack_require__(4752);
// EXTERNAL MODULE: ./build/canary/baseline.js
var canary_baseline = __webpack_require__(6262);
// EXTERNAL MODULE: ./build/canary/ports.js
var canary_ports = __webpack_require__(1165);
// EXTERNAL MODULE: ./build/canary/run.js
var canary_run = __webpack_require__(1704);
;// CONCATENATED MODULE: ./build/canary/services.js

/** Makes every service that the config names read the flags anew, all at once. Resolves to what went wrong first, if anything. */
async function toggleServices(run, phase, signal) {
    const { plan, ports, emit } = run;
    const toggled = plan.services.filter(({ afterToggle }) => afterToggle.kind !== 'nothing');
    const failures = await Promise.all(toggled.map(async (service) => {
        try {
            await ports.services.afterToggle(service, signal);
            emit({ type: 'service-toggled', service: service.name, phase });
            return undefined;
        }
        catch (error) {
            const message = `${service.name} could not be told of the flags: ${(0,canary_run/* messageOf */.bD)(error)}`;
            emit({ type: 'service-toggled', service: service.name, phase, error: message });
            return message;
        }
    }));
    return failures.find((failure) => failure !== undefined);
}

;// CONCATENATED MODULE: ./build/canary/smoke.js


/** Runs the smoke test. Undefined when it passes; else the outcome that rolls back. */
async function runSmokeTest(run, smoke) {
    run.emit({ type: 'phase-started', phase: 'smoke' });
    const result = await runScript(run, 'smoke', smoke, run.cancel);
    if (result.cancelled)
        return (0,canary_run/* cancelled */.KW)(run.cancel, 'rolled-back');
    if (result.timedOut)
        return (0,verdict/* mustRollBack */.sB)('smoke-timeout', `smoke test timed out after ${smoke.timeoutSeconds} s`);
    if (result.code !== 0)
        return (0,verdict/* mustRollBack */.sB)('smoke-failed', `smoke test failed: ${howItEnded(result)}`);
    return undefined;
}
/** Runs one of the run's scripts and tells of it as it goes. */
async function runScript({ ports, emit }, script, plan, signal) {
    emit({ type: 'script-started', script, path: plan.path, timeoutSeconds: plan.timeoutSeconds });
    const result = await ports.scripts.run(plan, (stream, line) => emit({ type: 'script-output', script, stream, line }), signal);
    emit({ type: 'script-finished', script, result });
    return result;
}
function howItEnded({ code, signal }) {
    return signal === null ? `exit code ${code}` : `ended by ${signal}`;
}

;// CONCATENATED MODULE: ./build/canary/rollback.js



/** Pauses between the attempts to put the flags back, in ms. */
const RETRY_PAUSES = [100, 300, 1_000, 2_000];
/**
 * Puts every flag back and proves it, then tells the services and runs the rollback script. Heeds no cancellation: it
 * is what a cancellation asks for. Resolves to the run's final outcome and never throws.
 */
async function rollBack(run, change, because) {
    const { emit } = run;
    emit({ type: 'phase-started', phase: 'rollback' });
    emit({ type: 'rollback-started', outcome: because });
    const { restoration, error } = await restore(run, change);
    emit({ type: 'rollback-finished', restoration, ...(error !== undefined && { error }) });
    const uncancelled = new AbortController().signal;
    const failed = await toggleServices(run, 'rollback', uncancelled);
    if (failed !== undefined)
        emit({ type: 'warning', message: `${failed}; it may still run with the flags on` });
    await runRollbackScript(run, uncancelled).catch((failure) => emit({ type: 'warning', message: `the rollback script could not be run: ${(0,canary_run/* messageOf */.bD)(failure)}` }));
    const complete = restoration !== undefined && restoration.conflicts.length === 0;
    if (!complete)
        return { ...because, verdict: 'rollback-incomplete' };
    // Only now: whoever kills this process while a service restarts leaves that to a survivor.
    await settle(run);
    return { ...because, verdict: 'rolled-back' };
}
async function settle({ ports, emit }) {
    try {
        await ports.journal.settle('restored');
    }
    catch (error) {
        const message = `the journal could not be settled; the next run will find nothing to do: ${(0,canary_run/* messageOf */.bD)(error)}`;
        emit({ type: 'warning', message });
    }
}
async function restore({ ports, emit }, change) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return { restoration: await ports.flags.restore(change) };
        }
        catch (failure) {
            const error = (0,canary_run/* messageOf */.bD)(failure);
            const pause = RETRY_PAUSES[attempt - 1];
            emit({
                type: 'rollback-attempt-failed',
                attempt,
                error,
                retryInSeconds: pause === undefined ? undefined : pause / 1000,
            });
            if (pause === undefined)
                return { restoration: undefined, error };
            await ports.clock.sleep(pause);
        }
    }
}
async function runRollbackScript(run, signal) {
    const script = run.plan.rollbackScript;
    if (!script)
        return;
    const problem = await run.ports.scripts.problem(script);
    if (problem !== undefined) {
        run.emit({ type: 'warning', message: `the rollback script was not run: ${problem}` });
        return;
    }
    const result = await runScript(run, 'rollback', script, signal);
    if (result.code !== 0) {
        const how = result.timedOut
            ? `did not end within ${script.timeoutSeconds} s`
            : `failed with ${result.signal ?? `exit code ${result.code}`}`;
        run.emit({ type: 'warning', message: `the rollback script ${how}; the flags are back all the same` });
    }
}

// EXTERNAL MODULE: ./build/canary/analysis.js + 2 modules
var analysis = __webpack_require__(2107);
// EXTERNAL MODULE: ./build/judge/increase.js
var increase = __webpack_require__(3994);
// EXTERNAL MODULE: ./build/canary/reading.js
var reading = __webpack_require__(8497);
;// CONCATENATED MODULE: ./build/canary/look.js




/** Reads every metric once, all at the same time. What a source does not say becomes a reading that says so. */
async function look_readMetrics(run, baselines, flag) {
    const { plan, ports, cancel } = run;
    const { watched } = plan.metrics;
    const scrapeSeconds = Math.max(...[...baselines.values()].map(({ summary }) => summary.scrapeSeconds));
    const coverage = ports.metrics
        .coverage(watched.map(({ query }) => query), Math.ceil(reading/* FRESH_SCRAPES */.$ * scrapeSeconds), cancel)
        .catch((error) => (0,canary_run/* messageOf */.bD)(error));
    const readings = await Promise.all(watched.map(async (metric, index) => {
        const values = readValue(run, metric, baselines, flag).catch((error) => (0,canary_run/* messageOf */.bD)(error));
        const [covered, value] = await Promise.all([coverage, values]);
        const at = ports.clock.now();
        if (typeof covered === 'string')
            return [metric.name, { state: 'unavailable', at, error: covered }];
        if (typeof value === 'string')
            return [metric.name, { state: 'unavailable', at, error: value }];
        return [metric.name, (0,reading/* readingOf */.M)(at, value, covered[index]?.newestAt, scrapeSeconds)];
    }));
    return new Map(readings);
}
async function readValue({ ports, cancel }, { name, query }, baselines, flag) {
    if (query.counter === undefined) {
        const value = await ports.metrics.value(query, cancel);
        return value === undefined ? undefined : { value };
    }
    const { summary: baseline, seen } = baselines.get(name) ?? {};
    const scrapeMs = (baseline?.scrapeSeconds ?? 0) * 1000;
    const lookback = canary_baseline/* COUNTER_LOOKBACK_SCRAPES */.i1 * scrapeMs;
    // No scrape takes longer than the time between two: what is older cannot know of the flag, seen or not.
    const until = (labels) => seen ? Math.max(seen.get(labels)?.at ?? 0, flag.writtenAt - scrapeMs) : flag.writtenAt;
    const level = (labels) => seen?.get(labels)?.value;
    const series = await ports.metrics.counters(query, flag.writtenAt - lookback, cancel);
    // A series that nobody was looking for before the flag may be old: only a source that answered then can tell a birth.
    const reading = (0,increase/* increaseSince */.d)(series, flag.writtenAt, baseline?.answered ?? false, { until, level });
    return reading && { value: reading.level, counter: reading.counter };
}

;// CONCATENATED MODULE: ./build/canary/rhythm.js
/** However many targets there are, a server is not asked more often. */
const LEAST_GAP_MS = 1000;
/** Timers fire a little late. A gap is measured from when the look was meant to be, or the phase would drift away. */
const TIMER_MS = 100;
/** Targets that are scraped this close to each other are looked at together. */
const TOGETHER_MS = 250;
/** Looks that come later than samples are visible, by no more than this, are in step with them. */
const OUT_OF_STEP_MS = 100;
/** A sample bears the time when its scrape began; it is visible when the scrape has ended and was stored. */
const FIRST_LAG_MS = 100;
/** How much longer the next sample is given than one took that was missed. */
const MORE_MS = 100;
/** What a lag that has been learnt loses with every scrape that is seen in time. */
const FORGET = 0.005;
/** Of a target that was seen once nobody knows when it is scraped next: it is looked at so soon, to learn it. */
const LEARN_MS = 2000;
/** A target that was not seen for so many scrapes is not waited for. */
const GONE_SCRAPES = 5;
/** A rhythm that learns how long each target's samples take to be visible. */
function createRhythm({ everySeconds, fallbackSeconds, scrapeSeconds }) {
    let targets = new Map();
    let before;
    let planned = Number.NEGATIVE_INFINITY;
    const plan = (lookedAt, scrapes) => {
        const lateness = lookedAt - planned;
        const meant = lateness >= 0 && lateness <= TIMER_MS ? planned : lookedAt;
        if (everySeconds !== undefined)
            return meant + everySeconds * 1000;
        const known = new Map();
        const awaited = [];
        for (const [name, times] of scrapes) {
            const ownMs = intervalOf(times);
            const intervalMs = ownMs ?? scrapeSeconds * 1000;
            const target = learnt(targets.get(name), times, before, intervalMs);
            if (target === undefined)
                continue;
            known.set(name, target);
            if (lookedAt - target.newest > GONE_SCRAPES * intervalMs + target.lagMs)
                continue;
            const at = due(target, intervalMs, lookedAt);
            awaited.push({ at: ownMs === undefined ? Math.min(at, lookedAt + LEARN_MS) : at, intervalMs });
        }
        targets = known;
        if (awaited.length === 0)
            return meant + Math.max(LEAST_GAP_MS, fallbackSeconds * 1000);
        const first = inStep(awaited, meant + LEAST_GAP_MS);
        return Math.max(first, ...awaited.map(({ at }) => at).filter((at) => at <= first + TOGETHER_MS));
    };
    return {
        next(lookedAt, scrapes) {
            planned = plan(lookedAt, scrapes);
            before = lookedAt;
            return planned;
        },
    };
}
/** When the first of these is visible, or `earliest`, where that is later. */
function inStep(awaited, earliest) {
    const soonest = awaited.reduce((one, other) => (other.at < one.at ? other : one));
    const late = earliest - soonest.at;
    // Looks a second apart would stay late for good where scrapes are a second apart: one longer gap ends that.
    if (late <= OUT_OF_STEP_MS || soonest.intervalMs >= LEAST_GAP_MS + late)
        return Math.max(earliest, soonest.at);
    const nexts = awaited.map(({ at, intervalMs }) => {
        const missed = Math.max(0, Math.ceil((earliest - OUT_OF_STEP_MS - at) / intervalMs));
        return at + missed * intervalMs;
    });
    return Math.max(earliest, Math.min(...nexts));
}
/** When a target's next sample will be visible that a look at `lookedAt` did not see. */
function due({ newest, lagMs }, intervalMs, lookedAt) {
    const expected = newest + intervalMs + lagMs;
    if (expected > lookedAt)
        return expected;
    // It is late, or was missed: looked for again soon, then less and less often, and at the next scrape.
    const overdue = (lookedAt - expected) % intervalMs;
    const nextScrape = lookedAt - overdue + intervalMs;
    return Math.min(nextScrape, lookedAt + Math.max(LEAST_GAP_MS, overdue));
}
/** What the scrapes that a look saw tell of their target. `before`: when the look before it began. */
function learnt(known, times, before, intervalMs) {
    const newest = times.at(-1);
    if (newest === undefined)
        return known;
    if (!known || before === undefined)
        return { newest, lagMs: Math.min(FIRST_LAG_MS, intervalMs / 2) };
    if (newest <= known.newest)
        return known;
    // Samples from before the last look that it did not see took at least so long to be visible.
    const longest = Math.max(...times.filter((at) => at > known.newest).map((at) => before - at));
    if (longest > 0.9 * known.lagMs) {
        const lagMs = Math.max(known.lagMs, longest + MORE_MS, 1.25 * longest);
        return { newest, lagMs: Math.min(lagMs, intervalMs) };
    }
    const least = Math.min(FIRST_LAG_MS, known.lagMs);
    return { newest, lagMs: known.lagMs - FORGET * (known.lagMs - least) };
}
/** The usual time between two scrapes, in ms: the lower quartile, so that missed ones do not count. */
function intervalOf(times) {
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
    return gaps.sort((one, other) => one - other)[gaps.length >> 2];
}
/** How many scrapes of each target are looked at. */
const RECENT = 8;
/** The scrapes under these metrics. Values of metrics that are not counted are no scrapes: only counters tell. */
function recentScrapes(recorded) {
    const targets = new Map();
    for (const metric of recorded) {
        if (metric.kind === 'scalar')
            continue;
        const series = metric.kind === 'counts' ? [...metric.events, ...(metric.total ?? [])] : metric.buckets;
        for (const { target, samples } of series) {
            const times = targets.get(target) ?? new Set();
            targets.set(target, times);
            for (const { at } of samples.slice(-RECENT))
                times.add(at);
        }
    }
    return new Map([...targets].map(([target, times]) => [
        target,
        [...times].sort((one, other) => one - other).slice(-RECENT),
    ]));
}

// EXTERNAL MODULE: ./build/judge/recorded.js
var judge_recorded = __webpack_require__(4538);
;// CONCATENATED MODULE: ./build/canary/since-flag.js


/** How many scrapes back every look reads again: targets are scraped at different moments, and seen a little later. */
const OVERLAP_SCRAPES = 3;
function gatherSince(run, baselines, flag) {
    const recorded = new Map();
    const judged = run.plan.metrics.watched.filter(({ name }) => baselines.get(name)?.question !== undefined);
    const newsOf = async ({ name, query }) => {
        if (!query.counted)
            return [];
        const before = recorded.get(name);
        const overlapMs = OVERLAP_SCRAPES * 1000 * (baselines.get(name)?.summary.scrapeSeconds ?? 0);
        const newest = (before && (0,judge_recorded/* newestSampleAt */.qo)(before)) ?? flag.writtenAt;
        const from = Math.max(flag.writtenAt + 1, newest - overlapMs);
        const read = await run.ports.metrics.recorded(query, from, undefined, run.cancel);
        const news = (0,judge_recorded/* newsIn */.$5)(before, read);
        recorded.set(name, (0,judge_recorded/* joined */.oR)(before, news));
        return [[name, news]];
    };
    return {
        scrapes: () => recentScrapes(judged.flatMap(({ name }) => recorded.get(name) ?? baselines.get(name)?.question?.baseline ?? [])),
        async gather() {
            // A source that does not answer now is told of by the reading of this look; the next one has it all.
            const news = await Promise.all(judged.map((metric) => newsOf(metric).catch(() => [])));
            return new Map(news.flat());
        },
    };
}

;// CONCATENATED MODULE: ./build/canary/watch.js






/** Polls the metrics until a breach or the end of the watch; the last poll is the last look. Without a watch there is just that one. */
async function watch(run, baselines, flag) {
    const { plan, ports, emit, cancel } = run;
    if (plan.metrics.watched.length === 0)
        return (0,verdict/* inconclusive */.Ni)('no-data', 'no metric is configured, so nothing was measured');
    emit({ type: 'phase-started', phase: 'watch' });
    const started = ports.clock.now();
    const endsAt = started + plan.watchSeconds * 1000;
    const setup = { metrics: plan.metrics.watched, baselines, flag, endsAt };
    emit({ type: 'analysis-started', setup });
    const { look } = (0,analysis/* analysis */.H)(setup);
    const samples = gatherSince(run, baselines, flag);
    const rhythm = createRhythm({
        everySeconds: plan.metrics.followsScrapes ? undefined : plan.metrics.pollSeconds,
        fallbackSeconds: plan.metrics.pollSeconds,
        scrapeSeconds: Math.max(...[...baselines.values()].map(({ summary }) => summary.scrapeSeconds)),
    });
    let next = rhythm.next(started, samples.scrapes());
    for (;;) {
        const wait = Math.min(endsAt, next) - ports.clock.now();
        if (wait > 0)
            await ports.clock.sleep(wait, cancel);
        if (cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(cancel, 'rolled-back');
        const lookedAt = ports.clock.now();
        const final = lookedAt >= endsAt;
        const elapsedSeconds = (lookedAt - started) / 1000;
        const [readings, news] = await Promise.all([look_readMetrics(run, baselines, flag), samples.gather()]);
        if (cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(cancel, 'rolled-back');
        const seen = { at: ports.clock.now(), final, readings, news };
        emit({ type: 'analysis-look', look: seen });
        const { metrics, outcome } = look(seen);
        emit({ type: 'look', elapsedSeconds, watchSeconds: plan.watchSeconds, final, metrics });
        if (outcome)
            return outcome;
        next = rhythm.next(lookedAt, samples.scrapes());
    }
}

;// CONCATENATED MODULE: ./build/canary/enable.js







/** How often a change is prepared anew when another writer was faster. */
const ENABLE_ATTEMPTS = 5;
/** Turns the flags on, sees what happens, and turns them back unless a verdict keeps them. */
async function underFlags(run, baselines) {
    const { plan, ports, emit } = run;
    emit({ type: 'phase-started', phase: 'enable' });
    const change = await ports.flags.prepare(plan.flags, plan.environment, true);
    emit({ type: 'flags-planned', change });
    if (plan.dryRun)
        return { verdict: 'planned', reasonCode: 'dry-run', reason: 'dry run: nothing was changed' };
    const dismiss = await ports.guardian.watch(change.file).catch((error) => {
        emit({
            type: 'warning',
            message: `no guardian: a killed run is undone by the next one only (${(0,canary_run/* messageOf */.bD)(error)})`,
        });
        return () => { };
    });
    try {
        return await enableUntilSettled(run, change, baselines);
    }
    finally {
        dismiss();
    }
}
async function enableUntilSettled(run, prepared, baselines) {
    const { plan, ports } = run;
    let change = prepared;
    for (let attempt = 1;; attempt += 1) {
        try {
            await ports.journal.begin(change);
        }
        catch (error) {
            return (0,verdict/* blocked */.Z5)('journal-unwritable', `the journal could not be written, so no flag was touched: ${(0,canary_run/* messageOf */.bD)(error)}`);
        }
        // From here on the flags may be on, whatever is thrown.
        const outcome = await enableAndObserve(run, change, baselines);
        if (outcome === 'overtaken' && attempt < ENABLE_ATTEMPTS) {
            await ports.journal.settle('restored');
            change = await ports.flags.prepare(plan.flags, plan.environment, true);
            continue;
        }
        if (outcome === 'overtaken') {
            return rollBack(run, change, (0,verdict/* mustRollBack */.sB)('flags-file-changed', 'another writer keeps changing the flags file'));
        }
        const kept = await enable_settle(run, await seenWithFlagsOn(run, outcome));
        return kept.verdict === 'rolled-back' ? rollBack(run, change, kept) : kept;
    }
}
/** What came of having the flags on; `overtaken` where another writer changed the file first and nothing was written. */
async function enableAndObserve(run, change, baselines) {
    const { plan, ports, emit, cancel } = run;
    try {
        if (cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(cancel, 'rolled-back');
        const writtenAt = ports.clock.now();
        await ports.flags.apply(change);
        emit({ type: 'flags-enabled', change });
        if (cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(cancel, 'rolled-back');
        const failed = await toggleServices(run, 'enable', cancel);
        if (cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(cancel, 'rolled-back');
        if (failed !== undefined)
            return (0,verdict/* mustRollBack */.sB)('service-restart-failed', failed);
        const flag = { writtenAt, effectiveAt: ports.clock.now() };
        const smoke = plan.smoke && (await runSmokeTest(run, plan.smoke));
        if (smoke !== undefined)
            return smoke;
        return await watch(run, baselines, flag);
    }
    catch (error) {
        if (error instanceof canary_ports/* FlagsFileError */.Ap && error.code === 'flags-file-changed')
            return 'overtaken';
        if (cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(cancel, 'rolled-back');
        return (0,verdict/* mustRollBack */.sB)(error instanceof canary_ports/* FlagsFileError */.Ap ? error.code : 'crashed', (0,canary_run/* messageOf */.bD)(error));
    }
}
/** What was measured says nothing of a flag that somebody turned off meanwhile. */
async function seenWithFlagsOn({ plan, ports }, outcome) {
    if (outcome.verdict !== 'passed')
        return outcome;
    const { flags } = await ports.flags.inspect(plan.flags, plan.environment).catch(() => ({ flags: [] }));
    const off = plan.flags.names.filter((name) => !flags.some((flag) => flag.name === name && flag.on));
    if (off.length === 0)
        return outcome;
    const reason = `${off.join(', ')} is not on any more: somebody changed the flags file during the watch`;
    return { verdict: 'inconclusive', reasonCode: 'flags-file-changed', reason };
}
/** Confirms an outcome that keeps the flags on; any other becomes one that rolls back. */
async function enable_settle({ plan, ports }, outcome) {
    const keeps = outcome.verdict === 'passed' ||
        (outcome.verdict === 'inconclusive' && plan.onInconclusive !== 'rollback');
    if (!keeps)
        return { ...outcome, verdict: 'rolled-back' };
    try {
        await ports.journal.settle('kept');
        return outcome;
    }
    catch (error) {
        // A verdict that is not on disk would be undone later by whoever finds the journal open.
        return (0,verdict/* mustRollBack */.sB)('journal-unwritable', `the verdict could not be recorded: ${(0,canary_run/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/canary/approval-checks.js

/** What people and earlier runs must have said: the sign-off of flags that need one, and the shadow run. */
async function checkApprovals(run, inspection, report) {
    const { plan, ports } = run;
    const needing = inspection.flags.filter(({ requiresSignoff }) => requiresSignoff).map(({ name }) => name);
    if (needing.length > 0) {
        const signoff = await ports.approvals.signoff(plan.signoffFile);
        if (signoff === 'given')
            report({ name: 'sign-off', status: 'passed', message: plan.signoffFile });
        else {
            report({
                name: 'sign-off',
                status: 'failed',
                code: 'signoff-missing',
                message: `${needing.join(', ')} needs a sign-off, and ${plan.signoffFile} is ${signoff}`,
                fix: 'finish the shadow run and have it signed off',
            });
        }
    }
    if (plan.shadowReports) {
        const { glob, maxMismatches } = plan.shadowReports;
        const fix = 'finish a shadow run without mismatches, or change prechecks.shadow_reports';
        const failed = (message) => report({ name: 'shadow run', status: 'failed', code: 'shadow-mismatches', message, fix });
        try {
            const newest = await ports.approvals.newestShadowReport(plan.shadowReports);
            if (!newest)
                failed(`no shadow report matches ${glob}`);
            else if (newest.mismatches > maxMismatches) {
                failed(`${newest.path} has ${newest.mismatches} mismatches, ${maxMismatches} are allowed`);
            }
            else
                report({
                    name: 'shadow run',
                    status: 'passed',
                    message: `${newest.path}: ${newest.mismatches} mismatches`,
                });
        }
        catch (error) {
            failed((0,canary_run/* messageOf */.bD)(error));
        }
    }
}

;// CONCATENATED MODULE: ./build/canary/former-run.js
/** What a killed run left behind and what came of it, in sentences. `complete`: every flag is back. */
function describeFormerRun(former) {
    const { owner, change, restoration, error } = former;
    const conflicts = restoration?.conflicts ?? [];
    const names = [...new Set(change.edits.map(({ flag }) => flag))].join(', ');
    const who = `a canary that was killed (process ${owner.pid} on ${owner.host}, since ${owner.since})`;
    const back = conflicts.length === 0
        ? 'its flags are back at their former values'
        : 'what nobody else has changed since is back as it was';
    const failed = restoration ? `; ${error}` : `, and it could not be undone: ${error}`;
    const what = `${who} left ${names} on${error === undefined ? `; ${back}` : failed}`;
    const others = conflicts.map(({ place, found }) => `${place.join('.')} was changed by someone else meanwhile to ${found ?? 'nothing'}; it is left so`);
    return { complete: error === undefined && conflicts.length === 0, sentences: [what, ...others] };
}

;// CONCATENATED MODULE: ./build/canary/flags-file-checks.js



/**
 * The flags file: usable, ours alone, and free of what a killed run left. Undefined where it is not. `onLock` receives
 * the function that gives the lock back; a dry run takes none and recovers nothing.
 */
async function checkFlagsFile(run, report, onLock) {
    let inspection = await inspectFlags(run, report);
    if (inspection && !run.plan.dryRun) {
        if (!(await takeLock(run, inspection.file, report, onLock)))
            return undefined;
        const former = await recoverFormerRun(run, inspection.file, report);
        if (former === 'left')
            return undefined;
        if (former === 'undone' && run.plan.onFormerRun === 'stop') {
            const message = 'a former run had to be undone, and on_former_run is "stop"';
            report({ name: 'former run', status: 'failed', code: 'former-run', message });
            return undefined;
        }
        if (former === 'undone')
            inspection = await inspectFlags(run, report);
    }
    if (inspection)
        describeFlags(run, inspection, report);
    return inspection;
}
async function inspectFlags({ plan, ports }, report) {
    try {
        return await ports.flags.inspect(plan.flags, plan.environment);
    }
    catch (error) {
        if (!(error instanceof canary_ports/* FlagsFileError */.Ap))
            throw error;
        report({
            name: 'flags file',
            status: 'failed',
            code: error.code,
            message: error.message,
            fix: error.fix,
        });
        return undefined;
    }
}
async function takeLock({ ports }, flagsFile, report, onLock) {
    try {
        onLock(await ports.lock.acquire(flagsFile));
        return true;
    }
    catch (error) {
        const code = error instanceof canary_ports/* LockHeldError */.Rk ? 'lock-held' : 'journal-unwritable';
        report({ name: 'lock', status: 'failed', code, message: (0,canary_run/* messageOf */.bD)(error) });
        return false;
    }
}
/** A canary that was killed left its flags on and its journal open. They go back before anything else is done. */
async function recoverFormerRun({ ports }, flagsFile, report) {
    const name = 'former run';
    const failed = (message) => report({ name, status: 'failed', code: 'recovery-failed', message });
    try {
        const former = await ports.journal.recover(flagsFile);
        if (!former)
            return 'none';
        const { sentences } = describeFormerRun(former);
        for (const message of sentences) {
            if (former.error === undefined)
                report({ name, status: 'warning', message });
            else
                failed(message);
        }
        return former.error === undefined ? 'undone' : 'left';
    }
    catch (error) {
        failed(`what a former run left behind cannot be told: ${(0,canary_run/* messageOf */.bD)(error)}`);
        return 'left';
    }
}
function describeFlags({ plan, emit }, inspection, report) {
    emit({ type: 'flags-inspected', inspection });
    const names = plan.flags.names.join(', ');
    const message = `${plan.flags.file}: ${inspection.flagCount} flags, ${names} known`;
    report({ name: 'flags file', status: 'passed', message });
    for (const message of inspection.warnings)
        report({ name: 'flags file', status: 'warning', message });
    for (const flag of inspection.flags) {
        if (flag.on) {
            report({
                name: 'flags',
                status: 'warning',
                message: `${flag.name} is on already; a rollback leaves it on`,
            });
        }
        if (plan.flags.scope === 'everywhere' && flag.followers.length > 0) {
            report({
                name: 'flags',
                status: 'warning',
                message: `${flag.name} reaches beyond ${plan.environment}: ${flag.followers.join(', ')} follows the global switch`,
                fix: 'set flags.scope: environment to switch this environment alone',
            });
        }
    }
}

;// CONCATENATED MODULE: ./build/canary/metric-checks.js


/** How much longer than needed an uptime is waited for, in seconds: a service may restart once more meanwhile. */
const UPTIME_SLACK_SECONDS = 60;
/**
 * Whether the metrics can be asked, and asked for what the config says. Resolves to true where the source answers;
 * where it does not, policy decides whether that blocks.
 */
async function metric_checks_checkMetrics(run, report) {
    const { plan, ports, cancel } = run;
    const source = ports.metrics;
    if (plan.metrics.watched.length === 0)
        return false;
    try {
        await source.reach(cancel);
        report({ name: 'metrics', status: 'passed', message: `${source.description} answers` });
    }
    catch (error) {
        if (cancel.aborted)
            return false;
        const message = (0,canary_run/* messageOf */.bD)(error);
        const fix = 'start it, or let prometheus.url name the one that runs';
        if (plan.onInconclusive === 'warn') {
            report({ name: 'metrics', status: 'warning', message: `${message}; going on without metrics`, fix });
        }
        else {
            report({ name: 'metrics', status: 'failed', code: 'metrics-unavailable', message, fix });
        }
        return false;
    }
    // Asked together with the queries, and told after them.
    const uptime = plan.metrics.uptime === 'ignore' ? undefined : askUptime(run);
    uptime?.catch(() => { });
    const checks = await Promise.all(plan.metrics.watched.map((metric) => metric_checks_checkQuery(run, metric)));
    for (const check of checks)
        if (check)
            report(check);
    if (uptime)
        await metric_checks_checkUptime(run, uptime, report);
    return true;
}
/** Undefined where there is nothing to say. */
async function metric_checks_checkQuery(run, { name, query }) {
    try {
        await run.ports.metrics.check(query, run.cancel);
        return undefined;
    }
    catch (error) {
        if (run.cancel.aborted)
            return undefined;
        const message = `${name}: ${(0,canary_run/* messageOf */.bD)(error)}`;
        const rejected = error instanceof canary_ports/* MetricSourceError */.ux && error.kind === 'rejected';
        return rejected
            ? { name: 'metrics', status: 'failed', code: 'query-invalid', message }
            : { name: 'metrics', status: 'warning', message };
    }
}
/** The watched services must have been up for the whole baseline, or it would hold their start. */
async function metric_checks_checkUptime(run, asked, report) {
    const { plan, cancel } = run;
    const needed = plan.metrics.baselineSeconds;
    const waits = plan.metrics.uptime === 'wait' && !plan.dryRun;
    try {
        const first = await asked;
        const uptime = waits ? await waitForUptime(run, needed, first) : first;
        if (cancel.aborted)
            return;
        if (uptime === undefined) {
            report({
                name: 'metric uptime',
                status: 'unknown',
                message: 'no process_start_time_seconds is exported; going on',
            });
        }
        else if (uptime >= needed) {
            report({
                name: 'metric uptime',
                status: 'passed',
                message: `${Math.floor(uptime)} s, ${needed} s are needed`,
            });
        }
        else {
            const message = `the watched services have been up for ${Math.floor(uptime)} s, the baseline needs ${needed} s`;
            const fix = 'set prometheus.wait_for_metric_uptime: true to wait, or shorten baseline_window_seconds';
            if (plan.dryRun && plan.metrics.uptime === 'wait')
                report({ name: 'metric uptime', status: 'warning', message });
            else
                report({ name: 'metric uptime', status: 'failed', code: 'metric-uptime', message, fix });
        }
    }
    catch (error) {
        if (!cancel.aborted)
            report({ name: 'metric uptime', status: 'unknown', message: (0,canary_run/* messageOf */.bD)(error) });
    }
}
function askUptime({ plan, ports, cancel }) {
    const queries = plan.metrics.watched.map(({ query }) => query);
    return ports.metrics.uptime(queries, cancel);
}
async function waitForUptime(run, needed, first) {
    const { ports, emit, cancel } = run;
    let uptime = first;
    if (uptime === undefined || uptime >= needed)
        return uptime;
    const started = ports.clock.now();
    const totalSeconds = Math.ceil(needed - uptime);
    for (;;) {
        const elapsedSeconds = (ports.clock.now() - started) / 1000;
        if (uptime === undefined || uptime >= needed || elapsedSeconds > totalSeconds + UPTIME_SLACK_SECONDS)
            return uptime;
        emit({ type: 'waiting', what: 'metric uptime', elapsedSeconds, totalSeconds });
        await ports.clock.sleep(Math.min(1000, Math.max(100, (needed - uptime) * 1000)), cancel);
        if (cancel.aborted)
            return uptime;
        uptime = await askUptime(run);
    }
}

;// CONCATENATED MODULE: ./build/canary/pre-checks.js





/**
 * Everything that must hold before a flag may go on. All checks are made, so that all that is wrong is said at once;
 * the first failed one gives the reason. `onLock` receives the function that gives the lock back.
 */
async function preChecks(run, onLock) {
    const { emit, cancel } = run;
    emit({ type: 'phase-started', phase: 'pre-checks' });
    const failures = [];
    const report = (check) => {
        const { name, status, message, fix } = check;
        emit({ type: 'check', name, status, message, ...(fix !== undefined && { fix }) });
        if (check.status === 'failed')
            failures.push((0,verdict/* blocked */.Z5)(check.code, message));
    };
    const inspection = await checkFlagsFile(run, report, onLock);
    if (inspection)
        await checkApprovals(run, inspection, report);
    await checkServices(run, report);
    await checkScripts(run, report);
    const metricsAnswer = cancel.aborted ? false : await metric_checks_checkMetrics(run, report);
    return { blocked: cancel.aborted ? (0,canary_run/* cancelled */.KW)(cancel, 'blocked') : failures[0], metricsAnswer };
}
async function checkServices(run, report) {
    await Promise.all(run.plan.services.map(async (service) => {
        const problem = await run.ports.services.problem(service, run.cancel);
        if (problem === undefined)
            report({ name: service.name, status: 'passed', message: 'healthy' });
        else {
            report({
                name: service.name,
                status: 'failed',
                code: 'service-unhealthy',
                message: `${service.name} is not healthy: ${problem}`,
                fix: 'start it, or take it out of services',
            });
        }
    }));
}
async function checkScripts(run, report) {
    const { smoke, rollbackScript } = run.plan;
    if (smoke) {
        const problem = await run.ports.scripts.problem(smoke);
        if (problem === undefined)
            report({ name: 'smoke test', status: 'passed', message: smoke.path });
        else {
            const fix = 'let smoke.script name an executable file';
            report({ name: 'smoke test', status: 'failed', code: 'smoke-not-runnable', message: problem, fix });
        }
    }
    if (rollbackScript) {
        // Only a warning: the flags go back without it.
        const problem = await run.ports.scripts.problem(rollbackScript);
        if (problem !== undefined)
            report({ name: 'rollback script', status: 'warning', message: problem });
    }
}

;// CONCATENATED MODULE: ./build/canary/lifecycle.js






/**
 * Runs one canary from its pre-checks to its verdict.
 *
 * Never throws: whatever happens becomes an outcome, and no outcome leaves a flag on that no verdict keeps.
 * `cancel` ends the run in the same way at any moment; its reason is the name of a signal.
 */
async function runCanary(plan, ports, emit, cancel) {
    const run = { plan, ports, emit, cancel };
    emit({ type: 'run-started', plan });
    for (const message of plan.warnings)
        emit({ type: 'warning', message });
    const outcome = await phases(run);
    emit({ type: 'verdict', outcome });
    return outcome;
}
async function phases(run) {
    let release = async () => { };
    try {
        const checked = await preChecks(run, (give) => {
            release = give;
        });
        if (checked.blocked)
            return checked.blocked;
        const baselines = await (0,canary_baseline/* takeBaseline */.F_)(run, checked.metricsAnswer);
        if (run.cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(run.cancel, 'blocked');
        return await underFlags(run, baselines);
    }
    catch (error) {
        // Only what came before the flags changed ends here: from there on, `underFlags` answers for everything.
        if (run.cancel.aborted)
            return (0,canary_run/* cancelled */.KW)(run.cancel, 'blocked');
        if (error instanceof canary_ports/* FlagsFileError */.Ap)
            return (0,verdict/* blocked */.Z5)(error.code, error.message);
        return (0,verdict/* blocked */.Z5)('crashed', (0,canary_run/* messageOf */.bD)(error));
    }
    finally {
        await release().catch((error) => run.emit({ type: 'warning', message: `the lock could not be given back: ${(0,canary_run/* messageOf */.bD)(error)}` }));
    }
}

// EXTERNAL MODULE: ./build/recording/digest.js
var recording_digest = __webpack_require__(5738);
;// CONCATENATED MODULE: ./build/recording/recording.js

/** A sink that records a run's analysis; `recording()` gives it as far as it got, undefined where the watch never began. */
function recorder() {
    let setup;
    let looks = [];
    let digest = (0,recording_digest/* digestOfLooks */.S)();
    return {
        sink: (event) => {
            switch (event.type) {
                case 'analysis-started':
                    // A change of the flags file that another writer overtook begins anew.
                    setup = event.setup;
                    looks = [];
                    digest = (0,recording_digest/* digestOfLooks */.S)();
                    break;
                case 'analysis-look':
                    looks.push(event.look);
                    break;
                case 'look':
                    digest.add(event.metrics);
                    break;
            }
        },
        recording: () => setup && { setup, looks, digest: digest.hex() },
    };
}

;// CONCATENATED MODULE: ./build/report/empty-report.js
/** The report of a run of which nothing is known yet. */
function emptyReport(provenance) {
    return {
        schema_version: 1,
        name: '',
        environment: '',
        config_path: '',
        config_hash: '',
        dry_run: false,
        plan: null,
        start_time: null,
        end_time: null,
        ...provenance,
        success: false,
        verdict: null,
        reason_code: null,
        reason: null,
        errors: [],
        warnings: [],
        rollback_triggered: false,
        rollback_reason: null,
        rollback_status: 'not-needed',
        still_on: [],
        flags_file: '',
        flags_enabled: [],
        flags: [],
        metrics_source: null,
        metrics_baseline: {},
        metrics_current: {},
        metrics_delta: {},
        evidence: {},
        samples: {},
        recording: null,
        smoke_returncode: null,
        smoke_stdout: '',
        smoke_stderr: '',
        smoke: null,
        rollback_script: null,
        checks: [],
        services: [],
        timeline: [],
    };
}

// EXTERNAL MODULE: ./build/report/flag-states.js
var flag_states = __webpack_require__(3264);
;// CONCATENATED MODULE: ./build/judge/limit.js
/**
 * The value beyond which a threshold takes a metric for broken: above it, or below it for a floor. In the metric's unit;
 * undefined where the threshold is counted from a baseline (`before`) that is not known.
 */
function limitValue(threshold, before) {
    switch (threshold.kind) {
        case 'ceiling':
        case 'floor':
            return threshold.limit;
        case 'increase':
        case 'delta':
            return before === undefined ? undefined : before + threshold.limit;
        case 'delta-pct':
            if (before === undefined)
                return undefined;
            return Math.max(threshold.minimum, before + Math.abs(before) * (threshold.limit / 100));
    }
}

;// CONCATENATED MODULE: ./build/report/samples.js
/** Points kept of all metrics together, baseline and watch. */
const MAX_POINTS = 2_000;
/** How many points one metric may keep of its baseline, and as many again of its watch. */
function pointsEach(metricCount) {
    return Math.max(1, Math.floor(MAX_POINTS / (2 * Math.max(1, metricCount))));
}
/** JSON knows no NaN and no Infinity. */
function finite(value) {
    return value !== undefined && Number.isFinite(value) ? value : null;
}
function iso(at) {
    return new Date(at).toISOString();
}
function toPoint(at, value) {
    return { time: iso(at), value: finite(value) };
}
/** At most `max` of the items, evenly spaced, the first and the last among them. */
function thinned(items, max) {
    if (items.length <= max)
        return items;
    if (max === 1)
        return items.slice(-1);
    const kept = [];
    for (let index = 0; index < max; index += 1) {
        const item = items[Math.round((index * (items.length - 1)) / (max - 1))];
        if (item !== undefined)
            kept.push(item);
    }
    return kept;
}
/**
 * Adds a point; above `max`, the one goes whose neighbours lie closest together. So points that arrive one by one stay
 * evenly spread over time, however many there will be.
 */
function added(points, point, max) {
    const all = [...points, point];
    if (all.length <= max)
        return all;
    if (max <= 2)
        return thinned(all, max);
    const times = all.map(({ time }) => Date.parse(time));
    const gap = (index) => (times[index + 1] ?? 0) - (times[index - 1] ?? 0);
    let densest = 1;
    for (let index = 2; index < all.length - 1; index += 1)
        if (gap(index) < gap(densest))
            densest = index;
    return all.toSpliced(densest, 1);
}

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/limits.js



/** A metric's thresholds as the report has them, before its baseline is known. */
function limitsOf({ thresholds, unit }) {
    return thresholds.map((threshold) => ({
        kind: threshold.kind,
        limit: threshold.limit,
        minimum: threshold.kind === 'delta-pct' ? threshold.minimum : null,
        value: finite(limitValue(threshold, undefined)),
        words: (0,words/* thresholdWords */.DH)(threshold, unit),
    }));
}
/** The same limits, counted from a baseline. */
function limitsFrom(limits, baseline) {
    return limits.map((limit) => ({
        ...limit,
        value: finite(limitValue(thresholdOf(limit), baseline ?? undefined)),
    }));
}
function thresholdOf({ kind, limit, minimum }) {
    return kind === 'delta-pct' ? { kind, limit, minimum: minimum ?? 0 } : { kind, limit };
}

;// CONCATENATED MODULE: ./build/report/proof.js

/** The numbers behind a judgement, as the report has them. */
function proofReport({ method, exposureUnit, baseline, watch, ...numbers }) {
    return {
        method,
        exposure_unit: exposureUnit,
        baseline,
        watch,
        p_value: finite(numbers.pValue),
        level: finite(numbers.level),
        over_dispersion: finite(numbers.overDispersion),
    };
}
/** What the watch can see, in the report's form. */
function powerReport(power) {
    return {
        smallest_ratio: finite(power.smallestRatio),
        seconds_for_threshold: finite(power.secondsForThreshold),
        sees: power.sentence,
    };
}

;// CONCATENATED MODULE: ./build/report/understood.js
/** How a metric's query was understood, in words: what of it can be counted, and what not. */
function understoodAs({ query }) {
    if (query.counter !== undefined)
        return `the level of the counter ${query.counter}, by its increase`;
    const structure = query.counted;
    switch (structure?.kind) {
        case 'rate':
            return `events of ${structure.series}, counted`;
        case 'ratio':
            return `${structure.errors} out of ${structure.total}, counted`;
        case 'quantile':
            return `quantile ${structure.quantile} of ${structure.histogram}, counted by its buckets`;
        default:
            return 'a value whose counts are not known';
    }
}

;// CONCATENATED MODULE: ./build/report/evidence.js




/** A metric of which nothing is known yet. */
function unmeasured(metric, baselineSeconds, watchSeconds) {
    const limits = limitsOf(metric);
    return {
        status: 'not-measured',
        code: null,
        note: '',
        unit: metric.unit,
        query: metric.query.expression,
        judge: 'literal',
        understood: understoodAs(metric),
        thresholds: limits.map(({ words }) => words),
        limits,
        delta_pct: null,
        window_seconds: metric.windowSeconds,
        scrape_seconds: null,
        baseline_seconds: baselineSeconds,
        baseline: null,
        watch_seconds: watchSeconds,
        watch: null,
        proof: null,
        power: null,
    };
}
function withBaseline(evidence, { baseline, foresight }) {
    return {
        ...evidence,
        power: foresight ? powerReport(foresight) : null,
        scrape_seconds: finite(baseline.scrapeSeconds),
        baseline: baselineEvidence(baseline, evidence.baseline_seconds),
    };
}
function withLook(evidence, look, { reading, judgement }) {
    const looks = (evidence.watch?.looks ?? 0) + 1;
    const samples = (evidence.watch?.samples ?? 0) + (reading.state === 'measured' ? 1 : 0);
    const proof = 'proof' in judgement ? judgement.proof : undefined;
    return {
        ...evidence,
        judge: proof ? 'evidence' : 'literal',
        proof: proof ? proofReport(proof) : null,
        power: proof?.power ? powerReport(proof.power) : evidence.power,
        status: judgement.status,
        code: 'code' in judgement ? judgement.code : null,
        note: 'message' in judgement ? judgement.message : '',
        delta_pct: finite(judgement.deltaPct),
        watch: { seconds: look.elapsedSeconds, looks, samples, coverage: samples / looks },
    };
}
function baselineEvidence(baseline, seconds) {
    const measured = baseline.samples.filter(({ value }) => Number.isFinite(value)).length;
    return {
        answered: baseline.answered,
        samples: measured,
        raw_samples: baseline.rawSamples,
        coverage: coverage(baseline, measured, seconds),
        longest_gap_seconds: baseline.longestGapSeconds,
    };
}
/** Values against the points that the window could have had, at the distance that most of them are from each other. */
function coverage({ samples }, measured, seconds) {
    const distances = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at));
    const usual = distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
    const possible = usual > 0 ? Math.max(1, Math.floor((seconds * 1000) / usual)) : samples.length;
    return possible === 0 ? 0 : Math.min(1, measured / possible);
}

// EXTERNAL MODULE: ./build/report/plan-report.js
var plan_report = __webpack_require__(8619);
;// CONCATENATED MODULE: ./build/report/fold-metrics.js




/** All that a report says of metrics before one was measured. */
function metricsOfPlan(plan, watchSeconds) {
    const { watched } = plan;
    const each = (value) => Object.fromEntries(watched.map(({ name }) => [name, value]));
    return {
        metrics_source: watched.length === 0 ? null : (0,plan_report/* addressesOf */.s)(plan).join(', '),
        metrics_baseline: each(null),
        metrics_current: each(null),
        metrics_delta: each(null),
        evidence: Object.fromEntries(watched.map((metric) => [metric.name, unmeasured(metric, plan.baselineSeconds, watchSeconds)])),
        samples: each({ baseline: [], watch: [], evidence: [] }),
    };
}
function foldBaseline(report, event) {
    const { metric, baseline } = event;
    const evidence = report.evidence[metric];
    const samples = report.samples[metric];
    if (!evidence || !samples)
        return report;
    const points = thinned(baseline.samples, budget(report)).map(({ at, value }) => toPoint(at, value));
    const folded = {
        ...report,
        evidence: { ...report.evidence, [metric]: withBaseline(evidence, event) },
        samples: { ...report.samples, [metric]: { ...samples, baseline: points } },
    };
    return comparedWith(folded, metric, baseline.mean);
}
function foldLook(report, look) {
    return look.metrics.reduce((soFar, metricLook) => foldMetric(soFar, look, metricLook), report);
}
function foldMetric(report, look, metricLook) {
    const { metric, reading, judgement } = metricLook;
    const evidence = report.evidence[metric];
    const samples = report.samples[metric];
    if (!evidence || !samples)
        return report;
    const value = reading.state === 'measured' ? reading.value : undefined;
    const watch = added(samples.watch, toPoint(reading.at, value), budget(report));
    const point = evidencePoint(metricLook);
    const points = point ? added(samples.evidence, point, budget(report)) : samples.evidence;
    const looked = {
        ...report,
        evidence: { ...report.evidence, [metric]: withLook(evidence, look, metricLook) },
        samples: { ...report.samples, [metric]: { ...samples, watch, evidence: points } },
    };
    // A source that did not answer says nothing new: what was known last stands.
    if (reading.state === 'unavailable')
        return looked;
    const { baseline, current, delta } = judgement;
    return {
        ...(baseline === undefined ? looked : comparedWith(looked, metric, baseline)),
        metrics_current: { ...looked.metrics_current, [metric]: finite(current) },
        metrics_delta: { ...looked.metrics_delta, [metric]: finite(delta) },
    };
}
/** The report with what a metric is compared with, and the limits that are counted from it. */
function comparedWith(report, metric, mean) {
    const evidence = report.evidence[metric];
    if (!evidence)
        return report;
    const baseline = finite(mean);
    const limits = limitsFrom(evidence.limits, baseline);
    return {
        ...report,
        metrics_baseline: { ...report.metrics_baseline, [metric]: baseline },
        evidence: { ...report.evidence, [metric]: { ...evidence, limits } },
    };
}
function evidencePoint({ reading, judgement }) {
    if (!('proof' in judgement))
        return undefined;
    const { pValue, level } = judgement.proof;
    return { time: iso(reading.at), p_value: finite(pValue), level: finite(level) };
}
function budget(report) {
    return pointsEach(Object.keys(report.evidence).length);
}

// EXTERNAL MODULE: ./build/safety/inert.js
var inert = __webpack_require__(207);
;// CONCATENATED MODULE: ./build/report/script-report.js

/** Kept of each stream, in characters: its end. */
const MAX_TAIL = 16_384;
function startedScript(script, timeoutSeconds) {
    return {
        script,
        timeout_seconds: timeoutSeconds,
        returncode: null,
        signal: null,
        timed_out: false,
        cancelled: false,
        seconds: null,
        output_bytes: 0,
        stdout: '',
        stderr: '',
    };
}
function finishedScript(started, result) {
    return {
        ...(started ?? startedScript('', 0)),
        returncode: result.code,
        signal: result.signal,
        timed_out: result.timedOut,
        cancelled: result.cancelled,
        seconds: result.seconds,
        output_bytes: result.outputBytes,
        stdout: tail(result.stdout),
        stderr: tail(result.stderr),
    };
}
/** Harmless line by line: whoever prints a report in a workflow prints this too. */
function tail(output) {
    return (0,inert/* inertLines */.wi)(output)
        .join('\n')
        .slice(-MAX_TAIL)
        .replace(/^[\udc00-\udfff]/, '');
}

// EXTERNAL MODULE: ./build/report/describe.js
var describe = __webpack_require__(3614);
;// CONCATENATED MODULE: ./build/report/timeline.js



/** Kept of every type of event: what comes more often is thinned. */
const MAX_OF_A_TYPE = 200;
const MAX_MESSAGE = 2_000;
/** The timeline with one more event. Waiting is told once, as far as it got; script output is not told. */
function withEvent(timeline, event) {
    const message = (0,describe/* describe */.q0)(event);
    if (message === undefined)
        return timeline;
    const entry = { time: iso(event.at), type: event.type, message: (0,words/* shorten */.ml)(message, MAX_MESSAGE) };
    const last = timeline.at(-1);
    if (event.type === 'waiting' && last?.type === 'waiting' && subject(last) === event.what) {
        return [...timeline.slice(0, -1), entry];
    }
    return bounded([...timeline, entry], event.type);
}
/** Drops every other entry of a type that has come too often, and keeps its first and its newest. */
function bounded(timeline, type) {
    const count = timeline.filter((entry) => entry.type === type).length;
    if (count <= MAX_OF_A_TYPE)
        return timeline;
    let seen = 0;
    return timeline.filter((entry) => {
        if (entry.type !== type)
            return true;
        seen += 1;
        return seen % 2 === 1 || seen === count;
    });
}
function subject({ message }) {
    return message.slice(0, message.lastIndexOf(': '));
}

;// CONCATENATED MODULE: ./build/report/fold.js






/** Kept of errors, warnings, checks and services each; more of the same are no news. */
const MAX_ITEMS = 200;
/** The report with one more event. Pure. A line of script output changes nothing, for there may be millions. */
function fold(report, event) {
    if (event.type === 'script-output')
        return report;
    const timeline = withEvent(report.timeline, event);
    return apply({ ...report, end_time: iso(event.at), timeline }, event);
}
function apply(report, event) {
    switch (event.type) {
        case 'run-started':
            return { ...report, start_time: iso(event.at), ...ofPlan(event.plan) };
        case 'check': {
            const { name, status, message, fix = null } = event;
            const checks = fold_bounded([...report.checks, { name, status, message, fix }]);
            return withError({ ...report, checks }, status === 'failed' ? `${name}: ${message}` : undefined);
        }
        case 'baseline':
            return foldBaseline(report, event);
        case 'flags-planned':
        case 'flags-enabled':
            return foldChange(report, event);
        case 'service-toggled': {
            const { service, phase, error } = event;
            const services = fold_bounded([...report.services, { service, phase, error: error ?? null }]);
            return withError({ ...report, services }, error);
        }
        case 'script-started':
        case 'script-finished':
            return foldScript(report, event);
        case 'look':
            return foldLook(report, event);
        case 'rollback-started': {
            const { reason } = event.outcome;
            // Nothing is back before it was read back.
            return { ...report, rollback_triggered: true, rollback_reason: reason, rollback_status: 'incomplete' };
        }
        case 'rollback-attempt-failed':
            return withError(report, `rollback attempt ${event.attempt}: ${event.error}`);
        case 'rollback-finished': {
            const flags = (0,flag_states/* afterRollback */.zZ)(report.flags, event.restoration);
            const complete = event.restoration?.conflicts.length === 0;
            const rollback_status = complete ? 'restored' : 'incomplete';
            return { ...report, flags, rollback_status, still_on: (0,flag_states/* stillOn */.Ub)(flags, report.flags_file) };
        }
        case 'warning':
            return { ...report, warnings: fold_bounded([...report.warnings, event.message]) };
        case 'verdict':
            return foldVerdict(report, event.outcome);
        case 'phase-started':
        case 'flags-inspected':
        case 'waiting':
        case 'analysis-started':
        case 'analysis-look':
        case 'script-output':
            return report;
    }
}
function ofPlan(plan) {
    return {
        name: plan.name,
        environment: plan.environment,
        config_path: plan.config.path,
        config_hash: plan.config.hash,
        dry_run: plan.dryRun,
        plan: (0,plan_report/* planReport */.$)(plan),
        flags_file: plan.flags.file,
        ...metricsOfPlan(plan.metrics, plan.watchSeconds),
    };
}
function foldChange(report, { type, change }) {
    const flags = (0,flag_states/* withChange */.vz)(report.flags, change, type === 'flags-enabled' ? 'on' : 'planned');
    const enabled = type === 'flags-enabled' ? change.edits.map(({ flag }) => flag) : [];
    const flags_enabled = [...new Set([...report.flags_enabled, ...enabled])];
    return { ...report, flags_file: change.file, flags, flags_enabled };
}
function foldScript(report, event) {
    const known = event.script === 'smoke' ? report.smoke : report.rollback_script;
    const script = event.type === 'script-started'
        ? startedScript(event.path, event.timeoutSeconds)
        : finishedScript(known, event.result);
    if (event.script === 'rollback')
        return { ...report, rollback_script: script };
    const { returncode, stdout, stderr } = script;
    return {
        ...report,
        smoke: script,
        smoke_returncode: returncode,
        smoke_stdout: stdout,
        smoke_stderr: stderr,
    };
}
function foldVerdict(report, outcome) {
    const { verdict, reasonCode, reason } = outcome;
    const crashed = reasonCode === 'crashed' ? reason : undefined;
    return withError({
        ...report,
        success: verdict === 'passed' || verdict === 'planned',
        verdict,
        reason_code: reasonCode,
        reason,
    }, crashed);
}
function withError(report, error) {
    return error === undefined ? report : { ...report, errors: fold_bounded([...report.errors, error]) };
}
function fold_bounded(items) {
    return items.length <= MAX_ITEMS ? items : items.slice(0, MAX_ITEMS);
}

;// CONCATENATED MODULE: ./build/report/published.js

/** Fields with closed sets of values, and times: a secret that happens to be `passed` must not blank the verdict. */
const CLOSED = new Set([
    ...[
        'verdict',
        'reason_code',
        'rollback_status',
        'status',
        'state',
        'code',
        'phase',
        'type',
        'signal',
        'unit',
        'kind',
        'scope',
        'judge',
        'on_inconclusive',
    ],
    ...['time', 'start_time', 'end_time'],
]);
/**
 * A report as it may leave the machine: every text masked and, line by line, harmless in the log of a workflow that
 * prints it. To be applied once, before the report is written, summed up or sent.
 */
function published(report, mask) {
    return cleaned(report, (text) => (0,inert/* inertLines */.wi)(mask(text)).map(mask).join('\n'));
}
function cleaned(value, clean) {
    if (typeof value === 'string')
        return clean(value);
    if (Array.isArray(value))
        return value.map((item) => cleaned(item, clean));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keeps(key, item) ? item : cleaned(item, clean)]));
}
function keeps(key, item) {
    return CLOSED.has(key) && (typeof item === 'string' || item === null);
}

;// CONCATENATED MODULE: ./build/report/collect.js



/** A sink that gathers the report of a run; `report()` gives it as far as it got, fit to be published. */
function reportCollector(provenance, mask) {
    let report = emptyReport(provenance);
    return {
        sink: (event) => {
            report = fold(report, event);
        },
        report: () => published(report, mask),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/system/version.js
var version = __webpack_require__(6056);
;// CONCATENATED MODULE: ./build/report/git.js


/** Symbolic refs may point at symbolic refs, and a broken one at itself. */
const MAX_REF_DEPTH = 5;
/** What is checked out in the working tree that holds `folder`, read from git's own files; undefined where there is none. */
async function gitHead(folder) {
    const gitDir = await findGitDir((0,external_node_path_.resolve)(folder));
    if (gitDir === undefined)
        return undefined;
    const head = await line((0,external_node_path_.join)(gitDir, 'HEAD'));
    if (head === undefined)
        return undefined;
    const ref = symbolicTarget(head);
    if (ref === undefined)
        return { sha: asSha(head), branch: undefined };
    // The reftable format keeps this placeholder, and its refs elsewhere.
    if (ref === 'refs/heads/.invalid')
        return undefined;
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
    return { sha: await resolveRef(gitDir, ref), branch };
}
async function findGitDir(start) {
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        const entry = (0,external_node_path_.join)(folder, '.git');
        const found = await (0,promises_.stat)(entry).catch(() => undefined);
        if (found?.isDirectory())
            return entry;
        if (found?.isFile()) {
            // A worktree or a submodule: the file names the real folder.
            const target = /^gitdir: (.+)$/.exec((await line(entry)) ?? '')?.[1];
            return target === undefined ? undefined : (0,external_node_path_.resolve)(folder, target);
        }
        if (folder === (0,external_node_path_.dirname)(folder))
            return undefined;
    }
}
async function resolveRef(gitDir, ref) {
    const common = await line((0,external_node_path_.join)(gitDir, 'commondir'));
    const folders = common === undefined ? [gitDir] : [gitDir, (0,external_node_path_.resolve)(gitDir, common)];
    let name = ref;
    for (let depth = 0; depth < MAX_REF_DEPTH; depth += 1) {
        if (!/^refs\/[^\0]+$/.test(name) || name.split('/').includes('..'))
            return undefined;
        const loose = await firstLine(folders.map((folder) => (0,external_node_path_.join)(folder, name)));
        if (loose === undefined)
            return packedSha(folders, name);
        const next = symbolicTarget(loose);
        if (next === undefined)
            return asSha(loose);
        name = next;
    }
    return undefined;
}
async function packedSha(folders, ref) {
    for (const folder of folders) {
        const packed = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'packed-refs'), 'utf8').catch(() => '');
        const entry = packed.split('\n').find((candidate) => candidate.trimEnd().endsWith(` ${ref}`));
        const sha = asSha(entry?.split(' ')[0]);
        if (sha !== undefined)
            return sha;
    }
    return undefined;
}
function symbolicTarget(content) {
    return /^ref: *(\S+)$/.exec(content)?.[1];
}
function asSha(text) {
    return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}
async function firstLine(paths) {
    for (const path of paths) {
        const found = await line(path);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function line(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    return text?.split('\n')[0]?.trimEnd();
}

;// CONCATENATED MODULE: ./build/report/provenance.js



/** Where and by whom this run is made. Starts no process, and never fails: what cannot be told is null. */
async function readProvenance(root, env) {
    const head = await gitHead(root).catch(() => undefined);
    return {
        git_sha: head?.sha ?? given(env.GITHUB_SHA),
        // Actions checks a pull request out detached, and knows the branch.
        git_branch: head?.branch ?? given(env.GITHUB_HEAD_REF) ?? given(env.GITHUB_REF_NAME),
        hostname: (0,external_node_os_.hostname)(),
        user: userName(env),
        run_url: runUrl(env),
        version: version/* version */.r,
    };
}
/** The address of this workflow run; null outside of GitHub Actions. */
function runUrl(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    if (!server || !repository || !id)
        return null;
    const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? '1');
    return `${server}/${repository}/actions/runs/${id}${attempt > 1 ? `/attempts/${attempt}` : ''}`;
}
function userName(env) {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        // A container may run under an id that has no name.
        return given(env.USER) ?? given(env.LOGNAME) ?? given(env.USERNAME) ?? 'unknown';
    }
}
function given(value) {
    return value === undefined || value === '' ? null : value;
}

;// CONCATENATED MODULE: ./build/report/sinks.js
/**
 * Hands every event to every sink. A sink that fails is reported once, goes on being told, and disturbs neither the
 * others nor the run.
 */
function fanOut(sinks, onError) {
    const failed = new Set();
    const report = (sink, error) => {
        if (failed.has(sink))
            return;
        failed.add(sink);
        try {
            onError(error);
        }
        catch {
            // Whoever cannot even be told of a failure must not cause one.
        }
    };
    return (event) => {
        for (const sink of sinks) {
            try {
                const pending = sink(event);
                // An async function is a sink to the compiler too; unhandled, its rejection would end the process.
                if (pending instanceof Promise)
                    pending.catch((error) => report(sink, error));
            }
            catch (error) {
                report(sink, error);
            }
        }
    };
}

// EXTERNAL MODULE: ./build/system/clock.js
var clock = __webpack_require__(7218);
// EXTERNAL MODULE: ./build/report/whole-file.js
var whole_file = __webpack_require__(1303);
;// CONCATENATED MODULE: ./build/alerts/incident.js



/**
 * Leaves an alert that reached nobody as a dated file beside the report, never over another. Resolves to its path.
 * `now` is in ms; `error` says why it was not sent.
 *
 * @throws Error where it cannot be written
 */
async function writeIncident(report, alert, now) {
    const folder = (0,external_node_path_.dirname)(alert.reportPath);
    const incident = {
        schema_version: 1,
        time: new Date(now).toISOString(),
        name: report.name,
        environment: report.environment,
        verdict: report.verdict,
        reason_code: report.reason_code,
        reason: report.reason,
        rollback_status: report.rollback_status,
        still_on: report.still_on,
        run_url: report.run_url,
        report_path: alert.reportPath,
        alert_error: alert.error,
        message: alert.message.text,
    };
    await (0,promises_.mkdir)(folder, { recursive: true });
    const path = (0,external_node_path_.join)(folder, `incident_${(0,whole_file/* timestamp */.vE)(now)}_${(0,whole_file/* fileNamePart */.BQ)(report.name)}.json`);
    return (0,whole_file/* writeNew */.qf)(path, `${JSON.stringify(incident, undefined, 2)}\n`);
}

// EXTERNAL MODULE: ./build/report/mend.js
var mend = __webpack_require__(1255);
;// CONCATENATED MODULE: ./build/alerts/message.js


/** The shortest limit of those who receive it: Discord's. */
const MAX_CHARACTERS = 2_000;
const MAX_PLACES = 10;
/** Whether somebody is to be alerted of how this run ended. */
function needsAlert({ verdict }) {
    return verdict === 'rolled-back' || verdict === 'rollback-incomplete';
}
/** The alert for a report that is fit to be published. `reportPath` where one was written. */
function alertMessage(report, reportPath) {
    const title = plain(titleOf(report));
    const text = within(title, linesOf(report, reportPath).map(plain));
    return {
        '@type': 'MessageCard',
        '@context': 'https://schema.org/extensions',
        themeColor: 'D32F2F',
        summary: (0,words/* shorten */.ml)(title, 200),
        text,
        content: text,
        message: text,
        allowed_mentions: { parse: [] },
    };
}
function titleOf({ verdict, name, environment }) {
    const what = verdict === 'rollback-incomplete'
        ? '🚨 Canary failed and the ROLLBACK IS INCOMPLETE'
        : '❌ Canary failed, flags rolled back';
    return (0,words/* shorten */.ml)(`${what}: ${name} in ${environment}`, 300);
}
/** The most important ones first: what does not fit is left off at the end. */
function linesOf(report, reportPath) {
    const stillOn = report.still_on.slice(0, MAX_PLACES);
    return [
        `Reason: ${report.reason ?? 'unknown'}`,
        ...stillOn.map(({ flag, place }) => `STILL ON: ${flag} (${place} in ${report.flags_file})`),
        ...(report.verdict === 'rollback-incomplete' ? [`Mend it: ${(0,mend/* recoverCommand */.op)(report.config_path)}`] : []),
        `Environment: ${report.environment}`,
        `Flags: ${report.flags_enabled.join(', ') || 'none'}`,
        ...(report.run_url === null ? [`Host: ${report.hostname}`] : [`Run: ${report.run_url}`]),
        ...(reportPath === undefined ? [] : [`Report: ${reportPath}`]),
        ...metricLines(report),
    ];
}
function metricLines(report) {
    return Object.entries(report.evidence).flatMap(([metric, { status, unit, delta_pct }]) => {
        if (status === 'not-measured')
            return [];
        const [baseline, current] = [report.metrics_baseline[metric], report.metrics_current[metric]];
        const delta = (0,words/* deltaWords */.YG)(report.metrics_delta[metric], delta_pct, unit);
        const mark = status === 'breach' ? '✗' : status === 'ok' ? '✓' : '·';
        return [`${mark} ${metric}: ${(0,words/* valueWords */.pz)(baseline, unit)} → ${(0,words/* valueWords */.pz)(current, unit)}, ${delta}`];
    });
}
/** A list, since Teams joins plain lines to one. */
function within(title, lines) {
    let text = `${title}\n`;
    for (const [index, line] of lines.entries()) {
        const next = `${text}\n- ${(0,words/* shorten */.ml)(line, 600)}`;
        const last = index === lines.length - 1;
        // The line that says how many were left off must fit too.
        if (next.length > MAX_CHARACTERS - (last ? 0 : 40))
            return `${text}\n- … and ${lines.length - index} more`;
        text = next;
    }
    return text;
}
/** One line that calls nobody and links nowhere: Slack reads `<!channel>`, all of them `@name`, most of them `[text](url)`. */
function plain(line) {
    return line
        .replace(/\s+/g, ' ')
        .replaceAll('<', '‹')
        .replaceAll('](', '] (')
        .replace(/@(?=\w)/g, '@\u200b');
}

;// CONCATENATED MODULE: ./build/alerts/webhook.js

/** The pause before the second attempt, in ms; it doubles with every further one. */
const FIRST_PAUSE_MS = 1_000;
/** Sends an alert, trying again after 1 s, 2 s … where that may help. Never throws, and names no secret of the URL. */
async function sendAlert(url, message, { post, clock, attempts = 3, timeoutMs = 10_000 }) {
    const to = (0,safety_secrets/* redactUrl */.B)(url);
    for (let attempt = 1;; attempt += 1) {
        const { status, problem } = await tryOnce();
        if (status !== undefined && status >= 200 && status < 300)
            return { sent: true };
        const final = attempt >= attempts || (status !== undefined && !mayPass(status));
        if (final) {
            const tries = attempt === 1 ? 'once' : `${attempt} times`;
            return { sent: false, error: `the alert to ${to} failed (tried ${tries}): ${problem}` };
        }
        await clock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
    async function tryOnce() {
        try {
            const status = await post(url, message, timeoutMs);
            return { status, problem: `it answered ${status}` };
        }
        catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            return { status: undefined, problem: text.replaceAll(url, to) };
        }
    }
}
/** Whether the same request may get another answer later: too busy or broken, rather than refused. */
function mayPass(status) {
    return status >= 500 || status === 408 || status === 429;
}

// EXTERNAL MODULE: ./build/http/request.js + 4 modules
var request = __webpack_require__(8225);
// EXTERNAL MODULE: ./build/report/not-written.js
var not_written = __webpack_require__(2612);
// EXTERNAL MODULE: ./build/report/page-path.js
var page_path = __webpack_require__(9878);
;// CONCATENATED MODULE: ./build/report/files.js





const LATEST = 'latest_report.json';
/**
 * Writes a report to its path, as `latest_report.json` beside it and, where wanted, as a dated copy that nothing ever
 * overwrites. Readers never see half a file.
 *
 * @throws Error that says which file could not be written and what to do; the others are written all the same
 */
async function writeReport(report, plan, { now }) {
    const folder = (0,external_node_path_.dirname)(plan.path);
    const latest = (0,external_node_path_.join)(folder, LATEST);
    const text = `${JSON.stringify(report, undefined, 2)}\n`;
    const failures = [];
    const attempt = async (path, write) => {
        try {
            return await write();
        }
        catch (error) {
            failures.push((0,not_written/* explained */.t)('report', path, error));
            return undefined;
        }
    };
    await attempt(folder, () => (0,promises_.mkdir)(folder, { recursive: true }));
    if (failures[0])
        throw failures[0];
    const written = [plan.path, latest].flatMap((path) => [path, (0,page_path/* pagePath */.H)(path)]);
    const names = [...written.map((path) => (0,external_node_path_.basename)(path)), datedStem(plan.path)];
    await (0,whole_file/* sweepAbandoned */.Lj)(folder, names, now()).catch(() => { }); // only tidiness
    await attempt(plan.path, () => (0,whole_file/* writeWhole */.f8)(plan.path, text));
    if (latest !== plan.path)
        await attempt(latest, () => (0,whole_file/* writeWhole */.f8)(latest, text));
    const dated = (0,external_node_path_.join)(folder, datedName(plan.path, now()));
    const history = plan.keepHistory ? await attempt(dated, () => (0,whole_file/* writeNew */.qf)(dated, text)) : undefined;
    if (failures[0])
        throw failures[0];
    return { report: plan.path, latest, history };
}
function datedName(path, at) {
    return `${datedStem(path)}${(0,whole_file/* timestamp */.vE)(at)}${endingOf(path)}`;
}
function datedStem(path) {
    const name = (0,external_node_path_.basename)(path, endingOf(path));
    return `${name === (0,external_node_path_.basename)(LATEST, '.json') ? 'report' : name}_`;
}
function endingOf(path) {
    return (0,external_node_path_.extname)(path) || '.json';
}

;// CONCATENATED MODULE: ./build/engine/aftermath.js







/** Writes the report, then its page, and sends the alert; each can fail without the others. */
async function publish(to, report, note) {
    const paths = await saveReport(to.report, report, note);
    const page = paths && (await savePages(report, paths, note));
    if (to.webhookUrl !== undefined && needsAlert(report))
        await aftermath_alert(to.webhookUrl, to.report, report, paths?.report, note);
    return { report: paths?.report, page };
}
async function saveReport(plan, report, note) {
    try {
        const paths = await writeReport(report, plan, clock/* systemClock */.m);
        note('info', `Report written to ${paths.report}`);
        return paths;
    }
    catch (error) {
        note('warn', (0,canary_run/* messageOf */.bD)(error));
        return undefined;
    }
}
/** The page's code holds a script and a style, so it is loaded only now. */
async function savePages(report, paths, note) {
    try {
        const { writePages } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 3228));
        const page = await writePages(report, paths);
        note('info', `To look at in a browser: ${page}`);
        return page;
    }
    catch (error) {
        note('warn', (0,canary_run/* messageOf */.bD)(error));
        return undefined;
    }
}
/** People are told of every rollback; where no webhook takes the message, a file beside the report keeps it. */
async function aftermath_alert(webhookUrl, plan, report, reportPath, note) {
    const message = alertMessage(report, reportPath);
    const http = (0,request/* httpClient */.o)();
    const sent = await sendAlert(webhookUrl, message, {
        post: async (url, json, timeoutMs) => {
            const headers = { 'content-type': 'application/json' };
            return (await http.request({ url, method: 'POST', headers, body: JSON.stringify(json), timeoutMs }))
                .status;
        },
        clock: clock/* systemClock */.m,
    });
    http.close();
    if (sent.sent) {
        note('info', 'Alert sent');
        return;
    }
    note('warn', sent.error);
    try {
        const incident = { message, error: sent.error, reportPath: plan.path };
        note('warn', `Incident recorded in ${await writeIncident(report, incident, clock/* systemClock */.m.now())}`);
    }
    catch (error) {
        note('warn', `The incident could not be recorded either: ${(0,canary_run/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/approvals/shadow-reports.js

/** The newest shadow report by modification time, and its `shadow.mismatches`. @throws Error that names the file it could not read */
async function newestShadowReport(plan) {
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    const paths = await glob(plan.glob, { absolute: true, dot: true });
    const dated = await Promise.all(paths.map(async (path) => ({ path, at: (await (0,promises_.stat)(path)).mtimeMs })));
    const newest = dated.sort((a, b) => b.at - a.at || b.path.localeCompare(a.path))[0];
    return newest && { path: newest.path, mismatches: await readMismatches(newest.path) };
}
async function readMismatches(path) {
    let report;
    try {
        report = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new Error(`${path} is not a readable shadow report: ${error instanceof Error ? error.message : String(error)}`);
    }
    const mismatches = report?.shadow?.mismatches;
    if (typeof mismatches !== 'number')
        throw new Error(`${path} has no number at shadow.mismatches`);
    return mismatches;
}

;// CONCATENATED MODULE: ./build/approvals/signoff.js

/** Whether a sign-off file exists and says anything. */
async function signoff(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found?.isFile())
        return 'missing';
    return found.size > 0 ? 'given' : 'empty';
}

// EXTERNAL MODULE: ./build/safety/files.js
var safety_files = __webpack_require__(3820);
// EXTERNAL MODULE: ./build/safety/whole-file.js
var safety_whole_file = __webpack_require__(7659);
;// CONCATENATED MODULE: ./build/safety/state-folder.js



/** The state folder's name where it lies beside the flags file. */
const STATE_FOLDER = '.aos-canary';
/** The state folder cannot be used; nothing may be changed without it. */
class StateFolderError extends Error {
    fix;
    constructor(message, fix) {
        super(message);
        this.name = 'StateFolderError';
        this.fix = fix;
    }
}
/**
 * The state of a flags file, by its real path. Beside the flags file the file's name tells it from others, which holds
 * through whatever mount it is seen; a folder chosen by the user may serve many folders, so there the path counts.
 */
function statePaths(realFile, stateFolder = chosenFolder()) {
    const folder = stateFolder ?? (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), STATE_FOLDER);
    const own = (0,external_node_path_.basename)(realFile);
    const name = stateFolder === undefined ? own : `${own}-${(0,safety_whole_file/* sha256 */.sc)(realFile).slice(0, 16)}`;
    return {
        folder,
        lock: (0,external_node_path_.join)(folder, `${name}.lock`),
        journal: (0,external_node_path_.join)(folder, `${name}.journal.jsonl`),
        former: (0,external_node_path_.join)(folder, `${name}.former`),
        temporary: () => (0,external_node_path_.join)(folder, `${name}.${(0,safety_whole_file/* randomName */.Zm)()}.tmp`),
        isTemporary: (other) => other.startsWith(`${name}.`) && /^[0-9a-f]{32}\.tmp$/.test(other.slice(name.length + 1)),
    };
}
/** From the environment, which the guardian, the post step and a timer have in common with the run. */
function chosenFolder() {
    const chosen = process.env.AOS_CANARY_STATE_FOLDER;
    return chosen ? (0,external_node_path_.resolve)(chosen) : undefined;
}
/** A flags file's real path, also where the file itself is gone: then that to which its links still point. */
async function realFlagsFile(files, file) {
    try {
        return await files.realpath(file);
    }
    catch (error) {
        if ((0,safety_files/* errorCode */.CA)(error) !== 'ENOENT')
            throw error;
    }
    const target = await files.readLink(file).catch(() => undefined);
    // Links that lead back to themselves do not come here: the kernel gives up on them (ELOOP).
    if (target !== undefined)
        return realFlagsFile(files, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), target));
    return (0,external_node_path_.join)(await files.realpath((0,external_node_path_.dirname)(file)), (0,external_node_path_.basename)(file));
}
/** Makes the state folder, kept out of git. @throws StateFolderError */
async function makeStateFolder(files, paths) {
    try {
        const made = await files.makeFolder(paths.folder);
        // A folder that the user chose may hold other things, which are not ours to hide from git.
        if (made || (0,external_node_path_.basename)(paths.folder) === STATE_FOLDER)
            await ignoreInGit(files, paths);
        await files.mayWrite(paths.folder);
    }
    catch (error) {
        throw unusable(paths, error);
    }
}
async function ignoreInGit(files, paths) {
    const path = (0,external_node_path_.join)(paths.folder, '.gitignore');
    try {
        if ((await files.stat(path)).size > 0n)
            return;
        await (0,safety_whole_file/* removeIfThere */.Ks)(files, path); // left empty by a crash
    }
    catch (error) {
        if ((0,safety_files/* errorCode */.CA)(error) !== 'ENOENT')
            throw error;
    }
    await (0,safety_whole_file/* writeNew */.qf)(files, path, Buffer.from('*\n'), 0o644).catch((error) => {
        if ((0,safety_files/* errorCode */.CA)(error) !== 'EEXIST')
            throw error; // another canary's, made at the same moment
    });
}
/** Says why the state folder cannot be used. */
function unusable(paths, error) {
    return new StateFolderError(`the state folder ${paths.folder} cannot be used: ${(0,safety_files/* messageOf */.bD)(error)}`, 'make it writable for this user, or choose another state folder on a local disk');
}
/** Removes what crashed runs left half made. Only for the holder of the lock. */
async function sweepTemporary(files, paths) {
    for (const name of await files.list(paths.folder)) {
        if (paths.isTemporary(name))
            await (0,safety_whole_file/* removeIfThere */.Ks)(files, (0,external_node_path_.join)(paths.folder, name));
    }
}

;// CONCATENATED MODULE: ./build/flags/errors.js


/** The file is there and cannot be used as it is. `line` counts from 1. */
function invalid(file, line, what) {
    const where = line === undefined ? file : `${file}:${line}`;
    return new canary_ports/* FlagsFileError */.Ap('flags-file-invalid', `${where}: ${what}`, 'mend the flags file');
}
function errors_missing(file) {
    return new canary_ports/* FlagsFileError */.Ap('flags-file-missing', `there is no flags file ${file}`, 'give the right path as feature flags file, or create the file');
}
function changed(file) {
    return new canary_ports/* FlagsFileError */.Ap('flags-file-changed', `${file} was changed by another writer in the meantime`, 'run again when nobody else edits it');
}
function unwritable(file, why, fix) {
    return new canary_ports/* FlagsFileError */.Ap('flags-file-unwritable', `${file} cannot be replaced: ${why}`, fix);
}
/** Who may not read the file may not replace it either: there is one code for both. */
function unreadable(file, error) {
    return new canary_ports/* FlagsFileError */.Ap('flags-file-unwritable', `${file} cannot be read: ${(0,safety_files/* messageOf */.bD)(error)}`, 'run the canary as a user who may read and replace it');
}
const reasons = {
    EACCES: 'this user may not write in its folder',
    EPERM: 'the system does not permit it (an immutable file or folder, or another owner)',
    EROFS: 'its file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: "this user's disk quota is used up",
    EBUSY: 'it is in use as a mount point',
    EIO: 'the disk reports an error',
};
/** A file-system error while the file was read or replaced, in words. Other errors come back as they are. */
function explain(error, file) {
    const code = (0,safety_files/* errorCode */.CA)(error);
    if (error instanceof canary_ports/* FlagsFileError */.Ap || code === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return errors_missing(file);
    const reason = reasons[code];
    const detail = (0,safety_files/* messageOf */.bD)(error);
    return unwritable(file, reason === undefined ? detail : `${reason} (${detail})`, 'put that right and try again');
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./build/flags/document.js


const BOM = '\ufeff';
/** The text of a flags file, a BOM kept. @throws FlagsFileError where the bytes could not be put back exactly */
function decodeText(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid(file, undefined, 'is not valid UTF-8');
    }
}
/** Parses strict JSON whose root is an object. @throws FlagsFileError with the line */
function parseDocument(text, file) {
    const problems = [];
    const root = document_parse(text, file, problems);
    const [first] = problems;
    if (first)
        throw invalid(file, lineOf(text, first.offset), `is not valid JSON: ${inWords(first)}`);
    if (root.type !== 'object') {
        throw invalid(file, lineOf(text, root.offset), 'must be a JSON object with "flags"');
    }
    return { file, text, root };
}
function document_parse(text, file, problems) {
    // The parser knows no BOM; a space of the same width keeps the offsets.
    const json = text.startsWith(BOM) ? ` ${text.slice(1)}` : text;
    try {
        // Undefined only where there is a problem.
        return (0,main.parseTree)(json, problems, { disallowComments: true, allowTrailingComma: false });
    }
    catch (error) {
        if (error instanceof RangeError)
            throw invalid(file, undefined, 'is nested too deeply');
        throw error;
    }
}
/** `CommaExpected` → `comma expected`. */
function inWords({ error }) {
    return (0,main.printParseErrorCode)(error)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase();
}
/** The line of an offset, from 1. Windows', Unix's and old Mac's line ends count. */
function lineOf(text, offset) {
    return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
/** The JSON text of a node. */
function textOf({ text }, node) {
    return text.slice(node.offset, node.offset + node.length);
}
/** The end of a node: the offset after its last unit. */
function endOf(node) {
    return node.offset + node.length;
}
/** The properties of an object, in the order of the file. */
function propertiesOf(object) {
    return (object.children ?? []).map((node) => {
        const [key, value] = node.children;
        return { key, value, node };
    });
}
/** Objects by key, made when first asked: a file may have 10,000 flags, and all of them be asked for. */
const indexes = new WeakMap();
/** The properties of an object under one key: more than one where the key is duplicated. */
function propertiesNamed(object, name) {
    let index = indexes.get(object);
    if (!index) {
        index = new Map();
        for (const property of propertiesOf(object)) {
            const key = property.key.value;
            const same = index.get(key);
            if (same)
                same.push(property);
            else
                index.set(key, [property]);
        }
        indexes.set(object, index);
    }
    return index.get(name) ?? [];
}
/** Looks up a place, whatever the shape of the file. */
function find(document, place) {
    let found = { kind: 'absent' };
    let node = document.root;
    for (const name of place) {
        const properties = node.type === 'object' ? propertiesNamed(node, name) : [];
        const [property] = properties;
        if (!property)
            return { kind: 'absent' };
        if (properties.length > 1)
            return { kind: 'duplicate', properties };
        found = { kind: 'property', property };
        node = property.value;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/safety/temporary.js


/** `.aos-canary-<file><random>.tmp`: eight digits tell it from another flags file's in the same folder. */
function prefix(realFile) {
    return `.aos-canary-${(0,safety_whole_file/* sha256 */.sc)((0,external_node_path_.basename)(realFile)).slice(0, 8)}`;
}
/** A free name beside the flags file, from which it can be renamed into place. */
function temporaryBeside(realFile) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), `${prefix(realFile)}${(0,safety_whole_file/* randomName */.Zm)().slice(0, 16)}.tmp`);
}
/** Removes what a killed run left beside the flags file. Only for the holder of the lock. */
async function sweepBeside(files, realFile) {
    const start = prefix(realFile);
    for (const name of await files.list((0,external_node_path_.dirname)(realFile))) {
        const ours = name.startsWith(start) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(start.length));
        if (ours)
            await (0,safety_whole_file/* removeIfThere */.Ks)(files, (0,external_node_path_.join)((0,external_node_path_.dirname)(realFile), name));
    }
}

;// CONCATENATED MODULE: ./build/flags/replace.js




/**
 * Replaces a file's content in one step for its readers, keeping mode and owner, if it still holds what is expected;
 * undefined where it does not, and nothing was changed.
 *
 * Another writer may strike up to the rename. One that renames a new file into place is noticed up to the last look,
 * about 4 microseconds before the rename (see `Files.renameOver`): an edit within these is lost. One that writes in
 * place writes into the old file, which is held open to see it: `Replaced.written`.
 *
 * @throws Node's file-system errors
 */
async function replaceFile(files, replacement) {
    const { file, expected } = replacement;
    const before = await files.stat(file);
    const staged = await stage(files, replacement, before);
    let old;
    let result;
    try {
        old = await files.open(file, 'read');
        const seen = await holds(old, expected, before);
        if (!seen || !(await files.renameOver(staged, file, seen)))
            return undefined;
        await files.syncFolder((0,external_node_path_.dirname)(file));
        result = replaced(old, expected);
        return result;
    }
    finally {
        if (!result) {
            await old?.close();
            if (staged !== replacement.spare)
                await (0,safety_whole_file/* removeIfThere */.Ks)(files, staged).catch(() => { });
        }
    }
}
/** The open file's state, if its content is the expected and mode and owner are those that were copied. */
async function holds(old, expected, copied) {
    const first = await old.stat();
    const bytes = await old.read();
    const second = await old.stat();
    const { mode, uid, gid } = second;
    const sameAttributes = mode === copied.mode && uid === copied.uid && gid === copied.gid;
    return sameAttributes && (0,safety_files/* sameFile */.Vi)(first, second) && bytes.equals(expected) ? second : undefined;
}
function replaced(old, expected) {
    return {
        async written() {
            const bytes = await old.read();
            return bytes.equals(expected) ? undefined : bytes;
        },
        close: () => old.close(),
    };
}
/** The new content under a temporary name, synced; on a full disk in the spare file's place. */
async function stage(files, { file, next, spare }, like) {
    const temporary = temporaryBeside(file);
    try {
        // Made for its owner alone: the content is never readable for more people than the file's mode allows.
        await fill(await files.open(temporary, 'new', 0o600), next, like);
        return temporary;
    }
    catch (error) {
        await (0,safety_whole_file/* removeIfThere */.Ks)(files, temporary).catch(() => { });
        if (spare === undefined || !['ENOSPC', 'EDQUOT'].includes((0,safety_files/* errorCode */.CA)(error) ?? ''))
            throw error;
        return stageInSpare(files, spare, next, like, error);
    }
}
async function stageInSpare(files, spare, next, like, diskFull) {
    try {
        if ((await files.stat(spare)).dev !== like.dev)
            throw diskFull;
        await fill(await files.open(spare, 'update'), next, like);
        return spare;
    }
    catch {
        throw diskFull;
    }
}
async function fill(target, bytes, like) {
    try {
        await target.write(bytes, 0);
        await target.truncate(bytes.length);
        const { uid, gid } = await target.stat();
        if (uid !== like.uid || gid !== like.gid)
            await target.own(like.uid, like.gid);
        await target.setMode(like.mode); // after the owner, since a change of owner clears some bits
        await target.sync();
    }
    finally {
        await target.close();
    }
}

;// CONCATENATED MODULE: ./build/flags/late-write.js




const PAUSE_MS = 10;
/**
 * Saves an edit that another writer, who had the file open, made in the old file while it was replaced: brings it into
 * the new file, after `rework`. Returns the replacement which that took, or undefined where there is no such edit.
 *
 * @param patienceMs how long that writer may take to finish
 * @throws Error where the edit is lost: never finished, or a third writer was there already
 */
async function saveLateWrite(files, { old, bytes }, { file, spare }, patienceMs, rework) {
    const text = await finished(old, file, patienceMs);
    if (text === undefined)
        return undefined;
    const next = Buffer.from(rework(text));
    const replaced = await replaceFile(files, { file, expected: bytes, next, spare });
    if (!replaced)
        throw new Error(`several writers were at ${file} at once, and the edit of one is lost`);
    return { old: replaced, bytes: next };
}
/** The late edit once it is valid JSON and grows no more; undefined where the writer has put everything back. */
async function finished(old, file, patienceMs) {
    let before;
    for (const deadline = performance.now() + patienceMs;;) {
        const bytes = await old.written();
        if (!bytes)
            return undefined;
        try {
            const text = decodeText(bytes, file);
            parseDocument(text, file);
            if (before?.equals(bytes))
                return text;
        }
        catch (error) {
            if (!(error instanceof canary_ports/* FlagsFileError */.Ap))
                throw error;
            if (performance.now() >= deadline)
                throw new Error(`another writer left ${file} half written: ${error.message}`);
        }
        before = bytes;
        await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./build/flags/reading.js






/** Reads a flags file, links followed. @throws FlagsFileError */
async function reading_readFlags(files, path) {
    let file = path;
    try {
        file = await files.realpath(path);
        const { kind } = await files.stat(file);
        if (kind !== 'file')
            throw invalid(file, undefined, kind === 'folder' ? 'is a folder' : 'is not a regular file');
        const bytes = await (0,safety_whole_file/* readWhole */.oD)(files, file);
        return { file, bytes, text: decodeText(bytes, file) };
    }
    catch (error) {
        throw ['EACCES', 'EPERM', 'EIO'].includes((0,safety_files/* errorCode */.CA)(error) ?? '')
            ? unreadable(file, error)
            : explain(error, file);
    }
}
/** A pause between two looks at a file that somebody else writes, in ms. */
const reading_PAUSE_MS = 10;
/**
 * Reads a flags file and does something with its content. A writer that truncates and fills the file in place, or
 * removes and makes it anew, is waited for, so that its half-made file is not taken for a broken one.
 *
 * @param patienceMs how long a missing or invalid file is looked at again
 * @throws FlagsFileError
 */
async function readPatiently(files, path, patienceMs, use) {
    for (const deadline = performance.now() + patienceMs;;) {
        try {
            return use(await reading_readFlags(files, path));
        }
        catch (error) {
            const mayPass = error instanceof canary_ports/* FlagsFileError */.Ap && ['flags-file-invalid', 'flags-file-missing'].includes(error.code);
            if (!mayPass || performance.now() >= deadline)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(reading_PAUSE_MS);
        }
    }
}

;// CONCATENATED MODULE: ./build/flags/splices.js
/** Makes all cuts at once; they do not overlap, their offsets are those of the text given. */
function cutText(text, cuts) {
    const parts = [];
    let position = 0;
    for (const { offset, length, insert } of ascending(cuts)) {
        parts.push(text.slice(position, offset), insert);
        position = offset + length;
    }
    parts.push(text.slice(position));
    return parts.join('');
}
/** The same cuts as splices of the changed text, by which they can be undone. */
function splicesOf(text, cuts) {
    let shift = 0;
    return ascending(cuts).map(({ offset, length, insert }) => {
        const splice = { offset: offset + shift, removed: text.slice(offset, offset + length), inserted: insert };
        shift += insert.length - length;
        return splice;
    });
}
/** Cuts in the order of the text. */
function ascending(cuts) {
    return [...cuts].sort((a, b) => a.offset - b.offset || a.length - b.length);
}
/** Makes a change in the text it was prepared for. */
function applySplices(text, splices) {
    let shift = 0;
    const cuts = splices.map(({ offset, removed, inserted }) => {
        const cut = { offset: offset + shift, length: removed.length, insert: inserted };
        shift += removed.length - inserted.length;
        return cut;
    });
    return cutText(text, cuts);
}
/** Undoes a change in the text it has led to. */
function undoSplices(text, splices) {
    return cutText(text, splices.map(({ offset, removed, inserted }) => ({ offset, length: inserted.length, insert: removed })));
}

;// CONCATENATED MODULE: ./build/flags/apply.js






/** Turns of a replacement that fails without the content having changed, as where somebody changes the mode. */
const TURNS = 20;
/**
 * Writes a prepared change onto the very bytes it was prepared for. With `flags-file-changed` nothing of it stands in
 * the file; after any other error it may.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
async function applyChange(files, change, spare, patienceMs) {
    if (change.edits.length === 0)
        return;
    for (let turn = 0; turn < TURNS; turn += 1) {
        const { file, bytes, text } = await reading_readFlags(files, change.file);
        if (file !== change.file || (0,safety_whole_file/* sha256 */.sc)(bytes) !== change.before)
            throw changed(change.file);
        const next = Buffer.from(applySplices(text, change.splices));
        if ((0,safety_whole_file/* sha256 */.sc)(next) !== change.after)
            throw new Error(`the change of ${file} does not add up`);
        // Without the spare: it is the room for the way back.
        const old = await replaceFile(files, { file, expected: bytes, next });
        if (!old)
            continue;
        try {
            // Somebody wrote into the file while it was replaced: their edit stays, ours is withdrawn.
            const theirs = await saveLateWrite(files, { old, bytes: next }, { file, spare }, patienceMs, (text) => text);
            await theirs?.old.close();
            if (theirs)
                throw changed(file);
            return;
        }
        finally {
            await old.close();
        }
    }
    throw changed(change.file);
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/flags/flags.js




/** The two places in which the application looks for a flag: the environment's entry first, then the global switch. */
function entryPlace(environment, name) {
    return ['environments', environment, name];
}
function globalPlace(name) {
    return ['flags', name, 'enabled'];
}
/** The property at a place, or undefined where there is none. @throws FlagsFileError for a duplicate key on the way */
function propertyAt(document, place) {
    for (let length = 1; length <= place.length; length += 1) {
        const part = place.slice(0, length);
        const found = find(document, part);
        if (found.kind === 'absent')
            return undefined;
        if (found.kind === 'duplicate') {
            const lines = found.properties.map(({ key }) => lineOf(document.text, key.offset));
            const last = lines.pop();
            throw invalid(document.file, last, `duplicate key ${part.join('.')}, already on line ${lines.join(', ')}`);
        }
        if (length === place.length)
            return found.property;
        if (found.property.value.type !== 'object')
            throw wrongType(document, part, found.property, 'an object');
    }
    return undefined;
}
/** The switch at a place, or undefined where there is none. @throws FlagsFileError where it is neither true nor false */
function switchAt(document, place) {
    const property = propertyAt(document, place);
    if (!property)
        return undefined;
    if (property.value.type !== 'boolean')
        throw wrongType(document, place, property, 'true or false');
    return property.value.value === true;
}
function wrongType(document, place, { value }, wanted) {
    const text = textOf(document, value);
    const found = ['object', 'array'].includes(value.type) ? `an ${value.type}` : text.slice(0, 40);
    return invalid(document.file, lineOf(document.text, value.offset), `${place.join('.')} must be ${wanted}, not ${found}`);
}
/** The names of all flags. @throws FlagsFileError where there is no object of flags */
function flagNames(document) {
    const flags = propertyAt(document, ['flags']);
    if (!flags)
        throw invalid(document.file, 1, 'has no "flags"');
    if (flags.value.type !== 'object')
        throw wrongType(document, ['flags'], flags, 'an object');
    return propertiesOf(flags.value).map(({ key }) => key.value);
}
/** @throws FlagsFileError (`flag-unknown`) naming every unknown flag */
function requireKnown(file, known, wanted) {
    const there = new Set(known);
    const unknown = wanted.filter((name) => !there.has(name));
    if (unknown.length === 0)
        return;
    const hints = unknown.map((name) => {
        const close = closest(known, name);
        return close === undefined ? name : `${name} (did you mean ${close}?)`;
    });
    const shown = known.slice(0, 20).join(', ');
    const more = known.length > 20 ? `, and ${known.length - 20} more` : '';
    throw new canary_ports/* FlagsFileError */.Ap('flag-unknown', `${file} knows no flag ${hints.join(', ')}`, known.length === 0 ? 'the file has no flags at all' : `it has ${shown}${more}`);
}
/** The known name that a mistyped one most likely means. */
function closest(known, name) {
    let best;
    let bound = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of known) {
        const distance = (0,leven/* default */.A)(candidate, name, { maxDistance: bound });
        if (distance < bound)
            [best, bound] = [candidate, distance];
    }
    return best;
}
/** The environments that have no entry of their own for a flag, and so follow the global switch. */
function followersOf(document, name, environment) {
    const environments = propertyAt(document, ['environments']);
    if (!environments)
        return [];
    return propertiesOf(environments.value)
        .filter(({ key, value }) => key.value !== environment && value.type === 'object')
        .filter(({ value }) => propertiesNamed(value, name).length === 0)
        .map(({ key }) => key.value);
}
/** What is to be known of a flag before it is turned on. @throws FlagsFileError where its places are not what they should be */
function flagState(document, name, environment) {
    const entry = switchAt(document, entryPlace(environment, name));
    const everywhere = switchAt(document, globalPlace(name));
    const signoff = propertyAt(document, ['flags', name, 'requires_m4_signoff']);
    return {
        name,
        on: entry ?? everywhere ?? false,
        requiresSignoff: signoff?.value.type === 'boolean' && signoff.value.value === true,
        followers: followersOf(document, name, environment),
    };
}

;// CONCATENATED MODULE: ./build/flags/layout.js

/** How a property is appended to an object that has some. */
function layoutOf(document, object) {
    const properties = propertiesOf(object);
    const last = properties.at(-1);
    const first = properties[0];
    if (!last || !first)
        return undefined;
    const { text } = document;
    const open = indentationIn(text.slice(object.offset + 1, first.node.offset));
    const close = indentationIn(text.slice(endOf(last.node), endOf(object) - 1));
    const colon = colonOf(document, last);
    const previous = properties.at(-2);
    if (!previous) {
        const afterComma = open === '' && colon.endsWith(' ') ? ' ' : open;
        return { beforeComma: '', afterComma, colon, open, close };
    }
    const [beforeComma = '', afterComma = ''] = text.slice(endOf(previous.node), last.node.offset).split(',');
    return {
        beforeComma: indentationIn(beforeComma),
        afterComma: indentationIn(afterComma),
        colon,
        open,
        close,
    };
}
/** Blank lines that set neighbours apart are not repeated: the last line's indentation remains. */
function indentationIn(space) {
    const lineEnd = /(\r\n|\n|\r)[^\r\n]*$/.exec(space);
    return lineEnd ? lineEnd[0] : space;
}
function colonOf({ text }, { key, value }) {
    const colon = text.slice(endOf(key), value.offset);
    return /[\r\n]/.test(colon) ? ': ' : colon;
}
/**
 * The layout of an object yet empty: that of the nearest thing like it, a filled object among its siblings; else that
 * of its parents, one step deeper.
 */
function layoutWithin(document, parent, ownIndent) {
    for (const { value } of propertiesOf(parent)) {
        const sibling = value.type === 'object' ? layoutOf(document, value) : undefined;
        if (sibling)
            return hasLineEnd(sibling.open) ? indented(document, ownIndent, sibling) : sibling;
    }
    return defaultLayout(document, ownIndent);
}
/** The layout of the whole file, for an object whose closing brace is indented by `ownIndent`. */
function defaultLayout(document, ownIndent) {
    const root = layoutOf(document, document.root);
    if (!root || !hasLineEnd(root.open)) {
        const colon = root?.colon ?? ': ';
        return { beforeComma: '', afterComma: colon.endsWith(' ') ? ' ' : '', colon, open: '', close: '' };
    }
    return indented(document, ownIndent, root);
}
/** One property a line, a step deeper than `ownIndent`. */
function indented(document, ownIndent, like) {
    const { lineEnd, step } = layout_linesOf(document);
    const line = `${lineEnd}${ownIndent}${step}`;
    const commaFirst = hasLineEnd(like.beforeComma);
    return {
        beforeComma: commaFirst ? line : '',
        afterComma: commaFirst ? like.afterComma : line,
        colon: like.colon,
        open: line,
        close: `${lineEnd}${ownIndent}`,
    };
}
function layout_linesOf(document) {
    const open = layoutOf(document, document.root)?.open ?? '';
    const lineEnd = /\r\n|\n|\r/.exec(open)?.[0] ?? /\r\n|\n|\r/.exec(document.text)?.[0] ?? '\n';
    return { lineEnd, step: open.replace(/[\r\n]/g, '') || '  ' };
}
function hasLineEnd(space) {
    return /[\r\n]/.test(space);
}
/** The indentation of the line on which an offset lies. */
function indentAt({ text }, offset) {
    let start = offset;
    while (start > 0 && !hasLineEnd(text[start - 1]))
        start -= 1;
    return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

;// CONCATENATED MODULE: ./build/flags/insertion.js


/** The nearest object above a place that is absent. Every parent that is there is an object. */
function gapAt(document, place) {
    let object = document.root;
    let depth = 0;
    for (; depth < place.length - 1; depth += 1) {
        const found = find(document, place.slice(0, depth + 1));
        if (found.kind !== 'property')
            break;
        object = found.property.value;
    }
    return { object, missing: place.slice(depth), outermost: place.slice(0, depth + 1) };
}
/** Inserts JSON texts at absent places, in the file's own style: one cut for each object that is there, by that object. */
function insertAll(document, insertions) {
    const trees = new Map();
    for (const { gap, json } of insertions) {
        let tree = trees.get(gap.object) ?? new Map();
        trees.set(gap.object, tree);
        for (const name of gap.missing.slice(0, -1)) {
            const inner = tree.get(name);
            const next = inner instanceof Map ? inner : new Map();
            tree.set(name, next);
            tree = next;
        }
        tree.set(gap.missing.at(-1), json);
    }
    return new Map([...trees].map(([object, tree]) => [object, insertInto(document, object, tree)]));
}
function insertInto(document, object, tree) {
    const last = propertiesOf(object).at(-1);
    const layout = layoutOf(document, object);
    if (!last || !layout)
        return insertIntoEmpty(document, object, tree);
    const comma = `${layout.beforeComma},${layout.afterComma}`;
    const insert = comma + write(document, object, tree, layout).join(comma);
    return { offset: endOf(last.node), length: 0, insert };
}
/** Whatever space the braces enclose stays where it is, so that taking the insertion out again gives the same bytes. */
function insertIntoEmpty(document, object, tree) {
    const indent = indentAt(document, object.offset);
    const parent = object.parent?.parent;
    const layout = parent ? layoutWithin(document, parent, indent) : defaultLayout(document, indent);
    const properties = write(document, object, tree, layout).join(`${layout.beforeComma},${layout.afterComma}`);
    const inside = document.text.slice(object.offset + 1, endOf(object) - 1);
    if (inside === '') {
        return { offset: object.offset + 1, length: 0, insert: layout.open + properties + layout.close };
    }
    // With lines between the braces, the last of them is the closing brace's; else the space serves on both sides.
    const insert = (hasLineEnd(inside) ? layout.open : inside) + properties;
    return { offset: object.offset + 1, length: 0, insert };
}
/** The properties' texts. `sibling` is an object in which nested ones find their like. */
function write(document, sibling, tree, layout) {
    const indent = lastLine(layout.open) ?? lastLine(layout.afterComma) ?? '';
    return [...tree].map(([name, value]) => {
        const json = typeof value === 'string' ? value : writeObject(document, sibling, value, indent);
        return quote(document, name) + layout.colon + json;
    });
}
function writeObject(document, sibling, tree, indent) {
    const layout = layoutWithin(document, sibling, indent);
    const nested = write(document, { type: 'object', offset: 0, length: 0 }, tree, layout);
    return `{${layout.open}${nested.join(`${layout.beforeComma},${layout.afterComma}`)}${layout.close}}`;
}
function lastLine(space) {
    return /[\r\n]([^\r\n]*)$/.exec(space)?.[1];
}
/** A key as the file writes it: as the flag is spelt under `flags`, with escapes where all of the file is ASCII. */
function quote(document, name) {
    const flag = find(document, ['flags', name]);
    if (flag.kind === 'property') {
        const { key } = flag.property;
        return document.text.slice(key.offset, endOf(key));
    }
    const json = JSON.stringify(name);
    // Without its first unit, which may be a BOM.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
    if (/[^\x00-\x7f]/.test(document.text.slice(1)))
        return json;
    return json.replace(/[\x80-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/flags/change.js





/**
 * The change that turns flags on or off, and the text it leads to. A place that has the wanted value gets no edit, so
 * nothing will take it back. Turning on inserts what is missing, turning off does not: a missing entry is not on.
 *
 * @throws FlagsFileError where a place, or the way to it, is not what it should be
 */
function changeFlags(document, wish) {
    const written = String(wish.on);
    const replaced = [];
    const missing = [];
    for (const { flag, place } of placesOf(wish)) {
        if (switchAt(document, place) === wish.on)
            continue;
        const found = find(document, place);
        if (found.kind === 'property') {
            const { value } = found.property;
            const edit = { flag, place, former: textOf(document, value), written };
            replaced.push({ edit, cut: { offset: value.offset, length: value.length, insert: written } });
        }
        else if (wish.on) {
            missing.push({ flag, place, gap: gapAt(document, place), json: written });
        }
    }
    const insertions = insertAll(document, missing);
    const cuts = ascending([...replaced.map(({ cut }) => cut), ...insertions.values()]);
    const inserted = missing.map(({ flag, place, gap }) => {
        const splice = cuts.indexOf(insertions.get(gap.object));
        return { flag, place, former: undefined, written, insertion: { splice, outermost: gap.outermost } };
    });
    const text = cutText(document.text, cuts);
    const change = {
        file: document.file,
        edits: [...replaced.map(({ edit }) => edit), ...inserted],
        before: (0,safety_whole_file/* sha256 */.sc)(document.text),
        after: (0,safety_whole_file/* sha256 */.sc)(text),
        splices: splicesOf(document.text, cuts),
    };
    return { change, text };
}
/** The places in which a wish is about its flags. */
function placesOf({ names, environment, scope, }) {
    return [...new Set(names)].flatMap((flag) => {
        const entry = { flag, place: entryPlace(environment, flag) };
        return scope === 'environment' ? [entry] : [entry, { flag, place: globalPlace(flag) }];
    });
}

;// CONCATENATED MODULE: ./build/flags/removal.js

/**
 * Takes inserted properties out of a file that others have edited since. What still stands exactly as it was inserted
 * goes exactly as it came; the rest by what JSON needs, with the parents that were made for it unless others use them.
 */
function removeInserted(document, inserted, splices) {
    const exact = exactCuts(document, inserted, splices);
    const isCovered = ({ property: { node } }) => exact.some(({ offset, length }) => node.offset >= offset && endOf(node) <= offset + length);
    const others = inserted.filter((one) => !isCovered(one));
    const byNeed = [...removedNodes(document, others)].flatMap(([object, nodes]) => cutsIn(object, nodes));
    return [...exact, ...byNeed];
}
/** Where the very text of an insertion stands around a property that it inserted, and can be taken out as one piece. */
function exactCuts(document, inserted, splices) {
    const cuts = new Map();
    for (const { edit, property } of inserted) {
        const text = edit.insertion && splices[edit.insertion.splice]?.inserted;
        if (text === undefined)
            continue;
        const outermost = find(document, edit.insertion?.outermost ?? edit.place);
        const { offset } = outermost.kind === 'property' ? outermost.property.key : property.key;
        const cut = { offset: offset - text.indexOf('"'), length: text.length, insert: '' };
        if (stands(document, text, cut))
            cuts.set(cut.offset, cut);
    }
    return [...cuts.values()];
}
/** An insertion after a property begins with its comma; one between empty braces has none, and must be all there is. */
function stands({ text }, inserted, { offset, length }) {
    if (offset < 0 || !text.startsWith(inserted, offset))
        return false;
    if (inserted.trimStart().startsWith(','))
        return true;
    const rest = text.slice(offset + length);
    return text.slice(0, offset).trimEnd().endsWith('{') && rest.trimStart().startsWith('}');
}
/** The properties to remove, by their object; an object that was made for them and is left empty goes as a whole. */
function removedNodes(document, inserted) {
    const removed = new Map();
    const remove = (node) => {
        const object = node.parent;
        removed.set(object, (removed.get(object) ?? new Set()).add(node));
        return object;
    };
    for (const { property } of inserted)
        remove(property.node);
    for (const { edit, property } of inserted) {
        let object = property.node.parent;
        const { length } = edit.insertion?.outermost ?? edit.place;
        for (let depth = edit.place.length - 1; depth >= length; depth -= 1) {
            const own = object.parent;
            if (!own || object === document.root || removed.get(object)?.size !== object.children?.length)
                break;
            removed.delete(object);
            object = remove(own);
        }
    }
    return removed;
}
/** Each run of removed properties goes with the comma before it; one at the start with the comma after it. */
function cutsIn(object, removed) {
    const between = (start, end) => ({ offset: start, length: end - start, insert: '' });
    const properties = object.children ?? [];
    const cuts = [];
    let kept;
    let runStart;
    for (const [index, node] of properties.entries()) {
        if (!removed.has(node)) {
            if (runStart && !kept)
                cuts.push(between(runStart.offset, node.offset));
            [kept, runStart] = [node, undefined];
            continue;
        }
        runStart ??= node;
        const next = properties[index + 1];
        const ends = !next || !removed.has(next);
        if (ends && kept)
            cuts.push(between(endOf(kept), endOf(node)));
    }
    if (!kept)
        cuts.push(between(object.offset + 1, endOf(object) - 1));
    return cuts;
}

;// CONCATENATED MODULE: ./build/flags/restoration.js




/** A foreign value may be anything; so much of it is reported. */
const LONGEST_FOUND = 200;
/**
 * Puts former values back. The text that the change led to becomes the text before it, byte for byte. In a text that
 * others have edited since, each place is put back that still holds what the change wrote; the others are conflicts.
 *
 * @throws FlagsFileError where such a text is not valid JSON
 */
function restoreText(text, change) {
    const hash = (0,safety_whole_file/* sha256 */.sc)(text);
    if (hash === change.before)
        return { text: undefined, restored: change.edits, conflicts: [] };
    if (hash === change.after) {
        return { text: undoSplices(text, change.splices), restored: change.edits, conflicts: [] };
    }
    return mergeInto(parseDocument(text, change.file), change);
}
function mergeInto(document, change) {
    const restored = [];
    const conflicts = [];
    const cuts = [];
    const inserted = [];
    for (const edit of change.edits) {
        const found = find(document, edit.place);
        const property = found.kind === 'property' ? found.property : undefined;
        const now = property && textOf(document, property.value);
        if (found.kind !== 'duplicate' && now === edit.former)
            restored.push(edit);
        else if (!property || now !== edit.written) {
            conflicts.push({
                ...edit,
                found: shown(found.kind === 'duplicate' ? textOfAll(document, found.properties) : now),
            });
        }
        else {
            restored.push(edit);
            if (edit.former === undefined)
                inserted.push({ edit, property });
            else
                cuts.push({ offset: property.value.offset, length: property.value.length, insert: edit.former });
        }
    }
    cuts.push(...removeInserted(document, inserted, change.splices));
    if (cuts.length === 0)
        return { text: undefined, restored, conflicts };
    const text = cutText(document.text, cuts);
    requireRestored(parseDocument(text, change.file), restored);
    return { text, restored, conflicts };
}
/** A duplicated key: what all of them hold. */
function textOfAll(document, properties) {
    return properties.map(({ value }) => textOf(document, value)).join(' and again ');
}
function shown(found) {
    return found !== undefined && found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
}
/** The file is not written before its new text was read as the application will read it. */
function requireRestored(document, edits) {
    for (const { place, former } of edits) {
        const found = find(document, place);
        const now = found.kind === 'property' ? textOf(document, found.property.value) : undefined;
        if (now !== former)
            throw new Error(`${place.join('.')} would be ${now}, not ${former}: a fault of this program`);
    }
}

;// CONCATENATED MODULE: ./build/flags/restore.js







/** Looks that are taken at least, however long each of them takes. */
const LEAST_TURNS = 5;
/**
 * Puts former values back, until a look at the file finds nothing left to do. After a write there is a second look a
 * little later: a writer who had read the file before might write the flags on again with their own edit.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
async function restoreChange(files, change, spare, { patienceMs, settleMs, contentionMs }) {
    const rework = (text) => restoreText(text, change).text ?? text;
    let written;
    const hold = async (next) => {
        await written?.old.close();
        written = next;
    };
    try {
        let turns = 0;
        for (const deadline = performance.now() + contentionMs;; turns += 1) {
            const { file, bytes, result } = await readPatiently(files, change.file, patienceMs, (content) => ({
                ...content,
                result: restoreText(content.text, change),
            }));
            const { text, restored, conflicts } = result;
            if (text === undefined) {
                if (!written)
                    return { restored, conflicts, byteIdentical: (0,safety_whole_file/* sha256 */.sc)(bytes) === change.before };
                await (0,external_node_timers_promises_.setTimeout)(settleMs);
                await hold(await saveLateWrite(files, written, { file, spare }, patienceMs, rework));
                continue;
            }
            // A large file on a slow machine takes long by itself: nobody else is to blame for that.
            if (turns >= LEAST_TURNS && performance.now() >= deadline)
                throw changed(file);
            const next = Buffer.from(text);
            const old = await replaceFile(files, { file, expected: bytes, next, spare });
            if (!old) {
                await (0,external_node_timers_promises_.setTimeout)(Math.random() * 5); // out of step with whoever was faster
                continue;
            }
            await hold({ old, bytes: next });
            const late = await saveLateWrite(files, { old, bytes: next }, { file, spare }, patienceMs, rework);
            if (late)
                await hold(late);
        }
    }
    finally {
        await written?.old.close();
    }
}

;// CONCATENATED MODULE: ./build/flags/mounts.js

const NETWORK = [
    'nfs',
    'nfs4',
    'cifs',
    'smb3',
    'smbfs',
    'afs',
    'ceph',
    'lustre',
    'gfs2',
    'ocfs2',
    'glusterfs',
    'beegfs',
    '9p',
];
/** Local in spite of their names. */
const LOCAL_FUSE = ['fuse.fuse-overlayfs', 'fuse.lxcfs', 'fuse.mergerfs'];
function isNetwork({ type }) {
    return NETWORK.includes(type) || (type.startsWith('fuse.') && !LOCAL_FUSE.includes(type));
}
/** The mount on which a real path lies; undefined outside Linux. */
async function mountOf(files, path) {
    const text = await (0,safety_whole_file/* readWhole */.oD)(files, '/proc/self/mountinfo').then((bytes) => bytes.toString('utf8'), () => '');
    return findMount(text, path);
}
/** Picks the mount of a path from the text of /proc/self/mountinfo: the longest point above it, the last of equals. */
function findMount(mountinfo, path) {
    let best;
    for (const line of mountinfo.split('\n')) {
        const [fields, rest] = line.split(' - ');
        const point = mounts_plain(fields?.split(' ')[4] ?? '');
        const type = rest?.split(' ')[0];
        if (point === '' || type === undefined)
            continue;
        const isAbove = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
        if (isAbove && point.length >= (best?.point.length ?? 0))
            best = { point, type };
    }
    return best;
}
/** Spaces, tabs and the like are written in octal: `\040`. */
function mounts_plain(field) {
    return field.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}

;// CONCATENATED MODULE: ./build/flags/writable.js




/**
 * Foresees whether a flags file can be replaced with mode and owner kept, without writing anything. Returns what should
 * be said about it.
 *
 * @param file the real path
 * @throws FlagsFileError (`flags-file-unwritable`)
 */
async function requireReplaceable(files, file) {
    const folder = (0,external_node_path_.dirname)(file);
    await requireWritableFolder(files, file, folder);
    const [own, mount] = await Promise.all([files.stat(file), mountOf(files, file)]);
    await requireMutable(files, file);
    requireRights(file, own);
    if (mount?.point === file) {
        throw unwritable(file, 'it is itself a mount point', 'mount its folder into the container instead of the file');
    }
    const warnings = [];
    if (mount && isNetwork(mount)) {
        warnings.push(`${file} lies on a network file system (${mount.type} at ${mount.point}): ` +
            'a canary on another machine may see lock and flags late; run canaries on one machine only');
    }
    if (own.links > 1) {
        warnings.push(`${file} has ${own.links} names (hard links): the others keep the old content when it is replaced`);
    }
    return warnings;
}
async function requireWritableFolder(files, file, folder) {
    try {
        await files.mayWrite(folder);
    }
    catch (error) {
        const why = (0,safety_files/* errorCode */.CA)(error) === 'EROFS' ? 'its file system is read-only' : `the folder ${folder} is not writable`;
        throw unwritable(file, why, `let this user write in ${folder}: flags files are replaced, not overwritten`);
    }
}
/** A mode that forbids writing (EACCES) does not matter, since the file is replaced. */
async function requireMutable(files, file) {
    try {
        await files.mayWrite(file);
    }
    catch (error) {
        if ((0,safety_files/* errorCode */.CA)(error) === 'EPERM') {
            throw unwritable(file, 'it is immutable', `see lsattr ${file}, and chattr -i ${file}`);
        }
    }
}
function requireRights(file, own) {
    const me = process.geteuid?.();
    if (me === undefined || me === 0)
        return;
    const groups = [process.getegid?.(), ...(process.getgroups?.() ?? [])];
    if (own.uid !== me || !groups.includes(own.gid)) {
        throw unwritable(file, `it belongs to ${own.uid}:${own.gid}, and user ${me} could not give the new file that owner`, 'run the canary as the owner of the flags file, or as root');
    }
}

;// CONCATENATED MODULE: ./build/flags/store.js










/** Flags in a JSON file on disk. */
function flagStore(files, options = {}) {
    const { stateFolder, patienceMs = 300, settleMs = 150, contentionMs = 2_000 } = options;
    const spare = ({ file }) => statePaths(file, stateFolder).former;
    const read = (path) => readPatiently(files, path, patienceMs, ({ file, text }) => parseDocument(text, file));
    return {
        async inspect(flags, environment) {
            const document = await read(flags.file);
            const known = flagNames(document);
            requireKnown(document.file, known, flags.names);
            return {
                file: document.file,
                flagCount: known.length,
                flags: flags.names.map((name) => flagState(document, name, environment)),
                warnings: await requireReplaceable(files, document.file),
            };
        },
        async prepare({ file, names, scope }, environment, on) {
            const document = await read(file);
            const known = flagNames(document);
            // Turning off must also reach what is left of a flag that `flags` no longer lists.
            const isEntry = (name) => find(document, entryPlace(environment, name)).kind !== 'absent';
            requireKnown(document.file, known, on ? names : names.filter((name) => !isEntry(name)));
            return changeFlags(document, { names, environment, scope, on }).change;
        },
        async apply(change) {
            try {
                await applyChange(files, change, spare(change), patienceMs);
            }
            catch (error) {
                throw explain(error, change.file);
            }
        },
        async restore(change) {
            try {
                return await restoreChange(files, change, spare(change), { patienceMs, settleMs, contentionMs });
            }
            catch (error) {
                throw await pointToCopy(files, explain(error, change.file), spare(change));
            }
        },
    };
}
/** A file that is gone or broken can be mended by hand from the copy that the journal keeps. */
async function pointToCopy(files, error, copy) {
    if (!(error instanceof canary_ports/* FlagsFileError */.Ap))
        return error;
    if (!['flags-file-missing', 'flags-file-invalid'].includes(error.code))
        return error;
    const isThere = await files.stat(copy).then(() => true, () => false);
    if (!isThere)
        return error;
    return new canary_ports/* FlagsFileError */.Ap(error.code, `${error.message}; a copy from before the change is ${copy}`, `cp ${copy} back`);
}

// EXTERNAL MODULE: ./build/metrics/retry.js
var retry = __webpack_require__(5696);
// EXTERNAL MODULE: ./build/metrics/source.js + 24 modules
var metrics_source = __webpack_require__(730);
;// CONCATENATED MODULE: ./build/safety/journal-record.js

const HEAD = '{"sha256":"';
const MIDDLE = '","record":';
/** One line of the journal: JSON that holds the record and its checksum. */
function encodeRecord(record) {
    const json = JSON.stringify(record);
    return `${HEAD}${(0,safety_whole_file/* sha256 */.sc)(json)}${MIDDLE}${json}}\n`;
}
/** The record of a line without its end, or undefined where the line is torn or was altered. */
function decodeRecord(line) {
    const start = HEAD.length + 64 + MIDDLE.length;
    if (!line.startsWith(HEAD) || !line.endsWith('}'))
        return undefined;
    const json = line.slice(start, -1);
    if (line.slice(HEAD.length, start) !== `${(0,safety_whole_file/* sha256 */.sc)(json)}${MIDDLE}`)
        return undefined;
    return JSON.parse(json);
}
/**
 * Blank room after a record, so that settling overwrites bytes which the disk has set aside already: it works on a full
 * disk, where flags must still be put back.
 */
const ROOM_TO_SETTLE = `${' '.repeat(510)}\n`;
/** A settlement that fills that room, so that it may also replace another one that failed half way. */
function encodeSettlement(record) {
    return `${encodeRecord(record)
        .trimEnd()
        .padEnd(ROOM_TO_SETTLE.length - 1)}\n`;
}
/** Reads a journal: one intention, and its settlement if there is one. `settleAt` is where that goes, in bytes. */
function readJournalText(bytes) {
    const end = bytes.indexOf('\n');
    // A first line without its end was never synced, so no flag was changed under it.
    if (end < 0)
        return { settleAt: 0 };
    const begin = decodeRecord(bytes.toString('utf8', 0, end));
    if (!begin)
        return { invalid: 'line 1 does not match its checksum' };
    if (begin.version !== 1)
        return { invalid: `line 1 is of version ${begin.version}, which this program does not know` };
    if (begin.type !== 'begin')
        return { invalid: 'line 1 begins nothing' };
    const settleAt = end + 1;
    const rest = bytes
        .toString('utf8', settleAt)
        .split('\n')
        .map((line) => line.trim());
    const lines = rest.filter((line) => line !== '');
    if (lines.length === 0)
        return { begin, settleAt };
    if (lines.length > 1)
        return { invalid: 'there are records after the second' };
    const settled = decodeRecord(lines[0]);
    if (!settled)
        return { begin, settleAt };
    if (settled.type !== 'settled' || settled.id !== begin.id)
        return { invalid: 'line 2 settles something else' };
    return { begin, settled, settleAt };
}

;// CONCATENATED MODULE: ./build/safety/process-identity.js


/** Identifies a process of this machine, `since` now. */
async function identify(files, me) {
    const [bootId, stat, pidNamespace] = await Promise.all([
        process_identity_readText(files, '/proc/sys/kernel/random/boot_id'),
        processStat(files, me.pid),
        namespaceOf(files),
    ]);
    return {
        pid: me.pid,
        host: me.host,
        since: new Date().toISOString(),
        runUrl: me.runUrl,
        ...(stat && { startTime: stat.startTime }),
        ...(bootId !== undefined && { bootId }),
        ...(pidNamespace !== undefined && { pidNamespace }),
    };
}
/** Whether a process still runs. `dead` is certain; where in doubt it is not dead. */
async function lifeOf(files, owner, me) {
    if (owner.host !== me.host)
        return 'unknown';
    if (owner.bootId !== undefined && me.bootId !== undefined && owner.bootId !== me.bootId)
        return 'dead';
    if (owner.pidNamespace !== me.pidNamespace)
        return 'unknown';
    if (!exists(owner.pid))
        return 'dead';
    const stat = await processStat(files, owner.pid);
    // Unreadable: /proc may hide other users' processes. The number is taken, so it may be the owner.
    if (!stat || owner.startTime === undefined)
        return exists(owner.pid) ? 'alive' : 'dead';
    if (stat.startTime !== owner.startTime)
        return 'dead';
    return (await isRemains(files, owner.pid, stat.state)) ? 'dead' : 'alive';
}
function exists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it is there, and another user's.
        return (0,safety_files/* errorCode */.CA)(error) !== 'ESRCH';
    }
}
/**
 * A killed process stays visible until its parent asks for it. Its last thread may still be inside a system call, such
 * as a rename, so it counts as dead only when the main thread alone is left.
 */
async function isRemains(files, pid, state) {
    if (state !== 'Z' && state !== 'X')
        return false;
    const threads = await files.list(`/proc/${pid}/task`).catch(() => []);
    return threads.length <= 1;
}
/** Fields 3 and 22 of /proc/PID/stat. The name before them may hold spaces and brackets. */
async function processStat(files, pid) {
    const text = await process_identity_readText(files, `/proc/${pid}/stat`);
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
    const state = fields?.[0];
    const startTime = fields?.[19];
    return state !== undefined && startTime !== undefined ? { state, startTime } : undefined;
}
async function namespaceOf(files) {
    return files.stat('/proc/self/ns/pid').then(({ ino }) => String(ino), () => undefined);
}
async function process_identity_readText(files, path) {
    return (0,safety_whole_file/* readWhole */.oD)(files, path).then((bytes) => bytes.toString('utf8').trim(), () => undefined);
}

;// CONCATENATED MODULE: ./build/safety/journal.js





/** The journal cannot be read or written as it should; the message names the file. */
class JournalError extends Error {
    fix;
    constructor(message, fix) {
        super(message);
        this.name = 'JournalError';
        this.fix = fix;
    }
}
/**
 * The journal of one process, for the holder of the lock. It holds one intention at a time: `begin` replaces a settled
 * one in a single step, and refuses to forget one that nobody has settled. (`recover` is in a file of its own.)
 */
function journal(files, me, options = {}) {
    let begun;
    return {
        async begin(change) {
            const paths = statePaths(change.file, options.stateFolder);
            await makeStateFolder(files, paths);
            const last = (await read(files, paths))?.entry;
            if (last && !last.settled) {
                throw new JournalError(`${paths.journal} holds a change of ${last.at} that was neither kept nor undone`, 'run `aos-canary recover` first');
            }
            const record = {
                version: 1,
                type: 'begin',
                id: (0,safety_whole_file/* randomName */.Zm)(),
                at: new Date().toISOString(),
                owner: await identify(files, me),
                change,
                context: options.context ?? null,
            };
            const bytes = Buffer.from(encodeRecord(record) + ROOM_TO_SETTLE);
            try {
                await keepFormer(files, paths, change);
                await (0,safety_whole_file/* writeWhole */.f8)(files, paths.journal, paths.temporary(), bytes, 0o644);
            }
            catch (error) {
                await (0,safety_whole_file/* removeIfThere */.Ks)(files, paths.former).catch(() => { }); // nothing will be changed
                throw error;
            }
            begun = { paths, entry: entryOf(record, undefined, true) };
        },
        async settle(how) {
            if (!begun)
                throw new Error('the journal was not begun');
            await settleEntry(files, begun.paths, begun.entry.id, how);
            begun = undefined;
        },
    };
}
/**
 * A copy of the file, for people, and for the disk: it holds as many bytes as putting the flags back needs. Whatever is
 * in the file now is good enough; `apply` sees to it that it is what the change was made for.
 */
async function keepFormer(files, paths, change) {
    const bytes = await (0,safety_whole_file/* readWhole */.oD)(files, change.file);
    await (0,safety_whole_file/* writeWhole */.f8)(files, paths.former, paths.temporary(), bytes, 0o600);
}
/**
 * Writes what became of the journal's intention, and syncs it; in the place of an earlier settlement, whose sync may
 * have failed.
 *
 * @throws Error when it cannot be written; then the next survivor puts the flags back
 */
async function settleEntry(files, paths, id, how) {
    const last = await read(files, paths);
    if (last?.entry.id !== id) {
        throw new JournalError(`${paths.journal} has lost its change`, 'look who removed it');
    }
    const record = { version: 1, type: 'settled', id, at: new Date().toISOString(), how };
    const file = await files.open(paths.journal, 'update');
    try {
        await file.write(Buffer.from(encodeSettlement(record)), last.settleAt);
        await file.sync();
    }
    finally {
        await file.close();
    }
    await (0,safety_whole_file/* removeIfThere */.Ks)(files, paths.former).catch(() => { }); // it is only in the way now
}
/** The last change of a flags file, settled or not; undefined where there was none. @throws JournalError */
async function lastEntry(files, flagsFile, stateFolder) {
    return (await read(files, statePaths(await realFlagsFile(files, flagsFile), stateFolder)))?.entry;
}
/** The change that nobody has settled yet, whoever made it and whether or not it still runs. @throws JournalError */
async function unsettled(files, flagsFile, stateFolder) {
    const entry = await lastEntry(files, flagsFile, stateFolder);
    return entry?.settled ? undefined : entry;
}
async function read(files, paths) {
    const bytes = await (0,safety_whole_file/* readIfThere */.qC)(files, paths.journal);
    if (!bytes)
        return undefined;
    const text = readJournalText(bytes);
    if ('invalid' in text) {
        throw new JournalError(`${paths.journal} is damaged: ${text.invalid}`, `see which flags are on, then remove it${(await journal_exists(files, paths.former)) ? `; ${paths.former} is the flags file as it was` : ''}`);
    }
    if (!text.begin)
        return undefined;
    return { entry: entryOf(text.begin, text.settled, await isTrusted(files, paths)), settleAt: text.settleAt };
}
function entryOf(begin, settled, trusted) {
    const { id, at, owner, change, context } = begin;
    return {
        id,
        at,
        owner,
        change,
        context,
        settled: settled && { at: settled.at, how: settled.how },
        trusted,
    };
}
async function isTrusted(files, paths) {
    const me = process.geteuid?.();
    if (me === undefined)
        return true;
    const [file, folder] = await Promise.all([files.stat(paths.journal), files.stat((0,external_node_path_.dirname)(paths.journal))]);
    return [file, folder].every(({ uid, mode }) => (uid === me || uid === 0) && (mode & 0o022) === 0);
}
async function journal_exists(files, path) {
    return files.stat(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/safety/lock-file.js



/** Somebody else holds the lock, or may. */
class Held extends Error {
    record;
    life;
    path;
    constructor(path, record, life) {
        super(`${path} is held`);
        this.path = path;
        this.record = record;
        this.life = life;
    }
}
/** More turns than any real contention needs: a dead owner more, or a holder that came and went, costs one. */
const lock_file_TURNS = 100;
/**
 * Takes a lock file and returns its token. A lock appears whole or not at all, by link(2), which fails where the name
 * is taken. A dead owner's lock is replaced, never removed, so there is no moment in which the name is free for a third.
 *
 * @throws Held
 */
async function takeLockFile(at, path) {
    for (let turn = 0; turn < lock_file_TURNS; turn += 1) {
        const found = await readLockFile(at.files, path);
        const token = found ? await takeFromDead(at, path, found) : await takeFree(at, path);
        if (token !== undefined)
            return token;
    }
    throw new Error(`${path} changed hands ${lock_file_TURNS} times while this process tried to take it`);
}
/** Gives a lock file back, where it is still one's own. */
async function releaseLockFile(files, path, token) {
    if ((await readLockFile(files, path))?.token === token)
        await (0,safety_whole_file/* removeIfThere */.Ks)(files, path);
}
/** @throws Error where the file is there and is no lock of this program */
async function readLockFile(files, path) {
    const bytes = await (0,safety_whole_file/* readIfThere */.qC)(files, path);
    if (!bytes)
        return undefined;
    const record = lock_file_parse(bytes.toString('utf8'));
    if (!record) {
        throw new Error(`${path} is not a lock that this version can read: remove it if no canary is running`);
    }
    return record;
}
function lock_file_parse(text) {
    try {
        const record = JSON.parse(text);
        // The token becomes part of a file's name.
        const isToken = /^[0-9a-f]{32}$/.test(record?.token ?? '');
        const isWhole = record?.version === 1 && isToken && Number.isInteger(record.owner?.pid);
        return isWhole ? record : undefined;
    }
    catch {
        return undefined;
    }
}
async function takeFree(at, path) {
    const { temporary, token } = await writeRecord(at);
    try {
        await at.files.link(temporary, path);
        return token;
    }
    catch (error) {
        // Over a network file system the answer may get lost after the deed.
        if (await hasTwoNames(at.files, temporary))
            return token;
        // ENOENT: a holder has swept our temporary file meanwhile.
        if (['EEXIST', 'ENOENT'].includes((0,safety_files/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw error;
    }
    finally {
        await (0,safety_whole_file/* removeIfThere */.Ks)(at.files, temporary).catch(() => { }); // else swept later
    }
}
/**
 * Replaces a dead owner's lock. Whoever wants to must first take the claim on that very record, a lock file of its own
 * whose name holds the record's token, and see the record in its place while holding the claim. From then on nobody else
 * can replace it: its owner is dead, and the claim is ours. A contender who read the dead record long ago gets the claim
 * too late, finds another record, and starts again. A claim whose owner died is taken over in the same way.
 */
async function takeFromDead(at, path, found) {
    const life = await lifeOf(at.files, found.owner, at.me);
    if (life !== 'dead')
        throw new Held(path, found, life);
    const stillThere = async () => (await readLockFile(at.files, path))?.token === found.token;
    const claim = at.claim(found.token);
    let claimToken;
    try {
        claimToken = await takeLockFile(at, claim);
    }
    catch (error) {
        if (error instanceof Held && !(await stillThere()))
            return undefined;
        throw error;
    }
    try {
        return (await stillThere()) ? await replace(at, path) : undefined;
    }
    finally {
        // A claim that cannot be removed claims a record that is gone for good.
        await releaseLockFile(at.files, claim, claimToken).catch(() => { });
    }
}
async function replace(at, path) {
    const { temporary, token } = await writeRecord(at);
    try {
        await at.files.rename(temporary, path);
        return token;
    }
    catch (error) {
        await (0,safety_whole_file/* removeIfThere */.Ks)(at.files, temporary).catch(() => { });
        if ((0,safety_files/* errorCode */.CA)(error) === 'ENOENT')
            return undefined; // swept, as above
        throw error;
    }
}
async function writeRecord({ files, me, temporary, }) {
    const record = { version: 1, token: (0,safety_whole_file/* randomName */.Zm)(), owner: me };
    const path = temporary();
    await (0,safety_whole_file/* writeNew */.qf)(files, path, Buffer.from(`${JSON.stringify(record)}\n`), 0o644);
    return { temporary: path, token: record.token };
}
async function hasTwoNames(files, path) {
    return files.stat(path).then(({ links }) => links === 2, () => false);
}

;// CONCATENATED MODULE: ./build/safety/lock.js







/**
 * One canary per flags file, by its real path. A dead owner's lock is taken over; one of another host or container
 * never is. `stateFolder` is an absolute path, by default `.aos-canary` beside the flags file.
 *
 * `acquire` throws LockHeldError, or StateFolderError where the lock cannot be made at all.
 */
function lock(files, me, stateFolder) {
    return {
        async acquire(flagsFile) {
            const real = await realFlagsFile(files, flagsFile);
            const paths = statePaths(real, stateFolder);
            await makeStateFolder(files, paths);
            const at = {
                files,
                me: await identify(files, me),
                temporary: paths.temporary,
                claim: (token) => `${paths.lock}.${token}`,
            };
            const token = await take(at, paths, real);
            await sweep(at, paths).catch(() => { }); // only tidiness
            return () => releaseLockFile(files, paths.lock, token);
        },
    };
}
async function take(at, paths, flagsFile) {
    try {
        return await takeLockFile(at, paths.lock);
    }
    catch (error) {
        if (error instanceof Held)
            throw heldBy(error, flagsFile);
        if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes((0,safety_files/* errorCode */.CA)(error) ?? '')) {
            throw new StateFolderError(`no lock can be made in ${paths.folder}, its file system refuses hard links: ${(0,safety_files/* messageOf */.bD)(error)}`, 'choose a state folder on a local disk');
        }
        throw new StateFolderError((0,safety_files/* messageOf */.bD)(error), `look at ${paths.folder}`);
    }
}
function heldBy({ record, life, path }, flagsFile) {
    const hint = life === 'unknown'
        ? `it is in another machine or container, where this one cannot see whether it still runs; if it does not, remove ${path}`
        : undefined;
    return new canary_ports/* LockHeldError */.Rk(flagsFile, record.owner, hint);
}
/** What crashed runs left behind: files half made, and claims of dead owners. They lock nothing any more. */
async function sweep(at, paths) {
    await sweepTemporary(at.files, paths);
    const claims = (await at.files.list(paths.folder)).filter((name) => isClaim(name, (0,external_node_path_.basename)(paths.lock)));
    for (const claim of claims.map((name) => (0,external_node_path_.join)(paths.folder, name))) {
        const record = await readLockFile(at.files, claim);
        if (record && (await lifeOf(at.files, record.owner, at.me)) === 'dead')
            await (0,safety_whole_file/* removeIfThere */.Ks)(at.files, claim);
    }
}
function isClaim(name, lockName) {
    return name.startsWith(`${lockName}.`) && /^[0-9a-f]{32}$/.test(name.slice(lockName.length + 1));
}
/** Who holds the lock of a flags file, or held it and died; undefined where it is free. Changes nothing. */
async function lock_lockHolder(files, me, flagsFile, stateFolder) {
    const paths = statePaths(await realFlagsFile(files, flagsFile), stateFolder);
    const record = await readLockFile(files, paths.lock);
    if (!record)
        return undefined;
    return { owner: record.owner, life: await lifeOf(files, record.owner, await identify(files, me)) };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/scripts/lines.js
/**
 * Longer lines are cut here: what follows helps nobody and would have to be held in memory. Twice of what is shown, so
 * that a secret which stands where that ends is whole when it is looked for.
 */
const MAX_LINE_CHARACTERS = 8192;
/**
 * Splits a byte stream into lines as it comes, in bounded memory. Invalid UTF-8 becomes U+FFFD. A lone carriage
 * return ends a line too, as it does for the runner that reads our log.
 */
function lineSplitter(onLine) {
    // A byte order mark is kept: the decoder, told to drop it, also drops one behind a broken character at a chunk's end.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let open = '';
    let seen = false;
    const take = (text) => {
        const lines = (open + text).split(/\r\n|\n|\r(?!$)/);
        open = (lines.pop() ?? '').slice(0, MAX_LINE_CHARACTERS + 1);
        for (const line of lines)
            onLine(line.slice(0, MAX_LINE_CHARACTERS));
    };
    return {
        push(chunk) {
            seen = true;
            take(decoder.decode(chunk, { stream: true }));
        },
        end() {
            if (seen)
                take(decoder.decode());
            const last = open.replace(/\r$/, '');
            if (last !== '')
                onLine(last.slice(0, MAX_LINE_CHARACTERS));
            open = '';
        },
    };
}

;// CONCATENATED MODULE: ./build/scripts/marked.js

/** Bears the mark of the script from which a process descends. */
const MARK_VARIABLE = 'AOS_CANARY_SCRIPT';
/** Looks taken at most for processes that appear while others are ended. */
const LOOKS = 20;
/**
 * Asks processes to end that bear a script's mark, which every child inherits, and have left its process group by
 * `setsid`, as daemons do; returns them. GitHub's runner finds in this way what a job leaves behind. Linux only. Who takes
 * off the mark too, or is another user's, is not found.
 */
function askEscaped(mark, group) {
    // Those of the group are asked together, and once.
    const escaped = marked(mark).filter((pid) => groupOf(pid) !== group);
    for (const pid of escaped)
        marked_signalProcess(pid, 'SIGTERM');
    return escaped;
}
/** Kills all that bear a mark, and what they start meanwhile. */
function marked_killMarked(mark) {
    for (let look = 0; look < LOOKS; look += 1) {
        const found = marked(mark);
        if (found.length === 0)
            return;
        for (const pid of found)
            marked_signalProcess(pid, 'SIGKILL');
    }
}
/** False when the process is gone, or another user's. */
function marked_signalProcess(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
function marked(mark) {
    if (process.platform !== 'linux')
        return [];
    const entry = `${MARK_VARIABLE}=${mark}`;
    return (0,external_node_fs_.readdirSync)('/proc')
        .map(Number)
        .filter((pid) => Number.isInteger(pid) && pid !== process.pid && environmentOf(pid).includes(entry));
}
/** Empty for a process that has ended and waits to be asked for. */
const environmentOf = (pid) => marked_read(`/proc/${pid}/environ`);
/** Field 5 of /proc/PID/stat. The name before it may hold spaces and brackets. */
function groupOf(pid) {
    const stat = marked_read(`/proc/${pid}/stat`);
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}
function marked_read(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'latin1');
    }
    catch {
        return ''; // gone, or another user's
    }
}

;// CONCATENATED MODULE: ./build/scripts/child-group.js




/** How long a group has to end after SIGTERM before it gets SIGKILL, in ms; less when the run is cancelled, as the flags wait for it. */
const TERM_GRACE_MS = 1_000;
const CANCEL_GRACE_MS = 200;
/** How long output is still read after the process itself has ended, in ms: a child in the background may hold the pipe open for ever. */
const DRAIN_MS = 500;
/**
 * Runs a program (no shell) in a process group of its own and leaves nothing of it behind, whether it ends, hangs, is
 * cancelled, forks children into the background, or starts daemons.
 *
 * @throws Error when it cannot be started
 */
async function runChildGroup(command, args, options) {
    const { cwd, timeoutMs, cancel, onLine, mayLeaveService = false, onGroup } = options;
    const mark = mayLeaveService ? undefined : (0,safety_whole_file/* randomName */.Zm)();
    const child = (0,external_node_child_process_.spawn)(command, args, {
        cwd,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(mark !== undefined && { env: { ...process.env, [MARK_VARIABLE]: mark } }),
    });
    const group = child.pid === undefined ? undefined : { group: child.pid, ...(mark !== undefined && { mark }) };
    const groupEnded = group && onGroup?.(group);
    let outputBytes = 0;
    for (const stream of ['stdout', 'stderr']) {
        const lines = lineSplitter((line) => onLine(stream, line));
        child[stream]?.on('data', (chunk) => {
            outputBytes += chunk.length;
            lines.push(chunk);
        });
        child[stream]?.on('close', () => lines.end());
    }
    let timedOut = false;
    let ending;
    let leaveRest = false;
    const endGroup = () => {
        ending ??= end(group, cancel.aborted ? CANCEL_GRACE_MS : TERM_GRACE_MS);
    };
    const onTimeout = setTimeout(() => {
        timedOut = true;
        endGroup();
    }, timeoutMs);
    cancel.addEventListener('abort', endGroup, { once: true });
    try {
        if (cancel.aborted)
            endGroup();
        const closed = new Promise((resolve) => child.once('close', resolve));
        const { code, signal } = await exit(child);
        const cancelled = cancel.aborted;
        await drained(child, closed);
        leaveRest = mayLeaveService && code === 0;
        return { code, signal, timedOut, cancelled, outputBytes };
    }
    finally {
        clearTimeout(onTimeout);
        cancel.removeEventListener('abort', endGroup);
        if (!leaveRest)
            await (ending ?? end(group, TERM_GRACE_MS));
        groupEnded?.();
    }
}
function exit(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve({ code, signal }));
    });
}
async function drained(child, closed) {
    let timer;
    await Promise.race([
        closed,
        new Promise((resolve) => {
            timer = setTimeout(resolve, DRAIN_MS);
        }),
    ]);
    clearTimeout(timer);
    child.stdout?.destroy();
    child.stderr?.destroy();
}
/** SIGTERM to the whole group and to those who left it, SIGKILL to what is left of them. */
async function end(of, graceMs) {
    if (!of)
        return;
    const { group, mark } = of;
    let groupLeft = marked_signalProcess(-group, 'SIGTERM');
    const escaped = mark === undefined ? [] : askEscaped(mark, group);
    for (let waited = 0; waited < graceMs; waited += 20) {
        // Once it is gone its number may be another's.
        groupLeft &&= marked_signalProcess(-group, 0);
        if (!groupLeft && !escaped.some((pid) => marked_signalProcess(pid, 0)))
            break;
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (groupLeft)
        marked_signalProcess(-group, 'SIGKILL');
    if (mark !== undefined)
        marked_killMarked(mark);
}
/** Kills what a run that is gone has left of its children. */
function killGroup({ group, mark }) {
    signalProcess(-group, 'SIGKILL');
    if (mark !== undefined)
        killMarked(mark);
}

;// CONCATENATED MODULE: ./build/scripts/tail.js
/** Keeps the end of a text that may be of any length. */
function tail_tail(maxCharacters) {
    let lines = [];
    let size = 0;
    return {
        add(line) {
            lines.push(line);
            size += line.length + 1;
            // Dropped in batches: shifting one line at a time costs the square of the output.
            if (size > 2 * maxCharacters) {
                lines = [trim(lines.join('\n'), maxCharacters)];
                size = maxCharacters;
            }
        },
        text: () => trim(lines.join('\n'), maxCharacters),
    };
}
function trim(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const end = text.slice(-maxCharacters);
    return end.slice(end.indexOf('\n') + 1);
}

;// CONCATENATED MODULE: ./build/scripts/script-runner.js





/** A line's length after masking: cut before, half a secret would be left at its end. */
const LINE_CHARACTERS = 4096;
/** How much of each stream is kept for the report, in characters. */
const KEPT_CHARACTERS = 16_384;
/**
 * Runs the smoke test and the rollback script in `root`. `mask` is applied to every line before anyone sees it;
 * `onGroup` is told of each script's process group.
 */
function scriptRunner(root, mask, onGroup) {
    return {
        problem,
        async run(script, onLine, signal) {
            const started = performance.now();
            const kept = { stdout: tail_tail(KEPT_CHARACTERS), stderr: tail_tail(KEPT_CHARACTERS) };
            const end = (rest) => ({
                ...rest,
                seconds: (performance.now() - started) / 1000,
                stdout: kept.stdout.text(),
                stderr: kept.stderr.text(),
            });
            const take = (stream, line) => {
                // Once more when what cannot be seen is gone: a secret may have had some of it inside.
                const masked = mask((0,inert/* visible */.RK)(mask(line))).slice(0, LINE_CHARACTERS);
                kept[stream].add(masked);
                onLine(stream, masked);
            };
            try {
                return end(await runChildGroup(script.path, script.args, {
                    cwd: root,
                    timeoutMs: script.timeoutSeconds * 1000,
                    cancel: signal,
                    onLine: take,
                    ...(onGroup && { onGroup }),
                }));
            }
            catch (error) {
                // 127 is what a shell says of a program that cannot be started.
                take('stderr', error instanceof Error ? error.message : String(error));
                return end({ code: 127, signal: null, timedOut: false, cancelled: signal.aborted, outputBytes: 0 });
            }
        },
    };
}
async function problem({ path }) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found)
        return `${path} does not exist`;
    if (!found.isFile())
        return `${path} is not a file`;
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
    }
    catch {
        return `${path} is not executable; run: chmod +x ${path}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/services/command.js


/** How much of a tool's output an error message quotes, in characters. */
const QUOTED_CHARACTERS = 400;
/**
 * Runs a tool such as `docker` or `systemctl`, given as words, and resolves to its standard output.
 *
 * @throws Error that names the tool and says what it said, when it fails, hangs or cannot be started
 */
async function runTool(words, cwd, timeoutMs, cancel, onGroup) {
    const [command, ...args] = words;
    if (command === undefined)
        throw new Error('an empty command');
    const stdout = tail_tail(65_536);
    const quoted = tail_tail(QUOTED_CHARACTERS);
    const end = await runChildGroup(command, args, {
        cwd,
        timeoutMs,
        cancel,
        onLine: (stream, line) => {
            if (stream === 'stdout')
                stdout.add(line);
            quoted.add(line);
        },
        mayLeaveService: true,
        ...(onGroup && { onGroup }),
    }).catch((error) => {
        throw new Error(error.code === 'ENOENT' ? `${command} is not installed` : `${command}: ${error.message}`);
    });
    const said = quoted.text().trim();
    if (end.cancelled)
        throw new Error(`${command} was cancelled`);
    if (end.timedOut)
        throw new Error(`${command} did not end within ${timeoutMs / 1000} s`);
    if (end.code !== 0)
        throw new Error(`${words.slice(0, 2).join(' ')} failed (${end.signal ?? end.code})${said && `: ${said}`}`);
    return stdout.text();
}

;// CONCATENATED MODULE: ./build/services/docker.js

/** Words, not the whole state as JSON: that holds the output of every health check. */
const STATE = '{{.State.Running}} {{.State.Paused}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}';
/** Undefined when the container runs and is healthy (or has no health check), else what it does instead. @throws Error */
async function containerProblem(container, cwd, timeoutMs, cancel) {
    const words = ['docker', 'inspect', '--type', 'container', '--format', STATE, container];
    const said = await runTool(words, cwd, timeoutMs, cancel);
    const [running, paused, status = 'not running', health = ''] = said.trim().split(' ');
    if (running !== 'true' || paused === 'true')
        return `the container is ${status}`;
    return ['', 'healthy', 'none'].includes(health) ? undefined : `the container is ${health}`;
}
/** The container that docker compose made for a service; the first where it is scaled. @throws Error when there is none */
async function composeContainer(compose, service, cwd, timeoutMs, cancel) {
    const ids = await runTool([...compose, 'ps', '--all', '--quiet', service], cwd, timeoutMs, cancel);
    const id = ids.split('\n')[0]?.trim();
    if (!id)
        throw new Error(`docker compose has no container for ${service}`);
    return id;
}

;// CONCATENATED MODULE: ./build/services/http.js
/** Undefined when the URL answers 200, else what it does instead. */
async function urlProblem(client, url, timeoutMs, signal) {
    try {
        const { status } = await client.request({ url, timeoutMs, signal });
        return status === 200 ? undefined : `it answers ${status}`;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

;// CONCATENATED MODULE: ./build/services/service-control.js



/** One question to docker, systemd or a health URL takes this long at most, in ms. */
const QUESTION_MS = 10_000;
/** Pause between two looks at a service that is coming up, in ms. */
const COMING_UP_MS = 250;
/**
 * Health and restarts of docker containers, docker compose services, systemd units and HTTP services; commands run in
 * `root`. `onGroup` is told of the process groups of these commands.
 */
function serviceControl(root, http, clock, onGroup) {
    const tool = (words, timeoutMs, cancel) => runTool(words, root, timeoutMs, cancel, onGroup);
    async function health({ runtime }, cancel) {
        switch (runtime.kind) {
            case 'docker':
                return containerProblem(runtime.container, root, QUESTION_MS, cancel);
            case 'compose': {
                const container = await composeContainer(composeWords(runtime), runtime.service, root, QUESTION_MS, cancel);
                return containerProblem(container, root, QUESTION_MS, cancel);
            }
            case 'systemd': {
                const state = await tool(['systemctl', 'show', '--property', 'ActiveState', '--value', runtime.unit], QUESTION_MS, cancel);
                return state.trim() === 'active' ? undefined : `the unit is ${state.trim() || 'unknown'}`;
            }
            case 'http':
                return urlProblem(http, runtime.url, QUESTION_MS, cancel);
        }
    }
    async function problem(service, cancel) {
        return health(service, cancel).catch((error) => error instanceof Error ? error.message : String(error));
    }
    return {
        problem,
        async afterToggle(service, cancel) {
            const words = toggleWords(service);
            if (!words)
                return;
            const deadline = clock.now() + service.timeoutSeconds * 1000;
            await tool(words, service.timeoutSeconds * 1000, cancel);
            // A restarted service is told only when it answers again: what is measured before that is the restart.
            for (;;) {
                const wrong = await problem(service, cancel);
                if (wrong === undefined)
                    return;
                if (cancel.aborted || clock.now() >= deadline) {
                    throw new Error(`not healthy ${service.timeoutSeconds} s after it was told: ${wrong}`);
                }
                await clock.sleep(COMING_UP_MS, cancel);
            }
        },
    };
}
function composeWords({ file }) {
    return ['docker', 'compose', ...(file === undefined ? [] : ['--file', file])];
}
/** The command that makes a service read the flags anew; undefined where none is configured. */
function toggleWords({ runtime, afterToggle }) {
    if (afterToggle.kind === 'nothing')
        return undefined;
    if (afterToggle.kind === 'command')
        return afterToggle.command;
    switch (runtime.kind) {
        case 'docker':
            return afterToggle.kind === 'restart'
                ? ['docker', 'restart', runtime.container]
                : ['docker', 'kill', '--signal', afterToggle.signal, runtime.container];
        case 'compose':
            return afterToggle.kind === 'restart'
                ? [...composeWords(runtime), 'restart', runtime.service]
                : [...composeWords(runtime), 'kill', '--signal', afterToggle.signal, runtime.service];
        case 'systemd':
            return afterToggle.kind === 'restart'
                ? ['systemctl', 'restart', runtime.unit]
                : ['systemctl', 'kill', '--signal', afterToggle.signal, runtime.unit];
        case 'http':
            return undefined;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/engine/guardian-messages.js
/** What a guardian says when it watches. */
const GUARDIAN_READY = 'ready\n';

;// CONCATENATED MODULE: ./build/engine/guardian-launch.js






/** How long the guardian may take to start, in ms. */
const START_MS = 5_000;
/** Its bundle, beside ours. The bundler would take it for an asset if it saw more of the path at once. */
const BUNDLE = [(0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)), '..', 'guardian', 'index.js'];
/** The guardian of one run. What it needs of `run` besides the journal goes over a pipe, and so never to the disk. */
function guardianLaunch(run) {
    const { name, environment, config, root, report, webhookUrl, secrets, services, rollbackScript } = run;
    const ward = {
        name,
        environment,
        config,
        root,
        report,
        webhookUrl,
        secrets,
        services,
        rollbackScript,
    };
    let tell = (_message) => { };
    return {
        async watch(flagsFile) {
            const child = (0,external_node_child_process_.spawn)(process.execPath, [(0,external_node_path_.join)(...BUNDLE)], {
                cwd: (0,external_node_path_.dirname)(flagsFile),
                detached: true,
                env: environmentOfItsOwn(),
                stdio: ['pipe', 'pipe', 'ignore'],
            });
            // A guardian that is gone is no reason to end: there are other survivors.
            child.stdin.on('error', () => { });
            child.stdout.on('error', () => { });
            const failed = (0,external_node_events_.once)(child, 'error').then(([error]) => Promise.reject(error));
            const ended = (0,external_node_events_.once)(child, 'exit').then(() => Promise.reject(new Error('it ended at once')));
            tell = (message) => child.stdin.write(`${JSON.stringify(message)}\n`);
            tell({ type: 'ward', ward: { ...ward, flagsFile } });
            await Promise.race([ready(child.stdout), failed, ended]);
            for (const pending of [failed, ended])
                pending.catch(() => { });
            child.stdout.destroy();
            child.unref();
            return () => {
                tell({ type: 'dismissed' });
                child.stdin.end();
            };
        },
        groupStarted(started) {
            tell({ type: 'group-started', ...started });
            return () => tell({ type: 'group-ended', group: started.group });
        },
    };
}
/** Out of the clean-up of the runner, and of a canary whose script this run is: both kill whatever bears their mark. */
function environmentOfItsOwn() {
    const { RUNNER_TRACKING_ID: _, [MARK_VARIABLE]: __, ...rest } = process.env;
    return rest;
}
async function ready(stdout) {
    const signal = AbortSignal.timeout(START_MS);
    const [said] = await (0,external_node_events_.once)(stdout, 'data', { signal });
    if (String(said) !== GUARDIAN_READY)
        throw new Error('it does not say that it is ready');
}

;// CONCATENATED MODULE: ./build/engine/journal-context.js
const ROLLBACK_SCRIPT = 'the rollback script';
function journalContext(plan, mask) {
    const isOpen = (part) => {
        const text = JSON.stringify(part);
        return mask(text) === text;
    };
    const script = plan.rollbackScript;
    const withheld = plan.services.filter((service) => !isOpen(service)).map(({ name }) => mask(name));
    if (script && !isOpen(script))
        withheld.push(ROLLBACK_SCRIPT);
    return {
        root: plan.root,
        services: plan.services.filter(isOpen),
        rollbackScript: script && isOpen(script) ? script : undefined,
        withheld,
    };
}
/** A context with what was withheld put back, as far as this config knows it; `missing` are names that it does not know. */
function completed({ services, rollbackScript, withheld = [] }, config) {
    const known = (config?.services ?? []).filter(({ name }) => withheld.includes(name));
    const script = withheld.includes(ROLLBACK_SCRIPT) ? config?.rollbackScript : rollbackScript;
    const names = [...known.map(({ name }) => name), ...(script ? [ROLLBACK_SCRIPT] : [])];
    return {
        services: [...services, ...known],
        rollbackScript: script,
        missing: withheld.filter((name) => !names.includes(name)),
    };
}

;// CONCATENATED MODULE: ./build/engine/process.js


/** This process, as locks and journals name it. */
function process_thisProcess(env) {
    return { pid: process.pid, host: (0,external_node_os_.hostname)(), runUrl: runUrl(env) ?? undefined };
}

;// CONCATENATED MODULE: ./build/safety/recover.js








/**
 * Finishes what a dead run left behind: puts its flags back, settles its journal, frees its lock. For the post step, the
 * guardian, the next run and the `recover` command; any number of them at once do it once.
 *
 * @throws JournalError, StateFolderError where it cannot be told what was left behind
 */
async function recover(tools, flagsFile) {
    const { files, lock } = tools;
    if (!(await isLeft(tools, flagsFile)))
        return { status: 'nothing' };
    let release;
    try {
        release = await lock.acquire(flagsFile);
    }
    catch (error) {
        if (error instanceof canary_ports/* LockHeldError */.Rk)
            return { status: 'busy', owner: error.owner, message: error.message };
        throw error;
    }
    try {
        return await recoverLocked(tools, await realFlagsFile(files, flagsFile));
    }
    finally {
        await release().catch(() => { }); // what was found matters more; the lock dies with this process
    }
}
/** Looking first keeps a recovery by the clock from being in the way of a run that starts this moment. */
async function isLeft({ files, me, stateFolder }, flagsFile) {
    try {
        const holder = await lock_lockHolder(files, me, flagsFile, stateFolder);
        return holder?.life === 'dead' || (await unsettled(files, flagsFile, stateFolder)) !== undefined;
    }
    catch (error) {
        if ((0,safety_files/* errorCode */.CA)(error) === 'ENOENT')
            return false; // not even a folder
        throw error;
    }
}
async function recoverLocked(tools, file) {
    const { files, flags, me, stateFolder } = tools;
    await sweepBeside(files, file).catch(() => { }); // only tidiness
    const entry = await unsettled(files, file, stateFolder);
    if (!entry) {
        await (0,safety_whole_file/* removeIfThere */.Ks)(files, statePaths(file, stateFolder).former).catch(() => { }); // of a change that is settled
        return { status: 'nothing' };
    }
    // An owner without a lock has let go of it, and may be about to settle; one that cannot be seen from here has not got it.
    if ((await lifeOf(files, entry.owner, await identify(files, me))) === 'alive') {
        const { pid, host } = entry.owner;
        return {
            status: 'busy',
            owner: entry.owner,
            message: `process ${pid} on ${host} has not finished with ${file}`,
        };
    }
    let restoration;
    try {
        // By our own path: the file may have been mounted elsewhere for the run, and a forged path must not lead us astray.
        restoration = await flags.restore({ ...entry.change, file });
        await tools.finish?.(entry, restoration);
        await settleEntry(files, statePaths(file, stateFolder), entry.id, 'restored');
        return { status: 'recovered', entry, restoration };
    }
    catch (failure) {
        const error = failure instanceof Error ? failure : new Error((0,safety_files/* messageOf */.bD)(failure));
        return { status: 'failed', entry, error, ...(restoration && { restoration }) };
    }
}

;// CONCATENATED MODULE: ./build/engine/tell-services.js




/** Makes services read the flags anew, outside of a run. Resolves to what went wrong, a sentence each. */
async function tellServices(services, root) {
    const http = (0,request/* httpClient */.o)();
    const control = serviceControl(root, http, clock/* systemClock */.m);
    const never = new AbortController().signal;
    const failures = [];
    await Promise.all(services.map((service) => control.afterToggle(service, never).catch((error) => {
        failures.push(`${service.name} could not be told of the flags: ${(0,canary_run/* messageOf */.bD)(error)}`);
    })));
    http.close();
    return failures;
}

;// CONCATENATED MODULE: ./build/engine/recovery.js









const LOOK_EVERY_MS = 50;
/** The caller holds the lock already, and goes on holding it. */
const heldByCaller = { acquire: async () => async () => { } };
/**
 * Finishes what a killed run left behind on a flags file: flags back, services told, journal settled. `held` says
 * whether the caller holds the file's lock; `config` is what the caller knows of services, for what no journal tells.
 *
 * @throws Error where it cannot be told what was left behind
 */
async function recovery_recoverFormerRun(flagsFile, me, held, config) {
    const recovery = await recover({
        files: safety_files/* nodeFiles */.kT,
        flags: flagStore(safety_files/* nodeFiles */.kT),
        lock: held === 'locked' ? heldByCaller : lock(safety_files/* nodeFiles */.kT, me),
        me,
        finish: (entry) => finish(entry, config),
    }, flagsFile);
    switch (recovery.status) {
        case 'nothing':
            return { status: 'nothing' };
        case 'busy':
            return { status: 'busy', message: recovery.message };
        case 'recovered':
        case 'failed': {
            const { owner, change } = recovery.entry;
            const error = recovery.status === 'failed' ? { error: recovery.error.message } : {};
            return { status: 'finished', former: { owner, change, restoration: recovery.restoration, ...error } };
        }
    }
}
/**
 * Like `recoverFormerRun`, for who comes while a run is dying or another survivor is at work: looks again until that one
 * is gone, for at most `patienceMs`, and finishes what it leaves.
 */
async function recoverPatiently(flagsFile, env, patienceMs, config) {
    const me = thisProcess(env);
    const until = systemClock.now() + patienceMs;
    for (;;) {
        const recovery = await recovery_recoverFormerRun(flagsFile, me, 'unlocked', config);
        if (recovery.status === 'finished' || systemClock.now() >= until)
            return recovery;
        // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
        const held = recovery.status === 'busy' || (await lockHolder(nodeFiles, me, flagsFile))?.life === 'alive';
        if (!held)
            return recovery;
        await systemClock.sleep(LOOK_EVERY_MS);
    }
}
async function finish({ context, trusted }, config) {
    // Whoever could have written the journal could have named any command in it.
    if (!trusted)
        return;
    const { root } = context;
    const { services, rollbackScript, missing } = completed(context, config);
    const [failure] = await tellServices(services, root);
    if (rollbackScript) {
        // As after any rollback: the flags are back whatever becomes of it.
        await scriptRunner(root, (text) => text).run(rollbackScript, () => { }, new AbortController().signal);
    }
    if (failure !== undefined)
        throw new Error(`the flags are back, but ${failure}`);
    if (missing.length > 0) {
        const why = 'what holds a secret is not kept on the disk; run aos-canary recover with the config';
        throw new Error(`the flags are back, but ${missing.join(', ')} could not be told: ${why}`);
    }
}

;// CONCATENATED MODULE: ./build/engine/wire.js
















/** Puts the real world behind the lifecycle's ports. */
function wire({ plan, secrets, mask }, env) {
    const me = process_thisProcess(env);
    const http = (0,request/* httpClient */.o)();
    const { source } = plan.metrics;
    const metrics = (0,retry/* withRetries */.L)((0,metrics_source/* metricSource */.A)(source, clock/* systemClock */.m), {
        clock: clock/* systemClock */.m,
        withinMs: source.timeoutSeconds * 1000,
    });
    const { root } = plan;
    const context = journalContext(plan, mask);
    const guardian = guardianLaunch({ ...plan, secrets });
    const services = serviceControl(root, http, clock/* systemClock */.m, guardian.groupStarted);
    const ports = {
        clock: clock/* systemClock */.m,
        lock: lock(safety_files/* nodeFiles */.kT, me),
        flags: flagStore(safety_files/* nodeFiles */.kT),
        journal: {
            ...journal(safety_files/* nodeFiles */.kT, me, { context }),
            recover: async (flagsFile) => {
                const recovery = await recovery_recoverFormerRun(flagsFile, me, 'locked', plan);
                return recovery.status === 'finished' ? recovery.former : undefined;
            },
        },
        guardian,
        metrics,
        scripts: scriptRunner(root, mask, guardian.groupStarted),
        services,
        approvals: { signoff: signoff, newestShadowReport: newestShadowReport },
    };
    return {
        ports,
        close() {
            metrics.close();
            http.close();
        },
    };
}

;// CONCATENATED MODULE: ./build/engine/execute.js









/**
 * Runs a plan in the real world: the one engine behind the action and the command line. First the canary, rollback
 * included; then the report; then the alert. Each of the latter can fail without the others.
 */
async function execute(prepared, given) {
    const { plan, mask } = prepared;
    const { sinks, env, cancel, note } = given;
    const collector = reportCollector(await readProvenance(plan.root, env), mask);
    const world = wire(prepared, env);
    const record = recorder();
    const tell = fanOut([collector.sink, record.sink, ...sinks], (error) => note('warn', `an output failed: ${(0,canary_run/* messageOf */.bD)(error)}`));
    const outcome = await runCanary(plan, world.ports, (event) => tell({ at: clock/* systemClock */.m.now(), ...event }), cancel);
    world.close();
    const report = await withRecording(collector.report(), record.recording(), mask);
    return { outcome, report, written: await publish(plan, report, note) };
}
/** The report with what its verdict was made of, or with a warning that it is without. */
async function withRecording(report, recording, mask) {
    if (!recording)
        return report;
    try {
        // Nothing is recorded on a dry run, which would have to parse it all the same.
        const { pack } = await __webpack_require__.e(/* import() */ 259).then(__webpack_require__.bind(__webpack_require__, 7259));
        return { ...report, recording: pack(recording, mask) };
    }
    catch (error) {
        return { ...report, warnings: [...report.warnings, `there will be no replay: ${(0,canary_run/* messageOf */.bD)(error)}`] };
    }
}

;// CONCATENATED MODULE: ./build/engine/signals.js


/**
 * Turns whatever asks this process to end into one cancellation: the signals, and errors that nobody caught. A second
 * Ctrl-C is only answered: the rollback that the first one began goes on.
 */
function cancelOnSignals(onRepeat) {
    const controller = new AbortController();
    // Every question to the metric source listens, all metrics at once; Node 20 takes more than ten for a leak.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    const onSignal = (signal) => {
        if (controller.signal.aborted)
            onRepeat(signal);
        else
            controller.abort(signal);
    };
    const onError = (error) => {
        if (!controller.signal.aborted)
            controller.abort(error instanceof Error ? error : new Error(String(error)));
    };
    for (const name of canary_run/* cancelSignals */.SA)
        process.on(name, onSignal);
    process.on('uncaughtException', onError);
    process.on('unhandledRejection', onError);
    return {
        cancel: controller.signal,
        dispose() {
            for (const name of canary_run/* cancelSignals */.SA)
                process.off(name, onSignal);
            process.off('uncaughtException', onError);
            process.off('unhandledRejection', onError);
        },
    };
}

// EXTERNAL MODULE: ./build/commands/terminal.js + 8 modules
var terminal = __webpack_require__(3938);
;// CONCATENATED MODULE: ./build/commands/run.js





/** `aos-canary run`: runs a canary and resolves to its exit code. */
function runCommand(options) {
    return withPlan(options, runPlan);
}
/** Runs a plan on the terminal. */
async function runPlan(prepared) {
    const { plan, mask } = prepared;
    const screen = (0,terminal/* terminal */.F)(mask);
    const { cancel, dispose } = cancelOnSignals((signal) => screen.say('WARN', `${signal} again: the flags are being put back, please wait`));
    const { outcome } = await execute(prepared, {
        sinks: [screen.sink],
        env: process.env,
        cancel,
        note: (level, message) => screen.say(level === 'info' ? 'INFO' : 'WARN', message),
    });
    dispose();
    screen.close();
    screen.banner(outcome);
    return (0,verdict/* exitCode */.I$)(outcome, plan.onInconclusive);
}

;// CONCATENATED MODULE: ./build/commands/demo.js







const FOLDER = 'aos-canary-demo';
const WATCH_SECONDS = 10;
/** Beside `dist` and `src` alike. The bundler would take the folder for an asset if it saw more of the path at once. */
const PROJECT = [(0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)), '..', '..'];
const HEALTHY = {
    requestsPerSecond: 2000,
    errorShare: 0.01,
    latencies: [
        [0.08, 0.9],
        [0.2, 0.1],
    ],
};
/** A tenth of the requests fails, after a long search. */
const BROKEN = {
    ...HEALTHY,
    errorShare: 0.1,
    latencies: [
        [0.08, 0.8],
        [0.9, 0.2],
    ],
};
/**
 * `aos-canary demo`: runs a healthy canary and then a bad one against a small shop of the demo's own, in a folder below
 * the current one. Exit code 0 when the first passed and the second was rolled back.
 */
async function demoCommand() {
    const screen = (0,terminal/* terminal */.F)();
    const folder = (0,external_node_path_.join)(process.cwd(), FOLDER);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const flagsFile = (0,external_node_path_.join)(folder, 'feature_flags.json');
    const smoke = (0,external_node_path_.join)(folder, 'smoke.mjs');
    await (0,promises_.writeFile)(flagsFile, FLAGS);
    const shop = await startDemoService(flagsFile, (isOn) => (isOn('new_search') ? BROKEN : HEALTHY));
    await (0,promises_.writeFile)(smoke, smokeTest(shop.port));
    await (0,promises_.chmod)(smoke, 0o755);
    const run = async (config) => {
        const prepared = await prepare((0,external_node_path_.join)(...PROJECT, 'configs', config), {
            root: process.cwd(),
            watchSeconds: WATCH_SECONDS,
            dryRun: false,
            overrides: {},
            env: { ...process.env, AOS_CANARY_DEMO_PORT: String(shop.port) },
        });
        return runPlan(prepared);
    };
    try {
        screen.say('STEP', 'A busy shop is running. First its flag quick_checkout, which does what it should.');
        const healthy = await run('demo_healthy.yaml');
        screen.say('INFO', '');
        screen.say('STEP', 'Next its flag new_search, which makes one request in ten fail.');
        const broken = await run('demo_broken.yaml');
        screen.say('INFO', '');
        screen.say('INFO', `Flags, smoke test and both reports to look at: ${folder}`);
        return healthy === 0 && broken === 1 ? 0 : 1;
    }
    finally {
        await shop.stop();
    }
}
const FLAGS = `{
  "flags": {
    "quick_checkout": { "enabled": false },
    "new_search": { "enabled": false }
  },
  "environments": {
    "demo": { "quick_checkout": false, "new_search": false }
  }
}
`;
function smokeTest(port) {
    return `#!/usr/bin/env node
const response = await fetch('http://127.0.0.1:${port}/checkout');
console.log(\`GET /checkout answers \${response.status}\`);
process.exitCode = response.status === 200 ? 0 : 1;
`;
}

// EXTERNAL MODULE: ./build/judge/evidence.js + 32 modules
var evidence = __webpack_require__(8234);
// EXTERNAL MODULE: ./build/judge/format.js
var format = __webpack_require__(3841);
;// CONCATENATED MODULE: ./build/engine/examine.js












/** The watch that the doctor thinks of where none is asked for: the playbook's. */
const USUAL_WATCH_SECONDS = 300;
/** How far back the doctor looks for samples, in seconds: as long as Prometheus shows a last value. */
const LOOKBACK_SECONDS = 300;
/**
 * Everything that can be told about a plan without changing anything: the pre-checks of a run, what holds the flags
 * file, each metric's data, and what nobody but a reader of the plan would notice.
 */
async function* examine(plan, ports, env) {
    const cancel = new AbortController().signal;
    const events = [];
    const run = {
        plan: { ...plan, dryRun: true },
        ports,
        emit: (event) => events.push(event),
        cancel,
    };
    const checked = await preChecks(run, () => { });
    yield* events;
    yield* await stateOfFlagsFile(plan, env);
    if (checked.metricsAnswer) {
        yield* await stateOfMetrics(plan, ports, cancel);
        yield* await whatAWatchSees({ ...run, emit: () => { } });
    }
    yield* await lastSmokeTest(plan);
    yield* advice(plan);
}
async function stateOfFlagsFile({ flags: { file }, config }, env) {
    try {
        const [holder, left] = await Promise.all([
            lock_lockHolder(safety_files/* nodeFiles */.kT, process_thisProcess(env), file),
            unsettled(safety_files/* nodeFiles */.kT, file),
        ]);
        const name = 'state';
        if (holder?.life === 'alive') {
            const message = `a canary is running: process ${holder.owner.pid} on ${holder.owner.host}, since ${holder.owner.since}`;
            return [{ type: 'check', name, status: 'warning', message }];
        }
        if (left) {
            const message = `a canary of ${left.at} was killed, and its flags may still be on`;
            return [{ type: 'check', name, status: 'failed', message, fix: `run: ${(0,mend/* recoverCommand */.op)(config.path)}` }];
        }
        return [
            { type: 'check', name, status: 'passed', message: 'no canary is running, none was left unfinished' },
        ];
    }
    catch (error) {
        return [{ type: 'check', name: 'state', status: 'failed', message: (0,canary_run/* messageOf */.bD)(error) }];
    }
}
async function stateOfMetrics(plan, ports, cancel) {
    const { watched } = plan.metrics;
    const queries = watched.map(({ query }) => query);
    const coverage = await ports.metrics.coverage(queries, LOOKBACK_SECONDS, cancel).catch(() => []);
    return Promise.all(watched.map(async ({ name, unit, query }, index) => {
        try {
            const value = await ports.metrics.value(query, cancel);
            return { type: 'check', name, ...toldByValue(value, unit, coverage[index], query.selectors) };
        }
        catch (error) {
            return { type: 'check', name, status: 'failed', message: (0,canary_run/* messageOf */.bD)(error) };
        }
    }));
}
function toldByValue(value, unit, coverage, selectors) {
    const samples = coverage?.rawSamples ?? 0;
    if (samples === 0) {
        return {
            status: 'warning',
            message: `no sample of ${selectors.join(', ')} in the last ${LOOKBACK_SECONDS} s`,
            fix: 'look whether the service exports it under this name, and whether it is scraped',
        };
    }
    if (value === undefined || Number.isNaN(value)) {
        return {
            status: 'warning',
            message: `no value now, of ${samples} samples: there is no traffic to measure`,
        };
    }
    return {
        status: 'passed',
        message: `${(0,format/* formatValue */.F)(value, unit)} now, ${samples} samples in ${LOOKBACK_SECONDS} s`,
    };
}
/** What a watch would be worth, before anyone waits for its end. */
async function whatAWatchSees({ plan, ...run }) {
    const watchSeconds = plan.watchSeconds > 0 ? plan.watchSeconds : USUAL_WATCH_SECONDS;
    const baselines = await (0,canary_baseline/* takeBaseline */.F_)({ ...run, plan: { ...plan, watchSeconds } }, true);
    return [...baselines].flatMap(([name, { question }]) => {
        const power = question && (0,evidence/* foresee */.Sh)(question);
        const message = `${name}: ${power?.sentence}`;
        return power ? [{ type: 'check', name: 'watch', status: 'passed', message }] : [];
    });
}
/** A smoke test that was too slow once will be again. */
async function lastSmokeTest({ report: { path }, smoke }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), 'latest_report.json'), 'utf8').catch(() => '{}');
    const last = JSON.parse(text).smoke;
    if (!smoke || last?.timed_out !== true || last.timeout_seconds < smoke.timeoutSeconds)
        return [];
    const message = `it timed out after ${last.timeout_seconds} s in the last run`;
    const fix = `raise smoke.timeout_seconds, or run it by itself: ${smoke.path}`;
    return [{ type: 'check', name: 'smoke test', status: 'warning', message, fix }];
}
function* advice(plan) {
    if (plan.services.every(({ afterToggle }) => afterToggle.kind === 'nothing')) {
        yield {
            type: 'check',
            name: 'services',
            status: 'warning',
            message: 'no service is told when the flags change; one that reads its flags at its start would never notice',
            fix: 'give the service after_toggle: restart (or a signal), unless it reads the file anew by itself',
        };
    }
    for (const message of plan.warnings)
        yield { type: 'check', name: 'config', status: 'warning', message };
}

;// CONCATENATED MODULE: ./build/commands/doctor.js




/** `aos-canary doctor`: makes every check that can be made, and says what to do. Exit code 1 where something must be done. */
function doctorCommand(options) {
    return withPlan(options, diagnose);
}
async function diagnose(prepared) {
    const { plan, mask } = prepared;
    const screen = (0,terminal/* terminal */.F)(mask);
    const world = wire(prepared, process.env);
    let failed = 0;
    for await (const event of examine(plan, world.ports, process.env)) {
        if (event.type === 'check' && event.status === 'failed')
            failed += 1;
        screen.sink({ at: Date.now(), ...event });
    }
    world.close();
    screen.say('INFO', '');
    if (failed === 0)
        screen.say('INFO', 'Nothing stands in the way of a run.');
    else
        screen.say('ERROR', `${failed} ${failed === 1 ? 'thing stands' : 'things stand'} in the way of a run.`);
    return failed === 0 ? 0 : 1;
}

;// CONCATENATED MODULE: ./build/commands/recover.js








/** `aos-canary recover`: finishes what a killed canary left undone. Exit code 3 where a flag could not be put back. */
function recoverCommand(options) {
    return withPlan(options, recoverPlan);
}
async function recoverPlan({ plan, mask }) {
    const screen = (0,terminal/* terminal */.F)(mask);
    let recovery;
    try {
        recovery = await recovery_recoverFormerRun(plan.flags.file, process_thisProcess(process.env), 'unlocked', plan);
    }
    catch (error) {
        // Nobody can tell what was left behind, or put it back: a flag may still be on.
        const hasFix = error instanceof JournalError || error instanceof StateFolderError;
        screen.say('ERROR', hasFix ? `${error.message}, ${error.fix}` : (0,canary_run/* messageOf */.bD)(error));
        return 3;
    }
    switch (recovery.status) {
        case 'nothing':
            screen.say('INFO', `nothing is left to do for ${plan.flags.file}`);
            return 0;
        case 'busy':
            screen.say('INFO', recovery.message);
            return 0;
        case 'finished': {
            const { complete, sentences } = describeFormerRun(recovery.former);
            for (const sentence of sentences)
                screen.say(complete ? 'WARN' : 'ERROR', sentence);
            return complete ? 0 : 3;
        }
    }
}

;// CONCATENATED MODULE: ./build/commands/replay.js
/** `aos-canary replay`: judges a recorded run again. Exit code 1 where the same settings give another verdict. */
async function replayCommand(path, options) {
    // No other command needs it, and every start would have to parse it.
    const { replayReport } = await Promise.all(/* import() */[__webpack_require__.e(647), __webpack_require__.e(690)]).then(__webpack_require__.bind(__webpack_require__, 3690));
    return replayReport(path, options);
}

;// CONCATENATED MODULE: ./build/commands/report.js
/** `aos-canary report`: tells of the runs that reports hold, and writes a page: of the one run, or over them all. */
async function reportCommand(files, options) {
    // No other command needs it, and every start would have to parse it.
    const { reportRuns } = await Promise.all(/* import() */[__webpack_require__.e(647), __webpack_require__.e(924)]).then(__webpack_require__.bind(__webpack_require__, 9924));
    return reportRuns(files, options);
}

;// CONCATENATED MODULE: ./build/engine/turn-off.js



/** How often the change is made anew when another writer was faster. */
const ATTEMPTS = 10;
/**
 * Turns a plan's flags off by hand. It needs no lock: a canary that runs meanwhile finds its flags off, and leaves them so.
 *
 * @throws FlagsFileError where the file cannot be changed
 */
async function turnOff(plan) {
    const store = flagStore(safety_files/* nodeFiles */.kT);
    for (let attempt = 1;; attempt += 1) {
        const change = await store.prepare(plan.flags, plan.environment, false);
        if (plan.dryRun || change.edits.length === 0)
            return change;
        try {
            await store.apply(change);
            return change;
        }
        catch (error) {
            const overtaken = error instanceof canary_ports/* FlagsFileError */.Ap && error.code === 'flags-file-changed';
            if (!overtaken || attempt === ATTEMPTS)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/commands/rollback.js






/** `aos-canary rollback`: turns a config's flags off by hand. Exit code 3 where a flag may still be on. */
function rollbackCommand(options) {
    return withPlan(options, turnOffAndTell);
}
async function turnOffAndTell({ plan, mask }) {
    const screen = (0,terminal/* terminal */.F)(mask);
    try {
        const { file, edits } = await turnOff(plan);
        const verb = plan.dryRun ? 'would become' : 'is now';
        for (const { place, former } of edits) {
            screen.say('INFO', `${(0,flag_states/* placeText */.Z9)(place)} ${verb} false, was ${former ?? 'not there'}`);
        }
        if (edits.length === 0)
            screen.say('INFO', `${plan.flags.names.join(', ')}: off already in ${file}`);
    }
    catch (error) {
        if (!(error instanceof canary_ports/* FlagsFileError */.Ap))
            throw error;
        screen.say('ERROR', `${error.message}, ${error.fix}`);
        return 3;
    }
    if (plan.dryRun)
        return 0;
    const failures = await tellServices(plan.services, plan.root);
    for (const failure of failures)
        screen.say('ERROR', `${failure}; it may still run with the flags on`);
    return failures.length === 0 ? 0 : 1;
}

;// CONCATENATED MODULE: ./build/commands/status.js









/** `aos-canary status`: the flags, the sign-off, the services, the metrics and the last report, at a glance. */
function statusCommand(options) {
    return withPlan(options, show);
}
async function show(prepared) {
    const { plan, mask } = prepared;
    const screen = (0,terminal/* terminal */.F)(mask);
    const world = wire(prepared, process.env);
    const never = new AbortController().signal;
    const row = (good, name, text) => screen.say(good ? 'INFO' : 'WARN', `  ${good ? '✓' : '!'} ${name.padEnd(NAME_WIDTH)}  ${text}`);
    screen.say('STEP', `${plan.name} in ${plan.environment}`);
    await showFlags(plan, world.ports, screen);
    const holder = await lock_lockHolder(safety_files/* nodeFiles */.kT, process_thisProcess(process.env), plan.flags.file).catch(() => undefined);
    if (holder?.life === 'alive')
        row(false, 'canary', `running: process ${holder.owner.pid}, since ${holder.owner.since}`);
    const signoff = await world.ports.approvals.signoff(plan.signoffFile);
    row(signoff === 'given', 'sign-off', `${plan.signoffFile} is ${signoff}`);
    for (const service of plan.services) {
        const problem = await world.ports.services.problem(service, never);
        row(problem === undefined, service.name, problem ?? 'healthy');
    }
    const { metrics } = world.ports;
    const reached = await metrics.reach(never).then(() => undefined, (error) => (0,canary_run/* messageOf */.bD)(error));
    row(reached === undefined, 'metrics', reached ?? `${metrics.description} answers`);
    const last = await lastReport(plan);
    row(last !== undefined, 'last report', last ?? 'there is none yet');
    world.close();
    return 0;
}
const NAME_WIDTH = 16;
async function showFlags(plan, ports, screen) {
    try {
        screen.sink({
            at: Date.now(),
            type: 'flags-inspected',
            inspection: await ports.flags.inspect(plan.flags, plan.environment),
        });
    }
    catch (error) {
        screen.say('ERROR', `  ✗ ${(0,canary_run/* messageOf */.bD)(error)}`);
    }
}
async function lastReport(plan) {
    try {
        const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(plan.report.path), 'latest_report.json');
        const { name, verdict, reason, end_time } = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return `${name}: ${verdict ?? 'no verdict'} at ${end_time ?? 'an unknown time'} (${reason ?? 'no reason'})`;
    }
    catch {
        return undefined;
    }
}

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
    'short-range': 'A range in which there are not two scrapes',
    'threshold-without-metric': 'A threshold for a metric that is not there',
    'unguarded-metric': 'A metric that no threshold guards',
    'flag-unknown': 'A flag that is not in the flags file',
    'flags-file': 'A flags file that cannot be used, or could not be looked at',
    'sign-off': 'A flag that needs a sign-off',
    'reaches-further': 'A flag that would go on in other environments too',
    'short-watch': 'A watch that ends before a metric holds only what came after the flag',
    'short-baseline': 'A baseline that is shorter than what a metric looks back',
    'script-missing': 'A script that is not there, or cannot be run',
};

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
    return (0,inert/* inert */.tJ)(formatProblem(problem));
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/review/json.js

/** Reviews for programs: one JSON value, whose fields keep their meaning. */
function reviewsAsJson(reviews) {
    const configs = reviews.map(({ path, valid, problems, plan }) => ({
        path,
        valid,
        problems: problems.map(({ severity, line, column, message, fix, rule }) => ({
            severity,
            line,
            column,
            message,
            fix: fix ?? null,
            rule: rule ?? null,
        })),
        plan: plan === undefined ? null : planAsJson(plan),
    }));
    const value = { schema_version: 1, valid: reviews.every(({ valid }) => valid), configs };
    return `${JSON.stringify(value, undefined, 2)}\n`;
}
function planAsJson({ name, environment, flagsFile, places, metrics, facts }) {
    return {
        name,
        environment,
        flags_file: flagsFile,
        /** `now`: JSON text, null where there is no entry; left out where the file was not looked at. */
        flags: places.map(({ flag, place, now }) => ({
            flag,
            place: (0,flag_states/* placeText */.Z9)(place),
            ...(now !== null && { now: now ?? null }),
            to: 'true',
        })),
        metrics: metrics.map(({ name: metric, query, limits }) => ({ name: metric, query, thresholds: limits })),
        settings: Object.fromEntries(facts),
    };
}

;// CONCATENATED MODULE: ./build/flags/preview.js





/** Reads a flags file and changes nothing, not even its lock. @throws FlagsFileError where the file cannot be used */
async function previewFlags(files, { file, names, scope }, environment) {
    const content = await reading_readFlags(files, file);
    const document = parseDocument(content.text, content.file);
    const known = flagNames(document);
    const unknown = new Map();
    for (const name of new Set(names)) {
        try {
            requireKnown(content.file, known, [name]);
        }
        catch (error) {
            if (!(error instanceof canary_ports/* FlagsFileError */.Ap))
                throw error;
            unknown.set(name, error);
        }
    }
    const there = names.filter((name) => !unknown.has(name));
    const places = placesOf({ names: there, environment, scope }).map(({ flag, place }) => {
        const found = find(document, place);
        return {
            flag,
            place,
            now: found.kind === 'property' ? textOf(document, found.property.value) : undefined,
        };
    });
    return { places, flags: there.map((name) => flagState(document, name, environment)), unknown };
}

;// CONCATENATED MODULE: ./build/review/workspace.js



/** Where a path leads to, in the end. */
async function reach({ root, confined }, path) {
    const wanted = (0,external_node_path_.resolve)(root, path);
    const top = await (0,promises_.realpath)(root);
    if (confined && !isBelow((0,external_node_path_.resolve)(root), wanted) && !isBelow(top, wanted))
        return { state: 'outside' };
    const real = await (0,promises_.realpath)(wanted).catch(() => undefined);
    if (real === undefined)
        return { state: confined && (await leavesBy(wanted, top)) ? 'outside' : 'missing' };
    return confined && !isBelow(top, real) ? { state: 'outside' } : { state: 'there', path: real };
}
/** Whether a path that leads nowhere would do so outside of a folder. */
async function leavesBy(path, top) {
    for (let at = path;; at = (0,external_node_path_.dirname)(at)) {
        const real = await (0,promises_.realpath)(at).catch(() => undefined);
        if (real !== undefined)
            return !isBelow(top, real);
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
        places: placesOf({ names, environment, scope }).map((place) => ({ ...place, now: null })),
        unseen: why,
    });
    if ([flagsFile, environment, ...names].some(hasReference))
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
        const found = await previewFlags(safety_files/* nodeFiles */.kT, { file: reached.path, names, scope }, environment);
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
        if (!(error instanceof canary_ports/* FlagsFileError */.Ap))
            throw error;
        const message = error.message.replaceAll(reached.path, flagsFile);
        return unseen('it cannot be used', { at, message, fix: error.fix, rule: 'flags-file' });
    }
}
async function isSignedOff(file, workspace) {
    if (hasReference(file))
        return false;
    const reached = await reach(workspace, file);
    return reached.state === 'there' && (await signoff(reached.path)) === 'given';
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
        metrics: readMetrics(config, hasReference).map((metric) => previewMetric(metric, config)),
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
    const source = prometheus.scrape?.map(safety_secrets/* redactUrl */.B).join(', ') ?? (0,safety_secrets/* redactUrl */.B)(prometheus.url ?? defaults/* DEFAULTS */.z.prometheus.url);
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
    const who = `${kind} ${kind === 'http' ? (0,safety_secrets/* redactUrl */.B)(String(name)) : name}`;
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
        if (script === undefined || hasReference(script))
            continue;
        const problem = await scripts_problemOf(script, workspace);
        if (problem) {
            const message = `${named(pointer)} ${problem.message}: ${script}`;
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
async function scripts_problemOf(script, workspace) {
    const reached = await reach(workspace, script);
    if (reached.state === 'outside')
        return undefined;
    if (reached.state === 'missing')
        return { message: 'is not there', fix: 'check the path' };
    const { mode } = await (0,promises_.stat)(reached.path);
    return (mode & EXECUTABLE) === 0 ? { message: 'is not executable', fix: 'chmod +x it' } : undefined;
}

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
        return review_invalid(path, problemsIn(path, [{ at, message, fix: 'keep a copy of it in the repository' }]));
    }
    let loaded;
    try {
        const { text } = await readText((0,external_node_path_.resolve)(given.from, path), path);
        loaded = await loadConfig(path, text);
    }
    catch (error) {
        if (!(error instanceof ConfigError))
            throw error;
        return review_invalid(path, error.problems);
    }
    const preview = previewOf(loaded, given.flagsFile);
    const flags = await reviewFlags(preview, loaded, given.workspace);
    const findings = [
        ...flags.findings,
        ...reviewTiming(preview, loaded, given.watchSeconds),
        ...(await reviewScripts(loaded, given.workspace)),
    ];
    const problems = sortProblems([...loaded.warnings, ...problemsIn(path, findings)]);
    return {
        path,
        problems,
        valid: problems.every(({ severity }) => severity !== 'error'),
        plan: { ...preview, places: flags.places, unseen: flags.unseen },
    };
}
function review_invalid(path, problems) {
    return { path, problems, valid: false, plan: undefined };
}

;// CONCATENATED MODULE: ./build/review/sarif.js


/** What breaks no named rule breaks this one. */
const PLAIN = 'config';
const sarif_LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** Reviews in the Static Analysis Results Interchange Format 2.1.0, for code scanning and editors. */
function reviewsAsSarif(reviews, version) {
    const problems = reviews.flatMap((review) => review.problems);
    const used = new Set(problems.map(({ rule }) => rule));
    const named = Object.keys(RULES).filter((rule) => used.has(rule));
    const rules = [
        ...(used.has(undefined)
            ? [{ id: PLAIN, shortDescription: { text: 'A config that says what it may not' } }]
            : []),
        ...named.map((rule) => ({ id: rule, shortDescription: { text: RULES[rule] } })),
    ];
    const ids = rules.map(({ id }) => id);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'aos-canary', semanticVersion: version, rules } },
                // What columns count.
                columnKind: 'unicodeCodePoints',
                results: problems.map((problem) => resultOf(problem, ids)),
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function resultOf({ file, line, column, message, fix, severity, rule }, ids) {
    const ruleId = rule ?? PLAIN;
    return {
        ruleId,
        ruleIndex: ids.indexOf(ruleId),
        level: sarif_LEVELS[severity],
        message: { text: fix === undefined ? message : `${message}, ${fix}` },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(file) },
                    region: { startLine: line, startColumn: column },
                },
            },
        ],
    };
}
/** A relative path as a relative reference, an absolute one as a file URI. */
function uriOf(file) {
    if (file.startsWith('/'))
        return (0,external_node_url_.pathToFileURL)(file).href;
    return file.split(/[/\\]/).map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./build/commands/validate.js








/** `aos-canary validate`: reviews configs; runs, writes and contacts nothing. */
async function validateCommand(paths, { format, watch: watchSeconds, flagsFile }) {
    const from = process.cwd();
    const workspace = { root: repositoryRoot(process.env, from), confined: false };
    const reviews = [];
    for (const path of paths)
        reviews.push(await reviewConfig(path, { workspace, from, watchSeconds, flagsFile }));
    WRITERS[format](reviews);
    return reviews.every(({ valid }) => valid) ? 0 : 2;
}
const WRITERS = {
    text: (reviews) => writeText(reviews, (0,terminal/* terminal */.F)()),
    json: (reviews) => process.stdout.write(reviewsAsJson(reviews)),
    sarif: (reviews) => process.stdout.write(reviewsAsSarif(reviews, version/* version */.r)),
    github: (reviews) => {
        for (const command of annotations(reviews, { error: ROOM, warning: ROOM, notice: ROOM }))
            process.stdout.write(`${command}\n`);
    },
};
const validate_LEVELS = { error: 'ERROR', warning: 'WARN', notice: 'INFO' };
function writeText(reviews, screen) {
    for (const { path, valid, problems } of reviews) {
        for (const problem of problems)
            screen.say(validate_LEVELS[problem.severity], logLine(problem));
        if (valid)
            screen.say('INFO', `${(0,inert/* inert */.tJ)(path)} is valid`);
    }
}

;// CONCATENATED MODULE: ./build/commands/commands.js












/***/ }),

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ terminal)
});

// EXTERNAL MODULE: ./build/report/mend.js
var mend = __webpack_require__(1255);
;// CONCATENATED MODULE: ./build/report/console/banner.js

const RULE = '='.repeat(60);
const ALARM = '!'.repeat(60);
const INDENT = ' '.repeat(8);
/** The playbook's banner: the last lines of every run but one whose rollback failed. */
function printBanner(lines, outcome) {
    const { level, title, reason } = bannerOf(outcome);
    lines.blank();
    lines.say(level, RULE);
    lines.say(level, `${INDENT} ${title}`);
    if (reason !== undefined)
        lines.say('WARN', `${INDENT} ${oneLine(reason)}`);
    lines.say('INFO', RULE);
}
function bannerOf({ verdict, reason }) {
    switch (verdict) {
        case 'passed':
            return { level: 'INFO', title: 'CANARY PASSED' };
        case 'planned':
            return { level: 'INFO', title: 'DRY RUN COMPLETE, nothing was changed' };
        case 'inconclusive':
            return { level: 'WARN', title: 'CANARY INCONCLUSIVE', reason };
        case 'blocked':
            return { level: 'ERROR', title: 'CANARY BLOCKED', reason: `Blocked by: ${reason}` };
        case 'rolled-back':
        case 'rollback-incomplete':
            return { level: 'ERROR', title: 'CANARY FAILED', reason: `Rollback reason: ${reason}` };
    }
}
/** What a failed rollback left, and how to mend it: the very last lines. */
function printFailedRollback(lines, failed) {
    const { stillOn } = failed;
    const known = new Set(stillOn.map(({ place }) => place));
    const changed = failed.flags.filter(({ state, place }) => state === 'conflict' && !known.has(place));
    lines.blank();
    lines.shout(ALARM);
    lines.shout(stillOn.length > 0 ? '  ROLLBACK INCOMPLETE: FLAGS ARE STILL ON' : '  ROLLBACK INCOMPLETE');
    if (failed.error !== undefined)
        lines.say('ERROR', `  why: ${failed.error}`);
    lines.say('ERROR', `  flags file: ${failed.flagsFile}`);
    for (const { flag, place } of stillOn)
        lines.shout(`    STILL ON  ${flag}  at ${place}`);
    for (const { place, before, now } of changed) {
        lines.say('ERROR', `    changed by another writer and left so: ${place} is ${now ?? 'no entry'}, was ${before ?? 'no entry'}`);
    }
    lines.shout('  Finish the rollback now:');
    lines.shout(`    ${(0,mend/* recoverCommand */.op)(failed.configPath)}`);
    if (stillOn.length > 0)
        lines.shout('  or by hand:');
    for (const { command } of stillOn)
        lines.shout(`    ${command}`);
    lines.shout(ALARM);
}
function oneLine(text) {
    return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

// EXTERNAL MODULE: ./build/report/flag-states.js
var flag_states = __webpack_require__(3264);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
// EXTERNAL MODULE: ./build/report/console/lines.js
var console_lines = __webpack_require__(7774);
;// CONCATENATED MODULE: ./build/report/console/events.js



/** Names of checks and metrics are padded to this, so that what is said of them stands in one column. */
const NAME_WIDTH = 16;
const CHECKS = {
    passed: { level: 'INFO', mark: '✓' },
    warning: { level: 'WARN', mark: '!' },
    failed: { level: 'ERROR', mark: '✗' },
    unknown: { level: 'WARN', mark: '?' },
};
function printCheck(lines, check) {
    const { level, mark } = CHECKS[check.status];
    lines.say(level, `${(0,console_lines/* indent */.pZ)(level)}${mark} ${check.name.padEnd(NAME_WIDTH)}  ${check.message}`);
    if (check.fix !== undefined)
        lines.say(level, `${(0,console_lines/* indent */.pZ)(level)}  ${' '.repeat(NAME_WIDTH)}  fix: ${check.fix}`);
}
function printInspection(lines, { flags }) {
    for (const row of (0,console_lines/* aligned */.b6)(flags.map(({ name, on }) => [name, on ? 'is on now' : 'is off now']))) {
        lines.say('INFO', `  · ${row}`);
    }
}
function printBaseline(lines, { metric, baseline, foresight }, watched) {
    const unit = watched.find(({ name }) => name === metric)?.unit ?? '';
    const name = metric.padEnd(NAME_WIDTH);
    if (!baseline.answered)
        lines.say('WARN', `  ! ${name}  the metric source does not answer`);
    else if (baseline.rawSamples === 0)
        lines.say('WARN', `  ! ${name}  no series under its query`);
    else if (baseline.mean === undefined)
        lines.say('WARN', `  ! ${name}  no traffic to measure`);
    else {
        const gap = baseline.longestGapSeconds;
        const gaps = gap > 0 ? `, longest gap ${(0,words/* durationWords */.Sh)(gap)}` : '';
        const value = (0,words/* valueWords */.pz)(baseline.mean, unit);
        lines.say('INFO', `  ✓ ${name}  ${value} over ${baseline.samples.length} samples${gaps}`);
    }
    if (foresight)
        lines.say('INFO', `    ${' '.repeat(NAME_WIDTH)}  ${foresight.sentence}`);
}
function printEnabled(lines, { file, edits }) {
    for (const row of (0,console_lines/* aligned */.b6)(edits.map(({ place, former, written }) => [(0,flag_states/* placeText */.Z9)(place), `${former ?? 'no entry'} → ${written}`]))) {
        lines.say('INFO', `  ✓ ${row}`);
    }
    if (edits.length === 0)
        lines.say('INFO', `  ✓ all is set already in ${file}`);
}
/** What the banner does not say: why a canary passed, and whether its flags stay on. */
function printVerdict(lines, { verdict, reason }, flags) {
    const on = [...new Set(flags.filter(({ state }) => state === 'on').map(({ flag }) => flag))].join(', ');
    if (verdict !== 'passed' && verdict !== 'inconclusive')
        return;
    lines.blank();
    lines.say('STEP', 'Verdict');
    if (verdict === 'passed')
        lines.say('INFO', `  ✓ ${reason}`);
    if (on === '')
        return;
    if (verdict === 'passed')
        lines.say('INFO', `  ✓ stays on: ${on}`);
    else
        lines.say('WARN', `  ! stays on, and nothing proves it good: ${on}`);
}

;// CONCATENATED MODULE: ./build/report/console/phases.js
const TITLES = {
    'pre-checks': 'Pre-checks',
    baseline: 'Baseline',
    enable: 'Enable flags',
    smoke: 'Smoke test',
    watch: 'Watch',
    rollback: 'Rollback',
};
/** What nobody needs to see of a run that went well. The others stay open: they hold the reason of a rollback. */
const FOLDED = ['pre-checks', 'baseline'];
/** The headings of the phases; where the log can be folded, those that only prepare are folded away. */
function phasePrinter(lines, groups) {
    let open = false;
    const close = () => {
        if (open)
            groups?.end();
        open = false;
    };
    return {
        start(phase, dryRun) {
            close();
            const title = phase === 'enable' && dryRun ? 'Plan (dry run: nothing is changed)' : TITLES[phase];
            if (groups && FOLDED.includes(phase) && !dryRun) {
                groups.start(title);
                open = true;
                return;
            }
            lines.blank();
            lines.say('STEP', title);
        },
        close,
    };
}

// EXTERNAL MODULE: ./build/report/plan-report.js
var plan_report = __webpack_require__(8619);
// EXTERNAL MODULE: ./build/report/plan-words.js
var plan_words = __webpack_require__(1152);
;// CONCATENATED MODULE: ./build/report/console/plan.js





/** What this run is, in a few lines. */
function printStart(lines, plan) {
    const { metrics, smoke, flags } = plan;
    lines.say('INFO', `AOS Canary: ${plan.name} in ${plan.environment}${plan.dryRun ? ' (dry run)' : ''}`);
    const rows = [
        ['config', `${plan.config.path} (${plan.config.hash})`],
        ['flags', `${flags.names.join(', ')} in ${flags.file}`],
        [
            'metrics',
            metrics.watched.length === 0
                ? 'none'
                : `${names(metrics.watched)} from ${(0,plan_report/* addressesOf */.s)(metrics).join(', ')}`,
        ],
        ['smoke test', smoke ? `${smoke.path}, at most ${smoke.timeoutSeconds} s` : 'none'],
        ['watch', watchOf(plan)],
    ];
    for (const row of (0,console_lines/* aligned */.b6)(rows))
        lines.say('INFO', `  ${row}`);
}
/** All that a run would do, in place of doing it. */
function printPlan(lines, plan, change) {
    const { metrics, smoke, rollbackScript, services } = plan;
    lines.say('INFO', `  flags, in ${change.file}`);
    const edits = change.edits.map(({ place, former, written }) => [
        (0,flag_states/* placeText */.Z9)(place),
        `${former ?? 'no entry'} → ${written}`,
    ]);
    section(lines, edits, 'nothing to change, all is set already');
    lines.say('INFO', `  services, after every change of the flags`);
    section(lines, services.map((service) => [service.name, (0,plan_words/* toggleWords */.CR)(service)]), 'none is told');
    lines.say('INFO', '  smoke test');
    section(lines, smoke ? [[[smoke.path, ...smoke.args].join(' '), `at most ${smoke.timeoutSeconds} s`]] : [], 'none');
    lines.say('INFO', `  metrics, ${watchOf(plan)}`);
    section(lines, metrics.watched.map(({ name, unit, thresholds }) => [
        name,
        thresholds.map((threshold) => (0,words/* thresholdWords */.DH)(threshold, unit)).join('; ') || 'shown, not guarded',
    ]), 'none is watched');
    if (rollbackScript) {
        lines.say('INFO', '  after a rollback');
        section(lines, [[rollbackScript.path, `at most ${rollbackScript.timeoutSeconds} s`]], '');
    }
    lines.say('INFO', `  where the evidence does not reach: ${plan_words/* POLICIES */.PQ[plan.onInconclusive]}`);
}
function section(lines, rows, otherwise) {
    const shown = rows.length > 0 ? (0,console_lines/* aligned */.b6)(rows) : [otherwise];
    for (const row of shown)
        lines.say('INFO', `    ${row}`);
}
function watchOf({ watchSeconds, metrics }) {
    return (0,plan_words/* watchWords */.B8)(watchSeconds, metrics.followsScrapes ? null : metrics.pollSeconds, metrics.baselineSeconds);
}
function names(items) {
    return items.map(({ name }) => name).join(', ');
}

;// CONCATENATED MODULE: ./build/report/console/rollback.js


const rollback_RULE = '-'.repeat(60);
/** Why the flags go back: not to be overlooked. */
function printRollbackStart(lines, reason) {
    lines.shout(rollback_RULE);
    lines.shout(`  ROLLING BACK: ${reason}`);
    lines.shout(rollback_RULE);
}
function printRollbackAttempt(lines, { attempt, error, retryInSeconds }) {
    const next = retryInSeconds === undefined ? 'no further attempt' : `again in ${retryInSeconds} s`;
    lines.say('ERROR', ` ✗ attempt ${attempt}: ${error}; ${next}`);
}
function printRollbackEnd(lines, { restoration, error }) {
    if (!restoration) {
        lines.shout(` ✗ the flags could not be put back: ${error ?? 'no reason is known'}`);
        return;
    }
    const restored = restoration.restored.map(({ place, former, written }) => [
        (0,flag_states/* placeText */.Z9)(place),
        `${written} → ${former ?? 'no entry'}`,
    ]);
    for (const row of (0,console_lines/* aligned */.b6)(restored))
        lines.say('INFO', `  ✓ ${row}`);
    for (const { place, former, found } of restoration.conflicts) {
        const was = former ?? 'no entry';
        lines.say('ERROR', ` ✗ ${(0,flag_states/* placeText */.Z9)(place)}  is ${found ?? 'no entry'} by another writer, was ${was}; left so`);
    }
    if (restoration.byteIdentical)
        lines.say('INFO', '  ✓ the flags file is byte for byte as before');
}

// EXTERNAL MODULE: ./build/report/describe.js
var describe = __webpack_require__(3614);
;// CONCATENATED MODULE: ./build/report/console/script.js



/** Shown of a script's output as it comes; of a failed one also its end. */
const MAX_LINES = 200;
const LAST_LINES = 20;
/** A script's output, quoted and bounded, and how it ended. */
function scriptPrinter(lines, groups) {
    let seen = 0;
    let grouped = false;
    const endGroup = () => {
        if (grouped)
            groups?.end();
        grouped = false;
    };
    const start = (event) => {
        seen = 0;
        lines.say('INFO', `  ${(0,describe/* scriptName */.vD)(event.script)} ${event.path}, at most ${event.timeoutSeconds} s`);
        endGroup();
        groups?.start(`Output of the ${(0,describe/* scriptName */.vD)(event.script)}`);
        grouped = groups !== undefined;
    };
    const finish = (script, result) => {
        const left = seen - MAX_LINES;
        if (left > 0) {
            lines.quote(`… ${(0,words/* countWords */.rj)(left)} more lines (in all ${(0,words/* bytesWords */.Bc)(result.outputBytes)})`);
        }
        endGroup();
        if (result.code === 0) {
            lines.say('INFO', `  ✓ ${(0,describe/* scriptName */.vD)(script)} ${(0,describe/* endWords */.Bx)(result)}`);
            return;
        }
        if (left > 0)
            printEnd(lines, result);
        // A rollback script that fails leaves no flag on.
        const level = script === 'smoke' ? 'ERROR' : 'WARN';
        lines.say(level, `${(0,console_lines/* indent */.pZ)(level)}✗ ${(0,describe/* scriptName */.vD)(script)} ${(0,describe/* endWords */.Bx)(result)}`);
    };
    return {
        event: (event) => {
            if (event.type === 'script-started')
                start(event);
            else if (event.type === 'script-finished')
                finish(event.script, event.result);
            else {
                seen += 1;
                if (seen <= MAX_LINES)
                    lines.quote(event.line);
            }
        },
        close: endGroup,
    };
}
function printEnd(lines, { stdout, stderr }) {
    for (const [stream, text] of Object.entries({ stdout, stderr })) {
        if (text === '')
            continue;
        lines.say('INFO', `  the end of its ${stream}:`);
        lines.quote(text.trimEnd().split('\n').slice(-LAST_LINES).join('\n'));
    }
}

// EXTERNAL MODULE: ./build/report/metrics-table.js
var metrics_table = __webpack_require__(8367);
;// CONCATENATED MODULE: ./build/report/console/watch.js



/** Between two lines that stay, where the one in between is rewritten. */
const PERMANENT_EVERY_MS = 30_000;
/** So is every metric in the first looks: nothing to warn of before the last one. */
const NOT_YET = 'underpowered';
/**
 * The looks, a line each. On a terminal that line is rewritten, and stays only when something changed and every half
 * minute. The last look, or the one that sees a breach, is a table.
 */
function watchPrinter(lines) {
    let shown = { what: '', at: Number.NEGATIVE_INFINITY };
    /** Whether a line about this may go without leaving a trace. */
    const passing = (what, at) => {
        if (what === shown.what && at - shown.at < PERMANENT_EVERY_MS)
            return true;
        shown = { what, at };
        return false;
    };
    return {
        look: (look, at, watched) => {
            const rows = (0,metrics_table/* rowsOfLook */.s)(look.metrics, watched);
            const line = lookLine(look, rows);
            const statuses = `look ${rows.map(({ metric, status }) => `${metric}=${status}`).join(' ')}`;
            if (look.final || rows.some(({ status }) => status === 'breach'))
                printTable(lines, look, rows);
            else if (lines.live && passing(statuses, at))
                lines.status(`  ${line}`);
            else
                lines.say(levelOf(rows.filter(({ result }) => result !== NOT_YET)), `  ${line}`);
        },
        waiting: ({ what, elapsedSeconds, totalSeconds }, at) => {
            const line = `  waiting for ${what}: ${(0,words/* durationWords */.Sh)(elapsedSeconds)} of ${(0,words/* durationWords */.Sh)(totalSeconds)}`;
            if (passing(`waiting ${what}`, at))
                lines.status(line);
            else
                lines.say('INFO', line);
        },
    };
}
function lookLine(look, rows) {
    return [timeWords(look), ...rows.map(metricWords)].join(' | ');
}
function timeWords({ elapsedSeconds, watchSeconds }) {
    const left = (0,words/* durationWords */.Sh)(watchSeconds - elapsedSeconds);
    return `${(0,words/* durationWords */.Sh)(elapsedSeconds)} of ${(0,words/* durationWords */.Sh)(watchSeconds)}, ${left} left`;
}
function metricWords({ mark, metric, baseline, now, delta, threshold, status, result }) {
    const details = [
        `${mark} ${metric} ${baseline} → ${now}`,
        ...(delta === words/* NOTHING */.K$ ? [] : [delta]),
        threshold,
        ...(status === 'undecided' ? [result] : []),
    ];
    return details.join(', ');
}
function printTable(lines, look, rows) {
    lines.say('INFO', `  ${timeWords(look)}${look.final ? ', last look' : ''}`);
    const head = ['metric', 'baseline', 'now', 'delta', 'threshold', 'result'];
    const cells = rows.map(({ metric, baseline, now, delta, threshold, mark, result }) => [
        ...[metric, baseline, now, delta, threshold],
        `${mark} ${result}`,
    ]);
    const [first = '', ...rest] = (0,console_lines/* aligned */.b6)([head, ...cells]);
    lines.say('INFO', `    ${first}`);
    for (const [index, line] of rest.entries()) {
        const level = levelOf(rows.slice(index, index + 1));
        lines.say(level, `${(0,console_lines/* indent */.pZ)(level)}  ${line}`);
    }
    for (const { judgement } of look.metrics) {
        if (judgement.status === 'breach')
            lines.say('ERROR', ` ✗ ${judgement.message}`);
        const decidesLater = judgement.status === 'undecided' && judgement.code === NOT_YET && !look.final;
        if (judgement.status === 'undecided' && !decidesLater)
            lines.say('WARN', `  ! ${judgement.message}`);
    }
}
function levelOf(rows) {
    if (rows.some(({ status }) => status === 'breach'))
        return 'ERROR';
    return rows.some(({ status }) => status === 'undecided') ? 'WARN' : 'INFO';
}

;// CONCATENATED MODULE: ./build/report/console.js









/** Tells a run on a terminal or in a log, in the playbook's style. */
function consoleSink(options) {
    const { groups, columns = () => 80 } = options;
    const lines = (0,console_lines/* linesTo */.f3)({ ...options, columns });
    const phases = phasePrinter(lines, groups);
    const scripts = scriptPrinter(lines, groups);
    const watch = watchPrinter(lines);
    let plan;
    let flags = [];
    let flagsFile = '';
    let rollbackError;
    const watched = () => plan?.metrics.watched ?? [];
    const sink = (event) => {
        switch (event.type) {
            case 'run-started':
                plan = event.plan;
                flagsFile = plan.flags.file;
                printStart(lines, plan);
                break;
            case 'phase-started':
                phases.start(event.phase, plan?.dryRun ?? false);
                break;
            case 'check':
                printCheck(lines, event);
                break;
            case 'flags-inspected':
                printInspection(lines, event.inspection);
                break;
            case 'waiting':
                watch.waiting(event, event.at);
                break;
            case 'baseline':
                printBaseline(lines, event, watched());
                break;
            case 'flags-planned':
                flags = (0,flag_states/* withChange */.vz)(flags, event.change, 'planned');
                flagsFile = event.change.file;
                if (plan?.dryRun)
                    printPlan(lines, plan, event.change);
                break;
            case 'flags-enabled':
                flags = (0,flag_states/* withChange */.vz)(flags, event.change, 'on');
                printEnabled(lines, event.change);
                break;
            case 'service-toggled':
                if (event.error === undefined)
                    lines.say('INFO', `  ✓ ${event.service} reads the flags anew`);
                else
                    lines.say('ERROR', ` ✗ ${event.error}`);
                break;
            case 'script-started':
            case 'script-output':
            case 'script-finished':
                scripts.event(event);
                break;
            case 'look':
                watch.look(event, event.at, watched());
                break;
            case 'rollback-started':
                printRollbackStart(lines, event.outcome.reason);
                break;
            case 'rollback-attempt-failed':
                printRollbackAttempt(lines, event);
                break;
            case 'rollback-finished':
                flags = (0,flag_states/* afterRollback */.zZ)(flags, event.restoration);
                rollbackError = event.error;
                printRollbackEnd(lines, event);
                break;
            case 'warning':
                lines.say('WARN', `  ! ${event.message}`);
                break;
            case 'verdict':
                phases.close();
                printVerdict(lines, event.outcome, flags);
                break;
        }
    };
    return {
        sink,
        say: lines.say,
        status: lines.status,
        banner: (outcome) => {
            scripts.close();
            printBanner(lines, outcome);
            if (outcome.verdict !== 'rollback-incomplete')
                return;
            const configPath = plan?.config.path ?? '';
            const left = { flagsFile, configPath, error: rollbackError, flags, stillOn: (0,flag_states/* stillOn */.Ub)(flags, flagsFile) };
            printFailedRollback(lines, left);
        },
        close: () => {
            scripts.close();
            phases.close();
            lines.clearStatus();
        },
    };
}

;// CONCATENATED MODULE: ./build/commands/terminal.js

/** What the command line writes to: colours and a progress line on a terminal, plain lines elsewhere. */
function terminal(mask = (text) => text) {
    const { stdout } = process;
    return consoleSink({
        write: (text) => stdout.write(text),
        colors: stdout.isTTY === true && stdout.hasColors(),
        live: stdout.isTTY === true && process.env.TERM !== 'dumb',
        columns: () => stdout.columns ?? 80,
        mask,
    });
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ defaultPollSeconds),
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** What holds where a config says nothing. A test holds the schema's `default`s to these. Times are in seconds. */
const DEFAULTS = {
    environment: 'staging',
    flags: { file: 'backend/app/config/feature_flags.json', scope: 'everywhere' },
    smoke: { script: 'scripts/ops/canary_smoke_test.sh', args: [], timeout_seconds: 60 },
    prometheus: {
        url: 'http://127.0.0.1:9090',
        scrape_interval_seconds: 1,
        baseline_window_seconds: 300,
        timeout_seconds: 5,
        require_metric_uptime: true,
        wait_for_metric_uptime: false,
        tls: { insecure_skip_verify: false },
    },
    metric: { window_seconds: 60, quantile: 0.95 },
    thresholds: { preset: 'moderate' },
    judge: 'evidence',
    alpha: 0.01,
    service: { timeout_seconds: 60 },
    prechecks: { signoff_file: '.m4_signoff', shadow_reports: { max_mismatches: 0 } },
    rollback: { args: [], timeout_seconds: 120 },
    on_inconclusive: 'warn',
    on_former_run: 'continue',
    report: { path: 'scripts/ops/canary/reports/latest_report.json', keep_history: false },
};
/** A thirtieth of the watch, at least 1 s and at most 10 s. */
function defaultPollSeconds(watchSeconds) {
    return Math.min(Math.max(watchSeconds / 30, 1), 10);
}


/***/ }),

/***/ 8733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ segmentsOf),
/* harmony export */   fl: () => (/* binding */ locator),
/* harmony export */   xH: () => (/* binding */ pointerTo)
/* harmony export */ });
function locator(root, positionAt, source) {
    return (pointer, part = 'value') => {
        let here = {
            key: undefined,
            value: root,
        };
        for (const segment of segmentsOf(pointer)) {
            const child = childOf(here.value, segment);
            // Not there: a key that is missing is missing where its parent is named.
            if (child === undefined)
                return positionAt(here.key?.start ?? here.value.start ?? 0);
            // The items of a list have no keys: each stands for itself.
            here = 'key' in child ? child : { key: undefined, value: child };
        }
        const { key, value } = here;
        if (part === 'key')
            return positionAt(key?.start ?? value.start ?? 0);
        const start = value.start ?? key?.start ?? 0;
        if (part === 'value' || value.kind !== 'scalar')
            return positionAt(start);
        return positionAt(offsetInside(value, part.offset, source) ?? start);
    };
}
/** The parts of a JSON pointer, unescaped. */
function segmentsOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The pointer of a child. */
function pointerTo(parent, child) {
    return `${parent}/${String(child).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
function childOf(node, segment) {
    if (node.kind === 'list')
        return node.items[Number(segment)];
    return node.kind === 'map' ? pairOf(node, segment, new Set()) : undefined;
}
/** A mapping's own pair, else one that it merges in (`<<`). */
function pairOf(map, key, seen) {
    const own = map.pairs.get(key);
    const merged = map.pairs.get('<<')?.value;
    if (own || merged === undefined || seen.has(map))
        return own;
    seen.add(map);
    for (const source of merged.kind === 'list' ? merged.items : [merged]) {
        const pair = source.kind === 'map' ? pairOf(source, key, seen) : undefined;
        if (pair)
            return pair;
    }
    return undefined;
}
/** Where the character `offset` of a scalar's text is in the source, where that can be said. */
function offsetInside(scalar, offset, source) {
    const { layout, indent, text } = scalar;
    const { start, end } = scalar.source;
    if (layout === 'changed')
        return undefined;
    if (layout === 'verbatim')
        return start + offset;
    const lines = text.slice(0, offset).split('\n');
    const breaks = [...source.slice(start, end).matchAll(/\r\n|\n|\r/g)];
    const last = breaks[lines.length - 2];
    const lineStart = last ? start + last.index + last[0].length : start;
    return lineStart + indent + (lines.at(-1) ?? '').length;
}


/***/ }),

/***/ 9171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ PRESETS)
/* harmony export */ });
/** The playbook's figures: by how much `error_rate` may rise in percent, and `latency_p95` in milliseconds. */
const PRESETS = {
    conservative: { errorRateDeltaPct: 10, latencyP95DeltaMs: 100 },
    moderate: { errorRateDeltaPct: 50, latencyP95DeltaMs: 500 },
    permissive: { errorRateDeltaPct: 100, latencyP95DeltaMs: 1000 },
};


/***/ }),

/***/ 5813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** The candidate that a misspelt word most likely stands for, or undefined where none is near. */
function nearest(word, candidates) {
    // A third of the letters may be wrong, which two exchanged ones are in a word of four; of a word of two, none.
    const tolerated = word.length < 3 ? 0 : Math.ceil(word.length / 3);
    const near = candidates
        .map((candidate) => ({ candidate, distance: distanceOf(word, candidate) }))
        .filter(({ distance }) => distance <= tolerated)
        .sort((a, b) => a.distance - b.distance);
    return near[0]?.candidate;
}
/** `did you mean "…"?`, or undefined. */
function didYouMean(word, candidates) {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? undefined : `did you mean ${JSON.stringify(candidate)}?`;
}
/** Spelling apart from letter case and the choice of hyphen, underscore or none. */
function distanceOf(word, candidate) {
    const plain = (text) => text.toLowerCase().replace(/[-_ ]/g, '');
    return plain(word) === plain(candidate) ? 0 : (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(word, candidate);
}
/** `a, b or c`. */
function alternatives(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}


/***/ }),

/***/ 4527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   ey: () => (/* binding */ toThresholds),
/* harmony export */   mo: () => (/* binding */ writtenLimits)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8733);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9171);



/** The figures that are written under `thresholds`, in both forms: `NAME_delta_pct: 10` and `NAME: { delta_pct: 10 }`. */
function writtenLimits(thresholds) {
    return Object.entries(thresholds ?? {}).flatMap(([key, value]) => {
        const pointer = (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)('/thresholds', key);
        if (typeof value === 'object') {
            const limits = Object.entries(value);
            return limits.map(([kind, limit]) => ({
                metric: key,
                kind,
                value: limit,
                pointer: (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(pointer, kind),
            }));
        }
        const [, metric, kind] = /^(.*)_(delta_pct|delta_ms)$/.exec(key) ?? [];
        if (typeof value !== 'number' || metric === undefined)
            return [];
        return [{ metric, kind: kind, value, pointer }];
    });
}
const DELTAS = ['delta_pct', 'delta_ms', 'delta'];
/** All limits of a metric: the written ones, and the playbook's where none of their kind is written. */
function limitsOf(metric, thresholds) {
    const written = writtenLimits(thresholds).filter((limit) => limit.metric === metric);
    const has = (...kinds) => written.some(({ kind }) => kinds.includes(kind));
    const byDefault = (kind, value) => ({
        metric,
        kind,
        value,
        pointer: undefined,
    });
    const preset = _presets_js__WEBPACK_IMPORTED_MODULE_1__/* .PRESETS */ .f[thresholds?.preset ?? _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.thresholds.preset];
    switch (metric) {
        case 'golden_mismatch':
            return has('max_increase') ? written : [...written, byDefault('max_increase', 0)];
        case 'error_rate':
            return has(...DELTAS) ? written : [...written, byDefault('delta_pct', preset.errorRateDeltaPct)];
        case 'latency_p95':
            return has(...DELTAS) ? written : [...written, byDefault('delta_ms', preset.latencyP95DeltaMs)];
        default:
            return written;
    }
}
/** The limits as the judge knows them. */
function toThresholds(limits) {
    const minimum = limits.find(({ kind }) => kind === 'minimum')?.value ?? 0;
    return limits.map((limit) => toThreshold(limit, minimum)).filter((threshold) => threshold !== undefined);
}
/** Undefined for `minimum`, which is a part of `delta_pct`. */
function toThreshold({ kind, value: limit }, minimum) {
    switch (kind) {
        case 'max_increase':
            return { kind: 'increase', limit };
        case 'delta_pct':
            return { kind: 'delta-pct', limit, minimum };
        case 'delta':
        case 'delta_ms':
            return { kind: 'delta', limit };
        case 'max':
            return { kind: 'ceiling', limit };
        case 'min':
            return { kind: 'floor', limit };
        case 'minimum':
            return undefined;
    }
}


/***/ }),

/***/ 8225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* reexport */ HttpError),
  o: () => (/* binding */ httpClient)
});

;// CONCATENATED MODULE: ./build/http/agents.js
/** How many connections to a server are kept open at most while nothing is asked: a look asks for every metric at once. */
const MAX_IDLE_CONNECTIONS = 16;
function createAgents(tls) {
    const open = new Map();
    // Loaded when needed: at the start of every process it would cost milliseconds, and https twice as many.
    const create = async (protocol, trusted) => {
        if (protocol === 'http:') {
            const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
            return {
                send: http.request,
                agent: new http.Agent({ keepAlive: true, maxFreeSockets: MAX_IDLE_CONNECTIONS }),
            };
        }
        const https = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
        const settings = {
            keepAlive: true,
            maxFreeSockets: MAX_IDLE_CONNECTIONS,
            ...(trusted ? forOwnOrigin(tls) : onlyCa(tls)),
        };
        return { send: https.request, agent: new https.Agent(settings) };
    };
    return {
        async connections(protocol, trusted) {
            const key = `${protocol}${protocol === 'https:' && trusted}`;
            const known = open.get(key) ?? (await create(protocol, trusted));
            // Two requests at once may both have created one.
            const kept = open.get(key) ?? known;
            open.set(key, kept);
            return kept;
        },
        close() {
            for (const { agent } of open.values())
                agent.destroy();
            open.clear();
        },
    };
}
const onlyCa = ({ ca }) => ({ ...(ca !== undefined && { ca }) });
const forOwnOrigin = ({ ca, cert, key, serverName, insecureSkipVerify }) => ({
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(serverName !== undefined && { servername: serverName }),
    ...(insecureSkipVerify && { rejectUnauthorized: false }),
});

;// CONCATENATED MODULE: ./build/http/errors.js
/** Why an exchange gave no answer. The message names host and cause, and never credentials, paths or query strings. */
class HttpError extends Error {
    kind;
    constructor(kind, message) {
        super(message);
        this.name = 'HttpError';
        this.kind = kind;
    }
}
const CAUSES = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name server does not answer',
    EHOSTUNREACH: 'no way to this host',
    ENETUNREACH: 'no way to this network',
    ETIMEDOUT: 'nothing answers there',
    ECONNRESET: 'closed the connection before its answer was complete',
    EPIPE: 'closed the connection before its answer was complete',
};
/** Certificate checks of OpenSSL come with these codes, and without a common mark. */
const CERTIFICATE = /CERT|SIGNATURE|_CRL_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$/;
/** Node's error as ours. `host` is shown as it is. */
function toHttpError(error, host) {
    if (error instanceof HttpError)
        return error;
    const { code = '', message = String(error), reason, } = error;
    if (code === 'ECONNREFUSED')
        return new HttpError('refused', `${host} refused the connection`);
    const cause = CAUSES[code];
    if (cause !== undefined)
        return new HttpError('network', `${host}: ${cause}`);
    if (code === 'EPROTO')
        return new HttpError('tls', `${host} does not speak TLS (${reason ?? code})`);
    if (CERTIFICATE.test(code))
        return new HttpError('tls', `${host}: its certificate is not accepted: ${message}`);
    if (/^ERR_(TLS|SSL|OSSL)/.test(code))
        return new HttpError('tls', `${host}: TLS failed: ${message}`);
    if (code.startsWith('HPE_'))
        return new HttpError('network', `${host} does not speak HTTP (${code})`);
    return new HttpError('network', `${host}: ${message}`);
}

;// CONCATENATED MODULE: ./build/http/exchange.js


/** One request and its whole answer. @throws HttpError, or the signal's reason */
async function exchange(asked) {
    for (let stale = 0;; stale++) {
        // Each stale connection leaves the pool, so that the last attempt has a fresh one.
        const answer = await attempt(asked, asked.repeatable && stale < MAX_IDLE_CONNECTIONS);
        if (answer !== 'stale')
            return answer;
    }
}
/** Answers `stale` where a kept connection turned out to be closed by the server, and `mayBeStale`. */
function attempt(asked, mayBeStale) {
    const { send, url, options, body, maxBytes, signal } = asked;
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const request = send(url, options);
        const settle = () => signal.removeEventListener('abort', onAbort);
        const fail = (error) => {
            settle();
            reject(signal.aborted ? signal.reason : toHttpError(error, url.host));
            request.destroy();
        };
        const onAbort = () => fail(signal.reason);
        signal.addEventListener('abort', onAbort);
        request.on('error', (error) => {
            if (!mayBeStale || signal.aborted || !wasClosed(request, error))
                return fail(error);
            settle();
            resolve('stale');
        });
        request.on('response', (response) => {
            readBody(response, maxBytes, url.host).then((text) => {
                settle();
                resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), text });
            }, fail);
        });
        request.end(body);
    });
}
function wasClosed(request, error) {
    return request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}
function readBody(response, maxBytes, host) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        response.on('data', (chunk) => {
            size += chunk.length;
            if (size <= maxBytes)
                chunks.push(chunk);
            else
                reject(new HttpError('too-large', `${host} sends more than ${maxBytes / 2 ** 20} MiB`));
        });
        response.on('error', reject);
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
}
function flat(headers) {
    const texts = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            texts[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/http/redirects.js

/** What may be said to any origin. Everything else could be a credential. */
const HARMLESS = new Set(['accept', 'accept-encoding', 'content-type', 'user-agent']);
/**
 * Where a redirect leads, or undefined where the answer is none.
 *
 * Method and body are kept, but for 303: a POST is a query here, and made a GET it would ask for nothing.
 *
 * @throws HttpError where it leads nowhere or out of TLS
 */
function nextHop(from, response) {
    const { location } = response.headers;
    if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined)
        return undefined;
    const host = from.url.host;
    if (!URL.canParse(location, from.url.href))
        throw new HttpError('redirects', `${host} redirects to what is no URL`);
    const url = new URL(location, from.url);
    if (url.protocol !== 'https:' && (url.protocol !== 'http:' || from.url.protocol === 'https:')) {
        throw new HttpError('redirects', `${host} redirects from ${from.url.protocol}// to ${url.protocol}//${url.host}`);
    }
    url.username = '';
    url.password = '';
    const trusted = from.trusted && url.origin === from.url.origin;
    const toGet = response.status === 303 && from.method !== 'HEAD';
    const dropped = (name) => (!trusted && !HARMLESS.has(name)) || (toGet && name === 'content-type');
    return {
        url,
        method: toGet ? 'GET' : from.method,
        headers: Object.fromEntries(Object.entries(from.headers).filter(([name]) => !dropped(name))),
        body: toGet ? undefined : from.body,
        trusted,
    };
}

;// CONCATENATED MODULE: ./build/http/request.js





const MAX_BYTES = 16 * 2 ** 20;
const MAX_REDIRECTS = 5;
/** An HTTP client that keeps connections open; `tls` is for https URLs. */
function httpClient(options = {}) {
    const agents = createAgents(options.tls ?? {});
    const follow = async (asked, signal) => {
        let hop = firstHop(asked);
        for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            const { url, method, headers, body, trusted } = hop;
            const { send, agent } = await agents.connections(url.protocol, trusted);
            const response = await exchange({
                send,
                url,
                options: { agent, method, headers: { ...headers, ...lengthOf(body) } },
                body,
                maxBytes: asked.maxBytes ?? MAX_BYTES,
                repeatable: asked.repeatable ?? (method === 'GET' || method === 'HEAD'),
                signal,
            });
            const next = nextHop(hop, response);
            if (next === undefined)
                return response;
            hop = next;
        }
        throw new HttpError('redirects', `${firstHop(asked).url.host} redirects more than ${MAX_REDIRECTS} times`);
    };
    return {
        async request(asked) {
            const host = URL.canParse(asked.url) ? new URL(asked.url).host : '';
            const stop = new AbortController();
            const onAbort = () => stop.abort(new HttpError('aborted', `the request to ${host} was cancelled`));
            const seconds = asked.timeoutMs / 1000;
            const onTimeout = () => stop.abort(new HttpError('timeout', `${host} gave no complete answer within ${seconds} s`));
            if (asked.signal?.aborted)
                onAbort();
            asked.signal?.addEventListener('abort', onAbort);
            const timer = setTimeout(onTimeout, asked.timeoutMs);
            try {
                return await follow(asked, stop.signal);
            }
            catch (error) {
                throw toHttpError(error, host);
            }
            finally {
                clearTimeout(timer);
                asked.signal?.removeEventListener('abort', onAbort);
            }
        },
        close: () => agents.close(),
    };
}
function firstHop({ url: text, method = 'GET', headers = {}, body }) {
    if (!URL.canParse(text))
        throw new HttpError('network', 'what should be asked is no URL');
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new HttpError('network', `${url.host || 'a URL'}: ${url.protocol}// is neither http nor https`);
    }
    const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    url.username = '';
    url.password = '';
    return {
        url,
        method,
        headers: {
            'user-agent': 'aos-canary',
            'accept-encoding': 'identity',
            ...(login !== ':' && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
            ...lowerCase(headers),
        },
        body,
        trusted: true,
    };
}
const lowerCase = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const lengthOf = (body) => body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };


/***/ }),

/***/ 321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unanswered),
/* harmony export */   f: () => (/* binding */ summarise)
/* harmony export */ });
/** Sums up what was measured before the flag. `samples` lie on a grid of `stepSeconds` that ends at `to` (ms); missing points are simply not there. */
function summarise(measured) {
    const finite = measured.samples.filter(({ value }) => Number.isFinite(value));
    return {
        answered: true,
        samples: measured.samples,
        mean: meanOf(finite.map(({ value }) => value)),
        rawSamples: measured.rawSamples,
        longestGapSeconds: longestGap(finite, measured.to, measured.stepSeconds),
        scrapeSeconds: measured.scrapeSeconds,
    };
}
/** The baseline of a metric whose source gave no answer. */
function unanswered(scrapeSeconds) {
    return {
        answered: false,
        samples: [],
        mean: undefined,
        rawSamples: 0,
        longestGapSeconds: 0,
        scrapeSeconds,
    };
}
/** Of huge values the sum may be too large for a number, but never the mean: nothing would ever exceed an infinite one. */
function meanOf(values) {
    if (values.length === 0)
        return undefined;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Number.isFinite(mean) ? mean : values.reduce((sum, value) => sum + value / values.length, 0);
}
/** From the first value on: a service that is younger than the window has no gap for that. */
function longestGap(finite, to, stepSeconds) {
    let longest = 0;
    for (const [index, { at }] of finite.entries()) {
        const next = finite[index + 1]?.at ?? to;
        longest = Math.max(longest, (next - at) / 1000 - stepSeconds);
    }
    return longest;
}


/***/ }),

/***/ 8234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rC: () => (/* binding */ evidenceJudge),
  Sh: () => (/* binding */ foresee),
  yc: () => (/* reexport */ shareAlpha)
});

;// CONCATENATED MODULE: ./build/judge/allowance.js
/** The thresholds that evidence can judge. `scale` leads from the data's unit to the metric's. */
function allowances(metric, scale) {
    return metric.thresholds.flatMap((threshold) => {
        switch (threshold.kind) {
            case 'delta-pct':
                return [
                    {
                        threshold,
                        rise: (before) => (threshold.limit / 100) * Math.abs(before),
                        floor: threshold.minimum / scale,
                    },
                ];
            case 'delta':
                return [{ threshold, rise: () => threshold.limit / scale, floor: Number.NEGATIVE_INFINITY }];
            default:
                return [];
        }
    });
}

;// CONCATENATED MODULE: ./build/judge/harm-time.js
/**
 * How long the threshold's rise must have lasted to count as harm, in seconds: a shorter stretch needs the same harm in
 * less time, so that three errors in the first seconds are not "+900 %". A minute, less on watches that are shorter than
 * five, and never under four scrapes.
 */
function harmSeconds(scrapeSeconds, watchSeconds) {
    return Math.min(60, Math.max(4 * scrapeSeconds, watchSeconds / 5));
}

;// CONCATENATED MODULE: ./build/judge/increments.js
const nothingYet = { scraped: new Map(), levels: [] };
/**
 * Counts what groups of counters (errors and requests; the buckets of a histogram) gained between scrapes, target by target.
 *
 * A fall is a restart: the new level is all gain, never a loss. A series that appears while its target was already being
 * scraped was born and gains from zero; on a target's first scrape levels are only noted, for they may be old.
 */
function increments(groups, before = nothingYet) {
    const scraped = new Map(before.scraped);
    const levels = groups.map((_, group) => new Map(before.levels[group]));
    const found = [];
    for (const [target, scrapes] of scrapesByTarget(groups)) {
        for (const [at, samples] of [...scrapes].sort(([a], [b]) => a - b)) {
            const last = scraped.get(target);
            if (last !== undefined && at <= last)
                continue;
            const gains = groups.map(() => 0);
            for (const { group, key, value } of samples) {
                const level = levels[group]?.get(key);
                levels[group]?.set(key, value);
                gains[group] = (gains[group] ?? 0) + gain(level, value, last !== undefined);
            }
            scraped.set(target, at);
            if (last !== undefined)
                found.push({ target, at, seconds: (at - last) / 1000, gains });
        }
    }
    return { increments: found.sort((a, b) => a.at - b.at), standing: { scraped, levels } };
}
function gain(level, value, birthsCount) {
    if (level === undefined)
        return birthsCount && value >= NEGLIGIBLE ? value : 0;
    const gained = value < level ? value : value - level;
    return gained < NEGLIGIBLE ? 0 : gained;
}
/** Less than this has not happened: counters that count parts of a thing are rounded somewhere. */
const NEGLIGIBLE = 1e-9;
/** Beyond the safe integers counting is no longer exact, and below zero it never was. */
function isLevel(value) {
    return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
function scrapesByTarget(groups) {
    const targets = new Map();
    for (const [group, series] of groups.entries()) {
        for (const { target, labels, samples } of series) {
            const scrapes = targets.get(target) ?? new Map();
            targets.set(target, scrapes);
            const key = `${target}\n${labels}`;
            for (const { at, value } of samples) {
                if (!isLevel(value) || !Number.isFinite(at))
                    continue;
                const scrape = scrapes.get(at) ?? [];
                scrapes.set(at, scrape);
                scrape.push({ group, key, value });
            }
        }
    }
    return targets;
}

;// CONCATENATED MODULE: ./build/judge/method.js
/** The part of alpha that the last look has at least: what a power is told for. */
const LAST_LOOK = 0.45;
/**
 * What the two tests of one metric may spend of its alpha, where a rank test stands beside the main one. Together more
 * than all of it: they look at the same data, and so do the looks, so that the chance that any of them errs is well
 * below the sum. `npm run bench:judge` measures what comes of it.
 */
const MAIN_SHARE = 0.8;
const RANK_SHARE = 0.5;
/** Below this length of a watch there is no rank test. */
const RANK_WATCH_SECONDS = 180;
/** The distance of a rank test's points, in seconds. */
const RANK_SPACING = 60;
/** The traffic guard's own chance of a false rollback, as a part of the metric's alpha. */
const TRAFFIC_SHARE = 0.2;

;// CONCATENATED MODULE: ./build/judge/counts/count.js
function total(counts) {
    let events = 0;
    let exposure = 0;
    for (const count of counts) {
        events += count.events;
        exposure += count.exposure;
    }
    return { events, exposure };
}
function rate({ events, exposure }) {
    return exposure > 0 ? events / exposure : 0;
}

;// CONCATENATED MODULE: ./build/judge/counts/over-dispersion.js

/** Block lengths that noise is learnt on, in seconds. The short ones serve short baselines alone. */
const BLOCK_SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300];
const LONGEST_FIRST_BLOCK = 10;
const FEWEST_BLOCKS = 12;
/** What noise is taken for while there are too few events to see it, and how many blocks' worth of belief that has. */
const PRIOR = 1.5;
const PRIOR_BLOCKS = 5;
/** The belief is halved by this many events. */
const PRIOR_EVENTS = 10;
/**
 * How far the estimate is raised for its own uncertainty, in units of 1/√(blocks − 1): up to twice as far where the excess
 * is large, for that is wandering, of which neighbouring blocks show the same piece.
 */
const CAUTION = 1.5;
const WANDERING_EXCESS = 10;
/** Drift too slow for the baseline to show, as a standard deviation relative to the mean, and how long it takes to get there. */
const DRIFT = 0.15;
const DRIFT_SECONDS = 600;
/**
 * Learns from the baseline how much more its counts vary than independent events would (Pearson's statistic over blocks
 * of several lengths): real errors come in bursts.
 *
 * Few events say little, so the estimate is drawn towards 1.5; it is raised to an upper confidence value, never falls
 * with the length, and slow drift is added to it. `counts` are the baseline's, one per step of `stepSeconds`.
 */
function learnOverDispersion(counts, stepSeconds) {
    const all = total(counts);
    const baselineSeconds = counts.length * stepSeconds;
    const known = [];
    for (const seconds of blockLengths(baselineSeconds, stepSeconds)) {
        const size = Math.max(1, Math.round(seconds / stepSeconds));
        const estimate = estimateOver(blocks(counts, size), all);
        const value = Math.max(estimate, known.at(-1)?.value ?? 1);
        known.push({ seconds: size * stepSeconds, value });
    }
    const perSecond = baselineSeconds > 0 ? all.events / baselineSeconds : 0;
    const drift = (seconds) => DRIFT ** 2 * Math.min(1, (baselineSeconds + seconds) / DRIFT_SECONDS) * perSecond * seconds;
    return (seconds) => interpolate(known, seconds) + drift(seconds);
}
function blockLengths(baselineSeconds, stepSeconds) {
    const shortest = Math.max(stepSeconds, Math.min(LONGEST_FIRST_BLOCK, baselineSeconds / FEWEST_BLOCKS));
    const lengths = BLOCK_SECONDS.filter((seconds) => seconds >= shortest && Math.floor(baselineSeconds / seconds) >= FEWEST_BLOCKS);
    return lengths.length > 0 ? lengths : [shortest];
}
function blocks(counts, size) {
    const whole = [];
    // From the flag backwards: what is left over is the oldest.
    for (let end = counts.length; end >= size; end -= size)
        whole.push(total(counts.slice(end - size, end)));
    return whole.filter(({ exposure }) => exposure > 0);
}
function estimateOver(blocks, all) {
    const p = rate(all);
    const pearson = blocks.reduce((sum, { events, exposure }) => {
        const expected = p * exposure;
        return sum + (expected > 0 ? (events - expected) ** 2 / expected : 0);
    }, 0);
    const belief = PRIOR_BLOCKS / (1 + all.events / PRIOR_EVENTS);
    const freedom = Math.max(0, blocks.length - 1);
    const estimate = (PRIOR * belief + pearson) / (belief + freedom);
    const excess = Math.max(0, estimate - 1);
    const caution = CAUTION * (1 + Math.min(1, excess / WANDERING_EXCESS));
    return 1 + excess * (1 + caution / Math.sqrt(Math.max(1, freedom)));
}
function interpolate(known, seconds) {
    let lower = known[0];
    if (lower === undefined)
        return PRIOR;
    for (const upper of known) {
        if (upper.seconds >= seconds) {
            const width = upper.seconds - lower.seconds;
            const part = width > 0 ? Math.max(0, (seconds - lower.seconds) / width) : 0;
            return lower.value + part * (upper.value - lower.value);
        }
        lower = upper;
    }
    return lower.value;
}

;// CONCATENATED MODULE: ./build/judge/numbers/gamma.js
// Lanczos' approximation with g = 7 and nine terms (Godfrey's coefficients): 15 digits for positive arguments.
const LANCZOS = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const EPSILON = 1e-15;
const TINY = 1e-300;
/** From here on series take long, and approximations are exact enough. */
const LARGE = 1e6;
/** ln Γ(x), for x > 0. */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    const shifted = x - 1;
    const sum = LANCZOS.reduce((total, term, index) => total + (index === 0 ? term : term / (shifted + index)), 0);
    const t = shifted + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
/** Q(a, x) = Γ(a, x)/Γ(a), the chance that a Poisson count of mean x is below a. For a > 0, x ≥ 0 (DLMF 8.7.1, 8.9.2). */
function gammaQ(a, x) {
    if (x <= 0)
        return 1;
    if (!Number.isFinite(x))
        return 0;
    if (a > LARGE) {
        // Wilson & Hilferty 1931: the cube root is all but normal.
        const ninth = 1 / (9 * a);
        return normalUpperTail(((x / a) ** (1 / 3) - (1 - ninth)) / Math.sqrt(ninth));
    }
    const front = Math.exp(a * Math.log(x) - x - logGamma(a));
    return x < a + 1 ? 1 - lowerSeries(a, x, front) : front * upperFraction(a, x);
}
/** P(Z > z) of the standard normal distribution. */
function normalUpperTail(z) {
    const tail = 0.5 * gammaQ(0.5, (z * z) / 2);
    return z >= 0 ? tail : 1 - tail;
}
function lowerSeries(a, x, front) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * EPSILON && n < 1_000_000; n++) {
        term *= x / (a + n);
        sum += term;
    }
    return Math.min(1, front * sum);
}
/** By Lentz's method. */
function upperFraction(a, x) {
    let b = x + 1 - a;
    let c = 1 / TINY;
    let d = 1 / b;
    let h = d;
    for (let n = 1; n < 100_000; n++) {
        const an = -n * (n - a);
        b += 2;
        d = 1 / nonZero(an * d + b);
        c = nonZero(b + an / c);
        h *= d * c;
        if (Math.abs(d * c - 1) < EPSILON)
            break;
    }
    return h;
}
/** Keeps a continued fraction going where a denominator vanishes. */
function nonZero(value) {
    return Math.abs(value) < TINY ? TINY : value;
}

;// CONCATENATED MODULE: ./build/judge/numbers/beta.js

/**
 * The regularised incomplete beta function I_x(a, b), for a, b ≥ 0 and 0 ≤ x ≤ 1.
 *
 * Continued fraction (DLMF 8.17.22) by Lentz's method, on the side where it converges fast.
 */
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return a === 0 ? 1 : 0;
    if (x >= 1)
        return b === 0 ? 0 : 1;
    if (a === 0)
        return 1;
    if (b === 0)
        return 0;
    if (a > LARGE && b > LARGE) {
        // Abramowitz & Stegun 26.5.20.
        const [u, v] = [(x * b) ** (1 / 3), (a * (1 - x)) ** (1 / 3)];
        const spread = Math.sqrt(u ** 2 / b + v ** 2 / a);
        return normalUpperTail((-3 * (u * (1 - 1 / (9 * b)) - v * (1 - 1 / (9 * a)))) / spread);
    }
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return Math.min(1, (front * fraction(x, a, b)) / a);
    return Math.max(0, 1 - (front * fraction(1 - x, b, a)) / b);
}
function fraction(x, a, b) {
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
    let h = d;
    for (let m = 1; m < 100_000; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        h *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        h *= d * c;
        if (Math.abs(d * c - 1) < 1e-15)
            break;
    }
    return h;
}

;// CONCATENATED MODULE: ./build/judge/counts/posterior.js


/** Where the watch's share of the exposure lies, when the watch's rate is `ratio` times the baseline's. */
function share({ baseline, watch, baselineDispersion, watchDispersion }, ratio) {
    const before = baseline.exposure / baselineDispersion;
    const after = (ratio * watch.exposure) / watchDispersion;
    return after > 0 ? after / (before + after) : 0;
}
/**
 * P(X ≥ x): the chance that the watch would have had so many events or more if nothing had changed.
 *
 * X is negative binomial: Poisson with the Gamma posterior of the baseline's rate, which is proper even where the
 * baseline had no event at all.
 */
function chanceOfSoMany(compared) {
    const { baseline, watch, baselineDispersion, watchDispersion } = compared;
    if (watch.events <= 0 || watch.exposure <= 0)
        return 1;
    return incompleteBeta(share(compared, 1), watch.events / watchDispersion, baseline.events / baselineDispersion + 1);
}
/** P(X ≤ x) if the watch's rate were `ratio` times the baseline's: small where that ratio can be ruled out. */
function chanceOfSoFew(compared, ratio) {
    const { baseline, watch, baselineDispersion, watchDispersion } = compared;
    if (watch.exposure <= 0)
        return 1;
    return (1 -
        incompleteBeta(share(compared, ratio), watch.events / watchDispersion + 1, baseline.events / baselineDispersion));
}
/** P(X ≤ x) if the watch's rate were `rate`, whatever the baseline was. */
function chanceOfSoFewAt(rate, { events, exposure }, dispersion) {
    return gammaQ(events / dispersion + 1, (rate * exposure) / dispersion);
}

;// CONCATENATED MODULE: ./build/judge/counts/usual-peak.js

/** A stretch is compared with the baseline's own only where the baseline holds this many of its length. */
const FEWEST_STRETCHES = 3;
/** The highest rate that the baseline reached over any stretch of `steps`; undefined where it is too short to say. */
function usualPeak(baseline, steps) {
    if (steps < 1 || baseline.length < FEWEST_STRETCHES * steps)
        return undefined;
    let { events, exposure } = total(baseline.slice(0, steps));
    let peak = rate({ events, exposure });
    for (let index = steps; index < baseline.length; index++) {
        events += (baseline[index]?.events ?? 0) - (baseline[index - steps]?.events ?? 0);
        exposure += (baseline[index]?.exposure ?? 0) - (baseline[index - steps]?.exposure ?? 0);
        if (exposure > 1e-9)
            peak = Math.max(peak, rate({ events, exposure }));
    }
    return peak;
}

;// CONCATENATED MODULE: ./build/judge/counts/worst-stretch.js

/** How many steps of a watch one burst may have taken: a third of the time so far, 30 s at most. */
function stretchSteps(steps, stepSeconds) {
    return Math.max(1, Math.floor(Math.min(30, (steps * stepSeconds) / 3) / stepSeconds));
}
/** The watch without the stretch of `steps` that has the most events above `rate`; undefined where nothing would be left. */
function withoutWorstStretch(watch, steps, rate) {
    if (watch.length <= steps)
        return undefined;
    const excess = watch.map(({ events, exposure }) => events - rate * exposure);
    let current = 0;
    let worst = Number.NEGATIVE_INFINITY;
    let worstFrom = 0;
    for (const [index, value] of excess.entries()) {
        current += value - (index >= steps ? (excess[index - steps] ?? 0) : 0);
        if (index >= steps - 1 && current > worst) {
            worst = current;
            worstFrom = index - steps + 1;
        }
    }
    return total([...watch.slice(0, worstFrom), ...watch.slice(worstFrom + steps)]);
}

;// CONCATENATED MODULE: ./build/judge/counts/counts-test.js





function learn(counts, stepSeconds) {
    return {
        counts,
        all: total(counts),
        stepSeconds,
        seconds: counts.length * stepSeconds,
        dispersion: learnOverDispersion(counts, stepSeconds),
    };
}
/** The baseline's noise is taken at this length, or at its own where that is less. */
const BASELINE_STRETCH = 300;
/** What is left without the worst stretch must still be this unlikely. */
const STILL_UNLIKELY = 0.05;
/** A rise of the ranks must exceed this many standard deviations of the service's wandering. */
const WANDERING_DEVIATIONS = 3.1;
/** A pass may be wrong this often. */
const BETA = 0.1;
function compare(before, watch, seconds) {
    return {
        baseline: before.all,
        watch,
        baselineDispersion: before.dispersion(Math.min(BASELINE_STRETCH, before.seconds)),
        watchDispersion: before.dispersion(seconds),
    };
}
/** The watch without its worst stretch, where that still points the same way. */
function stillUnlikely(before, watch) {
    const steps = stretchSteps(watch.length, before.stepSeconds);
    const rest = withoutWorstStretch(watch, steps, rate(before.all));
    if (rest === undefined)
        return undefined;
    const seconds = (watch.length - steps) * before.stepSeconds;
    return chanceOfSoMany(compare(before, rest, seconds)) <= STILL_UNLIKELY ? rest : undefined;
}
/** The alpha of a single metric, for which it is enough to be worse than the baseline ever was. */
const USUAL_ALPHA = 0.01;
/** How much further above it must be for an alpha that is e times smaller. */
const FURTHER = 0.3;
/**
 * Whether the watch is worse than every stretch of its length in the baseline; true where the baseline is too short to say.
 * The worst of n stretches is exceeded by the next one once in n + 1 times, whatever alpha is: where alpha is shared, the
 * excess must be larger too.
 */
function isUnseen(before, watch, alpha) {
    const peak = usualPeak(before.counts, watch.length);
    if (peak === undefined)
        return true;
    const p = rate(before.all);
    const margin = 1 + FURTHER * Math.max(0, Math.log(USUAL_ALPHA / alpha));
    return rate(total(watch)) - p > margin * (peak - p);
}
/**
 * Whether the rise is more than the service's own wandering explains, independent events left aside: only what
 * over-dispersion grows by with the length of a stretch is wandering. A test of ranks knows nothing of it.
 */
function isBeyondWandering(before, watch, seconds) {
    const p = rate(before.all);
    const expected = before.seconds > 0 ? (before.all.events * seconds) / before.seconds : 0;
    if (expected <= 0)
        return true;
    const wandering = Math.max(0, before.dispersion(seconds) - before.dispersion(before.stepSeconds)) / expected;
    return rate(watch) - p >= WANDERING_DEVIATIONS * Math.sqrt(wandering) * p;
}
/** Whether `count` exceeds the baseline by more than is allowed, over its own exposure and over `leastSeconds` of the baseline's. */
function exceeds(before, count, allowance, leastSeconds) {
    const p = rate(before.all);
    const perSecond = before.seconds > 0 ? before.all.exposure / before.seconds : 0;
    const exposure = Math.max(count.exposure, perSecond * leastSeconds);
    const excess = count.events - p * count.exposure;
    return excess > 0 && excess >= allowance.rise(p) * exposure && count.events > allowance.floor * exposure;
}
/** The pass certificate: whether a rate beyond the allowance can be ruled out. `floor`: rates below it are none of anyone's concern. */
function ruledOut(before, watch, seconds, allowance, floor) {
    const compared = compare(before, watch, seconds);
    const p = rate(before.all);
    const limit = Math.max(allowance.floor, p > 0 ? 0 : allowance.rise(p), floor);
    if (limit > 0 && chanceOfSoFewAt(limit, watch, compared.watchDispersion) <= BETA)
        return true;
    return p > 0 && chanceOfSoFew(compared, 1 + allowance.rise(p) / p) <= BETA;
}

// EXTERNAL MODULE: ./build/judge/format.js
var format = __webpack_require__(3841);
// EXTERNAL MODULE: ./build/judge/power/words.js
var words = __webpack_require__(7391);
;// CONCATENATED MODULE: ./build/judge/power/sentence.js

/** Puts what a watch can see into one sentence, without a full stop. */
function powerOf(reach) {
    const { at, what, watchSeconds, smallestRatio, secondsForThreshold } = reach;
    return {
        smallestRatio,
        secondsForThreshold,
        sentence: `${at}, ${(0,words/* duration */.p)(watchSeconds)} ${seen()}${longer()}`,
    };
    function seen() {
        if (smallestRatio === undefined)
            return reach.smallestAmount === undefined ? 'can see nothing' : `can see ${reach.smallestAmount}`;
        const only = smallestRatio > 1.05 * (reach.thresholdRatio ?? Number.POSITIVE_INFINITY) ? 'only ' : '';
        return `can ${only}see ${(0,words/* times */.H)(smallestRatio)} ${what}`;
    }
    function longer() {
        const wanted = reach.thresholdRatio === undefined ? 'that they stay so' : (0,words/* times */.H)(reach.thresholdRatio);
        if (secondsForThreshold === undefined)
            return `; no watch up to a day would see ${wanted}: take a longer baseline or a wider threshold`;
        if (secondsForThreshold <= watchSeconds)
            return '';
        return `; ${(0,words/* duration */.p)(secondsForThreshold)} would ${reach.thresholdRatio === undefined ? 'show' : 'see'} ${wanted}`;
    }
}

;// CONCATENATED MODULE: ./build/judge/power/counts-power.js





/** One in five falls below the mean by this many standard deviations: what is seen with 80 % probability. */
const EIGHTY_PERCENT = 0.8416;
/** Longer watches are not proposed. */
const LONGEST_SECONDS = 24 * 3600;
/** A watch of `seconds` on a service that goes on as before: how much of the exposure it would have. */
function exposureOf(before, seconds) {
    return before.seconds > 0 ? (before.all.exposure / before.seconds) * seconds : 0;
}
/**
 * The smallest number of events in a watch of `seconds` whose chance without a change is at most `level`; the judge's
 * test read backwards.
 */
function eventsThatDecide(before, seconds, level) {
    const exposure = exposureOf(before, seconds);
    const chance = (events) => chanceOfSoMany(compare(before, { events, exposure }, seconds));
    let high = Math.max(1, before.all.events > 0 ? rate(before.all) * exposure : 1);
    for (let doubled = 0; chance(high) > level && doubled < 60; doubled++)
        high *= 2;
    return bisect((events) => chance(events) <= level, 0, high);
}
/** The smallest multiple of the baseline's rate that would be rolled back with 80 % probability; undefined without events before. */
function smallestRatio(before, seconds, level, allowance) {
    const expected = rate(before.all) * exposureOf(before, seconds);
    if (!(expected > 0))
        return undefined;
    const allowed = Math.max(expected * (1 + allowance.rise(rate(before.all)) / rate(before.all)), allowance.floor * exposureOf(before, seconds));
    const needed = Math.max(eventsThatDecide(before, seconds, level), allowed);
    // mean − z √(φ mean) ≥ needed, solved for the mean.
    const spread = EIGHTY_PERCENT * Math.sqrt(before.dispersion(seconds));
    const root = (spread + Math.sqrt(spread ** 2 + 4 * needed)) / 2;
    return root ** 2 / expected;
}
/** How long an unchanged service must be watched to certify the pass with 80 % probability; undefined where a day would not do. */
function secondsToCertify(before, allowance, floor) {
    const certifies = (seconds) => {
        const exposure = exposureOf(before, seconds);
        const expected = rate(before.all) * exposure;
        const events = expected + EIGHTY_PERCENT * Math.sqrt(before.dispersion(seconds) * expected);
        return exposure > 0 && ruledOut(before, { events, exposure }, seconds, allowance, floor);
    };
    // Longer is not always better (drift grows too): the first length that does, on a grid, then exactly.
    let below = 0;
    for (let seconds = before.stepSeconds; seconds <= LONGEST_SECONDS; seconds *= 1.25) {
        if (certifies(seconds))
            return bisect(certifies, below, seconds);
        below = seconds;
    }
    return undefined;
}
/** The smallest value from which on `holds`, between one where it does not and one where it does; to a thousandth. */
function bisect(holds, low, high) {
    let [below, above] = [low, high];
    for (let halved = 0; halved < 60 && above - below > above / 1000; halved++) {
        const middle = (below + above) / 2;
        if (holds(middle))
            above = middle;
        else
            below = middle;
    }
    return above;
}
/** What the whole watch can see of a count. */
function countsPower(setup) {
    const { before, limits, floor, isShare, watchSeconds, lastLevel } = setup;
    // Of several thresholds the tightest one rolls back first, and is the hardest to make sure of.
    const tightest = limits.toSorted((a, b) => a.rise(rate(before.all)) - b.rise(rate(before.all)))[0];
    if (tightest === undefined || !(before.all.exposure > 0))
        return undefined;
    const p = rate(before.all);
    const perSecond = isShare ? before.all.exposure / before.seconds : p;
    const deciding = Math.ceil(eventsThatDecide(before, watchSeconds, lastLevel));
    return powerOf({
        at: isShare
            ? `at ${(0,format/* formatNumber */.Z)(perSecond)} requests/s${p === 0 ? ' and no errors' : ''}`
            : `at ${p === 0 ? 'no events' : `${(0,format/* formatNumber */.Z)(perSecond)} events/s`}`,
        what: isShare ? 'errors' : 'events',
        watchSeconds,
        smallestRatio: smallestRatio(before, watchSeconds, lastLevel, tightest),
        smallestAmount: `${deciding} ${isShare ? 'errors' : 'events'}`,
        thresholdRatio: p > 0 ? 1 + tightest.rise(p) / p : undefined,
        secondsForThreshold: secondsToCertify(before, tightest, floor),
    });
}

;// CONCATENATED MODULE: ./build/judge/numbers/summary.js
/** The arithmetic mean; NaN of nothing. */
function mean(values) {
    return sum(values) / values.length;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length / 2;
    return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}
/** The values with outliers drawn in to median ± 3 standard deviations, the deviation taken from the median one (1.4826 MAD). */
function winsorise(values) {
    const middle = median(values);
    const reach = 3 * 1.4826 * median(values.map((value) => Math.abs(value - middle)));
    if (!(reach > 0))
        return values;
    return values.map((value) => Math.min(middle + reach, Math.max(middle - reach, value)));
}

;// CONCATENATED MODULE: ./build/judge/noise/autocorrelation.js

/** Learnt with outliers drawn in, and with the correlation's small-sample bias put back (Kendall: (1 + 3ρ)/m). */
function learnNoise(values, lag = 1, spaced = values.length) {
    const centre = mean(values);
    const drawn = winsorise(values);
    const middle = mean(drawn);
    const variance = sum(drawn.map((value) => (value - middle) ** 2)) / Math.max(1, drawn.length - 1);
    if (!(variance > 1e-12 * (1 + middle ** 2)))
        return { mean: centre, variance: 0, correlation: 0 };
    let products = 0;
    for (let index = lag; index < drawn.length; index++)
        products += ((drawn[index] ?? 0) - middle) * ((drawn[index - lag] ?? 0) - middle);
    const raw = products / Math.max(1, drawn.length - lag) / variance;
    const correlation = Math.min(0.9, Math.max(0, raw + (1 + 3 * raw) / spaced));
    return { mean: centre, variance, correlation };
}
/** By how much the variance of a mean of `count` values exceeds that of independent ones, for a first-order autoregression. */
function inflation(correlation, count) {
    if (correlation === 0 || count <= 1)
        return 1;
    const decay = (1 - correlation ** count) / (count * (1 - correlation));
    return 1 + ((2 * correlation) / (1 - correlation)) * (1 - decay);
}

;// CONCATENATED MODULE: ./build/judge/numbers/mann-whitney.js
/**
 * P(U ≤ u) of the exact Mann-Whitney distribution without ties, for samples of `m` and `n`.
 *
 * The number of arrangements with each U is a coefficient of the Gaussian binomial ∏ (1 − q^(m+i)) / (1 − q^i), i = 1…n
 * (Mann & Whitney 1947); only the first u + 1 coefficients are worked out.
 */
function mannWhitneyAtMost(u, m, n) {
    if (u < 0)
        return 0;
    if (u >= m * n)
        return 1;
    const ways = new Array(Math.floor(u) + 1).fill(0);
    ways[0] = 1;
    let all = 1;
    for (let i = 1; i <= n; i++) {
        for (let k = ways.length - 1; k >= m + i; k--)
            ways[k] = (ways[k] ?? 0) - (ways[k - m - i] ?? 0);
        for (let k = i; k < ways.length; k++)
            ways[k] = (ways[k] ?? 0) + (ways[k - i] ?? 0);
        all *= (m + i) / i;
    }
    return ways.reduce((sum, way) => sum + way, 0) / all;
}
/** How many pairs have the baseline's value at or above the watch's; ties count against a change. */
function baselineWins(baseline, watch) {
    let pairs = 0;
    for (const before of baseline)
        for (const after of watch)
            if (before >= after)
                pairs++;
    return pairs;
}

;// CONCATENATED MODULE: ./build/judge/ranks/rank-test.js



/** A rank test needs this many points of the watch. */
const FEWEST_POINTS = 3;
/** The mean must have moved by this many standard errors as well, as the baseline's own noise makes them. */
const STANDARD_ERRORS = 2.5;
/**
 * A second opinion that knows no distribution: the exact Mann-Whitney test on points that are far enough apart to be
 * nearly independent. `points` is how many the whole watch will have; later looks get more of `alpha`.
 */
function rankTest(baseline, watch, points, alpha) {
    if (watch.length < FEWEST_POINTS || baseline.length < FEWEST_POINTS)
        return undefined;
    const pValue = mannWhitneyAtMost(baselineWins(baseline, watch), baseline.length, watch.length);
    const level = alpha * partOf(watch.length, points);
    const noise = learnNoise(baseline);
    const rise = mean(watch) - mean(baseline);
    const error = Math.sqrt(noise.variance *
        (inflation(noise.correlation, watch.length) / watch.length +
            inflation(noise.correlation, baseline.length) / baseline.length));
    return { pValue, level, rise: rise >= STANDARD_ERRORS * error ? rise : undefined };
}
/** The part of alpha for the look at `count` points: in proportion to (count − 2)^1.6. */
function partOf(count, points) {
    const weight = (of) => (of - FEWEST_POINTS + 1) ** 1.6;
    const all = sum(Array.from({ length: Math.max(0, points - FEWEST_POINTS + 1) }, (_, index) => weight(index + FEWEST_POINTS)));
    return count > points || all === 0 ? 0 : weight(count) / all;
}

;// CONCATENATED MODULE: ./build/judge/timeline.js
/**
 * Lays increments out in steps of one scrape interval, the flag between two of them: what was scraped after the flag is
 * "after", with all of the interval astride the flag, for the flag may have caused it.
 */
function timeline(increments, flagAt, stepSeconds, groups) {
    const bins = new Map();
    for (const increment of increments) {
        const index = Math.ceil((increment.at - flagAt) / 1000 / stepSeconds) - 1;
        const bin = bins.get(index);
        if (bin)
            bin.push(increment);
        else
            bins.set(index, [increment]);
    }
    const first = Math.min(0, ...bins.keys());
    const last = Math.max(-1, ...bins.keys());
    const span = (from, to) => Array.from({ length: to - from + 1 }, (_, offset) => merge(bins.get(from + offset) ?? [], groups));
    return { before: span(first, -1), after: span(0, last) };
}
function merge(increments, groups) {
    const gains = new Array(groups).fill(0);
    let seconds = 0;
    for (const increment of increments) {
        seconds += increment.seconds;
        for (let group = 0; group < groups; group++)
            gains[group] = (gains[group] ?? 0) + (increment.gains[group] ?? 0);
    }
    const targets = new Set(increments.map(({ target }) => target)).size;
    return { gains, seconds: targets === 0 ? 0 : seconds / targets };
}

;// CONCATENATED MODULE: ./build/judge/counts/count-points.js

/** Rates over stretches of `steps`, counted back from the end (a baseline ends at the flag) or on from the start. */
function points(counts, steps, from) {
    const whole = Math.floor(counts.length / steps);
    const offset = from === 'end' ? counts.length - whole * steps : 0;
    return Array.from({ length: whole }, (_, index) => total(counts.slice(offset + index * steps, offset + (index + 1) * steps)))
        .filter(({ exposure }) => exposure > 0)
        .map(rate);
}

;// CONCATENATED MODULE: ./build/judge/traffic/traffic-guard.js







/** Traffic that fell below this part of the baseline's is lost. */
const LOST = 0.5;
/** A standstill counts from here on, in seconds and in requests that should have come. */
const STANDSTILL_SECONDS = 20;
const STANDSTILL_REQUESTS = 12;
/** Learns the traffic before the flag: `requests` per second, one entry per step of one scrape. */
function learnTraffic(requests, question) {
    const { scrapeSeconds, watchSeconds } = question;
    const alpha = TRAFFIC_SHARE * question.alpha;
    const before = learn(requests, scrapeSeconds);
    const usual = rate(before.all);
    const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
    const withRanks = watchSeconds >= RANK_WATCH_SECONDS;
    const rankPoints = withRanks ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
    const baselinePoints = points(requests, spacing, 'end').map((value) => -value);
    const longestStandstill = longestRun(requests) * scrapeSeconds;
    return (after, part) => {
        if (usual <= 0)
            return undefined;
        const stood = trailingStandstill(after);
        const least = Math.max(STANDSTILL_SECONDS, 2 * scrapeSeconds, 2 * longestStandstill);
        if (stood >= least - 1e-6 && usual * stood >= STANDSTILL_REQUESTS) {
            return `has had no traffic to measure for ${(0,format/* formatNumber */.Z)(stood)} s since the flag went on (${(0,format/* formatNumber */.Z)(usual)} requests/s before)`;
        }
        const all = total(after);
        if (all.exposure <= 0)
            return undefined;
        const seconds = after.length * scrapeSeconds;
        const pValue = chanceOfSoFew(compare(before, all, seconds), LOST);
        const ranks = rankTest(baselinePoints, points(after, spacing, 'start').map((value) => -value), rankPoints, 0.4 * alpha);
        const fell = after.length > 1 && pValue <= (withRanks ? 0.6 : 1) * alpha * part;
        const stays = ranks?.rise !== undefined && ranks.pValue <= ranks.level && ranks.rise >= LOST * usual;
        if (!fell && !stays)
            return undefined;
        return `has lost its traffic: ${(0,format/* formatNumber */.Z)(usual)} -> ${(0,format/* formatNumber */.Z)(rate(all))} requests/s since the flag went on`;
    };
}
/** The seconds up to now in which scrapes saw no request. */
function trailingStandstill(requests) {
    let seconds = 0;
    for (const { events, exposure } of requests.toReversed()) {
        if (events > 0)
            break;
        seconds += exposure;
    }
    return seconds;
}
function longestRun(requests) {
    let longest = 0;
    let run = 0;
    for (const { events, exposure } of requests) {
        run = events > 0 ? 0 : run + (exposure > 0 ? 1 : 0);
        longest = Math.max(longest, run);
    }
    return longest;
}

;// CONCATENATED MODULE: ./build/judge/counts/judge-counts.js












/** A share of requests below this is none of anyone's concern where the config states no minimum of its own. */
const SMALLEST_SHARE = 0.001;
/**
 * Where there was no error before and is none after, no multiple can be ruled out. It is a pass all the same: of requests
 * once so many came that a share of 1 % would have shown (P ≤ 10 %), of a rate at the end of the watch.
 */
const SHARE_AFTER_ZERO = 0.01;
const ZERO_RULES_OUT = -Math.log(0.1);
/** The ranks alone do not roll back: the counts must find it this unlikely too. */
const COUNTS_AGREE = 0.03;
/** Judges events out of requests, or per second. */
function judgeCounts(question, scale, flag) {
    const { metric, scrapeSeconds, watchSeconds, alpha } = question;
    const limits = allowances(metric, scale);
    const baseline = groups(question.baseline);
    const isShare = baseline.length > 1;
    const first = increments(baseline);
    const toCounts = (bins) => bins.map(({ gains, seconds }) => ({
        events: gains[0] ?? 0,
        exposure: isShare ? (gains[1] ?? 0) : seconds,
    }));
    const history = timeline(first.increments, flag.writtenAt, scrapeSeconds, baseline.length).before;
    const quiet = !isShare && metric.startsAtZero && baseline.every(({ length }) => length === 0);
    const before = learn(quiet ? nothingHappened(question, flag) : toCounts(history), scrapeSeconds);
    const traffic = isShare
        ? learnTraffic(history.map(({ gains, seconds }) => ({ events: gains[1] ?? 0, exposure: seconds })), question)
        : undefined;
    const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
    const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
    const rankPoints = watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
    const mainShare = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
    const baselinePoints = points(before.counts, spacing, 'end');
    const floor = isShare ? SMALLEST_SHARE : 0;
    const staysAtZero = ({ events, exposure }) => events === 0 && before.all.events === 0 && (!isShare || exposure * SHARE_AFTER_ZERO >= ZERO_RULES_OUT);
    const look = ({ since, part }) => {
        const gained = increments(groups(since, isShare), first.standing).increments;
        const after = timeline(gained, flag.writtenAt, scrapeSeconds, baseline.length).after;
        const counts = toCounts(after);
        const all = total(counts);
        const seconds = counts.length * scrapeSeconds;
        const pValue = chanceOfSoMany(compare(before, all, seconds));
        const level = mainShare * alpha * part;
        const rest = pValue <= level && isUnseen(before, counts, alpha) ? stillUnlikely(before, counts) : undefined;
        const ranks = rankTest(baselinePoints, points(counts, spacing, 'start'), rankPoints, RANK_SHARE * alpha);
        const standsOut = pValue <= COUNTS_AGREE && isUnseen(before, counts, alpha) && isBeyondWandering(before, all, seconds);
        const byCounts = (limit) => rest !== undefined && exceeds(before, all, limit, leastSeconds) && exceeds(before, rest, limit, 0);
        const byRanks = (limit) => standsOut &&
            ranks?.rise !== undefined &&
            ranks.pValue <= ranks.level &&
            ranks.rise >= limit.rise(rate(before.all)) &&
            exceeds(before, all, limit, leastSeconds);
        const nothing = all.exposure <= 0 || before.all.exposure <= 0;
        const exceeded = nothing ? undefined : limits.find((limit) => byCounts(limit) || byRanks(limit));
        const decidedByRanks = exceeded && !byCounts(exceeded) ? ranks : undefined;
        return {
            baseline: before.all.exposure > 0 ? rate(before.all) * scale : undefined,
            current: all.exposure > 0 ? rate(all) * scale : undefined,
            exceeded,
            trafficLost: traffic?.(after.map(({ gains, seconds: covered }) => ({ events: gains[1] ?? 0, exposure: covered })), part),
            certified: !nothing && limits.every((limit) => ruledOut(before, all, seconds, limit, floor) || staysAtZero(all)),
            noData: nothing ? 'has nothing to compare: no traffic before the flag or after' : undefined,
            proof: {
                method: 'counts',
                exposureUnit: isShare ? 'requests' : 'seconds',
                baseline: before.all,
                watch: all,
                pValue: decidedByRanks?.pValue ?? pValue,
                level: decidedByRanks?.level ?? level,
                overDispersion: before.dispersion(seconds),
                power: undefined,
            },
        };
    };
    const lastLevel = mainShare * alpha * LAST_LOOK;
    return { look, power: () => countsPower({ before, limits, floor, isShare, watchSeconds, lastLevel }) };
}
function groups(recorded, withTotal) {
    const counts = recorded.kind === 'counts' ? recorded : { kind: 'counts', events: [], total: undefined };
    if (withTotal ?? counts.total !== undefined)
        return [counts.events, counts.total ?? []];
    return [counts.events];
}
/** A counter whose series is born with the first event: without a series nothing happened, all the time. */
function nothingHappened({ baselineFrom, scrapeSeconds }, flag) {
    const steps = Math.floor((flag.writtenAt - baselineFrom) / 1000 / scrapeSeconds);
    return Array.from({ length: Math.max(0, steps) }, () => ({ events: 0, exposure: scrapeSeconds }));
}

// EXTERNAL MODULE: ./build/judge/judgement.js
var judgement = __webpack_require__(5667);
;// CONCATENATED MODULE: ./build/judge/finding.js


/** Puts a finding into words for the person on call. */
function judgementOf(metric, finding) {
    const { baseline, current, proof } = finding;
    const comparison = finding_compare(baseline, current);
    const { name } = metric;
    if (finding.trafficLost !== undefined) {
        const message = `${name} ${finding.trafficLost}`;
        return { status: 'breach', code: 'traffic-lost', message, ...comparison, proof };
    }
    if (finding.exceeded !== undefined) {
        const message = describe(metric, finding.exceeded, baseline, current);
        return { status: 'breach', code: 'metric-breach', message, ...comparison, proof };
    }
    if (finding.noData !== undefined) {
        const message = `${name} ${finding.noData}`;
        return { status: 'undecided', code: 'no-data', message, ...comparison, proof };
    }
    if (finding.certified)
        return { status: 'ok', ...comparison, proof };
    const message = `${name} shows no breach, and too little happened to rule one out: ${proof.power?.sentence ?? 'watch for longer'}`;
    return { status: 'undecided', code: 'underpowered', message, ...comparison, proof };
}
function describe({ name, unit }, { threshold }, baseline = 0, current = 0) {
    const show = (value) => (0,format/* formatValue */.F)(value, unit);
    const change = `${show(baseline)} -> ${show(current)}`;
    if (threshold.kind === 'delta')
        return `${name} increased ${show(current - baseline)}: ${change} (threshold: ${show(threshold.limit)})`;
    const pct = (0,judgement/* percentOf */.p)(current - baseline, baseline);
    if (pct === undefined)
        return `${name} was ${show(baseline)} and is now ${show(current)}`;
    return `${name} increased ${(0,format/* formatNumber */.Z)(pct)}%: ${change} (threshold: ${(0,format/* formatNumber */.Z)(threshold.limit)}%)`;
}
function finding_compare(baseline, current) {
    const delta = baseline === undefined || current === undefined ? undefined : current - baseline;
    const deltaPct = delta === undefined || baseline === undefined ? undefined : (0,judgement/* percentOf */.p)(delta, baseline);
    return { baseline, current, delta, deltaPct };
}

// EXTERNAL MODULE: ./build/judge/histogram/quantile.js
var histogram_quantile = __webpack_require__(9928);
;// CONCATENATED MODULE: ./build/judge/power/histogram-power.js





const histogram_power_EIGHTY_PERCENT = 0.8416;
const histogram_power_BETA = 0.1;
const histogram_power_LONGEST_SECONDS = 24 * 3600;
const LARGEST_RATIO = 100;
/** What the whole watch can see of a quantile, if every request became slower by the same factor. */
function histogramPower(setup) {
    const { tested, les, counts, quantile, limits, watchSeconds, lastLevel } = setup;
    const before = (0,histogram_quantile/* histogramQuantile */.E)(quantile, les, counts);
    const first = tested[0]?.before;
    const rise = Math.min(...limits.map((limit) => Math.max(limit.rise(before), limit.floor - before)));
    if (first === undefined || !Number.isFinite(before) || !Number.isFinite(rise))
        return undefined;
    const perSecond = first.all.exposure / first.seconds;
    /** How many requests of the watch are slower than `value`, in four of five watches, where all are slower by `ratio`. */
    const slowerThan = (value, ratio, { dispersion }) => {
        const slow = ((0,histogram_quantile/* tailAbove */.U)(value / ratio, les, counts) ?? 0) * perSecond * watchSeconds;
        return slow - histogram_power_EIGHTY_PERCENT * Math.sqrt(dispersion(watchSeconds) * slow);
    };
    const isSeen = (ratio) => {
        // The quantile itself must have moved so far: more than its share of the requests is slower than that.
        const moved = (1 - quantile) * perSecond * watchSeconds;
        if (slowerThan(before + rise, ratio, first) < moved)
            return false;
        return tested.some(({ index, before: edge }) => {
            const needed = eventsThatDecide(edge, watchSeconds, lastLevel);
            return slowerThan(les[index] ?? 0, ratio, edge) >= needed;
        });
    };
    let ratio = 1 + rise / before;
    while (ratio <= LARGEST_RATIO && !isSeen(ratio))
        ratio *= 1.05;
    const beyond = (0,histogram_quantile/* tailAbove */.U)(before + rise, les, counts);
    const certifies = (seconds) => {
        const exposure = perSecond * seconds;
        const dispersion = first.dispersion(seconds);
        const slow = (beyond ?? 1) * exposure;
        const events = slow + histogram_power_EIGHTY_PERCENT * Math.sqrt(dispersion * slow);
        return chanceOfSoFewAt(1 - quantile, { events, exposure }, dispersion) <= histogram_power_BETA;
    };
    let seconds = first.stepSeconds;
    while (seconds <= histogram_power_LONGEST_SECONDS && !certifies(seconds))
        seconds *= 1.1;
    return powerOf({
        at: `at ${(0,format/* formatNumber */.Z)(perSecond)} requests/s`,
        what: `p${(0,format/* formatNumber */.Z)(100 * quantile)}`,
        watchSeconds,
        smallestRatio: ratio <= LARGEST_RATIO ? ratio : undefined,
        smallestAmount: undefined,
        thresholdRatio: 1 + rise / before,
        secondsForThreshold: seconds <= histogram_power_LONGEST_SECONDS ? seconds : undefined,
    });
}

;// CONCATENATED MODULE: ./build/judge/histogram/buckets.js
/**
 * Buckets by edge, ascending, the last one holding everything. Edges that not every target has are left out: what lies
 * between two edges of another target is not known.
 */
function edgesOf(buckets) {
    const byEdge = new Map();
    for (const one of buckets) {
        if (Number.isNaN(one.le))
            continue;
        const series = byEdge.get(one.le);
        if (series)
            series.push(one);
        else
            byEdge.set(one.le, [one]);
    }
    const targets = new Set(buckets.map(({ target }) => target)).size;
    return [...byEdge]
        .filter(([, series]) => new Set(series.map(({ target }) => target)).size === targets)
        .map(([le, series]) => ({ le, series }))
        .sort((a, b) => a.le - b.le);
}

;// CONCATENATED MODULE: ./build/judge/histogram/judge-histogram.js













/** Bucket edges from this part of the baseline's quantile on are tested. */
const LOWEST_EDGE = 0.8;
/** A pass may be wrong this often. */
const judge_histogram_BETA = 0.1;
/**
 * Judges a quantile of a histogram as shares: the part of the requests slower than a bucket edge is a count. The edges
 * around the quantile are tested (sharing alpha), and the quantile itself must have moved by the threshold.
 */
function judgeHistogram(question, quantile, scale, flag) {
    const { metric, scrapeSeconds, watchSeconds, alpha } = question;
    const limits = allowances(metric, scale);
    const edges = edgesOf(bucketsOf(question.baseline));
    const les = edges.map(({ le }) => le);
    const first = increments(edges.map(({ series }) => series));
    const history = timeline(first.increments, flag.writtenAt, scrapeSeconds, les.length).before;
    const baselineCounts = sums(history, les.length);
    const before = (0,histogram_quantile/* histogramQuantile */.E)(quantile, les, baselineCounts);
    const highest = Math.max(0, ...limits.map((limit) => before + limit.rise(before)));
    const tested = testedEdges(les, before, highest).map((index) => ({
        index,
        before: learn(slower(history, index), scrapeSeconds),
    }));
    const traffic = learnTraffic(requests(history), question);
    const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
    const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
    const rankPoints = watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
    const mainShare = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
    const points = (bins, from) => quantilePoints(bins, spacing, from, quantile, les);
    const baselinePoints = points(history, 'end');
    const look = ({ since, part }) => {
        const groups = bySameEdges(bucketsOf(since), les);
        const gained = increments(groups, first.standing).increments;
        const after = timeline(gained, flag.writtenAt, scrapeSeconds, les.length).after;
        const seconds = after.length * scrapeSeconds;
        const counts = sums(after, les.length);
        const now = (0,histogram_quantile/* histogramQuantile */.E)(quantile, les, counts);
        const level = (mainShare * alpha * part) / Math.max(1, tested.length);
        let worst = tested[0];
        let pValue = 1;
        let real = false;
        for (const edge of tested) {
            const watch = slower(after, edge.index);
            const chance = chanceOfSoMany(compare(edge.before, total(watch), seconds));
            if (chance < pValue) {
                pValue = chance;
                worst = edge;
            }
            real ||= chance <= level && stillUnlikely(edge.before, watch) !== undefined;
        }
        const ranks = rankTest(baselinePoints, points(after, 'start'), rankPoints, RANK_SHARE * alpha);
        const ranksSay = ranks?.rise !== undefined && ranks.pValue <= ranks.level;
        const moved = (limit) => (now - before) * Math.min(1, seconds / leastSeconds) >=
            Math.max(limit.rise(before), Number.MIN_VALUE) && now > limit.floor;
        const dispersion = worst?.before.dispersion(seconds);
        const nothing = !Number.isFinite(before) || !Number.isFinite(now);
        const served = counts.at(-1) ?? 0;
        const certified = (limit) => {
            const tail = (0,histogram_quantile/* tailAbove */.U)(Math.max(before + limit.rise(before), limit.floor), les, counts);
            if (tail === undefined || dispersion === undefined)
                return false;
            return chanceOfSoFewAt(1 - quantile, { events: tail * served, exposure: served }, dispersion) <= judge_histogram_BETA;
        };
        const byRanks = (limit) => ranksSay && (ranks.rise ?? 0) >= limit.rise(before);
        const exceeded = nothing ? undefined : limits.find((limit) => moved(limit) && (real || byRanks(limit)));
        const decidedByRanks = exceeded && !real ? ranks : undefined;
        return {
            baseline: Number.isFinite(before) ? before * scale : undefined,
            current: Number.isFinite(now) ? now * scale : undefined,
            exceeded,
            trafficLost: traffic(requests(after), part),
            certified: !nothing && limits.every(certified),
            noData: nothing ? 'has nothing to compare: no requests before the flag or after' : undefined,
            proof: {
                method: 'histogram',
                exposureUnit: 'requests',
                baseline: worst?.before.all ?? { events: 0, exposure: baselineCounts.at(-1) ?? 0 },
                watch: worst ? total(slower(after, worst.index)) : { events: 0, exposure: served },
                pValue: decidedByRanks?.pValue ?? pValue,
                level: decidedByRanks?.level ?? level,
                overDispersion: dispersion,
                power: undefined,
            },
        };
    };
    const lastLevel = (mainShare * alpha * LAST_LOOK) / Math.max(1, tested.length);
    return {
        look,
        power: () => histogramPower({ tested, les, counts: baselineCounts, quantile, limits, watchSeconds, lastLevel }),
    };
}
function bucketsOf(recorded) {
    return recorded.kind === 'histogram' ? recorded.buckets : [];
}
function bySameEdges(buckets, les) {
    return les.map((edge) => buckets.filter(({ le }) => le === edge));
}
/** The edges near the quantile: those up to where the threshold lies, and at any rate the first one above. */
function testedEdges(les, quantile, highest) {
    const finite = les.flatMap((le, index) => (Number.isFinite(le) ? [index] : []));
    const above = finite.find((index) => (les[index] ?? 0) >= quantile);
    return finite.filter((index) => {
        const le = les[index] ?? 0;
        return index === above || (le >= LOWEST_EDGE * quantile && le <= highest);
    });
}
function slower(bins, edge) {
    return bins.map(({ gains }) => {
        const all = gains.at(-1) ?? 0;
        return { events: Math.max(0, all - (gains[edge] ?? 0)), exposure: all };
    });
}
function requests(bins) {
    return bins.map(({ gains, seconds }) => ({ events: gains.at(-1) ?? 0, exposure: seconds }));
}
function sums(bins, groups) {
    return Array.from({ length: groups }, (_, group) => bins.reduce((sum, { gains }) => sum + (gains[group] ?? 0), 0));
}
/** The quantile over stretches of `steps`, where there were requests. */
function quantilePoints(bins, steps, from, quantile, les) {
    const whole = Math.floor(bins.length / steps);
    const offset = from === 'end' ? bins.length - whole * steps : 0;
    return Array.from({ length: whole }, (_, index) => (0,histogram_quantile/* histogramQuantile */.E)(quantile, les, sums(bins.slice(offset + index * steps, offset + (index + 1) * steps), les.length))).filter(Number.isFinite);
}

// EXTERNAL MODULE: ./build/judge/recorded.js
var recorded = __webpack_require__(4538);
;// CONCATENATED MODULE: ./build/judge/numbers/student.js

/** P(T > t) for Student's t with `freedom` degrees of freedom. */
function studentUpperTail(t, freedom) {
    if (Number.isNaN(t))
        return 1;
    if (!Number.isFinite(t))
        return t > 0 ? 0 : 1;
    const tail = 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
    return t >= 0 ? tail : 1 - tail;
}

;// CONCATENATED MODULE: ./build/judge/power/scalar-power.js



const scalar_power_EIGHTY_PERCENT = 0.8416;
const scalar_power_BETA = 0.1;
const scalar_power_LONGEST_SECONDS = 24 * 3600;
const scalar_power_LARGEST_RATIO = 100;
/** What the whole watch can see of a value. `error`: the standard error of a mean of `count` points, on the transformed scale. */
function scalarPower(setup) {
    const { before, rise, transform, error, freedom, spacingSeconds, watchSeconds, lastLevel } = setup;
    if (!(before > 0) || !(rise > 0))
        return undefined;
    const pointsIn = (seconds) => Math.max(1, Math.floor(seconds / spacingSeconds));
    const distance = (ratio) => transform(before * ratio) - transform(before);
    const isSeen = (ratio) => {
        const spread = error(rise, pointsIn(watchSeconds));
        return spread === 0 || studentUpperTail(distance(ratio) / spread - scalar_power_EIGHTY_PERCENT, freedom) <= lastLevel;
    };
    const thresholdRatio = 1 + rise / before;
    let ratio = thresholdRatio;
    while (ratio <= scalar_power_LARGEST_RATIO && !isSeen(ratio))
        ratio *= 1.02;
    const certifies = (seconds) => {
        const spread = error(rise, pointsIn(seconds));
        return (spread === 0 || studentUpperTail(distance(thresholdRatio) / spread - scalar_power_EIGHTY_PERCENT, freedom) <= scalar_power_BETA);
    };
    let seconds = spacingSeconds;
    while (seconds <= scalar_power_LONGEST_SECONDS && !certifies(seconds))
        seconds *= 1.1;
    return powerOf({
        at: `at a value of ${(0,format/* formatNumber */.Z)(before)} with the noise it had`,
        what: 'the value',
        watchSeconds,
        smallestRatio: ratio <= scalar_power_LARGEST_RATIO ? ratio : undefined,
        smallestAmount: undefined,
        thresholdRatio,
        secondsForThreshold: seconds <= scalar_power_LONGEST_SECONDS ? seconds : undefined,
    });
}

;// CONCATENATED MODULE: ./build/judge/scalar/scale.js

/** The scale on which noise is even: logarithmic where values are positive, shifted where zeros are among them, as they are where some are negative. */
function scaleFor(values) {
    const lowest = Math.min(...values);
    if (values.length === 0 || lowest < 0)
        return (value) => value;
    const shift = lowest > 0 ? 0 : mean(values);
    if (shift === 0 && lowest === 0)
        return (value) => value;
    // What falls to nothing after the flag must stay a number.
    const least = (lowest > 0 ? lowest : shift) * 1e-6;
    return (value) => Math.log(Math.max(value + shift, least));
}

;// CONCATENATED MODULE: ./build/judge/scalar/usual-means.js
/** The highest mean of `count` values, `step` apart, that a series ever had; undefined where it is too short for one. */
function highestUsualMean(values, count, step) {
    const reach = (count - 1) * step;
    if (count < 1 || values.length <= reach)
        return undefined;
    let highest = Number.NEGATIVE_INFINITY;
    for (let end = reach; end < values.length; end++) {
        let total = 0;
        for (let index = end - reach; index <= end; index += step)
            total += values[index] ?? 0;
        highest = Math.max(highest, total / count);
    }
    return highest;
}

;// CONCATENATED MODULE: ./build/judge/scalar/judge-scalar.js










/** Assumed where the query does not say how far back a value looks; on a young series a part of its history. */
const DEFAULT_SPACING = 60;
const FEWEST_SPACINGS = 6;
const SHORTEST_SPACING = 30;
const FEWEST_SAMPLES = 10;
/** Larger values are garbage, and their squares would be no numbers. */
const LARGEST = 1e100;
/** Part of the threshold that the standard error holds for what the model does not know. */
const MODEL_ERROR = 0.1;
/** What is left without the largest point must still be this unlikely. */
const judge_scalar_STILL_UNLIKELY = 0.05;
const judge_scalar_BETA = 0.1;
/**
 * Judges values of unknown shape: a t-type test on points far enough apart to be nearly independent, an exact rank test
 * beside it, and the demand that the baseline itself never showed such a mean.
 */
function judgeScalar(question, flag) {
    const { metric, scrapeSeconds, watchSeconds, alpha } = question;
    const limits = allowances(metric, 1);
    const history = finite(question.baseline).filter(({ at }) => at <= flag.writtenAt);
    const historySeconds = (flag.writtenAt - (history[0]?.at ?? flag.writtenAt)) / 1000;
    const window = metric.windowSeconds > 0
        ? metric.windowSeconds
        : Math.min(DEFAULT_SPACING, historySeconds / FEWEST_SPACINGS);
    const spacingSeconds = Math.max(shortest(watchSeconds), window);
    const spacing = Math.max(1, Math.round(spacingSeconds / scrapeSeconds));
    const values = history.map(({ value }) => value);
    const before = mean(values);
    const transform = scaleFor(values);
    const effective = Math.max(1, values.length / spacing);
    const noise = learnNoise(values.map(transform), spacing, effective);
    const freedom = Math.max(3, (effective * (1 - noise.correlation ** 2)) / (1 + noise.correlation ** 2) - 1);
    const enough = values.length >= FEWEST_SAMPLES && values.length >= 2 * spacing;
    const zeros = values.filter((value) => value === 0).length / Math.max(1, values.length);
    const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
    const rankPoints = watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
    const shareOfT = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
    const baselinePoints = spaced(values, spacing);
    const error = (rise, count) => Math.sqrt(noise.variance *
        (inflation(noise.correlation, count) / count + inflation(noise.correlation, effective) / effective) +
        (MODEL_ERROR * Math.abs(transform(before + rise) - transform(before))) ** 2);
    let exceededBefore = false;
    const look = ({ since, part }) => {
        const after = finite(since).filter(({ at }) => at > flag.writtenAt);
        const newest = after.at(-1)?.at ?? flag.writtenAt;
        const seconds = Math.max(0, (newest - flag.effectiveAt) / 1000);
        const level = shareOfT * alpha * part;
        // Values that still look back before the flag say little; the point that stands for the watch is the newest.
        const points = spaced(after.map(({ value }) => value), spacing);
        const now = mean(points);
        const nothing = !enough || points.length === 0;
        const chance = (of, rise) => {
            const difference = mean(of.map(transform)) - noise.mean;
            const spread = error(rise, of.length);
            if (spread > 0)
                return studentUpperTail(difference / spread, freedom);
            return difference > 0 ? 0 : 1;
        };
        const usual = highestUsualMean(values, points.length, spacing);
        const typical = median(values);
        const distance = now - typical;
        const wantedFactor = Math.max(seconds < 60 ? 1.5 : seconds < 120 ? 1.25 : 1, zeros > 0.1 ? 2 : 0);
        const unseen = usual === undefined || distance > wantedFactor * Math.max(0, usual - typical);
        const rest = points.length > 1 ? withoutLargest(points) : [];
        const byT = (limit, atLevel) => {
            const rise = limit.rise(before);
            return (rise > 0 &&
                chance(points, rise) <= atLevel &&
                (now - before) * Math.min(1, seconds / leastSeconds) >= rise &&
                now > limit.floor &&
                unseen &&
                (points.length === 1 || (chance(rest, rise) <= judge_scalar_STILL_UNLIKELY && mean(rest) - before >= rise)));
        };
        const onWatch = spaced(after.map(({ value }) => value), spacing, 'start');
        const ranks = rankTest(baselinePoints, onWatch, rankPoints, RANK_SHARE * alpha);
        const byRanks = (limit) => ranks?.rise !== undefined &&
            ranks.pValue <= ranks.level &&
            unseen &&
            limit.rise(before) > 0 &&
            ranks.rise >= limit.rise(before) &&
            now > limit.floor;
        const found = nothing ? undefined : limits.find((limit) => byT(limit, level) || byRanks(limit));
        // One point alone must be confirmed by the next look.
        const exceeded = points.length > 1 || exceededBefore ? found : undefined;
        exceededBefore = found !== undefined;
        const certified = (limit) => {
            const rise = Math.max(limit.rise(before), limit.floor - before);
            if (rise <= 0)
                return false;
            const spread = error(rise, points.length);
            const short = transform(before + rise) - mean(points.map(transform));
            return spread > 0 ? studentUpperTail(short / spread, freedom) <= judge_scalar_BETA : short > 0;
        };
        const smallest = Math.min(...limits.map((limit) => limit.rise(before)));
        const decidedByRanks = exceeded && !byT(exceeded, level) ? ranks : undefined;
        const pValue = nothing ? undefined : chance(points, smallest);
        return {
            baseline: Number.isFinite(before) ? before : undefined,
            current: Number.isFinite(now) ? now : undefined,
            exceeded,
            trafficLost: undefined,
            certified: !nothing && limits.every(certified),
            noData: points.length === 0 || values.length === 0 ? 'has no values to compare' : undefined,
            proof: {
                method: 'scalar',
                exposureUnit: 'values',
                baseline: { events: sum(values), exposure: values.length },
                watch: { events: sum(after.map(({ value }) => value)), exposure: after.length },
                pValue: decidedByRanks?.pValue ?? pValue,
                level: decidedByRanks?.level ?? level,
                overDispersion: undefined,
                power: undefined,
            },
        };
    };
    const power = () => {
        const rise = Math.min(...limits.map((limit) => limit.rise(before)));
        if (!enough || !Number.isFinite(rise))
            return undefined;
        return scalarPower({
            before,
            rise,
            transform,
            error,
            freedom,
            spacingSeconds: spacing * scrapeSeconds,
            watchSeconds,
            lastLevel: shareOfT * alpha * LAST_LOOK,
        });
    };
    return { look, power };
}
function shortest(watchSeconds) {
    return Math.min(SHORTEST_SPACING, Math.max(1, watchSeconds / 5));
}
function finite(recorded) {
    if (recorded.kind !== 'scalar')
        return [];
    return recorded.samples.filter(({ at, value }) => Math.abs(value) <= LARGEST && Number.isFinite(at));
}
/** Every `step`th value: counted back from the newest (in order), or on from the start. */
function spaced(values, step, from = 'end') {
    const offset = from === 'end' ? (values.length - 1) % step : step - 1;
    return values.filter((_, index) => index >= offset && (index - offset) % step === 0);
}
function withoutLargest(values) {
    const largest = values.indexOf(Math.max(...values));
    return values.filter((_, index) => index !== largest);
}

;// CONCATENATED MODULE: ./build/judge/spending.js
/** The chance of a false rollback that a run allows itself, over all its metrics and looks. */
const RUN_ALPHA = 0.01;
/** One metric's share of the run's chance of a false rollback. `metrics`: how many the evidence judge judges. */
function shareAlpha(metrics) {
    return RUN_ALPHA / Math.max(1, metrics);
}
/** What becomes spendable at a moment of the watch (as a fraction of it) beside the 30 % that flow evenly. */
const STEPS = [
    [0.15, 0.08],
    [0.25, 0.05],
    [0.5, 0.12],
    [1, 0.45],
];
const EVENLY = 0.3;
/**
 * The part of alpha that may have been spent when a `fraction` of the watch is over.
 *
 * By time instead of by look, so that the looks may come whenever there is news and still add up to alpha: nearly half
 * for the last look, which has the most evidence; something for the early ones, so that a catastrophe need not wait.
 */
function spendable(fraction) {
    const over = Math.min(1, Math.max(0, fraction));
    return STEPS.reduce((spent, [from, part]) => spent + (over >= from ? part : 0), EVENLY * over);
}

// EXTERNAL MODULE: ./build/judge/traffic/vanished.js
var vanished = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/judge/evidence.js









/** What a watch could see, before it starts; undefined where no threshold is judged by evidence. */
function foresee(question) {
    const newest = (0,recorded/* newestSampleAt */.qo)(question.baseline);
    return newest !== undefined
        ? methodFor(question, { writtenAt: newest, effectiveAt: newest }).power()
        : undefined;
}
/**
 * Judges one metric by evidence: whether what happened since the flag shows a rise beyond the threshold that chance and
 * the service's own noise do not explain, and where it does not, whether there was enough to have seen one.
 *
 * 1. Raw samples become what happened between scrapes (`increments.ts`, `timeline.ts`).
 * 2. The baseline teaches how much it varies by itself (`counts/over-dispersion.ts`, `noise/`).
 * 3. Each look may spend a part of alpha (`spending.ts`), and a breach needs all of: a chance below that part
 *    (`counts/posterior.ts`), a rise beyond the threshold, a stretch worse than any before, and more than one burst.
 * 4. A pass needs a certificate: a rise of the threshold's size is ruled out. Else the metric is underpowered, and
 *    `power/` says what would do.
 * 5. Traffic that stops or vanishes is a breach of its own (`traffic/`).
 *
 * docs/judge.md has the formulas, and what came of them on simulated services.
 */
function evidenceJudge(question, flag) {
    const method = methodFor(question, flag);
    const before = (0,vanished/* scrapeMoments */.a)(presenceOf(question.baseline)).filter((at) => at <= flag.writtenAt);
    const known = {};
    const power = () => {
        if (!('power' in known))
            known.power = method.power();
        return known.power;
    };
    let spent = 0;
    let seenUntil = Number.NEGATIVE_INFINITY;
    let latest;
    return {
        look(since, at, final, unansweredAt) {
            const newest = (0,recorded/* newestSampleAt */.qo)(since) ?? Number.NEGATIVE_INFINITY;
            const after = (0,vanished/* scrapeMoments */.a)(presenceOf(since));
            const presence = { before, after, at, flagAt: flag.effectiveAt, unansweredAt };
            const missing = (0,vanished/* vanishedSeconds */.g)(presence, question.scrapeSeconds);
            // A look without news says what the last one said, and spends nothing.
            if (latest !== undefined && newest <= seenUntil && !final && missing === undefined)
                return latest;
            const news = final || newest > seenUntil;
            seenUntil = newest;
            const over = final ? 1 : Math.min(0.999, (at - flag.effectiveAt) / 1000 / question.watchSeconds);
            const part = news ? Math.max(0, spendable(over) - spent) : 0;
            spent += part;
            const finding = method.look({ since, at, final, part });
            const trafficLost = missing === undefined
                ? finding.trafficLost
                : `has vanished: no fresh series for ${(0,format/* formatNumber */.Z)(missing)} s since the flag went on`;
            const undecided = finding.exceeded === undefined && trafficLost === undefined && !finding.certified;
            const proof = final || undecided ? { ...finding.proof, power: power() } : finding.proof;
            latest = judgementOf(question.metric, { ...finding, trafficLost, proof });
            return latest;
        },
    };
}
function methodFor(question, flag) {
    const { shape } = question;
    switch (shape.kind) {
        case 'counts':
            return judgeCounts(question, shape.scale, flag);
        case 'histogram':
            return judgeHistogram(question, shape.quantile, shape.scale, flag);
        case 'scalar':
            return judgeScalar(question, flag);
    }
}
function seriesOf(recorded) {
    switch (recorded.kind) {
        case 'scalar':
            return [recorded];
        case 'histogram':
            return recorded.buckets;
        case 'counts':
            return [...recorded.events, ...(recorded.total ?? [])];
    }
}
/** The series whose absence means something. Errors may be absent because there are none: they only count beside requests. */
function presenceOf(recorded) {
    return recorded.kind === 'counts' ? (recorded.total ?? []) : seriesOf(recorded);
}


/***/ }),

/***/ 3841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatValue),
/* harmony export */   Z: () => (/* binding */ formatNumber)
/* harmony export */ });
/** A number for people: integers whole, others with three significant digits, never in exponent form below 10^15. */
function formatNumber(value) {
    const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
    return String(Number(value.toFixed(Math.min(digits, 20))));
}
/** A value with its unit: `812 ms`, `0.02`. */
function formatValue(value, unit) {
    return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}


/***/ }),

/***/ 9928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ histogramQuantile),
/* harmony export */   U: () => (/* binding */ tailAbove)
/* harmony export */ });
/**
 * The quantile of a histogram: `les` ascending, `counts` cumulative (what is at or below each edge).
 *
 * Inside a bucket the tail is taken for a power law (log of the tail linear in the log of the value), which follows real
 * latencies better than a straight line; where that cannot be, for a straight line. In the last bucket, which has no
 * upper edge, it is the highest finite edge. NaN without observations.
 */
function histogramQuantile(quantile, les, counts) {
    const all = counts.at(-1) ?? 0;
    if (!(all > 0))
        return Number.NaN;
    const tail = 1 - quantile;
    const index = counts.findIndex((count) => 1 - count / all <= tail + 1e-12);
    const upper = les[index] ?? Number.NaN;
    const lower = les[index - 1] ?? 0;
    if (!Number.isFinite(upper))
        return lower;
    const upperTail = 1 - (counts[index] ?? 0) / all;
    const lowerTail = index > 0 ? 1 - (counts[index - 1] ?? 0) / all : 1;
    if (lower > 0 && upperTail > 0) {
        const part = Math.log(lowerTail / tail) / Math.log(lowerTail / upperTail);
        return lower * (upper / lower) ** part;
    }
    return lower + (upper - lower) * ((lowerTail - tail) / (lowerTail - upperTail));
}
/** The share of observations above `value`, between edges in the same way; undefined above the highest finite edge. */
function tailAbove(value, les, counts) {
    const all = counts.at(-1) ?? 0;
    const index = les.findIndex((le) => le >= value);
    const upper = les[index];
    if (!(all > 0) || upper === undefined || !Number.isFinite(upper))
        return undefined;
    const lower = les[index - 1] ?? 0;
    const upperTail = 1 - (counts[index] ?? 0) / all;
    const lowerTail = index > 0 ? 1 - (counts[index - 1] ?? 0) / all : 1;
    if (lower > 0 && upperTail > 0) {
        const part = Math.log(value / lower) / Math.log(upper / lower);
        return lowerTail * (upperTail / lowerTail) ** part;
    }
    return lowerTail + (upperTail - lowerTail) * ((value - lower) / (upper - lower));
}


/***/ }),

/***/ 3994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ increaseSince)
/* harmony export */ });
/**
 * What a counter gained since `since` (ms), series by series.
 *
 * A fall is a restart: the new level is all gain. A series that was not there at `since` was born after it and gains
 * from zero, unless `birthsCount` is false (nobody was looking at `since`, so it may be old). The step that straddles
 * `since` belongs to "after": the flag may have caused it.
 */
function increaseSince(series, since, birthsCount, seen = { until: () => since, level: () => undefined }) {
    let level = 0;
    let from = 0;
    let increase = 0;
    let restarted = false;
    let newestAt = Number.NEGATIVE_INFINITY;
    for (const { labels, samples } of series) {
        const until = Math.min(since, seen.until(labels));
        const former = seen.level(labels);
        let previous = former;
        for (const { at, value } of samples) {
            if (!Number.isFinite(value))
                continue;
            newestAt = Math.max(newestAt, at);
            if (at > until) {
                if (previous === undefined && !birthsCount)
                    from += value;
                else if (previous === undefined)
                    increase += value;
                else if (value < previous) {
                    increase += value;
                    restarted = true;
                }
                else
                    increase += value - previous;
            }
            previous = value;
        }
        from += samples.findLast(({ at, value }) => at <= until && Number.isFinite(value))?.value ?? former ?? 0;
        level += previous ?? 0;
    }
    if (!Number.isFinite(newestAt))
        return undefined;
    return { level, newestAt, counter: { from, increase, restarted } };
}


/***/ }),

/***/ 5667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ percentOf)
/* harmony export */ });
/** A change in percent of what was before; undefined where there is no number for it, as from zero or the tiniest of numbers. */
function percentOf(delta, before) {
    const percent = (delta / Math.abs(before)) * 100;
    return Number.isFinite(percent) ? percent : undefined;
}


/***/ }),

/***/ 7391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ times),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3841);

/** A length of time for people: `300 s`, `20 min`, `3 h`. */
function duration(seconds) {
    if (seconds <= 600)
        return `${Math.ceil(seconds)} s`;
    if (seconds < 2 * 3600)
        return `${Math.ceil(seconds / 60)} min`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .Z)(Math.ceil(seconds / 360) / 10)} h`;
}
/** A multiple: `×1.5`, `×12`. */
function times(ratio) {
    return `×${ratio < 10 ? Math.ceil(ratio * 10 - 1e-9) / 10 : Math.ceil(ratio)}`;
}


/***/ }),

/***/ 4538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ newsIn),
/* harmony export */   MM: () => (/* binding */ firstSampleAt),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   qo: () => (/* binding */ newestSampleAt)
/* harmony export */ });
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9360);

/** When the oldest sample was taken (ms); undefined where there is none. */
function firstSampleAt(recorded) {
    let first = Number.POSITIVE_INFINITY;
    for (const samples of sampleLists(recorded))
        first = Math.min(first, samples[0]?.at ?? first);
    return Number.isFinite(first) ? first : undefined;
}
/** What was recorded after `from` and up to `to` (ms). Series without a sample then are left out. */
function between(recorded, from, to) {
    const cut = (series) => series
        .map((one) => ({ ...one, samples: (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .samplesBetween */ ._)(one.samples, from, to) }))
        .filter(({ samples }) => samples.length > 0);
    switch (recorded.kind) {
        case 'counts':
            return {
                kind: 'counts',
                events: cut(recorded.events),
                total: recorded.total && cut(recorded.total),
            };
        case 'histogram':
            return { kind: 'histogram', buckets: cut(recorded.buckets) };
        case 'scalar':
            return { kind: 'scalar', samples: (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .samplesBetween */ ._)(recorded.samples, from, to) };
    }
}
function sampleLists(recorded) {
    switch (recorded.kind) {
        case 'counts':
            return [...recorded.events, ...(recorded.total ?? [])].map(({ samples }) => samples);
        case 'histogram':
            return recorded.buckets.map(({ samples }) => samples);
        case 'scalar':
            return [recorded.samples];
    }
}
/** When the newest sample was taken (ms); undefined where there is none. */
function newestSampleAt(recorded) {
    let newest = Number.NEGATIVE_INFINITY;
    for (const samples of sampleLists(recorded))
        newest = Math.max(newest, samples.at(-1)?.at ?? newest);
    return Number.isFinite(newest) ? newest : undefined;
}
/** What was recorded so far, and what came after it. Samples that are in both are taken once. */
function joined(before, after) {
    if (before?.kind === 'counts' && after.kind === 'counts') {
        const total = before.total && after.total && joinedSeries(before.total, after.total);
        return { kind: 'counts', events: joinedSeries(before.events, after.events), total };
    }
    if (before?.kind === 'histogram' && after.kind === 'histogram')
        return { kind: 'histogram', buckets: joinedSeries(before.buckets, after.buckets) };
    if (before?.kind === 'scalar' && after.kind === 'scalar')
        return { kind: 'scalar', samples: joinedSamples(before.samples, after.samples) };
    return after;
}
function joinedSeries(before, after) {
    const series = new Map(before.map((one) => [one.labels, one]));
    for (const one of after) {
        const known = series.get(one.labels);
        series.set(one.labels, known ? { ...one, samples: joinedSamples(known.samples, one.samples) } : one);
    }
    return [...series.values()];
}
function joinedSamples(before, after) {
    const news = newSamples(before, after);
    return news.length === 0 ? before : [...before, ...news];
}
/** What `after` holds that was not recorded before: joined to `before` it gives the same as all of `after` would. */
function newsIn(before, after) {
    if (before?.kind === 'counts' && after.kind === 'counts') {
        const total = before.total && after.total && newSeries(before.total, after.total);
        return { kind: 'counts', events: newSeries(before.events, after.events), total };
    }
    if (before?.kind === 'histogram' && after.kind === 'histogram')
        return { kind: 'histogram', buckets: newSeries(before.buckets, after.buckets) };
    if (before?.kind === 'scalar' && after.kind === 'scalar')
        return { kind: 'scalar', samples: newSamples(before.samples, after.samples) };
    return after;
}
function newSeries(before, after) {
    const known = new Map(before.map(({ labels, samples }) => [labels, samples]));
    return after
        .map((one) => ({ ...one, samples: newSamples(known.get(one.labels) ?? [], one.samples) }))
        .filter(({ samples }) => samples.length > 0);
}
function newSamples(before, after) {
    const newest = before.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    return after.filter(({ at }) => at > newest);
}


/***/ }),

/***/ 9360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ samplesBetween),
/* harmony export */   m: () => (/* binding */ countUntil)
/* harmony export */ });
/** The samples after `from` and up to `to` (ms). */
function samplesBetween(samples, from, to) {
    return samples.slice(countUntil(samples, atOf, from), countUntil(samples, atOf, to));
}
const atOf = ({ at }) => at;
/** How many of these, oldest first, are of a moment (ms) or earlier. */
function countUntil(items, momentOf, moment) {
    let [low, high] = [0, items.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (momentOf(items[middle]) <= moment)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ scrapeMoments),
/* harmony export */   g: () => (/* binding */ vanishedSeconds)
/* harmony export */ });
const FEWEST_SCRAPES = 3;
const LEAST_SECONDS = 45;
/**
 * For how long nothing was scraped any more, in seconds, where that is longer than chance explains: three scrapes and
 * 45 s, and twice the longest gap before the flag. Undefined otherwise, and where nothing was there at the flag.
 *
 * All in ms: `before` and `after` are the moments of scrapes; `unansweredAt` is when the source last gave no answer, for
 * until then nobody knows.
 */
function vanishedSeconds({ before, after, at, flagAt, unansweredAt }, scrapeSeconds) {
    const last = before.at(-1);
    if (last === undefined)
        return undefined;
    let longestGap = 0;
    for (const [index, moment] of before.entries())
        longestGap = Math.max(longestGap, (moment - (before[index - 1] ?? moment)) / 1000 - scrapeSeconds);
    const tolerated = Math.max(FEWEST_SCRAPES * scrapeSeconds, LEAST_SECONDS, 2 * longestGap);
    if ((flagAt - last) / 1000 > tolerated)
        return undefined;
    const missingSince = Math.max(after.at(-1) ?? flagAt, unansweredAt ?? Number.NEGATIVE_INFINITY);
    const missing = (at - missingSince) / 1000;
    return missing >= tolerated ? missing : undefined;
}
/** The moments of scrapes in ascending order, ms. */
function scrapeMoments(series) {
    const moments = new Set();
    for (const { samples } of series)
        for (const { at, value } of samples)
            if (Number.isFinite(value))
                moments.add(at);
    return [...moments].sort((a, b) => a - b);
}


/***/ }),

/***/ 5696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries)
/* harmony export */ });
/* harmony import */ var _canary_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1165);

/**
 * The same source, asked again where it was unavailable. What it rejected stays rejected, and an aborted signal ends it.
 * A server that hangs uses up the time with its first attempt, so that a retry never doubles a wait.
 */
function withRetries(source, options) {
    const { clock, withinMs, pausesMs = [200, 800] } = options;
    const retried = async (attempt, signal) => {
        const startedAt = clock.now();
        for (const pauseMs of pausesMs) {
            try {
                return await attempt();
            }
            catch (error) {
                const unavailable = error instanceof _canary_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .MetricSourceError */ .ux && error.kind === 'unavailable';
                const inTime = clock.now() + pauseMs - startedAt < withinMs;
                if (!unavailable || !inTime || signal.aborted)
                    throw error;
            }
            await clock.sleep(pauseMs, signal);
        }
        return attempt();
    };
    return {
        description: source.description,
        reach: (signal) => retried(() => source.reach(signal), signal),
        check: (query, signal) => retried(() => source.check(query, signal), signal),
        uptime: (queries, signal) => retried(() => source.uptime(queries, signal), signal),
        scrapeInterval: (queries, signal) => retried(() => source.scrapeInterval(queries, signal), signal),
        history: (query, from, to, step, signal) => retried(() => source.history(query, from, to, step, signal), signal),
        value: (query, signal) => retried(() => source.value(query, signal), signal),
        coverage: (queries, seconds, signal) => retried(() => source.coverage(queries, seconds, signal), signal),
        counters: (query, from, signal) => retried(() => source.counters(query, from, signal), signal),
        recorded: (query, from, to, signal) => retried(() => source.recorded(query, from, to, signal), signal),
        close: () => source.close(),
    };
}


/***/ }),

/***/ 730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ metricSource)
});

// EXTERNAL MODULE: ./build/canary/ports.js
var ports = __webpack_require__(1165);
;// CONCATENATED MODULE: ./build/metrics/labels.js
/** A series as exporters write it: `name{a="b",c="d"}`, labels in order. */
function seriesText(labels) {
    const { __name__: name = '' } = labels;
    const pairs = Object.keys(labels)
        .filter((label) => label !== '__name__')
        .sort()
        .map((label) => `${label}="${escapeValue(labels[label] ?? '')}"`);
    return pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name;
}
/** A selector that finds this series and no other. */
function selectorOfSeries(labels) {
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escapeValue(value)}"`);
    return `{${pairs.join(',')}}`;
}
/** A text as it stands between the quotes of a label's value. */
const escapeValue = (value) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

// EXTERNAL MODULE: ./build/promql/duration.js
var duration = __webpack_require__(7288);
;// CONCATENATED MODULE: ./build/metrics/queries.js

/** The label that tells the parts of a joined query's answer apart. */
const PART = 'aos_canary_part';
/** VictoriaMetrics takes queries of 16 KiB. */
const MAX_QUERY = 12 * 1024;
/** Joins queries of one value each into as few as may be; the label `aos_canary_part` tells which is which. */
function joined(parts) {
    const queries = [];
    for (const [name, query] of parts) {
        const part = `label_replace(${query}, "${PART}", "${name}", "", "")`;
        const last = queries.at(-1);
        if (last === undefined || last.length + part.length > MAX_QUERY)
            queries.push(part);
        else
            queries[queries.length - 1] = `${last} or ${part}`;
    }
    return queries;
}
/** How many raw samples lie under a selector in the last `seconds`. */
const samplesUnder = (selector, seconds) => `sum(count_over_time(${selector}[${(0,duration/* durationText */.S)(seconds)}]))`;
/** How many series lie under a selector that had samples in the last `seconds`. */
const seriesUnder = (selector, seconds) => `count(count_over_time(${selector}[${(0,duration/* durationText */.S)(seconds)}]))`;
/**
 * When the newest sample under a selector was taken. The second half leaves out series that have ended, which
 * VictoriaMetrics' timestamp() goes on to see.
 */
const newestUnder = (selector) => `max(timestamp(${selector}) and ${selector})`;
/** How long the youngest process has been up that exports one of these. */
const uptimeOf = (selectors) => `time() - max(process_start_time_seconds and on (instance, job) (${selectors.join(' or ')}))`;
/** One series under each selector, of those that were there lately: a scrape that fails takes its target's series away until the next. */
const oneSeriesOf = (selectors) => selectors.map((selector) => `topk(1, last_over_time(${selector}[5m]))`).join(' or ');
/**
 * VictoriaMetrics repeats the last but old value in place of what a range query would give for the newest 30 s, `nocache`
 * or not. Asking for an earlier time and having the data moved there gets around it.
 */
const SHIFT_SECONDS = 60;
const shifted = (expression) => `(${expression}\n) offset -${SHIFT_SECONDS}s`;

;// CONCATENATED MODULE: ./build/metrics/value.js
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITY = /^([+-]?)inf(?:inity)?$/i;
/** A number as Prometheus and exporters write it (`1e+06`, `NaN`, `+Inf`, `-0`), or undefined. */
function parseValue(text) {
    if (NUMBER.test(text))
        return Number(text);
    if (/^[+-]?nan$/i.test(text))
        return Number.NaN;
    const infinite = INFINITY.exec(text);
    if (!infinite)
        return undefined;
    return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
/** The first and the last moment that a date can have are this far from 1970, in milliseconds. */
const MAX_TIME = 8.64e15;
/** Whether a number (ms) can be a time at all. */
function isTime(at) {
    return Math.abs(at) <= MAX_TIME;
}
/**
 * A metric's value in its own unit. What is infinite (a division by nothing) becomes NaN: it is no measurement, it would
 * not survive strict JSON, and no comparison with it must come out as "no change".
 */
function inUnit(value, scale) {
    const scaled = value * scale;
    return Number.isFinite(scaled) ? scaled : Number.NaN;
}

;// CONCATENATED MODULE: ./build/metrics/coverage.js




/**
 * What lies under the selectors of each query in the last `seconds`, in one request or a few. Times are the server's.
 *
 * @throws MetricSourceError
 */
async function readCoverage(ask, queries, seconds) {
    const selectors = [...new Set(queries.flatMap((query) => query.selectors))];
    if (selectors.length === 0)
        return queries.map(() => ({ rawSamples: 0, newestAt: undefined }));
    const covered = await summed(ask, selectors, seconds).catch((error) => {
        // A selector of several metrics cannot be counted there: functions drop the name that tells the series apart.
        if (!(error instanceof ports/* MetricSourceError */.ux) || error.kind !== 'rejected')
            throw error;
        return counted(ask, selectors, seconds);
    });
    return queries.map((query) => together(query.selectors.map((selector) => covered.get(selector))));
}
/** Has the server sum up. */
async function summed(ask, selectors, seconds) {
    const parts = new Map();
    for (const [index, selector] of selectors.entries()) {
        parts.set(`${index} samples`, samplesUnder(selector, seconds));
        parts.set(`${index} newest`, newestUnder(selector));
    }
    const values = new Map();
    for (const answer of await Promise.all(joined(parts).map(ask))) {
        if (answer.kind !== 'vector')
            continue;
        for (const { labels, sample } of answer.series)
            values.set(labels[PART] ?? '', sample.value);
    }
    return new Map(selectors.map((selector, index) => {
        const newest = values.get(`${index} newest`);
        const rawSamples = values.get(`${index} samples`) ?? 0;
        const newestAt = newest === undefined ? undefined : Math.round(newest * 1000);
        if (!Number.isSafeInteger(rawSamples) || rawSamples < 0 || !isTime(newestAt ?? 0)) {
            throw new ports/* MetricSourceError */.ux('unavailable', 'the metrics server does not count samples as a Prometheus does');
        }
        return [selector, { rawSamples, newestAt }];
    }));
}
/** Fetches the samples and counts them here. */
async function counted(ask, selectors, seconds) {
    const covered = selectors.map(async (selector) => {
        const [raw, now] = await Promise.all([ask(`${selector}[${Math.ceil(seconds)}s]`), ask(selector)]);
        const alive = new Set(now.kind === 'vector' ? now.series.map(({ labels }) => seriesText(labels)) : []);
        const series = raw.kind === 'matrix' ? raw.series : [];
        const newest = series
            .filter(({ labels }) => alive.has(seriesText(labels)))
            .map(({ samples }) => samples.at(-1)?.at);
        const rawSamples = series.reduce((sum, { samples }) => sum + samples.length, 0);
        return [selector, { rawSamples, newestAt: latest(newest) }];
    });
    return new Map(await Promise.all(covered));
}
function together(parts) {
    const rawSamples = parts.reduce((sum, part) => sum + (part?.rawSamples ?? 0), 0);
    return { rawSamples, newestAt: latest(parts.map((part) => part?.newestAt)) };
}
/** The greatest of the times that are known. */
function latest(times) {
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? known.reduce((newest, time) => Math.max(newest, time)) : undefined;
}

;// CONCATENATED MODULE: ./build/metrics/single.js

/** How many series are named in a message. */
const NAMED = 3;
/** The one value of an instant answer; undefined where there is none. @throws MetricSourceError where it is not one value */
function singleValue(answer, expression) {
    if (answer.kind === 'scalar')
        return answer.sample.value;
    if (answer.kind !== 'vector')
        throw noValue(answer.kind);
    if (answer.series.length > 1)
        throw severalSeries(answer.series.length, expression, answer.series);
    return answer.series[0]?.sample.value;
}
function noValue(kind) {
    const what = kind === 'matrix' ? 'a range of samples' : 'a text';
    return new ports/* MetricSourceError */.ux('rejected', `the query gives ${what}, not a value`);
}
function severalSeries(count, expression, series) {
    const differing = [...differingLabels(series)].slice(0, NAMED).join(', ');
    const by = differing && ` (one for each ${differing})`;
    const query = expression.trim();
    const fix = query.length <= 200 ? `sum(${query})` : 'sum(…) around the query';
    return new ports/* MetricSourceError */.ux('rejected', `the query returns ${count} series${by}, sum them: ${fix}`);
}
/** Labels that have more than one value among the series. */
function differingLabels(series) {
    const first = series[0]?.labels ?? {};
    const differing = new Set();
    for (const { labels } of series) {
        for (const label of Object.keys({ ...first, ...labels })) {
            if (labels[label] !== first[label])
                differing.add(label);
        }
    }
    return differing;
}

;// CONCATENATED MODULE: ./build/metrics/history.js

/** Prometheus gives 11,000 points of a range at most. */
const MAX_POINTS = 10_000;
/** The moments (ms) that end at `to`, `stepMs` apart, none before `from`. */
function moments(from, to, stepMs) {
    const steps = Math.max(-1, Math.floor((to - from) / stepMs));
    return Array.from({ length: steps + 1 }, (_, index) => to - (steps - index) * stepMs);
}
/** Cuts those moments into pieces that a server takes. */
function chunks(from, to, stepMs, maxPoints = MAX_POINTS) {
    const all = moments(from, to, stepMs);
    const pieces = [];
    for (let first = 0; first < all.length; first += maxPoints) {
        const piece = all.slice(first, first + maxPoints);
        pieces.push({ from: piece[0], to: piece.at(-1) });
    }
    return pieces;
}
/** The points of a range answer; empty where there is no series. @throws MetricSourceError where it is not one series */
function singleSeries(answer, expression) {
    if (answer.kind !== 'matrix')
        throw noValue('string');
    if (answer.series.length > 1)
        throw severalSeries(answer.series.length, expression, answer.series);
    return answer.series[0]?.samples ?? [];
}

;// CONCATENATED MODULE: ./build/metrics/interval.js
/**
 * The usual time between two samples in seconds, from some series; undefined where no series has two. Of series with
 * different rhythms the slowest counts: it is the one that makes everything wait.
 */
function medianInterval(series) {
    const medians = series.map(medianOf).filter((median) => median !== undefined);
    return medians.length > 0 ? medians.reduce((slowest, gap) => Math.max(slowest, gap)) / 1000 : undefined;
}
function medianOf(samples) {
    const gaps = [];
    for (const [index, { at }] of samples.entries()) {
        const next = samples[index + 1];
        if (next)
            gaps.push(next.at - at);
    }
    return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/http/request.js + 4 modules
var request = __webpack_require__(8225);
;// CONCATENATED MODULE: ./build/metrics/answer.js


/** The `data` of a successful answer. @throws MetricSourceError where it is not what the API promises */
function readAnswer(data) {
    const { resultType, result } = object(data);
    if (resultType === 'scalar')
        return { kind: 'scalar', sample: readSample(result) };
    if (resultType === 'string')
        return { kind: 'string' };
    if (resultType === 'vector') {
        const series = array(result).map((entry) => {
            const { metric, value, histogram } = object(entry);
            if (histogram !== undefined)
                throw nativeHistogram();
            return { labels: readLabels(metric), sample: readSample(value) };
        });
        return { kind: 'vector', series };
    }
    if (resultType === 'matrix') {
        const series = array(result).map((entry) => {
            const { metric, values, histograms } = object(entry);
            if (histograms !== undefined)
                throw nativeHistogram();
            return { labels: readLabels(metric), samples: array(values).map(readSample) };
        });
        return { kind: 'matrix', series };
    }
    throw malformed();
}
function readSample(pair) {
    const [time, text] = array(pair);
    const value = typeof text === 'string' ? parseValue(text) : undefined;
    if (typeof time !== 'number' || !isTime(time * 1000) || value === undefined)
        throw malformed();
    return { at: Math.round(time * 1000), value };
}
/** The map itself, not a copy: an answer may have a hundred thousand. Without a prototype a label may have any name. */
function readLabels(metric) {
    const labels = object(metric);
    for (const name in labels)
        if (typeof labels[name] !== 'string')
            throw malformed();
    return Object.setPrototypeOf(labels, null);
}
function object(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw malformed();
    return value;
}
function array(value) {
    if (!Array.isArray(value))
        throw malformed();
    return value;
}
const malformed = () => new ports/* MetricSourceError */.ux('unavailable', "the metrics server's answer is not that of a Prometheus");
const nativeHistogram = () => new ports/* MetricSourceError */.ux('rejected', 'the query gives a histogram, not a number: write histogram_quantile(…) around it');

;// CONCATENATED MODULE: ./build/metrics/failure.js

/** How much of a server's own words is quoted, in characters. */
const QUOTED = 400;
/** These say, beside the status, that the query was fine and there was no time or room for it. */
const OVERLOADED = /deadline exceeded|timed? ?out|too many (?:concurrent )?(?:requests|queries)|rate limit/i;
/** What an answer of the query API means that is not a success, or no JSON (`answer` is undefined then). `server` is shown as it is. */
function failureOf(server, { status, text }, answer) {
    const unavailable = (what) => new ports/* MetricSourceError */.ux('unavailable', `${server} ${what}`);
    if (status === 401 || status === 403) {
        return unavailable(`does not let us in (${status}): check prometheus.auth and prometheus.headers`);
    }
    const { error, errorType } = readError(answer);
    const said = error === undefined ? '' : `: ${quote(error)}`;
    const refusesQuery = (status === 400 || status === 422 || status === 200) && error !== undefined;
    if (refusesQuery && !['timeout', 'canceled', 'internal', 'unavailable'].includes(errorType ?? '')) {
        if (!OVERLOADED.test(error))
            return new ports/* MetricSourceError */.ux('rejected', quote(error));
    }
    if (error === undefined && /^\s*<(?:!doctype|html)/i.test(text)) {
        return unavailable(`answers with a web page (${status}), not with metrics: check prometheus.url`);
    }
    if (status === 404)
        return unavailable('has no query API there (404): check the path of prometheus.url');
    if (status === 429)
        return unavailable(`gets too many requests (429)${said}`);
    if (errorType === 'timeout' || OVERLOADED.test(error ?? ''))
        return unavailable(`took too long${said}`);
    if (status === 503)
        return unavailable(`is not ready (503)${said}`);
    if (status === 200)
        return unavailable(`gives what is no answer to a query${said}`);
    return unavailable(`answers ${status}${said}`);
}
function readError(answer) {
    const { error, errorType } = (answer ?? {});
    return {
        ...(typeof error === 'string' && { error }),
        ...(typeof errorType === 'string' && { errorType }),
    };
}
/** One line, without what could play tricks on a terminal. */
function quote(message) {
    const line = message.replace(/[\p{C}\s]+/gu, ' ').trim();
    return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

;// CONCATENATED MODULE: ./build/metrics/json.js
/** Deeper than this, or of more parts, is no answer that helps: reading it could hold up everything else for seconds. */
const MAX_DEPTH = 32;
const MAX_PARTS = 1_000_000;
const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];
/** A server's JSON as a value; undefined where it is none, or built to keep its reader busy. */
function readJson(text) {
    if (!isModest(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether brackets and commas are few enough. Costs milliseconds where parsing would cost seconds and much memory. */
function isModest(text) {
    let depth = 0;
    let parts = 0;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === QUOTE)
            index = endOfString(text, index);
        else if (code === COMMA)
            parts += 1;
        else if (code === OPEN_LIST || code === OPEN_MAP) {
            depth += 1;
            parts += 1;
        }
        else if (code === CLOSE_LIST || code === CLOSE_MAP)
            depth -= 1;
        if (depth > MAX_DEPTH || parts > MAX_PARTS)
            return false;
    }
    return true;
}
/** Where the string that begins here ends. */
function endOfString(text, start) {
    for (let index = start + 1; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === QUOTE)
            return index;
        if (code === BACKSLASH)
            index += 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build/metrics/query-api.js






/** Several answers are read at once, and JSON takes twenty times its size in memory. */
const MAX_ANSWER_BYTES = 8 * 2 ** 20;
function queryApi(plan) {
    const server = URL.canParse(plan.url) ? `Prometheus at ${new URL(plan.url).origin}` : 'Prometheus';
    let client;
    const connect = () => {
        client ??= readTls(plan.tls).then((tls) => (0,request/* httpClient */.o)({ tls }));
        // A file that could not be read may be there the next time.
        client.catch(() => {
            client = undefined;
        });
        return client;
    };
    const ask = async (path, form, signal) => {
        const response = await connect()
            .then((connected) => connected.request({
            url: under(plan.url, path),
            method: 'POST',
            maxBytes: MAX_ANSWER_BYTES,
            headers: {
                ...plan.headers,
                accept: 'application/json',
                'content-type': 'application/x-www-form-urlencoded',
            },
            // VictoriaMetrics hides what is younger than 30 s without `nocache`; the others do not know it.
            body: new URLSearchParams({
                ...form,
                timeout: String(plan.timeoutSeconds),
                nocache: '1',
            }).toString(),
            timeoutMs: plan.timeoutSeconds * 1000,
            repeatable: true,
            signal,
        }))
            .catch((error) => {
            throw unanswered(error);
        });
        // Read once, whatever becomes of it: it may be large.
        const answer = readJson(response.text);
        const data = successData(response.status, answer);
        if (data === undefined)
            throw failureOf(server, response, answer);
        return readAnswer(data);
    };
    return {
        server,
        instant: (expression, at, signal) => ask('api/v1/query', { query: expression, ...(at !== undefined && { time: seconds(at) }) }, signal),
        range: (expression, from, to, stepSeconds, signal) => ask('api/v1/query_range', { query: expression, start: seconds(from), end: seconds(to), step: String(stepSeconds) }, signal),
        close() {
            client?.then((connected) => connected.close(), () => { });
        },
    };
}
/** The URL below the base; what the base has behind a `?`, such as a tenant, stays. */
function under(base, path) {
    if (!URL.canParse(base))
        return base;
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
    url.hash = '';
    return url.href;
}
const seconds = (ms) => (ms / 1000).toFixed(3);
function successData(status, answer) {
    if (status < 200 || status > 299)
        return undefined;
    const { status: said, data } = (answer ?? {});
    return said === 'success' ? data : undefined;
}
function unanswered(error) {
    if (error instanceof ports/* MetricSourceError */.ux)
        return error;
    const cause = error instanceof request/* HttpError */.j ? error.message : String(error);
    return new ports/* MetricSourceError */.ux('unavailable', `no answer from Prometheus: ${cause}`);
}
async function readTls(plan) {
    if (!plan)
        return {};
    const { caFile, certFile, keyFile, serverName, insecureSkipVerify } = plan;
    const [ca, cert, key] = await Promise.all([caFile, certFile, keyFile].map(readPem));
    return {
        ...(ca !== undefined && { ca }),
        ...(cert !== undefined && { cert }),
        ...(key !== undefined && { key }),
        ...(serverName !== undefined && { serverName }),
        ...(insecureSkipVerify !== undefined && { insecureSkipVerify }),
    };
}
async function readPem(file) {
    if (file === undefined)
        return undefined;
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        throw new ports/* MetricSourceError */.ux('unavailable', `${file}, named under prometheus.tls, cannot be read (${code})`);
    }
}

// EXTERNAL MODULE: ./build/promql/compile.js
var compile = __webpack_require__(8355);
;// CONCATENATED MODULE: ./build/metrics/recorded.js



/** What lies under a metric that is made of counters, read selector by selector. */
async function readRecorded(metric, read) {
    const [first = '', second] = (0,compile/* selectorsOf */.Y)(metric);
    if (metric.kind === 'quantile')
        return { kind: 'histogram', buckets: (await read(first)).flatMap(toBucket) };
    const [events, total] = await Promise.all([read(first), second === undefined ? undefined : read(second)]);
    return { kind: 'counts', events: events.map(toSeries), total: total?.map(toSeries) };
}
function toBucket(series) {
    const le = parseValue(series.labels.le ?? '');
    return le === undefined || Number.isNaN(le) ? [] : [{ ...toSeries(series), le }];
}
const toSeries = ({ labels, target, samples }) => ({
    labels: seriesText(labels),
    target,
    samples,
});
/**
 * A series that its target was scraped without before: it was born, for counters are often not shown before they have
 * counted something. It begins with a zero for each of those scrapes (ms, oldest first), so that whoever counts sees the
 * birth, and the time in which nothing happened.
 */
function fromBirth(samples, scrapes) {
    const firstAt = samples[0]?.at ?? Number.NEGATIVE_INFINITY;
    const before = scrapes.filter((at) => at < firstAt);
    return before.length === 0 ? samples : [...before.map((at) => ({ at, value: 0 })), ...samples];
}

;// CONCATENATED MODULE: ./build/metrics/server-clock.js


/** Asks the server for its time. @throws MetricSourceError */
async function readServerClock(api, clock, signal) {
    const sentAt = clock.now();
    const answer = await api.instant('time()', undefined, signal);
    const receivedAt = clock.now();
    const sample = sampleOf(answer);
    if (sample === undefined || !isTime(sample.value * 1000)) {
        throw new ports/* MetricSourceError */.ux('unavailable', `${api.server} does not know its own time`);
    }
    return {
        skewMs: skewBetween(sample.value, sentAt, receivedAt),
        // time() is a number for Prometheus, and a series for VictoriaMetrics.
        isVictoria: answer.kind === 'vector',
    };
}
/**
 * Server's clock minus ours in milliseconds, from the server's time in seconds and the moments around the question.
 * VictoriaMetrics cuts its time to whole seconds. A skew is taken for real only as far as neither that nor the
 * duration of the exchange explains it.
 */
function skewBetween(serverSeconds, sentAt, receivedAt) {
    const resolutionMs = Number.isInteger(serverSeconds) ? 1000 : 1;
    const least = serverSeconds * 1000 - receivedAt;
    const most = serverSeconds * 1000 + resolutionMs - sentAt;
    if (least <= 0 && most >= 0)
        return 0;
    return Math.round((least + most) / 2);
}
/** How far a sample may lie ahead of now, in milliseconds: a clock may have been set back a little meanwhile. */
const AHEAD_MS = 10_000;
/** A sample's moment, unless it lies after `now` (ms): it would vouch for what nobody has seen yet. @throws MetricSourceError */
function notAfter(now, at) {
    if (at <= now + AHEAD_MS)
        return at;
    throw new ports/* MetricSourceError */.ux('unavailable', 'the metrics server gives samples from the future: its clock was changed, or it is no Prometheus');
}
function sampleOf(answer) {
    if (answer.kind === 'scalar')
        return answer.sample;
    return answer.kind === 'vector' ? answer.series[0]?.sample : undefined;
}

;// CONCATENATED MODULE: ./build/metrics/targets.js

/** What a server took a series from: its labels `job` and `instance`, or `pod` where an instance is not told. */
function targetOf({ job = '', instance, pod }) {
    return [job, instance ?? pod ?? ''].filter((part) => part !== '').join(' ');
}
/** More names than this do not go into one query: VictoriaMetrics takes 16 KiB. */
const INSTANCES_PER_QUERY = 100;
/** Selectors of `up` for the targets of these series, as far as their labels tell them. */
function upOf(series) {
    const jobs = new Map();
    for (const { job, instance } of series) {
        if (job === undefined || instance === undefined)
            continue;
        jobs.set(job, (jobs.get(job) ?? new Set()).add(instance));
    }
    return [...jobs].flatMap(([job, instances]) => {
        const names = [...instances].map(escapePattern);
        const selectors = [];
        for (let first = 0; first < names.length; first += INSTANCES_PER_QUERY) {
            const some = names.slice(first, first + INSTANCES_PER_QUERY).join('|');
            selectors.push(`up{job="${escapeValue(job)}",instance=~"${escapeValue(some)}"}`);
        }
        return selectors;
    });
}
const escapePattern = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

;// CONCATENATED MODULE: ./build/metrics/raw-series.js








/** Over so many seconds a server is asked beforehand how much there is: an answer has a bound, and so has memory. */
const SURE_SECONDS = 120;
/** Of some 40 bytes each in an answer of 8 MiB at most. */
const SAMPLES_PER_ANSWER = 100_000;
const MAX_SAMPLES = 1_000_000;
const MAX_SERIES = 5_000;
/**
 * Every series under a selector as it was scraped, between two moments (ms of this machine's clock). One that was born on
 * the way begins with zeros, see `fromBirth`.
 *
 * @throws MetricSourceError `rejected` where there is too much to be read one by one
 */
async function readRawSeries(server, selector, from, to) {
    const series = await readSamples(server, selector, from, await endsOfPieces(server, selector, from, to));
    const scrapes = await scrapesOf(server, series, from, to);
    const counted = series.map((one) => ({
        ...one,
        samples: fromBirth(one.samples, scrapes.get(one.target) ?? []),
    }));
    if (counted.every(({ samples }, index) => samples === series[index]?.samples))
        return series;
    const former = await formerSeries(server, selector, from);
    return counted.map((one, index) => (former.has(labelsText(one)) ? (series[index] ?? one) : one));
}
/** How long before a series counts as an older one that was only away for a while, in seconds. */
const FORMER_SECONDS = 3600;
/** The series that had been there before: what begins again is not born. */
async function formerSeries({ ask, serverClock }, selector, from) {
    const before = from - 1 + serverClock.skewMs;
    const answer = await ask(`last_over_time(${selector}[${(0,duration/* durationText */.S)(FORMER_SECONDS)}])`, before);
    return new Set(answer.kind === 'vector' ? answer.series.map(labelsText) : []);
}
/** A series without its name, which some servers take away here. */
const labelsText = ({ labels: { __name__, ...labels } }) => seriesText(labels);
/** When each target of these series was scraped, as far as that is known (ms, oldest first). */
async function scrapesOf(server, series, from, to) {
    const late = lateTargets(series, from);
    const ofLate = series.filter(({ target }) => late.has(target)).map(({ labels }) => labels);
    const ups = await Promise.all(upOf(ofLate).map((up) => readSamples(server, up, from, [to])));
    const scrapes = new Map();
    const succeeded = ups
        .flat()
        .map((up) => ({ ...up, samples: up.samples.filter(({ value }) => value === 1) }));
    for (const { target, samples } of [...series, ...succeeded]) {
        const known = scrapes.get(target) ?? new Set();
        scrapes.set(target, known);
        for (const { at } of samples)
            known.add(at);
    }
    return new Map([...scrapes].map(([target, moments]) => [target, [...moments].sort((one, other) => one - other)]));
}
/** The samples alone, in pieces that end at `ends`; the last one is where it all ends. @throws MetricSourceError */
async function readSamples(server, selector, from, ends) {
    const found = new Map();
    const { skewMs } = server.serverClock;
    const latest = server.clock.now();
    let start = from - 1;
    // One after the other: all at once would be in memory at once.
    for (const end of ends) {
        const range = (0,duration/* durationText */.S)(Math.max(1, end - start + 1) / 1000);
        const answer = await server.ask(`${selector}[${range}]`, end + skewMs);
        if (answer.kind !== 'matrix')
            throw new ports/* MetricSourceError */.ux('unavailable', 'the server gives no raw samples');
        for (const { labels, samples } of answer.series) {
            const key = seriesText(labels);
            const series = found.get(key) ?? { labels, target: targetOf(labels), samples: [] };
            for (const sample of samples) {
                const at = notAfter(latest, sample.at - skewMs);
                // Versions differ in whether what lies exactly at the start of a range belongs to it.
                if (at > start && at <= end && Number.isFinite(sample.value))
                    series.samples.push({ at, value: sample.value });
            }
            if (series.samples.length > 0)
                found.set(key, series);
        }
        start = end;
    }
    return [...found.values()];
}
/** Where the pieces end in which it is read. */
async function endsOfPieces(server, selector, from, to) {
    const seconds = (to - from) / 1000;
    if (seconds <= SURE_SECONDS)
        return [to];
    const { series, samples } = await sizeOf(server, selector, seconds, to);
    const most = series > MAX_SERIES ? [series, 'series', MAX_SERIES] : [samples, 'samples', MAX_SAMPLES];
    const [count = 0, what = '', limit = 0] = most;
    if (count > limit) {
        throw new ports/* MetricSourceError */.ux('rejected', `${selector} has ${count} ${what}, which are too many to be counted one by one (${limit} at most): narrow it with label matchers`);
    }
    const pieces = Math.max(1, Math.ceil(samples / SAMPLES_PER_ANSWER));
    return Array.from({ length: pieces }, (_, index) => Math.round(from + ((to - from) * (index + 1)) / pieces));
}
async function sizeOf({ ask, serverClock }, selector, seconds, to) {
    const parts = new Map([
        ['samples', samplesUnder(selector, seconds)],
        ['series', seriesUnder(selector, seconds)],
    ]);
    const values = new Map();
    for (const answer of await Promise.all(joined(parts).map((query) => ask(query, to + serverClock.skewMs)))) {
        if (answer.kind !== 'vector')
            continue;
        for (const { labels, sample } of answer.series)
            values.set(labels[PART] ?? '', sample.value);
    }
    return { series: values.get('series') ?? 0, samples: values.get('samples') ?? 0 };
}
/** Targets of which nothing was seen until more than a scrape interval after `from`. */
function lateTargets(series, from) {
    const targets = new Map();
    for (const { target, samples } of series) {
        const ofTarget = targets.get(target);
        if (ofTarget)
            ofTarget.push(samples);
        else
            targets.set(target, [samples]);
    }
    const late = [...targets].filter(([, samples]) => {
        const firstAt = Math.min(...samples.map(([first]) => first?.at ?? Number.POSITIVE_INFINITY));
        // Of a single scrape nobody knows; asking is cheap.
        const scrapeMs = (medianInterval(samples) ?? 0) * 1000;
        return firstAt - from > scrapeMs;
    });
    return new Set(late.map(([target]) => target));
}

;// CONCATENATED MODULE: ./build/metrics/prometheus.js












/** How many series are looked at to learn the scrape interval, and how far back in seconds. */
const INTERVAL_SERIES = 3;
const INTERVAL_WINDOW = '5m';
/** Between the values of a metric whose scrape interval cannot be told, in seconds. */
const DEFAULT_STEP_SECONDS = 15;
/** Metrics from a Prometheus, VictoriaMetrics, Thanos or Mimir. */
function prometheusSource(plan, clock) {
    const api = queryApi(plan);
    let known;
    const serverClock = async (signal) => {
        known ??= await readServerClock(api, clock, signal);
        return known;
    };
    /** Asks about the server's present; a value may not be older than the question. */
    const askNow = async (signal) => {
        const { skewMs } = await serverClock(signal);
        const at = clock.now() + skewMs;
        return (expression) => api.instant(expression, at, signal);
    };
    const rawServer = async (signal) => ({
        ask: (expression, at) => api.instant(expression, at, signal),
        clock,
        serverClock: await serverClock(signal),
    });
    const source = {
        description: api.server,
        async reach(signal) {
            known = await readServerClock(api, clock, signal);
        },
        async check(query, signal) {
            const ask = await askNow(signal);
            singleValue(await ask(query.expression), query.expression);
        },
        async uptime(queries, signal) {
            const selectors = selectorsOf(queries);
            if (selectors.length === 0)
                return undefined;
            const ask = await askNow(signal);
            const seconds = singleValue(await ask(uptimeOf(selectors)), '');
            return seconds === undefined || !Number.isFinite(seconds) ? undefined : Math.max(0, seconds);
        },
        async scrapeInterval(queries, signal) {
            const selectors = selectorsOf(queries);
            if (selectors.length === 0)
                return undefined;
            const ask = await askNow(signal);
            const found = await ask(oneSeriesOf(selectors));
            if (found.kind !== 'vector')
                return undefined;
            const series = found.series.slice(0, INTERVAL_SERIES);
            const raw = await Promise.all(series.map(({ labels }) => ask(`${selectorOfSeries(labels)}[${INTERVAL_WINDOW}]`)));
            const samples = raw.flatMap((answer) => (answer.kind === 'matrix' ? answer.series : []));
            return medianInterval(samples.map((one) => one.samples));
        },
        async history(query, from, to, stepSeconds, signal) {
            const { skewMs, isVictoria } = await serverClock(signal);
            const shiftMs = isVictoria ? SHIFT_SECONDS * 1000 : 0;
            const expression = isVictoria ? shifted(query.expression) : query.expression;
            const samples = [];
            for (const piece of chunks(from, to, stepSeconds * 1000)) {
                const toServer = (at) => at + skewMs - shiftMs;
                const answer = await api.range(expression, toServer(piece.from), toServer(piece.to), stepSeconds, signal);
                for (const { at, value } of singleSeries(answer, query.expression)) {
                    samples.push({ at: at - skewMs + shiftMs, value: inUnit(value, query.scale) });
                }
            }
            return samples;
        },
        async value(query, signal) {
            const ask = await askNow(signal);
            const value = singleValue(await ask(query.expression), query.expression);
            return value === undefined ? undefined : inUnit(value, query.scale);
        },
        async coverage(queries, seconds, signal) {
            const { skewMs } = await serverClock(signal);
            const covered = await readCoverage(await askNow(signal), queries, seconds);
            const latest = clock.now();
            return covered.map(({ rawSamples, newestAt }) => ({
                rawSamples,
                newestAt: newestAt === undefined ? undefined : notAfter(latest, newestAt - skewMs),
            }));
        },
        async counters(query, from, signal) {
            if (query.counter === undefined)
                throw new ports/* MetricSourceError */.ux('rejected', 'the query is no level of a counter');
            const series = await readSamples(await rawServer(signal), query.counter, from, [clock.now()]);
            return series.map(({ labels, samples }) => ({ labels: seriesText(labels), samples }));
        },
        async recorded(query, from, to = clock.now(), signal) {
            const { counted } = query;
            if (!counted) {
                const interval = await source.scrapeInterval([query], signal);
                const step = Math.max(1, Math.round(interval ?? DEFAULT_STEP_SECONDS));
                return { kind: 'scalar', samples: await source.history(query, from, to, step, signal) };
            }
            const server = await rawServer(signal);
            return readRecorded(counted, (selector) => readRawSeries(server, selector, from, to));
        },
        close: () => api.close(),
    };
    return source;
}
const selectorsOf = (queries) => [
    ...new Set(queries.flatMap((query) => query.selectors)),
];

;// CONCATENATED MODULE: ./build/metrics/exposition.js

const MAX_ERRORS = 10;
/**
 * Reads what an exporter shows: Prometheus' text format, and OpenMetrics as far as it is the same. Comments, types,
 * timestamps and exemplars are passed over. A line that is wrong costs itself alone.
 */
function parseExposition(text) {
    const series = [];
    const errors = [];
    let number = 0;
    for (const line of text.split('\n')) {
        number++;
        const content = line.trim();
        if (content === '# EOF')
            break;
        if (content === '' || content.startsWith('#'))
            continue;
        const read = readLine(content);
        if (typeof read !== 'string')
            series.push(read);
        else if (errors.length < MAX_ERRORS)
            errors.push({ line: number, message: read });
    }
    return { series, errors };
}
const NAME = /[A-Za-z_:][\w:]*/y;
const LABEL = /\s*(?:"((?:[^"\\]|\\.)*)"|([A-Za-z_]\w*))\s*/y;
const LABEL_VALUE = /=\s*"((?:[^"\\]|\\.)*)"\s*/y;
const VALUE = /\s*(\S+)/y;
/** Behind the value: a timestamp, then an exemplar or another comment. */
const REST = /(?:\s+[+-]?[\d.]+(?:[eE][+-]?\d+)?)?\s*(?:#.*)?$/y;
/** The series of a line, or what is wrong with it. */
function readLine(line) {
    const labels = Object.create(null);
    let position = 0;
    const take = (pattern) => {
        pattern.lastIndex = position;
        const match = pattern.exec(line);
        if (match)
            position = pattern.lastIndex;
        return match;
    };
    let name = take(NAME)?.[0];
    take(/[ \t]*/y);
    if (line[position] === '{') {
        position++;
        take(/\s*/y);
        while (line[position] !== '}') {
            const label = take(LABEL);
            if (!label)
                return 'a label is wanted';
            const value = take(LABEL_VALUE);
            if (value)
                labels[label[2] ?? unescaped(label[1] ?? '')] = unescaped(value[1] ?? '');
            // A name of any characters stands among the labels, in quotes.
            else if (label[1] !== undefined && name === undefined)
                name = unescaped(label[1]);
            else
                return 'a label has no value in quotes';
            if (line[position] === ',')
                position++;
            else if (line[position] !== '}')
                return 'the labels have no end';
            take(/\s*/y);
        }
        position++;
    }
    if (!name)
        return 'a metric name is wanted';
    const value = parseValue(take(VALUE)?.[1] ?? '');
    if (value === undefined)
        return 'the value is no number';
    if (!take(REST))
        return 'there is more than value and timestamp';
    return { name, labels, value };
}
const unescaped = (text) => text.replace(/\\(["\\n])/g, (_, character) => (character === 'n' ? '\n' : character));

;// CONCATENATED MODULE: ./build/metrics/collector.js


/** Reads each target into the recording on its own rhythm, so that one that hangs holds up no other. */
function createCollector(settings, recording, clock) {
    const { targets, intervalSeconds, timeoutSeconds } = settings;
    const client = (0,request/* httpClient */.o)();
    const closing = new AbortController();
    const failures = new Map();
    const timers = new Map();
    const names = distinctNames(targets);
    let firstRound;
    const scrape = async (url) => {
        const response = await client.request({
            url,
            headers: { accept: 'text/plain;version=0.0.4;q=1,*/*;q=0.1' },
            timeoutMs: timeoutSeconds * 1000,
            signal: closing.signal,
        });
        if (response.status !== 200)
            throw new Error(`answers ${response.status}`);
        const { series, errors } = parseExposition(response.text);
        const [wrong] = errors;
        if (series.length === 0 && wrong)
            throw new Error(`shows no metrics: line ${wrong.line}: ${wrong.message}`);
        return series;
    };
    const round = async (url, name) => {
        const startedAt = clock.now();
        try {
            const series = await scrape(url);
            failures.delete(name);
            recording.record(name, startedAt, series);
        }
        catch (error) {
            if (closing.signal.aborted)
                return;
            failures.set(name, error instanceof request/* HttpError */.j ? error.message : `${name} ${error.message}`);
            recording.record(name, startedAt, undefined);
        }
        if (closing.signal.aborted)
            return;
        // The next beat of the rhythm that is still to come: a slow answer must not be followed by a hasty question.
        const intervalMs = intervalSeconds * 1000;
        const elapsed = Math.max(0, clock.now() - startedAt);
        const timer = setTimeout(() => void round(url, name), intervalMs - (elapsed % intervalMs));
        timer.unref();
        timers.set(name, timer);
    };
    return {
        names,
        start() {
            firstRound ??= Promise.all(targets.map((target, index) => round(withPath(target), names[index] ?? target))).then(() => { });
            return firstRound;
        },
        failures: () => failures,
        close() {
            closing.abort();
            for (const timer of timers.values())
                clearTimeout(timer);
            client.close();
        },
    };
}
/** Prometheus' own habit where no path is given. */
function withPath(target) {
    if (!URL.canParse(target))
        return target;
    const url = new URL(target);
    if (url.pathname === '/' && url.search === '')
        url.pathname = '/metrics';
    return url.href;
}
/** Host and port where that tells the targets apart, else with their paths, else numbered. */
function distinctNames(targets) {
    const urls = targets.map((target) => URL.canParse(target) ? new URL(target) : { host: target, pathname: '' });
    const isDistinct = (names) => new Set(names).size === names.length;
    const hosts = urls.map(({ host }) => host);
    if (isDistinct(hosts))
        return hosts;
    const paths = urls.map(({ host, pathname }) => `${host}${pathname}`);
    return isDistinct(paths) ? paths : paths.map((path, index) => `${path}#${index + 1}`);
}

;// CONCATENATED MODULE: ./build/metrics/histogram.js

/** A quantile of cumulative buckets, by their `le` labels, as Prometheus' histogram_quantile gives it: NaN without observations. */
function histogramQuantile(quantile, counts) {
    const buckets = sortedBuckets(counts);
    const last = buckets.at(-1);
    if (!last || last.bound !== Number.POSITIVE_INFINITY || buckets.length < 2)
        return Number.NaN;
    if (!(last.count > 0))
        return Number.NaN;
    const rank = quantile * last.count;
    const index = buckets.findIndex(({ count }) => count >= rank);
    const highest = buckets[buckets.length - 2]?.bound ?? Number.NaN;
    if (index === -1 || index === buckets.length - 1)
        return highest;
    const { bound, count } = buckets[index];
    if (index === 0 && bound <= 0)
        return bound;
    const below = buckets[index - 1] ?? { bound: 0, count: 0 };
    return below.bound + (bound - below.bound) * ((rank - below.count) / (count - below.count));
}
/** In order, each bound once; scrapes that did not happen at one moment can let a count fall, which is made even. */
function sortedBuckets(counts) {
    const sums = new Map();
    for (const [le, count] of counts) {
        const bound = parseValue(le);
        if (bound !== undefined && !Number.isNaN(bound))
            sums.set(bound, (sums.get(bound) ?? 0) + count);
    }
    let most = 0;
    return [...sums]
        .sort(([one], [other]) => one - other)
        .map(([bound, count]) => {
        most = Math.max(most, count);
        return { bound, count: most };
    });
}

;// CONCATENATED MODULE: ./build/metrics/rates.js
/** Like Prometheus, which sees a sample for five minutes. */
const LOOK_BACK_MS = 300_000;
/** The level of a series at a moment (ms); undefined once its target was read without it, or could not be read. */
function levelAt(series, at) {
    const index = lastUpTo(series.times, at);
    const time = series.times[index];
    const scrape = series.scrapes[lastUpTo(series.scrapes, at, scrapeTime)];
    if (time === undefined || scrape?.at !== time || at - time > LOOK_BACK_MS)
        return undefined;
    return series.values[index];
}
/**
 * How fast a counter grew in the `windowMs` up to a moment, per second; undefined where no two scrapes tell.
 *
 * Measured from the last scrape before the window, so that nothing falls between two windows. A fall is a restart from
 * zero. A series that its target did not show before has grown from zero.
 */
function rateAt(series, at, windowMs) {
    const span = measuredSpan(series.scrapes, at, windowMs);
    if (!span)
        return undefined;
    const from = series.born ? span.from : Math.max(span.from, series.firstAt);
    const { times, values } = series;
    const last = lastUpTo(times, span.to);
    const first = lastUpTo(times, from) + 1;
    if (first > last || span.to <= from)
        return undefined;
    let gained = 0;
    for (let index = first; index <= last; index++)
        gained += gainOf(series, values, index);
    return gained / ((span.to - from) / 1000);
}
function gainOf(series, values, index) {
    const value = values[index] ?? 0;
    const before = values[index - 1];
    // The first sample of all: a birth. Where older ones were dropped, nothing is known of the step.
    if (before === undefined)
        return series.born && series.firstAt === series.times[index] ? value : 0;
    const gain = value < before ? value : value - before;
    return Number.isNaN(gain) ? 0 : gain;
}
/** The scrapes between which the window can be measured. */
function measuredSpan(scrapes, at, windowMs) {
    const before = lastUpTo(scrapes, at - windowMs, scrapeTime);
    const inside = scrapes.slice(before + 1, lastUpTo(scrapes, at, scrapeTime) + 1).filter(({ ok }) => ok);
    const to = inside.at(-1)?.at;
    if (to === undefined)
        return undefined;
    const anchor = scrapes[before];
    // A target that could not be read then has its history cut: it may have been away for long.
    const from = anchor?.ok ? anchor.at : inside[0]?.at;
    return from === undefined ? undefined : { from, to };
}
const scrapeTime = ({ at }) => at;
function lastUpTo(entries, at, timeOf = Number) {
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (timeOf(entries[middle]) <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

;// CONCATENATED MODULE: ./build/metrics/evaluate.js



/**
 * The value of a metric at a moment (ms), from recorded samples, as Prometheus would give it for the PromQL of
 * `compile`; undefined where there is nothing under it, NaN for a ratio or quantile without traffic.
 */
function evaluate(structure, select, at) {
    const [first = '', second = ''] = (0,compile/* selectorsOf */.Y)(structure);
    if (structure.kind === 'counter' || structure.kind === 'gauge') {
        return sum(select(first).map((series) => levelAt(series, at)));
    }
    const windowMs = structure.windowSeconds * 1000;
    const rate = (selector) => sum(select(selector).map((series) => rateAt(series, at, windowMs)));
    if (structure.kind === 'rate')
        return rate(first);
    if (structure.kind === 'ratio') {
        const total = rate(second);
        return total === undefined ? undefined : (rate(first) ?? 0) / total;
    }
    const buckets = new Map();
    for (const series of select(first)) {
        const { le } = series.labels;
        const count = rateAt(series, at, windowMs);
        if (le !== undefined && count !== undefined)
            buckets.set(le, (buckets.get(le) ?? 0) + count);
    }
    return buckets.size === 0 ? undefined : histogramQuantile(structure.quantile, buckets);
}
/** The sum of what is there; undefined where nothing is. */
function sum(values) {
    const known = values.filter((value) => value !== undefined);
    return known.length > 0 ? known.reduce((total, value) => total + value, 0) : undefined;
}

// EXTERNAL MODULE: ./build/promql/selector.js + 1 modules
var promql_selector = __webpack_require__(6672);
;// CONCATENATED MODULE: ./build/metrics/selector.js


/** What a selector such as `http_requests_total{code=~"5.."}` means. @throws MetricSourceError where it is none */
function seriesMatcher(selector) {
    const read = (0,promql_selector/* readSelector */.Id)(selector);
    if ('problems' in read)
        throw rejected(`${selector}: ${read.problems[0]?.message ?? 'no selector'}`);
    const tests = read.selector.matchers.map(matcherTest);
    return (labels) => tests.every((test) => test(labels));
}
function matcherTest({ label, operator, value }) {
    if (operator === '=')
        return (labels) => (labels[label] ?? '') === value;
    if (operator === '!=')
        return (labels) => (labels[label] ?? '') !== value;
    const pattern = anchored(value);
    const wanted = operator === '=~';
    return (labels) => pattern.test(labels[label] ?? '') === wanted;
}
/** Prometheus' regular expressions match the whole value, line ends included. */
function anchored(pattern) {
    const ignoresCase = pattern.startsWith('(?i)');
    const source = (ignoresCase ? pattern.slice(4) : pattern).replaceAll('(?P<', '(?<');
    try {
        return new RegExp(`^(?:${source})$`, ignoresCase ? 'si' : 's');
    }
    catch {
        throw rejected(`${pattern} is no regular expression`);
    }
}
const rejected = (message) => new ports/* MetricSourceError */.ux('rejected', message);

;// CONCATENATED MODULE: ./build/metrics/recording.js


/** Numbers kept; 8 bytes each, two for a sample. Full, the older half is dropped. */
const MAX_NUMBERS = 4_000_000;
/** What a series costs besides its samples, in numbers. */
const SERIES_COST = 100;
function createRecording(maxNumbers = MAX_NUMBERS) {
    const targets = new Map();
    const matchers = new Map();
    let kept = 0;
    const targetOf = (name) => {
        const target = targets.get(name) ?? { name, scrapes: [], series: new Map(), latest: undefined };
        targets.set(name, target);
        return target;
    };
    const append = (target, { labels, value }, at, born) => {
        const key = seriesText(labels);
        let series = target.series.get(key);
        if (!series) {
            series = {
                target: target.name,
                labels,
                times: [],
                values: [],
                born,
                firstAt: at,
                scrapes: target.scrapes,
            };
            target.series.set(key, series);
            kept += SERIES_COST;
        }
        if (series.times.at(-1) === at)
            return;
        series.times.push(at);
        series.values.push(value);
        kept += 2;
    };
    const dropOlderHalf = () => {
        kept = 0;
        for (const target of targets.values()) {
            target.scrapes.splice(0, target.scrapes.length >> 1);
            const oldest = target.scrapes[0]?.at ?? 0;
            for (const [key, { times, values }] of target.series) {
                const first = times.findIndex((time) => time >= oldest);
                const gone = first === -1 ? times.length : first;
                times.splice(0, gone);
                values.splice(0, gone);
                if (times.length === 0)
                    target.series.delete(key);
                else
                    kept += 2 * times.length + SERIES_COST;
            }
            kept += 2 * target.scrapes.length;
        }
    };
    return {
        watch(selectors) {
            for (const selector of selectors) {
                if (matchers.has(selector))
                    continue;
                const matches = seriesMatcher(selector);
                matchers.set(selector, matches);
                // What the last scrape showed was there before: it is not born by being asked for now.
                for (const target of targets.values()) {
                    const { at = 0, exposed = [] } = target.latest ?? {};
                    for (const one of exposed)
                        if (matches(one.labels))
                            append(target, one, at, false);
                }
            }
        },
        record(name, at, exposed) {
            const target = targetOf(name);
            // A clock that was set back must not bring disorder.
            const moment = Math.max(at, (target.scrapes.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + 1);
            target.scrapes.push({ at: moment, ok: exposed !== undefined });
            kept += 2;
            if (exposed) {
                const wasRead = target.latest !== undefined;
                const labelled = exposed.map(({ name: metric, labels, value }) => ({
                    labels: { instance: name, ...labels, __name__: metric },
                    value,
                }));
                target.latest = { at: moment, exposed: labelled };
                const watched = [...matchers.values()];
                for (const one of labelled) {
                    if (watched.some((matches) => matches(one.labels)))
                        append(target, one, moment, wasRead);
                }
            }
            if (kept > maxNumbers)
                dropOlderHalf();
        },
        select(selector) {
            const matches = matchers.get(selector) ?? seriesMatcher(selector);
            return [...targets.values()].flatMap(({ series }) => [...series.values()].filter(({ labels }) => matches(labels)));
        },
        scrapes: (name) => targets.get(name)?.scrapes ?? [],
    };
}

;// CONCATENATED MODULE: ./build/metrics/scrape.js












const PROCESS_START = 'process_start_time_seconds';
/**
 * Metrics read from exporters themselves, without a Prometheus. It knows nothing from before `reach`, so `uptime` is
 * also no longer than it has been reading: whoever waits for it has the baseline filled.
 *
 * An exporter that cannot be read is not "unavailable": its series end, as they do in Prometheus when a target is down.
 */
function scrapeSource(plan, clock) {
    const recording = createRecording();
    const collector = createCollector(plan, recording, clock);
    recording.watch([PROCESS_START]);
    const prepare = (queries) => {
        void collector.start();
        for (const query of queries)
            recording.watch(selectorsUnder(query));
    };
    const seriesUnder = (query) => [
        ...new Set(selectorsUnder(query).flatMap((selector) => recording.select(selector))),
    ];
    const valueAt = (query, at) => {
        const value = evaluate(structureOf(query), recording.select, at);
        return value === undefined ? undefined : inUnit(value, query.scale);
    };
    const source = {
        description: `exporters at ${collector.names.join(', ')}`,
        async reach(signal) {
            await unlessAborted(collector.start(), signal);
            const failures = collector.failures();
            if (failures.size < collector.names.length)
                return;
            throw new ports/* MetricSourceError */.ux('unavailable', `no exporter can be read: ${[...failures.values()].join('; ')}`);
        },
        async check(query) {
            prepare([query]);
            valueAt(query, clock.now());
        },
        async uptime(queries) {
            prepare(queries);
            const now = clock.now();
            const readSince = collector.names.map((name) => recording.scrapes(name).find(({ ok }) => ok)?.at);
            const startedAt = recording
                .select(PROCESS_START)
                .map((series) => levelAt(series, now))
                .map((seconds) => (seconds === undefined ? undefined : seconds * 1000));
            const since = [...readSince, ...startedAt].filter((time) => time !== undefined && Number.isFinite(time));
            if (since.length === 0)
                return undefined;
            return Math.max(0, now - Math.max(...since)) / 1000;
        },
        async scrapeInterval() {
            const scrapes = collector.names.map((name) => recording.scrapes(name).filter(({ ok }) => ok));
            const samples = scrapes.map((ofTarget) => ofTarget.map(({ at }) => ({ at, value: 1 })));
            return medianInterval(samples) ?? plan.intervalSeconds;
        },
        async history(query, from, to, stepSeconds) {
            prepare([query]);
            const samples = [];
            for (const at of moments(from, to, stepSeconds * 1000)) {
                const value = valueAt(query, at);
                if (value !== undefined)
                    samples.push({ at, value });
            }
            return samples;
        },
        async value(query) {
            prepare([query]);
            return valueAt(query, clock.now());
        },
        async coverage(queries, seconds) {
            prepare(queries);
            const now = clock.now();
            return queries.map((query) => {
                const series = seriesUnder(query);
                const since = now - seconds * 1000;
                const fresh = series
                    .filter((one) => levelAt(one, now) !== undefined)
                    .map(({ times }) => times.at(-1));
                return {
                    rawSamples: series.reduce((sum, { times }) => sum + times.filter((at) => at > since).length, 0),
                    newestAt: latest(fresh),
                };
            });
        },
        async counters(query, from) {
            if (query.counter === undefined)
                throw new ports/* MetricSourceError */.ux('rejected', 'the metric is no counter');
            prepare([query]);
            recording.watch([query.counter]);
            return recording.select(query.counter).flatMap(({ labels, times, values }) => {
                const samples = times
                    .map((at, index) => ({ at, value: values[index] ?? Number.NaN }))
                    .filter(({ at, value }) => at >= from && !Number.isNaN(value));
                return samples.length > 0 ? [{ labels: seriesText(labels), samples }] : [];
            });
        },
        async recorded(query, from, to = clock.now(), signal) {
            const { counted } = query;
            if (!counted) {
                const samples = await source.history(query, from, to, plan.intervalSeconds, signal);
                return { kind: 'scalar', samples };
            }
            prepare([query]);
            return readRecorded(counted, async (selector) => rawSeries(recording.select(selector), from, to));
        },
        close: () => collector.close(),
    };
    return source;
}
/** What was recorded between two moments (ms), births with the scrapes before them. */
function rawSeries(recorded, from, to) {
    return recorded.flatMap(({ labels, target, times, values, born, firstAt, scrapes }) => {
        const samples = times
            .map((at, index) => ({ at, value: values[index] ?? Number.NaN }))
            .filter(({ at, value }) => at >= from && at <= to && Number.isFinite(value));
        if (samples.length === 0)
            return [];
        const before = born
            ? scrapes.filter(({ at, ok }) => ok && at >= from && at < firstAt).map(({ at }) => at)
            : [];
        return [{ labels, target, samples: fromBirth(samples, before) }];
    });
}
function structureOf(query) {
    if (query.structure)
        return query.structure;
    const message = 'exporters are read without PromQL: give the metric as counter, rate, errors and total, histogram or gauge';
    throw new ports/* MetricSourceError */.ux('rejected', message);
}
/** @throws MetricSourceError where the metric's parts are no selectors */
function selectorsUnder(query) {
    try {
        return (0,compile/* selectorsOf */.Y)(structureOf(query));
    }
    catch (error) {
        if (error instanceof ports/* MetricSourceError */.ux)
            throw error;
        throw new ports/* MetricSourceError */.ux('rejected', error.message);
    }
}
/** @throws MetricSourceError when the signal comes first */
async function unlessAborted(work, signal) {
    const aborted = new Promise((_, reject) => {
        const stop = () => reject(new ports/* MetricSourceError */.ux('unavailable', 'reading the exporters was cancelled'));
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
        work.finally(() => signal.removeEventListener('abort', stop));
    });
    await Promise.race([work, aborted]);
}

;// CONCATENATED MODULE: ./build/metrics/source.js


/** Where metrics come from, as the plan says. Nothing is asked before `reach` or another method is called. */
function metricSource(plan, clock) {
    return plan.kind === 'prometheus' ? prometheusSource(plan, clock) : scrapeSource(plan, clock);
}


/***/ }),

/***/ 8355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ selectorsOf),
/* harmony export */   w: () => (/* binding */ compile)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7288);
/* harmony import */ var _selector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6672);


/**
 * The PromQL of a metric that is given in parts. A label matcher of the user stands in every part that he wrote it for.
 *
 * @throws Error where a part is no selector, or a histogram's names no metric
 */
function compile(structure) {
    switch (structure.kind) {
        case 'counter':
        case 'gauge':
            return `sum(${selector(structure.series)})`;
        case 'rate':
            return rate(structure.series, structure.windowSeconds);
        case 'ratio': {
            const { errors, total, windowSeconds } = structure;
            // Errors that were never counted are none, as long as there is a total.
            return `(${rate(errors, windowSeconds)} or vector(0)) / ${rate(total, windowSeconds)}`;
        }
        case 'quantile': {
            const { histogram, quantile, windowSeconds } = structure;
            const range = `[${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(windowSeconds)}]`;
            return `histogram_quantile(${quantile}, sum by (le) (rate(${bucketsOf(histogram)}${range})))`;
        }
    }
}
/** The selectors that a metric given in parts reads. @throws Error as `compile` does */
function selectorsOf(structure) {
    if (structure.kind === 'ratio')
        return [selector(structure.errors), selector(structure.total)];
    if (structure.kind === 'quantile')
        return [bucketsOf(structure.histogram)];
    return [selector(structure.series)];
}
/** The selector of a histogram's buckets, from that of the histogram. @throws Error */
function bucketsOf(histogram) {
    const buckets = (0,_selector_js__WEBPACK_IMPORTED_MODULE_1__/* .withSuffix */ .oF)(selector(histogram), '_bucket');
    if (buckets === undefined)
        throw new Error(`${histogram} names no histogram`);
    return buckets;
}
const rate = (series, windowSeconds) => `sum(rate(${selector(series)}[${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(windowSeconds)}]))`;
function selector(text) {
    const read = (0,_selector_js__WEBPACK_IMPORTED_MODULE_1__/* .readSelector */ .Id)(text);
    if ('problems' in read)
        throw new Error(`${text}: ${read.problems[0]?.message}`);
    return read.selector.text;
}


/***/ }),

/***/ 7288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   o: () => (/* binding */ durationSeconds)
/* harmony export */ });
/* harmony import */ var _duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1234);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3904);


/** Seconds of a `DurationExpr` node: `5m`, `1h30m`, `90`, `2 * 5m`. What only the server knows, such as `step()`, is 0. */
function durationSeconds(node, text) {
    const parts = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .children */ .Y_)(node);
    const [first, second, third] = parts;
    if (first === undefined)
        return 0;
    if (first.name === 'NumberDurationLiteralInDurationContext')
        return literalSeconds(text.slice(first.from, first.to));
    if (first.name === 'UnaryOp' && second) {
        const value = durationSeconds(second, text);
        return text[first.from] === '-' ? -value : value;
    }
    if (first.name !== 'DurationExpr')
        return 0;
    const left = durationSeconds(first, text);
    if (!second || !third)
        return left;
    const right = durationSeconds(third, text);
    return operate(second.name, left, right);
}
function operate(operator, left, right) {
    if (operator === 'Add')
        return left + right;
    if (operator === 'Sub')
        return left - right;
    if (operator === 'Mul')
        return left * right;
    if (operator === 'Div')
        return left / right;
    if (operator === 'Mod')
        return left % right;
    return left ** right;
}
function literalSeconds(literal) {
    return (0,_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$)(literal) ?? Number(literal.replaceAll('_', ''));
}
/** Seconds as a PromQL duration, to the millisecond: `60s`, `1500ms`. */
function durationText(seconds) {
    return Number.isInteger(seconds) ? `${seconds}s` : `${Math.max(1, Math.round(seconds * 1000))}ms`;
}


/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ takesRange),
/* harmony export */   T6: () => (/* binding */ functionNames),
/* harmony export */   du: () => (/* binding */ isCallable)
/* harmony export */ });
/** Functions that take a range of samples. */
const OVER_RANGES = `rate irate increase delta idelta deriv resets changes predict_linear double_exponential_smoothing
  holt_winters absent_over_time avg_over_time count_over_time first_over_time last_over_time mad_over_time
  max_over_time min_over_time present_over_time quantile_over_time stddev_over_time stdvar_over_time sum_over_time
  ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time`.split(/\s+/);
const OVER_INSTANTS = `abs absent acos acosh asin asinh atan atanh ceil clamp clamp_max clamp_min cos cosh
  day_of_month day_of_week day_of_year days_in_month deg end exp floor histogram_avg histogram_count
  histogram_fraction histogram_quantile histogram_quantiles histogram_stddev histogram_stdvar histogram_sum hour info
  label_join label_replace ln log10 log2 minute month pi rad range round scalar sgn sin sinh sort sort_by_label
  sort_by_label_desc sort_desc sqrt start start_timestamp step tan tanh time timestamp vector year`.split(/\s+/);
const AGGREGATIONS = `avg bottomk count count_values group limitk limit_ratio max min quantile stddev stdvar sum
  topk`.split(/\s+/);
/** Words that a parenthesis may follow although they are no functions. */
const KEYWORDS = `and atan2 bool by fill fill_left fill_right group_left group_right ignoring max_of min_of offset on or
  unless without`.split(/\s+/);
const RANGE_FUNCTIONS = new Set(OVER_RANGES);
const BEFORE_PARENTHESIS = new Set([...AGGREGATIONS, ...KEYWORDS]);
/** Every function and aggregation of PromQL, by name. */
const functionNames = [...OVER_RANGES, ...OVER_INSTANTS, ...AGGREGATIONS];
const FUNCTIONS = new Set(functionNames);
const takesRange = (name) => RANGE_FUNCTIONS.has(name);
/** Whether an opening parenthesis may follow this word. Operators are known in any case, functions in lower case alone. */
const isCallable = (word) => FUNCTIONS.has(word) || BEFORE_PARENTHESIS.has(word.toLowerCase());


/***/ }),

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Id: () => (/* binding */ readSelector),
  Bk: () => (/* binding */ selectorOf),
  oF: () => (/* binding */ withSuffix)
});

;// CONCATENATED MODULE: ./build/promql/string.js
const ESCAPES = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\\': '\\',
    '"': '"',
    "'": "'",
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))/gs;
/** What a PromQL string literal stands for, quotes and escapes resolved as Go does it. Bytes over 127 (`\xe4`) are read as code points. */
function unquote(literal) {
    const inside = literal.slice(1, -1);
    if (literal.startsWith('`'))
        return inside;
    return inside.replace(ESCAPE, (whole, hex2, hex4, hex8, octal, single) => {
        const hex = hex2 ?? hex4 ?? hex8;
        if (hex !== undefined)
            return codePoint(Number.parseInt(hex, 16), whole);
        if (octal !== undefined)
            return codePoint(Number.parseInt(octal, 8), whole);
        return ESCAPES[single] ?? whole;
    });
}
const codePoint = (value, otherwise) => value <= 0x10ffff ? String.fromCodePoint(value) : otherwise;

// EXTERNAL MODULE: ./build/promql/syntax.js + 1 modules
var syntax = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/promql/tree.js
var tree = __webpack_require__(3904);
;// CONCATENATED MODULE: ./build/promql/selector.js



/** Reads text that should be one vector selector, such as `http_requests_total{code=~"5.."}`, and nothing else. */
function readSelector(text) {
    const problems = (0,syntax/* syntaxProblems */.u)(text);
    if (problems.length > 0)
        return { problems };
    let node = (0,tree/* parse */.qg)(text).firstChild;
    while (node && (node.name === 'ParenExpr' || node.name === 'LineComment')) {
        node = node.name === 'ParenExpr' ? node.firstChild : node.nextSibling;
    }
    if (node?.name === 'VectorSelector')
        return { selector: selectorOf(node, text) };
    const message = 'a metric with its labels is wanted here, such as http_requests_total{code="500"}';
    return { problems: [{ offset: 0, length: text.length, message }] };
}
/** The parts of a `VectorSelector` node. */
function selectorOf(node, text) {
    const slice = (part) => (part ? text.slice(part.from, part.to) : '');
    const matchers = [];
    const identifier = node.getChild('Identifier');
    if (identifier)
        matchers.push({ label: '__name__', operator: '=', value: slice(identifier) });
    const list = node.getChild('LabelMatchers');
    for (const part of list ? (0,tree/* children */.Y_)(list) : []) {
        if (part.name === 'QuotedLabelName') {
            matchers.push({ label: '__name__', operator: '=', value: unquote(slice(part)) });
            continue;
        }
        const quoted = part.getChild('QuotedLabelName');
        matchers.push({
            label: quoted ? unquote(slice(quoted)) : slice(part.getChild('LabelName')),
            operator: slice(part.getChild('MatchOp')),
            value: unquote(slice(part.getChild('StringLiteral'))),
        });
    }
    const name = matchers.find(({ label, operator }) => label === '__name__' && operator === '=')?.value;
    return { text: slice(node), name, matchers };
}
/** The selector of another metric: `suffix` behind the name, the matchers as they are. Undefined where it names no metric. */
function withSuffix(selector, suffix) {
    const read = readSelector(selector);
    if (!('selector' in read) || read.selector.name === undefined)
        return undefined;
    const { text, name } = read.selector;
    if (name.endsWith(suffix))
        return text;
    const end = nameEnd(text);
    return end === undefined ? undefined : text.slice(0, end) + suffix + text.slice(end);
}
/** Where the metric's name ends, inside its quotes if it has any. */
function nameEnd(selector) {
    const node = (0,tree/* parse */.qg)(selector).firstChild;
    const identifier = node?.getChild('Identifier');
    if (identifier)
        return identifier.to;
    const list = node?.getChild('LabelMatchers');
    for (const part of list ? (0,tree/* children */.Y_)(list) : []) {
        if (part.name === 'QuotedLabelName')
            return part.to - 1;
        const label = part.getChild('LabelName');
        const value = part.getChild('StringLiteral');
        if (label && value && selector.slice(label.from, label.to) === '__name__')
            return value.to - 1;
    }
    return undefined;
}


/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ syntaxProblems)
});

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
// EXTERNAL MODULE: ./build/promql/functions.js
var functions = __webpack_require__(483);
;// CONCATENATED MODULE: ./build/promql/scan.js
const TOKEN = /(?<space>\s+|#[^\n]*)|(?<string>"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^'\\]|\\.)*(?:'|$)|`[^`]*(?:`|$))|(?<variable>\$\{?\w+\}?)|(?<word>[A-Za-z_:][\w:]*)|(?<open>[([{])|(?<close>[)\]}])|(?<other>.)/gsu;
/** Splits PromQL into tokens, as far as broken text has any; spaces and comments are left out. */
function scan(text) {
    const tokens = [];
    for (const { 0: found, index, groups = {} } of text.matchAll(TOKEN)) {
        const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
        if (kind !== undefined && kind !== 'space')
            tokens.push({ kind: kind, offset: index, text: found });
    }
    return tokens;
}
/** Whether a string token has its closing quote. */
function isClosed(text) {
    const quote = text[0] ?? '';
    const inside = quote === '`' ? text.slice(1) : text.slice(1).replace(/\\./gsu, '');
    return inside.endsWith(quote);
}

// EXTERNAL MODULE: ./build/promql/tree.js
var tree = __webpack_require__(3904);
;// CONCATENATED MODULE: ./build/promql/syntax.js




const CLOSING = { '(': ')', '[': ']', '{': '}' };
/** VictoriaMetrics takes no longer ones. */
const MAX_LENGTH = 16 * 1024;
/** Nobody means it; the functions that read the tree can rely on it. */
const MAX_DEPTH = 500;
/**
 * Where an expression is no PromQL; empty when it is. The parser's errors say where it got lost; what a person did wrong
 * is mostly something simpler, so that is looked for first.
 */
function syntaxProblems(text) {
    const whole = (message) => [{ offset: 0, length: text.length, message }];
    if (text.length > MAX_LENGTH)
        return whole(`the query is longer than ${MAX_LENGTH} characters`);
    const tokens = scan(text);
    if (tokens.length === 0)
        return whole('the query is empty');
    let firstError;
    for (const [node, depth] of (0,tree/* descendants */.DG)((0,tree/* parse */.qg)(text))) {
        if (depth > MAX_DEPTH)
            return whole('the query is nested too deep');
        if (node.type.isError)
            firstError ??= node;
    }
    const openString = tokens.find((token) => token.kind === 'string' && !isClosed(token.text));
    // The grammar takes a string without its closing quote.
    if (openString)
        return [at(openString, `this ${openString.text[0]} is never closed`)];
    if (!firstError)
        return [];
    const variable = tokens.find(({ kind }) => kind === 'variable');
    if (variable) {
        const message = `${variable.text} is a variable of Grafana, not PromQL: write what it stands for, such as [1m]`;
        return [at(variable, message)];
    }
    const bracket = bracketProblem(tokens);
    if (bracket)
        return [bracket];
    const calls = unknownCalls(tokens);
    return calls.length > 0 ? calls : [errorProblem(firstError, text)];
}
const at = ({ offset, text }, message) => ({
    offset,
    length: text.length,
    message,
});
function bracketProblem(tokens) {
    const open = [];
    for (const token of tokens) {
        if (token.kind === 'open')
            open.push(token);
        if (token.kind !== 'close')
            continue;
        const last = open.pop();
        if (!last)
            return at(token, `this ${token.text} closes nothing`);
        const wanted = CLOSING[last.text];
        if (wanted !== token.text)
            return at(token, `${token.text} stands where ${wanted} should close the ${last.text}`);
    }
    const last = open.pop();
    return last && at(last, `this ${last.text} is never closed`);
}
function unknownCalls(tokens) {
    return tokens.flatMap((token, index) => {
        if (token.kind !== 'word' || tokens[index + 1]?.text !== '(' || (0,functions/* isCallable */.du)(token.text))
            return [];
        const similar = (0,leven/* closestMatch */.h)(token.text.toLowerCase(), functions/* functionNames */.T6, { maxDistance: 4 });
        const hint = similar === undefined ? '' : `; did you mean ${similar}?`;
        return [at(token, `PromQL has no function ${token.text}${hint}`)];
    });
}
function errorProblem(error, text) {
    const { from, to } = error;
    const problem = (message) => ({ offset: from, length: to - from, message });
    const parent = error.parent?.name;
    const found = text.slice(from, to);
    const before = error.prevSibling;
    if (parent === 'UnquotedLabelMatcher' || parent === 'QuotedLabelMatcher') {
        return problem(`a label's value is written in quotes${found && `: "${found}"`}`);
    }
    if (parent === 'MatrixSelector' || parent === 'DurationExpr' || before?.name === 'DurationExpr') {
        return problem('a range is a duration such as [5m]');
    }
    if (parent === 'AggregateExpr')
        return problem('an aggregation stands before parentheses: sum by (job) (x)');
    if (parent === 'FunctionCallBody' && before)
        return problem('a comma is missing between the arguments');
    if (from >= text.trimEnd().length)
        return problem('the query ends where a value should follow');
    const word = found || /^\S+/.exec(text.slice(from))?.[0] || '';
    const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
    const length = Math.max(to - from, word.length);
    if (before && /^[\w(]/.test(word))
        return { offset: from, length, message: `an operator is missing before ${shown}` };
    return { offset: from, length, message: `${shown} cannot stand here` };
}


/***/ }),

/***/ 3904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ descendants),
/* harmony export */   OA: () => (/* binding */ functionOf),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _prometheus_io_lezer_promql__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6828);

/** A config is read as it is written, and again with its variables filled in: its queries are parsed once. */
const trees = new Map();
const MAX_TREES = 100;
/** The syntax tree of an expression; offsets are those of `expression`. */
function parse(expression) {
    const known = trees.get(expression);
    if (known)
        return known;
    if (trees.size === MAX_TREES)
        trees.clear();
    const tree = parseAnew(expression);
    trees.set(expression, tree);
    return tree;
}
function parseAnew(expression) {
    // Prometheus 3 gave holt_winters a name that the grammar knows; version 2 knows the old one alone.
    const known = expression.replace(/\bholt_winters(?=\s*\()/g, 'deriv'.padEnd('holt_winters'.length));
    return _prometheus_io_lezer_promql__WEBPACK_IMPORTED_MODULE_0__/* .parser */ .K3D.parse(known).topNode;
}
/** The node's children, comments left out. */
function children(node) {
    const found = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
        if (child.name !== 'LineComment')
            found.push(child);
    }
    return found;
}
/** The node and everything below it, in the order of the text, each with how deep below the node it is. */
function* descendants(node) {
    // No recursion: people can nest deeper than the stack.
    const left = [[node, 0]];
    for (let next = left.pop(); next; next = left.pop()) {
        yield next;
        const [parent, depth] = next;
        for (const child of children(parent).reverse())
            left.push([child, depth + 1]);
    }
}
/** The arguments of a function call or an aggregation. */
function argumentsOf(call) {
    const body = call.getChild('FunctionCallBody');
    return body ? children(body).filter((node) => !node.type.isError) : [];
}
/** What a call's function or an aggregation's operator is, as the grammar names it: `Rate`, `HistogramQuantile`, `Sum`. */
function functionOf(call) {
    const name = call.getChild('FunctionIdentifier') ?? call.getChild('AggregateOp');
    return name?.firstChild?.name;
}


/***/ }),

/***/ 5738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ digestOfLooks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** A digest of judgements, every digit of them; not of their messages, which are made of the same and may name an address. */
function digestOfLooks() {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    return {
        add: (looks) => {
            const judged = looks.map(({ metric, judgement }) => [metric, { ...judgement, message: undefined }]);
            hash.update(JSON.stringify(judged));
        },
        hex: () => hash.copy().digest('hex'),
    };
}


/***/ }),

/***/ 7774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   f3: () => (/* binding */ linesTo),
/* harmony export */   pZ: () => (/* binding */ indent)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7336);
/* harmony import */ var _safety_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(207);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4702);



const CLEAR = '\r\u001b[2K';
function linesTo({ write, colors, live, mask, columns }) {
    const paint = picocolors__WEBPACK_IMPORTED_MODULE_1__.createColors(colors);
    const tags = {
        INFO: paint.green('[INFO]'),
        WARN: paint.yellow('[WARN]'),
        ERROR: paint.red('[ERROR]'),
        STEP: paint.cyan('[STEP]'),
    };
    let statusShown = false;
    const clearStatus = () => {
        if (statusShown)
            write(CLEAR);
        statusShown = false;
    };
    // Masked before it is split, for a secret may have lines, and after, for one may have had controls in it.
    const harmless = (text) => (0,_safety_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLines */ .wi)(mask(text)).map(mask);
    const put = (prefix, text, style = (line) => line) => {
        clearStatus();
        for (const line of harmless(text))
            write(`${prefix}${style(line)}\n`);
    };
    return {
        live,
        say: (level, text) => put(`${tags[level]} `, text),
        shout: (text) => put(`${tags.ERROR} `, text, (line) => paint.bold(paint.red(line))),
        quote: (text) => put('  │ ', text),
        blank: () => put('', ''),
        status: (text) => {
            if (!live)
                return;
            const [line = ''] = harmless(text);
            write(`${CLEAR}${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(line, Math.max(20, columns() - 1))}`);
            statusShown = true;
        },
        clearStatus,
    };
}
/** The indentation of a line: the same column for every level, though one tag is longer. */
function indent(level) {
    return level === 'ERROR' ? ' ' : '  ';
}
/** Rows of cells, padded so that the columns stand under each other. */
function aligned(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [index, cell] of row.entries())
            widths[index] = Math.max(widths[index] ?? 0, width(cell));
    }
    return rows.map((row) => row
        .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd());
}
function width(cell) {
    return [...cell].length;
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ endWords),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   vD: () => (/* binding */ scriptName)
/* harmony export */ });
/* unused harmony export editWords */
/* harmony import */ var _flag_states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3264);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);


/** One sentence on an event, for a timeline. Lines of script output have none: there may be millions. */
function describe(event) {
    switch (event.type) {
        case 'run-started':
            return `${event.plan.name} in ${event.plan.environment}${event.plan.dryRun ? ' (dry run)' : ''}`;
        case 'phase-started':
            return event.phase;
        case 'check':
            return `${event.name}: ${event.status}: ${event.message}${event.fix === undefined ? '' : ` (${event.fix})`}`;
        case 'flags-inspected': {
            const flags = event.inspection.flags.map(({ name, on }) => `${name} is ${on ? 'on' : 'off'}`);
            return `${event.inspection.file}: ${flags.join(', ')}`;
        }
        case 'waiting':
            return `${event.what}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(event.elapsedSeconds)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(event.totalSeconds)}`;
        case 'baseline':
            return `${event.metric}: ${baselineWords(event.baseline)}`;
        case 'flags-planned':
            return `to be set: ${changeWords(event.change)}`;
        case 'flags-enabled':
            return `set: ${changeWords(event.change)}`;
        case 'service-toggled':
            return event.error ?? `${event.service} reads the flags anew`;
        case 'script-started':
            return `${scriptName(event.script)} ${event.path}, at most ${event.timeoutSeconds} s`;
        case 'script-output':
        case 'analysis-started':
        case 'analysis-look':
            return undefined;
        case 'script-finished':
            return `${scriptName(event.script)} ${endWords(event.result)}`;
        case 'look':
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(event.elapsedSeconds)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(event.watchSeconds)}: ${event.metrics.map(lookWords).join(', ')}`;
        case 'rollback-started':
            return event.outcome.reason;
        case 'rollback-attempt-failed': {
            const next = event.retryInSeconds === undefined ? 'given up' : `again in ${event.retryInSeconds} s`;
            return `attempt ${event.attempt} failed: ${event.error}; ${next}`;
        }
        case 'rollback-finished':
            return restorationWords(event.restoration, event.error);
        case 'warning':
            return event.message;
        case 'verdict':
            return outcomeWords(event.outcome);
    }
}
function scriptName(script) {
    return script === 'smoke' ? 'smoke test' : 'rollback script';
}
/** How a script ended: `passed in 3.2 s`, `timed out after 60 s`, … */
function endWords(result) {
    const seconds = `${result.seconds.toFixed(1)} s`;
    const wrote = `, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesWords */ .Bc)(result.outputBytes)} of output`;
    if (result.timedOut)
        return `timed out after ${seconds}${wrote}`;
    if (result.cancelled)
        return `cancelled after ${seconds}${wrote}`;
    if (result.code === 0)
        return `passed in ${seconds}${wrote}`;
    const how = result.signal === null ? `exit code ${result.code}` : result.signal;
    return `failed with ${how} after ${seconds}${wrote}`;
}
/** A place and what becomes of it: `.flags.x.enabled false → true`. */
function editWords({ place, former, written }) {
    return `${(0,_flag_states_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)} ${former ?? 'no entry'} → ${written}`;
}
function changeWords({ edits }) {
    return edits.length === 0 ? 'nothing, all is set already' : edits.map(editWords).join(', ');
}
function baselineWords(baseline) {
    if (!baseline.answered)
        return 'no answer';
    if (baseline.mean === undefined)
        return `no value, ${baseline.rawSamples} raw samples`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(baseline.mean, '')} over ${baseline.samples.length} samples`;
}
function lookWords({ metric, judgement }) {
    const values = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(judgement.baseline, '')} → ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(judgement.current, '')}`;
    return `${metric} ${values === `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$} → ${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$}` ? '' : `${values} `}${judgement.status}`;
}
function restorationWords(restoration, error) {
    if (!restoration)
        return `the flags could not be put back: ${error ?? 'no reason is known'}`;
    const conflicts = restoration.conflicts.map(({ place, found }) => `${(0,_flag_states_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)} was changed by another writer to ${found ?? 'no entry'}`);
    const identical = restoration.byteIdentical ? ', the file is byte for byte as before' : '';
    return [`${restoration.restored.length} places restored${identical}`, ...conflicts].join('; ');
}
function outcomeWords({ verdict, reasonCode, reason }) {
    return `${verdict} (${reasonCode}): ${reason}`;
}


/***/ }),

/***/ 3264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ub: () => (/* binding */ stillOn),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   vz: () => (/* binding */ withChange),
/* harmony export */   zZ: () => (/* binding */ afterRollback)
/* harmony export */ });
/* harmony import */ var _mend_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1255);

/** A place as jq writes it, so that it can be pasted: `.environments.staging.some_flag`. */
function placeText(place) {
    const path = place
        .map((key) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
        .join('');
    return path.startsWith('.') ? path : `.${path}`;
}
/** The places of a change that is about to be made, or was made, beside those known before. */
function withChange(known, change, state) {
    const changed = change.edits.map((edit) => {
        const before = edit.former ?? null;
        const now = state === 'on' ? edit.written : before;
        return { flag: edit.flag, place: placeText(edit.place), before, now, to: edit.written, state };
    });
    const places = new Set(changed.map(({ place }) => place));
    return [...known.filter(({ place }) => !places.has(place)), ...changed];
}
/** What a rollback made of every place; without a restoration, nothing is known to be back. */
function afterRollback(known, restoration) {
    return known.map((flag) => {
        if (!restoration)
            return { ...flag, now: flag.to, state: 'not-restored' };
        const conflict = restoration.conflicts.find(({ place }) => placeText(place) === flag.place);
        if (conflict)
            return { ...flag, now: conflict.found ?? null, state: 'conflict' };
        return { ...flag, now: flag.before, state: 'restored' };
    });
}
/** The places that a failed rollback left on, each with the command that puts it back. */
function stillOn(flags, flagsFile) {
    return flags.filter(isOn).map(({ flag, place, before }) => ({
        flag,
        place,
        command: (0,_mend_js__WEBPACK_IMPORTED_MODULE_0__/* .putBackCommand */ .yr)(flagsFile, place, before),
    }));
}
function isOn({ state, now, before }) {
    if (now === before)
        return false;
    if (state === 'not-restored')
        return true;
    // What another writer left there is still on unless it says off.
    return state === 'conflict' && now !== null && now !== 'false' && now !== 'null';
}


/***/ }),

/***/ 1255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ rollbackCommand),
/* harmony export */   ZL: () => (/* binding */ shellQuote),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   op: () => (/* binding */ recoverCommand),
/* harmony export */   yr: () => (/* binding */ putBackCommand)
/* harmony export */ });
/** The commands that a person is told to type. They are the only ones, so that no two outputs tell different ones. */
/** Finishes an interrupted or failed rollback: exactly, and proven. */
function recoverCommand(configPath) {
    return `aos-canary recover --config ${shellQuote(configPath)}`;
}
/** Turns a config's flags off. */
function rollbackCommand(configPath) {
    return `aos-canary rollback --config ${shellQuote(configPath)}`;
}
/** Starts the canary again; `watchSeconds` where it should watch for longer. */
function runCommand(configPath, watchSeconds) {
    const watch = watchSeconds === undefined ? '' : ` --watch ${watchSeconds}`;
    return `aos-canary run --config ${shellQuote(configPath)}${watch}`;
}
/**
 * Puts one place of the flags file back with nothing but jq. The file is written over rather than replaced: it keeps its
 * mode, its owner and its links, and a folder that cannot be written does not matter.
 */
function putBackCommand(flagsFile, place, before) {
    const program = before === null ? `del(${place})` : `${place} = ${before}`;
    const file = shellQuote(flagsFile);
    return `t=$(mktemp) && jq ${singleQuote(program)} ${file} > "$t" && cat "$t" > ${file}; rm -f "$t"`;
}
/** A word for a POSIX shell, quoted only where it must be. */
function shellQuote(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : singleQuote(word);
}
function singleQuote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 8367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ rowsOfLook),
/* harmony export */   t: () => (/* binding */ rowsOfReport)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);

/** The rows of one look, in its order. */
function rowsOfLook(looks, watched) {
    return looks.map(({ metric, judgement }) => {
        const plan = watched.find(({ name }) => name === metric);
        const unit = plan?.unit ?? '';
        return row({
            metric,
            unit,
            ...judgement,
            code: 'code' in judgement ? judgement.code : null,
            thresholds: plan?.thresholds.map((threshold) => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .thresholdWords */ .DH)(threshold, unit)) ?? [],
        });
    });
}
/** The rows of a whole run, as they stood at its end. */
function rowsOfReport(report) {
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
        baseline: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(shown.baseline, unit),
        now: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueWords */ .pz)(shown.current, unit),
        delta: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .deltaWords */ .YG)(shown.delta, shown.deltaPct, unit),
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


/***/ }),

/***/ 2612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
const FIXES = {
    EACCES: 'make its folder writable for this user',
    EPERM: 'make its folder writable for this user',
    EROFS: 'the file system is read-only: choose a folder on another',
    ENOSPC: 'the disk is full: free some space',
    EDQUOT: 'the quota is used up: free some space',
    EISDIR: 'this is a folder: name a file in it',
    ENOTDIR: 'a part of the path is a file: choose another folder',
    EEXIST: 'a part of the path is a file: choose another folder',
};
/** An error that says which file (`what`) could not be written where, and what to do: at the least, `elsewhere`. */
function explained(what, path, error, elsewhere = 'set report.path (--report) to a place that can be written') {
    const { code = '', message = String(error) } = error;
    const fix = FIXES[code];
    return new Error(`the ${what} could not be written to ${path} (${code || message}): ${fix ? `${fix}, or ` : ''}${elsewhere}`, { cause: error });
}


/***/ }),

/***/ 9878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ pagePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Where the HTML page of a JSON report goes: beside it, with the same stem. */
function pagePath(reportPath) {
    const ending = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(reportPath);
    // A report that is called so itself keeps its name.
    const stem = ending === '.html' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(reportPath) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(reportPath, ending);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(reportPath), `${stem}.html`);
}


/***/ }),

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ planReport),
/* harmony export */   s: () => (/* binding */ addressesOf)
/* harmony export */ });
/* harmony import */ var _safety_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8078);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1152);


/** What a run is to do, as its report has it: no headers, no credentials. */
function planReport(plan) {
    const { flags, metrics, services } = plan;
    return {
        flags: flags.names,
        scope: flags.scope,
        baseline_seconds: metrics.baselineSeconds,
        watch_seconds: plan.watchSeconds,
        look_seconds: metrics.followsScrapes ? null : metrics.pollSeconds,
        source: { kind: metrics.source.kind, addresses: addressesOf(metrics) },
        metrics: metrics.watched.map(({ name, judge }) => ({ name, judge })),
        alpha: metrics.alpha,
        on_inconclusive: plan.onInconclusive,
        smoke: script(plan.smoke),
        rollback_script: script(plan.rollbackScript),
        services: services.map((service) => ({ name: service.name, after_toggle: (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .toggleWords */ .CR)(service) })),
    };
}
/** Where the metrics come from, without credentials. */
function addressesOf({ source }) {
    return (source.kind === 'prometheus' ? [source.url] : source.targets).map(_safety_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .B);
}
function script(planned) {
    if (!planned)
        return null;
    return { script: planned.path, args: planned.args, timeout_seconds: planned.timeoutSeconds };
}


/***/ }),

/***/ 1152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ watchWords),
/* harmony export */   CR: () => (/* binding */ toggleWords),
/* harmony export */   PQ: () => (/* binding */ POLICIES)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);

/** What becomes of the flags where the evidence does not reach. */
const POLICIES = {
    warn: 'the flags stay on, with a warning',
    rollback: 'the flags go back',
    fail: 'the flags stay on, and the run fails',
};
/** How a service is made to read its flags anew. */
function toggleWords({ afterToggle, runtime }) {
    switch (afterToggle.kind) {
        case 'nothing':
            return 'checked only, reads the flags by itself';
        case 'restart':
            return `restart (${runtime.kind})`;
        case 'signal':
            return `signal ${afterToggle.signal} (${runtime.kind})`;
        case 'command':
            return afterToggle.command.join(' ');
    }
}
/** How long the watch is, how often it looks (`lookSeconds`; null at every scrape), and what it compares with. */
function watchWords(watchSeconds, lookSeconds, baselineSeconds) {
    const often = lookSeconds === null ? 'at every scrape' : `every ${lookSeconds} s`;
    const how = watchSeconds === 0 ? 'one look' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(watchSeconds)}, a look ${often}`;
    return `${how}, against a baseline of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWords */ .Sh)(baselineSeconds)}`;
}


/***/ }),

/***/ 1303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ fileNamePart),
/* harmony export */   Lj: () => (/* binding */ sweepAbandoned),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   vE: () => (/* binding */ timestamp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _safety_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3820);
/* harmony import */ var _safety_whole_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7659);




/** Writes a file so that readers see all of it or what was there before. */
async function writeWhole(path, text) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}.${(0,_safety_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .randomName */ .Zm)()}.tmp`);
    await (0,_safety_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(_safety_files_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFiles */ .kT, path, temporary, Buffer.from(text), 0o666 & ~process.umask());
}
/** What is older than this is not being written any more, in ms. */
const ABANDONED_MS = 600_000;
/** Removes what killed runs left half written in a folder, of files whose names begin with one of these. */
async function sweepAbandoned(folder, names, now) {
    for (const found of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        const isOurs = names.some((name) => found.startsWith(`.${name}`)) && /\.[0-9a-f]{32}\.tmp$/.test(found);
        if (!isOurs)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, found);
        if (now - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtimeMs > ABANDONED_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
}
/** Writes a new file and never over another: where the name is taken, `-2`, `-3` … goes before its ending. Resolves to its path. */
async function writeNew(path, text) {
    const ending = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path);
    const stem = path.slice(0, path.length - ending.length);
    for (let number = 1;; number += 1) {
        const candidate = number === 1 ? path : `${stem}-${number}${ending}`;
        try {
            // The empty file holds the name until the whole one takes its place.
            await (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(candidate, 'wx')).close();
        }
        catch (error) {
            if (error.code === 'EEXIST' && number < 10_000)
                continue;
            throw error;
        }
        try {
            await writeWhole(candidate, text);
            return candidate;
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(candidate, { force: true }).catch(() => { });
            throw error;
        }
    }
}
/** A moment (ms) as it stands in file names: `20261123T150000Z`. */
function timestamp(at) {
    return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}
/** A name that is safe as part of a file name on every system. */
function fileNamePart(name) {
    const safe = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
    return safe.slice(0, 60) || 'canary';
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ bytesWords),
/* harmony export */   DH: () => (/* binding */ thresholdWords),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   Sh: () => (/* binding */ durationWords),
/* harmony export */   YG: () => (/* binding */ deltaWords),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   pz: () => (/* binding */ valueWords),
/* harmony export */   r_: () => (/* binding */ barWords),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _judge_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3841);

/** Stands for a value that is not there. */
const NOTHING = '–';
/** A value with its unit, or a dash where there is none. */
function valueWords(value, unit) {
    if (value === null || value === undefined || Number.isNaN(value))
        return NOTHING;
    return unit === '' ? number(value) : `${number(value)} ${unit}`;
}
/** A difference with its sign, and in percent where that is known: `+180 ms (+42 %)`. */
function deltaWords(delta, deltaPct, unit) {
    if (delta === null || delta === undefined || Number.isNaN(delta))
        return NOTHING;
    const percent = delta === 0 || deltaPct === null || deltaPct === undefined ? '' : ` (${signed(deltaPct)} %)`;
    return `${signed(delta)}${unit === '' ? '' : ` ${unit}`}${percent}`;
}
/** As the judge writes them, and an infinite one with its sign. */
function number(value) {
    return Number.isFinite(value) ? (0,_judge_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .Z)(value) : value < 0 ? '-∞' : '∞';
}
function signed(value) {
    return value > 0 ? `+${number(value)}` : number(value);
}
/** A threshold in words. A plus sign says that it is counted from the baseline. */
function thresholdWords(threshold, unit) {
    const limit = valueWords(threshold.limit, unit);
    switch (threshold.kind) {
        case 'increase':
            return threshold.limit === 0 ? 'may not rise' : `may rise by ${limit}`;
        case 'delta-pct': {
            const ignored = threshold.minimum > 0 ? `, ignored up to ${valueWords(threshold.minimum, unit)}` : '';
            return `at most +${number(threshold.limit)} %${ignored}`;
        }
        case 'delta':
            return `at most +${limit}`;
        case 'ceiling':
            return `at most ${limit}`;
        case 'floor':
            return `at least ${limit}`;
    }
}
/** Seconds as minutes and seconds: `4:30`, and with hours where there are some. */
function durationWords(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const pad = (value) => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return `${minutes}:${pad(whole % 60)}`;
    return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}
/** How much of something is done, as a bar: `███████░░░░░░░░░░░░░`. */
function barWords(share) {
    const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
    return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
}
const BAR = 20;
/** Bytes in decimal units, as disks and networks count them. */
function bytesWords(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${number(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power]}`;
}
/** A count with its thousands told apart: `12,345`. */
function countWords(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** The first part of a text that may be of any length. */
function shorten(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    return `${text.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 3820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   Vi: () => (/* binding */ sameFile),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   kT: () => (/* binding */ nodeFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


/** Whether nothing has been written to a file, and no attribute of it changed, between two looks. */
function sameFile(one, other) {
    return (one.dev === other.dev &&
        one.ino === other.ino &&
        one.size === other.size &&
        one.mtimeNs === other.mtimeNs &&
        one.ctimeNs === other.ctimeNs);
}
const openFlags = {
    read: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY,
    new: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL,
    // Absent on Windows, where the state folder's files are never links.
    update: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0),
};
/** The real disk. */
const nodeFiles = {
    stat: async (path) => statOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true })),
    realpath: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path),
    readLink: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path),
    mayWrite: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK),
    list: (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder),
    makeFolder: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true, mode: 0o755 })) !== undefined,
    open: async (path, how, mode = 0o600) => openFile(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, openFlags[how], mode)),
    link: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link,
    rename: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename,
    renameOver: async (from, to, seen) => {
        if (!sameFile(statOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(to, { bigint: true })), seen))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
        return true;
    },
    remove: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink,
    syncFolder: async (path) => {
        // Windows can neither open nor sync a folder; some network file systems answer EINVAL and have no such thing.
        if (process.platform === 'win32')
            return;
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
        try {
            await handle.sync();
        }
        catch (error) {
            if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? ''))
                throw error;
        }
        finally {
            await handle.close();
        }
    },
};
function openFile(handle) {
    return {
        stat: async () => statOf(await handle.stat({ bigint: true })),
        read: () => readAll(handle),
        async write(bytes, position) {
            for (let done = 0; done < bytes.length;) {
                const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
                done += bytesWritten;
            }
        },
        truncate: (length) => handle.truncate(length),
        own: (uid, gid) => handle.chown(uid, gid),
        setMode: (mode) => handle.chmod(mode),
        sync: () => handle.sync(),
        close: () => handle.close(),
    };
}
/** By position, so that it can be read again; to the end rather than to its size, which is 0 for files of /proc. */
async function readAll(handle) {
    const { size } = await handle.stat();
    const chunks = [];
    for (let position = 0;;) {
        const chunk = Buffer.allocUnsafe(Math.max(size - position, 0) + 4096);
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
        if (bytesRead === 0)
            break;
        chunks.push(chunk.subarray(0, bytesRead));
        position += bytesRead;
    }
    return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}
function statOf(stats) {
    return {
        kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
        dev: stats.dev,
        ino: stats.ino,
        size: stats.size,
        mtimeNs: stats.mtimeNs,
        ctimeNs: stats.ctimeNs,
        mode: Number(stats.mode) & 0o7777,
        uid: Number(stats.uid),
        gid: Number(stats.gid),
        links: Number(stats.nlink),
    };
}
/** The errno of a file-system error, such as `ENOENT`. */
function errorCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}
/** What an error says. */
function messageOf(error) {
    return typeof error === 'object' && error !== null && 'message' in error
        ? String(error.message)
        : String(error);
}


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   wi: () => (/* binding */ inertLines)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

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


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   K: () => (/* binding */ masker)
/* harmony export */ });
const MASK = '***';
/** Shorter ones would blacken ordinary words. */
const MIN_SECRET = 4;
/** Parts of a secret that is looked for in parts (lines, base64 without its edges) must be longer: they are less telling. */
const MIN_PART = 8;
/**
 * Returns a function that replaces every secret of at least four characters, plain or encoded (base64 at any alignment,
 * base64url, URL, JSON), by `***`. Of a secret with several lines, every line is one too.
 */
function masker(secrets) {
    const forms = new Set(secrets.flatMap(whole).flatMap(encodings));
    if (forms.size === 0)
        return (text) => text;
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(escapeRegExp).join('|'), 'g');
    return (text) => text.replace(pattern, MASK);
}
/** The secret itself, and what of it may turn up alone: without the line end that a file left on it, and line by line. */
function whole(secret) {
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
    const parts = lines.length > 1 ? lines.filter(({ length }) => length >= MIN_PART) : [];
    return [secret, secret.trim(), ...parts].filter(({ length }) => length >= MIN_SECRET);
}
function encodings(secret) {
    const url = urlEncoded(secret, encodeURIComponent);
    const lowerCased = url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    return [
        secret,
        ...base64Forms(Buffer.from(secret, 'utf8')),
        url,
        lowerCased,
        url.replaceAll('%20', '+'),
        urlEncoded(secret, encodeURI),
        JSON.stringify(secret).slice(1, -1),
    ];
}
function urlEncoded(secret, encode) {
    try {
        return encode(secret);
    }
    catch {
        return secret; // half of a surrogate pair has no such form
    }
}
/** As the encoding of the secret alone, and as it stands inside the encoding of a longer text that begins 0, 1 or 2 bytes before it. */
function base64Forms(bytes) {
    const alone = [bytes.toString('base64'), bytes.toString('base64url')];
    const inside = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The characters at the edges also hold bits of the neighbours.
        const from = Math.ceil((shift * 8) / 6);
        const to = Math.floor(((shift + bytes.length) * 8) / 6);
        return encoded.slice(from, to);
    });
    const telling = inside.filter(({ length }) => length >= MIN_PART);
    return [...alone, ...telling, ...telling.map((part) => part.replaceAll('+', '-').replaceAll('/', '_'))];
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/** Hosts whose whole path is what lets one post, without saying so in the path. */
const HOOK_HOSTS = /^hooks\.|(^|\.)(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/i;
/**
 * A URL as it may be shown: without its user and password, the values of its query, its fragment, and whatever of the
 * path looks like a token (all that comes after `hook`, `hooks`, `webhooks` …).
 */
function redactUrl(url) {
    const parsed = parse(url);
    // Not a URL: what is left is as much as is surely no secret.
    if (!parsed)
        return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1').replace(/[?#].*$/s, '');
    const bare = !/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\//i.test(url);
    const path = bare && parsed.pathname === '/' ? '' : redactPath(parsed.pathname, HOOK_HOSTS.test(parsed.hostname));
    const names = [...new Set(parsed.searchParams.keys())].map((name) => `${encodeURIComponent(name)}=${MASK}`);
    const query = names.length > 0 ? `?${names.join('&')}` : '';
    return `${parsed.protocol}//${parsed.host}${path}${query}`;
}
function parse(url) {
    try {
        return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? new URL(url) : undefined;
    }
    catch {
        return undefined;
    }
}
function redactPath(path, hookHost) {
    const segments = path.split('/');
    const named = segments.findIndex((segment) => /hook/i.test(segment));
    // On such a host the first segment only names the product (`/services/T…/B…/…`).
    const keep = named >= 0 ? named + 1 : hookHost ? 2 : segments.length;
    const shown = segments.slice(0, keep).map((segment) => (looksLikeToken(segment) ? MASK : segment));
    const hidden = segments.slice(keep).some((segment) => segment !== '');
    return (hidden ? [...shown, MASK] : shown).join('/');
}
function looksLikeToken(segment) {
    return /^[\w-]{24,}$/.test(segment) && /\d/.test(segment) && /[a-z]/i.test(segment);
}


/***/ }),

/***/ 7659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   Zm: () => (/* binding */ randomName),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3820);



/** A whole file's bytes. */
async function readWhole(files, path) {
    const file = await files.open(path, 'read');
    try {
        return await file.read();
    }
    finally {
        await file.close();
    }
}
/** A whole file's bytes, or undefined where there is no such file. */
async function readIfThere(files, path) {
    try {
        return await readWhole(files, path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Writes and syncs a file that must not exist yet; leaves nothing behind where it fails. */
async function writeNew(files, path, bytes, mode) {
    const file = await files.open(path, 'new', mode);
    try {
        try {
            await file.write(bytes, 0);
            await file.setMode(mode); // whatever the umask is
            await file.sync();
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        await removeIfThere(files, path).catch(() => { });
        throw error;
    }
}
/** Writes a file durably, in one step for whoever reads it. `temporary` is a free name in the same folder. */
async function writeWhole(files, path, temporary, bytes, mode) {
    await writeNew(files, temporary, bytes, mode);
    try {
        await files.rename(temporary, path);
    }
    catch (error) {
        await removeIfThere(files, temporary).catch(() => { });
        throw error;
    }
    await files.syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Removes a file; nothing happens where there is none. */
async function removeIfThere(files, path) {
    try {
        await files.remove(path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== 'ENOENT')
            throw error;
    }
}
/** 32 hexadecimal digits that never come again. */
function randomName() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
}
/** SHA-256 in hexadecimal digits. */
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 7218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's clock. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted)
            return resolve();
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, ms);
        signal?.addEventListener('abort', done, { once: true });
    }),
};


/***/ })

};
