import { type Polarity, polarityOf, polarityOfName } from '../promql/polarity.ts';
import type { Locate } from './locate.ts';
import type { ReadMetric } from './metric.ts';
import type { Finding } from './problem.ts';
import type { Limit } from './thresholds.ts';

/** Limits that only a rise can exceed. */
const ON_RISES: readonly string[] = ['delta_pct', 'delta', 'max'];

/** Limits that a fall can exceed. */
const ON_FALLS: readonly string[] = ['min', 'drop', 'drop_pct'];

/**
 * A limit on rises alone, for a metric that falls when something goes wrong: success, availability, up, hits. It would pass
 * whatever happens.
 */
export function checkFalls(metric: ReadMetric, locate: Locate): Finding[] {
  const { name, pointer, limits } = metric;
  const rising = limits.find(({ kind }) => ON_RISES.includes(kind));
  if (rising === undefined || fallsAreJudged(metric) || polarityOfMetric(metric) !== 'good') return [];
  return [
    {
      at: rising.pointer === undefined ? locate(pointer, 'key') : locate(rising.pointer, 'key'),
      message: `${name} falls when something goes wrong, and only its rises are limited (${rising.kind}): no fall would be a breach`,
      fix: `write thresholds.${name}: ${limitOnFalls(rising)}${inPlaceOf(rising)}`,
      rule: 'unguarded-fall',
    },
  ];
}

/** Whether a fall can be a breach, or the config says by a direction of its own that none can. */
function fallsAreJudged({ limits }: ReadMetric): boolean {
  return limits.some(({ kind }) => ON_FALLS.includes(kind));
}

/** The query knows better than the name: `availability_loss` may be `1 - good / all`. */
function polarityOfMetric({ name, watched }: ReadMetric): Polarity | undefined {
  if (watched?.unit === 'ms') return undefined;
  return (watched && polarityOf(watched.query.expression)) ?? polarityOfName(name);
}

function limitOnFalls({ kind, value }: Limit): string {
  if (kind === 'max') return '{ min: … }';
  return kind === 'delta_pct' ? `{ drop_pct: ${value} }` : `{ drop: ${value} }`;
}

function inPlaceOf({ metric, kind, value, pointer }: Limit): string {
  if (pointer === undefined) return '';
  return pointer === `/thresholds/${metric}_${kind}`
    ? ` in place of ${metric}_${kind}: ${value}`
    : ` in place of ${kind}: ${value}`;
}
