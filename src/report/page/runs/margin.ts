import type { Limit } from '../../report.ts';
import { valueWords } from '../../words.ts';

/** The value of the limit that is nearest to a value, or of the first one where that is not known; null where none is known. */
export function nearestLimit(value: number | null, limits: readonly Limit[]): number | null {
  const known = limits.flatMap((limit) => limit.value ?? []);
  const distance = (limit: number): number => Math.abs(limit - (value ?? limit));
  return known.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** How far a value is from the limit that is nearest to it: `500 ms below its limit`. Undefined where either is not known. */
export function marginWords(
  value: number | null | undefined,
  limits: readonly Limit[],
  unit: string,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  const limit = nearestLimit(value, limits);
  if (limit === null) return undefined;
  const margin = limit - value;
  if (margin === 0) return 'at its limit';
  return `${valueWords(Math.abs(margin), unit)} ${margin > 0 ? 'below' : 'above'} its limit`;
}
