import { formatNumber } from '../judge/format.ts';
import type { JudgedMetric, Threshold } from '../judge/metric.ts';

export type Unit = 'ms' | '';
type Shown = number | null | undefined;

/** Stands for a value that is not there. */
export const NOTHING = '–';

/** A value with its unit, or a dash where there is none. */
export function valueWords(value: Shown, unit: string): string {
  if (value === null || value === undefined || Number.isNaN(value)) return NOTHING;
  return unit === '' ? number(value) : `${number(value)} ${unit}`;
}

/** A difference with its sign, and in percent where that is known: `+180 ms (+42 %)`. */
export function deltaWords(delta: Shown, deltaPct: Shown, unit: string): string {
  if (delta === null || delta === undefined || Number.isNaN(delta)) return NOTHING;
  const percent =
    delta === 0 || deltaPct === null || deltaPct === undefined ? '' : ` (${signed(deltaPct)} %)`;
  return `${signed(delta)}${unit === '' ? '' : ` ${unit}`}${percent}`;
}

/** As the judge writes them, and an infinite one with its sign. */
function number(value: number): string {
  return Number.isFinite(value) ? formatNumber(value) : value < 0 ? '-∞' : '∞';
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value);
}

/** A threshold in words. A plus sign says that it is counted from the baseline. */
export function thresholdWords(threshold: Threshold, unit: Unit): string {
  const limit = valueWords(threshold.limit, unit);
  switch (threshold.kind) {
    case 'increase':
      return threshold.limit === 0 ? 'may not rise' : `may rise by ${limit}`;
    case 'delta-pct': {
      const ignored = threshold.minimum > 0 ? `, ignored up to ${valueWords(threshold.minimum, unit)}` : '';
      return `at most +${number(threshold.limit)} %${ignored}`;
    }
    case 'delta':
      return `at most +${limit}`;
    case 'drop-pct':
      return `at most -${number(threshold.limit)} %`;
    case 'drop':
      return `at most -${limit}`;
    case 'ceiling':
      return `at most ${limit}`;
    case 'floor':
      return `at least ${limit}`;
  }
}

/** A metric's thresholds in words, and where it is judged literally, how. */
export function guardWords({ thresholds, unit, judge, confirmation }: Guarded): string {
  if (thresholds.length === 0) return 'shown, not guarded';
  const words = thresholds.map((threshold) => thresholdWords(threshold, unit)).join('; ');
  if (confirmation) return `${words}, in ${confirmation.breaches} of ${confirmation.of} evaluations`;
  // The increase of a counter is read literally always.
  const isChosen = judge === 'literal' && thresholds.some(({ kind }) => kind !== 'increase');
  return isChosen ? `${words}, judged literally` : words;
}

type Guarded = Pick<JudgedMetric, 'thresholds' | 'unit' | 'confirmation'> & {
  readonly judge: 'evidence' | 'literal';
};

/** Seconds as minutes and seconds: `4:30`, and with hours where there are some. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${pad(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}

/** How much of something is done, as a bar: `███████░░░░░░░░░░░░░`. */
export function barWords(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
}

const BAR = 20;

/** Bytes in decimal units, as disks and networks count them. */
export function bytesWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${number(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power]}`;
}

/** A count with its thousands told apart: `12,345`. */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The first part of a text that may be of any length. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  return `${text.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
