import type { WatchedMetric } from '../canary/plan.ts';
import type { Change } from './change.ts';

/** A change that a backtest is asked to pretend. */
export interface Injection {
  readonly metric: string;
  readonly change: Change;
  /** As the user wrote it. */
  readonly text: string;
}

/** An injection that cannot be made; the message says what to write. */
export class InjectionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InjectionError';
  }
}

/** Reads `error_rate=×2` (also x2, *2) and, for latencies, `latency_p95=+200ms`. @throws InjectionError */
export function readInjection(text: string, watched: readonly WatchedMetric[]): Injection {
  const [, name = '', sign = '', number = '', unit = ''] =
    /^([^=]+)=(?:([×x*+])(\d+(?:\.\d+)?)(ms)?)$/.exec(text.trim()) ?? [];
  const isShift = sign === '+';
  if (sign === '' || isShift !== (unit === 'ms') || Number(number) === 0) {
    throw new InjectionError(`--inject ${text}: write NAME=×2, or NAME=+200ms for a latency`);
  }
  const metric = watched.find((one) => one.name === name);
  if (metric === undefined) {
    const names = watched.map((one) => one.name).join(', ');
    throw new InjectionError(`--inject ${text}: the config watches no ${name}; it watches ${names}`);
  }
  if (isShift && metric.unit !== 'ms')
    throw new InjectionError(`--inject ${text}: ${name} is no latency in ms; write ${name}=×2`);
  return { metric: name, change: isShift ? { shift: Number(number) } : { factor: Number(number) }, text };
}
