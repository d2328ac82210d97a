import { LARGE, logGamma, nonZero, normalUpperTail } from './gamma.ts';

/**
 * The regularised incomplete beta function I_x(a, b), for a, b ≥ 0 and 0 ≤ x ≤ 1.
 *
 * Continued fraction (DLMF 8.17.22) by Lentz's method, on the side where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return a === 0 ? 1 : 0;
  if (x >= 1) return b === 0 ? 0 : 1;
  if (a === 0) return 1;
  if (b === 0) return 0;
  if (a > LARGE && b > LARGE) {
    // Abramowitz & Stegun 26.5.20.
    const [u, v] = [(x * b) ** (1 / 3), (a * (1 - x)) ** (1 / 3)];
    const spread = Math.sqrt(u ** 2 / b + v ** 2 / a);
    return normalUpperTail((-3 * (u * (1 - 1 / (9 * b)) - v * (1 - 1 / (9 * a)))) / spread);
  }
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (front * fraction(x, a, b)) / a);
  return Math.max(0, 1 - (front * fraction(1 - x, b, a)) / b);
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}
