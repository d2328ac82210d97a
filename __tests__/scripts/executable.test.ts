import { execFile } from 'node:child_process';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startProblem } from '../../src/scripts/executable.ts';

let root: string;
let path: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'aos-canary-start-')));
  path = join(root, 'smoke.sh');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(content: string | Buffer, to = path): Promise<void> {
  await writeFile(to, content);
  await chmod(to, 0o755);
}

const problemOf = async (content: string | Buffer): Promise<string | undefined> => {
  await write(content);
  const problem = await startProblem(path, root);
  return problem?.message.replace(path, 'X').replaceAll(root, 'ROOT');
};

describe('T10: what cannot be started is found without starting it', () => {
  it.each([
    [
      'a CRLF shebang',
      '#!/bin/bash\r\necho\r\n',
      'X has Windows line ends (CRLF): its first line ends in a carriage return',
    ],
    [
      'CRLF without a shebang',
      'echo a\r\n',
      'X has Windows line ends (CRLF): its first line ends in a carriage return',
    ],
    [
      'a CRLF shebang behind env',
      '#!/usr/bin/env python3\r\n',
      'X has Windows line ends (CRLF): its first line ends in a carriage return',
    ],
    [
      'a missing interpreter',
      '#!/usr/bin/python9\n',
      'X cannot be started: its interpreter /usr/bin/python9 does not exist',
    ],
    ['one that is relative', '#!bin/sh\n', 'X cannot be started: its interpreter ROOT/bin/sh does not exist'],
    [
      'one that is a directory',
      '#! /usr/bin\n',
      'X cannot be started: its interpreter /usr/bin is a directory',
    ],
    [
      'one that is not executable',
      '#!/etc/passwd -x\n',
      'X cannot be started: its interpreter /etc/passwd is not executable',
    ],
    [
      'a program that env does not find',
      '#!/usr/bin/env nope9\n',
      'X cannot be started: env finds no nope9 in the PATH',
    ],
    [
      'the same with options',
      '#!/usr/bin/env -S A=b -i nope9 -u\n',
      'X cannot be started: env finds no nope9 in the PATH',
    ],
    [
      'two words for env',
      '#!/usr/bin/env sh -e\n',
      'X cannot be started: env takes "sh -e" for the name of one program',
    ],
    [
      'a byte order mark',
      '\uFEFF#!/bin/sh\n',
      'X begins with a byte order mark, which hides its first line from the kernel',
    ],
    ['an empty file', '', 'X is empty'],
    ['a Windows program', 'MZ\x90\0\x03', 'X is a program for another operating system'],
    ['an archive', Buffer.from([0x1f, 0x8b, 8, 0, 0]), 'X is neither a program nor a script'],
    ['a program that is cut off', '\x7fELF\x02\x01', 'X is a program that is cut off'],
  ])('%s', async (_, content, message) => {
    expect(await problemOf(content)).toBe(message);
  });

  it.each([
    ['a script', '#!/bin/sh\nexit 0\n'],
    ['a space before the interpreter', '#!  /bin/sh -e\n'],
    ['env', '#!/usr/bin/env sh\n'],
    ['env with a split', '#!/usr/bin/env -S sh -e\n'],
    ['no shebang: a shell runs it', 'exit 0\n'],
    ['an empty shebang: a shell runs it', '#!\nexit 0\n'],
    ['CRLF further down', '#!/bin/sh\nprintf "a\r\n"\n'],
    ['no line end', '#!/bin/sh'],
    ['UTF-8', '#!/bin/sh\n# ✓\n'],
  ])('%s is fine', async (_, content) => {
    expect(await problemOf(content)).toBeUndefined();
  });

  it('a directory, nothing, a link to nothing, a file that is not executable', async () => {
    await mkdir(join(root, 'folder'));
    await symlink('nowhere', join(root, 'link'));
    await writeFile(join(root, 'plain'), '#!/bin/sh\n');
    const said = ['folder', 'none', 'link', 'plain'].map(async (name) => {
      const problem = await startProblem(join(root, name), root);
      return [problem?.message, problem?.fix].map((text) => text?.replaceAll(root, 'ROOT'));
    });
    expect(await Promise.all(said)).toEqual([
      ['ROOT/folder is a directory', 'name the script in it'],
      ['ROOT/none does not exist', 'check the path'],
      ['ROOT/link does not exist', 'check the path'],
      ['ROOT/plain is not executable', 'run: chmod +x ROOT/plain'],
    ]);
  });

  it('an interpreter that is itself a script without one', async () => {
    await write('#!/usr/bin/python9\n', join(root, 'inner'));
    expect(await problemOf(`#!${root}/inner\n`)).toBe(
      'X cannot be started: its interpreter ROOT/inner cannot be started: its interpreter /usr/bin/python9 does not exist',
    );
    expect(await problemOf(`#!${path}\n`)).toMatch(/is a script for a script, too often$/);
  });

  it('a program for another machine, and one whose loader is missing', async () => {
    await copyFile(await realpath('/bin/true'), path);
    expect(await startProblem(path, root)).toBeUndefined();
    const program = await readFile(path);
    const foreign = Buffer.from(program);
    foreign.writeUInt16LE(process.arch === 'x64' ? 183 : 62, 18);
    expect(await problemOf(foreign)).toMatch(/^X is built for \w+, and this is \w+$/);
    const loader = /\/lib[\w/.-]*ld-[\w.-]+/.exec(program.toString('latin1'));
    const missing = Buffer.from(program);
    missing.write('q', (loader?.index ?? 0) + 3);
    expect(await problemOf(missing)).toMatch(/^X needs the loader \/liq.*, which is not there$/);
  });

  it.each(['sed', 'chmod'])('the fix that is printed works: %s', async (tool) => {
    await write(tool === 'sed' ? '#!/bin/sh\r\necho well\r\n' : '#!/bin/sh\necho well\n');
    if (tool === 'chmod') await chmod(path, 0o644);
    const { fix = '' } = (await startProblem(path, root)) ?? {};
    await promisify(execFile)('sh', ['-c', fix.replace('run: ', '')]);
    expect(await startProblem(path, root)).toBeUndefined();
    expect((await promisify(execFile)(path)).stdout).toBe('well\n');
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('a file system that is mounted noexec, in a mount namespace of its own', async () => {
    await mkdir(join(root, 'mount'));
    const module = fileURLToPath(new URL('../../src/scripts/executable.ts', import.meta.url));
    const inside = [
      `mount -t tmpfs -o noexec,size=1m none ${root}/mount`,
      `printf '#!/bin/sh\\necho well\\n' > ${root}/mount/s.sh`,
      `chmod 755 ${root}/mount/s.sh`,
      `${process.execPath} --experimental-strip-types --input-type=module -e ` +
        `'import { startProblem } from "${module}"; console.log(JSON.stringify(await startProblem("${root}/mount/s.sh", "/")))'`,
    ].join(' && ');
    const { stdout } = await promisify(execFile)('unshare', ['-m', 'sh', '-c', inside]);
    expect(JSON.parse(stdout)).toEqual({
      message: `${root}/mount/s.sh lies on a file system that is mounted noexec`,
      fix: `move it to another file system, or run: mount -o remount,exec "$(findmnt -no TARGET -T ${root}/mount/s.sh)"`,
    });
  });
});
