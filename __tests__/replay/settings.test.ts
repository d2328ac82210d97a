import { describe, expect, test } from '@jest/globals';
import { replay } from '../../src/replay/replay.ts';
import { type Settings, withSettings } from '../../src/replay/settings.ts';
import { thresholdsOf } from '../../src/replay/thresholds.ts';
import { metricOf } from '../judge/recordings.ts';
import { analysed, WATCHED } from '../recording/analysed.ts';

const recording = analysed();
const { metrics } = recording.setup;
const asItWas: Settings = { thresholds: new Map(), judge: undefined };

const judged = (settings: Partial<Settings>) =>
  replay({ ...recording, setup: withSettings(recording.setup, { ...asItWas, ...settings }) });

describe('a run judged with other settings', () => {
  test('with none it is as it was', () => {
    expect(judged({}).digest).toBe(recording.digest);
  });

  test('a wider threshold that is not exceeded gives no verdict by the end of the recording', () => {
    const { outcome, looks } = judged({ thresholds: thresholdsOf(['error_rate_delta_pct=900'], metrics) });
    expect(outcome).toBeUndefined();
    expect(looks).toBe(recording.looks.length);
  });

  test('a tighter one can decide earlier, by another metric', () => {
    const {
      outcome,
      looks,
      metrics: looked,
    } = judged({ thresholds: thresholdsOf(['literal.max=4'], metrics) });
    expect(outcome?.reason).toContain('literal is 5, above its maximum of 4');
    expect(looks).toBe(1);
    expect(looked.map(({ metric }) => metric)).toEqual(['error_rate', 'latency_p95', 'queue', 'literal']);
  });

  test('the literal judge needs no proof', () => {
    const { metrics: looked } = judged({ judge: 'literal' });
    expect(looked.filter(({ judgement }) => 'proof' in judgement)).toEqual([]);
  });

  test('the evidence judge takes the values of what was judged literally, and shares alpha anew', () => {
    const { metrics: looked } = judged({ judge: 'evidence' });
    const literal = looked.find(({ metric }) => metric === 'literal');
    expect(literal?.judgement).toHaveProperty('proof.method', 'scalar');
    const setup = withSettings(recording.setup, { ...asItWas, judge: 'evidence' });
    const alphas = [...setup.baselines.values()].map(({ question }) => question?.alpha);
    expect(alphas).toEqual(WATCHED.map(() => 0.01 / WATCHED.length));
  });
});

describe('thresholds as words', () => {
  const fromOf = (name: string, ...words: string[]) => thresholdsOf(words, metrics).get(name);

  test('in the forms that a config has', () => {
    expect(fromOf('error_rate', 'error_rate_delta_pct=80')).toEqual([
      { kind: 'delta-pct', limit: 80, minimum: 0 },
    ]);
    expect(fromOf('latency_p95', 'latency_p95_delta_ms=9', 'latency_p95.max=900')).toEqual([
      { kind: 'delta', limit: 9 },
      { kind: 'ceiling', limit: 900 },
    ]);
    expect(fromOf('error_rate', 'conservative')).toEqual([{ kind: 'delta-pct', limit: 10, minimum: 0 }]);
    expect(fromOf('latency_p95', 'conservative')).toEqual([{ kind: 'delta', limit: 100 }]);
    expect(fromOf('queue', 'conservative')).toBeUndefined();
  });

  test('what is ignored up to a minimum still is', () => {
    const metric = metricOf([{ kind: 'delta-pct', limit: 50, minimum: 0.02 }]);
    expect(thresholdsOf(['error_rate_delta_pct=80'], [metric]).get('error_rate')).toEqual([
      { kind: 'delta-pct', limit: 80, minimum: 0.02 },
    ]);
  });

  test.each([
    ['erorr_rate_delta_pct=80', 'did you mean "error_rate"?'],
    ['error_rate.maxx=80', 'no limit is called "maxx"'],
    ['error_rate=80', 'give METRIC_delta_pct=…'],
    ['error_rate_delta_pct=eighty', '"eighty" is not a number'],
    ['error_rate_delta_pct=-1', 'cannot be below zero'],
    ['tight', 'conservative, moderate or permissive'],
    ['error_rate_delta_pct=', 'give METRIC_delta_pct=80'],
  ])('%s is refused', (word, message) => {
    expect(() => thresholdsOf([word], metrics)).toThrow(message);
  });

  test('a preset for a run that watched none of its metrics is refused', () => {
    expect(() => thresholdsOf(['moderate'], [metricOf([], { name: 'queue' })])).toThrow('watched neither');
  });
});
