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
const unavailable = new MetricSourceError('unavailable', 'no answer');
const tooMuch = new MetricSourceError('rejected', 'too many samples');

describe('the history that the evidence judge learns from', () => {
  test('reaches two hours back', async () => {
    expect(await asked(nothing)).toEqual({ lengths: [7200], warnings: [] });
  });

  test('is half an hour where two hours are too much to be read', async () => {
    expect(await asked(tooMuch, nothing)).toEqual({ lengths: [7200, 1800], warnings: [] });
  });

  test('V6: is the baseline window alone where half an hour is too much as well', async () => {
    expect(await asked(tooMuch, tooMuch, nothing)).toEqual({ lengths: [7200, 1800, 60], warnings: [] });
  });

  test('V6: is asked for again after one failed answer', async () => {
    expect(await asked(unavailable, nothing)).toEqual({ lengths: [7200, 1800], warnings: [] });
  });

  test('V6: is the values of the baseline window where it cannot be read at all, and never the literal rule', async () => {
    const lengths = [7200, 1800, 60];
    const warned = (why: string) => [
      `the history of error_rate could not be read, so it is judged by the values of its baseline window: ${why}`,
    ];
    expect(await asked(tooMuch, tooMuch, tooMuch)).toEqual({ lengths, warnings: warned('too many samples') });
    expect(await asked(unavailable, unavailable, unavailable)).toEqual({
      lengths,
      warnings: warned('no answer'),
    });
  });

  test('V6: where not even these could be read, nothing is decided on ten times the errors', async () => {
    const { plan: usual } = stage({});
    const watched = [{ ...errorRate, judge: 'evidence' } as const];
    const fails = async (): Promise<never> => {
      throw unavailable;
    };
    const self = stage({
      plan: { metrics: { ...usual.metrics, watched } },
      value: () => 10,
      ports: ({ metrics }) => ({ metrics: { ...metrics, recorded: fails, history: fails } }),
    });
    const outcome = await self.run();
    expect(outcome).toMatchObject({ verdict: 'inconclusive', reasonCode: 'metrics-unavailable' });
  });
});
