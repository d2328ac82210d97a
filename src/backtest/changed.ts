import type { WatchedMetric } from '../canary/plan.ts';
import { gainBetween } from '../counters/gain.ts';
import { beginnings, increments } from '../counters/increments.ts';
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
    const events = changedEvents(since.events, before.events, flagAt, change.factor);
    return { ...since, events };
  }
  if (since.kind === 'histogram' && before.kind === 'histogram') {
    const inBuckets = 'shift' in change ? { shift: change.shift / scale } : change;
    return { kind: 'histogram', buckets: movedBuckets(since.buckets, before.buckets, flagAt, inBuckets) };
  }
  return since;
}

function changedEvents(
  since: readonly TargetSeries[],
  before: readonly TargetSeries[],
  flagAt: number,
  factor: number,
): TargetSeries[] {
  const from = beginnings([since], increments([before]).standing);
  const lastAt = new Map(before.map(({ labels, samples }) => [labels, samples.at(-1)?.at]));
  const changed = new Map<TargetSeries, TargetSeries>();
  // A series continues from the changed level of the one before it.
  for (const series of since.toSorted((one, other) => startOf(one) - startOf(other))) {
    const beginning = from.get(series);
    const of = beginning?.of;
    const level = (of && changed.get(of)?.samples.at(-1)?.value) ?? beginning?.level;
    const at = lastAt.get(series.labels) ?? of?.samples.at(-1)?.at;
    changed.set(series, changedGains(series, { at, former: beginning?.level, level }, flagAt, factor));
  }
  return since.map((series) => changed.get(series) ?? series);
}

const startOf = ({ samples }: TargetSeries): number => samples[0]?.at ?? Number.POSITIVE_INFINITY;

/** `former`: the level that its first sample counts from; `level`: what has become of that; `at`: its time, ms. */
function changedGains(
  series: TargetSeries,
  from: {
    readonly at: number | undefined;
    readonly former: number | undefined;
    readonly level: number | undefined;
  },
  flagAt: number,
  factor: number,
): TargetSeries {
  let { at: formerAt, former, level } = from;
  const samples = series.samples.map(({ at, value }) => {
    if (former === undefined || level === undefined) level = value;
    else {
      const { gained, restarted } = gainBetween(former, value);
      level = (restarted ? 0 : level) + gained * (1 + (factor - 1) * partAfter(formerAt, at, flagAt));
    }
    [former, formerAt] = [value, at];
    return { at, value: level };
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
