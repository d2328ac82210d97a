import { isLowerLimit } from '../../judge/limit.ts';
import { type Moments, momentsOf } from '../moments.ts';
import type { EvidencePoint, MetricSamples, Report } from '../report.ts';
import type { ChartData, Line, Mark } from './chart-data.ts';
import { lineOf, quantile, seconds, short } from './series.ts';

/** Larger ones are no measurements, and leave nothing to be seen of the others. */
const MAX_VALUE = 1e15;
/** Where fewer values than these were measured before, their percentiles say nothing. */
const FEWEST_OF_BAND = 5;
const DIGITS_OF_CHANCE = 3;

/** What is to be drawn of a metric; undefined where nothing was measured. */
export function chartOf(report: Report, metric: string): ChartData | undefined {
  const evidence = report.evidence[metric];
  const samples = report.samples[metric];
  if (!evidence || !samples) return undefined;
  const { baseline, watch } = withoutGiants(samples);
  const first = [...baseline, ...watch].find(({ value }) => value !== null);
  if (!first) return undefined;
  const moments = momentsOf(report);
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
    limits: evidence.limits.flatMap(({ value, words, kind }) =>
      value === null ? [] : [{ value: short(value), words, isFloor: isLowerLimit(kind) }],
    ),
    marks: marksOf(report, moments, zero),
    evidence: evidenceOf(samples.evidence, zero),
  };
}

function shortened(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : short(value);
}

function withoutGiants({ baseline, watch }: MetricSamples): Pick<MetricSamples, 'baseline' | 'watch'> {
  const kept = (points: MetricSamples['watch']): MetricSamples['watch'] =>
    points.map(({ time, value }) => ({
      time,
      value: value !== null && Math.abs(value) > MAX_VALUE ? null : value,
    }));
  return { baseline: kept(baseline), watch: kept(watch) };
}

function bandOf(values: readonly number[]): readonly [number, number] | null {
  if (values.length < FEWEST_OF_BAND) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return [short(quantile(sorted, 0.1)), short(quantile(sorted, 0.9))];
}

/** Reason codes of a regression that the watch saw. */
const BREACHES: readonly string[] = ['metric-breach', 'traffic-lost', 'restarts'];

function marksOf({ reason_code }: Report, { flagsOn, rollback, flagsBack }: Moments, zero: number): Mark[] {
  const isBreach = reason_code !== null && BREACHES.includes(reason_code);
  const mark = (at: number | undefined, words: string, tone: Mark['tone']): Mark[] =>
    at === undefined ? [] : [{ at: seconds(at - zero), words, tone }];
  return [
    ...mark(flagsOn, 'flags on', 'plain'),
    ...mark(rollback, isBreach ? 'breach' : 'rollback', 'bad'),
    ...mark(flagsBack, 'flags back', 'good'),
  ];
}

function evidenceOf(points: readonly EvidencePoint[], zero: number): ChartData['evidence'] {
  if (!points.some(({ p_value }) => p_value !== null)) return null;
  const of = (key: 'p_value' | 'level'): Line =>
    lineOf(
      points.map(({ time, ...numbers }) => ({ time, value: numbers[key] })),
      zero,
      DIGITS_OF_CHANCE,
    );
  const { moments, values } = of('p_value');
  return { moments, chances: values, levels: of('level').values };
}
