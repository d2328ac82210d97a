import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileStateFinding } from '../canary/file-state-check.ts';
import type { Plan } from '../canary/plan.ts';
import type { Ports } from '../canary/ports.ts';
import { messageOf } from '../canary/run.ts';
import type { Prepared } from '../engine/prepare.ts';
import { wire } from '../engine/wire.ts';
import type { Console } from '../report/console.ts';
import { LATEST } from '../report/files.ts';
import { systemClock } from '../system/clock.ts';
import type { ConfigOptions } from './options.ts';
import { withPlan } from './plan.ts';
import { terminal } from './terminal.ts';

/** `aos-canary status`: the flags, the sign-off, the services, the metrics and the last report, at a glance. */
export function statusCommand(options: ConfigOptions): Promise<number> {
  return withPlan(options, show);
}

async function show(prepared: Prepared): Promise<number> {
  const { plan, mask } = prepared;
  const screen = terminal(mask);
  const world = wire(prepared, process.env);
  const never = new AbortController().signal;
  const row: Row = (good, name, text) =>
    screen.say(good ? 'INFO' : 'WARN', `  ${good ? '✓' : '!'} ${name.padEnd(NAME_WIDTH)}  ${text}`);

  screen.say('STEP', `${plan.name} in ${plan.environment}`);
  await showFlags(plan, world.ports, screen);
  await showState(plan, world.ports, row);
  const signoff = await world.ports.approvals.signoff(plan.signoffFile);
  row(signoff === 'given', 'sign-off', `${plan.signoffFile} is ${signoff}`);
  for (const service of plan.services) {
    const problem = await world.ports.services.problem(service, never);
    row(problem === undefined, service.name, problem ?? 'healthy');
  }
  const { metrics } = world.ports;
  const reached = await metrics.reach(never).then(
    () => undefined,
    (error: unknown) => messageOf(error),
  );
  row(reached === undefined, 'metrics', reached ?? `${metrics.description} answers`);
  const last = await lastReport(plan);
  row(last.good, 'last report', last.text);
  world.close();
  return 0;
}

const NAME_WIDTH = 16;

async function showFlags(plan: Plan, ports: Ports, screen: Console): Promise<void> {
  try {
    screen.sink({
      at: systemClock.now(),
      type: 'flags-inspected',
      inspection: await ports.flags.inspect(plan.flags, plan.environment),
    });
  } catch (error) {
    screen.say('ERROR', `  ✗ ${messageOf(error)}`);
  }
}

type Row = (good: boolean, name: string, text: string) => void;

/** Silent where no canary runs and none was interrupted. */
async function showState({ flags, commands }: Plan, { journal }: Ports, row: Row): Promise<void> {
  try {
    const finding = fileStateFinding(await journal.state(flags.file), commands);
    if (!finding) return;
    row(false, 'canary', finding.fix === undefined ? finding.message : `${finding.message}; ${finding.fix}`);
  } catch (error) {
    row(false, 'canary', messageOf(error));
  }
}

async function lastReport({ report }: Plan): Promise<{ readonly good: boolean; readonly text: string }> {
  const path = join(dirname(report.path), LATEST);
  try {
    const { readReport } = await import('../report/read.ts');
    const { name, verdict, reason, end_time } = await readReport(path);
    const what = `${name}: ${verdict ?? 'no verdict'} at ${end_time ?? 'an unknown time'}`;
    return { good: true, text: `${what} (${reason ?? 'no reason'})` };
  } catch (error) {
    return { good: false, text: existsSync(path) ? messageOf(error) : 'there is none yet' };
  }
}
