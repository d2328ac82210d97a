import { describe, expect, it } from '@jest/globals';
import type { Judgement } from '../../src/judge/judgement.ts';
import type { Reading } from '../../src/judge/metric.ts';
import { type NoData, noDataSentence } from '../../src/judge/no-data.ts';
import { withNoData } from '../../src/judge/without-data.ts';

const values = { baseline: 0, current: 0, delta: 0, deltaPct: undefined };
const ok: Judgement = { status: 'ok', ...values };
const breach: Judgement = { status: 'breach', code: 'metric-breach', message: 'errors rose', ...values };
const known = { rawSamples: 60 };
const measured: Reading = { state: 'measured', at: 1, value: 0, newestSampleAt: 1 };
const noLabel: NoData = {
  kind: 'no-label',
  metric: 'http_requests_total',
  label: 'status',
  labels: ['code', 'method'],
};

describe('the words of missing data', () => {
  it.each<[NoData, string]>([
    [
      { kind: 'no-metric', metric: 'shop_error_total', similar: ['shop_errors_total'] },
      'the server has no metric shop_error_total (it has shop_errors_total): correct the name, or set absent: zero if the service exports it only after the first event',
    ],
    [
      noLabel,
      'no series of http_requests_total has the label status; its labels are code, method: use one of the labels that the metric has',
    ],
    [
      { kind: 'no-value', metric: 'x_bucket', label: 'le', value: '0.3', values: ['0.1', '0.5'] },
      'no series of x_bucket has le="0.3"; the values are 0.1, 0.5: use a value that le has',
    ],
    [{ kind: 'no-traffic' }, 'no traffic to measure'],
    [
      { kind: 'range-too-short', range: '1m', scrapeSeconds: 60, write: '5m' },
      'the range [1m] is shorter than two scrapes (60 s): write [5m]',
    ],
    [
      { kind: 'partial', said: 'receive series from store-2' },
      'the server answered with part of the data only: receive series from store-2: restore the stores behind the metrics server',
    ],
    [{ kind: 'late', bySeconds: 45 }, 'data arrive 45 s late: watch for longer than the delay'],
    [{ kind: 'unreadable', said: 'answers 500' }, 'answers 500'],
  ])('%j', (noData, words) => {
    expect(noDataSentence(noData)).toBe(words);
  });
});

describe('a metric without data', () => {
  it('V2: is undecided, however well it looks, and has no value', () => {
    expect(withNoData('error_rate', ok, { ...measured, noData: noLabel }, known)).toEqual({
      status: 'undecided',
      code: 'no-data',
      noData: noLabel,
      message: expect.stringContaining(
        'error_rate has no data: no series of http_requests_total has the label status',
      ),
      baseline: undefined,
      current: undefined,
      delta: undefined,
      deltaPct: undefined,
    });
  });

  it('V4: is undecided for a partial answer, by a code of its own', () => {
    const reading: Reading = {
      state: 'unavailable',
      at: 1,
      error: 'x',
      noData: { kind: 'partial', said: 'x' },
    };
    const judged: Judgement = { status: 'undecided', code: 'metrics-unavailable', message: 'x', ...values };
    expect(withNoData('error_rate', judged, reading, known)).toMatchObject({
      status: 'undecided',
      code: 'partial-data',
    });
    expect(withNoData('error_rate', ok, reading, known)).toMatchObject({
      status: 'undecided',
      code: 'partial-data',
    });
  });

  it('is in breach all the same where a breach was seen', () => {
    expect(withNoData('error_rate', breach, { ...measured, noData: noLabel }, known)).toBe(breach);
  });

  it('says that there was no traffic, and that there was no answer', () => {
    const judged: Judgement = { status: 'undecided', code: 'no-data', message: 'x', ...values };
    expect(withNoData('p95', judged, { state: 'idle', at: 1 }, known)).toMatchObject({
      noData: { kind: 'no-traffic' },
    });
    expect(
      withNoData('p95', judged, { state: 'unavailable', at: 1, error: 'answers 500' }, known),
    ).toMatchObject({
      noData: { kind: 'unreadable', said: 'answers 500' },
    });
    expect(withNoData('p95', judged, { state: 'absent', at: 1 }, known)).toBe(judged);
  });

  it('V27: has no value before where it was never there', () => {
    const judged: Judgement = { status: 'undecided', code: 'no-data', message: 'x', ...values };
    const reading: Reading = { state: 'absent', at: 1 };
    expect(withNoData('errors', judged, reading, { rawSamples: 0 })).toMatchObject({ baseline: undefined });
    expect(withNoData('errors', judged, reading, known)).toMatchObject({ baseline: 0 });
  });

  it('leaves what was measured alone', () => {
    expect(withNoData('p95', ok, measured, known)).toBe(ok);
  });
});
