import { aligned, type Level } from '../report/console/lines.ts';
import { countWords, thresholdWords } from '../report/words.ts';
import type { MetricResult, Result } from './result.ts';
import {
  lengthWords,
  momentWords,
  proposalsWords,
  seenWords,
  shareWords,
  surenessWords,
  visibleWords,
} from './words.ts';

/** Where a rate is above this share, somebody should do something. */
const WANTED = 0.01;

/** Tells a result on a terminal or in a log. */
export function printResult(say: (level: Level, text: string) => void, result: Result): void {
  const { verdicts, metrics, injections } = result;
  say('STEP', headline(result));
  for (const line of counts(result)) say('INFO', `  ${line}`);
  if (result.windows.judged === 0) return;
  const { rolledBack, passed, inconclusive } = verdicts;
  say('INFO', '');
  say('STEP', 'With no flag changed');
  const [first = '', ...rest] = aligned([
    ['rolled back, for nothing', shareWords(rolledBack), surenessWords(rolledBack)],
    ['passed', shareWords(passed)],
    ['inconclusive', shareWords(inconclusive), reasonWords(result)],
  ]);
  say(rolledBack.count > WANTED * rolledBack.of ? 'WARN' : 'INFO', `  ${first}`);
  for (const row of rest) say('INFO', `  ${row}`);
  say('INFO', '');
  for (const row of aligned([HEAD, ...metrics.map(metricCells)])) say('INFO', `  ${row}`);
  for (const metric of metrics) printWorst(say, metric);
  if (injections.length === 0) return;
  say('INFO', '');
  say('STEP', 'With a regression');
  for (const row of aligned(injections.map(({ text, seen }) => [text, `rolled back ${seenWords(seen)}`])))
    say('INFO', `  ${row}`);
}

const HEAD = ['metric', 'limits', 'rolled back', 'could see', 'saw that', 'for 1 % at most'];

function metricCells(result: MetricResult): string[] {
  const { metric, rolledBack, visible } = result;
  const limits = metric.thresholds.map((threshold) => thresholdWords(threshold, metric.unit)).join('; ');
  const saw =
    visible?.seen.medianSeconds === undefined
      ? '–'
      : `${shareWords(visible.seen.share).replace(/ \(.*/, '')}, within ${visible.seen.medianSeconds} s`;
  return [
    metric.name,
    limits || 'not guarded',
    shareWords(rolledBack),
    visibleWords(visible),
    saw,
    proposalsWords(result),
  ];
}

function headline({ name, environment, walk, span }: Result): string {
  const { watchSeconds, everySeconds } = walk;
  return `${name} in ${environment}: a canary every ${lengthWords(everySeconds)}, each with a watch of ${lengthWords(watchSeconds)}, ${momentWords(span.from)} to ${momentWords(span.to)}`;
}

function counts({ source, windows, partial }: Result): string[] {
  const { all, judged, unrecorded, apart } = windows;
  return [
    `history from ${source}`,
    `${countWords(judged)} of ${countWords(all)} windows judged; ${countWords(apart)} watches that do not overlap`,
    ...(unrecorded > 0 ? [`not judged for want of data: ${countWords(unrecorded)}`] : []),
    ...(partial ? ['stopped early: this is of the first part alone'] : []),
  ];
}

function reasonWords({ reasons }: Result): string {
  const open = (['underpowered', 'no-data', 'partial-data'] as const).flatMap((code) => {
    const count = reasons.get(code);
    return count === undefined ? [] : [`${code} ${countWords(count)}`];
  });
  return open.join(', ');
}

function printWorst(say: (level: Level, text: string) => void, { metric, worst }: MetricResult): void {
  if (worst.length === 0) return;
  say('INFO', '');
  say('INFO', `  the worst moments of ${metric.name}:`);
  for (const { flagAt, afterSeconds, reason } of worst)
    say('WARN', `    a flag at ${momentWords(flagAt)}, rolled back after ${afterSeconds} s: ${reason}`);
}
