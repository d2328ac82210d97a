import type { Judgement } from '../../judge/judgement.ts';

/** One language of colours for everything: red, amber, green, and none. */
export type Tone = 'bad' | 'unsure' | 'good' | 'plain';

/** What came of a metric; `not-measured` where the run never looked at it. */
export type MetricStatus = Judgement['status'] | 'not-measured';

/** The tone of a metric's status, as on the console. */
export const TONES: Readonly<Record<MetricStatus, Tone>> = {
  ok: 'good',
  breach: 'bad',
  undecided: 'unsure',
  watched: 'plain',
  'not-measured': 'plain',
};
