import type { FlagOn, Reading } from '../judge/metric.ts';
import type { PresenceBefore } from '../judge/traffic/presence.ts';
import { type AnalysisSetup, analysis } from './analysis.ts';
import type { Baselines } from './baseline.ts';
import { readMetrics } from './look.ts';
import { gatherPresence } from './presence.ts';
import { createReadTime } from './read-time.ts';
import { createRhythm } from './rhythm.ts';
import { cancelled, type Run, withinTimeout } from './run.ts';
import { gatherSince } from './since-flag.ts';
import { inconclusive, type Outcome } from './verdict.ts';

/** Requests of one evaluation that may follow each other, each with the source's whole timeout. */
const READS = 4;

/** Polls the metrics until a breach or the end of the watch; the last poll is the last look. Without a watch there is just that one. */
export async function watch(
  run: Run,
  { baselines, presence }: { readonly baselines: Baselines; readonly presence: PresenceBefore | undefined },
  flag: FlagOn,
): Promise<Outcome> {
  const { plan, ports, emit, cancel } = run;
  if (plan.metrics.watched.length === 0)
    return inconclusive('no-data', 'no metric is configured, so nothing was measured');
  emit({ type: 'phase-started', phase: 'watch' });
  const started = ports.clock.now();
  const endsAt = started + plan.watchSeconds * 1000;
  const setup: AnalysisSetup = {
    metrics: plan.metrics.watched,
    baselines,
    flag,
    endsAt,
    ...(presence && { presence }),
  };
  emit({ type: 'analysis-started', setup });
  const { look } = analysis(setup);
  const readTime = createReadTime(ports.clock, plan.metrics.source.timeoutSeconds * 1000);
  let bound = cancel;
  /** The run for one evaluation's reads: they end with the watch, whatever the server does. */
  const reading: Run = {
    ...run,
    get cancel() {
      return bound;
    },
  };
  const samples = gatherSince(reading, baselines, flag);
  const targets = gatherPresence(reading, presence, flag);
  const rhythm = createRhythm({
    everySeconds: plan.metrics.followsScrapes ? undefined : plan.metrics.pollSeconds,
    fallbackSeconds: plan.metrics.pollSeconds,
    scrapeSeconds: Math.max(...[...baselines.values()].map(({ summary }) => summary.scrapeSeconds)),
  });
  const { heartbeat } = ports;
  const readMs = withinTimeout(READS * plan.metrics.source.timeoutSeconds);
  let next = rhythm.next(started, samples.scrapes());

  for (;;) {
    if (endsAt - next < readTime.usualMs()) next = endsAt;
    const wait = Math.min(endsAt, next) - ports.clock.now();
    heartbeat.within(Math.max(0, wait) + readMs);
    if (wait > 0) await ports.clock.sleep(wait, cancel);
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');
    heartbeat.within(readMs);

    const lookedAt = ports.clock.now();
    const final = lookedAt >= endsAt;
    const elapsedSeconds = (lookedAt - started) / 1000;
    bound = ports.clock.deadline(final ? readTime.lastMs() : endsAt - lookedAt, cancel);
    const [readings, { news }, scraped] = await Promise.all([
      readTime.measure(readMetrics(reading, baselines, flag), allAvailable),
      readTime.measure(samples.gather(), ({ complete }) => complete),
      readTime.measure(targets(), (read) => read !== undefined),
    ]);
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');

    const seen = { at: ports.clock.now(), final, readings, news, ...(scraped && { presence: scraped }) };
    emit({ type: 'analysis-look', look: seen });
    const { metrics, outcome } = look(seen);
    emit({ type: 'look', elapsedSeconds, watchSeconds: plan.watchSeconds, final, metrics });
    if (outcome) return outcome;
    next = rhythm.next(lookedAt, samples.scrapes());
  }
}

const allAvailable = (readings: ReadonlyMap<string, Reading>): boolean =>
  [...readings.values()].every(({ state }) => state !== 'unavailable');
