import { hostname } from 'node:os';
import { runUrl } from '../report/provenance.ts';
import type { Me } from '../safety/process-identity.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** This process, as locks and journals name it. */
export function thisProcess(env: Environment): Me {
  return { pid: process.pid, host: hostname(), runUrl: runUrl(env) ?? undefined };
}
