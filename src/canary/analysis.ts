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
import type { PresenceBefore, TargetPresence } from '../judge/traffic/presence.ts';
import type { TargetFinding } from '../judge/traffic/target-judge.ts';
import { targetWatch } from './target-watch.ts';
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
  /** How the metrics' targets were scraped before the flag; undefined where that could not be read. */
  readonly presence?: PresenceBefore;
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
  /** How targets were scraped since the last look; undefined where the source did not say. */
  readonly presence?: readonly TargetPresence[];
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
export function analysis(setup: AnalysisSetup): Analysis {
  const { metrics, baselines, flag, endsAt } = setup;
  const watchSeconds = (endsAt - flag.writtenAt) / 1000;
  const readings = new Map<string, Reading[]>(metrics.map(({ name }) => [name, []]));
  const recorded = new Map<string, Recorded>();
  const judges = new Map<string, EvidenceJudge>();
  for (const [name, { question }] of baselines)
    if (question) judges.set(name, evidenceJudge({ ...question, watchSeconds }, flag));

  const targets = targetWatch(setup);
  const evidenceOf = (name: string, soFar: readonly Reading[], { at, final }: AnalysisLook) => {
    const isScalar = baselines.get(name)?.question?.shape.kind === 'scalar';
    const { delaySeconds = 0 } = baselines.get(name)?.summary ?? {};
    const since = isScalar ? valuesOf(soFar, flag, delaySeconds) : recorded.get(name);
    return since && judges.get(name)?.look(since, at, final);
  };

  return {
    look(look) {
      for (const [name, news] of look.news) recorded.set(name, joined(recorded.get(name), news));
      const targetFinding = targets.look(look, recorded);
      const looks: MetricLook[] = [];
      for (const metric of metrics) {
        const { name } = metric;
        const reading = look.readings.get(name);
        const soFar = readings.get(name);
        const baseline = baselines.get(name)?.summary;
        if (!reading || !soFar || !baseline) continue;
        soFar.push(reading);
        const judgement = judge(
          metric,
          baseline,
          soFar,
          flag,
          evidenceOf(name, soFar, look),
          targets.reach(name, look.at),
        );
        looks.push({ metric: name, reading, judgement });
      }
      return { metrics: looks, outcome: outcomeOf(looks, targetFinding, look.final) };
    },
  };
}

/** What is not counted is judged by the values that the looks gave. */
function valuesOf(readings: readonly Reading[], { effectiveAt }: FlagOn, delaySeconds: number): Recorded {
  const measured = readings
    .filter((reading) => reading.state === 'measured')
    .map(({ at, value }) => ({ at: at - delaySeconds * 1000, value }));
  return {
    kind: 'scalar',
    samples: delaySeconds > 0 ? measured.filter(({ at }) => at > effectiveAt) : measured,
  };
}

function outcomeOf(
  looks: readonly MetricLook[],
  targets: TargetFinding | undefined,
  final: boolean,
): Outcome | undefined {
  for (const { judgement } of looks)
    if (judgement.status === 'breach') return mustRollBack(judgement.code, judgement.message);
  if (targets?.status === 'breach') return mustRollBack(targets.code, targets.message);
  return final
    ? conclude(
        looks.map(({ judgement }) => judgement),
        targets,
      )
    : undefined;
}

/** The verdict after the last look: passed only where every guarded metric was really measured. */
function conclude(judgements: readonly Judgement[], targets: TargetFinding | undefined): Outcome {
  const guarded = judgements.filter(({ status }) => status !== 'watched');
  if (guarded.length === 0)
    return inconclusive('no-data', 'no threshold guards any metric, so nothing was decided');
  for (const code of ['metrics-unavailable', 'no-data', 'partial-data', 'underpowered'] as const) {
    if (code === 'partial-data' && targets) return inconclusive(targets.code, targets.message);
    const open = guarded.find((judgement) => judgement.status === 'undecided' && judgement.code === code);
    if (open?.status === 'undecided') return inconclusive(code, open.message);
  }
  return {
    verdict: 'passed',
    reasonCode: 'healthy',
    reason: `${guarded.length} guarded metrics measured, none over its threshold`,
  };
}
