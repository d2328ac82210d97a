// The workflows that ship and the project's own, read by GitHub's own parser, and held to what a careful reader asks.
import { readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { action } from '../tools/readme-tables.ts';

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: object | string;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly concurrency?: object | string;
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, string>>;
        }[];
      }
    >
  >;
}

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const folders = ['examples/', '.github/workflows/'];
const files = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((name): [string, string] => [folder + name, read(folder + name)]),
);
// The README's is for the eye: it shows the least.
const shown = /```yaml\n(on:\n.*?)```/s.exec(read('README.md'))?.[1] ?? '';
const workflows: readonly (readonly [string, string])[] = [...files, ['README.md', shown]];

describe.each(workflows)('%s', (name, content) => {
  const workflow = load(content) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('is what GitHub takes for a workflow', async () => {
    const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    if (value) await convertWorkflowTemplate(context, value);
    expect(context.errors.getErrors().map(String)).toEqual([]);
    expect(jobs.length).toBeGreaterThan(0);
  });

  it('asks for no more than it says, ends in time, and knows what may run beside it', () => {
    for (const job of jobs) {
      expect(Object.keys(job.permissions ?? workflow.permissions ?? {})).not.toEqual([]);
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.concurrency ?? workflow.concurrency).toBeDefined();
    }
  });

  it('gives the action only inputs that it has, and more time than its watch', () => {
    for (const job of jobs) {
      for (const { uses, with: inputs = {} } of job.steps) {
        if (!uses?.startsWith('org/aos-canary@')) continue;
        expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
        const watch = /^\d+$/.test(inputs['watch-seconds'] ?? '') ? Number(inputs['watch-seconds']) : 300;
        if (inputs.mode === undefined) expect(job['timeout-minutes']).toBeGreaterThan(watch / 60 + 5);
      }
    }
  });

  it("lets nobody's text into a script", () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

it.each(files)('%s pins the actions of others to a commit, and says which version that is', (_, content) => {
  for (const [line, uses = ''] of content.matchAll(/uses: (\S+).*/g)) {
    if (uses.startsWith('org/aos-canary@v1')) continue;
    expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

it('pins one action to one commit everywhere', () => {
  const pins = new Map<string, Set<string>>();
  for (const [, content] of files) {
    for (const [, name = '', pin = ''] of content.matchAll(/uses: ([\w/-]+)@(\S+ # \S+)/g))
      pins.set(name, new Set([...(pins.get(name) ?? []), pin]));
  }
  expect([...pins].filter(([, of]) => of.size > 1)).toEqual([]);
});

it('T8: the examples and the README look for configs in the same place', () => {
  const shownConfig = /say `(\S+)`/.exec(read('README.md'))?.[1] ?? '';
  expect(shownConfig).toBe('canary.yaml');
  const { jobs } = load(read('examples/validate.yml')) as Workflow;
  const patterns = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap((step) => (step.with?.config ?? '').split('\n').filter(Boolean)),
  );
  expect(patterns.some((pattern) => matchesGlob(shownConfig, pattern))).toBe(true);
  for (const example of ['examples/canary.yml', 'examples/recover.yml'])
    expect(read(example)).toContain(shownConfig);
});

it('T9: no workflow uses what other runners and linters refuse', () => {
  for (const [, content] of files) expect(content).not.toMatch(/^ +queue:/m);
});
