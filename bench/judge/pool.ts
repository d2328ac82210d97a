import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Cell, Outcome } from './cells.ts';

/** One cell to be played. */
export interface Job {
  readonly cell: Cell;
  readonly runs: number;
  readonly seed: string;
  readonly withRivals: boolean;
}

/** Plays cells on all processors. A cell's runs depend on its name and the seed alone. `onDone` is called as they end. */
export async function playAll(
  jobs: readonly Job[],
  onDone: (job: Job, outcomes: readonly Outcome[]) => void,
): Promise<void> {
  const left = [...jobs];
  const count = Math.min(jobs.length, availableParallelism());
  await Promise.all(Array.from({ length: count }, () => work(left, onDone)));
}

function work(left: Job[], onDone: Parameters<typeof playAll>[1]): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    let job: Job | undefined;
    const next = (): void => {
      job = left.shift();
      if (job) worker.postMessage(job);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (outcomes: readonly Outcome[]) => {
      if (job) onDone(job, outcomes);
      next();
    });
    worker.on('error', reject);
    next();
  });
}
