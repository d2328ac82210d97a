// The README's first config and flags file, as they stand there, on an ordinary service of a newcomer's own.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CliRun, startCli } from './parts/cli.ts';
import { makeRepository, type Repository } from './parts/flags-file.ts';
import { type LoopbackServer, listen } from './parts/loopback-server.ts';
import type { MetricServer } from './parts/metric-server.ts';
import { describeServers } from './parts/metric-servers.ts';

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const config = /```yaml\n(# yaml-language-server.*?)```/s.exec(readme)?.[1] ?? '';
const flags = /```json\n(\{\n {2}"flags".*?)```/s.exec(readme)?.[1] ?? '';
const FLAG = 'new_search';
const REQUESTS_PER_SECOND = 50;
const BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** A shop whose requests come evenly; 1 in 100 fails, or as many as `failing` says while the flag is on. */
function startShop(isOn: () => boolean, failing: () => number): Promise<LoopbackServer> {
  const startedAt = Date.now();
  let countedTo = startedAt;
  let [good, bad] = [0, 0];
  return listen((_, response) => {
    const now = Date.now();
    const requests = (REQUESTS_PER_SECOND * (now - countedTo)) / 1000;
    countedTo = now;
    const share = isOn() ? failing() : 0.01;
    good += requests * (1 - share);
    bad += requests * share;
    const all = good + bad;
    const buckets = BOUNDS.map((le, index) => {
      const within = all * Math.min(1, 0.6 + 0.15 * index);
      return `http_request_duration_seconds_bucket{le="${le}"} ${Math.floor(within)}`;
    });
    response.setHeader('content-type', 'text/plain; version=0.0.4');
    response.end(
      [
        `http_requests_total{code="200"} ${Math.floor(good)}`,
        `http_requests_total{code="503"} ${Math.floor(bad)}`,
        ...buckets,
        `http_request_duration_seconds_bucket{le="+Inf"} ${Math.floor(all)}`,
        `process_start_time_seconds ${startedAt / 1000 - 3600}`,
        '',
      ].join('\n'),
    );
  });
}

await describeServers(
  describe,
  ({ start }) => {
    let repository: Repository;
    let shop: LoopbackServer;
    let server: MetricServer;
    let failing = 0.01;
    const runs: CliRun[] = [];

    beforeAll(async () => {
      repository = await makeRepository({ flags });
      await repository.writeScript('scripts/smoke.sh', 'echo all well');
      shop = await startShop(
        () => repository.enabled(FLAG) === true,
        () => failing,
      );
      server = await start({ targets: [{ job: 'shop', address: shop.address }] });
      await server.waitForSample('count_over_time(http_requests_total{code="200"}[60s]) >= 40');
      await repository.writeConfig(config.replace('http://127.0.0.1:9090', server.url));
    });
    afterAll(async () => {
      await Promise.all(runs.map((run) => run.end()));
      await server?.stop();
      await shop?.close();
      await repository?.remove();
    });

    async function canary(watchSeconds: number) {
      const run = await startCli(cli, ['--config', 'canary.yaml', '--watch', String(watchSeconds)], {
        cwd: repository.root,
        env: { GITHUB_WORKSPACE: repository.root },
      });
      runs.push(run);
      return run.finished;
    }

    it('passes on a healthy service', async () => {
      const { code, stdout } = await canary(60);
      expect(stdout).toContain('CANARY PASSED');
      expect(code).toBe(0);
      expect(repository.enabled(FLAG)).toBe(true);
    });

    it('rolls back a flag that breaks one request in twenty', async () => {
      await repository.write('backend/app/config/feature_flags.json', flags);
      failing = 0.06;
      const { code, stdout } = await canary(120);
      expect(stdout).toMatch(/Rollback reason: error_rate increased/);
      expect(code).toBe(1);
      expect(repository.bytes().toString()).toBe(flags);
    });
  },
  1,
);
