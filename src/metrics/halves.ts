import { MetricSourceError } from '../canary/ports.ts';

/** A span is not cut into pieces below this, in milliseconds. */
const LEAST_MS = 10_000;

/**
 * Reads the span from `from` (exclusive) to `to`, in milliseconds; what a server's limits refuse is read in halves, oldest
 * first, one after the other.
 *
 * @throws MetricSourceError `too-large` where the smallest piece is still refused
 */
export async function inHalves<T>(
  from: number,
  to: number,
  read: (from: number, to: number) => Promise<T>,
): Promise<readonly T[]> {
  try {
    return [await read(from, to)];
  } catch (error) {
    const tooLarge = error instanceof MetricSourceError && error.kind === 'too-large';
    if (!tooLarge || to - from < 2 * LEAST_MS) throw error;
    const middle = Math.round((from + to) / 2);
    return [...(await inHalves(from, middle, read)), ...(await inHalves(middle, to, read))];
  }
}
