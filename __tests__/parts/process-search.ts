import { readdir, readFile } from 'node:fs/promises';

/** A process found in /proc. */
export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}

/** Living processes whose environment holds this entry; Linux only, elsewhere none. */
export function processesWithEnvironment(name: string, value: string): Promise<FoundProcess[]> {
  const entry = `${name}=${value}`;
  return search('environ', (content) => content.split('\0').includes(entry));
}

/** Living processes whose command line mentions this text; Linux only, elsewhere none. */
export function processesWithCommandLine(text: string): Promise<FoundProcess[]> {
  return search('cmdline', (content) => content.includes(text));
}

async function search(
  file: 'environ' | 'cmdline',
  matches: (content: string) => boolean,
): Promise<FoundProcess[]> {
  const found: FoundProcess[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    // Processes come and go, and other users' are closed to us: both read as "not it". A zombie has no environment.
    const content = await readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
    if (!matches(content)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    found.push({ pid, command: command.replaceAll('\0', ' ').trim() });
  }
  return found;
}

/** Sends a signal; a process that is gone already is fine. */
export function signalQuietly(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone
  }
}
