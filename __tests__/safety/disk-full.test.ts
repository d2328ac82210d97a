import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('full');
});
afterEach(() => removeFolder(folder));

// The mount is seen by the child alone, and is gone with it.
const mountAndRun = 'mount -t tmpfs -o size=192k tmpfs "$1" && exec "$2" "$3" "$1"';
const canMount = ((): boolean => {
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

(canMount ? it : it.skip)(
  'invariant 1: flags go back, and the journal settles, on a disk that is full',
  () => {
    const child = new URL('./disk-full-child.ts', import.meta.url).pathname;
    const args = ['-m', 'sh', '-c', mountAndRun, 'sh', folder, process.execPath, child];
    const printed = execFileSync('unshare', args, { encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      on: true,
      full: 'ENOSPC',
      byteIdentical: true,
      back: true,
      how: 'restored',
    });
  },
);
