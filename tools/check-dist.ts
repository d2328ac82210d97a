// After a build: what users run is the committed dist, so it must be what the sources build to. And small.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { BUNDLES } from './bundles.ts';

const changed = execFileSync(
  'git',
  ['status', '--porcelain', '--untracked-files=all', '--ignored', '--', 'dist', 'src/**/*.generated.ts'],
  { encoding: 'utf8' },
);
const problems = changed
  .split('\n')
  .filter(Boolean)
  .map((line) => `not as committed: ${line}`);

for (const { name, maxEntryKiB } of BUNDLES) {
  const entry = `dist/${name}/index.js`;
  const kib = Math.ceil(statSync(entry).size / 1024);
  console.log(`${entry}: ${kib} KiB of ${maxEntryKiB}`);
  if (kib > maxEntryKiB) problems.push(`too large: ${entry} has ${kib} KiB, its limit is ${maxEntryKiB} KiB`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  if (changed) console.error('Run `npm run build` and commit what it writes.');
  process.exit(1);
}
console.log('dist is what the sources build to.');
