import { describe, expect, test } from '@jest/globals';
import { type AmountKindName, amountKinds, simulateAmounts } from '../../bench/judge/amounts.ts';
import { foresee } from '../../src/judge/evidence.ts';
import { type Recorded, between as recordedBetween } from '../../src/judge/recorded.ts';
import { judgeAll, messageOf, metricOf, outcome } from './recordings.ts';

const SCRAPE = 10;
const HISTORY = 1800;
const RUNS = 20;
const shape = { kind: 'amounts', scale: 1, unit: 'dollars/s' } as const;
const cost = metricOf(undefined, { name: 'cost' });
const asked = { metric: cost, shape, scrapeSeconds: SCRAPE };

interface Paid {
  readonly kind: AmountKindName;
  readonly factor?: number;
  readonly huge?: number;
  readonly perPayment?: boolean;
  readonly size?: number;
}

function recorded(
  { kind, factor = 1, huge = 0, perPayment = false, size = 0.03 }: Paid,
  index = 0,
): Recorded {
  const { amounts, payments } = simulateAmounts({
    key: `amounts/${kind}/${index}`,
    kind: amountKinds[kind],
    size,
    factor,
    huge,
    scrapeSeconds: SCRAPE,
    baselineSeconds: HISTORY,
    watchSeconds: 300,
  });
  return { kind: 'counts', events: amounts, total: perPayment ? payments : undefined };
}

const judged = (paid: Paid, index?: number) => judgeAll(recorded(paid, index), asked);

/** The part of simulated runs that ended so. */
function partOf(ended: RegExp, paid: Paid): number {
  let count = 0;
  for (let index = 0; index < RUNS; index++) if (ended.test(outcome(judged(paid, index)))) count += 1;
  return count / RUNS;
}

describe('V18: amounts are judged by how much they vary, not as events', () => {
  test.each([false, true])('a rise is seen and certified as none (per payment: %s)', (perPayment) => {
    expect(partOf(/breach/, { kind: 'many', factor: 2, perPayment })).toBeGreaterThan(0.95);
    expect(partOf(/breach/, { kind: 'payments', factor: 5, perPayment })).toBeGreaterThan(0.95);
    for (const kind of ['many', 'payments', 'rare'] as const) {
      expect(partOf(/breach/, { kind, perPayment })).toBeLessThan(0.04);
      expect(partOf(/^ok/, { kind, factor: 1.5, perPayment })).toBeLessThan(0.2);
    }
    expect(partOf(/^ok/, { kind: 'many', perPayment })).toBeGreaterThan(0.9);
    expect(partOf(/^ok/, { kind: 'payments', perPayment })).toBeGreaterThan(0.5);
  });

  test.each(['many', 'payments', 'rare'] as const)('one huge payment is not a breach: %s', (kind) => {
    expect(partOf(/breach/, { kind, huge: 100 })).toBeLessThan(0.1);
  });

  test('the unit does not matter: dollars, cents or nanodollars', () => {
    for (const paid of [{ kind: 'many', factor: 2 }, { kind: 'payments' }, { kind: 'rare' }] as const) {
      const ends = [1e-6, 1, 1e9].map((size) => outcome(judged({ ...paid, size })));
      expect(new Set(ends).size).toBe(1);
    }
  });

  test('in their own words, never as errors', () => {
    const breach = judged({ kind: 'many', factor: 3 }).at(-1);
    expect(messageOf(breach)).toMatch(
      /^cost increased \d+%: 0\.\d+ dollars\/s -> [\d.]+ dollars\/s \(threshold: 50%\)$/,
    );
    expect(breach?.proof.method).toBe('amounts');
    const power = foresee({
      ...asked,
      baseline: recordedBetween(recorded({ kind: 'payments' }), Number.NEGATIVE_INFINITY, 0),
      baselineFrom: -1000 * HISTORY,
      watchSeconds: 300,
      alpha: 0.01,
    });
    expect(power?.sentence).toMatch(/^at 0\.0\d+ dollars\/s, 300 s can (only )?detect ×[\d.]+ the amount/);
  });

  test('the proof has the amounts as they are', () => {
    const { proof } = judged({ kind: 'many', size: 2 }).at(-1) ?? {};
    expect(proof?.baseline.events).toBeGreaterThan(0.8 * 5 * 2 * HISTORY);
    expect(proof?.baseline.events).toBeLessThan(1.2 * 5 * 2 * HISTORY);
  });

  test('what was never spent before passes while it stays so, and is seen where it exceeds a limit', () => {
    const started = (factor: number): Recorded => {
      const run = recorded({ kind: 'many' });
      if (run.kind !== 'counts') return run;
      const level = (at: number): number => (at > 0 ? factor * at : 0);
      return {
        ...run,
        events: run.events.map((series) => ({
          ...series,
          samples: series.samples.map(({ at }) => ({ at, value: 7 + level(at) })),
        })),
      };
    };
    const limited = { ...asked, metric: metricOf([{ kind: 'ceiling', limit: 0.5 }], { name: 'cost' }) };
    expect(outcome(judgeAll(started(0), limited))).toBe('ok');
    expect(outcome(judgeAll(started(0.01), limited))).toMatch(/breach/);
  });
});
