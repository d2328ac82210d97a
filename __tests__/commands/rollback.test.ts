import { execFileSync } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { flagsText } from '../parts/flags-text.ts';
import { type LoopbackServer, listen } from '../parts/loopback-server.ts';
import { flag, makeWorkplace, places, toldService, type Workplace } from './workplace.ts';

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const config = ['--config', 'canary.yaml'] as const;

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace({ repository: { on: [flag] } });
  await place.configure({ services: [toldService(place)] });
});
afterEach(() => place.end());

const told = (): Promise<string | undefined> => place.repository.read('told');
const text = (): string => place.repository.bytes().toString('utf8');

describe('rollback', () => {
  it('turns a flag off in both places, byte for byte as it is when off, and tells the services', async () => {
    expect(await place.run('rollback', ...config)).toMatchObject({
      code: 0,
      stdout: [
        `[INFO] ${places.entry} is now false, was true`,
        `[INFO] ${places.everywhere} is now false, was true`,
        '',
      ].join('\n'),
      stderr: '',
    });
    expect(text()).toBe(flagsText());
    expect(await told()).toBe('x');
  });

  it("turns off the environment's entry alone where the scope is the environment", async () => {
    await place.configure({ flags: { scope: 'environment' } });
    const { code, stdout } = await place.run('rollback', ...config);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `[INFO] ${places.entry} is now false, was true\n` });
    expect(place.repository.entry('staging', flag)).toBe(false);
    expect(place.repository.enabled(flag)).toBe(true);
  });

  it('says with --dry-run what it would do, and changes nothing', async () => {
    expect(await place.run('rollback', ...config, '--dry-run')).toMatchObject({
      code: 0,
      stdout: [
        `[INFO] ${places.entry} would become false, was true`,
        `[INFO] ${places.everywhere} would become false, was true`,
        '',
      ].join('\n'),
    });
    expect(place.repository.bytes().equals(place.before)).toBe(true);
    expect(await told()).toBeUndefined();
  });

  it('touches no flag that is off already, and tells the services all the same', async () => {
    await place.run('rollback', ...config);
    const { mtimeMs, ino } = await stat(place.repository.flagsFile);
    const { code, stdout } = await place.run('rollback', ...config);
    expect({ code, stdout: place.plain(stdout) }).toEqual({
      code: 0,
      stdout: `[INFO] ${flag}: off already in ROOT/backend/app/config/feature_flags.json\n`,
    });
    expect(await stat(place.repository.flagsFile)).toMatchObject({ mtimeMs, ino });
    expect(await told()).toBe('xx');
  });

  it('takes the flags file of --flags-file', async () => {
    await place.repository.write('other.json', flagsText({ on: [flag] }));
    expect((await place.run('rollback', ...config, '--flags-file', 'other.json')).code).toBe(0);
    expect(await place.repository.read('other.json')).toBe(flagsText());
    expect(place.repository.bytes().equals(place.before)).toBe(true);
  });
});

describe('rollback needs nothing but the file', () => {
  let prometheus: LoopbackServer;
  let asked = 0;
  beforeEach(async () => {
    asked = 0;
    prometheus = await listen(() => {
      asked += 1; // and never answers
    });
  });
  afterEach(() => prometheus.close());

  it.each([
    ['that hangs, which it does not even ask', () => prometheus.url],
    ['that is down', () => 'http://127.0.0.1:9'],
  ])('no Prometheus: with one %s', async (_, url) => {
    await place.configure({ prometheus: { url: url() }, smoke: { script: 'scripts/none.sh' } });
    expect((await place.run('rollback', ...config)).code).toBe(0);
    expect(text()).toBe(flagsText());
    expect(asked).toBe(0);
  });
});

describe('rollback tells what it could not do', () => {
  /** Flags off could not be had: 3, and the file as it is. */
  async function refused(...args: string[]): Promise<string> {
    const { code, stdout } = await place.run('rollback', ...config, ...args);
    expect(code).toBe(3);
    expect(await told()).toBeUndefined();
    return place.plain(stdout);
  }

  it('a file that is not there', async () => {
    await rm(place.repository.flagsFile);
    expect(await refused()).toMatch(
      /^\[ERROR\] there is no flags file ROOT\/backend\/app\/config\/feature_flags\.json, give the right path/,
    );
  });

  it('a file that is not valid JSON', async () => {
    await place.repository.write('torn.json', '{\n  "flags": {');
    expect(await refused('--flags-file', 'torn.json')).toMatch(/^\[ERROR\] ROOT\/torn\.json:2: .*JSON/);
    expect(await place.repository.read('torn.json')).toBe('{\n  "flags": {');
  });

  it('a flag that the file does not know', async () => {
    await place.configure({ feature_flags: ['capability_enforcement_sofd'] });
    expect(await refused()).toMatch(new RegExp(`^\\[ERROR\\] .*capability_enforcement_sofd.*${flag}`));
    expect(place.repository.bytes().equals(place.before)).toBe(true);
  });

  asRoot('a file that cannot be replaced', async () => {
    execFileSync('chattr', ['+i', place.repository.flagsFile]);
    try {
      expect(await refused()).toMatch(/^\[ERROR\] ROOT\/\S+ cannot be replaced: .*EPERM/);
      expect(place.repository.bytes().equals(place.before)).toBe(true);
    } finally {
      execFileSync('chattr', ['-i', place.repository.flagsFile]);
    }
    expect((await place.run('rollback', ...config)).code).toBe(0);
    expect(text()).toBe(flagsText());
  });

  it('a service that cannot be told: the flags are off, and it says who may not know', async () => {
    const broken = { name: 'api', http: `${place.service.url}/health`, after_toggle: { command: ['false'] } };
    await place.configure({ services: [broken, toldService(place)] });
    const { code, stdout } = await place.run('rollback', ...config);
    expect({ code, last: stdout.split('\n').slice(2) }).toEqual({
      code: 1,
      last: [
        '[ERROR] api could not be told of the flags: false failed (1); it may still run with the flags on',
        '',
      ],
    });
    expect(text()).toBe(flagsText());
    expect(await told()).toBe('x');
  });
});

describe('rollback while a canary is at work', () => {});
