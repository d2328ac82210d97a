import type { Run } from '../../runs.ts';
import { momentOf } from '../../runs-text.ts';
import { shorten } from '../../words.ts';
import { badge } from '../badge.ts';
import { EMPTY, type Html, html } from '../html.ts';
import { metricsTable } from '../metrics.ts';
import { provenancePairs } from '../provenance.ts';
import { section } from '../table.ts';
import { factsList } from '../verdict.ts';
import { shownVerdict } from '../verdict-words.ts';

const MAX_TEXT = 300;

/** Every run with its essentials folded away. */
export function eachRun(runs: readonly Run[]): Html {
  return section('each', 'Each run', html`${runs.map(run)}`);
}

function run({ path, report }: Run, index: number): Html {
  const { tone, mark, word } = shownVerdict(report.verdict);
  const when = momentOf(report);
  const metrics =
    Object.keys(report.evidence).length === 0 ? EMPTY : metricsTable(report, `Metrics of the run of ${when}`);
  return html`<details class="run"><summary>${when} ${badge(tone, mark, word)} ${shorten(report.name, MAX_TEXT)} in ${shorten(report.environment, MAX_TEXT)}</summary>
<div id="run-${index}" class="essentials">${factsList(report)}
${metrics}
<h3>Where it comes from</h3>
<p>Read from <code>${shorten(path, MAX_TEXT)}</code></p>
${provenancePairs(report)}</div></details>
`;
}
