import { signOf, type Worse } from '../allowance.ts';
import { type Count, total } from './count.ts';

/** How many steps of a watch one burst may have taken: a third of the time so far, 30 s at most. */
export function stretchSteps(steps: number, stepSeconds: number): number {
  return Math.max(1, Math.floor(Math.min(30, (steps * stepSeconds) / 3) / stepSeconds));
}

/** The watch without the stretch of `steps` that is furthest beyond `rate`; undefined where nothing would be left. */
export function withoutWorstStretch(
  watch: readonly Count[],
  steps: number,
  rate: number,
  worse: Worse = 'higher',
): Count | undefined {
  if (watch.length <= steps) return undefined;
  const sign = signOf(worse);
  const excess = watch.map(({ events, exposure }) => sign * (events - rate * exposure));
  let current = 0;
  let worst = Number.NEGATIVE_INFINITY;
  let worstFrom = 0;
  for (const [index, value] of excess.entries()) {
    current += value - (index >= steps ? (excess[index - steps] ?? 0) : 0);
    if (index >= steps - 1 && current > worst) {
      worst = current;
      worstFrom = index - steps + 1;
    }
  }
  return total([...watch.slice(0, worstFrom), ...watch.slice(worstFrom + steps)]);
}
