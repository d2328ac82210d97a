import type { Verdict } from '../canary/verdict.ts';
import { charts } from './chart.ts';
import { evidenceWords } from './evidence-words.ts';
import { fitting } from './fitting.ts';
import { code, fenced, folded, table, text, unbroken } from './markdown.ts';
import { rowsOfReport } from './metrics-table.ts';
import { nextStepsMarkdown } from './next-steps-markdown.ts';
import type { Report, ScriptReport } from './report.ts';
import { bytesWords, durationWords, NOTHING, shorten } from './words.ts';

/** GitHub shows no summary above 1 MiB; other parts of the step may write one too. */
const MAX_BYTES = 900_000;
/** Of anything foreign within a line. */
const MAX_TEXT = 1_000;
const MAX_ROWS = 200;

/**
 * A run in GitHub's Markdown, for the job's summary, a check run or a comment: the verdict, why, what to do next, and
 * then the evidence. The most important parts come first; those that `maxBytes` has no room for are left out.
 */
export function summary(report: Report, maxBytes = MAX_BYTES): string {
  const parts = [
    heading(report),
    why(report),
    nextStepsMarkdown(report),
    metrics(report),
    overTime(report),
    flags(report),
    notices(report),
    timeline(report),
    script('Smoke test', report.smoke),
    script('Rollback script', report.rollback_script),
    footer(report),
  ];
  return fitting(
    parts.filter((part) => part !== ''),
    maxBytes,
    'One part is too long to be shown here, see the report.',
  );
}

/** What a verdict is called, to people. */
export const TITLES: Readonly<Record<Verdict, string>> = {
  passed: '✅ Canary passed',
  inconclusive: '⚠️ Canary inconclusive',
  'rolled-back': '❌ Canary failed, rolled back',
  'rollback-incomplete': '🚨 Canary failed, and the rollback is incomplete',
  blocked: '⛔ Canary blocked, nothing was changed',
  planned: '📝 Dry run complete, nothing was changed',
};

function heading({ verdict, name, environment }: Report): string {
  const title = verdict === null ? '🚨 Canary without a verdict' : TITLES[verdict];
  return `## ${title}: ${text(shorten(name, MAX_TEXT))} in ${text(shorten(environment, MAX_TEXT))}`;
}

function why({ reason, reason_code }: Report): string {
  if (reason === null) return 'The run ended before it came to a verdict.';
  return `**${text(shorten(reason, MAX_TEXT))}** ${reason_code === null ? '' : `(${code(reason_code)})`}`.trim();
}

function metrics(report: Report): string {
  const rows = rowsOfReport(report);
  if (rows.length === 0) return '';
  const head = ['Metric', 'Baseline', 'Now', 'Delta', 'Threshold', 'Result', 'Evidence'];
  const cells = rows
    .slice(0, MAX_ROWS)
    .map(({ metric, baseline, now, delta, threshold, mark, result }) => [
      code(shorten(metric, MAX_TEXT)),
      ...[baseline, now].map(unbroken),
      ...[delta, shorten(threshold, MAX_TEXT)].map(text),
      unbroken(`${mark} ${result}`),
      text(shorten(evidenceOf(report, metric), MAX_TEXT)),
    ]);
  return `### Metrics\n\n${table(head, cells)}${more(rows.length)}`;
}

function evidenceOf({ evidence }: Report, metric: string): string {
  const known = evidence[metric];
  return known === undefined ? NOTHING : evidenceWords(known);
}

function overTime(report: Report): string {
  const drawn = charts(report);
  return drawn === ''
    ? ''
    : folded('The metrics over time, each with its baseline (grey) and its limits (amber)', drawn);
}

function flags({ flags: states, flags_file }: Report): string {
  if (states.length === 0) return '';
  const cells = states
    .slice(0, MAX_ROWS)
    .map(({ place, before, now, to, state }) => [
      code(shorten(place, MAX_TEXT)),
      code(shorten(before ?? 'no entry', MAX_TEXT)),
      code(shorten((state === 'planned' ? to : now) ?? 'no entry', MAX_TEXT)),
      STATES[state],
    ]);
  const head = ['Place', 'Before', states.every(({ state }) => state === 'planned') ? 'Would be' : 'Now', ''];
  return `### Flags\n\n${code(shorten(flags_file, MAX_TEXT))}\n\n${table(head, cells)}${more(states.length)}`;
}

const STATES = {
  planned: 'planned',
  on: 'on',
  restored: '✓ as before',
  conflict: '! changed by another writer',
  'not-restored': '✗ could not be put back',
} as const;

function notices({ errors, warnings }: Report): string {
  const said = [...errors.map((error) => `❌ ${error}`), ...warnings.map((warning) => `⚠️ ${warning}`)];
  const items = said.slice(0, MAX_ROWS).map((notice) => `- ${text(shorten(notice, MAX_TEXT))}`);
  return items.join('\n') + more(said.length);
}

function timeline({ timeline: entries }: Report): string {
  if (entries.length === 0) return '';
  const rows = entries.map(({ time, type, message }) => [
    time.slice(11, 19),
    code(type),
    text(shorten(message, 300)),
  ]);
  return folded(`Timeline (${rows.length} events, UTC)`, table(['Time', 'Event', 'What'], rows));
}

function script(title: string, ran: ScriptReport | null): string {
  if (!ran) return '';
  const how = ran.timed_out
    ? 'timed out'
    : ran.cancelled
      ? 'cancelled'
      : `exit code ${ran.returncode ?? ran.signal}`;
  const seconds = ran.seconds === null ? 'not finished' : `${how} after ${ran.seconds.toFixed(1)} s`;
  const streams = [
    ...(ran.stdout === '' ? [] : ['The end of its stdout:', fenced(ran.stdout, 'text')]),
    ...(ran.stderr === '' ? [] : ['The end of its stderr:', fenced(ran.stderr, 'text')]),
  ];
  const body = [code(shorten(ran.script, MAX_TEXT)), ...streams].join('\n\n');
  return folded(`${title}: ${seconds}, ${bytesWords(ran.output_bytes)} of output`, body);
}

function footer(report: Report): string {
  const { config_path, config_hash, git_sha, git_branch, start_time, end_time } = report;
  const took = start_time && end_time ? (Date.parse(end_time) - Date.parse(start_time)) / 1000 : undefined;
  const parts = [
    `Config ${code(shorten(config_path, MAX_TEXT))} (${code(config_hash)})`,
    ...(git_sha === null ? [] : [`commit ${code(git_sha.slice(0, 12))}`]),
    ...(git_branch === null ? [] : [`branch ${code(shorten(git_branch, MAX_TEXT))}`]),
    ...(took === undefined ? [] : [`took ${durationWords(took)}`]),
  ];
  return `<sub>${parts.join(', ')}</sub>`;
}

function more(count: number): string {
  return count > MAX_ROWS ? `\n\n… and ${count - MAX_ROWS} more in the report.` : '';
}
