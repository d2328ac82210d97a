import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { StartMetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { pool } from './pool.ts';
import { openStage, play, type Scenario } from './scenario.ts';
import { type ServerRow, serverRows, unavailable } from './server-rows.ts';

const PATIENCE_MS = 300_000;
/** Plays a row on a server of its own. */
async function playOn(row: ServerRow, start: StartMetricServer): Promise<void> {
  const opened = await openStage(row);
  const server = await start({ targets: [{ job: 'row', address: opened.service.address }] });
  try {
    await server.waitForSample('count_over_time(up[2m]) >= 27', undefined, PATIENCE_MS);
    await play({ ...row, whileOn: async () => row.to(server) }, opened, { url: server.url, job: 'row' });
  } finally {
    await server.stop();
    await opened.service.stop();
    await opened.repository.remove();
  }
}

await describeServers(describe, ({ start }) => {
  let results: readonly Promise<void>[] = [];
  beforeAll(() => {
    results = pool(serverRows, serverRows.length, (row) => playOn(row, start));
    for (const result of results) result.catch(() => {}); // told by its own row
  });
  afterAll(() => Promise.allSettled(results), PATIENCE_MS);

  it.each(serverRows.map((row, index) => [row.title, index] as const))(
    'a server that %s',
    (_, index) => results[index],
    PATIENCE_MS,
  );
});

describe('a server that hangs from the start', () => {
  let silent: Server;
  beforeAll(async () => {
    silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void silent.close());

  it.each<[string, Scenario]>([
    [
      'is given up on within seconds, and the run goes on',
      {
        title: '',
        watch: 3,
        config: { prometheus: { timeout_seconds: 1 } },
        right: { ...unavailable, says: ['going on without metrics'] },
      },
    ],
    [
      'blocks the run under the policy "fail"',
      {
        title: '',
        config: { on_inconclusive: 'fail', prometheus: { timeout_seconds: 1 } },
        right: { verdict: 'blocked', code: 'metrics-unavailable', exit: 1, flags: 'as before' },
      },
    ],
  ])(
    '%s',
    async (_, row) => {
      const opened = await openStage(row);
      const { port } = silent.address() as { port: number };
      try {
        await play(row, opened, { url: `http://127.0.0.1:${port}`, job: 'row' });
      } finally {
        await opened.service.stop();
        await opened.repository.remove();
      }
    },
    PATIENCE_MS,
  );
});
