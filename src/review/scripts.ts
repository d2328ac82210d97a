import { stat } from 'node:fs/promises';
import { hasReference } from '../config/environment.ts';
import { named } from '../config/found.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Locate } from '../config/locate.ts';
import type { Finding } from '../config/problem.ts';
import { unusedRollbackScript } from '../config/rollback-script.ts';
import type { CanaryConfig } from '../config/schema.generated.ts';
import { fileProblem, type StartProblem, startProblem } from '../scripts/executable.ts';
import { reach, type Workspace } from './workspace.ts';

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
      findings.push({
        at: locate(pointer),
        message: `${named(pointer)}: ${problem.message}`,
        fix: problem.fix,
        rule: 'script-missing',
        severity: 'warning',
      });
    }
  }
  return [...findings, ...unusedRollback(rollback, workspace.root, locate)];
}

async function problemOf(script: string, workspace: Workspace): Promise<StartProblem | undefined> {
  const reached = await reach(workspace, script);
  if (reached.state === 'outside') return undefined;
  if (reached.state === 'missing') return { message: `${script} does not exist`, fix: 'check the path' };
  // A stranger's script may not ask what is on this machine.
  const problem = workspace.confined
    ? await fileProblem(reached.path, await stat(reached.path))
    : await startProblem(reached.path, workspace.root);
  return (
    problem && {
      message: problem.message.replaceAll(reached.path, script),
      fix: problem.fix.replaceAll(reached.path, script),
    }
  );
}

/** A script at the place where the first canary had it, which no config names. */
function unusedRollback(rollback: CanaryConfig['rollback'], root: string, locate: Locate): Finding[] {
  const unused = rollback === undefined ? unusedRollbackScript(root) : undefined;
  if (unused === undefined) return [];
  return [{ at: locate('/rollback', 'key'), ...unused, rule: 'rollback-script', severity: 'warning' }];
}
