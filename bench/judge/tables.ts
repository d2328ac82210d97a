import { shareOf } from '../../src/backtest/wilson.ts';
import { type Cell, keyOf, OURS, type Outcome } from './cells.ts';
import { type Held, keeps } from './held.ts';
import { errors, promises, unchanged } from './promises.ts';
import { rivals } from './rivals.ts';

export const TRAFFIC = [0.1, 1, 10, 100, 1000];

/** The second table: regressions that the rivals see too. */
export const detections: readonly Cell[] = [
  errors('typical', 100, 0.01, '×2'),
  errors('typical', 10, 0.01, '×5'),
  errors('typical', 100, 0.01, '×5'),
  errors('typical', 10, 0.001, '×20'),
];

export const RULES = [...rivals.map(({ name }) => name), OURS];

export const percent = (part: number): string =>
  Number.isNaN(part)
    ? '–'
    : part === 0
      ? '0'
      : `${part < 0.1 ? (100 * part).toFixed(1) : Math.round(100 * part)} %`;

/** The worst part of false rollbacks over the base ratios, typical service: rule by traffic. */
export function falseRollbacks(outcomes: readonly Outcome[], rule: string): number[] {
  return TRAFFIC.map((rps) =>
    Math.max(
      ...unchanged('typical')
        .filter((cell) => cell.rps === rps)
        .flatMap((cell) => outcomes.filter((one) => one.rule === rule && keyOf(one.cell) === keyOf(cell)))
        .map(({ rolledBack, runs }) => rolledBack / runs),
    ),
  );
}

/** The tables of docs/judge.md, in Markdown. */
export function tables(outcomes: readonly Outcome[]): string {
  const find = (cell: Cell, rule: string): Outcome | undefined =>
    outcomes.find((one) => one.rule === rule && keyOf(one.cell) === keyOf(cell));
  const bold = (rule: string, text: string): string => (rule === OURS ? `**${text}**` : text);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = (cells: readonly string[]): string[] => [row(cells), row(cells.map(() => '---'))];

  const first = [
    ...head([
      'false rollbacks per run, no effect, typical (worst base ratio)',
      ...TRAFFIC.map((rps) => (rps === 0.1 ? '0.1 rps' : String(rps))),
    ]),
    ...RULES.map((rule) =>
      row([bold(rule, rule), ...falseRollbacks(outcomes, rule).map((part) => bold(rule, percent(part)))]),
    ),
  ];
  const second = [
    ...head([
      'detected / median s, typical',
      ...detections.map(({ effect, rps, errorShare }) => `${effect} at ${rps} rps, ${percent(errorShare)}`),
    ]),
    ...RULES.map((rule) =>
      row([
        bold(rule, rule),
        ...detections.map((cell) => {
          const one = find(cell, rule);
          return one
            ? bold(rule, `${percent(one.rolledBack / one.runs)} / ${one.medianSeconds?.toFixed(0) ?? '–'}`)
            : '–';
        }),
      ]),
    ),
  ];
  return [first.join('\n'), second.join('\n'), heldTable(outcomes)].join('\n\n');
}

/** What a run is held to, and what was measured, cell by cell. */
export function heldTable(outcomes: readonly Outcome[]): string {
  const rows = promises.flatMap((held) => {
    const one = outcomes.find(({ rule, cell }) => rule === OURS && keyOf(cell) === keyOf(held.cell));
    return one ? [heldRow(held, one)] : [];
  });
  return [
    '| promise | cell | held to | measured (95 % interval) | rolled back / passed / inconclusive / blocked | median, p95 s | runs | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Two standard errors in one direction. */
const CHANCE = 0.025;

function heldRow(held: Held, one: Outcome): string {
  const { profile, rps, errorShare, effect, setting } = held.cell;
  const where = setting === 'errors' || setting === 'latency' ? [] : [setting];
  const share = setting === 'latency' ? [] : [percent(errorShare)];
  const label = held.row === undefined ? '' : ` (${held.row})`;
  const part = (count: number): string => percent(count / one.runs);
  const cells = [
    `${held.what}${label}`,
    [...where, profile, `${rps} rps`, ...share, effect].join(', '),
    limitOf(held),
    one.refused ?? measured(one[held.of], one.runs),
    `${part(one.rolledBack)} / ${part(one.passed)} / ${part(one.inconclusive)} / ${part(one.blocked)}`,
    delays(one),
    String(one.runs),
    !isPromise(held)
      ? ''
      : keeps(held, one, 1)
        ? 'kept'
        : keeps(held, one, CHANCE)
          ? 'within chance'
          : '**broken**',
  ];
  return `| ${cells.join(' | ')} |`;
}

const isPromise = ({ atMost, atLeast }: Held): boolean => atMost !== undefined || atLeast !== undefined;

function limitOf(held: Held): string {
  if (!isPromise(held)) return '–';
  if (held.atMost !== undefined) return `≤ ${percent(held.atMost)}`;
  return `≥ ${percent(held.atLeast ?? 0)}${held.medianSeconds ? `, ≤ ${held.medianSeconds} s` : ''}`;
}

/** A part of the runs with its 95 % interval. */
export function measured(count: number, runs: number): string {
  const { low, high } = shareOf(count, runs, runs);
  return `${percent(count / runs)} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;
}

/** Detection delay in seconds: the median with its 95 % interval, and the 95th percentile. */
export function delays({ medianSeconds, medianInterval, p95Seconds }: Outcome): string {
  if (medianSeconds === undefined || p95Seconds === undefined) return '–, –';
  const [low, high] = medianInterval ?? [medianSeconds, medianSeconds];
  return `${medianSeconds.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)}), ${p95Seconds.toFixed(0)}`;
}
