import { blankReferences, hasReference, literalPart, textsIn } from './environment.ts';
import { named } from './found.ts';
import type { Locate } from './locate.ts';
import type { Parsed } from './parse.ts';
import type { Finding } from './problem.ts';
import { type Secret, secretsIn } from './secret-shapes.ts';
import type { Node, ScalarNode } from './tree.ts';

/** Places whose text is a secret as such. */
const SECRET_PLACE = /^\/prometheus\/auth\/(bearer_token|password)$/;

/** Headers whose values are secrets. */
const SECRET_HEADER =
  /^\/prometheus\/headers\/[^/]*(authorization|cookie|token|secret|password|api-?key)[^/]*$/i;

/** Finds secrets that are written into the file: in texts and keys, wherever they are, and in comments. `value` is the config as it is meant. */
export function checkSecrets({ tree, text, positionAt, locate }: Parsed, value: object): Finding[] {
  const scalars = [...scalarsIn(tree.root)];
  return [
    ...checkSecretPlaces(value, locate),
    ...scalars
      .flatMap((scalar) => inScalar(scalar, text))
      .map(({ offset, what }) => finding(positionAt(offset), what)),
    ...secretsIn(commentsOf(text, scalars), false).map(({ offset, what }) =>
      inComment(positionAt(offset), what),
    ),
  ];
}

function finding(at: Finding['at'], what: string): Finding {
  return {
    at,
    message: `${what} is written into the file`,
    fix: `put it into an environment variable and write \${NAME}`,
  };
}

function inComment(at: Finding['at'], what: string): Finding {
  return {
    at,
    message: `${what} is written into a comment`,
    fix: 'remove it, and revoke it if it was committed',
  };
}

function checkSecretPlaces(value: object, locate: Locate): Finding[] {
  return (
    [...textsIn(value)]
      // One that can be told by its looks is found by them.
      .filter(([pointer, text]) => isSecret(pointer, text) && secretsIn(literalPart(text), true).length === 0)
      .map(([pointer]) => finding(locate(pointer), `the secret ${named(pointer)}`))
  );
}

function isSecret(pointer: string, text: string): boolean {
  const literal = literalPart(text);
  if (SECRET_PLACE.test(pointer)) return literal !== '';
  // Of "Bearer ${TOKEN}" only the scheme is left, which is no secret.
  return SECRET_HEADER.test(pointer) && !(hasReference(text) && /^\s*(\w+\s+)?$/.test(literal));
}

/** What looks like a secret in one text as it reads. Its place is exact where it is written so, else the text's start. */
function inScalar({ text, start = 0, source: range }: ScalarNode, source: string): Secret[] {
  const [first] = secretsIn(literalPart(text), true);
  if (first === undefined) return [];
  const inSight = secretsIn(blankReferences(source.slice(range.start, range.end)), true);
  return inSight.length === 0
    ? [{ what: first.what, offset: start }]
    : inSight.map(({ what, offset }) => ({ what, offset: range.start + offset }));
}

/** The source with spaces in place of everything that is not a comment; offsets stay. */
function commentsOf(source: string, scalars: readonly ScalarNode[]): string {
  let rest = blankReferences(source);
  for (const { source: range } of scalars) {
    if (range.start < 0) continue;
    rest = rest.slice(0, range.start) + ' '.repeat(range.end - range.start) + rest.slice(range.end);
  }
  return rest;
}

/** Every key and every single value below a node, each once. */
function* scalarsIn(node: Node, seen = new Set<Node>()): Generator<ScalarNode> {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsIn(item, seen);
  else {
    for (const { key, value } of node.pairs.values()) {
      yield key;
      yield* scalarsIn(value, seen);
    }
  }
}
