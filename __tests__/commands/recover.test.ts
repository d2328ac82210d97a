import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '../parts/wait-for.ts';
import { flag, makeWorkplace, toldService, type Workplace } from './workplace.ts';

const config = ['--config', 'canary.yaml'] as const;
const flagsFile = 'ROOT/backend/app/config/feature_flags.json';
const nothing = `[INFO] nothing is left to do for ${flagsFile}\n`;

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.end());

const isAsBefore = (): boolean => place.repository.bytes().equals(place.before);
const flagsFolder = (): string => dirname(place.repository.flagsFile);

async function recover(...args: string[]): Promise<{ code: number | null; said: string }> {
  const { code, stdout, stderr } = await place.run('recover', ...config, ...args);
  expect(stderr).toBe('');
  return { code, said: place.plain(stdout) };
}

/** Every file beside the flags file and in the state folder, with its content. */
async function everything(): Promise<Record<string, string>> {
  const files = await readdir(flagsFolder(), { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'base64')])),
  );
}

describe('where nothing was left', () => {
  it('recover says so and makes no file', async () => {
    expect(await recover()).toEqual({ code: 0, said: nothing });
    expect(await readdir(flagsFolder())).toEqual(['feature_flags.json']);
    expect(isAsBefore()).toBe(true);
  });

  it('a run that ended well is no business of recover: its flag stays on', async () => {
    expect((await place.run(...config)).code).toBe(0);
    expect(await recover()).toEqual({ code: 0, said: nothing });
    expect(place.repository.enabled(flag)).toBe(true);
  });
});

describe('after a kill -9 in the watch', () => {
  it('the guardian puts the flags back by itself, and recover finds nothing left', async () => {
    const canary = await place.startWatching();
    await canary.kill();
    await waitFor('the guardian to finish', async () => (await canary.leftovers()).length === 0);
    expect(isAsBefore()).toBe(true);
    expect(await recover()).toEqual({ code: 0, said: nothing });
    expect(isAsBefore()).toBe(true);
  });
});

describe('after a kill -9 of a canary and its guardian', () => {
  it('recover puts the flags back byte for byte, tells the services, and says whose they were', async () => {
    await place.configure({ services: [toldService(place)] });
    const { pid } = await place.killInWatch();
    expect(place.repository.enabled(flag)).toBe(true);
    expect(await place.repository.read('told')).toBe('x');

    const { code, said } = await recover();
    expect(code).toBe(0);
    expect(said).toMatch(
      new RegExp(
        `^\\[WARN\\] a canary that was killed \\(process ${pid} on .*, since .*\\) left ${flag} on; its flags are back at their former values\\n$`,
      ),
    );
    expect(isAsBefore()).toBe(true);
    expect(await place.repository.read('told')).toBe('xx');

    expect(await recover()).toEqual({ code: 0, said: nothing });
    expect(await place.repository.read('told')).toBe('xx');
  });

  it('recover needs no Prometheus, and no more of a config than where the flags are', async () => {
    await place.killInWatch();
    await place.repository.writeConfig({ name: 'other', feature_flags: ['legacy_planner'] }, 'other.yaml');
    await place.service.die();
    const { code } = await place.run(
      'recover',
      '--config',
      'other.yaml',
      '--flags-file',
      place.repository.flagsFile,
    );
    expect(code).toBe(0);
    expect(isAsBefore()).toBe(true);
  });

  it("keeps another writer's edits", async () => {
    await place.killInWatch();
    const edited = (text: string): string => text.replace('"owner": "team-nova"', '"owner": "team-sol"');
    await writeFile(place.repository.flagsFile, edited(place.repository.bytes().toString('utf8')));
    expect((await recover()).code).toBe(0);
    expect(place.repository.bytes().toString('utf8')).toBe(edited(place.before.toString('utf8')));
  });

  it('leaves what somebody else made of the flag since, and exits with 3', async () => {
    await place.killInWatch();
    const text = place.repository.bytes().toString('utf8');
    await writeFile(
      place.repository.flagsFile,
      text.replace('"enabled": true, "requires', '"enabled": null, "requires'),
    );
    const { code, said } = await recover();
    expect(code).toBe(3);
    expect(said).toContain(
      `[ERROR] flags.${flag}.enabled was changed by someone else meanwhile to null; it is left so\n`,
    );
    expect(place.repository.entry('staging', flag)).toBe(false);
    expect(place.repository.enabled(flag)).toBeNull();
  });

  it('exits with 3 as long as a service cannot be told, and finishes when it can', async () => {
    const web = {
      name: 'web',
      http: `${place.service.url}/health`,
      after_toggle: { command: ['scripts/tell.sh'] },
    };
    await place.repository.writeScript('scripts/tell.sh', 'exit 0');
    await place.configure({ services: [web] });
    await place.killInWatch();
    await place.repository.writeScript('scripts/tell.sh', 'exit 4');
    const failed = await recover();
    expect(failed.code).toBe(3);
    expect(failed.said).toMatch(
      /^\[ERROR\] .*the flags are back, but web could not be told .*failed \(4\)\n$/,
    );
    expect(isAsBefore()).toBe(true);
    await place.repository.writeScript('scripts/tell.sh', 'exit 0');
    expect((await recover()).code).toBe(0);
    expect(await recover()).toEqual({ code: 0, said: nothing });
  });

  it('the next run says it, and begins where the killed one had begun', async () => {
    const { pid } = await place.killInWatch();
    const next = await place.run(...config);
    expect(next.stdout).toMatch(
      new RegExp(`\\[WARN\\].*process ${pid} on .* left ${flag} on; its flags are back`),
    );
    expect(next.code).toBe(0);
    expect(place.repository.enabled(flag)).toBe(true);
  });
});

describe('recover touches nothing', () => {
  it('while a live canary holds the lock', async () => {
    const { pid, signal, finished } = await place.startWatching();
    const during = await everything();
    const { code, said } = await recover();
    expect(code).toBe(0);
    expect(said).toMatch(
      new RegExp(`^\\[INFO\\] another canary holds ${flagsFile}: process ${pid} on .*, since .*\\n$`),
    );
    expect(await everything()).toEqual(during);
    signal('SIGTERM');
    expect((await finished).code).toBe(143);
    expect(isAsBefore()).toBe(true);
  });

  it('where what was left behind cannot be read, and says so without a stack', async () => {
    await mkdir(join(flagsFolder(), '.aos-canary'));
    await writeFile(join(flagsFolder(), '.aos-canary', 'feature_flags.json.journal.jsonl'), 'torn\n{}\n');
    const during = await everything();
    const { code, stdout, stderr } = await place.run('recover', ...config);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(stdout).toMatch(/^\[ERROR\] .*feature_flags\.json\.journal\.jsonl/);
    expect(`${stdout}${stderr}`).not.toMatch(/^ +at /m);
    expect(await everything()).toEqual(during);
  });
});
