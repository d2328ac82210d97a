import type { MetricLook } from '../canary/analysis.ts';
import { type AnalysisLook, analysis } from '../canary/analysis.ts';
import { questionOf } from '../canary/evidence.ts';
import type { WatchedMetric } from '../canary/plan.ts';
import type { Outcome } from '../canary/verdict.ts';
import type { Reading } from '../judge/metric.ts';
import type { Recorded } from '../judge/recorded.ts';
import type { Window } from './window.ts';

/** What became of one canary of a backtest. */
export interface Judged {
  readonly outcome: Outcome;
  /** When it was decided, in seconds after the flag. */
  readonly afterSeconds: number;
  /** By the metric's name: its first breach, else how it stood at the end. */
  readonly metrics: ReadonlyMap<string, MetricEnd>;
}

export interface MetricEnd {
  readonly judgement: MetricLook['judgement'];
  /** In seconds after the flag. */
  readonly afterSeconds: number;
}

/** What holds for every canary of a config. */
export interface Terms {
  /** The chance of a false rollback that a run allows itself. */
  readonly alpha: number;
  /** How many of the config's metrics are judged by evidence, and share it. */
  readonly judged: number;
}

/**
 * Judges a window look by look, exactly as a run does. A run ends at the first breach; here the other metrics are looked
 * at until the end, so that each is told of for itself, unless `untilBreach`.
 *
 * @param asJudged in place of the window's metrics, such as with other thresholds
 */
export function judgeWindow(
  window: Window,
  { alpha, judged }: Terms,
  { untilBreach = false, asJudged = (metric: WatchedMetric) => metric } = {},
): Judged {
  const { flagAt, looks, watchSeconds } = window;
  const metrics = window.metrics.map(({ metric }) => asJudged(metric));
  const baselines = new Map(
    window.metrics.map(({ summary, history }, index) => {
      const metric = metrics[index] as WatchedMetric;
      const { scrapeSeconds } = summary;
      const question = history && questionOf(metric, history, { scrapeSeconds, watchSeconds, alpha, judged });
      return [metric.name, { summary, question }] as const;
    }),
  );
  const flag = { writtenAt: flagAt, effectiveAt: flagAt };
  const presence = window.presence && { targets: window.presence.before, readAt: flagAt };
  const run = analysis({
    metrics,
    baselines,
    flag,
    endsAt: flagAt + watchSeconds * 1000,
    ...(presence && { presence }),
  });
  const ends = new Map<string, MetricEnd>();
  let decided: Pick<Judged, 'outcome' | 'afterSeconds'> | undefined;
  for (const [index, at] of looks.entries()) {
    const final = index === looks.length - 1;
    const seen = run.look(lookAt(window, index, at, final));
    const afterSeconds = Math.round((at - flagAt) / 1000);
    for (const { metric, judgement } of seen.metrics) {
      if (ends.get(metric)?.judgement.status !== 'breach') ends.set(metric, { judgement, afterSeconds });
    }
    if (seen.outcome) decided ??= { outcome: seen.outcome, afterSeconds };
    if (decided && untilBreach) break;
  }
  if (!decided) throw new Error('a window has no look');
  return { ...decided, metrics: ends };
}

function lookAt(window: Window, index: number, at: number, final: boolean): AnalysisLook {
  const readings: [string, Reading][] = [];
  const news: [string, Recorded][] = [];
  for (const { metric, readings: all, news: recorded } of window.metrics) {
    const [reading, fresh] = [all[index], recorded[index]];
    if (reading) readings.push([metric.name, reading]);
    if (fresh) news.push([metric.name, fresh]);
  }
  const presence = window.presence?.news[index];
  return { at, final, readings: new Map(readings), news: new Map(news), ...(presence && { presence }) };
}
