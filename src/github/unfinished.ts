import { gitHub } from './api.ts';
import { bounded } from './bounded.ts';
import { endCheckRun } from './check-run.ts';
import { endDeployment } from './deployment.ts';
import type { MainStep } from './state.ts';

/** How long GitHub is told, in ms. */
const TELL_MS = 10_000;

/** Ends on GitHub what a main step that was killed left in progress there. Never fails: there is nobody left to tell. */
export async function endOnGitHub({ checkRun, deployment }: MainStep, token: string): Promise<void> {
  const github = gitHub(token);
  const what = 'The main step was killed; the summary of the job tells what became of its flags.';
  const ended = Promise.allSettled([
    checkRun === undefined ? undefined : endCheckRun(github, checkRun, what),
    deployment === undefined ? undefined : endDeployment(github, deployment, what),
  ]);
  if (!(await bounded(ended, TELL_MS))) github.abandon();
}
