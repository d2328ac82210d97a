import leven from 'leven';

/** The candidate that a misspelt word most likely stands for, or undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // A third of the letters may be wrong, which two exchanged ones are in a word of four; of a word of two, none.
  const tolerated = word.length < 3 ? 0 : Math.ceil(word.length / 3);
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(word, candidate) }))
    .filter(({ distance }) => distance <= tolerated)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

/**
 * The key that a word is a slip for: few letters apart, or cut short (`env`, `timeout`). Stricter than `nearest`, because
 * a key that is near none is taken for the author's own: `tags` is not `flags`, and `date` is not `name`.
 */
export function nearKey(word: string, keys: readonly string[]): string | undefined {
  const tolerated = word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
  const near = keys
    .map((key) => ({ key, distance: slipsBetween(word, key) }))
    // A longer word of the same stem is a word of its own: a reporter is not a report.
    .filter(({ key, distance }) => distance <= tolerated && !(distance > 1 && word.startsWith(key)))
    .sort((a, b) => a.distance - b.distance);
  const cut = word.toLowerCase().replace(/s$/, '');
  return (
    near[0]?.key ?? keys.find((key) => key === SHORT[cut] || (cut.length >= 3 && key.startsWith(`${cut}_`)))
  );
}

/** Short forms that people write. */
const SHORT: Readonly<Record<string, string>> = { env: 'environment', prom: 'prometheus', alert: 'alerting' };

/** As `distanceOf`, but two exchanged letters are one slip. */
function slipsBetween(word: string, key: string): number {
  const exchanged = Array.from({ length: Math.max(word.length - 1, 0) }, (_, i) =>
    distanceOf(`${word.slice(0, i)}${word.charAt(i + 1)}${word.charAt(i)}${word.slice(i + 2)}`, key),
  );
  return Math.min(distanceOf(word, key), 1 + Math.min(Number.POSITIVE_INFINITY, ...exchanged));
}

/** `did you mean "…"?`, or undefined. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `did you mean ${JSON.stringify(candidate)}?`;
}

/** Spelling apart from letter case and the choice of hyphen, underscore or none. */
function distanceOf(word: string, candidate: string): number {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');
  return plain(word) === plain(candidate) ? 0 : leven(word, candidate);
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
