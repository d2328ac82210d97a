import { runTool } from './command.ts';

interface ContainerState {
  readonly Running?: boolean;
  readonly Status?: string;
  readonly Health?: { readonly Status?: string };
}

/** Undefined when the container runs and is healthy (or has no health check), else what it does instead. @throws Error */
export async function containerProblem(
  container: string,
  cwd: string,
  timeoutMs: number,
  cancel: AbortSignal,
): Promise<string | undefined> {
  const words = ['docker', 'inspect', '--type', 'container', '--format', '{{json .State}}', container];
  const state = JSON.parse(await runTool(words, cwd, timeoutMs, cancel)) as ContainerState;
  if (state.Running !== true) return `the container is ${state.Status ?? 'not running'}`;
  const health = state.Health?.Status;
  return health === undefined || health === 'healthy' || health === 'none'
    ? undefined
    : `the container is ${health}`;
}

/** The container that docker compose made for a service; the first where it is scaled. @throws Error when there is none */
export async function composeContainer(
  compose: readonly string[],
  service: string,
  cwd: string,
  timeoutMs: number,
  cancel: AbortSignal,
): Promise<string> {
  const ids = await runTool([...compose, 'ps', '--all', '--quiet', service], cwd, timeoutMs, cancel);
  const id = ids.split('\n')[0]?.trim();
  if (!id) throw new Error(`docker compose has no container for ${service}`);
  return id;
}
