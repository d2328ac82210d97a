/** The words that YAML 1.1 reads as true and false. */
const TRUE = /^(yes|on|true|y)$/i;
const FALSE = /^(no|off|false|n)$/i;

/** A decimal number, with `_` between digits as YAML 1.1 allows. */
const DECIMAL = /^[+-]?(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(e[+-]?\d+)?$/i;
/** What else both YAML 1.1 and people write: 0x1F, 0o17, 0b11. */
const PREFIXED = /^(0x[\da-f_]+|0o[0-7_]+|0b[01_]+)$/i;
/** YAML 1.1 reads 5:00 as 300. */
const BASE_60 = /^[1-9][\d_]*(:[0-5]?\d)+$/;

/** The boolean that a value stands for where one is wanted; undefined where it stands for none. */
export function meantBoolean(value: unknown): boolean | undefined {
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  if (TRUE.test(value.trim())) return true;
  return FALSE.test(value.trim()) ? false : undefined;
}

/**
 * The number that a text stands for where one is wanted; undefined where it stands for none. A text with a unit does not:
 * `5m` may be minutes or metres.
 *
 * @param plain whether it is written without quotes
 */
export function meantNumber(text: string, plain: boolean): number | undefined {
  const trimmed = text.trim();
  const digits = trimmed.replaceAll('_', '');
  if (DECIMAL.test(trimmed) || PREFIXED.test(trimmed)) {
    const value = Number(digits);
    return Number.isFinite(value) ? value : undefined;
  }
  if (!plain || !BASE_60.test(trimmed)) return undefined;
  return digits.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

/** What YAML 1.1 makes of a number with a leading zero, which is octal there; undefined where both readings agree. */
export function octalReading(text: string): number | undefined {
  if (!/^[+-]?0[0-7_]*[0-7]$/.test(text)) return undefined;
  const digits = text.replaceAll('_', '');
  const octal = Number.parseInt(digits, 8);
  return octal === Number(digits) ? undefined : octal;
}
