/** A share of something counted, with how far it may be off. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Wilson's interval, 95 %. */
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.96;

/**
 * The share of `count` in `of`, as far as `independent` of them can tell: windows that overlap are no more evidence than
 * those of them that do not.
 */
export function shareOf(count: number, of: number, independent: number): Share {
  if (of === 0 || independent === 0) return { count, of, low: 0, high: 1 };
  const p = count / of;
  const n = independent;
  const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const reach = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return { count, of, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
