/** The highest mean of `count` values, `step` apart, that a series ever had; undefined where it is too short for one. */
export function highestUsualMean(values: readonly number[], count: number, step: number): number | undefined {
  const reach = (count - 1) * step;
  if (count < 1 || values.length <= reach) return undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (let end = reach; end < values.length; end++) {
    let total = 0;
    for (let index = end - reach; index <= end; index += step) total += values[index] ?? 0;
    highest = Math.max(highest, total / count);
  }
  return highest;
}
