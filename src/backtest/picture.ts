import { countWords, thresholdWords } from '../report/words.ts';
import { strip } from './picture-strip.ts';
import type { MetricResult, Result } from './result.ts';
import {
  lengthWords,
  momentWords,
  percent,
  proposalsWords,
  seenWords,
  shareWords,
  surenessWords,
  visibleWords,
} from './words.ts';

/** A result as one HTML file that needs nothing else: the rates, and each metric over time with the windows that it rolled back. */
export function resultAsHtml(result: Result): string {
  const { name, environment, walk, span, windows, verdicts, metrics } = result;
  const title = `Backtest of ${name} in ${environment}`;
  const { rolledBack, passed, inconclusive } = verdicts;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escaped(title)}</h1>
<p>A canary every ${lengthWords(walk.everySeconds)} with a watch of ${lengthWords(walk.watchSeconds)}, ${momentWords(span.from)} to ${momentWords(span.to)}, no flag changed.
${countWords(windows.judged)} of ${countWords(windows.all)} windows judged${windows.unrecorded > 0 ? `, ${countWords(windows.unrecorded)} not judged: no data` : ''}; ${countWords(windows.apart)} watches that do not overlap.${result.partial ? ' Stopped early: this is of the first part alone.' : ''}</p>
<p class="rates"><b class="breach">${windows.judged === 0 ? '–' : percent(rolledBack.count / rolledBack.of)}</b> rolled back for nothing (${surenessWords(rolledBack)})
<b>${shareWords(passed)}</b> passed <b>${shareWords(inconclusive)}</b> inconclusive</p>
<p class="key"><i class="breach"></i> rolled back <i class="ok"></i> passed <i class="undecided"></i> undecided <i class="unrecorded"></i> no data</p>
${metrics.map((metric) => metricPart(metric, result)).join('\n')}
${regressions(result)}
</main>
</html>
`;
}

function metricPart(result: MetricResult, { span }: Result): string {
  const { metric, rolledBack, visible, worst } = result;
  const limits = metric.thresholds.map((threshold) => thresholdWords(threshold, metric.unit)).join('; ');
  const facts = [
    limits || 'not guarded',
    `rolled back ${shareWords(rolledBack)} of the windows`,
    visible === undefined ? visibleWords(visible) : `could see ${visibleWords(visible)}`,
    ...(result.proposals.length === 0 ? [] : [`a limit for 1 % at most: ${proposalsWords(result)}`]),
  ];
  const name = `${metric.name} over time, with the ${rolledBack.count} windows that it rolled back`;
  const moments = worst.map(
    ({ flagAt, afterSeconds, reason }) =>
      `<li>${momentWords(flagAt)}, after ${afterSeconds} s: ${escaped(reason)}</li>`,
  );
  return `<h2>${escaped(metric.name)}</h2>
<p>${facts.map(escaped).join(' · ')}</p>
<div class="wide" tabindex="0" role="group" aria-label="${escaped(name)}">${strip(result.marks, span, metric.unit)}</div>
${moments.length === 0 ? '' : `<ul>${moments.join('')}</ul>`}`;
}

function regressions({ injections }: Result): string {
  const told = injections.map(({ text, seen }) => `<p>${escaped(text)}: rolled back ${seenWords(seen)}</p>`);
  return told.length === 0 ? '' : `<h2>With a regression</h2>\n${told.join('\n')}`;
}

/** Foreign text, harmless in HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (special) => `&#${special.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --faint: #59636e; --page: #fff; --line: #386a9e;
  --breach: #cf222e; --ok: #8fc79b; --undecided: #e0b84d; --unrecorded: #d0d7de }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --faint: #9198a1; --page: #0d1117; --line: #79b8ff;
  --breach: #ff6b6b; --ok: #2f6f43; --undecided: #8a6d1d; --unrecorded: #30363d } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 960px; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere }
h1 { font-size: 1.5em } h2 { font-size: 1.1em; margin: 1.6em 0 0 } p { margin: .4em 0 }
.wide { overflow-x: auto } svg { width: 100%; min-width: 640px; height: auto; display: block } svg text { font-size: 11px; fill: var(--faint) }
.rates b { font-size: 1.4em; margin-left: .6em } .rates b:first-child { margin-left: 0 } b.breach { color: var(--breach) }
.value { fill: none; stroke: var(--line); stroke-width: 1.2 } .grid { stroke: var(--unrecorded) }
rect.breach { fill: var(--breach); opacity: .75 } path.ok, path.watched { fill: var(--ok) }
path.undecided { fill: var(--undecided) } path.unrecorded { fill: var(--unrecorded) }
.key i { display: inline-block; width: .9em; height: .9em; margin: 0 .2em 0 1em } .key i:first-child { margin-left: 0 } .key i.breach { background: var(--breach) }
.key i.ok { background: var(--ok) } .key i.undecided { background: var(--undecided) } .key i.unrecorded { background: var(--unrecorded) }
`;
