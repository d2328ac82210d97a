import { expect, it } from '@jest/globals';
import { onCall } from '../../src/report/on-call.ts';
import { reportOf } from './reports.ts';
import { blocked, failed, incomplete, inconclusive, passed } from './runs.ts';

it.each([
  [failed, 'golden_mismatch increased: 0 -> 1; m4_canary in staging: every flag is back as it was'],
  [
    incomplete,
    'STILL ON in /repo/feature_flags.json: .environments.staging.failure_catalog, .flags.failure_catalog.enabled; finish it now: node /opt/cli.js recover --flags-file /repo/feature_flags.json (m4_canary in staging: golden_mismatch increased: 0 -> 1)',
  ],
  [
    blocked,
    'failure_catalog needs a sign-off, and /repo/.m4_signoff is missing; m4_canary in staging: nothing was changed; finish the shadow run and have it signed off',
  ],
  [
    inconclusive,
    'golden_mismatch could not be read: refused; m4_canary in staging: the flags are on, and nothing proves them good',
  ],
  [passed, 'm4_canary in staging: 3 guarded metrics measured, none over its threshold'],
])('whoever is woken reads one sentence', (run, sentence) => {
  expect(onCall(reportOf(run)).sentence).toBe(sentence);
});
