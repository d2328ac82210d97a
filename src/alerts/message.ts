import type { Report } from '../report/report.ts';
import { deltaWords, shorten, valueWords } from '../report/words.ts';

/** The shortest limit of those who receive it: Discord's. */
const MAX_CHARACTERS = 2_000;
const MAX_PLACES = 10;

/**
 * One JSON object that Slack and Mattermost (`text`), Discord (`content`), Microsoft Teams (a MessageCard, which both its
 * Workflows and its older connectors take) and simple receivers (`message`) all accept; each ignores what it does not
 * know. The text is the same everywhere.
 */
export interface AlertMessage {
  readonly '@type': 'MessageCard';
  readonly '@context': 'https://schema.org/extensions';
  readonly themeColor: string;
  readonly summary: string;
  readonly text: string;
  readonly content: string;
  readonly message: string;
  /** Discord: nobody is to be called by what a metric or a script happens to be named. */
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** Whether a run that ended so is alerted: a rollback, and flags that are on without proof that they are good. */
export function needsAlert({ verdict }: Pick<Report, 'verdict'>): boolean {
  return verdict === 'rolled-back' || verdict === 'rollback-incomplete' || verdict === 'inconclusive';
}

/** The alert for a report that is fit to be published. `reportPath` where one was written. */
export function alertMessage(report: Report, reportPath: string | undefined): AlertMessage {
  const title = plain(titleOf(report));
  const text = within(title, linesOf(report, reportPath).map(plain));
  return {
    '@type': 'MessageCard',
    '@context': 'https://schema.org/extensions',
    themeColor: report.verdict === 'inconclusive' ? 'F9A825' : 'D32F2F',
    summary: shorten(title, 200),
    text,
    content: text,
    message: text,
    allowed_mentions: { parse: [] },
  };
}

function titleOf({ verdict, name, environment }: Report): string {
  const what =
    verdict === 'rollback-incomplete'
      ? '🚨 Canary failed and the ROLLBACK IS INCOMPLETE'
      : verdict === 'inconclusive'
        ? '⚠️ Canary inconclusive, the flags are on without proof that they are good'
        : '❌ Canary failed, flags rolled back';
  return shorten(`${what}: ${name} in ${environment}`, 300);
}

/** The most important ones first: what does not fit is left off at the end. */
function linesOf(report: Report, reportPath: string | undefined): string[] {
  const stillOn = report.still_on.slice(0, MAX_PLACES);
  return [
    `Reason: ${report.reason ?? 'unknown'}`,
    ...stillOn.map(({ flag, place }) => `STILL ON: ${flag} (${place} in ${report.flags_file})`),
    ...(report.verdict === 'rollback-incomplete' ? [`Finish the rollback: ${report.commands.recover}`] : []),
    ...(report.verdict === 'inconclusive' ? [`Turn them off: ${report.commands.rollback}`] : []),
    `Environment: ${report.environment}`,
    `Flags: ${report.flags_enabled.join(', ') || 'none'}`,
    ...(report.run_url === null ? [`Host: ${report.hostname}`] : [`Run: ${report.run_url}`]),
    ...(reportPath === undefined ? [] : [`Report: ${reportPath}`]),
    ...metricLines(report),
  ];
}

function metricLines(report: Report): string[] {
  return Object.entries(report.evidence).flatMap(([metric, { status, unit, delta_pct }]) => {
    if (status === 'not-measured') return [];
    const [baseline, current] = [report.metrics_baseline[metric], report.metrics_current[metric]];
    const delta = deltaWords(report.metrics_delta[metric], delta_pct, unit);
    const mark = status === 'breach' ? '✗' : status === 'ok' ? '✓' : '·';
    return [`${mark} ${metric}: ${valueWords(baseline, unit)} → ${valueWords(current, unit)}, ${delta}`];
  });
}

/** A list, since Teams joins plain lines to one. */
function within(title: string, lines: readonly string[]): string {
  let text = `${title}\n`;
  for (const [index, line] of lines.entries()) {
    const next = `${text}\n- ${shorten(line, 600)}`;
    const last = index === lines.length - 1;
    // The line that says how many were left off must fit too.
    if (next.length > MAX_CHARACTERS - (last ? 0 : 40))
      return `${text}\n- … and ${lines.length - index} more`;
    text = next;
  }
  return text;
}

/** One line that calls nobody and links nowhere: Slack reads `<!channel>`, all of them `@name`, most of them `[text](url)`. */
function plain(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replaceAll('<', '‹')
    .replaceAll('](', '] (')
    .replace(/@(?=\w)/g, '@\u200b');
}
