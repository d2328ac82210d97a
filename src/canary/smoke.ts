import type { ScriptPlan } from './plan.ts';
import type { ScriptResult } from './ports.ts';
import { cancelled, type Run, withinTimeout } from './run.ts';
import { mustRollBack, type Outcome } from './verdict.ts';

/** Runs the smoke test. Undefined when it passes; else the outcome that rolls back. */
export async function runSmokeTest(run: Run, smoke: ScriptPlan): Promise<Outcome | undefined> {
  run.emit({ type: 'phase-started', phase: 'smoke' });
  const result = await runScript(run, 'smoke', smoke, run.cancel);
  if (result.cancelled) return cancelled(run.cancel, 'rolled-back');
  if (result.timedOut)
    return mustRollBack('smoke-timeout', `smoke test timed out after ${smoke.timeoutSeconds} s`);
  if (result.code !== 0) return mustRollBack('smoke-failed', `smoke test failed: ${howItEnded(result)}`);
  return undefined;
}

/** Runs one of the run's scripts and tells of it as it goes. */
export async function runScript(
  { ports, emit }: Run,
  script: 'smoke' | 'rollback',
  plan: ScriptPlan,
  signal: AbortSignal,
): Promise<ScriptResult> {
  ports.heartbeat.within(withinTimeout(plan.timeoutSeconds));
  emit({ type: 'script-started', script, path: plan.path, timeoutSeconds: plan.timeoutSeconds });
  const result = await ports.scripts.run(
    plan,
    (stream, line) => emit({ type: 'script-output', script, stream, line }),
    signal,
  );
  emit({ type: 'script-finished', script, result });
  const { withheld = [] } = result;
  if (result.code !== 0 && plan.env === undefined && withheld.length > 0) {
    const message = `the ${script === 'smoke' ? 'smoke test' : 'rollback script'} ran without ${withheld.join(', ')}, which may hold secrets: list the variables it needs under ${script}.env`;
    emit({ type: 'warning', message });
  }
  return result;
}

function howItEnded({ code, signal }: ScriptResult): string {
  return signal === null ? `exit code ${code}` : `ended by ${signal}`;
}
