import type { Sample } from '../sample.ts';
import type { TargetPresence } from './presence.ts';

/** What targets did before the flag, all of them together. */
export interface TargetHistory {
  readonly attempts: number;
  readonly failures: number;
  /** The longest run of failed scrapes. */
  readonly longestRun: number;
  /** The longest time between two scrapes beyond the scrape interval, in seconds. */
  readonly longestGapSeconds: number;
  readonly restarts: number;
  /** The time for which targets were scraped, added up, in seconds. */
  readonly seconds: number;
}

/** `resets`: when counters fell, by target, for targets that do not export when they started. */
export function learnTargets(
  targets: readonly TargetPresence[],
  resets: ReadonlyMap<string, readonly number[]>,
  scrapeSeconds: number,
): TargetHistory {
  const history = {
    attempts: 0,
    failures: 0,
    longestRun: 0,
    longestGapSeconds: 0,
    restarts: 0,
    seconds: 0,
  };
  for (const { target, scrapes, starts } of targets) {
    history.attempts += scrapes.length;
    history.failures += failuresIn(scrapes);
    history.longestRun = Math.max(history.longestRun, ...failedRuns(scrapes).map(({ length }) => length));
    history.longestGapSeconds = Math.max(history.longestGapSeconds, longestGap(scrapes) - scrapeSeconds);
    history.restarts += Math.max(starts.length - 1, resets.get(target)?.length ?? 0, 0);
    history.seconds += ((scrapes.at(-1)?.at ?? 0) - (scrapes[0]?.at ?? 0)) / 1000;
  }
  return history;
}

export const failuresIn = (scrapes: readonly Sample[]): number =>
  scrapes.reduce((sum, { value }) => sum + (value === 1 ? 0 : 1), 0);

/** Runs of scrapes that failed one after the other. `open`: the last scrape of all is among them. */
export function failedRuns(scrapes: readonly Sample[]): readonly {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly open: boolean;
}[] {
  const runs: { from: number; to: number; length: number; open: boolean }[] = [];
  for (const [index, { at, value }] of scrapes.entries()) {
    if (value === 1) continue;
    const run = runs.at(-1);
    const open = index === scrapes.length - 1;
    if (run && scrapes[index - 1]?.value !== 1) Object.assign(run, { to: at, length: run.length + 1, open });
    else runs.push({ from: at, to: at, length: 1, open });
  }
  return runs;
}

function longestGap(scrapes: readonly Sample[]): number {
  let longest = 0;
  for (const [index, { at }] of scrapes.entries())
    longest = Math.max(longest, (at - (scrapes[index - 1]?.at ?? at)) / 1000);
  return longest;
}
