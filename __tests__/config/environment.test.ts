// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { describe, expect, test } from '@jest/globals';
import { hasReference, literalPart } from '../../src/config/environment.ts';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';
import { planOf, refusalOf } from './plan-of.ts';
import { errorsOf, SOUND } from './problems-of.ts';

describe('references', () => {
  test.each([
    ['${A}', 'a'],
    ['x ${A} ${B} y', 'x a b y'],
    ['${A}${A}', 'aa'],
    ['${A:-c}', 'a'],
    ['${UNSET:-c d}', 'c d'],
    ['${EMPTY:-c}', 'c'],
    ['x${EMPTY}', 'x'],
    ['${UNSET:-http://h:1/p?q=1}', 'http://h:1/p?q=1'],
    ['${UNSET:-}x', 'x'],
    ['$A', '$A'],
    ['$$ {A}', '$$ {A}'],
    ['${TRICKY}', '${A} $& $1'], // what a variable holds is taken as it is
  ])('%s', async (text, filled) => {
    const env = { A: 'a', B: 'b', EMPTY: '', TRICKY: '${A} $& $1' };
    const { plan } = await planOf(`smoke: {args: [${JSON.stringify(text)}]}\n`, { env });
    expect(plan.smoke?.args).toEqual([filled]);
  });

  test.each([
    ['environment: "${A"', 15],
    ['environment: "x ${}"', 17],
    ['environment: "${A-b}"', 15],
    ['environment: "${A:-${B}}"', 15],
    ['environment: "${1}"', 15],
    ['environment: ${{ secrets.A }}', 14],
  ])('%s is none', async (line, column) => {
    expect(await errorsOf(`${SOUND}${line}\n`)).toEqual([
      `4:${column}: "\${" starts no reference to a variable here, write \${NAME} or \${NAME:-default}`,
    ]);
  });

  test('their literal part', () => {
    expect(literalPart('a${B}c${D:-e}')).toBe('ace');
    expect([hasReference('a${B}'), hasReference('$B')]).toEqual([true, false]);
    expect([hasReference('a${B}'), hasReference('a${B}')]).toEqual([true, true]);
  });
});

test('all unset variables are said at once, where they stand', async () => {
  const text = 'environment: x${A}y\nalerting: {webhook_url: "${B}"}\nsmoke: {args: ["${C}", "${D:-d}"]}\n';
  expect(await refusalOf(text, { env: { C: 'c' } })).toEqual([
    '3:15: the environment variable A is not set, set it, or write ${A:-default}',
    '4:26: the environment variable B is not set, set it, or write ${B:-default}',
  ]);
});

describe('what variables make wrong', () => {
  test.each([
    ['environment: "${X}"', '', '3:14: environment is empty, fill it, or leave the key out'],
    [
      'prometheus: {url: "${X}"}',
      'localhost:9090',
      '3:19: prometheus.url must be an address, found "${X}", start with http:// or https://',
    ],
    [
      'prometheus: {url: "${X}"}',
      'http://:secret',
      '3:19: prometheus.url is not a complete address, write it as http://host:port/path',
    ],
    [
      'alerting: {webhook_url: "${X}"}',
      'secret',
      '3:25: alerting.webhook_url must be an address, found a text, start with http:// or https://',
    ],
    [
      'prometheus: {headers: {X: "${X}"}}',
      'a\nb',
      '3:27: prometheus.headers.X holds a line break or a control character, write one line',
    ],
    ['prometheus: {metrics: {error_rate: "sum(${X}"}}', 'a', '3:36: error_rate: this ( is never closed'],
  ])('%s with %j', async (text, value, problem) => {
    const said = await refusalOf(text, { env: { X: value } });
    expect(said.filter((line) => !line.includes('warning'))).toEqual([problem]);
  });

  test('flags that come to be the same', async () => {
    const loaded = await loadConfig('x.yaml', 'name: x\nfeature_flags: [a, "${F}"]\n');
    const invocation = { root: '/repo', watchSeconds: 0, dryRun: true, overrides: {} };
    expect((await makePlan(loaded, { ...invocation, env: { F: 'b' } })).plan.flags.names).toEqual(['a', 'b']);
    await expect(makePlan(loaded, { ...invocation, env: { F: 'a' } })).rejects.toThrow(
      'x.yaml:2:20: feature_flags has "${F}" twice, first as number 1, keep one of them',
    );
  });
});

test('a config is sound without any environment', async () => {
  expect(
    await errorsOf(`${SOUND}alerting: {webhook_url: "\${NOWHERE}"}\nreport: {path: "\${NOWHERE}"}\n`),
  ).toEqual([]);
});
