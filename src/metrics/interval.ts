import type { Sample } from '../judge/sample.ts';

/**
 * The usual time between two samples in seconds, from some series; undefined where no series has two. Of series with
 * different rhythms the slowest counts: it is the one that makes everything wait.
 */
export function medianInterval(series: readonly (readonly Sample[])[]): number | undefined {
  const medians = series.map(medianOf).filter((median) => median !== undefined);
  return medians.length > 0 ? medians.reduce((slowest, gap) => Math.max(slowest, gap)) / 1000 : undefined;
}

function medianOf(samples: readonly Sample[]): number | undefined {
  const gaps: number[] = [];
  for (const [index, { at }] of samples.entries()) {
    const next = samples[index + 1];
    if (next) gaps.push(next.at - at);
  }
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
}
