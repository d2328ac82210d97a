/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** The values with outliers drawn in to median ± 3 standard deviations, the deviation taken from the median one (1.4826 MAD). */
export function winsorise(values: readonly number[]): readonly number[] {
  const middle = median(values);
  const reach = 3 * 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  if (!(reach > 0)) return values;
  return values.map((value) => Math.min(middle + reach, Math.max(middle - reach, value)));
}
