import type { Clock } from '../canary/ports.ts';
import { HttpError, httpClient } from '../http/request.ts';
import { type ExposedSeries, parseExposition } from './exposition.ts';
import type { Recording } from './recording.ts';

export interface ScrapeSettings {
  readonly targets: readonly string[];
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
}

/** Reads exporters again and again, until it is closed. */
export interface Collector {
  /** The names under which the targets are recorded: host and port, as Prometheus' `instance`. */
  readonly names: readonly string[];
  /** Begins, if it has not, and resolves when every target was tried once. */
  start(): Promise<void>;
  /** What went wrong with the last scrape of each target that failed, by its name. */
  failures(): ReadonlyMap<string, string>;
  close(): void;
}

/** Reads each target into the recording on its own rhythm, so that one that hangs holds up no other. */
export function createCollector(settings: ScrapeSettings, recording: Recording, clock: Clock): Collector {
  const { targets, intervalSeconds, timeoutSeconds } = settings;
  const client = httpClient();
  const closing = new AbortController();
  const failures = new Map<string, string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const names = distinctNames(targets);
  let firstRound: Promise<void> | undefined;

  const scrape = async (url: string): Promise<readonly ExposedSeries[]> => {
    const response = await client.request({
      url,
      headers: { accept: 'text/plain;version=0.0.4;q=1,*/*;q=0.1' },
      timeoutMs: timeoutSeconds * 1000,
      signal: closing.signal,
    });
    if (response.status !== 200) throw new Error(`answers ${response.status}`);
    const { series, errors } = parseExposition(response.text);
    const [wrong] = errors;
    if (series.length === 0 && wrong)
      throw new Error(`shows no metrics: line ${wrong.line}: ${wrong.message}`);
    return series;
  };

  const round = async (url: string, name: string): Promise<void> => {
    const startedAt = clock.now();
    try {
      const series = await scrape(url);
      failures.delete(name);
      recording.record(name, startedAt, series);
    } catch (error) {
      if (closing.signal.aborted) return;
      failures.set(name, error instanceof HttpError ? error.message : `${name} ${(error as Error).message}`);
      recording.record(name, startedAt, undefined);
    }
    if (closing.signal.aborted) return;
    // The next beat of the rhythm that is still to come: a slow answer must not be followed by a hasty question.
    const intervalMs = intervalSeconds * 1000;
    const elapsed = Math.max(0, clock.now() - startedAt);
    const timer = setTimeout(() => void round(url, name), intervalMs - (elapsed % intervalMs));
    timer.unref();
    timers.set(name, timer);
  };

  return {
    names,
    start() {
      firstRound ??= Promise.all(
        targets.map((target, index) => round(withPath(target), names[index] ?? target)),
      ).then(() => {});
      return firstRound;
    },
    failures: () => failures,
    close() {
      closing.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      client.close();
    },
  };
}

/** Prometheus' own habit where no path is given. */
function withPath(target: string): string {
  if (!URL.canParse(target)) return target;
  const url = new URL(target);
  if (url.pathname === '/' && url.search === '') url.pathname = '/metrics';
  return url.href;
}

/** Host and port where that tells the targets apart, else with their paths, else numbered. */
function distinctNames(targets: readonly string[]): string[] {
  const urls = targets.map((target) =>
    URL.canParse(target) ? new URL(target) : { host: target, pathname: '' },
  );
  const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;
  const hosts = urls.map(({ host }) => host);
  if (isDistinct(hosts)) return hosts;
  const paths = urls.map(({ host, pathname }) => `${host}${pathname}`);
  return isDistinct(paths) ? paths : paths.map((path, index) => `${path}#${index + 1}`);
}
