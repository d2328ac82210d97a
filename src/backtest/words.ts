import { formatNumber } from '../judge/format.ts';
import { times } from '../judge/power/words.ts';
import { countWords, thresholdWords, type Unit } from '../report/words.ts';
import type { MetricResult, Result, Seen, Visible } from './result.ts';
import { FEWEST_WINDOWS, type Proposal } from './thresholds.ts';
import type { Share } from './wilson.ts';

/** A part of 1 in percent: `0.8 %`, `44 %`; what is not quite nothing, or not quite all, does not look so. */
export function percent(part: number): string {
  if (part > 0 && part < 0.001) return '< 0.1 %';
  if (part < 1 && part > 0.999) return '> 99.9 %';
  const hundredths = 100 * part;
  return `${part < 0.1 || part > 0.99 ? Number(hundredths.toFixed(1)) : Math.round(hundredths)} %`;
}

/** `0.8 % (16)` */
export function shareWords({ count, of }: Share): string {
  if (of === 0) return 'none judged';
  return count === 0 ? '0' : `${percent(count / of)} (${count})`;
}

/** `0.5 to 1.3 %, 95 % sure` */
export function surenessWords({ low, high }: Share): string {
  return `${percent(low).replace(' %', '')} to ${percent(high)}, 95 % sure`;
}

/** A moment (ms) for people, to the minute. */
export function momentWords(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A length of time in the unit that fits: `45 s`, `5 min`, `7 d`. */
export function lengthWords(seconds: number): string {
  const units = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
  ] as const;
  const fits = units.find(([length]) => seconds >= length && seconds % length === 0);
  return fits ? `${seconds / fits[0]} ${fits[1]}` : `${formatNumber(seconds)} s`;
}

/** What a watch could have seen of a metric: `×2.5 (9 of 10: ×3)`. */
export function visibleWords(visible: Visible | undefined): string {
  if (visible === undefined) return 'judged on sight';
  const { half, nineOfTen } = visible;
  if (half === undefined) return 'no multiple';
  return `${times(half)} (9 of 10: ${nineOfTen === undefined ? 'none' : times(nineOfTen)})`;
}

/** `78 % (1559), half of them within 195 s, 95 % within 300 s` */
export function seenWords({ share, medianSeconds, p95Seconds }: Seen): string {
  if (medianSeconds === undefined || p95Seconds === undefined) return shareWords(share);
  return `${shareWords(share)}, half of them within ${formatNumber(medianSeconds)} s, 95 % within ${formatNumber(p95Seconds)} s`;
}

/** Which threshold would have kept false rollbacks to 1 %. */
export function proposalWords(proposal: Proposal, unit: Unit): string {
  switch (proposal.state) {
    case 'too-few-windows':
      return `fewer than ${FEWEST_WINDOWS} windows`;
    case 'none':
      return 'no threshold does it';
    case 'found': {
      const words = thresholdWords({ ...proposal.threshold, limit: proposal.limit }, unit);
      return proposal.lowest ? `even ${words.replace('at most ', '')}` : words;
    }
  }
}

/** The proposals of a metric; a dash where it has no threshold that could be wider. */
export function proposalsWords({ proposals, metric }: MetricResult): string {
  return proposals.map((proposal) => proposalWords(proposal, metric.unit)).join('; ') || '–';
}

/** The two figures that matter: `over the last 7 d it rolls back 0.8 % of 2,004 quiet windows (…); it sees error_rate ×2.5 in 195 s`. */
export function sentence({ walk, verdicts, metrics, windows, partial }: Result): string {
  const { rolledBack } = verdicts;
  const sees = metrics.flatMap(({ metric, visible }) => {
    const { half, seen } = visible ?? {};
    if (half === undefined || seen?.medianSeconds === undefined) return [];
    return [`${metric.name} ${times(half)} in ${formatNumber(seen.medianSeconds)} s`];
  });
  const when = `over the last ${lengthWords(walk.sinceSeconds)}, with a watch of ${lengthWords(walk.watchSeconds)},`;
  const quiet = `${when} it rolls back ${percent(rolledBack.count / rolledBack.of)} of ${countWords(windows.judged)} quiet windows (${surenessWords(rolledBack)})`;
  const left =
    windows.unrecorded > 0 ? `, ${countWords(windows.unrecorded)} not judged for want of data` : '';
  const seen = sees.length === 0 ? '' : `; it sees ${sees.join(', ')}`;
  return `${quiet}${left}${seen}${partial ? '; time was up, so this is of the first part alone' : ''}`;
}
