import { setMaxListeners } from 'node:events';
import { cancelSignals } from '../canary/run.ts';

/**
 * Turns whatever asks this process to end into one cancellation: the signals, and errors that nobody caught. A second
 * Ctrl-C is only answered: the rollback that the first one began goes on.
 */
export function cancelOnSignals(onRepeat: (signal: NodeJS.Signals) => void): {
  cancel: AbortSignal;
  dispose(): void;
} {
  const controller = new AbortController();
  // Every question to the metric source listens, all metrics at once; Node 20 takes more than ten for a leak.
  setMaxListeners(0, controller.signal);
  const onSignal = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) onRepeat(signal);
    else controller.abort(signal);
  };
  const onError = (error: unknown): void => {
    if (!controller.signal.aborted)
      controller.abort(error instanceof Error ? error : new Error(String(error)));
  };
  for (const name of cancelSignals) process.on(name, onSignal);
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  return {
    cancel: controller.signal,
    dispose() {
      for (const name of cancelSignals) process.off(name, onSignal);
      process.off('uncaughtException', onError);
      process.off('unhandledRejection', onError);
    },
  };
}
