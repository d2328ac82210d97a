import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type HangingPrometheus, startHangingPrometheus } from '../faults/hanging-prometheus.ts';
import { waitFor } from '../parts/wait-for.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

let place: Workplace;
let prometheus: HangingPrometheus;
beforeEach(async () => {
  place = await makeWorkplace();
  prometheus = await startHangingPrometheus();
  await place.configure({
    prometheus: { url: prometheus.url, metrics: { queue_depth: 'sum(queue_depth)' } },
  });
});
afterEach(async () => {
  await prometheus.close();
  await place.end();
});

it.each([
  ['before anything was read', 'query', /stopped before anything was judged/],
  ['while history is read', 'query_range', /0 of 0 windows judged[\s\S]*stopped early/],
])('Ctrl-C %s ends it with what is done', async (_, kind, says) => {
  prometheus.hang((question) => question.kind === kind);
  const run = await place.start('backtest', '--config', 'canary.yaml', '--since', '2h');
  await waitFor('a question to hang', () => prometheus.hanging() > 0);
  process.kill(run.pid, 'SIGINT');
  const { code, stdout, stderr } = await run.finished;
  expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
  expect(stdout).toMatch(says);
});
