import type { Clock } from '../canary/ports.ts';
import { redactUrl } from '../safety/secrets.ts';
import type { AlertMessage } from './message.ts';

/** Posts JSON and resolves to the answer's status; gives up after `timeoutMs`, by rejecting. */
export type PostJson = (url: string, json: unknown, timeoutMs: number) => Promise<number>;

export interface AlertOptions {
  readonly post: PostJson;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly attempts?: number;
  /** Bound on one attempt. */
  readonly timeoutMs?: number;
}

export type AlertResult = { readonly sent: true } | { readonly sent: false; readonly error: string };

/** The pause before the second attempt, in ms; it doubles with every further one. */
const FIRST_PAUSE_MS = 1_000;

/** Sends an alert, trying again after 1 s, 2 s … where that may help. Never throws, and names no secret of the URL. */
export async function sendAlert(
  url: string,
  message: AlertMessage,
  { post, clock, attempts = 3, timeoutMs = 10_000 }: AlertOptions,
): Promise<AlertResult> {
  const to = redactUrl(url);
  for (let attempt = 1; ; attempt += 1) {
    const { status, problem } = await tryOnce();
    if (status !== undefined && status >= 200 && status < 300) return { sent: true };
    const final = attempt >= attempts || (status !== undefined && !mayPass(status));
    if (final) {
      const tries = attempt === 1 ? 'once' : `${attempt} times`;
      return { sent: false, error: `the alert to ${to} failed (tried ${tries}): ${problem}` };
    }
    await clock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }

  async function tryOnce(): Promise<{ status: number | undefined; problem: string }> {
    try {
      const status = await post(url, message, timeoutMs);
      return { status, problem: `it answered ${status}` };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return { status: undefined, problem: text.replaceAll(url, to) };
    }
  }
}

/** Whether the same request may get another answer later: too busy or broken, rather than refused. */
function mayPass(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}
