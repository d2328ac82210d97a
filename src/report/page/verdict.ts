import type { Report } from '../report.ts';
import { shorten } from '../words.ts';
import { type Fact, factsOf } from './facts.ts';
import { EMPTY, type Html, html } from './html.ts';
import { nextStepsPart } from './steps.ts';
import { clockWords, dayWords } from './time.ts';
import { shownVerdict } from './verdict-words.ts';

const MAX_NOTICES = 50;
const MAX_TEXT = 1_000;

/** The top of the page: what was tried, what broke, when, what became of the flags, and what to do now. */
export function verdictPart(report: Report): Html {
  const { title, mark, tone } = shownVerdict(report.verdict);
  return html`<header class="verdict ${tone}">
<p class="run">${shorten(report.name, MAX_TEXT)} in ${shorten(report.environment, MAX_TEXT)}${date(report)}</p>
<h1><span aria-hidden="true">${mark}</span> ${title}</h1>
${factsList(report)}
</header>
${nextStepsPart(report)}
${notices(report)}`;
}

/** What was tried, what came of it, when, and where that leaves the flags. */
export function factsList(report: Report): Html {
  return html`<dl class="facts">${factsOf(report).map(fact)}</dl>`;
}

function date({ start_time }: Report): Html {
  if (start_time === null) return EMPTY;
  const at = Date.parse(start_time);
  return html`, <time datetime="${start_time}">${dayWords(at)}, ${clockWords(at)}</time>`;
}

function fact({ label, big, small }: Fact): Html {
  return html`<div><dt>${label}</dt>${big.map((line) => html`<dd class="big">${line}</dd>`)}${small.map((line) => html`<dd>${line}</dd>`)}</div>`;
}

function notices({ errors, warnings, checks, verdict }: Report): Html {
  // What blocked a run has been told already, with what to do.
  const told = verdict === 'blocked' ? checks.map(({ name, message }) => `${name}: ${message}`) : [];
  const said = [
    ...errors
      .filter((error) => !told.includes(error))
      .map((words) => ({ words, kind: 'Error', tone: 'bad' })),
    ...warnings.map((words) => ({ words, kind: 'Warning', tone: 'unsure' })),
  ];
  if (said.length === 0) return EMPTY;
  const items = said
    .slice(0, MAX_NOTICES)
    .map(
      ({ words, kind, tone }) =>
        html`<li><strong class="${tone}">${kind}:</strong> ${shorten(words, MAX_TEXT)}</li>`,
    );
  const more =
    said.length > MAX_NOTICES
      ? html`<li>… and ${said.length - MAX_NOTICES} more in the JSON report.</li>`
      : EMPTY;
  return html`<section class="notices" aria-labelledby="notices"><h2 id="notices">Errors and warnings</h2><ul>${items}${more}</ul></section>`;
}
