import { hostname } from 'node:os';
import { newestShadowReport } from '../approvals/shadow-reports.ts';
import { signoff } from '../approvals/signoff.ts';
import type { Plan } from '../canary/plan.ts';
import type { Ports } from '../canary/ports.ts';
import { flagStore } from '../flags/store.ts';
import { httpClient } from '../http/request.ts';
import { withRetries } from '../metrics/retry.ts';
import { metricSource } from '../metrics/source.ts';
import { runUrl } from '../report/provenance.ts';
import { nodeFiles } from '../safety/files.ts';
import { journal } from '../safety/journal.ts';
import { lock } from '../safety/lock.ts';
import type { Me } from '../safety/process-identity.ts';
import { scriptRunner } from '../scripts/script-runner.ts';
import { serviceControl } from '../services/service-control.ts';
import { systemClock } from '../system/clock.ts';
import { type JournalContext, recoverFormerRun } from './recovery.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** This process, as locks and journals name it. */
export function thisProcess(env: Environment): Me {
  return { pid: process.pid, host: hostname(), runUrl: runUrl(env) ?? undefined };
}

/** Puts the real world behind the lifecycle's ports. `mask` hides secrets in all that scripts print. */
export function wire(
  plan: Plan,
  mask: (text: string) => string,
  env: Environment,
): { readonly ports: Ports; close(): void } {
  const me = thisProcess(env);
  const http = httpClient();
  const { source } = plan.metrics;
  const metrics = withRetries(metricSource(source, systemClock), {
    clock: systemClock,
    withinMs: source.timeoutSeconds * 1000,
  });
  const services = serviceControl(plan.root, http, systemClock);
  const context: JournalContext = { root: plan.root, services: plan.services };
  const ports: Ports = {
    clock: systemClock,
    lock: lock(nodeFiles, me),
    flags: flagStore(nodeFiles),
    journal: {
      ...journal(nodeFiles, me, { context }),
      recover: async (flagsFile) => {
        const recovery = await recoverFormerRun(flagsFile, me, 'locked');
        return recovery.status === 'finished' ? recovery.former : undefined;
      },
    },
    metrics,
    scripts: scriptRunner(plan.root, mask),
    services,
    approvals: { signoff, newestShadowReport },
  };
  return {
    ports,
    close() {
      metrics.close();
      http.close();
    },
  };
}
