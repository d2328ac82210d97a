import { describe, expect, it } from '@jest/globals';
import { GitHubError } from '../../src/github/api.ts';
import { relay } from '../../src/github/relay.ts';
import { waitFor } from '../parts/wait-for.ts';

const failing = (kind: GitHubError['kind']) => new GitHubError(kind, 'no', 500);

/** A receiver whose every answer is given by the test. */
function receiver(everyMs = 0) {
  const taken: string[] = [];
  const gaveUp: unknown[] = [];
  let answer: { resolve(): void; reject(error: unknown): void } | undefined;
  const send = (message: string) => {
    taken.push(message);
    return new Promise<void>((resolve, reject) => {
      answer = { resolve, reject };
    });
  };
  const answered = async (error?: unknown): Promise<void> => {
    const pending = await waitFor('a message to be sent', () => answer);
    answer = undefined;
    if (error === undefined) pending.resolve();
    else pending.reject(error);
  };
  return { taken, gaveUp, answered, ...relay(send, { everyMs, onGivenUp: (error) => gaveUp.push(error) }) };
}

describe('a relay', () => {
  it('sends one at a time, and of those that wait only the newest', async () => {
    const { push, end, taken, answered } = receiver();
    for (const message of ['1', '2', '3']) push(message);
    expect(taken).toEqual(['1']);
    await answered();
    await waitFor('the newest', () => taken.length === 2);
    push('4');
    const ended = end('last');
    await answered();
    await answered();
    await ended;
    expect(taken).toEqual(['1', '3', 'last']);
  });

  it('keeps a pause between two, which the last one does not wait for', async () => {
    const { push, end, taken, answered } = receiver(3_600_000);
    push('1');
    await answered();
    push('2');
    const ended = end('last');
    await answered();
    await ended;
    expect(taken).toEqual(['1', 'last']);
  });

  it.each(['not-allowed', 'refused'] as const)(
    'is given up for good once it is unwanted: %s',
    async (kind) => {
      const { push, end, taken, answered, gaveUp } = receiver();
      push('1');
      await answered(failing(kind));
      await waitFor('it to be given up', () => gaveUp.length === 1);
      push('2');
      await end('last');
      expect(taken).toEqual(['1']);
    },
  );

  it.each([
    ['after three failures in a row', 'unavailable', 3],
    ['at a spent rate limit', 'rate-limited', 1],
  ] as const)('falls silent %s, and tries the last one all the same', async (_, kind, failures) => {
    const { push, end, taken, answered, gaveUp } = receiver();
    for (let failed = 0; failed < failures; failed += 1) {
      push('x');
      await answered(failing(kind));
    }
    await waitFor('it to be given up', () => gaveUp.length === 1);
    push('2');
    const ended = end('last');
    await answered();
    await ended;
    expect(taken.slice(failures)).toEqual(['last']);
  });

  it('ends where nothing was ever pushed, and where the last one fails', async () => {
    const { end, taken, answered, gaveUp } = receiver();
    const ended = end('last');
    await answered(failing('unavailable'));
    await ended;
    expect({ taken, gaveUp }).toEqual({ taken: ['last'], gaveUp: [] });
  });
});
