import type { CanaryEvent } from '../canary/events.ts';
import { describe } from './describe.ts';
import type { TimelineEntry } from './report.ts';
import { iso } from './samples.ts';
import { shorten } from './words.ts';

/** Kept of every type of event: what comes more often is thinned. */
const MAX_OF_A_TYPE = 200;
const MAX_MESSAGE = 2_000;

/** The timeline with one more event. Waiting is told once, as far as it got; script output is not told. */
export function withEvent(timeline: readonly TimelineEntry[], event: CanaryEvent): readonly TimelineEntry[] {
  const message = describe(event);
  if (message === undefined) return timeline;
  const entry = { time: iso(event.at), type: event.type, message: shorten(message, MAX_MESSAGE) };
  const last = timeline.at(-1);
  if (event.type === 'waiting' && last?.type === 'waiting' && subject(last) === event.what) {
    return [...timeline.slice(0, -1), entry];
  }
  return bounded([...timeline, entry], event.type);
}

/** Drops every other entry of a type that has come too often, and keeps its first and its newest. */
function bounded(timeline: readonly TimelineEntry[], type: string): readonly TimelineEntry[] {
  const count = timeline.filter((entry) => entry.type === type).length;
  if (count <= MAX_OF_A_TYPE) return timeline;
  let seen = 0;
  return timeline.filter((entry) => {
    if (entry.type !== type) return true;
    seen += 1;
    return seen % 2 === 1 || seen === count;
  });
}

function subject({ message }: TimelineEntry): string {
  return message.slice(0, message.lastIndexOf(': '));
}
