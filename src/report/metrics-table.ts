import type { MetricLook } from '../canary/analysis.ts';
import type { JudgedMetric } from '../judge/metric.ts';
import type { Evidence, Report } from './report.ts';
import { deltaWords, thresholdWords, valueWords } from './words.ts';

/** One metric, ready to be shown. */
export interface MetricRow {
  readonly metric: string;
  readonly baseline: string;
  readonly now: string;
  readonly delta: string;
  readonly threshold: string;
  readonly status: Evidence['status'];
  /** The status for people: `breach`, `no data`, `not guarded`, … */
  readonly result: string;
  /** ✓ ✗ ! · */
  readonly mark: string;
}

/** The rows of one look, in its order. */
export function rowsOfLook(
  looks: readonly MetricLook[],
  watched: readonly JudgedMetric[],
): readonly MetricRow[] {
  return looks.map(({ metric, judgement }) => {
    const plan = watched.find(({ name }) => name === metric);
    const unit = plan?.unit ?? '';
    return row({
      metric,
      unit,
      ...judgement,
      code: 'code' in judgement ? judgement.code : null,
      thresholds: plan?.thresholds.map((threshold) => thresholdWords(threshold, unit)) ?? [],
    });
  });
}

/** The rows of a whole run, as they stood at its end. */
export function rowsOfReport(report: Report): readonly MetricRow[] {
  return Object.entries(report.evidence).map(([metric, { status, code, unit, thresholds, delta_pct }]) =>
    row({
      metric,
      unit,
      status,
      code,
      thresholds,
      baseline: report.metrics_baseline[metric],
      current: report.metrics_current[metric],
      delta: report.metrics_delta[metric],
      deltaPct: delta_pct,
    }),
  );
}

function row(shown: {
  readonly metric: string;
  readonly unit: string;
  readonly status: Evidence['status'];
  readonly code: string | null;
  readonly thresholds: readonly string[];
  readonly baseline: number | null | undefined;
  readonly current: number | null | undefined;
  readonly delta: number | null | undefined;
  readonly deltaPct: number | null | undefined;
}): MetricRow {
  const { metric, unit, status, code, thresholds } = shown;
  return {
    metric,
    baseline: valueWords(shown.baseline, unit),
    now: valueWords(shown.current, unit),
    delta: deltaWords(shown.delta, shown.deltaPct, unit),
    threshold: thresholds.length === 0 ? 'not guarded' : thresholds.join('; '),
    status,
    result: resultWords(status, code),
    mark: MARKS[status],
  };
}

const MARKS: Readonly<Record<Evidence['status'], string>> = {
  ok: '✓',
  breach: '✗',
  undecided: '!',
  watched: '·',
  'not-measured': '·',
};

function resultWords(status: Evidence['status'], code: string | null): string {
  switch (status) {
    case 'breach':
      return code === 'traffic-lost' ? 'traffic lost' : 'breach';
    case 'undecided':
      return (code ?? 'undecided').replaceAll('-', ' ');
    case 'watched':
      return 'watched';
    case 'not-measured':
      return 'not measured';
    case 'ok':
      return 'ok';
  }
}
