import { isTime, type Nature, natureOfName } from '../promql/names.ts';
import type { Locate } from './locate.ts';
import type { ReadMetric } from './metric.ts';
import type { Finding } from './problem.ts';
import type { Metric } from './schema.generated.ts';
import { type Limit, toThresholds } from './thresholds.ts';

/** Limits that only a rise can exceed. */
const ON_RISES: readonly string[] = ['delta_pct', 'delta', 'max'];

/** Thresholds that a fall can exceed. */
const ON_FALLS: readonly string[] = ['floor', 'drop', 'drop-pct'];

/**
 * A limit on rises alone, for a metric that falls when something goes wrong: success, availability, up, hits. It would pass
 * whatever happens. `written` is the metric as the config has it.
 */
export function checkFalls(metric: ReadMetric, written: Metric | undefined, locate: Locate): Finding[] {
  const { name, pointer, limits } = metric;
  const rising = limits.find(({ kind }) => ON_RISES.includes(kind));
  if (rising === undefined || fallsAreJudged(metric) || hasDirection(written)) return [];
  if (natureOfMetric(metric) !== 'good') return [];
  return [
    {
      at: rising.pointer === undefined ? locate(pointer, 'key') : locate(rising.pointer, 'key'),
      message: `${name} falls when something goes wrong, and only its rises are limited (${rising.kind}): no fall would be a breach`,
      fix: `write thresholds.${name}: ${limitOnFalls(rising)}${inPlaceOf(rising)}`,
      rule: 'unguarded-fall',
    },
  ];
}

/** Whether a fall can be a breach. */
function fallsAreJudged({ limits, watched }: ReadMetric): boolean {
  const thresholds = watched?.thresholds ?? toThresholds(limits);
  return thresholds.some(({ kind }) => ON_FALLS.includes(kind));
}

/** Whether the author says which way the metric gets worse. */
function hasDirection(written: Metric | undefined): boolean {
  return typeof written === 'object' && 'direction' in written;
}

/** The query knows better than the name: `availability_loss` may be `1 - good / all`. */
function natureOfMetric({ name, watched }: ReadMetric): Nature | undefined {
  if (watched?.unit === 'ms') return undefined;
  const { worse } = watched?.query ?? {};
  if (worse !== undefined) return worse === 'down' ? 'good' : 'bad';
  return isTime(name) ? undefined : natureOfName(name);
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
