import { formatNumber, formatValue } from './format.ts';
import { type Comparison, type Judgement, percentOf } from './judgement.ts';
import type { Baseline, FlagOn, JudgedMetric, Reading, Threshold } from './metric.ts';
import { judgeAbsence } from './traffic/absence.ts';
import type { Reach } from './traffic/presence.ts';

type Measured = Extract<Reading, { state: 'measured' }>;

/**
 * The playbook's rule: the current value against the baseline, a breach on sight. What was not measured is never a pass.
 *
 * `readings` are all looks at this metric since the flag went on, oldest first, at least one.
 */
export function judgeLiterally(
  metric: JudgedMetric,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
  reach: Reach = 'unknown',
): Judgement {
  const reading = readings.at(-1);
  if (reading === undefined) throw new Error('judgeLiterally needs at least one reading');
  const comparison = compare(metric, baseline, reading);
  if (metric.thresholds.length === 0) return { status: 'watched', ...comparison };

  const value = reading.state === 'measured' ? judgeValue(metric, baseline, reading, flag) : undefined;
  if (value?.status === 'breach') return { ...value, ...comparison };
  const finding = judgeAbsence(metric, baseline, readings, flag, reach) ?? value ?? { status: 'ok' };
  return { ...finding, ...comparison };
}

type Finding =
  | { status: 'ok' }
  | { status: 'breach'; code: 'metric-breach'; message: string }
  | { status: 'undecided'; code: 'no-data' | 'underpowered'; message: string };

function judgeValue(metric: JudgedMetric, baseline: Baseline, reading: Measured, flag: FlagOn): Finding {
  const findings = metric.thresholds.map((threshold) =>
    judgeThreshold(metric, threshold, baseline, reading, flag),
  );
  return (
    findings.find(({ status }) => status === 'breach') ??
    findings.find(({ status }) => status === 'undecided') ?? { status: 'ok' }
  );
}

function judgeThreshold(
  metric: JudgedMetric,
  threshold: Threshold,
  baseline: Baseline,
  reading: Measured,
  flag: FlagOn,
): Finding {
  const excess = exceeds(metric, threshold, baseline, reading);
  if (typeof excess === 'string') return { status: 'breach', code: 'metric-breach', message: excess };
  if (excess === undefined) {
    return {
      status: 'undecided',
      code: 'no-data',
      message: `${metric.name} has no baseline to compare with (nothing was measured before the flag went on)`,
    };
  }
  return coversTheFlag(metric, threshold, baseline, reading, flag) ?? { status: 'ok' };
}

/** The reason of a breach; false for none; undefined where that cannot be said for want of a baseline. */
function exceeds(
  metric: JudgedMetric,
  threshold: Threshold,
  baseline: Baseline,
  reading: Measured,
): string | false | undefined {
  const { name, unit } = metric;
  const { value } = reading;
  const show = (shown: number): string => formatValue(shown, unit);
  const limit = show(threshold.limit);
  const before = referenceValue(metric, baseline);
  switch (threshold.kind) {
    case 'increase': {
      if (reading.counter === undefined || reading.counter.increase <= threshold.limit) return false;
      const { from, increase, restarted } = reading.counter;
      const how = restarted ? `, by ${formatNumber(increase)} over a restart` : '';
      return `${name} increased: ${formatNumber(from)} -> ${formatNumber(value)}${how}`;
    }
    case 'delta-pct': {
      if (before === undefined) return undefined;
      if (value <= threshold.minimum || value <= before) return false;
      const pct = percentOf(value - before, before);
      if (pct === undefined) return `${name} was ${show(before)} and is now ${show(value)}`;
      if (pct <= threshold.limit) return false;
      return `${name} increased ${formatNumber(pct)}%: ${show(before)} -> ${show(value)} (threshold: ${formatNumber(threshold.limit)}%)`;
    }
    case 'delta': {
      if (before === undefined) {
        // Without a baseline only the safe half can be said: more than the whole allowance is too much from any start.
        if (value <= threshold.limit) return undefined;
        return `${name} is ${show(value)}, with no baseline, and may rise by ${limit} at most`;
      }
      if (value - before <= threshold.limit) return false;
      return `${name} increased ${show(value - before)}: ${show(before)} -> ${show(value)} (threshold: ${limit})`;
    }
    case 'ceiling':
      return value > threshold.limit ? `${name} is ${show(value)}, above its maximum of ${limit}` : false;
    case 'floor':
      return value < threshold.limit ? `${name} is ${show(value)}, below its minimum of ${limit}` : false;
  }
}

/** What the current value is compared with: the baseline's mean, or zero for a counter's rate where no series was there to count. */
function referenceValue(metric: JudgedMetric, baseline: Baseline): number | undefined {
  if (baseline.rawSamples > 0 && baseline.mean !== undefined) return baseline.mean;
  const nothingThere = baseline.answered && (baseline.rawSamples === 0 || baseline.samples.length === 0);
  return metric.startsAtZero && nothingThere ? 0 : undefined;
}

/** A value that still reaches back before the flag cannot vouch for it. */
function coversTheFlag(
  metric: JudgedMetric,
  threshold: Threshold,
  baseline: Baseline,
  reading: Measured,
  flag: FlagOn,
): Finding | undefined {
  const neededSeconds = threshold.kind === 'increase' ? 0 : metric.windowSeconds;
  const coveredSeconds = (reading.newestSampleAt - flag.effectiveAt) / 1000;
  if (coveredSeconds > 0 && coveredSeconds >= neededSeconds) return undefined;
  const watchSeconds = Math.ceil(neededSeconds + 2 * baseline.scrapeSeconds);
  return {
    status: 'undecided',
    code: 'underpowered',
    message:
      coveredSeconds <= 0
        ? `${metric.name} has not been scraped since the flag went on; watch for at least ${watchSeconds} s`
        : `${metric.name} looks back ${formatNumber(metric.windowSeconds)} s and the flag is on for ${formatNumber(coveredSeconds)} s; watch for at least ${watchSeconds} s`,
  };
}

function compare(metric: JudgedMetric, baseline: Baseline, reading: Reading): Comparison {
  const counter = reading.state === 'measured' ? reading.counter : undefined;
  const before = counter?.from ?? referenceValue(metric, baseline);
  const current = reading.state === 'measured' ? reading.value : undefined;
  const delta =
    counter?.increase ?? (before === undefined || current === undefined ? undefined : current - before);
  const deltaPct = delta === undefined || before === undefined ? undefined : percentOf(delta, before);
  return { baseline: before, current, delta, deltaPct };
}
