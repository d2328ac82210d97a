/** What a backtest walks over. */
export interface Walk {
  /** How far back the first of the canaries would have begun, in seconds. */
  readonly sinceSeconds: number;
  /** From one canary to the next, in seconds. */
  readonly everySeconds: number;
  /** How long each would have watched, in seconds. */
  readonly watchSeconds: number;
}

/** Samples that are younger may not be there yet, in scrapes. */
const SETTLED_SCRAPES = 2;

/**
 * The moments (ms, ascending) at which canaries would have turned their flags on, so that the last watch has just ended. They
 * lie on whole multiples of the step, and do not depend on when in between the backtest is started.
 */
export function flagMoments(
  now: number,
  { sinceSeconds, everySeconds, watchSeconds }: Walk,
  scrapeSeconds: number,
): number[] {
  const stepMs = gridMs(scrapeSeconds);
  const everyMs = Math.max(1, Math.ceil((everySeconds * 1000) / stepMs)) * stepMs;
  const last = now - watchSeconds * 1000 - SETTLED_SCRAPES * scrapeSeconds * 1000;
  const flags: number[] = [];
  const first = Math.ceil((now - sinceSeconds * 1000) / everyMs) * everyMs;
  for (let at = first; at <= last; at += everyMs) flags.push(at);
  return flags;
}

/** Values are asked for on whole multiples of this, in ms: a scrape interval, in whole seconds. */
export function gridMs(scrapeSeconds: number): number {
  return Math.max(1, Math.round(scrapeSeconds)) * 1000;
}

/** Flags whose data are read together: neighbours within `seconds` of the first. */
export function inPieces(flags: readonly number[], seconds: number): number[][] {
  const pieces: number[][] = [];
  for (const flag of flags) {
    const piece = pieces.at(-1);
    if (piece && flag - (piece[0] ?? flag) < seconds * 1000) piece.push(flag);
    else pieces.push([flag]);
  }
  return pieces;
}

/** How many of these watches could be chosen so that no two overlap. `flags` ascending, ms. */
export function apart(flags: readonly number[], watchSeconds: number): number {
  let count = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const flag of flags) {
    if (flag < free) continue;
    count += 1;
    free = flag + watchSeconds * 1000;
  }
  return count;
}
