// How often the judge rolls back for nothing, and how fast it sees what it should, beside other rules on the same runs.
//   npm run bench:judge [-- --runs 500] [--seed text] [--json]    all cells; draws docs/judge.svg
//   npm run bench:judge -- --only bursty/100             the cells whose names hold the text, without the picture
//   npm run bench:judge -- --quick                       a coarse check of the promises, for every change; fails when one is broken
//   npm run bench:judge -- --traces FILE                 judges recorded runs; one JSON line per case, nothing else
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cell, keyOf, OURS, type Outcome, play } from './judge/cells.ts';
import { picture } from './judge/picture.ts';
import { type Held, keeps, promises, quickPromises, unchanged } from './judge/promises.ts';
import { detections, heldTable, percent, tables } from './judge/tables.ts';
import { judgeTraceFile } from './judge/traces.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: 'judge' },
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    traces: { type: 'string' },
    only: { type: 'string' },
  },
});

const QUICK_RUNS = 120;
const RUNS = 500;
/** A quick check has few runs; it fails where chance does not explain what it saw. */
const SIGMAS = 3.5;

if (options.traces !== undefined) {
  for (const verdict of judgeTraceFile(readFileSync(options.traces, 'utf8')))
    console.log(JSON.stringify(verdict));
} else if (options.quick) {
  quick(Number(options.runs ?? QUICK_RUNS));
} else {
  full(Number(options.runs ?? RUNS));
}

function quick(runs: number): void {
  for (const held of quickPromises) {
    const one = play(held.cell, runs, options.seed, false).find(({ rule }) => rule === OURS);
    if (!one) continue;
    const kept = keeps(held, one, SIGMAS);
    if (!kept) process.exitCode = 1;
    console.log(`${kept ? 'ok    ' : 'BROKEN'} ${describe(held, one)}`);
  }
}

function describe(held: Held, one: Outcome): string {
  const median = one.medianSeconds === undefined ? '' : `, median ${one.medianSeconds} s`;
  return `${held.what}: ${keyOf(held.cell)}: ${percent(one[held.of] / one.runs)} of ${one.runs}${median}`;
}

function full(runs: number): void {
  const besideRivals = new Set([...unchanged('typical'), ...detections].map(keyOf));
  const cells = new Map<string, Cell>();
  for (const cell of [...promises.map(({ cell }) => cell), ...detections])
    if (keyOf(cell).includes(options.only ?? '')) cells.set(keyOf(cell), cell);
  const outcomes: Outcome[] = [];
  for (const [key, cell] of cells) {
    outcomes.push(...play(cell, runs, options.seed, besideRivals.has(key)));
    console.error(`${key}: done`);
  }
  if (options.json) console.log(JSON.stringify({ runs, seed: options.seed, outcomes }, null, 2));
  else {
    const shown = options.only === undefined ? tables(outcomes) : heldTable(outcomes);
    console.log(`${runs} runs per cell, seed "${options.seed}"\n\n${shown}`);
  }
  if (options.only === undefined)
    writeFileSync(fileURLToPath(new URL('../docs/judge.svg', import.meta.url)), picture(outcomes));
  if (promises.some((held) => isBroken(held, outcomes))) process.exitCode = 1;
}

function isBroken(held: Held, outcomes: readonly Outcome[]): boolean {
  const one = outcomes.find(({ rule, cell }) => rule === OURS && keyOf(cell) === keyOf(held.cell));
  return one !== undefined && !keeps(held, one, SIGMAS);
}
