import type { ServicePlan } from '../canary/plan.ts';
import type { OnInconclusive } from '../canary/verdict.ts';
import { durationWords } from './words.ts';

/** What becomes of the flags where the evidence does not reach. */
export const POLICIES: Readonly<Record<OnInconclusive, string>> = {
  warn: 'the flags stay on, with a warning',
  rollback: 'the flags go back',
  fail: 'the flags stay on, and the run fails',
};

/** How a service is made to read its flags anew. */
export function toggleWords({ afterToggle, runtime }: Pick<ServicePlan, 'afterToggle' | 'runtime'>): string {
  switch (afterToggle.kind) {
    case 'nothing':
      return 'checked only, reads the flags by itself';
    case 'restart':
      return `restart (${runtime.kind})`;
    case 'signal':
      return `signal ${afterToggle.signal} (${runtime.kind})`;
    case 'command':
      return afterToggle.command.join(' ');
  }
}

/** How long the watch is, how often it looks (`lookSeconds`; null at every scrape), and what it compares with. */
export function watchWords(
  watchSeconds: number,
  lookSeconds: number | null,
  baselineSeconds: number,
): string {
  const often = lookSeconds === null ? 'at every scrape' : `every ${lookSeconds} s`;
  const how = watchSeconds === 0 ? 'one look' : `${durationWords(watchSeconds)}, a look ${often}`;
  return `${how}, against a baseline of ${durationWords(baselineSeconds)}`;
}
