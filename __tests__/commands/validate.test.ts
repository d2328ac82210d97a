import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LoopbackServer, listen } from '../parts/loopback-server.ts';
import { effectiveCommands } from '../parts/workflow-commands.ts';
import { flag, makeWorkplace, type Workplace } from './workplace.ts';

const configs = new URL('../../configs/', import.meta.url);

let place: Workplace;
let prometheus: LoopbackServer;
let asked = 0;
beforeAll(async () => {
  place = await makeWorkplace();
  prometheus = await listen((_, response) => {
    asked += 1;
    response.end();
  });
  await place.repository.writeConfig(
    [
      'name: good',
      `feature_flags: [${flag}]`,
      'prometheus:',
      `  url: ${prometheus.url}`,
      `  auth: { bearer_token: "\${TOKEN_OF_NOBODY}" }`,
      '  metrics: { golden_mismatch: sum(mismatches_total) }',
      '',
    ].join('\n'),
    'good.yaml',
  );
  await place.repository.writeConfig(
    ['name: wrong', 'feature_flags: []', 'thresholds:', '  error_rate_delta_pct: high', 'smoek: {}', ''].join(
      '\n',
    ),
    'wrong.yaml',
  );
  await place.repository.writeConfig('name: [\n', 'torn.yaml');
  await place.repository.writeConfig(
    ['name: said', `feature_flags: [${flag}]`, 'prometheus: { metrics: { workers: sum(workers) } }', ''].join(
      '\n',
    ),
    'warned.yaml',
  );
});
afterAll(async () => {
  await prometheus.close();
  await place.end();
});

/** How each metric is understood. */
const GOOD_METRIC =
  /^\[INFO\] {3}golden_mismatch {2}the level of the counter mismatches_total, by its increase$/;
const WARNED_METRIC = /^\[INFO\] {3}workers {2}a value$/;

it.each<[title: string, args: readonly string[], code: number, says: readonly RegExp[]]>([
  ['a valid one', ['good.yaml'], 0, [/^\[INFO\] good\.yaml is valid$/, GOOD_METRIC]],
  [
    'one that has something to say, and is valid',
    ['warned.yaml'],
    0,
    [/^\[WARN\] warned\.yaml:3:\d+: warning: .*workers/, /^\[INFO\] warned\.yaml is valid$/, WARNED_METRIC],
  ],
  [
    'everything that is wrong, each at its line and column',
    ['wrong.yaml'],
    2,
    [
      /^\[ERROR\] wrong\.yaml:2:16: .*feature_flags/,
      /^\[ERROR\] wrong\.yaml:4:25: .*error_rate_delta_pct/,
      /^\[ERROR\] wrong\.yaml:5:1: .*smoek.*smoke/,
    ],
  ],
  [
    'several: the valid ones are said too, and one wrong one is enough',
    ['good.yaml', 'wrong.yaml', 'torn.yaml', 'warned.yaml'],
    2,
    [
      /^\[INFO\] good\.yaml is valid$/,
      GOOD_METRIC,
      /^\[ERROR\] wrong\.yaml:2:/,
      /^\[ERROR\] wrong\.yaml:4:/,
      /^\[ERROR\] wrong\.yaml:5:/,
      /^\[ERROR\] torn\.yaml:\d+:\d+: /,
      /^\[WARN\] warned\.yaml:3:/,
      /^\[INFO\] warned\.yaml is valid$/,
      WARNED_METRIC,
    ],
  ],
  ['no file', ['none.yaml'], 2, [/^\[ERROR\] none\.yaml:1:1: the config is not there, check the path$/]],
  ['a folder', ['scripts'], 2, [/^\[ERROR\] scripts:1:1: the config cannot be read: it is no file$/]],
])('%s', async (_, args, code, says) => {
  const before = await readdir(place.repository.root);
  const ended = await place.run('validate', ...args);
  expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: '' });
  const lines = ended.stdout.split('\n').slice(0, -1);
  expect(lines).toEqual(says.map((line) => expect.stringMatching(line)));
  // Nothing was touched, and nobody asked.
  expect(await readdir(place.repository.root)).toEqual(before);
  expect(place.repository.bytes().equals(place.before)).toBe(true);
  expect(asked).toBe(0);
});

describe('the formats', () => {
  const formatted = (format: string) => place.run('validate', 'good.yaml', 'wrong.yaml', '--format', format);

  it('json: for programs', async () => {
    const { code, stdout } = await formatted('json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      schema_version: 1,
      valid: false,
      configs: [
        { path: 'good.yaml', valid: true, plan: { name: 'good', environment: 'staging' } },
        { path: 'wrong.yaml', valid: false, plan: null, problems: [{ line: 2 }, { line: 4 }, { line: 5 }] },
      ],
    });
  });

  it('sarif: for code scanning', async () => {
    const { code, stdout } = await formatted('sarif');
    expect(code).toBe(2);
    expect(JSON.parse(stdout).runs[0].results).toHaveLength(3);
  });

  it('github: annotations', async () => {
    const { code, stdout } = await formatted('github');
    expect(code).toBe(2);
    expect(
      effectiveCommands(stdout).map(({ command, properties: { file, line } }) => [command, file, line]),
    ).toEqual([
      ['error', 'wrong.yaml', '2'],
      ['error', 'wrong.yaml', '4'],
      ['error', 'wrong.yaml', '5'],
    ]);
  });

  it('no other', async () => {
    const { code, stderr } = await formatted('xml');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('text, json, sarif, github'),
    });
  });
});

it('a watch is held to what the metrics look back', async () => {
  await place.repository.writeConfig(
    `name: x\nfeature_flags: [${flag}]\nprometheus: { metrics: { error_rate: "sum(rate(e_total[5m]))" } }\n`,
    'long.yaml',
  );
  const { code, stdout } = await place.run('validate', 'long.yaml', '--watch', '60');
  expect(code).toBe(0);
  expect(stdout).toMatch(/\[WARN\] long\.yaml:3:26: warning: a watch of 60 s is over before/);
});

it('the configs that are shipped are valid', async () => {
  const paths = readdirSync(configs).map((name) => fileURLToPath(new URL(name, configs)));
  const { code, stdout } = await place.run('validate', ...paths);
  expect({ code, valid: stdout.match(/ is valid\n/g)?.length }).toEqual({ code: 0, valid: paths.length });
});
