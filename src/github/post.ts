import { getInput, setFailed, summary, warning } from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { text } from '../report/markdown.ts';
import { nodeFiles } from '../safety/files.ts';
import { lastEntry } from '../safety/journal.ts';
import { INPUTS } from './contract.ts';
import { type MainStep, mainStep } from './state.ts';
import { recoverAndTell } from './undo.ts';
import { endOnGitHub } from './unfinished.ts';

/** The post step: when the main step was killed, finishes its rollback and says so. Silent after a run that came to its end. */
export async function finishAction(): Promise<void> {
  const main = mainStep();
  if (!main) return;
  await recover(main);
  const token = getInput(INPUTS.githubToken.name);
  if (token === '' || (main.checkRun === undefined && main.deployment === undefined)) return;
  await endOnGitHub(main, token);
}

async function recover(main: MainStep): Promise<void> {
  try {
    const recovered = await recoverAndTell(main.flagsFile);
    if (!recovered && main.finished) return;
    const sentences = recovered ?? [await whatSurvivorsDid(main.flagsFile)];
    if (!recovered) for (const sentence of sentences) warning(sentence);
    await summary.addRaw(`## 🚨 The canary was killed\n\n${sentences.map(text).join('\n\n')}`, true).write();
  } catch (error) {
    setFailed(`what the canary left behind could not be told: ${messageOf(error)}`);
  }
}

async function whatSurvivorsDid(flagsFile: string): Promise<string> {
  const entry = await lastEntry(nodeFiles, flagsFile);
  const settled = entry?.settled;
  if (entry && !settled)
    return `the main step was killed; its guardian is finishing the rollback of ${flagsFile} at this moment`;
  return settled?.how === 'restored'
    ? `the main step was killed; its flags have been back since ${settled.at}`
    : 'the main step was killed before it changed a flag, or after its verdict had kept them';
}
