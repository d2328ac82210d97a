// S19: what lies in a compile cache is run, so no other user may have put it there.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { privateFolder } from '../../src/system/compile-cache.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

const OTHER_USER = 65_534;
let home: string;
beforeEach(async () => {
  home = await temporaryFolder('home');
});
afterEach(() => removeFolder(home));

describe('S19: the compile cache', () => {
  it("is a folder of this user's own, below the home or the chosen cache folder", () => {
    expect(privateFolder({ HOME: home })).toBe(join(home, '.cache/aos-canary/compile'));
    const chosen = join(home, 'chosen');
    expect(privateFolder({ HOME: home, XDG_CACHE_HOME: chosen })).toBe(join(chosen, 'aos-canary/compile'));
    expect(statSync(join(chosen, 'aos-canary/compile')).mode & 0o777).toBe(0o700);
    expect(privateFolder({ HOME: home, XDG_CACHE_HOME: 'relative' })).toBe(
      join(home, '.cache/aos-canary/compile'),
    );
  });

  it.each<[string, () => void]>([
    ['others may write into it', () => chmodSync(join(home, '.cache/aos-canary/compile'), 0o777)],
    ['its group may', () => chmodSync(join(home, '.cache/aos-canary/compile'), 0o770)],
    ['others may replace it', () => chmodSync(join(home, '.cache'), 0o777)],
    ['it belongs to another user', () => chownSync(join(home, '.cache/aos-canary/compile'), OTHER_USER, 0)],
    ['a folder above it belongs to another user', () => chownSync(join(home, '.cache'), OTHER_USER, 0)],
  ])('is left out where %s', (_, plant) => {
    mkdirSync(join(home, '.cache/aos-canary/compile'), { recursive: true, mode: 0o700 });
    plant();
    expect(privateFolder({ HOME: home })).toBeUndefined();
  });

  it.each([
    ['the folder', 'compile', '.cache/aos-canary'],
    ['a folder above it', 'aos-canary', '.cache'],
  ])('is left out where %s is a link', (_, name, parent) => {
    mkdirSync(join(home, parent), { recursive: true });
    mkdirSync(join(home, 'planted/compile'), { recursive: true });
    symlinkSync(join(home, name === 'compile' ? 'planted/compile' : 'planted'), join(home, parent, name));
    expect(privateFolder({ HOME: home })).toBeUndefined();
  });

  it('is left out where there is no home to be had', () => {
    expect(privateFolder({ HOME: '/proc/nothing' })).toBeUndefined();
  });

  it('the command line keeps nothing in the temporary folder of all users', () => {
    const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
    const temporary = join(home, 'tmp');
    mkdirSync(temporary);
    spawnSync(process.execPath, [cli, 'validate', 'none.yaml'], {
      env: { HOME: home, TMPDIR: temporary },
      stdio: 'ignore',
      cwd: home,
    });
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(join(home, '.cache/aos-canary'))).toEqual(['compile']);
  });
});
