// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';
import type { CanaryConfig } from '../../src/config/schema.generated.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
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

test('a config may ask for the sign-off itself', async () => {
  const needs = async (line: string): Promise<boolean> => {
    const loaded = await loadConfig('canary.yaml', `${SOUND}${line}`);
    const invocation = { root: '/repo', watchSeconds: 0, dryRun: true, overrides: {}, env: {} };
    return (await makePlan(loaded, invocation)).plan.needsSignoff;
  };
  expect(await needs('requires_m4_signoff: yes\n')).toBe(true);
  expect(await needs('requires_m4_signoff: no\n')).toBe(false);
  expect(await needs('')).toBe(false);
});

describe('C4: a rollback script that no config names', () => {
  let root: string;
  beforeEach(async () => {
    root = await temporaryFolder('rollback');
  });
  afterEach(() => removeFolder(root));
  const saidOfScripts = async (config: string): Promise<string[]> => {
    const loaded = await loadConfig('canary.yaml', `${SOUND}${config}`);
    const { plan } = await makePlan(loaded, { root, watchSeconds: 0, dryRun: true, overrides: {}, env: {} });
    return plan.warnings.filter((warning) => /rollback/.test(warning));
  };
  const write = async (path: string): Promise<void> => {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), '#!/bin/sh\n');
  };

  test.each([
    ['scripts/rollback_failure_catalog.sh', ', args: [--force]'],
    ['scripts/ops/rollback-soft.sh', ''],
    ['scripts/ops/canary/rollback.py', ''],
  ])('%s', async (path, args) => {
    expect(await saidOfScripts('')).toEqual([]);
    await write(path);
    expect(await saidOfScripts('')).toEqual([
      `${path} exists, and no rollback runs it, add "rollback: { script: ${path}${args} }" to run it after the flags are restored`,
    ]);
    expect(await saidOfScripts(`rollback: { script: ${path}${args} }\n`)).toEqual([]);
    expect(await saidOfScripts('rollback: { script: scripts/own.sh }\n')).toEqual([]);
  });

  test.each(['scripts/roll_forward.sh', 'scripts/rollback.md', 'other/rollback.sh'])(
    '%s is none',
    async (path) => {
      await write(path);
      expect(await saidOfScripts('')).toEqual([]);
    },
  );
});

describe('C3: in a plan', () => {
  const warningsOf = async (lines: string): Promise<readonly string[]> => {
    const loaded = await loadConfig('canary.yaml', `${SOUND}${lines}`);
    const { plan } = await makePlan(loaded, {
      root: '/repo',
      watchSeconds: 0,
      dryRun: true,
      overrides: {},
      env: {},
    });
    return plan.warnings.filter((warning) => warning.startsWith('canary.yaml'));
  };

  test('warnings stand one by one, notices in one line', async () => {
    const lines =
      'report: {keep_history: no}\nsmoke: {timeout_seconds: "25"}\nalerting:\nservices:\nowner: me\n';
    expect(await warningsOf(lines)).toEqual([
      'canary.yaml:8:1: unknown key "owner": it is ignored, write x-owner for a key of your own',
      'canary.yaml:4:24: line 4: report.keep_history is read as false; line 5: smoke.timeout_seconds is read as 25; line 6: alerting is empty: the default applies; and 1 more, which validate shows',
    ]);
  });

  test('one notice is told whole', async () => {
    expect(await warningsOf('report: {keep_history: no}\n')).toEqual([
      'canary.yaml:4:24: report.keep_history is read as false, write false in place of "no"',
    ]);
  });
});

describe('C2: the two thresholds without their metric', () => {
  test('are warnings', async () => {
    const text =
      'name: x\nfeature_flags: [a]\nprometheus: {metrics: {m: {gauge: g}}}\nthresholds:\n  error_rate_delta_pct: 50\n  latency_p95_delta_ms: 500\n  m: {max: 1}\n';
    expect(await problemsOf(text)).toEqual([
      '5:3: warning: there is no metric "error_rate": this threshold guards nothing, add prometheus.metrics.error_rate, or remove the threshold',
      '6:3: warning: there is no metric "latency_p95": this threshold guards nothing, add prometheus.metrics.latency_p95, or remove the threshold',
    ]);
  });

  test('say which metric may be meant', async () => {
    const text =
      'name: x\nfeature_flags: [a]\nprometheus: {metrics: {p95_latency: x}}\nthresholds: {latency_p95_delta_ms: 500}\n';
    expect(await problemsOf(text)).toContain(
      '4:14: warning: there is no metric "latency_p95": this threshold guards nothing, did you mean to guard p95_latency? Rename it to latency_p95',
    );
  });

  test.each(['eror_rate_delta_pct: 10', 'own_delta_pct: 10', 'own: {max: 1}', 'error_rate_delta_ms: 5'])(
    'one by another name stays an error: %s',
    async (threshold) => {
      const text = `name: x\nfeature_flags: [a]\nprometheus: {metrics: {m: {gauge: g}}}\nthresholds: {${threshold}}\n`;
      await expect(configOf(text)).rejects.toThrow(/there is no metric /);
    },
  );
});

describe('C5: names that are nearly those of guarded metrics', () => {
  test.each([
    ['golden_mismatches', 'golden_mismatch, which may never increase'],
    ['goldenMismatch', 'golden_mismatch, which may never increase'],
    ['golden-mismatch', 'golden_mismatch, which may never increase'],
    ['golden_missmatch', 'golden_mismatch, which may never increase'],
    ['mismatch_total', 'golden_mismatch, which may never increase'],
    ['error_rates', 'error_rate, which has the threshold error_rate_delta_pct by default'],
    ['errors', 'error_rate, which has the threshold error_rate_delta_pct by default'],
    ['http_error_ratio', 'error_rate, which has the threshold error_rate_delta_pct by default'],
    ['p95_latency', 'latency_p95, which has the threshold latency_p95_delta_ms by default'],
    ['latency_p99', 'latency_p95, which has the threshold latency_p95_delta_ms by default'],
    ['latencyP95', 'latency_p95, which has the threshold latency_p95_delta_ms by default'],
    ['p95', 'latency_p95, which has the threshold latency_p95_delta_ms by default'],
  ])('%s', async (name, meant) => {
    const [said, ...others] = await problemsOf(
      `name: x\nfeature_flags: [a]\nprometheus: {metrics: {${name}: sum(x)}}\n`,
    );
    expect(said).toContain(`warning: no threshold guards ${name}: `);
    expect(said).toContain(`did you mean ${meant}? Or add thresholds.${name}, such as {`);
    expect(others).toEqual([]);
  });

  test.each(['active_workflows', 'queue_depth', 'requests', 'terror', 'mirrors'])(
    '%s is none',
    async (name) => {
      const [said] = await problemsOf(
        `name: x\nfeature_flags: [a]\nprometheus: {metrics: {${name}: sum(x)}}\n`,
      );
      expect(said).not.toContain('did you mean');
    },
  );

  test('beside the real one it is a metric of its own', async () => {
    const metrics = '{latency_p95: a, latency_p99: b}';
    expect(await problemsOf(`name: x\nfeature_flags: [a]\nprometheus: {metrics: ${metrics}}\n`)).toEqual([
      '3:40: warning: no threshold guards latency_p99: it is watched and shown, and never rolls back, add thresholds.latency_p99, such as { delta_ms: 500 }',
    ]);
  });
});
