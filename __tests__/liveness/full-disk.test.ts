import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import { canUseDisks, mountSmallDisk, type SmallDisk, setImmutable } from '../faults/disk-tools.ts';
import { settledHow } from '../faults/fault-stage.ts';
import { waitFor } from '../parts/wait-for.ts';

jest.setTimeout(120_000);

let place: Workplace;
let disk: SmallDisk;
beforeEach(async () => {
  place = await makeWorkplace();
  const { flagsFile } = place.repository;
  disk = await mountSmallDisk(dirname(flagsFile), 512);
  await writeFile(flagsFile, place.before);
});
afterEach(async () => {
  await disk.unmount();
  await place.end();
});

const isBack = (): boolean => place.repository.bytes().equals(place.before);

(canUseDisks() ? describe : describe.skip)('S5: the disk of the flags file', () => {
  describe.each(['rename', 'in-place'])('written by %s', (write) => {
    beforeEach(() => place.configure({ flags: { write } }));

    it('is full, then SIGKILL: the guardian restores from reserved space', async () => {
      const run = await place.startWatching();
      await disk.fill();
      run.signal('SIGKILL');
      await waitFor('the guardian to restore the flags', isBack);
      await waitFor(
        'the journal to be settled',
        async () => (await settledHow(place.repository)) === 'restored',
      );
    });

    it('is full, then SIGKILL of the guardian too: recover restores from reserved space', async () => {
      await place.killInWatch();
      await disk.fill();
      expect(place.repository.enabled(flag)).toBe(true);
      const { code } = await place.run('recover', '--config', 'canary.yaml');
      expect(code).toBe(0);
      expect(isBack()).toBe(true);
      expect(await settledHow(place.repository)).toBe('restored');
    });

    it('is full, then SIGTERM: the run restores and settles from reserved space', async () => {
      const run = await place.startWatching();
      await disk.fill();
      run.signal('SIGTERM');
      expect((await run.finished).code).toBe(143);
      expect(isBack()).toBe(true);
      expect(await settledHow(place.repository)).toBe('restored');
    });
  });

  it('refuses for a while: the guardian does not give up', async () => {
    const run = await place.startWatching();
    await setImmutable(dirname(place.repository.flagsFile), true).catch(() => disk.remount('ro'));
    run.signal('SIGKILL');
    await sleep(9_000);
    expect(isBack()).toBe(false);
    await setImmutable(dirname(place.repository.flagsFile), false).catch(() => disk.remount('rw'));
    await waitFor('the guardian to restore the flags', isBack);
    await waitFor('the guardian to end', async () => (await run.leftovers()).length === 0);
    expect(await settledHow(place.repository)).toBe('restored');
  });
});
