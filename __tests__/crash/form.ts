/** The short form is for CI; `AOS_CANARY_SWEEP=full` is for the figures in the docs. */
export const isFull = process.env.AOS_CANARY_SWEEP === 'full';

/** Milliseconds that one test of a sweep may take. */
export const SWEEP_MS = (isFull ? 60 : 10) * 60_000;

/** A line of figures, for whoever ran the sweep. */
export function tell(line: string): void {
  process.stdout.write(`crash sweep: ${line}\n`);
}
