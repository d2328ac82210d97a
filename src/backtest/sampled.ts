import type { MetricQuery } from '../canary/plan.ts';
import { type MetricSource, MetricSourceError } from '../canary/ports.ts';
import { gridMs } from './windows.ts';

/** A stretch of time, ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * When samples under a selector were taken (ms, ascending): the newest one as seen from every step. A value alone does not
 * tell that, for servers repeat the last one for five minutes. Undefined where the server cannot tell.
 *
 * @throws MetricSourceError
 */
export async function sampledMoments(
  source: MetricSource,
  selector: string,
  { from, to }: Stretch,
  scrapeSeconds: number,
  signal: AbortSignal,
): Promise<number[] | undefined> {
  const stepMs = gridMs(scrapeSeconds);
  const end = Math.ceil(to / stepMs) * stepMs;
  try {
    const ages = await source.history(ageOf(selector), from, end, stepMs / 1000, signal);
    return distinct(ages.map(({ at, value }) => Math.round(at - value * 1000)));
  } catch (error) {
    if (error instanceof MetricSourceError && error.kind === 'rejected') return undefined;
    throw error;
  }
}

/** An age, so that it does not matter whose clock is right. */
function ageOf(selector: string): MetricQuery {
  return {
    expression: `time() - max(timestamp(${selector}) and ${selector})`,
    selectors: [selector],
    counter: undefined,
    structure: undefined,
    counted: undefined,
    scale: 1,
  };
}

/** These moments in order, each once. */
export function distinct(moments: readonly number[]): number[] {
  return [...new Set(moments)].sort((one, other) => one - other);
}
