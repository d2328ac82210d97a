import { sha256 } from '../../src/safety/whole-file.ts';
import type { Repository } from '../parts/flags-file.ts';
import { type Ending, flag, journalOf, textOff, textOn, writeSmoke, wrongs } from './scene.ts';
import { type Door, startCommand, type Victim } from './victim.ts';

/** Who is left to finish a killed canary's job. The others come where the guardian was killed too. */
export const survivors = ['guardian', 'next run', 'recover', 'post step'] as const;
export type Survivor = (typeof survivors)[number];

/** The door of the runs that this survivor comes after. */
export const doorFor = (survivor: Survivor): Door => (survivor === 'post step' ? 'action' : 'command line');

/** What was left of a killed canary. */
interface Remains {
  readonly repository: Repository;
  readonly victim: Victim;
  /** How the run would have ended: one that rolls back never keeps its flag. */
  readonly ending: Ending;
}

const KILLED = new RegExp(`a canary that was killed \\(process (\\d+) on .*\\) left ${flag} on`);

/** Lets one survivor act on what is left, and says what is wrong after it. */
export async function survive(survivor: Survivor, remains: Remains): Promise<string[]> {
  const { repository, victim, ending } = remains;
  await victim.finished;
  if (survivor === 'guardian') return afterGuardian(remains);
  await victim.gone();

  const entry = await journalOf(repository);
  const kept = entry?.settled?.how === 'kept';
  const found = kept && ending === 'rolled back' ? ['invariant 1: kept against the verdict'] : [];
  const isOpen = entry !== undefined && entry.settled === undefined;
  const said = await act[survivor](remains, found);
  const [, pid] = KILLED.exec(said) ?? [];
  const named = pid === undefined ? 'nobody' : pid === String(victim.pid) ? 'the victim' : 'another';
  if (named !== (isOpen ? 'the victim' : 'nobody')) found.push(`it speaks of ${named}:\n${said}`);

  if (survivor !== 'next run') {
    return [...found, ...(await wrongs(repository, kept ? textOn : textOff, { deadLock: 'forbidden' }))];
  }
  const next = await journalOf(repository);
  // It began with the flag as it must be, and then kept it on by its own verdict.
  if (next?.change.before !== sha256(kept ? textOn : textOff)) {
    found.push('invariant 2: the next run did not begin with the former values');
  }
  if (next?.settled?.how !== 'kept' || next.id === entry?.id)
    found.push('the next run did not keep its flag');
  return [...found, ...(await wrongs(repository, textOn, { deadLock: 'forbidden' }))];
}

async function afterGuardian({ repository, victim, ending }: Remains): Promise<string[]> {
  await victim.gone();
  const how = (await journalOf(repository))?.settled?.how;
  const found = how === 'kept' && ending === 'rolled back' ? ['invariant 1: kept against the verdict'] : [];
  // A run that died before it changed anything has no guardian yet, or a guardian with nothing to do.
  return [
    ...found,
    ...(await wrongs(repository, how === 'kept' ? textOn : textOff, { deadLock: 'allowed' })),
  ];
}

const act: Record<Exclude<Survivor, 'guardian'>, (remains: Remains, found: string[]) => Promise<string>> = {
  async 'next run'({ repository }, found) {
    await writeSmoke(repository, 'kept');
    return command(repository, found);
  },
  recover: ({ repository }, found) => command(repository, found, 'recover'),
  async 'post step'({ victim }, found) {
    const { code, stdout, stderr } = await victim.post();
    if (code !== 0) found.push(`the post step exits with ${code}: ${stdout}${stderr}`);
    await victim.gone();
    return stdout;
  },
};

async function command(repository: Repository, found: string[], ...args: string[]): Promise<string> {
  const survivor = await startCommand(repository, ...args);
  try {
    const { code, stdout, stderr } = await survivor.finished;
    if (code !== 0) found.push(`the survivor exits with ${code}: ${stdout}${stderr}`);
    await survivor.gone();
    return stdout;
  } finally {
    await survivor.end();
  }
}
