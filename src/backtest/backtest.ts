import { DEFAULT_SCRAPE_SECONDS } from '../canary/baseline.ts';
import { shapeOf } from '../canary/evidence.ts';
import type { Plan } from '../canary/plan.ts';
import type { MetricSource } from '../canary/ports.ts';
import type { ReasonCode } from '../canary/verdict.ts';
import { injectionTally, pretending } from './injected.ts';
import type { Injection } from './injection.ts';
import { judgeWindow } from './judged.ts';
import { metricTally } from './metric-tally.ts';
import { isTooMuch, type Piece, readPiece } from './piece.ts';
import type { Result } from './result.ts';
import { atLowest, thresholdSearches } from './thresholds.ts';
import { shareOf } from './wilson.ts';
import { isRecorded, type Looking, windowAt } from './window.ts';
import { apart, flagMoments, gridMs, inPieces, type Walk } from './windows.ts';

/** How much of the flags' time is read at once at first, in seconds; half of it where that is too much. */
const PIECE_SECONDS = 4 * 3600;

/** How far a backtest has got. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly rolledBack: number;
}

export interface Backtest {
  readonly plan: Pick<Plan, 'name' | 'environment' | 'metrics'>;
  readonly walk: Walk;
  readonly injections: readonly Injection[];
  /** The present, ms. */
  readonly now: number;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Walks over what the source remembers as if a canary had begun every few minutes with no flag changed: whatever is rolled
 * back was rolled back for nothing. Holds one piece of history at a time.
 *
 * @param signal ends it; what is done by then is told as partial
 * @throws MetricSourceError where the source cannot be read
 */
export async function backtest(
  source: MetricSource,
  { plan, walk, injections, now, onProgress = () => {} }: Backtest,
  signal: AbortSignal,
): Promise<Result> {
  const { watched, alpha, baselineSeconds, followsScrapes, pollSeconds } = plan.metrics;
  const queries = watched.map(({ query }) => query);
  await Promise.all(queries.map((query) => source.check(query, signal)));
  const scrapeSeconds = (await source.scrapeInterval(queries, signal)) ?? DEFAULT_SCRAPE_SECONDS;
  const { watchSeconds } = walk;
  const lookSeconds = followsScrapes ? gridMs(scrapeSeconds) / 1000 : pollSeconds;
  const looking: Looking = { baselineSeconds, watchSeconds, lookSeconds };
  const terms = { alpha, judged: watched.filter((metric) => shapeOf(metric) !== undefined).length };

  const flags = flagMoments(now, walk, scrapeSeconds);
  const tallies = watched.map(metricTally);
  const searches = thresholdSearches(watched, terms);
  const pretend = pretending(looking, terms);
  const pretended = injections.map((injection) => injectionTally(injection, pretend));
  const judged: number[] = [];
  const reasons = new Map<ReasonCode, number>();
  const verdicts = { 'rolled-back': 0, passed: 0, inconclusive: 0 };
  let done = 0;

  const judgeAt = (piece: Piece, flagAt: number): void => {
    if (!isRecorded(piece, flagAt, looking)) {
      for (const tally of tallies) tally.add(flagAt, undefined, () => undefined);
      return;
    }
    const window = windowAt(piece, flagAt, looking);
    const { outcome, metrics } = judgeWindow(window, terms);
    judged.push(flagAt);
    verdicts[outcome.verdict as keyof typeof verdicts] += 1;
    reasons.set(outcome.reasonCode, (reasons.get(outcome.reasonCode) ?? 0) + 1);
    for (const tally of tallies) {
      const sees = (factor: number) => pretend(piece, flagAt, tally.name, { factor });
      tally.add(flagAt, metrics.get(tally.name), sees);
    }
    // One judgement more tells which windows need no search.
    const lowest = searches.length > 0 ? judgeWindow(window, terms, { asJudged: atLowest }) : undefined;
    for (const search of searches)
      search.add(window, lowest?.metrics.get(search.metric)?.judgement.status === 'breach');
    for (const injection of pretended) injection.add(piece, flagAt);
  };

  const wanted = { flags, plan: plan.metrics, watchSeconds, scrapeSeconds };
  for await (const piece of pieces(source, wanted, signal)) {
    for (const flagAt of piece.flags) {
      if (signal.aborted) break;
      judgeAt(piece, flagAt);
      done += 1;
      onProgress({ done, all: flags.length, rolledBack: verdicts['rolled-back'] });
      await breath();
    }
  }

  const independent = apart(judged, watchSeconds);
  const share = (count: number) => shareOf(count, judged.length, independent);
  const proposalsOf = (name: string) =>
    searches.filter(({ metric }) => metric === name).map((search) => search.proposal());
  return {
    name: plan.name,
    environment: plan.environment,
    source: source.description,
    walk,
    span: { from: flags[0] ?? now, to: (flags[done - 1] ?? now) + watchSeconds * 1000 },
    windows: { all: done, judged: judged.length, unrecorded: done - judged.length, apart: independent },
    verdicts: {
      rolledBack: share(verdicts['rolled-back']),
      passed: share(verdicts.passed),
      inconclusive: share(verdicts.inconclusive),
    },
    reasons,
    metrics: tallies.map((tally) => ({
      ...tally.result(judged.length, independent),
      proposals: proposalsOf(tally.name),
    })),
    injections: pretended.map((injection) => injection.result(independent)),
    partial: done < flags.length,
  };
}

type Wanted = Parameters<typeof readPiece>[1];

/** History piece by piece; in smaller ones where the source says that it is too much. */
async function* pieces(source: MetricSource, wanted: Wanted, signal: AbortSignal): AsyncGenerator<Piece> {
  let seconds = PIECE_SECONDS;
  let left = [...wanted.flags];
  while (left.length > 0 && !signal.aborted) {
    const [flags = []] = inPieces(left, seconds);
    try {
      yield await readPiece(source, { ...wanted, flags }, signal);
      left = left.slice(flags.length);
    } catch (error) {
      if (signal.aborted) return;
      if (!isTooMuch(error) || flags.length === 1) throw error;
      seconds /= 2;
    }
  }
}

/** Lets timers and signals have their turn: judging keeps the thread busy for long. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
