import { HISTORY_SECONDS, shapeOf } from '../canary/evidence.ts';
import type { MetricsPlan, WatchedMetric } from '../canary/plan.ts';
import { type MetricSource, MetricSourceError } from '../canary/ports.ts';
import type { Shape } from '../judge/evidence.ts';
import type { Recorded } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import { scrapeMoments } from '../judge/traffic/vanished.ts';
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
  /** The same without the zeros that stand for series that were still to be born. */
  readonly bornMoments: readonly number[];
}

/** A piece of history: all that the windows of some neighbouring flags need. */
export interface Piece {
  readonly flags: readonly number[];
  readonly metrics: readonly MetricPiece[];
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
    plan.watched.map(async (metric) => {
      const { query } = metric;
      const [values, raw] = await Promise.all([
        source.history(query, from, to, stepMs / 1000, signal),
        query.counted && source.recorded(query, from, to, signal),
      ]);
      if (raw) return countedPiece(metric, values, raw);
      const moments = await Promise.all(
        query.selectors.map((selector) => sampledMoments(source, selector, stretch, scrapeSeconds, signal)),
      );
      return scalarPiece(metric, values, moments);
    }),
  );
  const moments = metrics.map((metric) => metric.moments);
  return {
    flags,
    metrics,
    unrecorded: await unrecorded(source, stretch, moments, scrapeSeconds, signal),
    scrapeSeconds,
  };
}

function countedPiece(metric: WatchedMetric, values: readonly Sample[], recorded: Recorded): MetricPiece {
  const series = seriesOf(recorded);
  return {
    metric,
    shape: shapeOf(metric),
    values,
    recorded,
    moments: scrapeMoments(series),
    bornMoments: scrapeMoments(series.map(withoutFirstZeros)),
  };
}

function scalarPiece(
  metric: WatchedMetric,
  values: readonly Sample[],
  sampled: readonly (readonly number[] | undefined)[],
): MetricPiece {
  const isTold = sampled.length === 0 || sampled.some((moments) => moments !== undefined);
  const moments = isTold ? distinct(sampled.flatMap((one) => one ?? [])) : values.map(({ at }) => at);
  const recorded = { kind: 'scalar', samples: values } as const;
  return { metric, shape: shapeOf(metric), values, recorded, moments, bornMoments: moments };
}

function seriesOf(recorded: Recorded): readonly { readonly samples: readonly Sample[] }[] {
  if (recorded.kind === 'counts') return [...recorded.events, ...(recorded.total ?? [])];
  return recorded.kind === 'histogram' ? recorded.buckets : [];
}

function withoutFirstZeros({ samples }: { readonly samples: readonly Sample[] }) {
  const first = samples.findIndex(({ value }) => value !== 0);
  return { samples: first === -1 ? [] : samples.slice(first) };
}

/** Whether less at once might be answered. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof MetricSourceError && error.kind === 'rejected';
}
