import { stat } from 'node:fs/promises';

/** Whether a sign-off file exists and says anything. */
export async function signoff(path: string): Promise<'given' | 'missing' | 'empty'> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return 'missing';
  return found.size > 0 ? 'given' : 'empty';
}
