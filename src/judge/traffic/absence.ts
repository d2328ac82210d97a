import { formatNumber } from '../format.ts';
import type { Baseline, FlagOn, JudgedMetric, Reading } from '../metric.ts';
import type { Reach } from './presence.ts';
import { toleratedSeconds } from './tolerance.ts';

/** What is lost (a breach), late or incomplete (undecided). */
export type Absence =
  | { readonly status: 'breach'; readonly code: 'traffic-lost'; readonly message: string }
  | {
      readonly status: 'undecided';
      readonly code: 'no-data' | 'partial-data' | 'metrics-unavailable';
      readonly message: string;
    };

type Missing = Exclude<Reading, { readonly state: 'measured' }>;

/**
 * Decides whether a metric is lost, late or incomplete at the latest of its readings (oldest first); undefined where it
 * is measured and its data reach beyond the flag.
 *
 * A metric that was measured before the flag and is missing for longer than `toleratedSeconds` is lost, unless the data
 * are what is missing: its targets' scrapes are not recorded any more either, or the server still shows an older sample.
 */
export function judgeAbsence(
  metric: JudgedMetric,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
  reach: Reach,
): Absence | undefined {
  const reading = readings.at(-1);
  if (reading === undefined) throw new Error('judgeAbsence needs at least one reading');
  if (reading.state === 'measured') return tooLate(metric, baseline, reading, flag);
  const { name } = metric;
  if (reading.state === 'unavailable')
    return undecided('metrics-unavailable', `${name} could not be read: ${reading.error}`);
  if (baseline.rawSamples === 0 || baseline.mean === undefined) {
    const what = reading.state === 'idle' ? 'no traffic to measure' : 'no series under its query';
    return undecided('no-data', `${name} has no data: ${what}, before the flag or after`);
  }
  const since = missingSince(baseline, readings, reading, flag);
  const missing = (reading.at - since) / 1000;
  const tolerated = toleratedSeconds(baseline.scrapeSeconds, baseline.longestGapSeconds, 1);
  if (missing < tolerated)
    return undecided('no-data', `${name} has been missing for ${formatNumber(missing)} s`);
  const isStalled = reach.knownSeconds(since, reading.at) < tolerated;
  return (
    dataAreMissing(name, baseline, reading, reach, missing, isStalled) ?? lost(name, reading, reach, missing)
  );
}

/**
 * Since when there is no value (ms): the first reading without one, or when its sample was due, which is not before the
 * services had been restarted. Time in which the source gave no answer is not counted.
 */
function missingSince(
  { scrapeSeconds, delaySeconds = 0 }: Baseline,
  readings: readonly Reading[],
  reading: Missing,
  { effectiveAt }: FlagOn,
): number {
  const lastSeen = readings.findLastIndex(({ state }) => state === 'measured' || state === 'unavailable');
  const last = readings[lastSeen];
  const first = readings[lastSeen + 1]?.at ?? reading.at;
  const isLate = reading.state === 'absent' && last?.state === 'measured';
  if (!isLate) return first;
  const expected = Math.max(last.newestSampleAt + scrapeSeconds * 1000, effectiveAt);
  return Math.min(first, expected + delaySeconds * 1000);
}

/** Data that were late before the flag hold nothing of the time since then at first. */
function tooLate(
  { name }: JudgedMetric,
  { delaySeconds = 0, scrapeSeconds }: Baseline,
  { newestSampleAt }: Extract<Reading, { readonly state: 'measured' }>,
  { effectiveAt }: FlagOn,
): Absence | undefined {
  if (delaySeconds === 0 || newestSampleAt > effectiveAt) return undefined;
  const least = Math.ceil(delaySeconds + 2 * scrapeSeconds);
  return undecided(
    'no-data',
    `${name} has no data since the flag went on: its data arrive ${formatNumber(delaySeconds)} s late; watch for more than ${least} s`,
  );
}

function dataAreMissing(
  name: string,
  { delaySeconds = 0 }: Baseline,
  reading: Missing,
  reach: Reach,
  missing: number,
  isStalled: boolean,
): Absence | undefined {
  if (isStalled || (reading.state === 'absent' && reach.now === 'silent')) {
    return undecided(
      'partial-data',
      `${name} has been missing for ${formatNumber(missing)} s, and so have the scrapes of its targets: check the metrics server`,
    );
  }
  if (reading.state !== 'absent') return undefined;
  const { newestSampleAt } = reading;
  const mayBeLate = reach.now === 'scraped' || (reach.now === 'unknown' && delaySeconds > 0);
  if (newestSampleAt === undefined || !mayBeLate) return undefined;
  const seconds = formatNumber(Math.round((reading.at - newestSampleAt) / 1000));
  return undecided('no-data', `${name} is late: its newest sample is ${seconds} s old`);
}

function lost(name: string, { state }: Missing, reach: Reach, missing: number): Absence {
  const what = state === 'idle' ? 'has had no traffic to measure' : 'has vanished: no fresh series';
  const why = state === 'absent' && reach.now === 'down' ? ' (scrapes of its targets fail)' : '';
  const message = `${name} ${what} for ${formatNumber(missing)} s since the flag went on${why}`;
  return { status: 'breach', code: 'traffic-lost', message };
}

const undecided = (
  code: Extract<Absence, { readonly status: 'undecided' }>['code'],
  message: string,
): Absence => ({ status: 'undecided', code, message });
