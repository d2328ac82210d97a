import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { CanaryEventBody } from '../canary/events.ts';
import { describeFormerRun } from '../canary/former-run.ts';
import type { FormerRun } from '../canary/ports.ts';
import { messageOf } from '../canary/run.ts';
import type { Outcome } from '../canary/verdict.ts';
import { reportCollector } from '../report/collect.ts';
import { readProvenance } from '../report/provenance.ts';
import { nodeFiles } from '../safety/files.ts';
import { locateState } from '../safety/state-folder.ts';
import { systemClock } from '../system/clock.ts';
import { giveToFolderOwner } from '../system/owner.ts';
import { type Note, publish } from './aftermath.ts';
import type { Ward } from './guardian-messages.ts';
import { maskOf } from './mask.ts';

/** Gives the report and the alert that the killed run could not give, and leaves a log for whoever looks into it. */
export function tellRecovery(ward: Ward, former: FormerRun): Promise<void> {
  const { complete, sentences } = describeFormerRun(former);
  const { change, restoration, error, stalled } = former;
  const reasonCode = stalled ? 'heartbeat-lost' : 'crashed';
  const what = stalled
    ? 'the canary stopped responding; its guardian restored the flags'
    : 'the canary was killed; its guardian put the flags back';
  const outcome: Outcome = complete
    ? { verdict: 'rolled-back', reasonCode, reason: what }
    : { verdict: 'rollback-incomplete', reasonCode, reason: sentences.join('; ') };
  return tell(ward, sentences, [
    { type: 'flags-enabled', change },
    { type: 'rollback-started', outcome },
    { type: 'rollback-finished', restoration, ...(error !== undefined && { error }) },
    { type: 'verdict', outcome },
  ]);
}

/** Reports that the flags could not be restored yet. The guardian goes on trying. */
export function tellFailure(ward: Ward, error: string): Promise<void> {
  const reason = `the canary was killed, and its guardian could not put the flags back yet: ${error}`;
  const outcome: Outcome = { verdict: 'rollback-incomplete', reasonCode: 'crashed', reason };
  return tell(
    ward,
    [reason],
    [
      { type: 'rollback-started', outcome },
      { type: 'rollback-finished', restoration: undefined, error },
      { type: 'verdict', outcome },
    ],
  );
}

async function tell(
  ward: Ward,
  sentences: readonly string[],
  events: readonly CanaryEventBody[],
): Promise<void> {
  const { name, environment, config, commands, root } = ward;
  const mask = maskOf(ward.secrets);
  const log = await locateState(nodeFiles, ward.flagsFile).then(
    ({ folder }) => join(folder, 'guardian.log'),
    () => undefined,
  );
  const note: Note = (_, message) => {
    const line = `${new Date(systemClock.now()).toISOString()} ${mask(message)}\n`;
    if (log === undefined) return;
    // A full disk: the flags are what counts.
    appendTo(log, line).then(
      () => giveToFolderOwner(log),
      () => {},
    );
  };
  for (const sentence of sentences) note('warn', sentence);
  try {
    const collector = reportCollector(await readProvenance(root, process.env), mask);
    for (const event of events) collector.sink({ at: systemClock.now(), ...event });
    const who = { name, environment, config_path: config.path, config_hash: config.hash, commands };
    await publish(ward, { ...collector.report(), ...who }, note);
  } catch (error) {
    note('warn', messageOf(error));
  }
}

/** Appends to a log, and to nothing that another user has put in its place. */
async function appendTo(path: string, text: string): Promise<void> {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const file = await open(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0o644);
  try {
    const found = await file.stat();
    if (found.isFile() && found.nlink === 1) await file.appendFile(text);
  } finally {
    await file.close();
  }
}
