import { stat } from 'node:fs/promises';
import { basename, delimiter, resolve } from 'node:path';
import type { StartProblem } from './executable.ts';

type Check = (interpreter: string) => Promise<StartProblem | undefined>;

/** What keeps the interpreter in a script's first line from starting. `check` looks at a program by its path. */
export async function shebangProblem(
  path: string,
  head: Buffer,
  check: Check,
  root: string,
): Promise<StartProblem | undefined> {
  const line = head.subarray(2).toString().split('\n')[0]?.trim() ?? '';
  const [interpreter, argument] = split(line);
  // Without an interpreter the kernel leaves the file to a shell.
  if (interpreter === undefined) return undefined;
  const problem = await check(resolve(root, interpreter));
  if (problem !== undefined) {
    const message = `${path} cannot be started: its interpreter ${problem.message}`;
    return { message, fix: `install it, or correct the first line of ${path}` };
  }
  return basename(interpreter) === 'env' && argument !== undefined
    ? envProblem(path, argument, root)
    : undefined;
}

/** The kernel takes the first word for the interpreter, and all the rest for one argument. */
function split(line: string): [interpreter: string | undefined, argument: string | undefined] {
  const [, interpreter, argument] = /^(\S+)(?:\s+(.*))?$/.exec(line) ?? [];
  return [interpreter, argument || undefined];
}

/** `env` looks its program up in the PATH. */
async function envProblem(path: string, argument: string, root: string): Promise<StartProblem | undefined> {
  const splits = /^(-[a-zA-Z]*S|--split-string[= ])\s*/.exec(argument);
  if (!splits && /\s/.test(argument) && !argument.startsWith('-')) {
    const message = `${path} cannot be started: env takes ${JSON.stringify(argument)} for the name of one program`;
    return { message, fix: `write #!/usr/bin/env -S ${argument}` };
  }
  const words = (splits ? argument.slice(splits[0].length) : argument).split(/\s+/);
  const program = words.find((word) => !word.startsWith('-') && !/^\w+=/.test(word));
  if (program === undefined || (await isOnPath(program, root))) return undefined;
  const message = `${path} cannot be started: env finds no ${program} in the PATH`;
  return { message, fix: `install ${program}, or correct the first line of ${path}` };
}

async function isOnPath(program: string, root: string): Promise<boolean> {
  const folders = program.includes('/') ? [''] : (process.env.PATH ?? '/usr/bin:/bin').split(delimiter);
  const found = await Promise.all(
    folders.map((folder) =>
      stat(resolve(root, folder, program)).then(
        (stats) => stats.isFile() && (stats.mode & 0o111) !== 0,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
