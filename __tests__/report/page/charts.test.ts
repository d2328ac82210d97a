import { describe, expect, it } from '@jest/globals';
import type { ChartData } from '../../../src/report/page/chart-data.ts';
import { chartOf } from '../../../src/report/page/chart-of.ts';
import { chanceWords, chartWords, momentWords } from '../../../src/report/page/chart-words.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { lineOf, quantile } from '../../../src/report/page/series.ts';
import { spanWords } from '../../../src/report/page/time.ts';
import type { Point, Report } from '../../../src/report/report.ts';
import { reportOf } from '../reports.ts';
import { blocked, planned } from '../runs.ts';
import { chartedReport, GAPS } from './charted-run.ts';
import { textOf } from './markup.ts';

function chart(report: Report, metric = 'error_rate'): ChartData {
  const drawn = chartOf(report, metric);
  if (!drawn) throw new Error(`${metric} is not drawn`);
  return drawn;
}

const points = (seconds: readonly number[]): Point[] =>
  seconds.map((second) => ({ time: new Date(second * 1000).toISOString(), value: second }));

describe('a line', () => {
  it('has a gap where points are further apart than usual, and where one has no value', () => {
    const line = lineOf(
      [...points([0, 10, 20, 60, 70]), { time: new Date(80_000).toISOString(), value: null }],
      20_000,
    );
    expect(line).toEqual({
      moments: [-20, -10, 0, 20, 40, 50, 60],
      values: [0, 10, 20, null, 60, 70, null],
    });
  });

  it('has none where looks only come a little late', () => {
    expect(lineOf(points([0, 10, 20, 44, 54, 64]), 0).values).not.toContain(null);
  });
});

it('a quantile lies between its neighbours', () => {
  expect([0, 0.1, 0.5, 0.9, 1].map((share) => quantile([10, 20, 30, 40], share))).toEqual([
    10, 13, 25, 37, 40,
  ]);
});

describe('a chart', () => {
  it('shows the usual values before, the limit, the flags going on and back, and the breach', () => {
    const report = chartedReport();
    const { band, mean, limits, marks, status, sinceFlags } = chart(report);
    const before = report.samples.error_rate?.baseline.flatMap(({ value }) => value ?? []) ?? [];
    const [low, high] = band ?? [0, 0];
    const share = before.filter((value) => value >= low && value <= high).length / before.length;
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(0.85);
    expect(mean).toBeCloseTo(0.0102, 4);
    expect(limits).toEqual([{ value: expect.closeTo(0.0153, 4), words: 'at most +50 %', isFloor: false }]);
    expect(marks).toEqual([
      { at: 0, words: 'flags on', tone: 'plain' },
      { at: 300.1, words: 'breach', tone: 'bad' },
      { at: 300.35, words: 'flags back', tone: 'good' },
    ]);
    expect({ status, sinceFlags }).toEqual({ status: 'breach', sinceFlags: true });
  });

  it('has a null in every gap, and values on both of its sides', () => {
    const { before, after } = chart(chartedReport());
    for (const [index, { moments, values }] of [before, after].entries()) {
      const [from, to] = GAPS[index] ?? [0, 0];
      const inside = values.filter((_, at) => (moments[at] ?? 0) > from && (moments[at] ?? 0) < to);
      expect(inside.length).toBeGreaterThan(0);
      expect(new Set(inside)).toEqual(new Set([null]));
      expect(moments).toEqual(expect.arrayContaining([from, to]));
    }
  });

  it('has the chance and its level of every look, where they were asked for', () => {
    const report = chartedReport();
    const evidence = chart(report).evidence;
    expect([evidence?.chances.length, evidence?.levels.length]).toEqual([27 + 1, 27 + 1]);
    expect(evidence?.moments.at(-1)).toBe(300);
    expect(evidence?.chances.at(-1)).toBeLessThan(evidence?.levels.at(-1) ?? 0);
    expect(chart(report, 'queue_depth').evidence).toBeNull();
  });

  it('of a dry run has the baseline alone, and of what was never measured there is none', () => {
    const { before, after, marks, sinceFlags } = chart(reportOf(planned));
    expect({ before: before.values.length, after: after.values.length, marks, sinceFlags }).toEqual({
      before: 20,
      after: 0,
      marks: [],
      sinceFlags: false,
    });
    expect(chartOf(reportOf(blocked), 'error_rate')).toBeUndefined();
  });

  it('leaves out what cannot be a measurement', () => {
    const report = chartedReport();
    const giant = { time: new Date(0).toISOString(), value: 1e300 };
    const samples = { error_rate: { baseline: [giant], watch: [], evidence: [] } };
    expect(chartOf({ ...report, samples }, 'error_rate')).toBeUndefined();
  });
});

describe('the words of a chart', () => {
  it('say what it shows', () => {
    expect(chartWords(chart(chartedReport()))).toBe(
      'Before the flags went on, it was 0.0102, eight of ten values between 0.00931 and 0.0112. ' +
        'Since then, it was between 0.0136 and 0.0379, and 0.036 at the last look. ' +
        'Its limit is 0.0153 (at most +50 %), which it first crossed 20 s after the flags went on. ' +
        'There are 2 gaps without a value.',
    );
    expect(chartWords(chart(chartedReport({ breaks: false }), 'queue_depth'))).toMatch(
      /Its limit is 5000 \(at most 5000\), which it never crossed\./,
    );
    expect(chartWords(chart(reportOf(planned)))).toBe(
      'In the baseline, it was 0.5, eight of ten values at 0.5. The flags never went on. Its limit is 0.75 (at most +50 %).',
    );
  });

  it('tell what was counted over all the time apart from the values of single moments', () => {
    const report = chartedReport({ breaks: false });
    const metrics_current = { ...report.metrics_current, error_rate: 0.02 };
    expect(chartWords(chart({ ...report, metrics_current }))).toMatch(
      /at the last look; counted over all that time, it is 0\.02\. Its limit is .*, which no value here crossed, but what was counted did\./,
    );
  });

  it('are beside a table of all values', () => {
    const page = reportPage(chartedReport());
    const table = /<table><caption class="unseen">Values of error_rate.*?<\/table>/s.exec(page)?.[0] ?? '';
    const { before, after } = chart(chartedReport());
    expect(table.match(/<tr><th scope="row">/g)).toHaveLength(before.moments.length + after.moments.length);
    expect(textOf(table)).toContain('+5:00 0.036 1e-15 0.0015');
    expect(textOf(table)).toContain('-2:50 no value');
  });

  it.each([
    [0.4, '0.4'],
    [0.00123, '0.0012'],
    [0.000_5, '5e-4'],
    [1.234e-9, '1.2e-9'],
    [0, '0'],
  ])('tell a chance of %s as %s', (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });

  it('count moments from the flags', () => {
    expect([-90, -0.2, 0, 10, 3_700].map(momentWords)).toEqual([
      '-1:30',
      '0:00',
      '0:00',
      '+0:10',
      '+1:01:40',
    ]);
    expect([0, 0.04, 2.44, 9.96, 75, 270, 300, 7_500].map(spanWords)).toEqual([
      ...['0 s', 'under 0.1 s', '2.4 s', '10 s', '75 s'],
      ...['4 min 30 s', '5 min', '2 h 5 min'],
    ]);
  });
});
