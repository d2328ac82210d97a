// src -> build (tsc, one .js per .ts) -> dist (ncc, one folder per entry). The bundler cannot read TypeScript 7 itself.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { BUNDLES } from './bundles.ts';

function node(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1); // it has said why
}

/**
 * Tells the bundler, in the package's own words, that loading a package does nothing: only then does it leave out the
 * modules that nobody uses.
 */
function declarePure(name: string): void {
  const path = `node_modules/${name}/package.json`;
  const about = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify({ ...about, sideEffects: false }, null, 2)}\n`);
}

// A module or chunk that is gone from the sources must not live on.
for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true });

// Else a function that nobody calls (getIDToken) brings an HTTP client of 1 MB into every start.
declarePure('@actions/core');
node('tools/generate.ts');
node('node_modules/typescript/bin/tsc');
for (const { name, source } of BUNDLES) {
  const built = source.replace('src/', 'build/').replace('.ts', '.js');
  // No --minify: it starts slower, and a reader of dist could not follow it.
  const options = ['--license', 'licenses.txt', '--no-cache', '--quiet'];
  node('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', built, '--out', `dist/${name}`, ...options);
}
