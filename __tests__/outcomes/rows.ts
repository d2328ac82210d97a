import { afterAll, beforeAll, it } from '@jest/globals';
import type { MetricServer, StartMetricServer } from '../parts/metric-server.ts';
import { pool } from './pool.ts';
import { type Opened, openStage, play, type Scenario } from './scenario.ts';

/** Long enough for a baseline of 30 s whose oldest value looks back 10 s. */
const SCRAPED_BEFORE = 42;
const AT_ONCE = 8;
const PATIENCE_MS = 600_000;

/**
 * Makes a test of every row: all services are scraped by one metric server, and the rows are played a few at a time.
 */
export function itPlays(all: readonly Scenario[], start: StartMetricServer): void {
  const isRoot = process.getuid?.() === 0;
  const rows = all.filter(({ needsRoot = false }) => isRoot || !needsRoot);
  const left = all.filter((row) => !rows.includes(row));
  if (left.length > 0) it.skip.each(left.map(({ title }) => title))('%s (needs root)', () => {});

  let server: MetricServer;
  let stages: readonly Opened[];
  let results: readonly Promise<void>[] = [];

  beforeAll(async () => {
    stages = await Promise.all(rows.map(openStage));
    server = await start({
      targets: stages.map(({ service }, index) => ({ job: `row-${index}`, address: service.address })),
    });
    await server.waitForSample(`min(count_over_time(up[2m])) >= ${SCRAPED_BEFORE}`, undefined, PATIENCE_MS);
    results = pool(rows, AT_ONCE, (row, index) =>
      play(row, stages[index] as Opened, { url: server.url, job: `row-${index}` }),
    );
    for (const result of results) result.catch(() => {}); // told by its own row
  }, PATIENCE_MS);

  afterAll(async () => {
    await Promise.allSettled(results);
    await server.stop();
    await Promise.all(stages.flatMap(({ service, repository }) => [service.stop(), repository.remove()]));
  }, PATIENCE_MS);

  it.each(rows.map((row, index) => [row.title, index] as const))(
    '%s',
    (_, index) => results[index],
    PATIENCE_MS,
  );
}
