// How often whole runs of the product are false rollbacks, and how fast they detect a regression, beside other rules on the same services.
//   npm run bench:judge [-- --runs 500] [--seed text] [--json]    all cells; draws docs/judge.svg
//   npm run bench:judge -- --only bursty/100             the cells whose names hold the text, without the picture
//   npm run bench:judge -- --quick                       a coarse check of the promises, for every change, under a minute; fails when one is broken
//   npm run bench:judge -- --traces FILE                 judges recorded runs; one JSON line per case, nothing else
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cell, keyOf, OURS, type Outcome } from './judge/cells.ts';
import { type Held, keeps } from './judge/held.ts';
import { picture } from './judge/picture.ts';
import { playAll } from './judge/pool.ts';
import { promises, quickPromises, unchanged } from './judge/promises.ts';
import { delays, detections, heldTable, measured, tables } from './judge/tables.ts';
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

const QUICK_RUNS = 40;
const RUNS = 500;
/** A promise counts as broken where chance explains what was seen with less than this, each of some fifty. */
const LEVEL = 0.001;

if (options.traces !== undefined) {
  for (const verdict of judgeTraceFile(readFileSync(options.traces, 'utf8')))
    console.log(JSON.stringify(verdict));
} else if (options.quick) {
  await quick(Number(options.runs ?? QUICK_RUNS));
} else {
  await full(Number(options.runs ?? RUNS));
}

async function quick(runs: number): Promise<void> {
  const held = quickPromises.filter(({ cell }) => keyOf(cell).includes(options.only ?? ''));
  const cells = new Map(held.map(({ cell }) => [keyOf(cell), cell]));
  const jobs = [...cells.values()].map((cell) => ({ cell, runs, seed: options.seed, withRivals: false }));
  await playAll(jobs, ({ cell }, [one]) => {
    for (const promise of held) if (one && keyOf(promise.cell) === keyOf(cell)) tell(promise, one);
  });
}

function tell(held: Held, one: Outcome): void {
  const kept = keeps(held, one, LEVEL);
  if (!kept) process.exitCode = 1;
  console.log(`${kept ? 'ok    ' : 'BROKEN'} ${describe(held, one)}`);
}

function describe(held: Held, one: Outcome): string {
  const row = held.row === undefined ? '' : `${held.row}: `;
  const subject = `${row}${held.what}: ${keyOf(held.cell)}`;
  if (one.refused !== undefined) return `${subject}: no run, the config is refused: ${one.refused}`;
  const reasons = Object.entries(one.reasons).map(([reason, count]) => `${count} ${reason}`);
  const after = one.medianSeconds === undefined ? '' : `, after ${delays(one)} s`;
  return `${subject}: ${measured(one[held.of], one.runs)} of ${one.runs}${after} [${reasons.join(', ')}]`;
}

async function full(runs: number): Promise<void> {
  const besideRivals = new Set([...unchanged('typical'), ...detections].map(keyOf));
  const cells = new Map<string, Cell>();
  for (const cell of [...promises.map(({ cell }) => cell), ...detections])
    if (keyOf(cell).includes(options.only ?? '')) cells.set(keyOf(cell), cell);
  const outcomes: Outcome[] = [];
  const jobs = [...cells].map(([key, cell]) => ({
    cell,
    runs,
    seed: options.seed,
    withRivals: besideRivals.has(key),
  }));
  await playAll(jobs, ({ cell }, made) => {
    outcomes.push(...made);
    console.error(`${keyOf(cell)}: done`);
  });
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
  return one !== undefined && !keeps(held, one, LEVEL);
}
