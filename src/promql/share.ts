import type { CountedMetric, CounterTerm } from '../canary/plan.ts';
import type { Growth, Term } from './growth.ts';
import { openLabels } from './labels.ts';
import { agreed, isAmount, type Nature, opposite, unitOfAmount } from './names.ts';
import { natureOf } from './nature.ts';
import { edgeOf, isNeverNegative, simplified } from './terms.ts';

/** Counters over counters. What is added to the quotient is within `above`: `1 - good / all` is `(all - good) / all`. */
export interface Share {
  readonly above: Growth;
  readonly below: Growth;
}

/** What is taken for granted of a share: `said` by the user, or `likely` where the query does not tell. */
export interface Assumed {
  readonly said?: Nature | undefined;
  readonly likely?: Nature | undefined;
}

/** What counters come to: counts of events, or amounts; and which way the value gets worse, where that is known. */
export interface Meaning {
  readonly counted?: CountedMetric;
  readonly worse?: 'up' | 'down';
}

/** What the growth of counters counts. Empty where that is not surely known. */
export function meaningOfGrowth({ terms: given, labels, windowSeconds }: Growth): Meaning {
  const terms = simplified(given);
  const by = openLabels(labels);
  if (!by || terms.length === 0 || !isNeverNegative(terms)) return {};
  const { weighed, scale } = weighedOf(terms);
  const worse = worseFor(natureOfSum(terms, []));
  if (terms.every(isOfAmounts)) return { counted: amountOf(terms, undefined, windowSeconds), ...worse };
  if (!terms.every(isOfEvents)) return worse;
  return { counted: { kind: 'rate', events: weighed, windowSeconds, scale, ...grouped(by) }, ...worse };
}

/** What counters over counters count: the bad events out of all, where the query tells good from bad. */
export function meaningOfShare(share: Share, assumed: Assumed): Meaning {
  const sides = sidesOf(share);
  const by = openLabels(share.below.labels);
  if (!sides || !by) return {};
  const { part, total, most, rest } = sides;
  const { windowSeconds } = share.below;
  if (part.every(isOfAmounts) && (total.every(isOfEvents) || total.every(isOfAmounts))) {
    return isNeverNegative(part) ? { counted: amountOf(part, inParts(total), windowSeconds) } : {};
  }
  if (!part.every(isOfEvents) || !total.every(isOfEvents)) return {};
  const nature = assumed.said ?? natureOfSides(sides) ?? assumed.likely;
  const shared = { kind: 'ratio', total: inParts(total), windowSeconds, ...grouped(by) } as const;
  if (nature === 'good') {
    if (most === undefined || rest === undefined) return { worse: 'down' };
    const events = inParts(rest.map((term) => ({ ...term, weight: term.weight / most })));
    return { counted: { ...shared, events, shows: 'good', scale: most }, worse: 'down' };
  }
  if (!isSound(part, sides)) return worseFor(nature);
  const { weighed, scale } = weighedOf(part);
  return { counted: { ...shared, events: weighed, shows: 'bad', scale }, ...worseFor(nature) };
}

/** The values between which a share lies; undefined where that is not known. */
export function boundsOf(share: Share): { readonly least: number; readonly most: number } | undefined {
  const sides = sidesOf(share);
  return sides?.most !== undefined && isSound(sides.part, sides) ? { least: 0, most: sides.most } : undefined;
}

/** A share per unit of its total: `part / total`, `most` at most, and `rest` what is missing from that. */
interface Sides {
  readonly part: readonly Term[];
  readonly total: readonly Term[];
  readonly most: number | undefined;
  readonly rest: readonly Term[] | undefined;
  /** Whether the query itself takes something away from the total: it says that this is within it. */
  readonly subtracts: boolean;
}

function sidesOf({ above, below }: Share): Sides | undefined {
  const part = simplified(above.terms);
  const total = simplified(below.terms);
  const unit = total[0]?.weight ?? 0;
  if (part.length === 0 || !(unit > 0) || total.some(({ weight }) => !isAlike(weight, unit)))
    return undefined;
  const ofUnit = part.map((term) => ({ ...term, weight: term.weight / unit }));
  const whole = total.map(({ selector }) => ({ selector, weight: 1 }));
  const weights = whole.map((term) => weightIn(ofUnit, term));
  const [first = 0] = weights;
  const subtracts = first > 0 && weights.every((weight) => isAlike(weight, first)) && hasNegative(ofUnit);
  const most = subtracts ? first : mostOf(ofUnit);
  const sides = { part: ofUnit, total: whole, subtracts };
  if (most === undefined) return { ...sides, most, rest: undefined };
  const taken = ofUnit.map((term) => ({ ...term, weight: -term.weight }));
  const rest = simplified([...whole.map((term) => ({ ...term, weight: most })), ...taken]);
  const isKnown = rest.length > 0 && (isNeverNegative(rest) || subtracts);
  return isKnown ? { ...sides, most, rest } : { ...sides, most: undefined, rest: undefined };
}

/** The greatest value of a sum of parts: parts of one kind do not overlap, but the buckets of a histogram hold each other. */
function mostOf(part: readonly Term[]): number | undefined {
  const weights = part.map(({ weight }) => weight);
  const edges = new Set(part.map(({ selector }) => edgeOf(selector)));
  if (!edges.has(undefined) && edges.size > 1) return weights.reduce((sum, weight) => sum + weight, 0);
  const [first = 0] = weights;
  return weights.every((weight) => isAlike(weight, first)) && first > 0 ? first : undefined;
}

const isSound = (part: readonly Term[], { subtracts }: Sides): boolean => subtracts || isNeverNegative(part);

/** Whether the part is the good one or the bad one, by its own names and matchers or by those of the rest. */
function natureOfSides({ part, total, rest = [], subtracts }: Sides): Nature | undefined {
  // What something is taken from says nothing of what is left.
  const telling = (terms: readonly Term[]): readonly Term[] =>
    subtracts ? terms.filter((term) => weightIn(total, term) === 0) : terms;
  const ofRest = natureOfSum(telling(rest), total);
  return natureOfSum(telling(part), total) ?? (ofRest && opposite(ofRest));
}

/** Whether what a sum counts, out of a total, is good or bad: where bad ones are taken away, good ones are left. */
function natureOfSum(terms: readonly Term[], total: readonly Term[]): Nature | undefined {
  const selectors = total.map(({ selector }) => selector);
  const natures = terms.map(({ selector, weight }) => {
    const nature = natureOf(selector, selectors);
    return nature && (weight > 0 ? nature : opposite(nature));
  });
  return agreed(natures);
}

const weightIn = (terms: readonly Term[], { selector }: Term): number =>
  terms.find((term) => term.selector.text === selector.text)?.weight ?? 0;

const hasNegative = (terms: readonly Term[]): boolean => terms.some(({ weight }) => weight < 0);

const isAlike = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.abs(other);

/** Weights of 1 at most, so that chance is not taken for less than it is, and what they were divided by. */
function weighedOf(terms: readonly Term[]): {
  readonly weighed: readonly CounterTerm[];
  readonly scale: number;
} {
  const scale = Math.max(...terms.map(({ weight }) => weight));
  return { weighed: inParts(terms.map((term) => ({ ...term, weight: term.weight / scale }))), scale };
}

const inParts = (terms: readonly Term[]): CounterTerm[] =>
  [...terms]
    .sort((one, other) => Math.sign(other.weight) - Math.sign(one.weight))
    .map(({ selector, weight }) => ({ series: selector.text, weight }));

const grouped = (by: readonly string[]): { readonly by?: readonly string[] } => (by.length > 0 ? { by } : {});

const worseFor = (nature: Nature | undefined): Pick<Meaning, 'worse'> =>
  nature === undefined ? {} : { worse: nature === 'good' ? 'down' : 'up' };

function amountOf(
  terms: readonly Term[],
  total: readonly CounterTerm[] | undefined,
  windowSeconds: number,
): CountedMetric {
  const { weighed, scale } = weighedOf(terms);
  const units = new Set(terms.map(({ selector: { name = '' } }) => unitOfAmount(name)));
  const [unit] = units.size === 1 ? units : [];
  return {
    kind: 'amount',
    amount: weighed,
    total,
    windowSeconds,
    scale,
    ...(unit !== undefined && { unit }),
  };
}

const isOfAmounts = ({ selector: { name }, observations }: Term): boolean =>
  observations === undefined && name !== undefined && isAmount(name);

/** Whether a selector finds a counter of events. All buckets of a histogram together count every event several times. */
function isOfEvents({ selector, observations }: Term): boolean {
  if (observations) return true;
  const { name } = selector;
  if (name === undefined || isAmount(name)) return false;
  return !name.endsWith('_bucket') || edgeOf(selector) !== undefined;
}
