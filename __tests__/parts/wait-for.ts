import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';

export interface WaitOptions {
  /** Milliseconds until the wait is given up; generous, for a loaded machine. Default 60,000. */
  readonly timeoutMs?: number;
  /** Milliseconds between two looks. Default 50. */
  readonly everyMs?: number;
  /** Says more in the error message, such as the end of a log. */
  readonly detail?: () => string;
}

type Absent = false | undefined | null;

/**
 * Looks until the answer is something other than false, undefined or null, and returns it. A look that throws counts
 * as "not yet"; the last answer or error is in the message when time is up. A look that hangs is given up
 * at the bound, or a second after it.
 *
 * @param what completes the sentence "Waited for …".
 */
export async function waitFor<T>(
  what: string,
  look: () => T | Absent | Promise<T | Absent>,
  options: WaitOptions = {},
): Promise<T> {
  const { timeoutMs = 60_000, everyMs = 50, detail } = options;
  const deadline = performance.now() + timeoutMs;
  let looks = 0;
  let last = 'never answered';
  for (;;) {
    looks++;
    // The last look gets a second too, or its message would only say that it was cut short.
    const answer = await attempt(look, Math.max(deadline - performance.now(), 1_000));
    if (answer.found) return answer.value;
    last = answer.why;
    if (performance.now() + everyMs >= deadline) break;
    await sleep(everyMs);
  }
  const more = detail ? `\n${detail()}` : '';
  throw new Error(
    `Waited ${timeoutMs / 1000} s for ${what}; ${looks} look${looks === 1 ? '' : 's'}, last: ${last}${more}`,
  );
}

type Answer<T> =
  | { readonly found: true; readonly value: T }
  | { readonly found: false; readonly why: string };

async function attempt<T>(look: () => T | Absent | Promise<T | Absent>, boundMs: number): Promise<Answer<T>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ found: false, why: 'the look did not return' }), boundMs);
  });
  const answer = (async (): Promise<Answer<T>> => {
    try {
      const value = await look();
      if (value === false || value === undefined || value === null)
        return { found: false, why: String(value) };
      return { found: true, value };
    } catch (error) {
      return { found: false, why: inspect(error, { depth: 1, breakLength: 110 }) };
    }
  })();
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
