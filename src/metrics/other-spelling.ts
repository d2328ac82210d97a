import type { Matcher } from '../promql/selector.ts';
import { matcherTest } from './selector.ts';

const CODE = /^[1-5]\d\d$/;
const CLASS = /^[1-5]xx$/i;
const CODES = Array.from({ length: 500 }, (_, index) => String(100 + index));
const CLASSES = ['1', '2', '3', '4', '5'].flatMap((digit) => [`${digit}xx`, `${digit}XX`]);

/**
 * Whether a matcher that matches none of a label's values asks for one of them in another spelling: `5xx` where the values
 * are codes, `500` where they are classes, `ERROR` where one is `error`.
 */
export function isOtherSpelling(matcher: Matcher, values: readonly string[]): boolean {
  const matches = (value: string): boolean => matcherTest(matcher)({ [matcher.label]: value });
  if (values.length === 0) return false;
  if (values.every((value) => CODE.test(value))) return CLASSES.some(matches) && !CODES.some(matches);
  if (values.every((value) => CLASS.test(value)) && CODES.some(matches) && !CLASSES.some(matches))
    return true;
  const wanted = new Set(matcher.value.split('|').map(plain));
  return values.some((value) => wanted.has(plain(value)));
}

/** Apart from letter case, spaces and separators. */
const plain = (value: string): string => value.toLowerCase().replace(/[\s_\-.]/g, '');
