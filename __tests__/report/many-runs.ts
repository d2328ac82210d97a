// Runs of one canary over some days: of every verdict, with metrics that develop.
import type { Report } from '../../src/report/report.ts';
import { distinctRuns, type Run } from '../../src/report/runs.ts';
import { chartedReport } from './page/charted-run.ts';
import { reportOf } from './reports.ts';
import { runs } from './runs.ts';

const DAY = 86_400_000;

/** The report as if its run had been some days before. */
export function daysBefore(report: Report, days: number): Report {
  const { start_time } = report;
  if (start_time === null) return report;
  return { ...report, start_time: new Date(Date.parse(start_time) - days * DAY).toISOString() };
}

/** The newest first, two days apart. */
export function manyRuns(): readonly Run[] {
  const reports = [
    chartedReport(),
    chartedReport({ breaks: false }),
    ...Object.values(runs).map(reportOf),
    chartedReport({ looks: 12 }),
  ];
  return distinctRuns(
    reports.map((report, index) => ({
      path: `reports/canary_${index}.json`,
      report: daysBefore(report, 2 * index),
    })),
  );
}

/** The report as a release wrote it that knew neither plan nor limits, neither evidence over time nor its own version. */
export function older({ plan: _, version: __, evidence, samples, ...rest }: Report): object {
  return {
    ...rest,
    evidence: Object.fromEntries(
      Object.entries(evidence).map(([name, { limits: ___, ...known }]) => [name, known]),
    ),
    samples: Object.fromEntries(
      Object.entries(samples).map(([name, { baseline, watch }]) => [name, { baseline, watch }]),
    ),
  };
}
