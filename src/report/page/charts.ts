import { rowsOfReport } from '../metrics-table.ts';
import type { Report } from '../report.ts';
import { shorten, valueWords } from '../words.ts';
import { badge } from './badge.ts';
import type { ChartData } from './chart-data.ts';
import { chartOf } from './chart-of.ts';
import { chanceWords, chartWords, momentWords } from './chart-words.ts';
import { EMPTY, type Html, html } from './html.ts';
import { section } from './table.ts';
import { TONES } from './tones.ts';

/** More charts than these make a page slow, and are looked at by nobody. */
const MAX_CHARTS = 16;
const MAX_TEXT = 500;

/** The charts of a run, what broke first, then what is guarded. */
export function chartsOf(report: Report): readonly ChartData[] {
  return Object.entries(report.evidence)
    .sort(([, a], [, b]) => RANKS[a.status] - RANKS[b.status])
    .flatMap(([metric]) => chartOf(report, metric) ?? [])
    .slice(0, MAX_CHARTS);
}

const RANKS = { breach: 0, undecided: 1, ok: 1, watched: 2, 'not-measured': 2 } as const;

/** A chart per metric, which the page's script draws, with all that it shows in words and in a table. */
export function chartsPart(report: Report, charts: readonly ChartData[]): Html {
  if (charts.length === 0) return EMPTY;
  const left = Object.keys(report.evidence).length - charts.length;
  const more =
    left > 0 ? html`<p>Of ${left} more ${left === 1 ? 'metric' : 'metrics'} there is no chart.</p>` : EMPTY;
  return section(
    'charts',
    'Over time',
    html`${charts.map((chart, index) => figure(report, chart, index))}${more}`,
  );
}

function figure(report: Report, chart: ChartData, index: number): Html {
  const { metric, status } = chart;
  const row = rowsOfReport(report).find((known) => known.metric === metric);
  return html`<figure class="chart" data-chart="${index}" aria-labelledby="chart-${index}">
<figcaption><h3 id="chart-${index}"><code>${shorten(metric, MAX_TEXT)}</code> ${badge(TONES[status], row?.mark ?? '·', row?.result ?? status)}</h3>
<p>${chartWords(chart)}</p></figcaption>
<div class="drawing" hidden>${legend(chart)}<div class="plot"></div>${
    chart.evidence ? strip(chart) : EMPTY
  }<p class="readout" aria-hidden="true"></p></div>
<details class="data"><summary>The values as a table</summary>${dataTable(chart)}</details>
<details><summary>What is asked, and what it was taken for</summary>${query(report, metric)}</details>
</figure>
`;
}

function legend({ status, band, mean, limits, sinceFlags, unit }: ChartData): Html {
  return html`<ul class="legend" aria-hidden="true">${key('before', sinceFlags ? 'before the flags' : 'measured')}${
    sinceFlags ? key(TONES[status], 'with the flags on') : EMPTY
  }${band ? key('band', 'usual before: 10th to 90th percentile') : EMPTY}${
    mean === null ? EMPTY : key('mean', 'baseline')
  }${limits.map(({ value, words }) => key('limit', `limit ${valueWords(value, unit)} (${words})`))}</ul>`;
}

function strip({ status }: ChartData): Html {
  return html`<ul class="legend" aria-hidden="true">${key(TONES[status], 'chance of such an excess without a change')}${key(
    'level',
    'level that it has to get below for a breach',
  )}</ul><div class="strip"></div>`;
}

function key(kind: string, words: string): Html {
  return html`<li><span class="key ${kind}"></span>${words}</li>`;
}

function query({ evidence }: Report, metric: string): Html {
  const known = evidence[metric];
  if (!known) return EMPTY;
  return html`<pre tabindex="0" role="group" aria-label="Query of ${shorten(metric, MAX_TEXT)}"><code>${known.query}</code></pre>
<p>Understood as ${known.understood}; judged ${known.judge === 'evidence' ? 'by evidence' : 'literally'}.</p>`;
}

/** End tags that HTML lets be left out are: there may be two thousand rows. */
function dataTable(chart: ChartData): Html {
  const head = ['Since the flags', 'Value', ...(chart.evidence ? ['Chance', 'Level'] : [])];
  const rows = rowsOf(chart).map(
    (cells) => html`<tr><th scope="row">${cells[0] ?? ''}${cells.slice(1).map((cell) => html`<td>${cell}`)}
`,
  );
  const caption = `Values of ${shorten(chart.metric, MAX_TEXT)}`;
  return html`<div class="scroll columns" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption><thead><tr>${head.map(
    (words) => html`<th scope="col">${words}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function rowsOf({ before, after, evidence, unit }: ChartData): readonly (readonly string[])[] {
  const indices = new Map(evidence?.moments.map((at, index) => [at, index]));
  return [before, after].flatMap(({ moments, values }) =>
    moments.map((at, index) => {
      const value = values[index] ?? null;
      const shown = value === null ? 'no value' : valueWords(value, unit);
      if (!evidence) return [momentWords(at), shown];
      const found = indices.get(at) ?? -1;
      const numbers = [evidence.chances[found] ?? null, evidence.levels[found] ?? null];
      return [
        momentWords(at),
        shown,
        ...numbers.map((chance) => (chance === null ? '' : chanceWords(chance))),
      ];
    }),
  );
}
