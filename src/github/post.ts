import { setFailed, summary } from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { text } from '../report/markdown.ts';
import { savedFlagsFile } from './state.ts';
import { recoverAndTell } from './undo.ts';

/** The post step: when the main step was killed, finishes its rollback. Says nothing when there is nothing to do. */
export async function finishAction(): Promise<void> {
  const flagsFile = savedFlagsFile();
  if (flagsFile === undefined) return;
  try {
    const sentences = await recoverAndTell(flagsFile);
    if (!sentences) return;
    await summary.addRaw(`## 🚨 The canary was killed\n\n${sentences.map(text).join('\n\n')}`, true).write();
  } catch (error) {
    setFailed(`what the canary left behind could not be told: ${messageOf(error)}`);
  }
}
