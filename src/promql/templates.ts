import type { PromqlProblem } from './problem.ts';
import { scan, type Token, withoutComments } from './scan.ts';

/** What dashboards and deployment tools would have filled in, by how they write it. */
const TEMPLATES =
  /\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{[^{}]*\}|\$[A-Za-z_]\w*|\[\[\w+(?::\w+)?\]\]|%\(\w+\)[sdf]|#\{\w+\}/gs;
const PLACEHOLDER = /(?<!\(\?P?)<[A-Za-z][\w .-]*>/g;
/** Values that exporters and Kubernetes write so. */
const NO_PLACEHOLDER = /^<(?:none|unknown|nil|null|empty|unset|invalid|other|no value)>$/i;
const INTERVAL = /interval|range|window|step/i;

/** Every template or dashboard variable that was left in a query, where it is. */
export function templateProblems(text: string): PromqlProblem[] {
  const code = withoutComments(text);
  const tokens = scan(text);
  const found = [...code.matchAll(TEMPLATES), ...placeholders(code, tokens)];
  return found
    .filter(({ index }) => !isReplacement(tokens, index))
    .map(({ 0: template, index }) => ({
      offset: index,
      length: template.length,
      message: messageFor(template),
    }))
    .sort((one, other) => one.offset - other.offset);
}

function messageFor(template: string): string {
  const [what, where] = template.startsWith('$')
    ? ['a variable of Grafana', 'PromQL']
    : ['a template that was left in', 'a value'];
  const fix = INTERVAL.test(template) ? 'what it stands for, such as 5m' : `what it stands for`;
  return `${template} is ${what}, not ${where}: write ${fix}`;
}

/** `<service>` in texts, and where no operator could stand. */
function placeholders(code: string, tokens: readonly Token[]): RegExpExecArray[] {
  return [...code.matchAll(PLACEHOLDER)].filter(({ 0: found, index }) => {
    if (NO_PLACEHOLDER.test(found)) return false;
    if (tokens.some((token) => token.kind === 'string' && isInside(token, index))) return true;
    return /(?:^|[([{,=~])\s*$/.test(code.slice(0, index));
  });
}

const isInside = ({ offset, text }: Token, index: number): boolean =>
  offset <= index && index < offset + text.length;

/** The groups of a regular expression are written like variables in the replacement of label_replace. */
function isReplacement(tokens: readonly Token[], index: number): boolean {
  const at = tokens.findIndex((token) => isInside(token, index));
  if (tokens[at]?.kind !== 'string') return false;
  let depth = 0;
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token?.kind === 'close') depth += 1;
    if (token?.kind === 'open' && --depth < 0) return /^label_/i.test(tokens[before - 1]?.text ?? '');
  }
  return false;
}
