import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  mergeTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { type Locate, locator } from './locate.ts';
import { type Position, positions } from './position.ts';
import { ConfigError, problemsIn } from './problem.ts';
import { type Tree, treeOf } from './tree.ts';

/** More aliases than a config needs, and few enough that nothing built from them grows large. */
const MAX_ALIASES = 100;

/** A parsed file. JSON is read as the YAML that it is. */
export interface Parsed {
  readonly value: object;
  readonly tree: Tree;
  /** The text without a byte order mark; offsets of the tree count in it. */
  readonly text: string;
  readonly positionAt: (offset: number) => Position;
  readonly locate: Locate;
}

/**
 * Reads YAML or JSON.
 *
 * @throws ConfigError where there is no mapping to be had
 */
export function parse(file: string, textWithMark: string): Parsed {
  const text = textWithMark.replace(/^\uFEFF/, '');
  const positionAt = positions(text);
  const fail = (offset: number, message: string, fix?: string): never => {
    throw new ConfigError(problemsIn(file, [{ at: positionAt(offset), message, ...(fix && { fix }) }]));
  };

  const { events, values } = attempt(text, fail);
  if (values.length === 0) fail(0, 'the file is empty', 'write at least name and feature_flags');
  // A marker behind the document begins another one, in which there is nothing.
  if (values.length > 1 && !(values.length === 2 && values[1] === null)) {
    fail(startOfSecond(events, text), 'a second YAML document starts here', 'keep one document in the file');
  }
  const value = values[0];
  const tree = treeOf(text, events);
  const { root } = tree;
  const start = root.start ?? 0;
  if (value === null) fail(start, 'the file is empty', 'write at least name and feature_flags');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = Array.isArray(value) ? 'a list' : 'a single value';
    return fail(start, `a config is a mapping, and this is ${found}`, 'start with "name: …"');
  }
  return { value, tree, text, positionAt, locate: locator(root, positionAt, text) };
}

type Fail = (offset: number, message: string, fix?: string) => never;

function attempt(text: string, fail: Fail): { events: Event[]; values: unknown[] } {
  try {
    const events = parseEvents(text, {});
    const values = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA.withTags(mergeTag),
      maxAliases: MAX_ALIASES,
      json: true, // duplicate keys are looked for in the tree, so that they do not hide other problems
    });
    return { events, values };
  } catch (error) {
    // js-yaml asks its callers to expect other errors too.
    if (!(error instanceof YAMLException)) return fail(0, `not valid YAML: ${String(error)}`);
    return fail(error.mark?.position ?? 0, `not valid YAML: ${error.reason}`, remedy(error.reason));
  }
}

/** What to do about the mistakes that happen most. */
function remedy(reason: string): string | undefined {
  if (/^tab characters/.test(reason)) return 'indent with spaces';
  if (/^(bad|deficient) indentation/.test(reason))
    return 'line it up with its siblings, and quote texts with ": " in them';
  if (/flow collection/.test(reason)) return 'close the brackets, and quote texts with brackets in them';
  if (/tag:yaml.org,2002:python\//.test(reason))
    return 'write the value itself: a config never creates Python objects';
  if (/^unknown .* tag|explicit tag/.test(reason)) return 'leave the tag out';
  if (/aliases/.test(reason)) return 'write the values out';
  return undefined;
}

function startOfSecond(events: readonly Event[], text: string): number {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  const before = events.slice(0, second).findLast((event) => event.type === EVENT_ID.SCALAR);
  const marker = text.slice(Math.max(before?.valueEnd ?? 0, 0)).search(/^---/m);
  return Math.max(before?.valueEnd ?? 0, 0) + Math.max(marker, 0);
}
