import { shorten, valueWords } from '../../words.ts';
import { badge } from '../badge.ts';
import { EMPTY, type Html, html } from '../html.ts';
import { numeral, section, table } from '../table.ts';
import type { Multiple } from './multiple-of.ts';

const MAX_TEXT = 200;

/** A small chart per metric over the runs, which the page's script draws, each in words and as a table too. */
export function multiplesPart(multiples: readonly Multiple[]): Html {
  if (multiples.length === 0) return EMPTY;
  const several = new Set(multiples.map(({ canary }) => canary)).size > 1;
  const figures = multiples.map((multiple, index) => figure(multiple, index, several));
  return section('over-runs', 'Metrics over the runs', html`<div class="multiples">${figures}</div>`);
}

function figure(multiple: Multiple, index: number, isOneOfSeveral: boolean): Html {
  const { metric, canary } = multiple;
  const whose = isOneOfSeveral ? html` <span class="whose">${shorten(canary, MAX_TEXT)}</span>` : EMPTY;
  return html`<figure class="chart" data-multiple="${index}" aria-labelledby="multiple-${index}">
<figcaption><h3 id="multiple-${index}"><code>${shorten(metric, MAX_TEXT)}</code>${whose}</h3>
<p>${words(multiple)}</p></figcaption>
<div class="drawing" hidden><ul class="legend" aria-hidden="true"><li><span class="key before"></span>before the flags</li><li>✓ ✗ ! with them, and how the run ended</li><li><span class="key limit"></span>limit</li></ul><div class="plot"></div><p class="readout" aria-hidden="true"></p></div>
<details><summary>The values as a table</summary>${values(multiple)}</details>
</figure>
`;
}

function words({ runs, unit }: Multiple): string {
  const range = (key: 'before' | 'now'): string => {
    const known = runs.flatMap((run) => run[key] ?? []);
    if (known.length === 0) return 'not measured';
    const [low, high] = [valueWords(Math.min(...known), unit), valueWords(Math.max(...known), unit)];
    return low === high ? low : `${low} to ${high}`;
  };
  return `In ${runs.length} runs: ${range('before')} before the flags went on, ${range('now')} with them.`;
}

function values({ metric, runs, unit }: Multiple): Html {
  const rows = runs
    .toReversed()
    .map(({ day, before, now, limit, mark, tone, verdict }) => [
      html`${day}`,
      ...[before, now, limit].map((value) => numeral(valueWords(value, unit))),
      badge(tone, mark, verdict),
    ]);
  return table(
    `${shorten(metric, MAX_TEXT)} over the runs`,
    ['Run', 'Before', 'Now', 'Limit', 'Verdict'],
    rows,
  );
}
