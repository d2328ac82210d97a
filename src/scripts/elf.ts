import { open, readdir, readFile, stat } from 'node:fs/promises';
import type { StartProblem } from './executable.ts';

/** The machines of ELF programs (`e_machine`, System V ABI), by the names that Node has for them. */
const MACHINES: Readonly<Record<number, string>> = {
  3: 'ia32',
  21: 'ppc64',
  22: 's390x',
  40: 'arm',
  62: 'x64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loong64',
};

/** Machines whose programs another one runs too. */
const ALSO: Readonly<Record<string, string>> = { x64: 'ia32', arm64: 'arm' };

export function isElf(head: Buffer): boolean {
  return head.subarray(0, 4).equals(Buffer.from('\x7fELF'));
}

/** Whether an ELF program is for another machine, or needs a loader that is not there. */
export async function elfProblem(path: string): Promise<StartProblem | undefined> {
  const file = await open(path, 'r');
  try {
    const read = async (position: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const header = await read(0, 64);
    if (header.length < 64) return { message: `${path} is a program that is cut off`, fix: 'build it again' };
    const machine = number(header, header, 18, 2);
    if (!(await runsHere(machine))) {
      const built = MACHINES[machine] ?? `machine ${machine}`;
      return {
        message: `${path} is built for ${built}, and this is ${process.arch}`,
        fix: `build it for ${process.arch}`,
      };
    }
    const loader = await loaderOf(header, read);
    if (loader === undefined || (await stat(loader).catch(() => undefined))) return undefined;
    const message = `${path} needs the loader ${loader}, which is not there`;
    return { message, fix: 'install the library it is built for, or build it statically' };
  } finally {
    await file.close();
  }
}

async function runsHere(machine: number): Promise<boolean> {
  const name = MACHINES[machine];
  if (name === process.arch || name === ALSO[process.arch]) return true;
  return emulates();
}

/** Whether the kernel hands foreign programs to an emulator (binfmt_misc). */
async function emulates(): Promise<boolean> {
  const folder = '/proc/sys/fs/binfmt_misc';
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8').catch(() => '')));
  return texts.some((text) => text.startsWith('enabled') && text.includes('magic 7f454c46'));
}

const INTERPRETER = 3; // PT_INTERP

/** The loader of a program that is linked dynamically. */
async function loaderOf(
  header: Buffer,
  read: (position: number, length: number) => Promise<Buffer>,
): Promise<string | undefined> {
  const is64 = header[4] === 2;
  const start = is64 ? number(header, header, 32, 8) : number(header, header, 28, 4);
  const size = number(header, header, is64 ? 54 : 42, 2);
  const count = number(header, header, is64 ? 56 : 44, 2);
  const table = await read(start, Math.min(size * count, 64 * 1024));
  for (let at = 0; size > 0 && at + size <= table.length; at += size) {
    if (number(header, table, at, 4) !== INTERPRETER) continue;
    const offset = is64 ? number(header, table, at + 8, 8) : number(header, table, at + 4, 4);
    const length = is64 ? number(header, table, at + 32, 8) : number(header, table, at + 16, 4);
    const name = await read(offset, Math.min(length, 4096));
    return name.toString().replace(/\0.*$/s, '');
  }
  return undefined;
}

/** An unsigned number in the byte order that the header names. */
function number(header: Buffer, from: Buffer, at: number, bytes: 2 | 4 | 8): number {
  const isLittle = header[5] !== 2;
  if (bytes === 8) return Number(isLittle ? from.readBigUInt64LE(at) : from.readBigUInt64BE(at));
  return isLittle ? from.readUIntLE(at, bytes) : from.readUIntBE(at, bytes);
}
