// `npm test -- __tests__/metrics/memory` prints its figures; with AOS_CANARY_SWEEP=full of answers of every kind.
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { isFull } from '../faults/fault-stage.ts';
import { printFigures, type Row } from '../faults/figures.ts';
import { type LoopbackServer, listen, readBody } from '../parts/loopback-server.ts';
import { startProcess } from '../parts/own-process.ts';
import type { Flooded } from './flooded-child.ts';

const CHILD = fileURLToPath(new URL('./flooded-child.ts', import.meta.url));
const MiB = 2 ** 20;
/** A little less than is read of one answer, and than is looked into. */
const MOST_BYTES = 7.9 * MiB;
const MOST_PARTS = 950_000;
const MAX_MIB = 800;

const figures: Row[] = [];
afterAll(() =>
  printFigures('Sixteen answers at once', ['each of them', 'MiB', 'memory at most, MiB'], figures),
);

let server: LoopbackServer;
afterEach(() => server.close());

function answer(resultType: string, series: string, parts: number): string {
  const count = Math.floor(Math.min(MOST_BYTES / (series.length + 1), MOST_PARTS / parts));
  const result = Array.from({ length: count }, () => series).join(',');
  return `{"status":"success","data":{"resultType":"${resultType}","result":[${result}]}}`;
}

const samples = (count: number): string =>
  Array.from({ length: count }, () => '[1764000000.123,"1234.5"]').join(',');
const labels =
  '"__name__":"http_requests_total","instance":"10.0.0.1:8080","job":"nova","code":"200","path":"/api"';

const floods: readonly (readonly [what: string, text: string])[] = [
  ['the smallest series', answer('vector', '{"metric":{},"value":[1,"1"]}', 6)],
  [
    'series with as many labels as usual',
    answer('vector', `{"metric":{${labels}},"value":[1764000000.123,"1234.5"]}`, 10),
  ],
  ['raw samples of many counters', answer('matrix', `{"metric":{${labels}},"values":[${samples(20)}]}`, 70)],
  [
    'raw samples of one counter',
    answer('matrix', `{"metric":{${labels}},"values":[${samples(300_000)}]}`, 900_000),
  ],
];

test.each(isFull ? floods : floods.slice(0, 1))(
  'invariant 8: sixteen answers at once, each as large as is read, of %s',
  async (what, text) => {
    server = await listen(async (request, response) => {
      const form = new URLSearchParams((await readBody(request)).toString());
      const now = Date.now() / 1000;
      const clock = { status: 'success', data: { resultType: 'scalar', result: [now, String(now)] } };
      response.end(form.get('query') === 'time()' ? JSON.stringify(clock) : text);
    });
    const child = await startProcess(process.execPath, [CHILD, server.url]);
    const { code, stdout, stderr } = await child.finished;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { answered, refused, peakMiB } = JSON.parse(stdout) as Flooded;
    // Read in vain: they were looked into, and are not what was asked for; or they are.
    expect(answered + refused).toBe(16);
    expect(peakMiB).toBeLessThan(MAX_MIB);
    figures.push([what, (text.length / MiB).toFixed(1), peakMiB]);
  },
);
