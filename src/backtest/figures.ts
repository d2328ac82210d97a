/** Figures of two significant digits, in order: 1.0, 1.1, …, 9.9, 10, 11, …; `figure(0)` is 1. */
export function figure(index: number): number {
  const power = Math.floor(index / PER_DECADE);
  const digits = 10 + index - power * PER_DECADE;
  return Number(`${digits}e${power - 1}`);
}

const PER_DECADE = 90;

/** The index of the smallest figure that is not less than a value above zero. */
export function figureAbove(value: number): number {
  const power = Math.floor(Math.log10(value));
  let index = power * PER_DECADE + Math.ceil(value / 10 ** (power - 1) - 10);
  // What a logarithm is off by is less than a step.
  while (figure(index) < value) index += 1;
  while (figure(index - 1) >= value) index -= 1;
  return index;
}

/** The first index from `low` to `high` for which something holds that holds for all after it; `high + 1` where it does for none. */
export function firstThat(holds: (index: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high + 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
