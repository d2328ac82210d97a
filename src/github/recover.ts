import { error, info, setFailed, setOutput, warning } from '@actions/core';
import { describeFormerRun } from '../canary/former-run.ts';
import type { Followers } from '../engine/journal-context.ts';
import { type RecoveryResult, recoverPatiently } from '../engine/recovery.ts';

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
