import type { WatchedMetric } from '../canary/plan.ts';

/** How a metric's query was understood, in words: what of it can be counted, and what not. */
export function understoodAs({ query }: WatchedMetric): string {
  if (query.counter !== undefined) return `the level of the counter ${query.counter}, by its increase`;
  const structure = query.counted;
  switch (structure?.kind) {
    case 'rate':
      return `events of ${structure.series}, counted`;
    case 'ratio':
      return `${structure.errors} out of ${structure.total}, counted`;
    case 'quantile':
      return `quantile ${structure.quantile} of ${structure.histogram}, counted by its buckets`;
    default:
      return 'a value whose counts are not known';
  }
}
