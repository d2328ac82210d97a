import type { Sample } from '../../src/judge/sample.ts';
import { type Random, randomOf } from './random.ts';

/** Values as services have them where nothing changes, by their kind: how skewed they are, and how long their memory is. */
export const valueKinds = {
  /** Independent, lognormal: the mean is ×1.5 of the median. */
  skewed: { sigma: 0.9, memorySeconds: 0, zeros: 0 },
  /** Skewed, with a memory of a minute and of a quarter of an hour. */
  'skewed, short memory': { sigma: 0.9, memorySeconds: 60, zeros: 0 },
  'skewed, long memory': { sigma: 0.6, memorySeconds: 900, zeros: 0 },
  /** Such as a processor's load: hardly skewed. */
  even: { sigma: 0.15, memorySeconds: 60, zeros: 0 },
  /** Such as a disk's waiting time: nothing most of the time, and spikes. */
  'mostly zero': { sigma: 1.2, memorySeconds: 0, zeros: 0.7 },
} satisfies Record<string, ValueKind>;

export interface ValueKind {
  /** Standard deviation of the logarithm. */
  readonly sigma: number;
  /** Time constant of the logarithm's memory, in seconds; 0 for none. */
  readonly memorySeconds: number;
  /** Part of the values that are zero. */
  readonly zeros: number;
}

export type ValueKindName = keyof typeof valueKinds;

/** A value around 100, scraped every `scrapeSeconds`, times `factor` from the flag (0 s) on. Times in ms. */
export function simulateValues(setup: {
  readonly key: string;
  readonly kind: ValueKind;
  readonly factor: number;
  readonly scrapeSeconds: number;
  readonly baselineSeconds: number;
  readonly watchSeconds: number;
}): Sample[] {
  const { key, kind, factor, scrapeSeconds, baselineSeconds, watchSeconds } = setup;
  const random: Random = randomOf(key);
  const samples: Sample[] = [];
  const keep = kind.memorySeconds > 0 ? Math.exp(-scrapeSeconds / kind.memorySeconds) : 0;
  let state = random.normal();
  const phase = random.next() * scrapeSeconds;
  for (let at = phase - baselineSeconds; at <= watchSeconds; at += scrapeSeconds) {
    state = keep * state + Math.sqrt(1 - keep ** 2) * random.normal();
    const isZero = random.next() < kind.zeros;
    const value = isZero ? 0 : 100 * Math.exp(kind.sigma * state);
    samples.push({ at: Math.round(at * 1000), value: at > 0 ? factor * value : value });
  }
  return samples;
}
