import type { Clock } from '../canary/ports.ts';
import { MetricSourceError } from '../canary/ports.ts';
import type { Answer } from './answer.ts';
import type { QueryApi } from './query-api.ts';
import { isTime } from './value.ts';

/** How this machine's clock relates to the server's, and what the server is. */
export interface ServerClock {
  /** Server's time minus ours, in milliseconds. */
  readonly skewMs: number;
  /** VictoriaMetrics, whose range queries need care. */
  readonly isVictoria: boolean;
}

/** Asks the server for its time. @throws MetricSourceError */
export async function readServerClock(
  api: QueryApi,
  clock: Clock,
  signal: AbortSignal,
): Promise<ServerClock> {
  const sentAt = clock.now();
  const answer = await api.instant('time()', undefined, signal);
  const receivedAt = clock.now();
  const sample = sampleOf(answer);
  if (sample === undefined || !isTime(sample.value * 1000)) {
    throw new MetricSourceError('unavailable', `${api.server} does not know its own time`);
  }
  return {
    skewMs: skewBetween(sample.value, sentAt, receivedAt),
    // time() is a number for Prometheus, and a series for VictoriaMetrics.
    isVictoria: answer.kind === 'vector',
  };
}

/**
 * Server's clock minus ours in milliseconds, from the server's time in seconds and the moments around the question.
 * VictoriaMetrics cuts its time to whole seconds. A skew is taken for real only as far as neither that nor the
 * duration of the exchange explains it.
 */
export function skewBetween(serverSeconds: number, sentAt: number, receivedAt: number): number {
  const resolutionMs = Number.isInteger(serverSeconds) ? 1000 : 1;
  const least = serverSeconds * 1000 - receivedAt;
  const most = serverSeconds * 1000 + resolutionMs - sentAt;
  if (least <= 0 && most >= 0) return 0;
  return Math.round((least + most) / 2);
}

/** How far a sample may lie ahead of now, in milliseconds: a clock may have been set back a little meanwhile. */
const AHEAD_MS = 10_000;

/** A sample's moment, unless it lies after `now` (ms): it would vouch for what nobody has seen yet. @throws MetricSourceError */
export function notAfter(now: number, at: number): number {
  if (at <= now + AHEAD_MS) return at;
  throw new MetricSourceError(
    'unavailable',
    'the metrics server gives samples from the future: its clock was changed, or it is no Prometheus',
  );
}

function sampleOf(answer: Answer): { readonly value: number } | undefined {
  if (answer.kind === 'scalar') return answer.sample;
  return answer.kind === 'vector' ? answer.series[0]?.sample : undefined;
}
