import { type Locate, pointerTo } from './locate.ts';
import type { Finding } from './problem.ts';

/** Variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^{}]*))?\}/g;

/** Names of variables whose values are secret wherever they are used. */
const SECRET_NAME = /token|secret|passw|credential|webhook|api_?key|private_?key/i;

/** Places where whatever comes from a variable is secret. */
const SECRET_PLACE =
  /^\/(prometheus\/auth\/(bearer_token|password)|prometheus\/headers\/.*|alerting\/webhook_url)$/;

/** Whether a text waits for the environment. */
export function hasReference(text: string): boolean {
  return text.search(REFERENCE) !== -1;
}

/** What a text says whatever the environment: references stand for their defaults, or for nothing. */
export function literalPart(text: string): string {
  return text.replace(REFERENCE, (_, _name, fallback: string | undefined) => fallback ?? '');
}

/** The text with spaces in place of references; offsets stay. */
export function blankReferences(text: string): string {
  return text.replace(REFERENCE, (reference) => ' '.repeat(reference.length));
}

/** Every text in a value, each once however many aliases there are, with its place. */
export function* textsIn(
  value: unknown,
  pointer = '',
  seen = new Set<object>(),
): Generator<readonly [pointer: string, text: string]> {
  if (typeof value === 'string') yield [pointer, value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, child] of Object.entries(value)) yield* textsIn(child, pointerTo(pointer, key), seen);
}

/** Finds what looks like a reference and is none. */
export function checkReferences(value: object, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  for (const [pointer, text] of textsIn(value)) {
    const offset = blankReferences(text).indexOf('${');
    if (offset === -1) continue;
    findings.push({
      at: locate(pointer, { offset }),
      message: `"\${" starts no reference to a variable here`,
      fix: `write \${NAME} or \${NAME:-default}`,
    });
  }
  return findings;
}

/**
 * Fills in `${NAME}` and `${NAME:-default}` in every text. An unset variable without a default is a finding; the default
 * stands in for an empty one too. `secrets` are the values of variables that a secret's place, or their own names, make
 * secret.
 */
export function fillIn<T extends object>(
  value: T,
  environment: Environment,
  locate: Locate,
): { readonly filled: T; readonly findings: readonly Finding[]; readonly secrets: readonly string[] } {
  const findings: Finding[] = [];
  const secrets: string[] = [];

  function fillText(text: string, pointer: string): string {
    return text.replace(REFERENCE, (_, name: string, fallback: string | undefined, offset: number) => {
      const set = environment[name];
      if (set !== undefined && (SECRET_NAME.test(name) || SECRET_PLACE.test(pointer))) secrets.push(set);
      if (set !== undefined && (set !== '' || fallback === undefined)) return set;
      if (fallback !== undefined) return fallback;
      const fix = `set it, or write \${${name}:-default}`;
      findings.push({
        at: locate(pointer, { offset }),
        message: `the environment variable ${name} is not set`,
        fix,
      });
      return '';
    });
  }

  function fill(part: unknown, pointer: string): unknown {
    if (typeof part === 'string') return fillText(part, pointer);
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((item, i) => fill(item, pointerTo(pointer, i)));
    return Object.fromEntries(
      Object.entries(part).map(([key, child]) => [key, fill(child, pointerTo(pointer, key))]),
    );
  }

  return { filled: fill(value, '') as T, findings, secrets };
}
