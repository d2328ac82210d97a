import type { Threshold } from '../judge/metric.ts';
import { DEFAULTS } from './defaults.ts';
import { pointerTo } from './locate.ts';
import { PRESETS } from './presets.ts';
import type { CanaryConfig, Direction, Limits } from './schema.generated.ts';

/** One figure that a config sets for a metric, or a default that holds without one. */
export interface Limit {
  readonly metric: string;
  readonly kind: keyof Limits;
  readonly value: number;
  /** Where it is written; undefined for a default. */
  readonly pointer: string | undefined;
}

type Thresholds = CanaryConfig['thresholds'];

/** The figures that are written under `thresholds`, in both forms: `NAME_delta_pct: 10` and `NAME: { delta_pct: 10 }`. */
export function writtenLimits(thresholds: Thresholds): Limit[] {
  return Object.entries(thresholds ?? {}).flatMap(([key, value]): Limit[] => {
    const pointer = pointerTo('/thresholds', key);
    if (typeof value === 'object') {
      const limits = Object.entries(value) as [keyof Limits, number][];
      return limits.map(([kind, limit]) => ({
        metric: key,
        kind,
        value: limit,
        pointer: pointerTo(pointer, kind),
      }));
    }
    const [, metric, kind] = /^(.*)_(delta_pct|delta_ms)$/.exec(key) ?? [];
    if (typeof value !== 'number' || metric === undefined) return [];
    return [{ metric, kind: kind as 'delta_pct' | 'delta_ms', value, pointer }];
  });
}

const DELTAS: readonly (keyof Limits)[] = ['delta_pct', 'delta_ms', 'delta'];

/** All limits of a metric: the written ones, and the playbook's where none of their kind is written. */
export function limitsOf(metric: string, thresholds: Thresholds): Limit[] {
  const written = writtenLimits(thresholds).filter((limit) => limit.metric === metric);
  const has = (...kinds: readonly (keyof Limits)[]): boolean =>
    written.some(({ kind }) => kinds.includes(kind));
  const byDefault = (kind: keyof Limits, value: number): Limit => ({
    metric,
    kind,
    value,
    pointer: undefined,
  });
  const preset = PRESETS[thresholds?.preset ?? DEFAULTS.thresholds.preset];
  switch (metric) {
    case 'golden_mismatch':
      return has('max_increase') ? written : [...written, byDefault('max_increase', 0)];
    case 'error_rate':
      return has(...DELTAS) ? written : [...written, byDefault('delta_pct', preset.errorRateDeltaPct)];
    case 'latency_p95':
      return has(...DELTAS) ? written : [...written, byDefault('delta_ms', preset.latencyP95DeltaMs)];
    default:
      return written;
  }
}

/** The limits as the judge knows them. `direction`: which way the metric gets worse, for limits that do not say so. */
export function toThresholds(
  limits: readonly Limit[],
  direction: Direction = DEFAULTS.metric.direction,
): Threshold[] {
  const minimum = limits.find(({ kind }) => kind === 'minimum')?.value ?? 0;
  return limits.flatMap((limit) => thresholdsOf(limit, minimum, direction));
}

/** Empty for `minimum`, which is a part of `delta_pct`. */
function thresholdsOf(
  { kind, value: limit }: Limit,
  minimum: number,
  direction: Direction,
): readonly Threshold[] {
  const either = (rise: Threshold, drop: Threshold): readonly Threshold[] =>
    direction === 'up' ? [rise] : direction === 'down' ? [drop] : [rise, drop];
  switch (kind) {
    case 'max_increase':
      return [{ kind: 'increase', limit }];
    case 'delta_pct':
      return either({ kind: 'delta-pct', limit, minimum }, { kind: 'drop-pct', limit });
    case 'delta':
    case 'delta_ms':
      return either({ kind: 'delta', limit }, { kind: 'drop', limit });
    case 'drop_pct':
      return [{ kind: 'drop-pct', limit }];
    case 'drop':
      return [{ kind: 'drop', limit }];
    case 'max':
      return [{ kind: 'ceiling', limit }];
    case 'min':
      return [{ kind: 'floor', limit }];
    case 'minimum':
      return [];
  }
}
