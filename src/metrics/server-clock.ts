import type { Clock } from '../canary/ports.ts';
import { MetricSourceError } from '../canary/ports.ts';
import type { Answer } from './answer.ts';
import type { QueryApi } from './query-api.ts';
import { isTime } from './value.ts';

/** How the Clock port relates to the server's clock, and what the server is. */
export interface ServerClock {
  /** Server's time minus ours, in milliseconds. */
  readonly skewMs: number;
  /** VictoriaMetrics, whose range queries need care. */
  readonly isVictoria: boolean;
}

/** One measurement of a server's clock: the skew is known to lie in `range`. */
export interface MeasuredClock extends ServerClock {
  readonly range: SkewRange;
}

/** Asks the server for its time. @throws MetricSourceError */
export async function readServerClock(
  api: QueryApi,
  clock: Clock,
  signal: AbortSignal,
): Promise<MeasuredClock> {
  const sentAt = clock.now();
  const answer = await api.instant('time()', undefined, signal);
  const receivedAt = clock.now();
  const sample = sampleOf(answer);
  if (sample === undefined || !isTime(sample.value * 1000)) {
    throw new MetricSourceError('unavailable', `${api.server} does not know its own time`);
  }
  const range = skewRange(sample.value, sentAt, receivedAt);
  return {
    skewMs: skewIn(range),
    range,
    // time() is a number for Prometheus, and a series for VictoriaMetrics.
    isVictoria: answer.kind === 'vector',
  };
}

interface SkewRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Where the server's clock minus ours lies, in milliseconds, from the server's time in seconds and the moments around the
 * question. VictoriaMetrics cuts its time to whole seconds.
 */
function skewRange(serverSeconds: number, sentAt: number, receivedAt: number): SkewRange {
  const resolutionMs = Number.isInteger(serverSeconds) ? 1000 : 1;
  return {
    least: serverSeconds * 1000 - receivedAt,
    most: serverSeconds * 1000 + resolutionMs - sentAt,
  };
}

/** A skew is taken for real only as far as neither the resolution nor the duration of the exchange explains it. */
function skewIn({ least, most }: SkewRange): number {
  return least <= 0 && most >= 0 ? 0 : Math.round((least + most) / 2);
}

/** The server's clock minus ours in milliseconds, see `skewRange`. */
export function skewBetween(serverSeconds: number, sentAt: number, receivedAt: number): number {
  return skewIn(skewRange(serverSeconds, sentAt, receivedAt));
}

/** How often the server is asked for its time, in ms: its clock may be set during a run. */
const MEASURE_MS = 5_000;

/** By so much a server's clock may be set back without its samples being taken for newer than they are, in ms. */
const SET_BACK_MS = 2_000;

/**
 * The server's clock, measured at first and then again and again in the background. Where it was set forward, what lies
 * before that counts as older than it is. Where it was set back, old samples would count as new ones, so that nothing can
 * be read any more.
 */
export function serverClockFollower(
  measure: (signal: AbortSignal) => Promise<MeasuredClock>,
  clock: Clock,
): {
  /** @throws MetricSourceError */
  current(signal: AbortSignal): Promise<ServerClock>;
  /** Asks the server now. @throws MetricSourceError */
  measureNow(signal: AbortSignal): Promise<void>;
  close(): void;
} {
  const closing = new AbortController();
  let known: ServerClock | undefined;
  let measuredAt = Number.NEGATIVE_INFINITY;
  let setBackMs: number | undefined;

  const take = (measured: MeasuredClock): ServerClock => {
    measuredAt = clock.now();
    const { least, most } = measured.range;
    if (known === undefined) known = measured;
    else if (most < known.skewMs - SET_BACK_MS) setBackMs ??= Math.round(known.skewMs - (least + most) / 2);
    else if (known.skewMs < least || known.skewMs > most)
      known = { ...measured, isVictoria: known.isVictoria };
    return known;
  };

  return {
    async current(signal) {
      const present = known ?? take(await measure(signal));
      if (setBackMs !== undefined) {
        throw new MetricSourceError(
          'unavailable',
          `the clock of the metrics server was set back by ${Math.round(setBackMs / 1000)} s during the run: its samples cannot be ordered`,
        );
      }
      if (clock.now() - measuredAt >= MEASURE_MS) {
        measuredAt = clock.now();
        // A server that does not answer is reported by the query itself.
        measure(closing.signal).then(take, () => {});
      }
      return present;
    },
    async measureNow(signal) {
      take(await measure(signal));
    },
    close: () => closing.abort(),
  };
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
