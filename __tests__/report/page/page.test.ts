import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reportPage } from '../../../src/report/page/page.ts';
import type { Report } from '../../../src/report/report.ts';
import { filled } from '../filled.ts';
import { reportOf } from '../reports.ts';
import { runs } from '../runs.ts';
import { chartedReport } from './charted-run.ts';
import { drawnOf, tagsOf, textOf } from './markup.ts';

const NASTY = fc
  .array(
    fc.constantFrom(
      ...[
        '<script>alert(1)</script>',
        '</script>',
        '</style>',
        '<!--',
        '-->',
        ']]>',
        '<img src=x onerror=alert(1)>',
      ],
      ...[
        '"',
        "'",
        '`',
        '&',
        '&lt;',
        '\u2028',
        '\u2029',
        '\u0000',
        '\u202e',
        '\u001b[2J',
        '\ud800',
        '\n',
        '\r\n',
      ],
      ...['javascript:alert(1)', 'x'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `x${parts.join('')}`);

describe('the page of a report', () => {
  it.each(Object.entries(runs))('%s: has its parts in order, and no part of what there is not', (_, run) => {
    const page = reportPage(reportOf(run));
    const headings = [...page.matchAll(/<h2 id="([a-z-]+)"/g)].map(([, id]) => id);
    const order = [
      'next',
      'notices',
      'metrics',
      'charts',
      'timeline',
      'smoke',
      'flags',
      'plan',
      'provenance',
    ];
    expect(headings).toEqual(order.filter((id) => headings.includes(id)));
    expect(headings).toEqual(expect.arrayContaining(['timeline', 'plan', 'provenance']));
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(headings.includes('smoke')).toBe(reportOf(run).smoke !== null);
    expect(headings.includes('flags')).toBe(reportOf(run).flags.length > 0);
  });

  it('shows foreign text as what it is, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(runs)), NASTY, (run, foreign) => {
        const report = withNames(reportOf(run), foreign);
        const harmless = withNames(reportOf(run), 'x');
        expect(tagsOf(reportPage(report))).toEqual(tagsOf(reportPage(harmless)));
      }),
    );
  });

  it('asks nobody for anything, and runs and wears only what it was written with', () => {
    const page = reportPage(chartedReport());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(page)?.[1]
      ?.replaceAll('&#39;', "'");
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(
      [
        "default-src 'none'",
        `script-src ${hash(/<script>(.*?)<\/script>/s.exec(page)?.[1])}`,
        `style-src ${hash(/<style>(.*?)<\/style>/s.exec(page)?.[1])}`,
        "img-src data:; base-uri 'none'; form-action 'none'",
      ].join('; '),
    );
    expect(page).not.toMatch(/ style="| on[a-z]+="/);
    expect(page.match(/<script\b/g)).toHaveLength(2);
  });

  it.each([1, 3, 10, 16, 24])(
    'is below 300 KB for as many values as a report can have, of %s metrics',
    (count) => {
      const metrics = Array.from({ length: count }, (_, index) => `error_rate_of_service_${index}`);
      // A few more than are kept.
      const each = Math.ceil(1_000 / count) + 50;
      const report = chartedReport({ metrics, baselineSeconds: 5 * each, looks: each });
      const points = Object.values(report.samples).flatMap(({ baseline, watch }) => [...baseline, ...watch]);
      expect(points.length).toBeGreaterThan(1_960);
      expect(Buffer.byteLength(reportPage(report))).toBeLessThan(300_000);
    },
  );

  it('draws no more charts than anyone looks at, and says of how many there is none', () => {
    const metrics = Array.from({ length: 30 }, (_, index) => `error_rate_${index}`);
    const page = reportPage(chartedReport({ metrics, looks: 3 }));
    expect(drawnOf(page).charts).toHaveLength(16);
    expect(textOf(page)).toContain('Of 14 more metrics there is no chart.');
  });

  it('is of a run, too, of which only its guardian tells', () => {
    const { events } = runs.failed;
    const page = reportPage({ ...reportOf({ events: events.slice(-3) }), verdict: null });
    expect(textOf(page)).toContain('✗ Ended without a verdict');
    expect(page).toContain('<strong>events</strong>');
  });
});

/** The report with every foreign text replaced, the names of its metrics too. */
function withNames(report: Report, foreign: string): Report {
  const renamed = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).map(([, value], index) => [`${foreign}${index}`, value]));
  const { metrics_baseline, metrics_current, metrics_delta, evidence, samples, ...rest } = filled(
    report,
    foreign,
  );
  return {
    ...rest,
    metrics_baseline: renamed(metrics_baseline),
    metrics_current: renamed(metrics_current),
    metrics_delta: renamed(metrics_delta),
    evidence: renamed(evidence),
    samples: renamed(samples),
  };
}
