import type { FlagOn } from '../judge/metric.ts';
import type { Recorded } from '../judge/recorded.ts';
import {
  joinedPresence,
  presenceOfSeries,
  type Reach,
  reachOf,
  resetsByTarget,
  type TargetPresence,
  unknownReach,
} from '../judge/traffic/presence.ts';
import { type TargetFinding, targetJudge } from '../judge/traffic/target-judge.ts';
import type { AnalysisLook, AnalysisSetup } from './analysis.ts';

/** Follows the targets of a run's metrics through the watch. */
export interface TargetWatch {
  /** Judges the targets once more. `recorded`: what was recorded of each counted metric since the flag. */
  look(look: AnalysisLook, recorded: ReadonlyMap<string, Recorded>): TargetFinding | undefined;
  /** How a metric's targets are scraped at a moment (ms). */
  reach(metric: string, at: number): Reach;
}

/** Where the source does not record scrapes, the samples of counted metrics stand for them. */
export function targetWatch({ baselines, flag, presence }: AnalysisSetup): TargetWatch {
  if (presence === undefined) return { look: () => undefined, reach: () => unknownReach };
  const { targets: scraped, readAt } = presence;
  const before = new Map(
    [...baselines].flatMap(([name, { question }]) => (question ? [[name, question.baseline] as const] : [])),
  );
  const scrapeSeconds = Math.max(...[...baselines.values()].map(({ summary }) => summary.scrapeSeconds));
  const isRecorded = scraped.length > 0;
  const targets = isRecorded ? scraped : presenceOfSeries(before);
  const judge = targetJudge(
    { targets, resets: resetsByTarget([...before.values()]), readAt, scrapeSeconds },
    flag,
  );
  const latest = scraped.map((one) => ({ ...one, scrapes: one.scrapes.slice(-1) }));
  // A target that is scraped may show a metric no more.
  const bySeries =
    isRecorded && before.size > 0
      ? targetJudge({ targets: presenceOfSeries(before), resets: new Map(), readAt, scrapeSeconds }, flag)
      : undefined;
  let since: readonly TargetPresence[] = [];
  return {
    look({ at, presence: news }, recorded) {
      if (news === undefined) return undefined;
      since = isRecorded ? joinedPresence(since, news) : presenceOfSeries(recorded);
      const resets = resetsByTarget([...recorded.values()]);
      return (
        judge.evaluate(since, resets, at) ??
        bySeries?.missing(presenceOfSeries(recorded), at, restartedOrDown(since, resets, flag))
      );
    },
    reach: (metric, at) =>
      isRecorded
        ? reachOf(joinedPresence(latest, since), metric, at, scrapeSeconds, judge.delaySeconds)
        : unknownReach,
  };
}

/** Targets whose series may be away for a reason: not born yet after a restart, or not scraped. */
function restartedOrDown(
  since: readonly TargetPresence[],
  resets: ReadonlyMap<string, readonly number[]>,
  { writtenAt }: FlagOn,
): ReadonlySet<string> {
  const explained = since.filter(
    ({ target, scrapes, starts }) =>
      scrapes.at(-1)?.value !== 1 || [...starts, ...(resets.get(target) ?? [])].some((at) => at > writtenAt),
  );
  return new Set(explained.map(({ target }) => target));
}
