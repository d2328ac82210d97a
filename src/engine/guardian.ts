import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { messageOf } from '../canary/run.ts';
import { errorCode, nodeFiles } from '../safety/files.ts';
import { type JournalEntry, lastEntry } from '../safety/journal.ts';
import { identify, type ProcessIdentity } from '../safety/process-identity.ts';
import { masker } from '../safety/secrets.ts';
import { randomName } from '../safety/whole-file.ts';
import { killGroup } from '../scripts/child-group.ts';
import { systemClock } from '../system/clock.ts';
import { GUARDIAN_READY, type Ward } from './guardian-messages.ts';
import { tellFailure, tellRecovery } from './guardian-report.ts';
import { journalContext } from './journal-context.ts';
import { type RecoveryRequest, recoverPatiently } from './recovery.ts';
import { type Watched, watchWard } from './ward-watch.ts';

/** How long a run may take to be gone once its pipe has closed, in ms: a dying process can still be inside a system call. */
const DYING_MS = 10_000;

/** Pauses between the attempts to restore the flags, in ms; the last one goes on. */
const RETRY_PAUSES_MS = [300, 1_000, 3_000, 10_000, 30_000];

/** The attempt after which a failure is reported. */
const REPORTED_ATTEMPT = 4;

/** Where the folder of the flags file is gone for so long, there is no flag left to restore, in ms. */
const FOLDER_GONE_MS = 60_000;

/**
 * The guardian's whole life: waits until the run that feeds `input` has ended or makes no progress any more, and finishes
 * its rollback where it left one unfinished. Ends without a trace where all is settled.
 */
export async function guard(input: NodeJS.ReadableStream, say: (text: string) => void): Promise<void> {
  const { end, watched } = await watchWard(input, () => say(GUARDIAN_READY));
  const { ward, groups } = watched;
  if (end === 'dismissed' || !ward) return;
  const owner = await identify(nodeFiles, { pid: ward.pid, host: hostname(), runUrl: undefined });
  // A smoke test that was under way must not outlive its run.
  for (const group of groups.values()) killGroup(group);
  const isRun = sameProcess(owner);
  await finishFor(ward, isRun, requestFor(watched, ward, owner, end === 'silent' ? isRun : undefined));
}

type IsRun = (owner: ProcessIdentity) => boolean;

function sameProcess(run: ProcessIdentity): IsRun {
  return ({ pid, startTime, bootId, pidNamespace }) =>
    pid === run.pid &&
    (run.startTime === undefined || startTime === run.startTime) &&
    bootId === run.bootId &&
    pidNamespace === run.pidNamespace;
}

/** `silent`: the run is alive, and its lock counts as a dead one's. */
function requestFor(
  { open }: Watched,
  ward: Ward,
  run: ProcessIdentity,
  silent: IsRun | undefined,
): RecoveryRequest {
  const remembered: JournalEntry | undefined = open && {
    id: randomName(),
    at: run.since,
    owner: run,
    change: open,
    // As in the journal, where it is written again: without secrets. `config` has the rest.
    context: journalContext(ward, masker(ward.secrets)),
    settled: undefined,
    trusted: true,
  };
  return {
    flagsFile: ward.flagsFile,
    env: process.env,
    config: ward,
    remembered,
    ...(silent && { presumedDead: silent }),
  };
}

/** Tries until the flags are restored, by this process or another one: there may be no other left. */
async function finishFor(ward: Ward, isRun: IsRun, request: RecoveryRequest): Promise<void> {
  let goneSince: number | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const failure = await finishOnce(ward, isRun, request);
    if (failure === undefined) return;
    if (attempt === REPORTED_ATTEMPT) await tellFailure(ward, failure);
    goneSince = (await isFolderGone(ward.flagsFile)) ? (goneSince ?? performance.now()) : undefined;
    if (goneSince !== undefined && performance.now() - goneSince > FOLDER_GONE_MS) return;
    await systemClock.sleep(RETRY_PAUSES_MS[attempt - 1] ?? (RETRY_PAUSES_MS.at(-1) as number));
  }
}

/** One attempt; what kept it from restoring the flags, or undefined where nothing is left to do. */
async function finishOnce(ward: Ward, isRun: IsRun, request: RecoveryRequest): Promise<string | undefined> {
  try {
    const recovery = await recoverPatiently(request, DYING_MS);
    if (recovery.status === 'nothing') return undefined;
    if (recovery.status === 'busy') {
      // Another run that holds the lock has restored the flags before it began.
      const last = await lastEntry(nodeFiles, ward.flagsFile);
      return last && (last.settled || !isRun(last.owner)) ? undefined : recovery.message;
    }
    const { former } = recovery;
    if (!former.restoration) return former.error ?? 'the flags could not be restored';
    await tellRecovery(ward, former);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

async function isFolderGone(flagsFile: string): Promise<boolean> {
  return stat(dirname(flagsFile)).then(
    () => false,
    (error: unknown) => errorCode(error) === 'ENOENT',
  );
}
