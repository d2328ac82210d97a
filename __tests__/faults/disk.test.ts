import { spawnSync } from 'node:child_process';
import { existsSync, statSync, truncateSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CliRun, startCli } from '../parts/cli.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { type ProcessExit, startProcess } from '../parts/own-process.ts';
import { waitFor } from '../parts/wait-for.ts';
import { canUseDisks, mountSmallDisk, type SmallDisk, setImmutable } from './disk-tools.ts';
import { bundle, flag, reportOf, settledHow, smallConfig, waitUntilNothingRuns } from './fault-stage.ts';

/** Some user who is not root. */
const NOBODY = 65_534;
const CONFIG = ['--config', 'canary.yaml'];

let repository: Repository;
let disk: SmallDisk | undefined;
let immutable = false;
let before: Buffer;
let canary: CliRun | undefined;
const folder = (): string => dirname(repository.flagsFile);
const copy = (): string => join(folder(), '.aos-canary', 'feature_flags.json.former');

beforeEach(async () => {
  repository = await makeRepository();
  before = repository.bytes();
  // Tells that the flags are on, and fails as soon as the test has done its harm.
  await repository.writeScript(
    'scripts/smoke.sh',
    'echo x >begun; while [ ! -e free ]; do sleep 0.02; done; exit 1',
  );
  await repository.writeConfig(smallConfig());
});
afterEach(async () => {
  await canary?.end();
  await disk?.unmount();
  disk = undefined;
  if (immutable) await setImmutable(repository.flagsFile, false);
  immutable = false;
  await repository.remove();
});

/** Puts the flags folder on a disk of 64 KiB. */
async function onSmallDisk(): Promise<SmallDisk> {
  disk = await mountSmallDisk(folder(), 64);
  await writeFile(repository.flagsFile, before);
  return disk;
}

async function makeImmutable(now: boolean): Promise<void> {
  await setImmutable(repository.flagsFile, now);
  immutable = now;
}

async function start(...args: string[]): Promise<CliRun> {
  canary = await startCli(bundle('cli'), args, {
    cwd: repository.root,
    env: { GITHUB_WORKSPACE: repository.root },
  });
  return canary;
}

/** A run that is done `harm` to while its flag is on, and whose smoke test fails then. */
async function runWith(harm: () => unknown): Promise<ProcessExit> {
  const { finished, stdout } = await start(...CONFIG);
  await waitFor('the flag to be on', () => existsSync(repository.path('begun')), { detail: stdout });
  expect(repository.enabled(flag)).toBe(true);
  await harm();
  await repository.write('free', '');
  return finished;
}

async function recover(): Promise<ProcessExit> {
  return (await start('recover', ...CONFIG)).finished;
}

/** The last lines of a failed rollback, in this order and with nothing behind them; of an unreadable file no flag is said to be on. */
function expectLoud({ stdout }: ProcessExit, readable: boolean): void {
  const places = readable ? [`.environments.staging.${flag}`, `.flags.${flag}.enabled`] : [];
  const block = stdout.slice(stdout.lastIndexOf('ROLLBACK INCOMPLETE'));
  const lines = block.split('\n').map((line) => line.replace('[ERROR] ', '').trim());
  expect(lines).toEqual([
    readable ? 'ROLLBACK INCOMPLETE: FLAGS ARE STILL ON' : 'ROLLBACK INCOMPLETE',
    expect.stringMatching(/^why: ./),
    `flags file: ${repository.flagsFile}`,
    ...places.map((place) => `STILL ON  ${flag}  at ${place}`),
    'Finish the rollback now:',
    expect.stringMatching(
      readable ? /^\S+ \S+ recover / : /^(rmdir \S+ && )?cat \S+ > \S+ && \S+ \S+ recover /,
    ),
    ...(readable ? ['or by hand:'] : []),
    ...places.map((place) => expect.stringContaining(`jq '${place} = false' ${repository.flagsFile}`)),
    '!'.repeat(60),
    '',
  ]);
}

/** The command below "Finish the rollback now:". */
function printedCommand({ stdout }: ProcessExit): string {
  return /Finish the rollback now:\n(?:\[ERROR\])? *(.+)\n/.exec(stdout)?.[1] ?? 'false';
}

/** Its exit code, typed as it is printed by someone who is elsewhere and has nothing on the PATH but the system's own. */
function runAsPrinted(command: string): number | null {
  return spawnSync('/bin/sh', ['-c', command], { cwd: '/', env: { PATH: '/usr/bin:/bin' } }).status;
}

interface Harm {
  readonly title: string;
  readonly smallDisk?: true;
  readonly harm: () => unknown;
  readonly why: RegExp;
  /** What a person does before `recover`; undefined where the printed command does all. */
  readonly repair?: () => unknown;
}

const harms: readonly Harm[] = [
  {
    title: 'the disk is full, and the room kept for the rollback is gone too (ENOSPC)',
    smallDisk: true,
    harm: async () => {
      for (const where of [folder(), dirname(copy())]) {
        const reserves = (await readdir(where)).filter((name) => name.endsWith('.reserve'));
        for (const name of reserves) await rm(join(where, name));
      }
      await disk?.fill();
    },
    why: /the disk is full/,
    repair: () => disk?.free(),
  },
  {
    title: 'the disk becomes read-only (EROFS)',
    smallDisk: true,
    harm: () => disk?.remount('ro'),
    why: /its file system is read-only/,
    repair: () => disk?.remount('rw'),
  },
  {
    title: 'the flags file becomes immutable (EPERM)',
    harm: () => makeImmutable(true),
    why: /immutable/,
    repair: () => makeImmutable(false),
  },
  {
    title: 'the flags file is deleted',
    harm: () => rm(repository.flagsFile),
    why: /there is no flags file .*; a copy from before the change is .*\.former/,
  },
  {
    title: 'the flags file is emptied',
    harm: () => truncateSync(repository.flagsFile),
    why: /feature_flags\.json.*; a copy from before the change is .*\.former/,
  },
  {
    title: 'the flags file is replaced by a folder',
    harm: async () => {
      await rm(repository.flagsFile);
      await mkdir(repository.flagsFile);
    },
    why: /is a folder; a copy from before the change is .*\.former/,
  },
  {
    title: 'the flags file is made invalid JSON',
    harm: () => writeFile(repository.flagsFile, '{ "flags": { "a": { "enabled": tru'),
    why: /feature_flags\.json:1: .*; a copy from before the change is .*\.former/,
  },
];

(canUseDisks() ? describe : describe.skip)('faults of the disk', () => {
  describe('invariant 1: what cannot be put back is said as loudly as can be, and the printed command finishes it', () => {
    it.each(harms.map((row) => [row.title, row] as const))(
      '%s',
      async (_, { smallDisk, harm, why, repair }) => {
        if (smallDisk) await onSmallDisk();
        const ended = await runWith(harm);
        expect(ended.code).toBe(3);
        expectLoud(ended, repair !== undefined);
        expect(ended.stdout).toMatch(why);
        await waitUntilNothingRuns(repository);
        expect(await reportOf(repository)).toMatchObject({
          verdict: 'rollback-incomplete',
          reason_code: 'smoke-failed',
          rollback_status: 'incomplete',
          success: false,
        });

        // It cannot be recovered as long as the harm lasts, and that is said too.
        expect((await recover()).code).toBe(3);
        await repair?.();
        expect(runAsPrinted(printedCommand(ended))).toBe(0);
        expect(repository.bytes().equals(before)).toBe(true);
        expect(await settledHow(repository)).toBe('restored');
        await waitUntilNothingRuns(repository);
        expect((await recover()).stdout).toContain('nothing is left to do');
      },
    );
  });

  it('invariants 1 and 3: a smoke test fills the disk: the flags go back in the room that was kept for it', async () => {
    await onSmallDisk();
    await repository.writeScript(
      'scripts/smoke.sh',
      `dd if=/dev/zero of=${folder()}/filler bs=512; echo x >${folder()}/one-more; exit 1`,
    );
    const { code, stdout } = await (await start(...CONFIG)).finished;
    expect(stdout).toContain('No space left on device');
    expect(code).toBe(1);
    expect(repository.bytes().equals(before)).toBe(true);
    expect(await settledHow(repository)).toBe('restored');
    expect(await reportOf(repository)).toMatchObject({
      verdict: 'rolled-back',
      reason_code: 'smoke-failed',
      rollback_status: 'restored',
    });
    await waitUntilNothingRuns(repository);
  });

  // 16 pages: the flags file has one. A run needs .gitignore, lock, journal, copy, and the new flags file.
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'invariants 1 and 3: a disk with room for %d pages more, full as soon as the flag is on: off in the end',
    async (pages) => {
      const { fill } = await onSmallDisk();
      await fill(pages);
      const { finished, running } = await start(...CONFIG);
      await waitFor('the flag to be on', () => existsSync(repository.path('begun')) || !running());
      const wasOn = existsSync(repository.path('begun'));
      if (wasOn) await fill();
      await repository.write('free', '');
      const { code, stdout } = await finished;
      expect({ code, bytes: repository.bytes().toString() }).toEqual({ code: 1, bytes: before.toString() });
      const { verdict } = await reportOf(repository);
      // Where the flag was never on, either nothing was tried, or it was undone.
      expect(wasOn ? ['rolled-back'] : ['blocked', 'rolled-back']).toContain(verdict);
      if (verdict === 'blocked') expect(stdout).toMatch(/no flag was touched|state folder|no space left/);
      await waitUntilNothingRuns(repository);
    },
  );

  describe('invariant 1: what cannot be written down or undone is not begun', () => {
    /** Runs as somebody else, to whom the repository belongs. */
    async function runAsNobody(): Promise<ProcessExit> {
      const words = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--', process.execPath];
      const child = await startProcess('setpriv', [...words, bundle('cli'), ...CONFIG], {
        cwd: repository.root,
        env: { PATH: process.env.PATH, GITHUB_WORKSPACE: repository.root },
      });
      return child.finished;
    }
    async function giveToNobody(): Promise<void> {
      for (const path of ['.', 'backend/app/config', 'backend/app/config/feature_flags.json'])
        await chown(repository.path(path), NOBODY, NOBODY);
      await chmod(repository.root, 0o755);
    }
    async function expectBlocked(
      run: () => Promise<ProcessExit>,
      code: 'journal-unwritable' | 'flags-file-unwritable',
    ): Promise<void> {
      const names = (await readdir(folder())).sort();
      const { mtimeNs, ino } = statSync(repository.flagsFile, { bigint: true });
      const { code: exit, stdout } = await run();
      expect({ exit, stdout }).toMatchObject({ exit: 1, stdout: expect.stringContaining('CANARY BLOCKED') });
      expect(await reportOf(repository)).toMatchObject({ verdict: 'blocked', reason_code: code });
      expect(existsSync(repository.path('begun'))).toBe(false);
      const after = statSync(repository.flagsFile, { bigint: true });
      expect({ ino: after.ino, mtimeNs: after.mtimeNs }).toEqual({ ino, mtimeNs });
      expect((await readdir(folder())).filter((name) => name !== '.aos-canary')).toEqual(
        names.filter((name) => name !== '.aos-canary'),
      );
    }
    const run = async (): Promise<ProcessExit> => (await start(...CONFIG)).finished;

    it('runs as that user where all is well, so that what follows is not for another reason', async () => {
      await giveToNobody();
      await repository.write('free', '');
      expect((await runAsNobody()).stdout).toContain('ROLLING BACK');
      expect(repository.bytes().equals(before)).toBe(true);
    });

    it("the state folder's name is taken by a file", async () => {
      await repository.write('backend/app/config/.aos-canary', 'taken');
      await expectBlocked(run, 'journal-unwritable');
    });

    it("the state folder is another user's", async () => {
      await giveToNobody();
      await mkdir(join(folder(), '.aos-canary'));
      await expectBlocked(runAsNobody, 'journal-unwritable');
    });

    it('the disk is full', async () => {
      await (await onSmallDisk()).fill();
      await expectBlocked(run, 'journal-unwritable');
    });

    it('the disk has room for the lock, and none for the journal', async () => {
      const { fill } = await onSmallDisk();
      await fill(2);
      await expectBlocked(run, 'journal-unwritable');
    });

    it("the flags folder is not writable for this user (somebody else's)", async () => {
      await giveToNobody();
      await chown(folder(), 0, 0);
      await expectBlocked(runAsNobody, 'flags-file-unwritable');
    });

    it("the flags file is somebody else's, so that its owner could not be kept", async () => {
      await giveToNobody();
      await chown(repository.flagsFile, 0, 0);
      await expectBlocked(runAsNobody, 'flags-file-unwritable');
    });

    it('the disk is read-only', async () => {
      await (await onSmallDisk()).remount('ro');
      await expectBlocked(run, 'flags-file-unwritable');
    });

    it('the flags file is immutable', async () => {
      await makeImmutable(true);
      await expectBlocked(run, 'flags-file-unwritable');
    });
  });
});
