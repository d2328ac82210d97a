import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { type CliRun, startCli } from '../parts/cli.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { waitFor } from '../parts/wait-for.ts';
import { expectValid } from '../report/schema.ts';

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 300_000;

const nodes = [process.execPath, ...hostsNode()].map((node) => [versionOf(node), node] as const);
if (nodes.length === 1) process.stderr.write('SKIPPED, this machine has no other Node >= 20 of its own\n');

describe.each(nodes)('the demo, in an empty folder, under Node %s', (_, node) => {
  let folder: string;
  let run: CliRun;
  let ended: ProcessExit;

  beforeAll(async () => {
    folder = await temporaryFolder('demo');
    run = await startCli(cli, ['demo'], { cwd: folder, node });
    ended = await run.finished;
  }, PATIENCE_MS);
  afterAll(async () => {
    await run.end();
    await removeFolder(folder);
  });

  const report = async (name: string): Promise<Report> => {
    const text = await readFile(join(folder, 'aos-canary-demo', 'reports', name), 'utf8');
    return JSON.parse(expectValid(text)) as Report;
  };

  it('ends well and leaves no process behind', async () => {
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: '', streamsHeld: false });
    await waitFor('its processes to end', async () => (await run.leftovers()).length === 0);
  });

  it('shows a healthy canary pass, then a bad one roll back', () => {
    const [healthy = '', broken = ''] = ended.stdout.split('[STEP] Next its flag new_search');
    expect(healthy).toMatch(/CANARY PASSED\n/);
    expect(healthy).toContain('  │ GET /checkout answers 200\n');
    expect(broken).toMatch(/CANARY FAILED\n.*Rollback reason: (error_rate|latency_p95) increased/);
    expect(broken).toContain('the flags file is byte for byte as before');
    expect(ended.stdout).toMatch(
      new RegExp(`Flags, smoke test and both reports to look at: ${folder}/aos-canary-demo\n$`),
    );
  });

  it('leaves both reports, and nothing but its own folder', async () => {
    expect(await report('demo_healthy.json')).toMatchObject({
      success: true,
      verdict: 'passed',
      flags_enabled: ['quick_checkout'],
      rollback_triggered: false,
      smoke_returncode: 0,
    });
    expect(await report('demo_broken.json')).toMatchObject({
      success: false,
      verdict: 'rolled-back',
      reason_code: 'metric-breach',
      rollback_status: 'restored',
      still_on: [],
    });
    expect(await report('latest_report.json')).toEqual(await report('demo_broken.json'));
    expect(await readdir(folder)).toEqual(['aos-canary-demo']);
  });

  it('leaves the good flag on and the bad one off', async () => {
    const text = await readFile(join(folder, 'aos-canary-demo', 'feature_flags.json'), 'utf8');
    expect(JSON.parse(text)).toEqual({
      flags: { quick_checkout: { enabled: true }, new_search: { enabled: false } },
      environments: { demo: { quick_checkout: true, new_search: false } },
    });
  });
});

/** The `node` of the machine, where it is 20 or newer and not the one that runs the tests: npm puts its own first on the PATH. */
function hostsNode(): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin'];
  const own = versionOf(process.execPath);
  const found = folders
    .filter((folder) => folder !== '' && !folder.startsWith(project))
    .map((folder) => join(folder, 'node'))
    .filter(isExecutable)
    .find((node) => {
      const version = versionOf(node);
      return version !== own && Number.parseInt(version, 10) >= 20;
    });
  return found === undefined ? [] : [found];
}

function versionOf(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().replace('v', '');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
