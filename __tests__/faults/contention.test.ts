// `npm test -- __tests__/faults/contention` prints its figures; with AOS_CANARY_SWEEP=full it is the long form.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pool } from '../outcomes/pool.ts';
import { type CliRun, startCli } from '../parts/cli.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { startProcess } from '../parts/own-process.ts';
import {
  bundle,
  flag,
  isFull,
  reportOf,
  settledHow,
  smallConfig,
  waitUntilNothingRuns,
} from './fault-stage.ts';
import { printFigures, type Row } from './figures.ts';
import { sharedFlagsText, WRITER_KEYS, type Written, withWriterValue } from './writer-keys.ts';

const PAIRS = isFull ? 100 : 15;
const PAIRS_AT_ONCE = 4;
const CROWD = isFull ? 40 : 10;
const EDITS = isFull ? 1_000 : 200;
const HASTY_EDITS = isFull ? 30_000 : 3_000;
const PATIENCE_MS = 900_000;

const figures: Row[] = [];
afterAll(() => printFigures('Contention for one flags file', ['what', 'figure'], figures));

const repositories: Repository[] = [];
const runs: CliRun[] = [];
afterEach(async () => {
  await Promise.all(runs.splice(0).map((run) => run.end()));
  await Promise.all(repositories.splice(0).map((repository) => repository.remove()));
});

/** A repository whose smoke test notes when somebody else is in there with it, and fails. */
async function open(flags?: string): Promise<Repository> {
  const repository = await makeRepository(flags === undefined ? {} : { flags });
  repositories.push(repository);
  await repository.writeScript(
    'scripts/smoke.sh',
    'mkdir inside || echo x >>violations; sleep 0.1; rmdir inside; exit 1',
  );
  const other = { feature_flags: ['legacy_planner', flag], name: 'other' };
  await repository.writeConfig(smallConfig());
  await repository.writeConfig(smallConfig(other), 'other.yaml');
  return repository;
}

async function run(repository: Repository, config: string, report: string): Promise<ProcessExit> {
  const started = await startCli(bundle('cli'), ['--config', config, '--report', report], {
    cwd: repository.root,
    env: { GITHUB_WORKSPACE: repository.root },
  });
  runs.push(started);
  return started.finished;
}

/** Reads a flags file again and again, as applications do; `stop` resolves to how often, and rejects where it was not valid. */
function readAllTheTime({ flagsFile }: Repository): { stop(): Promise<number> } {
  let stopped = false;
  const reading = (async () => {
    let reads = 0;
    for (; !stopped; reads += 1) {
      JSON.parse(readFileSync(flagsFile, 'utf8'));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return reads;
  })();
  reading.catch(() => {}); // told by `stop`
  return {
    stop: () => {
      stopped = true;
      return reading;
    },
  };
}

/** Each canary had the lock to itself and rolled back, or was told who holds it and changed nothing; resolves to how many ran. */
async function expectOneAtATime(
  repository: Repository,
  before: Buffer,
  ended: readonly ProcessExit[],
  reports: readonly string[],
): Promise<number> {
  expect(existsSync(repository.path('violations'))).toBe(false);
  expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 1));
  const codes = await Promise.all(
    reports.map(async (path) => (await reportOf(repository, path)).reason_code),
  );
  const ran = codes.filter((code) => code === 'smoke-failed').length;
  expect(codes.filter((code) => code === 'lock-held')).toHaveLength(codes.length - ran);
  expect(ran).toBeGreaterThan(0);
  expect(repository.bytes().equals(before)).toBe(true);
  expect(await settledHow(repository)).toBe('restored');
  await waitUntilNothingRuns(repository);
  expect(readdirSync(dirname(repository.flagsFile)).sort()).toEqual(['.aos-canary', 'feature_flags.json']);
  return ran;
}

describe('invariants 3, 4 and 5: canaries at the same moment on one flags file', () => {
  it(
    `${PAIRS} pairs, ${PAIRS_AT_ONCE} at once, each on a file of its own`,
    async () => {
      let ran = 0;
      let reads = 0;
      const pairs = Array.from({ length: PAIRS }, (_, index) => index);
      const results = pool(pairs, PAIRS_AT_ONCE, async (index) => {
        const repository = await open();
        const before = repository.bytes();
        const reader = readAllTheTime(repository);
        // On the same flag, and on different ones.
        const configs = ['canary.yaml', index % 2 === 0 ? 'canary.yaml' : 'other.yaml'];
        const reports = ['one.json', 'two.json'];
        const ended = await Promise.all(
          configs.map((config, which) => run(repository, config, reports[which] as string)),
        );
        const read = await reader.stop();
        const one = await expectOneAtATime(repository, before, ended, reports);
        reads += read;
        ran += one;
      });
      await Promise.allSettled(results);
      await Promise.all(results);
      expect(ran).toBeGreaterThanOrEqual(PAIRS);
      figures.push([`${PAIRS} pairs of canaries: two in the lock at once`, 0]);
      figures.push([`… canaries that ran and rolled back, of ${2 * PAIRS}`, ran]);
      figures.push(['… canaries told `lock-held`', 2 * PAIRS - ran]);
      figures.push(['… reads of the flags file meanwhile, of which not valid', `${reads}, 0`]);
    },
    PATIENCE_MS,
  );

  it(
    `${CROWD} canaries`,
    async () => {
      const repository = await open();
      const before = repository.bytes();
      const reader = readAllTheTime(repository);
      const reports = Array.from({ length: CROWD }, (_, index) => `report-${index}.json`);
      const ended = await Promise.all(reports.map((report) => run(repository, 'canary.yaml', report)));
      const reads = await reader.stop();
      const ran = await expectOneAtATime(repository, before, ended, reports);
      figures.push([
        `${CROWD} canaries at once on one file: ran, were told \`lock-held\``,
        `${ran}, ${CROWD - ran}`,
      ]);
      figures.push(['… reads of the flags file meanwhile, of which not valid', `${reads}, 0`]);
    },
    PATIENCE_MS,
  );
});

/**
 * A foreign rename that the kernel carries out between our last look and our rename is lost (see `Files.renameOver`), at
 * most one with each of our renames. How many are is printed, not asserted to be none.
 */
describe('invariants 2, 3 and 4: another program edits other flags of the file', () => {
  let repository: Repository;
  let text: string;
  beforeEach(async () => {
    text = sharedFlagsText();
    repository = await open(text);
  });

  const child = (script: string, ...args: string[]): ReturnType<typeof startProcess> =>
    startProcess(process.execPath, [
      new URL(`./${script}`, import.meta.url).pathname,
      repository.flagsFile,
      ...args,
    ]);

  /** Nothing but the writer's last values differs from what was there at first. */
  function expectOnlyTheWriter({ values }: Written): void {
    const expected = WRITER_KEYS.reduce(
      (whole, key, index) => withWriterValue(whole, key, values[index] as number),
      text,
    );
    expect(repository.bytes().toString()).toBe(expected);
  }

  it(
    `${EDITS} times while canaries come and go: they stand, every flag is back`,
    async () => {
      const reader = readAllTheTime(repository);
      const writer = await child('foreign-writer.ts', String(EDITS), '80');
      const exits: ProcessExit[] = [];
      while (writer.running()) exits.push(await run(repository, 'canary.yaml', 'report.json'));
      const { stdout, stderr } = await writer.finished;
      expect(stderr).toBe('');
      const written = JSON.parse(stdout) as Written;
      const reads = await reader.stop();
      await waitUntilNothingRuns(repository);

      for (const { code, stdout: log } of exits) expect({ code, log }).toMatchObject({ code: 1 });
      const ran = exits.filter(({ stdout: log }) => log.includes('ROLLING BACK')).length;
      expect(ran).toBe(exits.length);
      const enabled = exits.filter(({ stdout: log }) => log.includes('smoke test failed')).length;
      expect(enabled).toBeGreaterThan(0);
      expectOnlyTheWriter(written);
      expect(await settledHow(repository)).toBe('restored');
      expect(written.lost).toBeLessThanOrEqual(ran);
      figures.push([
        `${EDITS} foreign edits in ${written.seconds.toFixed(0)} s while canaries ran: lost`,
        written.lost,
      ]);
      figures.push([
        '… canaries that turned their flag on and back meanwhile, that gave up before others',
        `${enabled}, ${ran - enabled}`,
      ]);
      figures.push(['… reads of the flags file meanwhile, of which not valid', `${reads}, 0`]);
    },
    PATIENCE_MS,
  );

  it(
    `${HASTY_EDITS} times without a pause, while a flag is toggled without a pause: the file is whole, the flag is back`,
    async () => {
      const reader = readAllTheTime(repository);
      const toggler = await child('flag-toggler.ts');
      const writer = await child('foreign-writer.ts', String(HASTY_EDITS), '1');
      const { stdout, stderr } = await writer.finished;
      await repository.write('backend/app/config/feature_flags.json.stop', '');
      const toggled = await toggler.finished;
      expect(`${stderr}${toggled.stderr}`).toBe('');
      const reads = await reader.stop();
      const written = JSON.parse(stdout) as Written;
      const { replacements, givenWay } = JSON.parse(toggled.stdout) as Record<string, number>;
      expectOnlyTheWriter(written);
      expect(replacements).toBeGreaterThan(10);
      expect(written.lost).toBeLessThan((replacements as number) / 5);
      figures.push([
        `${HASTY_EDITS} hasty edits in ${written.seconds.toFixed(0)} s against ${replacements} replacements (${givenWay} gave way): lost`,
        written.lost,
      ]);
      figures.push(['… reads of the flags file meanwhile, of which not valid', `${reads}, 0`]);
    },
    PATIENCE_MS,
  );
});
