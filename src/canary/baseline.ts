import { summarise, unanswered } from '../judge/baseline.ts';
import type { Baseline } from '../judge/metric.ts';
import { messageOf, type Run } from './run.ts';

/** Assumed where the time between two scrapes cannot be told: Prometheus' customary interval. */
const DEFAULT_SCRAPE_SECONDS = 15;

/** Points asked for over a baseline window; more would only repeat scrapes. */
const BASELINE_POINTS = 240;

/** Metric name → what was measured before the flag. */
export type Baselines = ReadonlyMap<string, Baseline>;

/** Measures every metric over the baseline window, all at once. A metric whose source does not answer has a baseline that says so. */
export async function takeBaseline(run: Run, metricsAnswer: boolean): Promise<Baselines> {
  const { plan, emit } = run;
  const { watched } = plan.metrics;
  if (watched.length === 0) return new Map();
  emit({ type: 'phase-started', phase: 'baseline' });
  const baselines = metricsAnswer
    ? await measureAll(run)
    : watched.map(() => unanswered(DEFAULT_SCRAPE_SECONDS));
  const named = new Map<string, Baseline>();
  for (const [index, baseline] of baselines.entries()) {
    const metric = watched[index]?.name ?? '';
    named.set(metric, baseline);
    emit({ type: 'baseline', metric, baseline });
  }
  return named;
}

async function measureAll({ plan, ports, emit, cancel }: Run): Promise<Baseline[]> {
  const { watched, baselineSeconds } = plan.metrics;
  const source = ports.metrics;
  const queries = watched.map(({ query }) => query);
  const [scrape, coverage] = await Promise.all([
    source.scrapeInterval(queries, cancel).catch(() => undefined),
    source.coverage(queries, baselineSeconds, cancel).catch(() => undefined),
  ]);
  const scrapeSeconds = scrape ?? DEFAULT_SCRAPE_SECONDS;
  const stepSeconds = Math.max(1, Math.round(Math.max(scrapeSeconds, baselineSeconds / BASELINE_POINTS)));
  const to = ports.clock.now();
  const from = to - baselineSeconds * 1000;
  return Promise.all(
    watched.map(async ({ name, query }, index) => {
      const covered = coverage?.[index];
      if (covered === undefined) return unanswered(scrapeSeconds);
      try {
        const samples = await source.history(query, from, to, stepSeconds, cancel);
        return summarise({ samples, to, stepSeconds, rawSamples: covered.rawSamples, scrapeSeconds });
      } catch (error) {
        emit({ type: 'warning', message: `no baseline for ${name}: ${messageOf(error)}` });
        return unanswered(scrapeSeconds);
      }
    }),
  );
}
