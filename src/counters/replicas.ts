import { normalised } from './normalised.ts';
import { countUntil, type Sample } from './sample.ts';

interface LabelledSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
}

/** What is found of series that several servers scraped from the same targets. */
export interface Replicas {
  /** The one label that tells the copies apart. */
  readonly label: string;
  readonly values: readonly string[];
}

/** Labels that name the server that scraped. Others can be of the targets. */
const SCRAPER = /replica|^prometheus$/i;
/** Labels that are part of what a series means, or tell targets apart: pods that share their load evenly go in step too. */
const MEANING = new Set(
  '__name__ le quantile job instance pod container node host namespace service endpoint'.split(' '),
);
/** Copies are compared where both have so many samples, and gained so much. */
const ENOUGH_SAMPLES = 5;
const ENOUGH_GAINED = 5;
/** Copies that did not gain enough may differ by so much, where their label names a scraper. */
const ALIKE = 5;
/** So many of the samples, and of the pairs, must agree. */
const AGREEING = 0.95;

/**
 * Finds series that are there several times: alike in all labels but one, each level between two neighbouring levels of
 * the other. Where the label does not name a scraper, they must be of one instance and their timestamps must differ, for
 * counters of one scrape can go in step (requests begun and ended). Undefined where there are none.
 */
export function findReplicas(series: readonly LabelledSeries[]): Replicas | undefined {
  for (const label of new Set(series.flatMap(({ labels }) => Object.keys(labels)))) {
    if (MEANING.has(label)) continue;
    const values = [...new Set(series.flatMap(({ labels }) => labels[label] ?? []))];
    if (values.length < 2) continue;
    const namesScraper = SCRAPER.test(label);
    if (!namesScraper && series.some(({ labels }) => labels.instance === undefined)) continue;
    const groups = [...byIdentity(series, label).values()];
    if (groups.every((copies) => copies.length > 1) && areCopies(groups, namesScraper))
      return { label, values: values.sort() };
  }
  return undefined;
}

function areCopies(groups: readonly (readonly LabelledSeries[])[], namesScraper: boolean): boolean {
  const pairs = groups.map(([one, other]) => [one?.samples ?? [], other?.samples ?? []] as const);
  const distinct = pairs
    .map(([one, other]) => inStep(one, other, namesScraper))
    .filter((agree) => agree !== undefined);
  if (distinct.length === 0) return namesScraper && pairs.every(([one, other]) => areAlike(one, other));
  return distinct.filter(Boolean).length >= AGREEING * distinct.length;
}

function areAlike(one: readonly Sample[], other: readonly Sample[]): boolean {
  return Math.abs((one.at(-1)?.value ?? 0) - (other.at(-1)?.value ?? 0)) <= ALIKE;
}

/** Whether two series are copies of one; undefined where they tell nothing. */
function inStep(one: readonly Sample[], other: readonly Sample[], mayCoincide: boolean): boolean | undefined {
  const [from, to] = [one[1]?.at ?? 0, one.at(-2)?.at ?? 0];
  const compared = other.filter(({ at }) => at > from && at < to);
  const gained = (one.at(-1)?.value ?? 0) - (one[0]?.value ?? 0);
  if (compared.length < ENOUGH_SAMPLES || gained < ENOUGH_GAINED) return undefined;
  const moments = new Set(one.map(({ at }) => at));
  if (!mayCoincide && compared.some(({ at }) => moments.has(at))) return false;
  const agreeing = compared.filter(({ at, value }) => {
    const next = countUntil(one, (sample) => sample.at, at);
    const [before, after] = [one[next - 2] ?? one[next - 1], one[next + 1] ?? one[next]];
    return before !== undefined && after !== undefined && value >= before.value && value <= after.value;
  });
  return agreeing.length >= AGREEING * compared.length;
}

/**
 * One series in place of the copies of each, without the label that tells them apart. A sample that is behind what another
 * copy showed already is left out; a restart is one where a copy itself falls.
 */
export function mergedReplicas<Series extends LabelledSeries>(
  series: readonly Series[],
  label: string,
): Series[] {
  return [...byIdentity(series, label).values()].flatMap((copies) => {
    const [first] = copies;
    if (!first) return [];
    const { [label]: _, ...labels } = first.labels;
    return [{ ...first, labels, samples: merged(copies.map(({ samples }) => samples)) }];
  });
}

function merged(copies: readonly (readonly Sample[])[]): readonly Sample[] {
  const all = copies.flatMap((samples, copy) => samples.map((sample) => ({ copy, sample })));
  const known = new Map<number, { readonly value: number; readonly restarts: number }>();
  let restarts = 0;
  let level = Number.NEGATIVE_INFINITY;
  const kept: Sample[] = [];
  for (const { copy, sample } of all.sort((one, other) => one.sample.at - other.sample.at)) {
    const { value } = sample;
    const before = known.get(copy) ?? { value, restarts };
    const own = before.restarts + (value < before.value ? 1 : 0);
    known.set(copy, { value, restarts: own });
    if (own < restarts || (own === restarts && value < level)) continue;
    [restarts, level] = [own, value];
    kept.push(sample);
  }
  return normalised(kept);
}

function byIdentity<Series extends LabelledSeries>(
  series: readonly Series[],
  label: string,
): Map<string, Series[]> {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const rest = Object.entries(one.labels).filter(([name]) => name !== label);
    const key = JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)));
    const others = groups.get(key);
    if (others) others.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
