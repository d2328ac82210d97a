import type { FlagOn } from '../judge/metric.ts';
import { type AnalysisSetup, analysis } from './analysis.ts';
import type { Baselines } from './baseline.ts';
import { readMetrics } from './look.ts';
import { createReadTime } from './read-time.ts';
import { createRhythm } from './rhythm.ts';
import { cancelled, type Run } from './run.ts';
import { gatherSince } from './since-flag.ts';
import { inconclusive, type Outcome } from './verdict.ts';

/** Polls the metrics until a breach or the end of the watch; the last poll is the last look. Without a watch there is just that one. */
export async function watch(run: Run, baselines: Baselines, flag: FlagOn): Promise<Outcome> {
  const { plan, ports, emit, cancel } = run;
  if (plan.metrics.watched.length === 0)
    return inconclusive('no-data', 'no metric is configured, so nothing was measured');
  emit({ type: 'phase-started', phase: 'watch' });
  const started = ports.clock.now();
  const endsAt = started + plan.watchSeconds * 1000;
  const setup: AnalysisSetup = { metrics: plan.metrics.watched, baselines, flag, endsAt };
  emit({ type: 'analysis-started', setup });
  const { look } = analysis(setup);
  const readTime = createReadTime(plan.metrics.source.timeoutSeconds * 1000);
  let bound = cancel;
  /** The run for one evaluation's reads: they end with the watch, whatever the server does. */
  const reading: Run = {
    ...run,
    get cancel() {
      return bound;
    },
  };
  const samples = gatherSince(reading, baselines, flag);
  const rhythm = createRhythm({
    everySeconds: plan.metrics.followsScrapes ? undefined : plan.metrics.pollSeconds,
    fallbackSeconds: plan.metrics.pollSeconds,
    scrapeSeconds: Math.max(...[...baselines.values()].map(({ summary }) => summary.scrapeSeconds)),
  });
  let next = rhythm.next(started, samples.scrapes());

  for (;;) {
    if (endsAt - next < readTime.usualMs()) next = endsAt;
    const wait = Math.min(endsAt, next) - ports.clock.now();
    if (wait > 0) await ports.clock.sleep(wait, cancel);
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');

    const lookedAt = ports.clock.now();
    const final = lookedAt >= endsAt;
    const elapsedSeconds = (lookedAt - started) / 1000;
    bound = ports.clock.deadline(final ? readTime.lastMs() : endsAt - lookedAt, cancel);
    const [readings, news] = await Promise.all([readMetrics(reading, baselines, flag), samples.gather()]);
    const answered = [...readings.values()].every(({ state }) => state !== 'unavailable');
    readTime.add(ports.clock.now() - lookedAt, answered);
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');

    const seen = { at: ports.clock.now(), final, readings, news };
    emit({ type: 'analysis-look', look: seen });
    const { metrics, outcome } = look(seen);
    emit({ type: 'look', elapsedSeconds, watchSeconds: plan.watchSeconds, final, metrics });
    if (outcome) return outcome;
    next = rhythm.next(lookedAt, samples.scrapes());
  }
}
