import type { Report } from '../../report.ts';
import { beganAt, type Run } from '../../runs.ts';
import { short } from '../series.ts';
import { shownVerdict } from '../verdict-words.ts';
import { nearestLimit } from './margin.ts';
import type { MultipleData, MultipleRun } from './multiple-data.ts';

/** The metrics of one canary in one environment over its runs: values of others are not to be compared with them. */
export interface Multiple extends MultipleData {
  readonly canary: string;
}

/** What is to be drawn of every metric over the runs (the newest first), where at least two runs measured it. */
export function multiplesOf(runs: readonly Run[]): readonly Multiple[] {
  const oldestFirst = runs.map(({ report }) => report).reverse();
  const canaries = new Set(oldestFirst.map(canaryOf));
  return [...canaries].flatMap((canary) => {
    const reports = oldestFirst.filter((report) => canaryOf(report) === canary);
    const metrics = new Set(reports.flatMap(({ evidence }) => Object.keys(evidence)));
    return [...metrics].flatMap((metric) => multipleOf(canary, metric, reports) ?? []);
  });
}

function canaryOf({ name, environment }: Report): string {
  return `${name} in ${environment}`;
}

function multipleOf(canary: string, metric: string, reports: readonly Report[]): Multiple | undefined {
  const having = reports.filter(({ evidence }) => metric in evidence);
  const runs = having.map((report) => runOf(report, metric));
  if (runs.filter(({ before, now }) => before !== null || now !== null).length < 2) return undefined;
  return { canary, metric, unit: having.at(-1)?.evidence[metric]?.unit ?? '', runs };
}

function runOf(report: Report, metric: string): MultipleRun {
  const { mark, tone, word } = shownVerdict(report.verdict);
  const shortened = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : short(value);
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

function dayOf(report: Report): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    beganAt(report),
  );
}
