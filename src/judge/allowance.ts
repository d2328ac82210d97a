import type { JudgedMetric, Threshold } from './metric.ts';

/** How far a metric may move, in the unit that its data come in. */
export interface Allowance {
  readonly threshold: Exclude<Threshold, { kind: 'increase' }>;
  /** Which way is worse, of the data: a fall of a share of good events is a rise of the bad ones. */
  readonly worse: Worse;
  /** The limit itself where it does not depend on the baseline; undefined where `change` is counted from the baseline. */
  readonly limit: number | undefined;
  /** The change from a baseline of `before` that is too much, in the worse direction; at least 0. */
  readonly change: (before: number) => number;
  /** Values up to this are never too much; only where higher is worse. */
  readonly floor: number;
}

export type Worse = 'higher' | 'lower';

/** 1 where higher is worse, else -1. */
export function signOf(worse: Worse): 1 | -1 {
  return worse === 'higher' ? 1 : -1;
}

/** How data become the metric's value: `offset + factor · data`. */
export interface DataScale {
  readonly factor: number;
  readonly offset: number;
}

export function metricValue(data: number, { factor, offset }: DataScale): number {
  return offset + factor * data;
}

/** The thresholds that evidence can judge: all but the increase of a counter. */
export function allowances(metric: JudgedMetric, scale: DataScale): readonly Allowance[] {
  return metric.thresholds.flatMap((threshold) =>
    threshold.kind === 'increase' ? [] : [allowanceOf(threshold, scale)],
  );
}

function allowanceOf(threshold: Allowance['threshold'], scale: DataScale): Allowance {
  const { factor, offset } = scale;
  const size = Math.abs(factor);
  const rises = threshold.kind === 'delta' || threshold.kind === 'delta-pct' || threshold.kind === 'ceiling';
  const worse: Worse = rises === factor > 0 ? 'higher' : 'lower';
  const unbounded = Number.NEGATIVE_INFINITY;
  switch (threshold.kind) {
    case 'delta-pct':
    case 'drop-pct': {
      const hasFloor = threshold.kind === 'delta-pct' && worse === 'higher';
      return {
        threshold,
        worse,
        limit: undefined,
        change: (before) => ((threshold.limit / 100) * Math.abs(metricValue(before, scale))) / size,
        floor: hasFloor ? threshold.minimum / factor : unbounded,
      };
    }
    case 'delta':
    case 'drop':
      return { threshold, worse, limit: undefined, change: () => threshold.limit / size, floor: unbounded };
    case 'ceiling':
    case 'floor': {
      const limit = (threshold.limit - offset) / factor;
      const change = (before: number): number => Math.max(0, signOf(worse) * (limit - before));
      return { threshold, worse, limit, change, floor: unbounded };
    }
  }
}

/** Those that a power is computed for: where higher is worse, and the limit is not in breach at `before` already. */
export function risesOf(limits: readonly Allowance[], before: number): readonly Allowance[] {
  return limits.filter(
    ({ worse, limit, change }) => worse === 'higher' && (limit === undefined || change(before) > 0),
  );
}

/**
 * Without a baseline only the safe half of a `delta` can be said: more than the whole allowance is too much from any
 * start. Undefined for thresholds of which nothing can be said.
 */
export function fromAnyStart(allowance: Allowance): Allowance | undefined {
  if (allowance.limit !== undefined) return allowance;
  if (allowance.threshold.kind !== 'delta' || allowance.worse !== 'higher') return undefined;
  return { ...allowance, limit: allowance.change(0) };
}
