import { literalPattern } from './pattern.ts';
import type { Selector } from './selector.ts';

/**
 * The labels that tell the series of a value apart. `each`: every label of the raw series, but those in `gone`; else those
 * in `kept`, each with the one value that it is known to have.
 */
export type ValueLabels =
  | { readonly kind: 'each'; readonly gone: ReadonlySet<string>; readonly made: ReadonlySet<string> }
  | { readonly kind: 'kept'; readonly kept: ReadonlyMap<string, string | undefined> };

export const everyLabel: ValueLabels = { kind: 'each', gone: new Set(), made: new Set() };

/** The labels after an aggregation: `by` these, or `without` these. */
export function aggregated(
  labels: ValueLabels,
  how: 'by' | 'without',
  names: readonly string[],
  selectors: readonly Selector[],
): ValueLabels {
  const listed = new Set(names);
  if (labels.kind === 'kept') {
    const left = [...labels.kept].filter(([label]) => listed.has(label) === (how === 'by'));
    return { kind: 'kept', kept: new Map(left) };
  }
  if (how === 'without') return { ...labels, gone: new Set([...labels.gone, ...names]) };
  const left = names.filter((label) => !labels.gone.has(label));
  const valueAsked = (label: string): string | undefined =>
    labels.made.has(label) ? undefined : onlyValue(selectors, label);
  return { kind: 'kept', kept: new Map(left.map((label) => [label, valueAsked(label)])) };
}

/** The labels after label_replace or label_join set one. */
export function withLabel(labels: ValueLabels, label: string): ValueLabels {
  if (labels.kind === 'each') return { ...labels, made: new Set([...labels.made, label]) };
  return { kind: 'kept', kept: new Map([...labels.kept, [label, MADE]]) };
}

/** The value of a label that is set in the query: whatever it is, there is one. */
const MADE = '\u0000';

/** The one value of a label that all these selectors ask for. */
function onlyValue(selectors: readonly Selector[], label: string): string | undefined {
  const values = new Set(selectors.map((selector) => askedValue(selector, label)));
  return values.size === 1 ? [...values][0] : undefined;
}

function askedValue({ matchers }: Selector, label: string): string | undefined {
  const values = matchers.map(({ label: name, operator, value }) => {
    if (name !== label) return undefined;
    return operator === '=' ? value : operator === '=~' ? literalPattern(value) : undefined;
  });
  return values.find((value) => value !== undefined && value !== '');
}

/** The labels of which it is not known that they have one value alone; undefined where every series has a value of its own. */
export function openLabels(labels: ValueLabels): readonly string[] | undefined {
  if (labels.kind === 'each') return undefined;
  return [...labels.kept].filter(([, value]) => value === undefined).map(([label]) => label);
}

/** How two sides of an operator are matched: by default on all labels. */
export type Matching =
  | {
      readonly kind: 'on' | 'ignoring';
      readonly labels: readonly string[];
      readonly keeps: 'left' | 'right' | 'none';
    }
  | undefined;

/** The labels of what comes of two sides; undefined where they would not be matched with each other. */
export function matched(left: ValueLabels, right: ValueLabels, matching: Matching): ValueLabels | undefined {
  if (left.kind === 'each' || right.kind === 'each') return undefined;
  const compared = (kept: ReadonlyMap<string, string | undefined>) =>
    new Map(
      [...kept].filter(
        ([label]) => !matching || matching.labels.includes(label) === (matching.kind === 'on'),
      ),
    );
  const [one, other] = [compared(left.kept), compared(right.kept)];
  const agree = (label: string): boolean => {
    const [mine, theirs] = [one.get(label), other.get(label)];
    return other.has(label) && (mine === theirs || mine === undefined || theirs === undefined);
  };
  if (one.size !== other.size || ![...one.keys()].every(agree)) return undefined;
  const known = matching?.keeps === 'left' ? left.kept : matching?.keeps === 'right' ? right.kept : one;
  const open = [...left.kept, ...right.kept].filter(([, value]) => value === undefined);
  return { kind: 'kept', kept: new Map([...known, ...open]) };
}
