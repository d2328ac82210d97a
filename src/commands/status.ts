import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from '../canary/plan.ts';
import type { Ports } from '../canary/ports.ts';
import { messageOf } from '../canary/run.ts';
import type { Prepared } from '../engine/prepare.ts';
import { thisProcess } from '../engine/process.ts';
import { wire } from '../engine/wire.ts';
import type { Console } from '../report/console.ts';
import type { Report } from '../report/report.ts';
import { nodeFiles } from '../safety/files.ts';
import { lockHolder } from '../safety/lock.ts';
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
  const row = (good: boolean, name: string, text: string): void =>
    screen.say(good ? 'INFO' : 'WARN', `  ${good ? '✓' : '!'} ${name.padEnd(NAME_WIDTH)}  ${text}`);

  screen.say('STEP', `${plan.name} in ${plan.environment}`);
  await showFlags(plan, world.ports, screen);
  const holder = await lockHolder(nodeFiles, thisProcess(process.env), plan.flags.file).catch(
    () => undefined,
  );
  if (holder?.life === 'alive')
    row(false, 'canary', `running: process ${holder.owner.pid}, since ${holder.owner.since}`);
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
  row(last !== undefined, 'last report', last ?? 'there is none yet');
  world.close();
  return 0;
}

const NAME_WIDTH = 16;

async function showFlags(plan: Plan, ports: Ports, screen: Console): Promise<void> {
  try {
    screen.sink({
      at: Date.now(),
      type: 'flags-inspected',
      inspection: await ports.flags.inspect(plan.flags, plan.environment),
    });
  } catch (error) {
    screen.say('ERROR', `  ✗ ${messageOf(error)}`);
  }
}

async function lastReport(plan: Plan): Promise<string | undefined> {
  try {
    const path = join(dirname(plan.report.path), 'latest_report.json');
    const { name, verdict, reason, end_time } = JSON.parse(await readFile(path, 'utf8')) as Report;
    return `${name}: ${verdict ?? 'no verdict'} at ${end_time ?? 'an unknown time'} (${reason ?? 'no reason'})`;
  } catch {
    return undefined;
  }
}
