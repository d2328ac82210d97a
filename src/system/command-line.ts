import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shellQuote } from '../canary/recovery-commands.ts';

/** The command line's bundle, beside ours. The bundler would take it for an asset if it saw more of the path at once. */
const BUNDLE = [dirname(fileURLToPath(import.meta.url)), '..', 'cli', 'index.js'];

/**
 * The words that start this program's command line in a shell, from any folder and with nothing on the PATH: this very
 * Node, the bundle, and the state folder where the environment names one.
 */
export function commandLine(env: Readonly<Record<string, string | undefined>>): string {
  const stateFolder = env.AOS_CANARY_STATE_FOLDER;
  const setting = stateFolder ? [`AOS_CANARY_STATE_FOLDER=${shellQuote(stateFolder)}`] : [];
  return [...setting, shellQuote(process.execPath), shellQuote(join(...BUNDLE))].join(' ');
}
