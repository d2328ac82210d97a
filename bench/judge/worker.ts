import { parentPort } from 'node:worker_threads';
import { play } from './cells.ts';
import type { Job } from './pool.ts';

parentPort?.on('message', async ({ cell, runs, seed, withRivals }: Job) => {
  parentPort?.postMessage(await play(cell, runs, seed, withRivals));
});
