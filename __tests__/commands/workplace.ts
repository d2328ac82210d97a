import { fileURLToPath } from 'node:url';
import { type CliOptions, type CliRun, startCli } from '../parts/cli.ts';
import { makeRepository, type Repository, type RepositoryOptions } from '../parts/flags-file.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { signalQuietly } from '../parts/process-search.ts';
import { type Behaviour, healthy, type Service, startService } from '../parts/service.ts';
import type { Plain } from '../parts/yaml-text.ts';

export const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
export const flag = 'capability_enforcement_soft';
/** The two places of `flag`, as they are told. */
export const places = {
  entry: `.environments.staging.${flag}`,
  everywhere: `.flags.${flag}.enabled`,
} as const;

/** Top-level keys of a config, in place of the usual ones; a key that is undefined goes. */
export type ConfigChange = Readonly<Record<string, Plain | undefined>>;

/** A user's repository beside a healthy service, and the committed command line to use in it. */
export interface Workplace {
  readonly repository: Repository;
  readonly service: Service;
  /** What the service does while the flag is on, from now on; the rest of it is healthy. */
  whenOn(behaviour: Partial<Behaviour>): void;
  /** The flags file's bytes as they were at first. */
  readonly before: Buffer;
  /** Environment of every command from now on, on top of the usual one. */
  readonly env: Record<string, string>;
  /** Writes `canary.yaml`, which reads the service's /metrics directly. */
  configure(change?: ConfigChange): Promise<void>;
  start(...args: string[]): Promise<CliRun>;
  run(...args: string[]): Promise<ProcessExit>;
  /** What was printed, with the repository's path as ROOT and the service's address as SERVICE. */
  plain(text: string): string;
  /** Starts a canary with a long watch, and resolves once it watches. */
  startWatching(): Promise<CliRun>;
  /** A canary that was killed in its watch, with its guardian, so that its flags are still on. */
  killInWatch(): Promise<CliRun>;
  end(): Promise<void>;
}

export interface WorkplaceOptions {
  readonly repository?: RepositoryOptions;
  readonly cli?: Pick<CliOptions, 'node' | 'ownGroup'>;
}

export async function makeWorkplace(options: WorkplaceOptions = {}): Promise<Workplace> {
  const repository = await makeRepository(options.repository);
  const service = await startService({
    behaviour: () => healthy,
    flag: { file: repository.flagsFile, flag, environment: 'staging' },
  });
  await repository.writeScript('scripts/smoke.sh', 'echo all well');
  const runs: CliRun[] = [];
  const env: Record<string, string> = { GITHUB_WORKSPACE: repository.root };
  const place: Workplace = {
    repository,
    service,
    before: repository.bytes(),
    env,
    whenOn: (behaviour) => service.behave((on) => ({ ...healthy, ...(on ? behaviour : {}) })),
    async configure(change = {}) {
      const config = { ...usualConfig(service), ...change };
      const entries = Object.entries(config).filter(([, value]) => value !== undefined);
      await repository.writeConfig(Object.fromEntries(entries) as Record<string, Plain>);
    },
    async start(...args) {
      const run = await startCli(cli, args, { cwd: repository.root, env, ...options.cli });
      runs.push(run);
      return run;
    },
    run: async (...args) => (await place.start(...args)).finished,
    plain: (text) => text.replaceAll(repository.root, 'ROOT').replaceAll(service.address, 'SERVICE'),
    async startWatching() {
      const run = await place.start('--config', 'canary.yaml', '--watch', '600');
      await run.waitForText('[STEP] Watch');
      return run;
    },
    async killInWatch() {
      const run = await place.startWatching();
      for (const { pid } of await run.leftovers()) signalQuietly(pid, 'SIGKILL');
      await run.kill();
      return run;
    },
    async end() {
      await Promise.all(runs.map((run) => run.end()));
      await service.stop();
      await repository.remove();
    },
  };
  await place.configure();
  return place;
}

function usualConfig({ url }: Service): Readonly<Record<string, Plain>> {
  return {
    name: 'soft',
    environment: 'staging',
    feature_flags: [flag],
    smoke: { script: 'scripts/smoke.sh' },
    prometheus: {
      scrape: [`${url}/metrics`],
      baseline_window_seconds: 2,
      poll_interval_seconds: 1,
      metrics: { golden_mismatch: { counter: 'nova_golden_mismatch_total' } },
    },
    report: { path: 'reports/report.json' },
  };
}

/** A service of the config that is healthy, and that appends a letter to the file `told` whenever it is told of the flags. */
export function toldService({ service }: Pick<Workplace, 'service'>): Plain {
  return {
    name: 'web',
    http: `${service.url}/health`,
    after_toggle: { command: ['/bin/sh', '-c', 'printf x >>told'] },
  };
}
