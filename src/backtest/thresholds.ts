import type { WatchedMetric } from '../canary/plan.ts';
import type { Threshold } from '../judge/metric.ts';
import { figure, figureAbove, firstThat } from './figures.ts';
import { judgeWindow, type Terms } from './judged.ts';
import type { Window } from './window.ts';

/** A threshold that allows a rise, which a wider one would allow more of. */
export type DeltaThreshold = Extract<Threshold, { kind: 'delta' | 'delta-pct' }>;

/** What may be rolled back for nothing at most, as a share of the windows. */
export const WANTED_SHARE = 0.01;
/** Of fewer windows one in a hundred cannot be told. */
export const FEWEST_WINDOWS = 100;

/** The threshold that would have kept false rollbacks by a metric to one in a hundred windows. */
export type Proposal =
  /** `limit`: the smallest one, of two significant digits. `lowest`: as small a one as was tried. */
  | {
      readonly state: 'found';
      readonly threshold: DeltaThreshold;
      readonly limit: number;
      readonly lowest: boolean;
    }
  /** However wide it is: something else about the metric rolls back, such as lost traffic or a limit that is absolute. */
  | { readonly state: 'none'; readonly threshold: DeltaThreshold }
  | { readonly state: 'too-few-windows'; readonly threshold: DeltaThreshold };

/** The smallest and the widest threshold that are tried, as indices of `figure`. */
function range({ kind, limit }: DeltaThreshold): readonly [low: number, high: number] {
  if (kind === 'delta-pct') return [figureAbove(1), figureAbove(1e5)];
  const around = limit > 0 ? limit : 1;
  return [figureAbove(around / 100), figureAbove(around * 1000)];
}

/** Finds, window by window, how wide a metric's threshold would have had to be. */
export interface ThresholdSearch {
  readonly metric: string;
  readonly threshold: DeltaThreshold;
  /** Takes one more window into account. `breachesAtLowest`: whether it was rolled back by the metric at the lowest threshold. */
  add(window: Window, breachesAtLowest: boolean): void;
  proposal(): Proposal;
}

/** A search for each threshold of these metrics that allows a rise. The metric's other thresholds stay as they are. */
export function thresholdSearches(watched: readonly WatchedMetric[], terms: Terms): ThresholdSearch[] {
  return watched.flatMap((metric) =>
    metric.thresholds.filter(isDelta).map((threshold) => search(metric, threshold, terms)),
  );
}

/** A metric with its thresholds as low as they are tried: where it is not rolled back so, it is not with any wider one. */
export function atLowest(metric: WatchedMetric): WatchedMetric {
  return withThresholds(metric, (threshold) => figure(range(threshold)[0]));
}

function search(metric: WatchedMetric, threshold: DeltaThreshold, terms: Terms): ThresholdSearch {
  const [low, high] = range(threshold);
  /** How many windows need which figure. */
  const needed = new Map<number, number>();
  let windows = 0;

  const breachesAt = (window: Window, index: number): boolean => {
    const asJudged = (one: WatchedMetric): WatchedMetric =>
      withThresholds(one, (other) => (other === threshold ? figure(index) : other.limit));
    const alone = { ...window, metrics: window.metrics.filter((one) => one.metric.name === metric.name) };
    return judgeWindow(alone, terms, { untilBreach: true, asJudged }).outcome.verdict === 'rolled-back';
  };

  return {
    metric: metric.name,
    threshold,
    add(window, breachesAtLowest) {
      windows += 1;
      if (!breachesAtLowest) return;
      const index = firstThat((wide) => !breachesAt(window, wide), low, high);
      needed.set(index, (needed.get(index) ?? 0) + 1);
    },
    proposal() {
      if (windows < FEWEST_WINDOWS) return { state: 'too-few-windows', threshold };
      let allowed = Math.floor(WANTED_SHARE * windows);
      let needs = low;
      for (const [index, count] of [...needed].sort(([one], [other]) => other - one)) {
        needs = index;
        if (count > allowed) break;
        allowed -= count;
        needs = low;
      }
      if (needs > high) return { state: 'none', threshold };
      return { state: 'found', threshold, limit: figure(needs), lowest: needs === low };
    },
  };
}

function withThresholds(
  metric: WatchedMetric,
  limitOf: (threshold: DeltaThreshold) => number,
): WatchedMetric {
  const thresholds = metric.thresholds.map((threshold) =>
    isDelta(threshold) ? { ...threshold, limit: limitOf(threshold) } : threshold,
  );
  return { ...metric, thresholds };
}

function isDelta(threshold: Threshold): threshold is DeltaThreshold {
  return threshold.kind === 'delta' || threshold.kind === 'delta-pct';
}
