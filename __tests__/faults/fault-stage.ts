import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { Report } from '../../src/report/report.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { lastEntry } from '../../src/safety/journal.ts';
import type { Repository } from '../parts/flags-file.ts';
import { type FoundProcess, processesWithEnvironment } from '../parts/process-search.ts';
import { waitFor } from '../parts/wait-for.ts';
import type { Plain } from '../parts/yaml-text.ts';
import { expectValid } from '../report/schema.ts';

const project = new URL('../../', import.meta.url);

/** A committed bundle. */
export const bundle = (name: 'cli' | 'main' | 'post'): string =>
  fileURLToPath(new URL(`dist/${name}/index.js`, project));

const action = load(readFileSync(new URL('action.yml', project), 'utf8')) as {
  inputs: Record<string, { default?: string }>;
};
/** The action's inputs, as the runner passes them. */
export const inputDefaults = Object.fromEntries(
  Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']),
);

export const flag = 'capability_enforcement_soft';

/** Whether the long form of a sweep is wanted. */
export const isFull = process.env.AOS_CANARY_SWEEP === 'full';

/** The least that a canary can be: no metrics, a smoke test, a report. Keys of `more` replace these. */
export function smallConfig(more: Readonly<Record<string, Plain>> = {}): Plain {
  return {
    name: 'faults',
    environment: 'staging',
    feature_flags: [flag],
    smoke: { script: 'scripts/smoke.sh', timeout_seconds: 600 },
    report: { path: 'report.json' },
    ...more,
  };
}

/** The report, held against its schema. */
export async function reportOf(repository: Repository, path = 'report.json'): Promise<Report> {
  return JSON.parse(expectValid((await repository.read(path)) ?? '')) as Report;
}

/** What the journal's last change came to: `kept`, `restored`, or undefined while it is open or there is none. */
export async function settledHow(repository: Repository): Promise<string | undefined> {
  return (await lastEntry(nodeFiles, repository.flagsFile))?.settled?.how;
}

/** Processes of a repository's canary, guardian and children included. */
export function processesOf(repository: Repository): Promise<FoundProcess[]> {
  return processesWithEnvironment('GITHUB_WORKSPACE', repository.root);
}

/** Waits until nothing of a canary runs any more; a guardian needs a moment to see that there is nothing to do. */
export async function waitUntilNothingRuns(repository: Repository): Promise<void> {
  let left: readonly FoundProcess[] = [];
  const detail = (): string => left.map(({ pid, command }) => `${pid} ${command}`).join('\n');
  const isQuiet = async (): Promise<boolean> => {
    left = await processesOf(repository);
    return left.length === 0;
  };
  await waitFor('every process of the canary to be gone', isQuiet, { timeoutMs: 120_000, detail });
}

/** Does something, and measures how long it takes from then until the flags file holds these bytes again. */
export async function millisecondsUntilBack(
  repository: Repository,
  before: Buffer,
  act: () => unknown,
): Promise<number> {
  const started = performance.now();
  act();
  await waitFor('the flags to be back', () => repository.bytes().equals(before), { everyMs: 1 });
  return performance.now() - started;
}
