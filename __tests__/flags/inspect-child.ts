// Inspects a flags file as whoever started it: `inspect-child.ts FILE FLAG…`; prints `fine`, or what is wrong.
import { FlagsFileError } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';

const [file = '', ...names] = process.argv.slice(2);
try {
  await flagStore(nodeFiles).inspect({ file, names, scope: 'everywhere' }, 'staging');
  console.log('fine');
} catch (error) {
  if (!(error instanceof FlagsFileError)) throw error;
  console.log(`${error.code} ${error.message}`);
}
