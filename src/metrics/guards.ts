import type { GuardSeries } from '../counters/increase.ts';
import { usualGap } from '../counters/normalised.ts';
import { seriesText } from './labels.ts';
import { type RawServer, readSamples } from './raw-series.ts';
import type { RawSeries } from './recorded.ts';
import { ofTargets } from './targets.ts';

/** A process that started no longer than this before its counter was first read is young, in ms or in scrapes. */
const YOUNG_MS = 60_000;
const YOUNG_SCRAPES = 3;

/**
 * Every series of a guard counter from a moment (ms) until now. Of those that begin on the way it says how old their
 * process is, where that is exported.
 *
 * @throws MetricSourceError
 */
export async function readGuards(
  server: RawServer,
  selector: string,
  from: number,
): Promise<readonly GuardSeries[]> {
  const to = server.clock.now();
  const series = await readSamples(server, selector, from, [to]);
  const late = series.filter(
    (one) => firstAt(one) - from > (usualGap(one.samples) ?? 0) && one.samples[0]?.value !== 0,
  );
  const labels = late.map((one) => one.labels);
  const read = (metric: string): Promise<RawSeries[]> =>
    Promise.all(ofTargets(metric, labels).map((one) => readSamples(server, one, from, [to]))).then((all) =>
      all.flat(),
    );
  const [ups, starts] =
    late.length > 0 ? await Promise.all([read('up'), read('process_start_time_seconds')]) : [[], []];
  return series.map((one) => ({
    labels: seriesText(one.labels),
    target: one.target,
    samples: one.samples,
    age: late.includes(one) ? ageOf(one, ups, starts) : undefined,
  }));
}

function ageOf(
  series: RawSeries,
  ups: readonly RawSeries[],
  starts: readonly RawSeries[],
): GuardSeries['age'] {
  const at = firstAt(series);
  const ofTarget = (all: readonly RawSeries[]) => all.filter(({ target }) => target === series.target);
  const startedAt = Math.max(
    ...ofTarget(starts).map(
      ({ samples }) => 1000 * (samples.findLast((one) => one.at <= at)?.value ?? Number.NaN),
    ),
  );
  if (!Number.isFinite(startedAt)) return undefined;
  const young = Math.max(YOUNG_MS, YOUNG_SCRAPES * (usualGap(series.samples) ?? 0));
  if (at - startedAt <= young) return 'young';
  const isScraped = ofTarget([...ups, ...starts]).some((one) =>
    one.samples.some((sample) => sample.at < at && sample.value > 0),
  );
  return isScraped ? 'old' : 'unscraped';
}

const firstAt = ({ samples }: RawSeries): number => samples[0]?.at ?? Number.POSITIVE_INFINITY;
