import { describe, expect, it } from '@jest/globals';
import { from, printed } from './printed.ts';
import { CHANGE, timed } from './run-parts.ts';
import { blocked, ENABLED, failed, incomplete, MISMATCH, started } from './runs.ts';

const FAILED_BANNER = `
[ERROR] ============================================================
[ERROR]          CANARY FAILED
[WARN]          Rollback reason: golden_mismatch increased: 0 -> 1
[INFO] ============================================================
`;

const BREACH = `[STEP] Watch
[INFO]   0:10 of 0:20, 0:10 left | ✓ golden_mismatch 0 → 0, 0, may not rise | ✓ error_rate 0.5 → 0.52, +0.02 (+4 %), at most +50 % | ✓ latency_p95 264 ms → 270 ms, +5.85 ms (+2.21 %), at most +500 ms
[INFO]   0:20 of 0:20, 0:00 left
[INFO]     metric           baseline  now     delta               threshold        result
[ERROR]    golden_mismatch  0         1       +1                  may not rise     ✗ breach
[INFO]     error_rate       0.5       0.52    +0.02 (+4 %)        at most +50 %    ✓ ok
[INFO]     latency_p95      264 ms    270 ms  +5.85 ms (+2.21 %)  at most +500 ms  ✓ ok
[ERROR]  ✗ golden_mismatch increased: 0 -> 1

[STEP] Rollback
[ERROR] ------------------------------------------------------------
[ERROR]   ROLLING BACK: golden_mismatch increased: 0 -> 1
[ERROR] ------------------------------------------------------------
`;

describe('the console', () => {
  it('tells of a canary that failed and was rolled back', () => {
    expect(
      from('[STEP] Watch', printed(failed)),
    ).toBe(`${BREACH}[INFO]   ✓ .environments.staging.failure_catalog  true → no entry
[INFO]   ✓ .flags.failure_catalog.enabled         true → false
[INFO]   ✓ the flags file is byte for byte as before
[INFO]   ✓ nova_worker reads the flags anew
${FAILED_BANNER}`);
  });

  it('says what blocked a canary, and the fix', () => {
    expect(
      from('[INFO]   ✓ flags file', printed(blocked)),
    ).toBe(`[INFO]   ✓ flags file        /repo/feature_flags.json: 12 flags
[ERROR]  ✗ sign-off          failure_catalog needs a sign-off, and /repo/.m4_signoff is missing
[ERROR]                      fix: finish the shadow run and have it signed off
[WARN]   ? metric uptime     not exported; going on

[ERROR] ============================================================
[ERROR]          CANARY BLOCKED
[WARN]          Blocked by: failure_catalog needs a sign-off, and /repo/.m4_signoff is missing
[INFO] ============================================================
`);
  });

  it('ends with what a failed rollback left on, and how to mend it', () => {
    expect(
      from('[STEP] Watch', printed(incomplete)),
    ).toBe(`${BREACH}[ERROR]  ✗ attempt 1: EPERM: operation not permitted, /repo/feature_flags.json; again in 0.1 s
[ERROR]  ✗ attempt 2: EPERM: operation not permitted, /repo/feature_flags.json; no further attempt
[ERROR]  ✗ the flags could not be put back: EPERM: operation not permitted, /repo/feature_flags.json
${FAILED_BANNER}
[ERROR] !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
[ERROR]   ROLLBACK INCOMPLETE: FLAGS ARE STILL ON
[ERROR]   why: EPERM: operation not permitted, /repo/feature_flags.json
[ERROR]   flags file: /repo/feature_flags.json
[ERROR]     STILL ON  failure_catalog  at .environments.staging.failure_catalog
[ERROR]     STILL ON  failure_catalog  at .flags.failure_catalog.enabled
[ERROR]   Finish the rollback now:
[ERROR]     node /opt/cli.js recover --flags-file /repo/feature_flags.json
[ERROR]   or by hand:
[ERROR]     t=$(mktemp) && jq 'del(.environments.staging.failure_catalog)' /repo/feature_flags.json > "$t" && cat "$t" > /repo/feature_flags.json; rm -f "$t"
[ERROR]     t=$(mktemp) && jq '.flags.failure_catalog.enabled = false' /repo/feature_flags.json > "$t" && cat "$t" > /repo/feature_flags.json; rm -f "$t"
[ERROR] !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
`);
  });

  it('says what another writer changed meanwhile', () => {
    const [first, second] = CHANGE.edits;
    if (!first || !second) throw new Error('the change has two edits');
    const conflicts = [{ ...first, found: 'false' }];
    const events = timed([
      ...started(),
      ...ENABLED,
      { type: 'phase-started', phase: 'rollback' },
      { type: 'rollback-finished', restoration: { restored: [second], conflicts, byteIdentical: false } },
    ]);
    const outcome = { ...MISMATCH, verdict: 'rollback-incomplete' } as const;
    expect(from('[STEP] Rollback', printed({ events, outcome }))).toBe(`[STEP] Rollback
[INFO]   ✓ .flags.failure_catalog.enabled  true → false
[ERROR]  ✗ .environments.staging.failure_catalog  is false by another writer, was no entry; left so
${FAILED_BANNER}
[ERROR] !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
[ERROR]   ROLLBACK INCOMPLETE
[ERROR]   flags file: /repo/feature_flags.json
[ERROR]     changed by another writer and left so: .environments.staging.failure_catalog is false, was no entry
[ERROR]   Finish the rollback now:
[ERROR]     node /opt/cli.js recover --flags-file /repo/feature_flags.json
[ERROR] !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
`);
  });
});
