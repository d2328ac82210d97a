import { signOf, type Worse } from '../allowance.ts';

/** The worst mean of `count` values, `step` apart, that a series ever had; undefined where it is too short for one. */
export function worstUsualMean(
  values: readonly number[],
  count: number,
  step: number,
  worse: Worse,
): number | undefined {
  const sign = signOf(worse);
  const reach = (count - 1) * step;
  if (count < 1 || values.length <= reach) return undefined;
  let worst = Number.NEGATIVE_INFINITY;
  for (let end = reach; end < values.length; end++) {
    let total = 0;
    for (let index = end - reach; index <= end; index += step) total += values[index] ?? 0;
    worst = Math.max(worst, (sign * total) / count);
  }
  return sign * worst;
}
