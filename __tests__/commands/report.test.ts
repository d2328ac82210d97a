import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runCli } from '../parts/cli.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { manyRuns, older } from '../report/many-runs.ts';
import { cli } from './workplace.ts';

let folder: string;
let files: string[];
beforeEach(async () => {
  folder = await temporaryFolder('report');
  files = await Promise.all(
    manyRuns().map(async ({ report }, index) => {
      const name = `canary_${index}.json`;
      await writeFile(join(folder, name), JSON.stringify(index === 0 ? older(report) : report));
      return name;
    }),
  );
});
afterEach(() => removeFolder(folder));

const run = (...args: string[]): Promise<ProcessExit> => runCli(cli, ['report', ...args], { cwd: folder });
const page = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

it('shows many runs as a table and as one page, older reports and copies too', async () => {
  await copyFile(join(folder, 'canary_3.json'), join(folder, 'latest_report.json'));
  const { code, stdout, stderr } = await run(...files, 'latest_report.json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(1 + files.length + 1);
  expect(lines[1]).toMatch(
    /^\[INFO\] 2026-11-23 15:00 {2}m4_canary in staging .* ✗ rolled-back .*error_rate increased/,
  );
  expect(lines.at(-1)).toBe(`[INFO] HTML report: ${join(folder, 'runs.html')}`);
  expect(await page('runs.html')).toContain('<h1>9 runs of m4_canary in staging</h1>');
});

it('writes the page of one run beside its report, or where it is told to', async () => {
  expect(await run('canary_1.json')).toMatchObject({ code: 0, stderr: '' });
  expect(await page('canary_1.html')).toContain('</span> Passed</h1>');
  expect(await run('canary_1.json', '--output', 'new/folder/one.html')).toMatchObject({ code: 0 });
  expect(await page('new/folder/one.html')).toBe(await page('canary_1.html'));
});

it('says of every file that is no report which and why, and writes nothing', async () => {
  await writeFile(join(folder, 'incident.json'), '{"schema_version":1}');
  await writeFile(join(folder, 'half.json'), '{"schema');
  const before = await readdir(folder);
  const { code, stdout, stderr } = await run('incident.json', ...files, 'half.json', 'nope.json');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^incident\.json is no canary report: it must have required property 'name'; /),
    expect.stringMatching(/^half\.json is no canary report: it is not valid JSON \(/),
    'nope.json cannot be read: there is no such file, check the path',
  ]);
  expect(await readdir(folder)).toEqual(before);
});

it('says what to do where the page cannot be written', async () => {
  await mkdir(join(folder, 'runs.html'));
  const { code, stdout } = await run(...files);
  expect(code).toBe(1);
  expect(stdout).toContain(
    `[ERROR] the page could not be written to ${join(folder, 'runs.html')} (EISDIR): this is a folder: name a file in it, or name another place with --output\n`,
  );
});
