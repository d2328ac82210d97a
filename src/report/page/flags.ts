import type { FlagState, Report } from '../report.ts';
import { shorten } from '../words.ts';
import { badge } from './badge.ts';
import { EMPTY, type Html, html } from './html.ts';
import { section, table } from './table.ts';
import type { Tone } from './tones.ts';

const MAX_ROWS = 200;
const MAX_TEXT = 500;

const STATES: Readonly<Record<FlagState['state'], readonly [tone: Tone, mark: string, words: string]>> = {
  planned: ['plain', '·', 'planned'],
  on: ['plain', '·', 'on'],
  restored: ['good', '✓', 'as before'],
  conflict: ['unsure', '!', 'changed by another writer'],
  'not-restored': ['bad', '✗', 'could not be put back'],
};

/** Every place of the flags file that the run was to change, and what became of it. */
export function flagsPart({ flags, flags_file }: Report): Html {
  if (flags.length === 0) return EMPTY;
  const rows = flags
    .slice(0, MAX_ROWS)
    .map(({ flag, place, before, now, to, state }) => [
      html`<code>${shorten(flag, MAX_TEXT)}</code>`,
      html`<code>${shorten(place, MAX_TEXT)}</code>`,
      entry(before),
      entry(to),
      entry(now),
      badge(...STATES[state]),
    ]);
  const more =
    flags.length > MAX_ROWS ? html`<p>… and ${flags.length - MAX_ROWS} more in the JSON report.</p>` : EMPTY;
  const head = ['Flag', 'Place', 'Before', 'Set to', 'Now', 'State'];
  return section(
    'flags',
    'Flags',
    html`<p>In <code>${flags_file}</code></p>${table('Flags', head, rows)}${more}`,
  );
}

function entry(json: string | null): Html {
  return json === null ? html`no entry` : html`<code>${shorten(json, MAX_TEXT)}</code>`;
}
