// How long a breach that can be seen in Prometheus stays without consequences: from there to the flag being off in the file.
//   npm run bench:reaction [-- --runs N] [-- --json]
// A real Prometheus that scrapes every second, the built command line (npm run build), and a counter of mismatches that
// rises once while the flag is on, each time at another moment between two scrapes. When the rise can be seen is found out
// by asking Prometheus every 20 ms: counted is from the last question that did not see it, so that no figure is too small.
import { watch } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCli } from '../__tests__/parts/cli.ts';
import { makeRepository, type Repository } from '../__tests__/parts/flags-file.ts';
import type { MetricServer } from '../__tests__/parts/metric-server.ts';
import { startPrometheus } from '../__tests__/parts/prometheus.ts';
import { healthy, type Service, startService } from '../__tests__/parts/service.ts';
import { waitFor } from '../__tests__/parts/wait-for.ts';

const RUNS = 20;
const FLAG = 'checkout_v2';
const MISMATCHES = 'nova_golden_mismatch_total';
const ASK_EVERY_MS = 20;
/** As many as a baseline of five seconds has. */
const SCRAPES_BEFORE = 6;
const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));

interface Place {
  readonly service: Service;
  readonly prometheus: MetricServer;
}

/** One canary that is rolled back; milliseconds from the breach being visible to the flag being off. */
async function react(place: Place, run: number): Promise<number> {
  const repository = await makeRepository({ flags: flagsFile() });
  try {
    await repository.writeConfig({
      name: 'reaction',
      environment: 'staging',
      feature_flags: [FLAG],
      smoke: { script: await repository.writeScript('smoke.sh', 'exit 0') },
      prometheus: {
        url: place.prometheus.url,
        baseline_window_seconds: 5,
        metrics: {
          golden_mismatch: `sum(${MISMATCHES})`,
          error_rate:
            'sum(rate(nova_workflow_errors_total[10s])) / sum(rate(nova_workflow_requests_total[10s]))',
          latency_p95:
            'histogram_quantile(0.95, sum by (le) (rate(nova_workflow_duration_seconds_bucket[10s]))) * 1000',
        },
      },
      report: { path: 'report.json' },
    });
    const canary = await startCli(cli, ['run', '--config', 'canary.yaml', '--watch', '120'], {
      cwd: repository.root,
    });
    try {
      await waitFor('the flag to be on', () => isOn(repository), { everyMs: 5 });
      // The golden section spreads the moments evenly over the second between two scrapes, however many runs there are.
      await sleep(3_000 + ((run * 0.618_034) % 1) * 1_000);
      const [visible, off] = await Promise.all([breach(place), whenOff(repository)]);
      const { code, stdout, stderr } = await canary.finished;
      if (code !== 1) throw new Error(`the canary was not rolled back (exit ${code})\n${stdout}${stderr}`);
      return off - visible;
    } finally {
      await canary.end();
    }
  } finally {
    await repository.remove();
  }
}

const flagsFile = (): string =>
  `${JSON.stringify({ flags: { [FLAG]: { enabled: false } }, environments: { staging: { [FLAG]: false } } }, null, 2)}\n`;

const isOn = (repository: Repository): boolean => repository.entry('staging', FLAG) === true;

/** Raises the counter; resolves with the last moment at which Prometheus was asked and did not show it yet. */
async function breach({ service, prometheus }: Place): Promise<number> {
  const before = service.value(MISMATCHES);
  service.add(MISMATCHES, 1);
  let unseen = performance.now();
  const deadline = unseen + 30_000;
  for (;;) {
    const asked = performance.now();
    const [sample] = await prometheus.query(`sum(${MISMATCHES})`);
    if ((sample?.value ?? 0) > before) return unseen;
    if (asked > deadline) throw new Error('Prometheus does not show the breach');
    unseen = asked;
    await sleep(Math.max(0, asked + ASK_EVERY_MS - performance.now()));
  }
}

/** The moment at which the file says that the flag is off. */
function whenOff(repository: Repository): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      watcher.close();
      clearTimeout(timer);
      how();
    };
    const look = () => {
      const now = performance.now();
      if (!isOn(repository)) settle(() => resolve(now));
    };
    // The file is replaced, not written to: it is its folder that changes.
    const watcher = watch(dirname(repository.flagsFile), look);
    const timer = setTimeout(() => settle(() => reject(new Error('the flag stays on'))), 150_000);
    look();
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, runs: { type: 'string' } } });
const runs = Number(options.runs ?? RUNS);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is a number from 1 on, not ${options.runs}`);

const behaviour = { ...healthy, requestsPerSecond: 50 };
const service = await startService({ behaviour: () => behaviour });
try {
  const prometheus = await startPrometheus({ targets: [{ job: 'service', address: service.address }] });
  try {
    // Of a service that was scraped once there is no baseline.
    await waitFor('Prometheus to know the service', async () => {
      const [sample] = await prometheus.query(`count_over_time(${MISMATCHES}[1m])`);
      return (sample?.value ?? 0) >= SCRAPES_BEFORE;
    });
    const reactions: number[] = [];
    for (let run = 0; run < runs; run++) {
      const ms = await react({ service, prometheus }, run);
      reactions.push(ms);
      if (!options.json) console.log(`run ${String(run + 1).padStart(2)}  ${ms.toFixed(0).padStart(6)} ms`);
    }
    const figures = { min: Math.min(...reactions), median: median(reactions), max: Math.max(...reactions) };
    if (options.json)
      console.log(JSON.stringify({ node: process.version, runs, ms: figures, reactions }, null, 2));
    else {
      const [min, middle, max] = [figures.min, figures.median, figures.max].map((ms) => ms.toFixed(0));
      console.log(
        `\nfrom visible in Prometheus to off, scrapes every second: min ${min}, median ${middle}, max ${max} ms`,
      );
    }
  } finally {
    await prometheus.stop();
  }
} finally {
  await service.stop();
}
