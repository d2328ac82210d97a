import { describe, expect, test } from '@jest/globals';
import type { AnalysisLook, AnalysisSetup } from '../../src/canary/analysis.ts';
import { targetWatch } from '../../src/canary/target-watch.ts';
import type { Baseline } from '../../src/judge/metric.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import type { TargetPresence } from '../../src/judge/traffic/presence.ts';
import { FLAG, metricOf, scrapes, steady } from '../judge/recordings.ts';

const SCRAPE = 5;
const summary: Baseline = {
  answered: true,
  samples: [],
  mean: 0.01,
  rawSamples: 100,
  longestGapSeconds: 0,
  scrapeSeconds: SCRAPE,
};

/** Targets, and how late (s) their series and `up` become visible. */
type Late = Readonly<Record<string, { readonly series: number; readonly up: number }>>;

function seriesOf(late: Late, from: number, at: number): Recorded {
  const all = Object.entries(late).map(([target, { series }]) => {
    const { events, total } = steady({ requests: 100, errors: [1, 1], every: SCRAPE, target, baseline: 600 });
    const visible = (one: (typeof events)[number]) => ({
      ...one,
      labels: `${one.labels} ${target}`,
      samples: one.samples.filter((sample) => sample.at > from * 1000 && sample.at <= (at - series) * 1000),
    });
    return { events: events.map(visible), total: total.map(visible) };
  });
  return {
    kind: 'counts',
    events: all.flatMap(({ events }) => events),
    total: all.flatMap(({ total }) => total),
  };
}

function upOf(late: Late, from: number, at: number): TargetPresence[] {
  return Object.entries(late).map(([target, { up }]) => {
    const moments = scrapes(-600, 300, SCRAPE).filter((moment) => moment > from && moment <= at - up);
    const samples = moments.map((moment) => ({ at: moment * 1000, value: 1 }));
    return { id: target, target, group: 'app', metrics: ['errors', 'p95'], scrapes: samples, starts: [] };
  });
}

/** What a watch of so many seconds ends with, for two metrics of these targets. */
function endOf(late: Late, watchSeconds: number, ended: Partial<Record<string, number>> = {}) {
  const baseline = seriesOf(late, -600, 0);
  const question = {
    metric: metricOf(),
    shape: { kind: 'counts', scale: 1 },
    baseline,
    baselineFrom: -600_000,
    scrapeSeconds: SCRAPE,
    watchSeconds,
    alpha: 0.01,
  } as const;
  const setup: AnalysisSetup = {
    metrics: [],
    baselines: new Map(['errors', 'p95'].map((name) => [name, { summary, question }])),
    flag: FLAG,
    presence: { targets: upOf(late, -600, 0), readAt: 0 },
    endsAt: watchSeconds * 1000,
  };
  const { look } = targetWatch(setup);
  let found: ReturnType<typeof look>;
  for (const at of scrapes(SCRAPE, watchSeconds, SCRAPE)) {
    const since = seriesOf(late, -100, at);
    const left = (one: { readonly target: string; readonly samples: readonly { readonly at: number }[] }) =>
      ({
        ...one,
        samples: one.samples.filter((sample) => sample.at <= (ended[one.target] ?? 1000) * 1000),
      }) as never;
    const recorded: Recorded =
      since.kind === 'counts'
        ? { ...since, events: since.events.map(left), total: since.total?.map(left) }
        : since;
    const seen: AnalysisLook = {
      at: at * 1000,
      final: at === watchSeconds,
      readings: new Map(),
      news: new Map(),
      presence: upOf(late, at - SCRAPE - 45, at),
    };
    found = look(seen, new Map(['errors', 'p95'].map((name) => [name, recorded])));
  }
  return found && `${found.code}: ${found.message}`;
}

const both = (series: number, up: number): Late => ({ a: { series, up }, b: { series, up } });

describe('V5: data that are late since before the flag have not ended', () => {
  test.each<[string, Late]>([
    ['series 21 s late by timestamps of the exporter, up in time', both(21, 0)],
    ['series and up 45 s late, as with remote write', both(45, 45)],
    ['one of two targets late', { a: { series: 0, up: 0 }, b: { series: 45, up: 45 } }],
    ['the series of one of two targets late', { a: { series: 0, up: 0 }, b: { series: 45, up: 0 } }],
  ])('%s', (_, late) => {
    expect(endOf(late, 15)).toMatch(/^no-data: . has no data since the flag went on: its data arrive/);
    expect(endOf(late, 120)).toBeUndefined();
  });

  test('and end where they come no more, which says how many targets', () => {
    expect(endOf(both(21, 0), 120, { a: 10, b: 10 })).toMatch(
      /^partial-data: the data of 2 of 2 targets have ended/,
    );
    expect(endOf(both(21, 0), 120, { b: 10 })).toMatch(/^partial-data: the data of 1 of 2 targets have/);
    expect(endOf({ a: { series: 0, up: 0 }, b: { series: 45, up: 0 } }, 120, { b: 10 })).toMatch(
      /^partial-data: the data of 1 of 2 targets have/,
    );
  });

  test('in time, there is nothing to say', () => {
    expect(endOf(both(0, 0), 15)).toBeUndefined();
  });
});
