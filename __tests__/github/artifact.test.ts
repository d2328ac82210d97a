import { describe, expect, it } from '@jest/globals';
import { annotations, onStage } from './stage.ts';

// A breach ends a run at its first look, and is what an artifact is wanted for most.
const breach = { whenOn: { mismatches: 1 } };
const watch = { 'watch-seconds': '30' };

describe('the artifact', () => {
  it.concurrent(
    'of another attempt has another name, and so has the second of one run; outputs name the last one',
    onStage(breach, async ({ main, results }) => {
      await main(watch, { GITHUB_RUN_ATTEMPT: '2' });
      const step = await main(watch, { GITHUB_RUN_ATTEMPT: '2' });
      expect(results.artifacts.map(({ name }) => name)).toEqual([
        'canary-report-attempt-2',
        expect.stringMatching(/^canary-report-attempt-2-[0-9a-f]{8}$/),
      ]);
      const id = results.artifacts[1]?.id;
      expect(step.outputs['artifact-id']).toBe(String(id));
      expect(step.outputs['artifact-url']).toBe(
        `https://github.com/org/nova/actions/runs/7000000001/artifacts/${id}`,
      );
      expect(JSON.parse(step.outputs.result ?? '')).toMatchObject({ artifact_id: id });
      expect(annotations(step, 'warning')).toEqual([]);
    }),
  );

  it.concurrent(
    'T9: is skipped under act, which is said at once',
    onStage(breach, async ({ main, results }) => {
      const step = await main(watch, { ACT: 'true' });
      expect(step).toMatchObject({ code: 1, outputs: { verdict: 'rolled-back', 'artifact-id': '' } });
      expect(annotations(step, 'warning').join()).toContain('act takes no artifacts of this kind');
      expect(results.calls).toEqual([]);
    }),
  );

  it.concurrent(
    'is skipped on a GitHub Enterprise Server, which is said',
    onStage(breach, async ({ main, results }) => {
      const step = await main(watch, { GITHUB_SERVER_URL: 'https://github.example.com' });
      expect(step).toMatchObject({ code: 1, outputs: { verdict: 'rolled-back', 'artifact-id': '' } });
      expect(annotations(step, 'warning').join()).toContain(
        'github.example.com is a GitHub Enterprise Server, which takes no artifacts of this kind',
      );
      expect(results.calls).toEqual([]);
    }),
  );
});
