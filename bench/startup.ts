// How long a user waits for the first sign of life, as a ratio to a Node that does nothing.
//   npm run bench:startup [-- --json] [-- --check]
// Whole processes, in an empty environment (what is set there, such as NODE_EXTRA_CA_CERTS, costs time too). The cases
// take turns, so that a busy moment of the machine meets all of them; the median leaves out what is left of it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const RUNS = 20;
const FLAG = 'checkout_v2';
const dist = (path: string) => fileURLToPath(new URL(`../dist/${path}/index.js`, import.meta.url));

interface Case {
  name: string;
  until: 'exit' | 'first byte';
  args: string[];
  env?: Record<string, string>;
  limit?: number;
}

/** A Prometheus that answers at once, so that only the program's own time is seen. */
function startPrometheus(): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked = new URLSearchParams(request.method === 'POST' ? body : url.search);
    const data = answer(url.pathname, asked);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ status: 'success', data }));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function answer(path: string, asked: URLSearchParams): unknown {
  const number = (name: string, otherwise: number) => Number(asked.get(name)) || otherwise;
  const now = Math.floor(Date.now() / 1000);
  const metric = { job: 'shop', instance: 'a:1' };
  if (path.endsWith('/query')) {
    return { resultType: 'vector', result: [{ metric, value: [number('time', now), '3600'] }] };
  }
  if (path.endsWith('/query_range')) {
    const [start, end, step] = [number('start', now - 60), number('end', now), number('step', 15)];
    const values = Array.from({ length: (end - start) / step + 1 }, (_, i) => [start + i * step, `${i}`]);
    return { resultType: 'matrix', result: [{ metric, values }] };
  }
  return path.endsWith('/buildinfo') ? { version: '3.0.0' } : [];
}

/** A repository as a user has it: a config, a flags file, a smoke test. */
function writeRepository(root: string, prometheusUrl: string): void {
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode });
  };
  const flags = { flags: { [FLAG]: { enabled: false } }, environments: { staging: { [FLAG]: false } } };
  write('backend/app/config/feature_flags.json', `${JSON.stringify(flags, null, 2)}\n`);
  write('smoke.sh', '#!/bin/sh\nexit 0\n', 0o755);
  write('empty.js', '');
  write(
    'canary.yaml',
    `name: startup
environment: staging
feature_flags: [${FLAG}]
smoke:
  script: ./smoke.sh
prometheus:
  url: ${prometheusUrl}
  metrics:
    error_rate: sum(rate(http_errors_total[1m])) / sum(rate(http_requests_total[1m]))
    latency_p95: histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket[1m])) by (le)) * 1000
`,
  );
}

function cases(root: string): [bare: Case, ...rest: Case[]] {
  const config = join(root, 'canary.yaml');
  const inputs = { mode: 'run', config, 'dry-run': 'true', 'upload-artifact': 'false', comment: 'false' };
  const runner = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: root,
    RUNNER_TEMP: root,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    // The runner makes these files before it starts an action.
    ...Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
        writeFileSync(join(root, name), '');
        return [name, join(root, name)];
      }),
    ),
  };
  const cli = dist('cli');
  return [
    { name: 'bare node', until: 'exit', args: [join(root, 'empty.js')] },
    { name: 'action, dry run', until: 'first byte', args: [dist('main')], env: runner, limit: 2.5 },
    {
      name: 'cli run --dry-run',
      until: 'exit',
      args: [cli, 'run', '--config', config, '--dry-run'],
      limit: 2.5,
    },
    { name: 'cli --help', until: 'exit', args: [cli, '--help'], limit: 1.7 },
  ];
}

/** Milliseconds until the process ended or wrote its first byte; a run that fails measures nothing. */
function time({ name, until, args, env = {} }: Case, cwd: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let firstByte: number | undefined;
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.once('data', () => {
      firstByte = performance.now() - start;
    });
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    let whole = 0;
    child.on('exit', () => {
      whole = performance.now() - start;
    });
    child.on('close', (code) => {
      const taken = until === 'exit' ? whole : firstByte;
      if (code === 0 && taken !== undefined) resolve(taken);
      else reject(new Error(`${name}: exit ${code}\n${output}`));
    });
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

async function measure(root: string) {
  const all = cases(root);
  for (const one of all) await time(one, root); // files into the page cache
  const times = new Map<Case, number[]>(all.map((one) => [one, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const [one, taken] of times) taken.push(await time(one, root));
  }
  const bare = median(times.get(all[0]) ?? []);
  return [...times].map(([{ name, until, limit }, taken]) => ({
    name,
    until,
    ms: median(taken),
    ratio: median(taken) / bare,
    ...(limit !== undefined && { limit, ok: median(taken) / bare <= limit }),
  }));
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' } } });
const root = mkdtempSync(join(tmpdir(), 'aos-canary-bench-'));
const prometheus = await startPrometheus();
try {
  writeRepository(root, `http://127.0.0.1:${(prometheus.address() as AddressInfo).port}`);
  const results = await measure(root);
  if (options.json) {
    console.log(JSON.stringify({ node: process.version, runs: RUNS, results }, null, 2));
  } else {
    console.log(`Node ${process.version}, median of ${RUNS} runs, empty environment\n`);
    for (const { name, until, ms, ratio, limit, ok } of results) {
      const verdict = limit === undefined ? '' : `limit ${limit.toFixed(1)}  ${ok ? 'ok' : 'OVER'}`;
      console.log(
        `${name.padEnd(18)} ${until.padEnd(10)} ${ms.toFixed(1).padStart(6)} ms  ${ratio.toFixed(2)}x  ${verdict}`,
      );
    }
  }
  if (options.check && results.some(({ ok }) => ok === false)) process.exitCode = 1;
} finally {
  prometheus.close();
  rmSync(root, { recursive: true, force: true });
}
