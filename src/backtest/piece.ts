import { HISTORY_SECONDS, shapeOf } from '../canary/evidence.ts';
import type { MetricsPlan, WatchedMetric } from '../canary/plan.ts';
import { type MetricSource, MetricSourceError } from '../canary/ports.ts';
import type { Scrapes } from '../canary/rhythm.ts';
import type { Shape } from '../judge/evidence.ts';
import { type Recorded, sampleLists, scrapeMoments } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import type { TargetPresence } from '../judge/traffic/presence.ts';
import { targetScrapes } from './poll-moments.ts';
import { distinct, type Stretch, sampledMoments } from './sampled.ts';
import { unrecorded } from './unrecorded.ts';
import { gridMs } from './windows.ts';

/** What is known of one metric over a piece of history. */
export interface MetricPiece {
  readonly metric: WatchedMetric;
  readonly shape: Shape | undefined;
  /** The values of its expression, a scrape apart on whole multiples of that. */
  readonly values: readonly Sample[];
  /** Its raw series, or its values where it is not counted. */
  readonly recorded: Recorded;
  /** When something was scraped under it, ms. */
  readonly moments: readonly number[];
}

/** A piece of history: all that the windows of some neighbouring flags need. */
export interface Piece {
  readonly flags: readonly number[];
  readonly metrics: readonly MetricPiece[];
  /** When each target of the counted metrics was scraped. */
  readonly targets: Scrapes;
  /** How the metrics' targets were scraped; undefined where the source does not say. */
  readonly presence: readonly TargetPresence[] | undefined;
  /** When the server itself recorded nothing. */
  readonly unrecorded: readonly Stretch[];
  readonly scrapeSeconds: number;
}

export interface PieceRequest {
  readonly flags: readonly number[];
  readonly plan: Pick<MetricsPlan, 'watched' | 'baselineSeconds'>;
  readonly watchSeconds: number;
  readonly scrapeSeconds: number;
}

/**
 * Reads a piece: as far back as a canary at its first flag would have looked, up to the end of the last watch.
 *
 * @throws MetricSourceError `rejected` where it is too much to be read at once
 */
export async function readPiece(
  source: MetricSource,
  { flags, plan, watchSeconds, scrapeSeconds }: PieceRequest,
  signal: AbortSignal,
): Promise<Piece> {
  const stepMs = gridMs(scrapeSeconds);
  const [first = 0, last = 0] = [flags[0], flags.at(-1)];
  const from = first - Math.max(HISTORY_SECONDS, plan.baselineSeconds) * 1000;
  const to = Math.ceil((last + watchSeconds * 1000) / stepMs) * stepMs;
  const stretch = { from, to };
  const metrics = await Promise.all(
    plan.watched.map(async (metric): Promise<MetricPiece> => {
      const { query } = metric;
      const [values, counted] = await Promise.all([
        source.history(query, from, to, stepMs / 1000, signal),
        query.counted && source.recorded(query, from, to, signal),
      ]);
      const recorded = counted ?? ({ kind: 'scalar', samples: values } as const);
      const moments =
        scrapesIn(recorded) ?? (await askedMoments(source, query.selectors, stretch, scrapeSeconds, signal));
      return { metric, shape: shapeOf(metric), values, recorded, moments: moments ?? momentsOf(recorded) };
    }),
  );
  const moments = metrics.map((metric) => metric.moments);
  const queries = new Map(plan.watched.map(({ name, query }) => [name, query]));
  return {
    flags,
    metrics,
    targets: targetScrapes(metrics),
    presence: await source.presence(queries, from, to, [], signal).catch(() => undefined),
    unrecorded: await unrecorded(source, stretch, moments, scrapeSeconds, signal),
    scrapeSeconds,
  };
}

/**
 * When something was scraped, as raw series tell it. Undefined where they do not: zeros at their beginning may stand for
 * series that were not born yet, and values are repeated after their last sample.
 */
function scrapesIn(recorded: Recorded): number[] | undefined {
  if (recorded.kind === 'scalar') return undefined;
  const all = momentsOf(recorded);
  const certain = scrapeMoments(sampleLists(recorded).map(withoutFirstZeros));
  return all.length > 0 && all.length === certain.length ? all : undefined;
}

/** The same as the server tells it; undefined where it cannot. */
async function askedMoments(
  source: MetricSource,
  selectors: readonly string[],
  stretch: Stretch,
  scrapeSeconds: number,
  signal: AbortSignal,
): Promise<number[] | undefined> {
  const found = await Promise.all(
    selectors.map((selector) => sampledMoments(source, selector, stretch, scrapeSeconds, signal)),
  );
  return found.includes(undefined) ? undefined : distinct(found.flatMap((moments) => moments ?? []));
}

const momentsOf = (recorded: Recorded): number[] => scrapeMoments(sampleLists(recorded));

function withoutFirstZeros(samples: readonly Sample[]): readonly Sample[] {
  const first = samples.findIndex(({ value }) => value !== 0);
  return first === -1 ? [] : samples.slice(first);
}

/** Whether less at once might be answered. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof MetricSourceError && error.kind === 'rejected';
}
