import { readFile } from 'node:fs/promises';
import { pool } from '../outcomes/pool.ts';
import { canBeHalf, mayChange, type When } from './crash.ts';
import { isFull, tell } from './form.ts';
import { type Ending, makeScene, type SceneOptions } from './scene.ts';
import { doorFor, type Survivor, survive, survivors } from './survivors.ts';
import { type Door, startVictim, traceOf } from './victim.ts';

interface Point {
  readonly at: number;
  readonly when: When;
  readonly call: string;
}

export interface Swept {
  readonly points: number;
  /** Points that a run did not come to: it made a call less than the one that was counted. */
  readonly unreached: number;
  readonly failures: readonly string[];
}

/** How the flags file is written. */
export type Scene = Pick<SceneOptions, 'write'>;

/** So many calls at most make a write in place, from its note to the removal of that, by which the trace knows it. */
const WRITE_CALLS = 40;

export function isInPlace(calls: readonly string[], at: number): boolean {
  return calls.slice(at, at + WRITE_CALLS).some((call) => call.endsWith('.intent'));
}

/** How many canaries run at once in a worker: most of their time they wait. */
const AT_ONCE = 2;

/**
 * Kills a run at each of its calls, one run for each point, and lets a survivor act. The full form has all points of a
 * survivor's door; in the short form they take turns, and what only reads is not told from what comes before it. Of a run
 * that writes in place only these writes are swept: the rest of it is that of any run.
 */
export async function sweep(ending: Ending, survivor: Survivor, scene: Scene = {}): Promise<Swept> {
  const calls = await traceCalls(ending, doorFor(survivor), scene);
  const all = pointsOf(calls).filter(({ at }) => scene.write === undefined || isInPlace(calls, at));
  const turn = survivors.indexOf(survivor) + (ending === 'kept' ? 0 : 2);
  const points = isFull
    ? all
    : all
        .filter(({ when, call }) => when !== 'after' || mayChange(call))
        .filter((_, index) => index % survivors.length === turn % survivors.length);
  const failures: string[] = [];
  let unreached = 0;
  const task = async (point: Point): Promise<void> => {
    const { killed, wrongs } = await killAt(point, ending, survivor, scene);
    if (!killed) unreached += 1;
    const where = `${point.when} call ${point.at}, ${point.call}`;
    failures.push(...wrongs.map((wrong) => `${where}: ${wrong}`));
  };
  await Promise.all(pool(points, AT_ONCE, task));
  tell(
    `a run that is ${ending}${scene.write ? `, ${scene.write}` : ''}, ${survivor}: ${points.length} points, ${unreached} not reached, ${failures.length} failures`,
  );
  return { points: points.length, unreached, failures };
}

async function killAt(
  { at, when }: Point,
  ending: Ending,
  survivor: Survivor,
  scene: Scene,
): Promise<{ killed: boolean; wrongs: string[] }> {
  const repository = await makeScene(ending, scene);
  const guardian = survivor === 'guardian' ? 'real' : 'absent';
  const victim = await startVictim(doorFor(survivor), repository, { at, when, how: 'SIGKILL', guardian });
  try {
    const wrongs = await survive(survivor, { repository, victim, ending });
    return { killed: (await victim.finished).signal === 'SIGKILL', wrongs };
  } catch (error) {
    return { killed: true, wrongs: [String(error)] };
  } finally {
    await victim.end();
    await repository.remove();
  }
}

/** The calls of a run that nobody kills. */
export async function traceCalls(ending: Ending, door: Door, scene: Scene = {}): Promise<string[]> {
  const repository = await makeScene(ending, scene);
  const victim = await startVictim(door, repository, {
    at: Number.MAX_SAFE_INTEGER,
    when: 'before',
    how: 'SIGKILL',
    guardian: 'absent',
  });
  try {
    await victim.gone();
    const lines = (await readFile(traceOf(repository), 'utf8')).trimEnd().split('\n');
    return lines.map((line) => line.replace(repository.root, '').replace(/[0-9a-f]{16,}/, '…'));
  } finally {
    await victim.end();
    await repository.remove();
  }
}

function pointsOf(calls: readonly string[]): Point[] {
  return calls.flatMap((call, at) =>
    (['before', 'half', 'after'] as const)
      .filter((when) => when !== 'half' || canBeHalf(call))
      .map((when) => ({ at, when, call })),
  );
}
