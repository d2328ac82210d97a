import { incompleteBeta } from './beta.ts';

/** P(T > t) for Student's t with `freedom` degrees of freedom. */
export function studentUpperTail(t: number, freedom: number): number {
  if (Number.isNaN(t)) return 1;
  if (!Number.isFinite(t)) return t > 0 ? 0 : 1;
  const tail = 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  return t >= 0 ? tail : 1 - tail;
}
