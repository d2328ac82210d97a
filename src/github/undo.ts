import { info, setFailed } from '@actions/core';
import { tellServices } from '../engine/tell-services.ts';
import { turnOff } from '../engine/turn-off.ts';
import { placeText } from '../report/flag-states.ts';
import type { Inputs } from './contract.ts';
import { setOutput } from './outputs.ts';
import { planOf } from './plan.ts';
import { recoverAndTell } from './recover.ts';

/** `mode: rollback`: turns the config's flags off by hand. */
export async function rollbackStep(inputs: Inputs): Promise<void> {
  const { plan } = await planOf(inputs, 'flags');
  const { edits, file } = await turnOff(plan);
  for (const { place, former } of edits) {
    info(
      `${placeText(place)} ${plan.dryRun ? 'would become' : 'is now'} false, was ${former ?? 'not there'}`,
    );
  }
  if (edits.length === 0) info(`${plan.flags.names.join(', ')}: off already in ${file}`);
  setOutput('rollback-triggered', !plan.dryRun && edits.length > 0);
  setOutput('rollback-status', plan.dryRun || edits.length === 0 ? 'not-needed' : 'restored');
  if (plan.dryRun) return;
  for (const failure of await tellServices(plan.services, plan.root)) setFailed(failure);
}

/** `mode: recover`: finishes what a killed canary left undone. */
export async function recoverStep(inputs: Inputs): Promise<void> {
  const { plan } = await planOf(inputs, 'flags');
  const recovery = await recoverAndTell(plan.flags.file, 0, plan);
  if (recovery.status === 'nothing') info(`nothing is left to do for ${plan.flags.file}`);
}
