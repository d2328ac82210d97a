import { error, info, setFailed, setOutput, warning } from '@actions/core';
import { describeFormerRun } from '../canary/former-run.ts';
import type { Followers } from '../engine/journal-context.ts';
import { type RecoveryResult, recoverPatiently } from '../engine/recovery.ts';
import { tellServices } from '../engine/tell-services.ts';
import { turnOff } from '../engine/turn-off.ts';
import { placeText } from '../report/flag-states.ts';
import type { Inputs } from './inputs.ts';
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
  const recovery = await recoverAndTell(plan.flags.file, 0, plan);
  if (recovery.status === 'nothing') info(`nothing is left to do for ${plan.flags.file}`);
}

/** Recovers a flags file, and tells the log and the outputs. Fails the step where a flag stays on. Waits `patienceMs` for another survivor. */
export async function recoverAndTell(
  flagsFile: string,
  patienceMs: number,
  config?: Followers,
): Promise<RecoveryResult> {
  const recovery = await recoverPatiently(flagsFile, process.env, patienceMs, config);
  if (recovery.status === 'busy') info(recovery.message);
  if (recovery.status !== 'finished') return recovery;
  const { complete, sentences } = describeFormerRun(recovery.former);
  for (const sentence of sentences) (complete ? warning : error)(sentence);
  setOutput('rollback-triggered', true);
  setOutput('rollback-status', complete ? 'restored' : 'incomplete');
  if (!complete) setFailed('a flag that a killed canary left on could not be put back');
  return recovery;
}
