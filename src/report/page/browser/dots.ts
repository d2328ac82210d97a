import type uPlot from 'uplot';

/** Where not every value is a dot (`isShown`), those are that have nothing on either side: no line would show them. */
export function dotsAlone(plot: uPlot, series: number, isShown: boolean): number[] | null {
  if (isShown) return null;
  const values = plot.data[series] ?? [];
  const isThere = (index: number): boolean => values[index] !== null && values[index] !== undefined;
  return Array.from(values, (_, index) => index).filter(
    (index) => isThere(index) && !isThere(index - 1) && !isThere(index + 1),
  );
}
