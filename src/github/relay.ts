import { GitHubError } from './api.ts';

/** Failures in a row after which nothing but the last message is sent. */
const MAX_FAILURES = 3;

export interface RelayOptions {
  /** The least time between two messages, in ms. */
  readonly everyMs: number;
  /** Told once, of what the receiver said or did when it was given up. */
  readonly onGivenUp: (error: unknown) => void;
}

export interface Relay<Message> {
  /** Takes a message and returns at once. Of several that wait, only the newest is sent. */
  push(message: Message): void;
  /** Sends a last message, after the one under way and in place of those that wait. Resolves when that is done or given up. */
  end(message: Message): Promise<void>;
}

/**
 * Passes messages on to a slow and unreliable receiver: one at a time, only the newest, in its own time. Whoever pushes
 * never waits and never hears of an error. It is given up for good where the receiver will not have any; where it is
 * only in trouble, the last message is tried all the same.
 */
export function relay<Message>(
  send: (message: Message) => Promise<void>,
  { everyMs, onGivenUp }: RelayOptions,
): Relay<Message> {
  let waiting: { readonly message: Message } | undefined;
  let running: Promise<void> | undefined;
  let state: 'open' | 'in trouble' | 'unwanted' = 'open';
  let ended = false;
  let failures = 0;
  let wake = (): void => {};

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      timer.unref(); // nobody stays awake for it
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const failed = (error: unknown): void => {
    failures += 1;
    const kind = error instanceof GitHubError ? error.kind : 'unavailable';
    const before = state;
    if (kind === 'not-allowed' || kind === 'refused') state = 'unwanted';
    else if (kind === 'rate-limited' || failures >= MAX_FAILURES) state = 'in trouble';
    if (before === 'open' && state !== 'open') onGivenUp(error);
  };

  const run = async (): Promise<void> => {
    while (waiting && (state === 'open' || (state === 'in trouble' && ended))) {
      const { message } = waiting;
      waiting = undefined;
      try {
        await send(message);
        failures = 0;
      } catch (error) {
        failed(error);
      }
      if (!ended) await pause();
    }
    running = undefined;
  };

  const push = (message: Message): void => {
    waiting = { message };
    running ??= run();
  };
  return {
    push: (message) => {
      if (!ended && state === 'open') push(message);
    },
    async end(message) {
      ended = true;
      if (state === 'unwanted') return;
      push(message);
      wake();
      await running;
    },
  };
}
