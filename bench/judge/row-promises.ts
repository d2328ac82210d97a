import type { Cell, EffectName } from './cells.ts';
import type { Held } from './held.ts';
import type { SettingName } from './settings.ts';

function cell(setting: SettingName, effect: EffectName, rps = 10): Cell {
  return { setting, profile: 'typical', rps, errorShare: 0.01, effect };
}

const quiet = (row: string, setting: SettingName, rps?: number): Held => ({
  row,
  what: 'false rollbacks',
  cell: cell(setting, 'none', rps),
  of: 'rolledBack',
  atMost: 0.01,
});

const seen = (row: string, setting: SettingName, effect: EffectName, atLeast: number): Held => ({
  row,
  what: 'detected',
  cell: cell(setting, effect),
  of: 'rolledBack',
  atLeast,
});

/** What the README says of its first config on a healthy service. */
const passes = (setting: SettingName, atLeast: number): Held => ({
  row: 'first config',
  what: 'passes',
  cell: cell(setting, 'none'),
  of: 'passed',
  atLeast,
});

/** What may be inconclusive, and must not be a pass. */
const unseen = (
  row: string,
  what: string,
  setting: SettingName,
  effect: EffectName,
  atMost = 0.05,
  rps = 100,
): Held => ({
  row,
  what,
  cell: cell(setting, effect, rps),
  of: 'passed',
  atMost,
});

/**
 * What a whole run is held to where something beside the noise is unusual: how it is polled, how the server gets its data,
 * what else happens to the service. Labels name the fault that was found there first.
 */
export const rowPromises: readonly Held[] = [
  quiet('V1', 'polls every 2 s'),
  seen('V1', 'polls every 2 s', '×5', 0.98),
  quiet('V1', 'restarted by the run, polls every 2 s'),
  quiet('V3', 'share of good ones'),
  seen('V3', 'share of good ones', '+40 points', 0.99),
  quiet('V5', 'data 45 s late'),
  seen('V5', 'data 45 s late', '×20', 0.99),
  seen('V5', 'data 45 s late', 'outage', 0.99),
  quiet('V6', '503 on the history'),
  seen('V6', '503 on the history', '×5', 0.98),
  quiet('V7', 'max 1.5 %'),
  quiet('V7', 'max 1.5 %, [30s]'),
  seen('V7', 'max 1.5 %', '×5', 0.99),
  quiet('V9', 'relabelled in the history'),
  seen('V9', 'relabelled in the history', '×5', 0.98),
  quiet('V9', 'relabelled in the watch'),
  seen('V9', 'relabelled in the watch', '×5', 0.98),
  quiet('V10', 'three series a target'),
  seen('V10', 'three series a target', '×5', 0.98),
  quiet('V11', 'scrapes every 5 s'),
  seen('V11', 'scrapes every 5 s', 'crash loop 4/4 s', 0.95),
  seen('V11', 'scrapes every 5 s', 'crash loop 12/18 s', 0.95),
  unseen('V11', 'passes of a crash loop in one of two pods', 'scrapes every 5 s', 'one pod in a crash loop'),
  unseen('V11', 'passes of a crash loop in one of ten pods', 'ten pods', 'one pod in a crash loop'),
  quiet('V25', 'a caller that goes'),
  quiet('V25', 'a batch job that ends', 100),
  seen('V25', 'a caller that goes', 'outage', 0.99),
  quiet('restart', 'restarted by the run'),
  seen('restart', 'restarted by the run', '×5', 0.98),
  seen('restart', 'restarted by the run', 'outage', 0.99),
  quiet('value', 'a value'),
  seen('value', 'a value', 'value ×2', 0.95),
  quiet('V28', 'a skewed value'),
  unseen('V28', 'passes of ×1.5, which is no pass', 'a skewed value', 'value ×1.5', 0.1, 10),
  unseen('V28', 'passes of ×2, which is no pass', 'a skewed value', 'value ×2', 0.1, 10),
  quiet('V18', 'an amount'),
  seen('V18', 'an amount', 'cost ×2', 0.9),
  unseen('V18', 'passes of ×1.5, which is no pass', 'an amount', 'cost ×1.5', 0.1, 10),
  quiet('V18', 'an amount per request'),
  seen('V18', 'an amount per request', 'cost ×2', 0.9),
  quiet('pods', 'ten pods'),
  seen('pods', 'ten pods', 'one pod +50 points', 0.98),
  passes('first config, errors', 0.9),
  passes('first config, p95', 0.9),
  seen('first config', 'first config, errors', '×5', 0.95),
];
