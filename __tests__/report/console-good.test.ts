import { describe, expect, it } from '@jest/globals';
import { printed } from './printed.ts';
import { inconclusive, passed, planned } from './runs.ts';

const HEAD = `
[INFO] AOS Canary: m4_canary in staging
[INFO]   config      configs/m4_canary.yaml (0123456789abcdef)
[INFO]   flags       failure_catalog in /repo/feature_flags.json
[INFO]   metrics     golden_mismatch, error_rate, latency_p95 from http://127.0.0.1:9090
[INFO]   smoke test  /repo/smoke.sh, at most 60 s
[INFO]   watch       0:20, a look every 10 s, against a baseline of 5:00

[STEP] Pre-checks
[INFO]   · failure_catalog  is off now
[INFO]   ✓ flags file        /repo/feature_flags.json: 12 flags
`;

const BASELINE = `
[STEP] Baseline
[INFO]   ✓ golden_mismatch   0 over 20 samples
[INFO]   ✓ error_rate        0.5 over 20 samples
[INFO]   ✓ latency_p95       264 ms over 20 samples, longest gap 0:15
`;

const ENABLE = `
[STEP] Enable flags
[INFO]   ✓ .environments.staging.failure_catalog  no entry → true
[INFO]   ✓ .flags.failure_catalog.enabled         false → true
[INFO]   ✓ nova_worker reads the flags anew
`;

describe('the console', () => {
  it('tells of a canary that passed', () => {
    expect(printed(passed)).toBe(`${HEAD.slice(1)}${BASELINE}${ENABLE}
[STEP] Smoke test
[INFO]   smoke test /repo/smoke.sh, at most 60 s
  │ checking
  │ all good
[INFO]   ✓ smoke test passed in 3.2 s, 18 bytes of output

[STEP] Watch
[INFO]   0:10 of 0:20, 0:10 left | ✓ golden_mismatch 0 → 0, 0, may not rise | ✓ error_rate 0.5 → 0.52, +0.02 (+4 %), at most +50 % | ✓ latency_p95 264 ms → 270 ms, +5.85 ms (+2.21 %), at most +500 ms
[INFO]   0:20 of 0:20, 0:00 left, last look
[INFO]     metric           baseline  now     delta               threshold        result
[INFO]     golden_mismatch  0         0       0                   may not rise     ✓ ok
[INFO]     error_rate       0.5       0.52    +0.02 (+4 %)        at most +50 %    ✓ ok
[INFO]     latency_p95      264 ms    270 ms  +5.85 ms (+2.21 %)  at most +500 ms  ✓ ok

[STEP] Verdict
[INFO]   ✓ 3 guarded metrics measured, none over its threshold
[INFO]   ✓ stays on: failure_catalog

[INFO] ============================================================
[INFO]          CANARY PASSED
[INFO] ============================================================
`);
  });

  it('shows the whole plan of a dry run', () => {
    const head = HEAD.slice(1).replace('in staging\n', 'in staging (dry run)\n');
    expect(printed(planned)).toBe(`${head}${BASELINE}
[STEP] Plan (dry run: nothing is changed)
[INFO]   flags, in /repo/feature_flags.json
[INFO]     .environments.staging.failure_catalog  no entry → true
[INFO]     .flags.failure_catalog.enabled         false → true
[INFO]   services, after every change of the flags
[INFO]     nova_worker  restart (docker)
[INFO]   smoke test
[INFO]     /repo/smoke.sh  at most 60 s
[INFO]   metrics, 0:20, a look every 10 s, against a baseline of 5:00
[INFO]     golden_mismatch  may not rise
[INFO]     error_rate       at most +50 %, judged literally
[INFO]     latency_p95      at most +500 ms, judged literally
[INFO]   metrics, as their queries are understood
[INFO]     golden_mismatch  a value
[INFO]     error_rate       a value
[INFO]     latency_p95      a value
[INFO]   where the evidence does not reach: the flags stay on, with a warning

[INFO] ============================================================
[INFO]          DRY RUN COMPLETE, nothing was changed
[INFO] ============================================================
`);
  });

  it('says loudly that a canary was inconclusive', () => {
    const head = HEAD.slice(1).replace('/repo/smoke.sh, at most 60 s', 'none');
    expect(
      printed(inconclusive),
    ).toBe(`${head}[WARN]   ! metrics           http://127.0.0.1:9090 does not answer; going on without metrics

[STEP] Baseline
[WARN]   ! golden_mismatch   the metric source does not answer
${ENABLE}
[STEP] Watch
[INFO]   0:20 of 0:20, 0:00 left, last look
[INFO]     metric           baseline  now  delta  threshold     result
[WARN]     golden_mismatch  –         –    –      may not rise  ! metrics unavailable
[WARN]   ! golden_mismatch could not be read: refused

[STEP] Verdict
[WARN]   ! stays on, and nothing proves it good: failure_catalog

[WARN] ============================================================
[WARN]          CANARY INCONCLUSIVE
[WARN]          golden_mismatch could not be read: refused
[INFO] ============================================================
`);
  });
});
