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
  const rows = rowsOfReport(report);
  if (rows.length === 0) return EMPTY;
  const cells = rows
    .slice(0, MAX_ROWS)
    .map(({ metric, baseline, now, delta, threshold, status, result, mark }) => [
      html`<code>${shorten(metric, MAX_TEXT)}</code>`,
      badge(TONES[status], mark, result),
      ...[baseline, now, delta, limitWords(report, metric)].map(numeral),
      ...[shorten(threshold, MAX_TEXT), evidenceOf(report, metric)].map(prose),
    ]);
  const head = ['Metric', 'Result', 'Before', 'Now', 'Change', 'Limit', 'Rule', 'Evidence'];
  const more =
    rows.length > MAX_ROWS ? html`<p>… and ${rows.length - MAX_ROWS} more in the JSON report.</p>` : EMPTY;
  return section('metrics', 'Metrics', html`${table('Metrics', head, cells)}${more}`);
}

function limitWords({ evidence }: Report, metric: string): string {
  const { limits = [], unit = '' } = evidence[metric] ?? {};
  const values = limits.flatMap(({ value }) => (value === null ? [] : [valueWords(value, unit)]));
  return values.length === 0 ? NOTHING : values.join('; ');
}

function evidenceOf({ evidence }: Report, metric: string): string {
  const known = evidence[metric];
  return known === undefined ? NOTHING : shorten(evidenceWords(known), MAX_TEXT);
}
