import { runTool } from './command.ts';

/** Words, not the whole state as JSON: that holds the output of every health check. */
const STATE =
  '{{.State.Running}} {{.State.Paused}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}';

/** Undefined when the container runs and is healthy (or has no health check), else what it does instead. @throws Error */
export async function containerProblem(
  container: string,
  cwd: string,
  timeoutMs: number,
  cancel: AbortSignal,
): Promise<string | undefined> {
  const words = ['docker', 'inspect', '--type', 'container', '--format', STATE, container];
  const said = await runTool(words, cwd, timeoutMs, cancel);
  const [running, paused, status = 'not running', health = ''] = said.trim().split(' ');
  if (running !== 'true' || paused === 'true') return `the container is ${status}`;
  return ['', 'healthy', 'none'].includes(health) ? undefined : `the container is ${health}`;
}

/** What a container has mounted from this machine, by the paths there. @throws Error */
export async function containerMounts(
  container: string,
  cwd: string,
  timeoutMs: number,
  cancel: AbortSignal,
): Promise<string[]> {
  const words = ['docker', 'inspect', '--type', 'container', '--format', '{{json .Mounts}}', container];
  const mounts = JSON.parse(await runTool(words, cwd, timeoutMs, cancel)) as
    | { readonly Type?: unknown; readonly Source?: unknown }[]
    | null;
  return (mounts ?? []).flatMap(({ Type, Source }) =>
    Type === 'bind' && typeof Source === 'string' ? [Source] : [],
  );
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
