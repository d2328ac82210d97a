import { type ChildContext, runChildGroup } from '../scripts/child-group.ts';
import { tail } from '../scripts/tail.ts';

/** How much of a tool's output an error message quotes, in characters. */
const QUOTED_CHARACTERS = 400;

/**
 * Runs a tool such as `docker` or `systemctl`, given as words, and resolves to its standard output.
 *
 * @throws Error that names the tool and says what it said, when it fails, hangs or cannot be started
 */
export async function runTool(
  words: readonly string[],
  cwd: string,
  timeoutMs: number,
  cancel: AbortSignal,
  context: ChildContext = {},
): Promise<string> {
  const [command, ...args] = words;
  if (command === undefined) throw new Error('an empty command');
  const stdout = tail(65_536);
  const quoted = tail(QUOTED_CHARACTERS);
  const end = await runChildGroup(command, args, {
    cwd,
    timeoutMs,
    cancel,
    onLine: (stream, line) => {
      if (stream === 'stdout') stdout.add(line);
      quoted.add(line);
    },
    mayLeaveService: true,
    ...context,
  }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `${command} is not installed` : `${command}: ${error.message}`);
  });
  const said = quoted.text().trim();
  if (end.cancelled) throw new Error(`${command} was cancelled`);
  if (end.timedOut) throw new Error(`${command} did not end within ${timeoutMs / 1000} s`);
  if (end.code !== 0)
    throw new Error(
      `${words.slice(0, 2).join(' ')} failed (${end.signal ?? end.code})${said && `: ${said}`}`,
    );
  return stdout.text();
}
