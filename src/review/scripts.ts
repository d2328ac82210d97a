import { constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hasReference } from '../config/environment.ts';
import { named } from '../config/found.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Finding } from '../config/problem.ts';
import { reach, type Workspace } from './workspace.ts';

const EXECUTABLE = constants.S_IXUSR | constants.S_IXGRP | constants.S_IXOTH;

/** Looks whether the scripts that a config names are there and could be started. Starts none. */
export async function reviewScripts(
  { config: { smoke, rollback }, locate }: LoadedConfig,
  workspace: Workspace,
): Promise<Finding[]> {
  const scripts = [
    { pointer: '/smoke/script', script: smoke?.script },
    { pointer: '/rollback/script', script: rollback?.script },
  ];
  const findings: Finding[] = [];
  for (const { pointer, script } of scripts) {
    if (script === undefined || hasReference(script)) continue;
    const problem = await problemOf(script, workspace);
    if (problem) {
      const message = `${named(pointer)} ${problem.message}: ${script}`;
      findings.push({
        at: locate(pointer),
        message,
        fix: problem.fix,
        rule: 'script-missing',
        severity: 'warning',
      });
    }
  }
  return findings;
}

async function problemOf(
  script: string,
  workspace: Workspace,
): Promise<{ readonly message: string; readonly fix: string } | undefined> {
  const reached = await reach(workspace, script);
  if (reached.state === 'outside') return undefined;
  if (reached.state === 'missing') return { message: 'is not there', fix: 'check the path' };
  const { mode } = await stat(reached.path);
  return (mode & EXECUTABLE) === 0 ? { message: 'is not executable', fix: 'chmod +x it' } : undefined;
}
