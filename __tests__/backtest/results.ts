import type { MetricResult, Result } from '../../src/backtest/result.ts';
import { shareOf } from '../../src/backtest/wilson.ts';
import { metricNamed } from './memory-source.ts';

export const HOUR = 3_600_000;
export const FROM = Date.UTC(2026, 10, 20);
export const LIMIT = { kind: 'delta-pct', limit: 50, minimum: 0 } as const;
const seen = { share: shareOf(90, 100, 100), medianSeconds: 45, p95Seconds: 105 };

/** A metric that was rolled back in two windows of a hundred, in a row. */
export const metric = (name: string, given: Partial<MetricResult> = {}): MetricResult => ({
  metric: metricNamed(name, [LIMIT], 'ratio'),
  rolledBack: shareOf(2, 100, 100),
  ends: new Map([['ok', 98]]),
  worst: [
    {
      flagAt: FROM + HOUR,
      afterSeconds: 45,
      code: 'metric-breach',
      reason: `${name} increased 200%`,
      excess: 200,
    },
  ],
  visible: { half: 1.62, nineOfTen: undefined, seen },
  proposals: [{ state: 'found', threshold: LIMIT, limit: 75, lowest: false }],
  marks: Array.from({ length: 100 }, (_, index) => ({
    flagAt: FROM + index * HOUR,
    state:
      index === 1 || index === 2 ? 'breach' : index < 10 ? 'undecided' : index === 50 ? 'unrecorded' : 'ok',
    value: index === 50 ? undefined : 0.01 * (1 + (index % 3)),
  })),
  ...given,
});

/** A result of a hundred windows, an hour apart. */
export const result = (given: Partial<Result> = {}): Result => ({
  name: 'soft',
  environment: 'staging',
  source: 'Prometheus at http://127.0.0.1:9090',
  walk: { sinceSeconds: 7 * 86_400, everySeconds: 3600, watchSeconds: 300 },
  span: { from: FROM, to: FROM + 100 * HOUR },
  windows: { all: 101, judged: 100, unrecorded: 1, apart: 100 },
  verdicts: {
    rolledBack: shareOf(2, 100, 100),
    passed: shareOf(90, 100, 100),
    inconclusive: shareOf(8, 100, 100),
  },
  reasons: new Map([
    ['underpowered', 8],
    ['metric-breach', 2],
  ]),
  metrics: [metric('error_rate')],
  injections: [{ text: 'error_rate=×2', metric: 'error_rate', seen }],
  partial: false,
  ...given,
});
