import { createRhythm, RECENT_SCRAPES, type Scrapes } from '../canary/rhythm.ts';
import { targetSeries } from '../judge/recorded.ts';
import { countUntil } from '../judge/sample.ts';
import type { MetricPiece, Piece } from './piece.ts';
import { distinct } from './sampled.ts';
import type { Looking } from './window.ts';

/**
 * When a canary that begins at `flagAt` (ms) evaluates its metrics: by the poll schedule of a run, which learns from the
 * scrapes that each evaluation saw. The last moment ends the watch.
 */
export function pollMoments(piece: Piece, flagAt: number, looking: Looking): number[] {
  const { followsScrapes, pollSeconds, watchSeconds } = looking;
  const { scrapeSeconds, targets } = piece;
  const rhythm = createRhythm({
    everySeconds: followsScrapes ? undefined : pollSeconds,
    fallbackSeconds: pollSeconds,
    scrapeSeconds,
  });
  const endsAt = flagAt + watchSeconds * 1000;
  const moments: number[] = [];
  let next = rhythm.next(flagAt, recent(targets, Number.NEGATIVE_INFINITY, flagAt));
  for (;;) {
    const at = Math.min(endsAt, next);
    moments.push(at);
    if (at >= endsAt) return moments;
    next = rhythm.next(at, recent(targets, flagAt, at));
  }
}

/** The last scrapes of each target after `from` and up to `to` (ms); targets without one are left out. */
function recent(targets: Scrapes, from: number, to: number): Scrapes {
  const found = new Map<string, readonly number[]>();
  for (const [target, times] of targets) {
    const end = countUntil(times, (at) => at, to);
    const first = Math.max(
      end - RECENT_SCRAPES,
      countUntil(times, (at) => at, from),
    );
    if (end > first) found.set(target, times.slice(first, end));
  }
  return found;
}

/** When each target of the metrics that are counted was scraped (ms, ascending): what a run's poll schedule learns from. */
export function targetScrapes(metrics: readonly Pick<MetricPiece, 'shape' | 'recorded'>[]): Scrapes {
  const targets = new Map<string, number[]>();
  for (const { shape, recorded } of metrics) {
    if (shape === undefined) continue;
    for (const { target, samples } of targetSeries(recorded)) {
      const times = targets.get(target) ?? [];
      targets.set(target, times);
      for (const { at } of samples) times.push(at);
    }
  }
  return new Map([...targets].map(([target, times]) => [target, distinct(times)]));
}
