import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../parts/github-api.ts';
import { waitFor } from '../parts/wait-for.ts';
import { annotations, bundle, flag, onStage, pullRequest } from './stage.ts';

describe('while a canary runs, GitHub shows', () => {
  it.concurrent(
    'a check run with the metrics and a deployment, to their good end',
    onStage({}, async (stage) => {
      const { github, main } = stage;
      const step = await main({ 'watch-seconds': '8' });
      expect(step).toMatchObject({ code: 0, outputs: { verdict: 'passed' } });

      const [check] = github.checkRuns;
      expect(github.checkRuns).toHaveLength(1);
      expect(check?.states[0]).toMatchObject({
        name: 'Canary: soft',
        head_sha: '0123456789abcdef0123456789abcdef01234567',
        details_url: 'https://github.com/org/nova/actions/runs/7000000001',
        status: 'in_progress',
      });
      const watching = check?.states.find(({ output }) => output.title.includes('watching the metrics: 0:0'));
      expect(watching?.output.summary).toMatch(
        /^soft in staging\n\n<code>█*░* 0:\d\d of 0:08<\/code>\n\n\| Metric /,
      );
      expect(check?.states.at(-1)).toMatchObject({
        status: 'completed',
        conclusion: 'success',
        output: {
          title: expect.stringMatching(/^Canary passed: /),
          summary: expect.stringContaining('## ✅ Canary passed: soft in staging'),
        },
      });

      expect(github.deployments).toMatchObject([
        {
          created: { environment: 'staging', task: 'canary', auto_merge: false, required_contexts: [] },
          statuses: [
            { state: 'in_progress', auto_inactive: false },
            { state: 'success', auto_inactive: false, description: expect.stringMatching(/^passed: /) },
          ],
        },
      ]);
    }),
  );

  it.concurrent(
    'that it was rolled back, on the pull request too where that is wanted',
    onStage({ whenOn: { mismatches: 1 }, event: pullRequest() }, async (stage) => {
      const { github, main, repository, before } = stage;
      const step = await main({ 'watch-seconds': '30', comment: 'true' });
      expect(step).toMatchObject({ code: 1, outputs: { verdict: 'rolled-back' } });
      expect(repository.bytes().equals(before)).toBe(true);
      expect(step.commands.find(({ command }) => command === 'error')).toMatchObject({
        properties: { title: 'Canary rolled back' },
        message: 'golden_mismatch increased: 0 -> 1; soft in staging: every flag is back as it was',
      });
      // The commit of the branch, not of the merge that is checked out.
      expect(github.checkRuns[0]?.states[0]).toMatchObject({ head_sha: 'a'.repeat(40) });
      expect(github.checkRuns[0]?.states.at(-1)).toMatchObject({ conclusion: 'failure' });
      expect(github.deployments[0]?.statuses.at(-1)).toMatchObject({ state: 'failure' });
      expect(github.comments).toMatchObject([
        { issue: 7, body: expect.stringContaining('## ❌ Canary failed, rolled back: soft in staging') },
      ]);
    }),
  );

  it.concurrent(
    'T6: that it came to no verdict: neither is a success',
    onStage({}, async ({ github, main }) => {
      const step = await main({});
      expect(step).toMatchObject({ code: 0, outputs: { verdict: 'inconclusive' } });
      expect(github.checkRuns[0]?.states.at(-1)).toMatchObject({ conclusion: 'neutral' });
      expect(github.deployments[0]?.statuses.at(-1)).toMatchObject({
        state: 'error',
        description: expect.stringMatching(/^inconclusive: /),
      });
    }),
  );

  it.concurrent(
    'nothing of a dry run, and nothing without a token',
    onStage({}, async (stage) => {
      const dry = await stage.main({ 'dry-run': 'true' });
      expect(dry).toMatchObject({ code: 0, outputs: { verdict: 'planned' } });
      const without = await stage.main({ 'github-token': '' });
      expect(without).toMatchObject({ code: 0, outputs: { verdict: 'inconclusive' } });
      expect(stage.github.calls).toEqual([]);
    }),
  );

  it.concurrent(
    'a canary that was killed, by its post step',
    onStage({}, async (stage) => {
      const { github, repository, runner, before } = stage;
      const running = await runner.main(bundle('main'), {
        inputs: { config: 'canary.yaml', 'watch-seconds': '600' },
      });
      await waitFor('both to be there', () => github.checkRuns.length + github.deployments.length === 2);
      await waitFor('their ids to be saved', () => github.deployments[0]?.statuses.length === 1);
      running.signal('SIGKILL');
      const killed = await running.result;
      await waitFor('the guardian', () => repository.enabled(flag) === false);
      expect(repository.bytes().equals(before)).toBe(true);
      const post = await (await runner.post(bundle('post'), killed)).result;
      expect(post.code).toBe(0);
      expect(github.checkRuns[0]?.states.at(-1)).toMatchObject({
        conclusion: 'cancelled',
        output: { title: 'The canary was killed' },
      });
      expect(github.deployments[0]?.statuses.at(-1)).toMatchObject({ state: 'failure' });
    }),
  );

  it.concurrent(
    'a canary that was cancelled, before the runner loses its patience',
    onStage({}, async (stage) => {
      const { github, repository, runner } = stage;
      const running = await runner.main(bundle('main'), {
        inputs: { config: 'canary.yaml', 'watch-seconds': '600' },
      });
      await waitFor('the flag to be on', () => repository.enabled(flag) === true);
      github.fail('hang');
      stage.results.setMode('hang');
      const step = await running.cancel();
      expect(step).toMatchObject({
        code: 1,
        outputs: { verdict: 'rolled-back', 'reason-code': 'cancelled', 'artifact-id': '' },
      });
      expect(step.summary).toContain('## ❌ Canary failed, rolled back');
      expect(step.stdout).toContain('CANARY FAILED');
      expect(annotations(step, 'warning').join()).toContain('GitHub did not take');
    }),
  );
});

describe('whatever GitHub does, the flags and the verdict are the same', () => {
  const options = { whenOn: { mismatches: 1 }, event: pullRequest() };
  it.concurrent.each<Fault>([401, 403, 404, 422, 500, 'rate-limit', 'hang'])('%s', (fault) =>
    onStage(options, async ({ github, results, main, repository, before }) => {
      github.fail(fault);
      results.setMode(fault === 'rate-limit' ? 429 : fault);
      const step = await main({
        'watch-seconds': '30',
        comment: 'true',
        'upload-artifact': String(fault === 404),
      });
      expect(step).toMatchObject({
        code: 1,
        outputs: { verdict: 'rolled-back', 'reason-code': 'metric-breach', 'rollback-status': 'restored' },
      });
      expect(repository.bytes().equals(before)).toBe(true);
      expect(step.summary).toContain('## ❌ Canary failed, rolled back');
      expect(annotations(step, 'error')).toHaveLength(1);
      expect(annotations(step, 'warning').join('\n')).toContain('There is no comment on #7');
      expect(github.calls).toEqual(
        expect.arrayContaining(['POST check-runs', 'POST deployments', 'GET comments']),
      );
      // Nobody is asked for ever.
      expect(github.calls.length).toBeLessThan(15);
      expect(step.stdout).not.toContain('TypeError');
      if (fault === 403) {
        expect(step.stdout).toContain(
          'No check run on GitHub: the token may not; give the job "checks: write"',
        );
        expect(step.stdout).toContain('No deployment on GitHub: the token may not');
      }
    })(),
  );
});
