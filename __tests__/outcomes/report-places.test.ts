// Where a report may go (row S15), on the committed bundle: over nothing but reports, and never for ever.
import { execFileSync } from 'node:child_process';
import { linkSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
  await place.configure({ prometheus: undefined, flags: { file: place.repository.flagsFile } });
});
afterEach(() => place.end());

const at = (name: string): string => join(place.repository.root, name);

/** Runs a canary that keeps its flag, and tells what it said. */
async function reportTo(path: string): Promise<string> {
  const started = performance.now();
  const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '0', '--report', path);
  expect(performance.now() - started).toBeLessThan(30_000);
  // The exit code is that of the flags, whatever becomes of the report.
  expect([code, place.repository.enabled(flag)]).toEqual([0, true]);
  return stdout;
}

describe('S15: a report', () => {
  const files: [string, (place: Workplace) => string][] = [
    ['the flags file', ({ repository }) => repository.flagsFile],
    ['the config', () => at('canary.yaml')],
    ['the smoke script', () => at('scripts/smoke.sh')],
    ['another file', () => at('notes.txt')],
    ['a JSON file that is no report', () => at('package.json')],
  ];
  test.each(files)('does not go over %s', async (_, where) => {
    writeFileSync(at('notes.txt'), 'important');
    writeFileSync(at('package.json'), '{"name": "shop", "schema_version": 1}');
    const path = where(place);
    const bytes = readFileSync(path);
    expect(await reportTo(path)).toMatch(
      /could not be written to .*(the run itself uses this file|not a report)/,
    );
    if (path !== place.repository.flagsFile) expect(readFileSync(path)).toEqual(bytes);
  });

  test('does not go through a link, nor over one, and over no second name of the flags file', async () => {
    symlinkSync(place.repository.flagsFile, at('link.json'));
    symlinkSync(at('canary.yaml'), at('other.json'));
    linkSync(place.repository.flagsFile, at('hard.json'));
    expect(await reportTo(at('link.json'))).toContain('this is a symbolic link');
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    const former = await place.repository.read('canary.yaml');
    await place.run('rollback', '--config', 'canary.yaml');
    expect(await reportTo(at('other.json'))).toContain('this is a symbolic link');
    expect(await place.repository.read('canary.yaml')).toBe(former);
  });

  test('does not become the sign-off, nor state, through whatever path', async () => {
    symlinkSync(place.repository.root, at('here'));
    expect(await reportTo(at('here/.m4_signoff'))).toContain('the run itself uses this file');
    await place.run('rollback', '--config', 'canary.yaml');
    const state = join(place.repository.flagsFile, '..', '.aos-canary');
    expect(await reportTo(join(state, 'report.json'))).toContain('the folder of locks and journals');
  });

  test.each(['/proc/canary/report.json', '/proc/self/fd/report.json', '/dev/null', '/dev/full'])(
    'cannot go to %s, and that takes no time',
    async (path) => {
      expect(await reportTo(path)).toMatch(/report could not be written/);
      expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    },
  );

  test('is not written to a named pipe, a socket or a folder', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    mkdirSync(at('folder.json'));
    const server = createServer().listen(at('socket'));
    try {
      expect(await reportTo(at('pipe'))).toContain('this is a named pipe');
      await place.run('rollback', '--config', 'canary.yaml');
      expect(await reportTo(at('socket'))).toContain('this is a socket');
      await place.run('rollback', '--config', 'canary.yaml');
      expect(await reportTo(at('folder.json'))).toContain('this is a folder');
    } finally {
      server.close();
    }
  });

  test('goes over a report, its page and an empty file, and through a link among the folders', async () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('linked'));
    writeFileSync(at('real/report.json'), '');
    for (let times = 0; times < 2; times += 1) {
      expect(await reportTo(at('linked/report.json'))).toContain('HTML report: ');
      await place.run('rollback', '--config', 'canary.yaml');
    }
    // As the first canary wrote them.
    writeFileSync(
      at('real/report.json'),
      '{\n  "name": "m4", "success": true,\n  "rollback_triggered": false\n}',
    );
    expect(await reportTo(at('linked/report.json'))).toContain('Report written to');
  });

  test('has a page that goes over no page of others', async () => {
    mkdirSync(at('site'));
    writeFileSync(at('site/report.html'), '<!doctype html><html lang="en"><title>Our canary pages</title>');
    expect(await reportTo(at('site/report.json'))).toContain('the file there is not a report');
    expect(readFileSync(at('site/report.html'), 'utf8')).toContain('Our canary pages');
  });
});
