import type { Arrivals } from './arrivals.ts';
import { evenArrivals, poissonArrivals } from './arrivals.ts';
import type { Family, Labels } from './exposition.ts';

export const counterNames = [
  'nova_golden_mismatch_total',
  'nova_workflow_requests_total',
  'nova_workflow_errors_total',
  'nova_skill_errors_total',
] as const;
export type CounterName = (typeof counterNames)[number];

export const durationName = 'nova_workflow_duration_seconds';
/** Upper bounds of the histogram's buckets, seconds; +Inf comes on top. */
export const bucketBounds = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2.5, 5] as const;

export type FamilyName = CounterName | typeof durationName | 'nova_active_workflows';

/** How the application behaves for the time being. */
export interface Behaviour {
  readonly requestsPerSecond: number;
  readonly errorsPerSecond: number;
  readonly skillErrorsPerSecond: number;
  /**
   * Durations of the requests, seconds, each with its share; the shares sum to 1. A histogram's p95 lies between the
   * bounds of the bucket where the 95th request falls.
   */
  readonly latencies: readonly (readonly [seconds: number, share: number])[];
  /** A level: where it rises the mismatch counter takes the same step up, and where it falls the counter stays. */
  readonly mismatches: number;
  readonly activeWorkflows: number;
  /** Families that are not exposed; their counts go on unseen. */
  readonly hidden?: readonly FamilyName[];
  /** The process dies as soon as it behaves so. */
  readonly dead?: boolean;
}

/** p95 = 0.24 s as the histogram tells it, 5 % errors, no mismatch. */
export const healthy: Behaviour = {
  requestsPerSecond: 2000,
  errorsPerSecond: 100,
  skillErrorsPerSecond: 0,
  latencies: [
    [0.08, 0.5],
    [0.2, 0.5],
  ],
  mismatches: 0,
  activeWorkflows: 3,
};

export interface Randomness {
  readonly seed: number;
  /** Default: errors alone are random. */
  readonly counters?: readonly CounterName[];
}

interface Counter {
  readonly arrivals: Arrivals;
  expected: number;
  counted: number;
  value: number;
}

/** The application's counts as a function of elapsed time; knows no clock, file or network. */
export class Workload {
  #behaviour: Behaviour;
  readonly #counters: ReadonlyMap<CounterName, Counter>;
  readonly #labelSets: readonly Labels[];
  #perBucket = emptyBuckets();
  #durationSum = 0;
  /** Requests that each latency is still owed; below zero where it had more than its share. */
  #owed: number[] = [];

  /** @param labelSets requests and errors are spread evenly over a series for each of these. */
  constructor(behaviour: Behaviour, labelSets: readonly Labels[] = [{}], randomness?: Randomness) {
    this.#behaviour = behaviour;
    this.#labelSets = labelSets;
    const random = randomness?.counters ?? ['nova_workflow_errors_total'];
    this.#counters = new Map(
      counterNames.map((name, index) => {
        const isRandom = randomness !== undefined && random.includes(name);
        const arrivals = isRandom ? poissonArrivals(randomness.seed + index) : evenArrivals();
        return [name, { arrivals, expected: 0, counted: 0, value: 0 }];
      }),
    );
    this.add('nova_golden_mismatch_total', behaviour.mismatches);
  }

  get behaviour(): Behaviour {
    return this.#behaviour;
  }

  /** From now on it behaves so; what has passed must have been told through `advance`. */
  behave(next: Behaviour): void {
    this.add('nova_golden_mismatch_total', Math.max(next.mismatches - this.#behaviour.mismatches, 0));
    if (next.latencies !== this.#behaviour.latencies) this.#owed = [];
    this.#behaviour = next;
  }

  /** Lets time pass under the present behaviour. */
  advance(seconds: number): void {
    const { requestsPerSecond, errorsPerSecond, skillErrorsPerSecond } = this.#behaviour;
    this.#observe(this.#grow('nova_workflow_requests_total', requestsPerSecond * seconds));
    this.#grow('nova_workflow_errors_total', errorsPerSecond * seconds);
    this.#grow('nova_skill_errors_total', skillErrorsPerSecond * seconds);
  }

  /** Raises a counter at once. */
  add(name: CounterName, events: number): void {
    this.#counter(name).value += events;
  }

  value(name: CounterName): number {
    return this.#counter(name).value;
  }

  /** A new process begins: every counter at zero. */
  reset(): void {
    for (const counter of this.#counters.values()) counter.value = 0;
    this.#perBucket = emptyBuckets();
    this.#durationSum = 0;
  }

  families(): Family[] {
    const spread = (name: CounterName): Family => ({
      name,
      type: 'counter',
      samples: this.#spread(this.value(name)),
    });
    const single = (name: CounterName): Family => ({
      name,
      type: 'counter',
      samples: [{ value: this.value(name) }],
    });
    const active = this.#behaviour.activeWorkflows;
    return [
      single('nova_golden_mismatch_total'),
      spread('nova_workflow_requests_total'),
      spread('nova_workflow_errors_total'),
      single('nova_skill_errors_total'),
      this.#durations(),
      { name: 'nova_active_workflows', type: 'gauge', samples: [{ value: active }] },
    ];
  }

  #counter(name: CounterName): Counter {
    return this.#counters.get(name) as Counter;
  }

  #grow(name: CounterName, expected: number): number {
    const counter = this.#counter(name);
    counter.expected += expected;
    const counted = counter.arrivals.upTo(counter.expected);
    const fresh = counted - counter.counted;
    counter.counted = counted;
    counter.value += fresh;
    return fresh;
  }

  /** Gives each request to the latency that is owed most, so that the shares hold after any number of requests. */
  #observe(requests: number): void {
    const { latencies } = this.#behaviour;
    const counts = latencies.map(() => 0);
    for (let request = 0; request < requests; request++) {
      this.#owed = latencies.map(([, share], index) => (this.#owed[index] ?? 0) + share);
      const most = this.#owed.indexOf(Math.max(...this.#owed));
      this.#owed[most] = (this.#owed[most] as number) - 1;
      counts[most] = (counts[most] as number) + 1;
    }
    latencies.forEach(([seconds], index) => {
      const count = counts[index] as number;
      const bound = bucketBounds.findIndex((upper) => seconds <= upper);
      const bucket = bound === -1 ? bucketBounds.length : bound;
      this.#perBucket[bucket] = (this.#perBucket[bucket] as number) + count;
      this.#durationSum += seconds * count;
    });
  }

  #spread(total: number): { labels: Labels; value: number }[] {
    const parts = this.#labelSets.length;
    return this.#labelSets.map((labels, index) => ({
      labels,
      value: Math.floor((total + parts - 1 - index) / parts),
    }));
  }

  #durations(): Family {
    let cumulative = 0;
    const samples = this.#perBucket.map((count, index) => {
      cumulative += count;
      return { suffix: '_bucket', labels: { le: String(bucketBounds[index] ?? '+Inf') }, value: cumulative };
    });
    const sum = { suffix: '_sum', value: this.#durationSum };
    return {
      name: durationName,
      type: 'histogram',
      samples: [...samples, sum, { suffix: '_count', value: cumulative }],
    };
  }
}

function emptyBuckets(): number[] {
  return new Array<number>(bucketBounds.length + 1).fill(0);
}
