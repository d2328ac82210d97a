import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import { bundle, inputDefaults, settledHow } from '../faults/fault-stage.ts';
import { parseCommandFile } from '../parts/command-files.ts';
import { processesWithEnvironment, signalQuietly } from '../parts/process-search.ts';
import { makeRunner, type Runner, type Step, type StepResult } from '../parts/runner.ts';
import { waitFor } from '../parts/wait-for.ts';

jest.setTimeout(120_000);

let place: Workplace;
let runner: Runner;
beforeEach(async () => {
  place = await makeWorkplace();
  await place.configure({ heartbeat_timeout_seconds: 60 });
  runner = await makeRunner({
    workspace: place.repository.root,
    defaults: { ...inputDefaults, 'upload-artifact': 'false', 'github-token': '' },
  });
});
afterEach(async () => {
  await runner.end();
  for (const { pid } of await processesWithEnvironment('GITHUB_WORKSPACE', place.repository.root))
    signalQuietly(pid, 'SIGKILL');
  await place.end();
});

const isBack = (): boolean => place.repository.bytes().equals(place.before);

async function startMain(env: Record<string, string> = {}): Promise<Step> {
  const step = await runner.main(bundle('main'), {
    inputs: { config: 'canary.yaml', 'watch-seconds': '600' },
    env,
  });
  await waitFor('the flag to be on', () => place.repository.enabled(flag) === true);
  return step;
}

/** The file that the runner gave a step that still runs, by its variable. */
async function fileOf(step: Step, name: string): Promise<string> {
  const environment = await readFile(`/proc/${step.pid}/environ`, 'utf8');
  return new RegExp(`(?:^|\\0)${name}=([^\\0]*)`).exec(environment)?.[1] as string;
}

/** What the runner knows of a main step that it has let go of, and that still runs. */
async function abandoned(step: Step): Promise<StepResult> {
  const state = parseCommandFile(await readFile(await fileOf(step, 'GITHUB_STATE'), 'utf8'));
  return { state } as unknown as StepResult;
}

describe('S1: a job in a container is cancelled, and its main step goes on', () => {
  it('the post step ends it, and its flags are back before the post step ends', async () => {
    const step = await startMain();
    const post = await (await runner.post(bundle('post'), await abandoned(step))).result;
    expect(isBack()).toBe(true);
    expect(await settledHow(place.repository)).toBe('restored');
    expect(post.code).toBe(0);
    expect(post.summary).toContain('The canary was cancelled');
    expect((await step.result).code).toBe(1);
  });

  it('and stands still: the post step takes over, and the main step finds itself fenced off', async () => {
    const step = await startMain();
    const of = await abandoned(step);
    step.signal('SIGSTOP');
    const post = await (await runner.post(bundle('post'), of)).result;
    expect(isBack()).toBe(true);
    expect(post.code).toBe(0);
    expect(await settledHow(place.repository)).toBe('restored');
    step.signal('SIGCONT');
    expect((await step.result).code).toBe(1);
    expect(isBack()).toBe(true);
  });

  it('a step never ends green while a flag may be on', async () => {
    const step = await startMain();
    const of = await abandoned(step);
    for (const { pid } of await processesWithEnvironment('GITHUB_WORKSPACE', place.repository.root))
      if (pid !== step.pid) signalQuietly(pid, 'SIGKILL');
    step.signal('SIGKILL');
    await step.result;
    const journal = join(place.repository.flagsFile, '..', '.aos-canary', 'feature_flags.json.journal.jsonl');
    await writeFile(journal, '');
    const post = await (await runner.post(bundle('post'), of)).result;
    expect(post.code).toBe(1);
    expect(post.stdout).toContain('is damaged');
  });
});

describe("S14: the runner's files cannot be written", () => {
  const files = ['GITHUB_STATE', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const;

  it.each(files)('%s: the verdict stands, and the others are written', async (name) => {
    await place.configure({});
    const step = await runner.main(bundle('main'), {
      inputs: { config: 'canary.yaml', 'watch-seconds': '6' },
      env: { [name]: '/nonexistent/file' },
    });
    const result = await step.result;
    expect(result.code).toBe(0);
    expect(place.repository.enabled(flag)).toBe(true);
    expect(await settledHow(place.repository)).toBe('kept');
    if (name !== 'GITHUB_OUTPUT') expect(result.outputs.verdict).toBe('passed');
    if (name !== 'GITHUB_STEP_SUMMARY') expect(result.summary).toContain('Canary passed');
    expect(result.stdout).toContain('could not be written');
  });

  it('all of them vanish while the flag is on, and the run is cancelled: the flag is back', async () => {
    const step = await startMain();
    for (const name of files) await rm(await fileOf(step, name));
    step.signal('SIGINT');
    await waitFor('the flags to be back', isBack);
    await waitFor('the step to end', () => !step.running());
    expect(await settledHow(place.repository)).toBe('restored');
    await step.result.catch(() => {});
  });
});
