import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';

// Package lists are fetched into a folder of our own where the system's are missing or out of date, so that neither
// root is needed nor the system's state touched. The lock dies with its holder; the rename makes a finished folder
// appear at once.
const fetchPackage = `
set -eu
package=$1 target=$2 cache=$3
[ ! -e "$target" ] || exit 0
work=$(mktemp -d "$cache/work-XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
own="-o Dir::State::lists=$cache/lists -o Dir::Cache=$cache/apt -o APT::Sandbox::User=root"
mkdir -p "$cache/lists/partial" "$cache/apt/archives/partial"
apt-get -q -o APT::Sandbox::User=root download "$package" ||
  { apt-get -q $own update && apt-get -q $own download "$package"; }
dpkg-deb -x ./*.deb tree
mv tree "$target"
`;

const run = promisify(execFile);
const answers = new Map<string, Promise<string | undefined>>();
const reasons = new Map<string, string>();

/**
 * The path of a program from a Debian package: from the PATH where it is there, else from the package, unpacked into a
 * cache folder without being installed. Undefined where it is not to be had; `whyMissing` tells the reason.
 *
 * @param program path inside the package, such as `usr/bin/prometheus`.
 */
export function debianBinary(
  packageName: string,
  program: string,
  options: { readonly ignorePath?: boolean } = {},
): Promise<string | undefined> {
  const key = `${packageName}:${program}:${options.ignorePath ?? false}`;
  const known = answers.get(key);
  if (known) return known;
  const answer = find(packageName, program, options.ignorePath ?? false);
  answers.set(key, answer);
  return answer;
}

/** The path of another file of a Debian package, such as a library; undefined where it is not to be had. */
export async function debianFile(packageName: string, path: string): Promise<string | undefined> {
  try {
    return await unpacked(packageName, path, constants.R_OK);
  } catch {
    return undefined;
  }
}

/** Why `debianBinary` found nothing in this package. */
export function whyMissing(packageName: string): string {
  return reasons.get(packageName) ?? 'unknown';
}

/** The path of an executable on the PATH. */
export function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

async function find(packageName: string, program: string, ignorePath: boolean): Promise<string | undefined> {
  const installed = ignorePath ? undefined : onPath(basename(program));
  if (installed) return installed;
  try {
    const path = await unpacked(packageName, program, constants.X_OK);
    if (path !== undefined) return path;
    reasons.set(packageName, `the package holds no ${program}`);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    reasons.set(packageName, stderr?.trim().split('\n').at(-1) || message);
  }
  return undefined;
}

async function unpacked(packageName: string, file: string, mode: number): Promise<string | undefined> {
  const cache = cacheFolder();
  const target = join(cache, `${packageName}-${process.arch}`);
  const path = join(target, file);
  if (isUsable(path, mode)) return path;
  const script = ['sh', '-c', fetchPackage, 'fetch-package', packageName, target, cache];
  await run('flock', ['--timeout', '280', join(cache, 'lock'), ...script], { timeout: 300_000 });
  return isUsable(path, mode) ? path : undefined;
}

function cacheFolder(): string {
  const candidates = [process.env.XDG_CACHE_HOME, join(homedir(), '.cache')]
    .filter((base) => base !== undefined && base !== '')
    .map((base) => join(base as string, 'aos-canary-tests', 'debian'));
  // A shared /tmp needs a folder per user: what lies in it is run.
  candidates.push(join(tmpdir(), `aos-canary-tests-${process.getuid?.() ?? 0}`, 'debian'));
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // the next one
    }
  }
  throw new Error(`None of these can be written: ${candidates.join(', ')}`);
}

const isExecutable = (path: string): boolean => isUsable(path, constants.X_OK);

function isUsable(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
