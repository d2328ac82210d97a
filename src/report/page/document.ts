import { createHash } from 'node:crypto';
import { SCRIPT, STYLE } from './assets.generated.ts';
import { embeddedJson, Html, html } from './html.ts';
import type { Shown } from './verdict-words.ts';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  /** The picture of its tab. */
  readonly icon: Pick<Shown, 'mark' | 'tone'>;
  readonly main: Html;
  readonly footer: Html;
  /** What the script draws. */
  readonly drawn: Readonly<Record<string, unknown>>;
}

/** No page asks anybody for anything: it runs the one script and has the one style that it was written with. */
const POLICY = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  `style-src '${hashOf(STYLE)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole page: one file, readable without its script, in light and dark, on a phone and on paper. */
export function documentOf({ title, icon, main, footer, drawn }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${pictureOf(icon)}">
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${main}</main>
<footer>${footer}</footer>
<script type="application/json" id="drawn">${embeddedJson(drawn)}</script>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.markup;
}

const COLOURS = { bad: '#c62828', unsure: '#b26a00', good: '#1a7f37', plain: '#57606a' } as const;

function pictureOf({ mark, tone }: Page['icon']): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${COLOURS[tone]}"/><text x="8" y="12.5" font-size="12" text-anchor="middle" fill="#fff">${mark}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
