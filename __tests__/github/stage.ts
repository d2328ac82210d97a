import { fileURLToPath } from 'node:url';
import { action } from '../../tools/readme-tables.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { type GitHubApi, startGitHubApi } from '../parts/github-api.ts';
import { type ResultsService, startResultsService } from '../parts/results-service.ts';
import { makeRunner, type Runner, type StepResult } from '../parts/runner.ts';
import { type Behaviour, healthy, type Service, startService } from '../parts/service.ts';

export const flag = 'capability_enforcement_soft';

export const bundle = (name: 'main' | 'post'): string =>
  fileURLToPath(new URL(`../../dist/${name}/index.js`, import.meta.url));

/** The action on a runner, in a user's repository, with all of GitHub that it talks to. */
export interface Stage {
  readonly repository: Repository;
  readonly github: GitHubApi;
  readonly results: ResultsService;
  readonly runner: Runner;
  readonly service: Service;
  /** The flags file's bytes as they were at first. */
  readonly before: Buffer;
  /** Runs the action's main step to its end. */
  main(inputs: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): Promise<StepResult>;
  end(): Promise<void>;
}

export interface StageOptions {
  /** What the service does while the flag is on, on top of healthy. */
  readonly whenOn?: Partial<Behaviour>;
  /** The event that the workflow runs for: by default somebody started it by hand. */
  readonly event?: object;
}

async function makeStage({ whenOn = {}, event = {} }: StageOptions = {}): Promise<Stage> {
  const repository = await makeRepository({ git: true });
  const [github, results] = await Promise.all([startGitHubApi(), startResultsService()]);
  const service = await startService({
    behaviour: (on) => ({ ...healthy, ...(on ? whenOn : {}) }),
    flag: { file: repository.flagsFile, flag, environment: 'staging' },
  });
  await repository.writeScript('scripts/smoke.sh', 'echo all well');
  await repository.writeConfig(config(service.url));
  const defaults = Object.entries(action.inputs).map(([name, { default: text = '' }]) => [
    name,
    text.includes('github.token') ? github.token : text,
  ]);
  const runner = await makeRunner({
    workspace: repository.root,
    defaults: Object.fromEntries(defaults),
    env: {
      ...results.env,
      ...github.env,
      GITHUB_EVENT_NAME: 'pull_request' in event ? 'pull_request' : 'workflow_dispatch',
    },
    event,
  });
  return {
    repository,
    github,
    results,
    runner,
    service,
    before: repository.bytes(),
    main: async (inputs, env = {}) =>
      (await runner.main(bundle('main'), { inputs: { config: 'canary.yaml', ...inputs }, env })).result,
    async end() {
      await runner.end();
      await Promise.all([github.stop(), results.stop(), service.stop()]);
      await repository.remove();
    },
  };
}

/** A test with a stage of its own, so that many can wait for their watches at the same time. */
export function onStage(options: StageOptions, test: (stage: Stage) => Promise<void>): () => Promise<void> {
  return async () => {
    const stage = await makeStage(options);
    try {
      await test(stage);
    } finally {
      await stage.end();
    }
  };
}

/** One metric that no slow machine makes worse: a counter of mismatches. */
const config = (url: string): string => `name: soft
environment: staging
feature_flags: [${flag}]
smoke: { script: scripts/smoke.sh }
prometheus:
  scrape: ["${url}/metrics"]
  baseline_window_seconds: 2
  poll_interval_seconds: 1
  metrics:
    golden_mismatch: { counter: nova_golden_mismatch_total }
report: { path: reports/report.json }
`;

/** The event of a pull request, of a fork where `from` is another repository. */
export const pullRequest = (from = 'org/nova') => ({
  pull_request: {
    number: 7,
    head: { ref: 'loosen', sha: 'a'.repeat(40), repo: { full_name: from } },
    base: { ref: 'main', sha: 'b'.repeat(40), repo: { full_name: 'org/nova' } },
  },
});

export const annotations = ({ commands }: StepResult, kind: string): string[] =>
  commands.filter(({ command }) => command === kind).map(({ message }) => message);
