import type { Term } from './growth.ts';
import { kindOfName } from './names.ts';
import { beyond } from './nature.ts';
import type { Matcher, Selector } from './selector.ts';
import { selectorFrom } from './write-selector.ts';

const NEGLIGIBLE = 1e-12;

/**
 * The same sum with as few subtractions as may be: all requests without those that succeeded are those that did not, which
 * selectors can say.
 */
export function simplified(terms: readonly Term[]): readonly Term[] {
  const left = merged(terms).map((term) => ({ ...term }));
  for (let index = 0; index < left.length; index++) {
    const taken = left[index];
    if (!taken || taken.weight >= 0) continue;
    for (const from of left) {
      const rest = from.weight > 0 ? without(from.selector, taken.selector) : undefined;
      if (!rest) continue;
      const weight = Math.min(from.weight, -taken.weight);
      from.weight -= weight;
      taken.weight += weight;
      for (const selector of rest) left.push({ ...from, selector, weight });
    }
  }
  return merged(left);
}

function merged(terms: readonly Term[]): Term[] {
  const sums = new Map<string, Term>();
  for (const term of terms) {
    const key = keyOf(term.selector);
    const known = sums.get(key);
    sums.set(key, { ...(known ?? term), weight: (known?.weight ?? 0) + term.weight });
  }
  return [...sums.values()].filter(({ weight }) => Math.abs(weight) > NEGLIGIBLE);
}

const keyOf = ({ matchers }: Selector): string =>
  matchers
    .map(({ label, operator, value }) => JSON.stringify([label, operator, value]))
    .sort()
    .join();

/** The selectors of all that `whole` finds and `part` does not, each series under one of them; undefined where `part` is not within `whole`. */
function without(whole: Selector, part: Selector): Selector[] | undefined {
  if (!isWithin(part, whole)) return undefined;
  const extra = beyond(part, whole);
  // Buckets are not apart from each other: each holds those below it.
  if (extra.some(({ label }) => label === 'le' || label === '__name__')) return undefined;
  return extra.map((matcher, index) =>
    selectorFrom([...whole.matchers, ...extra.slice(0, index), negated(matcher)]),
  );
}

/** Whether every series that the one finds is found by the other, which asks for less of the same metric. */
const isWithin = (part: Selector, whole: Selector): boolean =>
  whole.name !== undefined && part.name === whole.name && beyond(whole, part).length === 0;

const NEGATED = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' } as const;
const negated = ({ label, operator, value }: Matcher): Matcher => ({
  label,
  operator: NEGATED[operator],
  value,
});

/** Whether a sum never falls below zero: what is taken away is part of what it is taken from. */
export function isNeverNegative(terms: readonly Term[]): boolean {
  return terms.every(
    ({ selector, weight }) =>
      weight > 0 ||
      terms.some((other) => other.weight >= -weight - NEGLIGIBLE && holds(other.selector, selector)),
  );
}

/** Whether all that one counter counts is counted by another one too. */
export function holds(whole: Selector, part: Selector): boolean {
  if (whole.name === undefined || part.name === undefined) return false;
  const [ofPart, ofWhole] = [histogramOf(part), histogramOf(whole)];
  if (ofPart !== undefined && ofPart === ofWhole) {
    const edge = edgeOf(part);
    return edge !== undefined && (edgeOf(whole) ?? 0) >= edge && asksForLess(whole, part, ['le', '__name__']);
  }
  if (whole.name === part.name) return beyond(whole, part).length === 0;
  return kindOfName(whole.name) === kindOfName(part.name) && asksForLess(whole, part, ['__name__']);
}

const asksForLess = (whole: Selector, part: Selector, but: readonly string[]): boolean =>
  beyond(whole, part).every(({ label }) => but.includes(label));

/** The classic histogram that a selector of its buckets or its count belongs to. */
function histogramOf({ name = '' }: Selector): string | undefined {
  const suffix = /_(?:bucket|count)$/.exec(name);
  return suffix ? name.slice(0, suffix.index) : undefined;
}

/** The upper edge of what a selector counts of a histogram: infinity for the count. */
export function edgeOf({ name = '', matchers }: Selector): number | undefined {
  if (name.endsWith('_count')) return Number.POSITIVE_INFINITY;
  const le = matchers.find(
    ({ label, operator }) => label === 'le' && (operator === '=' || operator === '=~'),
  );
  if (!le || !name.endsWith('_bucket')) return undefined;
  const text = le.value.replace('\\+', '+');
  const edge = /^\+?inf$/i.test(text) ? Number.POSITIVE_INFINITY : Number(text.replace('\\.', '.'));
  return Number.isNaN(edge) ? undefined : edge;
}
