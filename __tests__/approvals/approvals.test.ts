import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newestShadowReport } from '../../src/approvals/shadow-reports.ts';
import { signoff } from '../../src/approvals/signoff.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aos-canary-approvals-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('signoff', () => {
  it('is given, empty or missing', async () => {
    const path = join(folder, '.m4_signoff');
    expect(await signoff(path)).toBe('missing');
    await writeFile(path, '');
    expect(await signoff(path)).toBe('empty');
    await writeFile(path, 'signed by sre\n');
    expect(await signoff(path)).toBe('given');
    expect(await signoff(folder)).toBe('missing');
  });
});

describe('newestShadowReport', () => {
  const report = async (run: string, cycle: string, content: string, mtime: number): Promise<string> => {
    const reports = join(folder, `shadow_simulation_${run}`, 'reports');
    await mkdir(reports, { recursive: true });
    const path = join(reports, `cycle_${cycle}.json`);
    await writeFile(path, content);
    await utimes(path, mtime, mtime);
    return path;
  };
  const plan = () => ({ glob: join(folder, 'shadow_simulation_*/reports/cycle_*.json'), maxMismatches: 0 });

  it('is undefined where there is none', async () => {
    expect(await newestShadowReport(plan())).toBeUndefined();
  });

  it('goes by time, not by name', async () => {
    const newest = await report('a', '9', '{"shadow": {"mismatches": 0}}', 2000);
    await report('b', '10', '{"shadow": {"mismatches": 4}}', 1000);
    expect(await newestShadowReport(plan())).toEqual({ path: newest, mismatches: 0 });
  });

  it.each([
    ['{"shadow": {}}', 'no number at shadow.mismatches'],
    ['null', 'no number at shadow.mismatches'],
    ['{', 'not a readable shadow report'],
  ])('names a report that it cannot read: %s', async (content, problem) => {
    const path = await report('a', '1', content, 1000);
    await expect(newestShadowReport(plan())).rejects.toThrow(path);
    await expect(newestShadowReport(plan())).rejects.toThrow(problem);
  });
});
