import { error, info, setFailed, warning } from '@actions/core';
import { describeFormerRun } from '../canary/former-run.ts';
import { type RecoveryRequest, type RecoveryResult, recoverPatiently } from '../engine/recovery.ts';
import { setOutputValues } from './outputs.ts';

/** Recovers a flags file, and tells the log and the outputs. Fails the step where a flag stays on. Waits `patienceMs` for another survivor. */
export async function recoverAndTell(request: RecoveryRequest, patienceMs: number): Promise<RecoveryResult> {
  const recovery = await recoverPatiently(request, patienceMs);
  if (recovery.status === 'busy') info(recovery.message);
  if (recovery.status !== 'finished') return recovery;
  const { complete, sentences } = describeFormerRun(recovery.former);
  for (const sentence of sentences) (complete ? warning : error)(sentence);
  await setOutputValues({
    'rollback-triggered': true,
    'rollback-status': complete ? 'restored' : 'incomplete',
  });
  if (!complete) setFailed('a flag that a killed canary left on could not be put back');
  return recovery;
}
