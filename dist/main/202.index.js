export const id = 202;
export const ids = [202];
export const modules = {

/***/ 31202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pack: () => (/* binding */ pack)
});

// UNUSED EXPORTS: unpack

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
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
function columns_recordedFromCompact(recorded) {
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
            return { kind: 'scalar', samples: columns_fromColumns(recorded.samples) };
    }
}
const fromSeries = ([series, target, times, values, weight]) => ({
    labels: String(series),
    target: String(target),
    samples: columns_fromColumns([times, values]),
    ...(weight !== undefined && { weight }),
});
function toColumns(samples) {
    return [samples.map(({ at }) => at), samples.map(({ value }) => toNull(value))];
}
function columns_fromColumns([times, values]) {
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
function presence_fromTarget({ id, target, group, scrapes, ...rest }) {
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
function compact_fromCompact({ digest, flag, endsAt, metrics, looks, presence }) {
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
const MAX_UNPACKED = (/* unused pure expression or super */ null && (2 ** 28));
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
        const json = gunzipSync(Buffer.from(data, 'base64'), { maxOutputLength: MAX_UNPACKED }).toString();
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
