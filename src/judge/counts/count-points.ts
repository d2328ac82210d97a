import { type Count, rate, total } from './count.ts';

/** Rates over stretches of `steps`, counted back from the end (a baseline ends at the flag) or on from the start. */
export function points(counts: readonly Count[], steps: number, from: 'start' | 'end'): number[] {
  const whole = Math.floor(counts.length / steps);
  const offset = from === 'end' ? counts.length - whole * steps : 0;
  return Array.from({ length: whole }, (_, index) =>
    total(counts.slice(offset + index * steps, offset + (index + 1) * steps)),
  )
    .filter(({ exposure }) => exposure > 0)
    .map(rate);
}
