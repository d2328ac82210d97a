import { readFile } from 'node:fs/promises';
import type { Report } from './report.ts';

/** A file that is no report of ours. */
export class NoReportError extends Error {
  constructor(path: string, why: string) {
    super(`${path} ${why}`);
    this.name = 'NoReportError';
  }
}

/** Reads a report from its file. @throws NoReportError that says what is wrong with the file */
export async function readReport(path: string): Promise<Report> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new NoReportError(path, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  let report: Partial<Report> | null;
  try {
    report = JSON.parse(text);
  } catch {
    throw new NoReportError(path, 'is not JSON: give the report that a run has written');
  }
  if (typeof report !== 'object' || report === null || !('schema_version' in report))
    throw new NoReportError(path, 'is no report of a canary: give the JSON that a run has written');
  if (report.schema_version !== 1)
    throw new NoReportError(path, `has schema version ${report.schema_version}, and this program knows 1`);
  return report as Report;
}
