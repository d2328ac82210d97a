import type { Sample } from '../../src/judge/sample.ts';
import type { Random } from './random.ts';
import type { Scenario } from './service.ts';

/** What was scraped of a pod; the arrays grow. */
export interface PodSamples {
  readonly requests: Sample[];
  readonly good: Sample[];
  readonly errors: Sample[];
  readonly buckets: Sample[][];
  readonly queue: Sample[];
  /** What its requests cost together: a counter of amounts. */
  readonly cost: Sample[];
  readonly startedAt: Sample[];
  /** 1 for a scrape that succeeded, 0 for one that failed. */
  readonly up: Sample[];
  /** Scrapes that failed, ms. */
  readonly failedAt: number[];
}

/** One pod: its counters now, and what was scraped of them. Times in seconds, those of samples in ms. */
export interface Pod {
  readonly name: string;
  requests: number;
  errors: number;
  readonly buckets: number[];
  /** Requests that are not in a bucket yet. */
  pending: number;
  queue: number;
  cost: number;
  startedAt: number;
  /** It serves nothing and cannot be scraped before. */
  awayUntil: number;
  nextScrape: number;
  readonly restartAt: number;
  readonly samples: PodSamples;
}

/** The pods of a service. */
export class Pods {
  readonly all: readonly Pod[];
  readonly #random: Random;
  readonly #scenario: Scenario;
  readonly #latency: boolean;

  constructor(
    random: Random,
    scenario: Scenario,
    count: number,
    { end, latency, buckets }: { readonly end: number; readonly latency: boolean; readonly buckets: number },
  ) {
    this.#random = random;
    this.#scenario = scenario;
    this.#latency = latency;
    this.all = Array.from({ length: count }, (_, index) => newPod(random, scenario, index, end, buckets));
  }

  /** What a second ends with: a restart of the pod's own, and its scrape. */
  end(pod: Pod, second: number): void {
    if (second === pod.restartAt) begin(pod, second);
    if (second + 1 > pod.nextScrape) this.#scrape(pod, second);
  }

  /** Away until a moment, and new from then on. */
  restart(pod: Pod, until: number): void {
    begin(pod, until);
    pod.awayUntil = until;
  }

  /** Goes down where its time is up. `since`: seconds since it began to crash. */
  crash(
    pod: Pod,
    since: number,
    { up, down }: { readonly up: number; readonly down: number },
    second: number,
  ): void {
    const phase = Math.floor(since) % (up + down);
    if (phase === 0) this.restart(pod, second + down);
  }

  #scrape(pod: Pod, second: number): void {
    const { samples } = pod;
    const at = Math.round(pod.nextScrape * 1000);
    pod.nextScrape += this.#scenario.scrapeSeconds;
    const failed = this.#random.next() < this.#scenario.profile.gap || second < pod.awayUntil;
    samples.up.push({ at, value: failed ? 0 : 1 });
    if (failed) {
      samples.failedAt.push(at);
      return;
    }
    samples.requests.push({ at, value: pod.requests });
    samples.good.push({ at, value: Math.max(0, pod.requests - pod.errors) });
    samples.queue.push({ at, value: pod.queue });
    samples.cost.push({ at, value: pod.cost });
    samples.startedAt.push({ at, value: pod.startedAt });
    // A series of errors is born with the first one.
    if (pod.errors > 0 || samples.errors.length > 0) samples.errors.push({ at, value: pod.errors });
    if (!this.#latency) return;
    let sum = 0;
    for (const [index, count] of pod.buckets.entries()) {
      sum += count;
      samples.buckets[index]?.push({ at, value: sum });
    }
  }
}

/** A new process: everything from zero. */
function begin(pod: Pod, at: number): void {
  pod.requests = 0;
  pod.errors = 0;
  pod.cost = 0;
  pod.buckets.fill(0);
  pod.pending = 0;
  pod.startedAt = at;
}

function newPod(
  random: Random,
  { profile, scrapeSeconds, rps, errorShare }: Scenario,
  index: number,
  end: number,
  buckets: number,
): Pod {
  const requests = Math.floor(rps * 1000 * random.next());
  const restarts = random.next() < profile.restart;
  return {
    name: `pod-${index}`,
    requests,
    errors: random.poisson(requests * errorShare),
    buckets: Array.from({ length: buckets }, () => 0),
    pending: 0,
    queue: 0,
    cost: requests,
    startedAt: -3600,
    awayUntil: 0,
    nextScrape: random.next() * scrapeSeconds,
    restartAt: restarts ? Math.floor(random.next() * end) : -1,
    samples: {
      requests: [],
      good: [],
      errors: [],
      buckets: Array.from({ length: buckets }, () => []),
      queue: [],
      cost: [],
      startedAt: [],
      up: [],
      failedAt: [],
    },
  };
}
