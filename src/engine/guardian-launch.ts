import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FlagChange, Guardian } from '../canary/ports.ts';
import { childEnvironment } from '../scripts/child-environment.ts';
import type { ChildGroup } from '../scripts/child-group.ts';
import { MARK_VARIABLE } from '../scripts/marked.ts';
import { GUARDIAN_READY, type GuardianMessage, type Ward } from './guardian-messages.ts';

/** How long the guardian may take to start, in ms. */
const START_MS = 5_000;

/** Its bundle, beside ours. The bundler would take it for an asset if it saw more of the path at once. */
const BUNDLE = [dirname(fileURLToPath(import.meta.url)), '..', 'guardian', 'index.js'];

/** A guardian that hears how its run goes on, and of the process groups that must not outlive this process either. */
export interface GuardianLaunch extends Guardian {
  heartbeat(): void;
  begun(change: FlagChange): void;
  settled(): void;
  /** A process group begins; the returned function says that it has ended. */
  groupStarted(group: ChildGroup): () => void;
}

/** The guardian of one run. What it needs of `run` besides the journal goes over a pipe, and so never to the disk. */
export function guardianLaunch(run: Omit<Ward, 'flagsFile' | 'pid'>): GuardianLaunch {
  const { name, environment, config, commands, root, report, webhookUrl, secrets, services, rollbackScript } =
    run;
  const ward = {
    pid: process.pid,
    heartbeatTimeoutSeconds: run.heartbeatTimeoutSeconds,
    name,
    environment,
    config,
    commands,
    root,
    report,
    webhookUrl,
    secrets,
    services,
    rollbackScript,
  };
  let tell = (_message: GuardianMessage): void => {};
  return {
    async watch(flagsFile) {
      const child = spawn(process.execPath, [join(...BUNDLE)], {
        cwd: dirname(flagsFile),
        detached: true,
        env: environmentOfItsOwn(run),
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      // A guardian that is gone is no reason to end: there are other survivors.
      child.stdin.on('error', () => {});
      child.stdout.on('error', () => {});
      const failed = once(child, 'error').then(([error]) => Promise.reject(error as Error));
      const ended = once(child, 'exit').then(() => Promise.reject(new Error('it ended at once')));
      tell = (message) => child.stdin.write(`${JSON.stringify(message)}\n`);
      tell({ type: 'ward', ward: { ...ward, flagsFile } });
      await Promise.race([ready(child.stdout), failed, ended]);
      for (const pending of [failed, ended]) pending.catch(() => {});
      child.stdout.destroy();
      child.unref();
      return () => {
        tell({ type: 'dismissed' });
        child.stdin.end();
      };
    },
    heartbeat: () => tell({ type: 'heartbeat' }),
    begun: (change) => tell({ type: 'begun', change }),
    settled: () => tell({ type: 'settled' }),
    groupStarted(started) {
      tell({ type: 'group-started', ...started });
      return () => tell({ type: 'group-ended', group: started.group });
    },
  };
}

/** Out of the clean-up of the runner, and of a canary whose script this run is: both kill whatever bears their mark. */
function environmentOfItsOwn({
  rollbackScript,
  secrets,
}: Pick<Ward, 'rollbackScript' | 'secrets'>): NodeJS.ProcessEnv {
  const { env } = childEnvironment(process.env, { named: rollbackScript?.env ?? [], secrets });
  const { RUNNER_TRACKING_ID: _, [MARK_VARIABLE]: __, ...rest } = env;
  return rest;
}

async function ready(stdout: NodeJS.ReadableStream): Promise<void> {
  const signal = AbortSignal.timeout(START_MS);
  const [said] = await once(stdout, 'data', { signal });
  if (String(said) !== GUARDIAN_READY) throw new Error('it does not say that it is ready');
}
