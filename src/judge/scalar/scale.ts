import { mean } from '../numbers/summary.ts';

/** The scale on which noise is even: logarithmic where values are positive, shifted where zeros are among them, as they are where some are negative. */
export function scaleFor(values: readonly number[]): (value: number) => number {
  const lowest = Math.min(...values);
  if (values.length === 0 || lowest < 0) return (value) => value;
  const shift = lowest > 0 ? 0 : mean(values);
  if (shift === 0 && lowest === 0) return (value) => value;
  // What falls to nothing after the flag must stay a number.
  const least = (lowest > 0 ? lowest : shift) * 1e-6;
  return (value) => Math.log(Math.max(value + shift, least));
}
