import type { BacktestOptions } from './options.ts';
import { withPlan } from './plan.ts';

/**
 * `aos-canary backtest`: how often a config would have rolled back for nothing. Exit code 1 where there is nothing to tell
 * that from, 2 where the request makes no sense.
 */
export function backtestCommand(options: BacktestOptions): Promise<number> {
  const { config, watch } = options;
  return withPlan({ config, watch }, async (prepared) => {
    // No other command needs it, and every start would have to parse it.
    const { backtestPrepared } = await import('./backtest-run.ts');
    return backtestPrepared(prepared, options);
  });
}
