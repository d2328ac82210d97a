import { type ConsoleOptions, consoleSink } from '../../src/report/console.ts';
import type { TestRun } from './runs.ts';

/** All that the console writes of a run, its banner included. */
export function printed(
  { events, outcome }: Pick<TestRun, 'events'> & Partial<TestRun>,
  options: Partial<ConsoleOptions> = {},
): string {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const told = consoleSink({ write, colors: false, live: false, mask: (line) => line, ...options });
  for (const event of events) told.sink(event);
  if (outcome) told.banner(outcome);
  told.close();
  return text;
}

/** From a line that begins so on. */
export function from(start: string, text: string): string {
  const at = text.indexOf(start);
  if (at < 0) throw new Error(`nothing begins with ${start} in:\n${text}`);
  return text.slice(at);
}
