import type { TargetSeries } from '../../src/judge/recorded.ts';
import type { Sample } from '../../src/judge/sample.ts';
import { type Random, randomOf } from './random.ts';

/** How payments come where nothing changes; so does anything else that has a size. */
export interface AmountKind {
  readonly perSecond: number;
  /** Standard deviation of the logarithm of one payment. */
  readonly sigma: number;
  /** How much the rate wanders: standard deviation of its logarithm, and its time constant in seconds. */
  readonly wander: readonly [sd: number, seconds: number];
}

export const amountKinds = {
  /** Tokens of a busy model: many, of sizes much alike. */
  many: { perSecond: 5, sigma: 0.7, wander: [0.1, 120] },
  /** Payments: sizes over two orders of magnitude. */
  payments: { perSecond: 1, sigma: 1.2, wander: [0.15, 120] },
  /** A large payment every two minutes, and nothing between. */
  rare: { perSecond: 1 / 120, sigma: 0.8, wander: [0, 1] },
} satisfies Record<string, AmountKind>;

export type AmountKindName = keyof typeof amountKinds;

/** How a run of amounts is made: the flag is at 0 s. */
export interface AmountRun {
  readonly key: string;
  readonly kind: AmountKind;
  /** What one payment is worth on average. */
  readonly size: number;
  /** Every payment is worth so many times as much once the flag is on. */
  readonly factor: number;
  readonly scrapeSeconds: number;
  readonly baselineSeconds: number;
  readonly watchSeconds: number;
  /** One more payment of so many times the average, in the middle of the watch. */
  readonly huge?: number;
}

/** The counters of what was paid and of how often, as they are scraped. Times in ms. */
export function simulateAmounts(run: AmountRun): {
  readonly amounts: readonly TargetSeries[];
  readonly payments: readonly TargetSeries[];
} {
  const { kind, size, factor, scrapeSeconds, baselineSeconds, watchSeconds, huge = 0 } = run;
  const random: Random = randomOf(run.key);
  const [sd, seconds] = kind.wander;
  const keep = Math.exp(-1 / seconds);
  let state = sd * random.normal();
  let [paid, count] = [1000 * size, 1000];
  const amounts: Sample[] = [];
  const payments: Sample[] = [];
  let nextScrape = -baselineSeconds + random.next() * scrapeSeconds;
  for (let second = -baselineSeconds; second < watchSeconds; second++) {
    state = keep * state + sd * Math.sqrt(1 - keep ** 2) * random.normal();
    const came = random.poisson(kind.perSecond * Math.exp(state - sd ** 2 / 2));
    for (let index = 0; index < came; index++) {
      const one = size * Math.exp(kind.sigma * random.normal() - kind.sigma ** 2 / 2);
      paid += second >= 0 ? factor * one : one;
    }
    count += came;
    if (huge > 0 && second === Math.floor(watchSeconds / 2)) paid += huge * size;
    if (second + 1 <= nextScrape) continue;
    const at = Math.round(nextScrape * 1000);
    amounts.push({ at, value: paid });
    payments.push({ at, value: count });
    nextScrape += scrapeSeconds;
  }
  return {
    amounts: [{ target: 'a:1', labels: 'paid', samples: amounts }],
    payments: [{ target: 'a:1', labels: 'payments', samples: payments }],
  };
}
