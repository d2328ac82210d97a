import type { Verdict } from '../../../canary/verdict.ts';
import { beganAt, type Run } from '../../runs.ts';
import { shorten } from '../../words.ts';
import { documentOf } from '../document.ts';
import { EMPTY, type Html, html } from '../html.ts';
import { dayWords } from '../time.ts';
import { shownVerdict } from '../verdict-words.ts';
import { multiplesOf } from './multiple-of.ts';
import { multiplesPart } from './multiples.ts';
import { eachRun } from './run.ts';
import { runsTable } from './table.ts';

/** More runs than these make a page that no browser likes; the newest are the ones that are asked for. */
const MAX_RUNS = 200;
const MAX_CHARTS = 24;
const MAX_TEXT = 200;

/** Many runs, the newest first, as one HTML page: what came of each, how the metrics developed, and each run's essentials. */
export function runsPage(all: readonly Run[]): string {
  const runs = all.slice(0, MAX_RUNS);
  const multiples = multiplesOf(runs).slice(0, MAX_CHARTS);
  const title = `${all.length} runs of ${whatOf(all)}`;
  const left = all.length - runs.length;
  return documentOf({
    title,
    icon: { mark: '≡', tone: 'plain' },
    main: html`<header class="verdict plain"><p class="run">${periodOf(all)}</p>
<h1>${title}</h1>
<p class="counts">${countsOf(all)}</p></header>
${left > 0 ? html`<p>The ${runs.length} newest are shown, and ${left} older ones are not.</p>` : EMPTY}
${runsTable(runs)}
${multiplesPart(multiples)}
${eachRun(runs)}`,
    footer: html`<p>Made by AOS Canary from the JSON reports of these runs. Times are UTC.</p>`,
    drawn: { multiples },
  });
}

function whatOf(runs: readonly Run[]): string {
  const canaries = [...new Set(runs.map(({ report: { name, environment } }) => `${name} in ${environment}`))];
  return canaries.length === 1 ? shorten(canaries[0] ?? '', MAX_TEXT) : `${canaries.length} canaries`;
}

function periodOf(runs: readonly Run[]): string {
  const times = runs.map(({ report }) => beganAt(report)).filter((at) => at > 0);
  if (times.length === 0) return '';
  const [from, to] = [dayWords(Math.min(...times)), dayWords(Math.max(...times))];
  return from === to ? from : `${from} to ${to}`;
}

/** How many ended how, what broke first. */
function countsOf(runs: readonly Run[]): readonly Html[] {
  const order: readonly (Verdict | null)[] = [
    ...(['rollback-incomplete', null, 'rolled-back', 'blocked'] as const),
    ...(['inconclusive', 'passed', 'planned'] as const),
  ];
  return order.flatMap((verdict) => {
    const count = runs.filter(({ report }) => report.verdict === verdict).length;
    const { mark, word, tone } = shownVerdict(verdict);
    return count === 0
      ? []
      : [html`<span class="${tone}"><span aria-hidden="true">${mark}</span> <b>${count}</b> ${word}</span> `];
  });
}
