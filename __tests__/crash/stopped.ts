import { setTimeout as sleep } from 'node:timers/promises';
import { pool } from '../outcomes/pool.ts';
import { mayChange } from './crash.ts';
import { isFull, tell } from './form.ts';
import { type Ending, journalOf, makeScene, textOff, textOn, writeSmoke, wrongs } from './scene.ts';
import { isInPlace, type Scene, traceCalls } from './sweep.ts';
import { startCommand, startVictim, type Victim } from './victim.ts';

/** Who acts while the run stands still. The others come where it has no guardian. */
export const actors = ['guardian', 'next run', 'recover'] as const;
export type Actor = (typeof actors)[number];

/** The shortest that a config may give: the sweep waits for it at every point. */
const HEARTBEAT_SECONDS = 2;

/** One point in so many, in the short form. */
const STRIDE = 12;

/** Most of the time of a stopped run is waiting. */
const AT_ONCE = 3;

/**
 * Stops a run before each of its calls that may change something, lets an actor act, and lets the run go on: there are
 * never two writers, and no flag is left on that no verdict keeps.
 */
export async function stopSweep(ending: Ending, actor: Actor, scene: Scene = {}): Promise<readonly string[]> {
  const calls = await traceCalls(ending, 'command line', scene);
  const changing = calls
    .map((call, at) => ({ call, at }))
    .filter(({ call, at }) => mayChange(call) && (scene.write === undefined || isInPlace(calls, at)));
  const offset = (actors.indexOf(actor) * 2 + (ending === 'kept' ? 0 : 1)) * 2;
  const stride = scene.write === undefined ? STRIDE : actors.length;
  const points = isFull ? changing : changing.filter((_, index) => index % stride === offset % stride);
  const failures: string[] = [];
  let stopped = 0;
  const task = async ({ call, at }: { call: string; at: number }): Promise<void> => {
    const found = await stopAt(at, ending, actor, scene).catch((error: unknown) => [String(error)]);
    if (found !== 'not reached') {
      stopped += 1;
      failures.push(...found.map((wrong) => `before call ${at}, ${call}: ${wrong}`));
    }
  };
  await Promise.all(pool(points, AT_ONCE, task));
  tell(
    `a run that is ${ending}${scene.write ? `, ${scene.write}` : ''}, stopped, and its ${actor}: ${points.length} points, ${stopped} stopped, ${failures.length} failures`,
  );
  return stopped === 0 ? ['no run was stopped'] : failures;
}

async function stopAt(
  at: number,
  ending: Ending,
  actor: Actor,
  scene: Scene,
): Promise<string[] | 'not reached'> {
  const repository = await makeScene(ending, { ...scene, heartbeatSeconds: HEARTBEAT_SECONDS });
  const guardian = actor === 'guardian' ? 'real' : 'absent';
  const victim = await startVictim('command line', repository, {
    at,
    when: 'before',
    how: 'SIGSTOP',
    guardian,
  });
  try {
    if (!(await victim.stopped())) return 'not reached';
    const entry = await journalOf(repository);
    const wasOpen = entry !== undefined && entry.settled === undefined;
    const found: string[] = [];
    if (actor === 'guardian') await victim.guardianGone();
    else found.push(...(await act(actor, repository)));
    const before = repository.bytes();
    const between = await journalOf(repository);
    if (wasOpen && between?.settled === undefined) found.push('nobody has settled the open change');

    victim.signal('SIGCONT');
    const { code, stdout } = await victim.finished;
    await victim.gone();
    const after = await journalOf(repository);
    if (wasOpen && (!repository.bytes().equals(before) || after?.settled?.at !== between?.settled?.at))
      found.push('it wrote after another process had taken over');
    const isKept = after?.settled?.how === 'kept';
    if (code === 0 && !isKept) found.push(`it ends well, and its flag is not kept:\n${stdout}`);
    if (wasOpen && actor === 'guardian' && (code === 0) !== isKept)
      found.push(`exit code ${code}, and ${after?.settled?.how}:\n${stdout}`);
    // What the next run kept on, a later one finds on, and leaves so.
    const isOn = isKept || actor === 'next run';
    found.push(...(await wrongs(repository, isOn ? textOn : textOff, { deadLock: 'forbidden' })));
    return found;
  } finally {
    victim.signal('SIGCONT');
    await victim.end();
    await repository.remove();
  }
}

/** Comes when the heartbeat has stopped. */
async function act(
  actor: Exclude<Actor, 'guardian'>,
  repository: Awaited<ReturnType<typeof makeScene>>,
): Promise<string[]> {
  await sleep(HEARTBEAT_SECONDS * 1000);
  if (actor === 'next run') await writeSmoke(repository, 'kept');
  const run: Victim = await startCommand(repository, ...(actor === 'recover' ? ['recover'] : []));
  try {
    const { code, stdout, stderr } = await run.finished;
    await run.gone();
    return code === 0 ? [] : [`the ${actor} exits with ${code}: ${stdout}${stderr}`];
  } finally {
    await run.end();
  }
}
