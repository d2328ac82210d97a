import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reportPage } from '../../src/report/page/page.ts';
import { readReport } from '../../src/report/read.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { older } from './many-runs.ts';
import { chartedReport } from './page/charted-run.ts';
import { reportOf } from './reports.ts';
import { runs } from './runs.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('read');
});
afterEach(() => removeFolder(folder));

async function read(text: string): Promise<unknown> {
  const path = join(folder, 'report.json');
  await writeFile(path, text);
  return readReport(path);
}

const valid = reportOf(runs.failed);

describe('a report that is read again', () => {
  it.each(Object.entries(runs))('is what was written: %s', async (_, run) => {
    const report = reportOf(run);
    expect(await read(JSON.stringify(report))).toEqual(report);
  });

  it('of an older release lacks what nobody knew then, and makes a page all the same', async () => {
    const now = chartedReport();
    const then = (await read(JSON.stringify(older(now)))) as typeof now;
    expect(then).toMatchObject({ plan: null, version: null, verdict: 'rolled-back' });
    expect(then.evidence.error_rate).toEqual({ ...now.evidence.error_rate, limits: [] });
    expect(then.samples.error_rate).toEqual({ ...now.samples.error_rate, evidence: [] });
    const page = reportPage(then);
    expect(page).toContain('at most +50 %');
    expect(page).not.toContain('id="plan"');
  });

  it('of a newer release that knows more fields is read too', async () => {
    const newer = {
      ...valid,
      weather: 'fine',
      evidence: { m: { ...valid.evidence.error_rate, colour: 'blue' } },
    };
    expect(await read(JSON.stringify(newer))).toMatchObject({ verdict: 'rolled-back' });
  });
});

describe('what is no report is said, with the reason', () => {
  const broken = (change: object): string => JSON.stringify({ ...valid, ...change });
  it.each<[title: string, text: string, says: RegExp]>([
    ['no JSON', 'verdict: passed', /report\.json is no canary report: it is not valid JSON \(/],
    ['an empty file', '', /is no canary report: it is not valid JSON/],
    ['another JSON', '{}', /: it must have required property 'schema_version'; .*; and \d+ more$/],
    ['a list', '[]', /: it must be object$/],
    ['null', 'null', /: it must be object$/],
    [
      'a later schema',
      broken({ schema_version: 2 }),
      /: it is of schema version 2, and this release knows version 1: take a newer one$/,
    ],
    ['an unknown verdict', broken({ verdict: 'great' }), /: \/verdict must be /],
    ['a time that is none', broken({ start_time: 'yesterday' }), /: \/start_time must match pattern/],
    [
      'a time in month 13',
      broken({ start_time: '2026-13-01T00:00:00.000Z' }),
      /: \/start_time must match pattern/,
    ],
    ['markup for a text', broken({ reason: { markup: '<img src=x>' } }), /: \/reason must be string,null$/],
    [
      'a number that is none',
      JSON.stringify(valid).replace(/"metrics_delta":\{[^}]*\}/, '"metrics_delta":{"x":1e999}'),
      /: \/metrics_delta\/x must be number/,
    ],
  ])('%s', async (_, text, says) => {
    await expect(read(text)).rejects.toThrow(says);
  });

  it('a folder, and a file that is not there', async () => {
    await mkdir(join(folder, 'reports'));
    await expect(readReport(join(folder, 'reports'))).rejects.toThrow(
      /reports cannot be read: it is a folder: name the JSON reports in it$/,
    );
    await expect(readReport(join(folder, 'nope.json'))).rejects.toThrow(
      /nope\.json cannot be read: there is no such file, check the path$/,
    );
  });
});
