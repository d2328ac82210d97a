// A process that wants a lock: `lock-contender.ts FILE once` tries once when FILE.start is there, and holds until FILE.end
// is; `lock-contender.ts FILE many END_MS` takes, holds and lets go until then, and now and then kills itself at any moment.
// Prints a line for each thing that happens; VIOLATION where two held the lock at once.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { LockHeldError } from '../../src/canary/ports.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { lock } from '../../src/safety/lock.ts';

const [file = '', how, time] = process.argv.slice(2);
const guard = `${file}.guard`;
const port = lock(nodeFiles, { pid: process.pid, host: hostname(), runUrl: undefined });
const say = (what: string): void => void process.stdout.write(`${what}\n`);

/** The proof that nobody else holds the lock, by means of its own. */
function enter(): void {
  for (;;) {
    try {
      writeFileSync(guard, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const other = Number(readFileSync(guard, 'utf8'));
      if (isAlive(other)) say(`VIOLATION: ${process.pid} and ${other}`);
      rmSync(guard);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
}

async function take(hold: () => Promise<unknown>): Promise<void> {
  try {
    const release = await port.acquire(file);
    enter();
    say('taken');
    await hold();
    rmSync(guard);
    await release();
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    say('held');
  }
}

const appears = async (path: string): Promise<void> => {
  while (!existsSync(path)) await sleep(1);
};

if (how === 'once') {
  say('ready');
  await appears(`${file}.start`);
  await take(() => appears(`${file}.end`));
} else {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), Math.random() * 1_000);
  while (Date.now() < Number(time)) {
    await take(() => sleep(Math.random() * 4));
    await sleep(Math.random() * 2);
  }
}
