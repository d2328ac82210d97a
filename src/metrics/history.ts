import type { Sample } from '../judge/sample.ts';
import type { Answer } from './answer.ts';
import { inHalves } from './halves.ts';
import { nativeHistogramError } from './native-histogram.ts';
import { noValue, severalSeries } from './single.ts';

/** Prometheus gives 11,000 points of a range at most. */
const MAX_POINTS = 10_000;

/** The moments (ms) that end at `to`, `stepMs` apart, none before `from`. */
export function moments(from: number, to: number, stepMs: number): number[] {
  const steps = Math.max(-1, Math.floor((to - from) / stepMs));
  return Array.from({ length: steps + 1 }, (_, index) => to - (steps - index) * stepMs);
}

/** A piece of a range query: its first and last moment. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** Cuts those moments into pieces that a server takes. */
export function chunks(from: number, to: number, stepMs: number, maxPoints: number = MAX_POINTS): Chunk[] {
  const all = moments(from, to, stepMs);
  const pieces: Chunk[] = [];
  for (let first = 0; first < all.length; first += maxPoints) {
    const piece = all.slice(first, first + maxPoints);
    pieces.push({ from: piece[0] as number, to: piece.at(-1) as number });
  }
  return pieces;
}

/**
 * The points of a range, read piece by piece; what a server's limits refuse is read in halves.
 *
 * @throws MetricSourceError
 */
export async function inChunks(
  from: number,
  to: number,
  stepMs: number,
  read: (piece: Chunk) => Promise<readonly Sample[]>,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const { from: first, to: last } of chunks(from, to, stepMs)) {
    const parts = await inHalves(first - stepMs, last, async (after, until) => {
      const [piece] = chunks(after + 1, onGrid(until, last, stepMs), stepMs);
      return piece ? read(piece) : [];
    });
    samples.push(...parts.flat());
  }
  return samples;
}

/** The last moment of the grid that ends at `last`, at or before `at`. */
const onGrid = (at: number, last: number, stepMs: number): number =>
  last - Math.ceil((last - at) / stepMs) * stepMs;

/** The points of a range answer; empty where there is no series. @throws MetricSourceError where it is not one series */
export function singleSeries(answer: Answer, expression: string): readonly Sample[] {
  if (answer.kind !== 'matrix') throw noValue('string');
  if (answer.series.length > 1) throw severalSeries(answer.series.length, expression, answer.series);
  if (answer.series[0]?.histograms) throw nativeHistogramError();
  return answer.series[0]?.samples ?? [];
}
