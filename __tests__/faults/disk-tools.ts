import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = async (command: string, ...args: string[]): Promise<void> => {
  await promisify(execFile)(command, args);
};

/** A small disk of its own. */
export interface SmallDisk {
  remount(how: 'ro' | 'rw'): Promise<void>;
  /** Takes up all of its room, but for so many pages of 4 KiB. */
  fill(pagesLeft?: number): Promise<void>;
  /** Gives back what `fill` took. */
  free(): Promise<void>;
  unmount(): Promise<void>;
}

export async function mountSmallDisk(folder: string, kib: number): Promise<SmallDisk> {
  await run('mount', '-t', 'tmpfs', '-o', `size=${kib}k`, 'aos-canary-test', folder);
  const filler = (page: number): string => join(folder, `filler-${page}`);
  let pages = 0;
  return {
    remount: (how) => run('mount', '-o', `remount,${how}`, folder),
    async fill(pagesLeft = 0) {
      for (;;) {
        try {
          await writeFile(filler(pages), Buffer.alloc(4096));
          pages += 1;
        } catch (error) {
          rmSync(filler(pages), { force: true });
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          break;
        }
      }
      for (let left = 0; left < pagesLeft; left += 1) rmSync(filler(--pages));
    },
    async free() {
      while (pages > 0) rmSync(filler(--pages));
    },
    unmount: () => run('umount', '--lazy', folder),
  };
}

export const setImmutable = (file: string, immutable: boolean): Promise<void> =>
  run('chattr', immutable ? '+i' : '-i', file);

/** Whoever mounts and locks files here; without that these tests are left out with a line, and on CI it is an error. */
export function canUseDisks(): boolean {
  const missing = whyNot();
  if (missing === undefined) return true;
  if (process.env.CI === 'true') throw new Error(`faults of disks cannot be tested: ${missing}`);
  process.stderr.write(`SKIPPED, faults of disks: ${missing}\n`);
  return false;
}

function whyNot(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'they need root on Linux';
  const folder = mkdtempSync(join(tmpdir(), 'aos-canary-disks-'));
  try {
    execFileSync('chattr', ['+i', folder], { stdio: 'ignore' });
    execFileSync('chattr', ['-i', folder], { stdio: 'ignore' });
    execFileSync('mount', ['-t', 'tmpfs', 'aos-canary-test', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
