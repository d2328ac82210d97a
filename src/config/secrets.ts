import { blankReferences, hasReference, literalPart, textsIn } from './environment.ts';
import { named } from './found.ts';
import type { Locate } from './locate.ts';
import type { Parsed } from './parse.ts';
import type { Finding } from './problem.ts';
import { holdsSecret, type Secret, secretsIn } from './secret-shapes.ts';
import type { Node, ScalarNode } from './tree.ts';

/** Places whose text is a secret as such. */
const SECRET_PLACE = /^\/prometheus\/auth\/(bearer_token|password)$/;

/** Headers whose values are secrets. */
const SECRET_HEADER =
  /^\/prometheus\/headers\/[^/]*(authorization|cookie|token|secret|password|api-?key)[^/]*$/i;

/** Finds secrets that are written into the file: in texts and keys, wherever they are, and in comments. */
export function checkSecrets({ value, root, text, positionAt, locate }: Parsed): Finding[] {
  return [
    ...checkSecretPlaces(value, locate),
    ...writtenIn(text, root).map(({ offset, what }) => finding(positionAt(offset), what)),
  ];
}

function finding(at: Finding['at'], what: string): Finding {
  return {
    at,
    message: `${what} is written into the file`,
    fix: `put it into an environment variable and write \${NAME}`,
  };
}

function checkSecretPlaces(value: object, locate: Locate): Finding[] {
  return (
    [...textsIn(value)]
      // One that can be told by its looks is found by them.
      .filter(([pointer, text]) => isSecret(pointer, text) && !holdsSecret(literalPart(text)))
      .map(([pointer]) => finding(locate(pointer), `the secret ${named(pointer)}`))
  );
}

function isSecret(pointer: string, text: string): boolean {
  const literal = literalPart(text);
  if (SECRET_PLACE.test(pointer)) return literal !== '';
  // Of "Bearer ${TOKEN}" only the scheme is left, which is no secret.
  return SECRET_HEADER.test(pointer) && !(hasReference(text) && /^\s*(\w+\s+)?$/.test(literal));
}

/** What looks like a secret in the file as it is written, comments included, and in its texts and keys as they read. */
function writtenIn(source: string, root: Node): Secret[] {
  const withoutReferences = blankReferences(source);
  const hidden = [...scalarsIn(root)].flatMap(({ text, start = 0, source: range }) => {
    const [secret] = secretsIn(literalPart(text));
    const inSight = holdsSecret(withoutReferences.slice(range.start, range.end));
    return secret === undefined || inSight ? [] : [{ what: secret.what, offset: start }];
  });
  return [...secretsIn(withoutReferences), ...hidden];
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
