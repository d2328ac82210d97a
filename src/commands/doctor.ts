import { examine } from '../engine/examine.ts';
import type { Prepared } from '../engine/prepare.ts';
import { wire } from '../engine/wire.ts';
import { systemClock } from '../system/clock.ts';
import type { ConfigOptions } from './options.ts';
import { withPlan } from './plan.ts';
import { terminal } from './terminal.ts';

/** `aos-canary doctor`: makes every check that can be made, and says what to do. Exit code 1 where something must be done. */
export function doctorCommand(options: ConfigOptions): Promise<number> {
  return withPlan(options, diagnose);
}

async function diagnose(prepared: Prepared): Promise<number> {
  const { plan, mask } = prepared;
  const screen = terminal(mask);
  const world = wire(prepared, process.env);
  let failed = 0;
  for await (const event of examine(plan, world.ports)) {
    if (event.type === 'check' && event.status === 'failed') failed += 1;
    screen.sink({ at: systemClock.now(), ...event });
  }
  world.close();
  screen.say('INFO', '');
  if (failed === 0) screen.say('INFO', 'Nothing stands in the way of a run.');
  else
    screen.say('ERROR', `${failed} ${failed === 1 ? 'thing stands' : 'things stand'} in the way of a run.`);
  return failed === 0 ? 0 : 1;
}
