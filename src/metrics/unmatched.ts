import type { MetricQuery } from '../canary/plan.ts';
import type { NoData } from '../judge/no-data.ts';
import { type Matcher, readSelector } from '../promql/selector.ts';
import { escapeValue, labelText } from '../promql/write-selector.ts';
import type { Inventory } from './inventory.ts';
import { isOtherSpelling } from './other-spelling.ts';
import { matcherTest } from './selector.ts';
import { nearestNames, stemsOf } from './similar-names.ts';

/** How many labels, or values of one, are named. */
const NAMED = 12;

/** The rules' own series are there only while something fires. */
const ABSENT_WHILE_WELL = new Set(['ALERTS', 'ALERTS_FOR_STATE']);

/** Labels whose values do not appear with the first event. */
const FIXED_VALUES = new Set(['le', 'quantile']);

/**
 * The first selector of a query that can match nothing the server has, and why; undefined where there is none. A series that
 * may still be born, such as the first error, is not missing: its metric's name and labels are known.
 *
 * @throws MetricSourceError
 */
export async function unmatched(inventory: Inventory, query: MetricQuery): Promise<NoData | undefined> {
  const counts = await inventory.counts(query.selectors);
  for (const selector of query.selectors) {
    const read = readSelector(selector);
    if ('problems' in read || read.selector.name === undefined) continue;
    const { name, matchers } = read.selector;
    if (ABSENT_WHILE_WELL.has(name)) continue;
    const found = (counts.get(selector) ?? 0) > 0;
    if (found && !(isPart(query, selector) && matchers.some(excludes))) continue;
    const others = query.selectors.filter((other) => other !== selector && (counts.get(other) ?? 0) > 0);
    const noData = await why(inventory, name, found ? matchers.filter(excludes) : matchers, others);
    if (noData) return noData;
  }
  return undefined;
}

/** Matchers of `!=` and `!~` let a series without their label pass: errors would be everything, before the flag and after. */
const excludes = ({ operator, value }: Matcher): boolean =>
  (operator === '!=' || operator === '!~') && value !== '';

/** Whether a selector finds the part of a share, good or bad, rather than all of it. */
const isPart = ({ counted }: MetricQuery, selector: string): boolean =>
  (counted?.kind === 'ratio' || (counted?.kind === 'amount' && counted.total !== undefined)) &&
  (counted.total ?? []).every(({ series }) => series !== selector);

async function why(
  inventory: Inventory,
  metric: string,
  matchers: readonly Matcher[],
  others: readonly string[],
): Promise<NoData | undefined> {
  const all = `{__name__="${escapeValue(metric)}"}`;
  const known = await inventory.counts([all]);
  if ((known.get(all) ?? 0) === 0) {
    // It was there lately: that it is away now is for the readings to say.
    if (await inventory.wasThere(all)) return undefined;
    const names = await inventory.namesLike(stemsOf(metric)).catch(() => []);
    return { kind: 'no-metric', metric, similar: nearestNames(metric, names) };
  }
  const needed = matchers.filter((matcher) => matcher.label !== '__name__' && needsLabel(matcher));
  const carried = new Map(
    needed.map((matcher) => [matcher, within(metric, { ...matcher, operator: '!=', value: '' })]),
  );
  const matched = new Map(needed.map((matcher) => [matcher, within(metric, matcher)]));
  const counts = await inventory.counts([...carried.values(), ...matched.values()]);
  const none = (selector: string | undefined): boolean => (counts.get(selector ?? '') ?? 0) === 0;
  for (const matcher of needed) {
    const { label, value } = matcher;
    if (none(carried.get(matcher)))
      return { kind: 'no-label', metric, label, labels: (await inventory.labels(all)).slice(0, NAMED) };
    if (excludes(matcher) || !none(matched.get(matcher))) continue;
    const values = [...(await inventory.values(all, label))].sort(byNumber);
    const never =
      label === 'job'
        ? !(await isKnownJob(inventory, matcher, others))
        : FIXED_VALUES.has(label) || isOtherSpelling(matcher, values);
    if (never && values.length > 0)
      return { kind: 'no-value', metric, label, value, values: values.slice(0, NAMED) };
  }
  return undefined;
}

/** Whether targets of a job are scraped, or series of it are there: then a metric of it may still be born. */
async function isKnownJob(inventory: Inventory, job: Matcher, others: readonly string[]): Promise<boolean> {
  const isSame = ({ label, operator, value }: Matcher): boolean =>
    label === 'job' && operator === job.operator && value === job.value;
  const named = others
    .map(readSelector)
    .some((read) => 'selector' in read && read.selector.matchers.some(isSame));
  if (named) return true;
  const up = within('up', job);
  return ((await inventory.counts([up])).get(up) ?? 0) > 0;
}

/** Whether a matcher means something only for series that carry its label. */
function needsLabel(matcher: Matcher): boolean {
  return excludes(matcher) || !matcherTest(matcher)({});
}

const within = (metric: string, { label, operator, value }: Matcher): string =>
  `{__name__="${escapeValue(metric)}",${labelText(label)}${operator}"${escapeValue(value)}"}`;

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
