import type { ConfigProblem, Severity } from '../config/problem.ts';
import { fitting } from '../report/fitting.ts';
import { placeText } from '../report/flag-states.ts';
import { code, folded, table, text } from '../report/markdown.ts';
import { shorten } from '../report/words.ts';
import type { Change } from './changes.ts';
import type { Review, ReviewedPlan } from './review.ts';

/** What became of the config's text on the base branch. */
export type Comparison =
  | { readonly state: 'compared'; readonly changes: readonly Change[] }
  | { readonly state: 'new' }
  | { readonly state: 'unknown'; readonly why: string };

/** What came of a backtest: what it found, in a sentence, or why there was none. */
export type Backtested =
  | { readonly state: 'done'; readonly found: string }
  | { readonly state: 'not-done'; readonly why: string };

export interface PageContext {
  /** How much it may be, in bytes. */
  readonly maxBytes: number;
  /** The base branch, and what changed against it by the config's path; undefined where there is none. */
  readonly base:
    | { readonly branch: string; readonly comparisons: ReadonlyMap<string, Comparison> }
    | undefined;
  /** By the config's path; empty where nobody asked for backtests. */
  readonly backtests?: ReadonlyMap<string, Backtested>;
  /** The address of a line of a file, where there is one. */
  readonly link?: (file: string, line: number) => string;
}

/** Of anything foreign within a line. */
const MAX_TEXT = 400;
const MAX_ROWS = 100;
/** More plans than this are folded away. */
const MAX_OPEN = 3;

/** Reviews as a page of GitHub's Markdown, for a summary or a comment: whether all is well, what is not, and each plan. */
export function reviewPage(reviews: readonly Review[], context: PageContext): string {
  const parts = [
    heading(reviews, context),
    findings(reviews, context),
    ...reviews.map((review) => section(review, context, reviews.length)),
  ].filter((part) => part !== '');
  return fitting(parts, context.maxBytes, 'One part is too long to be shown here; the log has it all.');
}

const MARKS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

function heading(reviews: readonly Review[], context: PageContext): string {
  const wrong = reviews.filter(({ valid }) => !valid).length;
  const count = reviews.length === 1 ? 'canary config' : `${reviews.length} canary configs`;
  const title =
    wrong === 0
      ? `✅ The ${count} ${reviews.length === 1 ? 'is' : 'are'} valid`
      : reviews.length === 1
        ? '❌ The canary config is not valid'
        : `❌ ${wrong} of ${count} ${wrong === 1 ? 'is' : 'are'} not valid`;
  return `## ${title}\n\n${counted(reviews)} ${untouched(context)}`;
}

function counted(reviews: readonly Review[]): string {
  const problems = reviews.flatMap((review) => review.problems);
  const words = (['error', 'warning', 'notice'] as const).flatMap((kind) => {
    const count = problems.filter(({ severity }) => severity === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`];
  });
  return words.length === 0 ? 'No problem was found.' : `${words.join(', ')}.`;
}

function untouched({ backtests }: PageContext): string {
  const others = backtests?.size ? 'nothing but Prometheus, for its history,' : 'nothing';
  return `No flag was changed, and ${others} was contacted.`;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

function findings(reviews: readonly Review[], context: PageContext): string {
  const problems = reviews
    .flatMap((review) => review.problems)
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  if (problems.length === 0) return '';
  const rows = problems
    .slice(0, MAX_ROWS)
    .map((problem) => [
      MARKS[problem.severity],
      place(problem, context),
      text(shorten(problem.message, MAX_TEXT)),
      text(shorten(problem.fix ?? '', MAX_TEXT)),
    ]);
  return `${table(['', 'Where', 'What', 'What to do'], rows)}${further(problems.length)}`;
}

function place({ file, line, column }: ConfigProblem, { link }: PageContext): string {
  const shown = code(`${shorten(file, MAX_TEXT)}:${line}:${column}`);
  return link === undefined ? shown : `<a href="${link(file, line)}">${shown}</a>`;
}

function section({ path, plan }: Review, context: PageContext, count: number): string {
  if (plan === undefined) return '';
  const title = `${code(shorten(path, MAX_TEXT))}: ${text(shorten(plan.name, MAX_TEXT))} in ${text(shorten(plan.environment, MAX_TEXT))}`;
  const body = [changes(path, context), backtested(path, context), flags(plan), metrics(plan), settings(plan)]
    .filter((part) => part !== '')
    .join('\n\n');
  return count > MAX_OPEN ? folded(title, body) : `### ${title}\n\n${body}`;
}

function changes(path: string, { base }: PageContext): string {
  const comparison = base?.comparisons.get(path);
  if (!base || !comparison) return '';
  const branch = code(shorten(base.branch, MAX_TEXT));
  switch (comparison.state) {
    case 'new':
      return `**New**: it is not on ${branch}.`;
    case 'unknown':
      return `What changed against ${branch} is not known: ${text(shorten(comparison.why, MAX_TEXT))}.`;
    case 'compared': {
      if (comparison.changes.length === 0) return `It does the same as on ${branch}.`;
      const rows = comparison.changes
        .slice(0, MAX_ROWS)
        .map(({ what, before, after, looser }) => [
          `${text(shorten(what, MAX_TEXT))}${looser ? ' ⚠️ **looser**' : ''}`,
          value(before),
          value(after),
        ]);
      return `**Changed** against ${branch}:\n\n${table(['What', 'Before', 'After'], rows)}${further(comparison.changes.length)}`;
    }
  }
}

function backtested(path: string, { backtests }: PageContext): string {
  const found = backtests?.get(path);
  if (!found) return '';
  if (found.state === 'not-done') return `**Not backtested**: ${text(shorten(found.why, MAX_TEXT))}.`;
  return `**Backtested**: ${text(shorten(found.found, 2 * MAX_TEXT))}.`;
}

const value = (shown: string | undefined): string =>
  shown === undefined ? '–' : text(shorten(shown, MAX_TEXT));

function flags({ places, flagsFile, unseen }: ReviewedPlan): string {
  const file = code(shorten(flagsFile, MAX_TEXT));
  const note = unseen === undefined ? '' : ` (not looked at: ${text(unseen)})`;
  const rows = places.slice(0, MAX_ROWS).map(({ place: path, now }) => {
    const shown = code(shorten(placeText(path), MAX_TEXT));
    if (now === null) return [shown, '?', '<code>true</code>'];
    const before = now === undefined ? 'no entry' : code(shorten(now, MAX_TEXT));
    return [shown, before, now === 'true' ? 'on already' : '<code>true</code>'];
  });
  const head = ['Place', 'Now', 'While the canary runs'];
  return `**Turns on** in ${file}${note}:\n\n${table(head, rows)}${further(places.length)}`;
}

function metrics({ metrics: watched }: ReviewedPlan): string {
  if (watched.length === 0) return '**Watches** nothing: the most that a run can say is "inconclusive".';
  const rows = watched
    .slice(0, MAX_ROWS)
    .map(({ name, limits, query }) => [
      code(shorten(name, MAX_TEXT)),
      limits.length === 0 ? 'not guarded' : text(shorten(limits.join('; '), MAX_TEXT)),
      code(shorten(query, MAX_TEXT)),
    ]);
  return `**Watches**, and rolls back beyond a limit:\n\n${table(['Metric', 'Limits', 'Query'], rows)}${further(watched.length)}`;
}

function settings({ facts }: ReviewedPlan): string {
  const rows = facts.map(([name, said]) => `- ${text(name)}: ${text(shorten(said, MAX_TEXT))}`);
  return folded('Everything else', rows.join('\n'));
}

const further = (count: number): string =>
  count > MAX_ROWS ? `\n\n… and ${count - MAX_ROWS} more in the log.` : '';
