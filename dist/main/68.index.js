export const id = 68;
export const ids = [68];
export const modules = {

/***/ 13068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writePages: () => (/* binding */ writePages)
});

// EXTERNAL MODULE: ./build/report/not-written.js
var not_written = __webpack_require__(52612);
// EXTERNAL MODULE: ./build/report/page-path.js
var page_path = __webpack_require__(89878);
// EXTERNAL MODULE: ./build/report/whole-file.js
var whole_file = __webpack_require__(61303);
// EXTERNAL MODULE: ./build/report/metrics-table.js
var metrics_table = __webpack_require__(18367);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(44702);
// EXTERNAL MODULE: ./build/safety/inert.js
var inert = __webpack_require__(207);
;// CONCATENATED MODULE: ./build/report/page/html.js

/** Markup that is fit to stand in a page: written here, or foreign text made harmless. A class, so that no data read from a file can pass for it. */
class Html {
    markup;
    constructor(markup) {
        this.markup = markup;
    }
}
/** A template of markup. Whatever is filled in stands for nothing but itself, between tags and in double quotes alike. */
function html(template, ...parts) {
    const markup = template.map((text, index) => text + (index < parts.length ? filledIn(parts[index]) : ''));
    return new Html(markup.join(''));
}
/** Nothing, where a part of a page is left out. */
const EMPTY = new Html('');
function filledIn(part) {
    if (part === undefined)
        return '';
    if (part instanceof Html)
        return part.markup;
    return typeof part === 'object' ? part.map(({ markup }) => markup).join('') : escaped(String(part));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Foreign text without what cannot be seen in it (controls, marks that reorder it); its lines stay lines. */
function escaped(text) {
    const lines = text.split(/\r\n|\r|\n/).map(inert/* visible */.RK);
    return lines.join('\n').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
/** JSON for a `<script type="application/json">`: nothing in it can end the element, or is a line end to any parser. */
function embeddedJson(value) {
    const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return new Html(json);
}
/** A link to a page of the web; any other address is shown, and leads nowhere. */
function html_link(address, words) {
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    return isWeb ? html `<a href="${address}" rel="noreferrer">${words}</a>` : html `${words}`;
}
/** A list of pieces with something between them. */
function joined(pieces, between) {
    return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}

;// CONCATENATED MODULE: ./build/report/page/badge.js

/** A mark and a word in a tone: `✗ breach`. */
function badge(tone, mark, words) {
    return html `<span class="badge ${tone}"><span aria-hidden="true">${mark}</span> ${words}</span>`;
}

// EXTERNAL MODULE: ./build/report/moments.js
var report_moments = __webpack_require__(9354);
;// CONCATENATED MODULE: ./build/report/page/series.js
/** Points further apart than this many of their usual distances have a gap between them. */
const GAP = 2.5;
/** The points as a line over seconds since `zero` (ms since the epoch), with a null in every stretch where none was measured. */
function lineOf(points, zero) {
    const moments = [];
    const values = [];
    const longest = GAP * usualDistance(points);
    let previous = Number.POSITIVE_INFINITY;
    for (const { time, value } of points) {
        const at = Date.parse(time);
        if (at - previous > longest) {
            moments.push(seconds((previous + at) / 2 - zero));
            values.push(null);
        }
        moments.push(seconds(at - zero));
        values.push(value === null ? null : series_short(value));
        previous = at;
    }
    return { moments, values };
}
/** A quantile (0 to 1) of numbers, in ascending order, between its neighbours where it falls between two. */
function quantile(sorted, share) {
    const at = share * (sorted.length - 1);
    const low = sorted[Math.floor(at)] ?? Number.NaN;
    const high = sorted[Math.ceil(at)] ?? Number.NaN;
    return low + (high - low) * (at - Math.floor(at));
}
/** As many digits as a chart can show. */
function series_short(value) {
    return Number(value.toPrecision(6));
}
function usualDistance(points) {
    const times = points.map(({ time }) => Date.parse(time));
    const distances = times.slice(1).map((at, index) => at - (times[index] ?? at));
    return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}
/** Milliseconds as seconds, to a hundredth. */
function seconds(ms) {
    return Math.round(ms / 10) / 100;
}

;// CONCATENATED MODULE: ./build/report/page/chart-of.js


/** Larger ones are no measurements, and leave nothing to be seen of the others. */
const MAX_VALUE = 1e15;
/** Where fewer values than these were measured before, their percentiles say nothing. */
const FEWEST_OF_BAND = 5;
/** What is to be drawn of a metric; undefined where nothing was measured. */
function chartOf(report, metric) {
    const evidence = report.evidence[metric];
    const samples = report.samples[metric];
    if (!evidence || !samples)
        return undefined;
    const { baseline, watch } = withoutGiants(samples);
    const first = [...baseline, ...watch].find(({ value }) => value !== null);
    if (!first)
        return undefined;
    const moments = (0,report_moments/* momentsOf */.Z)(report);
    const zero = moments.flagsOn ?? Date.parse(first.time);
    return {
        metric,
        unit: evidence.unit,
        status: evidence.status,
        sinceFlags: moments.flagsOn !== undefined,
        before: lineOf(baseline, zero),
        after: lineOf(watch, zero),
        band: bandOf(baseline.flatMap(({ value }) => value ?? [])),
        mean: shortened(report.metrics_baseline[metric]),
        current: shortened(report.metrics_current[metric]),
        limits: evidence.limits.flatMap(({ value, words, kind }) => value === null ? [] : [{ value: series_short(value), words, isFloor: kind === 'floor' }]),
        marks: marksOf(report, moments, zero),
        evidence: evidenceOf(samples.evidence, zero),
    };
}
function shortened(value) {
    return value === null || value === undefined ? null : series_short(value);
}
function withoutGiants({ baseline, watch }) {
    const kept = (points) => points.map(({ time, value }) => ({
        time,
        value: value !== null && Math.abs(value) > MAX_VALUE ? null : value,
    }));
    return { baseline: kept(baseline), watch: kept(watch) };
}
function bandOf(values) {
    if (values.length < FEWEST_OF_BAND)
        return null;
    const sorted = values.toSorted((a, b) => a - b);
    return [series_short(quantile(sorted, 0.1)), series_short(quantile(sorted, 0.9))];
}
function marksOf({ reason_code }, { flagsOn, rollback, flagsBack }, zero) {
    const isBreach = reason_code === 'metric-breach' || reason_code === 'traffic-lost';
    const mark = (at, words, tone) => at === undefined ? [] : [{ at: seconds(at - zero), words, tone }];
    return [
        ...mark(flagsOn, 'flags on', 'plain'),
        ...mark(rollback, isBreach ? 'breach' : 'rollback', 'bad'),
        ...mark(flagsBack, 'flags back', 'good'),
    ];
}
function evidenceOf(points, zero) {
    if (!points.some(({ p_value }) => p_value !== null))
        return null;
    const of = (key) => lineOf(points.map(({ time, ...numbers }) => ({ time, value: numbers[key] })), zero);
    return { chance: of('p_value'), level: of('level') };
}

;// CONCATENATED MODULE: ./build/report/page/time.js
/** A length of time in plain words: `0.3 s`, `75 s`, `4 min 30 s`, `2 h 5 min`. */
function spanWords(seconds) {
    if (seconds < 9.95)
        return `${Number(seconds.toFixed(1))} s`;
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    if (whole < 7200)
        return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
    const minutes = Math.round(whole / 60);
    return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
/** A moment (ms since the epoch) as a clock shows it: `15:01:20 UTC`. */
function clockWords(at) {
    return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}
/** The day of a moment: `23 November 2026`. */
function dayWords(at) {
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
function parts(most, unit, rest, smaller) {
    return rest === 0 ? `${most} ${unit}` : `${most} ${unit} ${rest} ${smaller}`;
}

;// CONCATENATED MODULE: ./build/report/page/chart-words.js


/** What a chart shows, in a few sentences: for whoever does not see it, and for whoever has no time to. */
function chartWords(chart) {
    return [before(chart), after(chart), ...limits(chart), ...gaps(chart)].join(' ');
}
/** A moment of a chart as it is counted: `-1:30`, `0:00`, `+0:10`. */
function momentWords(seconds) {
    const sign = seconds < -0.5 ? '-' : seconds >= 0.5 ? '+' : '';
    return `${sign}${(0,report_words/* durationWords */.Sh)(Math.abs(seconds))}`;
}
/** A chance: `0.012`, and where it is small `3.1e-9`. */
function chanceWords(chance) {
    const isSmall = chance > 0 && chance < 0.001;
    return isSmall ? chance.toExponential(1).replace('.0e', 'e') : String(Number(chance.toPrecision(2)));
}
/** The values of a line, without its gaps. */
function measured({ moments, values }) {
    return moments.flatMap((at, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [{ at, value }];
    });
}
function before({ before: line, sinceFlags, mean, band, unit }) {
    const when = sinceFlags ? 'Before the flags went on' : 'In the baseline';
    if (measured(line).length === 0)
        return `${when}, nothing was measured.`;
    const told = [
        ...(mean === null ? [] : [`it was ${(0,report_words/* valueWords */.pz)(mean, unit)}`]),
        ...(band ? [`eight of ten values ${rangeWords(band[0], band[1], unit)}`] : []),
    ];
    return `${when}, ${told.join(', ') || 'it was measured'}.`;
}
function after({ after: line, sinceFlags, unit, current }) {
    if (!sinceFlags)
        return 'The flags never went on.';
    const values = measured(line);
    const last = values.at(-1);
    if (!last)
        return 'Since then, nothing was measured.';
    const every = values.map(({ value }) => value);
    const [least, most] = [Math.min(...every), Math.max(...every)];
    const range = least === most ? '' : `${rangeWords(least, most, unit)}, and `;
    const now = (0,report_words/* valueWords */.pz)(last.value, unit);
    const counted = (0,report_words/* valueWords */.pz)(current, unit);
    const all = current === null || counted === now ? '' : `, and ${counted} counted over all that time`;
    return `Since then, it was ${range}${now} at the last look${all}.`;
}
function rangeWords(low, high, unit) {
    const [from, to] = [(0,report_words/* valueWords */.pz)(low, unit), (0,report_words/* valueWords */.pz)(high, unit)];
    return from === to ? `at ${from}` : `between ${from} and ${to}`;
}
function limits({ after: line, limits: all, unit, sinceFlags }) {
    return all.map(({ value, words, isFloor }) => {
        const limit = `Its limit is ${(0,report_words/* valueWords */.pz)(value, unit)} (${words})`;
        if (!sinceFlags)
            return `${limit}.`;
        const crossed = measured(line).find((point) => (isFloor ? point.value < value : point.value > value));
        return crossed
            ? `${limit}, which it first crossed ${spanWords(crossed.at)} after the flags went on.`
            : `${limit}, which it never crossed.`;
    });
}
/** Stretches without a value that lie between values. */
function gaps({ before: first, after: second }) {
    const count = [first, second].reduce((sum, line) => sum + gapsOf(line), 0);
    if (count === 0)
        return [];
    return [count === 1 ? 'There is one gap without a value.' : `There are ${count} gaps without a value.`];
}
function gapsOf({ values }) {
    const isThere = values.map((value) => value !== null);
    const last = isThere.lastIndexOf(true);
    return isThere.filter((there, index) => !there && index < last && isThere[index - 1]).length;
}

;// CONCATENATED MODULE: ./build/report/page/table.js

/** A table whose first column names its rows. Where it is too wide for the screen, it scrolls in its own box. */
function table(caption, head, rows) {
    return html `<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>
<thead><tr>${head.map((words) => html `<th scope="col">${words}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`;
}
function row([first = EMPTY, ...others]) {
    return html `<tr><th scope="row">${first}</th>${others.map((cell) => html `<td>${cell}</td>`)}</tr>
`;
}
/** A cell that is never broken over lines. */
function numeral(words) {
    return html `<span class="number">${words}</span>`;
}
/** A cell of words, which is given some width. */
function prose(words) {
    return html `<div class="prose">${words}</div>`;
}
/** Names with their values, one under another. Values that are not there leave out their name. */
function pairs(all) {
    const known = all.flatMap(([name, value]) => value ? [html `<div><dt>${name}</dt><dd>${value}</dd></div>`] : []);
    return html `<dl class="pairs">${known}</dl>`;
}
/** A part of the page under a heading of its own. */
function section(id, heading, body) {
    return html `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}</section>
`;
}

;// CONCATENATED MODULE: ./build/report/page/tones.js
/** The tone of a metric's status, as on the console. */
const TONES = {
    ok: 'good',
    breach: 'bad',
    undecided: 'unsure',
    watched: 'plain',
    'not-measured': 'plain',
};

;// CONCATENATED MODULE: ./build/report/page/charts.js








/** More charts than these make a page slow, and are looked at by nobody. */
const MAX_CHARTS = 24;
const MAX_TEXT = 500;
/** The charts of a run, what broke first, then what is guarded. */
function chartsOf(report) {
    return Object.entries(report.evidence)
        .sort(([, a], [, b]) => RANKS[a.status] - RANKS[b.status])
        .flatMap(([metric]) => chartOf(report, metric) ?? [])
        .slice(0, MAX_CHARTS);
}
const RANKS = { breach: 0, undecided: 1, ok: 1, watched: 2, 'not-measured': 2 };
/** A chart per metric, which the page's script draws, with all that it shows in words and in a table. */
function chartsPart(report, charts) {
    if (charts.length === 0)
        return EMPTY;
    const left = Object.keys(report.evidence).length - charts.length;
    const more = left > 0 ? html `<p>Of ${left} more ${left === 1 ? 'metric' : 'metrics'} there is no chart.</p>` : EMPTY;
    return section('charts', 'Over time', html `${charts.map((chart, index) => figure(report, chart, index))}${more}`);
}
function figure(report, chart, index) {
    const { metric, status } = chart;
    const row = (0,metrics_table/* rowsOfReport */.t)(report).find((known) => known.metric === metric);
    return html `<figure class="chart" data-chart="${index}" aria-labelledby="chart-${index}">
<figcaption><h3 id="chart-${index}"><code>${(0,report_words/* shorten */.ml)(metric, MAX_TEXT)}</code> ${badge(TONES[status], row?.mark ?? '·', row?.result ?? status)}</h3>
<p>${chartWords(chart)}</p></figcaption>
<div class="drawing" hidden>${legend(chart)}<div class="plot"></div>${chart.evidence ? strip(chart) : EMPTY}<p class="readout" aria-hidden="true"></p></div>
<details class="data"><summary>The values as a table</summary>${dataTable(chart)}</details>
<details><summary>What is asked, and what it was taken for</summary>${query(report, metric)}</details>
</figure>
`;
}
function legend({ status, band, mean, limits, sinceFlags, unit }) {
    return html `<ul class="legend" aria-hidden="true">${key('before', sinceFlags ? 'before the flags' : 'measured')}${sinceFlags ? key(TONES[status], 'with the flags on') : EMPTY}${band ? key('band', 'usual before: 10th to 90th percentile') : EMPTY}${mean === null ? EMPTY : key('mean', 'baseline')}${limits.map(({ value, words }) => key('limit', `limit ${(0,report_words/* valueWords */.pz)(value, unit)} (${words})`))}</ul>`;
}
function strip({ status }) {
    return html `<ul class="legend" aria-hidden="true">${key(TONES[status], 'chance of such an excess without a change')}${key('level', 'level that it has to get below for a breach')}</ul><div class="strip"></div>`;
}
function key(kind, words) {
    return html `<li><span class="key ${kind}"></span>${words}</li>`;
}
function query({ evidence }, metric) {
    const known = evidence[metric];
    if (!known)
        return EMPTY;
    return html `<pre tabindex="0" role="group" aria-label="Query of ${(0,report_words/* shorten */.ml)(metric, MAX_TEXT)}"><code>${known.query}</code></pre>
<p>Understood as ${known.understood}; judged ${known.judge === 'evidence' ? 'by evidence' : 'literally'}.</p>`;
}
/** End tags that HTML lets be left out are: there may be two thousand rows. */
function dataTable(chart) {
    const head = ['Since the flags', 'Value', ...(chart.evidence ? ['Chance', 'Level'] : [])];
    const rows = rowsOf(chart).map((cells) => html `<tr><th scope="row">${cells[0] ?? ''}${cells.slice(1).map((cell) => html `<td>${cell}`)}
`);
    const caption = `Values of ${(0,report_words/* shorten */.ml)(chart.metric, MAX_TEXT)}`;
    return html `<div class="scroll columns" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption><thead><tr>${head.map((words) => html `<th scope="col">${words}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
function rowsOf({ before, after, evidence, unit }) {
    const chances = new Map(evidence?.chance.moments.map((at, index) => [at, index]));
    return [before, after].flatMap(({ moments, values }) => moments.map((at, index) => {
        const value = values[index] ?? null;
        const shown = value === null ? 'no value' : (0,report_words/* valueWords */.pz)(value, unit);
        if (!evidence)
            return [momentWords(at), shown];
        const found = chances.get(at) ?? -1;
        return [momentWords(at), shown, chance(evidence.chance, found), chance(evidence.level, found)];
    }));
}
function chance({ values }, index) {
    const value = values[index] ?? null;
    return value === null ? '' : chanceWords(value);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/report/page/assets.generated.js
// Generated from src/report/page/browser by `npm run generate`. Do not edit.
/** Draws the charts of a page. */
const SCRIPT = "/*! uPlot\nThe MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the \"Software\"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in\nall copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN\nTHE SOFTWARE.\n*/\n\"use strict\";(()=>{var _s=\"uplot\",Ms=\"u-hz\",Ts=\"u-vt\",ks=\"u-title\",Es=\"u-wrap\",Ps=\"u-under\",As=\"u-over\",Ds=\"u-axis\",Qt=\"u-off\",Ls=\"u-select\",Cs=\"u-cursor-x\",Rs=\"u-cursor-y\",Ns=\"u-cursor-pt\",Os=\"u-legend\",Ws=\"u-live\",$s=\"u-inline\",zs=\"u-series\",Fs=\"u-marker\",or=\"u-label\",Vs=\"u-value\",Vl=\"width\",Hl=\"height\";var rr=\"bottom\",bl=\"left\",qn=\"right\",mo=\"#000\",ir=mo+\"0\",Jn=\"mousemove\",sr=\"mousedown\",Zn=\"mouseup\",ur=\"mouseenter\",ar=\"mouseleave\",fr=\"dblclick\",Hs=\"resize\",Is=\"scroll\",cr=\"change\",fn=\"dppxchange\",po=\"--\",Pl=typeof window<\"u\",lo=Pl?document:null,_l=Pl?window:null,Gs=Pl?navigator:null,re,rn;function no(){let e=devicePixelRatio;re!=e&&(re=e,rn&&ro(cr,rn,no),rn=matchMedia(`(min-resolution: ${re-.001}dppx) and (max-resolution: ${re+.001}dppx)`),Xt(cr,rn,no),_l.dispatchEvent(new CustomEvent(fn)))}function et(e,l){if(l!=null){let r=e.classList;!r.contains(l)&&r.add(l)}}function oo(e,l){let r=e.classList;r.contains(l)&&r.remove(l)}function we(e,l,r){e.style[l]=r+\"px\"}function gt(e,l,r,n){let i=lo.createElement(e);return l!=null&&et(i,l),r?.insertBefore(i,n),i}function at(e,l){return gt(\"div\",e,l)}var mr=new WeakMap;function kt(e,l,r,n,i){let a=\"translate(\"+l+\"px,\"+r+\"px)\",f=mr.get(e);a!=f&&(e.style.transform=a,mr.set(e,a),l<0||r<0||l>n||r>i?et(e,Qt):oo(e,Qt))}var pr=new WeakMap;function hr(e,l,r){let n=l+r,i=pr.get(e);n!=i&&(pr.set(e,n),e.style.background=l,e.style.borderColor=r)}var dr=new WeakMap;function gr(e,l,r,n){let i=l+\"\"+r,a=dr.get(e);i!=a&&(dr.set(e,i),e.style.height=r+\"px\",e.style.width=l+\"px\",e.style.marginLeft=n?-l/2+\"px\":0,e.style.marginTop=n?-r/2+\"px\":0)}var ho={passive:!0},Bs={...ho,capture:!0};function Xt(e,l,r,n){l.addEventListener(e,r,n?Bs:ho)}function ro(e,l,r,n){l.removeEventListener(e,r,ho)}Pl&&no();function wt(e,l,r,n){let i;r=r||0,n=n||l.length-1;let a=n<=2147483647;for(;n-r>1;)i=a?r+n>>1:tt((r+n)/2),l[i]<e?r=i:n=i;return e-l[r]<=l[n]-e?r:n}function Br(e){return(r,n,i)=>{let a=-1,f=-1;for(let m=n;m<=i;m++)if(e(r[m])){a=m;break}for(let m=i;m>=n;m--)if(e(r[m])){f=m;break}return[a,f]}}var Yr=e=>e!=null,Ur=e=>e!=null&&e>0,pn=Br(Yr),Ys=Br(Ur);function Us(e,l,r,n=0,i=!1){let a=i?Ys:pn,f=i?Ur:Yr;[l,r]=a(e,l,r);let m=e[l],p=e[l];if(l>-1)if(n==1)m=e[l],p=e[r];else if(n==-1)m=e[r],p=e[l];else for(let h=l;h<=r;h++){let y=e[h];f(y)&&(y<m?m=y:y>p&&(p=y))}return[m??ce,p??-ce]}function hn(e,l,r,n){let i=yr(e),a=yr(l);e==l&&(i==-1?(e*=r,l/=r):(e/=r,l*=r));let f=r==10?Dt:Kr,m=i==1?tt:ft,p=a==1?ft:tt,h=m(f(Ae(e))),y=p(f(Ae(l))),d=Ml(r,h),w=Ml(r,y);return r==10&&(h<0&&(d=me(d,-h)),y<0&&(w=me(w,-y))),n||r==2?(e=d*i,l=w*a):(e=Zr(e,d),l=dn(l,w)),[e,l]}function go(e,l,r,n){let i=hn(e,l,r,n);return e==0&&(i[0]=0),l==0&&(i[1]=0),i}var wo=.1,wr={mode:3,pad:wo},Gl={pad:0,soft:null,mode:0},Ks={min:Gl,max:Gl};function cn(e,l,r,n){return gn(r)?Sr(e,l,r):(Gl.pad=r,Gl.soft=n?0:null,Gl.mode=n?3:0,Sr(e,l,Ks))}function ne(e,l){return e??l}function js(e,l,r){for(l=ne(l,0),r=ne(r,e.length-1);l<=r;){if(e[l]!=null)return!0;l++}return!1}function Sr(e,l,r){let n=r.min,i=r.max,a=ne(n.pad,0),f=ne(i.pad,0),m=ne(n.hard,-ce),p=ne(i.hard,ce),h=ne(n.soft,ce),y=ne(i.soft,-ce),d=ne(n.mode,0),w=ne(i.mode,0),E=l-e,T=Dt(E),C=Ye(Ae(e),Ae(l)),F=Dt(C),H=Ae(F-T);(E<1e-24||H>10)&&(E=0,(e==0||l==0)&&(E=1e-24,d==2&&h!=ce&&(a=0),w==2&&y!=-ce&&(f=0)));let v=E||C||1e3,z=Dt(v),_=Ml(10,tt(z)),j=v*(E==0?e==0?.1:1:a),L=me(Zr(e-j,_/10),24),q=e>=h&&(d==1||d==3&&L<=h||d==2&&L>=h)?h:ce,Y=Ye(m,L<q&&e>=q?q:St(q,L)),Q=v*(E==0?l==0?.1:1:f),B=me(dn(l+Q,_/10),24),M=l<=y&&(w==1||w==3&&B>=y||w==2&&B<=y)?y:-ce,K=St(p,B>M&&l<=M?M:Ye(M,B));return Y==K&&Y==0&&(K=100),[Y,K]}var qs=new Intl.NumberFormat(Pl?Gs.language:\"en-US\"),So=e=>qs.format(e),lt=Math,an=lt.PI,Ae=lt.abs,tt=lt.floor,Pe=lt.round,ft=lt.ceil,St=lt.min,Ye=lt.max,Ml=lt.pow,yr=lt.sign,Dt=lt.log10,Kr=lt.log2,Js=(e,l=1)=>lt.sinh(e)*l,Qn=(e,l=1)=>lt.asinh(e/l),ce=1/0;function xr(e){return(Dt((e^e>>31)-(e>>31))|0)+1}function io(e,l,r){return St(Ye(e,l),r)}function jr(e){return typeof e==\"function\"}function X(e){return jr(e)?e:()=>e}var Zs=()=>{},qr=e=>e,Jr=(e,l)=>l,Qs=e=>null,br=e=>!0,vr=(e,l)=>e==l,Xs=/\\.\\d*?(?=9{6,}|0{6,})/gm,el=e=>{if(Xr(e)||Ft.has(e))return e;let l=`${e}`,r=l.match(Xs);if(r==null)return e;let n=r[0].length-1;if(l.indexOf(\"e-\")!=-1){let[i,a]=l.split(\"e\");return+`${el(i)}e${a}`}return me(e,n)};function Jt(e,l){return el(me(el(e/l))*l)}function dn(e,l){return el(ft(el(e/l))*l)}function Zr(e,l){return el(tt(el(e/l))*l)}function me(e,l=0){if(Xr(e))return e;let r=10**l,n=e*r*(1+Number.EPSILON);return Pe(n)/r}var Ft=new Map;function Qr(e){return((\"\"+e).split(\".\")[1]||\"\").length}function Yl(e,l,r,n){let i=[],a=n.map(Qr);for(let f=l;f<r;f++){let m=Ae(f),p=me(Ml(e,f),m);for(let h=0;h<n.length;h++){let y=e==10?+`${n[h]}e${f}`:n[h]*p,d=(f>=0?0:m)+(f>=a[h]?0:a[h]),w=e==10?y:me(y,d);i.push(w),Ft.set(w,d)}}return i}var Bl={},yo=[],Tl=[null,null],zt=Array.isArray,Xr=Number.isInteger,eu=e=>e===void 0;function _r(e){return typeof e==\"string\"}function gn(e){let l=!1;if(e!=null){let r=e.constructor;l=r==null||r==Object}return l}function tu(e){return e!=null&&typeof e==\"object\"}var lu=Object.getPrototypeOf(Uint8Array),ei=\"__proto__\";function kl(e,l=gn){let r;if(zt(e)){let n=e.find(i=>i!=null);if(zt(n)||l(n)){r=Array(e.length);for(let i=0;i<e.length;i++)r[i]=kl(e[i],l)}else r=e.slice()}else if(e instanceof lu)r=e.slice();else if(l(e)){r={};for(let n in e)n!=ei&&(r[n]=kl(e[n],l))}else r=e;return r}function Te(e){let l=arguments;for(let r=1;r<l.length;r++){let n=l[r];for(let i in n)i!=ei&&(gn(e[i])?Te(e[i],kl(n[i])):e[i]=kl(n[i]))}return e}var nu=0,ou=1,ru=2;function iu(e,l,r){for(let n=0,i,a=-1;n<l.length;n++){let f=l[n];if(f>a){for(i=f-1;i>=0&&e[i]==null;)e[i--]=null;for(i=f+1;i<r&&e[i]==null;)e[a=i++]=null}}}function su(e,l){if(fu(e)){let f=e[0].slice();for(let m=1;m<e.length;m++)f.push(...e[m].slice(1));return cu(f[0])||(f=au(f)),f}let r=new Set;for(let f=0;f<e.length;f++){let p=e[f][0],h=p.length;for(let y=0;y<h;y++)r.add(p[y])}let n=[Array.from(r).sort((f,m)=>f-m)],i=n[0].length,a=new Map;for(let f=0;f<i;f++)a.set(n[0][f],f);for(let f=0;f<e.length;f++){let m=e[f],p=m[0];for(let h=1;h<m.length;h++){let y=m[h],d=Array(i).fill(void 0),w=l?l[f][h]:ou,E=[];for(let T=0;T<y.length;T++){let C=y[T],F=a.get(p[T]);C===null?w!=nu&&(d[F]=C,w==ru&&E.push(F)):d[F]=C}iu(d,E,i),n.push(d)}}return n}var uu=typeof queueMicrotask>\"u\"?e=>Promise.resolve().then(e):queueMicrotask;function au(e){let l=e[0],r=l.length,n=Array(r);for(let a=0;a<n.length;a++)n[a]=a;n.sort((a,f)=>l[a]-l[f]);let i=[];for(let a=0;a<e.length;a++){let f=e[a],m=Array(r);for(let p=0;p<r;p++)m[p]=f[n[p]];i.push(m)}return i}function fu(e){let l=e[0][0],r=l.length;for(let n=1;n<e.length;n++){let i=e[n][0];if(i.length!=r)return!1;if(i!=l){for(let a=0;a<r;a++)if(i[a]!=l[a])return!1}}return!0}function cu(e,l=100){let r=e.length;if(r<=1)return!0;let n=0,i=r-1;for(;n<=i&&e[n]==null;)n++;for(;i>=n&&e[i]==null;)i--;if(i<=n)return!0;let a=Ye(1,tt((i-n+1)/l));for(let f=e[n],m=n+a;m<=i;m+=a){let p=e[m];if(p!=null){if(p<=f)return!1;f=p}}return!0}var ti=[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"],li=[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"];function ni(e){return e.slice(0,3)}var mu=li.map(ni),pu=ti.map(ni),hu={MMMM:ti,MMM:pu,WWWW:li,WWW:mu};function Fl(e){return(e<10?\"0\":\"\")+e}function du(e){return(e<10?\"00\":e<100?\"0\":\"\")+e}var gu={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+\"\").slice(2),MMMM:(e,l)=>l.MMMM[e.getMonth()],MMM:(e,l)=>l.MMM[e.getMonth()],MM:e=>Fl(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Fl(e.getDate()),D:e=>e.getDate(),WWWW:(e,l)=>l.WWWW[e.getDay()],WWW:(e,l)=>l.WWW[e.getDay()],HH:e=>Fl(e.getHours()),H:e=>e.getHours(),h:e=>{let l=e.getHours();return l==0?12:l>12?l-12:l},AA:e=>e.getHours()>=12?\"PM\":\"AM\",aa:e=>e.getHours()>=12?\"pm\":\"am\",a:e=>e.getHours()>=12?\"p\":\"a\",mm:e=>Fl(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Fl(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>du(e.getMilliseconds())};function xo(e,l){l=l||hu;let r=[],n=/\\{([a-z]+)\\}|[^{]+/gi,i;for(;i=n.exec(e);)r.push(i[0][0]==\"{\"?gu[i[1]]:i[0]);return a=>{let f=\"\";for(let m=0;m<r.length;m++)f+=typeof r[m]==\"string\"?r[m]:r[m](a,l);return f}}var wu=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Su(e,l){let r;return l==\"UTC\"||l==\"Etc/UTC\"?r=new Date(+e+e.getTimezoneOffset()*6e4):l==wu?r=e:(r=new Date(e.toLocaleString(\"en-US\",{timeZone:l})),r.setMilliseconds(e.getMilliseconds())),r}var oi=e=>e%1==0,mn=[1,2,2.5,5],yu=Yl(10,-32,0,mn),ri=Yl(10,0,32,mn),xu=ri.filter(oi),Zt=yu.concat(ri),bo=`\n`,ii=\"{YYYY}\",Mr=bo+ii,si=\"{M}/{D}\",Il=bo+si,sn=Il+\"/{YY}\",ui=\"{aa}\",bu=\"{h}:{mm}\",vl=bu+ui,Tr=bo+vl,kr=\":{ss}\",ue=null;function ai(e){let l=e*1e3,r=l*60,n=r*60,i=n*24,a=i*30,f=i*365,p=(e==1?Yl(10,0,3,mn).filter(oi):Yl(10,-3,0,mn)).concat([l,l*5,l*10,l*15,l*30,r,r*5,r*10,r*15,r*30,n,n*2,n*3,n*4,n*6,n*8,n*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,f,f*2,f*5,f*10,f*25,f*50,f*100]),h=[[f,ii,ue,ue,ue,ue,ue,ue,1],[i*28,\"{MMM}\",Mr,ue,ue,ue,ue,ue,1],[i,si,Mr,ue,ue,ue,ue,ue,1],[n,\"{h}\"+ui,sn,ue,Il,ue,ue,ue,1],[r,vl,sn,ue,Il,ue,ue,ue,1],[l,kr,sn+\" \"+vl,ue,Il+\" \"+vl,ue,Tr,ue,1],[e,kr+\".{fff}\",sn+\" \"+vl,ue,Il+\" \"+vl,ue,Tr,ue,1]];function y(d){return(w,E,T,C,F,H)=>{let v=[],z=F>=f,_=F>=a&&F<f,j=d(T),L=me(j*e,3),q=Xn(j.getFullYear(),z?0:j.getMonth(),_||z?1:j.getDate()),Y=me(q*e,3);if(_||z){let Q=_?F/a:0,B=z?F/f:0,M=L==Y?L:me(Xn(q.getFullYear()+B,q.getMonth()+Q,1)*e,3),K=new Date(Pe(M/e)),R=K.getFullYear(),I=K.getMonth();for(let $=0;M<=C;$++){let ee=Xn(R+B*$,I+Q*$,1),W=ee-d(me(ee*e,3));M=me((+ee+W)*e,3),M<=C&&v.push(M)}}else{let Q=F>=i?i:F,B=tt(T)-tt(L),M=Y+B+dn(L-Y,Q);v.push(M);let K=d(M),R=K.getHours()+K.getMinutes()/r+K.getSeconds()/n,I=F/n,$=w.axes[E]._space,ee=H/$;for(;M=me(M+F,e==1?0:3),!(M>C);)if(I>1){let W=tt(me(R+I,6))%24,te=d(M).getHours()-W;te>1&&(te=-1),M-=te*n,R=(R+I)%24;let ae=v[v.length-1];me((M-ae)/F,3)*ee>=.7&&v.push(M)}else v.push(M)}return v}}return[p,h,y]}var[vu,_u,Mu]=ai(1),[Tu,ku,Eu]=ai(.001);Yl(2,-53,53,[1]);function Er(e,l){return e.map(r=>r.map((n,i)=>i==0||i==8||n==null?n:l(i==1||r[8]==0?n:r[1]+n)))}function Pr(e,l){return(r,n,i,a,f)=>{let m=l.find(T=>f>=T[0])||l[l.length-1],p,h,y,d,w,E;return n.map(T=>{let C=e(T),F=C.getFullYear(),H=C.getMonth(),v=C.getDate(),z=C.getHours(),_=C.getMinutes(),j=C.getSeconds(),L=F!=p&&m[2]||H!=h&&m[3]||v!=y&&m[4]||z!=d&&m[5]||_!=w&&m[6]||j!=E&&m[7]||m[1];return p=F,h=H,y=v,d=z,w=_,E=j,L(C)})}}function Pu(e,l){let r=xo(l);return(n,i,a,f,m)=>i.map(p=>r(e(p)))}function Xn(e,l,r){return new Date(e,l,r)}function Ar(e,l){return l(e)}var Au=\"{YYYY}-{MM}-{DD} {h}:{mm}{aa}\";function Dr(e,l){return(r,n,i,a)=>a==null?po:l(e(n))}function Du(e,l){let r=e.series[l];return r.width?r.stroke(e,l):r.points.width?r.points.stroke(e,l):null}function Lu(e,l){return e.series[l].fill(e,l)}var Cu={show:!0,live:!0,isolate:!1,mount:Zs,markers:{show:!0,width:2,stroke:Du,fill:Lu,dash:\"solid\"},idx:null,idxs:null,values:[]};function Ru(e,l){let r=e.cursor.points,n=at(),i=r.size(e,l);we(n,Vl,i),we(n,Hl,i);let a=i/-2;we(n,\"marginLeft\",a),we(n,\"marginTop\",a);let f=r.width(e,l,i);return f&&we(n,\"borderWidth\",f),n}function Nu(e,l){let r=e.series[l].points;return r._fill||r._stroke}function Ou(e,l){let r=e.series[l].points;return r._stroke||r._fill}function Wu(e,l){return e.series[l].points.size}var eo=[0,0];function $u(e,l,r){return eo[0]=l,eo[1]=r,eo}function un(e,l,r,n=!0){return i=>{i.button==0&&(!n||i.target==l)&&r(i)}}function to(e,l,r,n=!0){return i=>{(!n||i.target==l)&&r(i)}}var zu={show:!0,x:!0,y:!0,lock:!1,move:$u,points:{one:!1,show:Ru,size:Wu,width:0,stroke:Ou,fill:Nu},bind:{mousedown:un,mouseup:un,click:un,dblclick:un,mousemove:to,mouseleave:to,mouseenter:to},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,l)=>{l.stopPropagation(),l.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,l,r,n,i)=>n-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},fi={show:!0,stroke:\"rgba(0,0,0,0.07)\",width:2},vo=Te({},fi,{filter:Jr}),ci=Te({},vo,{size:10}),mi=Te({},fi,{show:!1}),_o='12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"',pi=\"bold \"+_o,hi=1.5,Lr={show:!0,scale:\"x\",stroke:mo,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:pi,side:2,grid:vo,ticks:ci,border:mi,font:_o,lineGap:hi,rotate:0},Fu=\"Value\",Vu=\"Time\",Cr={show:!0,scale:\"x\",auto:!1,sorted:1,min:ce,max:-ce,idxs:[]};function Hu(e,l,r,n,i){return l.map(a=>a==null?\"\":So(a))}function Iu(e,l,r,n,i,a,f){let m=[],p=Ft.get(i)||0;r=f?r:me(dn(r,i),p);for(let h=r;h<=n;h=me(h+i,p))m.push(Object.is(h,-0)?0:h);return m}function so(e,l,r,n,i,a,f){let m=[],p=e.scales[e.axes[l].scale].log,h=p==10?Dt:Kr,y=tt(h(r));i=Ml(p,y),p==10&&(i=Zt[wt(i,Zt)]);let d=r,w=i*p;p==10&&(w=Zt[wt(w,Zt)]);do m.push(d),d=d+i,p==10&&!Ft.has(d)&&(d=me(d,Ft.get(i))),d>=w&&(i=d,w=i*p,p==10&&(w=Zt[wt(w,Zt)]));while(d<=n);return m}function Gu(e,l,r,n,i,a,f){let p=e.scales[e.axes[l].scale].asinh,h=n>p?so(e,l,Ye(p,r),n,i):[p],y=n>=0&&r<=0?[0]:[];return(r<-p?so(e,l,Ye(p,-n),-r,i):[p]).reverse().map(w=>-w).concat(y,h)}var di=/./,Bu=/[12357]/,Yu=/[125]/,Rr=/1/,uo=(e,l,r,n)=>e.map((i,a)=>l==4&&i==0||a%n==0&&r.test(i.toExponential()[i<0?1:0])?i:null);function Uu(e,l,r,n,i){let a=e.axes[r],f=a.scale,m=e.scales[f],p=e.valToPos,h=a._space,y=p(10,f),d=p(9,f)-y>=h?di:p(7,f)-y>=h?Bu:p(5,f)-y>=h?Yu:Rr;if(d==Rr){let w=Ae(p(1,f)-y);if(w<h)return uo(l.slice().reverse(),m.distr,d,ft(h/w)).reverse()}return uo(l,m.distr,d,1)}function Ku(e,l,r,n,i){let a=e.axes[r],f=a.scale,m=a._space,p=e.valToPos,h=Ae(p(1,f)-p(2,f));return h<m?uo(l.slice().reverse(),3,di,ft(m/h)).reverse():l}function ju(e,l,r,n){return n==null?po:l==null?\"\":So(l)}var Nr={show:!0,scale:\"y\",stroke:mo,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:pi,side:3,grid:vo,ticks:ci,border:mi,font:_o,lineGap:hi,rotate:0};function qu(e,l){let r=3+(e||1)*2;return me(r*l,3)}function Ju(e,l){let{scale:r,idxs:n}=e.series[0],i=e._data[0],a=e.valToPos(i[n[0]],r,!0),f=e.valToPos(i[n[1]],r,!0),m=Ae(f-a),p=e.series[l],h=m/(p.points.space*re);return n[1]-n[0]<=h}var Or={scale:null,auto:!0,sorted:0,min:ce,max:-ce},gi=(e,l,r,n,i)=>i,Wr={show:!0,auto:!0,sorted:0,gaps:gi,alpha:1,facets:[Te({},Or,{scale:\"x\"}),Te({},Or,{scale:\"y\"})]},$r={scale:\"y\",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:gi,alpha:1,points:{show:Ju,filter:null},values:null,min:ce,max:-ce,idxs:[],path:null,clip:null};function Zu(e,l,r,n,i){return r/10}var wi={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Qu=Te({},wi,{time:!1,ori:1}),zr={};function Si(e,l){let r=zr[e];return r||(r={key:e,plots:[],sub(n){r.plots.push(n)},unsub(n){r.plots=r.plots.filter(i=>i!=n)},pub(n,i,a,f,m,p,h){for(let y=0;y<r.plots.length;y++)r.plots[y]!=i&&r.plots[y].pub(n,i,a,f,m,p,h)}},e!=null&&(zr[e]=r)),r}var El=1,ao=2;function tl(e,l,r){let n=e.mode,i=e.series[l],a=n==2?e._data[l]:e._data,f=e.scales,m=e.bbox,p=a[0],h=n==2?a[1]:a[l],y=n==2?f[i.facets[0].scale]:f[e.series[0].scale],d=n==2?f[i.facets[1].scale]:f[i.scale],w=m.left,E=m.top,T=m.width,C=m.height,F=e.valToPosH,H=e.valToPosV;return y.ori==0?r(i,p,h,y,d,F,H,w,E,T,C,Sn,Al,xn,xi,vi):r(i,p,h,y,d,H,F,E,w,C,T,yn,Dl,ko,bi,_i)}function Mo(e,l){let r=0,n=0,i=ne(e.bands,yo);for(let a=0;a<i.length;a++){let f=i[a];f.series[0]==l?r=f.dir:f.series[1]==l&&(f.dir==1?n|=1:n|=2)}return[r,n==1?-1:n==2?1:n==3?2:0]}function Xu(e,l,r,n,i){let a=e.mode,f=e.series[l],m=a==2?f.facets[1].scale:f.scale,p=e.scales[m];return i==-1?p.min:i==1?p.max:p.distr==3?p.dir==1?p.min:p.max:0}function Lt(e,l,r,n,i,a){return tl(e,l,(f,m,p,h,y,d,w,E,T,C,F)=>{let H=f.pxRound,v=h.dir*(h.ori==0?1:-1),z=h.ori==0?Al:Dl,_,j;v==1?(_=r,j=n):(_=n,j=r);let L=H(d(m[_],h,C,E)),q=H(w(p[_],y,F,T)),Y=H(d(m[j],h,C,E)),Q=H(w(a==1?y.max:y.min,y,F,T)),B=new Path2D(i);return z(B,Y,Q),z(B,L,Q),z(B,L,q),B})}function wn(e,l,r,n,i,a){let f=null;if(e.length>0){f=new Path2D;let m=l==0?xn:ko,p=r;for(let d=0;d<e.length;d++){let w=e[d];if(w[1]>w[0]){let E=w[0]-p;E>0&&m(f,p,n,E,n+a),p=w[1]}}let h=r+i-p,y=10;h>0&&m(f,p,n-y/2,h,n+a+y)}return f}function ea(e,l,r){let n=e[e.length-1];n&&n[0]==l?n[1]=r:e.push([l,r])}function To(e,l,r,n,i,a,f){let m=[],p=e.length;for(let h=i==1?r:n;h>=r&&h<=n;h+=i)if(l[h]===null){let d=h,w=h;if(i==1)for(;++h<=n&&l[h]===null;)w=h;else for(;--h>=r&&l[h]===null;)w=h;let E=a(e[d]),T=w==d?E:a(e[w]),C=d-i;E=f<=0&&C>=0&&C<p?a(e[C]):E;let H=w+i;T=f>=0&&H>=0&&H<p?a(e[H]):T,T>=E&&m.push([E,T])}return m}function Fr(e){return e==0?qr:e==1?Pe:l=>Jt(l,e)}function yi(e){let l=e==0?Sn:yn,r=e==0?(i,a,f,m,p,h)=>{i.arcTo(a,f,m,p,h)}:(i,a,f,m,p,h)=>{i.arcTo(f,a,p,m,h)},n=e==0?(i,a,f,m,p)=>{i.rect(a,f,m,p)}:(i,a,f,m,p)=>{i.rect(f,a,p,m)};return(i,a,f,m,p,h=0,y=0)=>{h==0&&y==0?n(i,a,f,m,p):(h=St(h,m/2,p/2),y=St(y,m/2,p/2),l(i,a+h,f),r(i,a+m,f,a+m,f+p,h),r(i,a+m,f+p,a,f+p,y),r(i,a,f+p,a,f,y),r(i,a,f,a+m,f,h),i.closePath())}}var Sn=(e,l,r)=>{e.moveTo(l,r)},yn=(e,l,r)=>{e.moveTo(r,l)},Al=(e,l,r)=>{e.lineTo(l,r)},Dl=(e,l,r)=>{e.lineTo(r,l)},xn=yi(0),ko=yi(1),xi=(e,l,r,n,i,a)=>{e.arc(l,r,n,i,a)},bi=(e,l,r,n,i,a)=>{e.arc(r,l,n,i,a)},vi=(e,l,r,n,i,a,f)=>{e.bezierCurveTo(l,r,n,i,a,f)},_i=(e,l,r,n,i,a,f)=>{e.bezierCurveTo(r,l,i,n,f,a)};function Mi(e){return(l,r,n,i,a)=>tl(l,r,(f,m,p,h,y,d,w,E,T,C,F)=>{let{pxRound:H,points:v}=f,z,_;h.ori==0?(z=Sn,_=xi):(z=yn,_=bi);let j=me(v.width*re,3),L=(v.size-v.width)/2*re,q=me(L*2,3),Y=new Path2D,Q=new Path2D,{left:B,top:M,width:K,height:R}=l.bbox;xn(Q,B-q,M-q,K+q*2,R+q*2);let I=$=>{if(p[$]!=null){let ee=H(d(m[$],h,C,E)),W=H(w(p[$],y,F,T));z(Y,ee+L,W),_(Y,ee,W,L,0,an*2)}};if(a)a.forEach(I);else for(let $=n;$<=i;$++)I($);return{stroke:j>0?Y:null,fill:Y,clip:Q,flags:El|ao}})}function Ti(e){return(l,r,n,i,a,f)=>{n!=i&&(a!=n&&f!=n&&e(l,r,n),a!=i&&f!=i&&e(l,r,i),e(l,r,f))}}var ta=Ti(Al),la=Ti(Dl);function ki(e){let l=ne(e?.alignGaps,0);return(r,n,i,a)=>tl(r,n,(f,m,p,h,y,d,w,E,T,C,F)=>{[i,a]=pn(p,i,a);let H=f.pxRound,v=R=>H(d(R,h,C,E)),z=R=>H(w(R,y,F,T)),_,j;h.ori==0?(_=Al,j=ta):(_=Dl,j=la);let L=h.dir*(h.ori==0?1:-1),q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:El},Y=q.stroke,Q=!1;if(a-i>=C*4){let R=N=>r.posToVal(N,h.key,!0),I=null,$=null,ee,W,Ue,Se=v(m[L==1?i:a]),te=v(m[i]),ae=v(m[a]),J=R(L==1?te+1:ae-1);for(let N=L==1?i:a;N>=i&&N<=a;N+=L){let ke=m[N],ye=(L==1?ke<J:ke>J)?Se:v(ke),se=p[N];ye==Se?se!=null?(W=se,I==null?(_(Y,ye,z(W)),ee=I=$=W):W<I?I=W:W>$&&($=W)):se===null&&(Q=!0):(I!=null&&j(Y,Se,z(I),z($),z(ee),z(W)),se!=null?(W=se,_(Y,ye,z(W)),I=$=ee=W):(I=$=null,se===null&&(Q=!0)),Se=ye,J=R(Se+L))}I!=null&&I!=$&&Ue!=Se&&j(Y,Se,z(I),z($),z(ee),z(W))}else for(let R=L==1?i:a;R>=i&&R<=a;R+=L){let I=p[R];I===null?Q=!0:I!=null&&_(Y,v(m[R]),z(I))}let[M,K]=Mo(r,n);if(f.fill!=null||M!=0){let R=q.fill=new Path2D(Y),I=f.fillTo(r,n,f.min,f.max,M),$=z(I),ee=v(m[i]),W=v(m[a]);L==-1&&([W,ee]=[ee,W]),_(R,W,$),_(R,ee,$)}if(!f.spanGaps){let R=[];Q&&R.push(...To(m,p,i,a,L,v,l)),q.gaps=R=f.gaps(r,n,i,a,R),q.clip=wn(R,h.ori,E,T,C,F)}return K!=0&&(q.band=K==2?[Lt(r,n,i,a,Y,-1),Lt(r,n,i,a,Y,1)]:Lt(r,n,i,a,Y,K)),q})}function na(e){let l=ne(e.align,1),r=ne(e.ascDesc,!1),n=ne(e.alignGaps,0),i=ne(e.extend,!1);return(a,f,m,p)=>tl(a,f,(h,y,d,w,E,T,C,F,H,v,z)=>{[m,p]=pn(d,m,p);let _=h.pxRound,{left:j,width:L}=a.bbox,q=te=>_(T(te,w,v,F)),Y=te=>_(C(te,E,z,H)),Q=w.ori==0?Al:Dl,B={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:El},M=B.stroke,K=w.dir*(w.ori==0?1:-1),R=Y(d[K==1?m:p]),I=q(y[K==1?m:p]),$=I,ee=I;i&&l==-1&&(ee=j,Q(M,ee,R)),Q(M,I,R);for(let te=K==1?m:p;te>=m&&te<=p;te+=K){let ae=d[te];if(ae==null)continue;let J=q(y[te]),N=Y(ae);l==1?Q(M,J,R):Q(M,$,N),Q(M,J,N),R=N,$=J}let W=$;i&&l==1&&(W=j+L,Q(M,W,R));let[Ue,Se]=Mo(a,f);if(h.fill!=null||Ue!=0){let te=B.fill=new Path2D(M),ae=h.fillTo(a,f,h.min,h.max,Ue),J=Y(ae);Q(te,W,J),Q(te,ee,J)}if(!h.spanGaps){let te=[];te.push(...To(y,d,m,p,K,q,n));let ae=h.width*re/2,J=r||l==1?ae:-ae,N=r||l==-1?-ae:ae;te.forEach(ke=>{ke[0]+=J,ke[1]+=N}),B.gaps=te=h.gaps(a,f,m,p,te),B.clip=wn(te,w.ori,F,H,v,z)}return Se!=0&&(B.band=Se==2?[Lt(a,f,m,p,M,-1),Lt(a,f,m,p,M,1)]:Lt(a,f,m,p,M,Se)),B})}function Vr(e,l,r,n,i,a,f=ce){if(e.length>1){let m=null;for(let p=0,h=1/0;p<e.length;p++)if(l[p]!==void 0){if(m!=null){let y=Ae(e[p]-e[m]);y<h&&(h=y,f=Ae(r(e[p],n,i,a)-r(e[m],n,i,a)))}m=p}}return f}function oa(e){e=e||Bl;let l=ne(e.size,[.6,ce,1]),r=e.align||0,n=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==\"number\"?[i,0]:i;let a=X(i),f=1-l[0],m=ne(l[1],ce),p=ne(l[2],1),h=ne(e.disp,Bl),y=ne(e.each,E=>{}),{fill:d,stroke:w}=h;return(E,T,C,F)=>tl(E,T,(H,v,z,_,j,L,q,Y,Q,B,M)=>{let K=H.pxRound,R=r,I=n*re,$=m*re,ee=p*re,W,Ue;_.ori==0?[W,Ue]=a(E,T):[Ue,W]=a(E,T);let Se=_.dir*(_.ori==0?1:-1),te=_.ori==0?xn:ko,ae=_.ori==0?y:(A,pe,Ee,rl,It,xt,Gt)=>{y(A,pe,Ee,It,rl,Gt,xt)},J=ne(E.bands,yo).find(A=>A.series[0]==T),N=J!=null?J.dir:0,ke=H.fillTo(E,T,H.min,H.max,N),Ve=K(q(ke,j,M,Q)),ye,se,ct,qe=B,be=K(H.width*re),yt=!1,Et=null,nt=null,Ct=null,ll=null;d!=null&&(be==0||w!=null)&&(yt=!0,Et=d.values(E,T,C,F),nt=new Map,new Set(Et).forEach(A=>{A!=null&&nt.set(A,new Path2D)}),be>0&&(Ct=w.values(E,T,C,F),ll=new Map,new Set(Ct).forEach(A=>{A!=null&&ll.set(A,new Path2D)})));let{x0:nl,size:Ll}=h;if(nl!=null&&Ll!=null){R=1,v=nl.values(E,T,C,F),nl.unit==2&&(v=v.map(Ee=>E.posToVal(Y+Ee*B,_.key,!0)));let A=Ll.values(E,T,C,F);Ll.unit==2?se=A[0]*B:se=L(A[0],_,B,Y)-L(0,_,B,Y),qe=Vr(v,z,L,_,B,Y,qe),ct=qe-se+I}else qe=Vr(v,z,L,_,B,Y,qe),ct=qe*f+I,se=qe-ct;ct<1&&(ct=0),be>=se/2&&(be=0),ct<5&&(K=qr);let ql=ct>0,Vt=qe-ct-(ql?be:0);se=K(io(Vt,ee,$)),ye=(R==0?se/2:R==Se?0:se)-R*Se*((R==0?I/2:0)+(ql?be/2:0));let He={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ol=yt?null:new Path2D,Pt=null;if(J!=null)Pt=E.data[J.series[1]];else{let{y0:A,y1:pe}=h;A!=null&&pe!=null&&(z=pe.values(E,T,C,F),Pt=A.values(E,T,C,F))}let Ht=W*se,U=Ue*se;for(let A=Se==1?C:F;A>=C&&A<=F;A+=Se){let pe=z[A];if(pe==null)continue;if(Pt!=null){let Ke=Pt[A]??0;if(pe-Ke==0)continue;Ve=q(Ke,j,M,Q)}let Ee=_.distr!=2||h!=null?v[A]:A,rl=L(Ee,_,B,Y),It=q(ne(pe,ke),j,M,Q),xt=K(rl-ye),Gt=K(Ye(It,Ve)),Je=K(St(It,Ve)),ot=Gt-Je;if(pe!=null){let Ke=pe<0?U:Ht,mt=pe<0?Ht:U;yt?(be>0&&Ct[A]!=null&&te(ll.get(Ct[A]),xt,Je+tt(be/2),se,Ye(0,ot-be),Ke,mt),Et[A]!=null&&te(nt.get(Et[A]),xt,Je+tt(be/2),se,Ye(0,ot-be),Ke,mt)):te(ol,xt,Je+tt(be/2),se,Ye(0,ot-be),Ke,mt),ae(E,T,A,xt-be/2,Je,se+be,ot)}}return be>0?He.stroke=yt?ll:ol:yt||(He._fill=H.width==0?H._fill:H._stroke??H._fill,He.width=0),He.fill=yt?nt:ol,He})}function ra(e,l){let r=ne(l?.alignGaps,0);return(n,i,a,f)=>tl(n,i,(m,p,h,y,d,w,E,T,C,F,H)=>{[a,f]=pn(h,a,f);let v=m.pxRound,z=W=>v(w(W,y,F,T)),_=W=>v(E(W,d,H,C)),j,L,q;y.ori==0?(j=Sn,q=Al,L=vi):(j=yn,q=Dl,L=_i);let Y=y.dir*(y.ori==0?1:-1),Q=z(p[Y==1?a:f]),B=Q,M=[],K=[];for(let W=Y==1?a:f;W>=a&&W<=f;W+=Y)if(h[W]!=null){let Se=p[W],te=z(Se);M.push(B=te),K.push(_(h[W]))}let R={stroke:e(M,K,j,q,L,v),fill:null,clip:null,band:null,gaps:null,flags:El},I=R.stroke,[$,ee]=Mo(n,i);if(m.fill!=null||$!=0){let W=R.fill=new Path2D(I),Ue=m.fillTo(n,i,m.min,m.max,$),Se=_(Ue);q(W,B,Se),q(W,Q,Se)}if(!m.spanGaps){let W=[];W.push(...To(p,h,a,f,Y,z,r)),R.gaps=W=m.gaps(n,i,a,f,W),R.clip=wn(W,y.ori,T,C,F,H)}return ee!=0&&(R.band=ee==2?[Lt(n,i,a,f,I,-1),Lt(n,i,a,f,I,1)]:Lt(n,i,a,f,I,ee)),R})}function ia(e){return ra(sa,e)}function sa(e,l,r,n,i,a){let f=e.length;if(f<2)return null;let m=new Path2D;if(r(m,e[0],l[0]),f==2)n(m,e[1],l[1]);else{let p=Array(f),h=Array(f-1),y=Array(f-1),d=Array(f-1);for(let w=0;w<f-1;w++)y[w]=l[w+1]-l[w],d[w]=e[w+1]-e[w],h[w]=y[w]/d[w];p[0]=h[0];for(let w=1;w<f-1;w++)h[w]===0||h[w-1]===0||h[w-1]>0!=h[w]>0?p[w]=0:(p[w]=3*(d[w-1]+d[w])/((2*d[w]+d[w-1])/h[w-1]+(d[w]+2*d[w-1])/h[w]),isFinite(p[w])||(p[w]=0));p[f-1]=h[f-2];for(let w=0;w<f-1;w++)i(m,e[w]+d[w]/3,l[w]+p[w]*d[w]/3,e[w+1]-d[w]/3,l[w+1]-p[w+1]*d[w]/3,e[w+1],l[w+1])}return m}var fo=new Set;function Hr(){for(let e of fo)e.syncRect(!0)}Pl&&(Xt(Hs,_l,Hr),Xt(Is,_l,Hr,!0),Xt(fn,_l,()=>{ie.pxRatio=re}));var ua=ki(),aa=Mi();function Ir(e,l,r,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((a,f)=>co(a,f,l,r))}function fa(e,l){return e.map((r,n)=>n==0?{}:Te({},l,r))}function co(e,l,r,n){return Te({},l==0?r:n,e)}function Ei(e,l,r){return l==null?Tl:[l,r]}var ca=Ei;function ma(e,l,r){return l==null?Tl:cn(l,r,wo,!0)}function Pi(e,l,r,n){return l==null?Tl:hn(l,r,e.scales[n].log,!1)}var pa=Pi;function Ai(e,l,r,n){return l==null?Tl:go(l,r,e.scales[n].log,!1)}var ha=Ai;function da(e,l,r,n,i){let a=Ye(xr(e),xr(l)),f=l-e,m=wt(i/n*f,r);do{let p=r[m],h=n*p/f;if(h>=i&&a+(p<5?Ft.get(p):0)<=17)return[p,h]}while(++m<r.length);return[0,0]}function Gr(e){let l,r;return e=e.replace(/(\\d+)px/,(n,i)=>(l=Pe((r=+i)*re))+\"px\"),[e,l,r]}function ga(e){e.show&&[e.font,e.labelFont].forEach(l=>{let r=me(l[2]*re,1);l[0]=l[0].replace(/[0-9.]+px/,r+\"px\"),l[1]=r})}function ie(e,l,r){let n={mode:ne(e.mode,1)},i=n.mode;function a(t,o,s,u){let c=o.valToPct(t);return u+s*(o.dir==-1?1-c:c)}function f(t,o,s,u){let c=o.valToPct(t);return u+s*(o.dir==-1?c:1-c)}function m(t,o,s,u){return o.ori==0?a(t,o,s,u):f(t,o,s,u)}n.valToPosH=a,n.valToPosV=f;let p=!1;n.status=0;let h=n.root=at(_s);if(e.id!=null&&(h.id=e.id),et(h,e.class),e.title){let t=at(ks,h);t.textContent=e.title}let y=gt(\"canvas\"),d=n.ctx=y.getContext(\"2d\"),w=at(Es,h);Xt(\"click\",w,t=>{t.target===T&&(he!=gl||xe!=wl)&&$e.click(n,t)},!0);let E=n.under=at(Ps,w);w.appendChild(y);let T=n.over=at(As,w);e=kl(e);let C=+ne(e.pxAlign,1),F=Fr(C);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(n,e)||e)});let H=e.ms||.001,v=n.series=i==1?Ir(e.series||[],Cr,$r,!1):fa(e.series||[null],Wr),z=n.axes=Ir(e.axes||[],Lr,Nr,!0),_=n.scales={},j=n.bands=e.bands||[];j.forEach(t=>{t.fill=X(t.fill||null),t.dir=ne(t.dir,-1)});let L=i==2?v[1].facets[0].scale:v[0].scale,q={axes:us,series:ns},Y=(e.drawOrder||[\"axes\",\"series\"]).map(t=>q[t]);function Q(t){let o=t.distr==3?s=>Dt(s>0?s:t.clamp(n,s,t.min,t.max,t.key)):t.distr==4?s=>Qn(s,t.asinh):t.distr==100?s=>t.fwd(s):s=>s;return s=>{let u=o(s),{_min:c,_max:g}=t,S=g-c;return(u-c)/S}}function B(t){let o=_[t];if(o==null){let s=(e.scales||Bl)[t]||Bl;if(s.from!=null){B(s.from);let u=Te({},_[s.from],s,{key:t});u.valToPct=Q(u),_[t]=u}else{o=_[t]=Te({},t==L?wi:Qu,s),o.key=t;let u=o.time,c=o.range,g=zt(c);if((t!=L||i==2&&!u)&&(g&&(c[0]==null||c[1]==null)&&(c={min:c[0]==null?wr:{mode:1,hard:c[0],soft:c[0]},max:c[1]==null?wr:{mode:1,hard:c[1],soft:c[1]}},g=!1),!g&&gn(c))){let S=c;c=(x,b,k)=>b==null?Tl:cn(b,k,S)}o.range=X(c||(u?ca:t==L?o.distr==3?pa:o.distr==4?ha:Ei:o.distr==3?Pi:o.distr==4?Ai:ma)),o.auto=X(g?!1:o.auto),o.clamp=X(o.clamp||Zu),o._min=o._max=null,o.valToPct=Q(o)}}}B(\"x\"),B(\"y\"),i==1&&v.forEach(t=>{B(t.scale)}),z.forEach(t=>{B(t.scale)});for(let t in e.scales)B(t);let M=_[L],K=M.distr,R,I;M.ori==0?(et(h,Ms),R=a,I=f):(et(h,Ts),R=f,I=a);let $={};for(let t in _){let o=_[t];(o.min!=null||o.max!=null)&&($[t]={min:o.min,max:o.max},o.min=o.max=null)}let ee=e.tzDate||(t=>new Date(Pe(t/H))),W=e.fmtDate||xo,Ue=H==1?Mu(ee):Eu(ee),Se=Pr(ee,Er(H==1?_u:ku,W)),te=Dr(ee,Ar(Au,W)),ae=[],J=n.legend=Te({},Cu,e.legend),N=n.cursor=Te({},zu,{drag:{y:i==2}},e.cursor),ke=J.show,Ve=N.show,ye=J.markers;J.idxs=ae,ye.width=X(ye.width),ye.dash=X(ye.dash),ye.stroke=X(ye.stroke),ye.fill=X(ye.fill);let se,ct,qe,be=[],yt=[],Et,nt=!1,Ct={};if(J.live){let t=v[1]?v[1].values:null;nt=t!=null,Et=nt?t(n,1,0):{_:0};for(let o in Et)Ct[o]=po}if(ke)if(se=gt(\"table\",Os,h),qe=gt(\"tbody\",null,se),J.mount(n,se),nt){ct=gt(\"thead\",null,se,qe);let t=gt(\"tr\",null,ct);gt(\"th\",null,t);for(var ll in Et)gt(\"th\",or,t).textContent=ll}else et(se,$s),J.live&&et(se,Ws);let nl={show:!0},Ll={show:!1};function ql(t,o){if(o==0&&(nt||!J.live||i==2))return Tl;let s=[],u=gt(\"tr\",zs,qe,qe.childNodes[o]);et(u,t.class),t.show||et(u,Qt);let c=gt(\"th\",null,u);if(ye.show){let x=at(Fs,c);if(o>0){let b=ye.width(n,o);b&&(x.style.border=b+\"px \"+ye.dash(n,o)+\" \"+ye.stroke(n,o)),x.style.background=ye.fill(n,o)}}let g=at(or,c);t.label instanceof HTMLElement?g.appendChild(t.label):g.textContent=t.label,o>0&&(ye.show||(g.style.color=t.width>0?ye.stroke(n,o):ye.fill(n,o)),He(\"click\",c,x=>{if(N._lock)return;Yt(x);let b=v.indexOf(t);if((x.ctrlKey||x.metaKey)!=J.isolate){let k=v.some((P,D)=>D>0&&D!=b&&P.show);v.forEach((P,D)=>{D>0&&vt(D,k?D==b?nl:Ll:nl,!0,Me.setSeries)})}else vt(b,{show:!t.show},!0,Me.setSeries)},!1),sl&&He(ur,c,x=>{N._lock||(Yt(x),vt(v.indexOf(t),yl,!0,Me.setSeries))},!1));for(var S in Et){let x=gt(\"td\",Vs,u);x.textContent=\"--\",s.push(x)}return[u,s]}let Vt=new Map;function He(t,o,s,u=!0){let c=Vt.get(o)||{},g=N.bind[t](n,o,s,u);g&&(Xt(t,o,c[t]=g),Vt.set(o,c))}function ol(t,o,s){let u=Vt.get(o)||{};for(let c in u)(t==null||c==t)&&(ro(c,o,u[c]),delete u[c]);t==null&&Vt.delete(o)}let Pt=0,Ht=0,U=0,A=0,pe=0,Ee=0,rl=pe,It=Ee,xt=U,Gt=A,Je=0,ot=0,Ke=0,mt=0;n.bbox={};let kn=!1,Jl=!1,il=!1,Bt=!1,Zl=!1,rt=!1;function En(t,o,s){(s||t!=n.width||o!=n.height)&&Po(t,o),ml(!1),il=!0,Jl=!0,pl()}function Po(t,o){n.width=Pt=U=t,n.height=Ht=A=o,pe=Ee=0,Ji(),Zi();let s=n.bbox;Je=s.left=Jt(pe*re,.5),ot=s.top=Jt(Ee*re,.5),Ke=s.width=Jt(U*re,.5),mt=s.height=Jt(A*re,.5)}let Ki=3;function ji(){let t=!1,o=0;for(;!t;){o++;let s=is(o),u=ss(o);t=o==Ki||s&&u,t||(Po(n.width,n.height),Jl=!0)}}function qi({width:t,height:o}){En(t,o)}n.setSize=qi;function Ji(){let t=!1,o=!1,s=!1,u=!1;z.forEach((c,g)=>{if(c.show&&c._show){let{side:S,_size:x}=c,b=S%2,k=c.label!=null?c.labelSize:0,P=x+k;P>0&&(b?(U-=P,S==3?(pe+=P,u=!0):s=!0):(A-=P,S==0?(Ee+=P,t=!0):o=!0))}}),Ut[0]=t,Ut[1]=s,Ut[2]=o,Ut[3]=u,U-=Rt[1]+Rt[3],pe+=Rt[3],A-=Rt[2]+Rt[0],Ee+=Rt[0]}function Zi(){let t=pe+U,o=Ee+A,s=pe,u=Ee;function c(g,S){switch(g){case 1:return t+=S,t-S;case 2:return o+=S,o-S;case 3:return s-=S,s+S;case 0:return u-=S,u+S}}z.forEach((g,S)=>{if(g.show&&g._show){let x=g.side;g._pos=c(x,g._size),g.label!=null&&(g._lpos=c(x,g.labelSize))}})}if(N.dataIdx==null){let t=N.hover,o=t.skip=new Set(t.skip??[]);o.add(void 0);let s=t.prox=X(t.prox),u=t.bias??=0;N.dataIdx=(c,g,S,x)=>{if(g==0)return S;let b=S,k=s(c,g,S,x)??ce,P=k>=0&&k<ce,D=M.ori==0?U:A,G=N.left,oe=l[0],le=l[g];if(o.has(le[S])){b=null;let Z=null,V=null,O;if(u==0||u==-1)for(O=S;Z==null&&O-- >0;)o.has(le[O])||(Z=O);if(u==0||u==1)for(O=S;V==null&&O++<le.length;)o.has(le[O])||(V=O);if(Z!=null||V!=null)if(P){let ge=Z==null?-1/0:R(oe[Z],M,D,0),ve=V==null?1/0:R(oe[V],M,D,0),Oe=G-ge,fe=ve-G;Oe<=fe?Oe<=k&&(b=Z):fe<=k&&(b=V)}else b=V==null?Z:Z==null?V:S-Z<=V-S?Z:V}else P&&Ae(G-R(oe[S],M,D,0))>k&&(b=null);return b}}let Yt=t=>{N.event=t};N.idxs=ae,N._lock=!1;let ze=N.points;ze.show=X(ze.show),ze.size=X(ze.size),ze.stroke=X(ze.stroke),ze.width=X(ze.width),ze.fill=X(ze.fill);let bt=n.focus=Te({},e.focus||{alpha:.3},N.focus),sl=bt.prox>=0,ul=sl&&ze.one,it=[],al=[],fl=[];function Ao(t,o){let s=ze.show(n,o);if(s instanceof HTMLElement)return et(s,Ns),et(s,t.class),kt(s,-10,-10,U,A),T.insertBefore(s,it[o]),s}function Do(t,o){if(i==1||o>0){let s=i==1&&_[t.scale].time,u=t.value;t.value=s?_r(u)?Dr(ee,Ar(u,W)):u||te:u||ju,t.label=t.label||(s?Vu:Fu)}if(ul||o>0){t.width=t.width==null?1:t.width,t.paths=t.paths||ua||Qs,t.fillTo=X(t.fillTo||Xu),t.pxAlign=+ne(t.pxAlign,C),t.pxRound=Fr(t.pxAlign),t.stroke=X(t.stroke||null),t.fill=X(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let s=qu(Ye(1,t.width),1),u=t.points=Te({},{size:s,width:Ye(1,s*.2),stroke:t.stroke,space:s*2,paths:aa,_stroke:null,_fill:null},t.points);u.show=X(u.show),u.filter=X(u.filter),u.fill=X(u.fill),u.stroke=X(u.stroke),u.paths=X(u.paths),u.pxAlign=t.pxAlign}if(ke){let s=ql(t,o);be.splice(o,0,s[0]),yt.splice(o,0,s[1]),J.values.push(null)}if(Ve){ae.splice(o,0,null);let s=null;ul?o==0&&(s=Ao(t,o)):o>0&&(s=Ao(t,o)),it.splice(o,0,s),al.splice(o,0,0),fl.splice(o,0,0)}Ne(\"addSeries\",o)}function Qi(t,o){o=o??v.length,t=i==1?co(t,o,Cr,$r):co(t,o,{},Wr),v.splice(o,0,t),Do(v[o],o)}n.addSeries=Qi;function Xi(t){if(v.splice(t,1),ke){J.values.splice(t,1),yt.splice(t,1);let o=be.splice(t,1)[0];ol(null,o.firstChild),o.remove()}Ve&&(ae.splice(t,1),it.splice(t,1)[0].remove(),al.splice(t,1),fl.splice(t,1)),Ne(\"delSeries\",t)}n.delSeries=Xi;let Ut=[!1,!1,!1,!1];function es(t,o){if(t._show=t.show,t.show){let s=t.side%2,u=_[t.scale];u==null&&(t.scale=s?v[1].scale:L,u=_[t.scale]);let c=u.time;t.size=X(t.size),t.space=X(t.space),t.rotate=X(t.rotate),zt(t.incrs)&&t.incrs.forEach(S=>{!Ft.has(S)&&Ft.set(S,Qr(S))}),t.incrs=X(t.incrs||(u.distr==2?xu:c?H==1?vu:Tu:Zt)),t.splits=X(t.splits||(c&&u.distr==1?Ue:u.distr==3?so:u.distr==4?Gu:Iu)),t.stroke=X(t.stroke),t.grid.stroke=X(t.grid.stroke),t.ticks.stroke=X(t.ticks.stroke),t.border.stroke=X(t.border.stroke);let g=t.values;t.values=zt(g)&&!zt(g[0])?X(g):c?zt(g)?Pr(ee,Er(g,W)):_r(g)?Pu(ee,g):g||Se:g||Hu,t.filter=X(t.filter||(u.distr>=3&&u.log==10?Uu:u.distr==3&&u.log==2?Ku:Jr)),t.font=Gr(t.font),t.labelFont=Gr(t.labelFont),t._size=t.size(n,null,o,0),t._space=t._rotate=t._incrs=t._found=t._splits=t._values=null,t._size>0&&(Ut[o]=!0,t._el=at(Ds,w))}}function Cl(t,o,s,u){let[c,g,S,x]=s,b=o%2,k=0;return b==0&&(x||g)&&(k=o==0&&!c||o==2&&!S?Pe(Lr.size/3):0),b==1&&(c||S)&&(k=o==1&&!g||o==3&&!x?Pe(Nr.size/2):0),k}let Lo=n.padding=(e.padding||[Cl,Cl,Cl,Cl]).map(t=>X(ne(t,Cl))),Rt=n._padding=Lo.map((t,o)=>t(n,o,Ut,0)),We,De=null,Le=null,Ql=i==1?v[0].idxs:null,pt=null,Rl=!1;function Co(t,o){if(l=t??[],n.data=n._data=l,i==2){We=0;for(let s=1;s<v.length;s++)We+=l[s][0].length}else{l.length==0&&(n.data=n._data=l=[[]]),pt=l[0],We=pt.length;let s=l;if(K==2){s=l.slice();let u=s[0]=Array(We);for(let c=0;c<We;c++)u[c]=c}n._data=l=s}if(ml(!0),Ne(\"setData\"),K==2&&(il=!0),o!==!1){let s=M;s.auto(n,Rl)?Pn():Ot(L,s.min,s.max),Bt=Bt||N.left>=0,rt=!0,pl()}}n.setData=Co;function Pn(){Rl=!0;let t,o;i==1&&(We>0?(De=Ql[0]=0,Le=Ql[1]=We-1,t=l[0][De],o=l[0][Le],K==2?(t=De,o=Le):t==o&&(K==3?[t,o]=hn(t,t,M.log,!1):K==4?[t,o]=go(t,t,M.log,!1):M.time?o=t+Pe(86400/H):[t,o]=cn(t,o,wo,!0))):(De=Ql[0]=t=null,Le=Ql[1]=o=null)),Ot(L,t,o)}let Xl,cl,An,Dn,Ln,Cn,Rn,Nn,On,je;function Ro(t,o,s,u,c,g){t??=ir,s??=yo,u??=\"butt\",c??=ir,g??=\"round\",t!=Xl&&(d.strokeStyle=Xl=t),c!=cl&&(d.fillStyle=cl=c),o!=An&&(d.lineWidth=An=o),g!=Ln&&(d.lineJoin=Ln=g),u!=Cn&&(d.lineCap=Cn=u),s!=Dn&&d.setLineDash(Dn=s)}function No(t,o,s,u){o!=cl&&(d.fillStyle=cl=o),t!=Rn&&(d.font=Rn=t),s!=Nn&&(d.textAlign=Nn=s),u!=On&&(d.textBaseline=On=u)}function Wn(t,o,s,u,c=0){if(u.length>0&&t.auto(n,Rl)&&(o==null||o.min==null)){let g=ne(De,0),S=ne(Le,u.length-1),x=s.min==null?Us(u,g,S,c,t.distr==3):[s.min,s.max];t.min=St(t.min,s.min=x[0]),t.max=Ye(t.max,s.max=x[1])}}let Oo={min:null,max:null};function ts(){for(let u in _){let c=_[u];$[u]==null&&(c.min==null||$[L]!=null&&c.auto(n,Rl))&&($[u]=Oo)}for(let u in _){let c=_[u];$[u]==null&&c.from!=null&&$[c.from]!=null&&($[u]=Oo)}$[L]!=null&&ml(!0);let t={};for(let u in $){let c=$[u];if(c!=null){let g=t[u]=kl(_[u],tu);if(c.min!=null)Te(g,c);else if(u!=L||i==2)if(We==0&&g.from==null){let S=g.range(n,null,null,u);g.min=S[0],g.max=S[1]}else g.min=ce,g.max=-ce}}if(We>0){v.forEach((u,c)=>{if(i==1){let g=u.scale,S=$[g];if(S==null)return;let x=t[g];if(c==0){let b=x.range(n,x.min,x.max,g);x.min=b[0],x.max=b[1],De=wt(x.min,l[0]),Le=wt(x.max,l[0]),Le-De>1&&(l[0][De]<x.min&&De++,l[0][Le]>x.max&&Le--),u.min=pt[De],u.max=pt[Le]}else u.show&&u.auto&&Wn(x,S,u,l[c],u.sorted);u.idxs[0]=De,u.idxs[1]=Le}else if(c>0&&u.show&&u.auto){let[g,S]=u.facets,x=g.scale,b=S.scale,[k,P]=l[c],D=t[x],G=t[b];D!=null&&Wn(D,$[x],g,k,g.sorted),G!=null&&Wn(G,$[b],S,P,S.sorted),u.min=S.min,u.max=S.max}});for(let u in t){let c=t[u],g=$[u];if(c.from==null&&(g==null||g.min==null)){let S=c.range(n,c.min==ce?null:c.min,c.max==-ce?null:c.max,u);c.min=S[0],c.max=S[1]}}}for(let u in t){let c=t[u];if(c.from!=null){let g=t[c.from];if(g.min==null)c.min=c.max=null;else{let S=c.range(n,g.min,g.max,u);c.min=S[0],c.max=S[1]}}}let o={},s=!1;for(let u in t){let c=t[u],g=_[u];if(g.min!=c.min||g.max!=c.max){g.min=c.min,g.max=c.max;let S=g.distr;g._min=S==3?Dt(g.min):S==4?Qn(g.min,g.asinh):S==100?g.fwd(g.min):g.min,g._max=S==3?Dt(g.max):S==4?Qn(g.max,g.asinh):S==100?g.fwd(g.max):g.max,o[u]=s=!0}}if(s){v.forEach((u,c)=>{i==2?c>0&&o.y&&(u._paths=null):o[u.scale]&&(u._paths=null)});for(let u in o)il=!0,Ne(\"setScale\",u);Ve&&N.left>=0&&(Bt=rt=!0)}for(let u in $)$[u]=null}function ls(t){let o=io(De-1,0,We-1),s=io(Le+1,0,We-1);for(;t[o]==null&&o>0;)o--;for(;t[s]==null&&s<We-1;)s++;return[o,s]}function ns(){if(We>0){let t=v.some(o=>o._focus)&&je!=bt.alpha;t&&(d.globalAlpha=je=bt.alpha),v.forEach((o,s)=>{if(s>0&&o.show&&(Wo(s,!1),Wo(s,!0),o._paths==null)){let u=je;je!=o.alpha&&(d.globalAlpha=je=o.alpha);let c=i==2?[0,l[s][0].length-1]:ls(l[s]);o._paths=o.paths(n,s,c[0],c[1]),je!=u&&(d.globalAlpha=je=u)}}),v.forEach((o,s)=>{if(s>0&&o.show){let u=je;je!=o.alpha&&(d.globalAlpha=je=o.alpha),o._paths!=null&&$o(s,!1);{let c=o._paths!=null?o._paths.gaps:null,g=o.points.show(n,s,De,Le,c),S=o.points.filter(n,s,g,c);(g||S)&&(o.points._paths=o.points.paths(n,s,De,Le,S),$o(s,!0))}je!=u&&(d.globalAlpha=je=u),Ne(\"drawSeries\",s)}}),t&&(d.globalAlpha=je=1)}}function Wo(t,o){let s=o?v[t].points:v[t];s._stroke=s.stroke(n,t),s._fill=s.fill(n,t)}function $o(t,o){let s=o?v[t].points:v[t],{stroke:u,fill:c,clip:g,flags:S,_stroke:x=s._stroke,_fill:b=s._fill,_width:k=s.width}=s._paths;k=me(k*re,3);let P=null,D=k%2/2;o&&b==null&&(b=k>0?\"#fff\":x);let G=s.pxAlign==1&&D>0;if(G&&d.translate(D,D),!o){let oe=Je-k/2,le=ot-k/2,Z=Ke+k,V=mt+k;P=new Path2D,P.rect(oe,le,Z,V)}o?$n(x,k,s.dash,s.cap,b,u,c,S,g):os(t,x,k,s.dash,s.cap,b,u,c,S,P,g),G&&d.translate(-D,-D)}function os(t,o,s,u,c,g,S,x,b,k,P){let D=!1;b!=0&&j.forEach((G,oe)=>{if(G.series[0]==t){let le=v[G.series[1]],Z=l[G.series[1]],V=(le._paths||Bl).band;zt(V)&&(V=G.dir==1?V[0]:V[1]);let O,ge=null;le.show&&V&&js(Z,De,Le)?(ge=G.fill(n,oe)||g,O=le._paths.clip):V=null,$n(o,s,u,c,ge,S,x,b,k,P,O,V),D=!0}}),D||$n(o,s,u,c,g,S,x,b,k,P)}let zo=El|ao;function $n(t,o,s,u,c,g,S,x,b,k,P,D){Ro(t,o,s,u,c),(b||k||D)&&(d.save(),b&&d.clip(b),k&&d.clip(k)),D?(x&zo)==zo?(d.clip(D),P&&d.clip(P),tn(c,S),en(t,g,o)):x&ao?(tn(c,S),d.clip(D),en(t,g,o)):x&El&&(d.save(),d.clip(D),P&&d.clip(P),tn(c,S),d.restore(),en(t,g,o)):(tn(c,S),en(t,g,o)),(b||k||D)&&d.restore()}function en(t,o,s){s>0&&(o instanceof Map?o.forEach((u,c)=>{d.strokeStyle=Xl=c,d.stroke(u)}):o!=null&&t&&d.stroke(o))}function tn(t,o){o instanceof Map?o.forEach((s,u)=>{d.fillStyle=cl=u,d.fill(s)}):o!=null&&t&&d.fill(o)}function rs(t,o,s,u){let c=z[t],g;if(u<=0)g=[0,0];else{let S=c._space=c.space(n,t,o,s,u),x=c._incrs=c.incrs(n,t,o,s,u,S);g=da(o,s,x,u,S)}return c._found=g}function zn(t,o,s,u,c,g,S,x,b,k){let P=S%2/2;C==1&&d.translate(P,P),Ro(x,S,b,k,x),d.beginPath();let D,G,oe,le,Z=c+(u==0||u==3?-g:g);s==0?(G=c,le=Z):(D=c,oe=Z);for(let V=0;V<t.length;V++)o[V]!=null&&(s==0?D=oe=t[V]:G=le=t[V],d.moveTo(D,G),d.lineTo(oe,le));d.stroke(),C==1&&d.translate(-P,-P)}function is(t){let o=!0;return z.forEach((s,u)=>{if(!s.show)return;let c=_[s.scale];if(c.min==null){s._show&&(o=!1,s._show=!1,ml(!1));return}else s._show||(o=!1,s._show=!0,ml(!1));let g=s.side,S=g%2,{min:x,max:b}=c,[k,P]=rs(u,x,b,S==0?U:A);if(P==0)return;let D=c.distr==2,G=s._splits=s.splits(n,u,x,b,k,P,D),oe=c.distr==2?G.map(O=>pt[O]):G,le=c.distr==2?pt[G[1]]-pt[G[0]]:k,Z=s._values=s.values(n,s.filter(n,oe,u,P,le),u,P,le);s._rotate=g==2?s.rotate(n,Z,u,P):0;let V=s._size;s._size=ft(s.size(n,Z,u,t)),V!=null&&s._size!=V&&(o=!1)}),o}function ss(t){let o=!0;return Lo.forEach((s,u)=>{let c=s(n,u,Ut,t);c!=Rt[u]&&(o=!1),Rt[u]=c}),o}function us(){for(let t=0;t<z.length;t++){let o=z[t];if(!o.show||!o._show)continue;let s=o.side,u=s%2,c,g,S=o.stroke(n,t),x=s==0||s==3?-1:1,[b,k]=o._found;if(o.label!=null){let Ge=o.labelGap*x,Xe=Pe((o._lpos+Ge)*re);No(o.labelFont[0],S,\"center\",s==2?\"top\":rr),d.save(),u==1?(c=g=0,d.translate(Xe,Pe(ot+mt/2)),d.rotate((s==3?-an:an)/2)):(c=Pe(Je+Ke/2),g=Xe);let qt=jr(o.label)?o.label(n,t,b,k):o.label;d.fillText(qt,c,g),d.restore()}if(k==0)continue;let P=_[o.scale],D=u==0?Ke:mt,G=u==0?Je:ot,oe=o._splits,le=P.distr==2?oe.map(Ge=>pt[Ge]):oe,Z=P.distr==2?pt[oe[1]]-pt[oe[0]]:b,V=o.ticks,O=o.border,ge=V.show?V.size:0,ve=Pe(ge*re),Oe=Pe((o.alignTo==2?o._size-ge-o.gap:o.gap)*re),fe=o._rotate*-an/180,_e=F(o._pos*re),Ze=(ve+Oe)*x,Ie=_e+Ze;g=u==0?Ie:0,c=u==1?Ie:0;let st=o.font[0],ht=o.align==1?bl:o.align==2?qn:fe>0?bl:fe<0?qn:u==0?\"center\":s==3?qn:bl,Mt=fe||u==1?\"middle\":s==2?\"top\":rr;No(st,S,ht,Mt);let Qe=o.font[1]*o.lineGap,ut=oe.map(Ge=>F(m(Ge,P,D,G))),dt=o._values;for(let Ge=0;Ge<dt.length;Ge++){let Xe=dt[Ge];if(Xe!=null){u==0?c=ut[Ge]:g=ut[Ge],Xe=\"\"+Xe;let qt=Xe.indexOf(`\n`)==-1?[Xe]:Xe.split(/\\n/gm);for(let Be=0;Be<qt.length;Be++){let nr=qt[Be];fe?(d.save(),d.translate(c,g+Be*Qe),d.rotate(fe),d.fillText(nr,0,0),d.restore()):d.fillText(nr,c,g+Be*Qe)}}}V.show&&zn(ut,V.filter(n,le,t,k,Z),u,s,_e,ve,me(V.width*re,3),V.stroke(n,t),V.dash,V.cap);let Tt=o.grid;Tt.show&&zn(ut,Tt.filter(n,le,t,k,Z),u,u==0?2:1,u==0?ot:Je,u==0?mt:Ke,me(Tt.width*re,3),Tt.stroke(n,t),Tt.dash,Tt.cap),O.show&&zn([_e],[1],u==0?1:0,u==0?1:2,u==1?ot:Je,u==1?mt:Ke,me(O.width*re,3),O.stroke(n,t),O.dash,O.cap)}Ne(\"drawAxes\")}function ml(t){v.forEach((o,s)=>{s>0&&(o._paths=null,t&&(i==1?(o.min=null,o.max=null):o.facets.forEach(u=>{u.min=null,u.max=null})))})}let ln=!1,Fn=!1,Nl=[];function as(){Fn=!1;for(let t=0;t<Nl.length;t++)Ne(...Nl[t]);Nl.length=0}function pl(){ln||(uu(Fo),ln=!0)}function fs(t,o=!1){ln=!0,Fn=o,t(n),Fo(),o&&Nl.length>0&&queueMicrotask(as)}n.batch=fs;function Fo(){if(kn&&(ts(),kn=!1),il&&(ji(),il=!1),Jl){if(we(E,bl,pe),we(E,\"top\",Ee),we(E,Vl,U),we(E,Hl,A),we(T,bl,pe),we(T,\"top\",Ee),we(T,Vl,U),we(T,Hl,A),we(w,Vl,Pt),we(w,Hl,Ht),y.width=Pe(Pt*re),y.height=Pe(Ht*re),z.forEach(({_el:t,_show:o,_size:s,_pos:u,side:c})=>{if(t!=null)if(o){let g=c===3||c===0?s:0,S=c%2==1;we(t,S?\"left\":\"top\",u-g),we(t,S?\"width\":\"height\",s),we(t,S?\"top\":\"left\",S?Ee:pe),we(t,S?\"height\":\"width\",S?A:U),oo(t,Qt)}else et(t,Qt)}),Xl=cl=An=Ln=Cn=Rn=Nn=On=Dn=null,je=1,$l(!0),pe!=rl||Ee!=It||U!=xt||A!=Gt){ml(!1);let t=U/xt,o=A/Gt;if(Ve&&!Bt&&N.left>=0){N.left*=t,N.top*=o,hl&&kt(hl,Pe(N.left),0,U,A),dl&&kt(dl,0,Pe(N.top),U,A);for(let s=0;s<it.length;s++){let u=it[s];u!=null&&(al[s]*=t,fl[s]*=o,kt(u,ft(al[s]),ft(fl[s]),U,A))}}if(de.show&&!Zl&&de.left>=0&&de.width>0){de.left*=t,de.width*=t,de.top*=o,de.height*=o;for(let s in Yn)we(Sl,s,de[s])}rl=pe,It=Ee,xt=U,Gt=A}Ne(\"setSize\"),Jl=!1}Pt>0&&Ht>0&&(d.clearRect(0,0,y.width,y.height),Ne(\"drawClear\"),Y.forEach(t=>t()),Ne(\"draw\")),de.show&&Zl&&(nn(de),Zl=!1),Ve&&Bt&&(jt(null,!0,!1),Bt=!1),J.show&&J.live&&rt&&(Gn(),rt=!1),p||(p=!0,n.status=1,Ne(\"ready\")),Rl=!1,ln=!1}n.redraw=(t,o)=>{il=o||!1,t!==!1?Ot(L,M.min,M.max):pl()};function Vn(t,o){let s=_[t];if(s.from==null){if(We==0){let u=s.range(n,o.min,o.max,t);o.min=u[0],o.max=u[1]}if(o.min>o.max){let u=o.min;o.min=o.max,o.max=u}if(We>1&&o.min!=null&&o.max!=null&&o.max-o.min<1e-16)return;t==L&&s.distr==2&&We>0&&(o.min=wt(o.min,l[0]),o.max=wt(o.max,l[0]),o.min==o.max&&o.max++),$[t]=o,kn=!0,pl()}}n.setScale=Vn;let Hn,In,hl,dl,Vo,Ho,gl,wl,Io,Go,he,xe,Nt=!1,$e=N.drag,Ce=$e.x,Re=$e.y;Ve&&(N.x&&(Hn=at(Cs,T)),N.y&&(In=at(Rs,T)),M.ori==0?(hl=Hn,dl=In):(hl=In,dl=Hn),he=N.left,xe=N.top);let de=n.select=Te({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Sl=de.show?at(Ls,de.over?T:E):null;function nn(t,o){if(de.show){for(let s in t)de[s]=t[s],s in Yn&&we(Sl,s,t[s]);o!==!1&&Ne(\"setSelect\")}}n.setSelect=nn;function cs(t){if(v[t].show)ke&&oo(be[t],Qt);else if(ke&&et(be[t],Qt),Ve){let s=ul?it[0]:it[t];s!=null&&kt(s,-10,-10,U,A)}}function Ot(t,o,s){Vn(t,{min:o,max:s})}function vt(t,o,s,u){o.focus!=null&&gs(t),o.show!=null&&v.forEach((c,g)=>{g>0&&(t==g||t==null)&&(c.show=o.show,cs(g),i==2?(Ot(c.facets[0].scale,null,null),Ot(c.facets[1].scale,null,null)):Ot(c.scale,null,null),pl())}),s!==!1&&Ne(\"setSeries\",t,o),u&&zl(\"setSeries\",n,t,o)}n.setSeries=vt;function ms(t,o){Te(j[t],o)}function ps(t,o){t.fill=X(t.fill||null),t.dir=ne(t.dir,-1),o=o??j.length,j.splice(o,0,t)}function hs(t){t==null?j.length=0:j.splice(t,1)}n.addBand=ps,n.setBand=ms,n.delBand=hs;function ds(t,o){v[t].alpha=o,Ve&&it[t]!=null&&(it[t].style.opacity=o),ke&&be[t]&&(be[t].style.opacity=o)}let At,Wt,Kt,yl={focus:!0};function gs(t){if(t!=Kt){let o=t==null,s=bt.alpha!=1;v.forEach((u,c)=>{if(i==1||c>0){let g=o||c==0||c==t;u._focus=o?null:g,s&&ds(c,g?1:bt.alpha)}}),Kt=t,s&&pl()}}ke&&sl&&He(ar,se,t=>{N._lock||(Yt(t),Kt!=null&&vt(null,yl,!0,Me.setSeries))});function _t(t,o,s){let u=_[o];s&&(t=t/re-(u.ori==1?Ee:pe));let c=U;u.ori==1&&(c=A,t=c-t),u.dir==-1&&(t=c-t);let g=u._min,S=u._max,x=t/c,b=g+(S-g)*x,k=u.distr;return k==3?Ml(10,b):k==4?Js(b,u.asinh):k==100?u.bwd(b):b}function ws(t,o){let s=_t(t,L,o);return wt(s,l[0],De,Le)}n.valToIdx=t=>wt(t,l[0]),n.posToIdx=ws,n.posToVal=_t,n.valToPos=(t,o,s)=>_[o].ori==0?a(t,_[o],s?Ke:U,s?Je:0):f(t,_[o],s?mt:A,s?ot:0),n.setCursor=(t,o,s)=>{he=t.left,xe=t.top,jt(null,o,s)};function Bo(t,o){we(Sl,bl,de.left=t),we(Sl,Vl,de.width=o)}function Yo(t,o){we(Sl,\"top\",de.top=t),we(Sl,Hl,de.height=o)}let Ol=M.ori==0?Bo:Yo,Wl=M.ori==1?Bo:Yo;function Ss(){if(ke&&J.live)for(let t=i==2?1:0;t<v.length;t++){if(t==0&&nt)continue;let o=J.values[t],s=0;for(let u in o)yt[t][s++].firstChild.nodeValue=o[u]}}function Gn(t,o){if(t!=null&&(t.idxs?t.idxs.forEach((s,u)=>{ae[u]=s}):eu(t.idx)||ae.fill(t.idx),J.idx=ae[0]),ke&&J.live){for(let s=0;s<v.length;s++)(s>0||i==1&&!nt)&&ys(s,ae[s]);Ss()}rt=!1,o!==!1&&Ne(\"setLegend\")}n.setLegend=Gn;function ys(t,o){let s=v[t],u=t==0&&K==2?pt:l[t],c;nt?c=s.values(n,t,o)??Ct:(c=s.value(n,o==null?null:u[o],t,o),c=c==null?Ct:{_:c}),J.values[t]=c}function jt(t,o,s){Io=he,Go=xe,[he,xe]=N.move(n,he,xe),N.left=he,N.top=xe,Ve&&(hl&&kt(hl,Pe(he),0,U,A),dl&&kt(dl,0,Pe(xe),U,A));let u,c=De>Le;At=ce,Wt=null;let g=M.ori==0?U:A,S=M.ori==1?U:A;if(he<0||We==0||c){u=N.idx=null;for(let x=0;x<v.length;x++){let b=it[x];b!=null&&kt(b,-10,-10,U,A)}sl&&vt(null,yl,!0,t==null&&Me.setSeries),J.live&&(ae.fill(u),rt=!0)}else{let x,b,k;i==1&&(x=M.ori==0?he:xe,b=_t(x,L),u=N.idx=wt(b,l[0],De,Le),k=R(l[0][u],M,g,0));let P=-10,D=-10,G=0,oe=0,le=!0,Z=\"\",V=\"\";for(let O=i==2?1:0;O<v.length;O++){let ge=v[O],ve=ae[O],Oe=ve==null?null:i==1?l[O][ve]:l[O][1][ve],fe=N.dataIdx(n,O,u,b),_e=fe==null?null:i==1?l[O][fe]:l[O][1][fe];if(rt=rt||_e!=Oe||fe!=ve,ae[O]=fe,O>0&&ge.show){let Ze=fe==null?-10:fe==u?k:R(i==1?l[0][fe]:l[O][0][fe],M,g,0),Ie=_e==null?-10:I(_e,i==1?_[ge.scale]:_[ge.facets[1].scale],S,0);if(sl&&_e!=null){let st=M.ori==1?he:xe,ht=Ae(bt.dist(n,O,fe,Ie,st));if(ht<At){let Mt=bt.bias;if(Mt!=0){let Qe=_t(st,ge.scale),ut=_e>=0?1:-1,dt=Qe>=0?1:-1;dt==ut&&(dt==1?Mt==1?_e>=Qe:_e<=Qe:Mt==1?_e<=Qe:_e>=Qe)&&(At=ht,Wt=O)}else At=ht,Wt=O}}if(rt||ul){let st,ht;M.ori==0?(st=Ze,ht=Ie):(st=Ie,ht=Ze);let Mt,Qe,ut,dt,Tt,Ge,Xe=!0,qt=ze.bbox;if(qt!=null){Xe=!1;let Be=qt(n,O);ut=Be.left,dt=Be.top,Mt=Be.width,Qe=Be.height}else ut=st,dt=ht,Mt=Qe=ze.size(n,O);if(Ge=ze.fill(n,O),Tt=ze.stroke(n,O),ul)O==Wt&&At<=bt.prox&&(P=ut,D=dt,G=Mt,oe=Qe,le=Xe,Z=Ge,V=Tt);else{let Be=it[O];Be!=null&&(al[O]=ut,fl[O]=dt,gr(Be,Mt,Qe,Xe),hr(Be,Ge,Tt),kt(Be,ft(ut),ft(dt),U,A))}}}}if(ul){let O=bt.prox,ge=Kt==null?At<=O:At>O||Wt!=Kt;if(rt||ge){let ve=it[0];ve!=null&&(al[0]=P,fl[0]=D,gr(ve,G,oe,le),hr(ve,Z,V),kt(ve,ft(P),ft(D),U,A))}}}if(de.show&&Nt)if(t!=null){let[x,b]=Me.scales,[k,P]=Me.match,[D,G]=t.cursor.sync.scales,oe=t.cursor.drag;if(Ce=oe._x,Re=oe._y,Ce||Re){let{left:le,top:Z,width:V,height:O}=t.select,ge=t.scales[D].ori,ve=t.posToVal,Oe,fe,_e,Ze,Ie,st=x!=null&&k(x,D),ht=b!=null&&P(b,G);st&&Ce?(ge==0?(Oe=le,fe=V):(Oe=Z,fe=O),_e=_[x],Ze=R(ve(Oe,D),_e,g,0),Ie=R(ve(Oe+fe,D),_e,g,0),Ol(St(Ze,Ie),Ae(Ie-Ze))):Ol(0,g),ht&&Re?(ge==1?(Oe=le,fe=V):(Oe=Z,fe=O),_e=_[b],Ze=I(ve(Oe,G),_e,S,0),Ie=I(ve(Oe+fe,G),_e,S,0),Wl(St(Ze,Ie),Ae(Ie-Ze))):Wl(0,S)}else Un()}else{let x=Ae(Io-Vo),b=Ae(Go-Ho);if(M.ori==1){let G=x;x=b,b=G}Ce=$e.x&&x>=$e.dist,Re=$e.y&&b>=$e.dist;let k=$e.uni;k!=null?Ce&&Re&&(Ce=x>=k,Re=b>=k,!Ce&&!Re&&(b>x?Re=!0:Ce=!0)):$e.x&&$e.y&&(Ce||Re)&&(Ce=Re=!0);let P,D;Ce&&(M.ori==0?(P=gl,D=he):(P=wl,D=xe),Ol(St(P,D),Ae(D-P)),Re||Wl(0,S)),Re&&(M.ori==1?(P=gl,D=he):(P=wl,D=xe),Wl(St(P,D),Ae(D-P)),Ce||Ol(0,g)),!Ce&&!Re&&(Ol(0,0),Wl(0,0))}if($e._x=Ce,$e._y=Re,t==null){if(s){if(lr!=null){let[x,b]=Me.scales;Me.values[0]=x!=null?_t(M.ori==0?he:xe,x):null,Me.values[1]=b!=null?_t(M.ori==1?he:xe,b):null}zl(Jn,n,he,xe,U,A,u)}if(sl){let x=s&&Me.setSeries,b=bt.prox;Kt==null?At<=b&&vt(Wt,yl,!0,x):At>b?vt(null,yl,!0,x):Wt!=Kt&&vt(Wt,yl,!0,x)}}rt&&(J.idx=u,Gn()),o!==!1&&Ne(\"setCursor\")}let $t=null;Object.defineProperty(n,\"rect\",{get(){return $t==null&&$l(!1),$t}});function $l(t=!1){t?$t=null:($t=T.getBoundingClientRect(),Ne(\"syncRect\",$t))}function Uo(t,o,s,u,c,g,S){N._lock||Nt&&t!=null&&t.movementX==0&&t.movementY==0||(Bn(t,o,s,u,c,g,S,!1,t!=null),t!=null?jt(null,!0,!0):jt(o,!0,!1))}function Bn(t,o,s,u,c,g,S,x,b){if($t==null&&$l(!1),Yt(t),t!=null)s=t.clientX-$t.left,u=t.clientY-$t.top;else{if(s<0||u<0){he=-10,xe=-10;return}let[k,P]=Me.scales,D=o.cursor.sync,[G,oe]=D.values,[le,Z]=D.scales,[V,O]=Me.match,ge=o.axes[0].side%2==1,ve=M.ori==0?U:A,Oe=M.ori==1?U:A,fe=ge?g:c,_e=ge?c:g,Ze=ge?u:s,Ie=ge?s:u;if(le!=null?s=V(k,le)?m(G,_[k],ve,0):-10:s=ve*(Ze/fe),Z!=null?u=O(P,Z)?m(oe,_[P],Oe,0):-10:u=Oe*(Ie/_e),M.ori==1){let st=s;s=u,u=st}}b&&(o==null||o.cursor.event.type==Jn)&&((s<=1||s>=U-1)&&(s=Jt(s,U)),(u<=1||u>=A-1)&&(u=Jt(u,A))),x?(Vo=s,Ho=u,[gl,wl]=N.move(n,s,u)):(he=s,xe=u)}let Yn={width:0,height:0,left:0,top:0};function Un(){nn(Yn,!1)}let Ko,jo,qo,Jo;function Zo(t,o,s,u,c,g,S){Nt=!0,Ce=Re=$e._x=$e._y=!1,Bn(t,o,s,u,c,g,S,!0,!1),t!=null&&(He(Zn,lo,Qo,!1),zl(sr,n,gl,wl,U,A,null));let{left:x,top:b,width:k,height:P}=de;Ko=x,jo=b,qo=k,Jo=P}function Qo(t,o,s,u,c,g,S){Nt=$e._x=$e._y=!1,Bn(t,o,s,u,c,g,S,!1,!0);let{left:x,top:b,width:k,height:P}=de,D=k>0||P>0,G=Ko!=x||jo!=b||qo!=k||Jo!=P;if(D&&G&&nn(de),$e.setScale&&D&&G){let oe=x,le=k,Z=b,V=P;if(M.ori==1&&(oe=b,le=P,Z=x,V=k),Ce&&Ot(L,_t(oe,L),_t(oe+le,L)),Re)for(let O in _){let ge=_[O];O!=L&&ge.from==null&&ge.min!=ce&&Ot(O,_t(Z+V,O),_t(Z,O))}Un()}else N.lock&&(N._lock=!N._lock,jt(o,!0,t!=null));t!=null&&(ol(Zn,lo),zl(Zn,n,he,xe,U,A,null))}function xs(t,o,s,u,c,g,S){if(N._lock)return;Yt(t);let x=Nt;if(Nt){let b=!0,k=!0,P=10,D,G;M.ori==0?(D=Ce,G=Re):(D=Re,G=Ce),D&&G&&(b=he<=P||he>=U-P,k=xe<=P||xe>=A-P),D&&b&&(he=he<gl?0:U),G&&k&&(xe=xe<wl?0:A),jt(null,!0,!0),Nt=!1}he=-10,xe=-10,ae.fill(null),jt(null,!0,!0),x&&(Nt=x)}function Xo(t,o,s,u,c,g,S){N._lock||(Yt(t),Pn(),Un(),t!=null&&zl(fr,n,he,xe,U,A,null))}function er(){z.forEach(ga),En(n.width,n.height,!0)}Xt(fn,_l,er);let xl={};xl.mousedown=Zo,xl.mousemove=Uo,xl.mouseup=Qo,xl.dblclick=Xo,xl.setSeries=(t,o,s,u)=>{let c=Me.match[2];s=c(n,o,s),s!=-1&&vt(s,u,!0,!1)},Ve&&(He(sr,T,Zo),He(Jn,T,Uo),He(ur,T,t=>{Yt(t),$l(!1)}),He(ar,T,xs),He(fr,T,Xo),fo.add(n),n.syncRect=$l);let on=n.hooks=e.hooks||{};function Ne(t,o,s){Fn?Nl.push([t,o,s]):t in on&&on[t].forEach(u=>{u.call(null,n,o,s)})}(e.plugins||[]).forEach(t=>{for(let o in t.hooks)on[o]=(on[o]||[]).concat(t.hooks[o])});let tr=(t,o,s)=>s,Me=Te({key:null,setSeries:!1,filters:{pub:br,sub:br},scales:[L,v[1]?v[1].scale:null],match:[vr,vr,tr],values:[null,null]},N.sync);Me.match.length==2&&Me.match.push(tr),N.sync=Me;let lr=Me.key,Kn=Si(lr);function zl(t,o,s,u,c,g,S){Me.filters.pub(t,o,s,u,c,g,S)&&Kn.pub(t,o,s,u,c,g,S)}Kn.sub(n);function bs(t,o,s,u,c,g,S){Me.filters.sub(t,o,s,u,c,g,S)&&xl[t](null,o,s,u,c,g,S)}n.pub=bs;function vs(){Kn.unsub(n),fo.delete(n),Vt.clear(),ro(fn,_l,er),h.remove(),se?.remove(),Ne(\"destroy\")}n.destroy=vs;function jn(){Ne(\"init\",e,l),Co(l||e.data,!1),$[L]?Vn(L,$[L]):Pn(),Zl=de.show&&(de.width>0||de.height>0),Bt=rt=!0,En(e.width,e.height)}return v.forEach(Do),z.forEach(es),r?r instanceof HTMLElement?(r.appendChild(h),jn()):r(n,jn):jn(),n}ie.assign=Te;ie.fmtNum=So;ie.rangeNum=cn;ie.rangeLog=hn;ie.rangeAsinh=go;ie.orient=tl;ie.pxRatio=re;ie.join=su;ie.fmtDate=xo,ie.tzDate=Su;ie.sync=Si;{ie.addGap=ea,ie.clipGaps=wn;let e=ie.paths={points:Mi};e.linear=ki,e.stepped=na,e.bars=oa,e.spline=ia}function Di(e){let l=Math.max(0,2-Math.floor(Math.log10(Math.abs(e))));return String(Number(e.toFixed(Math.min(l,20))))}var wa=\"–\";function Ul(e,l){return e==null||Number.isNaN(e)?wa:l===\"\"?Li(e):`${Li(e)} ${l}`}function Li(e){return Number.isFinite(e)?Di(e):e<0?\"-∞\":\"∞\"}function Ci(e){let l=Math.max(0,Math.round(e)),r=i=>String(i).padStart(2,\"0\"),n=Math.floor(l/60);return n<60?`${n}:${r(l%60)}`:`${Math.floor(n/60)}:${r(n%60)}:${r(l%60)}`}function bn(e){if(e<9.95)return`${Number(e.toFixed(1))} s`;let l=Math.round(e);if(l<120)return`${l} s`;if(l<7200)return Ri(Math.floor(l/60),\"min\",l%60,\"s\");let r=Math.round(l/60);return Ri(Math.floor(r/60),\"h\",r%60,\"min\")}function Ri(e,l,r,n){return r===0?`${e} ${l}`:`${e} ${l} ${r} ${n}`}function Ni(e){return`${e<-.5?\"-\":e>=.5?\"+\":\"\"}${Ci(Math.abs(e))}`}function Kl(e){return e>0&&e<.001?e.toExponential(1).replace(\".0e\",\"e\"):String(Number(e.toPrecision(2)))}var vn={ok:\"good\",breach:\"bad\",undecided:\"unsure\",watched:\"plain\",\"not-measured\":\"plain\"};function Fe(e){return getComputedStyle(document.documentElement).getPropertyValue(`--${e}`)}function Wi(e){let l=e.flatMap(({before:a,after:f,marks:m})=>[...a.moments,...f.moments,...m.map(({at:p})=>p)]),[r,n]=[Math.min(...l),Math.max(...l)],i=Math.max(1,n-r)*.02;return[r-i,n+i]}var Sa=[1,2,5,10,15,30,60,120,300,600,900,1800,3600,7200,14400,28800,86400],ya=62,jl=\"11px system-ui, sans-serif\",Oi={stroke:()=>Fe(\"grid\"),width:1},$i={stroke:()=>Fe(\"ink\"),grid:Oi,ticks:{...Oi,size:4},font:jl,gap:4};function _n(e){return{...$i,incrs:Sa,space:64,size:e?28:8,values:(l,r)=>r.map(n=>e?Ni(n):\"\")}}function Mn(e,l){return{...$i,size:ya,space:l,values:(r,n)=>n.map(i=>i===null?\"\":e(i))}}function Fi({band:e,mean:l,limits:r,status:n}){return{hooks:{drawClear:i=>{let a=xa(i);e&&a(e[0],e[1],\"usual\",.22);for(let{value:f,isFloor:m}of n===\"breach\"?r:[]){let p=m?i.scales.y?.min:i.scales.y?.max;p!==void 0&&(m?f>p:f<p)&&a(f,p,\"limit\",.09)}},drawAxes:i=>{l!==null&&zi(i,l,Fe(\"usual\"),[2,3]);for(let{value:a}of r)zi(i,a,Fe(\"limit\"),[8,4])},draw:i=>{let{ctx:a,bbox:f,scales:m}=i,p=m.y?.max??0;if(r.filter(({value:d})=>d>p).length===0)return;a.save(),a.font=Eo(jl),a.fillStyle=Fe(\"limit\"),a.textAlign=\"right\",a.textBaseline=\"top\";let y=4*ie.pxRatio;a.fillText(\"↑ the limit is far above\",f.left+f.width-y,f.top+y),a.restore()}}}}function xa(e){let{ctx:l,bbox:r}=e;return(n,i,a,f)=>{let[m,p]=[e.valToPos(i,\"y\",!0),e.valToPos(n,\"y\",!0)];l.save(),l.globalAlpha=f,l.fillStyle=Fe(a);let h=Math.max(Math.abs(p-m),ie.pxRatio);l.fillRect(r.left,Math.min(m,p),r.width,h),l.restore()}}function zi(e,l,r,n){let{ctx:i,bbox:a}=e,f=Math.round(e.valToPos(l,\"y\",!0));f<a.top||f>a.top+a.height||(i.save(),i.strokeStyle=r,i.lineWidth=2*Math.ceil(ie.pxRatio/2),i.setLineDash(n.map(m=>m*ie.pxRatio)),i.beginPath(),i.moveTo(a.left,f),i.lineTo(a.left+a.width,f),i.stroke(),i.restore())}function Eo(e){return e.replace(/^\\d+/,l=>String(Number(l)*ie.pxRatio))}var Vi=3,ba=14;function Tn(e,l=!0){return{hooks:{draw:r=>{let{ctx:n,bbox:i}=r;n.save(),n.font=Eo(jl),n.setLineDash([]);let a=Array.from({length:Vi},()=>Number.NEGATIVE_INFINITY);for(let{at:f,words:m,tone:p}of e){let h=r.valToPos(f,\"x\",!0);n.strokeStyle=n.fillStyle=Fe(p===\"plain\"?\"ink\":p),n.lineWidth=ie.pxRatio,n.beginPath(),n.moveTo(h,i.top),n.lineTo(h,i.top+i.height),n.stroke(),l&&va(n,i,h,m,a)}n.restore()}}}}function va(e,l,r,n,i){let{width:a}=e.measureText(n),f=Math.max(l.left,Math.min(r-a/2,l.left+l.width-a)),m=i.findIndex(h=>h<f-6*ie.pxRatio),p=m<0?Vi-1:m;i[p]=f+a,e.textAlign=\"left\",e.textBaseline=\"bottom\",e.fillText(n,f,l.top-(3+p*ba)*ie.pxRatio)}var _a=130,Ma=1e-12;function Hi(e,{evidence:l,marks:r,status:n},i){let{chance:a,level:f}=l??{chance:{moments:[],values:[]},level:{moments:[],values:[]}},m=new Map(f.moments.map((T,C)=>[T,f.values[C]??null])),p=T=>T==null?null:Math.max(T,Ma),h=a.moments.map(T=>p(m.get(T))),y=a.values.map(p),d=Math.min(.001,...[...y,...h].filter(T=>T!==null)),w=10**Math.floor(Math.log10(d)),E=()=>Fe(vn[n]);return new ie({width:e.clientWidth,height:_a,padding:[8,12,0,0],legend:{show:!1},cursor:{y:!1,drag:{x:!1,y:!1},sync:{key:\"moments\",scales:[\"x\",null]}},scales:{x:{time:!1,range:()=>[...i]},y:{distr:3,range:()=>[w,1]}},axes:[_n(!0),{...Mn(Kl,18),splits:()=>Ta(w),filter:(T,C)=>C}],series:[{},{stroke:E,width:2,points:{size:5,fill:E}},{stroke:()=>Fe(\"level\"),width:2,dash:[8,4],...ka(),points:{show:!1}}],plugins:[Tn(r,!1)]},[[...a.moments],y,h],e)}function Ta(e){let l=Math.round(Math.log10(e)),r=Math.ceil(-l/4);return Array.from({length:Math.floor(-l/r)+1},(n,i)=>10**(-i*r)).reverse()}function ka(){let e=ie.paths.stepped?.({align:1});return e?{paths:e}:{}}var Ea={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-10,PageUp:10,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY};function Ii(e,l,r,n){let i=e.querySelector(\".readout\"),a=[...r.before.moments,...r.after.moments],f=[...r.before.values,...r.after.values],m=a.length-1,p=m,h=d=>{p=d;let w=a[d]??0,E=`${Aa(w,r.sinceFlags)}: ${Pa(r,f[d])}${Da(r.evidence,w)}`;i&&(i.textContent=E),l.setAttribute(\"aria-valuenow\",String(w)),l.setAttribute(\"aria-valuetext\",E)},y={tabindex:\"0\",role:\"slider\",\"aria-label\":`${r.metric} over time`,\"aria-orientation\":\"horizontal\",\"aria-valuemin\":String(a[0]??0),\"aria-valuemax\":String(a[m]??0)};for(let[d,w]of Object.entries(y))l.setAttribute(d,w);h(m),n.hooks.setCursor=[()=>h(n.cursor.idx??m)],l.addEventListener(\"keydown\",d=>{let w=Ea[d.key];if(w===void 0||d.altKey||d.ctrlKey||d.metaKey)return;d.preventDefault();let E=Math.max(0,Math.min(m,p+w));n.setCursor({left:n.valToPos(a[E]??0,\"x\"),top:0}),h(E)})}function Pa({unit:e},l){return l==null?\"no value\":Ul(l,e)}function Aa(e,l){return l?`${bn(Math.abs(e))} ${e<0?\"before\":\"after\"} the flags went on`:`${bn(e)} into the baseline`}function Da(e,l){let r=e?.chance.moments.indexOf(l)??-1,[n,i]=[e?.chance.values[r]??null,e?.level.values[r]??null];return n===null?\"\":`, chance ${Kl(n)}${i===null?\"\":`, level ${Kl(i)}`}`}var La=250,Ca=5,Ra=80;function Bi(e,l,r){let{before:n,after:i,evidence:a,unit:f}=l,m=p=>({stroke:()=>Fe(p),width:2,points:{size:5,show:(h,y,d,w)=>w-d<=Ra,filter:(h,y,d)=>d?null:Na(h.data[y]??[]),fill:()=>Fe(p)}});return new ie({width:e.clientWidth,height:La,padding:[46,12,0,0],legend:{show:!1},cursor:{y:!1,drag:{x:!1,y:!1},sync:{key:\"moments\",scales:[\"x\",null]},points:{size:9}},scales:{x:{time:!1,range:()=>[...r]},y:{range:()=>Oa(l)}},axes:[_n(a===null),Mn(p=>Ul(p,f),36)],series:[{},m(\"before\"),m(vn[l.status])],plugins:[Fi(l),Tn(l.marks)]},ie.join([Gi(n),Gi(i)]),e)}function Gi({moments:e,values:l}){return[[...e],[...l]]}function Na(e){let l=r=>e[r]!==null&&e[r]!==void 0;return Array.from(e,(r,n)=>n).filter(r=>l(r)&&!l(r-1)&&!l(r+1))}function Oa({before:e,after:l,band:r,mean:n,limits:i}){let a=[...e.values,...l.values,...r??[],n,0].filter(d=>d!==null),f=Math.max(...a.map(Math.abs)),m=i.map(({value:d})=>d).filter(d=>Math.abs(d)<=Ca*f),[p,h]=[Math.min(...a,...m),Math.max(...a,...m)];if(p===h)return[0,1];let y=(h-p)*.08;return[p<0?p-y:0,h>0?h+y:0]}function Yi(e){let l=Wi(e),r=e.flatMap((i,a)=>{let f=document.querySelector(`[data-chart=\"${a}\"]`);return f?[Wa(f,i,l)]:[]});return matchMedia(\"(prefers-color-scheme: dark)\").addEventListener(\"change\",()=>{for(let i of r)i.redraw()}),r}function Wa(e,l,r){let n=e.querySelector(\".drawing\"),i=e.querySelector(\".plot\"),a=e.querySelector(\".strip\");if(!n||!i)return{resize(){},redraw(){}};n.hidden=!1;let f=Bi(i,l,r);Ii(e,i,l,f);let m=a?[f,Hi(a,l,r)]:[f],p=h=>{for(let y of m)y.setSize({width:h,height:y.height})};return new ResizeObserver(()=>p(n.clientWidth)).observe(n),{resize:p,redraw:()=>{for(let h of m)h.redraw()}}}function Ui(e){let l=()=>{};addEventListener(\"beforeprint\",()=>{let r=[...document.querySelectorAll(\"details:not([open])\")].filter(i=>i instanceof HTMLDetailsElement),n=[...document.querySelectorAll(\".drawing\")].map(({clientWidth:i})=>i);document.documentElement.classList.add(\"paper\");for(let i of r)i.open=!0;for(let i of e)i.resize(640);l=()=>{document.documentElement.classList.remove(\"paper\");for(let i of r)i.open=!1;for(let[i,a]of e.entries())a.resize(n[i]??640)}}),addEventListener(\"afterprint\",()=>l())}var $a=document.getElementById(\"drawn\")?.textContent,{charts:za=[]}=JSON.parse($a??\"{}\");Ui(Yi(za));})();";
const STYLE = ".uplot,.uplot *,.uplot *:before,.uplot *:after{box-sizing:border-box}.uplot{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,\"Apple Color Emoji\",\"Segoe UI Emoji\",Segoe UI Symbol,\"Noto Color Emoji\";line-height:1.5;width:min-content}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{position:relative;-webkit-user-select:none;user-select:none}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{display:block;position:relative;width:100%;height:100%}.u-axis{position:absolute}.u-legend{font-size:14px;margin:auto;text-align:center}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:\":\";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{background:#00000012;position:absolute;pointer-events:none}.u-cursor-x,.u-cursor-y{position:absolute;left:0;top:0;pointer-events:none;will-change:transform}.u-hz .u-cursor-x,.u-vt .u-cursor-y{height:100%;border-right:1px dashed #607D8B}.u-hz .u-cursor-y,.u-vt .u-cursor-x{width:100%;border-bottom:1px dashed #607D8B}.u-cursor-pt{position:absolute;top:0;left:0;border-radius:50%;border:0 solid;pointer-events:none;will-change:transform;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}:root{--paper: #ffffff;--panel: #f5f7f9;--ink: #1b1f24;--muted: #535c66;--edge: #d5dbe1;--grid: #e3e7eb;--bad: #b3261e;--unsure: #875200;--good: #1a6e33;--plain: #47525e;--before: #3b5b8c;--usual: #6b7682;--limit: #b3261e;--level: #6b7682;--bad-tint: #fdecea;--unsure-tint: #fdf3df;--good-tint: #e8f5ec;--plain-tint: #eef1f4;color-scheme:light}@media screen and (prefers-color-scheme:dark){:root:not(.paper){--paper: #10151a;--panel: #192028;--ink: #e8edf2;--muted: #a7b2bd;--edge: #35404b;--grid: #28313a;--bad: #ff8a80;--unsure: #f0b849;--good: #5fd38a;--plain: #b6c1cc;--before: #8fb4f0;--usual: #93a0ad;--limit: #ff8a80;--level: #93a0ad;--bad-tint: #3a1c1b;--unsure-tint: #352a12;--good-tint: #14301f;--plain-tint: #222b34;color-scheme:dark}}*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;overflow-wrap:anywhere}main,footer{max-width:68rem;margin:0 auto;padding:0 1.25rem}main{padding-top:1.25rem}footer{margin-top:2.5rem;padding-bottom:2rem;color:var(--muted);font-size:.875rem}h1,h2,h3{line-height:1.2;margin:0}h2{margin:2.5rem 0 .75rem;font-size:1.3rem}h3{font-size:1rem}p{margin:.5rem 0}a{color:var(--before)}code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em;unicode-bidi:isolate}pre{margin:.5rem 0;padding:.75rem;max-height:24rem;overflow:auto;background:var(--panel);border:1px solid var(--edge);border-radius:.4rem;overflow-wrap:normal}:focus-visible{outline:3px solid var(--before);outline-offset:2px}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.good{color:var(--good)}.bad{color:var(--bad)}.unsure{color:var(--unsure)}.plain{color:var(--plain)}.verdict{padding:1.25rem 1.5rem 1.5rem;border:1px solid var(--edge);border-left:.6rem solid currentColor;border-radius:.5rem}.verdict.good{background:var(--good-tint)}.verdict.bad{background:var(--bad-tint)}.verdict.unsure{background:var(--unsure-tint)}.verdict.plain{background:var(--plain-tint)}.verdict .run{margin:0 0 .25rem;color:var(--ink)}.verdict h1{font-size:clamp(1.6rem,1.1rem + 2.4vw,2.6rem)}.facts{display:grid;gap:1.1rem 2rem;margin:1.25rem 0 0;color:var(--ink)}.facts dt{font-size:.95rem;font-weight:600;color:var(--muted)}.facts dd{margin:0}.facts .big{font-size:1.35rem;line-height:1.3}.steps,.notices{margin-top:1.5rem}.steps h2,.notices h2{margin-top:0}.command{background:var(--plain-tint);white-space:pre-wrap;overflow-wrap:anywhere}.scroll{overflow-x:auto;border:1px solid var(--edge);border-radius:.4rem}table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.925rem;overflow-wrap:normal}th,td{padding:.45rem .7rem;text-align:left;vertical-align:top;border-top:1px solid var(--edge)}tbody th{font-weight:600}thead th{border-top:0;background:var(--panel);white-space:nowrap}.number,.columns td,.columns th{white-space:nowrap}.prose{min-width:12rem}.rule{color:var(--muted)}.badge{font-weight:600;white-space:nowrap}.pairs{margin:0}.pairs>div{display:grid;grid-template-columns:14rem 1fr;gap:0 1rem;padding:.35rem 0;border-top:1px solid var(--edge)}.pairs dt{color:var(--muted)}.pairs dd{margin:0;min-width:0}@media(min-width:40rem){.facts{grid-template-columns:1fr 1fr}}@media(max-width:40rem){.pairs>div{grid-template-columns:1fr}.verdict{padding:1rem;border-left-width:.4rem}}.chart{margin:0 0 2rem;padding-top:.75rem;border-top:1px solid var(--edge)}.chart h3{font-size:1.1rem}.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:.75rem 0 0;padding:0;list-style:none;font-size:.85rem;color:var(--muted)}.key{display:inline-block;width:1.4rem;height:0;margin-right:.4rem;vertical-align:middle;border-top:3px solid currentColor}.key.before{color:var(--before)}.key.band{height:.8rem;border:0;background:var(--usual);opacity:.3}.key.mean{color:var(--usual);border-top-style:dotted}.key.limit{color:var(--limit);border-top:2px dashed}.key.level{color:var(--level);border-top:2px dashed}.plot,.strip{min-width:0;overflow:hidden}.readout{min-height:1.5em;margin:.25rem 0 .5rem;font-variant-numeric:tabular-nums}.u-vt .u-cursor-x{border-right:1px dashed var(--muted)}details{margin:.25rem 0}summary{padding:.15rem 0;color:var(--muted);cursor:pointer}.columns{max-height:24rem;overflow:auto}.columns table{font-size:.85rem}.columns th,.columns td{padding:.1rem .7rem}.phases{margin:0;padding:0;list-style:none}.phases li{padding:.5rem 0;border-top:1px solid var(--edge)}.phases p{margin:0}.phases p span{color:var(--muted)}.bar{display:block;width:100%;height:.5rem;margin:.3rem 0;background:var(--panel);fill:var(--before)}@media print{body{font-size:11pt}main,footer{max-width:none;padding:0}.verdict,.bar,.key{-webkit-print-color-adjust:exact;print-color-adjust:exact}.scroll,pre{max-height:none;overflow:visible}pre{white-space:pre-wrap;overflow-wrap:anywhere}table{font-size:8pt;overflow-wrap:break-word}table code{overflow-wrap:anywhere}.prose{min-width:0}.number{white-space:normal}th,td{padding:.2rem .35rem}tbody th{min-width:7rem}.columns{columns:15rem;border:0}.columns th,.columns td{min-width:0;padding:.05rem .3rem}.columns table{font-size:7pt}.readout{display:none}.drawing,tr,.facts>div{break-inside:avoid}h2,h3,summary{break-after:avoid}}";

;// CONCATENATED MODULE: ./build/report/page/document.js



/** No page asks anybody for anything: it runs the one script and has the one style that it was written with. */
const POLICY = [
    "default-src 'none'",
    `script-src '${hashOf(SCRIPT)}'`,
    `style-src '${hashOf(STYLE)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** A whole page: one file, readable without its script, in light and dark, on a phone and on paper. */
function documentOf({ title, icon, main, footer, drawn }) {
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${pictureOf(icon)}">
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${main}</main>
<footer>${footer}</footer>
<script type="application/json" id="drawn">${embeddedJson(drawn)}</script>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.markup;
}
const COLOURS = { bad: '#c62828', unsure: '#b26a00', good: '#1a7f37', plain: '#57606a' };
function pictureOf({ mark, tone }) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${COLOURS[tone]}"/><text x="8" y="12.5" font-size="12" text-anchor="middle" fill="#fff">${mark}</text></svg>`;
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
function hashOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}

;// CONCATENATED MODULE: ./build/report/page/flags.js




const MAX_ROWS = 200;
const flags_MAX_TEXT = 500;
const STATES = {
    planned: ['plain', '·', 'planned'],
    on: ['plain', '·', 'on'],
    restored: ['good', '✓', 'as before'],
    conflict: ['unsure', '!', 'changed by another writer'],
    'not-restored': ['bad', '✗', 'could not be put back'],
};
/** Every place of the flags file that the run was to change, and what became of it. */
function flagsPart({ flags, flags_file }) {
    if (flags.length === 0)
        return EMPTY;
    const rows = flags
        .slice(0, MAX_ROWS)
        .map(({ flag, place, before, now, to, state }) => [
        html `<code>${(0,report_words/* shorten */.ml)(flag, flags_MAX_TEXT)}</code>`,
        html `<code>${(0,report_words/* shorten */.ml)(place, flags_MAX_TEXT)}</code>`,
        entry(before),
        entry(to),
        entry(now),
        badge(...STATES[state]),
    ]);
    const more = flags.length > MAX_ROWS ? html `<p>… and ${flags.length - MAX_ROWS} more in the JSON report.</p>` : EMPTY;
    const head = ['Flag', 'Place', 'Before', 'Set to', 'Now', 'State'];
    return section('flags', 'Flags', html `<p>In <code>${flags_file}</code></p>${table('Flags', head, rows)}${more}`);
}
function entry(json) {
    return json === null ? html `no entry` : html `<code>${(0,report_words/* shorten */.ml)(json, flags_MAX_TEXT)}</code>`;
}

// EXTERNAL MODULE: ./build/report/evidence-words.js
var evidence_words = __webpack_require__(11094);
;// CONCATENATED MODULE: ./build/report/page/metrics.js







const metrics_MAX_ROWS = 200;
const metrics_MAX_TEXT = 500;
/** Every metric in a row: before, now, its limit, what came of it, and what stands behind that. */
function metricsPart(report) {
    const rows = (0,metrics_table/* rowsOfReport */.t)(report);
    if (rows.length === 0)
        return EMPTY;
    const cells = rows
        .slice(0, metrics_MAX_ROWS)
        .map(({ metric, baseline, now, delta, status, result, mark }) => [
        html `<code>${(0,report_words/* shorten */.ml)(metric, metrics_MAX_TEXT)}</code>`,
        badge(TONES[status], mark, result),
        ...[baseline, now, delta].map(numeral),
        limitsOf(report, metric),
        prose(metrics_evidenceOf(report, metric)),
    ]);
    const head = ['Metric', 'Result', 'Before', 'Now', 'Change', 'Limit', 'Evidence'];
    const more = rows.length > metrics_MAX_ROWS ? html `<p>… and ${rows.length - metrics_MAX_ROWS} more in the JSON report.</p>` : EMPTY;
    return section('metrics', 'Metrics', html `${table('Metrics', head, cells)}${more}`);
}
/** Each limit as a value, with the rule that it comes from. */
function limitsOf({ evidence }, metric) {
    const { limits = [], thresholds = [], unit = '' } = evidence[metric] ?? {};
    if (thresholds.length === 0)
        return html `not guarded`;
    // A report that is older than limits in numbers has their words alone.
    if (limits.length === 0)
        return html `${(0,report_words/* shorten */.ml)(thresholds.join('; '), metrics_MAX_TEXT)}`;
    return html `${limits.map(({ value, words }) => {
        const rule = html `<div class="number rule">${(0,report_words/* shorten */.ml)(words, metrics_MAX_TEXT)}</div>`;
        return value === null ? rule : html `<div class="number">${(0,report_words/* valueWords */.pz)(value, unit)}</div>${rule}`;
    })}`;
}
function metrics_evidenceOf({ evidence }, metric) {
    const known = evidence[metric];
    return known === undefined ? report_words/* NOTHING */.K$ : (0,report_words/* shorten */.ml)((0,evidence_words/* evidenceWords */.J)(known), metrics_MAX_TEXT);
}

// EXTERNAL MODULE: ./build/report/plan-words.js
var plan_words = __webpack_require__(1152);
;// CONCATENATED MODULE: ./build/report/page/plan.js




const MAX_NAMES = 50;
const plan_MAX_TEXT = 500;
/** What the run was to do, decided before it started. */
function planPart({ plan, flags_file }) {
    if (!plan)
        return EMPTY;
    const rows = [
        ['Flags', html `${codes(plan.flags)} in <code>${flags_file}</code>, ${SCOPES[plan.scope]}`],
        ['Watch', html `${(0,plan_words/* watchWords */.B8)(plan.watch_seconds, plan.look_seconds, plan.baseline_seconds)}`],
        ['Metrics from', html `${codes(plan.source.addresses)} (${SOURCES[plan.source.kind]})`],
        ['Judged by evidence', judged(plan, 'evidence')],
        ['Judged literally', judged(plan, 'literal')],
        [
            'Chance of a false rollback',
            html `at most ${plan.alpha * 100} % over the run, of what is judged by evidence`,
        ],
        ['Where the evidence does not reach', html `${plan_words/* POLICIES */.PQ[plan.on_inconclusive]}`],
        ['Smoke test', script(plan.smoke) ?? html `none`],
        ['Rollback script', script(plan.rollback_script)],
        ['Services', services(plan)],
    ];
    return section('plan', 'The plan', pairs(rows));
}
const SCOPES = {
    everywhere: "in the environment's entry and the global switch",
    environment: "in the environment's entry alone",
};
const SOURCES = { prometheus: 'Prometheus', scrape: 'scraped' };
function judged({ metrics }, judge) {
    const names = metrics.filter((metric) => metric.judge === judge).map(({ name }) => name);
    return names.length === 0 ? undefined : html `${codes(names)}`;
}
function script(planned) {
    if (!planned)
        return undefined;
    const words = [planned.script, ...planned.args].join(' ');
    return html `<code>${(0,report_words/* shorten */.ml)(words, plan_MAX_TEXT)}</code>, at most ${planned.timeout_seconds} s`;
}
function services({ services: all }) {
    if (all.length === 0)
        return undefined;
    const told = all
        .slice(0, MAX_NAMES)
        .map(({ name, after_toggle }) => html `<code>${(0,report_words/* shorten */.ml)(name, plan_MAX_TEXT)}</code>: ${(0,report_words/* shorten */.ml)(after_toggle, plan_MAX_TEXT)}`);
    return html `${joined(told, html `; `)}`;
}
function codes(names) {
    const shown = names.slice(0, MAX_NAMES).map((name) => html `<code>${(0,report_words/* shorten */.ml)(name, plan_MAX_TEXT)}</code>`);
    return joined(shown, html `, `);
}

;// CONCATENATED MODULE: ./build/report/page/provenance.js


/** Where, by whom and by what the run was made. */
function provenancePart(report) {
    const { git_sha, git_branch, run_url, hostname, user, version, config_path, config_hash } = report;
    const known = (value) => value === null ? undefined : html `<code>${value}</code>`;
    const rows = [
        ['Config', html `<code>${config_path}</code>`],
        ['Config hash', known(config_hash)],
        ['Commit', known(git_sha)],
        ['Branch', known(git_branch)],
        ['Workflow run', run_url === null ? undefined : html_link(run_url, run_url)],
        ['Host', known(hostname)],
        ['User', known(user)],
        ['AOS Canary', version === null ? undefined : html `${version}`],
        ['Began', known(report.start_time)],
        ['Ended', known(report.end_time)],
    ];
    return section('provenance', 'Where it comes from', pairs(rows));
}

;// CONCATENATED MODULE: ./build/report/page/scripts.js





/** What the smoke test and the rollback script did and said. */
function scriptsPart({ smoke, rollback_script }) {
    return html `${smoke ? scripts_script('smoke', 'Smoke test', smoke) : EMPTY}${rollback_script ? scripts_script('rollback-script', 'Rollback script', rollback_script) : EMPTY}`;
}
function scripts_script(id, heading, ran) {
    const ended = ran.returncode === 0 ? badge('good', '✓', 'passed') : badge('bad', '✗', howItEnded(ran));
    const took = ran.seconds === null ? EMPTY : html ` in ${spanWords(ran.seconds)}`;
    return section(id, heading, html `<p>${ended}${took}: <code>${ran.script}</code>, at most ${ran.timeout_seconds} s, ${(0,report_words/* bytesWords */.Bc)(ran.output_bytes)} of output</p>
${stream('stdout', heading, ran.stdout)}${stream('stderr', heading, ran.stderr)}`);
}
function howItEnded({ timed_out, cancelled, returncode, signal, seconds }) {
    if (timed_out)
        return 'timed out';
    if (cancelled)
        return 'cancelled';
    if (seconds === null)
        return 'not finished';
    return returncode === null ? `ended by ${signal ?? 'a signal'}` : `exit code ${returncode}`;
}
function stream(name, of, text) {
    if (text === '')
        return EMPTY;
    return html `<h3>The end of its ${name}</h3>
<pre tabindex="0" role="group" aria-label="${of}, ${name}">
${text}</pre>`;
}

;// CONCATENATED MODULE: ./build/report/page/timeline.js





/** Of the events of one phase, this many are shown from its begin, and as many up to its end. */
const SHOWN_EVENTS = 15;
const timeline_MAX_TEXT = 300;
/** The phases of the run, each with its time and length as a bar over the whole run, and its events folded away. */
function timelinePart(report) {
    const phases = phasesOf(report);
    const [first, last] = [phases[0], phases.at(-1)];
    if (!first || !last)
        return EMPTY;
    const moments = (0,report_moments/* momentsOf */.Z)(report);
    const items = phases.map((phase) => shown(phase, moments, first.from, Math.max(1, last.to - first.from)));
    return section('timeline', 'Timeline', html `<ol class="phases">${items}</ol>`);
}
function phasesOf({ timeline }) {
    const begins = timeline.flatMap(({ type }, index) => (type === 'phase-started' ? [index] : []));
    // Where only a survivor tells of the run, there are events and no phases.
    const cuts = begins.length === 0 ? [0] : begins;
    return cuts.flatMap((begin, index) => {
        const entries = timeline.slice(begin, cuts[index + 1]);
        const [head, end] = [entries[0], timeline[cuts[index + 1] ?? -1] ?? timeline.at(-1)];
        if (!head || !end)
            return [];
        const name = begins.length === 0 ? 'events' : head.message;
        const told = begins.length === 0 ? entries : entries.slice(1);
        return [{ name, from: Date.parse(head.time), to: Date.parse(end.time), entries: told }];
    });
}
function shown({ name, from, to, entries }, { flagsOn }, start, whole) {
    const share = (ms) => Number(((ms / whole) * 100).toFixed(2));
    // Flags go on for a moment only, which must be seen too.
    const width = Math.max(0.6, share(to - from));
    const x = Math.min(share(from - start), 100 - width);
    return html `<li><p><strong>${name}</strong> <span>${spanWords((to - from) / 1000)}, from ${clockWords(from)}${relative(from, flagsOn)}</span></p>
<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect x="${x}" width="${width}" height="1"/></svg>
${events(name, entries)}</li>
`;
}
function relative(at, flagsOn) {
    if (flagsOn === undefined || at === flagsOn)
        return '';
    const seconds = Math.abs(at - flagsOn) / 1000;
    return `, ${spanWords(seconds)} ${at < flagsOn ? 'before' : 'after'} the flags went on`;
}
function events(phase, entries) {
    if (entries.length === 0)
        return EMPTY;
    const left = entries.length - 2 * SHOWN_EVENTS;
    const rows = left > 0
        ? [
            ...entries.slice(0, SHOWN_EVENTS).map(timeline_row),
            [html `…`, html ``, html `${left} more events in the JSON report`],
            ...entries.slice(-SHOWN_EVENTS).map(timeline_row),
        ]
        : entries.map(timeline_row);
    const count = `${entries.length} ${entries.length === 1 ? 'event' : 'events'}`;
    return html `<details><summary>${count}</summary>${table(`Events of the phase ${phase}`, ['Time', 'Event', 'What'], rows)}</details>`;
}
function timeline_row({ time, type, message }) {
    return [html `${time.slice(11, 23)}`, html `<code>${type}</code>`, prose((0,report_words/* shorten */.ml)(message, timeline_MAX_TEXT))];
}

;// CONCATENATED MODULE: ./build/report/page/facts.js




const facts_MAX_NAMES = 6;
const facts_MAX_TEXT = 500;
/** What was tried, what came of it, when, and where that leaves the flags. */
function factsOf(report) {
    const moments = (0,report_moments/* momentsOf */.Z)(report);
    return [tried(report), found(report), when(report, moments), flagsNow(report, moments)];
}
function tried(report) {
    const { environment, flags_file, verdict, flags_enabled } = report;
    const names = flagNames(report);
    const untouched = verdict === 'blocked' || verdict === 'planned' || flags_enabled.length === 0;
    return {
        label: verdict === 'planned' ? 'What would be tried' : untouched ? 'What was to be tried' : 'What was tried',
        big: [
            html `Turn on ${names.length === 0 ? [html `no flag`] : listed(names)} in <b>${(0,report_words/* shorten */.ml)(environment, facts_MAX_TEXT)}</b>`,
        ],
        small: flags_file === '' ? [] : [html `in <code>${(0,report_words/* shorten */.ml)(flags_file, facts_MAX_TEXT)}</code>`],
    };
}
/** The flags that a run is about, however far it came. */
function flagNames({ flags_enabled, plan, flags }) {
    if (plan && plan.flags.length > 0)
        return plan.flags;
    return flags_enabled.length > 0 ? flags_enabled : [...new Set(flags.map(({ flag }) => flag))];
}
function listed(names) {
    const shown = names.slice(0, facts_MAX_NAMES).map((name) => html `<code>${(0,report_words/* shorten */.ml)(name, facts_MAX_TEXT)}</code>`);
    const more = names.length > facts_MAX_NAMES ? [html `${names.length - facts_MAX_NAMES} more`] : [];
    return joined([...shown, ...more], html `, `);
}
function found(report) {
    const reason = html `${(0,report_words/* shorten */.ml)(report.reason ?? 'The run ended before it came to a verdict.', facts_MAX_TEXT)}`;
    switch (report.verdict) {
        case 'passed':
            return { label: 'What was seen', big: [html `Nothing broke`], small: [reason] };
        case 'inconclusive':
            return { label: 'What was seen', big: [html `No breach, and no proof of health`], small: [reason] };
        case 'planned':
            return { label: 'What was found', big: [html `Nothing stands in the way`], small: [reason] };
        case 'blocked':
            return { label: 'What blocked it', big: [reason], small: [] };
        case 'rolled-back':
        case 'rollback-incomplete':
        case null:
            return { label: 'What broke', ...broke(report, reason) };
    }
}
function broke(report, reason) {
    const { reason_code, smoke } = report;
    const breached = Object.entries(report.evidence).filter(([, { status }]) => status === 'breach');
    if (breached.length > 0 && (reason_code === 'metric-breach' || reason_code === 'traffic-lost')) {
        return {
            big: breached.slice(0, facts_MAX_NAMES).map(([metric]) => movement(report, metric)),
            small: [
                ...breached.slice(0, facts_MAX_NAMES).flatMap(([, { limits, unit }]) => limitsTold(limits, unit)),
                reason,
            ],
        };
    }
    if (smoke && (reason_code === 'smoke-failed' || reason_code === 'smoke-timeout')) {
        const said = lastLine(smoke.stderr) ?? lastLine(smoke.stdout);
        return {
            big: [html `The smoke test`],
            small: [
                reason,
                ...(said === undefined ? [] : [html `It said last: <code>${(0,report_words/* shorten */.ml)(said, facts_MAX_TEXT)}</code>`]),
            ],
        };
    }
    return { big: [reason], small: [] };
}
/** A metric, from its value before to the one it was rolled back for. */
function movement({ metrics_baseline, metrics_current, evidence }, metric) {
    const unit = evidence[metric]?.unit ?? '';
    const [before, now] = [metrics_baseline[metric], metrics_current[metric]].map((value) => (0,report_words/* valueWords */.pz)(value, unit));
    return html `<code>${(0,report_words/* shorten */.ml)(metric, facts_MAX_TEXT)}</code> ${before ?? ''} → ${now ?? ''}`;
}
function limitsTold(limits, unit) {
    return limits.map(({ value, words }) => value === null ? html `Limit: ${words}.` : html `Limit: ${(0,report_words/* valueWords */.pz)(value, unit)} (${words}).`);
}
function lastLine(text) {
    return text.split('\n').findLast((line) => line.trim() !== '');
}
function when({ verdict }, { began, flagsOn, rollback, ended }) {
    const label = 'When';
    const told = (at) => html `at ${clockWords(at)}, ${dayWords(at)}`;
    if (flagsOn === undefined) {
        const at = ended ?? began;
        const small = at === undefined ? [] : [told(at)];
        return { label, big: [html `Before any flag was changed`], small };
    }
    if (rollback !== undefined) {
        const after = spanWords((rollback - flagsOn) / 1000);
        return { label, big: [html `${after} after the flags went on`], small: [told(rollback)] };
    }
    const watched = spanWords(((ended ?? flagsOn) - flagsOn) / 1000);
    const how = verdict === null ? 'Known for' : 'Watched for';
    return {
        label,
        big: [html `${how} ${watched} after the flags went on`],
        small: [html `They went on ${told(flagsOn)}`],
    };
}
function flagsNow(report, { flagsOn, rollback, flagsBack }) {
    const { verdict, still_on, rollback_status } = report;
    if (verdict === 'rollback-incomplete' || (verdict === null && rollback_status === 'incomplete')) {
        const names = [...new Set(still_on.map(({ flag }) => flag))];
        const big = names.length === 0 ? html `Not every flag is back` : html `${listed(names)} <b>still on</b>`;
        return { label: 'Not undone', big: [big], small: [html `What to do now stands below.`] };
    }
    if (rollback_status === 'restored') {
        const took = rollback === undefined || flagsBack === undefined
            ? []
            : [html `${spanWords((flagsBack - rollback) / 1000)} later, proven by reading the file again.`];
        const on = flagsOn === undefined || flagsBack === undefined
            ? []
            : [html `They were on for ${spanWords((flagsBack - flagsOn) / 1000)}.`];
        return { label: 'Undone', big: [html `Every flag is back as it was`], small: [...took, ...on] };
    }
    const label = 'The flags now';
    if (flagsOn === undefined)
        return { label, big: [html `As they were: nothing was changed`], small: [] };
    if (verdict === 'passed')
        return { label, big: [html `They stay on`], small: [] };
    return { label, big: [html `They are on`], small: [html `Nothing proves them good: see below what to do.`] };
}

// EXTERNAL MODULE: ./build/report/next-steps.js
var next_steps = __webpack_require__(63576);
;// CONCATENATED MODULE: ./build/report/page/steps.js


/** What a person does now, with the exact commands; nothing where nothing is to be done. */
function nextStepsPart(report) {
    const steps = (0,next_steps/* nextSteps */.Z)(report);
    if (steps.length === 0)
        return EMPTY;
    return html `<section class="steps" aria-labelledby="next"><h2 id="next">What to do now</h2>${steps.map(step)}</section>`;
}
function step({ say, items = [], command }) {
    return html `${say.length === 0 ? EMPTY : html `<p>${say.map(piece)}</p>`}${items.length === 0 ? EMPTY : html `<ul>${items.map((item) => html `<li>${item.map(piece)}</li>`)}</ul>`}${command === undefined ? EMPTY : html `<pre class="command"><code>${command}</code></pre>`}`;
}
function piece(said) {
    if (typeof said === 'string')
        return html `${said}`;
    return 'code' in said ? html `<code>${said.code}</code>` : html `<strong>${said.strong}</strong>`;
}

;// CONCATENATED MODULE: ./build/report/page/verdict-words.js
const VERDICTS = {
    passed: { title: 'Passed', mark: '✓', tone: 'good' },
    inconclusive: { title: 'Inconclusive', mark: '!', tone: 'unsure' },
    'rolled-back': { title: 'Failed, and rolled back', mark: '✗', tone: 'bad' },
    'rollback-incomplete': { title: 'Failed, and the rollback is incomplete', mark: '✗', tone: 'bad' },
    blocked: { title: 'Blocked, nothing was changed', mark: '✗', tone: 'bad' },
    planned: { title: 'Dry run, nothing was changed', mark: '·', tone: 'plain' },
};
/** How the end of a run is shown; one without a verdict too. */
function shownVerdict(verdict) {
    return verdict === null ? { title: 'Ended without a verdict', mark: '✗', tone: 'bad' } : VERDICTS[verdict];
}

;// CONCATENATED MODULE: ./build/report/page/verdict.js






const MAX_NOTICES = 50;
const verdict_MAX_TEXT = 1_000;
/** The top of the page: what was tried, what broke, when, what became of the flags, and what to do now. */
function verdictPart(report) {
    const { title, mark, tone } = shownVerdict(report.verdict);
    return html `<header class="verdict ${tone}">
<p class="run">${(0,report_words/* shorten */.ml)(report.name, verdict_MAX_TEXT)} in ${(0,report_words/* shorten */.ml)(report.environment, verdict_MAX_TEXT)}${date(report)}</p>
<h1><span aria-hidden="true">${mark}</span> ${title}</h1>
<dl class="facts">${factsOf(report).map(fact)}</dl>
</header>
${nextStepsPart(report)}
${notices(report)}`;
}
function date({ start_time }) {
    if (start_time === null)
        return EMPTY;
    const at = Date.parse(start_time);
    return html `, <time datetime="${start_time}">${dayWords(at)}, ${clockWords(at)}</time>`;
}
function fact({ label, big, small }) {
    return html `<div><dt>${label}</dt>${big.map((line) => html `<dd class="big">${line}</dd>`)}${small.map((line) => html `<dd>${line}</dd>`)}</div>`;
}
function notices({ errors, warnings, checks, verdict }) {
    // What blocked a run has been told already, with what to do.
    const told = verdict === 'blocked' ? checks.map(({ name, message }) => `${name}: ${message}`) : [];
    const said = [
        ...errors
            .filter((error) => !told.includes(error))
            .map((words) => ({ words, kind: 'Error', tone: 'bad' })),
        ...warnings.map((words) => ({ words, kind: 'Warning', tone: 'unsure' })),
    ];
    if (said.length === 0)
        return EMPTY;
    const items = said
        .slice(0, MAX_NOTICES)
        .map(({ words, kind, tone }) => html `<li><strong class="${tone}">${kind}:</strong> ${(0,report_words/* shorten */.ml)(words, verdict_MAX_TEXT)}</li>`);
    const more = said.length > MAX_NOTICES
        ? html `<li>… and ${said.length - MAX_NOTICES} more in the JSON report.</li>`
        : EMPTY;
    return html `<section class="notices" aria-labelledby="notices"><h2 id="notices">Errors and warnings</h2><ul>${items}${more}</ul></section>`;
}

;// CONCATENATED MODULE: ./build/report/page/page.js











/** A report, fit to be published, as one HTML page: what happened first, and then everything that stands behind it. */
function reportPage(report) {
    const shown = shownVerdict(report.verdict);
    const charts = chartsOf(report);
    return documentOf({
        title: `${shown.mark} ${shown.title}: ${report.name} in ${report.environment}`,
        icon: shown,
        main: html `${verdictPart(report)}
${metricsPart(report)}
${chartsPart(report, charts)}
${timelinePart(report)}
${scriptsPart(report)}
${flagsPart(report)}
${planPart(report)}
${provenancePart(report)}`,
        footer: footer(report),
        drawn: { charts },
    });
}
function footer({ version }) {
    return html `<p>Made by AOS Canary${version === null ? '' : ` ${version}`} from the JSON report beside this page. Times are UTC.</p>`;
}

;// CONCATENATED MODULE: ./build/report/page/files.js




/**
 * Writes a report as an HTML page beside every JSON file that it was written to. Resolves to the path of the one beside
 * `report.path`; readers never see half a page.
 *
 * @throws Error that says which page could not be written and what to do; the others are written all the same
 */
async function writePages(report, { report: path, latest, history }) {
    const page = reportPage(report);
    const failures = [];
    const write = async (beside, how) => {
        const to = (0,page_path/* pagePath */.H)(beside);
        await how(to, page).catch((error) => failures.push((0,not_written/* explained */.t)('HTML report', to, error)));
    };
    for (const beside of new Set([path, latest]))
        await write(beside, whole_file/* writeWhole */.f8);
    if (history !== undefined)
        await write(history, whole_file/* writeNew */.qf);
    if (failures[0])
        throw failures[0];
    return (0,page_path/* pagePath */.H)(path);
}


/***/ })

};
