// A repository holds sources. What was downloaded or built by accident, such as a package fetched for a test, is refused
// before it lands, for git keeps it for good. `dist` is the one build product that is committed; `check-dist` has its limits.
import { execFileSync } from 'node:child_process';
import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MAX_BYTES = 2 ** 20;
/** As far as git reads to decide whether a file is text. */
const SNIFFED_BYTES = 8000;
const ARCHIVE = /\.(7z|apk|bz2|deb|dmg|gz|iso|jar|rar|rpm|tar|tgz|whl|xz|zip|zst)$/i;
/** The pictures that the documentation shows. */
const PICTURE = /^docs\/.*\.(png|svg)$/;

/** What is wrong with the tracked files of the checkout at `root`, a line each; empty where nothing is. */
export function problemsOfTracked(root: string): string[] {
  const listed = execFileSync('git', ['-C', root, 'ls-files', '-z', '--', ':!dist'], { encoding: 'utf8' });
  return listed
    .split('\0')
    .filter(Boolean)
    .flatMap((path) => {
      const problem = problemOf(root, path);
      return problem === undefined ? [] : [`${path}: ${problem}`];
    });
}

function problemOf(root: string, path: string): string | undefined {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  if (stats.size > MAX_BYTES) return `${stats.size} bytes, at most ${MAX_BYTES} are allowed`;
  if (ARCHIVE.test(path)) return 'an archive';
  if (!PICTURE.test(path) && isBinary(join(root, path))) return 'a binary file';
  return undefined;
}

function isBinary(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(SNIFFED_BYTES);
    return bytes.subarray(0, readSync(file, bytes)).includes(0);
  } finally {
    closeSync(file);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = problemsOfTracked('.');
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    console.error('Remove them with `git rm --cached`, and fetch or build them where they are needed.');
    process.exit(1);
  }
  console.log('Every tracked file is a source.');
}
