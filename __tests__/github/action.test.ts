import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { action } from '../../tools/readme-tables.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { processesWithEnvironment } from '../parts/process-search.ts';
import { type ResultsService, startResultsService } from '../parts/results-service.ts';
import { makeRunner, type Runner, type StepResult } from '../parts/runner.ts';
import { type Behaviour, healthy, type Service, startService } from '../parts/service.ts';
import { waitFor } from '../parts/wait-for.ts';
import { expectValid } from '../report/schema.ts';
import { annotations, bundle, flag } from './stage.ts';

const defaults = Object.fromEntries(
  Object.entries(action.inputs)
    .filter(([name]) => name !== 'github-token') // what GitHub's API does has tests of its own
    .map(([name, input]) => [name, input.default ?? '']),
);

let repository: Repository;
let service: Service;
let results: ResultsService;
let runner: Runner;
let before: Buffer;

beforeEach(async () => {
  repository = await makeRepository({ git: true });
  results = await startResultsService();
  runner = await makeRunner({
    workspace: repository.root,
    defaults,
    env: { ...results.env, GITHUB_WORKSPACE: repository.root },
  });
  await repository.writeScript('scripts/smoke.sh', 'echo all well; echo "::error::not a command"');
  before = repository.bytes();
});
afterEach(async () => {
  await runner.end();
  await results.stop();
  await service?.stop();
  await repository.remove();
});

/** Starts the service and writes a config that reads its /metrics directly. */
async function prepare(whenOn: Partial<Behaviour>, more = ''): Promise<void> {
  service = await startService({
    behaviour: (on) => ({ ...healthy, ...(on ? whenOn : {}) }),
    flag: { file: repository.flagsFile, flag, environment: 'staging' },
  });
  await repository.writeConfig(`name: soft
feature_flags: [${flag}]
smoke: { script: scripts/smoke.sh }
prometheus:
  scrape: ["${service.url}/metrics"]
  baseline_window_seconds: 4
  poll_interval_seconds: 1
  metrics:
    golden_mismatch: { counter: nova_golden_mismatch_total }
    error_rate: { errors: nova_workflow_errors_total, total: nova_workflow_requests_total, window_seconds: 3 }
report: { path: reports/report.json }
${more}`);
}

async function main(inputs: Record<string, string>): Promise<StepResult> {
  const step = await runner.main(bundle('main'), { inputs: { config: 'canary.yaml', ...inputs } });
  return step.result;
}

describe('the action, run', () => {
  it('passes: outputs, summary, artifact, and a post step that has nothing to say', async () => {
    await prepare({});
    const step = await main({ 'watch-seconds': '6' });
    expect(step.stdout).toMatch(/^AOS Canary\n/);
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'passed', 'reason-code': 'healthy' } });
    expect(Object.keys(step.outputs).sort()).toEqual(Object.keys(action.outputs).sort());
    expect(step.outputs).toMatchObject({
      'rollback-triggered': 'false',
      'rollback-status': 'not-needed',
      'report-path': repository.path('reports/report.json'),
    });
    expect(JSON.parse(step.outputs['metrics-delta'] ?? '')).toMatchObject({ golden_mismatch: 0 });
    expect(JSON.parse(step.outputs.result ?? '')).toMatchObject({ schema_version: 1, verdict: 'passed' });
    expect(step.summary).toMatch(/## ✅ Canary passed/);
    expect(step.summary).toMatch(
      /\| Metric \| Baseline \| Now \| Delta \| Threshold \| Result \| Evidence \|/,
    );
    expect(repository.enabled(flag)).toBe(true);

    const [artifact] = results.artifacts;
    expect(artifact?.name).toBe('canary-report');
    expect(step.outputs['artifact-id']).toBe(String(artifact?.id));
    const entries = artifact?.entries();
    expect([...(entries?.keys() ?? [])].sort()).toEqual(['report.html', 'report.json']);
    expect(entries?.get('report.html')?.toString('utf8')).toContain('</span> Passed</h1>');
    const uploaded = entries?.get('report.json')?.toString('utf8') ?? '';
    expect(JSON.parse(expectValid(uploaded))).toMatchObject({ verdict: 'passed', git_branch: 'main' });

    expect(annotations(step, 'error')).toEqual([]);
    const post = await (await runner.post(bundle('post'), step)).result;
    expect(post).toMatchObject({ code: 0, stdout: '', summary: '' });
  });

  it('rolls back on a breach: the step fails with the one sentence that matters', async () => {
    await prepare({ mismatches: 1 });
    const step = await main({ 'watch-seconds': '30' });
    expect(step).toMatchObject({
      code: 1,
      outputs: { verdict: 'rolled-back', 'reason-code': 'metric-breach', 'rollback-status': 'restored' },
    });
    expect(annotations(step, 'error')).toEqual([
      'golden_mismatch increased: 0 -> 1; soft in staging: every flag is back as it was',
    ]);
    expect(step.summary).toMatch(/golden_mismatch increased: 0 -&#62; 1/);
    expect(repository.bytes().equals(before)).toBe(true);
    expect(results.artifacts).toHaveLength(1);
  });

  it('keeps its verdict when nothing of GitHub answers', async () => {
    results.setMode(500);
    await prepare({ mismatches: 1 });
    const step = await main({ 'watch-seconds': '30' });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'rolled-back', 'artifact-id': '' } });
    expect(annotations(step, 'warning').join()).toContain('not uploaded as an artifact');
  }, 180_000);

  it('is cancelled as the runner cancels, and every flag is back', async () => {
    await prepare({});
    const running = await runner.main(bundle('main'), {
      inputs: { config: 'canary.yaml', 'watch-seconds': '600' },
    });
    await waitFor('the flag to be on', () => repository.enabled(flag) === true);
    const step = await running.cancel();
    expect(step).toMatchObject({ code: 1, outputs: { verdict: 'rolled-back', 'reason-code': 'cancelled' } });
    expect(repository.bytes().equals(before)).toBe(true);
  });

  it.each([
    ['its guardian puts the flag back, and the post step says so', false, 'its flags have been back since'],
    ['its guardian too: the post step puts the flag back', true, `left ${flag} on`],
  ])('is killed: %s', async (_, guardianToo, said) => {
    await prepare({});
    const running = await runner.main(bundle('main'), {
      inputs: { config: 'canary.yaml', 'watch-seconds': '600' },
    });
    await waitFor('the flag to be on', () => repository.enabled(flag) === true);
    if (guardianToo) {
      for (const { pid } of await processesWithEnvironment('GITHUB_WORKSPACE', repository.root)) {
        if (pid !== running.pid) process.kill(pid, 'SIGKILL');
      }
    }
    running.signal('SIGKILL');
    const killed = await running.result;
    if (!guardianToo) await waitFor('the guardian', () => repository.enabled(flag) === false);
    const post = await (await runner.post(bundle('post'), killed)).result;
    expect(post.code).toBe(0);
    expect(post.summary).toContain('The canary was killed');
    expect(annotations(post, 'warning').join()).toContain(said);
    expect(repository.bytes().equals(before)).toBe(true);
  });

  it('uploads nothing and changes nothing on a dry run', async () => {
    await prepare({});
    const step = await main({ 'dry-run': 'true' });
    expect(step).toMatchObject({ code: 0, outputs: { verdict: 'planned' } });
    expect(step.summary).toContain('Dry run complete');
    expect(results.calls).toEqual([]);
    expect(repository.bytes().equals(before)).toBe(true);
  });

  it('has the runner mask the secrets it is given', async () => {
    await prepare({});
    const step = await main({ 'dry-run': 'true', 'prometheus-token': 'hunter2hunter2' });
    expect(annotations(step, 'add-mask')).toContain('hunter2hunter2');
  });
});

describe('what is wrong is said before anything is done', () => {
  it('in the config: at its line and column', async () => {
    await prepare({}, 'smoek: {}\n');
    const step = await main({});
    const line = (await repository.read('canary.yaml'))
      ?.split('\n')
      .findIndex((text) => text.startsWith('smoek'));
    expect(step.code).toBe(1);
    expect(step.commands.find(({ command }) => command === 'error')).toMatchObject({
      properties: { file: 'canary.yaml', line: String((line ?? 0) + 1), col: '1' },
      message: expect.stringContaining('smoke'),
    });
    expect(repository.bytes().equals(before)).toBe(true);
  });

  it('in the inputs: all of them, with what to write', async () => {
    await prepare({});
    const step = await main({ config: '', mode: 'runn', 'watch-seconds': '5m', 'dry-run': 'yes' });
    const [message = ''] = annotations(step, 'error');
    expect(step.code).toBe(1);
    for (const text of ['config is missing', 'mode is "runn"', 'watch-seconds is "5m"', 'dry-run is "yes"']) {
      expect(message).toContain(text);
    }
  });
});

describe('the other modes', () => {
  it('validate: every config of the glob, and nothing is touched', async () => {
    await prepare({});
    await repository.writeConfig('name: 7\n', 'configs/wrong.yaml');
    const step = await main({ mode: 'validate', config: '*.yaml\nconfigs/*.yaml' });
    expect(step).toMatchObject({ code: 1, outputs: {} });
    expect(step.stdout).toContain('canary.yaml is valid');
    expect(annotations(step, 'error').at(-1)).toBe('1 of 2 configs is not valid');
    expect(repository.bytes().equals(before)).toBe(true);
  });

  it('rollback: turns the flags off by hand', async () => {
    await prepare({});
    await main({ 'watch-seconds': '6' });
    expect(repository.enabled(flag)).toBe(true);
    const step = await main({ mode: 'rollback' });
    expect(step).toMatchObject({
      code: 0,
      outputs: { 'rollback-triggered': 'true', 'rollback-status': 'restored' },
    });
    expect(repository.bytes().equals(before)).toBe(true);
  });

  it('recover: has nothing to do after a run that ended well', async () => {
    await prepare({});
    await main({ 'watch-seconds': '6' });
    const step = await main({ mode: 'recover' });
    expect(step.stdout).toContain('nothing is left to do');
    expect(repository.enabled(flag)).toBe(true);
  });
});
