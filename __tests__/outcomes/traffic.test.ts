import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { httpGet } from '../parts/http-get.ts';
import { type LoopbackServer, listen, readBody } from '../parts/loopback-server.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { startPrometheus } from '../parts/prometheus.ts';
import { healthy, type Service, startService } from '../parts/service.ts';
import { pool } from './pool.ts';
import { openStage, play, type Scenario, type Stage } from './scenario.ts';

const PATIENCE_MS = 400_000;
const SCRAPED_BEFORE = 42;
const DELAY_SECONDS = 20;

/** What is scraped in place of a row's service, or asked in place of its server. */
interface Between {
  readonly targets: readonly string[];
  readonly url: (server: MetricServer) => Promise<string>;
  /** How long samples take to be visible, in seconds. */
  readonly lateSeconds?: number;
  readonly close: () => Promise<unknown>;
}
type Row = Scenario & { readonly between?: (service: Service) => Promise<Between> };

const lost = { verdict: 'rolled-back', exit: 1, flags: 'as before' } as const;

const rows: readonly Row[] = [
  {
    title: 'V11: a service that is up for 4 s and down for 4 s once the flag is on is rolled back',
    watch: 60,
    whileOn: async (stage) => void crashLoop(stage, 4000, 4000),
    right: { ...lost, says: [/has started again|scrapes of|vanished|traffic|down for/] },
  },
  {
    title: 'V11: a service that restarts every 3 s between two scrapes is rolled back',
    watch: 60,
    whileOn: async (stage) => void crashLoop(stage, 3000, 0),
    right: { ...lost, code: 'restarts', says: [/has started again \d+ times/] },
  },
  {
    title: 'V11: a service that restarts once is not rolled back',
    watch: 30,
    whileOn: async ({ service }) => service.restart(),
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'V5: data that are late since long before the flag are judged when they arrive',
    watch: 60,
    between: late,
    right: { verdict: 'passed', exit: 0, flags: 'on', says: [/arrive \d+ s late/] },
  },
  {
    title: 'V5: a watch that is shorter than the delay decides nothing',
    watch: 15,
    between: late,
    right: { verdict: 'inconclusive', code: 'no-data', exit: 0, flags: 'on', says: [/arrive \d+ s late/] },
  },
  {
    title: 'V5: errors that are seen late are a breach all the same',
    watch: 60,
    behaviour: (on) => (on ? { errorsPerSecond: 400 } : {}),
    between: late,
    right: { ...lost, code: 'metric-breach' },
  },
  {
    title: 'V4b: half of the targets end without a word once the flag is on',
    watch: 40,
    between: (service) => halfGone(service, true),
    right: { verdict: 'inconclusive', code: 'partial-data', exit: 0, flags: 'on', says: [/1 of 2 targets/] },
  },
  {
    title: 'V4b: the same two targets, both there to the end',
    watch: 40,
    between: (service) => halfGone(service, false),
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
];

/** Up and down in turn until the run is over. */
async function crashLoop({ service, run }: Stage, upMs: number, downMs: number): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  while (run().running()) {
    await service.die();
    await pause(downMs);
    await service.comeBack();
    await pause(upMs);
  }
}

/** An exporter that shows what the service showed some seconds ago, with the time of then. */
async function late(service: Service): Promise<Between> {
  const shown: { at: number; text: string }[] = [];
  const timer = setInterval(async () => {
    const at = Date.now();
    const { body } = await httpGet(`${service.url}/metrics`).catch(() => ({ body: '' }));
    if (body !== '') shown.push({ at, text: body });
  }, 500);
  const server = await listen((_, response) => {
    const due = shown.findLast(({ at }) => at <= Date.now() - DELAY_SECONDS * 1000);
    const lines = due?.text.split('\n').map((line) => (/^[a-z]/.test(line) ? `${line} ${due.at}` : line));
    response.setHeader('content-type', 'text/plain; version=0.0.4');
    response.end(lines?.join('\n') ?? '');
  });
  const close = async () => {
    clearInterval(timer);
    await server.close();
  };
  return { targets: [server.address], url: async ({ url }) => url, lateSeconds: DELAY_SECONDS, close };
}

/** Two targets behind a querier that, once the flag is on, has lost the store of the second, and says nothing of it. */
async function halfGone(first: Service, isLost: boolean): Promise<Between> {
  const second = await startService({ behaviour: () => healthy });
  let querier: LoopbackServer | undefined;
  return {
    targets: [first.address, second.address],
    url: async ({ url }) => {
      querier = await listen(async (request, response) => {
        const answer = await fetch(`${url}${request.url}`, {
          method: request.method ?? 'GET',
          headers: { 'content-type': request.headers['content-type'] ?? '' },
          ...(request.method === 'POST' && { body: await readBody(request) }),
        });
        const text = await answer.text();
        first.poll();
        response.statusCode = answer.status;
        response.setHeader('content-type', answer.headers.get('content-type') ?? '');
        response.end(isLost && first.flagOn() ? without(text, second.address) : text);
      });
      return querier.url;
    },
    close: async () => {
      await querier?.close();
      await second.stop();
    },
  };
}

function without(text: string, instance: string): string {
  const answer = JSON.parse(text) as { data?: { result?: { metric?: { instance?: string } }[] } };
  const { result } = answer.data ?? {};
  if (!Array.isArray(result)) return text;
  const left = result.filter(({ metric }) => metric?.instance !== instance);
  return JSON.stringify({ ...answer, data: { ...answer.data, result: left } });
}

async function playRow(row: Row): Promise<void> {
  const opened = await openStage(row);
  const between = await row.between?.(opened.service);
  const addresses = between?.targets ?? [opened.service.address];
  const server = await startPrometheus({
    targets: addresses.map((address, index) => ({ job: `row-${index}`, address, labels: { job: 'row' } })),
    awaitTargets: false,
  });
  try {
    const some = 'nova_workflow_duration_seconds_count{job="row"}';
    await server.waitForSample(
      `min(count_over_time(${some}[5m])) >= ${SCRAPED_BEFORE}`,
      undefined,
      PATIENCE_MS,
    );
    const url = (await between?.url(server)) ?? server.url;
    await play(row, opened, { url, job: 'row' });
  } finally {
    await server.stop();
    await between?.close();
    await opened.service.stop();
    await opened.repository.remove();
  }
}

describe('lost, late and incomplete data on a real Prometheus', () => {
  let results: readonly Promise<void>[] = [];
  beforeAll(() => {
    results = pool(rows, 4, playRow);
    for (const result of results) result.catch(() => {}); // told by its own row
  });
  afterAll(() => Promise.allSettled(results), 2 * PATIENCE_MS);

  it.each(rows.map((row, index) => [row.title, index] as const))(
    '%s',
    (_, index) => results[index],
    2 * PATIENCE_MS,
  );
});
