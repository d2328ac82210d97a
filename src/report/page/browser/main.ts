// The page is whole without this: it draws the charts, and opens what is folded away where it is led to or printed.
import type { ChartData } from '../chart-data.ts';
import type { MultipleData } from '../runs/multiple-data.ts';
import { drawCharts } from './charts.ts';
import { drawMultiples } from './multiples.ts';
import { openTarget } from './open-target.ts';
import { readyForPaper } from './paper.ts';

interface Drawn {
  readonly charts?: readonly ChartData[];
  readonly multiples?: readonly MultipleData[];
}

const { charts = [], multiples = [] }: Drawn = JSON.parse(
  document.getElementById('drawn')?.textContent ?? '{}',
);
const drawings = [...drawCharts(charts), ...drawMultiples(multiples)];
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  for (const drawing of drawings) drawing.redraw();
});
readyForPaper(drawings);
openTarget();
