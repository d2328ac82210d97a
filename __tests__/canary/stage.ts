import type { CanaryEventBody } from '../../src/canary/events.ts';
import { runCanary } from '../../src/canary/lifecycle.ts';
import type { Plan, WatchedMetric } from '../../src/canary/plan.ts';
import type { Coverage, FlagChange, Ports, Restoration, ScriptResult } from '../../src/canary/ports.ts';
import type { Outcome } from '../../src/canary/verdict.ts';

/** A stage on which the lifecycle runs alone: ports that record what is asked of them, and a clock that only sleeps move. */
export interface Stage {
  readonly plan: Plan;
  readonly ports: Ports;
  /** Every call that changes something, in order. */
  readonly calls: string[];
  readonly events: CanaryEventBody[];
  readonly cancel: AbortController;
  run(): Promise<Outcome>;
}

export const change: FlagChange = {
  path: '/repo/flags.json',
  file: '/repo/flags.json',
  write: 'rename',
  edits: [
    { flag: 'new_search', place: ['flags', 'new_search', 'enabled'], former: 'false', written: 'true' },
  ],
  before: 'aa',
  after: 'bb',
  splices: [],
};

export const errorRate: WatchedMetric = {
  name: 'error_rate',
  unit: '',
  thresholds: [{ kind: 'delta-pct', limit: 50, minimum: 0 }],
  windowSeconds: 10,
  startsAtZero: true,
  judge: 'literal',
  query: {
    expression: 'e',
    selectors: ['e'],
    counter: undefined,
    structure: undefined,
    counted: undefined,
    scale: 1,
  },
};

export const passedScript: ScriptResult = {
  code: 0,
  signal: null,
  timedOut: false,
  cancelled: false,
  seconds: 1,
  stdout: '',
  stderr: '',
  outputBytes: 0,
};

/** `at(call)` runs when a call is recorded, to fail or cancel there. `value` is the metric's value once the flags are on. */
export function stage(given: {
  readonly plan?: Partial<Plan>;
  readonly ports?: (ports: Ports, stage: Stage) => Partial<Ports>;
  readonly at?: (call: string, stage: Stage) => void;
  readonly value?: () => number | undefined;
}): Stage {
  let now = 1_000_000;
  let on = false;
  const calls: string[] = [];
  const events: CanaryEventBody[] = [];
  const cancel = new AbortController();
  const record = (call: string): void => {
    calls.push(call);
    given.at?.(call, self);
  };
  const coverage = (): Coverage => ({ rawSamples: 60, newestAt: now });
  const ports: Ports = {
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
      deadline: (_ms, signal) => signal,
    },
    lock: {
      async acquire() {
        record('lock');
        return async () => record('unlock');
      },
    },
    flags: {
      inspect: async () => ({
        file: change.file,
        write: { mode: 'rename' },
        flagCount: 1,
        flags: [{ name: 'new_search', on, requiresSignoff: false, followers: [] }],
        warnings: [],
      }),
      prepare: async () => change,
      async apply() {
        record('apply');
        on = true;
      },
      verify: async (): Promise<Restoration | undefined> =>
        on ? undefined : { restored: change.edits, conflicts: [], byteIdentical: true },
      repairTorn: async () => {},
      async restore() {
        record('restore');
        on = false;
        return { restored: change.edits, conflicts: [], byteIdentical: true };
      },
    },
    journal: {
      state: async () => ({ status: 'free' }),
      recover: async () => undefined,
      begin: async () => record('journal begin'),
      settle: async (how) => record(`journal ${how}`),
      ending: async () => 'open',
    },
    guardian: {
      async watch() {
        record('guardian');
        return () => record('dismiss');
      },
    },
    heartbeat: { within: () => {}, holds: async () => true },
    metrics: {
      description: 'a stage',
      reach: async () => record('reach'),
      check: async () => [],
      noData: async () => undefined,
      uptime: async () => [{ target: 'web', seconds: 1000 }],
      scrapeInterval: async () => 1,
      history: async (_, from, to) => {
        record('baseline');
        return Array.from({ length: (to - from) / 1000 }, (_, second) => ({
          at: from + second * 1000,
          value: 1,
        }));
      },
      recorded: async () => ({ kind: 'scalar', samples: [] }),
      value: async () => {
        record('look');
        return on ? (given.value ?? (() => 1))() : 1;
      },
      coverage: async (queries) => queries.map(coverage),
      counters: async () => [],
      presence: async () => [],
      close: () => {},
    },
    scripts: {
      problem: async () => undefined,
      async run(script) {
        record(script.path);
        return passedScript;
      },
    },
    services: {
      problem: async () => undefined,
      mounts: async () => [],
      async afterToggle(service) {
        record(`toggle ${service.name}`);
      },
    },
    approvals: { signoff: async () => 'given', newestShadowReport: async () => undefined },
  };
  const plan: Plan = {
    name: 'stage',
    environment: 'staging',
    dryRun: false,
    config: { path: 'canary.yaml', file: '/repo/canary.yaml', hash: '0' },
    commands: { run: 'run', rollback: 'rollback', recover: 'recover' },
    root: '/repo',
    flags: { file: change.file, names: ['new_search'], scope: 'everywhere' },
    signoffFile: '/repo/.m4_signoff',
    needsSignoff: false,
    shadowReports: undefined,
    services: [
      {
        name: 'web',
        runtime: { kind: 'docker', container: 'web' },
        afterToggle: { kind: 'restart' },
        timeoutSeconds: 5,
      },
    ],
    metrics: {
      source: { kind: 'scrape', targets: [], intervalSeconds: 1, timeoutSeconds: 1 },
      watched: [errorRate],
      baselineSeconds: 60,
      pollSeconds: 5,
      followsScrapes: false,
      alpha: 0.01,
      uptime: 'require',
    },
    smoke: { path: 'smoke', args: [], timeoutSeconds: 5 },
    rollbackScript: undefined,
    watchSeconds: 30,
    onInconclusive: 'warn',
    onFormerRun: 'continue',
    heartbeatTimeoutSeconds: 15,
    webhookUrl: undefined,
    report: { path: '/repo/report.json', keepHistory: false },
    warnings: [],
    ...given.plan,
  };
  const self: Stage = {
    plan,
    ports,
    calls,
    events,
    cancel,
    run: () =>
      runCanary(
        plan,
        { ...ports, ...given.ports?.(ports, self) },
        (event) => events.push(event),
        cancel.signal,
      ),
  };
  return self;
}
