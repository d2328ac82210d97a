// How long a backtest of a week takes, and how much memory: a simulated shop of two pods, 15 s scrapes, in a real Prometheus.
// Prints what the command prints. `--days 1` for a shorter one.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startPrometheusWith } from '../__tests__/parts/prometheus.ts';
import { profiles } from './judge/profiles.ts';
import { randomOf } from './judge/random.ts';
import { type Run, simulate } from './judge/service.ts';

const SCRAPE = 15;
const DAY = 86_400;
const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));

/** A week as OpenMetrics text that ends now. */
function openMetrics({ requests, errors, buckets }: Run, seconds: number): string {
  const start = Math.floor(Date.now() / 1000) - seconds;
  const lines: string[] = [];
  const put = (name: string, target: string, more: string, at: number, value: number | string): void => {
    lines.push(`${name}{job="shop",instance="${target}"${more}} ${value} ${start + at}`);
  };
  lines.push('# TYPE http_requests counter');
  for (const { target, samples } of requests)
    for (const { at, value } of samples) put('http_requests_total', target, '', at / 1000, value);
  lines.push('# TYPE http_errors counter');
  for (const { target, samples } of errors)
    for (const { at, value } of samples) put('http_errors_total', target, '', at / 1000, value);
  lines.push('# TYPE http_request_duration_seconds histogram');
  for (const { target, le, samples } of buckets) {
    const edge = `,le="${Number.isFinite(le) ? le : '+Inf'}"`;
    for (const { at, value } of samples)
      put('http_request_duration_seconds_bucket', target, edge, at / 1000, value);
  }
  const random = randomOf('queue');
  lines.push('# TYPE queue_depth gauge');
  for (let at = 0; at < seconds; at += SCRAPE) {
    const depth = 8 + 3 * Math.sin(at / 6000) + 1.5 * random.normal();
    put('queue_depth', 'pod-0', '', at, Math.max(0, depth).toFixed(2));
  }
  lines.push('# TYPE up gauge');
  for (const target of ['pod-0', 'pod-1'])
    for (let at = 0; at < seconds; at += SCRAPE) put('up', target, '', at, 1);
  return `${lines.join('\n')}\n# EOF\n`;
}

const config = (url: string): string => `name: shop
environment: production
feature_flags: [new_search]
prometheus:
  url: ${url}
  metrics:
    error_rate: sum(rate(http_errors_total[1m])) / sum(rate(http_requests_total[1m]))
    latency_p95: histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[1m]))) * 1000
    queue_depth: { promql: sum(queue_depth), judge: literal }
thresholds:
  queue_depth: { delta_pct: 50 }
`;

const { values } = parseArgs({ options: { days: { type: 'string', default: '7' } } });
const seconds = Number(values.days) * DAY;
const scenario = {
  key: 'a week',
  profile: profiles.typical,
  rps: 20,
  errorShare: 0.01,
  effect: {},
  scrapeSeconds: SCRAPE,
  baselineSeconds: seconds,
  watchSeconds: 0,
};
const folder = await mkdtemp(join(tmpdir(), 'aos-canary-backtest-'));
const server = await startPrometheusWith(openMetrics(simulate(scenario, true), seconds));
try {
  await writeFile(join(folder, 'canary.yaml'), config(server.url));
  const started = performance.now();
  const args = ['backtest', '--config', 'canary.yaml', '--since', `${values.days}d`];
  // Node tells what it used when it ends.
  const tell = 'process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())))';
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(tell)}`,
      cli,
      ...args,
      '--inject',
      'error_rate=×2',
    ],
    { cwd: folder },
  );
  const took = (performance.now() - started) / 1000;
  console.log(stdout);
  const used = JSON.parse(stderr) as NodeJS.ResourceUsage;
  const busy = (used.userCPUTime + used.systemCPUTime) / 1e6;
  const memory = Math.round(used.maxRSS / 1024);
  console.log(`took ${took.toFixed(0)} s, ${busy.toFixed(0)} s of a processor, at most ${memory} MiB`);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
