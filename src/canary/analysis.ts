import type { Sample } from '../counters/sample.ts';
import {
  type EvidenceJudge,
  type EvidenceJudgement,
  evidenceJudge,
  type Question,
} from '../judge/evidence.ts';
import { judge, type Route } from '../judge/judge.ts';
import type { Judgement } from '../judge/judgement.ts';
import type { Baseline, FlagOn, JudgedMetric, Reading } from '../judge/metric.ts';
import { between, type Gathered, gathered, type Recorded } from '../judge/recorded.ts';
import type { PresenceBefore, TargetPresence } from '../judge/traffic/presence.ts';
import type { TargetFinding } from '../judge/traffic/target-judge.ts';
import { withNoData } from '../judge/without-data.ts';
import { targetWatch } from './target-watch.ts';
import { inconclusive, mustRollBack, type Outcome } from './verdict.ts';

/** All that is known when the watch begins. A verdict is a function of this and of the looks, so that it can be made again. */
export interface AnalysisSetup {
  readonly metrics: readonly JudgedMetric[];
  /** By the metric's name. `question`: what the evidence judge is asked, where it judges this metric. */
  readonly baselines: ReadonlyMap<
    string,
    {
      readonly summary: Baseline;
      readonly question: Question | undefined;
      /** Why nothing of the time before the flag could be read, where evidence would judge and cannot. */
      readonly unread?: string;
    }
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
  const samples = new Map<string, Gathered>(metrics.map(({ name }) => [name, gathered()]));
  const judges = new Map<string, EvidenceJudge>();
  for (const [name, { question }] of baselines)
    if (question) judges.set(name, evidenceJudge({ ...question, watchSeconds }, flag));

  const targets = targetWatch(setup);
  const evidenceOf = (name: string, soFar: readonly Reading[], { at, final }: AnalysisLook) => {
    const isScalar = baselines.get(name)?.question?.shape.kind === 'scalar';
    const { question, summary } = baselines.get(name) ?? {};
    const since = isScalar
      ? valuesOf(soFar, flag, summary?.delaySeconds ?? 0)
      : withZeros(
          samples.get(name)?.all() ?? (question && nothingOf(question.baseline)),
          soFar,
          question?.metric,
        );
    return since && judges.get(name)?.look(since, at, final);
  };
  const routeOf = (name: string, soFar: readonly Reading[], look: AnalysisLook): Route => {
    const unread = baselines.get(name)?.unread;
    if (unread !== undefined) return { by: 'nothing', unread };
    const evidence = evidenceOf(name, soFar, look);
    return evidence ? { by: 'evidence', evidence } : { by: 'literal' };
  };

  return {
    look(look) {
      for (const [name, news] of look.news) samples.get(name)?.add(news);
      const targetFinding = targets.look(look, recordedOf(samples));
      const looks: MetricLook[] = [];
      for (const metric of metrics) {
        const { name } = metric;
        const reading = look.readings.get(name);
        const soFar = readings.get(name);
        const baseline = baselines.get(name)?.summary;
        if (!reading || !soFar || !baseline) continue;
        soFar.push(reading);
        const reach = targets.reach(name, look.at);
        const judged = judge(metric, baseline, soFar, flag, routeOf(name, soFar, look), reach);
        const judgement = withNoData(name, judged, reading, baseline);
        looks.push({ metric: name, reading, judgement });
      }
      return { metrics: looks, outcome: outcomeOf(looks, targetFinding, look.final) };
    },
  };
}

/**
 * What is not counted is judged by the values that the evaluations gave. One that rests on the same samples as the one
 * before, or on samples from before the flag, says nothing new; the judge takes one value per scrape interval.
 */
function valuesOf(readings: readonly Reading[], { effectiveAt }: FlagOn, delaySeconds: number): Recorded {
  const samples: Sample[] = [];
  let newest = Number.NEGATIVE_INFINITY;
  for (const reading of readings) {
    if (reading.state !== 'measured' || reading.newestSampleAt <= effectiveAt) continue;
    if (reading.newestSampleAt <= newest) continue;
    newest = reading.newestSampleAt;
    samples.push({ at: reading.at - delaySeconds * 1000, value: reading.value });
  }
  return { kind: 'scalar', samples };
}

/**
 * Of a counter without series that counts as zero: a zero at every sample that shows that its target is up. It stands
 * still from the flag on, until a series of its own begins.
 */
function withZeros(
  since: Recorded | undefined,
  readings: readonly Reading[],
  metric: JudgedMetric | undefined,
): Recorded | undefined {
  if (!metric?.absentIsZero || since?.kind !== 'counts' || since.total || since.events.length > 0)
    return since;
  const samples = readings.flatMap((reading): Sample[] =>
    reading.state === 'measured' ? [{ at: reading.newestSampleAt, value: 0 }] : [],
  );
  return { ...since, events: [{ target: '', labels: '', samples }] };
}

/** What was recorded so far, by the metric's name; without those of which nothing was. */
function recordedOf(samples: ReadonlyMap<string, Gathered>): ReadonlyMap<string, Recorded> {
  return new Map(
    [...samples].flatMap(([name, metric]): [string, Recorded][] => {
      const all = metric.all();
      return all ? [[name, all]] : [];
    }),
  );
}

/** Nothing recorded yet, of the baseline's kind. */
function nothingOf(baseline: Recorded): Recorded {
  return between(baseline, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
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
  for (const code of ['metrics-unavailable', 'partial-data', 'no-data', 'underpowered'] as const) {
    if (code === 'underpowered' && targets) return inconclusive(targets.code, targets.message);
    const open = guarded.find((judgement) => judgement.status === 'undecided' && judgement.code === code);
    if (open?.status === 'undecided') return inconclusive(code, open.message);
  }
  return {
    verdict: 'passed',
    reasonCode: 'healthy',
    reason: `${guarded.length} guarded metrics measured, none over its threshold`,
  };
}
