import type { Question, Shape } from '../judge/evidence.ts';
import { firstSampleAt, type Recorded } from '../judge/recorded.ts';
import type { WatchedMetric } from './plan.ts';
import { messageOf, type Run } from './run.ts';

/**
 * How far back the evidence judge looks for what is normal, in seconds, where the source remembers that long: a
 * service's bursts are rare, and five minutes seldom hold one.
 */
export const HISTORY_SECONDS = 1800;

/** What was recorded before the flag, for the evidence judge. */
export type History = Pick<Question, 'shape' | 'baseline' | 'baselineFrom'>;

/** The history of every metric that is judged by evidence, by its name. A source that cannot tell it is warned of, and the metric is judged literally. */
export async function recordHistories(run: Run): Promise<ReadonlyMap<string, History>> {
  const { plan, ports, emit, cancel } = run;
  const to = ports.clock.now();
  const from = to - Math.max(HISTORY_SECONDS, plan.metrics.baselineSeconds) * 1000;
  const histories = new Map<string, History>();
  await Promise.all(
    plan.metrics.watched.map(async (metric) => {
      const shape = shapeOf(metric);
      if (!shape) return;
      try {
        const baseline = await ports.metrics.recorded(metric.query, from, to, cancel);
        histories.set(metric.name, { shape, baseline, baselineFrom: startOf(baseline, from) });
      } catch (error) {
        emit({ type: 'warning', message: `${metric.name} is judged literally: ${messageOf(error)}` });
      }
    }),
  );
  return histories;
}

/** What the evidence judge is asked about one of `judged` metrics, which share the run's alpha. */
export function questionOf(
  metric: WatchedMetric,
  { shape, baseline, baselineFrom }: History,
  given: {
    readonly scrapeSeconds: number;
    readonly watchSeconds: number;
    readonly alpha: number;
    readonly judged: number;
  },
): Question {
  const { scrapeSeconds, watchSeconds, judged } = given;
  const alpha = given.alpha / Math.max(1, judged);
  return { metric, shape, baseline, baselineFrom, scrapeSeconds, watchSeconds, alpha };
}

/** A service may be younger than what was asked for. */
export function startOf(baseline: Recorded, from: number): number {
  return Math.max(from, firstSampleAt(baseline) ?? from);
}

/** How a metric can be judged by evidence; undefined where it is judged literally, or only by what evidence adds nothing to. */
export function shapeOf({ judge, thresholds, query }: WatchedMetric): Shape | undefined {
  const compares = thresholds.some(({ kind }) => kind === 'delta' || kind === 'delta-pct');
  if (judge === 'literal' || !compares || query.counter !== undefined) return undefined;
  switch (query.counted?.kind) {
    case 'rate':
    case 'ratio':
      return { kind: 'counts', scale: query.counted.scale };
    case 'quantile':
      return { kind: 'histogram', quantile: query.counted.quantile, scale: query.counted.scale };
    default:
      return { kind: 'scalar' };
  }
}
