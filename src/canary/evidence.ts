import type { Question, Shape } from '../judge/evidence.ts';
import type { Baseline } from '../judge/metric.ts';
import { firstSampleAt, type Recorded, withoutTargets } from '../judge/recorded.ts';
import type { CountedMetric, MetricQuery, WatchedMetric } from './plan.ts';
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

/** What was recorded of a metric before the flag, or why that could not be read. */
export type HistoryAnswer = History | { readonly unread: string };

/** The history of every metric that is judged by evidence, by its name. Targets that are too `young` are left out. */
export async function recordHistories(
  run: Run,
  young: ReadonlySet<string>,
): Promise<ReadonlyMap<string, HistoryAnswer>> {
  const to = run.ports.clock.now();
  const answers = await Promise.all(
    run.plan.metrics.watched.map(async (metric): Promise<[string, HistoryAnswer][]> => {
      const shape = shapeOf(metric);
      if (!shape) return [];
      const answer = await recordHistory(run, metric.query, to, young).catch((error: unknown) =>
        messageOf(error),
      );
      return [[metric.name, typeof answer === 'string' ? { unread: answer } : { shape, ...answer }]];
    }),
  );
  for (const message of run.ports.metrics.findings?.() ?? []) run.emit({ type: 'warning', message });
  return new Map(answers.flat());
}

/** As far back as the source answers: what is too much, or failed once, is asked for again in a smaller piece. */
async function recordHistory(
  { plan, ports, cancel }: Run,
  query: MetricQuery,
  to: number,
  young: ReadonlySet<string>,
): Promise<Omit<History, 'shape'>> {
  const { baselineSeconds } = plan.metrics;
  const read = async (seconds: number): Promise<Omit<History, 'shape'>> => {
    const from = to - seconds * 1000;
    const baseline = withoutTargets(await ports.metrics.recorded(query, from, to, cancel), young);
    return { baseline, baselineFrom: startOf(baseline, from) };
  };
  const [longest, ...shorter] = [HISTORY_SECONDS, SHORT_HISTORY_SECONDS, 0].map((seconds) =>
    Math.max(seconds, baselineSeconds),
  );
  let answer = read(longest ?? baselineSeconds);
  for (const seconds of shorter)
    answer = answer.catch((error: unknown) => {
      if (cancel.aborted) throw error;
      return read(seconds);
    });
  return answer;
}

/** What a metric whose history could not be read is judged by: the values of its baseline; undefined where there are too few. */
export function historyOfValues({ samples }: Baseline): History | undefined {
  const measured = samples.filter(({ value }) => Number.isFinite(value));
  const [first] = measured;
  if (first === undefined) return undefined;
  const baseline: Recorded = { kind: 'scalar', samples: measured };
  return { shape: { kind: 'scalar' }, baseline, baselineFrom: first.at };
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
  const compares = thresholds.some(({ kind }) => kind !== 'increase');
  if (judge === 'literal' || !compares || query.counter !== undefined) return undefined;
  switch (query.counted?.kind) {
    case 'rate':
      return { kind: 'counts', scale: query.counted.scale };
    case 'ratio': {
      const { scale, shows } = query.counted;
      return { kind: 'counts', scale, ...(shows === 'good' && { showsGood: true }) };
    }
    case 'amount':
      return { kind: 'amounts', scale: query.counted.scale, unit: unitWords(query.counted) };
    case 'quantile':
      return { kind: 'histogram', quantile: query.counted.quantile, scale: query.counted.scale };
    default:
      return { kind: 'scalar' };
  }
}

/** The unit of an amount's values: `dollars/s`, `tokens`; empty where values are scaled to another one. */
function unitWords({ unit, total, scale }: Extract<CountedMetric, { kind: 'amount' }>): string {
  if (unit === undefined || scale !== 1) return '';
  return total === undefined ? `${unit}/s` : unit;
}
