import { DEFAULT_SCRAPE_SECONDS } from '../canary/baseline.ts';
import type { Plan } from '../canary/plan.ts';
import type { MetricSource } from '../canary/ports.ts';
import type { Injection } from './injection.ts';
import { isTooMuch, type Piece, readPiece } from './piece.ts';
import type { Result } from './result.ts';
import { windowTally } from './tally.ts';
import { flagMoments, inPieces, type Walk } from './windows.ts';

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
  const { watched } = plan.metrics;
  const queries = watched.map(({ query }) => query);
  await Promise.all(queries.map((query) => source.check(query, signal)));
  const scrapeSeconds = (await source.scrapeInterval(queries, signal)) ?? DEFAULT_SCRAPE_SECONDS;
  const { watchSeconds } = walk;
  const tally = windowTally(plan.metrics, watchSeconds, injections);

  const flags = flagMoments(now, walk, scrapeSeconds);
  const wanted = { flags, plan: plan.metrics, watchSeconds, scrapeSeconds };
  for await (const piece of pieces(source, wanted, signal)) {
    for (const flagAt of piece.flags) {
      if (signal.aborted) break;
      tally.judge(piece, flagAt);
      onProgress({ ...tally.soFar(), all: flags.length });
      await breath();
    }
  }

  const { done } = tally.soFar();
  return {
    name: plan.name,
    environment: plan.environment,
    source: source.description,
    walk,
    span: { from: flags[0] ?? now, to: (flags[done - 1] ?? now) + watchSeconds * 1000 },
    ...tally.result(),
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
