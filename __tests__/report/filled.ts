import type { Report } from '../../src/report/report.ts';

/** The report with every foreign text replaced. */
export function filled(report: Report, foreign: string): Report {
  const fill = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return CLOSED.has(key) ? value : foreign;
    if (Array.isArray(value)) return value.map((item) => fill(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, name)]));
  };
  return fill(report) as Report;
}

const CLOSED = new Set([
  'verdict',
  'reason_code',
  'state',
  'status',
  'type',
  'time',
  'start_time',
  'end_time',
  ...['kind', 'scope', 'judge', 'on_inconclusive'],
]);
