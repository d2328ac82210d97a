/** What becomes of a metric once the flag is on: every value times `factor`, or `shift` more in the metric's unit. */
export type Change = { readonly factor: number } | { readonly shift: number };

/** The part of the time between two scrapes that lies after the flag. */
export function partAfter(formerAt: number | undefined, at: number, flagAt: number): number {
  if (formerAt === undefined || formerAt >= flagAt) return 1;
  return (at - flagAt) / (at - formerAt);
}
