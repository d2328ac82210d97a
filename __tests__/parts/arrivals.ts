/** Turns the number of events to be expected so far into the whole number that have happened. */
export interface Arrivals {
  /** @param expected never falls from one call to the next. */
  upTo(expected: number): number;
}

/** One event at every whole number; the fraction is carried. */
export function evenArrivals(): Arrivals {
  // A sum of many small steps may end a hair below a whole number.
  return { upTo: (expected) => Math.floor(expected + 1e-9) };
}

/** A Poisson process. The same seed gives the same events, whenever and however often one looks. */
export function poissonArrivals(seed: number): Arrivals {
  const random = seededRandom(seed);
  const gap = () => -Math.log(1 - random());
  let next = gap();
  let count = 0;
  return {
    upTo(expected) {
      for (; next <= expected; next += gap()) count++;
      return count;
    },
  };
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
