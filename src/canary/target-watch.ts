import type { Recorded } from '../judge/recorded.ts';
import {
  joinedPresence,
  presenceOfSeries,
  type Reach,
  reachOf,
  resetsByTarget,
  type TargetPresence,
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
  if (presence === undefined) return { look: () => undefined, reach: () => 'unknown' };
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
  let since: readonly TargetPresence[] = [];
  return {
    look({ at, presence: news }, recorded) {
      if (news === undefined) return undefined;
      since = isRecorded ? joinedPresence(since, news) : presenceOfSeries(recorded);
      return judge.evaluate(since, resetsByTarget([...recorded.values()]), at);
    },
    reach: (metric, at) =>
      isRecorded
        ? reachOf(joinedPresence(latest, since), metric, at, scrapeSeconds, judge.delaySeconds)
        : 'unknown',
  };
}
