import { setFailed, summary, warning } from '@actions/core';
import { describeFormerRun } from '../canary/former-run.ts';
import { messageOf } from '../canary/run.ts';
import { text } from '../report/markdown.ts';
import { nodeFiles } from '../safety/files.ts';
import { lastEntry } from '../safety/journal.ts';
import { recoverAndTell } from './recover.ts';
import { mainStep } from './state.ts';

/** How long the guardian of a killed run may still be at work, services included, in ms. */
const GUARDIAN_MS = 60_000;

/** The post step: when the main step was killed, finishes its rollback and says so. Silent after a run that came to its end. */
export async function finishAction(): Promise<void> {
  const main = mainStep();
  if (!main) return;
  try {
    const recovery = await recoverAndTell(main.flagsFile, main.finished ? 0 : GUARDIAN_MS);
    if (recovery.status !== 'finished' && main.finished) return;
    const sentences =
      recovery.status === 'finished'
        ? describeFormerRun(recovery.former).sentences
        : [await whatSurvivorsDid(main.flagsFile)];
    if (recovery.status !== 'finished') for (const sentence of sentences) warning(sentence);
    await summary.addRaw(`## 🚨 The canary was killed\n\n${sentences.map(text).join('\n\n')}`, true).write();
  } catch (error) {
    setFailed(`what the canary left behind could not be told: ${messageOf(error)}`);
  }
}

async function whatSurvivorsDid(flagsFile: string): Promise<string> {
  const entry = await lastEntry(nodeFiles, flagsFile);
  const settled = entry?.settled;
  if (entry && !settled)
    return `the main step was killed; its guardian is still at work on the rollback of ${flagsFile}`;
  return settled?.how === 'restored'
    ? `the main step was killed; its flags have been back since ${settled.at}`
    : 'the main step was killed before it changed a flag, or after its verdict had kept them';
}
