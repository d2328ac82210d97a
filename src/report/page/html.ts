import { visible } from '../../safety/inert.ts';

/** Markup that is fit to stand in a page: written here, or foreign text made harmless. A class, so that no data read from a file can pass for it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = string | number | Html | readonly Html[];

/** A template of markup. Whatever is filled in stands for nothing but itself, between tags and in double quotes alike. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = template.map((text, index) => text + (index < parts.length ? filledIn(parts[index]) : ''));
  return new Html(markup.join(''));
}

/** Nothing, where a part of a page is left out. */
export const EMPTY = new Html('');

function filledIn(part: Part | undefined): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(({ markup }) => markup).join('') : escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Foreign text without what cannot be seen in it (controls, marks that reorder it); its lines stay lines. */
function escaped(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(visible);
  return lines.join('\n').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** JSON for a `<script type="application/json">`: nothing in it can end the element, or is a line end to any parser. */
export function embeddedJson(value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(json);
}

/** A link to a page of the web; any other address is shown, and leads nowhere. */
export function link(address: string, words: string): Html {
  const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
  return isWeb ? html`<a href="${address}" rel="noreferrer">${words}</a>` : html`${words}`;
}

/** A list of pieces with something between them. */
export function joined(pieces: readonly Html[], between: Html): readonly Html[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}
