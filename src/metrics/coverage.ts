import type { MetricQuery } from '../canary/plan.ts';
import { type Coverage, MetricSourceError } from '../canary/ports.ts';
import type { Answer } from './answer.ts';
import { seriesText } from './labels.ts';
import { joined, newestUnder, PART, samplesUnder } from './queries.ts';
import { isTime } from './value.ts';

/** Asks one instant query, all of one look at the same moment of the server. */
export type Ask = (expression: string) => Promise<Answer>;

/**
 * What lies under the selectors of each query in the last `seconds`, in one request or a few. Times are the server's.
 *
 * @throws MetricSourceError
 */
export async function readCoverage(
  ask: Ask,
  queries: readonly MetricQuery[],
  seconds: number,
): Promise<Coverage[]> {
  const selectors = [...new Set(queries.flatMap(selectorsUnder))];
  if (selectors.length === 0) return queries.map(() => ({ rawSamples: 0, newestAt: undefined }));
  const covered = await summed(ask, selectors, seconds).catch((error: unknown) => {
    // A selector of several metrics cannot be counted there: functions drop the name that tells the series apart.
    if (!(error instanceof MetricSourceError) || error.kind !== 'rejected') throw error;
    return counted(ask, selectors, seconds);
  });
  return queries.map((query) => together(selectorsUnder(query).map((selector) => covered.get(selector))));
}

/** Of a metric that is zero without series, the target's presence is its coverage. */
const selectorsUnder = ({ selectors, alive }: MetricQuery): readonly string[] =>
  alive === undefined ? selectors : [...selectors, alive];

/** Has the server sum up. */
async function summed(
  ask: Ask,
  selectors: readonly string[],
  seconds: number,
): Promise<ReadonlyMap<string, Coverage>> {
  const parts = new Map<string, string>();
  for (const [index, selector] of selectors.entries()) {
    parts.set(`${index} samples`, samplesUnder(selector, seconds));
    parts.set(`${index} newest`, newestUnder(selector));
  }
  const values = new Map<string, number>();
  for (const answer of await Promise.all(joined(parts).map(ask))) {
    if (answer.kind !== 'vector') continue;
    for (const { labels, sample } of answer.series) values.set(labels[PART] ?? '', sample.value);
  }
  return new Map(
    selectors.map((selector, index): [string, Coverage] => {
      const newest = values.get(`${index} newest`);
      const rawSamples = values.get(`${index} samples`) ?? 0;
      const newestAt = newest === undefined ? undefined : Math.round(newest * 1000);
      if (!Number.isSafeInteger(rawSamples) || rawSamples < 0 || !isTime(newestAt ?? 0)) {
        throw new MetricSourceError(
          'unavailable',
          'the metrics server does not count samples as a Prometheus does',
        );
      }
      return [selector, { rawSamples, newestAt }];
    }),
  );
}

/** Fetches the samples and counts them here. */
async function counted(
  ask: Ask,
  selectors: readonly string[],
  seconds: number,
): Promise<ReadonlyMap<string, Coverage>> {
  const covered = selectors.map(async (selector): Promise<[string, Coverage]> => {
    const [raw, now] = await Promise.all([ask(`${selector}[${Math.ceil(seconds)}s]`), ask(selector)]);
    const alive = new Set(now.kind === 'vector' ? now.series.map(({ labels }) => seriesText(labels)) : []);
    const series = raw.kind === 'matrix' ? raw.series : [];
    const newest = series
      .filter(({ labels }) => alive.has(seriesText(labels)))
      .map(({ samples }) => samples.at(-1)?.at);
    const rawSamples = series.reduce((sum, { samples }) => sum + samples.length, 0);
    return [selector, { rawSamples, newestAt: latest(newest) }];
  });
  return new Map(await Promise.all(covered));
}

function together(parts: readonly (Coverage | undefined)[]): Coverage {
  const rawSamples = parts.reduce((sum, part) => sum + (part?.rawSamples ?? 0), 0);
  return { rawSamples, newestAt: latest(parts.map((part) => part?.newestAt)) };
}

/** The greatest of the times that are known. */
export function latest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? known.reduce((newest, time) => Math.max(newest, time)) : undefined;
}
