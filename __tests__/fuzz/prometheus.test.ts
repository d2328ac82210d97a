import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SourcePlan } from '../../src/canary/plan.ts';
import { type Clock, MetricSourceError } from '../../src/canary/ports.ts';
import { readAnswer } from '../../src/metrics/answer.ts';
import { readJson } from '../../src/metrics/json.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import {
  type Data,
  healthyData,
  METRICS,
  type Question,
  readQuestion,
  successText,
} from '../hostile/stand-in.ts';
import { never, promql } from '../metrics/queries.ts';
import { type LoopbackServer, listen } from '../parts/loopback-server.ts';
import { PATIENCE_MS, runs } from './runs.ts';
import { seldom } from './seldom.ts';
import { type Mutation, mutated, mutations } from './tree.ts';

const WINDOW_MS = 60_000;

/** Most of a pause passes at once, for the server too: sources are patient with a server that may recover. */
let skippedMs = 0;
const clock: Clock = {
  ...systemClock,
  now: () => systemClock.now() + skippedMs,
  async sleep(ms, signal) {
    await systemClock.sleep(ms / 50, signal);
    skippedMs += ms - ms / 50;
  },
};

const question = (path: string, query: string): Question => ({
  path,
  query,
  form: new URLSearchParams({ start: '1000', end: '1060', step: '15' }),
  headers: {},
});
/** One answer of each kind, as a healthy server gives it. */
const healthy: readonly Data[] = [
  question('/api/v1/query', 'time()'),
  question('/api/v1/query', METRICS.error_rate),
  question('/api/v1/query', 'topk(1, x)'),
  question('/api/v1/query', 'x[60s]'),
  question('/api/v1/query_range', METRICS.error_rate),
].map((one) => healthyData(one, 1_764_000_000));

/** What servers, proxies and their bugs may put where something else is due. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.double(),
  fc.constantFrom<unknown>(
    ...[
      'NaN',
      '+Inf',
      '-Inf',
      '1e308',
      '-1e308',
      '1e400',
      '0x10',
      '',
      ' 1',
      '1_000',
      '9007199254740993',
      '-0',
    ],
    ...[1e308, -1, 8.64e12, 8.64e13, 1e18, -0, null, true, {}, []],
    ...[
      'vector',
      'matrix',
      'scalar',
      'string',
      'streams',
      '__proto__',
      '\ud800',
      '::error::x',
      '##[error]x',
      '\r\n',
    ],
  ),
  fc.constantFrom<unknown>(...healthy.map(({ result }) => result)),
);

const isFinding = (error: unknown): boolean =>
  error instanceof MetricSourceError && !/[\p{Cc}]/u.test(error.message) && error.message.length < 1_000;

describe('invariant 6: whatever a metric server answers', () => {
  test(
    'an answer of any shape is read, or refused in words',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...healthy), mutations(value, 4), (data, changes) => {
          try {
            const answer = readAnswer(mutated(data, changes));
            for (const { at, value: read } of samplesOf(answer)) {
              expect(Number.isSafeInteger(at)).toBe(true);
              expect(typeof read).toBe('number');
              expect(Number.isNaN(new Date(at).getTime())).toBe(false);
            }
          } catch (error) {
            if (!isFinding(error)) throw error;
          }
        }),
        runs(1_000),
      );
    },
    PATIENCE_MS,
  );

  test(
    'any text is read as JSON.parse reads it, or not at all',
    () => {
      const damage = fc.record({
        at: fc.nat(),
        cut: fc.nat(9),
        put: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 4 }),
          fc.constantFrom(...'{}[]",:\\0eE+-'),
          fc.constant('['.repeat(50_000)),
        ),
      });
      fc.assert(
        fc.property(fc.constantFrom(...healthy), fc.array(damage, { maxLength: 3 }), (data, damages) => {
          let text = successText(data);
          for (const { at, cut, put } of damages) {
            const from = at % text.length;
            text = text.slice(0, from) + put + text.slice(from + cut);
          }
          const read = readJson(text);
          if (read !== undefined) expect(read).toEqual(JSON.parse(text));
        }),
        runs(300),
      );
    },
    PATIENCE_MS,
  );
});

/** How the next answers are spoiled. */
interface Spoiling {
  readonly changes: readonly Mutation[];
  readonly status: number;
  /** The whole answer, in place of a changed one. */
  readonly instead: Buffer | undefined;
  /** The answer ends here, in bytes, and the connection with it. */
  readonly cutAt: number | undefined;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  changes: mutations(value, 2),
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constant(200) },
    fc.constantFrom(204, 301, 400, 401, 422, 429, 500, 503),
  ),
  instead: seldom(fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes))),
  cutAt: seldom(fc.nat(400)),
});

/** Longer than this takes no exchange with a server that is there, in ms, however slow the machine. */
const BOUND_MS = 30_000;

describe('invariant 6: the whole source, before a server that answers anything', () => {
  let server: LoopbackServer;
  let plan: Extract<SourcePlan, { kind: 'prometheus' }>;
  let spoil: Spoiling | undefined;

  beforeAll(async () => {
    server = await listen(async (request, response) => {
      const asked = await readQuestion(request);
      const data = healthyData(asked, clock.now() / 1000);
      if (spoil === undefined) return void response.end(successText(data));
      const { changes, status, instead, cutAt } = spoil;
      const bytes = instead ?? Buffer.from(successText(mutated(data, changes)));
      response.writeHead(status);
      if (cutAt === undefined || cutAt >= bytes.length) response.end(bytes);
      else response.write(bytes.subarray(0, cutAt), () => response.destroy());
    });
    plan = {
      kind: 'prometheus',
      url: server.url,
      headers: {},
      tls: undefined,
      timeoutSeconds: 20,
    };
  });
  afterAll(async () => {
    await server.close();
  });

  test(
    'every question ends, in values that can be judged or in a MetricSourceError',
    async () => {
      let answered = 0;
      let refused = 0;
      const query = promql(METRICS.golden_mismatch);
      await fc.assert(
        fc.asyncProperty(spoiling, fc.boolean(), async (given, fromStart) => {
          spoil = undefined;
          // One of its own: a refusal is remembered for a while.
          const source = metricSource(plan, clock);
          // With the server's clock known, or not yet.
          await source.reach(never);
          spoil = given;
          const startedAt = performance.now();
          const now = clock.now();
          const asks = [
            ...(fromStart ? [source.reach(never)] : []),
            source.check(query, never),
            source.value(query, never).then(expectFigure),
            source.uptime([query], never).then((uptimes) => {
              for (const { seconds } of uptimes) expectFigure(seconds);
            }),
            source.noData(query, never),
            source.scrapeInterval([query], never).then(expectFigure),
            source.coverage([query], 60, never).then(([covered]) => {
              expect(Number.isSafeInteger(covered?.rawSamples)).toBe(true);
              if (covered?.newestAt !== undefined) expectTime(covered.newestAt);
            }),
            source.history(query, now - WINDOW_MS, now, 15, never).then((samples) => {
              for (const { at, value: read } of samples) {
                expectTime(at);
                expectFigure(read);
              }
            }),
            source.counters(query, now - WINDOW_MS, never).then((series) => {
              for (const { samples } of series) for (const { at } of samples) expectTime(at);
            }),
          ];
          for (const ended of await Promise.allSettled(asks)) {
            if (ended.status === 'fulfilled') answered += 1;
            else if (isFinding(ended.reason)) refused += 1;
            else throw ended.reason;
          }
          source.close();
          expect(performance.now() - startedAt).toBeLessThan(BOUND_MS);
        }),
        runs(80),
      );
      // Else the property would hold of nothing.
      expect(answered).toBeGreaterThan(100);
      expect(refused).toBeGreaterThan(100);
    },
    PATIENCE_MS,
  );
});

function samplesOf(answer: ReturnType<typeof readAnswer>): readonly { at: number; value: number }[] {
  if (answer.kind === 'scalar') return [answer.sample];
  if (answer.kind === 'vector') return answer.series.map(({ sample }) => sample);
  return answer.kind === 'matrix' ? answer.series.flatMap(({ samples }) => samples) : [];
}

function expectTime(at: number): void {
  if (Number.isNaN(new Date(at).getTime())) throw new Error(`${at} ms is no time`);
}

/** A number or NaN, never infinite: an infinite baseline would make every value fine. */
function expectFigure(read: number | undefined): void {
  if (read !== undefined && (typeof read !== 'number' || Math.abs(read) === Number.POSITIVE_INFINITY)) {
    throw new Error(`${read} is no figure`);
  }
}
