import { pathToFileURL } from 'node:url';
import type { ConfigProblem, Severity } from '../config/problem.ts';
import { RULES, type Rule } from '../config/rules.ts';
import type { Review } from './review.ts';

/** What breaks no named rule breaks this one. */
const PLAIN = 'config';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** Reviews in the Static Analysis Results Interchange Format 2.1.0, for code scanning and editors. */
export function reviewsAsSarif(reviews: readonly Review[], version: string): string {
  const problems = reviews.flatMap((review) => review.problems);
  const used = new Set(problems.map(({ rule }) => rule));
  const named = (Object.keys(RULES) as Rule[]).filter((rule) => used.has(rule));
  const rules = [
    ...(used.has(undefined)
      ? [{ id: PLAIN, shortDescription: { text: 'A config that says what it may not' } }]
      : []),
    ...named.map((rule) => ({ id: rule, shortDescription: { text: RULES[rule] } })),
  ];
  const ids = rules.map(({ id }) => id);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'aos-canary', semanticVersion: version, rules } },
        // What columns count.
        columnKind: 'unicodeCodePoints',
        results: problems.map((problem) => resultOf(problem, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(
  { file, line, column, message, fix, severity, rule }: ConfigProblem,
  ids: readonly string[],
) {
  const ruleId = rule ?? PLAIN;
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: LEVELS[severity],
    message: { text: fix === undefined ? message : `${message}, ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** A relative path as a relative reference, an absolute one as a file URI. */
function uriOf(file: string): string {
  if (file.startsWith('/')) return pathToFileURL(file).href;
  return file.split(/[/\\]/).map(encodeURIComponent).join('/');
}
