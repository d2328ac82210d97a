const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITY = /^([+-]?)inf(?:inity)?$/i;

/** A number as Prometheus and exporters write it (`1e+06`, `NaN`, `+Inf`, `-0`), or undefined. */
export function parseValue(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text);
  if (/^[+-]?nan$/i.test(text)) return Number.NaN;
  const infinite = INFINITY.exec(text);
  if (!infinite) return undefined;
  return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** The first and the last moment that a date can have are this far from 1970, in milliseconds. */
const MAX_TIME = 8.64e15;

/** Whether a number (ms) can be a time at all. */
export function isTime(at: number): boolean {
  return Math.abs(at) <= MAX_TIME;
}

/**
 * A metric's value in its own unit. What is infinite (a division by nothing) becomes NaN: it is no measurement, it would
 * not survive strict JSON, and no comparison with it must come out as "no change".
 */
export function inUnit(value: number, scale: number): number {
  const scaled = value * scale;
  return Number.isFinite(scaled) ? scaled : Number.NaN;
}
