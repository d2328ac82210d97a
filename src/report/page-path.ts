import { basename, dirname, extname, join } from 'node:path';

/** Where the HTML page of a JSON report goes: beside it, with the same stem. */
export function pagePath(reportPath: string): string {
  const ending = extname(reportPath);
  // A report that is called so itself keeps its name.
  const stem = ending === '.html' ? basename(reportPath) : basename(reportPath, ending);
  return join(dirname(reportPath), `${stem}.html`);
}
