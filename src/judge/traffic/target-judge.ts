import { chanceOfSoMany } from '../counts/posterior.ts';
import { formatNumber } from '../format.ts';
import type { FlagOn } from '../metric.ts';
import { samplesBetween } from '../sample.ts';
import { betweenScrapes, type TargetPresence } from './presence.ts';
import { wasInterrupted } from './since-restart.ts';
import { failedRuns, failuresIn, learnTargets } from './target-history.ts';
import { delayOf, toleratedSeconds } from './tolerance.ts';
import { type Known, vacanciesOf, type Watched, watchedTargets } from './watched-targets.ts';

/** What is wrong with the targets of a run's metrics. */
export type TargetFinding =
  | { readonly status: 'breach'; readonly code: 'restarts' | 'traffic-lost'; readonly message: string }
  | { readonly status: 'undecided'; readonly code: 'partial-data' | 'no-data'; readonly message: string };

export interface TargetJudge {
  /** How late the first of the targets' scrapes became visible before the flag, in seconds. */
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
  /** Only whether targets have ended without a word, or are later than the watch is long, leaving aside the `excused` ones. */
  missing(
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
  const isInStep = (from: number, to: number): boolean => (to - from) / 1000 <= tolerated + scrapeSeconds;
  const known = before.targets.map((one): Known => {
    const lastAt = one.scrapes.at(-1)?.at ?? 0;
    const inStep = isInStep(lastAt, newest);
    const wasDown = !isInStep(one.scrapes.findLast(({ value }) => value === 1)?.at ?? 0, lastAt);
    return { one, lastAt, inStep, wasDown, delaySeconds: inStep ? delaySeconds : (readAt - lastAt) / 1000 };
  });
  /** Targets that were there at the flag: of those whose data had ended before, the ones that go on, only later. */
  const presentBy = (since: readonly TargetPresence[]): readonly Known[] => {
    const first = new Map(since.map(({ id, scrapes }) => [id, scrapes[0]?.at]));
    return known.filter(
      ({ one, lastAt, inStep }) => inStep || isInStep(lastAt, first.get(one.id) ?? Number.POSITIVE_INFINITY),
    );
  };

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
    ({ lastAt, delaySeconds: late }: Watched): boolean =>
      (at - Math.max(lastAt, flag.effectiveAt)) / 1000 > tolerated + scrapeSeconds + late;

  return {
    delaySeconds,
    missing(since, at, excused) {
      const present = presentBy(since);
      const watched = watchedTargets(present, since, new Map(), flag, delaySeconds);
      const [ended, live] = partition(watched, isEnded(at));
      const unexplained = ended.filter(({ target }) => !excused.has(target));
      return endedTargets(vacanciesOf(live, unexplained).ended, present) ?? tooLate(live, excused);
    },
    evaluate(since, resets, at) {
      const present = presentBy(since);
      if (present.length === 0) return undefined;
      const watched = watchedTargets(present, since, resets, flag, delaySeconds);
      const level = ALPHA / (watched.length + 1);
      const seconds = Math.max(0, at - flag.effectiveAt) / 1000;
      const [ended, live] = partition(watched, isEnded(at));
      const vacancies = vacanciesOf(live, ended);

      return (
        crashLoop(watched, seconds, (restarts, time) => chanceOfRestarts(restarts, time) <= level) ??
        downTarget(vacancies.down, toleratedDown, watched.length, scrapeSeconds) ??
        flapping(live, (failures, attempts) => chanceOfFailures(failures, attempts) <= level) ??
        endedTargets(vacancies.ended, present) ??
        tooLate(live, new Set()) ??
        thinCoverage(at)
      );

      function thinCoverage(now: number): TargetFinding | undefined {
        const stayed = live.filter(({ isNew, wasDown }) => !isNew && !wasDown);
        let [expected, scraped] = [0, 0];
        for (const { scrapes, delaySeconds: late } of stayed) {
          const [from, until] = [servesFrom(scrapes), now - (scrapeSeconds + 1 + late) * 1000];
          const due = samplesBetween(scrapes, from, until);
          expected += Math.max(0, Math.floor((until - from) / 1000 / scrapeSeconds));
          scraped += due.length - failuresIn(due);
        }
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

  /** When a target served again after the restart that the canary asked for, ms. */
  function servesFrom(scrapes: TargetPresence['scrapes']): number {
    if (!wasInterrupted(flag, scrapeSeconds)) return flag.effectiveAt;
    const first = scrapes.find(({ value }) => value === 1)?.at ?? flag.effectiveAt;
    const due = first - scrapeSeconds * 1000;
    return due - flag.effectiveAt > RESTART_SECONDS * 1000
      ? flag.effectiveAt
      : Math.max(flag.effectiveAt, due);
  }

  function tooLate(live: readonly Watched[], excused: ReadonlySet<string>): TargetFinding | undefined {
    const late = live.find(
      ({ target, isNew, lastAt, delaySeconds: own }) =>
        !isNew && own > 0 && lastAt <= flag.effectiveAt && !excused.has(target),
    );
    if (late === undefined) return undefined;
    const [seconds, least] = [late.delaySeconds, late.delaySeconds + 2 * scrapeSeconds].map(Math.ceil);
    const message = `${late.target} has no data since the flag went on: its data arrive ${seconds} s late; watch for more than ${least} s`;
    return { status: 'undecided', code: 'no-data', message };
  }

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
  scrapeSeconds: number,
): TargetFinding | undefined {
  for (const { target, scrapes } of down) {
    const run = failedRuns(scrapes).at(-1);
    const failed = run?.open ? scrapes.slice(-run.length).map(({ at }) => at) : [];
    const seconds = betweenScrapes(failed, scrapeSeconds);
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

function endedTargets(ended: readonly Watched[], present: readonly Known[]): TargetFinding | undefined {
  const [first] = ended;
  if (first === undefined) return undefined;
  const count = new Set(ended.map(({ target }) => target)).size;
  const before = new Set(present.map(({ one }) => one.target)).size;
  const which = count === 1 ? first.target : `${first.target} and ${count - 1} more`;
  return partialData(
    `the data of ${count} of ${before} targets have ended since the flag went on (${which}), and no scrape says that they are down: check the metrics server`,
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
