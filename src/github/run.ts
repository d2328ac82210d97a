import { error, info, summary as jobSummary, warning } from '@actions/core';
import { isFailure } from '../canary/verdict.ts';
import { ConfigError } from '../config/problem.ts';
import type { Note } from '../engine/aftermath.ts';
import { type Execution, execute } from '../engine/execute.ts';
import { reportRefusal } from '../engine/refusal.ts';
import { cancelOnSignals } from '../engine/signals.ts';
import { onCall } from '../report/on-call.ts';
import { summary } from '../report/summary.ts';
import { outputRead, unblock } from '../system/output.ts';
import { type GitHub, gitHub } from './api.ts';
import { noArtifactsHere, uploadReport } from './artifact.ts';
import { attempt } from './attempt.ts';
import { bounded } from './bounded.ts';
import type { Follower } from './check-run.ts';
import { COMMENT_BYTES, commentOn } from './comment.ts';
import type { Inputs } from './contract.ts';
import { liveOnGitHub } from './live.ts';
import { workflowLog } from './log.ts';
import { setArtifact, setOutputs } from './outputs.ts';
import { invocationOf, planOf } from './plan.ts';
import { saveFinished, saveRun } from './state.ts';

/** How long the end is told, in ms: an artifact is uploaded in parts. A cancelled step is killed 10 s after it was asked to end. */
const UPLOAD_MS = 60_000;
const TELL_MS = 10_000;
const CANCELLED_MS = 3_000;

/** `mode: run`: a canary, and then what GitHub shows of it. Nothing of the latter can change the verdict. */
export async function runStep(inputs: Inputs): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) unblock(stream);
  const prepared = await planOf(inputs).catch(async (refusal: unknown) => {
    const note: Note = (level, message) => (level === 'info' ? info : warning)(message);
    if (refusal instanceof ConfigError)
      await reportRefusal(inputs.config, invocationOf(inputs), refusal, note);
    throw refusal;
  });
  const { plan, mask } = prepared;
  const log = workflowLog(mask);
  if (!plan.dryRun) await saveRun(plan.flags.file);
  const { cancel } = cancelOnSignals((signal) =>
    log.say('WARN', `${signal} again: the flags are being put back, please wait`),
  );
  const github = inputs.githubToken === undefined ? undefined : gitHub(inputs.githubToken);
  // A dry run changes nothing, on GitHub neither.
  const live = github && !plan.dryRun ? liveOnGitHub(github, plan, mask) : undefined;
  const execution = await execute(prepared, {
    sinks: live ? [log.sink, live.sink] : [log.sink],
    env: process.env,
    cancel,
    note: (level, message) => log.say(level === 'info' ? 'INFO' : 'WARN', message),
  });
  saveFinished();
  await publishHere(execution);
  const published = await publishOnGitHub(inputs, execution, { github, live, hurry: cancel.aborted });

  const { outcome, report } = execution;
  log.close();
  log.banner(outcome);
  const { title, sentence } = onCall(report);
  if (isFailure(outcome, plan.onInconclusive)) {
    error(sentence, { title });
    process.exitCode = 1;
  } else if (outcome.verdict === 'inconclusive') warning(sentence, { title });
  if (!published) warning('GitHub did not take all results of this run in time');
  // What hangs must not keep the step.
  if (!(await outputRead()) || !published) process.exit();
}

/** What the runner itself takes, from files: done at once, and first. */
async function publishHere({ report, written }: Execution): Promise<void> {
  await setOutputs(report, written.report, undefined);
  await attempt('The job summary', () => jobSummary.addRaw(summary(report), true).write());
}

/** What needs GitHub's services, all at the same time, each on its own and bounded. False where something is still under way. */
async function publishOnGitHub(
  inputs: Inputs,
  execution: Execution,
  {
    github,
    live,
    hurry,
  }: { readonly github: GitHub | undefined; readonly live: Follower | undefined; readonly hurry: boolean },
): Promise<boolean> {
  const { outcome, report } = execution;
  const comment = async (): Promise<void> => {
    if (!github || inputs.comment !== 'true' || report.dry_run) return;
    await commentOn(github, summary(report, COMMENT_BYTES), inputs);
  };
  const ends = await Promise.all([
    bounded(
      attempt('The artifact', () => publishArtifact(inputs, execution)),
      hurry ? CANCELLED_MS : UPLOAD_MS,
    ),
    bounded(
      attempt('What GitHub shows', () => Promise.all([live?.end(outcome, report), comment()])),
      hurry ? CANCELLED_MS : TELL_MS,
    ),
  ]);
  return ends.every((ended) => ended);
}

async function publishArtifact(inputs: Inputs, { report, written }: Execution): Promise<void> {
  if (!inputs.uploadArtifact || written.report === undefined || report.dry_run) return;
  const never = noArtifactsHere();
  if (never !== undefined) throw new Error(never);
  const files: [string, ...string[]] = [
    written.report,
    ...(written.page === undefined ? [] : [written.page]),
  ];
  const artifact = await uploadReport(files, inputs.artifactName, inputs.artifactRetentionDays);
  await setArtifact(report, written.report, artifact);
}
