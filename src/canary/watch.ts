import { judge } from '../judge/judge.ts';
import type { Judgement } from '../judge/judgement.ts';
import type { FlagOn, Reading } from '../judge/metric.ts';
import type { Baselines } from './baseline.ts';
import type { MetricLook } from './events.ts';
import { readMetrics } from './look.ts';
import { createRhythm } from './rhythm.ts';
import { cancelled, mustRollBack, type Run } from './run.ts';
import { type Evidence, evidenceSince } from './since-flag.ts';
import type { Outcome } from './verdict.ts';

/** Polls the metrics until a breach or the end of the watch; the last poll is the last look. Without a watch there is just that one. */
export async function watch(run: Run, baselines: Baselines, flag: FlagOn): Promise<Outcome> {
  const { plan, ports, emit, cancel } = run;
  if (plan.metrics.watched.length === 0)
    return inconclusive('no-data', 'no metric is configured, so nothing was measured');
  emit({ type: 'phase-started', phase: 'watch' });
  const started = ports.clock.now();
  const endsAt = started + plan.watchSeconds * 1000;
  const readings = new Map<string, Reading[]>(plan.metrics.watched.map(({ name }) => [name, []]));
  const evidence = evidenceSince(run, baselines, flag, endsAt);
  const rhythm = createRhythm({
    everySeconds: plan.metrics.followsScrapes ? undefined : plan.metrics.pollSeconds,
    fallbackSeconds: plan.metrics.pollSeconds,
    scrapeSeconds: Math.max(...[...baselines.values()].map(({ summary }) => summary.scrapeSeconds)),
  });
  let next = rhythm.next(started, evidence.scrapes());

  for (;;) {
    const wait = Math.min(endsAt, next) - ports.clock.now();
    if (wait > 0) await ports.clock.sleep(wait, cancel);
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');

    const lookedAt = ports.clock.now();
    const final = lookedAt >= endsAt;
    const elapsedSeconds = (lookedAt - started) / 1000;
    const [latest] = await Promise.all([readMetrics(run, baselines, flag), evidence.gather()]);
    const metrics = judgeAll(run, latest, readings, baselines, flag, (metric, soFar) =>
      evidence.judge(metric, soFar, final),
    );
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');
    emit({ type: 'look', elapsedSeconds, watchSeconds: plan.watchSeconds, final, metrics });

    for (const { judgement } of metrics) {
      if (judgement.status === 'breach') return mustRollBack(judgement.code, judgement.message);
    }
    if (final) return conclude(metrics.map(({ judgement }) => judgement));
    next = rhythm.next(lookedAt, evidence.scrapes());
  }
}

function judgeAll(
  { plan }: Run,
  latest: ReadonlyMap<string, Reading>,
  readings: ReadonlyMap<string, Reading[]>,
  baselines: Baselines,
  flag: FlagOn,
  byEvidence: (metric: string, soFar: readonly Reading[]) => ReturnType<Evidence['judge']>,
): MetricLook[] {
  const looks: MetricLook[] = [];
  for (const metric of plan.metrics.watched) {
    const reading = latest.get(metric.name);
    const soFar = readings.get(metric.name);
    const baseline = baselines.get(metric.name)?.summary;
    if (!reading || !soFar || !baseline) continue;
    soFar.push(reading);
    const judgement = judge(metric, baseline, soFar, flag, byEvidence(metric.name, soFar));
    looks.push({ metric: metric.name, reading, judgement });
  }
  return looks;
}

/** The verdict after the last look: passed only where every guarded metric was really measured. */
function conclude(judgements: readonly Judgement[]): Outcome {
  const guarded = judgements.filter(({ status }) => status !== 'watched');
  if (guarded.length === 0)
    return inconclusive('no-data', 'no threshold guards any metric, so nothing was decided');
  for (const code of ['metrics-unavailable', 'no-data', 'underpowered'] as const) {
    const open = guarded.find((judgement) => judgement.status === 'undecided' && judgement.code === code);
    if (open?.status === 'undecided') return inconclusive(code, open.message);
  }
  return {
    verdict: 'passed',
    reasonCode: 'healthy',
    reason: `${guarded.length} guarded metrics measured, none over its threshold`,
  };
}

function inconclusive(reasonCode: Outcome['reasonCode'], reason: string): Outcome {
  return { verdict: 'inconclusive', reasonCode, reason };
}
