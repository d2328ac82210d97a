import type { Plan } from '../canary/plan.ts';
import { isFailure, type Outcome } from '../canary/verdict.ts';
import { shorten } from '../report/words.ts';
import { type GitHub, GitHubError } from './api.ts';
import type { Follower } from './check-run.ts';
import { relay } from './relay.ts';

/** GitHub cuts a description here. */
const MAX_DESCRIPTION = 140;

type State = 'in_progress' | 'success' | 'failure' | 'error';

interface Message {
  readonly state: State;
  readonly description: string;
}

export interface DeploymentOptions {
  readonly github: GitHub;
  readonly plan: Plan;
  readonly commit: string;
  readonly logUrl: string | undefined;
  readonly mask: (text: string) => string;
  /** Told when the deployment is there; and that it has come to its end, by undefined. */
  readonly onId: (id: number | undefined) => void;
  readonly onGivenUp: (error: unknown) => void;
}

/** A deployment to the plan's environment, from the moment that the flags go on until the verdict. */
export function deployment(options: DeploymentOptions): Follower {
  const { github, plan, commit, logUrl, mask, onId } = options;
  let enabled = false;
  let id: number | undefined;

  const { push, end } = relay<Message>(
    async (message) => {
      id ??= await create(github, plan, commit, mask);
      onId(message.state === 'in_progress' ? id : undefined);
      await setState(github, id, message, logUrl);
    },
    { everyMs: 0, onGivenUp: options.onGivenUp },
  );

  return {
    sink: (event) => {
      if (event.type !== 'flags-enabled') return;
      enabled = true;
      push({ state: 'in_progress', description: 'The flags are on, under watch' });
    },
    async end(outcome, { reason }) {
      // A run that changed nothing deployed nothing.
      if (!enabled) return;
      await end({
        state: stateOf(outcome, plan),
        description: `${outcome.verdict}: ${reason ?? outcome.verdict}`,
      });
    },
  };
}

/** Flags that are on without proof are no success; of GitHub's states `error` alone says neither good nor bad. */
function stateOf(outcome: Outcome, { onInconclusive }: Plan): State {
  if (isFailure(outcome, onInconclusive)) return 'failure';
  return outcome.verdict === 'inconclusive' ? 'error' : 'success';
}

/** Ends the deployment of a step that was killed. @throws GitHubError */
export function endDeployment(github: GitHub, id: number, description: string): Promise<void> {
  return setState(github, id, { state: 'failure', description }, undefined);
}

async function create(
  github: GitHub,
  plan: Plan,
  commit: string,
  mask: (text: string) => string,
): Promise<number> {
  const id = await github.call('once', async (rest, to) => {
    const { data } = await rest.repos.createDeployment({
      ...to,
      ref: commit,
      task: 'canary',
      environment: plan.environment,
      description: mask(shorten(`${plan.name}: ${plan.flags.names.join(', ')}`, MAX_DESCRIPTION)),
      // The flags are on already: nothing is to be merged or waited for.
      auto_merge: false,
      required_contexts: [],
    });
    return { data: 'id' in data ? data.id : undefined };
  });
  if (id === undefined) throw new GitHubError('refused', 'GitHub made no deployment', undefined);
  return id;
}

async function setState(
  github: GitHub,
  id: number,
  { state, description }: Message,
  logUrl: string | undefined,
): Promise<void> {
  await github.call('again', (rest, to) =>
    rest.repos.createDeploymentStatus({
      ...to,
      deployment_id: id,
      state,
      description: shorten(description, MAX_DESCRIPTION),
      // What the application itself was deployed as stays the active deployment.
      auto_inactive: false,
      ...(logUrl !== undefined && { log_url: logUrl }),
    }),
  );
}
