import { type NextStep, nextSteps, type Piece } from '../next-steps.ts';
import type { Report } from '../report.ts';
import { EMPTY, type Html, html } from './html.ts';

/** What a person does now, with the exact commands; nothing where nothing is to be done. */
export function nextStepsPart(report: Report): Html {
  const steps = nextSteps(report);
  if (steps.length === 0) return EMPTY;
  return html`<section class="steps" aria-labelledby="next"><h2 id="next">What to do now</h2>${steps.map(step)}</section>`;
}

function step({ say, items = [], command }: NextStep): Html {
  return html`${say.length === 0 ? EMPTY : html`<p>${say.map(piece)}</p>`}${
    items.length === 0 ? EMPTY : html`<ul>${items.map((item) => html`<li>${item.map(piece)}</li>`)}</ul>`
  }${command === undefined ? EMPTY : html`<pre class="command"><code>${command}</code></pre>`}`;
}

function piece(said: Piece): Html {
  if (typeof said === 'string') return html`${said}`;
  return 'code' in said ? html`<code>${said.code}</code>` : html`<strong>${said.strong}</strong>`;
}
