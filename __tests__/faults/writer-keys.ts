import { flagsText } from '../parts/flags-text.ts';

/** The keys that belong to the foreign writer. */
export const WRITER_KEYS = Array.from({ length: 8 }, (_, index) => `writer_${index}`);

/** What a foreign writer has done. */
export interface Written {
  /** Edits that somebody else has undone. */
  readonly lost: number;
  /** The last value of each of its keys, as the file had it in the end. */
  readonly values: readonly number[];
  readonly seconds: number;
}

/** The usual flags file with the writer's keys in it, all 0. */
export function sharedFlagsText(): string {
  const keys = WRITER_KEYS.map((key) => `    "${key}" : 0`).join(',\n');
  return flagsText().replace('"flags": {', () => `"foreign": {\n${keys}\n  },\n  "flags": {`);
}

const place = (key: string): RegExp => new RegExp(`("${key}" : )(\\d+)`);

export const writerValue = (text: string, key: string): number => Number(place(key).exec(text)?.[2]);

export const withWriterValue = (text: string, key: string, value: number): string =>
  text.replace(place(key), `$1${value}`);
