import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Start } from '../bench/starts.ts';

/** How many KiB of `dist` a start loads, chunks included, as Node's own coverage tells. @throws Error where it ends in another way than expected */
export async function loadedKiB({ name, args, env, exitCode }: Start, root: string): Promise<number> {
  const coverage = join(root, 'coverage', name);
  mkdirSync(coverage, { recursive: true });
  const status = await new Promise((resolve, reject) => {
    const all = { ...env, NODE_V8_COVERAGE: coverage };
    spawn(process.execPath, args, { cwd: root, env: all, stdio: 'ignore' })
      .on('exit', resolve)
      .on('error', reject);
  });
  if (status !== exitCode) throw new Error(`${name}: exit ${status}, expected ${exitCode}`);
  const files = new Set(readdirSync(coverage).flatMap((file) => bundled(join(coverage, file))));
  return Math.ceil([...files].reduce((sum, file) => sum + statSync(file).size, 0) / 1024);
}

function bundled(coverage: string): string[] {
  const dist = new URL('../dist/', import.meta.url).href;
  const { result } = JSON.parse(readFileSync(coverage, 'utf8')) as {
    readonly result: { readonly url: string }[];
  };
  return result
    .map(({ url }) => url)
    .filter((url) => url.startsWith(dist))
    .map((url) => fileURLToPath(url));
}
