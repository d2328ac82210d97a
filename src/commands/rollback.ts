import { FlagsFileError } from '../canary/ports.ts';
import type { Prepared } from '../engine/prepare.ts';
import { tellServices } from '../engine/tell-services.ts';
import { turnOff } from '../engine/turn-off.ts';
import { placeText } from '../report/flag-states.ts';
import type { ConfigOptions } from './options.ts';
import { withPlan } from './plan.ts';
import { terminal } from './terminal.ts';

/** `aos-canary rollback`: turns a config's flags off by hand. Exit code 3 where a flag may still be on. */
export function rollbackCommand(options: ConfigOptions & { readonly dryRun: boolean }): Promise<number> {
  return withPlan(options, turnOffAndTell, { reads: 'flags' });
}

async function turnOffAndTell({ plan, mask }: Prepared): Promise<number> {
  const screen = terminal(mask);
  try {
    const { file, edits } = await turnOff(plan);
    const verb = plan.dryRun ? 'would become' : 'is now';
    for (const { place, former } of edits) {
      screen.say('INFO', `${placeText(place)} ${verb} false, was ${former ?? 'not there'}`);
    }
    if (edits.length === 0) screen.say('INFO', `${plan.flags.names.join(', ')}: off already in ${file}`);
  } catch (error) {
    if (!(error instanceof FlagsFileError)) throw error;
    screen.say('ERROR', `${error.message}, ${error.fix}`);
    return 3;
  }
  if (plan.dryRun) return 0;
  const failures = await tellServices(plan.services, plan.root);
  for (const failure of failures) screen.say('ERROR', `${failure}; it may still run with the flags on`);
  return failures.length === 0 ? 0 : 1;
}
