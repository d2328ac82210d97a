import type { ReportPaths } from '../files.ts';
import { explained } from '../not-written.ts';
import { pagePath } from '../page-path.ts';
import type { Report } from '../report.ts';
import { writeNew, writeWhole } from '../whole-file.ts';
import { reportPage } from './page.ts';

/**
 * Writes a report as an HTML page beside every JSON file that it was written to. Resolves to the path of the one beside
 * `report.path`; readers never see half a page.
 *
 * @throws Error that says which page could not be written and what to do; the others are written all the same
 */
export async function writePages(
  report: Report,
  { report: path, latest, history }: ReportPaths,
  used: readonly string[] = [],
): Promise<string> {
  const page = reportPage(report);
  const failures: Error[] = [];
  const write = async (
    beside: string,
    how: (path: string, text: string, used: readonly string[]) => Promise<unknown>,
  ): Promise<void> => {
    const to = pagePath(beside);
    await how(to, page, used).catch((error: unknown) => failures.push(explained('HTML report', to, error)));
  };
  for (const beside of new Set([path, latest ?? path])) await write(beside, writeWhole);
  if (history !== undefined) await write(history, writeNew);
  if (failures[0]) throw failures[0];
  return pagePath(path);
}
