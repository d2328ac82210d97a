import type { ServicePlan } from '../canary/plan.ts';
import type { Clock, ServiceControl } from '../canary/ports.ts';
import type { HttpClient } from '../http/request.ts';
import type { ChildContext } from '../scripts/child-group.ts';
import { runTool } from './command.ts';
import { composeContainer, containerMounts, containerProblem } from './docker.ts';
import { urlProblem } from './http.ts';

/** One question to docker, systemd or a health URL takes this long at most, in ms. */
const QUESTION_MS = 10_000;

/** Pause between two looks at a service that is coming up, in ms. */
const COMING_UP_MS = 250;

/**
 * Health and restarts of docker containers, docker compose services, systemd units and HTTP services; commands run in
 * `root`. `context` has what the children of the run have in common.
 */
export function serviceControl(
  root: string,
  http: HttpClient,
  clock: Clock,
  context: ChildContext = {},
): ServiceControl {
  const tool = (words: readonly string[], timeoutMs: number, cancel: AbortSignal): Promise<string> =>
    runTool(words, root, timeoutMs, cancel, context);

  async function containerOf({ runtime }: ServicePlan, cancel: AbortSignal): Promise<string | undefined> {
    if (runtime.kind === 'docker') return runtime.container;
    if (runtime.kind !== 'compose') return undefined;
    return composeContainer(composeWords(runtime), runtime.service, root, QUESTION_MS, cancel);
  }

  async function health(service: ServicePlan, cancel: AbortSignal): Promise<string | undefined> {
    const { runtime } = service;
    switch (runtime.kind) {
      case 'docker':
      case 'compose': {
        const container = (await containerOf(service, cancel)) as string;
        return containerProblem(container, root, QUESTION_MS, cancel);
      }
      case 'systemd': {
        const state = await tool(
          ['systemctl', 'show', '--property', 'ActiveState', '--value', runtime.unit],
          QUESTION_MS,
          cancel,
        );
        return state.trim() === 'active' ? undefined : `the unit is ${state.trim() || 'unknown'}`;
      }
      case 'http':
        return urlProblem(http, runtime.url, QUESTION_MS, cancel);
    }
  }

  async function problem(service: ServicePlan, cancel: AbortSignal): Promise<string | undefined> {
    return health(service, cancel).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
  }

  return {
    problem,
    async mounts(service, cancel) {
      try {
        const container = await containerOf(service, cancel);
        return container === undefined ? [] : await containerMounts(container, root, QUESTION_MS, cancel);
      } catch {
        return []; // `problem` says what is wrong with it
      }
    },
    async afterToggle(service, cancel) {
      const words = toggleWords(service);
      if (!words) return;
      const deadline = clock.now() + service.timeoutSeconds * 1000;
      await tool(words, service.timeoutSeconds * 1000, cancel);
      // A restarted service is told only when it answers again: what is measured before that is the restart.
      for (;;) {
        const wrong = await problem(service, cancel);
        if (wrong === undefined) return;
        if (cancel.aborted || clock.now() >= deadline) {
          throw new Error(`not healthy ${service.timeoutSeconds} s after it was told: ${wrong}`);
        }
        await clock.sleep(COMING_UP_MS, cancel);
      }
    },
  };
}

function composeWords({ file }: { readonly file: string | undefined }): string[] {
  return ['docker', 'compose', ...(file === undefined ? [] : ['--file', file])];
}

/** The command that makes a service read the flags anew; undefined where none is configured. */
function toggleWords({ runtime, afterToggle }: ServicePlan): readonly string[] | undefined {
  if (afterToggle.kind === 'nothing') return undefined;
  if (afterToggle.kind === 'command') return afterToggle.command;
  switch (runtime.kind) {
    case 'docker':
      return afterToggle.kind === 'restart'
        ? ['docker', 'restart', runtime.container]
        : ['docker', 'kill', '--signal', afterToggle.signal, runtime.container];
    case 'compose':
      return afterToggle.kind === 'restart'
        ? [...composeWords(runtime), 'restart', runtime.service]
        : [...composeWords(runtime), 'kill', '--signal', afterToggle.signal, runtime.service];
    case 'systemd':
      return afterToggle.kind === 'restart'
        ? ['systemctl', 'restart', runtime.unit]
        : ['systemctl', 'kill', '--signal', afterToggle.signal, runtime.unit];
    case 'http':
      return undefined;
  }
}
