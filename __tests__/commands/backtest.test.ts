import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listen } from '../parts/loopback-server.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { startPrometheusWith } from '../parts/prometheus.ts';
import { makeWeek, type Week } from '../parts/week.ts';
import { flag, makeWorkplace, type Workplace } from './workplace.ts';

const config = ['--config', 'canary.yaml'] as const;

/** What `--json` wrote, as far as these tests look at it. */
interface Document {
  readonly schema_version: number;
  readonly windows: { readonly all: number; readonly judged: number; readonly not_judged: number };
  readonly rolled_back: { readonly count: number };
  readonly metrics: Readonly<
    Record<
      string,
      {
        readonly rolled_back: { readonly count: number; readonly share: number };
        readonly for_one_percent: readonly { readonly state: string; readonly limit: number }[];
        readonly worst: readonly { readonly flag_at: string }[];
        readonly rollbacks: readonly string[];
      }
    >
  >;
  readonly injections: readonly {
    readonly seen: { readonly share: number };
    readonly median_seconds: number;
  }[];
}

// Blocks are made by Prometheus' own tool: the first server alone.
await describeServers(
  describe,
  () => {
    let place: Workplace;
    let week: Week;
    let server: MetricServer;
    beforeAll(async () => {
      place = await makeWorkplace();
      week = makeWeek(Math.floor(Date.now() / 1000));
      server = await startPrometheusWith(week.text);
    });
    afterAll(async () => {
      await server.stop();
      await place.end();
    });

    const configure = (queueDelta: number) =>
      place.configure({
        services: undefined,
        prometheus: {
          url: server.url,
          metrics: {
            error_rate: 'sum(rate(http_errors_total[3m])) / sum(rate(http_requests_total[3m]))',
            latency_p95: 'histogram_quantile(0.95, sum by (le) (rate(latency_seconds_bucket[3m]))) * 1000',
            queue_depth: { promql: 'sum(queue_depth)', judge: 'literal' },
          },
        },
        thresholds: { queue_depth: { delta_pct: queueDelta } },
      });
    const backtest = async (...args: string[]): Promise<{ document: Document; ended: ProcessExit }> => {
      const ended = await place.run(
        'backtest',
        ...config,
        '--every',
        '15m',
        '--json',
        'out/result.json',
        ...args,
      );
      expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
      return { document: JSON.parse((await place.repository.read('out/result.json')) ?? ''), ended };
    };

    it('a week with two bursts, a gap, and a limit that is too tight', async () => {
      await configure(10);
      const { document, ended } = await backtest('--html', 'out/result.html');
      const { error_rate: errors, latency_p95: latency, queue_depth: queue } = document.metrics;
      expect(document.schema_version).toBe(1);
      expect(document.windows.all).toBeGreaterThan(665);
      // Two hours every 15 minutes, and what runs into them or begins in them.
      expect(document.windows.not_judged).toBeGreaterThanOrEqual(8);
      expect(document.windows.not_judged).toBeLessThanOrEqual(10);

      // Both bursts are named, and nothing is blamed on a time without one.
      const near = (moment: string, at: number): boolean => Math.abs(Date.parse(moment) - at) <= 15 * 60_000;
      for (const burst of week.bursts)
        expect(errors?.worst.filter(({ flag_at }) => near(flag_at, burst))).not.toEqual([]);
      const elsewhere =
        errors?.rollbacks.filter((moment) => !week.bursts.some((at) => near(moment, at))) ?? [];
      expect(elsewhere.length / document.windows.judged).toBeLessThanOrEqual(0.01);

      expect(latency?.rolled_back.count).toBe(0);
      expect(queue?.rolled_back.share).toBeGreaterThan(0.5);

      const { stdout } = ended;
      expect(stdout).toContain('not judged for want of data: ');
      expect(stdout).toMatch(/^\[WARN\] +rolled back, for nothing +\d+ % /m);
      expect(stdout).not.toMatch(/█|\r/);
      expect(await place.repository.read('out/result.html')).toContain('<svg');
      expect(place.repository.bytes().equals(place.before)).toBe(true);

      const [proposal] = queue?.for_one_percent ?? [];
      expect(proposal?.state).toBe('found');
      await configure(proposal?.limit ?? 0);
      const again = await backtest('--since', '7d');
      // A window may have come and another gone meanwhile.
      const { count = Number.NaN } = again.document.metrics.queue_depth?.rolled_back ?? {};
      expect(count - 1).toBeLessThanOrEqual(0.01 * again.document.windows.judged);
    });

    it('would have seen five times the errors in nearly all windows, and sooner than twice', async () => {
      await configure(1000);
      const { document } = await backtest(
        ...['--since', '2d'],
        ...['--inject', 'error_rate=×2', '--inject', 'error_rate=x5', '--inject', 'latency_p95=+1000ms'],
      );
      const [twice, fivefold, slow] = document.injections;
      expect(fivefold?.seen.share).toBeGreaterThan(0.98);
      expect(slow?.seen.share).toBe(1);
      expect(twice?.seen.share).toBeLessThan(fivefold?.seen.share ?? 0);
      expect(fivefold?.median_seconds).toBeLessThan(twice?.median_seconds ?? 0);
    });

    it('there is no history of that time', async () => {
      await place.configure({
        prometheus: { url: server.url, metrics: { error_rate: 'sum(rate(typos_total[1m]))' } },
      });
      const { code, stdout } = await place.run('backtest', ...config, '--since', '1d');
      expect(code).toBe(1);
      expect(stdout).toMatch(/\[ERROR\] Prometheus at \S+ has no history of these metrics: .*--since/);
    });
  },
  1,
);

describe('what cannot be backtested', () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await makeWorkplace();
  });
  afterAll(() => place.end());

  const metrics = { error_rate: 'sum(rate(errors_total[1m]))' };
  const dead = { prometheus: { url: 'http://127.0.0.1:9', metrics } };

  it.each<[string, object, string[], number, RegExp]>([
    ['a Prometheus that is down', dead, [], 1, /no answer from Prometheus: 127\.0\.0\.1:9 refused/],
    ['exporters', {}, [], 2, /exporters remember nothing: a backtest needs a Prometheus/],
    ['no metric', { prometheus: { url: 'http://127.0.0.1:9' } }, [], 2, /watches no metric/],
    [
      'a metric that is not there',
      dead,
      ['--inject', 'errors=×2'],
      2,
      /watches no errors; it watches error_rate/,
    ],
    ['no change', dead, ['--inject', 'error_rate=2'], 2, /write NAME=×2/],
    ['less than a watch', dead, ['--since', '5m'], 2, /--since is too short for one watch of 300 s/],
    ['a second apart', dead, ['--since', '30d', '--every', '1s'], 2, /more than 50,000 windows: .*--every/],
  ])('%s', async (_, change, args, code, says) => {
    await place.configure(change as Parameters<Workplace['configure']>[0]);
    const ended = await place.run('backtest', ...config, ...args);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: '' });
    expect(ended.stdout).toMatch(says);
  });

  it('a Prometheus that refuses the query', async () => {
    const server = await listen((_, response) =>
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ status: 'error', errorType: 'bad_data', error: 'no such function' })),
    );
    await place.configure({ prometheus: { url: server.url, metrics } });
    const { code, stdout } = await place.run('backtest', ...config);
    await server.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('no such function') });
  });

  it('a config that is invalid', async () => {
    await place.repository.writeConfig(`name: x\nfeature_flags: [${flag}]\nprometehus: {}\n`);
    const { code, stderr } = await place.run('backtest', ...config);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('prometehus') });
  });
});
