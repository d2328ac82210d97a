import { backtest, type Progress } from '../backtest/backtest.ts';
import { readInjection } from '../backtest/injection.ts';
import type { Result } from '../backtest/result.ts';
import type { Walk } from '../backtest/windows.ts';
import type { Plan } from '../canary/plan.ts';
import type { MakeClient } from '../metrics/query-api.ts';
import { withRetries } from '../metrics/retry.ts';
import { metricSource } from '../metrics/source.ts';
import { systemClock } from '../system/clock.ts';

/** A config that a backtest can do nothing with; the message says what to write. */
export class NotBacktestable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotBacktestable';
  }
}

export interface BacktestRequest {
  readonly walk: Walk;
  /** As a user writes them: `error_rate=×2`. */
  readonly inject: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
  /** In place of the usual HTTP client. */
  readonly makeClient?: MakeClient;
}

/**
 * Backtests a plan against its own Prometheus, to the present.
 *
 * @param signal ends it; what is done by then is told as partial
 * @throws NotBacktestable, InjectionError for what cannot be asked; MetricSourceError where the source cannot be read
 */
export async function backtestPlan(
  plan: Plan,
  { walk, inject, onProgress, makeClient }: BacktestRequest,
  signal: AbortSignal,
): Promise<Result> {
  const { source, watched } = plan.metrics;
  if (source.kind === 'scrape')
    throw new NotBacktestable(
      'exporters remember nothing: a backtest needs a Prometheus, see prometheus.url',
    );
  if (watched.length === 0)
    throw new NotBacktestable('the config watches no metric: add one under prometheus.metrics');
  const injections = inject.map((text) => readInjection(text, watched));
  const metrics = withRetries(metricSource(source, systemClock, makeClient), {
    clock: systemClock,
    withinMs: source.timeoutSeconds * 1000,
  });
  try {
    await metrics.reach(signal);
    const now = systemClock.now();
    return await backtest(
      metrics,
      { plan, walk, injections, now, ...(onProgress && { onProgress }) },
      signal,
    );
  } finally {
    metrics.close();
  }
}
