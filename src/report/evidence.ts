import type { MetricLook } from '../canary/analysis.ts';
import type { CanaryEvent } from '../canary/events.ts';
import { shapeOf } from '../canary/evidence.ts';
import type { WatchedMetric } from '../canary/plan.ts';
import { understoodAs } from '../canary/understood.ts';
import type { Baseline } from '../judge/metric.ts';
import { noDataSentence } from '../judge/no-data.ts';
import { limitsOf } from './limits.ts';
import { powerReport, proofReport } from './proof.ts';
import type { BaselineEvidence, Evidence } from './report.ts';
import { finite } from './samples.ts';

type Look = Extract<CanaryEvent, { type: 'look' }>;

/** A metric of which nothing is known yet. */
export function unmeasured(metric: WatchedMetric, baselineSeconds: number, watchSeconds: number): Evidence {
  const limits = limitsOf(metric);
  return {
    status: 'not-measured',
    code: null,
    note: '',
    no_data: null,
    unit: metric.unit,
    query: metric.query.expression,
    judge: shapeOf(metric) ? 'evidence' : 'literal',
    understood: understoodAs(metric.query),
    thresholds: limits.map(({ words }) => words),
    limits,
    delta_pct: null,
    window_seconds: metric.windowSeconds,
    scrape_seconds: null,
    baseline_seconds: baselineSeconds,
    baseline: null,
    watch_seconds: watchSeconds,
    watch: null,
    proof: null,
    power: null,
  };
}

type Measured = Pick<Extract<CanaryEvent, { type: 'baseline' }>, 'baseline' | 'foresight'>;

export function withBaseline(evidence: Evidence, { baseline, foresight }: Measured): Evidence {
  return {
    ...evidence,
    no_data: baseline.noData?.kind ?? null,
    note: baseline.noData ? noDataSentence(baseline.noData) : evidence.note,
    power: foresight ? powerReport(foresight) : null,
    scrape_seconds: finite(baseline.scrapeSeconds),
    baseline: baselineEvidence(baseline, evidence.baseline_seconds),
  };
}

export function withLook(evidence: Evidence, look: Look, { reading, judgement }: MetricLook): Evidence {
  const looks = (evidence.watch?.looks ?? 0) + 1;
  const samples = (evidence.watch?.samples ?? 0) + (reading.state === 'measured' ? 1 : 0);
  const proof = 'proof' in judgement ? judgement.proof : undefined;
  return {
    ...evidence,
    judge: proof ? 'evidence' : evidence.judge,
    proof: proof ? proofReport(proof) : null,
    power: proof?.power ? powerReport(proof.power) : evidence.power,
    status: judgement.status,
    code: 'code' in judgement ? judgement.code : null,
    note: 'message' in judgement ? judgement.message : '',
    no_data: 'noData' in judgement ? (judgement.noData?.kind ?? null) : null,
    delta_pct: finite(judgement.deltaPct),
    watch: { seconds: look.elapsedSeconds, looks, samples, coverage: samples / looks },
  };
}

function baselineEvidence(baseline: Baseline, seconds: number): BaselineEvidence {
  const measured = baseline.samples.filter(({ value }) => Number.isFinite(value)).length;
  return {
    answered: baseline.answered,
    samples: measured,
    raw_samples: baseline.rawSamples,
    coverage: coverage(baseline, measured, seconds),
    longest_gap_seconds: baseline.longestGapSeconds,
  };
}

/** Values against the points that the window could have had, at the distance that most of them are from each other. */
function coverage({ samples }: Baseline, measured: number, seconds: number): number {
  const distances = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at));
  const usual = distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
  const possible = usual > 0 ? Math.max(1, Math.floor((seconds * 1000) / usual)) : samples.length;
  return possible === 0 ? 0 : Math.min(1, measured / possible);
}
