import {
  type EvidenceJudge,
  type EvidenceJudgement,
  evidenceJudge,
  type Question,
} from '../judge/evidence.ts';
import { judge } from '../judge/judge.ts';
import type { Judgement } from '../judge/judgement.ts';
import type { Baseline, FlagOn, JudgedMetric, Reading } from '../judge/metric.ts';
import { joined, type Recorded } from '../judge/recorded.ts';
import { withNoData } from '../judge/without-data.ts';
import { inconclusive, mustRollBack, type Outcome } from './verdict.ts';

/** All that is known when the watch begins. A verdict is a function of this and of the looks, so that it can be made again. */
export interface AnalysisSetup {
  readonly metrics: readonly JudgedMetric[];
  /** By the metric's name. `question`: what the evidence judge is asked, where it judges this metric. */
  readonly baselines: ReadonlyMap<
    string,
    { readonly summary: Baseline; readonly question: Question | undefined }
  >;
  readonly flag: FlagOn;
  /** When the watch ends, ms: how much is made of every look depends on it. */
  readonly endsAt: number;
}

/** What one look at the metrics brought. */
export interface AnalysisLook {
  /** The moment at which it is judged, ms. */
  readonly at: number;
  readonly final: boolean;
  /** By the metric's name. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** What was recorded since the last look of the metrics that are counted, by their names; without those of which the source said nothing. */
  readonly news: ReadonlyMap<string, Recorded>;
}

/** One metric at one look: what was read, and what the judge makes of it. */
export interface MetricLook {
  readonly metric: string;
  readonly reading: Reading;
  readonly judgement: Judgement | EvidenceJudgement;
}

export interface Analysis {
  /** Judges every metric once more. The outcome is there as soon as there is a breach, and at the last look. */
  look(look: AnalysisLook): {
    readonly metrics: readonly MetricLook[];
    readonly outcome: Outcome | undefined;
  };
}

/** Judges a watch look by look. Pure: the same setup and looks give the same verdict, bit for bit. */
export function analysis({ metrics, baselines, flag, endsAt }: AnalysisSetup): Analysis {
  const watchSeconds = (endsAt - flag.writtenAt) / 1000;
  const readings = new Map<string, Reading[]>(metrics.map(({ name }) => [name, []]));
  const recorded = new Map<string, Recorded>();
  const unanswered = new Map<string, number>();
  const judges = new Map<string, EvidenceJudge>();
  for (const [name, { question }] of baselines)
    if (question) judges.set(name, evidenceJudge({ ...question, watchSeconds }, flag));

  const evidenceOf = (name: string, soFar: readonly Reading[], { at, final, news }: AnalysisLook) => {
    const isScalar = baselines.get(name)?.question?.shape.kind === 'scalar';
    if (soFar.at(-1)?.state === 'unavailable' || !(isScalar || news.has(name))) unanswered.set(name, at);
    const since = isScalar ? valuesOf(soFar) : recorded.get(name);
    return since && judges.get(name)?.look(since, at, final, unanswered.get(name));
  };

  return {
    look(look) {
      for (const [name, news] of look.news) recorded.set(name, joined(recorded.get(name), news));
      const looks: MetricLook[] = [];
      for (const metric of metrics) {
        const { name } = metric;
        const reading = look.readings.get(name);
        const soFar = readings.get(name);
        const baseline = baselines.get(name)?.summary;
        if (!reading || !soFar || !baseline) continue;
        soFar.push(reading);
        const judged = judge(metric, baseline, soFar, flag, evidenceOf(name, soFar, look));
        const judgement = withNoData(name, judged, reading, baseline);
        looks.push({ metric: name, reading, judgement });
      }
      return { metrics: looks, outcome: outcomeOf(looks, look.final) };
    },
  };
}

/** What is not counted is judged by the values that the looks gave. */
function valuesOf(readings: readonly Reading[]): Recorded {
  const measured = readings.filter((reading) => reading.state === 'measured');
  return { kind: 'scalar', samples: measured.map(({ at, value }) => ({ at, value })) };
}

function outcomeOf(looks: readonly MetricLook[], final: boolean): Outcome | undefined {
  for (const { judgement } of looks)
    if (judgement.status === 'breach') return mustRollBack(judgement.code, judgement.message);
  return final ? conclude(looks.map(({ judgement }) => judgement)) : undefined;
}

/** The verdict after the last look: passed only where every guarded metric was really measured. */
function conclude(judgements: readonly Judgement[]): Outcome {
  const guarded = judgements.filter(({ status }) => status !== 'watched');
  if (guarded.length === 0)
    return inconclusive('no-data', 'no threshold guards any metric, so nothing was decided');
  for (const code of ['metrics-unavailable', 'partial-data', 'no-data', 'underpowered'] as const) {
    const open = guarded.find((judgement) => judgement.status === 'undecided' && judgement.code === code);
    if (open?.status === 'undecided') return inconclusive(code, open.message);
  }
  return {
    verdict: 'passed',
    reasonCode: 'healthy',
    reason: `${guarded.length} guarded metrics measured, none over its threshold`,
  };
}
