// Turns a flag on and back as fast as it can: `flag-toggler.ts FILE`, until FILE.stop is there. Far more replacements
// than any canary makes, so that what happens within microseconds can be counted. Prints what it did as JSON.
import { existsSync } from 'node:fs';
import { FlagsFileError } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { locateState, makeStateFolder } from '../../src/safety/state-folder.ts';

const file = process.argv[2] as string;
let replacements = 0;
let givenWay = 0;
const counting: typeof nodeFiles = {
  ...nodeFiles,
  renameOver: async (from, to, seen) => {
    const done = await nodeFiles.renameOver(from, to, seen);
    if (done) replacements += 1;
    else givenWay += 1;
    return done;
  },
};
const store = flagStore(counting, { settleMs: 5, contentionMs: 10_000 });
const plan = { file, names: ['capability_enforcement_soft'], scope: 'everywhere' as const };
await makeStateFolder(nodeFiles, await locateState(nodeFiles, file));

while (!existsSync(`${file}.stop`)) {
  const change = await store.prepare(plan, 'staging', true);
  try {
    await store.apply(change);
  } catch (error) {
    if (!(error instanceof FlagsFileError) || error.code !== 'flags-file-changed') throw error;
  }
  const { conflicts } = await store.restore(change);
  if (conflicts.length > 0) throw new Error(JSON.stringify(conflicts));
}
process.stdout.write(JSON.stringify({ replacements, givenWay }));
