import { describe, expect, it } from '@jest/globals';
import type { MetricLook } from '../../src/canary/analysis.ts';
import type { CanaryEventBody } from '../../src/canary/events.ts';
import type { EvidenceJudgement } from '../../src/judge/evidence.ts';
import { evidenceWords } from '../../src/report/evidence-words.ts';
import { added, thinned, toPoint } from '../../src/report/samples.ts';
import { reportOf } from './reports.ts';
import { baseline, look, looked, METRICS, notLooked, plan, START, timed, watched } from './run-parts.ts';
import { failed, inconclusive } from './runs.ts';

const begun = (bodies: readonly (CanaryEventBody & { after?: number })[]) =>
  reportOf({ events: timed([{ type: 'run-started', plan: plan() }, ...bodies]) });

describe('evidence', () => {
  it('tells what stands behind a judgement', () => {
    expect(reportOf(failed).evidence.golden_mismatch).toEqual({
      status: 'breach',
      code: 'metric-breach',
      note: 'golden_mismatch increased: 0 -> 1',
      no_data: null,
      unit: '',
      query: 'sum(nova_golden_mismatch)',
      judge: 'literal',
      understood: 'a value',
      thresholds: ['may not rise'],
      limits: [{ kind: 'increase', limit: 0, minimum: null, value: 0, words: 'may not rise' }],
      delta_pct: null,
      window_seconds: 0,
      scrape_seconds: 15,
      baseline_seconds: 300,
      baseline: { answered: true, samples: 20, raw_samples: 20, coverage: 1, longest_gap_seconds: 0 },
      watch_seconds: 20,
      watch: { seconds: 20, looks: 2, samples: 2, coverage: 1 },
      proof: null,
      power: null,
    });
  });

  it('has the numbers behind a judgement by evidence, and what such a watch can see', () => {
    const power = { smallestRatio: 1.6, secondsForThreshold: undefined, sentence: '300 s can see ×1.6' };
    const proof = {
      method: 'counts',
      exposureUnit: 'requests',
      baseline: { events: 198, exposure: 19_800 },
      watch: { events: 60, exposure: 6_300 },
      pValue: 0.7,
      level: undefined,
      overDispersion: 1.5,
      power: undefined,
    } as const;
    const judgement: EvidenceJudgement = {
      ...{ status: 'ok', baseline: 0.01, current: 0.0095, delta: -0.0005, deltaPct: -5 },
      proof,
    };
    const reading = { state: 'measured', at: START, value: 0.0095, newestSampleAt: START } as const;
    const metrics = [{ metric: 'error_rate', reading, judgement }];
    const report = begun([
      { type: 'baseline', metric: 'error_rate', baseline: baseline(5), foresight: power },
      { type: 'look', elapsedSeconds: 20, watchSeconds: 20, final: true, metrics },
    ]);
    const { error_rate: evidence } = report.evidence;
    expect(report.samples.error_rate?.evidence).toEqual([
      { time: new Date(START).toISOString(), p_value: 0.7, level: null },
    ]);
    expect(evidence).toMatchObject({
      judge: 'evidence',
      proof: { method: 'counts', watch: { events: 60, exposure: 6_300 }, p_value: 0.7, level: null },
      power: { smallest_ratio: 1.6, seconds_for_threshold: null, sees: '300 s can see ×1.6' },
    });
    expect(evidence && evidenceWords(evidence)).toBe('198 of 19,800 requests, then 60 of 6,300');
  });

  it('says that nothing was measured, rather than zero', () => {
    const report = reportOf(inconclusive);
    expect(report.metrics_delta).toEqual({ golden_mismatch: null, error_rate: null, latency_p95: null });
    expect(report.evidence.golden_mismatch).toMatchObject({
      status: 'undecided',
      baseline: { answered: false, samples: 0, coverage: 0 },
      watch: { looks: 1, samples: 0, coverage: 0 },
    });
    expect(report.evidence.error_rate).toMatchObject({ status: 'not-measured', baseline: null, watch: null });
  });

  it('counts the share of a window with values: NaN and missing points are none', () => {
    const full = baseline(5).samples;
    const half = full.map(({ at, value }, index) => ({ at, value: index % 2 ? value : Number.NaN }));
    const short = full.slice(10);
    const report = begun([
      { type: 'baseline', metric: 'error_rate', baseline: baseline(5, { samples: half }) },
      { type: 'baseline', metric: 'latency_p95', baseline: baseline(5, { samples: short }) },
    ]);
    expect(report.evidence.error_rate?.baseline).toMatchObject({ samples: 10, coverage: 0.5 });
    expect(report.evidence.latency_p95?.baseline).toMatchObject({ samples: 10, coverage: 0.5 });
    expect(report.samples.error_rate?.baseline[0]).toEqual({ time: '2026-11-23T14:55:00.000Z', value: null });
  });

  it('holds on to the last known values while the source does not answer, but not while the metric is gone', () => {
    const down: MetricLook = {
      ...notLooked('error_rate', 'refused', 'metrics-unavailable'),
      reading: { state: 'unavailable', at: START, error: 'refused' },
    };
    const measured = look(10, [looked('error_rate', 1, 3)]);
    expect(begun([measured, look(20, [down])]).metrics_current.error_rate).toBe(3);
    expect(
      begun([measured, look(20, [notLooked('error_rate', 'gone')])]).metrics_current.error_rate,
    ).toBeNull();
  });

  it('is strict JSON whatever is measured', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, -0];
    const report = begun(values.map((value, index) => look(index, [looked('error_rate', value, value)])));
    expect(report.samples.error_rate?.watch.map(({ value }) => value)).toEqual([null, null, -0]);
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
  });

  it('takes a metric of any name', () => {
    const metrics = {
      ...plan().metrics,
      watched: [watched('__proto__'), watched('constructor'), ...METRICS],
    };
    const events = timed([
      { type: 'run-started', plan: plan({ metrics }) },
      look(1, [looked('__proto__', 1, 2), looked('constructor', 3, 5)]),
    ]);
    expect(Object.entries(reportOf({ events }).metrics_delta).slice(0, 2)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });
});

describe('samples', () => {
  it('are bounded over all metrics together', () => {
    const many = baseline(1, {
      samples: Array.from({ length: 5_000 }, (_, index) => ({ at: START + index, value: index })),
    });
    const report = begun([
      ...METRICS.map(({ name }) => ({ type: 'baseline', metric: name, baseline: many }) as const),
      ...Array.from({ length: 1_000 }, (_, second) =>
        look(
          second,
          METRICS.map(({ name }) => ({
            ...looked(name, 1, 1),
            reading: { state: 'measured', at: START + second * 1000, value: 1, newestSampleAt: START },
          })),
        ),
      ),
    ]);
    const kept = Object.values(report.samples).flatMap((metric) => [...metric.baseline, ...metric.watch]);
    expect(kept.length).toBeGreaterThan(1_900);
    expect(kept.length).toBeLessThanOrEqual(2_000);
  });

  it('are thinned evenly, the first and the last kept', () => {
    const items = Array.from({ length: 101 }, (_, index) => index);
    expect(thinned(items, 5)).toEqual([0, 25, 50, 75, 100]);
    expect(thinned(items, 1)).toEqual([100]);
    expect(thinned([1, 2], 5)).toEqual([1, 2]);
  });

  it('stay even when they come one by one', () => {
    let points: ReturnType<typeof added> = [];
    for (let second = 0; second <= 1_000; second += 1)
      points = added(points, toPoint(second * 1000, second), 50);
    const times = points.map(({ time }) => Date.parse(time) / 1000);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(points).toHaveLength(50);
    expect([times[0], times.at(-1)]).toEqual([0, 1_000]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(32);
  });
});
