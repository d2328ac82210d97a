import type { Plan, RecoveryCommands } from './plan.ts';

/** The commands that outputs print. They are built here alone, so that no two outputs print different ones. */

/**
 * The commands for a plan, complete: absolute paths throughout, so that they run as printed from any folder.
 *
 * @param commandLine the words that start this program's command line, for a shell
 */
export function recoveryCommands(
  commandLine: string,
  { root, config, flags }: Pick<Plan, 'root' | 'config' | 'flags'>,
): RecoveryCommands {
  const flagsFile = `--flags-file ${shellQuote(flags.file)}`;
  // Paths in the config are taken from the root, which the working directory leads to.
  const withConfig = (command: string): string =>
    `cd ${shellQuote(root)} && ${commandLine} ${command} --config ${shellQuote(config.file)} ${flagsFile}`;
  return {
    run: withConfig('run'),
    rollback: withConfig('rollback'),
    // The journal has all that a recovery needs: neither the config nor its variables have to be at hand.
    recover: recoverFlagsFile(commandLine, flags.file),
  };
}

/** The recovery of a flags file, wherever its config is; `flagsFile` is an absolute path. */
export function recoverFlagsFile(commandLine: string, flagsFile: string): string {
  return `${commandLine} recover --flags-file ${shellQuote(flagsFile)}`;
}

/** A recovery that does not ask whether the lock holder still runs. */
export function forceRecover(recover: string): string {
  return `${recover} --force`;
}

/** The recovery of a flags file that has to be repaired first, where it has; `repair` is a shell command. */
export function recoverAfter(repair: string | undefined, recover: string): string {
  return repair === undefined ? recover : `${repair} && ${recover}`;
}

/** The same run with a longer watch, in seconds. */
export function runFor(run: string, watchSeconds: number): string {
  return `${run} --watch ${watchSeconds}`;
}

/**
 * Restores one place of the flags file with nothing but jq. The file is written over rather than replaced: it keeps its
 * mode, its owner and its links, and a folder that cannot be written does not matter.
 *
 * @param flagsFile an absolute path
 */
export function putBackCommand(flagsFile: string, place: string, before: string | null): string {
  const program = before === null ? `del(${place})` : `${place} = ${before}`;
  const file = shellQuote(flagsFile);
  return `t=$(mktemp) && jq ${singleQuote(program)} ${file} > "$t" && cat "$t" > ${file}; rm -f "$t"`;
}

/** A word for a POSIX shell, quoted only where it must be. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : singleQuote(word);
}

function singleQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
