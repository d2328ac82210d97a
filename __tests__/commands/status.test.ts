import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { flagsText } from '../parts/flags-text.ts';
import { signalQuietly } from '../parts/process-search.ts';
import { flag, makeWorkplace, type Workplace } from './workplace.ts';

const config = ['--config', 'canary.yaml'] as const;
const needsSignoff = 'failure_catalog_runtime_integration';

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.end());

/** The lines of `status`, which always ends well and changes nothing. */
async function status(...args: string[]): Promise<string[]> {
  const before = await place.repository.read('backend/app/config/feature_flags.json');
  const { code, stdout, stderr } = await place.run('status', ...config, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await place.repository.read('backend/app/config/feature_flags.json')).toBe(before);
  return place.plain(stdout).split('\n').slice(0, -1);
}

it('shows flags, sign-off, services, metrics and the last report of a place where all is well', async () => {
  await place.configure({
    feature_flags: [flag, needsSignoff],
    services: [{ name: 'web', http: `${place.service.url}/health` }],
  });
  await place.repository.writeSignoff();
  await place.run(...config, '--watch', '6', '--report', 'reports/own.json');
  expect(await status()).toEqual([
    '[STEP] soft in staging',
    `[INFO]   · ${flag}          is on now`,
    `[INFO]   · ${needsSignoff}  is on now`,
    '[INFO]   ✓ sign-off          ROOT/.m4_signoff is given',
    '[INFO]   ✓ web               healthy',
    '[INFO]   ✓ metrics           exporters at SERVICE answers',
    expect.stringMatching(/^\[INFO\] {3}✓ last report {7}soft: passed at \d{4}-\S+Z \(.+\)$/),
  ]);
});

it('shows what is not well, and asks of the others all the same', async () => {
  await place.configure({
    feature_flags: [needsSignoff],
    services: [
      { name: 'web', http: `${place.service.url}/none` },
      { name: 'api', http: 'http://127.0.0.1:9/health' },
    ],
    prometheus: {
      url: 'http://127.0.0.1:9',
      metrics: { golden_mismatch: 'sum(nova_golden_mismatch_total)' },
    },
  });
  await place.repository.writeSignoff('');
  expect(await status()).toEqual([
    '[STEP] soft in staging',
    `[INFO]   · ${needsSignoff}  is off now`,
    '[WARN]   ! sign-off          ROOT/.m4_signoff is empty',
    '[WARN]   ! web               it answers 404',
    '[WARN]   ! api               127.0.0.1:9 refused the connection',
    '[WARN]   ! metrics           no answer from Prometheus: 127.0.0.1:9 refused the connection',
    '[WARN]   ! last report       there is none yet',
  ]);
});

it.each<[title: string, write: () => Promise<unknown>, says: RegExp]>([
  [
    'is not there',
    () => rm(place.repository.flagsFile),
    /^\[ERROR\] {3}✗ there is no flags file ROOT\/backend\/app\/config\/feature_flags\.json$/,
  ],
  [
    'is not valid',
    () => place.repository.write('backend/app/config/feature_flags.json', '{\n"flags"'),
    /^\[ERROR\] {3}✗ ROOT\/backend\/app\/config\/feature_flags\.json:2: is not valid JSON/,
  ],
])('shows the rest where the flags file %s', async (_, write, says) => {
  await write();
  const [, flags, ...rest] = await status();
  expect(flags).toMatch(says);
  expect(rest.join()).toMatch(/metrics.*last report/);
});

it('shows the flags of --flags-file', async () => {
  await place.repository.write('other.json', flagsText({ on: [flag] }));
  expect(await status('--flags-file', 'other.json')).toContain(`[INFO]   · ${flag}  is on now`);
});

it('shows a canary that runs', async () => {
  const { pid } = await place.startWatching();
  const lines = await status();
  expect(lines).toContain(`[INFO]   · ${flag}  is on now`);
  expect(lines).toContainEqual(
    expect.stringMatching(
      new RegExp(`^\\[WARN\\] {3}! canary {12}a canary is running: process ${pid} on \\S+, since \\S+Z$`),
    ),
  );
});

it('T3: shows a canary that was interrupted, and the command that restores its flags', async () => {
  await place.killInWatch();
  expect(await status()).toContainEqual(
    expect.stringMatching(
      new RegExp(
        `! canary {12}a canary of \\S+Z was interrupted: ${flag} may still be on; run: .+ recover --flags-file `,
      ),
    ),
  );
});

it('T3: shows a journal that is damaged', async () => {
  await place.killInWatch();
  await place.repository.write(
    'backend/app/config/.aos-canary/feature_flags.json.journal.jsonl',
    'not a record\n{}\n',
  );
  expect(await status()).toContainEqual(expect.stringMatching(/! canary {12}.*is damaged/));
});

it.each([
  ['half written', '{ "schema_version": 1, "name": "so'],
  ['empty', ''],
  ['another JSON', '[1, 2]'],
])('T3: shows a last report that is %s, and doctor goes on', async (_, text) => {
  await place.repository.write('reports/latest_report.json', text);
  expect(await status()).toContainEqual(
    expect.stringMatching(/! last report {7}\S+latest_report\.json is no/),
  );
  const { stdout } = await place.run('doctor', ...config);
  expect(stdout).toMatch(/run\.\n$/);
});

it('T3: a dry run beside a running canary, and after an interrupted one, says what a run would meet', async () => {
  const canary = await place.startWatching();
  const dry = async () => (await place.run(...config, '--dry-run')).stdout;
  expect(await dry()).toMatch(/! state {2,}a canary is running: process \d+/);
  for (const { pid } of await canary.leftovers()) signalQuietly(pid, 'SIGKILL');
  await canary.kill();
  const after = await dry();
  expect(after).toMatch(/! state {2,}a canary of \S+Z was interrupted/);
  expect(after).toContain(
    `${flag} is on: the interrupted run left it so; a run restores it before it begins`,
  );
  expect(after).not.toContain('a rollback leaves it on');
});
