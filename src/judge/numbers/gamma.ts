// Lanczos' approximation with g = 7 and nine terms (Godfrey's coefficients): 15 digits for positive arguments.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const EPSILON = 1e-15;
const TINY = 1e-300;
/** From here on series take long, and approximations are exact enough. */
export const LARGE = 1e6;

/** ln Γ(x), for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = LANCZOS.reduce(
    (total, term, index) => total + (index === 0 ? term : term / (shifted + index)),
    0,
  );
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Q(a, x) = Γ(a, x)/Γ(a), the chance that a Poisson count of mean x is below a. For a > 0, x ≥ 0 (DLMF 8.7.1, 8.9.2). */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  if (!Number.isFinite(x)) return 0;
  if (a > LARGE) {
    // Wilson & Hilferty 1931: the cube root is all but normal.
    const ninth = 1 / (9 * a);
    return normalUpperTail(((x / a) ** (1 / 3) - (1 - ninth)) / Math.sqrt(ninth));
  }
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - lowerSeries(a, x, front) : front * upperFraction(a, x);
}

/** P(Z > z) of the standard normal distribution. */
export function normalUpperTail(z: number): number {
  const tail = 0.5 * gammaQ(0.5, (z * z) / 2);
  return z >= 0 ? tail : 1 - tail;
}

function lowerSeries(a: number, x: number, front: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * EPSILON && n < 1_000_000; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, front * sum);
}

/** By Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return h;
}

/** Keeps a continued fraction going where a denominator vanishes. */
export function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
