import { describe, expect, it } from '@jest/globals';
import type { Baseline, Reading } from '../../src/judge/metric.ts';
import { type Absence, judgeAbsence } from '../../src/judge/traffic/absence.ts';
import { type Reach, unknownReach } from '../../src/judge/traffic/presence.ts';
import { toleratedSeconds } from '../../src/judge/traffic/tolerance.ts';
import { FLAG, metricOf } from './recordings.ts';

const baseline: Baseline = {
  answered: true,
  samples: [],
  mean: 5,
  rawSamples: 100,
  longestGapSeconds: 0,
  scrapeSeconds: 10,
};
const late: Baseline = { ...baseline, delaySeconds: 45 };

const measured = (seconds: number, newest = seconds): Reading => ({
  state: 'measured',
  at: seconds * 1000,
  value: 5,
  newestSampleAt: newest * 1000,
});
const ended = (seconds: number): Reading => ({ state: 'absent', at: seconds * 1000 });
const stale = (seconds: number, newest: number): Reading => ({
  state: 'absent',
  at: seconds * 1000,
  newestSampleAt: newest * 1000,
});
const idle = (seconds: number): Reading => ({ state: 'idle', at: seconds * 1000 });

const found = (before: Baseline, now: Reach['now'], ...readings: Reading[]): Absence | undefined =>
  judgeAbsence(metricOf(), before, readings, FLAG, { ...unknownReach, now });
const codeOf = (absence: Absence | undefined): string => absence?.code ?? 'nothing';

it.each([
  [1, 0, 10],
  [10, 0, 20],
  [15, 0, 30],
  [10, 12, 24],
])('scraped every %d s with gaps of %d s, %d s are tolerated', (scrape, gap, tolerated) => {
  expect(toleratedSeconds(scrape, gap)).toBe(tolerated);
});

describe('a metric that was measured before and is missing now', () => {
  it.each<[string, Baseline, Reach['now'], Reading[], string]>([
    ['ended on a target that is scraped', baseline, 'scraped', [ended(10), ended(40)], 'traffic-lost'],
    ['on a target that is down', baseline, 'down', [ended(10), ended(40)], 'traffic-lost'],
    [
      'where the source knows nothing of targets',
      baseline,
      'unknown',
      [ended(10), ended(40)],
      'traffic-lost',
    ],
    ['idle', baseline, 'scraped', [idle(10), idle(40)], 'traffic-lost'],
    ['with the scrapes of its targets', baseline, 'silent', [ended(10), ended(40)], 'partial-data'],
    ['for two scrapes only', baseline, 'scraped', [ended(10), ended(30)], 'no-data'],
    ['since its sample was due', baseline, 'scraped', [measured(9), ended(48)], 'no-data'],
    ['since its sample was long due', baseline, 'scraped', [measured(9), ended(49)], 'traffic-lost'],
    ['stale while its target is scraped', baseline, 'scraped', [stale(50, 5), stale(90, 5)], 'no-data'],
    ['stale while its target is down', baseline, 'down', [stale(50, 5), stale(90, 5)], 'traffic-lost'],
    ['later than before the flag', late, 'unknown', [stale(90, 5), stale(130, 5)], 'no-data'],
    ['later than before the flag, and down', late, 'down', [stale(90, 5), stale(130, 5)], 'traffic-lost'],
    ['as late as before the flag', late, 'scraped', [measured(10, -20)], 'no-data'],
    ['there, and after the flag', late, 'scraped', [measured(60, 5)], 'nothing'],
    ['there', baseline, 'scraped', [measured(60)], 'nothing'],
  ])('%s', (_, before, reach, readings, code) => {
    expect(codeOf(found(before, reach, ...readings))).toBe(code);
  });

  it.each([ended, idle])('while the source scraped nothing, it is no loss', (missing) => {
    const known = (seconds: number): Reach => ({ now: 'down', knownSeconds: () => seconds });
    const judged = (seconds: number) =>
      judgeAbsence(metricOf(), baseline, [measured(9), missing(10), missing(60)], FLAG, known(seconds));
    expect(judged(20)).toMatchObject({ status: 'undecided', code: 'partial-data' });
    expect(judged(40)).toMatchObject({ status: 'breach', code: 'traffic-lost' });
  });

  it('is due when the services have been restarted, not before', () => {
    const restarted = { writtenAt: 0, effectiveAt: 30_000 };
    const judged = (at: number) =>
      judgeAbsence(metricOf(), baseline, [measured(31, -2), ended(at)], restarted, unknownReach);
    expect(codeOf(judged(50))).toBe('no-data');
    expect(codeOf(judged(61))).toBe('traffic-lost');
  });

  it('says what is late, and for how long to watch', () => {
    expect(found(late, 'scraped', measured(10, -20))?.message).toBe(
      'error_rate has no data since the flag went on: its data arrive 45 s late; watch for more than 65 s',
    );
    expect(found(baseline, 'down', ended(10), ended(40))?.message).toBe(
      'error_rate has vanished: no fresh series for 30 s since the flag went on (scrapes of its targets fail)',
    );
  });
});
