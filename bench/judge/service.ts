import type { BucketSeries, TargetSeries } from '../../src/judge/recorded.ts';
import type { Sample } from '../../src/judge/sample.ts';
import type { Profile, Wander } from './profiles.ts';
import { type Random, randomOf } from './random.ts';

/** What the flag does to the service. Factors and additions are 1 and 0 where nothing changes. */
export interface Effect {
  readonly errors?: number;
  readonly latency?: number;
  readonly latencyShift?: number;
  readonly traffic?: number;
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
}

const PODS = 2;
/** Medians 60 ms, sigma 0.9: p95 is 264 ms. */
const LATENCY_MEDIAN = 0.06;
const LATENCY_SIGMA = 0.9;
/** The client libraries' default buckets, in seconds. */
export const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Number.POSITIVE_INFINITY];
const LATENCY_TICK = 5;

/** When the flag goes on (s), and what was scraped until the end of the watch. */
export interface Run {
  readonly flagAt: number;
  readonly requests: readonly TargetSeries[];
  readonly errors: readonly TargetSeries[];
  readonly buckets: readonly BucketSeries[];
}

/** Simulates second by second. */
export function simulate(scenario: Scenario, latency: boolean): Run {
  const random = randomOf(scenario.key);
  const { profile, scrapeSeconds, baselineSeconds, watchSeconds } = scenario;
  const flagAt = baselineSeconds + random.next() * scrapeSeconds;
  const end = Math.ceil(flagAt + watchSeconds);
  const traffic = wander(random, profile.traffic);
  const fast = wander(random, profile.errorsFast);
  const slow = wander(random, profile.errorsSlow);
  const latencyFast = wander(random, profile.latencyFast);
  const latencySlow = wander(random, profile.latencySlow);
  const dayPhase = random.next() * 2 * Math.PI;
  const pods = Array.from({ length: PODS }, (_, index) => pod(random, scenario, index, end));

  let burstUntil = -1;
  const pendingLatency = pods.map(() => 0);
  for (let second = 0; second < end; second++) {
    const effect = second >= flagAt + (scenario.effect.delay ?? 0) ? scenario.effect : {};
    if (random.next() < profile.burst[0]) burstUntil = second + profile.burst[2];
    const day = 1 + profile.diurnal * Math.sin((2 * Math.PI * second) / 86_400 + dayPhase);
    const rps = scenario.rps * day * traffic() * (effect.traffic ?? 1);
    const burst = second < burstUntil ? profile.burst[1] : 1;
    const share = Math.min(0.95, scenario.errorShare * fast() * slow() * burst * (effect.errors ?? 1));
    const scale = latencyFast() * latencySlow() * (effect.latency ?? 1);
    for (const [index, one] of pods.entries()) {
      const served = random.poisson(rps / PODS);
      one.requests += served;
      one.errors += clusters(random, served * share, profile.eventsPerCluster);
      pendingLatency[index] = (pendingLatency[index] ?? 0) + served;
      if (latency && second % LATENCY_TICK === LATENCY_TICK - 1) {
        spread(random, one.buckets, pendingLatency[index] ?? 0, scale, effect.latencyShift ?? 0);
        pendingLatency[index] = 0;
      }
      if (second === one.restartAt) {
        one.requests = 0;
        one.errors = 0;
        one.buckets.fill(0);
      }
      if (second + 1 > one.nextScrape) scrape(random, one, profile.gap, scrapeSeconds, latency);
    }
  }
  return {
    flagAt,
    requests: pods.map(({ name, requestSamples }) => ({
      target: name,
      labels: name,
      samples: requestSamples,
    })),
    errors: pods
      .filter(({ errorSamples }) => errorSamples.length > 0)
      .map(({ name, errorSamples }) => ({ target: name, labels: name, samples: errorSamples })),
    buckets: pods.flatMap(({ name, bucketSamples }) =>
      bucketSamples.map((samples, index) => {
        const le = BUCKETS[index] ?? Number.NaN;
        return { target: name, labels: `${name} ${le}`, le, samples };
      }),
    ),
  };
}

interface Pod {
  name: string;
  requests: number;
  errors: number;
  buckets: number[];
  nextScrape: number;
  restartAt: number;
  requestSamples: Sample[];
  errorSamples: Sample[];
  bucketSamples: Sample[][];
}

function pod(
  random: Random,
  { profile, scrapeSeconds, rps, errorShare }: Scenario,
  index: number,
  end: number,
): Pod {
  const requests = Math.floor(rps * 1000 * random.next());
  const restarts = random.next() < profile.restart;
  return {
    name: `pod-${index}`,
    requests,
    errors: random.poisson(requests * errorShare),
    buckets: BUCKETS.map(() => 0),
    nextScrape: random.next() * scrapeSeconds,
    restartAt: restarts ? Math.floor(random.next() * end) : -1,
    requestSamples: [],
    errorSamples: [],
    bucketSamples: BUCKETS.map(() => []),
  };
}

function scrape(random: Random, pod: Pod, gap: number, scrapeSeconds: number, latency: boolean): void {
  const at = Math.round(pod.nextScrape * 1000);
  pod.nextScrape += scrapeSeconds;
  if (random.next() < gap) return;
  pod.requestSamples.push({ at, value: pod.requests });
  // A series of errors is born with the first one.
  if (pod.errors > 0 || pod.errorSamples.length > 0) pod.errorSamples.push({ at, value: pod.errors });
  if (!latency) return;
  let sum = 0;
  for (const [index, count] of pod.buckets.entries()) {
    sum += count;
    pod.bucketSamples[index]?.push({ at, value: sum });
  }
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

/** Errors that come in clusters: fewer arrivals, several events each. */
function clusters(random: Random, mean: number, size: number): number {
  const arrivals = random.poisson(mean / size);
  if (size === 1) return arrivals;
  if (arrivals > 50)
    return Math.round(arrivals * size + Math.sqrt(arrivals * size * (size - 1)) * random.normal());
  let events = 0;
  for (let i = 0; i < arrivals; i++) events += random.geometric(size);
  return events;
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

function binomial(random: Random, n: number, p: number): number {
  if (p <= 0 || n === 0) return 0;
  if (p >= 1) return n;
  if (n * p * (1 - p) > 25)
    return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * random.normal())));
  let count = 0;
  for (let i = 0; i < n; i++) if (random.next() < p) count++;
  return count;
}

function lognormalCdf(x: number, median: number, sigma: number): number {
  return x <= 0 ? 0 : normalCdf(Math.log(x / median) / sigma);
}

/** Abramowitz & Stegun 26.2.17; absolute error below 7.5e-8. */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z >= 0 ? 1 - tail : tail;
}
