import { formatNumber, formatValue } from './format.ts';
import { percentOf } from './judgement.ts';
import type { Threshold } from './metric.ts';

/** Why a metric breaches a threshold, for the on-call engineer. `before` and `now` in the metric's unit. */
export function breachWords(
  { name, unit }: { readonly name: string; readonly unit: string },
  threshold: Exclude<Threshold, { kind: 'increase' }>,
  before: number,
  now: number,
): string {
  const show = (value: number): string => formatValue(value, unit);
  const limit = show(threshold.limit);
  const change = `${show(before)} -> ${show(now)}`;
  const percent = percentOf(now - before, before);
  switch (threshold.kind) {
    case 'ceiling':
      return `${name} is ${show(now)}, above its maximum of ${limit}`;
    case 'floor':
      return `${name} is ${show(now)}, below its minimum of ${limit}`;
    case 'delta':
      return `${name} increased ${show(now - before)}: ${change} (threshold: ${limit})`;
    case 'drop':
      return `${name} fell ${show(before - now)}: ${change} (threshold: ${limit} drop)`;
    case 'delta-pct':
      if (percent === undefined) return `${name} was ${show(before)} and is now ${show(now)}`;
      return `${name} increased ${formatNumber(percent)}%: ${change} (threshold: ${formatNumber(threshold.limit)}%)`;
    case 'drop-pct':
      if (percent === undefined) return `${name} was ${show(before)} and is now ${show(now)}`;
      return `${name} fell ${formatNumber(-percent)}%: ${change} (threshold: ${formatNumber(threshold.limit)}% drop)`;
  }
}
