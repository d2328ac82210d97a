import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CliRun, startCli } from '../parts/cli.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { waitFor } from '../parts/wait-for.ts';
import {
  bundle,
  millisecondsUntilBack,
  processesOf,
  reportOf,
  settledHow,
  smallConfig,
  waitUntilNothingRuns,
} from './fault-stage.ts';
import { type HangingPrometheus, startHangingPrometheus } from './hanging-prometheus.ts';
import { FREE, lastingPhases, waitUntilIn } from './phases.ts';

let repository: Repository;
let prometheus: HangingPrometheus;
let canary: CliRun;
let before: Buffer;

beforeEach(async () => {
  repository = await makeRepository();
  prometheus = await startHangingPrometheus();
  await repository.writeScript('scripts/smoke.sh', 'exit 0');
  before = repository.bytes();
});
afterEach(async () => {
  await canary.end();
  for (const { pid } of await processesOf(repository)) process.kill(pid, 'SIGKILL');
  await prometheus.close();
  await repository.remove();
});

/** Starts the command line as the leader of a group, as a shell does, and waits until it is in a phase. */
async function startIn(title: string): Promise<void> {
  const phase = lastingPhases.find((one) => one.title.startsWith(title));
  if (!phase) throw new Error(`there is no phase ${title}`);
  const stage = { repository, prometheus };
  await phase.prepare?.(stage);
  await repository.writeConfig(smallConfig(phase.config(stage)));
  canary = await startCli(bundle('cli'), ['--config', 'canary.yaml', '--watch', '600'], {
    cwd: repository.root,
    env: { GITHUB_WORKSPACE: repository.root },
    ownGroup: true,
  });
  await waitUntilIn(phase, stage, canary.stdout);
}

async function guardian(): Promise<number | undefined> {
  const all = await processesOf(repository);
  return all.find(({ command }) => command.includes('/guardian/index.js'))?.pid;
}

describe('invariant 1: the command line is asked to end while its flags are on', () => {
  it.each([
    ['SIGINT', 130, 'smoke'],
    ['SIGTERM', 143, 'smoke'],
    ['SIGHUP', 129, 'smoke'],
    ['SIGINT', 130, 'watch'],
    ['SIGTERM', 143, 'watch'],
    ['SIGHUP', 129, 'watch'],
  ] as const)('by %s to it alone (exit %d), in the phase %s', async (signal, code, phase) => {
    await startIn(`${phase}:`);
    await millisecondsUntilBack(repository, before, () => canary.signal(signal));
    expect(await canary.finished).toMatchObject({ code, streamsHeld: false });
    expect(await reportOf(repository)).toMatchObject({ verdict: 'rolled-back', reason_code: 'cancelled' });
    expect(await settledHow(repository)).toBe('restored');
    await waitUntilNothingRuns(repository);
  });

  it('by SIGKILL in the phase smoke: its guardian ends what the script started, daemons too', async () => {
    await startIn('smoke:');
    const daemons = async () =>
      (await processesOf(repository)).filter(({ command }) => /\bsleep 600$/.test(command));
    await waitFor('the daemon to run', async () => (await daemons()).length >= 2);
    await millisecondsUntilBack(repository, before, () => canary.signal('SIGKILL'));
    await canary.finished;
    await waitUntilNothingRuns(repository);
    expect(await settledHow(repository)).toBe('restored');
  });

  it('by Ctrl-C twice, and then by each other signal: one rollback, carried through', async () => {
    await startIn('enable: every service restart');
    await millisecondsUntilBack(repository, before, () => canary.signalGroup('SIGINT'));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      canary.signalGroup(signal);
      await canary.waitForText(`${signal} again: the flags are being put back`);
    }
    await repository.write(FREE, '');
    const { code, stdout } = await canary.finished;
    expect(code).toBe(130);
    expect(stdout.match(/ROLLING BACK/g)).toHaveLength(1);
    expect(repository.bytes().equals(before)).toBe(true);
    expect(await settledHow(repository)).toBe('restored');
    await waitUntilNothingRuns(repository);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s to its whole group, then it is killed: its guardian has outlived both, and finishes',
    async (signal) => {
      await startIn('rollback: a rollback script');
      const pid = await guardian();
      expect(pid).toBeDefined();
      canary.signalGroup(signal);
      // A terminal that closes asks everything around it to end.
      process.kill(pid as number, signal);
      canary.signalGroup('SIGKILL');
      await canary.finished;
      expect(await guardian()).toBe(pid);
      await repository.write(FREE, '');
      await waitFor('the guardian to finish', async () => (await settledHow(repository)) === 'restored');
      expect(repository.bytes().equals(before)).toBe(true);
      await waitUntilNothingRuns(repository);
    },
  );
});
