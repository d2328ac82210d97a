import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LoopbackServer, listen, readBody } from '../parts/loopback-server.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { startPrometheusWith } from '../parts/prometheus.ts';
import type { StepResult } from '../parts/runner.ts';
import { makeWeek } from '../parts/week.ts';
import { annotations, flag, onStage, pullRequest, type Stage } from './stage.ts';

const ofStranger = { event: pullRequest('stranger/nova') };
const base = 'b'.repeat(40);

const config = (source: string, limit = 50): string => `name: shop
feature_flags: [${flag}]
alerting: { webhook_url: "\${SECRET_OF_THE_RUNNER}" }
prometheus:
  ${source}
  metrics:
    error_rate: sum(rate(http_errors_total[3m])) / sum(rate(http_requests_total[3m]))
thresholds: { error_rate: { delta_pct: ${limit} } }
`;

/** A server that the pull request would like to have asked. */
let evil: LoopbackServer;
let asked = 0;
beforeAll(async () => {
  evil = await listen((_, response) => {
    asked += 1;
    response.end();
  });
});
afterAll(() => evil.close());

async function validate(
  { main, repository, before }: Stage,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const step = await main(
    { mode: 'validate', backtest: '1d', ...inputs },
    { SECRET_OF_THE_RUNNER: evil.url, PROM: evil.url },
  );
  expect(step.code).toBe(0);
  expect(repository.bytes().equals(before)).toBe(true);
  expect(asked).toBe(0);
  return step;
}

// Its blocks are made by Prometheus' own tool: the first server alone.
await describeServers(
  describe,
  () => {
    let server: MetricServer;
    beforeAll(async () => {
      server = await startPrometheusWith(makeWeek(Math.floor(Date.now() / 1000)).text);
    });
    afterAll(() => server.stop());
    const figures =
      /\*\*Backtested\*\*: over the last 1 d, with a watch of 5 min, it rolls back \S+ % of 2\d\d quiet windows \(.* sure\); it sees error_rate ×[\d.]+ in \d+ s\./;

    it(
      "asks the base branch's Prometheus, and no other, and tells two figures in summary and comment",
      onStage(ofStranger, async (stage) => {
        stage.github.files.set(`${base}:canary.yaml`, config(`url: ${server.url}`));
        await stage.repository.writeConfig(config(`url: ${evil.url}`, 80));
        const step = await validate(stage);
        expect(step.summary).toMatch(figures);
        expect(stage.github.comments[0]?.body).toMatch(figures);
        expect(step.summary).toContain('nothing but Prometheus, for its history, was contacted');
      }),
    );

    it(
      'asks the one that the workflow names, for a config that is new too, as long a watch as it says',
      onStage(ofStranger, async (stage) => {
        await stage.repository.writeConfig(config(`url: ${evil.url}`));
        const step = await validate(stage, { 'prometheus-url': server.url, 'watch-seconds': '600' });
        expect(step.summary).toContain('with a watch of 10 min, it rolls back');
      }),
    );

    it(
      'tells of a query that the server refuses, and the step does not fail',
      onStage(ofStranger, async (stage) => {
        stage.github.files.set(`${base}:canary.yaml`, config(`url: ${server.url}`));
        await stage.repository.writeConfig(
          config(`url: ${server.url}`).replace(/error_rate: .*/, 'error_rate: http_errors_total'),
        );
        const step = await validate(stage);
        expect(step.summary).toContain('**Not backtested**: Prometheus rejects a query');
        expect(annotations(step, 'notice')).toContainEqual(
          expect.stringContaining('canary.yaml was not backtested: Prometheus rejects a query'),
        );
      }),
    );
  },
  1,
);

describe('where there is none', () => {
  const byVariable = "the base branch's Prometheus is given by a variable";
  it.each<[title: string, onBase: string | undefined, why: string]>([
    ['a new config', undefined, 'the base branch names no Prometheus'],
    ['a variable names the server', `url: "\${PROM}"`, byVariable],
    [
      'a variable holds the token',
      `url: http://127.0.0.1:9\n  auth: { bearer_token: "\${PROM}" }`,
      byVariable,
    ],
    ['the server is down', 'url: http://127.0.0.1:9', 'no answer from Prometheus'],
  ])('%s: it says why', (_, onBase, why) =>
    onStage(ofStranger, async (stage) => {
      if (onBase !== undefined) stage.github.files.set(`${base}:canary.yaml`, config(onBase));
      await stage.repository.writeConfig(config(`url: ${evil.url}`));
      const step = await validate(stage);
      expect(step.summary).toContain(`**Not backtested**: ${why}`);
      expect(annotations(step, 'warning')).toEqual([]);
    })(),
  );

  it.each([
    [422, 'Prometheus rejects a query', 'found duplicate series for the match group {customer="acme"}'],
    [503, 'Prometheus lacks a part of the data', 'expanding series: store {customer="acme"} is gone'],
    [500, 'no answer from Prometheus', 'acme is overloaded'],
    [401, 'Prometheus cannot be asked as the base branch says', 'user acme has no rights'],
  ])("S21: a server's own words (%s) are shown nowhere", (status, why, error) =>
    onStage(ofStranger, async (stage) => {
      const server = await listen((request, response) => {
        const isTime = request.url?.includes('time()');
        response.writeHead(isTime ? 200 : status);
        response.end(JSON.stringify({ status: 'error', errorType: 'execution', error }));
      });
      try {
        stage.github.files.set(`${base}:canary.yaml`, config(`url: ${server.url}`));
        await stage.repository.writeConfig(config(`url: ${evil.url}`));
        const step = await validate(stage);
        expect(step.summary).toContain(`**Not backtested**: ${why}`);
        const shown = [
          step.stdout,
          step.stderr,
          step.summary,
          ...stage.github.comments.map(({ body }) => body),
        ];
        expect(shown.join('\n')).not.toContain('acme');
      } finally {
        await server.close();
      }
    })(),
  );

  it(
    'S21: asks a bounded number of queries at once, however many metrics a stranger writes',
    onStage(ofStranger, async (stage) => {
      const running = new Set<symbol>();
      let most = 0;
      let all = 0;
      const server = await listen(async (request, response) => {
        const asked = Symbol();
        running.add(asked);
        // What the client cancels is over as well.
        response.on('close', () => running.delete(asked));
        all += 1;
        most = Math.max(most, running.size);
        const body = new URLSearchParams((await readBody(request)).toString());
        await new Promise((resolve) => setTimeout(resolve, 20));
        running.delete(asked);
        const now = Date.now() / 1000;
        const data =
          body.get('query') === 'time()'
            ? { resultType: 'scalar', result: [now, String(now)] }
            : { resultType: 'vector', result: [] };
        response.end(JSON.stringify({ status: 'success', data }));
      });
      try {
        stage.github.files.set(`${base}:canary.yaml`, config(`url: ${server.url}`));
        const many = Array.from(
          { length: 99 },
          (_, index) => `    m${index}: sum(rate(x${index}_total[3m]))`,
        );
        await stage.repository.writeConfig(
          config(`url: ${evil.url}`).replace('  metrics:\n', `  metrics:\n${many.join('\n')}\n`),
        );
        await validate(stage);
        expect(all).toBeGreaterThan(4);
        expect(most).toBeLessThanOrEqual(4);
      } finally {
        await server.close();
      }
    }),
  );

  it(
    'nobody asked for it: nothing is said, and nothing is contacted',
    onStage(ofStranger, async (stage) => {
      stage.github.files.set(`${base}:canary.yaml`, config('url: http://127.0.0.1:9'));
      await stage.repository.writeConfig(config(`url: ${evil.url}`));
      const step = await validate(stage, { backtest: '' });
      expect(step.summary).not.toMatch(/acktested/);
      expect(step.summary).toContain('No flag was changed, and nothing was contacted.');
    }),
  );
});
