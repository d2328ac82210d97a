import type { Counted } from '../canary/plan.ts';
import { MetricSourceError } from '../canary/ports.ts';
import type { Recorded, TargetSeries } from '../judge/recorded.ts';
import { selectorsOf } from '../promql/compile.ts';
import type { Labels } from './answer.ts';
import { seriesText } from './labels.ts';
import { parseValue } from './value.ts';

/** A series with its labels still apart. */
export interface RawSeries {
  readonly labels: Labels;
  readonly samples: TargetSeries['samples'];
}

/** More than this is not read sample by sample: it would take the memory of the machine that runs the canary. */
const MAX_SAMPLES = 2_000_000;

/** What lies under a metric, from a function that reads the raw series of a selector. @throws MetricSourceError */
export async function readRecorded(
  { structure }: Counted,
  read: (selector: string) => Promise<readonly RawSeries[]>,
): Promise<Recorded> {
  const parts = await Promise.all(selectorsOf(structure).map(read));
  const samples = parts.flat().reduce((sum, series) => sum + series.samples.length, 0);
  if (samples > MAX_SAMPLES)
    throw new MetricSourceError('rejected', `${samples} samples are too many to be counted one by one`);
  const [first = [], total] = parts;
  if (structure.kind !== 'quantile')
    return { kind: 'counts', events: first.map(ofTarget), total: total?.map(ofTarget) };
  const buckets = first.flatMap((series) => {
    const le = parseValue(series.labels.le ?? '');
    return le === undefined || Number.isNaN(le) ? [] : [{ ...ofTarget(series), le }];
  });
  return { kind: 'histogram', buckets };
}

function ofTarget({ labels, samples }: RawSeries): TargetSeries {
  const { job = '', instance = labels.pod ?? '' } = labels;
  return { labels: seriesText(labels), target: `${job} ${instance}`, samples };
}
