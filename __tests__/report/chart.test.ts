import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { charts } from '../../src/report/chart.ts';
import { emptyReport } from '../../src/report/empty-report.ts';
import type { Point, Report } from '../../src/report/report.ts';
import { PROVENANCE, reportOf } from './reports.ts';
import { blocked, failed, planned } from './runs.ts';

function points(values: readonly (number | null)[], from = 0): Point[] {
  return values.map((value, index) => ({
    time: new Date(1_700_000_000_000 + (from + index * 10) * 1000).toISOString(),
    value,
  }));
}

function report(baseline: readonly (number | null)[], watch: readonly (number | null)[]): Report {
  const { evidence } = reportOf(failed);
  return {
    ...emptyReport(PROVENANCE),
    evidence: { error_rate: { ...(evidence.error_rate as Report['evidence'][string]) } },
    samples: {
      error_rate: { baseline: points(baseline), watch: points(watch, baseline.length * 10), evidence: [] },
    },
    metrics_baseline: { error_rate: 0.5 },
    timeline: [
      { time: points([0], baseline.length * 10)[0]?.time ?? '', type: 'flags-enabled', message: '' },
    ],
  };
}

const linesOf = (chart: string): number[][] =>
  [...chart.matchAll(/^ {2}line \[(.*)\]$/gm)].map(([, list = '']) => list.split(', ').map(Number));

describe('the charts', () => {
  it('show what was measured and its baseline, over the seconds since the flags went on', () => {
    const drawn = charts(report([0.5, 0.4], [0.6, 0.9]));
    expect(drawn).toMatch(
      /^```mermaid\n%%\{init: .*\}%%\nxychart-beta\n {2}title "error_rate"\n {2}x-axis "seconds since the flags went on" -20 --> 10\n {2}y-axis 0 --> 0\.99\n/,
    );
    const [measured, baseline] = linesOf(drawn);
    expect(measured?.length).toBe(60);
    expect([...new Set(measured)]).toEqual([0.5, 0.4, 0.6, 0.9]);
    expect(new Set(baseline)).toEqual(new Set([0.5]));
  });

  it('show the limit too, where it is near enough to leave something to be seen', () => {
    const drawn = charts(reportOf(failed));
    const [mismatches, errors, latency] = drawn.split('title').slice(1).map(linesOf);
    // May not rise: its limit is its baseline. At most +50 % of 0.5. At most +500 ms over 264.25 ms.
    expect([mismatches, errors, latency].map((lines) => lines?.slice(1).map(([level]) => level))).toEqual([
      [0, 0],
      [0.5, 0.75],
      [264.25, 764.25],
    ]);
    expect(drawn).toContain('"plotColorPalette":"#4184e4, #8b949e, #c69026"');
    const far = report([0.5, 0.4], [0.6, 0.9]);
    const { error_rate } = far.evidence;
    if (!error_rate) throw new Error('the report has no error_rate');
    const limits = error_rate.limits.map((limit) => ({ ...limit, value: 40 }));
    expect(linesOf(charts({ ...far, evidence: { error_rate: { ...error_rate, limits } } }))).toHaveLength(2);
  });

  it('hide no peak, however many values there are', () => {
    const values = Array.from({ length: 900 }, (_, index) => (index === 451 ? 7 : 1));
    expect(linesOf(charts(report(values, [1])))[0]).toContain(7);
  });

  it('begin with the breach', () => {
    expect(charts(reportOf(failed))).toMatch(/title "golden_mismatch".*title "error_rate"/s);
  });

  it.each([
    ['one value', report([], [1])],
    ['no value but nulls', report([null, null], [null, 1])],
    ['a run that was blocked', reportOf(blocked)],
  ])('are not there for %s', (_, given) => {
    expect(charts(given)).toBe('');
  });

  it('are there for a dry run, of the baseline alone', () => {
    expect(charts(reportOf(planned))).toContain('x-axis "seconds" 0 --> ');
  });

  it('are always such as Mermaid can read', () => {
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(value), fc.array(value), (baseline, watch) => {
        const drawn = charts(report(baseline, watch));
        if (drawn === '') return;
        for (const line of drawn.split('\n').slice(3, -1))
          expect(line).toMatch(
            /^ {2}(title "[^"]*"|x-axis "[^"]*" -?\d+ --> -?\d+|y-axis -?[\d.]+ --> -?[\d.]+|line \[(-?[\d.]+(, )?)+\])$/,
          );
        const [, least, most] = /y-axis (\S+) --> (\S+)/.exec(drawn) ?? [];
        expect(Number(most)).toBeGreaterThan(Number(least));
      }),
    );
  });
});
