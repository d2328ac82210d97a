import { info } from '@actions/core';
import type { CanaryEvent } from '../canary/events.ts';
import type { Plan } from '../canary/plan.ts';
import { messageOf } from '../canary/run.ts';
import { runUrl } from '../report/provenance.ts';
import { inert } from '../safety/inert.ts';
import { type GitHub, GitHubError } from './api.ts';
import { checkRun, type Follower } from './check-run.ts';
import { deployment } from './deployment.ts';
import { commit } from './event.ts';
import { saveInProgress } from './state.ts';

/**
 * What GitHub shows of a run while it goes on: a check run and a deployment, each where the token may. They follow the
 * events in their own time; none of it can delay the run, or change how it ends.
 */
export function liveOnGitHub(github: GitHub, plan: Plan, mask: (text: string) => string): Follower {
  const url = runUrl(process.env) ?? undefined;
  const common = { github, commit: commit(), mask };
  const followers = [
    checkRun({
      ...common,
      name: `Canary: ${mask(plan.name)}`.slice(0, 100),
      detailsUrl: url,
      onInconclusive: plan.onInconclusive,
      onId: (id) => saveInProgress('checkRun', id),
      onGivenUp: sayOnce('check run', 'checks'),
    }),
    deployment({
      ...common,
      plan,
      logUrl: url,
      onId: (id) => saveInProgress('deployment', id),
      onGivenUp: sayOnce('deployment', 'deployments'),
    }),
  ];
  return {
    sink: (event: CanaryEvent) => {
      for (const { sink } of followers) sink(event);
    },
    end: async (outcome, report) => {
      await Promise.all(followers.map(({ end }) => end(outcome, report)));
    },
  };
}

function sayOnce(what: string, permission: string): (error: unknown) => void {
  return (error) => {
    const why =
      error instanceof GitHubError && error.kind === 'not-allowed'
        ? `the token may not; give the job "${permission}: write" for one`
        : messageOf(error);
    info(inert(`No ${what} on GitHub: ${why}`));
  };
}
