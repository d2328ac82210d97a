import type { TargetUptime } from '../canary/ports.ts';
import type { Answer } from './answer.ts';
import { targetOf } from './targets.ts';

/** How long each target has been up; of several processes of one target the youngest counts. */
export function uptimesIn(answer: Answer): readonly TargetUptime[] {
  if (answer.kind !== 'vector') return [];
  const youngest = new Map<string, number>();
  for (const { labels, sample } of answer.series) {
    if (!Number.isFinite(sample.value)) continue;
    const target = targetOf(labels);
    const seconds = Math.max(0, sample.value);
    youngest.set(target, Math.min(youngest.get(target) ?? seconds, seconds));
  }
  return [...youngest].map(([target, seconds]) => ({ target, seconds }));
}
