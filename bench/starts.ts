// The starts that somebody waits for, and what each may cost.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Start {
  readonly name: string;
  /** The file that Node is given, and its arguments. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What has to happen until the wait is over. */
  readonly until: 'exit' | 'first byte';
  readonly exitCode: number;
  /** Bound on the time, as a ratio to a Node that does nothing. */
  readonly maxRatio: number;
  /** Bound on the files of `dist` that are parsed until the exit. */
  readonly maxKiB: number;
}

const FLAG = 'checkout_v2';
/** Files of the repository. */
export const CONFIG = 'canary.yaml';
export const FLAGS_FILE = 'backend/app/config/feature_flags.json';
/** The start that does most. */
export const DRY_RUN = 'cli run --dry-run';

const dist = (bundle: string) => fileURLToPath(new URL(`../dist/${bundle}/index.js`, import.meta.url));

/** All starts, in a repository of `writeRepository`. */
export function starts(root: string): Start[] {
  const config = join(root, CONFIG);
  const runner = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: root, RUNNER_TEMP: root };
  // The runner makes these files before it starts an action.
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
    writeFileSync(join(root, name), '');
    return [name, join(root, name)];
  });
  const action = { ...runner, ...Object.fromEntries(files), INPUT_CONFIG: config };
  const state = { 'STATE_flags-file': join(root, FLAGS_FILE), STATE_finished: 'true' };
  const exits = { env: {}, until: 'exit', exitCode: 0 } as const;
  return [
    {
      ...exits,
      name: 'action, a wrong input',
      args: [dist('main')],
      env: { ...action, INPUT_MODE: 'rnu' },
      exitCode: 1,
      maxRatio: 2.5,
      maxKiB: 50,
    },
    {
      ...exits,
      name: 'action, dry run',
      args: [dist('main')],
      env: { ...action, 'INPUT_DRY-RUN': 'true', 'INPUT_UPLOAD-ARTIFACT': 'false' },
      until: 'first byte',
      maxRatio: 2.5,
      maxKiB: 1820,
    },
    {
      ...exits,
      name: 'action, post step',
      args: [dist('post')],
      env: { ...action, ...state },
      maxRatio: 2.5,
      maxKiB: 360,
    },
    {
      ...exits,
      name: DRY_RUN,
      args: [dist('cli'), 'run', '--config', config, '--dry-run'],
      maxRatio: 2.5,
      maxKiB: 1900,
    },
    { ...exits, name: 'cli --help', args: [dist('cli'), '--help'], maxRatio: 1.7, maxKiB: 165 },
  ];
}

/** A repository as a user has it: a config, a flags file, a smoke test. */
export function writeRepository(root: string, prometheusUrl: string): void {
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode });
  };
  const flags = { flags: { [FLAG]: { enabled: false } }, environments: { staging: { [FLAG]: false } } };
  write(FLAGS_FILE, `${JSON.stringify(flags, null, 2)}\n`);
  write('smoke.sh', '#!/bin/sh\nexit 0\n', 0o755);
  write(
    CONFIG,
    `name: startup
environment: staging
feature_flags: [${FLAG}]
smoke:
  script: ./smoke.sh
prometheus:
  url: ${prometheusUrl}
  metrics:
    error_rate: sum(rate(http_errors_total[1m])) / sum(rate(http_requests_total[1m]))
    latency_p95: histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket[1m])) by (le)) * 1000
`,
  );
}
