import { setMaxListeners } from 'node:events';
import { dirname } from 'node:path';
import type { Progress } from '../backtest/backtest.ts';
import { InjectionError } from '../backtest/injection.ts';
import { resultAsJson } from '../backtest/json.ts';
import { resultAsHtml } from '../backtest/picture.ts';
import type { Result } from '../backtest/result.ts';
import { printResult } from '../backtest/table.ts';
import { MetricSourceError } from '../canary/ports.ts';
import { messageOf } from '../canary/run.ts';
import { backtestPlan, NotBacktestable } from '../engine/backtest.ts';
import type { Prepared } from '../engine/prepare.ts';
import type { Console } from '../report/console.ts';
import { writeWhole } from '../report/whole-file.ts';
import { barWords, countWords } from '../report/words.ts';
import { makeFolders } from '../system/make-folders.ts';
import type { BacktestOptions } from './options.ts';
import { terminal } from './terminal.ts';

const UNREADABLE = 1;
const USAGE_ERROR = 2;
/** As a shell tells of a process that Ctrl-C ended. */
const INTERRUPTED = 130;

/** More windows than this would take an hour, and tell no more. */
const MOST_WINDOWS = 50_000;

/** Between two rewritings of the progress line, in ms. */
const REWRITE_MS = 100;

/** Backtests a plan on the terminal, and writes the files that were asked for. Resolves to the exit code. */
export async function backtestPrepared(prepared: Prepared, options: BacktestOptions): Promise<number> {
  const { plan, mask } = prepared;
  const { since, every, watch, inject, json, html } = options;
  const screen = terminal(mask);
  const fail = (code: number, message: string): number => {
    screen.close();
    screen.say('ERROR', message);
    return code;
  };
  if (since < every + watch)
    return fail(USAGE_ERROR, `--since is too short for one watch of ${watch} s: give --since 7d`);
  if (since / every > MOST_WINDOWS)
    return fail(USAGE_ERROR, `that is more than ${countWords(MOST_WINDOWS)} windows: give a longer --every`);

  const stop = onInterrupt();
  let result: Result;
  try {
    const walk = { sinceSeconds: since, everySeconds: every, watchSeconds: watch };
    const request = { walk, inject, onProgress: progressLine(screen) };
    result = await backtestPlan(plan, request, stop);
  } catch (error) {
    if (error instanceof InjectionError || error instanceof NotBacktestable)
      return fail(USAGE_ERROR, error.message);
    if (error instanceof MetricSourceError && stop.aborted)
      return fail(INTERRUPTED, 'stopped before anything was judged');
    if (error instanceof MetricSourceError) return fail(UNREADABLE, error.message);
    throw error;
  }
  screen.close();
  printResult(screen.say, result);
  const written = [await write(screen, json, mask(resultAsJson(result)))];
  written.push(await write(screen, html, mask(resultAsHtml(result))));
  if (written.includes(false)) return USAGE_ERROR;
  if (stop.aborted) return INTERRUPTED;
  if (result.windows.judged > 0) return 0;
  const fix = 'ask for a time that it remembers (--since), or check that its metrics are there: doctor';
  return fail(UNREADABLE, `${result.source} has no history of these metrics: ${fix}`);
}

/** Aborted by the first Ctrl-C, so that what is done by then is told; the second one ends the process. */
function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  // Every question to the metric source listens.
  setMaxListeners(0, controller.signal);
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

function progressLine(screen: Console): (progress: Progress) => void {
  let shownAt = 0;
  return ({ done, all, rolledBack }) => {
    const now = Date.now();
    if (now - shownAt < REWRITE_MS) return;
    shownAt = now;
    const counts = `${countWords(done)} of ${countWords(all)} windows, ${countWords(rolledBack)} rolled back`;
    screen.status(`  ${barWords(done / all)} ${counts}`);
  };
}

/** False where a file was wanted and could not be written. */
async function write(screen: Console, path: string | undefined, text: string): Promise<boolean> {
  if (path === undefined) return true;
  try {
    makeFolders(dirname(path));
    await writeWhole(path, text);
    screen.say('INFO', `written: ${path}`);
    return true;
  } catch (error) {
    screen.say('ERROR', `${path} could not be written: ${messageOf(error)}`);
    return false;
  }
}
