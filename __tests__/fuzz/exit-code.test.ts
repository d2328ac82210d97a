import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  exitCode,
  isFailure,
  type OnInconclusive,
  type Outcome,
  reasonCodes,
  type Verdict,
} from '../../src/canary/verdict.ts';
import { runs } from './runs.ts';

const verdicts: readonly Verdict[] = [
  'passed',
  'inconclusive',
  'rolled-back',
  'rollback-incomplete',
  'blocked',
  'planned',
];
const signals = [undefined, 'SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR1'] as const;
const policies: readonly OnInconclusive[] = ['warn', 'rollback', 'fail'];

const outcomes: fc.Arbitrary<Outcome> = fc
  .record({
    verdict: fc.constantFrom(...verdicts),
    reasonCode: fc.constantFrom(...reasonCodes),
    reason: fc.string(),
    signal: fc.constantFrom(...signals),
  })
  .map(({ signal, ...outcome }) => ({ ...outcome, ...(signal && { signal }) }));

test('every outcome has one exit code, and it tells what matters', () => {
  fc.assert(
    fc.property(outcomes, fc.constantFrom(...policies), (outcome, policy) => {
      const code = exitCode(outcome, policy);
      expect([0, 1, 3, 129, 130, 143]).toContain(code);
      expect(code === 3).toBe(outcome.verdict === 'rollback-incomplete');
      if (isFailure(outcome, policy)) expect(code).not.toBe(0);
      if (outcome.verdict === 'passed' && outcome.signal === undefined) expect(code).toBe(0);
      // 2 is a config or usage error, before any run.
      expect(code).not.toBe(2);
    }),
    runs(1_000),
  );
});
