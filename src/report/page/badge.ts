import { type Html, html } from './html.ts';
import type { Tone } from './tones.ts';

/** A mark and a word in a tone: `✗ breach`. */
export function badge(tone: Tone, mark: string, words: string): Html {
  return html`<span class="badge ${tone}"><span aria-hidden="true">${mark}</span> ${words}</span>`;
}
