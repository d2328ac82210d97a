import { newestShadowReport } from '../approvals/shadow-reports.ts';
import { signoff } from '../approvals/signoff.ts';
import type { Ports } from '../canary/ports.ts';
import { flagStore } from '../flags/store.ts';
import { httpClient } from '../http/request.ts';
import { withRetries } from '../metrics/retry.ts';
import { metricSource } from '../metrics/source.ts';
import { fileState } from '../safety/file-state.ts';
import { nodeFiles } from '../safety/files.ts';
import { journal } from '../safety/journal.ts';
import { lock } from '../safety/lock.ts';
import { createTenure, fencedFiles } from '../safety/tenure.ts';
import { scriptRunner } from '../scripts/script-runner.ts';
import { serviceControl } from '../services/service-control.ts';
import { systemClock } from '../system/clock.ts';
import { guardianLaunch } from './guardian-launch.ts';
import { journalContext } from './journal-context.ts';
import type { Prepared } from './prepare.ts';
import { type Environment, thisProcess } from './process.ts';
import { recoverFormerRun } from './recovery.ts';

/** Puts the real world behind the lifecycle's ports. */
export function wire(
  { plan, masked, mask }: Prepared,
  env: Environment,
): {
  readonly ports: Ports;
  /** Aborts with a FencedError once another process has taken over the flags file. */
  readonly lost: AbortSignal;
  close(): void;
} {
  const me = thisProcess(env);
  const http = httpClient();
  const { source } = plan.metrics;
  const metrics = withRetries(metricSource(source, systemClock), {
    clock: systemClock,
    withinMs: source.timeoutSeconds * 1000,
  });
  const { root } = plan;
  const context = journalContext(plan, mask);
  const guardian = guardianLaunch({ ...plan, secrets: masked });
  const tenure = createTenure(nodeFiles, {
    timeoutMs: plan.heartbeatTimeoutSeconds * 1000,
    onBeat: guardian.heartbeat,
    isOpen: async () => (await own.ending()) === 'open',
  });
  const files = fencedFiles(nodeFiles, tenure);
  const own = journal(files, me, { context });
  const children = { onGroup: guardian.groupStarted, secrets: masked };
  const services = serviceControl(root, http, systemClock, children);
  const ports: Ports = {
    clock: systemClock,
    lock: lock(nodeFiles, me, undefined, { tenure }),
    flags: flagStore(files),
    journal: {
      begin: async (change) => {
        await own.begin(change);
        guardian.begun(change);
      },
      settle: async (how) => {
        await own.settle(how);
        guardian.settled();
      },
      ending: own.ending,
      state: (flagsFile) => fileState(nodeFiles, me, flagsFile),
      recover: async (flagsFile) => {
        const recovery = await recoverFormerRun({ flagsFile, env, config: plan, held: tenure });
        return recovery.status === 'finished' ? recovery.former : undefined;
      },
    },
    heartbeat: tenure,
    guardian,
    metrics,
    scripts: scriptRunner(root, mask, children),
    services,
    approvals: { signoff, newestShadowReport },
  };
  return {
    ports,
    lost: tenure.lost,
    close() {
      metrics.close();
      http.close();
    },
  };
}
