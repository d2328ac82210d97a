import { readFile, stat } from 'node:fs/promises';
import { positions } from './position.ts';
import { ConfigError, type Finding, problemsIn } from './problem.ts';

/** Nobody writes a config larger than this, in bytes: another file was meant, or harm. */
const MAX_BYTES = 64 * 1024;

const START = { line: 1, column: 1 };

/** The file's bytes and text. Errors call it `shown`. @throws ConfigError where it cannot be read as a text */
export async function readText(
  path: string,
  shown = path,
): Promise<{ readonly bytes: Buffer; readonly text: string }> {
  const fail = (finding: Finding): never => {
    throw new ConfigError(problemsIn(shown, [finding]));
  };
  const bytes = await readBytes(path).catch((error: NodeJS.ErrnoException) =>
    fail({
      at: START,
      message: readFailure(error),
      ...(error.code === 'ENOENT' && { fix: 'check the path' }),
    }),
  );
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const lenient = new TextDecoder().decode(bytes);
    const at = positions(lenient)(Math.max(lenient.indexOf('\uFFFD'), 0));
    return fail({ at, message: 'the file is not UTF-8 text', fix: 'save it as UTF-8' });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  // A pipe or a device might never end.
  const { size } = await stat(path).then((stats) =>
    stats.isFile() ? stats : Promise.reject(new Error('it is no file')),
  );
  if (size > MAX_BYTES) throw new Error(`it has ${size} bytes, a config at most ${MAX_BYTES}`);
  return readFile(path);
}

function readFailure({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'the config is not there';
    case 'EACCES':
    case 'EPERM':
      return 'the config may not be read';
    default:
      return `the config cannot be read: ${message}`;
  }
}
