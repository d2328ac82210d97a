import leven from 'leven';

/** How many names are suggested. */
const SUGGESTED = 5;
/** Parts of a name that say what kind of a metric it is, not which one. */
const COMMON = new Set(
  'total count sum bucket seconds milliseconds ms bytes ratio info created http grpc rate number'.split(' '),
);
/** A part is looked for without its end: plurals and the like differ there. */
const ENDING = 2;
const LEAST_STEM = 4;

/** Texts of which names of similar metrics hold one. */
export function stemsOf(metric: string): string[] {
  const parts = partsOf(metric);
  const telling = parts.filter((part) => part.length > 2 && !COMMON.has(part));
  return (telling.length > 0 ? telling : parts).map((part) =>
    part.slice(0, Math.max(LEAST_STEM, part.length - ENDING)),
  );
}

/** The nearest of these names, at most five. */
export function nearestNames(metric: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, distance: distance(name, metric) }))
    .sort((one, other) => one.distance - other.distance || one.name.localeCompare(other.name, 'en'))
    .slice(0, SUGGESTED)
    .map(({ name }) => name);
}

const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Letters that differ, less what the shared parts are worth. */
function distance(name: string, metric: string): number {
  const parts = new Set(partsOf(name));
  const shared = partsOf(metric).filter((part) => parts.has(part));
  return leven(name, metric) - shared.join('').length;
}
