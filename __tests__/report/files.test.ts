import { chmod, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeReport } from '../../src/report/files.ts';
import { fileNamePart, writeNew, writeWhole } from '../../src/report/whole-file.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { reportOf } from './reports.ts';
import { START } from './run-parts.ts';
import { failed, passed } from './runs.ts';
import { expectValid } from './schema.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('report');
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await removeFolder(folder);
});

const now = (): number => START;
const report = reportOf(passed);

describe('writeReport', () => {
  it('writes the report and the latest one, and makes the folder', async () => {
    const path = join(folder, 'a', 'b', 'canary.json');
    const latest = join(folder, 'a', 'b', 'latest_report.json');
    expect(await writeReport(report, { path, keepHistory: false }, { now })).toEqual({
      report: path,
      latest,
      history: undefined,
    });
    expect(JSON.parse(expectValid(await readFile(path, 'utf8')))).toEqual(report);
    expect(await readFile(latest, 'utf8')).toBe(await readFile(path, 'utf8'));
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['canary.json', 'latest_report.json']);
  });

  it('keeps dated copies, which nothing overwrites, and the latest is the last', async () => {
    const path = join(folder, 'canary.json');
    const first = await writeReport(report, { path, keepHistory: true }, { now });
    const second = await writeReport(reportOf(failed), { path, keepHistory: true }, { now });
    expect([first.history, second.history]).toEqual([
      join(folder, 'canary_20261123T150000Z.json'),
      join(folder, 'canary_20261123T150000Z-2.json'),
    ]);
    const successes = [first.history, second.history, second.latest].map(
      async (file) => JSON.parse(await readFile(file ?? '', 'utf8')).success,
    );
    expect(await Promise.all(successes)).toEqual([true, false, false]);
  });

  it('removes what a killed run left half written, and nothing else', async () => {
    const path = join(folder, 'canary.json');
    const half = (name: string, id = '0a') => join(folder, `.${name}.${id.repeat(16)}.tmp`);
    const left = ['canary.json', 'latest_report.json', 'canary_20261122T150000Z.json'].map((name) =>
      half(name),
    );
    const others = [half('other.json'), join(folder, '.canary.json.tmp'), half('canary.json', '0b')];
    for (const file of [...left, ...others]) await writeFile(file, '{');
    const hourAgo = START / 1000 - 3_600;
    for (const file of [...left, ...others.slice(0, 2)]) await utimes(file, hourAgo, hourAgo);
    // Whoever writes this one may be alive.
    await utimes(others[2] as string, START / 1000 - 60, START / 1000 - 60);
    await writeReport(report, { path, keepHistory: false }, { now });
    const kept = ['canary.json', 'latest_report.json', ...others.map((file) => basename(file))];
    expect((await readdir(folder)).sort()).toEqual(kept.sort());
  });

  it('may have its own path be that of the latest', async () => {
    const path = join(folder, 'latest_report.json');
    const paths = await writeReport(report, { path, keepHistory: true }, { now });
    expect(paths).toEqual({
      report: path,
      latest: path,
      history: join(folder, 'report_20261123T150000Z.json'),
    });
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('says what to do where the path is a folder, and writes the others', async () => {
    const path = join(folder, 'reports');
    await mkdir(path);
    await expect(writeReport(report, { path, keepHistory: false }, { now })).rejects.toThrow(
      /could not be written to .*\/reports \(EISDIR\): this is a folder: name a file in it, or set report.path \(--report\)/,
    );
    expect(await readdir(folder)).toEqual(['latest_report.json', 'reports']);
  });

  it('says what to do where a part of the path is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const path = join(folder, 'file', 'sub', 'canary.json');
    await expect(writeReport(report, { path, keepHistory: false }, { now })).rejects.toThrow(
      /\((?:EEXIST|ENOTDIR)\): a part of the path is a file/,
    );
  });

  it('says what to do where the folder cannot be written', async () => {
    if (process.getuid?.() === 0) return; // root may write everywhere
    await chmod(folder, 0o555);
    const plan = { path: join(folder, 'canary.json'), keepHistory: false };
    await expect(writeReport(report, plan, { now })).rejects.toThrow('make its folder writable');
  });
});

describe('whole files', () => {
  it('leave nothing behind where they cannot be written', async () => {
    await mkdir(join(folder, 'taken'));
    await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow();
    await expect(writeNew(join(folder, 'none', 'x.json'), 'x')).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('take the next free name when many want the same', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index));
    const paths = await Promise.all(texts.map((text) => writeNew(join(folder, 'x.json'), text)));
    expect(new Set(paths).size).toBe(20);
    expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(texts);
  });

  it.each([
    ['m4_canary', 'm4_canary'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a b/c:d|e', 'a-b-c-d-e'],
    ['..', 'canary'],
    ['ü', 'canary'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('have safe names: %s', (name, expected) => {
    expect(fileNamePart(name)).toBe(expected);
  });
});

it('S15: a folder that cannot be made is an error at once, below /proc too', async () => {
  const plan = { path: '/proc/nothing/deep/report.json', keepHistory: false };
  await expect(writeReport(reportOf(passed), plan, { now })).rejects.toThrow('/proc/nothing/deep');
});
