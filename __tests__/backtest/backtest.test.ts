import { describe, expect, it } from '@jest/globals';
import { type Backtest, backtest } from '../../src/backtest/backtest.ts';
import type { Result } from '../../src/backtest/result.ts';
import { HISTORY_SECONDS } from '../../src/canary/evidence.ts';
import type { WatchedMetric } from '../../src/canary/plan.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { counter, type Memory, memorySource, metricNamed, scrapes } from './memory-source.ts';

const HOUR = 3_600_000;
const NOW = 1_700_000_000_000 - (1_700_000_000_000 % HOUR) + 7_000;
const walk = { sinceSeconds: 12 * 3600, everySeconds: 600, watchSeconds: 300 };
/** Enough windows to speak of one in a hundred. */
const dense = { ...walk, everySeconds: 300 };
const never = new AbortController().signal;
const HALF_MORE = [{ kind: 'delta-pct', limit: 50, minimum: 0 }] as const;

async function run(
  memory: Memory,
  watched: readonly WatchedMetric[],
  given: Partial<Backtest> = {},
  signal = never,
): Promise<Result & { readonly asked: readonly { readonly from: number; readonly to: number }[] }> {
  const { source, asked } = memorySource(memory);
  const metrics = {
    source: { kind: 'prometheus', url: 'http://x', headers: {}, tls: undefined, timeoutSeconds: 1 },
    watched,
    baselineSeconds: 300,
    pollSeconds: 5,
    followsScrapes: true,
    alpha: 0.01,
    uptime: 'ignore',
  } as const;
  const plan = { name: 'soft', environment: 'staging', metrics };
  const result = await backtest(source, { plan, walk, injections: [], now: NOW, ...given }, signal);
  return { ...result, asked };
}

/** 150 requests a scrape; `errors` of them fail, with a little noise that never repeats soon. */
function service(errors: (at: number) => number, moments = scrapes(NOW - 14 * HOUR, NOW)): Recorded {
  const noise = (at: number): number => (Math.floor(at / 15_000) * 7) % 3;
  return {
    kind: 'counts',
    events: [counter('errors', moments, (at) => errors(at) + noise(at))],
    total: [counter('requests', moments, () => 1500)],
  };
}

const errorRate = metricNamed('error_rate', HALF_MORE, 'ratio');
const metricOf = (result: Result, name = 'error_rate') => {
  const found = result.metrics.find(({ metric }) => metric.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe('what is quiet', () => {
  it('is never rolled back, and every window is judged', async () => {
    const result = await run({ recorded: { error_rate: service(() => 15) } }, [errorRate]);
    expect(result.windows).toEqual({ all: 71, judged: 71, unrecorded: 0, apart: 71 });
    expect(result.verdicts.rolledBack.count).toBe(0);
    expect(result.verdicts.passed.count).toBe(71);
    expect(metricOf(result).worst).toEqual([]);
    expect(metricOf(result).visible?.half).toBeGreaterThan(1);
  });

  it('sees what it says that it can see in most windows, and less in none sooner', async () => {
    const injections = [2, 5].map((factor) => ({
      metric: 'error_rate',
      change: { factor },
      text: `×${factor}`,
    }));
    const result = await run({ recorded: { error_rate: service(() => 15) } }, [errorRate], { injections });
    const [twice, fivefold] = result.injections.map(({ seen }) => seen);
    expect(fivefold?.share.count).toBe(71);
    expect(fivefold?.medianSeconds).toBeLessThan(twice?.medianSeconds ?? 0);
    const { seen } = metricOf(result).visible ?? {};
    expect((seen?.share.count ?? 0) / (seen?.share.of ?? 1)).toBeGreaterThan(0.7);
  });

  it('is read in pieces that overlap by what a canary looks back, each once', async () => {
    const { asked } = await run({ recorded: { error_rate: service(() => 15) } }, [errorRate]);
    expect(asked).toHaveLength(3);
    // As far back as a run looks before the first flag of a piece, which comes one step after the last one of the piece before.
    const overlapMs = 1000 * (HISTORY_SECONDS - walk.everySeconds + walk.watchSeconds);
    for (const [index, { from }] of asked.slice(1).entries())
      expect((asked[index]?.to ?? 0) - from).toBe(overlapMs);
  });

  it('is read in smaller pieces where the source says that it is too much, with the same result', async () => {
    const memory = { recorded: { error_rate: service((at) => (at % (5 * HOUR) < 60_000 ? 400 : 15)) } };
    const { asked: whole, ...all } = await run(memory, [errorRate]);
    const { asked: parts, ...inParts } = await run({ ...memory, most: 3 * HOUR }, [errorRate]);
    expect(parts.length).toBeGreaterThan(whole.length);
    expect(JSON.stringify(inParts)).toBe(JSON.stringify(all));
  });

  it('is told as partial where time is up', async () => {
    const end = new AbortController();
    const onProgress = ({ done }: { readonly done: number }) => done === 40 && end.abort();
    const memory = { recorded: { error_rate: service(() => 15) } };
    const result = await run(memory, [errorRate], { onProgress }, end.signal);
    expect(result).toMatchObject({ partial: true, windows: { all: 40, judged: 40 } });
  });
});

describe('what bursts', () => {
  const burstAt = NOW - (NOW % HOUR) - 5 * HOUR + 600_000;
  const bursts = (at: number): number => (at > burstAt && at <= burstAt + 240_000 ? 300 : 15);

  it('is rolled back in the windows that hold it, and the moment is told', async () => {
    const result = await run({ recorded: { error_rate: service(bursts) } }, [errorRate]);
    const { worst, rolledBack, marks } = metricOf(result);
    expect(rolledBack.count).toBeGreaterThan(0);
    expect(worst).toHaveLength(1);
    expect(Math.abs((worst[0]?.flagAt ?? 0) - burstAt)).toBeLessThanOrEqual(300_000);
    expect(worst[0]).toMatchObject({
      code: 'metric-breach',
      reason: expect.stringMatching(/^error_rate increased/),
    });
    for (const { flagAt, state } of marks)
      if (state === 'breach') expect(Math.abs(flagAt - burstAt)).toBeLessThanOrEqual(600_000);
  });

  it('under a literal rule: the threshold that is proposed keeps to 1 %, and one figure less does not', async () => {
    const wobble = (at: number): number => 15 + 12 * Math.sin(at / 400_000) + 4 * Math.sin(at / 90_000);
    const literal = (limit: number) =>
      metricNamed('error_rate', [{ kind: 'delta-pct', limit, minimum: 0 }], 'ratio', { judge: 'literal' });
    const memory = { recorded: { error_rate: service(wobble) } };
    const tight = metricOf(await run(memory, [literal(20)], { walk: dense }));
    expect(tight.rolledBack.count / tight.rolledBack.of).toBeGreaterThan(0.2);
    const [proposal] = tight.proposals;
    if (proposal?.state !== 'found') throw new Error('no threshold was found');
    expect(proposal.lowest).toBe(false);
    const wide = metricOf(await run(memory, [literal(proposal.limit)], { walk: dense })).rolledBack;
    expect(wide.count / wide.of).toBeLessThanOrEqual(0.01);
    const less = metricOf(await run(memory, [literal(proposal.limit * 0.95)], { walk: dense })).rolledBack;
    expect(less.count / less.of).toBeGreaterThan(0.01);
  });
});

describe('what a threshold cannot help', () => {
  it('is said of a limit that is absolute', async () => {
    const gauge: Recorded = {
      kind: 'scalar',
      samples: scrapes(NOW - 14 * HOUR, NOW).map((at) => ({ at, value: 5 + (Math.floor(at / 15_000) % 2) })),
    };
    const limits = [...HALF_MORE, { kind: 'ceiling', limit: 5.5 }] as const;
    const limited = metricNamed('queue', limits, 'scalar', { judge: 'literal' });
    const result = await run({ recorded: { queue: gauge } }, [limited], { walk: dense });
    expect(metricOf(result, 'queue').rolledBack.count).toBe(142);
    expect(metricOf(result, 'queue').proposals).toMatchObject([{ state: 'none' }]);
  });

  it('is said of a counter that may not rise, which has no such threshold', async () => {
    const rises = NOW - 3 * HOUR;
    const moments = scrapes(NOW - 14 * HOUR, NOW);
    const recorded: Recorded = {
      kind: 'counts',
      events: [counter('mismatches', moments, (at) => (at > rises && at <= rises + 15_000 ? 1 : 0))],
      total: undefined,
    };
    const guard = metricNamed('golden_mismatch', [{ kind: 'increase', limit: 0 }], 'counter');
    const result = await run({ recorded: { golden_mismatch: recorded } }, [guard]);
    const { rolledBack, proposals, worst } = metricOf(result, 'golden_mismatch');
    expect(rolledBack.count).toBe(1);
    expect(proposals).toEqual([]);
    expect(worst[0]?.reason).toBe('golden_mismatch increased: 1000 -> 1001');
  });

  it('is not spoken of where windows are few', async () => {
    const result = await run({ recorded: { error_rate: service(() => 15) } }, [errorRate]);
    expect(metricOf(result).proposals).toMatchObject([{ state: 'too-few-windows' }]);
  });
});

describe('time without history', () => {
  const gap = { from: NOW - 6 * HOUR, to: NOW - 5 * HOUR };
  const around = scrapes(NOW - 14 * HOUR, NOW).filter((at) => at < gap.from || at > gap.to);

  it('is not judged, and is no quiet time', async () => {
    const result = await run({ recorded: { error_rate: service(() => 15, around) } }, [errorRate]);
    // The gap, the watches that run into it, and the baselines that begin in it.
    expect(result.windows.unrecorded).toBe(7);
    expect(result.windows.judged + result.windows.unrecorded).toBe(71);
    expect(result.verdicts.rolledBack.count).toBe(0);
    expect(metricOf(result).marks.filter(({ state }) => state === 'unrecorded')).toHaveLength(7);
  });

  it('is lost traffic where the server went on to note that its targets are down', async () => {
    const ups = scrapes(NOW - 14 * HOUR, NOW);
    const result = await run({ recorded: { error_rate: service(() => 15, around) }, ups }, [errorRate]);
    expect(result.windows.unrecorded).toBe(0);
    expect(result.reasons.get('traffic-lost')).toBeGreaterThan(0);
    expect(result.reasons.get('no-data')).toBeGreaterThan(0);
  });

  it('is not taken for data because a server repeats the last value for five minutes', async () => {
    const samples = around.map((at) => ({ at, value: 5 + ((at / 15_000) % 3) }));
    const gauge = metricNamed('queue', HALF_MORE, 'scalar');
    const result = await run({ recorded: { queue: { kind: 'scalar', samples } } }, [gauge]);
    expect(result.windows.unrecorded).toBe(7);
  });

  it('may be all there is', async () => {
    const result = await run({ recorded: {} }, [errorRate]);
    expect(result.windows).toEqual({ all: 71, judged: 0, unrecorded: 71, apart: 0 });
    expect(result.verdicts.rolledBack).toEqual({ count: 0, of: 0, low: 0, high: 1 });
  });
});

it('a metric that is quiet does not hide behind one that is not: each is told of for itself', async () => {
  const noisy = metricNamed('queue', [{ kind: 'ceiling', limit: 1 }], 'scalar');
  const gauge: Recorded = {
    kind: 'scalar',
    samples: scrapes(NOW - 14 * HOUR, NOW).map((at) => ({ at, value: 2 })),
  };
  const result = await run({ recorded: { queue: gauge, error_rate: service(() => 15) } }, [noisy, errorRate]);
  expect(result.verdicts.rolledBack.count).toBe(71);
  expect(metricOf(result).ends.get('ok')).toBe(71);
});
