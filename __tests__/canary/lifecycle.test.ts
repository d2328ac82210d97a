import { describe, expect, it } from '@jest/globals';
import type { CountedMetric } from '../../src/canary/plan.ts';
import {
  type Clock,
  type FileState,
  FlagsFileError,
  LockHeldError,
  MetricSourceError,
} from '../../src/canary/ports.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { change, errorRate, passedScript, type Stage, stage } from './stage.ts';

const fail = (message: string): never => {
  throw new Error(message);
};
/** The calls that touch flags, journal and lock. */
const touching = (calls: readonly string[]): string[] =>
  calls.filter((call) => call !== 'look' && call !== 'baseline' && call !== 'reach');

describe('a healthy canary', () => {
  it('does everything once, in order, and keeps the flags', async () => {
    const { run, calls } = stage({});
    expect(await run()).toMatchObject({ verdict: 'passed', reasonCode: 'healthy' });
    expect(touching(calls)).toEqual([
      'lock',
      'guardian',
      'journal begin',
      'apply',
      'toggle web',
      'smoke',
      'journal kept',
      'dismiss',
      'unlock',
    ]);
    expect(calls.filter((call) => call === 'look')).toHaveLength(6);
  });

  it('changes nothing on a dry run, and takes no lock', async () => {
    const { run, calls, events } = stage({ plan: { dryRun: true } });
    expect(await run()).toMatchObject({ verdict: 'planned' });
    expect(touching(calls)).toEqual([]);
    expect(events.some(({ type }) => type === 'flags-planned')).toBe(true);
  });

  it('takes one look without a watch, and does not pass what that look cannot decide', async () => {
    const { run, calls } = stage({ plan: { watchSeconds: 0 } });
    expect(await run()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'underpowered' });
    expect(calls.filter((call) => call === 'look')).toHaveLength(1);
  });
});

describe('a breach', () => {
  it('rolls back on the poll that sees it, then tells the services, then runs the rollback script', async () => {
    let looks = 0;
    const { run, calls } = stage({
      plan: { rollbackScript: { path: 'undo', args: [], timeoutSeconds: 5 } },
      value: () => (++looks < 3 ? 1 : 9),
    });
    expect(await run()).toMatchObject({ verdict: 'rolled-back', reasonCode: 'metric-breach' });
    expect(looks).toBe(3);
    expect(calls.slice(calls.lastIndexOf('look') + 1)).toEqual([
      'restore',
      'toggle web',
      'undo',
      'journal restored',
      'dismiss',
      'unlock',
    ]);
  });

  it.each([
    ['a failed smoke test', { ...passedScript, code: 3 }, 'smoke-failed', 'smoke test failed: exit code 3'],
    [
      'a smoke test that a signal ended',
      { ...passedScript, code: null, signal: 'SIGSEGV' as const },
      'smoke-failed',
      'ended by SIGSEGV',
    ],
    [
      'a smoke test that hangs',
      { ...passedScript, code: null, signal: 'SIGKILL' as const, timedOut: true },
      'smoke-timeout',
      'timed out after 5 s',
    ],
  ])('is %s too', async (_, result, reasonCode, reason) => {
    const { run, calls } = stage({
      ports: ({ scripts }) => ({ scripts: { ...scripts, run: async () => result } }),
    });
    expect(await run()).toMatchObject({
      verdict: 'rolled-back',
      reasonCode,
      reason: expect.stringContaining(reason),
    });
    expect(calls).toContain('restore');
    expect(calls).not.toContain('look');
  });

  it('is a service that does not come back with the flags on', async () => {
    const { run, calls } = stage({
      at: (call, { calls: { length } }) => call === 'toggle web' && length < 8 && fail('stuck'),
    });
    expect(await run()).toMatchObject({ verdict: 'rolled-back', reasonCode: 'service-restart-failed' });
    expect(calls.filter((call) => call === 'toggle web')).toHaveLength(2);
  });
});

describe('no flag is left on by accident', () => {
  it.each(['apply', 'toggle web', 'smoke', 'look'])('an error at %s rolls back', async (where) => {
    const { run, calls } = stage({
      at: (call, { calls: seen }) => call === where && !seen.includes('restore') && fail('boom'),
    });
    const outcome = await run();
    if (where === 'look')
      expect(outcome).toMatchObject({ verdict: 'inconclusive', reasonCode: 'metrics-unavailable' });
    else {
      expect(outcome.verdict).toBe('rolled-back');
      expect(calls).toEqual(expect.arrayContaining(['restore', 'journal restored', 'unlock']));
    }
  });

  it.each([
    ['lock', 'blocked'],
    ['reach', 'blocked'],
    ['baseline', 'blocked'],
    ['journal begin', 'rolled-back'],
    ['apply', 'rolled-back'],
    ['toggle web', 'rolled-back'],
    ['smoke', 'rolled-back'],
    ['look', 'rolled-back'],
  ])('a SIGTERM at %s: %s', async (where, verdict) => {
    const cancelAt = (call: string, { cancel }: Stage): void => {
      if (call === where) cancel.abort('SIGTERM');
    };
    const { run, calls } = stage({ at: cancelAt });
    expect(await run()).toEqual({
      verdict,
      reasonCode: 'cancelled',
      reason: 'cancelled by SIGTERM',
      signal: 'SIGTERM',
    });
    expect(calls.includes('restore')).toBe(verdict === 'rolled-back');
    expect(calls.at(-1)).toBe('unlock');
  });

  it('an error that nobody caught is a crash, and rolls back', async () => {
    const { run } = stage({ at: (call, { cancel }) => call === 'look' && cancel.abort(new Error('lost')) });
    expect(await run()).toMatchObject({
      verdict: 'rolled-back',
      reasonCode: 'crashed',
      reason: 'crashed: lost',
    });
  });

  it('nothing is changed when the intention cannot be written down first', async () => {
    const { run, calls } = stage({ at: (call) => call === 'journal begin' && fail('disk full') });
    expect(await run()).toMatchObject({ verdict: 'blocked', reasonCode: 'journal-unwritable' });
    expect(calls).not.toContain('apply');
  });

  it('a pass that cannot be written down is rolled back: a survivor would do so later', async () => {
    const { run, calls } = stage({ at: (call) => call === 'journal kept' && fail('disk full') });
    expect(await run()).toMatchObject({ verdict: 'rolled-back', reasonCode: 'journal-unwritable' });
    expect(calls).toContain('restore');
  });

  it('a pass is none when somebody turned the flag off meanwhile', async () => {
    const off = { name: 'new_search', on: false, requiresSignoff: false, followers: [] };
    const { run } = stage({
      ports: ({ flags }) => ({
        flags: {
          ...flags,
          inspect: async () => ({
            file: change.file,
            write: { mode: 'rename' },
            flagCount: 1,
            flags: [off],
            warnings: [],
          }),
        },
      }),
    });
    expect(await run()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'flags-file-changed' });
  });

  it('a restore that fails is tried again', async () => {
    let failures = 3;
    const { run, calls } = stage({
      value: () => 9,
      at: (call) => call === 'restore' && failures-- > 0 && fail('EIO'),
    });
    expect(await run()).toMatchObject({ verdict: 'rolled-back' });
    expect(calls.filter((call) => call === 'restore')).toHaveLength(4);
  });

  it('a restore that never succeeds is said so, and stays in the journal for a survivor', async () => {
    const { run, calls, events } = stage({
      value: () => 9,
      at: (call) => call === 'restore' && fail('EROFS'),
    });
    expect(await run()).toMatchObject({ verdict: 'rollback-incomplete', reasonCode: 'metric-breach' });
    expect(calls).not.toContain('journal restored');
    expect(events.find(({ type }) => type === 'rollback-finished')).toMatchObject({
      restoration: undefined,
      error: 'EROFS',
    });
  });

  it('a flag that someone else changed meanwhile is left alone and reported', async () => {
    const conflict = { ...change.edits[0], found: '"blue"' } as const;
    const { run } = stage({
      value: () => 9,
      ports: ({ flags }) => ({
        flags: {
          ...flags,
          restore: async () => ({ restored: [], conflicts: [conflict as never], byteIdentical: false }),
        },
      }),
    });
    expect(await run()).toMatchObject({ verdict: 'rollback-incomplete' });
  });

  it('another writer who is faster is given way to, and then the change is made', async () => {
    let faster = 2;
    const { run, calls } = stage({
      at: (call) => {
        if (call === 'apply' && faster-- > 0)
          throw new FlagsFileError('flags-file-changed', 'changed', 'again');
      },
    });
    expect(await run()).toMatchObject({ verdict: 'passed' });
    expect(calls.filter((call) => call === 'apply')).toHaveLength(3);
    expect(calls.filter((call) => call === 'journal restored')).toHaveLength(2);
  });
});

describe('when the metrics do not answer', () => {
  const down = { at: (call: string) => call === 'reach' && fail('connection refused') };

  it('goes on under the policy warn, and does not pass', async () => {
    const { run } = stage({
      ...down,
      ports: ({ metrics }) => ({
        metrics: {
          ...metrics,
          value: () => Promise.reject(new MetricSourceError('unavailable', 'connection refused')),
        },
      }),
    });
    expect(await run()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'metrics-unavailable' });
  });

  it.each(['rollback', 'fail'] as const)(
    'is blocked before anything is changed under the policy %s',
    async (onInconclusive) => {
      const { run, calls } = stage({ ...down, plan: { onInconclusive } });
      expect(await run()).toMatchObject({ verdict: 'blocked', reasonCode: 'metrics-unavailable' });
      expect(calls).not.toContain('apply');
    },
  );

  it.each([
    ['warn', 'inconclusive', 'journal kept'],
    ['fail', 'inconclusive', 'journal kept'],
    ['rollback', 'rolled-back', 'restore'],
  ] as const)(
    'in the middle of the watch, under the policy %s: %s',
    async (onInconclusive, verdict, call) => {
      const { run, calls } = stage({
        plan: { onInconclusive },
        at: (call) => call === 'look' && fail('hangs'),
      });
      expect(await run()).toMatchObject({ verdict, reasonCode: 'metrics-unavailable' });
      expect(calls).toContain(call);
    },
  );

  it.each(['coverage', 'recorded', 'presence'] as const)(
    'gives the last evaluation no more time because the source hung once: %s',
    async (hanging) => {
      const timeoutSeconds = 10;
      const counted: CountedMetric = {
        kind: 'rate',
        events: [{ series: 'a_total', weight: 1 }],
        windowSeconds: 10,
        scale: 1,
      };
      let asked = 0;
      let lastGiven: number | undefined;
      const { run } = stage({
        plan: {
          metrics: {
            ...stage({}).plan.metrics,
            source: { kind: 'scrape', targets: [], intervalSeconds: 1, timeoutSeconds },
            watched: [{ ...errorRate, judge: 'evidence', query: { ...errorRate.query, counted } }],
          },
        },
        ports: ({ clock, metrics }, { calls }) => {
          const hangsOnce =
            <Asked extends unknown[], T>(name: string, answer: (...args: Asked) => Promise<T>) =>
            async (...args: Asked): Promise<T> => {
              if (name !== hanging || !calls.includes('smoke')) return answer(...args);
              asked += 1;
              if (asked > 1) return answer(...args);
              await new Promise(setImmediate); // the other reads are answered first
              await clock.sleep(timeoutSeconds * 1000);
              throw new MetricSourceError('unavailable', 'no answer in time');
            };
          const recorded = async (): Promise<Recorded> => ({
            kind: 'counts',
            events: [],
            total: undefined,
          });
          const deadline: Clock['deadline'] = (ms, signal) => {
            lastGiven = ms;
            return signal;
          };
          return {
            clock: { ...clock, deadline },
            metrics: {
              ...metrics,
              coverage: hangsOnce('coverage', metrics.coverage),
              recorded: hangsOnce('recorded', recorded),
              presence: hangsOnce('presence', metrics.presence),
            },
          };
        },
      });
      expect(await run()).toMatchObject({ reasonCode: 'no-data' });
      expect(asked).toBeGreaterThan(1);
      expect(lastGiven).toBe(1_000);
    },
  );

  it('blocks on a query that the server does not understand', async () => {
    const { run, calls } = stage({
      ports: ({ metrics }) => ({
        metrics: {
          ...metrics,
          check: () => Promise.reject(new MetricSourceError('rejected', 'parse error')),
        },
      }),
    });
    expect(await run()).toEqual({
      verdict: 'blocked',
      reasonCode: 'query-invalid',
      reason: 'error_rate: parse error',
    });
    expect(calls).not.toContain('apply');
  });
});

describe('pre-checks', () => {
  const owner = { pid: 7, host: 'ci-3', since: '2026-01-01T00:00:00Z', runUrl: undefined };
  const restoration = { restored: change.edits, conflicts: [], byteIdentical: true };
  it('tell who holds the lock, and change nothing', async () => {
    const { run, calls } = stage({
      at: (call) => {
        if (call === 'lock') throw new LockHeldError('/repo/flags.json', owner, 'alive');
      },
    });
    expect(await run()).toMatchObject({
      reasonCode: 'lock-held',
      reason: expect.stringContaining('process 7 on ci-3, since 2026'),
    });
    expect(touching(calls)).toEqual(['lock']);
  });

  it.each([
    ['undone, said, and then the run goes on', { owner, change, restoration, stalled: false }, 'passed'],
    [
      'a reason to stop where it cannot be undone',
      { owner, change, restoration: undefined, stalled: false, error: 'EROFS' },
      'blocked',
    ],
  ])('find what a killed run left on: %s', async (_, former, verdict) => {
    const { run, events } = stage({
      ports: ({ journal }) => ({ journal: { ...journal, recover: async () => former } }),
    });
    expect(await run()).toMatchObject({ verdict });
    expect(events.find((event) => event.type === 'check' && event.name === 'former run')).toMatchObject({
      message: expect.stringContaining('process 7 on ci-3'),
    });
  });

  const at = '2026-01-01T00:00:00Z';
  it.each<[string, FileState]>([
    ['killed', { status: 'interrupted', owner, at, flags: ['new_search'] }],
    ['stopped', { status: 'held', owner, seen: true }],
    ['stopped elsewhere', { status: 'held', owner, seen: false }],
  ])('finish a run that was %s in the middle of a write before they read the torn file', async (_, state) => {
    let isTorn = true;
    const { run } = stage({
      ports: ({ flags, journal }) => ({
        flags: {
          ...flags,
          inspect: async (...asked) => {
            if (isTorn) throw new FlagsFileError('flags-file-invalid', 'end of file expected', 'mend it');
            return flags.inspect(...asked);
          },
        },
        journal: {
          ...journal,
          state: async () => state,
          recover: async () => {
            isTorn = false;
            return { owner, change, restoration, stalled: state.status === 'held' };
          },
        },
      }),
    });
    expect(await run()).toMatchObject({ verdict: 'passed' });
  });

  it('stop after a former run had to be undone, where the config says so', async () => {
    const { run, calls } = stage({
      plan: { onFormerRun: 'stop' },
      ports: ({ journal }) => ({
        journal: { ...journal, recover: async () => ({ owner, change, restoration, stalled: false }) },
      }),
    });
    expect(await run()).toMatchObject({ verdict: 'blocked', reasonCode: 'former-run' });
    expect(calls).not.toContain('apply');
  });

  it('say all that is wrong at once; the first failure is the reason', async () => {
    const { run, events } = stage({
      ports: (ports) => ({
        services: { ...ports.services, problem: async () => 'exited' },
        scripts: { ...ports.scripts, problem: async () => ({ message: 'not executable', fix: 'chmod' }) },
      }),
    });
    expect(await run()).toMatchObject({ verdict: 'blocked', reasonCode: 'service-unhealthy' });
    expect(events.filter((event) => event.type === 'check' && event.status === 'failed')).toHaveLength(2);
  });

  it('tell of queries in the order of the config, whichever is answered first, and ask for the uptime meanwhile', async () => {
    let answerFirst = (): void => {};
    const others = new Set<string>();
    const othersAreAsked = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    const ask = (other: string): void => {
      if (others.add(other).size === 2) answerFirst();
    };
    const { run, events, plan } = stage({
      ports: ({ metrics }) => ({
        metrics: {
          ...metrics,
          check: async ({ expression }) => {
            if (expression === 'first') await othersAreAsked;
            else ask('second');
            throw new MetricSourceError('rejected', `${expression} is wrong`);
          },
          uptime: async () => {
            ask('uptime');
            return [{ target: 'web', seconds: 1000 }];
          },
        },
      }),
    });
    const [metric] = plan.metrics.watched;
    const watched = ['first', 'second'].map((expression) => ({
      ...metric,
      query: { ...metric?.query, expression },
    }));
    Object.assign(plan, { metrics: { ...plan.metrics, watched } });
    expect(await run()).toMatchObject({ verdict: 'blocked', reasonCode: 'query-invalid' });
    const told = events.flatMap((event) => (event.type === 'check' ? [event.message] : []));
    expect(told.slice(-3)).toEqual([
      expect.stringContaining('first is wrong'),
      expect.stringContaining('second is wrong'),
      expect.stringContaining('1000 s'),
    ]);
  });

  it.each([
    ['young', 'require', [10], 'blocked'],
    ['old enough', 'require', [60], 'passed'],
    ['unknown', 'require', [undefined], 'passed'],
    ['young, and not asked', 'ignore', [10], 'passed'],
    ['young, and waited for', 'wait', [58, 59, 60], 'passed'],
  ] as const)('ask how long the service has been up: %s', async (_, uptime, answers, verdict) => {
    let asked = 0;
    const { run, events, plan } = stage({
      ports: ({ metrics }) => ({
        metrics: {
          ...metrics,
          uptime: async () => {
            const seconds = answers[Math.min(asked++, answers.length - 1)];
            return seconds === undefined ? [] : [{ target: 'web', seconds }];
          },
        },
      }),
    });
    Object.assign(plan, { metrics: { ...plan.metrics, uptime } });
    expect(await run()).toMatchObject({ verdict });
    if (uptime === 'wait') expect(events.filter(({ type }) => type === 'waiting')).toHaveLength(2);
  });
});
