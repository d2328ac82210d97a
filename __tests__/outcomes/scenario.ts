import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import type { ReasonCode, Verdict } from '../../src/canary/verdict.ts';
import { unpack } from '../../src/recording/pack.ts';
import { replay } from '../../src/replay/replay.ts';
import type { Report } from '../../src/report/report.ts';
import { type CliRun, startCli } from '../parts/cli.ts';
import { makeRepository, type Repository, type RepositoryOptions } from '../parts/flags-file.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import {
  type Behaviour,
  healthy,
  type Service,
  type ServiceOptions,
  startService,
} from '../parts/service.ts';
import { waitFor } from '../parts/wait-for.ts';
import type { Plain } from '../parts/yaml-text.ts';
import { expectValid } from '../report/schema.ts';

export const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
export const flag = 'capability_enforcement_soft';

/** Parts of a config, merged over the usual one a level deep; a key that is undefined goes. */
export type ConfigChange = Readonly<Record<string, Plain | undefined>>;

/** One row of the table of outcomes: a situation, and what must come of it. */
export interface Scenario {
  /** The situation, in the README's words. */
  readonly title: string;
  /** What differs from a healthy service, with the flag off and on. */
  readonly behaviour?: (flagOn: boolean) => Partial<Behaviour>;
  readonly service?: Partial<ServiceOptions>;
  readonly repository?: RepositoryOptions;
  /** The metrics, where they are not the playbook's; `{}` in a query stands for the matchers of this row's service. */
  readonly metrics?: Readonly<Record<string, string | Readonly<Record<string, string | number | boolean>>>>;
  readonly config?: ConfigChange | ((stage: Stage) => ConfigChange);
  /** Seconds; 15 where not given. */
  readonly watch?: number;
  readonly args?: (stage: Stage) => readonly string[];
  /** Done when the service has been scraped for a while, before the canary starts. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  /** Done as soon as the flag is on. */
  readonly whileOn?: (stage: Stage) => Promise<unknown>;
  /** Changes the owner of a file. */
  readonly needsRoot?: boolean;
  readonly right: Right;
  /** What else must hold. */
  readonly after?: (stage: Stage, ended: ProcessExit) => Promise<unknown>;
}

export interface Right {
  /** `invalid`: a config or usage error, before anything is done. `unreported`: there is no report that could say it. */
  readonly verdict: Verdict | 'invalid' | 'unreported';
  readonly code?: ReasonCode;
  readonly exit: number;
  /** `on`: kept. `as before`: byte for byte. `other`: `after` looks at them. */
  readonly flags: 'on' | 'as before' | 'other';
  /** Stands in the log. */
  readonly says?: readonly (string | RegExp)[];
}

export interface Stage {
  readonly repository: Repository;
  readonly service: Service;
  readonly url: string;
  /** The job under which the service is scraped. */
  readonly job: string;
  /** How the service behaves where nothing else was said since. */
  readonly usual: (flagOn: boolean) => Behaviour;
  /** The canary, once it runs. */
  readonly run: () => CliRun;
}

/** Metrics as the playbook's configs have them, over windows that suit a watch of seconds. */
export const playbookMetrics = {
  golden_mismatch: 'sum(nova_golden_mismatch_total{})',
  error_rate: 'sum(rate(nova_workflow_errors_total{}[10s]))',
  latency_p95:
    'histogram_quantile(0.95, sum by (le) (rate(nova_workflow_duration_seconds_bucket{}[10s]))) * 1000',
};

/** The service of a row: healthy but for what the row says, obeying the flag in its repository. */
export async function openStage(scenario: Scenario): Promise<Opened> {
  const repository = await makeRepository(scenario.repository);
  const usual = (flagOn: boolean): Behaviour => ({ ...healthy, ...scenario.behaviour?.(flagOn) });
  const service = await startService({
    behaviour: usual,
    flag: { file: repository.flagsFile, flag, environment: 'staging' },
    ...scenario.service,
  });
  await repository.writeScript('scripts/smoke.sh', 'echo all well');
  return { repository, service, usual };
}

export type Opened = Pick<Stage, 'repository' | 'service' | 'usual'>;

/** Runs one row on the committed command line and holds it against what is right. */
export async function play(
  scenario: Scenario,
  opened: Opened,
  server: { readonly url: string; readonly job: string },
): Promise<void> {
  const { repository } = opened;
  let run: CliRun | undefined;
  const stage: Stage = { ...opened, ...server, run: () => run as CliRun };
  await writeConfig(scenario, stage);
  await scenario.before?.(stage);
  const before = existsSync(repository.flagsFile) ? repository.bytes() : undefined;
  const args = scenario.args?.(stage) ?? ['--config', 'canary.yaml', '--watch', String(scenario.watch ?? 15)];
  run = await startCli(cli, args, { cwd: repository.root, env: { GITHUB_WORKSPACE: repository.root } });
  try {
    if (scenario.whileOn) {
      await waitFor('the flag to be on', () => !run?.running() || repository.enabled(flag) === true);
      await scenario.whileOn(stage);
    }
    const ended = await run.finished;
    const log = `${ended.stdout}${ended.stderr}`;
    const { right } = scenario;
    try {
      expect({ exit: ended.code, ...(await verdictOf(repository, ended)) }).toMatchObject({
        exit: right.exit,
        verdict: right.verdict,
        ...(right.code !== undefined && { code: right.code }),
      });
      for (const text of right.says ?? []) expect(log).toMatch(text);
      if (right.flags === 'on') expect(repository.enabled(flag)).toBe(true);
      if (right.flags === 'as before') expect(before?.equals(repository.bytes())).toBe(true);
      // The guardian sees that all is settled, and ends a moment after the run.
      await waitFor('no process to be left', async () => (await run?.leftovers())?.length === 0);
      await scenario.after?.(stage, ended);
    } catch (error) {
      // The whole log says more than the one value that differs.
      throw new Error(`${(error as Error).message}\n--- the log\n${log}`, { cause: error });
    }
  } finally {
    await run.end();
  }
}

async function verdictOf(
  repository: Repository,
  { code }: ProcessExit,
): Promise<{ verdict: string; code?: string }> {
  const text = await readFile(repository.path('report.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return { verdict: code === 2 ? 'invalid' : 'unreported' };
  const report = JSON.parse(expectValid(text)) as Report;
  expectReplayable(report);
  return { verdict: String(report.verdict), code: String(report.reason_code) };
}

/** Whatever was judged can be judged again, and is the same then. */
function expectReplayable({ recording, evidence }: Report): void {
  const wasJudged = Object.values(evidence).some(({ watch }) => watch !== null);
  if (wasJudged) expect(recording).not.toBeNull();
  if (recording === null) return;
  const recorded = unpack(recording);
  const { digest, outcome } = replay(recorded);
  expect({ digest, judged: outcome !== undefined }).toEqual({ digest: recorded.digest, judged: wasJudged });
}

async function writeConfig(scenario: Scenario, stage: Stage): Promise<void> {
  const change = typeof scenario.config === 'function' ? scenario.config(stage) : scenario.config;
  const selected = (text: string): string => text.replaceAll('{}', `{job="${stage.job}"}`);
  const metrics = Object.entries(scenario.metrics ?? playbookMetrics).map(
    ([name, metric]): [string, Plain] => [
      name,
      typeof metric === 'string'
        ? selected(metric)
        : Object.fromEntries(
            Object.entries(metric).map(([key, value]) => [
              key,
              typeof value === 'string' ? selected(value) : value,
            ]),
          ),
    ],
  );
  const usual: Record<string, Plain> = {
    name: 'outcome',
    environment: 'staging',
    feature_flags: [flag],
    smoke: { script: 'scripts/smoke.sh', timeout_seconds: 30 },
    prometheus: {
      url: stage.url,
      baseline_window_seconds: 15,
      poll_interval_seconds: 1,
      metrics: Object.fromEntries(metrics),
    },
    report: { path: 'report.json' },
  };
  await stage.repository.writeConfig(merged(usual, change ?? {}));
}

function merged(usual: Readonly<Record<string, Plain>>, change: ConfigChange): Plain {
  const result: Record<string, Plain> = { ...usual };
  for (const [key, value] of Object.entries(change)) {
    const present = result[key];
    if (value === undefined) delete result[key];
    else if (isMap(present) && isMap(value)) result[key] = { ...present, ...value };
    else result[key] = value;
  }
  return result;
}

function isMap(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
