import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { problemsOfTracked } from '../../tools/check-tracked.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map(removeFolder));
});

async function tracked(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const root = await temporaryFolder('tracked');
  folders.push(root);
  execFileSync('git', ['init', '--quiet', root]);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  execFileSync('git', ['-C', root, 'add', '--all', '--force']);
  return problemsOfTracked(root);
}

it('accepts sources, pictures of the documentation, and what is built into dist', async () => {
  const problems = await tracked({
    'src/a.ts': 'export {};\n',
    'docs/report.png': Buffer.from([0x89, 0x50, 0]),
    'dist/main/131.index.js': 'x'.repeat(2 ** 21),
    'empty.txt': '',
  });
  expect(problems).toEqual([]);
});

it.each([
  ['server_1.0_amd64.deb', 'text that only claims to be one', 'an archive'],
  ['tools/cache.tar.gz', 'x', 'an archive'],
  ['bin/promtool', Buffer.from('\x7fELF\0\0'), 'a binary file'],
  ['__tests__/data/late-nul.dat', Buffer.concat([Buffer.alloc(7999, 'a'), Buffer.alloc(1)]), 'a binary file'],
  ['docs/trace.json', '1'.repeat(2 ** 20 + 1), '1048577 bytes, at most 1048576 are allowed'],
])('refuses %s', async (path, content, problem) => {
  expect(await tracked({ [path]: content, 'README.md': '# Text\n' })).toEqual([`${path}: ${problem}`]);
});
