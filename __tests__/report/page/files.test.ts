import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeReport } from '../../../src/report/files.ts';
import { writePages } from '../../../src/report/page/files.ts';
import { pagePath } from '../../../src/report/page-path.ts';
import { removeFolder, temporaryFolder } from '../../parts/temporary-folder.ts';
import { reportOf } from '../reports.ts';
import { START } from '../run-parts.ts';
import { failed, passed } from '../runs.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('page');
});
afterEach(() => removeFolder(folder));

const now = (): number => START;

async function write(name: string, keepHistory: boolean, run = passed): Promise<string> {
  const report = reportOf(run);
  return writePages(report, await writeReport(report, { path: join(folder, name), keepHistory }, { now }));
}

describe('the HTML page', () => {
  it('stands beside every JSON report, dated copies too, and the latest is the last', async () => {
    expect(await write('canary.json', true)).toBe(join(folder, 'canary.html'));
    await write('canary.json', true, failed);
    expect(await readdir(folder)).toEqual([
      ...['canary.html', 'canary.json'],
      ...['canary_20261123T150000Z-2.html', 'canary_20261123T150000Z-2.json'],
      ...['canary_20261123T150000Z.html', 'canary_20261123T150000Z.json'],
      ...['latest_report.html', 'latest_report.json'],
    ]);
    const titles = ['canary', 'canary_20261123T150000Z', 'canary_20261123T150000Z-2', 'latest_report'].map(
      async (stem) => /<title>(.*?):/.exec(await readFile(join(folder, `${stem}.html`), 'utf8'))?.[1],
    );
    const [good, bad] = ['✓ Passed', '✗ Failed, and rolled back'];
    expect(await Promise.all(titles)).toEqual([bad, good, bad, bad]);
  });

  it('never takes the place of a JSON report, whatever that is called', () => {
    const paths = ['/a/report.json', '/a/report', '/a/report.txt', '/a/report.html', '/a.b/report'];
    expect(paths.map(pagePath)).toEqual([
      ...['/a/report.html', '/a/report.html', '/a/report.html'],
      ...['/a/report.html.html', '/a.b/report.html'],
    ]);
  });

  it('that cannot be written leaves the others and the JSON reports, and says what to do', async () => {
    await mkdir(join(folder, 'canary.html'));
    await expect(write('canary.json', false)).rejects.toThrow(
      /^the HTML report could not be written to .*\/canary\.html \(EISDIR\): this is a folder/,
    );
    expect(await readdir(folder)).toEqual([
      'canary.html',
      'canary.json',
      'latest_report.html',
      'latest_report.json',
    ]);
  });

  it('that a killed run left half written is removed', async () => {
    const half = join(folder, `.latest_report.html.${'0a'.repeat(16)}.tmp`);
    await writeFile(half, '<');
    // As old as the clock of the next run says.
    const report = reportOf(passed);
    const later = { now: () => Date.now() + 3_600_000 };
    await writeReport(report, { path: join(folder, 'canary.json'), keepHistory: false }, later);
    expect(await readdir(folder)).toEqual(['canary.json', 'latest_report.json']);
  });
});
