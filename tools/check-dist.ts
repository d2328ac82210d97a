// After a build: what users run is the committed dist, so it must be what the sources build to. And small.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starts, writeRepository } from '../bench/starts.ts';
import { BUNDLES } from './bundles.ts';
import { loadedKiB } from './loaded.ts';

const changed = execFileSync(
  'git',
  ['status', '--porcelain', '--untracked-files=all', '--ignored', '--', 'dist', 'src/**/*.generated.ts'],
  { encoding: 'utf8' },
);
const problems = changed
  .split('\n')
  .filter(Boolean)
  .map((line) => `not as committed: ${line}`);

function bound(what: string, kib: number, most: number): void {
  console.log(`${what}: ${kib} KiB of ${most}`);
  if (kib > most) problems.push(`too large: ${what} has ${kib} KiB, its limit is ${most} KiB`);
}

for (const { name, maxEntryKiB } of BUNDLES) {
  const entry = `dist/${name}/index.js`;
  bound(entry, Math.ceil(statSync(entry).size / 1024), maxEntryKiB);
}

const root = mkdtempSync(join(tmpdir(), 'aos-canary-starts-'));
try {
  writeRepository(root, 'http://127.0.0.1:9'); // nobody answers: what is loaded is the same
  for (const start of starts(root))
    bound(`loaded by ${start.name}`, await loadedKiB(start, root), start.maxKiB);
} finally {
  rmSync(root, { recursive: true, force: true });
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  if (changed) console.error('Run `npm run build` and commit what it writes.');
  process.exit(1);
}
console.log('dist is what the sources build to.');
