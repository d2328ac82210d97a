// `npm test -- __tests__/faults/broken-disk` prints its figures; with AOS_CANARY_SWEEP=full every call fails.
import { afterAll, expect, it } from '@jest/globals';
import { mayChange } from '../crash/crash.ts';
import { type Ending, journalOf, makeScene, textOff, textOn, wrongs } from '../crash/scene.ts';
import { traceCalls } from '../crash/sweep.ts';
import { startCommand, startVictim } from '../crash/victim.ts';
import { pool } from '../outcomes/pool.ts';
import { isFull } from './fault-stage.ts';
import { printFigures, type Row } from './figures.ts';

const PATIENCE_MS = 3_600_000;
const AT_ONCE = 2;
/** In the short form, of the calls that change something. */
const ONE_IN = 10;

const figures: Row[] = [];
afterAll(() =>
  printFigures(
    'A disk that fails (EIO) at any file-system call of a run',
    ['run, failure', 'calls', 'kept', 'blocked or rolled back', 'exit 3, and recover mended it'],
    figures,
  ),
);

type Failure = 'fails' | 'fails on';

it.each<[Ending, Failure]>([
  ['kept', 'fails'],
  ['kept', 'fails on'],
  ['rolled back', 'fails'],
  ['rolled back', 'fails on'],
])(
  'invariants 1 to 4: a run that would be %s, where a call %s',
  async (ending, failure) => {
    const calls = (await traceCalls(ending, 'command line')).map((call, at) => ({ call, at }));
    const changing = calls.filter(({ call }) => mayChange(call));
    const turn = failure === 'fails' ? 0 : ONE_IN / 2;
    const points = isFull ? calls : changing.filter((_, index) => index % ONE_IN === turn);
    const failures: string[] = [];
    const came = { kept: 0, undone: 0, mended: 0 };
    await Promise.all(
      pool(points, AT_ONCE, async ({ call, at }) => {
        const { found, end } = await runWith(at, ending, failure);
        came[end] += 1;
        failures.push(...found.map((wrong) => `call ${at}, ${call}: ${wrong}`));
      }),
    );
    figures.push([`${ending}, ${failure}`, points.length, came.kept, came.undone, came.mended]);
    expect(failures).toEqual([]);
    expect(points.length).toBeGreaterThan(3);
  },
  PATIENCE_MS,
);

/** What is wrong after a run with this failure, and after `recover` on a disk that is well again. */
async function runWith(
  at: number,
  ending: Ending,
  when: Failure,
): Promise<{ found: string[]; end: 'kept' | 'undone' | 'mended' }> {
  const repository = await makeScene(ending);
  const crash = { at, when, how: 'SIGKILL', error: 'EIO', guardian: 'real' } as const;
  const victim = await startVictim('command line', repository, crash);
  try {
    const { code, signal, stdout, stderr } = await victim.finished;
    await victim.gone();
    const said = `exit ${code ?? signal}: ${stdout.slice(-1_500)}${stderr.slice(-1_500)}`;
    const found: string[] = [];
    if (![0, 1, 2, 3].includes(code ?? -1)) found.push(`no exit code of ours, ${said}`);
    if (/^\s+at .*:\d+:\d+/m.test(`${stdout}${stderr}`)) found.push(`a stack trace, ${said}`);

    const isOn = repository.bytes().toString() === textOn;
    const kept = isOn && (await journalOf(repository))?.settled?.how === 'kept';
    if (kept && ending === 'rolled back') found.push(`invariant 1: kept against the verdict, ${said}`);
    if (isOn && !kept && code !== 3) found.push(`invariant 1: the flag is on and nobody says so, ${said}`);
    if (code === 3 && !stdout.includes(` recover --flags-file ${repository.flagsFile}`))
      found.push(`it names no way out, ${said}`);

    const survivor = await startCommand(repository, 'recover');
    const recovered = await survivor.finished;
    await survivor.gone();
    await survivor.end();
    if (recovered.code !== 0) found.push(`recover exits with ${recovered.code}: ${recovered.stdout}`);
    found.push(...(await wrongs(repository, kept ? textOn : textOff, { deadLock: 'allowed' })));
    return { found, end: kept ? 'kept' : code === 3 ? 'mended' : 'undone' };
  } catch (error) {
    return { found: [String(error)], end: 'undone' };
  } finally {
    await victim.end();
    await repository.remove();
  }
}
