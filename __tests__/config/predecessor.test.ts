import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { problemsOf, SOUND } from './problems-of.ts';

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
      await expect(loadConfig('canary.yaml', text)).rejects.toThrow(/there is no metric /);
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
