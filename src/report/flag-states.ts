import type { FlagChange, FlagPlace, Restoration } from '../canary/ports.ts';
import { putBackCommand } from '../canary/recovery-commands.ts';
import type { FlagState, StillOn } from './report.ts';

/** A place as jq writes it, so that it can be pasted: `.environments.staging.some_flag`. */
export function placeText(place: FlagPlace): string {
  const path = place
    .map((key) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
    .join('');
  return path.startsWith('.') ? path : `.${path}`;
}

/** The places of a change that is about to be made, or was made, beside those known before. */
export function withChange(
  known: readonly FlagState[],
  change: FlagChange,
  state: 'planned' | 'on',
): readonly FlagState[] {
  const changed = change.edits.map((edit): FlagState => {
    const before = edit.former ?? null;
    const now = state === 'on' ? edit.written : before;
    return { flag: edit.flag, place: placeText(edit.place), before, now, to: edit.written, state };
  });
  const places = new Set(changed.map(({ place }) => place));
  return [...known.filter(({ place }) => !places.has(place)), ...changed];
}

/**
 * What a rollback made of every place; without a restoration, nothing is known to be back, and of a file that cannot be
 * read (`readable`: false) not even what stands there.
 */
export function afterRollback(
  known: readonly FlagState[],
  restoration: Restoration | undefined,
  readable: boolean,
): readonly FlagState[] {
  return known.map((flag) => {
    if (!restoration) return { ...flag, now: readable ? flag.to : null, state: 'not-restored' };
    const conflict = restoration.conflicts.find(({ place }) => placeText(place) === flag.place);
    if (conflict) return { ...flag, now: conflict.found ?? null, state: 'conflict' };
    return { ...flag, now: flag.before, state: 'restored' };
  });
}

/** The places that a failed rollback left on, each with the command that puts it back. */
export function stillOn(flags: readonly FlagState[], flagsFile: string): readonly StillOn[] {
  return flags.filter(isOn).map(({ flag, place, before }) => ({
    flag,
    place,
    command: putBackCommand(flagsFile, place, before),
  }));
}

function isOn({ state, now, before }: FlagState): boolean {
  if (now === before) return false;
  if (state === 'not-restored') return now !== null;
  // What another writer left there is still on unless it says off.
  return state === 'conflict' && now !== null && now !== 'false' && now !== 'null';
}
