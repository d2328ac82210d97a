import type { Verdict } from '../canary/verdict.ts';
import { aligned } from './console/lines.ts';
import type { Report } from './report.ts';
import { beganAt, type Run } from './runs.ts';
import { NOTHING, shorten } from './words.ts';

const MAX_NAME = 60;
const MAX_WHY = 80;

/** The runs as a table for a terminal: a line for its head, and one for each. */
export function runsText(runs: readonly Run[]): readonly string[] {
  const rows = runs.map(({ report }) => [
    momentOf(report),
    oneLine(`${report.name} in ${report.environment}`, MAX_NAME),
    oneLine(report.plan?.flags.join(', ') || report.flags_enabled.join(', ') || NOTHING, MAX_NAME),
    report.verdict === null ? '✗ no verdict' : `${MARKS[report.verdict]} ${report.verdict}`,
    report.git_sha?.slice(0, 7) ?? NOTHING,
    oneLine(report.reason ?? NOTHING, MAX_WHY),
  ]);
  return aligned([['when (UTC)', 'canary', 'flags', 'verdict', 'commit', 'why'], ...rows]);
}

/** When a run began: `2026-11-23 15:00`, in UTC. */
export function momentOf(report: Report): string {
  const at = beganAt(report);
  return at === 0 ? 'unknown' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

const MARKS: Readonly<Record<Verdict, string>> = {
  passed: '✓',
  planned: '·',
  inconclusive: '!',
  blocked: '✗',
  'rolled-back': '✗',
  'rollback-incomplete': '✗',
};

function oneLine(text: string, max: number): string {
  return shorten(text.replace(/\s+/g, ' '), max);
}
