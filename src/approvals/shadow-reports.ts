import { readFile, stat } from 'node:fs/promises';
import type { ShadowReportsPlan } from '../canary/plan.ts';

/** The newest shadow report by modification time, and its `shadow.mismatches`. @throws Error that names the file it could not read */
export async function newestShadowReport(
  plan: ShadowReportsPlan,
): Promise<{ readonly path: string; readonly mismatches: number } | undefined> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(plan.glob, { absolute: true, dot: true });
  const dated = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
  const newest = dated.sort((a, b) => b.at - a.at || b.path.localeCompare(a.path))[0];
  return newest && { path: newest.path, mismatches: await readMismatches(newest.path) };
}

async function readMismatches(path: string): Promise<number> {
  let report: unknown;
  try {
    report = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(
      `${path} is not a readable shadow report: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const mismatches = (report as { shadow?: { mismatches?: unknown } } | null)?.shadow?.mismatches;
  if (typeof mismatches !== 'number') throw new Error(`${path} has no number at shadow.mismatches`);
  return mismatches;
}
