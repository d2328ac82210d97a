import type { Question, Shape } from '../judge/evidence.ts';
import { firstSampleAt, type Recorded, withoutTargets } from '../judge/recorded.ts';
import type { MetricQuery, WatchedMetric } from './plan.ts';
import { MetricSourceError } from './ports.ts';
import { messageOf, type Run } from './run.ts';

/**
 * How far back the evidence judge looks for what is normal, in seconds, where the source remembers that long: a
 * service's bursts are rare, and half an hour may hold none.
 */
export const HISTORY_SECONDS = 7200;
/** Where that is too much to be read one by one. */
const SHORT_HISTORY_SECONDS = 1800;

/** What was recorded before the flag, for the evidence judge. */
export type History = Pick<Question, 'shape' | 'baseline' | 'baselineFrom'>;

/** The history of every metric that is judged by evidence, by its name. A source that cannot tell it is warned of, and the metric is judged literally. */
export async function recordHistories(
  run: Run,
  young: ReadonlySet<string>,
): Promise<ReadonlyMap<string, History>> {
  const { plan, ports, emit } = run;
  const to = ports.clock.now();
  const histories = new Map<string, History>();
  await Promise.all(
    plan.metrics.watched.map(async (metric) => {
      const { name, query } = metric;
      const shape = shapeOf(metric);
      if (!shape) return;
      try {
        histories.set(name, { shape, ...(await recordHistory(run, query, to, young)) });
      } catch (error) {
        emit({ type: 'warning', message: `${name} is judged literally: ${messageOf(error)}` });
      }
    }),
  );
  return histories;
}

async function recordHistory(
  { plan, ports, cancel }: Run,
  query: MetricQuery,
  to: number,
  young: ReadonlySet<string>,
): Promise<Omit<History, 'shape'>> {
  const read = async (seconds: number): Promise<Omit<History, 'shape'>> => {
    const from = to - Math.max(seconds, plan.metrics.baselineSeconds) * 1000;
    const baseline = withoutTargets(await ports.metrics.recorded(query, from, to, cancel), young);
    return { baseline, baselineFrom: startOf(baseline, from) };
  };
  try {
    return await read(HISTORY_SECONDS);
  } catch (error) {
    if (error instanceof MetricSourceError && isTooMuch(error)) return read(SHORT_HISTORY_SECONDS);
    throw error;
  }
}

const isTooMuch = ({ kind }: MetricSourceError): boolean => kind === 'rejected' || kind === 'too-large';

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
