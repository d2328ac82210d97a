import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pack } from '../../src/recording/pack.ts';
import type { Report } from '../../src/report/report.ts';
import { startCli } from '../parts/cli.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { analysed } from '../recording/analysed.ts';
import { reportOf } from '../report/reports.ts';
import { failed } from '../report/runs.ts';
import { expectValid } from '../report/schema.ts';

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const recording = analysed();

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder('replay');
  const report = reportOf(failed);
  const packed = pack(recording, (text) => text);
  const write = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content));
  await write('report.json', expectValid<Report>({ ...report, recording: packed }));
  await write('unrecorded.json', report);
  await write('damaged.json', { ...report, recording: { ...packed, data: 'AAAA' } });
  await write('future.json', { ...report, schema_version: 2 });
  await write('package.json', { name: 'something else' });
  const { setup } = recording;
  const flag = { ...setup.flag, effectiveAt: setup.flag.effectiveAt + 20_000 };
  const other = pack({ ...recording, setup: { ...setup, flag } }, (text) => text);
  await write('other.json', { ...report, version: '0.9.0', recording: other });
  await writeFile(join(folder, 'torn.json'), '{"schema_version": 1,');
});
afterAll(() => removeFolder(folder));

async function replay(...args: string[]) {
  const run = await startCli(cli, ['replay', ...args], { cwd: folder });
  try {
    return await run.finished;
  } finally {
    await run.end();
  }
}

it('judges a recorded run again, and says that it is the same', async () => {
  const { code, stdout, stderr } = await replay('report.json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^\[STEP\] m4_canary in staging, 2026-/);
  expect(stdout).toContain('it ended rolled-back: golden_mismatch increased: 0 -> 1');
  expect(stdout).toMatch(/\[WARN\] {3}rolled-back, \d+ s after the flags went on, at look \d of \d\n/);
  expect(stdout).toMatch(/\n\[INFO\] {5}error_rate +0\.01 +0\.04 .* at most \+50 % +✗ breach\n/);
  expect(stdout).toMatch(/\[INFO\] The same as then, bit for bit, at every look\.\n$/);
});

it('says what the verdict would have been, and when, or that the recording ends before', async () => {
  const earlier = await replay('report.json', '--thresholds', 'literal.max=4', 'error_rate_delta_pct=900');
  expect(earlier).toMatchObject({ code: 0, stderr: '' });
  expect(earlier.stdout).toContain('rolled-back, 10 s after the flags went on, at look 1 of');
  expect(earlier.stdout).toContain('literal is 5, above its maximum of 4');
  expect(earlier.stdout).toContain('at most +900 %');
  expect(earlier.stdout).not.toContain('bit for bit');
  const never = await replay('report.json', '--thresholds', 'error_rate_delta_pct=900');
  expect(never.stdout).toMatch(/no verdict by \d+ s after the flags went on, .* where the recording ends/);
  const literal = await replay('report.json', '--judge', 'literal');
  expect(literal).toMatchObject({ code: 0, stderr: '' });
});

it('fails where the same settings give something else', async () => {
  const { code, stdout } = await replay('other.json');
  expect(code).toBe(1);
  expect(stdout).toContain('[ERROR] Not the same as then: version 0.9.0 judged it then, and this is 1.');
});

it.each([
  ['a run in which nothing was judged', 'unrecorded.json', 'has no recording: its run ended before anything'],
  ['a damaged recording', 'damaged.json', 'damaged.json cannot be replayed: its recording is damaged'],
  ['a report of another time', 'future.json', 'it is of schema version 2, and this release knows version 1'],
  ['another JSON', 'package.json', 'package.json is no canary report'],
  ['half a file', 'torn.json', 'torn.json is no canary report: it is not valid JSON'],
  ['no file', 'nowhere.json', 'nowhere.json cannot be read: there is no such file'],
])('refuses %s', async (_, file, message) => {
  const { code, stdout, stderr } = await replay(file);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

it('refuses a threshold that means nothing', async () => {
  const { code, stderr } = await replay('report.json', '--thresholds', 'erorr_rate_delta_pct=3');
  expect(code).toBe(2);
  expect(stderr).toBe(
    '--thresholds erorr_rate_delta_pct=3: the run watched no metric "erorr_rate": did you mean "error_rate"?\n',
  );
});
