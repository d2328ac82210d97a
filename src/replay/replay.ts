import type { MetricLook } from '../canary/analysis.ts';
import { analysis } from '../canary/analysis.ts';
import type { Outcome } from '../canary/verdict.ts';
import { digestOfLooks } from '../recording/digest.ts';
import type { Recording } from '../recording/recording.ts';

/** What the judge makes of a recorded run. */
export interface Replayed {
  /** Undefined where the recording ends before there is one: the run itself ended there. */
  readonly outcome: Outcome | undefined;
  /** The look that decided, or the last one there is: its number, from 1, and how long the flags had been on, in seconds. */
  readonly looks: number;
  readonly seconds: number;
  /** Every metric at that look. */
  readonly metrics: readonly MetricLook[];
  /** As in `Recording`. */
  readonly digest: string;
}

/** Judges a recorded run again: bit for bit as it was judged, where neither the settings nor the judge have changed. */
export function replay({ setup, looks }: Recording): Replayed {
  const { look } = analysis(setup);
  const digest = digestOfLooks();
  let replayed: Omit<Replayed, 'digest'> = { outcome: undefined, looks: 0, seconds: 0, metrics: [] };
  for (const [index, seen] of looks.entries()) {
    const { metrics, outcome } = look(seen);
    digest.add(metrics);
    const seconds = (seen.at - setup.flag.effectiveAt) / 1000;
    replayed = { outcome, looks: index + 1, seconds, metrics };
    if (outcome) break;
  }
  return { ...replayed, digest: digest.hex() };
}
