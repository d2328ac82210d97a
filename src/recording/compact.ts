import type { AnalysisLook, AnalysisSetup } from '../canary/analysis.ts';
import type { Question } from '../judge/evidence.ts';
import type { Baseline, JudgedMetric, Reading } from '../judge/metric.ts';
import type { Recorded } from '../judge/recorded.ts';
import {
  type Columns,
  type CompactRecorded,
  compactRecorded,
  fromColumns,
  numbers,
  recordedFromCompact,
  toColumns,
} from './columns.ts';
import type { Recording } from './recording.ts';

/**
 * A recording as JSON can hold it: samples as columns, null for NaN and for an infinite bucket edge. Series and targets
 * are numbers in place of their labels, which the judge only tells apart: a label may hold what is nobody's business.
 */
export interface CompactRecording {
  readonly digest: string;
  readonly flag: AnalysisSetup['flag'];
  readonly endsAt: number;
  readonly metrics: readonly CompactMetric[];
  readonly looks: readonly CompactLook[];
}

interface CompactMetric extends JudgedMetric {
  readonly baseline: Omit<Baseline, 'samples' | 'mean'> & {
    readonly samples: Columns;
    readonly mean: number | null;
  };
  readonly unread?: string;
  readonly question: (Omit<Question, 'metric' | 'baseline'> & { readonly baseline: CompactRecorded }) | null;
}

interface CompactLook {
  readonly at: number;
  readonly final: boolean;
  /** In the order of the metrics; null where there is none. */
  readonly readings: readonly (Reading | null)[];
  readonly news: readonly (CompactRecorded | null)[];
}

/** `mask` hides secrets in what a metric source said of its failures. */
export function compact(
  { setup, looks, digest }: Recording,
  mask: (text: string) => string,
): CompactRecording {
  const { baselines, flag, endsAt } = setup;
  // Without a baseline, were it only that there was no answer, a metric is not judged.
  const metrics = setup.metrics.filter(({ name }) => baselines.has(name));
  const numbering = new Map(metrics.map(({ name }) => [name, { series: numbers(), targets: numbers() }]));
  const recordedOf = (name: string, recorded: Recorded): CompactRecorded => {
    const { series, targets } = numbering.get(name) ?? { series: numbers(), targets: numbers() };
    return compactRecorded(recorded, ({ labels, target, samples, weight }) => {
      const [times, values] = toColumns(samples);
      const columns = [series(labels), targets(target), times, values] as const;
      return weight === undefined ? columns : [...columns, weight];
    });
  };
  return {
    digest,
    flag,
    endsAt,
    metrics: metrics.flatMap((metric) => {
      const known = baselines.get(metric.name);
      if (!known) return [];
      const { samples, mean = null, ...summary } = known.summary;
      return [
        {
          ...judgedPart(metric),
          baseline: { ...summary, samples: toColumns(samples), mean },
          question: known.question ? questionOf(known.question) : null,
          ...(known.unread !== undefined && { unread: mask(known.unread) }),
        },
      ];
    }),
    looks: looks.map(({ at, final, readings, news }) => ({
      at,
      final,
      readings: metrics.map(({ name }) => {
        const reading = readings.get(name) ?? null;
        return reading?.state === 'unavailable' ? { ...reading, error: mask(reading.error) } : reading;
      }),
      news: metrics.map(({ name }) => {
        const recorded = news.get(name);
        return recorded === undefined ? null : recordedOf(name, recorded);
      }),
    })),
  };

  function questionOf({ metric, baseline, ...question }: Question): CompactMetric['question'] {
    return { ...question, baseline: recordedOf(metric.name, baseline) };
  }
}

export function fromCompact({ digest, flag, endsAt, metrics, looks }: CompactRecording): Recording {
  const judged = metrics.map(({ baseline, question, unread, ...metric }): JudgedMetric => metric);
  const baselines = new Map(
    metrics.map(({ baseline: { samples, mean, ...baseline }, question, unread, ...metric }) => [
      metric.name,
      {
        summary: { ...baseline, samples: fromColumns(samples), mean: mean ?? undefined },
        question: question
          ? { ...question, metric, baseline: recordedFromCompact(question.baseline) }
          : undefined,
        ...(unread !== undefined && { unread }),
      },
    ]),
  );
  const byName = <Value, Result>(values: readonly (Value | null)[], read: (value: Value) => Result) =>
    new Map(
      judged.flatMap(({ name }, index): [string, Result][] => {
        const value = values[index];
        return value === null || value === undefined ? [] : [[name, read(value)]];
      }),
    );
  return {
    digest,
    setup: { metrics: judged, baselines, flag, endsAt },
    looks: looks.map(
      ({ at, final, readings, news }): AnalysisLook => ({
        at,
        final,
        readings: byName(readings, (reading) => reading),
        news: byName(news, recordedFromCompact),
      }),
    ),
  };
}

/** What the judge knows of a metric, without how it is asked for. */
function judgedPart(metric: JudgedMetric): JudgedMetric {
  const { name, unit, thresholds, windowSeconds, startsAtZero } = metric;
  const { absentIsZero, confirmation, allowBaselineBreach } = metric;
  return {
    ...{ name, unit, thresholds, windowSeconds, startsAtZero },
    ...(absentIsZero && { absentIsZero }),
    ...(confirmation && { confirmation }),
    ...(allowBaselineBreach && { allowBaselineBreach }),
  };
}
