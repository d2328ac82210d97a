import { error, info, setFailed, warning } from '@actions/core';
import { describeFormerRun } from '../canary/former-run.ts';
import { thisProcess } from '../engine/process.ts';
import { recoverFormerRun } from '../engine/recovery.ts';
import { tellServices } from '../engine/tell-services.ts';
import { turnOff } from '../engine/turn-off.ts';
import { placeText } from '../report/flag-states.ts';
import type { Inputs } from './contract.ts';
import { setOutput } from './outputs.ts';
import { planOf } from './plan.ts';

/** `mode: rollback`: turns the config's flags off by hand. */
export async function rollbackStep(inputs: Inputs): Promise<void> {
  const { plan } = await planOf(inputs);
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
  const { plan } = await planOf(inputs);
  const found = await recoverAndTell(plan.flags.file);
  if (found === undefined) info(`nothing is left to do for ${plan.flags.file}`);
}

/** Recovers a flags file; resolves to what was found, in sentences, undefined for nothing. Fails the step where a flag stays on. */
export async function recoverAndTell(flagsFile: string): Promise<readonly string[] | undefined> {
  const recovery = await recoverFormerRun(flagsFile, thisProcess(process.env), 'unlocked');
  if (recovery.status === 'nothing') return undefined;
  if (recovery.status === 'busy') {
    info(recovery.message);
    return undefined;
  }
  const { complete, sentences } = describeFormerRun(recovery.former);
  for (const sentence of sentences) (complete ? warning : error)(sentence);
  setOutput('rollback-triggered', true);
  setOutput('rollback-status', complete ? 'restored' : 'incomplete');
  if (!complete) setFailed('a flag that a killed canary left on could not be put back');
  return sentences;
}
