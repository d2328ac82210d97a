import { expect, it } from '@jest/globals';
import { judgeWindow } from '../../src/backtest/judged.ts';
import { readPiece } from '../../src/backtest/piece.ts';
import { windowAt } from '../../src/backtest/window.ts';
import type { MetricSource } from '../../src/canary/ports.ts';
import type { Outcome } from '../../src/canary/verdict.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { stage } from '../canary/stage.ts';
import { counter, memorySource, metricNamed, presentOf, SCRAPE, scrapes } from './memory-source.ts';

const HOUR = 3_600_000;
const START = 1_700_000_100_000;
const WATCH = 300;
const BURST = START + 5 * HOUR;

const errorRate = metricNamed('error_rate', [{ kind: 'delta-pct', limit: 50, minimum: 0 }], 'ratio');
const queue = metricNamed('queue', [{ kind: 'delta', limit: 3 }], 'scalar', { judge: 'literal' });
const mismatch = metricNamed('golden_mismatch', [{ kind: 'increase', limit: 0 }], 'counter');
const late = metricNamed('late', [{ kind: 'increase', limit: 0 }], 'counter');
const BORN = START + 2 * HOUR;
const watched = [mismatch, errorRate, queue, late];

const moments = scrapes(START, START + 9 * HOUR).filter(
  (at) => at < START + 8 * HOUR || at > START + 8.5 * HOUR,
);
const wobble = (at: number): number => ((at / 15_000) * 7) % 5;
const recorded: Record<string, Recorded> = {
  error_rate: {
    kind: 'counts',
    events: [
      counter('errors', moments, (at) => (at > BURST && at < BURST + 600_000 ? 200 : 15) + wobble(at)),
    ],
    total: [counter('requests', moments, () => 1500)],
  },
  queue: {
    kind: 'scalar',
    samples: moments.map((at) => ({
      at,
      value: 10 + wobble(at) / 5 + (at > START + 3 * HOUR && at < START + 3.1 * HOUR ? 6 : 0),
    })),
  },
  late: {
    kind: 'counts',
    events: [
      counter(
        'late',
        moments.filter((at) => at >= BORN),
        () => 0,
      ),
    ],
    total: undefined,
  },
  golden_mismatch: {
    kind: 'counts',
    events: [counter('mismatches', moments, (at) => (at === START + 6.5 * HOUR ? 1 : 0))],
    total: undefined,
  },
};

const never = new AbortController().signal;

/** As `sum(late) or vector(0)` is read: zeros stand for what is not born yet, and it has a value all the time. */
function withZeros(source: MetricSource): MetricSource {
  return {
    ...source,
    async recorded(query, from, to, signal) {
      const read = await source.recorded(query, from, to, signal);
      if (query.expression !== 'late' || read.kind !== 'counts') return read;
      const unborn = moments.filter((at) => at >= from && at < BORN && at <= (to ?? at));
      const zeros = unborn.map((at) => ({ at, value: 0 }));
      const series = { target: 'pod', labels: 'late' };
      return { ...read, events: [{ ...series, samples: [...zeros, ...(read.events[0]?.samples ?? [])] }] };
    },
    async history(query, from, to, stepSeconds, signal) {
      const values = await source.history(query, from, to, stepSeconds, signal);
      if (query.expression !== 'late') return values;
      const known = new Map(values.map(({ at, value }) => [at, value]));
      return scrapes(from, to).map((at) => ({ at, value: known.get(at) ?? 0 }));
    },
  };
}

/** A run that begins at a moment, on what the source remembers up to each present. */
async function outcomeOfRun(flagAt: number): Promise<Outcome> {
  let now = flagAt;
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    deadline: (_ms: number, signal: AbortSignal) => signal,
  };
  const metrics = presentOf(memorySource({ recorded }).source, clock);
  const run = stage({
    plan: {
      watchSeconds: WATCH,
      services: [],
      metrics: {
        source: { kind: 'scrape', targets: [], intervalSeconds: SCRAPE, timeoutSeconds: 1 },
        watched,
        baselineSeconds: 300,
        pollSeconds: 5,
        followsScrapes: true,
        alpha: 0.01,
        uptime: 'ignore',
      },
    },
    ports: () => ({ clock, metrics }),
  });
  return run.run();
}

/** A run looks a moment after its samples, which is all that may differ. */
const words = ({ verdict, reasonCode, reason }: Outcome): string =>
  `${verdict} ${reasonCode}: ${reason.replace(/for \d+ s/, 'for some seconds')}`;

it('a window ends as a run would have that began then', async () => {
  const flags = Array.from(
    { length: 48 },
    (_, index) => START + HOUR + index * 600_000 - ((START + HOUR) % 15_000),
  );
  const { source } = memorySource({ recorded });
  const plan = { watched, baselineSeconds: 300 };
  const piece = await readPiece(
    withZeros(source),
    { flags, plan, watchSeconds: WATCH, scrapeSeconds: SCRAPE },
    never,
  );
  const looking = { baselineSeconds: 300, watchSeconds: WATCH, lookSeconds: SCRAPE };
  const inBacktest = flags.map((flagAt) => {
    const { outcome } = judgeWindow(windowAt(piece, flagAt, looking), { alpha: 0.01, judged: 1 });
    return words(outcome);
  });
  const inRuns: string[] = [];
  for (const flagAt of flags) inRuns.push(words(await outcomeOfRun(flagAt)));
  expect(inBacktest).toEqual(inRuns);
  expect(new Set(inRuns.map((outcome) => outcome.split(':')[0])).size).toBeGreaterThan(3);
});
