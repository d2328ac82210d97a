import type { Node } from 'jsonc-parser';
import type { FlagsDocument, Property } from './document.ts';
import { endOf, propertiesOf } from './document.ts';

/** How a new property is written so that it looks like its neighbours. */
export interface Layout {
  /** Before the comma that follows the property before, and after it. */
  readonly beforeComma: string;
  readonly afterComma: string;
  /** Between key and value, the colon included. */
  readonly colon: string;
  /** After the opening brace and before the closing one. */
  readonly open: string;
  readonly close: string;
}

/** How a property is appended to an object that has some. */
export function layoutOf(document: FlagsDocument, object: Node): Layout | undefined {
  const properties = propertiesOf(object);
  const last = properties.at(-1);
  const first = properties[0];
  if (!last || !first) return undefined;
  const { text } = document;
  const open = indentationIn(text.slice(object.offset + 1, first.node.offset));
  const close = indentationIn(text.slice(endOf(last.node), endOf(object) - 1));
  const colon = colonOf(document, last);
  const previous = properties.at(-2);
  if (!previous) {
    const afterComma = open === '' && colon.endsWith(' ') ? ' ' : open;
    return { beforeComma: '', afterComma, colon, open, close };
  }
  const [beforeComma = '', afterComma = ''] = text.slice(endOf(previous.node), last.node.offset).split(',');
  return {
    beforeComma: indentationIn(beforeComma),
    afterComma: indentationIn(afterComma),
    colon,
    open,
    close,
  };
}

/** Blank lines that set neighbours apart are not repeated: the last line's indentation remains. */
function indentationIn(space: string): string {
  const lineEnd = /(\r\n|\n|\r)[^\r\n]*$/.exec(space);
  return lineEnd ? lineEnd[0] : space;
}

function colonOf({ text }: FlagsDocument, { key, value }: Property): string {
  const colon = text.slice(endOf(key), value.offset);
  return /[\r\n]/.test(colon) ? ': ' : colon;
}

/**
 * The layout of an object yet empty: that of the nearest thing like it, a filled object among its siblings; else that
 * of its parents, one step deeper.
 */
export function layoutWithin(document: FlagsDocument, parent: Node, ownIndent: string): Layout {
  for (const { value } of propertiesOf(parent)) {
    const sibling = value.type === 'object' ? layoutOf(document, value) : undefined;
    if (sibling) return hasLineEnd(sibling.open) ? indented(document, ownIndent, sibling) : sibling;
  }
  return defaultLayout(document, ownIndent);
}

/** The layout of the whole file, for an object whose closing brace is indented by `ownIndent`. */
export function defaultLayout(document: FlagsDocument, ownIndent: string): Layout {
  const root = layoutOf(document, document.root);
  if (!root || !hasLineEnd(root.open)) {
    const colon = root?.colon ?? ': ';
    return { beforeComma: '', afterComma: colon.endsWith(' ') ? ' ' : '', colon, open: '', close: '' };
  }
  return indented(document, ownIndent, root);
}

/** One property a line, a step deeper than `ownIndent`. */
function indented(document: FlagsDocument, ownIndent: string, like: Layout): Layout {
  const { lineEnd, step } = linesOf(document);
  const line = `${lineEnd}${ownIndent}${step}`;
  const commaFirst = hasLineEnd(like.beforeComma);
  return {
    beforeComma: commaFirst ? line : '',
    afterComma: commaFirst ? like.afterComma : line,
    colon: like.colon,
    open: line,
    close: `${lineEnd}${ownIndent}`,
  };
}

function linesOf(document: FlagsDocument): { lineEnd: string; step: string } {
  const open = layoutOf(document, document.root)?.open ?? '';
  const lineEnd = /\r\n|\n|\r/.exec(open)?.[0] ?? /\r\n|\n|\r/.exec(document.text)?.[0] ?? '\n';
  return { lineEnd, step: open.replace(/[\r\n]/g, '') || '  ' };
}

export function hasLineEnd(space: string): boolean {
  return /[\r\n]/.test(space);
}

/** The indentation of the line on which an offset lies. */
export function indentAt({ text }: FlagsDocument, offset: number): string {
  let start = offset;
  while (start > 0 && !hasLineEnd(text[start - 1] as string)) start -= 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
