import { dirname, resolve } from 'node:path';
import { messageOf } from '../canary/run.ts';
import type { Console } from '../report/console.ts';
import { explained } from '../report/not-written.ts';
import { pagePath } from '../report/page-path.ts';
import { readReport } from '../report/read.ts';
import { distinctRuns, type Run } from '../report/runs.ts';
import { runsText } from '../report/runs-text.ts';
import { writeWhole } from '../report/whole-file.ts';
import { inert } from '../safety/inert.ts';
import { makeFolders } from '../system/make-folders.ts';
import type { ReportOptions } from './options.ts';
import { terminal } from './terminal.ts';

/** What a file that is no report exits with. */
const INVALID = 2;
/** Where a page over several runs goes. */
const PAGE_OF_RUNS = 'runs.html';

/** Reads reports, tells of their runs, and writes a page: of the one run, or over them all. Resolves to the exit code. */
export async function reportRuns(files: readonly string[], { output }: ReportOptions): Promise<number> {
  const { runs, problems } = await readAll(files);
  if (problems.length > 0) {
    for (const problem of problems) process.stderr.write(`${inert(problem)}\n`);
    return INVALID;
  }
  const screen = terminal();
  for (const line of runsText(runs)) screen.say('INFO', line);
  const [first, ...others] = runs;
  const beside = first && others.length === 0 ? pagePath(first.path) : PAGE_OF_RUNS;
  return save(resolve(output ?? beside), await pageOf(runs), screen);
}

async function readAll(
  files: readonly string[],
): Promise<{ readonly runs: readonly Run[]; readonly problems: readonly string[] }> {
  const read: Run[] = [];
  const problems: string[] = [];
  for (const path of files) {
    try {
      read.push({ path, report: await readReport(path) });
    } catch (error) {
      problems.push(messageOf(error));
    }
  }
  return { runs: distinctRuns(read), problems };
}

async function pageOf(runs: readonly Run[]): Promise<string> {
  const [first, ...others] = runs;
  const { reportPage, runsPage } = await import('../report/page/pages.ts');
  return first && others.length === 0 ? reportPage(first.report) : runsPage(runs);
}

async function save(path: string, page: string, screen: Console): Promise<number> {
  try {
    makeFolders(dirname(path));
    await writeWhole(path, page);
  } catch (error) {
    screen.say('ERROR', explained('page', path, error, 'name another place with --output').message);
    return 1;
  }
  screen.say('INFO', `HTML report: ${path}`);
  return 0;
}
