import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCommandFile } from './command-files.ts';
import type { OwnProcess, ProcessExit } from './own-process.ts';
import { startProcess } from './own-process.ts';
import type { FoundProcess } from './process-search.ts';
import { processesWithEnvironment, signalQuietly } from './process-search.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';
import type { WorkflowCommand } from './workflow-commands.ts';
import { effectiveCommands } from './workflow-commands.ts';

export { effectiveCommands, parseWorkflowCommands } from './workflow-commands.ts';

export interface RunnerOptions {
  /** GITHUB_WORKSPACE and working directory; default: a new empty folder. */
  readonly workspace?: string;
  /** Default: this process's own Node. */
  readonly node?: string;
  /** The action.yml's inputs with their defaults (`''` for one without): the runner passes every one. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** On top of what the runner sets, for every step. */
  readonly env?: Readonly<Record<string, string>>;
  /** Content of GITHUB_EVENT_PATH. Default `{}`. */
  readonly event?: object;
}

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface StepResult extends ProcessExit {
  readonly outputs: Readonly<Record<string, string>>;
  /** What the step saved for its post step. */
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the runner would act on, from stdout and from stderr. */
  readonly commands: readonly WorkflowCommand[];
}

export interface Step
  extends Pick<OwnProcess, 'pid' | 'running' | 'stdout' | 'stderr' | 'signal' | 'waitForText'> {
  readonly result: Promise<StepResult>;
  /** As the runner cancels: SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL, to the node process alone. */
  cancel(): Promise<StepResult>;
}

export interface Runner {
  readonly workspace: string;
  /** RUNNER_TEMP */
  readonly temp: string;
  /** Starts the action's main bundle. */
  main(bundle: string, options?: StepOptions): Promise<Step>;
  /** Starts the post bundle with the state that a main step saved, also one that was killed. */
  post(bundle: string, of: StepResult, options?: StepOptions): Promise<Step>;
  /** Processes that steps have left behind. */
  leftovers(): Promise<FoundProcess[]>;
  /** Ends the job: leftovers are killed, as the runner does, and the folders removed. */
  end(): Promise<void>;
}

/** Runs an action's bundles as a GitHub runner runs them, each with files and an environment of its own. */
export async function makeRunner(options: RunnerOptions = {}): Promise<Runner> {
  const folder = await temporaryFolder('runner');
  const temp = join(folder, '_temp');
  const workspace = options.workspace ?? join(folder, 'workspace');
  const eventFile = join(temp, '_github_workflow', 'event.json');
  const commandFolder = join(temp, '_runner_file_commands');
  for (const path of [join(temp, '_github_workflow'), commandFolder, join(folder, 'tools'), workspace]) {
    await mkdir(path, { recursive: true });
  }
  await writeFile(eventFile, JSON.stringify(options.event ?? {}));
  const trackingId = `github_${randomUUID()}`;
  const steps: OwnProcess[] = [];

  const start = async (
    bundle: string,
    more: Readonly<Record<string, string>>,
    given: StepOptions,
  ): Promise<Step> => {
    const files = await makeCommandFiles(commandFolder);
    const child = await startProcess(options.node ?? process.execPath, [bundle], {
      cwd: workspace,
      env: {
        ...jobEnvironment(folder, workspace, eventFile, trackingId),
        ...inputEnvironment({ ...options.defaults, ...given.inputs }),
        GITHUB_OUTPUT: files.output,
        GITHUB_STATE: files.state,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_ENV: files.env,
        GITHUB_PATH: files.path,
        ...more,
        ...options.env,
        ...given.env,
      },
    });
    steps.push(child);
    const result = child.finished.then(async (exit) => ({
      ...exit,
      outputs: parseCommandFile(await readFile(files.output, 'utf8')),
      state: parseCommandFile(await readFile(files.state, 'utf8')),
      summary: await readFile(files.summary, 'utf8'),
      commands: [...effectiveCommands(exit.stdout), ...effectiveCommands(exit.stderr)],
    }));
    result.catch(() => {}); // told to whoever asks for it
    return {
      pid: child.pid,
      running: child.running,
      stdout: child.stdout,
      stderr: child.stderr,
      signal: child.signal,
      waitForText: child.waitForText,
      result,
      async cancel() {
        for (const [signal, graceMs] of [
          ['SIGINT', 7_500],
          ['SIGTERM', 2_500],
        ] as const) {
          child.signal(signal);
          await within(child.finished, graceMs);
        }
        child.signal('SIGKILL');
        return result;
      },
    };
  };

  const leftovers = async () => {
    const running = new Set(steps.filter((step) => step.running()).map((step) => step.pid));
    const found = await processesWithEnvironment('RUNNER_TRACKING_ID', trackingId);
    return found.filter(({ pid }) => !running.has(pid));
  };
  return {
    workspace,
    temp,
    main: (bundle, given = {}) => start(bundle, {}, given),
    post: (bundle, of, given = {}) => {
      const state = Object.entries(of.state).map(([name, value]) => [`STATE_${name}`, value]);
      return start(bundle, Object.fromEntries(state), given);
    },
    leftovers,
    async end() {
      await Promise.all(steps.map((step) => step.kill()));
      for (const { pid } of await leftovers()) signalQuietly(pid, 'SIGKILL');
      await removeFolder(folder);
    },
  };
}

async function within(finished: Promise<unknown>, ms: number): Promise<void> {
  const abort = new AbortController();
  const bound = sleep(ms, undefined, { signal: abort.signal }).catch(() => {});
  await Promise.race([finished, bound]);
  abort.abort();
}

async function makeCommandFiles(folder: string) {
  const id = randomUUID();
  const files = {
    output: join(folder, `set_output_${id}`),
    state: join(folder, `save_state_${id}`),
    summary: join(folder, `step_summary_${id}`),
    env: join(folder, `set_env_${id}`),
    path: join(folder, `add_path_${id}`),
  };
  for (const file of Object.values(files)) await writeFile(file, '');
  return files;
}

/** Upper case, spaces to underscores, dashes kept. */
function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  return Object.fromEntries(entries);
}

function jobEnvironment(folder: string, workspace: string, eventFile: string, trackingId: string) {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: process.env.HOME ?? folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__org_aos-canary',
    GITHUB_ACTOR: 'nova-oncall',
    // Nobody listens here: a test that means GitHub sets an address of its own.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_JOB: 'canary',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'org/nova',
    GITHUB_REPOSITORY_OWNER: 'org',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '7000000001',
    GITHUB_RUN_NUMBER: '17',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_TRIGGERING_ACTOR: 'nova-oncall',
    GITHUB_WORKFLOW: 'Canary Deploy',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'test',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(folder, '_temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    RUNNER_TRACKING_ID: trackingId,
    RUNNER_WORKSPACE: folder,
  };
}
