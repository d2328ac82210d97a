import type { Judgement } from './judgement.ts';
import type { Baseline, Reading } from './metric.ts';
import { noDataSentence } from './no-data.ts';

/**
 * A judgement with the reason why the metric has no data. What was not measured is not zero: a metric whose query can
 * match nothing, or whose answer was partial, is undecided whatever its value looks like. A breach stays a breach.
 */
export function withNoData(
  name: string,
  judgement: Judgement,
  reading: Reading,
  baseline: Pick<Baseline, 'rawSamples'>,
): Judgement {
  if (judgement.status === 'breach' || judgement.status === 'watched') return judgement;
  const { noData } = reading;
  if (noData?.kind === 'partial') {
    const message = `${name} could not be measured: ${noDataSentence(noData)}`;
    return { ...judgement, status: 'undecided', code: 'partial-data', message, noData };
  }
  if (noData !== undefined && noData.kind !== 'unreadable') {
    const message = `${name} has no data: ${noDataSentence(noData)}`;
    return { ...judgement, ...NOTHING, status: 'undecided', code: 'no-data', message, noData };
  }
  if (judgement.status !== 'undecided') return judgement;
  if (reading.state === 'unavailable')
    return { ...judgement, noData: noData ?? { kind: 'unreadable', said: reading.error } };
  // What was never there was not zero either.
  if (reading.state === 'absent' && baseline.rawSamples === 0) return { ...judgement, ...NOTHING };
  const isIdle = judgement.code === 'no-data' && reading.state === 'idle';
  return isIdle ? { ...judgement, noData: { kind: 'no-traffic' } } : judgement;
}

const NOTHING = { baseline: undefined, current: undefined, delta: undefined, deltaPct: undefined };
