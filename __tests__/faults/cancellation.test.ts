// `npm test -- __tests__/faults/cancellation` prints how long each phase takes from the SIGINT until the flags are off.
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { makeRunner, type Runner, type StepResult } from '../parts/runner.ts';
import { waitFor } from '../parts/wait-for.ts';
import {
  bundle,
  flag,
  inputDefaults,
  millisecondsUntilBack,
  processesOf,
  reportOf,
  settledHow,
  smallConfig,
  waitUntilNothingRuns,
} from './fault-stage.ts';
import { printFigures, type Row } from './figures.ts';
import { type HangingPrometheus, startHangingPrometheus } from './hanging-prometheus.ts';
import { BEGUN, FREE, lastingPhases, waitUntilIn } from './phases.ts';

/** When the runner's patience with SIGINT ends. */
const SIGTERM_AFTER_MS = 7_500;
const PATIENCE_MS = 180_000;

let repository: Repository;
let prometheus: HangingPrometheus;
let runner: Runner;
let before: Buffer;
const figures: Row[] = [];

beforeEach(async () => {
  repository = await makeRepository();
  prometheus = await startHangingPrometheus();
  runner = await makeRunner({
    workspace: repository.root,
    defaults: { ...inputDefaults, 'upload-artifact': 'false' },
  });
  await repository.writeScript('scripts/smoke.sh', 'exit 0');
  before = repository.bytes();
});
afterEach(async () => {
  await runner.end();
  for (const { pid } of await processesOf(repository)) process.kill(pid, 'SIGKILL');
  await prometheus.close();
  await repository.remove();
});
afterAll(() => {
  printFigures(
    'From SIGINT to flags off (dist/main, cancelled as the runner cancels)',
    ['phase', 'flags off after', 'the step', 'all done by'],
    figures,
  );
});

/** After the main step: the post step, as the runner starts it. */
async function post(of: StepResult): Promise<StepResult> {
  return (await runner.post(bundle('post'), of)).result;
}

const warnings = ({ commands }: StepResult): string =>
  commands
    .filter(({ command }) => command === 'warning')
    .map(({ message }) => message)
    .join('\n');

describe('invariants 1 and 9: the runner cancels (SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL, to the process alone)', () => {
  it.each(lastingPhases.map((phase) => [phase.title, phase] as const))(
    '%s: flags are off long before the SIGTERM, and nothing is left',
    async (title, phase) => {
      const stage = { repository, prometheus };
      await phase.prepare?.(stage);
      await repository.writeConfig(smallConfig(phase.config(stage)));
      const step = await runner.main(bundle('main'), {
        inputs: { config: 'canary.yaml', 'watch-seconds': '600' },
      });
      await waitUntilIn(phase, stage, () => `${step.stdout()}${step.stderr()}`);

      const cancelledAt = performance.now();
      let cancelling: Promise<StepResult> | undefined;
      const ms = await millisecondsUntilBack(repository, before, () => {
        cancelling = step.cancel();
      });
      expect(ms).toBeLessThan(SIGTERM_AFTER_MS);
      const ended = (await cancelling) as StepResult;
      expect(repository.bytes().equals(before)).toBe(true);
      const stepMs = Math.round(performance.now() - cancelledAt);

      if (phase.ends === 'killed') {
        expect(ended).toMatchObject({ code: null, signal: 'SIGKILL', streamsHeld: false });
        // The guardian has taken over, and waits for the restart or script that it begins anew; the post step waits for it.
        const posting = await runner.post(bundle('post'), ended);
        // What was under way in the killed step went with it. A shell that starts a command is two for a moment.
        await waitFor('the script that the guardian begins, and no other', async () => {
          const begun = (await repository.read(BEGUN))?.split('\n').length;
          if (begun !== (phase.begins as number) + 1) return false;
          const scripts = await processesOf(repository);
          return scripts.filter(({ command }) => /^\/bin\/sh /.test(command)).length === 1;
        });
        await repository.write(FREE, '');
        const finished = await posting.result;
        expect(finished.code).toBe(0);
        expect(warnings(finished)).toContain('its flags have been back since');
        expect(await settledHow(repository)).toBe('restored');
      } else {
        expect(ended).toMatchObject({
          code: 1,
          streamsHeld: false,
          outputs: { verdict: phase.ends, 'reason-code': 'cancelled' },
        });
        expect(await post(ended)).toMatchObject({ code: 0, stdout: '', summary: '' });
        expect(await settledHow(repository)).toBe(phase.ends === 'blocked' ? undefined : 'restored');
      }
      await waitUntilNothingRuns(repository);
      expect(await runner.leftovers()).toEqual([]);
      expect(repository.bytes().equals(before)).toBe(true);
      expect(repository.enabled(flag)).toBe(false);
      const { verdict } = await reportOf(repository);
      expect(verdict).toBe(phase.ends === 'killed' ? 'rolled-back' : phase.ends);
      figures.push([
        title,
        phase.ends === 'blocked' ? 'never on' : `${Math.round(ms)} ms`,
        phase.ends === 'killed' ? 'killed after 10 s' : `ends by itself after ${stepMs} ms`,
        phase.ends === 'killed' ? 'the guardian' : 'the step',
      ]);
    },
    PATIENCE_MS,
  );
});
