export const id = 294;
export const ids = [294];
export const modules = {

/***/ 294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportPage: () => (/* reexport */ page/* reportPage */.S),
  runsPage: () => (/* reexport */ runsPage)
});

// EXTERNAL MODULE: ./build/report/page/page.js + 6 modules
var page = __webpack_require__(2411);
// EXTERNAL MODULE: ./build/report/runs.js
var report_runs = __webpack_require__(5121);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
// EXTERNAL MODULE: ./build/report/page/document.js + 1 modules
var page_document = __webpack_require__(7824);
// EXTERNAL MODULE: ./build/report/page/html.js
var html = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/report/page/time.js
var time = __webpack_require__(122);
// EXTERNAL MODULE: ./build/report/page/verdict-words.js
var verdict_words = __webpack_require__(9854);
// EXTERNAL MODULE: ./build/report/page/series.js
var series = __webpack_require__(7438);
;// CONCATENATED MODULE: ./build/report/page/runs/margin.js

/** The value of the limit that is nearest to a value, or of the first one where that is not known; null where none is known. */
function nearestLimit(value, limits) {
    const known = limits.flatMap((limit) => limit.value ?? []);
    const distance = (limit) => Math.abs(limit - (value ?? limit));
    return known.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
/** How far a value is from the limit that is nearest to it: `500 ms below its limit`. Undefined where either is not known. */
function marginWords(value, limits, unit) {
    if (value === null || value === undefined)
        return undefined;
    const limit = nearestLimit(value, limits);
    if (limit === null)
        return undefined;
    const margin = limit - value;
    if (margin === 0)
        return 'at its limit';
    return `${(0,words/* valueWords */.pz)(Math.abs(margin), unit)} ${margin > 0 ? 'below' : 'above'} its limit`;
}

;// CONCATENATED MODULE: ./build/report/page/runs/multiple-of.js




/** What is to be drawn of every metric over the runs (the newest first), where at least two runs measured it. */
function multiplesOf(runs) {
    const oldestFirst = runs.map(({ report }) => report).reverse();
    const canaries = new Set(oldestFirst.map(canaryOf));
    return [...canaries].flatMap((canary) => {
        const reports = oldestFirst.filter((report) => canaryOf(report) === canary);
        const metrics = new Set(reports.flatMap(({ evidence }) => Object.keys(evidence)));
        return [...metrics].flatMap((metric) => multipleOf(canary, metric, reports) ?? []);
    });
}
function canaryOf({ name, environment }) {
    return `${name} in ${environment}`;
}
function multipleOf(canary, metric, reports) {
    const having = reports.filter(({ evidence }) => metric in evidence);
    const runs = having.map((report) => runOf(report, metric));
    if (runs.filter(({ before, now }) => before !== null || now !== null).length < 2)
        return undefined;
    return { canary, metric, unit: having.at(-1)?.evidence[metric]?.unit ?? '', runs };
}
function runOf(report, metric) {
    const { mark, tone, word } = (0,verdict_words/* shownVerdict */.h)(report.verdict);
    const shortened = (value) => value === null || value === undefined ? null : (0,series/* short */.h0)(value);
    const now = shortened(report.metrics_current[metric]);
    return {
        day: dayOf(report),
        before: shortened(report.metrics_baseline[metric]),
        now,
        limit: shortened(nearestLimit(now, report.evidence[metric]?.limits ?? [])),
        mark,
        tone,
        verdict: word,
    };
}
function dayOf(report) {
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format((0,report_runs/* beganAt */.x)(report));
}

// EXTERNAL MODULE: ./build/report/page/badge.js
var badge = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/report/page/table.js
var table = __webpack_require__(5947);
;// CONCATENATED MODULE: ./build/report/page/runs/multiples.js




const MAX_TEXT = 200;
/** A small chart per metric over the runs, which the page's script draws, each in words and as a table too. */
function multiplesPart(multiples) {
    if (multiples.length === 0)
        return html/* EMPTY */.wg;
    const several = new Set(multiples.map(({ canary }) => canary)).size > 1;
    const figures = multiples.map((multiple, index) => figure(multiple, index, several));
    return (0,table/* section */.uW)('over-runs', 'Metrics over the runs', (0,html/* html */.qy) `<div class="multiples">${figures}</div>`);
}
function figure(multiple, index, isOneOfSeveral) {
    const { metric, canary } = multiple;
    const whose = isOneOfSeveral ? (0,html/* html */.qy) ` <span class="whose">${(0,words/* shorten */.ml)(canary, MAX_TEXT)}</span>` : html/* EMPTY */.wg;
    return (0,html/* html */.qy) `<figure class="chart" data-multiple="${index}" aria-labelledby="multiple-${index}">
<figcaption><h3 id="multiple-${index}"><code>${(0,words/* shorten */.ml)(metric, MAX_TEXT)}</code>${whose}</h3>
<p>${multiples_words(multiple)}</p></figcaption>
<div class="drawing" hidden><ul class="legend" aria-hidden="true"><li><span class="key before"></span>before the flags</li><li>✓ ✗ ! with them, and how the run ended</li><li><span class="key limit"></span>limit</li></ul><div class="plot"></div><p class="readout" aria-hidden="true"></p></div>
<details><summary>The values as a table</summary>${values(multiple)}</details>
</figure>
`;
}
function multiples_words({ runs, unit }) {
    const range = (key) => {
        const known = runs.flatMap((run) => run[key] ?? []);
        if (known.length === 0)
            return 'not measured';
        const [low, high] = [(0,words/* valueWords */.pz)(Math.min(...known), unit), (0,words/* valueWords */.pz)(Math.max(...known), unit)];
        return low === high ? low : `${low} to ${high}`;
    };
    return `In ${runs.length} runs: ${range('before')} before the flags went on, ${range('now')} with them.`;
}
function values({ metric, runs, unit }) {
    const rows = runs
        .toReversed()
        .map(({ day, before, now, limit, mark, tone, verdict }) => [
        (0,html/* html */.qy) `${day}`,
        ...[before, now, limit].map((value) => (0,table/* numeral */.Dx)((0,words/* valueWords */.pz)(value, unit))),
        (0,badge/* badge */.q)(tone, mark, verdict),
    ]);
    return (0,table/* table */.tp)(`${(0,words/* shorten */.ml)(metric, MAX_TEXT)} over the runs`, ['Run', 'Before', 'Now', 'Limit', 'Verdict'], rows);
}

// EXTERNAL MODULE: ./build/report/runs-text.js
var runs_text = __webpack_require__(2429);
// EXTERNAL MODULE: ./build/report/page/metrics.js + 1 modules
var page_metrics = __webpack_require__(8617);
// EXTERNAL MODULE: ./build/report/page/provenance.js
var provenance = __webpack_require__(6712);
// EXTERNAL MODULE: ./build/report/page/verdict.js + 2 modules
var verdict = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/report/page/runs/run.js









const run_MAX_TEXT = 300;
/** Every run with its essentials folded away. */
function eachRun(runs) {
    return (0,table/* section */.uW)('each', 'Each run', (0,html/* html */.qy) `${runs.map(run)}`);
}
function run({ path, report }, index) {
    const { tone, mark, word } = (0,verdict_words/* shownVerdict */.h)(report.verdict);
    const when = (0,runs_text/* momentOf */.E)(report);
    const metrics = Object.keys(report.evidence).length === 0 ? html/* EMPTY */.wg : (0,page_metrics/* metricsTable */.s)(report, `Metrics of the run of ${when}`);
    return (0,html/* html */.qy) `<details class="run"><summary>${when} ${(0,badge/* badge */.q)(tone, mark, word)} ${(0,words/* shorten */.ml)(report.name, run_MAX_TEXT)} in ${(0,words/* shorten */.ml)(report.environment, run_MAX_TEXT)}</summary>
<div id="run-${index}" class="essentials">${(0,verdict/* factsList */.K)(report)}
${metrics}
<h3>Where it comes from</h3>
<p>Read from <code>${(0,words/* shorten */.ml)(path, run_MAX_TEXT)}</code></p>
${(0,provenance/* provenancePairs */.H)(report)}</div></details>
`;
}

// EXTERNAL MODULE: ./build/report/metrics-table.js
var metrics_table = __webpack_require__(8367);
// EXTERNAL MODULE: ./build/report/page/chart-words.js
var chart_words = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/report/page/facts.js
var facts = __webpack_require__(6348);
// EXTERNAL MODULE: ./build/report/page/tones.js
var tones = __webpack_require__(3114);
;// CONCATENATED MODULE: ./build/report/page/runs/table.js











/** More columns than these are no table any more; the runs below have them all. */
const MAX_METRICS = 12;
const MAX_FLAGS = 5;
const table_MAX_TEXT = 200;
/** Every run in a row, the newest first, with what its metrics came to. */
function runsTable(runs) {
    const metrics = [...new Set(runs.flatMap(({ report }) => Object.keys(report.evidence)))].slice(0, MAX_METRICS);
    const head = [
        'Run',
        'Verdict',
        'Flags',
        ...metrics.map((metric) => (0,words/* shorten */.ml)(metric, table_MAX_TEXT)),
        'Canary',
        'Commit',
    ];
    const rows = runs.map(({ report }, index) => [
        (0,html/* html */.qy) `<a class="number" href="#run-${index}">${(0,runs_text/* momentOf */.E)(report)}</a>`,
        table_verdict(report),
        (0,html/* html */.qy) `${(0,facts/* flagNames */.J)(report)
            .slice(0, MAX_FLAGS)
            .map((name) => (0,html/* html */.qy) `<div><code>${(0,words/* shorten */.ml)(name, table_MAX_TEXT)}</code></div>`)}`,
        ...metrics.map((metric) => movement(report, metric)),
        (0,html/* html */.qy) `${(0,words/* shorten */.ml)(report.name, table_MAX_TEXT)} in ${(0,words/* shorten */.ml)(report.environment, table_MAX_TEXT)}<div class="rule">${(0,words/* shorten */.ml)(report.config_path, table_MAX_TEXT)}</div>`,
        report.git_sha === null ? (0,html/* html */.qy) `${words/* NOTHING */.K$}` : (0,html/* html */.qy) `<code>${report.git_sha.slice(0, 7)}</code>`,
    ]);
    return (0,table/* section */.uW)('runs', 'Runs', (0,table/* table */.tp)('Runs', head, rows));
}
function table_verdict({ verdict: ended, reason }) {
    const { tone, mark, word } = (0,verdict_words/* shownVerdict */.h)(ended);
    return (0,html/* html */.qy) `${(0,badge/* badge */.q)(tone, mark, word)}${(0,table/* prose */.CS)((0,words/* shorten */.ml)(reason ?? words/* NOTHING */.K$, table_MAX_TEXT))}`;
}
/** What a metric came to, how likely that was without a change, and how far from its limit. */
function movement(report, metric) {
    const row = (0,metrics_table/* rowsOfReport */.t)(report).find((known) => known.metric === metric);
    const evidence = report.evidence[metric];
    if (!row || !evidence)
        return (0,html/* html */.qy) `${words/* NOTHING */.K$}`;
    const chance = evidence.proof?.p_value ?? null;
    const behind = [
        ...(chance === null ? [] : [`chance ${(0,chart_words/* chanceWords */.Wd)(chance)}`]),
        marginWords(report.metrics_current[metric], evidence.limits, evidence.unit) ?? '',
    ].filter((words) => words !== '');
    const values = row.baseline === words/* NOTHING */.K$ && row.now === words/* NOTHING */.K$ ? row.result : `${row.baseline} → ${row.now}`;
    return (0,html/* html */.qy) `<span class="badge ${tones/* TONES */.S[row.status]}"><span aria-hidden="true">${row.mark}</span><span class="unseen">${row.result}</span></span> ${(0,table/* numeral */.Dx)(values)}${behind.length === 0 ? html/* EMPTY */.wg : (0,html/* html */.qy) `<div class="number rule">${behind.join(', ')}</div>`}`;
}

;// CONCATENATED MODULE: ./build/report/page/runs/page.js










/** More runs than these make a page that no browser likes; the newest are the ones that are asked for. */
const MAX_RUNS = 200;
const MAX_CHARTS = 24;
const page_MAX_TEXT = 200;
/** Many runs, the newest first, as one HTML page: what came of each, how the metrics developed, and each run's essentials. */
function runsPage(all) {
    const runs = all.slice(0, MAX_RUNS);
    const multiples = multiplesOf(runs).slice(0, MAX_CHARTS);
    const title = `${all.length} runs of ${whatOf(all)}`;
    const left = all.length - runs.length;
    return (0,page_document/* documentOf */.l)({
        title,
        icon: { mark: '≡', tone: 'plain' },
        main: (0,html/* html */.qy) `<header class="verdict plain"><p class="run">${periodOf(all)}</p>
<h1>${title}</h1>
<p class="counts">${countsOf(all)}</p></header>
${left > 0 ? (0,html/* html */.qy) `<p>The ${runs.length} newest are shown, and ${left} older ones are not.</p>` : html/* EMPTY */.wg}
${runsTable(runs)}
${multiplesPart(multiples)}
${eachRun(runs)}`,
        footer: (0,html/* html */.qy) `<p>Made by AOS Canary from the JSON reports of these runs. Times are UTC.</p>`,
        drawn: { multiples },
    });
}
function whatOf(runs) {
    const canaries = [...new Set(runs.map(({ report: { name, environment } }) => `${name} in ${environment}`))];
    return canaries.length === 1 ? (0,words/* shorten */.ml)(canaries[0] ?? '', page_MAX_TEXT) : `${canaries.length} canaries`;
}
function periodOf(runs) {
    const times = runs.map(({ report }) => (0,report_runs/* beganAt */.x)(report)).filter((at) => at > 0);
    if (times.length === 0)
        return '';
    const [from, to] = [(0,time/* dayWords */.Yw)(Math.min(...times)), (0,time/* dayWords */.Yw)(Math.max(...times))];
    return from === to ? from : `${from} to ${to}`;
}
/** How many ended how, what broke first. */
function countsOf(runs) {
    const order = [
        ...['rollback-incomplete', null, 'rolled-back', 'blocked'],
        ...['inconclusive', 'passed', 'planned'],
    ];
    return order.flatMap((verdict) => {
        const count = runs.filter(({ report }) => report.verdict === verdict).length;
        const { mark, word, tone } = (0,verdict_words/* shownVerdict */.h)(verdict);
        return count === 0
            ? []
            : [(0,html/* html */.qy) `<span class="${tone}"><span aria-hidden="true">${mark}</span> <b>${count}</b> ${word}</span> `];
    });
}

;// CONCATENATED MODULE: ./build/report/page/pages.js
// The pages of reports that are read again, in one piece: they share their script and their style.




/***/ })

};
