import { formatNumber } from '../format.ts';

/** A length of time for people: `300 s`, `20 min`, `3 h`. */
export function duration(seconds: number): string {
  if (seconds <= 600) return `${Math.ceil(seconds)} s`;
  if (seconds < 2 * 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${formatNumber(Math.ceil(seconds / 360) / 10)} h`;
}

/** A multiple: `×1.5`, `×12`. */
export function times(ratio: number): string {
  return `×${ratio < 10 ? Math.ceil(ratio * 10 - 1e-9) / 10 : Math.ceil(ratio)}`;
}
