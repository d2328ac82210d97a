import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { cli, flag } from '../outcomes/scenario.ts';
import { type CliRun, startCli } from '../parts/cli.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { freePort } from '../parts/free-port.ts';
import { type LoopbackServer, listen } from '../parts/loopback-server.ts';
import { waitFor } from '../parts/wait-for.ts';
import { expectValid } from '../report/schema.ts';
import { healthy } from './misbehaviour.ts';
import type { HostileRow, Right } from './rows.ts';
import { METRICS, readQuestion } from './stand-in.ts';

export type From = 'from the start' | 'once the flag is on';

const TIMEOUT_SECONDS = 1;
const WATCH_SECONDS = 3;
/** For a machine that has other things to do. */
const SLACK_SECONDS = 4;
const MAX_RSS_KIB = 400 * 1024;

const TOKEN = 'prometheus-t0ken-0f-a-row';
const TENANT = 'tenant-s3cret-of-a-row';

/** Runs the committed command line before a server that misbehaves, and holds what comes of it against what is right. */
export async function playRow(row: HostileRow, from: From): Promise<void> {
  const repository = await makeRepository();
  const servers = await startServers(row, from, repository);
  try {
    await writeConfig(repository, servers.url);
    const before = repository.bytes();
    const args = ['--config', 'canary.yaml', '--watch', String(WATCH_SECONDS)];
    const env = { GITHUB_WORKSPACE: repository.root, PROM_TOKEN: TOKEN, PROM_TENANT: TENANT };
    const run = await startCli(cli, args, { cwd: repository.root, env });
    const peak = watchMemory(run);
    try {
      if (row.does === 'refuses' && from === 'once the flag is on') {
        await waitFor('the flag to be on', () => !run.running() || repository.enabled(flag) === true);
        await servers.close();
      }
      await judge(run, repository, before, from === 'from the start' ? row.fromStart : row.fromMiddle);
      expect(peak()).toBeLessThan(MAX_RSS_KIB);
      expect(servers.saidElsewhere()).not.toMatch(new RegExp(`${TOKEN}|${TENANT}|authorization`, 'i'));
      expect(servers.askedElsewhere() > 0).toBe(row.title === 'redirects to another origin');
    } catch (error) {
      throw new Error(`${(error as Error).message}\n--- the log\n${run.stdout()}${run.stderr()}`, {
        cause: error,
      });
    } finally {
      await run.end();
    }
  } finally {
    await servers.close();
    await repository.remove();
  }
}

async function judge(run: CliRun, repository: Repository, before: Buffer, right: Right): Promise<void> {
  const ended = await run.finished;
  const log = `${ended.stdout}${ended.stderr}`;
  const text = readFileSync(repository.path('report.json'), 'utf8');
  const report = JSON.parse(expectValid(text)) as Report;
  expect({ exit: ended.code, verdict: report.verdict, code: report.reason_code }).toEqual({
    exit: right.exit,
    verdict: right.verdict,
    code: right.code,
  });
  if (right.flags === 'on') expect(repository.enabled(flag)).toBe(true);
  else expect(before.equals(repository.bytes())).toBe(true);

  // nothing that nobody caught, no output that failed on what it was given, and no secret
  expect(log).not.toMatch(
    /uncaught|unhandled|crashed|an output failed|\b(Type|Range|Syntax)Error\b|^\s+at .*:\d+:\d+/im,
  );
  for (const shown of [log, text]) {
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain(TENANT);
  }
  const watched = watchSeconds(report);
  if (watched !== undefined) expect(watched).toBeLessThan(WATCH_SECONDS + TIMEOUT_SECONDS + SLACK_SECONDS);
  // The guardian is sent away with the end of the run, and needs a moment to go.
  await waitFor('nothing of it to be left', async () => (await run.leftovers()).length === 0);
}

/** From the start of the watch to the verdict; undefined where there was no watch. */
function watchSeconds({ timeline }: Report): number | undefined {
  const started = timeline.find(({ type, message }) => type === 'phase-started' && message === 'watch');
  const ended = timeline.findLast(({ type }) => type === 'verdict');
  return started && ended && (Date.parse(ended.time) - Date.parse(started.time)) / 1000;
}

interface Servers {
  readonly url: string;
  askedElsewhere(): number;
  /** Headers and bodies that came to the other origin. */
  saidElsewhere(): string;
  close(): Promise<void>;
}

async function startServers({ does }: HostileRow, from: From, repository: Repository): Promise<Servers> {
  const heard: string[] = [];
  const elsewhere = await listen(async (request, response) => {
    const question = await readQuestion(request);
    heard.push(JSON.stringify([question.headers, request.url, question.form.toString()]));
    healthy({ request, response, question, elsewhere: '' });
  });
  const told = {
    askedElsewhere: () => heard.length,
    saidElsewhere: () => heard.join('\n'),
  };
  if (does === 'refuses' && from === 'from the start') {
    return { ...told, url: `http://127.0.0.1:${await freePort()}`, close: () => elsewhere.close() };
  }
  const server: LoopbackServer = await listen(async (request, response) => {
    response.on('error', () => {}); // a client that goes away is none of our business
    const question = await readQuestion(request).catch(() => undefined);
    if (question === undefined) return;
    const now = from === 'from the start' || repository.enabled(flag) === true;
    const misbehave = now && does !== 'refuses' ? does : healthy;
    misbehave({ request, response, question, elsewhere: elsewhere.url });
  });
  let closed: Promise<unknown> | undefined;
  return {
    ...told,
    url: server.url,
    close: async () => {
      closed ??= Promise.all([server.close(), elsewhere.close()]);
      await closed;
    },
  };
}

async function writeConfig(repository: Repository, url: string): Promise<void> {
  await repository.writeScript('scripts/smoke.sh', 'echo all well');
  await repository.writeConfig({
    name: 'hostile',
    environment: 'staging',
    feature_flags: [flag],
    smoke: { script: 'scripts/smoke.sh', timeout_seconds: 30 },
    prometheus: {
      url,
      timeout_seconds: TIMEOUT_SECONDS,
      baseline_window_seconds: 5,
      poll_interval_seconds: 1,
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
      auth: { bearer_token: '${PROM_TOKEN}' },
      headers: { 'X-Scope-OrgID': '${PROM_TENANT}' },
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
      metrics: METRICS,
    },
    report: { path: 'report.json' },
  });
}

/** The most memory that a process has had at once, in KiB, as far as it was seen. */
function watchMemory(run: CliRun): () => number {
  let peak = 0;
  const look = (): void => {
    try {
      const [, kib] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${run.pid}/status`, 'utf8')) ?? [];
      peak = Math.max(peak, Number(kib ?? 0));
    } catch {} // it has ended
  };
  const timer = setInterval(look, 50);
  timer.unref();
  run.finished.then(() => clearInterval(timer));
  return () => peak;
}
