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
