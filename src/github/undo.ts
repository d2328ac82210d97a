import { info, setFailed } from '@actions/core';
import { forceRecover } from '../canary/recovery-commands.ts';
import { tellServices } from '../engine/tell-services.ts';
import { turnOff } from '../engine/turn-off.ts';
import { placeText } from '../report/flag-states.ts';
import type { Inputs } from './contract.ts';
import { setOutputValues } from './outputs.ts';
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
  await setOutputValues({
    'rollback-triggered': !plan.dryRun && edits.length > 0,
    'rollback-status': plan.dryRun || edits.length === 0 ? 'not-needed' : 'restored',
  });
  if (plan.dryRun) return;
  for (const failure of await tellServices(plan.services, plan.root)) setFailed(failure);
}

/** `mode: recover`: finishes what a killed canary left undone. */
export async function recoverStep(inputs: Inputs): Promise<void> {
  const { plan } = await planOf(inputs, 'flags');
  const recovery = await recoverAndTell({ flagsFile: plan.flags.file, env: process.env, config: plan }, 0);
  if (recovery.status === 'nothing') info(`nothing is left to do for ${plan.flags.file}`);
  if (recovery.status === 'busy' && recovery.life === 'unknown')
    setFailed(`${recovery.message}; if it does not run any more: ${forceRecover(plan.commands.recover)}`);
}
