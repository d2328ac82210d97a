import { describe, expect, it } from '@jest/globals';
import { randomOf } from '../../bench/judge/random.ts';
import type { FlagOn } from '../../src/judge/metric.ts';
import type { Question } from '../../src/judge/question.ts';
import type { Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { type Does, judgeAll, metricOf, outcome, scrapes, servedBy } from './recordings.ts';

const RUNS = 20;

/** A service that serves 10 requests/s of which one in a hundred fails, except for when it is away; and its restarts. */
function served(key: string, does: Does, every: number): Recorded {
  const random = randomOf(key);
  const pods = ['a:1', 'b:1'].map((target, index) => {
    const moments = scrapes((every < 5 ? -900 : -7200) + 3 * index, 310, every);
    return servedBy(target, moments, () => random.poisson(5), does);
  });
  const share = (part: number, name: string): TargetSeries[] =>
    pods.map(({ target, samples }) => ({
      target,
      labels: `${name} ${target}`,
      samples: samples.map(({ at, value }) => ({ at, value: Math.floor(value * part) })),
    }));
  return { kind: 'counts', events: share(0.01, 'errors'), total: share(1, 'requests') };
}

function lostIn(name: string, flag: FlagOn, does: Does, every = 10, more: Partial<Question> = {}) {
  const outcomes = Array.from({ length: RUNS }, (_, run) => {
    const recorded = served(`${name} ${run}`, does, every);
    const isRate = more.shape !== undefined;
    const judged: Recorded =
      isRate && recorded.kind === 'counts'
        ? { kind: 'counts', events: recorded.total ?? [], total: undefined }
        : recorded;
    return outcome(
      judgeAll(judged, { baselineFrom: -7_200_000, scrapeSeconds: every, ...more }, every, flag),
    );
  });
  return { outcomes, breaches: outcomes.filter((one) => one.includes('after')).length };
}

const restarted = (seconds: number): FlagOn => ({ writtenAt: 0, effectiveAt: seconds * 1000 });
const away =
  (from: number, to: number): Does =>
  (at) =>
    at >= from && at < to ? 'away' : 'serves';

describe('traffic that is missing while the service restarts at the request of the canary is no loss', () => {
  it.each([
    ['down for 12 s, scraped every 10 s', restarted(12), away(0, 12), 10],
    ['down for 18 s, scraped every 10 s', restarted(18), away(0, 18), 10],
    ['down for 28 s, scraped every 15 s', restarted(28), away(0, 28), 15],
    ['down for 40 s, scraped every 5 s', restarted(40), away(0, 40), 5],
    ['back 10 s after its restart was reported', restarted(12), away(0, 22), 10],
    ['restarted by a command that returns at once', restarted(0), away(2, 24), 10],
  ])('%s', (name, flag, does, every) => {
    expect(lostIn(name, flag, does, every).breaches).toBeLessThanOrEqual(1);
  });

  it('nor a fall of a rate that may not drop', () => {
    const drop = {
      metric: metricOf([{ kind: 'drop-pct', limit: 50 }], { name: 'requests' }),
      shape: { kind: 'counts', scale: 1 },
    } as const;
    expect(lostIn('drop', restarted(28), away(0, 28), 10, drop).breaches).toBeLessThanOrEqual(1);
    const half = lostIn('drop to nothing', restarted(12), (at) => (at < 0 ? 'serves' : 'idle'), 10, drop);
    expect(half.breaches).toBe(RUNS);
  });

  it.each([
    ['none since the flag', away(0, 12), 0],
    ['none once it is back', away(0, 22), 22],
    ['none from a minute after it', away(0, 12), 60],
  ])('an outage after it is seen within 60 s: %s', (name, does, from) => {
    const silent: Does = (at) => (at >= from && does(at) === 'serves' ? 'idle' : does(at));
    const { outcomes } = lostIn(name, restarted(12), silent);
    for (const one of outcomes) {
      const after = Number(/^traffic-lost after (\d+) s$/.exec(one)?.[1]);
      expect(after).toBeLessThanOrEqual(from + 60);
    }
  });
});

describe('a machine that stalls', () => {
  it('for 10 s leaves one step without a request, which is no outage', () => {
    const stalls: Does = (at) => (at < 19 || at > 30 ? 'serves' : at < 20 ? 'idle' : 'stalled');
    const short = { watchSeconds: 60, baselineFrom: -900_000 };
    expect(lostIn('stall', { writtenAt: 0, effectiveAt: 0 }, stalls, 1, short).breaches).toBe(0);
  });
});
