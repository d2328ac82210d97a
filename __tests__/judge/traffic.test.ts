import { describe, expect, it } from '@jest/globals';
import { randomOf } from '../../bench/judge/random.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { counter, judgeAll, outcome, scrapes } from './recordings.ts';

/** Requests at a rate (per second) that changes with time (seconds from the flag); one in a hundred fails. */
function traffic(key: string, rate: (at: number) => number, every = 10): Recorded {
  const random = randomOf(key);
  const moments = scrapes(-7200, 300, every);
  const requests = moments.map((at) => random.poisson(rate(at) * every));
  const gains = (part: number) => moments.map((at, index) => [at, (requests[index] ?? 0) * part] as const);
  return {
    kind: 'counts',
    events: [counter('a:1', 'errors', gains(0.01))],
    total: [counter('a:1', 'requests', gains(1))],
  };
}

const isLost = (recorded: Recorded, every = 10): boolean =>
  outcome(judgeAll(recorded, { baselineFrom: -7_200_000, scrapeSeconds: every }), every).startsWith(
    'traffic-lost',
  );

/** On and off in turn, each for a random time around its mean, in seconds. */
function phases(key: string, on: number, off: number): (at: number) => boolean {
  const random = randomOf(key);
  const changes: number[] = [];
  for (let at = -7300, isOn = true; at < 400; isOn = !isOn) {
    at += (isOn ? on : off) * (0.5 + random.next());
    changes.push(at);
  }
  return (at) => changes.filter((change) => change <= at).length % 2 === 0;
}

describe('V25: a fall of traffic is the flag’s only where it stands out from the history’s own falls', () => {
  it.each([
    ['an unrelated caller comes and goes', 900, 300, 3],
    ['a batch job runs for ten minutes of every twenty', 600, 600, 5],
    ['a batch job that makes nearly all of the traffic', 1200, 400, 20],
  ])('%s', (name, on, off, factor) => {
    let lost = 0;
    for (let run = 0; run < 200; run++) {
      const isOn = phases(`${name} ${run}`, on, off);
      if (isLost(traffic(`${name} ${run}`, (at) => (isOn(at) ? 10 * factor : 10)))) lost++;
    }
    expect(lost).toBeLessThanOrEqual(4);
  });

  it('a fall to a third that history has nothing like is lost traffic', () => {
    let lost = 0;
    for (let run = 0; run < 50; run++) if (isLost(traffic(`fall ${run}`, (at) => (at > 0 ? 10 : 30)))) lost++;
    expect(lost).toBe(50);
  });

  it.each([1, 10, 100])('an outage at %d requests/s is seen within 30 s', (rate) => {
    for (let run = 0; run < 50; run++) {
      const recorded = traffic(`outage ${run}`, (at) => (at > 0 ? 0 : rate));
      expect(outcome(judgeAll(recorded, { baselineFrom: -7_200_000 }))).toMatch(
        /^traffic-lost after [123]0 s$/,
      );
    }
  });

  it('a batch job whose standstills history shows is no outage', () => {
    const isOn = phases('standstill', 300, 120);
    expect(
      isLost(traffic('standstill', (at) => (isOn(at) && at < 20 ? 20 : at > 200 ? 20 : isOn(at) ? 20 : 0))),
    ).toBe(false);
  });
});
