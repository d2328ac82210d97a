import { readFileSync } from 'node:fs';
import { rm, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cli, flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import { reportOf, settledHow } from '../faults/fault-stage.ts';
import type { CliRun } from '../parts/cli.ts';
import { startProcess } from '../parts/own-process.ts';
import { signalQuietly } from '../parts/process-search.ts';
import { waitFor } from '../parts/wait-for.ts';

jest.setTimeout(90_000);

const HEARTBEAT_SECONDS = 3;

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
  await place.configure({ heartbeat_timeout_seconds: HEARTBEAT_SECONDS });
});
afterEach(() => place.end());

const isBack = (): boolean => place.repository.bytes().equals(place.before);
const stateFolder = (): string => join(dirname(place.repository.flagsFile), '.aos-canary');

async function guardianOf(run: CliRun): Promise<number> {
  const found = (await run.leftovers()).find(({ command }) => command.includes('guardian/index.js'));
  if (!found) throw new Error('there is no guardian');
  return found.pid;
}

const noneLeft = (run: CliRun) =>
  waitFor('the guardian to end', async () => (await run.leftovers()).length === 0);

describe('S3, invariant 15: a canary that is alive and does not move', () => {
  it('is restored by its guardian, and finds itself fenced off when it goes on', async () => {
    const run = await place.startWatching();
    run.signal('SIGSTOP');
    await waitFor('the guardian to restore the flags', isBack);
    await waitFor(
      'the journal to be settled',
      async () => (await settledHow(place.repository)) === 'restored',
    );
    await noneLeft(run);
    const state = readFileSync(join(stateFolder(), 'feature_flags.json.journal.jsonl'));

    run.signal('SIGCONT');
    const { code, stdout } = await run.finished;
    expect(code).toBe(1);
    expect(stdout).toContain('the heartbeat of this run stopped, and another process took over');
    expect(isBack()).toBe(true);
    expect(readFileSync(join(stateFolder(), 'feature_flags.json.journal.jsonl'))).toEqual(state);
    expect(await reportOf(place.repository, 'reports/report.json')).toMatchObject({
      verdict: 'rolled-back',
      reason_code: 'heartbeat-lost',
      rollback_status: 'restored',
    });
  });

  it('is restored also where it was asked to end before', async () => {
    const run = await place.startWatching();
    run.signal('SIGSTOP');
    run.signal('SIGTERM');
    await waitFor('the guardian to restore the flags', isBack);
    run.signal('SIGCONT');
    expect((await run.finished).code).not.toBe(0);
    expect(isBack()).toBe(true);
  });

  it('goes on where its guardian stood still with it', async () => {
    const run = await place.start('--config', 'canary.yaml', '--watch', '8');
    await run.waitForText('[STEP] Watch');
    const guardian = await guardianOf(run);
    for (const pid of [guardian, run.pid]) signalQuietly(pid, 'SIGSTOP');
    await sleep((HEARTBEAT_SECONDS + 2) * 1000);
    for (const pid of [guardian, run.pid]) signalQuietly(pid, 'SIGCONT');
    expect((await run.finished).code).toBe(0);
    expect(place.repository.enabled(flag)).toBe(true);
  });

  it('is restored by the next run where its guardian is gone; the stopped one touches nothing then', async () => {
    const stopped = await place.startWatching();
    signalQuietly(await guardianOf(stopped), 'SIGKILL');
    stopped.signal('SIGSTOP');
    await sleep((HEARTBEAT_SECONDS + 1) * 1000);
    const next = await place.run('--config', 'canary.yaml');
    expect(next.stdout).toMatch(/a canary that stopped responding .* left .* on; its flags are back/);
    expect(next.code).toBe(0);
    const text = place.repository.bytes();
    expect(place.repository.enabled(flag)).toBe(true);

    stopped.signal('SIGCONT');
    // It must say that the flag is on again, by another process.
    expect((await stopped.finished).code).toBe(3);
    expect(place.repository.bytes()).toEqual(text);
    expect(await settledHow(place.repository)).toBe('kept');
  });

  it('counts as alive in a smoke test that takes longer than the timeout', async () => {
    await place.repository.writeScript('scripts/smoke.sh', `sleep ${HEARTBEAT_SECONDS + 3}`);
    const { code } = await place.run('--config', 'canary.yaml');
    expect(code).toBe(0);
    expect(place.repository.enabled(flag)).toBe(true);
  });
});

describe('S3: output that is not read', () => {
  /** Runs the canary on a terminal of Python's whose output nobody takes, or behind a pipe that nobody reads. */
  const unread = {
    'a terminal that is stopped': `
import os, pty, sys, time
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))`,
    'a pipe that nobody reads': `
import subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
sys.exit(child.wait())`,
  } as const;

  it.each(Object.entries(unread))('%s holds neither the run nor its end', async (_, program) => {
    // More than a terminal and a pipe take in.
    await place.repository.writeScript(
      'scripts/smoke.sh',
      'yes "not read by anyone" | head -c 300000; exit 1',
    );
    const args = ['-c', program, process.execPath, cli, '--config', 'canary.yaml'];
    const run = await startProcess('python3', args, {
      cwd: place.repository.root,
      env: { PATH: process.env.PATH, TERM: 'xterm', ...place.env },
    });
    await waitFor(
      'the journal to be settled',
      async () => (await settledHow(place.repository)) === 'restored',
    );
    expect(isBack()).toBe(true);
    expect((await run.finished).code).toBe(1);
    expect(await reportOf(place.repository, 'reports/report.json')).toMatchObject({
      verdict: 'rolled-back',
      reason_code: 'smoke-failed',
    });
  });
});

describe('S6: a journal that is lost during the run', () => {
  const damage = {
    truncated: (journal: string) => truncate(journal, 100),
    emptied: (journal: string) => truncate(journal, 0),
    removed: (journal: string) => rm(journal),
    'removed with its folder, as git clean does': () => rm(stateFolder(), { recursive: true }),
  } as const;

  it.each(Object.entries(damage))('%s, then SIGKILL: the guardian restores the flags', async (_, act) => {
    const run = await place.startWatching();
    await act(join(stateFolder(), 'feature_flags.json.journal.jsonl'));
    run.signal('SIGKILL');
    await waitFor('the guardian to restore the flags', isBack);
    await noneLeft(run);
    expect(await settledHow(place.repository)).toBe('restored');
  });

  it.each(Object.entries(damage).slice(0, 3))(
    '%s, and the guardian killed too: recover and the next run do not say that nothing is to do',
    async (_, act) => {
      await place.killInWatch();
      await act(join(stateFolder(), 'feature_flags.json.journal.jsonl'));
      const former = join(stateFolder(), 'feature_flags.json.former');
      const copy = readFileSync(former);
      for (let turn = 0; turn < 2; turn += 1) {
        const { code, stdout } = await place.run('recover', '--config', 'canary.yaml');
        expect(code).toBe(3);
        expect(stdout).toContain('is damaged');
        expect(stdout).toContain(former);
      }
      expect((await place.run('--config', 'canary.yaml')).code).toBe(1);
      expect(readFileSync(former)).toEqual(copy);
    },
  );

  it('removed with its folder: the run goes on, and its verdict is recorded', async () => {
    const run = await place.start('--config', 'canary.yaml', '--watch', '6');
    await run.waitForText('[STEP] Watch');
    await rm(stateFolder(), { recursive: true });
    expect((await run.finished).code).toBe(0);
    expect(await settledHow(place.repository)).toBe('kept');
  });
});
