import { endGroup, startGroup } from '@actions/core';
import { type Console, consoleSink } from '../report/console.ts';

/** The workflow log: colours, which it shows, and groups, which it folds. */
export function workflowLog(mask: (text: string) => string): Console {
  return consoleSink({
    write: (text) => process.stdout.write(text),
    colors: true,
    live: false,
    mask,
    groups: { start: startGroup, end: endGroup },
  });
}
