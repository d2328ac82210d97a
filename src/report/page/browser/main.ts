// The page is whole without this: it draws the charts, and opens what is folded away before the page is printed.
import { drawCharts } from './charts.ts';
import { readyForPaper } from './paper.ts';

const text = document.getElementById('drawn')?.textContent;
const { charts = [] } = JSON.parse(text ?? '{}') as { readonly charts?: Parameters<typeof drawCharts>[0] };
readyForPaper(drawCharts(charts));
