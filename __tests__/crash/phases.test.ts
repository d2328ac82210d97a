import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { healthy, type Service, startService } from '../parts/service.ts';
import { isFull, SWEEP_MS, tell } from './form.ts';
import { makeScene } from './scene.ts';
import { doorFor, type Survivor, survive, survivors } from './survivors.ts';
import { startVictim } from './victim.ts';

/** In the order of a run that watches metrics; the rollback is that of a failed smoke test. */
const phases = [
  'Pre-checks',
  'Baseline',
  'Enable flags',
  'Smoke test',
  'Watch',
  'Verdict',
  'Rollback',
] as const;

const cases = phases.flatMap((phase, index) =>
  survivors
    .filter((_, turn) => isFull || turn === index % survivors.length)
    .map((survivor) => ({ phase, survivor })),
);

let service: Service;
beforeAll(async () => {
  service = await startService({ behaviour: () => healthy });
});
afterAll(async () => {
  await service.stop();
  tell(`phase boundaries of a run with metrics: ${cases.length} tests`);
});

it.each(cases)(
  'invariants 1 to 5: killed as "$phase" begins, and then its $survivor',
  async ({ phase, survivor }) => {
    expect(await killAtPhase(phase, survivor)).toEqual([]);
  },
  SWEEP_MS,
);

/** Where the guardian is not the survivor, it is killed while the run stands still. */
async function killAtPhase(phase: (typeof phases)[number], survivor: Survivor): Promise<string[]> {
  const ending = phase === 'Rollback' ? 'rolled back' : 'kept';
  const repository = await makeScene(ending, { service });
  const crash = { at: 0, when: 'before', how: 'SIGSTOP', heading: phase, guardian: 'real' } as const;
  const victim = await startVictim(doorFor(survivor), repository, crash, 1);
  try {
    if (!(await victim.stopped())) return [`it never came to its ${phase}`];
    if (survivor !== 'guardian') await victim.killGuardian();
    victim.signal('SIGKILL');
    return await survive(survivor, { repository, victim, ending });
  } finally {
    await victim.end();
    await repository.remove();
  }
}
