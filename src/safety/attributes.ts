import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/** How long the tool may take, in ms. */
const TOOL_MS = 5_000;

/** Where Linux names the open files of a process. */
const DESCRIPTORS = '/proc/self/fd';

/** Node has no call for extended attributes, where ACLs and security labels are as well; GNU cp copies them. */
let hasTool: Promise<boolean> | undefined;

/** Whether this system can copy a file's ACL, security label and extended attributes. */
export function canCopyAttributes(): Promise<boolean> {
  hasTool ??= existsSync(DESCRIPTORS) ? offersAttributes() : Promise.resolve(false);
  return hasTool;
}

async function offersAttributes(): Promise<boolean> {
  const options = { env: toolEnvironment(), timeout: TOOL_MS };
  return promisify(execFile)('cp', ['--help'], options).then(
    ({ stdout }) => stdout.includes('--attributes-only'),
    () => false,
  );
}

/**
 * Copies owner, mode, ACL, security label and extended attributes to an open file; false where this system has no tool.
 *
 * @throws Error with what the tool said
 */
export async function copyAttributes(from: string, fd: number): Promise<boolean> {
  if (!(await canCopyAttributes())) return false;
  // By its descriptor: a path that another process removes meanwhile would be made anew.
  const words = ['--attributes-only', '--preserve=all,xattr', '--', from, `${DESCRIPTORS}/3`];
  const tool = spawn('cp', words, {
    env: toolEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', fd],
    timeout: TOOL_MS,
    killSignal: 'SIGKILL',
  });
  let said = '';
  tool.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(0, 1_000);
  });
  const [code] = (await once(tool, 'close')) as [number | null];
  if (code !== 0) throw new Error(said.trim().split('\n')[0] || `cp ended with ${code}`);
  return true;
}

const toolEnvironment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' });
