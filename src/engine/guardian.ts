import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describeFormerRun } from '../canary/former-run.ts';
import type { FormerRun } from '../canary/ports.ts';
import { messageOf } from '../canary/run.ts';
import { reportCollector } from '../report/collect.ts';
import { readProvenance } from '../report/provenance.ts';
import type { Report } from '../report/report.ts';
import { masker } from '../safety/secrets.ts';
import { statePaths } from '../safety/state-folder.ts';
import { systemClock } from '../system/clock.ts';
import { type Note, publish } from './aftermath.ts';
import { GUARDIAN_READY, type GuardianMessage, type Ward } from './guardian-messages.ts';
import { thisProcess } from './process.ts';
import { type RecoveryResult, recoverFormerRun } from './recovery.ts';

/** How long a run may take to be gone once its pipe has closed, in ms: a dying process can still be inside a system call. */
const DYING_MS = 10_000;
const LOOK_EVERY_MS = 50;

/**
 * The guardian's whole life: waits until the run that feeds `lines` has ended, and finishes its rollback where it left
 * one unfinished. Ends without a trace where all is settled.
 */
export async function guard(input: NodeJS.ReadableStream, say: (text: string) => void): Promise<void> {
  const groups = new Set<number>();
  let ward: Ward | undefined;
  for await (const line of createInterface({ input })) {
    const message = JSON.parse(line) as GuardianMessage;
    if (message.type === 'dismissed') return;
    if (message.type === 'group-started') groups.add(message.group);
    else if (message.type === 'group-ended') groups.delete(message.group);
    else {
      ward = message.ward;
      say(GUARDIAN_READY);
    }
  }
  if (!ward) return;
  for (const group of groups) endGroup(group);
  const recovery = await recoverWhenDead(ward.flagsFile);
  if (recovery.status === 'finished') await tell(ward, recovery.former);
}

async function recoverWhenDead(flagsFile: string): Promise<RecoveryResult> {
  const until = systemClock.now() + DYING_MS;
  for (;;) {
    const recovery = await recoverFormerRun(flagsFile, thisProcess(process.env), 'unlocked');
    if (recovery.status !== 'busy' || systemClock.now() >= until) return recovery;
    await systemClock.sleep(LOOK_EVERY_MS);
  }
}

/** A smoke test that was under way must not outlive its run. */
function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The report and the alert that the killed run could not give, and a log for whoever looks into it. */
async function tell(ward: Ward, former: FormerRun): Promise<void> {
  const log = join(statePaths(ward.flagsFile).folder, 'guardian.log');
  const mask = masker(ward.secrets);
  const note: Note = (_, message) => {
    const line = `${new Date(systemClock.now()).toISOString()} ${mask(message)}\n`;
    appendFile(log, line).catch(() => {}); // a full disk: the flags are what counts
  };
  for (const sentence of describeFormerRun(former).sentences) note('warn', sentence);
  try {
    await publish(ward, await reportOf(ward, former, mask), note);
  } catch (error) {
    note('warn', messageOf(error));
  }
}

async function reportOf(ward: Ward, former: FormerRun, mask: (text: string) => string): Promise<Report> {
  const { complete } = describeFormerRun(former);
  const outcome = {
    verdict: complete ? 'rolled-back' : 'rollback-incomplete',
    reasonCode: 'crashed',
    reason: 'the canary was killed; its guardian put the flags back',
  } as const;
  const collector = reportCollector(await readProvenance(ward.root, process.env), mask);
  const at = systemClock.now();
  const { change, restoration, error } = former;
  collector.sink({ at, type: 'flags-enabled', change });
  collector.sink({ at, type: 'rollback-started', outcome });
  collector.sink({ at, type: 'rollback-finished', restoration, ...(error !== undefined && { error }) });
  collector.sink({ at, type: 'verdict', outcome });
  const { name, environment, config } = ward;
  return { ...collector.report(), name, environment, config_path: config.path, config_hash: config.hash };
}
