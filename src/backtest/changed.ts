import type { WatchedMetric } from '../canary/plan.ts';
import type { Recorded, TargetSeries } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import { type Change, partAfter } from './change.ts';
import { movedBuckets } from './changed-buckets.ts';

/**
 * What would have been recorded after the flag. Counters gain in proportion, series by series, restarts and births kept; the
 * requests of a histogram become slower; of a value, the part that looks back past the flag stays. Of the step astride the
 * flag, only the part after it changes.
 *
 * @param before what was recorded up to the flag
 */
export function changedRecorded(
  since: Recorded,
  before: Recorded,
  flagAt: number,
  change: Change,
  scale: number,
): Recorded {
  if (since.kind === 'counts' && before.kind === 'counts' && 'factor' in change) {
    const last = new Map(before.events.map(({ labels, samples }) => [labels, samples.at(-1)]));
    const events = since.events.map((one) => changedGains(one, last.get(one.labels), flagAt, change.factor));
    return { ...since, events };
  }
  if (since.kind === 'histogram' && before.kind === 'histogram') {
    const inBuckets = 'shift' in change ? { shift: change.shift / scale } : change;
    return { kind: 'histogram', buckets: movedBuckets(since.buckets, before.buckets, flagAt, inBuckets) };
  }
  return since;
}

function changedGains(
  series: TargetSeries,
  last: Sample | undefined,
  flagAt: number,
  factor: number,
): TargetSeries {
  let former = last;
  let level = last?.value ?? 0;
  const samples = series.samples.map((sample) => {
    const isRestart = former !== undefined && sample.value < former.value;
    const gained = isRestart ? sample.value : sample.value - (former?.value ?? 0);
    const after = partAfter(former?.at, sample.at, flagAt);
    level = (isRestart ? 0 : level) + gained * (1 + (factor - 1) * after);
    former = sample;
    return { at: sample.at, value: level };
  });
  return { ...series, samples };
}

/** The values after the flag: each is changed as far as it looks at what came after. */
export function changedValues(
  values: readonly Sample[],
  { windowSeconds }: WatchedMetric,
  flagAt: number,
  change: Change,
): readonly Sample[] {
  return values.map(({ at, value }) => {
    const since = (at - flagAt) / 1000;
    if (since <= 0) return { at, value };
    const part = windowSeconds > 0 ? Math.min(1, since / windowSeconds) : 1;
    const changed =
      'shift' in change ? value + part * change.shift : value * (1 + part * (change.factor - 1));
    return { at, value: changed };
  });
}
