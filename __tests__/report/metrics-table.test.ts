import { describe, expect, it } from '@jest/globals';
import type { Threshold } from '../../src/judge/metric.ts';
import { rowsOfLook, rowsOfReport } from '../../src/report/metrics-table.ts';
import {
  bytesWords,
  countWords,
  deltaWords,
  durationWords,
  shorten,
  thresholdWords,
  valueWords,
} from '../../src/report/words.ts';
import { reportOf } from './reports.ts';
import { looked, METRICS, notLooked, watched } from './run-parts.ts';
import { failed, inconclusive } from './runs.ts';

describe('metric rows', () => {
  it('are the same of the last look and of the report', () => {
    const look = failed.events.findLast((event) => event.type === 'look');
    if (look?.type !== 'look') throw new Error('the run has looks');
    expect(rowsOfReport(reportOf(failed))).toEqual(rowsOfLook(look.metrics, METRICS));
  });

  it('have few digits, units, thresholds and a result', () => {
    const rows = rowsOfLook(
      [
        looked('latency_p95', 264.2519, 964.8, { status: 'breach', code: 'metric-breach', message: '' }),
        looked('requests', 1000, 0, { status: 'breach', code: 'traffic-lost', message: '' }),
        looked('heap', 1, 2, { status: 'watched' }),
        notLooked('error_rate', 'no traffic'),
      ],
      [...METRICS, watched('heap')],
    );
    expect(rows.map(({ status, ...row }) => Object.values(row).join(' | '))).toEqual([
      'latency_p95 | 264 ms | 965 ms | +701 ms (+265 %) | at most +500 ms | breach | ✗',
      'requests | 1000 | 0 | -1000 (-100 %) | not guarded | traffic lost | ✗',
      'heap | 1 | 2 | +1 (+100 %) | not guarded | watched | ·',
      'error_rate | – | – | – | at most +50 % | no data | !',
    ]);
  });

  it('say of a metric that was never looked at that it was not measured', () => {
    const results = rowsOfReport(reportOf(inconclusive)).map(({ mark, result }) => `${mark} ${result}`);
    expect(results).toEqual(['! metrics unavailable', '· not measured', '· not measured']);
  });
});

describe('words', () => {
  it.each<[Threshold, string]>([
    [{ kind: 'increase', limit: 0 }, 'may not rise'],
    [{ kind: 'increase', limit: 3 }, 'may rise by 3 ms'],
    [{ kind: 'delta-pct', limit: 50, minimum: 0 }, 'at most +50 %'],
    [{ kind: 'delta-pct', limit: 12.5, minimum: 5 }, 'at most +12.5 %, ignored up to 5 ms'],
    [{ kind: 'delta', limit: 500 }, 'at most +500 ms'],
    [{ kind: 'ceiling', limit: 900 }, 'at most 900 ms'],
    [{ kind: 'floor', limit: 0.5 }, 'at least 0.5 ms'],
  ])('threshold %j: %s', (threshold, expected) => {
    expect(thresholdWords(threshold, 'ms')).toBe(expected);
  });

  it.each([
    [valueWords(undefined, 'ms'), '–'],
    [valueWords(Number.NaN, ''), '–'],
    [valueWords(Number.NEGATIVE_INFINITY, ''), '-∞'],
    [deltaWords(null, 5, ''), '–'],
    [deltaWords(0, 0, 'ms'), '0 ms'],
    [deltaWords(-0.25, -50, ''), '-0.25 (-50 %)'],
    [deltaWords(2, undefined, ''), '+2'],
    [durationWords(-3), '0:00'],
    [durationWords(59.6), '1:00'],
    [durationWords(3_725), '1:02:05'],
    [bytesWords(0), '0 bytes'],
    [bytesWords(999), '999 bytes'],
    [bytesWords(1_500), '1.5 kB'],
    [bytesWords(314_572_800), '315 MB'],
    [countWords(12_345_678), '12,345,678'],
    [countWords(999), '999'],
    [shorten('abcdef', 4), 'abc…'],
    [shorten('ab😀cd', 4), 'ab…'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
