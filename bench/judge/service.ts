import type { BucketSeries, TargetSeries } from '../../src/judge/recorded.ts';
import { type Caller, callerOf } from './caller.ts';
import { lognormalCdf } from './normal.ts';
import { type Pod, Pods } from './pods.ts';
import type { Profile, Wander } from './profiles.ts';
import { binomial, clusters, type Random, randomOf } from './random.ts';

/** What the flag does to the service. Factors and additions are 1 and 0 where nothing changes. */
export interface Effect {
  readonly errors?: number;
  /** Added to the share of errors. */
  readonly moreErrors?: number;
  readonly latency?: number;
  readonly latencyShift?: number;
  readonly traffic?: number;
  readonly queue?: number;
  readonly cost?: number;
  /** Pods serve for `up` seconds, are away for `down`, and begin again from zero. */
  readonly crashes?: { readonly up: number; readonly down: number };
  /** How many pods it touches; all where undefined. */
  readonly pods?: number;
  /** Seconds after the flag. */
  readonly delay?: number;
}

/** One simulated service and one run on it. */
export interface Scenario {
  /** Names the run: the same key makes the same run. */
  readonly key: string;
  readonly profile: Profile;
  readonly rps: number;
  readonly errorShare: number;
  readonly effect: Effect;
  readonly scrapeSeconds: number;
  readonly baselineSeconds: number;
  readonly watchSeconds: number;
  /** Default 2. */
  readonly pods?: number;
  /** Whether its requests cost something. */
  readonly priced?: boolean;
  /** Whether its queue is much skewed. */
  readonly skewed?: boolean;
  /** A part of its traffic that comes and goes. */
  readonly caller?: Caller;
}

const PODS = 2;
/** Medians 60 ms, sigma 0.9: p95 is 264 ms. */
const LATENCY_MEDIAN = 0.06;
const LATENCY_SIGMA = 0.9;
/** The client libraries' default buckets, in seconds. */
export const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Number.POSITIVE_INFINITY];
const LATENCY_TICK = 5;
/** What a request costs: lognormal, 1 on average. */
const COST_SIGMA = 1.2;
const QUEUE_DEPTH = 20;
const QUEUE_NOISE: Wander = [0.2, 60];
const SKEWED_QUEUE_NOISE: Wander = [0.9, 10];

/** When the flag goes on (s), and what was scraped until the end of the watch. */
export interface Run {
  readonly flagAt: number;
  readonly requests: readonly TargetSeries[];
  readonly errors: readonly TargetSeries[];
  readonly buckets: readonly BucketSeries[];
}

/** A service that is simulated second by second, as far as time has come. Times in seconds. */
export interface Service {
  /** When a run begins that finds the whole baseline. */
  readonly startsAt: number;
  readonly pods: readonly Pod[];
  /** Simulates up to a moment. */
  advance(to: number): void;
  /** From here on the effect holds. */
  flagOn(at: number): void;
  /** Every pod is away for so many seconds, and begins again from zero. */
  restart(at: number, seconds: number): void;
}

/** Simulates second by second, with the flag on for the whole watch. */
export function simulate(scenario: Scenario, latency: boolean): Run {
  const service = createService(scenario, latency);
  service.flagOn(service.startsAt);
  service.advance(service.startsAt + scenario.watchSeconds);
  const { pods } = service;
  return {
    flagAt: service.startsAt,
    requests: pods.map(({ name, samples }) => ({ target: name, labels: name, samples: samples.requests })),
    errors: pods
      .filter(({ samples }) => samples.errors.length > 0)
      .map(({ name, samples }) => ({ target: name, labels: name, samples: samples.errors })),
    buckets: pods.flatMap(({ name, samples }) =>
      samples.buckets.map((one, index) => {
        const le = BUCKETS[index] ?? Number.NaN;
        return { target: name, labels: `${name} ${le}`, le, samples: one };
      }),
    ),
  };
}

/** A service at the beginning of its baseline. `latency`: whether it has a histogram. */
export function createService(scenario: Scenario, latency: boolean): Service {
  const random = randomOf(scenario.key);
  const { profile, scrapeSeconds, baselineSeconds, watchSeconds } = scenario;
  const podCount = scenario.pods ?? PODS;
  const startsAt = baselineSeconds + random.next() * scrapeSeconds;
  const traffic = wander(random, profile.traffic);
  const fast = wander(random, profile.errorsFast);
  const slow = wander(random, profile.errorsSlow);
  const latencyFast = wander(random, profile.latencyFast);
  const latencySlow = wander(random, profile.latencySlow);
  const dayPhase = random.next() * 2 * Math.PI;
  const end = Math.ceil(startsAt + watchSeconds);
  const pods = new Pods(random, scenario, podCount, { end, latency, buckets: BUCKETS.length });
  // Draws of its own, so that the rest of a run does not depend on them.
  const queue = wander(randomOf(`${scenario.key}/queue`), scenario.skewed ? SKEWED_QUEUE_NOISE : QUEUE_NOISE);
  const prices = randomOf(`${scenario.key}/cost`);
  const called = callerOf(scenario.caller, randomOf(`${scenario.key}/caller`));

  let burstUntil = -1;
  let second = 0;
  let flagAt = Number.POSITIVE_INFINITY;
  const step = (): void => {
    const isOn = second >= flagAt + (scenario.effect.delay ?? 0);
    const effect = isOn ? scenario.effect : {};
    if (random.next() < profile.burst[0]) burstUntil = second + profile.burst[2];
    const day = 1 + profile.diurnal * Math.sin((2 * Math.PI * second) / 86_400 + dayPhase);
    const rps = scenario.rps * day * traffic() * called(second) * (effect.traffic ?? 1);
    const burst = second < burstUntil ? profile.burst[1] : 1;
    const usual = scenario.errorShare * fast() * slow() * burst;
    const scale = latencyFast() * latencySlow();
    const depth = (QUEUE_DEPTH * queue()) / podCount;
    for (const [index, pod] of pods.all.entries()) {
      const own: Effect = index < (effect.pods ?? podCount) ? effect : {};
      if (isOn && own.crashes) pods.crash(pod, second - flagAt, own.crashes, second);
      const share = Math.min(0.95, usual * (own.errors ?? 1) + (own.moreErrors ?? 0));
      pod.queue = depth * (own.queue ?? 1);
      const served = random.poisson(rps / podCount);
      if (second >= pod.awayUntil) {
        pod.requests += served;
        pod.errors += clusters(random, served * share, profile.eventsPerCluster);
        pod.pending += served;
        for (let request = 0; scenario.priced && request < served; request++)
          pod.cost += (own.cost ?? 1) * Math.exp(COST_SIGMA * prices.normal() - COST_SIGMA ** 2 / 2);
      }
      if (latency && second % LATENCY_TICK === LATENCY_TICK - 1) {
        spread(random, pod.buckets, pod.pending, scale * (own.latency ?? 1), own.latencyShift ?? 0);
        pod.pending = 0;
      }
      pods.end(pod, second);
    }
    second += 1;
  };

  return {
    startsAt,
    pods: pods.all,
    advance(to) {
      while (second < to) step();
    },
    flagOn(at) {
      flagAt = at;
    },
    restart(at, seconds) {
      for (const pod of pods.all) pods.restart(pod, Math.ceil(at) + seconds);
    },
  };
}

/** Log noise that returns to 1, one value a second; its mean is 1. */
function wander(random: Random, [sd, seconds]: Wander): () => number {
  if (sd === 0) return () => 1;
  const keep = Math.exp(-1 / seconds);
  const shock = sd * Math.sqrt(1 - keep ** 2);
  let state = sd * random.normal();
  return () => {
    state = state * keep + shock * random.normal();
    return Math.exp(state - sd ** 2 / 2);
  };
}

function spread(random: Random, buckets: number[], served: number, scale: number, shift: number): void {
  let below = 0;
  let left = served;
  for (const [index, le] of BUCKETS.entries()) {
    const at =
      le === Number.POSITIVE_INFINITY ? 1 : lognormalCdf(le - shift, LATENCY_MEDIAN * scale, LATENCY_SIGMA);
    const part = below < 1 ? (at - below) / (1 - below) : 0;
    const here = index === BUCKETS.length - 1 ? left : binomial(random, left, part);
    buckets[index] = (buckets[index] ?? 0) + here;
    left -= here;
    below = at;
  }
}
