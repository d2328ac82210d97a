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

/** What a journal says; `invalid` says how it is damaged. It is written in one step, so a crash damages none. */
export type JournalText =
  | { readonly begin: BeginRecord; readonly settled?: SettledRecord }
  | { readonly invalid: string };

/** Reads a journal: one intention, and its settlement if there is one. */
export function readJournalText(bytes: Buffer): JournalText {
  const lines = bytes.toString('utf8').split('\n');
  const rest = lines.slice(1).map((line) => line.trim());
  const settlements = rest.filter((line) => line !== '');
  if (lines.length < 2) return { invalid: bytes.length === 0 ? 'it is empty' : 'line 1 is cut off' };
  const begin = decodeRecord(lines[0] as string);
  if (!begin) return { invalid: 'line 1 does not match its checksum' };
  if (begin.version !== 1)
    return { invalid: `line 1 is of version ${begin.version}, which this program does not know` };
  if (begin.type !== 'begin') return { invalid: 'line 1 begins nothing' };
  if (settlements.length === 0) return { begin };
  if (settlements.length > 1) return { invalid: 'there are records after the second' };
  const settled = decodeRecord(settlements[0] as string);
  // Of an earlier version, which wrote in place: a torn settlement was never finished.
  if (!settled) return { begin };
  if (settled.type !== 'settled' || settled.id !== begin.id)
    return { invalid: 'line 2 settles something else' };
  return { begin, settled };
}
