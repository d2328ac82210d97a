import { existsSync } from 'node:fs';
import type { Repository } from '../parts/flags-file.ts';
import { waitFor } from '../parts/wait-for.ts';
import type { Plain } from '../parts/yaml-text.ts';
import { flag } from './fault-stage.ts';
import type { HangingPrometheus } from './hanging-prometheus.ts';

export interface PhaseStage {
  readonly repository: Repository;
  readonly prometheus: HangingPrometheus;
}

/** A phase of a run that lasts: how to get a canary to stay in it. */
export interface LastingPhase {
  readonly title: string;
  readonly config: (stage: PhaseStage) => Readonly<Record<string, Plain>>;
  readonly prepare?: (stage: PhaseStage) => unknown;
  /** Holds once the phase has begun. */
  readonly reached: (stage: PhaseStage) => boolean;
  /** How the canary ends when it is cancelled there; `killed` where the cancelled rollback takes longer than the ladder. */
  readonly ends: 'blocked' | 'rolled-back' | 'killed';
  /** Where it is killed: how often its script has begun when the guardian has begun it anew. */
  readonly begins?: number;
}

/** Takes no signal but SIGKILL. */
const DEAF = `trap '' INT TERM HUP QUIT`;

/** Files by which a test follows and frees the scripts. */
export const BEGUN = 'begun';
export const FREE = 'free';

/** Hangs for a minute, or until the test frees it. */
const hangs = `${DEAF}\necho begun >>${BEGUN}\nfor i in $(seq 600); do [ -e ${FREE} ] && exit 0; sleep 0.1; done`;

const begun = ({ repository }: PhaseStage): boolean => existsSync(repository.path(BEGUN));
const isOn = ({ repository }: PhaseStage): boolean => repository.enabled(flag) === true;

const prometheus = ({ prometheus: { url } }: PhaseStage): Readonly<Record<string, Plain>> => ({
  prometheus: {
    url,
    timeout_seconds: 300,
    baseline_window_seconds: 5,
    poll_interval_seconds: 1,
    require_metric_uptime: false,
    metrics: { queue_depth: 'sum(queue_depth)' },
  },
  thresholds: { queue_depth: { max: 5 } },
});
const service = ({ prometheus: { url } }: PhaseStage): Readonly<Record<string, Plain>> => ({
  services: [
    {
      name: 'web',
      http: `${url}/health`,
      after_toggle: { command: ['/bin/sh', 'scripts/restart.sh'] },
      timeout_seconds: 120,
    },
  ],
});

export const lastingPhases: readonly LastingPhase[] = [
  {
    title: 'pre-checks: Prometheus hangs',
    config: prometheus,
    prepare: ({ prometheus }) => prometheus.hang(() => true),
    reached: ({ prometheus }) => prometheus.hanging() > 0,
    ends: 'blocked',
  },
  {
    title: 'baseline: Prometheus hangs',
    config: prometheus,
    prepare: ({ prometheus }) => prometheus.hang(({ kind }) => kind === 'query_range'),
    reached: ({ prometheus }) => prometheus.hanging() > 0,
    ends: 'blocked',
  },
  {
    title: 'enable: a service restart that takes 60 s and ignores signals',
    config: service,
    // The second time, after the flags are back, it is quick.
    prepare: ({ repository }) =>
      repository.writeScript('scripts/restart.sh', `[ -e ${BEGUN} ] && exit 0\n${hangs}`),
    reached: begun,
    ends: 'rolled-back',
  },
  {
    title: 'enable: every service restart takes 60 s',
    config: service,
    prepare: ({ repository }) => repository.writeScript('scripts/restart.sh', hangs),
    reached: begun,
    ends: 'killed',
    begins: 3,
  },
  {
    title: 'smoke: a script that ignores signals, forks, and starts a daemon',
    config: () => ({}),
    prepare: ({ repository }) =>
      repository.writeScript(
        'scripts/smoke.sh',
        `(${DEAF}; sleep 600) & setsid sh -c "${DEAF}; sleep 600" &\n${hangs}`,
      ),
    reached: begun,
    ends: 'rolled-back',
  },
  {
    title: 'watch: Prometheus hangs',
    config: prometheus,
    prepare: (stage) => stage.prometheus.hang(() => isOn(stage)),
    reached: ({ prometheus }) => prometheus.hanging() > 0,
    ends: 'rolled-back',
  },
  {
    title: 'rollback: a service restart that takes 60 s',
    config: service,
    prepare: async ({ repository }) => {
      await repository.writeScript('scripts/restart.sh', `[ -e smoked ] || exit 0\n${hangs}`);
      await repository.writeScript('scripts/smoke.sh', 'echo x >smoked; exit 1');
    },
    reached: begun,
    ends: 'killed',
    begins: 2,
  },
  {
    title: 'rollback: a rollback script that hangs',
    config: () => ({ rollback: { script: 'scripts/undo.sh', timeout_seconds: 120 } }),
    prepare: async ({ repository }) => {
      await repository.writeScript('scripts/undo.sh', hangs);
      await repository.writeScript('scripts/smoke.sh', 'exit 1');
    },
    reached: begun,
    ends: 'killed',
    begins: 2,
  },
];

/** Waits until a canary is in the phase. */
export async function waitUntilIn(phase: LastingPhase, stage: PhaseStage, log: () => string): Promise<void> {
  await waitFor(`the canary to be in "${phase.title}"`, () => phase.reached(stage), {
    detail: log,
    everyMs: 10,
  });
}
