import { EMPTY, type Html, html } from './html.ts';

/** A table whose first column names its rows. Where it is too wide for the screen, it scrolls in its own box. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>
<thead><tr>${head.map((words) => html`<th scope="col">${words}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`;
}

function row([first = EMPTY, ...others]: readonly Html[]): Html {
  return html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
}

/** A cell that is never broken over lines. */
export function numeral(words: string): Html {
  return html`<span class="number">${words}</span>`;
}

/** A cell of words, which is given some width. */
export function prose(words: string): Html {
  return html`<div class="prose">${words}</div>`;
}

/** Names with their values, one under another. Values that are not there leave out their name. */
export function pairs(all: readonly (readonly [name: string, value: Html | undefined])[]): Html {
  const known = all.flatMap(([name, value]) =>
    value ? [html`<div><dt>${name}</dt><dd>${value}</dd></div>`] : [],
  );
  return html`<dl class="pairs">${known}</dl>`;
}

/** A part of the page under a heading of its own. */
export function section(id: string, heading: string, body: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}</section>
`;
}
