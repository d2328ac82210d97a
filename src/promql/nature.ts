import { agreed, type Nature, natureOfName, natureOfWord, opposite, wordsOf } from './names.ts';
import { anchoredPattern } from './pattern.ts';
import type { Matcher, Selector } from './selector.ts';

/** Values of labels by what they say of a request. Client errors are neither successes nor, beside successes, failures. */
const SUCCESSES =
  `200 201 202 204 206 301 302 304 2xx 3xx success Success SUCCESS succeeded successful ok OK Ok hit
  passed pass completed healthy available`.split(/\s+/);
const CLIENT_ERRORS = '400 401 403 404 408 409 410 422 429 4xx'.split(' ');
const FAILURES =
  `500 501 502 503 504 505 599 5xx error Error ERROR errors err failed Failed FAILED failure Failure fail
  timeout Timeout exception miss rejected dropped aborted crash denied unavailable Unavailable UNAVAILABLE Internal
  INTERNAL Unknown UNKNOWN DeadlineExceeded DEADLINE_EXCEEDED ResourceExhausted DataLoss`.split(/\s+/);

const YES = ['true', 'True', 'TRUE', '1', 'yes'];
const NO = ['false', 'False', 'FALSE', '0', 'no', 'none', ''];

/** Whether the series that a matcher leaves are the good or the bad ones; undefined where it does not say. */
export function natureOfMatcher({ label, operator, value }: Matcher): Nature | undefined {
  const isPattern = operator === '=~' || operator === '!~';
  const pattern = isPattern ? anchoredPattern(value) : undefined;
  if (isPattern && !pattern) return undefined;
  const holds = (text: string): boolean => (pattern ? pattern.test(text) : text === value);
  const nature = natureOfValues(label, holds);
  return nature && (operator.startsWith('!') ? opposite(nature) : nature);
}

function natureOfValues(label: string, holds: (text: string) => boolean): Nature | undefined {
  const ofLabel = agreed(wordsOf(label).map(natureOfWord));
  if (ofLabel) {
    const [yes, no] = [YES.some(holds), NO.some(holds)];
    if (yes !== no) return yes ? ofLabel : opposite(ofLabel);
  }
  // Of gRPC's and exit codes, 0 is the good one.
  if (/grpc|exit/i.test(label) && holds('0')) return FAILURES.some(holds) || holds('13') ? undefined : 'good';
  const [good, bad] = [SUCCESSES.some(holds), FAILURES.some(holds)];
  if (good && bad) return undefined;
  if (good) return 'good';
  return bad || CLIENT_ERRORS.some(holds) ? 'bad' : undefined;
}

/** The matchers of one selector that another one does not have. */
export const beyond = (one: Selector, other: Selector): Matcher[] =>
  one.matchers.filter((matcher) => !other.matchers.some((known) => isSame(known, matcher)));

const isSame = (one: Matcher, other: Matcher): boolean =>
  one.label === other.label && one.operator === other.operator && one.value === other.value;

/** Whether what a selector counts, out of what `total` counts, is good or bad, by matchers and names. */
export function natureOf(part: Selector, total: readonly Selector[]): Nature | undefined {
  const whole = total.find(({ name }) => name === part.name) ?? total[0];
  const extra = whole ? beyond(part, whole) : part.matchers;
  const byMatchers = extra.filter(({ label }) => label !== '__name__');
  // What is faster than an edge of a histogram is good.
  const fast = byMatchers.some(({ label, value }) => label === 'le' && Number.isFinite(Number(value)));
  const natures = byMatchers.filter(({ label }) => label !== 'le').map(natureOfMatcher);
  const shared = total.length === 1 ? wordsOf(total[0]?.name ?? '') : [];
  return agreed([...natures, natureOfName(part.name ?? '', shared), fast ? 'good' : undefined]);
}
