/**
 * P(U ≤ u) of the exact Mann-Whitney distribution without ties, for samples of `m` and `n`.
 *
 * The number of arrangements with each U is a coefficient of the Gaussian binomial ∏ (1 − q^(m+i)) / (1 − q^i), i = 1…n
 * (Mann & Whitney 1947); only the first u + 1 coefficients are worked out.
 */
export function mannWhitneyAtMost(u: number, m: number, n: number): number {
  if (u < 0) return 0;
  if (u >= m * n) return 1;
  const ways = new Array<number>(Math.floor(u) + 1).fill(0);
  ways[0] = 1;
  let all = 1;
  for (let i = 1; i <= n; i++) {
    for (let k = ways.length - 1; k >= m + i; k--) ways[k] = (ways[k] ?? 0) - (ways[k - m - i] ?? 0);
    for (let k = i; k < ways.length; k++) ways[k] = (ways[k] ?? 0) + (ways[k - i] ?? 0);
    all *= (m + i) / i;
  }
  return ways.reduce((sum, way) => sum + way, 0) / all;
}

/** How many pairs have the baseline's value at or above the watch's; ties count against a change. */
export function baselineWins(baseline: readonly number[], watch: readonly number[]): number {
  let pairs = 0;
  for (const before of baseline) for (const after of watch) if (before >= after) pairs++;
  return pairs;
}
