import { describe, expect, test } from '@jest/globals';
import { type AnalysisLook, analysis } from '../../src/canary/analysis.ts';
import type { Reading } from '../../src/judge/metric.ts';
import { analysed, WATCHED } from '../recording/analysed.ts';

/** A watch of 30 looks, 10 s apart, in which nothing happens. */
const quiet = analysed(WATCHED.filter(({ metric }) => metric.name === 'latency_p95'));

type Become = (at: number) => Reading;
const silent: Become = (at) => ({ state: 'unavailable', at, error: 'no answer' });
const absent: Become = (at) => ({ state: 'absent', at });

/** What comes of it where the looks from one to before another become something else. */
function outcomeOf(...parts: readonly { from: number; to: number; become: Become; answered?: boolean }[]) {
  const { look } = analysis(quiet.setup);
  for (const [index, seen] of quiet.looks.entries()) {
    const part = parts.find(({ from, to }) => index >= from && index < to);
    const { outcome } = look(part ? without(seen, part) : seen);
    if (outcome) return { verdict: outcome.verdict, code: outcome.reasonCode, looks: index + 1 };
  }
  throw new Error('the last look gave no outcome');
}

function without(look: AnalysisLook, { become, answered = false }: { become: Become; answered?: boolean }) {
  const readings = new Map([...look.readings.keys()].map((name) => [name, become(look.at)]));
  const nothing = [...look.news.keys()].map((name) => [name, { kind: 'histogram', buckets: [] }] as const);
  return { ...look, readings, news: new Map(answered ? nothing : []) };
}

describe('a source that gives no answer in the middle of the watch', () => {
  test('says nothing of the service, however long: what comes back is judged', () => {
    expect(outcomeOf({ from: 5, to: 20, become: silent })).toEqual(outcomeOf());
    expect(outcomeOf()).toMatchObject({ looks: 30 });
  });

  test('until the end it leaves the verdict open', () => {
    expect(outcomeOf({ from: 5, to: 30, become: silent })).toEqual({
      verdict: 'inconclusive',
      code: 'metrics-unavailable',
      looks: 30,
    });
  });

  test('has scraped nothing at first when it is back: that is no loss', () => {
    const back = { from: 20, to: 23, become: absent, answered: true };
    expect(outcomeOf({ from: 5, to: 20, become: silent }, back)).toEqual(outcomeOf());
  });

  test('counts a loss from its return on', () => {
    const gone = { from: 20, to: 30, become: absent, answered: true };
    const { code, looks } = outcomeOf({ from: 5, to: 20, become: silent }, gone);
    expect({ code, looks }).toEqual({ code: 'traffic-lost', looks: 24 });
  });
});

test('series that are gone while the source answers are a loss', () => {
  const gone = { from: 5, to: 30, become: absent, answered: true };
  expect(outcomeOf(gone)).toMatchObject({ verdict: 'rolled-back', code: 'traffic-lost' });
});

test('raw samples that cannot be read while values can are no loss', () => {
  const { look } = analysis(quiet.setup);
  const outcomes = quiet.looks.map((seen, index) => look(index < 5 ? seen : { ...seen, news: new Map() }));
  expect(outcomes.map(({ outcome }) => outcome?.reasonCode).slice(0, -1)).toEqual(
    Array.from({ length: 29 }, () => undefined),
  );
});
