import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CliRun } from '../parts/cli.ts';
import { startProcess } from '../parts/own-process.ts';
import { waitFor } from '../parts/wait-for.ts';
import { expectValid } from '../report/schema.ts';
import { cli, flag, makeWorkplace, toldService, type Workplace, type WorkplaceOptions } from './workplace.ts';

const config = ['--config', 'canary.yaml'] as const;

let place: Workplace;
async function open(options?: WorkplaceOptions): Promise<void> {
  place = await makeWorkplace(options);
}
afterEach(() => place.end());

/** The guardian ends a moment after its canary. */
const nothingIsLeftOf = (canary: CliRun): Promise<unknown> =>
  waitFor('every process of the canary to end', async () => (await canary.leftovers()).length === 0);

const isAsBefore = (): boolean => place.repository.bytes().equals(place.before);

async function report(path = 'reports/report.json'): Promise<unknown> {
  return JSON.parse(expectValid((await place.repository.read(path)) ?? ''));
}

describe.each([
  ['without a sub-command, as in the playbook', []],
  ['as `run`', ['run']],
])('%s', (_, command) => {
  beforeEach(() => open());

  it('a dry run plans, writes its report, and changes nothing', async () => {
    const args = [...config, '--watch', '300', '--report', 'out/own.json', '--dry-run'];
    const { code, stdout, stderr } = await place.run(...command, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\[INFO\] +DRY RUN COMPLETE, nothing was changed\n\[INFO\] =+\n$/);
    expect(await report('out/own.json')).toMatchObject({
      verdict: 'planned',
      dry_run: true,
      flags_enabled: [],
    });
    expect(isAsBefore()).toBe(true);
    expect(await readdir(dirname(place.repository.flagsFile))).toEqual(['feature_flags.json']);
  });

  it('T4: a dry run writes no file where no report is asked for', async () => {
    const before = await readdir(place.repository.root, { recursive: true });
    const { code } = await place.run(...command, ...config, '--watch', '300', '--dry-run');
    expect(code).toBe(0);
    expect(await readdir(place.repository.root, { recursive: true })).toEqual(before);
  });

  it('T4: the report of a dry run leaves that of the last run alone', async () => {
    await place.repository.write('out/latest_report.json', 'of the last run');
    await place.run(...command, ...config, '--dry-run', '--report', 'out/own.json');
    expect(await place.repository.read('out/latest_report.json')).toBe('of the last run');
    expect((await readdir(place.repository.path('out'))).sort()).toEqual([
      'latest_report.json',
      'own.html',
      'own.json',
    ]);
  });

  it('a real run watches, reports where it is told to, and keeps the flag on', async () => {
    const args = [...config, '--watch', '6', '--report', 'out/own.json'];
    const { code, stdout, stderr } = await place.run(...command, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\[INFO\] =+\n\[INFO\] +CANARY PASSED\n\[INFO\] =+\n$/);
    expect(stdout).toContain(`[INFO] Report written to ${place.repository.path('out/own.json')}\n`);
    expect(await report('out/own.json')).toMatchObject({
      success: true,
      verdict: 'passed',
      flags_enabled: [flag],
    });
    expect(await place.repository.read('out/latest_report.json')).toBe(
      await place.repository.read('out/own.json'),
    );
    expect(await place.repository.read('reports/report.json')).toBeUndefined();
    expect(place.repository.enabled(flag)).toBe(true);
  });
});

describe('what is given on the command line wins over the config', () => {
  beforeEach(() => open());

  it('--prometheus-url and --on-inconclusive', async () => {
    await place.configure({
      prometheus: { url: 'http://127.0.0.1:1', metrics: { golden_mismatch: 'sum(mismatches_total)' } },
    });
    const args = ['--prometheus-url', 'http://127.0.0.1:9', '--on-inconclusive', 'fail'];
    const { code, stdout } = await place.run(...config, ...args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Blocked by: .*127\.0\.0\.1:9 refused the connection\n/);
    expect(isAsBefore()).toBe(true);
  });

  it('--flags-file', async () => {
    await place.repository.write('other.json', place.before);
    const { code } = await place.run(...config, '--flags-file', 'other.json');
    expect(code).toBe(0);
    expect(isAsBefore()).toBe(true);
    expect(JSON.parse((await place.repository.read('other.json')) ?? '').flags[flag].enabled).toBe(true);
  });
});

describe('in a pipe', () => {
  beforeEach(() => open());

  it('there are no colours, whatever the terminal is called, and no line is rewritten', async () => {
    place.env.TERM = 'xterm-256color';
    place.whenOn({ mismatches: 1 });
    const { stdout } = await place.run(...config, '--watch', '30');
    expect(stdout).toContain('CANARY FAILED');
    for (const character of ['\u001b', '\r']) expect(stdout).not.toContain(character);
  });

  /** A shell line that runs the canary; `$canary` is the command. */
  const shell = (line: string) =>
    startProcess('/bin/bash', ['-c', line], {
      cwd: place.repository.root,
      env: {
        PATH: process.env.PATH,
        ...place.env,
        canary: `${process.execPath} ${cli} --config canary.yaml`,
      },
    });

  it.each([
    ['passes', {}, 0, 'passed'],
    ['is rolled back', { mismatches: 1 }, 1, 'rolled-back'],
  ])(
    'a reader that goes away after one line does not end a canary that %s',
    async (_, whenOn, code, verdict) => {
      place.whenOn(whenOn);
      const run = await shell('set -o pipefail; $canary --watch 6 | head -n 1');
      const ended = await run.finished;
      expect(ended).toMatchObject({ code, stdout: '[INFO] AOS Canary: soft in staging\n', stderr: '' });
      expect(await report()).toMatchObject({ verdict });
      if (verdict === 'passed') expect(place.repository.enabled(flag)).toBe(true);
      else expect(isAsBefore()).toBe(true);
    },
  );

  it.each([
    ['--help', '$canary --help >/dev/full', 0],
    ['a usage error', '$canary --watch 5m 2>/dev/full', 2],
    ['an invalid config', '$canary --config none.yaml 2>/dev/full', 2],
  ])('%s that nobody can read has its exit code, and no stack', async (_, line, code) => {
    const run = await shell(line);
    expect(await run.finished).toMatchObject({ code, stdout: '', stderr: '' });
  });
});

describe('Ctrl-C', () => {
  beforeEach(() => open({ cli: { ownGroup: true } }));

  it('twice in the watch: the flags go back once, the second one is answered, and the exit code is 130', async () => {
    // A rollback script that waits keeps the rollback open until the second Ctrl-C was answered.
    await place.repository.writeScript('scripts/undo.sh', 'while [ ! -e go ]; do sleep 0.05; done');
    await place.configure({ services: [toldService(place)], rollback: { script: 'scripts/undo.sh' } });
    const canary = await place.start(...config, '--watch', '600');
    await canary.waitForText('[STEP] Watch');
    canary.signalGroup('SIGINT');
    await canary.waitForText('rollback script');
    expect(isAsBefore()).toBe(true);
    canary.signalGroup('SIGINT');
    await canary.waitForText('[WARN] SIGINT again: the flags are being put back, please wait\n');
    await place.repository.write('go', '');

    const { code, signal, stdout, stderr } = await canary.finished;
    expect({ code, signal, stderr }).toEqual({ code: 130, signal: null, stderr: '' });
    expect(stdout).toMatch(/Rollback reason: cancelled by SIGINT\n\[INFO\] =+\n$/);
    expect(stdout.match(/ROLLING BACK/g)).toHaveLength(1);
    expect(isAsBefore()).toBe(true);
    expect(await place.repository.read('told')).toBe('xx');
    expect(await report()).toMatchObject({ verdict: 'rolled-back', reason_code: 'cancelled' });
    await nothingIsLeftOf(canary);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s while the smoke test runs ends it, and the flags go back', async (name, code) => {
    await place.repository.writeScript('scripts/smoke.sh', 'echo begun; sleep 600');
    const canary = await place.start(...config);
    await canary.waitForText('│ begun');
    canary.signalGroup(name);
    expect(await canary.finished).toMatchObject({ code });
    expect(isAsBefore()).toBe(true);
    await nothingIsLeftOf(canary);
  });

  it('before the flags went on: blocked, and nothing was changed', async () => {
    await place.configure({
      prometheus: {
        scrape: [`${place.service.url}/metrics`],
        baseline_window_seconds: 600,
        metrics: { golden_mismatch: { counter: 'nova_golden_mismatch_total' } },
      },
    });
    const canary = await place.start(...config);
    await canary.waitForText('waiting for metric uptime');
    canary.signalGroup('SIGINT');
    expect(await canary.finished).toMatchObject({ code: 130 });
    expect(isAsBefore()).toBe(true);
    expect(await report()).toMatchObject({ verdict: 'blocked', reason_code: 'cancelled' });
    // Nobody is left to recover from, and the next one gets the lock.
    expect((await place.run('recover', ...config)).stdout).toContain('nothing is left to do');
  });
});

describe('T11: a config that keeps a run from starting', () => {
  beforeEach(() => open());

  it('is reported over the report of the last run, which would be read as if it were of this one', async () => {
    expect((await place.run(...config)).code).toBe(0);
    await place.configure({ smoke: { timeout_seconds: 'soon' } });
    const { code } = await place.run(...config);
    expect(code).toBe(2);
    expect(await report('reports/latest_report.json')).toMatchObject({
      success: false,
      verdict: null,
      reason_code: 'config-invalid',
      reason: 'the config has 1 error, so nothing was started',
      errors: [expect.stringMatching(/^canary\.yaml:\d+:\d+: /)],
      flags_enabled: [],
      rollback_triggered: false,
    });
  });

  it.each([
    ['is reported where a report is asked for', ['--report', 'out/own.json'], true],
    ['writes nothing where there is no report yet', [], false],
  ])('%s', async (_, args, written) => {
    await place.repository.write('canary.yaml', 'name: [unclosed');
    expect((await place.run(...config, ...args)).code).toBe(2);
    expect(existsSync(place.repository.path('out/own.json'))).toBe(written);
    expect(existsSync(place.repository.path('scripts/ops/canary/reports'))).toBe(false);
    if (written) expect(await report('out/own.json')).toMatchObject({ reason_code: 'config-invalid' });
  });
});
