import type { MetricStatus } from './tones.ts';

/** What the page's script draws of one metric. Moments are seconds since the flags went on, or since the first value where they never did. */
export interface ChartData {
  readonly metric: string;
  readonly unit: string;
  readonly status: MetricStatus;
  /** Whether moments are counted from the flags. */
  readonly sinceFlags: boolean;
  /** What was measured before the flags went on, and since; null where nothing was: the line has a gap there. */
  readonly before: Line;
  readonly after: Line;
  /** The 10th and the 90th percentile of what was measured before, and the value that is compared with. */
  readonly band: readonly [low: number, high: number] | null;
  readonly mean: number | null;
  /** What is compared with that: counted over all the time since the flags, where the metric is judged by evidence. */
  readonly current: number | null;
  readonly limits: readonly { readonly value: number; readonly words: string; readonly isFloor: boolean }[];
  readonly marks: readonly Mark[];
  readonly evidence: EvidenceLine | null;
}

export interface Line {
  readonly moments: readonly number[];
  readonly values: readonly (number | null)[];
}

/** The chance of such an excess without a change, and the level that it has to get below for a breach, at the same moments. */
export interface EvidenceLine {
  readonly moments: readonly number[];
  readonly chances: readonly (number | null)[];
  readonly levels: readonly (number | null)[];
}

/** Something that happened at a moment, to be seen over every line. */
export interface Mark {
  readonly at: number;
  readonly words: string;
  readonly tone: 'bad' | 'good' | 'plain';
}
