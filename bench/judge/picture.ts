import type { Outcome } from './cells.ts';
import { falseRollbacks, RULES, TRAFFIC } from './tables.ts';

const [WIDTH, HEIGHT] = [760, 380];
const PLOT = { left: 66, right: 430, top: 48, bottom: 320 };
const COLOURS = ['#b3261e', '#c77700', '#8a6d00', '#6750a4', '#386a9e', '#7a7a7a', '#0a7d34'];
/** Shares from here up lie on a logarithmic scale; what is less lies on the axis. */
const [LEAST, MOST] = [0.001, 1];

/** False rollbacks per run against traffic, one line per rule, as an SVG that reads on light and dark pages. */
export function picture(outcomes: readonly Outcome[]): string {
  const x = (index: number): number => PLOT.left + (index * (PLOT.right - PLOT.left)) / (TRAFFIC.length - 1);
  const y = (part: number): number =>
    PLOT.bottom -
    (Math.log(Math.max(part, LEAST) / LEAST) / Math.log(MOST / LEAST)) * (PLOT.bottom - PLOT.top);
  const text = (at: readonly [number, number], content: string, more = ''): string =>
    `<text x="${at[0].toFixed(0)}" y="${at[1].toFixed(0)}" ${more}>${content}</text>`;

  const grid = [0.001, 0.01, 0.1, 1].map(
    (part) =>
      `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(part)}" y2="${y(part)}" stroke="#ccc"/>` +
      text([PLOT.left - 8, y(part) + 4], part === 0.001 ? '≤ 0.1 %' : `${100 * part} %`, 'text-anchor="end"'),
  );
  const ticks = TRAFFIC.map((rps, index) =>
    text([x(index), PLOT.bottom + 20], String(rps), 'text-anchor="middle"'),
  );
  const lines = RULES.map((rule, index) => {
    const ours = index === RULES.length - 1;
    const parts = falseRollbacks(outcomes, rule);
    const colour = COLOURS[index] ?? '#000';
    const points = parts.map((part, at) => `${x(at).toFixed(1)},${y(part).toFixed(1)}`).join(' ');
    const row = PLOT.top + 12 + 26 * index;
    return (
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${ours ? 4 : 1.8}"/>` +
      `<line x1="${PLOT.right + 24}" x2="${PLOT.right + 44}" y1="${row - 4}" y2="${row - 4}" stroke="${colour}" stroke-width="${ours ? 4 : 1.8}"/>` +
      text([PLOT.right + 50, row], rule.replace(/ \(.*/, ''), ours ? 'font-weight="bold"' : '')
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="False rollbacks per run against traffic, for each rule">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text([20, 24], 'Rolled back although nothing had changed, per run of five minutes', 'font-size="15" font-weight="bold"')}
${grid.join('\n')}
${ticks.join('\n')}
${text([(PLOT.left + PLOT.right) / 2, PLOT.bottom + 42], 'requests per second', 'text-anchor="middle"')}
${lines.join('\n')}
</svg>
`;
}
