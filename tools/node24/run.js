// node tools/node24 ARGUMENTS…: runs them with Node 24 first on the PATH, whatever Node started npm. The link that
// npm itself makes to the installed one (node_modules/.bin/node) cannot be relied on: npm 10 removes it, together
// with the packages for other platforms, which carry a `node` of the same name.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const windows = process.platform === 'win32';

/** The Node 24 that `npm ci` installed for this platform, else the present one if it is new enough. */
function findNode() {
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const name of [`node-${platform}`, `node-bin-${platform}`]) {
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), 'bin', windows ? 'node.exe' : 'node');
    } catch {
      // not for this platform
    }
  }
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(`npm has no Node 24 for ${platform}: install one, and start npm with it`);
}

const node = findNode();
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
const { status, signal, error } = spawnSync(node, process.argv.slice(2), { stdio: 'inherit', env });
if (error) throw error;
process.exit(status ?? 128 + (signal ? constants.signals[signal] : 0));
