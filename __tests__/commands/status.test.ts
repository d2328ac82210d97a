import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { flagsText } from '../parts/flags-text.ts';
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
    expect.stringMatching(new RegExp(`^\\[WARN\\] {3}! canary {12}running: process ${pid}, since \\S+Z$`)),
  );
});
