import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import { waitFor } from '../parts/wait-for.ts';
import { expectValid } from '../report/schema.ts';

const PATIENCE_MS = 120_000;

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.end());

const report = async (): Promise<Record<string, unknown>> =>
  JSON.parse(expectValid((await place.repository.read('reports/report.json')) ?? '{}'));
const isOn = (text: string): boolean => {
  const { flags, environments } = JSON.parse(text);
  return flags[flag].enabled === true || environments.staging[flag] === true;
};

describe('S9: the link to the flags file is swapped meanwhile', () => {
  const release = (number: number): string => join(place.repository.root, `releases/${number}`);
  const inRelease = (number: number): Promise<string> =>
    readFile(join(release(number), 'flags.json'), 'utf8');

  beforeEach(async () => {
    await mkdir(release(1), { recursive: true });
    await cp(place.repository.flagsFile, join(release(1), 'flags.json'));
    await symlink('releases/1', join(place.repository.root, 'current'));
  });

  /** What a deployment does: a copy of the release with its flags, and the link in one step. */
  const deploy = (edit = ''): string =>
    `mkdir -p releases/2 && cp releases/1/flags.json releases/2/flags.json${edit} && ` +
    'ln -sfn releases/2 current.new && mv -T current.new current';

  it.each([
    ['a whole copy', ''],
    ['a copy with a change of its own', " && sed -i 's/^{/{ /' releases/2/flags.json"],
  ])(
    '%s of the release that has the flag on is restored where the application reads now',
    async (_, edit) => {
      await place.configure({ flags: { file: 'current/flags.json' } });
      await place.repository.writeScript('scripts/smoke.sh', `${deploy(edit)}; exit 1`);
      const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
      expect(code).toBe(1);
      expect(isOn(await inRelease(1))).toBe(false);
      expect(isOn(await inRelease(2))).toBe(false);
      expect(stdout).toContain('current/flags.json was replaced meanwhile');
      expect(await report()).toMatchObject({ verdict: 'rolled-back', rollback_status: 'restored' });
    },
    PATIENCE_MS,
  );

  it(
    'and the old release was removed: no matter',
    async () => {
      await place.configure({ flags: { file: 'current/flags.json' } });
      await place.repository.writeScript('scripts/smoke.sh', `${deploy()}; rm releases/1/flags.json; exit 1`);
      const { code } = await place.run('--config', 'canary.yaml', '--watch', '0');
      expect(code).toBe(1);
      expect(isOn(await inRelease(2))).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'a new release in which the flag is something else is a conflict, and not said to be restored',
    async () => {
      await place.configure({ flags: { file: 'current/flags.json' } });
      const edit = ` && python3 -c 'import json; f="releases/2/flags.json"; d=json.load(open(f)); d["environments"]["staging"]["${flag}"]=None; json.dump(d, open(f, "w"))'`;
      await place.repository.writeScript('scripts/smoke.sh', `${deploy(edit)}; exit 1`);
      const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
      expect(code).toBe(3);
      expect(stdout).toContain('is null by another writer');
      expect(await report()).toMatchObject({ verdict: 'rollback-incomplete' });
    },
    PATIENCE_MS,
  );

  it(
    'a new release that another canary holds is left to it, and reported',
    async () => {
      await place.configure({ flags: { file: 'current/flags.json' } });
      const held =
        '; mkdir -p releases/2/.aos-canary; echo \'{"version":1}\' >releases/2/.aos-canary/flags.json.lock';
      await place.repository.writeScript('scripts/smoke.sh', `${deploy()}${held}; exit 1`);
      const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
      expect(code).toBe(3);
      expect(isOn(await inRelease(1))).toBe(false);
      expect(isOn(await inRelease(2))).toBe(true);
      expect(stdout).toContain('is true by another writer');
    },
    PATIENCE_MS,
  );
});

describe('S16: what writes the flags file after it was restored', () => {
  const rewriting = (python: string): string =>
    `python3 -c 'import json; f="backend/app/config/feature_flags.json"; d=json.load(open(f)); ${python}; json.dump(d, open(f, "w"))'`;
  const canary = async (python: string) => {
    await place.repository.writeScript('scripts/smoke.sh', 'exit 1');
    await place.repository.writeScript('scripts/rollback.sh', rewriting(python));
    await place.configure({ rollback: { script: 'scripts/rollback.sh' } });
    return place.run('--config', 'canary.yaml', '--watch', '0');
  };

  it(
    'a rollback script that formats it anew is said, and the flags are off',
    async () => {
      const { code, stdout } = await canary('pass');
      expect(code).toBe(1);
      expect(stdout).toContain('was changed again after it was restored');
      expect(stdout.split('was changed again').at(-1)).not.toContain('byte for byte');
      expect(isOn(place.repository.bytes().toString('utf8'))).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'one that turns the flag on again is undone',
    async () => {
      const { code, stdout } = await canary(
        `d["flags"]["${flag}"]["enabled"]=True; d["environments"]["staging"]["${flag}"]=True`,
      );
      expect(code).toBe(1);
      expect(stdout).toContain('turned on again after they were restored');
      expect(isOn(place.repository.bytes().toString('utf8'))).toBe(false);
      expect(await report()).toMatchObject({ verdict: 'rolled-back', rollback_status: 'restored' });
    },
    PATIENCE_MS,
  );

  it(
    'one that sets it to something else is a conflict',
    async () => {
      const { code, stdout } = await canary(`d["environments"]["staging"]["${flag}"]="yes"`);
      expect(code).toBe(3);
      expect(stdout).toContain('is "yes" by another writer');
      expect(await report()).toMatchObject({ verdict: 'rollback-incomplete' });
    },
    PATIENCE_MS,
  );

  it(
    'one that breaks the file is said, with the way out',
    async () => {
      await place.repository.writeScript('scripts/smoke.sh', 'exit 1');
      await place.repository.writeScript(
        'scripts/rollback.sh',
        'echo "{" >backend/app/config/feature_flags.json',
      );
      await place.configure({ rollback: { script: 'scripts/rollback.sh' } });
      const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
      expect(code).toBe(3);
      expect(stdout).toContain('could not be read again after it was restored');
    },
    PATIENCE_MS,
  );
});

const isRoot = process.getuid?.() === 0;
const canMount = isRoot && canUnshare();
function canUnshare(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

(canMount ? describe : describe.skip)('S7: a flags file that is mounted by itself', () => {
  /** An application that goes on noting how many lines of its mounted file hold `true`. */
  async function application() {
    const mounted = place.repository.path('mounted.json');
    await writeFile(mounted, '');
    const script =
      `mount --bind ${place.repository.flagsFile} ${mounted} && echo ready >ready && ` +
      `while [ ! -e stop ]; do cat ${mounted} >seen && grep -c true seen >>log; sleep 0.05; done`;
    const child = spawn('unshare', ['--mount', 'sh', '-c', script], {
      cwd: place.repository.root,
      stdio: 'ignore',
    });
    const count = async () => Number((await place.repository.read('log'))?.trim().split('\n').at(-1) ?? 0);
    await waitFor('the mount', async () => (await place.repository.read('ready')) !== undefined);
    await waitFor('the application to read', async () => (await count()) > 0);
    const off = await count();
    return {
      /** Shell text that waits until the application sees the flag on. */
      seesOn: `n=0; while [ "$(tail -n1 log)" = ${off} ]; do n=$((n+1)); [ $n -lt 200 ] || exit 7; sleep 0.05; done; echo SEEN ON`,
      seesOff: () => waitFor('the application to see the rollback', async () => (await count()) === off),
      async end() {
        await writeFile(place.repository.path('stop'), '');
        child.kill();
      },
    };
  }

  it(
    'by an application in a mount namespace of its own: it sees both changes',
    async () => {
      const app = await application();
      try {
        await place.repository.writeScript('scripts/smoke.sh', `${app.seesOn}; exit 1`);
        const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
        expect(stdout).toMatch(
          /written in place, because process \d+ has mounted the single file at .*mounted\.json/,
        );
        expect(stdout).toContain('SEEN ON');
        expect(code).toBe(1);
        expect(place.repository.bytes()).toEqual(place.before);
        await app.seesOff();
      } finally {
        await app.end();
      }
    },
    PATIENCE_MS,
  );

  it.each([
    ['replaces the file', 'cp $f $f.new; mv $f.new $f'],
    ['moves the file away and makes a new one', 'mv $f $f.old; cp $f.old $f'],
  ])(
    'and another writer %s meanwhile: what the application holds is restored as well',
    async (_, act) => {
      const app = await application();
      try {
        const other = `f=backend/app/config/feature_flags.json; ${act}`;
        await place.repository.writeScript('scripts/smoke.sh', `${app.seesOn}; ${other}; exit 1`);
        const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
        expect(stdout).toContain('was replaced meanwhile');
        expect(code).toBe(1);
        expect(place.repository.bytes()).toEqual(place.before);
        await app.seesOff();
      } finally {
        await app.end();
      }
    },
    PATIENCE_MS,
  );

  it(
    'and the flags are turned off by hand: it sees that too',
    async () => {
      const app = await application();
      try {
        await place.repository.writeScript('scripts/smoke.sh', app.seesOn);
        const passed = await place.run('--config', 'canary.yaml', '--watch', '0', '--report', 'r.json');
        expect(passed.stdout).toContain('SEEN ON');
        expect(place.repository.enabled(flag)).toBe(true);
        const { code, stdout } = await place.run('rollback', '--config', 'canary.yaml');
        expect(code).toBe(0);
        expect(stdout).toContain('is now false');
        expect(place.repository.enabled(flag)).toBe(false);
        await app.seesOff();
      } finally {
        await app.end();
      }
    },
    PATIENCE_MS,
  );

  it(
    'and was replaced before the run: the pre-check names the reader that does not see the file',
    async () => {
      const app = await application();
      try {
        execFileSync('sh', ['-c', 'cp "$1" "$1.new" && mv "$1.new" "$1"', 'sh', place.repository.flagsFile]);
        const { stdout } = await place.run('--config', 'canary.yaml', '--dry-run');
        expect(stdout).toMatch(/process \d+ has mounted a former .*feature_flags\.json at .*mounted\.json/);
      } finally {
        await app.end();
      }
    },
    PATIENCE_MS,
  );

  it(
    'and a rename is asked for: the plan says that its reader would not see the change',
    async () => {
      const app = await application();
      try {
        await place.configure({ flags: { write: 'rename' } });
        const { stdout } = await place.run('--config', 'canary.yaml', '--dry-run');
        expect(stdout).toContain('its reader would not see the change');
      } finally {
        await app.end();
      }
    },
    PATIENCE_MS,
  );
});

describe('S8: an application that watches its file', () => {
  it(
    'sees enable and rollback where flags.write is in-place, and the plan says so',
    async () => {
      const { watch } = await import('node:fs');
      const seen: boolean[] = [];
      const watcher = watch(place.repository.flagsFile, async () => {
        const text = await readFile(place.repository.flagsFile, 'utf8').catch(() => '');
        try {
          seen.push(isOn(text));
        } catch {
          // half written
        }
      });
      try {
        await place.configure({ flags: { write: 'in-place' } });
        await place.repository.writeScript('scripts/smoke.sh', 'sleep 0.3; exit 1');
        const dry = await place.run('--config', 'canary.yaml', '--dry-run');
        expect(dry.stdout).toContain('written in place: readers may see a half-written file for a moment');
        const { code } = await place.run('--config', 'canary.yaml', '--watch', '0');
        expect(code).toBe(1);
        await waitFor('the watcher to see both', () => seen.includes(true) && seen.at(-1) === false);
        expect(place.repository.bytes()).toEqual(place.before);
      } finally {
        watcher.close();
      }
    },
    PATIENCE_MS,
  );
});

it(
  'a next run repairs a file that an interrupted write in place left torn, and goes on',
  async () => {
    await place.configure({ flags: { write: 'in-place' } });
    await place.killInWatch();
    const folder = place.repository.path('backend/app/config/.aos-canary');
    const on = place.repository.bytes();
    const head = `${JSON.stringify({ version: 1, from: on.length, to: place.before.length })}\n`;
    const note = join(folder, `feature_flags.json.${'a'.repeat(32)}.intent`);
    await writeFile(`${note}.new`, Buffer.concat([Buffer.from(head), on, place.before]));
    await rename(`${note}.new`, note);
    const cut = Math.floor(on.length / 2);
    await writeFile(
      place.repository.flagsFile,
      Buffer.concat([place.before.subarray(0, cut), on.subarray(cut)]),
    );
    await rm(place.repository.path('reports'), { recursive: true, force: true });
    await place.repository.writeScript('scripts/smoke.sh', 'exit 1');
    const { code } = await place.run('--config', 'canary.yaml', '--watch', '0');
    expect(code).toBe(1);
    expect(place.repository.bytes()).toEqual(place.before);
  },
  PATIENCE_MS,
);

(isRoot ? describe : describe.skip)("S12: root's canary in the workspace of another user", () => {
  const RUNNER = 1001;
  const ownedByRoot = (): string[] =>
    execFileSync('find', [place.repository.root, '-uid', '0', '-o', '-gid', '0'], { encoding: 'utf8' })
      .split('\n')
      .filter((path) => path !== '');

  it.each([
    ['that passes', 'exit 0', 0],
    ['that is rolled back', 'exit 1', 1],
  ])(
    '%s leaves nothing that this user could not remove',
    async (_, smoke, expected) => {
      await place.repository.writeScript('scripts/smoke.sh', smoke);
      await place.configure({ report: { path: 'reports/of/report.json', keep_history: true } });
      execFileSync('chown', ['-R', `${RUNNER}:${RUNNER}`, place.repository.root]);
      const { code } = await place.run('--config', 'canary.yaml', '--watch', '2');
      expect(code).toBe(expected);
      expect(ownedByRoot()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'that is killed: what its guardian writes is that of the user as well',
    async () => {
      await place.configure({ report: { path: 'reports/of/report.json' } });
      execFileSync('chown', ['-R', `${RUNNER}:${RUNNER}`, place.repository.root]);
      const run = await place.startWatching();
      await run.kill();
      await waitFor('the guardian to end', async () => (await run.leftovers()).length === 0);
      expect(place.repository.bytes()).toEqual(place.before);
      expect(await place.repository.read('reports/of/report.json')).toBeDefined();
      expect(ownedByRoot()).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('S11: a flags file in the workspace of a job', () => {
  it(
    'is said at the pre-check, with what to do',
    async () => {
      place.env.GITHUB_ACTIONS = 'true';
      const { stdout } = await place.run('--config', 'canary.yaml', '--dry-run');
      expect(stdout).toContain('lies in the workspace of the job');
      expect(stdout).toContain('clean: false');
    },
    PATIENCE_MS,
  );
});
