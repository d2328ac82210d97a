import { outputWithoutSecrets } from '../config/secret-shapes.ts';
import { masker } from '../safety/secrets.ts';

/** Returns a function that puts `***` in place of these secrets, in any of their forms, and of what looks like one. */
export function maskOf(secrets: readonly string[]): (text: string) => string {
  const known = masker(secrets);
  return (text) => outputWithoutSecrets(known(text));
}
