import { readdirSync, readFileSync } from 'node:fs';

/** Bears the mark of the script from which a process descends. */
export const MARK_VARIABLE = 'AOS_CANARY_SCRIPT';

/** Looks taken at most for processes that appear while others are ended. */
const LOOKS = 20;

/**
 * Asks processes to end that bear a script's mark, which every child inherits, and have left its process group by
 * `setsid`, as daemons do; returns them. GitHub's runner finds in this way what a job leaves behind. Linux only. Who takes
 * off the mark too, or is another user's, is not found.
 */
export function askEscaped(mark: string, group: number): readonly number[] {
  // Those of the group are asked together, and once.
  const escaped = marked(mark).filter((pid) => groupOf(pid) !== group);
  for (const pid of escaped) signalProcess(pid, 'SIGTERM');
  return escaped;
}

/** Kills all that bear a mark, and what they start meanwhile. */
export function killMarked(mark: string): void {
  for (let look = 0; look < LOOKS; look += 1) {
    const found = marked(mark);
    if (found.length === 0) return;
    for (const pid of found) signalProcess(pid, 'SIGKILL');
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
const environmentOf = (pid: number): string => read(`/proc/${pid}/environ`);

/** Field 5 of /proc/PID/stat. The name before it may hold spaces and brackets. */
function groupOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // gone, or another user's
  }
}
