import { summary as jobSummary, setFailed, warning } from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { isFailure } from '../canary/verdict.ts';
import { type Execution, execute } from '../engine/execute.ts';
import { cancelOnSignals } from '../engine/signals.ts';
import { summary } from '../report/summary.ts';
import { uploadReport } from './artifact.ts';
import type { Inputs } from './contract.ts';
import { workflowLog } from './log.ts';
import { type Artifact, setOutputs } from './outputs.ts';
import { planOf } from './plan.ts';
import { saveFinished, saveFlagsFile } from './state.ts';

/** `mode: run`: a canary, and then what GitHub shows of it. Nothing of the latter can change the verdict. */
export async function runStep(inputs: Inputs): Promise<void> {
  const prepared = await planOf(inputs);
  const { plan, mask } = prepared;
  const log = workflowLog(mask);
  saveFlagsFile(plan.flags.file);
  const { cancel } = cancelOnSignals((signal) =>
    log.say('WARN', `${signal} again: the flags are being put back, please wait`),
  );
  const execution = await execute(prepared, {
    sinks: [log.sink],
    env: process.env,
    cancel,
    note: (level, message) => log.say(level === 'info' ? 'INFO' : 'WARN', message),
  });
  saveFinished();
  await publish(inputs, execution);

  const { outcome } = execution;
  log.close();
  log.banner(outcome);
  if (isFailure(outcome, plan.onInconclusive)) setFailed(mask(outcome.reason));
  else if (outcome.verdict === 'inconclusive')
    warning(mask(outcome.reason), { title: 'Canary inconclusive' });
}

/** Summary, artifact and outputs, each on its own. */
async function publish(inputs: Inputs, { report, reportPath }: Execution): Promise<void> {
  await attempt('The job summary', () => jobSummary.addRaw(summary(report), true).write());
  let artifact: Artifact | undefined;
  if (inputs.uploadArtifact && reportPath !== undefined && !report.dry_run) {
    artifact = await attempt('The artifact', () =>
      uploadReport(reportPath, inputs.artifactName, inputs.artifactRetentionDays),
    );
  }
  await attempt('The outputs', async () => setOutputs(report, reportPath, artifact));
}

async function attempt<Result>(what: string, write: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await write();
  } catch (error) {
    warning(`${what} could not be written: ${messageOf(error)}`);
    return undefined;
  }
}
