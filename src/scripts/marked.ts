import { readdirSync, readFileSync } from 'node:fs';

/** Bears the mark of the script from which a process descends. */
export const MARK_VARIABLE = 'AOS_CANARY_SCRIPT';

/** Looks taken at most for processes that appear while others are ended. */
const LOOKS = 20;

/**
 * Sends a signal to the living processes that bear a script's mark, which every child inherits, and returns them. So those
 * are found too that have left the script's process group by `setsid`, as daemons do; GitHub's runner finds in this way
 * what a job leaves behind. Linux only. Who takes off the mark as well, or is another user's, is not found.
 */
export function signalMarked(mark: string, signal: NodeJS.Signals): readonly number[] {
  const found = marked(mark);
  for (const pid of found) signalProcess(pid, signal);
  return found;
}

/** Kills them, and those that they start meanwhile. */
export function killMarked(mark: string): void {
  for (let look = 0; look < LOOKS; look += 1) {
    if (signalMarked(mark, 'SIGKILL').length === 0) return;
  }
}

/** False when the process is gone, or another user's. */
export function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function marked(mark: string): number[] {
  if (process.platform !== 'linux') return [];
  const entry = `${MARK_VARIABLE}=${mark}`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid && environmentOf(pid).includes(entry));
}

/** Empty for a process that has ended and waits to be asked for. */
function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return ''; // gone, or another user's
  }
}
