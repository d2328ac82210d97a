import { loadConfig } from '../../src/config/load.ts';
import { ConfigError, formatProblem } from '../../src/config/problem.ts';

/** The least that makes a config; what a test is about stands behind it. */
export const SOUND =
  'name: x\nfeature_flags: [a]\nprometheus: {metrics: {error_rate: "sum(rate(e_total[1m]))"}}\n';

/** Everything that is said of a config, errors and warnings, without the file's name. */
export async function problemsOf(text: string, file = 'canary.yaml'): Promise<string[]> {
  const said = await loadConfig(file, text).then(
    ({ warnings }) => warnings,
    (error: unknown) => {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    },
  );
  return said.map((problem) => formatProblem(problem).replace(`${file}:`, ''));
}

/** As `problemsOf`, for what makes a config invalid. */
export async function errorsOf(text: string, file?: string): Promise<string[]> {
  return (await problemsOf(text, file)).filter((problem) => !/^\d+:\d+: (warning|notice): /.test(problem));
}
