import { randomOf } from '../../bench/judge/random.ts';

/** Two pods over a week that ends at `end` (s), scraped every minute, as OpenMetrics text. */
export interface Week {
  readonly text: string;
  /** When errors were ten times as many for four minutes, ms. */
  readonly bursts: readonly number[];
  /** When the server itself was away, s. */
  readonly gap: { readonly from: number; readonly to: number };
}

const SCRAPE = 60;
const DAY = 86_400;
const BURST = 240;
const PODS = ['pod-0', 'pod-1'];
/** Upper edges in seconds, and how many of 300 requests are no slower. */
const BUCKETS = [
  ['0.05', 150],
  ['0.1', 240],
  ['0.25', 288],
  ['0.5', 298],
  ['2.5', 300],
  ['+Inf', 300],
] as const;

/** The last full quarter of an hour: where a backtest of every 15 minutes has a flag. */
const quarterBefore = (at: number): number => Math.floor(at / 900) * 900;

export function makeWeek(end: number): Week {
  const start = end - 7 * DAY;
  const random = randomOf('a week');
  const bursts = [1.3, 4.6].map((day) => quarterBefore(start + day * DAY));
  const gap = { from: start + 3 * DAY, to: start + 3 * DAY + 2 * 3600 };
  const moments = Array.from({ length: (7 * DAY) / SCRAPE }, (_, index) => start + index * SCRAPE).filter(
    (at) => at < gap.from || at > gap.to,
  );
  const families: string[] = [];
  const family = (
    name: string,
    type: string,
    series: readonly (readonly [string, () => (at: number) => number])[],
  ) => {
    families.push(`# TYPE ${name} ${type}`);
    for (const [labels, make] of series) {
      const valueAt = make();
      for (const at of moments) families.push(`${labels} ${valueAt(at)} ${at}`);
    }
  };
  const counter = (perScrape: (at: number) => number) => (): ((at: number) => number) => {
    let total = 0;
    return (at) => {
      total += perScrape(at);
      return total;
    };
  };
  const isBurst = (at: number): boolean => bursts.some((from) => at > from && at <= from + BURST);
  const of = (name: string, more = '') => PODS.map((pod) => `${name}{job="shop",instance="${pod}"${more}}`);

  family(
    'http_requests',
    'counter',
    of('http_requests_total').map((labels) => [labels, counter(() => 300)] as const),
  );
  family(
    'http_errors',
    'counter',
    of('http_errors_total').map(
      (labels) => [labels, counter((at) => random.poisson(isBurst(at) ? 60 : 6))] as const,
    ),
  );
  family(
    'latency_seconds',
    'histogram',
    BUCKETS.flatMap(([le, below]) =>
      of('latency_seconds_bucket', `,le="${le}"`).map((labels) => [labels, counter(() => below)] as const),
    ),
  );
  family('queue_depth', 'gauge', [
    [
      'queue_depth{job="shop",instance="pod-0"}',
      () => () => Math.max(1, Math.round(20 + 4 * random.normal())),
    ],
  ]);
  family(
    'up',
    'gauge',
    of('up').map((labels) => [labels, () => () => 1] as const),
  );
  return { text: `${families.join('\n')}\n# EOF\n`, bursts: bursts.map((at) => at * 1000), gap };
}
