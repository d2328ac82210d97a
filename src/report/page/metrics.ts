import { evidenceWords } from '../evidence-words.ts';
import { rowsOfReport } from '../metrics-table.ts';
import type { Report } from '../report.ts';
import { NOTHING, shorten, valueWords } from '../words.ts';
import { badge } from './badge.ts';
import { EMPTY, type Html, html } from './html.ts';
import { numeral, prose, section, table } from './table.ts';
import { TONES } from './tones.ts';

const MAX_ROWS = 200;
const MAX_TEXT = 500;

/** Every metric in a row: before, now, its limit, what came of it, and what stands behind that. */
export function metricsPart(report: Report): Html {
  return Object.keys(report.evidence).length === 0
    ? EMPTY
    : section('metrics', 'Metrics', metricsTable(report, 'Metrics'));
}

/** The same as a table under a caption of its own. */
export function metricsTable(report: Report, caption: string): Html {
  const rows = rowsOfReport(report);
  const cells = rows
    .slice(0, MAX_ROWS)
    .map(({ metric, baseline, now, delta, status, result, mark }) => [
      html`<code>${shorten(metric, MAX_TEXT)}</code>`,
      badge(TONES[status], mark, result),
      ...[baseline, now, delta].map(numeral),
      limitsOf(report, metric),
      prose(evidenceOf(report, metric)),
    ]);
  const head = ['Metric', 'Result', 'Before', 'Now', 'Change', 'Limit', 'Evidence'];
  const more =
    rows.length > MAX_ROWS ? html`<p>… and ${rows.length - MAX_ROWS} more in the JSON report.</p>` : EMPTY;
  return html`${table(caption, head, cells)}${more}`;
}

/** Each limit as a value, with the rule that it comes from. */
function limitsOf({ evidence }: Report, metric: string): Html {
  const { limits = [], thresholds = [], unit = '' } = evidence[metric] ?? {};
  if (thresholds.length === 0) return html`not guarded`;
  // A report that is older than limits in numbers has their words alone.
  if (limits.length === 0) return html`${shorten(thresholds.join('; '), MAX_TEXT)}`;
  return html`${limits.map(({ value, words }) => {
    const rule = html`<div class="number rule">${shorten(words, MAX_TEXT)}</div>`;
    return value === null ? rule : html`<div class="number">${valueWords(value, unit)}</div>${rule}`;
  })}`;
}

function evidenceOf({ evidence }: Report, metric: string): string {
  const known = evidence[metric];
  return known === undefined ? NOTHING : shorten(evidenceWords(known), MAX_TEXT);
}
