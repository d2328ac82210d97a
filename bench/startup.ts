// How long a user waits for the first sign of life, as a ratio to a Node that does nothing.
//   npm run bench:startup [-- --json] [-- --check]
// Whole processes, in an empty environment (what is set there, such as NODE_EXTRA_CA_CERTS, costs time too). The starts
// take turns, so that a busy moment of the machine meets all of them; the median leaves out what is left of it. The
// command line keeps what V8 has compiled for its next start: `again` is such a start, all others have nothing kept.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CONFIG, DRY_RUN, FLAGS_FILE, type Start, starts, writeRepository } from './starts.ts';

const RUNS = 20;

type Timed = Omit<Start, 'maxRatio' | 'maxKiB'> & {
  readonly maxRatio?: number;
  /** Started before, and finds what was kept then. */
  readonly again?: boolean;
};

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60 };

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
  const now = Date.now() / 1000;
  const metric = { job: 'shop', instance: 'a:1' };
  const series = (start: number, end: number, step: number) => ({
    resultType: 'matrix',
    result: [
      {
        metric,
        values: Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, i) => [
          start + i * step,
          `${i}`,
        ]),
      },
    ],
  });
  const query = asked.get('query') ?? '';
  if (path.endsWith('/query_range')) {
    return series(number('start', now - 60), number('end', now), number('step', 15));
  }
  if (query === 'time()') return { resultType: 'scalar', result: [now, `${now}`] };
  const [, length, unit] = /\[(\d+)(ms|s|m)\]$/.exec(query) ?? [];
  if (length !== undefined) return series(now - Number(length) * (SECONDS[unit ?? ''] ?? 1), now, 15);
  return { resultType: 'vector', result: [{ metric, value: [number('time', now), '3600'] }] };
}

/** What is timed; the first is what all are compared with. */
function timed(root: string, prometheusUrl: string): [bare: Timed, ...rest: Timed[]] {
  const exits = { env: {}, until: 'exit', exitCode: 0 } as const;
  const empty = join(root, 'empty.js');
  writeFileSync(empty, '');
  const ioAlone = fileURLToPath(new URL('io-alone.mjs', import.meta.url));
  const files = [join(root, CONFIG), join(root, FLAGS_FILE), prometheusUrl, join(root, 'report.json')];
  return [
    { ...exits, name: 'bare node', args: [empty] },
    ...starts(root).flatMap((start): Timed[] => {
      const { maxRatio: _, ...unlimited } = start;
      if (start.until === 'first byte') return [start, { ...unlimited, until: 'exit' }];
      return start.name === DRY_RUN ? [start, { ...start, name: `${DRY_RUN}, again`, again: true }] : [start];
    }),
    { ...exits, name: "a dry run's I/O alone", args: [ioAlone, ...files] },
  ];
}

/** Milliseconds until what was waited for; a run that ends in another way than expected measures nothing. */
function time(start: Timed, root: string): Promise<number> {
  const { name, until, args, exitCode, again } = start;
  // What is kept lies in the folder for temporary files.
  const temp = again ? join(root, 'kept') : mkdtempSync(join(root, 'nothing-kept-'));
  const env = { ...start.env, TMPDIR: temp };
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let firstByte: number | undefined;
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.once('data', () => {
      firstByte = performance.now() - begun;
    });
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    let whole = 0;
    child.on('exit', () => {
      whole = performance.now() - begun;
    });
    child.on('close', (code) => {
      const taken = until === 'exit' ? whole : firstByte;
      if (code === exitCode && taken !== undefined) resolve(taken);
      else reject(new Error(`${name}: exit ${code}\n${output}`));
    });
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

async function measure(root: string, prometheusUrl: string) {
  const all = timed(root, prometheusUrl);
  for (const one of all) await time(one, root); // files into the page cache, and what is kept into its folder
  const times = new Map<Timed, number[]>(all.map((one) => [one, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const [one, taken] of times) taken.push(await time(one, root));
  }
  const bare = median(times.get(all[0]) ?? []);
  return [...times].map(([{ name, until, maxRatio }, taken]) => ({
    name,
    until,
    ms: median(taken),
    ratio: median(taken) / bare,
    ...(maxRatio !== undefined && { limit: maxRatio, ok: median(taken) / bare <= maxRatio }),
  }));
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' } } });
const root = mkdtempSync(join(tmpdir(), 'aos-canary-bench-'));
const prometheus = await startPrometheus();
try {
  const url = `http://127.0.0.1:${(prometheus.address() as AddressInfo).port}`;
  writeRepository(root, url);
  const results = await measure(root, url);
  if (options.json) {
    console.log(JSON.stringify({ node: process.version, runs: RUNS, results }, null, 2));
  } else {
    console.log(`Node ${process.version}, median of ${RUNS} runs, empty environment\n`);
    for (const { name, until, ms, ratio, limit, ok } of results) {
      const verdict = limit === undefined ? '' : `limit ${limit.toFixed(1)}  ${ok ? 'ok' : 'OVER'}`;
      console.log(
        `${name.padEnd(24)} ${until.padEnd(10)} ${ms.toFixed(1).padStart(6)} ms  ${ratio.toFixed(2)}x  ${verdict}`,
      );
    }
  }
  if (options.check && results.some(({ ok }) => ok === false)) process.exitCode = 1;
} finally {
  prometheus.close();
  rmSync(root, { recursive: true, force: true });
}
