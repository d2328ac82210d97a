import { confirmationOf, directionOf } from './judging.ts';
import { type Locate, pointerTo } from './locate.ts';
import type { Finding } from './problem.ts';
import type { Metric } from './schema.generated.ts';
import type { Limit } from './thresholds.ts';

/** Keys of a metric's judging that contradict each other, or say nothing. */
export function checkJudging(
  name: string,
  metric: Metric,
  limits: readonly Limit[],
  locate: Locate,
): Finding[] {
  return [...checkConfirmation(name, metric, locate), ...checkFalls(name, metric, limits, locate)];
}

/** Nothing falls by more than all of it. */
function checkFalls(name: string, metric: Metric, limits: readonly Limit[], locate: Locate): Finding[] {
  if (directionOf(metric) !== 'down') return [];
  return limits
    .filter(({ kind, value }) => kind === 'delta_pct' && value >= 100)
    .map(({ value, pointer }) => ({
      at: locate(pointer ?? pointerTo('/prometheus/metrics', name), 'key'),
      message: `${name} has direction: down, and cannot fall by more than ${value} %`,
      fix: 'write a percentage below 100',
    }));
}

function checkConfirmation(name: string, metric: Metric, locate: Locate): Finding[] {
  if (typeof metric === 'string' || !('for' in metric) || metric.for === undefined) return [];
  const pointer = pointerTo('/prometheus/metrics', name);
  const at = locate(pointerTo(pointer, 'for'), 'key');
  if (confirmationOf(metric.for) === undefined) {
    const message = `${name} can never be exceeded in ${metric.for} evaluations`;
    return [{ at, message, fix: 'write the smaller number first, such as 3 of 5' }];
  }
  if (metric.judge === 'evidence') {
    const message = `${name} has for and judge: evidence, which are mutually exclusive: for judges literally`;
    return [{ at, message, fix: 'keep one of them' }];
  }
  return [];
}
