// T1, invariant 17: a printed command runs as printed, from any folder, with nothing on the PATH but the system's own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { flag, makeWorkplace, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.end());

const isAsBefore = (): boolean => place.repository.bytes().equals(place.before);

function typed(command: string): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

function commands(): Report['commands'] {
  return JSON.parse(readFileSync(place.repository.path('reports/report.json'), 'utf8')).commands;
}

const TOKEN = `\${PROM_TOKEN}`;

describe('T1: as printed', () => {
  it('doctor: the recovery of an interrupted run', async () => {
    await place.killInWatch();
    const { stdout } = await place.run('doctor', '--config', 'canary.yaml');
    const printed = /run: (\S+ \S+ recover .+)/.exec(stdout)?.[1] ?? 'false';
    expect(typed(printed)).toMatchObject({ code: 0 });
    expect(isAsBefore()).toBe(true);
  });

  it('the recovery where the state lies in a folder of its own', async () => {
    place.env.AOS_CANARY_STATE_FOLDER = place.repository.path('state of all');
    await place.killInWatch();
    const { stdout } = await place.run('doctor', '--config', 'canary.yaml');
    const printed = /run: (AOS_CANARY_STATE_FOLDER=.+ recover .+)/.exec(stdout)?.[1] ?? 'false';
    expect(typed(printed)).toMatchObject({ code: 0 });
    expect(isAsBefore()).toBe(true);
  });

  it('a report: the rollback, without the variables that only the watch needs', async () => {
    place.env.PROM_TOKEN = 'a-token-of-this-run';
    await place.configure({ alerting: { webhook_url: `http://127.0.0.1:9/${TOKEN}` } });
    await place.run('--config', 'canary.yaml');
    expect(place.repository.enabled(flag)).toBe(true);
    expect(typed(commands().rollback)).toMatchObject({ code: 0 });
    expect(place.repository.enabled(flag)).toBe(false);
  });

  it('a report: the run, and the flags file that this run was given', async () => {
    const other = place.repository.path('other flags.json');
    spawnSync('cp', [place.repository.flagsFile, other]);
    await place.run('--config', 'canary.yaml', '--flags-file', other);
    expect(typed(commands().rollback)).toMatchObject({ code: 0 });
    expect(typed(commands().run).said).toContain('[STEP] Verdict');
    expect(JSON.parse(readFileSync(other, 'utf8')).flags[flag].enabled).toBe(true);
    expect(isAsBefore()).toBe(true);
  });
});

it('recover needs to be given a file, and says how', async () => {
  const { code, stderr } = await place.run('recover');
  expect(code).toBe(2);
  expect(stderr).toContain('give --config <file> or --flags-file <file>');
});
