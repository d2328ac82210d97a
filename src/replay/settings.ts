import type { AnalysisSetup } from '../canary/analysis.ts';
import { type Question, shareAlpha } from '../judge/evidence.ts';
import type { JudgedMetric, Threshold } from '../judge/metric.ts';
import { firstSampleAt, type Recorded } from '../judge/recorded.ts';

/** What is to be judged otherwise than it was. */
export interface Settings {
  /** By the metric's name; those of a kind that the metric has already take its place. */
  readonly thresholds: ReadonlyMap<string, readonly Threshold[]>;
  /** How all metrics are judged; undefined: as they were. */
  readonly judge: 'evidence' | 'literal' | undefined;
}

/** The setup of a recorded run with other settings. */
export function withSettings(setup: AnalysisSetup, { thresholds, judge }: Settings): AnalysisSetup {
  const metrics = setup.metrics.map((metric) => withThresholds(metric, thresholds.get(metric.name) ?? []));
  const questions = new Map(
    metrics.flatMap((metric): [string, Question][] => {
      const question = judge === 'literal' ? undefined : questionOf(metric, setup, judge);
      return question ? [[metric.name, question]] : [];
    }),
  );
  const former = [...setup.baselines.values()].flatMap(({ question }) => question ?? []);
  const alpha = former[0] ? (former[0].alpha * former.length) / questions.size : shareAlpha(questions.size);
  const baselines = new Map(
    [...setup.baselines].map(([name, { summary }]) => {
      const question = questions.get(name);
      return [name, { summary, question: question && { ...question, alpha } }];
    }),
  );
  return { ...setup, metrics, baselines };
}

function withThresholds(metric: JudgedMetric, given: readonly Threshold[]): JudgedMetric {
  const kept = metric.thresholds.filter(({ kind }) => !given.some((threshold) => threshold.kind === kind));
  return { ...metric, thresholds: [...kept, ...given] };
}

/** A metric that was judged literally left no counts: its values are judged then. */
function questionOf(
  metric: JudgedMetric,
  { baselines, flag, endsAt }: AnalysisSetup,
  judge: Settings['judge'],
): Question | undefined {
  const { summary, question } = baselines.get(metric.name) ?? {};
  if (question) return { ...question, metric };
  const compares = metric.thresholds.some(({ kind }) => kind !== 'increase');
  if (judge !== 'evidence' || !compares || !summary) return undefined;
  const baseline: Recorded = { kind: 'scalar', samples: summary.samples };
  return {
    metric,
    shape: { kind: 'scalar' },
    baseline,
    baselineFrom: firstSampleAt(baseline) ?? flag.writtenAt,
    scrapeSeconds: summary.scrapeSeconds,
    watchSeconds: (endsAt - flag.writtenAt) / 1000,
    alpha: 0,
  };
}
