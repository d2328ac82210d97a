import { exitCode } from '../canary/verdict.ts';
import { execute } from '../engine/execute.ts';
import type { Prepared } from '../engine/prepare.ts';
import { reportRefusal } from '../engine/refusal.ts';
import { cancelOnSignals } from '../engine/signals.ts';
import { outputRead, unblock } from '../system/output.ts';
import type { RunOptions } from './options.ts';
import { withPlan } from './plan.ts';
import { terminal } from './terminal.ts';

/** `aos-canary run`: runs a canary and resolves to its exit code. */
export async function runCommand(options: RunOptions): Promise<number> {
  const { say } = terminal();
  const code = await withPlan(options, runPlan, {
    onInvalid: (config, invocation, error) =>
      reportRefusal(config, invocation, error, (level, message) =>
        say(level === 'info' ? 'INFO' : 'WARN', message),
      ),
  });
  // Output that is not read must not keep the process.
  if (!(await outputRead())) process.exit(code);
  return code;
}

/** Runs a plan on the terminal. */
export async function runPlan(prepared: Prepared): Promise<number> {
  const { plan, mask } = prepared;
  for (const stream of [process.stdout, process.stderr]) unblock(stream);
  const screen = terminal(mask);
  const { cancel, dispose } = cancelOnSignals((signal) =>
    screen.say('WARN', `${signal} again: the flags are being put back, please wait`),
  );
  const { outcome } = await execute(prepared, {
    sinks: [screen.sink],
    env: process.env,
    cancel,
    note: (level, message) => screen.say(level === 'info' ? 'INFO' : 'WARN', message),
  });
  dispose();
  screen.close();
  screen.banner(outcome);
  return exitCode(outcome, plan.onInconclusive);
}
