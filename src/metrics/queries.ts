import { durationText } from '../promql/duration.ts';
import { readSelector } from '../promql/selector.ts';
import type { Labels } from './answer.ts';
import type { Ask } from './coverage.ts';

/** The label that tells the parts of a joined query's answer apart. */
export const PART = 'aos_canary_part';

/** VictoriaMetrics takes queries of 16 KiB, and a URL (where POST is refused) may have 8 KiB, encoded. */
const MAX_QUERY = 6 * 1024;
const encodedLength = (query: string): number => encodeURIComponent(query).length;

/** Joins queries of one value each into as few as may be; the label `aos_canary_part` tells which is which. */
export function joined(parts: ReadonlyMap<string, string>): string[] {
  const queries: string[] = [];
  for (const [name, query] of parts) {
    const part = `label_replace(${query}, "${PART}", "${name}", "", "")`;
    const last = queries.at(-1);
    if (last === undefined || encodedLength(last) + encodedLength(part) > MAX_QUERY) queries.push(part);
    else queries[queries.length - 1] = `${last} or ${part}`;
  }
  return queries;
}

/** How many raw samples lie under a selector in the last `seconds`. */
export const samplesUnder = (selector: string, seconds: number): string =>
  `sum(count_over_time(${selector}[${durationText(seconds)}]))`;

/** How many series lie under a selector that had samples in the last `seconds`. */
export const seriesUnder = (selector: string, seconds: number): string =>
  `count(count_over_time(${selector}[${durationText(seconds)}]))`;

/**
 * When the newest sample under a selector was taken. The second half leaves out series that have ended, which
 * VictoriaMetrics' timestamp() goes on to see.
 */
export const newestUnder = (selector: string): string => `max(timestamp(${selector}) and ${selector})`;

/** How long each process has been up that exports one of these. */
export const uptimeOf = (selectors: readonly string[]): string =>
  `time() - (process_start_time_seconds and on (instance, job) (${selectors.join(' or ')}))`;

/**
 * One series under each selector, of those that were there lately: a scrape that fails takes its target's series away until
 * the next. Native histograms are passed over by `topk`, and where there is nothing else found by how many there are.
 */
export async function someSeries(ask: Ask, selectors: readonly string[]): Promise<Labels[]> {
  const one = (inner: (selector: string) => string): string =>
    selectors.map((selector) => `topk(1, ${inner(selector)})`).join(' or ');
  const found = await ask(one((selector) => `last_over_time(${selector}[5m])`));
  if (found.kind === 'vector' && found.series.length > 0) return found.series.map(({ labels }) => labels);
  const counts = await Promise.all(
    selectors.map((selector) => ask(`topk(1, count_over_time(${selector}[5m]))`)),
  );
  return counts.flatMap((answer, index) => {
    const read = readSelector(selectors[index] ?? '');
    const name = 'selector' in read ? read.selector.name : undefined;
    if (answer.kind !== 'vector' || name === undefined) return [];
    return answer.series.map(({ labels }) => ({ ...labels, __name__: name }));
  });
}

/**
 * VictoriaMetrics repeats the last but old value in place of what a range query would give for the newest 30 s, `nocache`
 * or not. Asking for an earlier time and having the data moved there gets around it.
 */
export const SHIFT_SECONDS = 60;
export const shifted = (expression: string): string => `(${expression}\n) offset -${SHIFT_SECONDS}s`;
