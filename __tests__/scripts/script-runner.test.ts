import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ScriptResult } from '../../src/canary/ports.ts';
import { scriptRunner } from '../../src/scripts/script-runner.ts';
import { waitFor } from '../parts/wait-for.ts';

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'aos-canary-script-')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function script(body: string, mode = 0o755): Promise<string> {
  const path = join(root, 'smoke.sh');
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, mode);
  return path;
}

interface Ran extends ScriptResult {
  readonly lines: readonly string[];
}

async function run(
  body: string,
  given: { timeoutSeconds?: number; signal?: AbortSignal; mask?: (text: string) => string } = {},
): Promise<Ran> {
  const { timeoutSeconds = 30, signal = new AbortController().signal, mask = (text) => text } = given;
  const lines: string[] = [];
  const plan = { path: await script(body), args: [], timeoutSeconds };
  const result = await scriptRunner(root, mask).run(plan, (_, line) => lines.push(line), signal);
  return { ...result, lines };
}

/** A zombie is dead: it only waits for its parent, or for an init that never comes, to look at it. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a script', () => {
  it('runs in the root, and its streams arrive line by line', async () => {
    const ran = await run('pwd; echo two; echo oops >&2');
    expect(ran).toMatchObject({
      code: 0,
      signal: null,
      timedOut: false,
      stdout: `${root}\ntwo`,
      stderr: 'oops',
    });
    expect(ran.lines.toSorted()).toEqual([root, 'oops', 'two'].toSorted());
  });

  it('gives its exit code', async () => {
    expect(await run('exit 7')).toMatchObject({ code: 7 });
  });

  it('gives the signal that ended it', async () => {
    expect(await run('kill -9 $$')).toMatchObject({ code: null, signal: 'SIGKILL' });
  });

  it('is ended with all its children when it times out, also when it ignores SIGTERM', async () => {
    const ran = await run(`trap '' TERM; sleep 1000 & echo $!; echo $$; sleep 1000`, { timeoutSeconds: 3 });
    expect(ran).toMatchObject({ timedOut: true, signal: 'SIGKILL' });
    const pids = ran.lines.map(Number);
    expect(pids).toHaveLength(2);
    await waitFor('every process to end', () => !pids.some(isAlive));
  });

  it('passes when it exits 0 while a child in the background holds its output, and that child is ended', async () => {
    const ran = await run('sleep 1000 & echo $!');
    expect(ran).toMatchObject({ code: 0, timedOut: false });
    await waitFor('the child to end', () => !isAlive(Number(ran.lines[0])));
  });

  // Daemons of their own sessions: one dies by SIGTERM, one heeds nothing, one goes on to start others.
  const daemons = [
    'sleep 300 & echo $! >>pids; wait',
    `trap '' TERM HUP INT; echo $$ >>pids; sleep 150; sleep 150`,
    `trap '' TERM; echo $$ >>pids; for i in $(seq 100); do setsid sleep 300 & echo $! >>pids; sleep 0.05; done`,
  ].map((body) => `setsid sh -c '${body.replaceAll("'", "'\\''")}' >/dev/null 2>&1 &`);
  const started = 'while [ "$(wc -l <pids)" -lt 3 ]; do sleep 0.02; done';

  it.each([
    ['it passes', 'exit 0', 30],
    ['it fails', 'exit 1', 30],
    ['it times out', 'sleep 1000', 5],
  ])('leaves no daemon that has left its process group, where %s', async (_, last, timeoutSeconds) => {
    await writeFile(join(root, 'pids'), '');
    await run([...daemons, started, last].join('\n'), { timeoutSeconds });
    const pids = readFileSync(join(root, 'pids'), 'utf8').trim().split('\n').map(Number);
    expect(pids.length).toBeGreaterThanOrEqual(3);
    await waitFor('every process to end', () => !pids.some(isAlive));
  });

  it('is asked to end once, and may take a moment for it', async () => {
    const body = `trap 'echo asked; sleep 0.2; echo done; exit 0' TERM; sleep 300 & wait`;
    expect((await run(body, { timeoutSeconds: 3 })).lines).toEqual(['asked', 'done']);
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const running = run('echo x >started; sleep 1000', { signal: controller.signal });
    await waitFor('the script to start', () => existsSync(join(root, 'started')));
    controller.abort('SIGINT');
    expect(await running).toMatchObject({ cancelled: true });
  });

  it('cannot flood the memory: the end of its output is kept, the rest counted', async () => {
    const ran = await run(`head -c 30000000 /dev/zero | tr '\\0' 'x'; echo; seq 1 200000`);
    expect(ran.outputBytes).toBeGreaterThan(31_000_000);
    expect(ran.stdout.length).toBeLessThanOrEqual(16_384);
    expect(ran.stdout.endsWith('199999\n200000')).toBe(true);
    expect(ran.lines.every(({ length }) => length <= 4096)).toBe(true);
  });

  it('may print bytes that are not UTF-8, and lone carriage returns', async () => {
    const ran = await run(`printf 'a\\377b\\nc\\rd\\r\\ne'`);
    expect(ran.lines).toEqual(['a\uFFFDb', 'c', 'd', 'e']);
  });

  it('may print half a character, and a byte order mark behind it', async () => {
    expect((await run(`printf '\\302'; sleep 0.2; printf '\\357\\273\\277x'`)).lines).toEqual([
      '\uFFFD\uFEFFx',
    ]);
  });

  it('has secrets masked before anyone sees them', async () => {
    const ran = await run('echo token=hunter22', { mask: (text) => text.replaceAll('hunter22', '***') });
    expect([ran.stdout, ...ran.lines]).toEqual(['token=***', 'token=***']);
  });

  it('has secrets masked that stand where a long line is cut', async () => {
    const ran = await run(`printf '%04090d%s\\n' 0 hunter22`, {
      mask: (text) => text.replaceAll('hunter22', '***'),
    });
    expect(ran.lines).toEqual([`${'0'.repeat(4_090)}***`]);
  });

  it('that cannot be started says why', async () => {
    const path = await script('exit 0', 0o644);
    const runner = scriptRunner(root, (text) => text);
    expect(await runner.problem({ path, args: [], timeoutSeconds: 1 })).toEqual({
      message: `${path} is not executable`,
      fix: `run: chmod +x ${path}`,
    });
    expect(await runner.problem({ path: join(root, 'none.sh'), args: [], timeoutSeconds: 1 })).toMatchObject({
      message: expect.stringContaining('does not exist'),
    });
    await writeFile(path, '#!/nowhere/sh\n', { mode: 0o755 });
    await chmod(path, 0o755);
    const result = await runner.run(
      { path, args: [], timeoutSeconds: 1 },
      () => {},
      new AbortController().signal,
    );
    expect(result).toMatchObject({ code: 127, stderr: expect.stringContaining('ENOENT') });
  });
});
