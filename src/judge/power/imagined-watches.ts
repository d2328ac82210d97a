import { spendable } from '../spending.ts';

const PROBABLY = 0.8;
const LARGEST_RATIO = 100;
/** Watches are cut from the baseline at so many places, at least and at most. */
const FEWEST_WATCHES = 4;
const MOST_WATCHES = 24;

/** The evaluations of a watch that its power is computed for, as parts of it, and what each may spend of alpha. */
export const IMAGINED_LOOKS = [0.25, 0.5, 0.75, 1].map((over, index, all) => ({
  over,
  part: spendable(over) - spendable(all[index - 1] ?? 0),
}));

/** Whether a watch that is cut from the baseline is rolled back where its values are multiplied by a ratio. */
export type ImaginedWatch = (ratio: number) => boolean;

/** Where watches of a `length` begin that are cut from a baseline between two places; they may overlap. */
export function beginnings(first: number, last: number, length: number): number[] {
  const latest = last - length;
  if (latest < first) return [];
  const every = Math.max(length / 4, (latest - first) / (MOST_WATCHES - 1));
  return Array.from(
    { length: Math.floor((latest - first) / every) + 1 },
    (_, index) => first + index * every,
  );
}

/** The smallest ratio from `least` on that most watches (80 %) are rolled back for, to two hundredths; undefined where none is, or too few can be cut. */
export function smallestSeen(watches: readonly ImaginedWatch[], least: number): number | undefined {
  if (watches.length < FEWEST_WATCHES) return undefined;
  const isSeen = (ratio: number): boolean =>
    watches.filter((exceeds) => exceeds(ratio)).length >= PROBABLY * watches.length;
  let [below, above] = [least, least];
  while (!isSeen(above)) {
    if (above > LARGEST_RATIO) return undefined;
    below = above;
    above *= 1.5;
  }
  while (above / below > 1.02) {
    const middle = Math.sqrt(above * below);
    if (isSeen(middle)) above = middle;
    else below = middle;
  }
  return above;
}
