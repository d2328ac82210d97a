import { baselineStepSeconds, COUNTER_AWAY_SECONDS, COUNTER_LOOKBACK_SCRAPES } from '../canary/baseline.ts';
import { HISTORY_SECONDS, type History, startOf } from '../canary/evidence.ts';
import type { MetricsPlan, WatchedMetric } from '../canary/plan.ts';
import { readingOf, type Value } from '../canary/reading.ts';
import { increaseSince, type Newest, newestOf } from '../counters/increase.ts';
import { summarise } from '../judge/baseline.ts';
import type { Baseline, Reading } from '../judge/metric.ts';
import { between, joined, type Recorded } from '../judge/recorded.ts';
import { countUntil, samplesBetween } from '../judge/sample.ts';
import { presenceBetween, type TargetPresence } from '../judge/traffic/presence.ts';
import type { Change } from './change.ts';
import { changedRecorded, changedValues } from './changed.ts';
import type { MetricPiece, Piece } from './piece.ts';
import { pollMoments } from './poll-moments.ts';
import { gridMs } from './windows.ts';

/** One metric as a canary would have seen it. */
export interface MetricWindow {
  readonly metric: WatchedMetric;
  readonly summary: Baseline;
  /** For the evidence judge, where it judges this metric. */
  readonly history: History | undefined;
  /** One entry per look. */
  readonly readings: readonly Reading[];
  /** What was recorded between two looks, of what is counted. */
  readonly news: readonly (Recorded | undefined)[];
}

/** One canary that would have begun at `flagAt` (ms), and all that it would have seen. */
export interface Window {
  readonly flagAt: number;
  readonly watchSeconds: number;
  /** The moments of its looks, ms; the last one ends the watch. */
  readonly looks: readonly number[];
  readonly metrics: readonly MetricWindow[];
  /** How targets were scraped before the flag, and between two looks; undefined where that is not known. */
  readonly presence:
    | { readonly before: readonly TargetPresence[]; readonly news: readonly (readonly TargetPresence[])[] }
    | undefined;
}

/** How canaries of a config look. */
export type Looking = Pick<MetricsPlan, 'baselineSeconds' | 'pollSeconds' | 'followsScrapes'> & {
  readonly watchSeconds: number;
};

/** Whether the server had recorded what this canary would have needed: its baseline and its watch. */
export function isRecorded({ unrecorded }: Piece, flagAt: number, looking: Looking): boolean {
  const from = flagAt - looking.baselineSeconds * 1000;
  const to = flagAt + looking.watchSeconds * 1000;
  return unrecorded.every((gap) => gap.to <= from || gap.from >= to);
}

/** The canary that would have begun at `flagAt`. `changes`: what would have become of metrics then, by their names. */
export function windowAt(
  piece: Piece,
  flagAt: number,
  looking: Looking,
  changes: ReadonlyMap<string, Change> = new Map(),
): Window {
  const looks = pollMoments(piece, flagAt, looking);
  const metrics = piece.metrics
    .filter(({ metric }) => changes.size === 0 || changes.has(metric.name))
    .map((one) =>
      metricWindow(one, piece.scrapeSeconds, flagAt, looks, looking, changes.get(one.metric.name)),
    );
  const presence = piece.presence && {
    before: presenceBetween(piece.presence, flagAt - HISTORY_SECONDS * 1000, flagAt),
    news: looks.map((at, index) => presenceBetween(piece.presence ?? [], looks[index - 1] ?? flagAt, at)),
  };
  return { flagAt, watchSeconds: looking.watchSeconds, looks, metrics, presence };
}

function metricWindow(
  piece: MetricPiece,
  scrapeSeconds: number,
  flagAt: number,
  looks: readonly number[],
  { baselineSeconds }: Looking,
  change: Change | undefined,
): MetricWindow {
  const { metric, shape } = piece;
  const from = flagAt - Math.max(HISTORY_SECONDS, baselineSeconds) * 1000;
  const before = between(piece.recorded, from - 1, flagAt);
  const end = looks.at(-1) ?? flagAt;
  const given = between(piece.recorded, flagAt, end);
  const since = change
    ? changedRecorded(given, before, flagAt, change, metric.query.counted?.scale ?? 1)
    : given;
  const stepMs = gridMs(scrapeSeconds);
  const values = samplesBetween(piece.values, flagAt - stepMs, end);
  const seen = change ? changedValues(values, metric, flagAt, change) : values;

  const justBefore = between(before, flagAt - COUNTER_LOOKBACK_SCRAPES * scrapeSeconds * 1000, flagAt);
  const lately = between(before, flagAt - COUNTER_AWAY_SECONDS * 1000, flagAt);
  const newestBefore = newestOf(lately.kind === 'counts' ? lately.events : []);
  const isLevel = metric.query.counter !== undefined;
  const readings = looks.map((at) => {
    const newest = samplesBetween(seen, at - stepMs, at).at(-1);
    // A server ends the series of a target that it cannot scrape, long before its samples are old.
    const hasEnded = isLevel && newest === undefined;
    const newestAt = hasEnded ? undefined : piece.moments[scrapesUntil(piece.moments, at) - 1];
    const value: Value = isLevel
      ? levelAt(justBefore, newestBefore, since, flagAt, at)
      : newest && { value: newest.value };
    return readingOf(at, value, newestAt, scrapeSeconds);
  });
  const isCounted = shape !== undefined && shape.kind !== 'scalar';
  return {
    metric,
    summary: summaryOf(piece, scrapeSeconds, flagAt, baselineSeconds),
    history: shape && { shape, baseline: before, baselineFrom: startOf(before, from) },
    readings,
    news: looks.map((at, index) => (isCounted ? between(since, looks[index - 1] ?? flagAt, at) : undefined)),
  };
}

/** The level of a counter at a moment, and what it gained since the flag. */
function levelAt(justBefore: Recorded, newest: Newest, since: Recorded, flagAt: number, at: number): Value {
  const soFar = joined(justBefore, between(since, flagAt, at));
  if (soFar.kind !== 'counts') return undefined;
  const reading = increaseSince(soFar.events, flagAt, true, { until: () => flagAt, newest });
  return reading && { value: reading.level, counter: reading.counter };
}

function summaryOf(
  { values, moments }: MetricPiece,
  scrapeSeconds: number,
  flagAt: number,
  baselineSeconds: number,
): Baseline {
  const from = flagAt - baselineSeconds * 1000;
  const stepMs = gridMs(scrapeSeconds);
  const every = Math.max(
    1,
    Math.round((baselineStepSeconds(scrapeSeconds, baselineSeconds) * 1000) / stepMs),
  );
  const stepSeconds = (every * stepMs) / 1000;
  const samples = samplesBetween(values, from - 1, flagAt).filter(
    ({ at }) => Math.round((flagAt - at) / stepMs) % every === 0,
  );
  const rawSamples = scrapesUntil(moments, flagAt) - scrapesUntil(moments, from);
  return summarise({ samples, to: flagAt, stepSeconds, rawSamples, scrapeSeconds });
}

const scrapesUntil = (moments: readonly number[], at: number): number =>
  countUntil(moments, (moment) => moment, at);
