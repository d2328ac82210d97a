import type { CanaryEvent, CheckStatus } from '../../canary/events.ts';
import type { Plan } from '../../canary/plan.ts';
import type { FlagChange, FlagsInspection } from '../../canary/ports.ts';
import type { Outcome } from '../../canary/verdict.ts';
import { canDecide } from '../../judge/proof.ts';
import { placeText } from '../flag-states.ts';
import type { FlagState } from '../report.ts';
import { durationWords, valueWords } from '../words.ts';
import { aligned, indent, type Level, type Lines } from './lines.ts';

/** Names of checks and metrics are padded to this, so that what is said of them stands in one column. */
const NAME_WIDTH = 16;

const CHECKS: Readonly<Record<CheckStatus, { readonly level: Level; readonly mark: string }>> = {
  passed: { level: 'INFO', mark: '✓' },
  warning: { level: 'WARN', mark: '!' },
  failed: { level: 'ERROR', mark: '✗' },
  unknown: { level: 'WARN', mark: '?' },
};

export function printCheck(lines: Lines, check: Extract<CanaryEvent, { type: 'check' }>): void {
  const { level, mark } = CHECKS[check.status];
  lines.say(level, `${indent(level)}${mark} ${check.name.padEnd(NAME_WIDTH)}  ${check.message}`);
  if (check.fix !== undefined)
    lines.say(level, `${indent(level)}  ${' '.repeat(NAME_WIDTH)}  fix: ${check.fix}`);
}

export function printInspection(lines: Lines, { flags }: FlagsInspection): void {
  for (const row of aligned(flags.map(({ name, on }) => [name, on ? 'is on now' : 'is off now']))) {
    lines.say('INFO', `  · ${row}`);
  }
}

export function printBaseline(
  lines: Lines,
  { metric, baseline, foresight }: Extract<CanaryEvent, { type: 'baseline' }>,
  { metrics: { watched }, watchSeconds }: Pick<Plan, 'metrics' | 'watchSeconds'>,
): void {
  const unit = watched.find(({ name }) => name === metric)?.unit ?? '';
  const name = metric.padEnd(NAME_WIDTH);
  if (!baseline.answered) lines.say('WARN', `  ! ${name}  the metric source does not answer`);
  else if (baseline.rawSamples === 0) lines.say('WARN', `  ! ${name}  no series under its query`);
  else if (baseline.mean === undefined) lines.say('WARN', `  ! ${name}  no traffic to measure`);
  else {
    const gap = baseline.longestGapSeconds;
    const gaps = gap > 0 ? `, longest gap ${durationWords(gap)}` : '';
    const value = valueWords(baseline.mean, unit);
    lines.say('INFO', `  ✓ ${name}  ${value} over ${baseline.samples.length} samples${gaps}`);
  }
  if (!foresight) return;
  const decides = canDecide(foresight, watchSeconds);
  const mark = decides ? ' ' : '!';
  lines.say(decides ? 'INFO' : 'WARN', `  ${mark} ${' '.repeat(NAME_WIDTH)}  ${foresight.sentence}`);
}

export function printEnabled(lines: Lines, { file, edits }: FlagChange): void {
  for (const row of aligned(
    edits.map(({ place, former, written }) => [placeText(place), `${former ?? 'no entry'} → ${written}`]),
  )) {
    lines.say('INFO', `  ✓ ${row}`);
  }
  if (edits.length === 0) lines.say('INFO', `  ✓ all is set already in ${file}`);
}

/** What the banner does not say: why a canary passed, and whether its flags stay on. */
export function printVerdict(lines: Lines, { verdict, reason }: Outcome, flags: readonly FlagState[]): void {
  const on = [...new Set(flags.filter(({ state }) => state === 'on').map(({ flag }) => flag))].join(', ');
  if (verdict !== 'passed' && verdict !== 'inconclusive') return;
  lines.blank();
  lines.say('STEP', 'Verdict');
  if (verdict === 'passed') lines.say('INFO', `  ✓ ${reason}`);
  if (on === '') return;
  if (verdict === 'passed') lines.say('INFO', `  ✓ stays on: ${on}`);
  else lines.say('WARN', `  ! stays on, and nothing proves it good: ${on}`);
}
