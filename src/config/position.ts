/** A place in a text. Both count from 1; columns count characters (code points), not bytes or UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Makes a function that turns offsets of a text (UTF-16 units) into positions. Lines end with LF, CRLF or CR. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let line = 1;
    for (let beyond = starts.length + 1; line + 1 < beyond; ) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle - 1] ?? 0) <= offset) line = middle;
      else beyond = middle;
    }
    const before = text.slice(starts[line - 1], offset);
    const pairs = before.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
    return { line, column: before.length - pairs + 1 };
  };
}
