import { expect, test } from '@jest/globals';
import { limitedClients } from '../../src/http/limited.ts';
import type { HttpClient } from '../../src/http/request.ts';

/** A client whose requests end when `release` is called. */
function slowClient(): { readonly client: HttpClient; running(): number; release(): void } {
  const open: (() => void)[] = [];
  return {
    client: {
      request: () =>
        new Promise((resolve) => open.push(() => resolve({ status: 200, headers: {}, text: '' }))),
      close: () => {},
    },
    running: () => open.length,
    release: () => open.shift()?.(),
  };
}
const request = { url: 'http://127.0.0.1:9', timeoutMs: 1000 };
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('S21: several clients together ask no more at once, and in turn', async () => {
  const slow = slowClient();
  const limited = limitedClients({ atOnce: 2, total: 10, onExceeded: () => {} });
  const [one, other] = [limited(slow.client), limited(slow.client)];
  const all = [one, other, one, other].map((client) => client.request(request));
  for (const left of [2, 2, 2, 1]) {
    await turn();
    expect(slow.running()).toBe(left);
    slow.release();
  }
  await Promise.all(all);
});

test('S21: more than all requests fail, and that is said once for each', async () => {
  let exceeded = 0;
  const slow = slowClient();
  const limit = { atOnce: 5, total: 1, onExceeded: () => (exceeded += 1) };
  const client = limitedClients(limit)(slow.client);
  const first = client.request(request);
  await turn();
  await expect(client.request(request)).rejects.toThrow('more than 1 requests');
  expect(exceeded).toBe(1);
  slow.release();
  await first;
});
