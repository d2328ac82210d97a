// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';
import type { CanaryConfig } from '../../src/config/schema.generated.ts';
import { problemsOf } from './problems-of.ts';

const METRICS = 'prometheus: {metrics: {error_rate: "sum(rate(e_total[1m]))"}}\n';
const SOUND = `name: x\nfeature_flags: [a]\n${METRICS}`;

const configOf = async (text: string, file = 'canary.yaml'): Promise<CanaryConfig> =>
  (await loadConfig(file, text)).config;

/** What is said of a line behind a sound config, without the line's number. */
const saidOf = async (line: string): Promise<string[]> =>
  (await problemsOf(`${SOUND}${line}\n`)).map((said) => said.replace(/^4:/, ''));

describe('C3: a name', () => {
  test.each([
    ['scripts/ops/canary/configs/m4_canary.yaml', 'm4_canary'],
    ['/tmp/staging.soft.yml', 'staging.soft'],
    ['canary.json', 'canary'],
  ])('that is missing is the one of the file: %s', async (file, name) => {
    for (const written of ['', 'name:\n', 'name: ""\n'])
      expect((await configOf(`${written}feature_flags: [a]\n${METRICS}`, file)).name).toBe(name);
    expect(await problemsOf(`feature_flags: [a]\n${METRICS}`, file)).toEqual([
      `1:1: notice: name is missing: the file's name is taken, "${name}", add "name: ${name}"`,
    ]);
  });

  test('that is misspelt is a slip', async () => {
    expect(await problemsOf(`nmae: x\nfeature_flags: [a]\n${METRICS}`)).toEqual([
      '1:1: unknown key "nmae", did you mean "name"?',
    ]);
  });

  test.each([
    ['2024', '2024'],
    ['1.10', '1.10'],
    ['007', '007'],
    ['true', 'true'],
    ['yes', 'yes'],
    ['2024-01-01', '2024-01-01'],
  ])('that YAML takes for something else: %s', async (written, name) => {
    expect((await configOf(`name: ${written}\nfeature_flags: [a]\n${METRICS}`)).name).toBe(name);
  });
});

describe('C3: booleans as YAML 1.1 and people write them', () => {
  test.each([
    ...['yes', 'Yes', 'YES', 'on', 'On', 'ON', 'y', 'Y', 'True', '"true"', '"yes"', '1'].map(
      (text) => [text, true] as const,
    ),
    ...['no', 'No', 'NO', 'off', 'Off', 'OFF', 'n', 'N', 'FALSE', '"False"', '"off"', '0'].map(
      (text) => [text, false] as const,
    ),
  ])('%s', async (written, value) => {
    const text = `${SOUND}report: {keep_history: ${written}}\n`;
    expect((await configOf(text)).report?.keep_history).toBe(value);
  });

  test('with a note that says what to write', async () => {
    expect(await saidOf('report: {keep_history: no}')).toEqual([
      '24: notice: report.keep_history is read as false, write false in place of "no"',
    ]);
  });

  test('only where a boolean is wanted', async () => {
    const { environment, feature_flags: flags } = await configOf(
      `name: x\nenvironment: on\nfeature_flags: [no, y]\n${METRICS}`,
    );
    expect({ environment, flags }).toEqual({ environment: 'on', flags: ['no', 'y'] });
  });
});

describe('C3: numbers as YAML 1.1 and people write them', () => {
  test.each([
    ['"25"', 25],
    ["'300'", 300],
    ['" 25 "', 25],
    ['"25.0"', 25],
    ['1_000', 1000],
    ['"1_000"', 1000],
    ['0o17', 15],
    ['0x1F', 31],
    ['0b101', 5],
    ['+5', 5],
    ['1e2', 100],
    ['5:00', 300],
    ['1:30:00', 5400],
    ['060', 60],
  ])('%s', async (written, value) => {
    const text = `${SOUND}smoke: {timeout_seconds: ${written}}\n`;
    expect((await configOf(text)).smoke?.timeout_seconds).toBe(value);
  });

  test.each([
    [
      'smoke: {timeout_seconds: "25"}',
      ['26: notice: smoke.timeout_seconds is read as 25, write 25 in place of "25"'],
    ],
    [
      'smoke: {timeout_seconds: 060}',
      [
        '26: warning: smoke.timeout_seconds is read as 60: a leading zero makes it 48 in YAML 1.1, write 60 or 48',
      ],
    ],
    [
      'thresholds: {error_rate_delta_pct: "50.0"}',
      ['36: notice: thresholds.error_rate_delta_pct is read as 50, write 50 in place of "50.0"'],
    ],
    [
      'smoke: {timeout_seconds: 5m}',
      ['26: smoke.timeout_seconds must be a number, found "5m", write 300 (seconds)'],
    ],
    [
      'smoke: {timeout_seconds: "5:00"}',
      ['26: smoke.timeout_seconds must be a number, found "5:00", write a number (seconds)'],
    ],
    [
      'prechecks: {shadow_reports: {glob: x, max_mismatches: "0.5"}}',
      ['55: prechecks.shadow_reports.max_mismatches must be a whole number, found 0.5'],
    ],
  ])('%s', async (line, said) => {
    const errors = (await saidOf(line)).filter(
      (each) => !said.some((one) => one.includes(' must be ')) || !each.includes('notice'),
    );
    expect(errors).toEqual(said);
  });
});

describe('C3: flags', () => {
  test.each([
    ['one', ['one']],
    ['[a, b, a]', ['a', 'b']],
    ['[1, true]', ['1', 'true']],
    ['{a: true, b: }', ['a', 'b']], // Python walks over the keys
  ])('%s', async (written, flags) => {
    expect((await configOf(`name: x\nfeature_flags: ${written}\n${METRICS}`)).feature_flags).toEqual(flags);
  });

  test.each(['a, b', 'a b', '{a: true, b: false}', '', '~', '[[a]]'])(
    '%s stays an error',
    async (written) => {
      await expect(configOf(`name: x\nfeature_flags: ${written}\n${METRICS}`)).rejects.toThrow(
        /feature_flags(\[0\])? must be /,
      );
    },
  );
});

describe('C3: keys with nothing behind them', () => {
  test.each(['smoke:', 'smoke: ~', 'alerting: null', 'report: NULL', 'services:', 'prechecks:'])(
    '%s',
    async (line) => {
      const key = line.split(':')[0];
      expect(await saidOf(line)).toEqual([
        `1: notice: ${key} is empty: the default applies, fill it, or leave the key out`,
      ]);
      expect(await configOf(`${SOUND}${line}\n`)).not.toHaveProperty(String(key));
    },
  );

  test.each([
    ['smoke: {timeout_seconds: }', 'smoke.timeout_seconds'],
    ['thresholds: {error_rate_delta_pct: }', 'thresholds.error_rate_delta_pct'],
    ['environment:', 'environment'],
  ])('a value that is empty is a warning: %s', async (line, name) => {
    expect(await saidOf(line)).toEqual([
      expect.stringContaining(`: warning: ${name} is empty: the default applies`),
    ]);
  });

  test.each(['thresholds: {own_delta_pct: }', 'thresholds: {error_rate: {max: }}', 'rollback: {script: }'])(
    'a guard that would be lost is an error: %s',
    async (line) => {
      await expect(configOf(`${SOUND}${line}\n`)).rejects.toThrow(/found nothing/);
    },
  );

  test('no metrics at all', async () => {
    expect(await problemsOf('name: x\nfeature_flags: [a]\nprometheus: {metrics: }\n')).toEqual([
      '3:14: notice: prometheus.metrics is empty: the default applies, fill it, or leave the key out',
      expect.stringContaining('warning: no metrics are watched'),
    ]);
  });
});

describe('C3: keys of the author', () => {
  test('are ignored, and said in one warning for each mapping', async () => {
    const text = `${SOUND}description: hi\nowner: me\nteam: t\nversion: 2\ntags: [a]\nnotes: "\${{ x }}"\nauthor: z\nreport: {format: json}\n`;
    expect(await problemsOf(text)).toEqual([
      '4:1: warning: unknown keys "description", "owner", "team", "version", "tags", "notes", "author": they are ignored, write x-description for a key of your own',
      '11:10: warning: unknown key "format" in report: it is ignored, write x-format for a key of your own',
    ]);
    expect(await configOf(text)).toEqual({ ...(await configOf(SOUND)), report: {} });
  });

  test.each([
    'date: 2024-01-01',
    'mode: fast',
    'note: a',
    'repo: a/b',
    'ticket: X-1',
    'on: push',
    'id: 5',
    'reporter: me',
    'labels: {}',
  ])('%s is near no key', async (line) => {
    expect(await saidOf(line)).toEqual([expect.stringMatching(/^1: warning: unknown key .*: it is ignored/)]);
  });

  test.each([
    ['tresholds: {}', '1: unknown key "tresholds", did you mean "thresholds"?'],
    ['Smoke: {}', '1: unknown key "Smoke", did you mean "smoke"?'],
    ['env: production', '1: unknown key "env", did you mean "environment"?'],
    ['smoke_test: {script: x}', '1: unknown key "smoke_test", did you mean "smoke"?'],
    ['smoke: {timeout: 5}', '9: unknown key "timeout" in smoke, did you mean "timeout_seconds"?'],
    ['metrics: {error_rate: x}', '1: unknown key "metrics", move it to prometheus.metrics'],
    ['script: x', '1: unknown key "script", move it to smoke.script'],
    ['rollback_script: x', '1: unknown key "rollback_script", move it to rollback.script'],
  ])('that are near a known one, or are a guard in the wrong place, are errors: %s', async (line, said) => {
    expect(await saidOf(line)).toEqual([said]);
  });

  test('that are written in one word are said to be ignored, and where they belong', async () => {
    expect(await saidOf('prometheus_url: http://x')).toEqual([
      '1: warning: unknown key "prometheus_url": it is ignored, move it to prometheus.url if that is meant',
    ]);
  });

  test.each([
    'x-owner: me',
    'x-notes: "${{ anything }} ${UNSET}"',
    'smoke: {x-owner: me}',
    'report: {x-a: {b: [c]}}',
    'thresholds: {x-reviewed: 2024-01-01}',
    'thresholds: {error_rate: {max: 5, x-why: ticket 5}}',
    'services: [{docker: x, x-owner: me}]',
  ])('x- is free: %s', async (line) => {
    expect(await saidOf(line)).toEqual([]);
    expect(JSON.stringify(await configOf(`${SOUND}${line}\n`))).not.toMatch(/x-/);
  });

  test('that aliases refer to are in use', async () => {
    const text = `common: &c {timeout_seconds: 5}\nanchors: {flags: &f [a, b]}\nname: x\nfeature_flags: *f\nsmoke: {<<: *c}\n${METRICS}`;
    expect(await problemsOf(text)).toEqual([]);
    expect(await configOf(text)).toMatchObject({ smoke: { timeout_seconds: 5 }, feature_flags: ['a', 'b'] });
  });

  test('wait for no variable', async () => {
    const loaded = await loadConfig('canary.yaml', `${SOUND}owner: "\${UNSET_OWNER}"\n`);
    const invocation = { root: '/repo', watchSeconds: 0, dryRun: true, overrides: {}, env: {} };
    await expect(makePlan(loaded, invocation)).resolves.toBeDefined();
  });
});

describe('C3: keys that stand twice: the last one counts', () => {
  test.each([
    [
      'environment: a\nenvironment: b',
      'warning: the key "environment" stands twice, first in line 4: the last one counts',
    ],
    [
      'environment: a\nenvironment: a',
      'notice: the key "environment" stands twice, first in line 4, with the same value',
    ],
    [
      'thresholds: {error_rate_delta_pct: 5, error_rate_delta_pct: 50}',
      'the key "error_rate_delta_pct" stands twice',
    ],
    ['smoke: {script: a}\nsmoke: {timeout_seconds: 5}', 'the key "smoke" stands twice, first in line 4'],
    ['prometheus: {metrics: {}}', 'the key "prometheus" stands twice, first in line 3'],
  ])('%j', async (lines, said) => {
    expect(await saidOf(lines)).toContainEqual(expect.stringMatching(new RegExp(`^\\S+ ${said}`)));
  });
});

test.each([
  ['%YAML 1.1\n---\n', '...\n'],
  ['---\n', '---\n'],
  ['--- # canary\n', '...\n# end\n'],
  ['\uFEFF', '---\n# nothing\n'],
])('C3: markers of documents: %j and %j', async (before, after) => {
  expect(await problemsOf(before + SOUND + after)).toEqual([]);
});
