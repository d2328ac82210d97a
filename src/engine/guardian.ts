import { createInterface } from 'node:readline';
import { messageOf } from '../canary/run.ts';
import { type ChildGroup, killGroup } from '../scripts/child-group.ts';
import { systemClock } from '../system/clock.ts';
import { GUARDIAN_READY, type GuardianMessage, type Ward } from './guardian-messages.ts';
import { tellFailure, tellRecovery } from './guardian-report.ts';
import { recoverPatiently } from './recovery.ts';

/** How long a run may take to be gone once its pipe has closed, in ms: a dying process can still be inside a system call. */
const DYING_MS = 10_000;

/** Pauses between the attempts to finish the rollback, in ms. */
const RETRY_PAUSES_MS = [300, 1_000, 3_000];

/**
 * The guardian's whole life: waits until the run that feeds `lines` has ended, and finishes its rollback where it left
 * one unfinished. Ends without a trace where all is settled.
 */
export async function guard(input: NodeJS.ReadableStream, say: (text: string) => void): Promise<void> {
  const groups = new Map<number, ChildGroup>();
  let ward: Ward | undefined;
  for await (const line of createInterface({ input })) {
    const message = JSON.parse(line) as GuardianMessage;
    if (message.type === 'dismissed') return;
    if (message.type === 'group-started') groups.set(message.group, message);
    else if (message.type === 'group-ended') groups.delete(message.group);
    else {
      ward = message.ward;
      say(GUARDIAN_READY);
    }
  }
  if (!ward) return;
  // A smoke test that was under way must not outlive its run.
  for (const group of groups.values()) killGroup(group);
  await finishFor(ward);
}

/** Tries again where the disk refuses: the flags of a dead run have nobody else yet. */
async function finishFor(ward: Ward): Promise<void> {
  for (const pause of [...RETRY_PAUSES_MS, undefined]) {
    try {
      const recovery = await recoverPatiently(ward.flagsFile, process.env, DYING_MS, ward);
      if (recovery.status === 'finished') await tellRecovery(ward, recovery.former);
      return;
    } catch (error) {
      if (pause === undefined) await tellFailure(ward, messageOf(error));
      else await systemClock.sleep(pause);
    }
  }
}
