import type { AnalysisLook, AnalysisSetup } from '../../src/canary/analysis.ts';
import { analysis } from '../../src/canary/analysis.ts';
import type { Question, Shape } from '../../src/judge/evidence.ts';
import type { Baseline, JudgedMetric, Reading } from '../../src/judge/metric.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { type Recording, recorder } from '../../src/recording/recording.ts';
import { between, FLAG, histogram, metricOf, scrapes, steady } from '../judge/recordings.ts';

const SCRAPE = 10;
const WATCH = 300;

const errors: Recorded = { kind: 'counts', ...steady({ requests: 1000, errors: [10, 40] }) };
const latency: Recorded = {
  kind: 'histogram',
  buckets: histogram([0.1, 0.5, Number.POSITIVE_INFINITY], scrapes(-1800, WATCH, SCRAPE), 1000, (seconds) =>
    seconds > 0 ? [0.9, 0.97, 1] : [0.9, 0.98, 1],
  ),
};
const queue: Recorded = {
  kind: 'scalar',
  samples: scrapes(-1800, WATCH, SCRAPE).map((at) => ({ at: at * 1000, value: 5 + Math.sin(at) })),
};

interface Watched {
  readonly metric: JudgedMetric;
  readonly recorded: Recorded;
  readonly shape: Shape | undefined;
}

/** A metric of every kind: what is counted, a histogram, values, and one that is judged literally. */
export const WATCHED: readonly Watched[] = [
  { metric: metricOf(), recorded: errors, shape: { kind: 'counts', scale: 1 } },
  {
    metric: metricOf([{ kind: 'delta', limit: 500 }], { name: 'latency_p95', unit: 'ms' }),
    recorded: latency,
    shape: { kind: 'histogram', quantile: 0.95, scale: 1000 },
  },
  { metric: metricOf(undefined, { name: 'queue' }), recorded: queue, shape: { kind: 'scalar' } },
  { metric: metricOf(undefined, { name: 'literal' }), recorded: queue, shape: undefined },
];

/** Runs the analysis over these, as a watch does, and records it. */
export function analysed(watched: readonly Watched[] = WATCHED): Recording {
  const setup = setupOf(watched);
  const { sink, recording } = recorder();
  const { look } = analysis(setup);
  sink({ at: 0, type: 'analysis-started', setup });
  for (let seconds = SCRAPE; ; seconds += SCRAPE) {
    const seen = lookAt(watched, seconds);
    sink({ at: seen.at, type: 'analysis-look', look: seen });
    const { metrics, outcome } = look(seen);
    const { final } = seen;
    sink({ at: seen.at, type: 'look', elapsedSeconds: seconds, watchSeconds: WATCH, final, metrics });
    if (!outcome) continue;
    const recorded = recording();
    if (!recorded) throw new Error('nothing was recorded');
    return recorded;
  }
}

function setupOf(watched: readonly Watched[]): AnalysisSetup {
  const baselines = new Map(
    watched.map(({ metric, recorded, shape }) => {
      const before = between(recorded, Number.NEGATIVE_INFINITY, 0);
      const samples = before.kind === 'scalar' ? before.samples : [{ at: -1000, value: Number.NaN }];
      const summary: Baseline = {
        answered: true,
        samples,
        mean: 5,
        rawSamples: 100,
        longestGapSeconds: 0,
        scrapeSeconds: SCRAPE,
      };
      const question: Question | undefined = shape && {
        ...{ metric, shape, baseline: before, baselineFrom: -1800 * 1000 },
        ...{ scrapeSeconds: SCRAPE, watchSeconds: WATCH, alpha: 0.01 / 3 },
      };
      return [metric.name, { summary, question }];
    }),
  );
  return { metrics: watched.map(({ metric }) => metric), baselines, flag: FLAG, endsAt: WATCH * 1000 };
}

function lookAt(watched: readonly Watched[], seconds: number): AnalysisLook {
  const at = seconds * 1000;
  const reading: Reading = { state: 'measured', at, value: 5, newestSampleAt: at };
  return {
    at: at + 7,
    final: seconds >= WATCH,
    readings: new Map(watched.map(({ metric }) => [metric.name, reading])),
    news: new Map(
      watched.flatMap(({ metric, recorded }): [string, Recorded][] =>
        recorded.kind === 'scalar' ? [] : [[metric.name, between(recorded, seconds - SCRAPE, seconds)]],
      ),
    ),
  };
}
