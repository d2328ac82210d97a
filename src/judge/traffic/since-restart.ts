import type { Increment } from '../../counters/increments.ts';
import { type Bin, timeline } from '../../counters/timeline.ts';
import type { FlagOn } from '../metric.ts';

/** Reloading or restarting the services counts as an interruption where it took this part of a scrape interval. */
const INTERRUPTION = 0.1;

/** Whether the canary itself interrupted the services between writing the flag and its effect. */
export function wasInterrupted({ writtenAt, effectiveAt }: FlagOn, scrapeSeconds: number): boolean {
  return effectiveAt - writtenAt > INTERRUPTION * scrapeSeconds * 1000;
}

/**
 * What happened since the flag, in steps of one scrape, while targets served: without what each gained over the restart that
 * the canary asked for, or over the first restart of its own. From the first step in which a target served.
 */
export function servedSteps(
  increments: readonly Increment[],
  flag: FlagOn,
  scrapeSeconds: number,
  groups: number,
): readonly Bin[] {
  const restarted = new Set<string>();
  const served = increments.filter(({ target, at, seconds, restarts }) => {
    if (at <= flag.writtenAt) return false;
    const isFirstRestart = restarts && !restarted.has(target);
    if (restarts) restarted.add(target);
    const interrupted =
      Math.min(at, flag.effectiveAt) - Math.max(at - seconds * 1000, flag.writtenAt) >
      INTERRUPTION * scrapeSeconds * 1000;
    return !isFirstRestart && !interrupted;
  });
  const steps = timeline(served, flag.writtenAt, scrapeSeconds, groups).after;
  const first = steps.findIndex(({ seconds }) => seconds > 0);
  return first < 0 ? [] : steps.slice(first);
}
