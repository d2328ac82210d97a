/** A number for people: integers whole, others with three significant digits, never in exponent form below 10^15. */
export function formatNumber(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return String(Number(value.toFixed(Math.min(digits, 20))));
}

/** A value with its unit: `812 ms`, `0.02`, `1.2 dollars/s`. */
export function formatValue(value: number, unit: string): string {
  return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}
