import { type Moments, momentsOf } from '../moments.ts';
import type { Report, TimelineEntry } from '../report.ts';
import { shorten } from '../words.ts';
import { EMPTY, type Html, html } from './html.ts';
import { prose, section, table } from './table.ts';
import { clockWords, spanWords } from './time.ts';

/** Of the events of one phase, this many are shown from its begin, and as many up to its end. */
const SHOWN_EVENTS = 15;
const MAX_TEXT = 300;

interface Phase {
  readonly name: string;
  /** In ms since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly TimelineEntry[];
}

/** The phases of the run, each with its time and length as a bar over the whole run, and its events folded away. */
export function timelinePart(report: Report): Html {
  const phases = phasesOf(report);
  const [first, last] = [phases[0], phases.at(-1)];
  if (!first || !last) return EMPTY;
  const moments = momentsOf(report);
  const items = phases.map((phase) => shown(phase, moments, first.from, Math.max(1, last.to - first.from)));
  return section('timeline', 'Timeline', html`<ol class="phases">${items}</ol>`);
}

function phasesOf({ timeline }: Report): readonly Phase[] {
  const begins = timeline.flatMap(({ type }, index) => (type === 'phase-started' ? [index] : []));
  // Where only a survivor tells of the run, there are events and no phases.
  const cuts = begins.length === 0 ? [0] : begins;
  return cuts.flatMap((begin, index) => {
    const entries = timeline.slice(begin, cuts[index + 1]);
    const [head, end] = [entries[0], timeline[cuts[index + 1] ?? -1] ?? timeline.at(-1)];
    if (!head || !end) return [];
    const name = begins.length === 0 ? 'events' : head.message;
    const told = begins.length === 0 ? entries : entries.slice(1);
    return [{ name, from: Date.parse(head.time), to: Date.parse(end.time), entries: told }];
  });
}

function shown({ name, from, to, entries }: Phase, { flagsOn }: Moments, start: number, whole: number): Html {
  const share = (ms: number): number => Number(((ms / whole) * 100).toFixed(2));
  // Flags go on for a moment only, which must be seen too.
  const width = Math.max(0.6, share(to - from));
  const x = Math.min(share(from - start), 100 - width);
  return html`<li><p><strong>${name}</strong> <span>${spanWords((to - from) / 1000)}, from ${clockWords(from)}${relative(from, flagsOn)}</span></p>
<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect x="${x}" width="${width}" height="1"/></svg>
${events(name, entries)}</li>
`;
}

function relative(at: number, flagsOn: number | undefined): string {
  if (flagsOn === undefined || at === flagsOn) return '';
  const seconds = Math.abs(at - flagsOn) / 1000;
  return `, ${spanWords(seconds)} ${at < flagsOn ? 'before' : 'after'} the flags went on`;
}

function events(phase: string, entries: readonly TimelineEntry[]): Html {
  if (entries.length === 0) return EMPTY;
  const left = entries.length - 2 * SHOWN_EVENTS;
  const rows =
    left > 0
      ? [
          ...entries.slice(0, SHOWN_EVENTS).map(row),
          [html`…`, html``, html`${left} more events in the JSON report`],
          ...entries.slice(-SHOWN_EVENTS).map(row),
        ]
      : entries.map(row);
  const count = `${entries.length} ${entries.length === 1 ? 'event' : 'events'}`;
  return html`<details><summary>${count}</summary>${table(`Events of the phase ${phase}`, ['Time', 'Event', 'What'], rows)}</details>`;
}

function row({ time, type, message }: TimelineEntry): readonly Html[] {
  return [html`${time.slice(11, 23)}`, html`<code>${type}</code>`, prose(shorten(message, MAX_TEXT))];
}
