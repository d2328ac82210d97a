import { PRESETS } from '../config/presets.ts';
import { alternatives, didYouMean } from '../config/suggest.ts';
import { toThresholds, writtenLimits } from '../config/thresholds.ts';
import type { JudgedMetric, Threshold } from '../judge/metric.ts';

/** A limit given on the command line that means nothing. */
export class ThresholdError extends Error {
  constructor(word: string, message: string) {
    super(`--thresholds ${word}: ${message}`);
    this.name = 'ThresholdError';
  }
}

const KINDS = ['delta_pct', 'delta_ms', 'delta', 'drop_pct', 'drop', 'max_increase', 'max', 'min'];
const PRESET_NAMES = Object.keys(PRESETS);

/**
 * Limits as words, each in a form that a config has too: a preset, `error_rate_delta_pct=80` or `error_rate.max=0.05`.
 *
 * @throws ThresholdError
 */
export function thresholdsOf(
  words: readonly string[],
  metrics: readonly JudgedMetric[],
): ReadonlyMap<string, readonly Threshold[]> {
  const written = words.flatMap((word) => limitsIn(word, metrics));
  return new Map(
    metrics.flatMap(({ name, thresholds }): [string, Threshold[]][] => {
      const limits = written.filter(({ metric }) => metric === name);
      if (limits.length === 0) return [];
      const before = thresholds.find((threshold) => threshold.kind === 'delta-pct');
      const given = toThresholds(limits, directionOf(thresholds)).map((threshold) =>
        threshold.kind === 'delta-pct' && before ? { ...threshold, minimum: before.minimum } : threshold,
      );
      return [[name, given]];
    }),
  );
}

/** Which way a metric of a recorded run gets worse, as its thresholds say. */
function directionOf(thresholds: readonly Threshold[]): 'up' | 'down' | 'both' {
  const rises = thresholds.some(({ kind }) => kind === 'delta-pct' || kind === 'delta');
  const falls = thresholds.some(({ kind }) => kind === 'drop-pct' || kind === 'drop');
  return falls ? (rises ? 'both' : 'down') : 'up';
}

type Limit = ReturnType<typeof writtenLimits>[number];

function limitsIn(word: string, metrics: readonly JudgedMetric[]): Limit[] {
  const [, key, number] = /^([^=]+)=(.+)$/.exec(word) ?? [];
  if (key === undefined || number === undefined) return ofPreset(word, metrics);
  const value = Number(number);
  if (!Number.isFinite(value)) throw new ThresholdError(word, `"${number}" is not a number`);
  const [, name, kind] = /^(.+)\.(\w+)$/.exec(key) ?? [];
  if (kind !== undefined && !KINDS.includes(kind))
    throw new ThresholdError(word, `no limit is called "${kind}": there are ${alternatives(KINDS)}`);
  const limits = writtenLimits(
    name !== undefined && kind !== undefined ? { [name]: { [kind]: value } } : { [key]: value },
  );
  const [limit] = limits;
  if (!limit) throw new ThresholdError(word, 'give METRIC_delta_pct=…, METRIC_delta_ms=…, or METRIC.KIND=…');
  const names = metrics.map((metric) => metric.name);
  if (!names.includes(limit.metric)) {
    const hint = didYouMean(limit.metric, names) ?? `it watched ${alternatives(names)}`;
    throw new ThresholdError(word, `the run watched no metric "${limit.metric}": ${hint}`);
  }
  if (value < 0 && limit.kind !== 'min' && limit.kind !== 'max')
    throw new ThresholdError(word, 'this limit cannot be below zero');
  return limits;
}

function ofPreset(word: string, metrics: readonly JudgedMetric[]): Limit[] {
  const preset = Object.entries(PRESETS).find(([name]) => name === word)?.[1];
  if (!preset)
    throw new ThresholdError(
      word,
      `give METRIC_delta_pct=80, METRIC.max=0.05, … or ${alternatives(PRESET_NAMES)}`,
    );
  const limits: Limit[] = [
    { metric: 'error_rate', kind: 'delta_pct', value: preset.errorRateDeltaPct, pointer: undefined },
    { metric: 'latency_p95', kind: 'delta_ms', value: preset.latencyP95DeltaMs, pointer: undefined },
  ];
  const known = limits.filter(({ metric }) => metrics.some(({ name }) => name === metric));
  if (known.length === 0)
    throw new ThresholdError(word, 'a preset is for error_rate and latency_p95, and the run watched neither');
  return known;
}
