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

/**
 * A metric's value in its own unit. What is infinite (a division by nothing) becomes NaN: it is no measurement, it would
 * not survive strict JSON, and no comparison with it must come out as "no change".
 */
export function inUnit(value: number, scale: number): number {
  const scaled = value * scale;
  return Number.isFinite(scaled) ? scaled : Number.NaN;
}
