import { type Cell, keyOf, OURS, type Outcome } from './cells.ts';
import { errors, type Held, keeps, promises, unchanged } from './promises.ts';
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
  part === 0 ? '0' : `${part < 0.1 ? (100 * part).toFixed(1) : Math.round(100 * part)} %`;

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
            ? bold(rule, `${percent(one.rolledBack / one.runs)} / ${one.medianSeconds ?? '–'}`)
            : '–';
        }),
      ]),
    ),
  ];
  return [first.join('\n'), second.join('\n'), heldTable(outcomes)].join('\n\n');
}

/** What the judge is held to, and what came of it, cell by cell. */
export function heldTable(outcomes: readonly Outcome[]): string {
  const rows = promises.flatMap((held) => {
    const one = outcomes.find(({ rule, cell }) => rule === OURS && keyOf(cell) === keyOf(held.cell));
    return one ? [heldRow(held, one)] : [];
  });
  return [
    '| promise | cell | held to | measured | rolled back / passed / inconclusive | median, p95 s | runs | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function heldRow(held: Held, one: Outcome): string {
  const { profile, rps, errorShare, effect, kind } = held.cell;
  const cell = `${profile}, ${rps} rps${kind === 'errors' ? `, ${percent(errorShare)}` : ''}, ${effect}`;
  const promised = held.atMost !== undefined || held.atLeast !== undefined;
  const limit = !promised
    ? '–'
    : held.atMost === undefined
      ? `≥ ${percent(held.atLeast ?? 0)}${held.medianSeconds ? `, ≤ ${held.medianSeconds} s` : ''}`
      : `≤ ${percent(held.atMost)}`;
  const part = (count: number): string => percent(count / one.runs);
  const cells = [
    held.what,
    cell,
    limit,
    part(one[held.of]),
    `${part(one.rolledBack)} / ${part(one.passed)} / ${part(one.inconclusive)}`,
    `${one.medianSeconds ?? '–'}, ${one.p95Seconds ?? '–'}`,
    String(one.runs),
    !promised ? '' : keeps(held, one, 0) ? 'kept' : keeps(held, one, 2) ? 'within chance' : '**broken**',
  ];
  return `| ${cells.join(' | ')} |`;
}
