import { getInput, setFailed, summary, warning } from '@actions/core';
import { describeFormerRun } from '../canary/former-run.ts';
import { messageOf } from '../canary/run.ts';
import { thisProcess } from '../engine/process.ts';
import { text } from '../report/markdown.ts';
import { nodeFiles } from '../safety/files.ts';
import { lastEntry, unsettled } from '../safety/journal.ts';
import { lockHolder } from '../safety/lock.ts';
import { systemClock } from '../system/clock.ts';
import { attempt } from './attempt.ts';
import { INPUTS } from './contract.ts';
import { recoverAndTell } from './recover.ts';
import { type MainStep, mainStep } from './state.ts';

/** How long the guardian of a killed run may still be at work, services included, in ms. */
const GUARDIAN_MS = 60_000;

/** How long a main step that still runs has for its own rollback once it was asked to end, in ms. */
const ENDING_MS = 20_000;

const POLL_MS = 100;

/** The post step: when the main step was killed or still runs, finishes its rollback and says so. Silent after a run that came to its end. */
export async function finishAction(): Promise<void> {
  const main = mainStep();
  if (!main) return;
  await recover(main);
  const token = getInput(INPUTS.githubToken.name);
  if (token === '' || (main.checkRun === undefined && main.deployment === undefined)) return;
  // Loaded only where a run left something open on GitHub.
  const { endOnGitHub } = await import('./unfinished.ts');
  await endOnGitHub(main, token);
}

async function recover(main: MainStep): Promise<void> {
  const { flagsFile, finished } = main;
  try {
    const asked = finished ? false : await askToEnd(main);
    // What was asked to end and did not is fenced off: it may write nothing any more.
    const presumedDead = asked ? { presumedDead: main.isProcess } : {};
    const recovery = await recoverAndTell(
      { flagsFile, env: process.env, ...presumedDead },
      finished || asked ? 0 : GUARDIAN_MS,
    );
    if (recovery.status !== 'finished' && finished) return;
    const sentences =
      recovery.status === 'finished'
        ? describeFormerRun(recovery.former).sentences
        : [await whatSurvivorsDid(flagsFile, asked)];
    if (recovery.status !== 'finished') for (const sentence of sentences) warning(sentence);
    if (recovery.status !== 'finished' && (await unsettled(nodeFiles, flagsFile)) !== undefined)
      setFailed(`a flag of ${flagsFile} may still be on: its rollback has not finished`);
    const heading = `## 🚨 The canary was ${asked ? 'cancelled' : 'killed'}`;
    await attempt('The job summary', () =>
      summary.addRaw(`${heading}\n\n${sentences.map(text).join('\n\n')}`, true).write(),
    );
  } catch (error) {
    setFailed(`cannot finish the interrupted run: ${messageOf(error)}`);
  }
}

/**
 * Asks a main step to end that still runs, as in a job container, where cancelling a job reaches no process; waits until
 * it has. False where it does not run any more.
 */
async function askToEnd(main: MainStep): Promise<boolean> {
  const me = thisProcess(process.env);
  const holds = async (): Promise<number | undefined> => {
    const holder = await lockHolder(nodeFiles, me, main.flagsFile);
    return holder?.life === 'alive' && main.isProcess(holder.owner) ? holder.owner.pid : undefined;
  };
  const pid = await holds();
  if (pid === undefined) return false;
  warning(`the main step still runs as process ${pid}: ending it`);
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < ENDING_MS && (await holds()) !== undefined; waited += POLL_MS)
    await systemClock.sleep(POLL_MS);
  return true;
}

async function whatSurvivorsDid(flagsFile: string, asked: boolean): Promise<string> {
  const what = asked ? 'the main step was cancelled' : 'the main step was killed';
  const entry = await lastEntry(nodeFiles, flagsFile);
  const settled = entry?.settled;
  if (entry && !settled) return `${what}; the rollback of ${flagsFile} has not finished yet`;
  return settled?.how === 'restored'
    ? `${what}; its flags have been back since ${settled.at}`
    : `${what} before it changed a flag, or after its verdict had kept them`;
}
