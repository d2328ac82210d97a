import { shellQuote, singleQuote } from '../safety/shell-quote.ts';

export { shellQuote } from '../safety/shell-quote.ts';

/** The commands that a person is told to type. They are the only ones, so that no two outputs tell different ones. */

/** Finishes an interrupted or failed rollback: exactly, and proven. */
export function recoverCommand(configPath: string): string {
  return `aos-canary recover --config ${shellQuote(configPath)}`;
}

/** Turns a config's flags off. */
export function rollbackCommand(configPath: string): string {
  return `aos-canary rollback --config ${shellQuote(configPath)}`;
}

/** Starts the canary again; `watchSeconds` where it should watch for longer. */
export function runCommand(configPath: string, watchSeconds?: number): string {
  const watch = watchSeconds === undefined ? '' : ` --watch ${watchSeconds}`;
  return `aos-canary run --config ${shellQuote(configPath)}${watch}`;
}

/**
 * Puts one place of the flags file back with nothing but jq. The file is written over rather than replaced: it keeps its
 * mode, its owner and its links, and a folder that cannot be written does not matter.
 */
export function putBackCommand(flagsFile: string, place: string, before: string | null): string {
  const program = before === null ? `del(${place})` : `${place} = ${before}`;
  const file = shellQuote(flagsFile);
  return `t=$(mktemp) && jq ${singleQuote(program)} ${file} > "$t" && cat "$t" > ${file}; rm -f "$t"`;
}
