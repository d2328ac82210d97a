import type { FlagOn } from '../judge/metric.ts';
import { gathered, newestSampleAt, type Recorded } from '../judge/recorded.ts';
import type { Baselines } from './baseline.ts';
import type { WatchedMetric } from './plan.ts';
import { LATEST_MS } from './presence.ts';
import { recentScrapes, type Scrapes } from './rhythm.ts';
import type { Run } from './run.ts';

/** How many scrapes back every look reads again: targets are scraped at different moments, and seen a little later. */
const OVERLAP_SCRAPES = 3;

/** The samples that have gathered since the flag went on, of the metrics that are counted. */
export interface Gathering {
  /** When the counted metrics' targets were scraped of late. */
  scrapes(): Scrapes;
  /** Reads what is new of every counted metric, all at once. */
  gather(): Promise<News>;
}

export interface News {
  readonly news: ReadonlyMap<string, Recorded>;
  /** Whether the source answered for every metric. */
  readonly complete: boolean;
}

export function gatherSince(run: Run, baselines: Baselines, flag: FlagOn): Gathering {
  const judged = run.plan.metrics.watched.filter(({ name }) => baselines.get(name)?.question !== undefined);
  const samples = new Map(judged.map(({ name }) => [name, gathered()]));

  const lags = new Map(
    judged.map(({ name }) => [name, longestLagMs(baselines.get(name)?.question?.baseline)]),
  );

  const newsOf = async ({ name, query }: WatchedMetric): Promise<[string, Recorded][]> => {
    const soFar = samples.get(name);
    if (!query.counted || !soFar) return [];
    const before = soFar.all();
    const overlapMs = OVERLAP_SCRAPES * 1000 * (baselines.get(name)?.summary.scrapeSeconds ?? 0);
    // Data that arrive late go on where the baseline ended, so that the time up to the flag is not taken for the watch's.
    const lagMs = lags.get(name) ?? 0;
    const delayMs = 1000 * (baselines.get(name)?.summary.delaySeconds ?? 0) + lagMs;
    const newest = (before && newestSampleAt(before)) ?? flag.writtenAt - delayMs;
    const from = Math.max(
      flag.writtenAt + 1 - (delayMs > 0 ? delayMs + overlapMs : 0),
      newest - overlapMs - lagMs,
    );
    const read = await run.ports.metrics.recorded(query, from, undefined, run.cancel);
    return [[name, soFar.add(read)]];
  };

  return {
    scrapes: () =>
      recentScrapes(
        judged.flatMap(
          ({ name }) => samples.get(name)?.all() ?? baselines.get(name)?.question?.baseline ?? [],
        ),
      ),
    async gather() {
      // The next evaluation reads what the source does not answer now, which this one's reading tells.
      const read = await Promise.all(judged.map((metric) => newsOf(metric).catch(() => undefined)));
      return { news: new Map(read.flatMap((one) => one ?? [])), complete: !read.includes(undefined) };
    },
  };
}

/** How far the data of the latest target were behind those of the first, in ms. Targets that are further behind have ended. */
function longestLagMs(baseline: Recorded | undefined): number {
  const newest = baseline ? [...recentScrapes([baseline]).values()].map((times) => times.at(-1) ?? 0) : [];
  const lags = newest.map((at) => Math.max(...newest) - at);
  return Math.max(0, ...lags.filter((lag) => lag <= LATEST_MS));
}
