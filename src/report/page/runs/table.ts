import { rowsOfReport } from '../../metrics-table.ts';
import type { Report } from '../../report.ts';
import type { Run } from '../../runs.ts';
import { momentOf } from '../../runs-text.ts';
import { NOTHING, shorten } from '../../words.ts';
import { badge } from '../badge.ts';
import { chanceWords } from '../chart-words.ts';
import { flagNames } from '../facts.ts';
import { EMPTY, type Html, html } from '../html.ts';
import { numeral, prose, section, table } from '../table.ts';
import { TONES } from '../tones.ts';
import { shownVerdict } from '../verdict-words.ts';
import { marginWords } from './margin.ts';

/** More columns than these are no table any more; the runs below have them all. */
const MAX_METRICS = 12;
const MAX_FLAGS = 5;
const MAX_TEXT = 200;

/** Every run in a row, the newest first, with what its metrics came to. */
export function runsTable(runs: readonly Run[]): Html {
  const metrics = [...new Set(runs.flatMap(({ report }) => Object.keys(report.evidence)))].slice(
    0,
    MAX_METRICS,
  );
  const head = [
    'Run',
    'Verdict',
    'Flags',
    ...metrics.map((metric) => shorten(metric, MAX_TEXT)),
    'Canary',
    'Commit',
  ];
  const rows = runs.map(({ report }, index) => [
    html`<a class="number" href="#run-${index}">${momentOf(report)}</a>`,
    verdict(report),
    html`${flagNames(report)
      .slice(0, MAX_FLAGS)
      .map((name) => html`<div><code>${shorten(name, MAX_TEXT)}</code></div>`)}`,
    ...metrics.map((metric) => movement(report, metric)),
    html`${shorten(report.name, MAX_TEXT)} in ${shorten(report.environment, MAX_TEXT)}<div class="rule">${shorten(report.config_path, MAX_TEXT)}</div>`,
    report.git_sha === null ? html`${NOTHING}` : html`<code>${report.git_sha.slice(0, 7)}</code>`,
  ]);
  return section('runs', 'Runs', table('Runs', head, rows));
}

function verdict({ verdict: ended, reason }: Report): Html {
  const { tone, mark, word } = shownVerdict(ended);
  return html`${badge(tone, mark, word)}${prose(shorten(reason ?? NOTHING, MAX_TEXT))}`;
}

/** What a metric came to, how likely that was without a change, and how far from its limit. */
function movement(report: Report, metric: string): Html {
  const row = rowsOfReport(report).find((known) => known.metric === metric);
  const evidence = report.evidence[metric];
  if (!row || !evidence) return html`${NOTHING}`;
  const chance = evidence.proof?.p_value ?? null;
  const behind = [
    ...(chance === null ? [] : [`chance ${chanceWords(chance)}`]),
    marginWords(report.metrics_current[metric], evidence.limits, evidence.unit) ?? '',
  ].filter((words) => words !== '');
  const values =
    row.baseline === NOTHING && row.now === NOTHING ? row.result : `${row.baseline} → ${row.now}`;
  return html`<span class="badge ${TONES[row.status]}"><span aria-hidden="true">${row.mark}</span><span class="unseen">${row.result}</span></span> ${numeral(values)}${
    behind.length === 0 ? EMPTY : html`<div class="number rule">${behind.join(', ')}</div>`
  }`;
}
