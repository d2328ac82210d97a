import { describe, expect, it } from '@jest/globals';
import { marginWords } from '../../../src/report/page/runs/margin.ts';
import { multiplesOf } from '../../../src/report/page/runs/multiple-of.ts';
import { runsPage } from '../../../src/report/page/runs/page.ts';
import type { Limit, Report } from '../../../src/report/report.ts';
import { distinctRuns, type Run } from '../../../src/report/runs.ts';
import { filled } from '../filled.ts';
import { daysBefore, manyRuns } from '../many-runs.ts';
import { reportOf } from '../reports.ts';
import { passed } from '../runs.ts';
import { chartedReport } from './charted-run.ts';
import { tagsOf, textOf } from './markup.ts';

const runsOf = (reports: readonly Report[]): readonly Run[] =>
  distinctRuns(reports.map((report, index) => ({ path: `${index}.json`, report })));

describe('the page of many runs', () => {
  it('says how many ended how, what is worst first', () => {
    const said = textOf(runsPage(manyRuns()));
    expect(said).toContain('7 November 2026 to 23 November 2026 9 runs of m4_canary in staging');
    expect(said).toContain(
      '✗ 1 rollback incomplete ✗ 3 rolled back ✗ 1 blocked ! 1 inconclusive ✓ 2 passed · 1 dry run',
    );
  });

  it('has a row per run, which leads to its essentials', () => {
    const page = runsPage(manyRuns());
    const rows = [
      ...(/<h2 id="runs">.*?<\/section>/s.exec(page)?.[0].matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs) ??
        []),
    ].map(([row]) => row);
    expect(rows).toHaveLength(9);
    expect(textOf(rows[0] ?? '')).toBe(
      '2026-11-23 15:00 ✗ rolled back error_rate increased 252%: 0.0102 -> 0.036 (threshold: 50%) failure_catalog ' +
        '✗ breach 0.0102 → 0.036 chance 1e-15, 0.0206 above its limit ' +
        '✓ ok 264 ms → 382 ms chance 0.36, 382 ms below its limit ' +
        '✓ ok 40.1 → 38 4962 below its limit – m4_canary in staging configs/m4_canary.yaml ccccccc',
    );
    for (const [index, row] of rows.entries()) {
      expect(row).toContain(`href="#run-${index}"`);
      expect(page).toContain(`<div id="run-${index}"`);
    }
    const essentials = textOf(page.slice(page.indexOf('<div id="run-0"'), page.indexOf('<div id="run-1"')));
    expect(essentials).toContain('Undone Every flag is back as it was');
    expect(essentials).toContain('Read from reports/canary_0.json');
  });

  it('shows foreign text as what it is, wherever it stands', () => {
    const foreign = `"><script>alert(1)</script>'&\u2028<!--`;
    const with_ = (text: string) =>
      runsPage(manyRuns().map(({ report }) => ({ path: text, report: filled(report, text) })));
    expect(tagsOf(with_(foreign))).toEqual(tagsOf(with_('x')));
  });

  it('has the newest of more runs than a page can show, and says so', () => {
    const reports = Array.from({ length: 203 }, (_, index) => daysBefore(reportOf(passed), index));
    const page = runsPage(runsOf(reports));
    expect(page.match(/<details class="run">/g)).toHaveLength(200);
    expect(textOf(page)).toContain('The 200 newest are shown, and 3 older ones are not.');
  });
});

describe('the metrics over the runs', () => {
  it('are told the oldest first: before, with the flags, the limit, and how each run ended', () => {
    const multiples = multiplesOf(manyRuns());
    expect(multiples.map(({ metric, runs }) => [metric, runs.length])).toEqual([
      ['error_rate', 9],
      ['latency_p95', 9],
      ['queue_depth', 3],
      ['golden_mismatch', 6],
    ]);
    expect(multiples[0]?.runs.at(-1)).toEqual({
      day: '23 Nov',
      before: expect.closeTo(0.0102, 4),
      now: expect.closeTo(0.036, 4),
      limit: expect.closeTo(0.0153, 4),
      mark: '✗',
      tone: 'bad',
      verdict: 'rolled back',
    });
    // Blocked before anything was measured.
    expect(multiples[0]?.runs.find(({ verdict }) => verdict === 'blocked')).toMatchObject({
      before: null,
      now: null,
      limit: null,
    });
  });

  it('of different canaries, and of different environments, are not compared', () => {
    const report = chartedReport({ breaks: false });
    const reports = [
      report,
      daysBefore(report, 1),
      { ...daysBefore(report, 2), environment: 'production' },
      { ...daysBefore(report, 3), environment: 'production' },
      { ...daysBefore(report, 4), name: 'other' }, // one run alone has nothing to be compared with
    ];
    const multiples = multiplesOf(runsOf(reports)).filter(({ metric }) => metric === 'error_rate');
    expect(multiples.map(({ canary, runs }) => [canary, runs.length])).toEqual([
      ['m4_canary in production', 2],
      ['m4_canary in staging', 2],
    ]);
    expect(textOf(runsPage(runsOf(reports)))).toContain('error_rate m4_canary in production In 2 runs: ');
  });
});

it.each<[value: number | null, limits: readonly number[], words: string | undefined]>([
  [382, [764], '382 ms below its limit'],
  [900, [764], '136 ms above its limit'],
  [764, [764], 'at its limit'],
  [700, [100, 764, 5_000], '64 ms below its limit'],
  [382, [], undefined],
  [null, [764], undefined],
])('%s is from %j: %s', (value, limits, words) => {
  const all = limits.map(
    (limit): Limit => ({ kind: 'ceiling', limit, minimum: null, value: limit, words: '' }),
  );
  expect(marginWords(value, all, 'ms')).toBe(words);
});
