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
import { type CompactTarget, compactPresence, fromTarget } from './presence.ts';
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
  /** Undefined where scrapes were not recorded. */
  readonly presence?: { readonly readAt: number; readonly targets: readonly CompactTarget[] };
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
  readonly presence?: readonly CompactTarget[];
}

/** `mask` hides secrets in what a metric source said of its failures. */
export function compact(
  { setup, looks, digest }: Recording,
  mask: (text: string) => string,
): CompactRecording {
  const { baselines, flag, endsAt, presence } = setup;
  // Without a baseline, were it only that there was no answer, a metric is not judged.
  const metrics = setup.metrics.filter(({ name }) => baselines.has(name));
  const numbering = new Map(metrics.map(({ name }) => [name, numbers()]));
  // Targets are the same ones for every metric.
  const targets = numbers();
  const presenceOf = compactPresence(targets, { ids: numbers(), groups: numbers() });
  const recordedOf = (name: string, recorded: Recorded): CompactRecorded => {
    const series = numbering.get(name) ?? numbers();
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
    ...(presence && { presence: { readAt: presence.readAt, targets: presenceOf(presence.targets) } }),
    looks: looks.map(({ at, final, readings, news, presence: scraped }) => ({
      at,
      final,
      ...(scraped && { presence: presenceOf(scraped) }),
      readings: metrics.map(({ name }) => {
        const reading = readings.get(name) ?? null;
        return reading && masked(reading, mask);
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

/** Without secrets in what a metric source said. */
function masked(reading: Reading, mask: (text: string) => string): Reading {
  const { noData } = reading;
  const said = noData && 'said' in noData ? { noData: { ...noData, said: mask(noData.said) } } : {};
  return reading.state === 'unavailable'
    ? { ...reading, ...said, error: mask(reading.error) }
    : { ...reading, ...said };
}

export function fromCompact({ digest, flag, endsAt, metrics, looks, presence }: CompactRecording): Recording {
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
    setup: {
      metrics: judged,
      baselines,
      flag,
      endsAt,
      ...(presence && { presence: { readAt: presence.readAt, targets: presence.targets.map(fromTarget) } }),
    },
    looks: looks.map(
      ({ at, final, readings, news, presence: scraped }): AnalysisLook => ({
        at,
        final,
        ...(scraped && { presence: scraped.map(fromTarget) }),
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
