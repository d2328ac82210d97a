import { describe, expect, test } from '@jest/globals';
import { MetricSourceError } from '../../src/canary/ports.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { errorRate, stage } from './stage.ts';

/** Asks a source for the history of a metric that is judged by evidence; `answers` are given one after the other. */
async function asked(...answers: readonly (Recorded | Error)[]) {
  const lengths: number[] = [];
  const { plan: usual } = stage({});
  const watched = [{ ...errorRate, judge: 'evidence' } as const];
  const self = stage({
    plan: { metrics: { ...usual.metrics, watched } },
    ports: ({ metrics, clock }) => ({
      metrics: {
        ...metrics,
        recorded: async (_, from, to = clock.now()) => {
          lengths.push((to - from) / 1000);
          const answer = answers[lengths.length - 1];
          if (answer instanceof Error || answer === undefined) throw answer;
          return answer;
        },
      },
    }),
  });
  await self.run();
  const warnings = self.events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
  return { lengths, warnings };
}

const nothing: Recorded = { kind: 'scalar', samples: [] };
const tooMuch = new MetricSourceError('rejected', 'too many samples');

describe('the history that the evidence judge learns from', () => {
  test('reaches two hours back', async () => {
    expect(await asked(nothing)).toEqual({ lengths: [7200], warnings: [] });
  });

  test('is half an hour where two hours are too much to be read', async () => {
    expect(await asked(tooMuch, nothing)).toEqual({ lengths: [7200, 1800], warnings: [] });
  });

  test('is missing where that is too much as well, or the source does not answer: the metric is judged literally', async () => {
    expect(await asked(tooMuch, tooMuch)).toEqual({
      lengths: [7200, 1800],
      warnings: ['error_rate is judged literally: too many samples'],
    });
    expect(await asked(new MetricSourceError('unavailable', 'no answer'))).toEqual({
      lengths: [7200],
      warnings: ['error_rate is judged literally: no answer'],
    });
  });
});
