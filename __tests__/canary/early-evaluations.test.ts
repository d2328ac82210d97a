import { describe, expect, test } from '@jest/globals';
import { type AnalysisLook, analysis } from '../../src/canary/analysis.ts';
import type { Question, Shape } from '../../src/judge/evidence.ts';
import type { Baseline, Reading, Threshold } from '../../src/judge/metric.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { between, metricOf, scrapes, steady } from '../judge/recordings.ts';

const SCRAPE = 15;
const WATCH = 300;
/** The flag goes on 1 s after a scrape, and is in effect 2 s later. */
const FLAG = { writtenAt: 1000, effectiveAt: 3000 };

const counts: Recorded = {
  kind: 'counts',
  ...steady({ requests: 3000, errors: [30, 30], every: SCRAPE }),
};
const wobbling: Recorded = {
  kind: 'scalar',
  samples: scrapes(-1800, WATCH, SCRAPE).map((at) => ({ at: at * 1000, value: 5 + Math.sin(at) })),
};

/** Evaluates every two seconds, with what was scraped until then; `value` is the value at a scrape (s). */
function polled(recorded: Recorded, shape: Shape, value: (scrape: number) => number, threshold: Threshold) {
  const metric = metricOf([threshold], { windowSeconds: 30 });
  const baseline = between(recorded, Number.NEGATIVE_INFINITY, 0);
  const summary: Baseline = {
    answered: true,
    samples: scrapes(-300, 0, SCRAPE).map((at) => ({ at: at * 1000, value: value(at) })),
    mean: value(0),
    rawSamples: 100,
    longestGapSeconds: 0,
    scrapeSeconds: SCRAPE,
  };
  const question: Question = {
    ...{ metric, shape, baseline, baselineFrom: -1800 * 1000 },
    ...{ scrapeSeconds: SCRAPE, watchSeconds: WATCH, alpha: 0.01 },
  };
  const baselines = new Map([[metric.name, { summary, question }]]);
  const { look } = analysis({ metrics: [metric], baselines, flag: FLAG, endsAt: WATCH * 1000 });
  return Array.from({ length: 149 }, (_, index) => {
    const seconds = 3 + 2 * index;
    const newest = Math.floor(seconds / SCRAPE) * SCRAPE;
    const reading: Reading = {
      state: 'measured',
      at: seconds * 1000,
      value: value(newest),
      newestSampleAt: newest * 1000,
    };
    const news = between(recorded, Math.max(1, seconds - 2), seconds);
    const seen: AnalysisLook = {
      at: seconds * 1000,
      final: false,
      readings: new Map([[metric.name, reading]]),
      news: new Map(recorded.kind === 'scalar' ? [] : [[metric.name, news]]),
    };
    const judgement = look(seen).metrics[0]?.judgement;
    if (!judgement) throw new Error('the metric was not judged');
    return { seconds, judgement };
  });
}

const more: Threshold = { kind: 'delta-pct', limit: 50, minimum: 0 };

describe('V1: evaluations more often than scrapes', () => {
  test.each([
    ['counts', counts, { kind: 'counts', scale: 1 }],
    ['values', wobbling, { kind: 'scalar' }],
  ] as const)(
    'before the first scrape after the flag %s are undecided, whatever was scraped before',
    (_, recorded, shape) => {
      const early = polled(recorded, shape, (at) => (at <= 0 ? 900 : 5), more).filter(
        ({ seconds }) => seconds < SCRAPE,
      );
      expect(early).toHaveLength(6);
      for (const { judgement } of early) {
        expect(judgement).toMatchObject({
          status: 'undecided',
          code: 'underpowered',
          message: 'error_rate has not been scraped since the flag went on',
        });
      }
    },
  );

  test('one high sample that many evaluations see is one sample', () => {
    const once = (at: number): number => (at === 15 ? 40 : 5 + Math.sin(at));
    const statuses = polled(wobbling, { kind: 'scalar' }, once, more).map(
      ({ judgement }) => judgement.status,
    );
    expect(statuses).not.toContain('breach');
  });

  test('a metric is judged by the same judge at every evaluation', () => {
    const all = polled(counts, { kind: 'counts', scale: 1 }, () => 900, more);
    expect(all.filter(({ judgement }) => !('proof' in judgement))).toEqual([]);
    expect(all.map(({ judgement }) => judgement.status)).not.toContain('breach');
  });
});
