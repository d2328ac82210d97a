import { chanceOfSoMany } from '../counts/posterior.ts';
import { formatNumber } from '../format.ts';
import type { FlagOn } from '../metric.ts';
import { samplesBetween } from '../sample.ts';
import type { TargetPresence } from './presence.ts';
import { failedRuns, failuresIn, learnTargets } from './target-history.ts';
import { delayOf, toleratedSeconds } from './tolerance.ts';

/** What is wrong with the targets of a run's metrics. */
export type TargetFinding =
  | { readonly status: 'breach'; readonly code: 'restarts' | 'traffic-lost'; readonly message: string }
  | { readonly status: 'undecided'; readonly code: 'partial-data'; readonly message: string };

export interface TargetJudge {
  /** How late scrapes became visible before the flag, in seconds. */
  readonly delaySeconds: number;
  /**
   * One evaluation at a moment (ms). `since`: scrapes after the flag so far; `resets`: when counters fell since the flag, by
   * target, for targets that do not export when they started. Undefined where the targets are as before the flag.
   */
  evaluate(
    since: readonly TargetPresence[],
    resets: ReadonlyMap<string, readonly number[]>,
    at: number,
  ): TargetFinding | undefined;
  /** Only whether targets have ended without a word, leaving aside the `excused` ones. */
  ended(
    since: readonly TargetPresence[],
    at: number,
    excused: ReadonlySet<string>,
  ): TargetFinding | undefined;
}

export interface TargetsBefore {
  readonly targets: readonly TargetPresence[];
  readonly resets: ReadonlyMap<string, readonly number[]>;
  /** When they were read, ms. */
  readonly readAt: number;
  readonly scrapeSeconds: number;
}

/** The chance that an unchanged target breaches at one evaluation, shared over the targets. */
const ALPHA = 0.0005;
/** A coverage this unlikely, and this much below the baseline's, does not support a pass. */
const UNUSUAL = 0.05;
const LOST_SHARE = 0.1;
/** A service that is watched for the first time is taken to have done well for so long before, in seconds. */
const PRIOR_SECONDS = 600;
/** The least number of independent failures that failures one after the other are divided by. */
const LEAST_BURST = 1.5;
/** One restart of each target is no crash loop: a deployment, or the canary's own. It may take so long, in seconds. */
const RESTART_SECONDS = 30;
const FEWEST_FAILURES = 3;
/** An outage or a gap before the flag that was longer is not what is usual, in seconds. */
const LONGEST_USUAL_SECONDS = 60;

/** Learns how targets were scraped before the flag. */
export function targetJudge(before: TargetsBefore, flag: FlagOn): TargetJudge {
  const { readAt, scrapeSeconds } = before;
  const newest = Math.max(...before.targets.map(({ scrapes }) => scrapes.at(-1)?.at ?? 0));
  const delaySeconds = delayOf((readAt - newest) / 1000, scrapeSeconds);
  const history = learnTargets(before.targets, before.resets, scrapeSeconds);
  const longestDown = Math.min(LONGEST_USUAL_SECONDS, history.longestRun * scrapeSeconds);
  const burst = Math.max(LEAST_BURST, longestDown / scrapeSeconds);
  const tolerated = toleratedSeconds(
    scrapeSeconds,
    Math.min(LONGEST_USUAL_SECONDS, history.longestGapSeconds),
  );
  const toleratedDown = Math.max(tolerated, RESTART_SECONDS, 2 * longestDown);
  const present = before.targets.filter(
    ({ scrapes }) => (newest - (scrapes.at(-1)?.at ?? 0)) / 1000 <= tolerated + scrapeSeconds,
  );

  const chanceOfFailures = (failures: number, attempts: number): number =>
    chanceOfSoMany({
      baseline: { events: history.failures, exposure: history.attempts + PRIOR_SECONDS / scrapeSeconds },
      watch: { events: failures, exposure: attempts },
      baselineDispersion: burst,
      watchDispersion: burst,
    });
  const chanceOfRestarts = (restarts: number, seconds: number): number => {
    const dispersion = history.restarts > 0 ? LEAST_BURST : 1;
    return chanceOfSoMany({
      baseline: { events: history.restarts, exposure: history.seconds + PRIOR_SECONDS },
      watch: { events: restarts, exposure: seconds },
      baselineDispersion: dispersion,
      watchDispersion: dispersion,
    });
  };

  const isEnded =
    (at: number) =>
    ({ lastAt }: Watched): boolean =>
      (at - lastAt) / 1000 > tolerated + scrapeSeconds + delaySeconds;

  return {
    delaySeconds,
    ended(since, at, excused) {
      const watched = watchedTargets(present, since, new Map(), flag);
      const [ended, live] = partition(watched, isEnded(at));
      const unexplained = ended.filter(({ target }) => !excused.has(target));
      return endedTargets(vacanciesOf(live, unexplained).ended, present.length);
    },
    evaluate(since, resets, at) {
      if (present.length === 0) return undefined;
      const watched = watchedTargets(present, since, resets, flag);
      const level = ALPHA / (watched.length + 1);
      const seconds = Math.max(0, at - flag.effectiveAt) / 1000;
      const [ended, live] = partition(watched, isEnded(at));
      const vacancies = vacanciesOf(live, ended);

      return (
        crashLoop(watched, seconds, (restarts, time) => chanceOfRestarts(restarts, time) <= level) ??
        downTarget(vacancies.down, toleratedDown, watched.length) ??
        flapping(live, (failures, attempts) => chanceOfFailures(failures, attempts) <= level) ??
        endedTargets(vacancies.ended, present.length) ??
        thinCoverage(at)
      );

      function thinCoverage(now: number): TargetFinding | undefined {
        const until = now - (scrapeSeconds + 1 + delaySeconds) * 1000;
        const stayed = live.filter(({ isNew }) => !isNew);
        const expected =
          stayed.length * Math.max(0, Math.floor((until - flag.effectiveAt) / 1000 / scrapeSeconds));
        const scraped = stayed.reduce((sum, { scrapes }) => {
          const due = samplesBetween(scrapes, flag.effectiveAt, until);
          return sum + due.length - failuresIn(due);
        }, 0);
        const lost = expected - scraped;
        const usual = history.attempts > 0 ? history.failures / history.attempts : 0;
        const isLittle =
          lost * scrapeSeconds <= tolerated * stayed.length || lost <= (usual + LOST_SHARE) * expected;
        if (isLittle || chanceOfFailures(lost, expected) > UNUSUAL) return undefined;
        return partialData(
          `${percent(scraped / expected)} of the scrapes since the flag went on succeeded and were recorded, ${percent(1 - usual)} before`,
        );
      }
    },
  };

  function flapping(
    live: readonly Watched[],
    isUnusual: (failures: number, attempts: number) => boolean,
  ): TargetFinding | undefined {
    for (const { target, scrapes } of live) {
      const failures = failuresIn(scrapes) - excusedFailures(scrapes, scrapeSeconds);
      const enough = failures >= FEWEST_FAILURES && failures * scrapeSeconds > tolerated;
      if (!enough || !isUnusual(failures, scrapes.length)) continue;
      return lost(
        `${failuresIn(scrapes)} of ${scrapes.length} scrapes of ${target} have failed since the flag went on (${history.failures} of ${history.attempts} before)`,
      );
    }
    return undefined;
  }
}

/** One target since the flag. */
interface Watched {
  readonly target: string;
  readonly group: string;
  readonly isNew: boolean;
  readonly scrapes: TargetPresence['scrapes'];
  /** Its newest scrape, before the flag or since, ms. */
  readonly lastAt: number;
  readonly restarts: number;
}

function watchedTargets(
  present: readonly TargetPresence[],
  since: readonly TargetPresence[],
  resets: ReadonlyMap<string, readonly number[]>,
  { effectiveAt }: FlagOn,
): readonly Watched[] {
  const known = new Map(present.map((one) => [one.id, one]));
  const fresh = new Map(since.map((one) => [one.id, one]));
  return [...new Map([...known, ...fresh])].map(([id, { target, group }]) => {
    const scrapes = (fresh.get(id)?.scrapes ?? []).filter(({ at }) => at > effectiveAt);
    const starts = (fresh.get(id)?.starts ?? []).filter((at) => at > effectiveAt).length;
    const isNew = !known.has(id);
    return {
      target,
      group,
      isNew,
      scrapes,
      lastAt: Math.max(scrapes.at(-1)?.at ?? 0, known.get(id)?.scrapes.at(-1)?.at ?? 0),
      // The first start of a new target is not a restart.
      restarts: Math.max(
        starts - (isNew ? 1 : 0),
        (resets.get(target) ?? []).filter((at) => at > effectiveAt).length,
      ),
    };
  });
}

/** Targets that ended, or are down, and for which no new target of their group has begun. */
function vacanciesOf(live: readonly Watched[], ended: readonly Watched[]) {
  const newcomers = new Map<string, number>();
  for (const { group, isNew, scrapes } of live)
    if (isNew && scrapes.at(-1)?.value === 1) newcomers.set(group, (newcomers.get(group) ?? 0) + 1);
  const isVacant = ({ group }: Watched): boolean => {
    const left = newcomers.get(group) ?? 0;
    newcomers.set(group, left - 1);
    return left <= 0;
  };
  return {
    ended: ended.filter(({ isNew }) => !isNew).filter(isVacant),
    down: live.filter(({ scrapes }) => scrapes.length > 0 && scrapes.at(-1)?.value !== 1).filter(isVacant),
  };
}

function crashLoop(
  watched: readonly Watched[],
  seconds: number,
  isUnusual: (restarts: number, seconds: number) => boolean,
): TargetFinding | undefined {
  const excess = ({ restarts }: Watched): number => Math.max(0, restarts - 1);
  const worst = watched.reduce((one, other) => (other.restarts > one.restarts ? other : one));
  const all = watched.reduce((sum, one) => sum + excess(one), 0);
  if (!isUnusual(excess(worst), seconds) && !isUnusual(all, seconds * watched.length)) return undefined;
  const message = `${worst.target} has started again ${worst.restarts} times in ${formatNumber(Math.round(seconds))} s since the flag went on`;
  return { status: 'breach', code: 'restarts', message };
}

function downTarget(
  down: readonly Watched[],
  toleratedDown: number,
  targets: number,
): TargetFinding | undefined {
  for (const { target, scrapes } of down) {
    const run = failedRuns(scrapes).at(-1);
    const seconds = run?.open ? (run.to - run.from) / 1000 : 0;
    if (seconds < toleratedDown) continue;
    return lost(
      `${target} has been down for ${formatNumber(seconds)} s since the flag went on (${down.length} of ${targets} targets are down)`,
    );
  }
  return undefined;
}

/** The failed scrapes of one restart, which is the first run of failures where it was over soon, and those of a target that is still down. */
function excusedFailures(scrapes: TargetPresence['scrapes'], scrapeSeconds: number): number {
  const mostSeconds = Math.max(RESTART_SECONDS, 2 * scrapeSeconds);
  return failedRuns(scrapes).reduce((sum, { from, to, length, open }, index) => {
    const isRestart = index === 0 && (to - from) / 1000 + scrapeSeconds <= mostSeconds;
    return sum + (open || isRestart ? length : 0);
  }, 0);
}

function endedTargets(ended: readonly Watched[], before: number): TargetFinding | undefined {
  const [first] = ended;
  if (first === undefined) return undefined;
  const which = ended.length === 1 ? first.target : `${first.target} and ${ended.length - 1} more`;
  return partialData(
    `the data of ${ended.length} of ${before} targets have ended since the flag went on (${which}), and no scrape says that they are down: check the metrics server`,
  );
}

function partition<Item>(
  items: readonly Item[],
  belongs: (item: Item) => boolean,
): [readonly Item[], readonly Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

const lost = (message: string): TargetFinding => ({ status: 'breach', code: 'traffic-lost', message });
const partialData = (message: string): TargetFinding => ({
  status: 'undecided',
  code: 'partial-data',
  message,
});
const percent = (share: number): string => `${Math.round(100 * share)} %`;
