/** Units that people write behind numbers, in seconds. */
const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  millisecond: 0.001,
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: 86400,
  day: 86400,
};

/** What to write where a number is wanted and there is a text: `write 500 (milliseconds)` for `"500ms"`. */
export function numberHint(key: string, text: string): string {
  const unit = unitOf(key);
  const [, digits, suffix = ''] = /^\s*([+-]?[\d_]*\.?\d+)\s*([a-z%]*)\s*$/i.exec(text) ?? [];
  const value = digits === undefined ? Number.NaN : Number(digits.replaceAll('_', ''));
  if (text.includes('${')) return 'write the number itself, for variables are filled in only in texts';
  if (Number.isNaN(value)) return unit ? `write a number (${unit.name})` : 'write a number';
  if (suffix === '')
    return unit ? `write ${value} (${unit.name}), without quotes` : `write ${value}, without quotes`;
  if (/^(%|pct|percent)$/i.test(suffix)) return `write ${value} (percent)`;
  const seconds = SECONDS[suffix.toLowerCase()] ?? SECONDS[suffix.toLowerCase().replace(/s$/, '')];
  // Without a unit of its own a limit of a time is one in milliseconds.
  const { name, seconds: size } = unit ?? { name: 'milliseconds', seconds: 0.001 };
  if (seconds === undefined || size === undefined)
    return unit ? `write a number (${name})` : 'write a number';
  return `write ${round((value * seconds) / size)} (${name})`;
}

/** What a key counts in, told by its end. */
function unitOf(key: string): { readonly name: string; readonly seconds?: number } | undefined {
  if (/_ms$/.test(key)) return { name: 'milliseconds', seconds: 0.001 };
  if (/_seconds$/.test(key)) return { name: 'seconds', seconds: 1 };
  if (/_pct$/.test(key)) return { name: 'percent' };
  return undefined;
}

/** 0.1 + 0.2 is 0.3 to people. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
