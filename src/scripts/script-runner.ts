import type { ScriptResult, ScriptRunner } from '../canary/ports.ts';
import { visible } from '../safety/inert.ts';
import { keyBlocks } from '../safety/key-block.ts';
import { childEnvironment } from './child-environment.ts';
import { type ChildContext, runChildGroup } from './child-group.ts';
import { startProblem } from './executable.ts';
import { tail } from './tail.ts';

/** A line's length after masking: cut before, half a secret would be left at its end. */
const LINE_CHARACTERS = 4096;

/** How much of each stream is kept for the report, in characters. */
const KEPT_CHARACTERS = 16_384;

/**
 * Runs the smoke test and the rollback script in `root`. `mask` is applied to every line before anyone sees it;
 * `context` has what the children of the run have in common.
 */
export function scriptRunner(
  root: string,
  mask: (text: string) => string,
  context: ChildContext = {},
): ScriptRunner {
  return {
    problem: ({ path }) => startProblem(path, root),
    async run(script, onLine, signal) {
      const started = performance.now();
      const kept = { stdout: tail(KEPT_CHARACTERS), stderr: tail(KEPT_CHARACTERS) };
      const { withheld } = childEnvironment(process.env, { ...context, named: script.env ?? [] });
      const end = (rest: Omit<ScriptResult, 'seconds' | 'stdout' | 'stderr' | 'withheld'>): ScriptResult => ({
        ...rest,
        withheld,
        seconds: (performance.now() - started) / 1000,
        stdout: kept.stdout.text(),
        stderr: kept.stderr.text(),
      });
      const withoutKeys = { stdout: keyBlocks(), stderr: keyBlocks() };
      const take = (stream: 'stdout' | 'stderr', line: string): void => {
        // Once more when what cannot be seen is gone: a secret may have had some of it inside.
        const seen = visible(line);
        const shown = withoutKeys[stream](seen === line ? line : visible(mask(line)));
        const masked = mask(shown).slice(0, LINE_CHARACTERS);
        kept[stream].add(masked);
        onLine(stream, masked);
      };
      try {
        return end(
          await runChildGroup(script.path, script.args, {
            cwd: root,
            timeoutMs: script.timeoutSeconds * 1000,
            cancel: signal,
            onLine: take,
            ...context,
            named: script.env ?? [],
          }),
        );
      } catch (error) {
        // 127 is what a shell says of a program that cannot be started.
        take('stderr', error instanceof Error ? error.message : String(error));
        return end({ code: 127, signal: null, timedOut: false, cancelled: signal.aborted, outputBytes: 0 });
      }
    },
  };
}
