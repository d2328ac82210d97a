import type { CanaryEvent } from '../../canary/events.ts';
import type { WatchedMetric } from '../../canary/plan.ts';
import { type MetricRow, rowsOfLook } from '../metrics-table.ts';
import { durationWords, NOTHING } from '../words.ts';
import { aligned, indent, type Level, type Lines } from './lines.ts';

type Look = Extract<CanaryEvent, { type: 'look' }>;
type Waiting = Extract<CanaryEvent, { type: 'waiting' }>;

/** Between two lines that stay, where the one in between is rewritten. */
const PERMANENT_EVERY_MS = 30_000;

/** So is every metric in the first looks: nothing to warn of before the last one. */
const NOT_YET = 'underpowered';

/**
 * The looks, a line each. On a terminal that line is rewritten, and stays only when something changed and every half
 * minute. The last look, or the one that sees a breach, is a table.
 */
export function watchPrinter(lines: Lines): {
  look(look: Look, at: number, watched: readonly WatchedMetric[]): void;
  waiting(waiting: Waiting, at: number): void;
} {
  let shown = { what: '', at: Number.NEGATIVE_INFINITY };
  /** Whether a line about this may go without leaving a trace. */
  const passing = (what: string, at: number): boolean => {
    if (what === shown.what && at - shown.at < PERMANENT_EVERY_MS) return true;
    shown = { what, at };
    return false;
  };
  return {
    look: (look, at, watched) => {
      const rows = rowsOfLook(look.metrics, watched);
      const line = lookLine(look, rows);
      const statuses = `look ${rows.map(({ metric, status }) => `${metric}=${status}`).join(' ')}`;
      if (look.final || rows.some(({ status }) => status === 'breach')) printTable(lines, look, rows);
      else if (lines.live && passing(statuses, at)) lines.status(`  ${line}`);
      else lines.say(levelOf(rows.filter(({ result }) => result !== NOT_YET)), `  ${line}`);
    },
    waiting: ({ what, elapsedSeconds, totalSeconds }, at) => {
      const line = `  waiting for ${what}: ${durationWords(elapsedSeconds)} of ${durationWords(totalSeconds)}`;
      if (passing(`waiting ${what}`, at)) lines.status(line);
      else lines.say('INFO', line);
    },
  };
}

function lookLine(look: Look, rows: readonly MetricRow[]): string {
  return [timeWords(look), ...rows.map(metricWords)].join(' | ');
}

function timeWords({ elapsedSeconds, watchSeconds }: Look): string {
  const left = durationWords(watchSeconds - elapsedSeconds);
  return `${durationWords(elapsedSeconds)} of ${durationWords(watchSeconds)}, ${left} left`;
}

function metricWords({ mark, metric, baseline, now, delta, threshold, status, result }: MetricRow): string {
  const details = [
    `${mark} ${metric} ${baseline} → ${now}`,
    ...(delta === NOTHING ? [] : [delta]),
    threshold,
    ...(status === 'undecided' ? [result] : []),
  ];
  return details.join(', ');
}

function printTable(lines: Lines, look: Look, rows: readonly MetricRow[]): void {
  lines.say('INFO', `  ${timeWords(look)}${look.final ? ', last look' : ''}`);
  const head = ['metric', 'baseline', 'now', 'delta', 'threshold', 'result'];
  const cells = rows.map(({ metric, baseline, now, delta, threshold, mark, result }) => [
    ...[metric, baseline, now, delta, threshold],
    `${mark} ${result}`,
  ]);
  const [first = '', ...rest] = aligned([head, ...cells]);
  lines.say('INFO', `    ${first}`);
  for (const [index, line] of rest.entries()) {
    const level = levelOf(rows.slice(index, index + 1));
    lines.say(level, `${indent(level)}  ${line}`);
  }
  for (const { judgement } of look.metrics) {
    if (judgement.status === 'breach') lines.say('ERROR', ` ✗ ${judgement.message}`);
    const decidesLater = judgement.status === 'undecided' && judgement.code === NOT_YET && !look.final;
    if (judgement.status === 'undecided' && !decidesLater) lines.say('WARN', `  ! ${judgement.message}`);
  }
}

function levelOf(rows: readonly MetricRow[]): Level {
  if (rows.some(({ status }) => status === 'breach')) return 'ERROR';
  return rows.some(({ status }) => status === 'undecided') ? 'WARN' : 'INFO';
}
