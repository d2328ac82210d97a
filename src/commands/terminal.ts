import { type Console, consoleSink } from '../report/console.ts';

/** What the command line writes to: colours and a progress line on a terminal, plain lines elsewhere. */
export function terminal(mask: (text: string) => string = (text) => text): Console {
  const { stdout } = process;
  return consoleSink({
    write: (text) => stdout.write(text),
    colors: stdout.isTTY === true && stdout.hasColors(),
    live: stdout.isTTY === true && process.env.TERM !== 'dumb',
    columns: () => stdout.columns ?? 80,
    mask,
  });
}
