import type { Sample } from '../../../src/judge/sample.ts';
import { countUntil } from '../../../src/judge/sample.ts';
import { BadQuery, type Matcher } from './expression.ts';

export type Labels = Readonly<Record<string, string>>;

/** One stored series: raw samples, oldest first (ms). */
export interface StoredSeries {
  /** With `__name__`. */
  readonly labels: Labels;
  readonly samples: readonly Sample[];
  /** When it ended because its target could not be scraped or did not expose it any more (staleness markers), ms ascending. */
  readonly endsAt?: readonly number[];
  /** How long a sample takes to become visible. Default: none. */
  readonly delayMs?: number;
  /** Of the samples, it has those after `since` and up to `until` (ms): several series may share them. */
  readonly since?: number;
  readonly until?: number;
}

/** How long a sample answers for a moment after it. */
const LOOK_BACK_MS = 300_000;

/** What a server has stored, as it is visible at a moment of its clock. */
export interface Database {
  select(matchers: readonly Matcher[]): readonly StoredSeries[];
}

/** Stored series, whose samples may grow; selections are remembered. */
export function database(series: readonly StoredSeries[]): Database {
  const known = new Map<string, readonly StoredSeries[]>();
  return {
    select(matchers) {
      const key = JSON.stringify(matchers);
      const found = known.get(key) ?? series.filter(({ labels }) => matches(labels, matchers));
      known.set(key, found);
      return found;
    },
  };
}

function matches(labels: Labels, matchers: readonly Matcher[]): boolean {
  return matchers.every(({ label, operator, value }) => {
    const own = labels[label] ?? '';
    if (operator === '=') return own === value;
    if (operator === '!=') return own !== value;
    return anchored(value).test(own) === (operator === '=~');
  });
}

function anchored(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`, 's');
  } catch {
    throw new BadQuery(`${pattern} is not a regular expression`);
  }
}

/** The sample that answers for a moment; undefined where the series has none, or has ended. `now`: what is visible. */
export function sampleAt(series: StoredSeries, at: number, now: number): Sample | undefined {
  const { samples, endsAt = [], delayMs = 0 } = series;
  const visible = Math.min(at, now - delayMs);
  const sample = samples[countUntil(samples, timeOf, visible) - 1];
  if (sample === undefined || at - sample.at > LOOK_BACK_MS || !isOf(series, sample)) return undefined;
  const ended = endsAt[countUntil(endsAt, (end) => end, visible) - 1];
  return ended !== undefined && ended > sample.at ? undefined : sample;
}

/** The samples from `from` to `to`, both included, as Prometheus 2 reads a range. */
export function samplesIn(series: StoredSeries, from: number, to: number, now: number): readonly Sample[] {
  const { samples, delayMs = 0, since, until = Number.POSITIVE_INFINITY } = series;
  const first = Math.max(
    countUntil(samples, timeOf, from - 1),
    since === undefined ? 0 : countUntil(samples, timeOf, since),
  );
  const end = countUntil(samples, timeOf, Math.min(to, now - delayMs, until));
  return samples.slice(first, Math.max(first, end));
}

function isOf(
  { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: StoredSeries,
  { at }: Sample,
): boolean {
  return at > since && at <= until;
}

const timeOf = ({ at }: Sample): number => at;
