import type uPlot from 'uplot';

/** A limit that is higher than this multiple of all values would leave nothing to be seen of them. */
const LIMIT_WITHIN = 5;

/** What an axis of values shows: all of them and the limits that are near, from zero where none is below it, so that a rise looks as large as it is. */
export function rangeFrom(
  values: readonly (number | null)[],
  limits: readonly (number | null)[],
): uPlot.Range.MinMax {
  const shown = [0, ...values].filter((value) => value !== null);
  const most = Math.max(...shown.map(Math.abs));
  const near = limits
    .filter((value) => value !== null)
    .filter((value) => Math.abs(value) <= LIMIT_WITHIN * most);
  const [low, high] = [Math.min(...shown, ...near), Math.max(...shown, ...near)];
  if (low === high) return [0, 1];
  const margin = (high - low) * 0.08;
  return [low < 0 ? low - margin : 0, high > 0 ? high + margin : 0];
}
