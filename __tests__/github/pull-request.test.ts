import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../parts/github-api.ts';
import type { StepResult } from '../parts/runner.ts';
import { annotations, flag, onStage, pullRequest, type Stage } from './stage.ts';

const onPullRequest = { event: pullRequest() };
const base = 'b'.repeat(40);

/** What is on the base branch, and with another limit on the pull request's. */
const config = (limit: number): string => `name: soft
feature_flags: [${flag}]
flags: { scope: environment }
prometheus:
  metrics:
    error_rate: sum(rate(errors_total[1m]))
thresholds: { error_rate: { delta_pct: ${limit} } }
`;

/** Checks the configs as the pull request's workflow does, and that nothing else was done. */
async function validate(
  { main, repository, service, before }: Stage,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const files = await readdir(repository.root, { recursive: true });
  const scrapes = service.scrapes();
  const step = await main({ mode: 'validate', ...inputs });
  expect(await readdir(repository.root, { recursive: true })).toEqual(files);
  expect(repository.bytes().equals(before)).toBe(true);
  expect(service.scrapes()).toBe(scrapes);
  return step;
}

describe('a pull request that changes a config', () => {
  it.concurrent(
    'has one comment with the plan and what changed, which is kept up to date',
    onStage(onPullRequest, async (stage) => {
      const { repository, github } = stage;
      github.files.set(`${base}:canary.yaml`, config(50));
      await repository.writeConfig(config(100));
      const first = await validate(stage);
      expect(first.code).toBe(0);
      expect(github.comments).toHaveLength(1);
      const body = github.comments[0]?.body ?? '';
      expect(body).toMatch(/^<!-- aos-canary [0-9a-f]{16} -->\n## ✅ The canary config is valid\n/);
      expect(body).toContain('| limits of error_rate ⚠️ **looser** | at most +50 % | at most +100 % |');
      expect(body).toContain(
        `| <code>.environments.staging.${flag}</code> | <code>false</code> | <code>true</code> |`,
      );
      // The summary tells the same.
      expect(body).toContain(first.summary.trim());

      await validate(stage);
      expect(github.calls.filter((call) => call !== 'GET contents')).toEqual([
        ...['GET comments', 'POST comments'],
        // Nothing new to say.
        'GET comments',
      ]);

      await repository.writeConfig(config(20));
      await validate(stage);
      expect(github.comments).toHaveLength(1);
      expect(github.comments[0]?.body).toContain('| limits of error_rate | at most +50 % | at most +20 % |');
    }),
  );

  it.concurrent(
    'is told what is wrong at its line, and the step fails for that',
    onStage(onPullRequest, async (stage) => {
      await stage.repository.writeConfig(config(50).replace('[1m]', '[1m'));
      const step = await validate(stage);
      expect(step.code).toBe(1);
      expect(step.commands.find(({ command }) => command === 'error')).toMatchObject({
        properties: { file: 'canary.yaml', line: '6', endLine: '6', col: '41' },
        message: expect.stringContaining('stands where ] should close the ['),
      });
      expect(annotations(step, 'error').at(-1)).toBe('1 of 1 configs is not valid');
      const link = `https://github.com/org/nova/blob/${'a'.repeat(40)}/canary.yaml#L6`;
      for (const page of [step.summary, stage.github.comments[0]?.body])
        expect(page).toContain(`| ❌ | <a href="${link}"><code>canary.yaml:6:41</code></a> |`);
    }),
  );

  it.concurrent(
    'has more problems than GitHub shows: the worst are shown, the rest is counted, the summary has all',
    onStage(onPullRequest, async (stage) => {
      // Each one a slip for smoke.
      const keys = [...'abcdfghijklmnop'].map((letter) => `smok${letter}: 1\n`).join('');
      await stage.repository.writeConfig(config(50) + keys);
      await stage.repository.writeConfig('name: 7\n', 'other/canary.yaml');
      const step = await validate(stage, { config: '**/*.yaml' });
      const errors = annotations(step, 'error');
      expect(errors).toHaveLength(10);
      expect(errors.at(-2)).toMatch(/^and \d+ more errors$/);
      expect(errors.at(-1)).toBe('2 of 2 configs are not valid');
      const files = step.commands
        .filter(({ command }) => command === 'error')
        .map(({ properties }) => properties.file);
      expect(files).toContain('other/canary.yaml');
      expect(step.summary.match(/\| ❌ \|/g)?.length).toBeGreaterThan(15);
    }),
  );

  it.concurrent(
    'has a comment of a person that begins as ours: it is left alone',
    onStage(onPullRequest, async (stage) => {
      const { github } = stage;
      await validate(stage);
      const [ours] = github.comments;
      const theirs = {
        ...ours,
        id: 1,
        user: { type: 'User' as const },
        issue: 7,
        body: `${ours?.body} and more`,
      };
      github.comments.splice(0, 1, theirs);
      await validate(stage);
      expect(github.comments).toHaveLength(2);
      expect(github.comments[0]).toBe(theirs);
    }),
  );

  it.concurrent(
    'is named as a workflow command: a name is only a name',
    onStage(onPullRequest, async (stage) => {
      const names = ['::error::owned.yaml', '##[error]owned.yaml', 'a\n::add-mask::x.yaml'];
      for (const name of names) await stage.repository.writeConfig('name: 7\n', `configs/${name}`);
      const step = await validate(stage, { config: 'configs/*.yaml' });
      expect(step.code).toBe(1);
      expect(annotations(step, 'error').filter((message) => message.includes('owned'))).toEqual([]);
      expect(annotations(step, 'add-mask')).toEqual([]);
    }),
  );
});

describe('a pull request of a stranger', () => {
  it.concurrent(
    'is checked with a token that may only read: the summary has it all, and nothing fails for it',
    onStage({ event: pullRequest('stranger/nova') }, async (stage) => {
      stage.github.fail(403, 'comments');
      await stage.repository.writeConfig(config(50));
      const step = await validate(stage);
      expect(step.code).toBe(0);
      expect(step.summary).toContain('## ✅ The canary config is valid');
      expect(step.summary).toContain('**New**: it is not on <code>main</code>.');
      expect(step.stdout).toContain(
        'There is no comment on #7, and the summary has it all: workflows that run for a fork may only read',
      );
      expect(annotations(step, 'warning')).toEqual([]);
    }),
  );

  it.concurrent(
    'learns no secret of the runner, starts nothing and reaches nobody',
    onStage({ event: pullRequest('stranger/nova') }, async (stage) => {
      await stage.repository.writeScript('evil.sh', 'touch ran');
      await stage.repository.writeConfig(`name: "\${SECRET_OF_THE_RUNNER}"
feature_flags: [${flag}]
flags: { file: /etc/passwd }
smoke: { script: evil.sh }
rollback: { script: evil.sh }
services: [{ http: "${stage.service.url}/health", after_toggle: { command: [./evil.sh] } }]
prometheus: { scrape: ["${stage.service.url}/metrics?\${SECRET_OF_THE_RUNNER}"], metrics: { golden_mismatch: { counter: x_total } } }
`);
      const step = await stage.main(
        { mode: 'validate', 'prometheus-token': 'hunter2hunter2' },
        { SECRET_OF_THE_RUNNER: 'hunter2hunter2' },
      );
      expect(step.code).toBe(0);
      const told = [step.stdout, step.stderr, step.summary, stage.github.comments[0]?.body].join('\n');
      expect(told).not.toContain('hunter2');
      expect(told).not.toContain('root:');
      expect(await stage.repository.read('ran')).toBeUndefined();
      expect(stage.service.scrapes()).toBe(0);
    }),
  );
});

describe('whatever GitHub does, a config is as valid as it is', () => {
  it.concurrent.each<Fault>([401, 403, 404, 422, 500, 'rate-limit', 'hang'])('%s', (fault) =>
    onStage(onPullRequest, async (stage) => {
      stage.github.fail(fault);
      await stage.repository.writeConfig(config(50));
      const step = await validate(stage, { comment: 'true' });
      expect(step.code).toBe(0);
      expect(step.summary).toContain('## ✅ The canary config is valid');
      expect(annotations(step, 'warning').join('\n')).toContain('There is no comment on #7');
      if (fault !== 404)
        expect(step.summary).toContain('What changed against <code>main</code> is not known');
      expect(stage.github.calls.length).toBeLessThan(8);
    })(),
  );
});

it.concurrent(
  'outside of a pull request, configs are checked without any of it',
  onStage({}, async (stage) => {
    await stage.repository.writeConfig(config(50));
    const step = await validate(stage, { 'watch-seconds': '30' });
    expect(step.code).toBe(0);
    expect(annotations(step, 'warning').join()).toContain('a watch of 30 s is over before error_rate');
    expect(stage.github.calls).toEqual([]);
  }),
);
