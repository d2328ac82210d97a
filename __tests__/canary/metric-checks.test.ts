import { describe, expect, it } from '@jest/globals';
import type { MetricSource } from '../../src/canary/ports.ts';
import { MetricSourceError } from '../../src/canary/ports.ts';
import type { NoData } from '../../src/judge/no-data.ts';
import { stage } from './stage.ts';

const checksOf = (events: ReturnType<typeof stage>['events']) =>
  events.flatMap((event) => (event.type === 'check' ? [event] : []));
const withSource = (change: Partial<MetricSource>) =>
  stage({ ports: ({ metrics }) => ({ metrics: { ...metrics, ...change } }) });

describe('V26: a source that refuses', () => {
  it.each([
    ['misconfigured', 'authentication failed (403)'],
    ['rejected', 'no such function'],
  ] as const)('as %s blocks before anything is changed, whatever the policy', async (kind, message) => {
    const { run, calls, events } = withSource({
      reach: async () => {
        throw new MetricSourceError(kind, message, { fix: 'check prometheus.auth' });
      },
    });
    expect(await run()).toMatchObject({
      verdict: 'blocked',
      reasonCode: 'metrics-unavailable',
      reason: message,
    });
    expect(calls).not.toContain('apply');
    expect(checksOf(events)).toContainEqual(
      expect.objectContaining({ status: 'failed', message, fix: 'check prometheus.auth' }),
    );
  });

  it.each(['unavailable', 'partial', 'too-large'] as const)('as %s keeps the policy', async (kind) => {
    const { run } = withSource({
      reach: async () => {
        throw new MetricSourceError(kind, 'down');
      },
    });
    expect(await run()).toMatchObject({ verdict: 'inconclusive' });
  });
});

describe('V2: a query that can match nothing', () => {
  const noData: NoData = { kind: 'no-label', metric: 'e', label: 'status', labels: ['code'] };

  it('is said before the flag goes on, and is no pass', async () => {
    const { run, events } = withSource({ noData: async () => noData });
    expect(await run()).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'no-data',
      reason: expect.stringContaining('no series of e has the label status; its labels are code'),
    });
    const said = events.findIndex((event) => event.type === 'check' && /label status/.test(event.message));
    expect(said).toBeGreaterThan(-1);
    expect(said).toBeLessThan(events.findIndex(({ type }) => type === 'flags-enabled'));
    expect(checksOf(events)[said]?.status ?? 'warning').toBe('warning');
  });

  it('is judged as soon as it matches', async () => {
    let asked = 0;
    const { run } = withSource({ noData: async () => (asked++ === 0 ? noData : undefined) });
    expect(await run()).toMatchObject({ verdict: 'passed' });
  });

  it('is rolled back for a breach all the same', async () => {
    const { run } = stage({
      ports: ({ metrics }) => ({ metrics: { ...metrics, noData: async () => noData } }),
      value: () => 9,
    });
    expect(await run()).toMatchObject({ verdict: 'rolled-back', reasonCode: 'metric-breach' });
  });

  it('stays unknown where the server refuses the question', async () => {
    const { run } = withSource({
      noData: async () => {
        throw new MetricSourceError('rejected', 'label_replace is not allowed here');
      },
    });
    expect(await run()).toMatchObject({ verdict: 'passed' });
  });
});

describe('V15: a range shorter than two scrapes', () => {
  const short: NoData = { kind: 'range-too-short', range: '1m', scrapeSeconds: 60, write: '5m' };

  it('is said before the flag goes on, with the range to write, and is no pass', async () => {
    const { run, events } = withSource({ noData: async () => short });
    expect(await run()).toMatchObject({ verdict: 'inconclusive', reasonCode: 'no-data' });
    expect(checksOf(events)).toContainEqual(
      expect.objectContaining({
        status: 'warning',
        message: expect.stringContaining('the range [1m] is shorter than two scrapes (60 s)'),
        fix: 'write [5m]',
      }),
    );
  });

  it('is only said where raw samples are counted', async () => {
    const { run, plan, events } = withSource({ noData: async () => short });
    const [metric] = plan.metrics.watched;
    const counted = { kind: 'rate', series: 'e', windowSeconds: 60, scale: 1 } as const;
    const watched = [{ ...metric, judge: 'evidence', query: { ...metric?.query, counted } }];
    Object.assign(plan, { metrics: { ...plan.metrics, watched } });
    const { reason } = await run();
    expect(reason).not.toContain('shorter than two scrapes');
    expect(checksOf(events).some(({ message }) => /shorter than two scrapes/.test(message))).toBe(true);
  });
});

describe('V4: what a server remarks', () => {
  it('is shown at the pre-checks', async () => {
    const { run, events } = withSource({ check: async () => ['PromQL info: metric might not be a counter'] });
    expect(await run()).toMatchObject({ verdict: 'passed' });
    expect(checksOf(events)).toContainEqual(
      expect.objectContaining({
        status: 'warning',
        message: expect.stringContaining('might not be a counter'),
      }),
    );
  });

  it('of missing data in the watch makes the run inconclusive, by its own code', async () => {
    let reads = 0;
    const { run } = withSource({
      value: async () => {
        if (reads++ < 1) return 1;
        throw new MetricSourceError('partial', 'Prometheus warns: receive series from store-2');
      },
    });
    expect(await run()).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'partial-data',
      reason: expect.stringContaining('receive series from store-2'),
    });
  });
});

describe('V16: the uptime of several targets', () => {
  const uptimes = (...seconds: number[]) =>
    seconds.map((one, index) => ({ target: `web ${index}`, seconds: one }));
  const started = (read: ReturnType<typeof uptimes>) => {
    const set = withSource({ uptime: async () => read });
    Object.assign(set.plan, { metrics: { ...set.plan.metrics, uptime: 'require', baselineSeconds: 300 } });
    return set;
  };

  it('leaves a young one out of the baseline, and says so', async () => {
    const { run, events } = started(uptimes(900, 900, 108));
    expect(await run()).not.toMatchObject({ verdict: 'blocked' });
    expect(checksOf(events)).toContainEqual(
      expect.objectContaining({
        name: 'metric uptime',
        status: 'warning',
        message: '1 of 3 targets left out of the baseline, up for less than 300 s: web 2 (108 s)',
      }),
    );
  });

  it('blocks where all are young', async () => {
    const { run } = started(uptimes(200, 108));
    expect(await run()).toMatchObject({ verdict: 'blocked', reasonCode: 'metric-uptime' });
  });

  it('keeps what is recorded of the others for the judge', async () => {
    const series = (target: string) => ({
      target,
      labels: target,
      samples: Array.from({ length: 60 }, (_, index) => ({ at: 1_000 * (940 + index), value: index })),
    });
    const { run, plan, events } = stage({
      ports: ({ metrics }) => ({
        metrics: {
          ...metrics,
          uptime: async () => uptimes(900, 108),
          recorded: async () => ({
            kind: 'counts',
            events: [series('web 0'), series('web 1')],
            total: undefined,
          }),
        },
      }),
    });
    const [metric] = plan.metrics.watched;
    const counted = { kind: 'rate', series: 'e', windowSeconds: 10, scale: 1 } as const;
    const watched = [{ ...metric, judge: 'evidence', query: { ...metric?.query, counted } }];
    Object.assign(plan, { metrics: { ...plan.metrics, uptime: 'require', baselineSeconds: 300, watched } });
    await run();
    const setup = events.find((event) => event.type === 'analysis-started');
    if (setup?.type !== 'analysis-started') throw new Error('not watched');
    expect(setup.setup.baselines.get('error_rate')?.question?.baseline).toMatchObject({
      events: [{ target: 'web 0' }],
    });
  });
});
