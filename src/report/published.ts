import { inertLines } from '../safety/inert.ts';
import type { Report } from './report.ts';

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
export function published(report: Report, mask: (text: string) => string): Report {
  return cleaned(report, (text) => inertLines(mask(text)).map(mask).join('\n')) as Report;
}

function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, clean));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, keeps(key, item) ? item : cleaned(item, clean)]),
  );
}

function keeps(key: string, item: unknown): boolean {
  return CLOSED.has(key) && (typeof item === 'string' || item === null);
}
