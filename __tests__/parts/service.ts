import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Labels } from './exposition.ts';
import { exposition } from './exposition.ts';
import { listen } from './loopback-server.ts';
import type { Behaviour, CounterName, FamilyName, Randomness } from './workload.ts';
import { Workload } from './workload.ts';

export type { Behaviour } from './workload.ts';
export { healthy } from './workload.ts';

export interface FlagSource {
  readonly file: string;
  readonly flag: string;
  readonly environment: string;
  /** The application reads its flags at its start alone: a change shows after a restart. */
  readonly cachedUntilRestart?: boolean;
}

export interface ServiceOptions {
  readonly behaviour: (flagOn: boolean) => Behaviour;
  /** Without it the flag is what `setFlag` says, off at first. */
  readonly flag?: FlagSource;
  /** One series of the request and error counters for each; default: one without labels. */
  readonly labelSets?: readonly Labels[];
  /** Seconds that the process claims to have run; `'unknown'` leaves process_start_time_seconds out. Default 3600. */
  readonly uptimeSeconds?: number | 'unknown';
  readonly randomness?: Randomness;
  /** Milliseconds, never going back. Default: the real monotonic clock. */
  readonly clock?: () => number;
}

export interface Service {
  /** host:port, as a scrape target has it. */
  readonly address: string;
  /** Serves GET /metrics, GET /health and POST /restart. */
  readonly url: string;
  /** Counts up to now, then reads the flag. Every scrape does it too. */
  poll(): void;
  flagOn(): boolean;
  setFlag(on: boolean): void;
  /** Replaces the behaviour from now on. */
  behave(behaviour: (flagOn: boolean) => Behaviour): void;
  hide(...names: FamilyName[]): void;
  show(...names: FamilyName[]): void;
  add(name: CounterName, events: number): void;
  value(name: CounterName): number;
  /** A new process: counters at zero, the start time jumps to now, the flags are read again. */
  restart(): void;
  /** Stops listening and cuts its connections; nothing is counted from now on. */
  die(): Promise<void>;
  /** Listens again on the same port, as a new process unless `sameProcess`. */
  comeBack(options?: { readonly sameProcess?: boolean }): Promise<void>;
  alive(): boolean;
  /** How many times /metrics was answered. */
  scrapes(): number;
  stop(): Promise<void>;
}

/** The application that a canary watches: its behaviour follows a flag, and it tells about itself on /metrics. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const clock = options.clock ?? (() => performance.now());
  const { uptimeSeconds = 3_600 } = options;
  const source = options.flag;
  let behaviour = options.behaviour;
  let flagOn = source !== undefined && (readFlag(source) ?? false);
  const workload = new Workload(behaviour(flagOn), options.labelSets, options.randomness);
  const hidden = new Set<FamilyName>();
  let startedAtSeconds = Date.now() / 1000 - (uptimeSeconds === 'unknown' ? 0 : uptimeSeconds);
  let countedUntil = clock();
  let scrapes = 0;
  let dead = false;

  const countUpToNow = () => {
    const now = clock();
    if (!dead) workload.advance((now - countedUntil) / 1000);
    countedUntil = now;
  };
  const takeFlag = (on: boolean) => {
    countUpToNow(); // the time until now belongs to the former behaviour
    flagOn = on;
    workload.behave(behaviour(on));
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const route = `${request.method} ${request.url}`;
    if (route === 'POST /restart') {
      service.restart();
      response.writeHead(204).end();
    } else if (route === 'GET /health') {
      response.end('ok\n');
    } else if (route === 'GET /metrics') {
      service.poll();
      if (dead) return;
      scrapes++;
      response.setHeader('content-type', 'text/plain; version=0.0.4');
      response.end(metricsText());
    } else {
      response.writeHead(404).end();
    }
  };
  const metricsText = () => {
    const outOfSight = new Set([...hidden, ...(workload.behaviour.hidden ?? [])]);
    const families = workload.families().filter(({ name }) => !outOfSight.has(name as FamilyName));
    if (uptimeSeconds !== 'unknown') {
      families.push({
        name: 'process_start_time_seconds',
        type: 'gauge',
        samples: [{ value: startedAtSeconds }],
      });
    }
    return exposition(families);
  };

  let server = await listen(answer);
  const { port, address, url } = server;
  const service: Service = {
    address,
    url,
    poll() {
      const read = source && !source.cachedUntilRestart ? readFlag(source) : undefined;
      takeFlag(read ?? flagOn);
      if (workload.behaviour.dead) void service.die();
    },
    flagOn: () => flagOn,
    setFlag(on) {
      if (source) throw new Error(`The flag is what ${source.file} says`);
      takeFlag(on);
    },
    behave(next) {
      behaviour = next;
      takeFlag(flagOn);
    },
    hide: (...names) => {
      for (const name of names) hidden.add(name);
    },
    show: (...names) => {
      for (const name of names) hidden.delete(name);
    },
    add(name, events) {
      countUpToNow();
      workload.add(name, events);
    },
    value(name) {
      countUpToNow();
      return workload.value(name);
    },
    restart() {
      countUpToNow();
      workload.reset();
      startedAtSeconds = Date.now() / 1000;
      takeFlag((source && readFlag(source)) ?? flagOn);
    },
    async die() {
      countUpToNow();
      dead = true;
      await server.close();
    },
    async comeBack({ sameProcess = false } = {}) {
      if (!dead) return;
      countUpToNow();
      dead = false;
      if (!sameProcess) service.restart();
      server = await listen(answer, port);
    },
    alive: () => !dead,
    scrapes: () => scrapes,
    async stop() {
      dead = true;
      await server.close();
    },
  };
  return service;
}

/** The environment's own entry, else the flag's global one; undefined where the file cannot be read just now. */
export function readFlag({ file, flag, environment }: FlagSource): boolean | undefined {
  try {
    const { flags, environments } = JSON.parse(readFileSync(file, 'utf8')) as FlagsFile;
    return (environments?.[environment]?.[flag] ?? flags?.[flag]?.enabled) === true;
  } catch {
    return undefined;
  }
}

interface FlagsFile {
  readonly flags?: Record<string, { readonly enabled?: unknown }>;
  readonly environments?: Record<string, Record<string, unknown>>;
}
