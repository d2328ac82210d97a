import type { Cell, EffectName } from './cells.ts';
import type { Held } from './held.ts';
import type { ProfileName } from './profiles.ts';
import { rowPromises } from './row-promises.ts';

const TRAFFIC = [0.1, 1, 10, 100, 1000];
const SHARES = [0.01, 0.001];

export function errors(profile: ProfileName, rps: number, errorShare: number, effect: EffectName): Cell {
  return { setting: 'errors', profile, rps, errorShare, effect };
}

function latency(profile: ProfileName, rps: number, effect: EffectName): Cell {
  return { setting: 'latency', profile, rps, errorShare: 0.01, effect };
}

/** Services where nothing changes, at every traffic level. */
export function unchanged(profile: ProfileName): Cell[] {
  return TRAFFIC.flatMap((rps) => SHARES.map((share) => errors(profile, rps, share, 'none')));
}

const falseRollbacks = (profile: ProfileName, atMost: number): Held[] =>
  unchanged(profile).map((cell) => ({ what: 'false rollbacks', cell, of: 'rolledBack', atMost }));

const detected = (cell: Cell, atLeast: number, medianSeconds?: number): Held => ({
  what: 'detected',
  cell,
  of: 'rolledBack',
  atLeast,
  ...(medianSeconds !== undefined && { medianSeconds }),
});

/** No promises: what a user of a young service, or of a server that remembers less, should know all the same. */
const shown: Held[] = [
  { baselineSeconds: 1800, words: 'half an hour' },
  { baselineSeconds: 300, words: 'five minutes' },
].flatMap(({ baselineSeconds, words }) =>
  (['typical', 'bursty'] as const).map(
    (profile): Held => ({
      what: `false rollbacks, ${words} of baseline`,
      cell: { ...errors(profile, 100, 0.01, 'none'), baselineSeconds },
      of: 'rolledBack',
    }),
  ),
);

/** All promises; the benchmark plays every cell of them. */
export const promises: readonly Held[] = [
  ...falseRollbacks('clean', 0.01),
  ...falseRollbacks('typical', 0.01),
  ...falseRollbacks('bursty', 0.02),
  {
    what: 'false rollbacks, five metrics',
    cell: { ...errors('typical', 100, 0.01, 'none'), metrics: 5 },
    of: 'rolledBack',
    atMost: 0.01,
  },
  detected(errors('clean', 10, 0.01, '×2'), 0.8),
  detected(errors('typical', 10, 0.01, '×2'), 0.45),
  detected(errors('clean', 10, 0.01, '×5'), 0.99, 50),
  detected(errors('typical', 10, 0.01, '×5'), 0.99, 50),
  detected(errors('clean', 10, 0.01, '×20'), 1, 20),
  detected(errors('typical', 10, 0.01, '×20'), 1, 20),
  detected(errors('typical', 10, 0.01, '×5 after 60 s'), 0.98),
  detected(errors('typical', 1, 0.01, 'outage'), 1, 30),
  detected(errors('typical', 10, 0.01, 'outage'), 1, 30),
  ...(['typical', 'bursty'] as const).flatMap((profile) =>
    [1, 10, 100].map(
      (rps): Held => ({
        what: 'false rollbacks, p95',
        cell: latency(profile, rps, 'none'),
        of: 'rolledBack',
        atMost: profile === 'typical' ? 0.01 : 0.02,
      }),
    ),
  ),
  detected(latency('typical', 10, 'p95 ×1.5'), 0.99),
  detected(latency('typical', 100, 'p95 ×1.5'), 0.99),
  detected(latency('typical', 1, '+200 ms'), 0.99),
  ...(['clean', 'typical'] as const).flatMap((profile) =>
    [10, 100].map(
      (rps): Held => ({
        what: 'passes of ×1.5, which is no pass',
        cell: errors(profile, rps, 0.01, '×1.5'),
        of: 'passed',
        atMost: 0.1,
      }),
    ),
  ),
  ...shown,
  ...rowPromises,
];

/** What a machine checks at every change, in seconds: the promises most easily broken. */
export const quickPromises: readonly Held[] = promises.filter(
  ({ row, cell }) =>
    row !== undefined ||
    (cell.metrics === undefined &&
      cell.baselineSeconds === undefined &&
      cell.errorShare === 0.01 &&
      ((cell.effect === 'none' && [10, 1000].includes(cell.rps) && cell.profile !== 'clean') ||
        (cell.profile === 'typical' && cell.rps === 10 && cell.effect !== 'none'))),
);
