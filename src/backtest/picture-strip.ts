import { formatValue } from '../judge/format.ts';
import { quantile } from './quantile.ts';
import type { Mark } from './result.ts';
import type { Stretch } from './sampled.ts';
import { momentWords } from './words.ts';

const WIDTH = 900;
const VALUES = { top: 14, bottom: 84 };
const STATES = { top: 90, height: 12 };
const HEIGHT = 120;
/** Values beyond this quantile leave the picture, or the rest would be a flat line. */
const HIGHEST = 0.995;
/** About so many dates stand below. */
const DATES = 7;

/** A metric over time as an inline SVG: what its watches ended with, and below it what became of each window. */
export function strip(marks: readonly Mark[], span: Stretch, unit: 'ms' | ''): string {
  const x = (at: number): number => ((at - span.from) / Math.max(1, span.to - span.from)) * WIDTH;
  const finite = marks.flatMap(({ value }) => (value !== undefined && Number.isFinite(value) ? [value] : []));
  const most = quantile(finite, HIGHEST) ?? 0;
  const least = Math.min(0, ...finite);
  const y = (value: number): number => {
    const part = most > least ? (Math.min(value, most) - least) / (most - least) : 0;
    return VALUES.bottom - part * (VALUES.bottom - VALUES.top);
  };
  const shown = `<text x="2" y="${VALUES.top - 3}">${formatValue(most, unit)}</text>`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${dates(span, x)}<path class="value" d="${path(marks, x, y)}"/>${finite.length > 0 ? shown : ''}${states(marks, span, x)}</svg>`;
}

/** One point per pixel, the highest value of those that fall on it; a new line after a gap. */
function path(marks: readonly Mark[], x: (at: number) => number, y: (value: number) => number): string {
  const columns = new Map<number, number | undefined>();
  for (const { flagAt, value } of marks) {
    const column = Math.round(x(flagAt));
    const known = columns.get(column);
    if (value === undefined || !Number.isFinite(value)) columns.set(column, known);
    else columns.set(column, known === undefined ? value : Math.max(known, value));
  }
  let drawing = false;
  let text = '';
  for (const [column, value] of columns) {
    if (value !== undefined) text += `${drawing ? 'L' : 'M'}${column} ${y(value).toFixed(1)}`;
    drawing = value !== undefined;
  }
  return text;
}

/** What became of each window: a ribbon of one path per state, over which those that were rolled back reach up through the values. */
function states(marks: readonly Mark[], span: Stretch, x: (at: number) => number): string {
  const columns = new Map<number, Mark['state']>();
  for (const { flagAt, state } of marks) {
    const column = Math.round(x(flagAt));
    const known = columns.get(column);
    if (known === undefined || SEVERITY[state] > SEVERITY[known]) columns.set(column, state);
  }
  const ribbon = runsOf(
    [...columns].map(([at, state]) => ({ at, state })),
    WIDTH,
  );
  const paths = RIBBON.map((state) => {
    const boxes = ribbon
      .filter((run) => run.state === state)
      .map(({ from, to }) => `M${from} ${STATES.top}H${to}v${STATES.height}H${from}z`);
    return boxes.length === 0 ? '' : `<path class="${state}" d="${boxes.join('')}"/>`;
  });
  const height = STATES.top + STATES.height - VALUES.top;
  const breaches = runsOf(
    marks.map(({ flagAt: at, state }) => ({ at, state })),
    span.to,
  )
    .filter(({ state }) => state === 'breach')
    .map(({ from, to, count }) => {
      const width = Math.max(1.5, x(to) - x(from)).toFixed(1);
      return `<rect class="breach" x="${x(from).toFixed(1)}" y="${VALUES.top}" width="${width}" height="${height}"><title>${momentWords(from)}, ${count} rolled back</title></rect>`;
    });
  return [...paths, ...breaches].join('');
}

const RIBBON = ['ok', 'watched', 'undecided', 'unrecorded'] as const;
/** Of several windows on one pixel the most severe is shown. */
const SEVERITY: Readonly<Record<Mark['state'], number>> = {
  ok: 0,
  watched: 0,
  unrecorded: 1,
  undecided: 2,
  breach: 3,
};

interface StateRun {
  readonly state: Mark['state'];
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Neighbours of the same state, each up to where the next one begins. */
function runsOf(
  places: readonly { readonly at: number; readonly state: Mark['state'] }[],
  end: number,
): StateRun[] {
  const runs: StateRun[] = [];
  for (const [index, { at, state }] of places.entries()) {
    const to = places[index + 1]?.at ?? end;
    const last = runs.at(-1);
    if (last?.state === state) runs[runs.length - 1] = { ...last, to, count: last.count + 1 };
    else runs.push({ state, from: at, to, count: 1 });
  }
  return runs;
}

function dates({ from, to }: Stretch, x: (at: number) => number): string {
  const steps = [3_600_000, 3 * 3_600_000, 6 * 3_600_000, 12 * 3_600_000, 86_400_000, 7 * 86_400_000];
  const step = steps.find((length) => (to - from) / length <= DATES + 1) ?? 30 * 86_400_000;
  let drawn = '';
  for (let at = Math.ceil(from / step) * step; at < to; at += step) {
    const iso = new Date(at).toISOString();
    const label = step < 86_400_000 ? iso.slice(5, 16).replace('T', ' ') : iso.slice(5, 10);
    drawn += `<path class="grid" d="M${x(at).toFixed(1)} ${VALUES.top}V${STATES.top + STATES.height}"/><text x="${(x(at) + 3).toFixed(1)}" y="${HEIGHT - 5}">${label}</text>`;
  }
  return drawn;
}
