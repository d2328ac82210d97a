import { loadConfig } from '../config/load.ts';
import { ConfigError, formatProblem } from '../config/problem.ts';
import { terminal } from './terminal.ts';

/** `aos-canary validate`: reads configs and says what is wrong with them; touches and contacts nothing. */
export async function validateCommand(paths: readonly string[]): Promise<number> {
  const screen = terminal();
  let invalid = 0;
  for (const path of paths) {
    try {
      const { warnings } = await loadConfig(path);
      for (const warning of warnings) screen.say('WARN', formatProblem(warning));
      screen.say('INFO', `${path} is valid`);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      invalid += 1;
      for (const problem of error.problems) {
        screen.say(problem.severity === 'error' ? 'ERROR' : 'WARN', formatProblem(problem));
      }
    }
  }
  return invalid === 0 ? 0 : 2;
}
