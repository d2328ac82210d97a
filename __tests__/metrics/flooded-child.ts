// Asks a server for eight values and the samples of eight counters at once, and prints what became of it.
import { readFileSync } from 'node:fs';
import { MetricSourceError } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { never, promql } from './queries.ts';

export interface Flooded {
  readonly answered: number;
  readonly refused: number;
  /** The most memory that the process has had, in MiB. */
  readonly peakMiB: number;
}

const [url = ''] = process.argv.slice(2);
const source = metricSource(
  { kind: 'prometheus', url, headers: {}, tls: undefined, timeoutSeconds: 120 },
  systemClock,
);
await source.reach(never);
const queries = Array.from({ length: 8 }, (_, index) => promql(`sum(x_${index}_total)`));
const asks = queries.flatMap((query) => [
  source.value(query, never),
  source.counters(query, Date.now() - 60_000, never),
]);
const ended = await Promise.allSettled(asks);
const failures = ended.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
for (const failure of failures) if (!(failure instanceof MetricSourceError)) throw failure;
source.close();
const [, kib] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
const flooded: Flooded = {
  answered: asks.length - failures.length,
  refused: failures.length,
  peakMiB: Math.round(Number(kib) / 1024),
};
process.stdout.write(JSON.stringify(flooded));
