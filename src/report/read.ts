import { readFile } from 'node:fs/promises';
import { messageOf } from '../canary/run.ts';
import { upToDate } from './older.ts';
import type { Report } from './report.ts';
import { validate } from './validator.generated.ts';

/** Of what is wrong with a file, more than this helps nobody. */
const MAX_PROBLEMS = 3;

/** What is wrong with a file that should be a report: which one, and why. */
export class NoReportError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoReportError';
  }
}

/** Reads a JSON report that this or an older release wrote. @throws NoReportError */
export async function readReport(path: string): Promise<Report> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new NoReportError(`${path} cannot be read: ${REASONS[error.code ?? ''] ?? messageOf(error)}`);
  });
  const value = parsed(path, text);
  if (validate(value)) return upToDate(value);
  throw new NoReportError(`${path} is no canary report: ${problems(value).join('; ')}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file, check the path',
  EISDIR: 'it is a folder: name the JSON reports in it',
  EACCES: 'this user may not read it',
};

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NoReportError(`${path} is no canary report: it is not valid JSON (${messageOf(error)})`);
  }
}

function problems(value: unknown): string[] {
  const version = (value as { readonly schema_version?: unknown } | null)?.schema_version;
  if (typeof version === 'number' && version > 1)
    return [`it is of schema version ${version}, and this release knows version 1: take a newer one`];
  const all = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'it'} ${message ?? 'is not as its schema says'}`,
  );
  const more = all.length > MAX_PROBLEMS ? [`and ${all.length - MAX_PROBLEMS} more`] : [];
  return [...all.slice(0, MAX_PROBLEMS), ...more];
}
