import { isBeyond } from './baseline-breach.ts';
import { breachWords } from './breach-words.ts';
import { formatNumber, formatValue } from './format.ts';
import { type Comparison, type Judgement, percentOf } from './judgement.ts';
import { isLowerLimit, limitValue } from './limit.ts';
import type { Baseline, FlagOn, JudgedMetric, Reading, Threshold } from './metric.ts';
import { judgeAbsence } from './traffic/absence.ts';
import { type Reach, unknownReach } from './traffic/presence.ts';

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
  reach: Reach = unknownReach,
): Judgement {
  const reading = readings.at(-1);
  if (reading === undefined) throw new Error('judgeLiterally needs at least one reading');
  const comparison = compare(metric, baseline, reading);
  if (metric.thresholds.length === 0) return { status: 'watched', ...comparison };

  const value = reading.state === 'measured' ? judgeValue(metric, baseline, readings, flag) : undefined;
  if (value?.status === 'breach') return { ...value, ...comparison };
  const finding = judgeAbsence(metric, baseline, readings, flag, reach) ?? value ?? { status: 'ok' };
  return { ...finding, ...comparison };
}

type Finding =
  | { status: 'ok' }
  | { status: 'breach'; code: 'metric-breach'; message: string }
  | { status: 'undecided'; code: 'no-data' | 'underpowered'; message: string };

function judgeValue(
  metric: JudgedMetric,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
): Finding {
  const findings = metric.thresholds.map((threshold) =>
    threshold.kind === 'increase'
      ? judgeIncrease(metric, threshold, baseline, readings, flag)
      : judgeThreshold(metric, threshold, baseline, readings, flag),
  );
  return (
    findings.find(({ status }) => status === 'breach') ??
    findings.find(({ status }) => status === 'undecided') ?? { status: 'ok' }
  );
}

type ValueThreshold = Exclude<Threshold, { kind: 'increase' }>;

/** The increase of a counter since the flag, which the reading holds. */
function judgeIncrease(
  metric: JudgedMetric,
  threshold: Extract<Threshold, { kind: 'increase' }>,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
): Finding {
  const reading = readings.at(-1);
  if (reading?.state !== 'measured') return { status: 'ok' };
  const { counter } = reading;
  const allowed = threshold.limit + increaseBefore(metric, baseline, (reading.at - flag.writtenAt) / 1000);
  if (counter === undefined || counter.increase <= allowed)
    return coversTheFlag(metric, 0, baseline, reading.newestSampleAt, flag) ?? { status: 'ok' };
  const { from, increase, restarted } = counter;
  const how = restarted ? `, by ${formatNumber(increase)} over a restart` : '';
  const message = `${metric.name} increased: ${formatNumber(from)} -> ${formatNumber(reading.value)}${how}`;
  return { status: 'breach', code: 'metric-breach', message };
}

/** What a counter that was allowed to rise before the flag may rise by after it, beside its threshold. */
function increaseBefore(metric: JudgedMetric, baseline: Baseline, elapsedSeconds: number): number {
  if (!metric.allowBaselineBreach || !baseline.counter) return 0;
  const { increase, seconds } = baseline.counter;
  return seconds > 0 ? increase * Math.max(1, elapsedSeconds / seconds) : 0;
}

function judgeThreshold(
  metric: JudgedMetric,
  threshold: ValueThreshold,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
): Finding {
  const { breaches, of } = metric.confirmation ?? { breaches: 1, of: 1 };
  const evaluations = withNewSamples(readings, flag);
  const latest = evaluations.at(-1);
  const newestAt = latest?.newestSampleAt ?? flag.effectiveAt;
  if (latest === undefined) return coversTheFlag(metric, 0, baseline, newestAt, flag) ?? { status: 'ok' };
  const reasons = evaluations.slice(-of).map(({ value }) => exceeds(metric, threshold, baseline, value));
  const reason = reasons.at(-1);
  const exceeded = reasons.filter((one) => typeof one === 'string').length;
  if (reason === undefined) {
    const message = `${metric.name} has no baseline to compare with (nothing was measured before the flag went on)`;
    return { status: 'undecided', code: 'no-data', message };
  }
  if (reason !== false) {
    const often = of === 1 ? '' : `, in ${exceeded} of the last ${of} evaluations`;
    if (exceeded >= breaches)
      return { status: 'breach', code: 'metric-breach', message: `${reason}${often}` };
    const message = `${reason}${often}: a breach needs ${breaches}`;
    return { status: 'undecided', code: 'underpowered', message };
  }
  return coversTheFlag(metric, metric.windowSeconds, baseline, newestAt, flag) ?? { status: 'ok' };
}

/** The readings that brought a sample of their own, taken since the flag is in effect. What is older says nothing of the flag. */
function withNewSamples(readings: readonly Reading[], flag: FlagOn): readonly Measured[] {
  let newest = flag.effectiveAt;
  return readings.filter((reading): reading is Measured => {
    if (reading.state !== 'measured' || reading.newestSampleAt <= newest) return false;
    newest = reading.newestSampleAt;
    return true;
  });
}

/** The reason of a breach; false for none; undefined where that cannot be said for want of a baseline. */
function exceeds(
  metric: JudgedMetric,
  threshold: ValueThreshold,
  baseline: Baseline,
  value: number,
): string | false | undefined {
  if (threshold.kind === 'ceiling' || threshold.kind === 'floor') {
    const isWorse =
      !metric.allowBaselineBreach ||
      baseline.samples.every((sample) => !isBeyond({ ...threshold, limit: value }, sample.value));
    return isBeyond(threshold, value) && isWorse && breachWords(metric, threshold, 0, value);
  }
  const before = referenceValue(metric, baseline);
  if (before === undefined) {
    // Without a baseline only the safe half can be said: more than the whole allowance is too much from any start.
    if (threshold.kind !== 'delta' || value <= threshold.limit) return undefined;
    const [now, limit] = [value, threshold.limit].map((shown) => formatValue(shown, metric.unit));
    return `${metric.name} is ${now}, with no baseline, and may rise by ${limit} at most`;
  }
  const limit = limitValue(threshold, before) ?? before;
  const isExceeded = isLowerLimit(threshold.kind)
    ? value < limit && value < before
    : value > limit && value > before;
  return isExceeded && breachWords(metric, threshold, before, value);
}

/** What the current value is compared with: the baseline's mean, or zero for a counter's rate where no series was there to count. */
function referenceValue(metric: JudgedMetric, baseline: Baseline): number | undefined {
  if (baseline.rawSamples > 0 && baseline.mean !== undefined) return baseline.mean;
  const nothingThere = baseline.answered && (baseline.rawSamples === 0 || baseline.samples.length === 0);
  return metric.startsAtZero && nothingThere ? 0 : undefined;
}

/** A value that still reaches back before the flag cannot vouch for it. `neededSeconds`: how far back it reaches. */
function coversTheFlag(
  { name }: JudgedMetric,
  neededSeconds: number,
  { scrapeSeconds }: Baseline,
  newestSampleAt: number,
  flag: FlagOn,
): Finding | undefined {
  const coveredSeconds = (newestSampleAt - flag.effectiveAt) / 1000;
  if (coveredSeconds > 0 && coveredSeconds >= neededSeconds) return undefined;
  const watchSeconds = Math.ceil(neededSeconds + 2 * scrapeSeconds);
  return {
    status: 'undecided',
    code: 'underpowered',
    message:
      coveredSeconds <= 0
        ? `${name} has not been scraped since the flag went on; watch for at least ${watchSeconds} s`
        : `${name} looks back ${formatNumber(neededSeconds)} s and the flag is on for ${formatNumber(coveredSeconds)} s; watch for at least ${watchSeconds} s`,
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
