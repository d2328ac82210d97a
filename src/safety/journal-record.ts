import type { FlagChange } from '../canary/ports.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { sha256 } from './whole-file.ts';

/** The intention to change flags. */
export interface BeginRecord {
  readonly version: 1;
  readonly type: 'begin';
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly owner: ProcessIdentity;
  readonly change: FlagChange;
  /** What the caller needs to finish the job in another process, such as the services to restart. */
  readonly context: unknown;
}

/** What became of it. */
export interface SettledRecord {
  readonly version: 1;
  readonly type: 'settled';
  readonly id: string;
  readonly at: string;
  readonly how: 'kept' | 'restored';
}

export type JournalRecord = BeginRecord | SettledRecord;

const HEAD = '{"sha256":"';
const MIDDLE = '","record":';

/** One line of the journal: JSON that holds the record and its checksum. */
export function encodeRecord(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${HEAD}${sha256(json)}${MIDDLE}${json}}\n`;
}

/** The record of a line without its end, or undefined where the line is torn or was altered. */
export function decodeRecord(line: string): JournalRecord | undefined {
  const start = HEAD.length + 64 + MIDDLE.length;
  if (!line.startsWith(HEAD) || !line.endsWith('}')) return undefined;
  const json = line.slice(start, -1);
  if (line.slice(HEAD.length, start) !== `${sha256(json)}${MIDDLE}`) return undefined;
  return JSON.parse(json) as JournalRecord;
}

/**
 * Blank room after a record, so that settling overwrites bytes which the disk has set aside already: it works on a full
 * disk, where flags must still be put back.
 */
export const ROOM_TO_SETTLE = `${' '.repeat(510)}\n`;

/** A settlement that fills that room, so that it may also replace another one that failed half way. */
export function encodeSettlement(record: SettledRecord): string {
  return `${encodeRecord(record)
    .trimEnd()
    .padEnd(ROOM_TO_SETTLE.length - 1)}\n`;
}

/** What a journal says. `invalid` names what is wrong; a torn last record is none of that, it was never finished. */
export type JournalText =
  | { readonly begin?: BeginRecord; readonly settled?: SettledRecord; readonly settleAt: number }
  | { readonly invalid: string };

/** Reads a journal: one intention, and its settlement if there is one. `settleAt` is where that goes, in bytes. */
export function readJournalText(bytes: Buffer): JournalText {
  const end = bytes.indexOf('\n');
  // A first line without its end was never synced, so no flag was changed under it.
  if (end < 0) return { settleAt: 0 };
  const begin = decodeRecord(bytes.toString('utf8', 0, end));
  if (!begin) return { invalid: 'line 1 does not match its checksum' };
  if (begin.version !== 1)
    return { invalid: `line 1 is of version ${begin.version}, which this program does not know` };
  if (begin.type !== 'begin') return { invalid: 'line 1 begins nothing' };

  const settleAt = end + 1;
  const rest = bytes
    .toString('utf8', settleAt)
    .split('\n')
    .map((line) => line.trim());
  const lines = rest.filter((line) => line !== '');
  if (lines.length === 0) return { begin, settleAt };
  if (lines.length > 1) return { invalid: 'there are records after the second' };
  const settled = decodeRecord(lines[0] as string);
  if (!settled) return { begin, settleAt };
  if (settled.type !== 'settled' || settled.id !== begin.id)
    return { invalid: 'line 2 settles something else' };
  return { begin, settled, settleAt };
}
