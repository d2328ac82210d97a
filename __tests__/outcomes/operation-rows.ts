import { chmod, chown, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { runCli } from '../parts/cli.ts';
import { flagsPath } from '../parts/flags-file.ts';
import { flagsText } from '../parts/flags-text.ts';
import { effectiveCommands } from '../parts/workflow-commands.ts';
import { cli, flag, playbookMetrics, type Scenario, type Stage } from './scenario.ts';

/** A smoke test that fails makes a rollback soon. */
const failing = { smoke: { script: 'scripts/fail.sh', timeout_seconds: 30 } };
const failSoon = async ({ repository }: Stage): Promise<unknown> =>
  repository.writeScript('scripts/fail.sh', 'exit 1');
/** What a smoke test of these lines comes to. */
const smoke = (lines: string, seconds = 30): Pick<Scenario, 'config' | 'before'> => ({
  config: { smoke: { script: 'scripts/own.sh', timeout_seconds: seconds } },
  before: ({ repository }) => repository.writeScript('scripts/own.sh', lines),
});
const flagsFolder = (stage: Stage): string => join(stage.repository.flagsFile, '..');
const invalid = (...says: (string | RegExp)[]): Scenario['right'] => ({
  verdict: 'invalid',
  exit: 2,
  flags: 'as before',
  says,
});
const undone = (code: 'smoke-failed' | 'smoke-timeout', ...says: (string | RegExp)[]): Scenario['right'] => ({
  verdict: 'rolled-back',
  code,
  exit: 1,
  flags: 'as before',
  says,
});
/** The service is well, and nothing else stands in the way. */
const passes: Scenario['right'] = { verdict: 'passed', code: 'healthy', exit: 0, flags: 'on' };
const both = ['failure_catalog_runtime_integration', 'cost_simulator_runtime_integration'];

/** Everything that goes wrong, or looks odd, around a service that is well. */
export const operationRows: readonly Scenario[] = [
  // configs that are refused before anything is enabled
  {
    title: 'a PromQL typo',
    metrics: { ...playbookMetrics, error_rate: 'sum(rate(nova_workflow_errors_total{}[10s])' },
    right: invalid(/canary\.yaml:\d+:\d+: .*error_rate/),
  },
  {
    title: 'a threshold for a metric that is not there',
    config: { thresholds: { latency_p99_delta_ms: 500 } },
    right: invalid(/canary\.yaml:\d+:\d+: .*latency_p99/, 'latency_p95'),
  },
  {
    title: 'a key near a known one',
    config: { smoek: {} },
    right: invalid(/canary\.yaml:\d+:\d+: .*smoek.*smoke/),
  },
  {
    title: 'keys of the author, a number as a text, no name: taken as meant, and said',
    config: { name: undefined, owner: 'nova', prometheus: { baseline_window_seconds: '15' } },
    right: {
      ...passes,
      says: ['unknown key "owner"', 'baseline_window_seconds is read as 15', 'name is missing'],
    },
  },
  {
    title: 'a threshold of "500ms"',
    config: { thresholds: { latency_p95_delta_ms: '500ms' } },
    right: invalid(/canary\.yaml:\d+:\d+: .*500ms.*500/),
  },
  {
    title: 'wrong types anywhere, all said at once',
    config: { feature_flags: 5.5, smoke: { script: 7 }, prometheus: { metrics: [] } },
    right: invalid('feature_flags', 'script', 'metrics'),
  },

  // the metric source
  {
    title: 'Prometheus is down from the start: the run goes on, and does not pass',
    config: { prometheus: { url: 'http://127.0.0.1:9' } },
    watch: 3,
    right: { verdict: 'inconclusive', code: 'metrics-unavailable', exit: 0, flags: 'on' },
  },
  {
    title: 'Prometheus is down from the start, under the policy "fail": blocked before anything is enabled',
    config: { prometheus: { url: 'http://127.0.0.1:9' }, on_inconclusive: 'fail' },
    right: { verdict: 'blocked', code: 'metrics-unavailable', exit: 1, flags: 'as before' },
  },

  // the smoke test
  {
    title: 'the smoke test fails',
    ...smoke('echo oops >&2; exit 7'),
    right: undone('smoke-failed', 'exit code 7', '│ oops'),
  },
  {
    title: 'the smoke test cannot be started',
    config: { smoke: { script: 'scripts/none.sh' } },
    right: {
      verdict: 'blocked',
      code: 'smoke-not-runnable',
      exit: 1,
      flags: 'as before',
      says: ['does not exist'],
    },
  },
  {
    title: 'the smoke test times out, with children that ignore SIGTERM',
    ...smoke(`trap '' TERM; sleep 600 & sleep 600`, 1),
    right: undone('smoke-timeout', 'timed out after 1 s'),
  },
  {
    title: 'the smoke test exits 0 while a child in the background holds its output',
    ...smoke('sleep 600 & echo started'),
    right: passes,
  },
  {
    title: 'the smoke test prints bytes that are not UTF-8',
    ...smoke(`printf 'a\\377b\\n'`),
    right: { ...passes, says: ['a\uFFFDb'] },
  },
  {
    title: 'the smoke test prints 300 MB',
    ...smoke(`head -c 300000000 /dev/zero | tr '\\0' 'x'; echo; seq 1 5000`),
    right: { ...passes, says: [/more lines \(in all 300 MB\)/] },
    after: async (_, { stdout }) => expect(stdout.length).toBeLessThan(1_000_000),
  },
  {
    title: 'the smoke test prints workflow commands',
    ...smoke(
      `echo '::set-output name=x::y'; echo '  ::error::boo' >&2; echo 'a ##[command]rm'; printf 'a\\r::warning::b\\n'`,
    ),
    right: passes,
    after: async (_, { stdout, stderr }) =>
      expect([...effectiveCommands(stdout), ...effectiveCommands(stderr)]).toEqual([]),
  },
  {
    title: 'the smoke test prints a secret',
    config: {
      smoke: { script: 'scripts/own.sh' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the config's own syntax
      prometheus: { headers: { 'X-Scope': '${HOME}' } },
    },
    before: ({ repository }) =>
      repository.writeScript('scripts/own.sh', 'echo "token=$HOME"; printf %s "$HOME" | base64'),
    right: { ...passes, says: ['token=***'] },
    after: async ({ repository }) => {
      const report = (await repository.read('report.json')) ?? '';
      const home = process.env.HOME ?? '';
      expect(report).not.toContain(`token=${home}`);
      expect(report).not.toContain(Buffer.from(home).toString('base64'));
    },
  },

  // approvals
  {
    title: 'the second flag is unknown',
    config: { feature_flags: [flag, 'capability_enforcement_sofd'] },
    right: { verdict: 'blocked', code: 'flag-unknown', exit: 1, flags: 'as before', says: [`${flag}`] },
  },
  {
    title: 'the sign-off is missing',
    config: { feature_flags: both },
    right: {
      verdict: 'blocked',
      code: 'signoff-missing',
      exit: 1,
      flags: 'as before',
      says: ['.m4_signoff is missing'],
    },
  },
  {
    title: 'the sign-off is empty',
    config: { feature_flags: both },
    before: ({ repository }) => repository.writeSignoff(''),
    right: {
      verdict: 'blocked',
      code: 'signoff-missing',
      exit: 1,
      flags: 'as before',
      says: ['.m4_signoff is empty'],
    },
  },
  {
    title: 'the shadow run has mismatches',
    config: { prechecks: { shadow_reports: { glob: 'shadow/*/cycle_*.json' } } },
    before: ({ repository }) => repository.write('shadow/a/cycle_1.json', '{"shadow": {"mismatches": 2}}'),
    right: {
      verdict: 'blocked',
      code: 'shadow-mismatches',
      exit: 1,
      flags: 'as before',
      says: ['2 mismatches'],
    },
  },
  {
    title: 'a service is not healthy',
    config: { services: [{ http: 'http://127.0.0.1:9/health' }] },
    right: { verdict: 'blocked', code: 'service-unhealthy', exit: 1, flags: 'as before' },
  },

  // the flags file
  {
    title: 'the flag is on already: a rollback leaves it on',
    repository: { on: [flag] },
    config: failing,
    before: failSoon,
    right: undone('smoke-failed', 'is on already'),
    after: async ({ repository }) => expect(repository.enabled(flag)).toBe(true),
  },
  {
    title: 'the environment has no entry for the flag',
    repository: { withoutEntry: [`staging/${flag}`] },
    config: failing,
    before: failSoon,
    right: undone('smoke-failed'),
    after: async ({ repository }) => expect(repository.entry('staging', flag)).toBeUndefined(),
  },
  {
    title: 'the flag is off, and on in the environment',
    repository: { flags: flagsText().replace(`      "${flag}": false`, `      "${flag}": true`) },
    config: failing,
    before: failSoon,
    right: undone('smoke-failed'),
    after: async ({ repository }) => expect(repository.entry('staging', flag)).toBe(true),
  },
  {
    title: 'another environment follows the global switch: said before enabling',
    repository: { withoutEntry: [`production/${flag}`] },
    right: { ...passes, says: [/reaches beyond staging: production/, 'scope: environment'] },
  },
  {
    title: 'scope: environment sets the entry of the environment alone',
    repository: { withoutEntry: [`production/${flag}`] },
    config: { flags: { scope: 'environment' } },
    right: { ...passes, flags: 'other' },
    after: async ({ repository }) => {
      expect(repository.entry('staging', flag)).toBe(true);
      expect(repository.enabled(flag)).toBe(false);
    },
  },
  {
    title: 'another process edits the file meanwhile: its edit is kept',
    ...smoke('while [ ! -e edited ]; do sleep 0.1; done; exit 1'),
    whileOn: async ({ repository }) => {
      const text = repository.bytes().toString('utf8');
      await writeFile(
        repository.flagsFile,
        text.replace('"legacy_planner": { "enabled": true', '"legacy_planner": { "enabled": false'),
      );
      await repository.write('edited', '');
    },
    right: { verdict: 'rolled-back', code: 'smoke-failed', exit: 1, flags: 'other' },
    after: async ({ repository }) => {
      expect(repository.enabled('legacy_planner')).toBe(false);
      const elsewhere = flagsText().replace(
        '"legacy_planner": { "enabled": true',
        '"legacy_planner": { "enabled": false',
      );
      expect(repository.bytes().toString('utf8')).toBe(elsewhere);
    },
  },
  {
    title: 'a second canary on the same file is told who holds the lock, and changes nothing',
    ...smoke('while [ ! -e second ]; do sleep 0.1; done'),
    whileOn: async ({ repository, run }) => {
      const during = repository.bytes();
      const args = ['--config', 'canary.yaml', '--report', 'second.json'];
      const second = await runCli(cli, args, {
        cwd: repository.root,
        env: { GITHUB_WORKSPACE: repository.root },
      });
      expect(second.code).toBe(1);
      expect(second.stdout).toContain(`process ${run().pid}`);
      expect(JSON.parse((await repository.read('second.json')) ?? '{}')).toMatchObject({
        verdict: 'blocked',
        reason_code: 'lock-held',
      });
      expect(repository.bytes().equals(during)).toBe(true);
      await repository.write('second', '');
    },
    right: passes,
  },
  {
    title: 'the flags file is missing',
    before: ({ repository }) => rm(repository.flagsFile),
    args: () => ['--config', 'canary.yaml'],
    right: { verdict: 'blocked', code: 'flags-file-missing', exit: 1, flags: 'other' },
  },
  {
    title: 'the flags file is not valid JSON',
    repository: { flags: '{ "flags": { "a": { "enabled": false }, } }' },
    right: {
      verdict: 'blocked',
      code: 'flags-file-invalid',
      exit: 1,
      flags: 'as before',
      says: [/feature_flags\.json.*line 1|:1:/],
    },
  },
  {
    title: 'the flags file has mode 0444',
    config: failing,
    before: async (stage) => {
      await failSoon(stage);
      await chmod(stage.repository.flagsFile, 0o444);
    },
    right: undone('smoke-failed'),
    after: async ({ repository }) => expect((await stat(repository.flagsFile)).mode & 0o777).toBe(0o444),
  },
  {
    title: 'the flags file is a symbolic link',
    config: failing,
    before: async (stage) => {
      await failSoon(stage);
      const real = await stage.repository.write('real/flags.json', stage.repository.bytes());
      await rm(stage.repository.flagsFile);
      await symlink(real, stage.repository.flagsFile);
    },
    right: undone('smoke-failed'),
    after: async ({ repository }) => {
      expect(await readlink(repository.flagsFile)).toBe(repository.path('real/flags.json'));
    },
  },
  {
    title: 'the flags file is 0640 and root:www-data',
    needsRoot: true,
    config: failing,
    before: async (stage) => {
      await failSoon(stage);
      await chmod(stage.repository.flagsFile, 0o640);
      await chown(stage.repository.flagsFile, 0, 33);
    },
    right: undone('smoke-failed'),
    after: async ({ repository }) => {
      const { mode, uid, gid } = await stat(repository.flagsFile);
      expect({ mode: mode & 0o777, uid, gid }).toEqual({ mode: 0o640, uid: 0, gid: 33 });
    },
  },

  // what follows a rollback
  {
    title: 'the rollback script is missing',
    config: { ...failing, rollback: { script: 'scripts/undo.sh' } },
    before: failSoon,
    right: undone('smoke-failed', /rollback script was not run: .*does not exist/),
  },
  {
    title: 'the rollback script is not executable',
    config: { ...failing, rollback: { script: 'scripts/undo.sh' } },
    before: async (stage) => {
      await failSoon(stage);
      await stage.repository.write('scripts/undo.sh', '#!/bin/sh\n');
    },
    right: undone('smoke-failed', /rollback script was not run: .*not executable/),
  },
  {
    title: 'the rollback script fails',
    config: { ...failing, rollback: { script: 'scripts/undo.sh' } },
    before: async (stage) => {
      await failSoon(stage);
      await stage.repository.writeScript('scripts/undo.sh', 'exit 9');
    },
    right: undone('smoke-failed', /rollback script failed with exit code 9/),
  },
  {
    title: 'the rollback script hangs',
    config: { ...failing, rollback: { script: 'scripts/undo.sh', timeout_seconds: 1 } },
    before: async (stage) => {
      await failSoon(stage);
      await stage.repository.writeScript('scripts/undo.sh', 'sleep 600');
    },
    right: undone('smoke-failed', /rollback script did not end within 1 s/),
  },
  {
    title: 'the rollback script finds the flags off already',
    config: { ...failing, rollback: { script: 'scripts/undo.sh', args: ['--force'] } },
    before: async (stage) => {
      await failSoon(stage);
      await stage.repository.writeScript(
        'scripts/undo.sh',
        `echo "$1"; cmp ${flagsPath} before.json && echo 'off already'`,
      );
      await stage.repository.write('before.json', stage.repository.bytes());
    },
    right: undone('smoke-failed', '│ --force', '│ off already'),
  },
  {
    title: 'the report path cannot be written: the exit code still tells',
    config: { ...failing, report: { path: 'taken/report.json' } },
    before: async (stage) => {
      await failSoon(stage);
      await stage.repository.write('taken', 'a file');
    },
    right: {
      verdict: 'unreported',
      exit: 1,
      flags: 'as before',
      says: ['the report could not be written', 'CANARY FAILED'],
    },
  },
  {
    title: 'a dated copy of every report is kept where that is wanted',
    config: { report: { path: 'report.json', keep_history: true } },
    right: passes,
    after: async ({ repository }) => {
      const names = (await readdir(repository.root)).filter((name) => /^report_.*\.json$/.test(name));
      expect(names).toHaveLength(1);
      const texts = await Promise.all(
        ['report.json', 'latest_report.json', ...names].map((name) =>
          readFile(repository.path(name), 'utf8'),
        ),
      );
      expect(new Set(texts).size).toBe(1);
    },
  },

  // services
  {
    title:
      'the application caches its flags until a restart: it is restarted after enabling and after restoring',
    config: ({ service }) => ({
      ...failing,
      services: [
        {
          name: 'web',
          http: `${service.url}/health`,
          after_toggle: { command: [process.execPath, 'scripts/restart.mjs', `${service.url}/restart`] },
        },
      ],
    }),
    before: async (stage) => {
      await failSoon(stage);
      await stage.repository.write(
        'scripts/restart.mjs',
        `import { appendFileSync } from 'node:fs';
await fetch(process.argv[2], { method: 'POST' });
appendFileSync('restarts', 'x');\n`,
      );
    },
    right: undone('smoke-failed', 'web reads the flags anew'),
    after: async ({ repository }) => expect(await repository.read('restarts')).toBe('xx'),
  },

  // looking without touching
  {
    title: 'a dry run makes every check, shows the plan, and changes nothing',
    args: () => ['--config', 'canary.yaml', '--watch', '300', '--dry-run', '--report', 'report.json'],
    right: {
      verdict: 'planned',
      exit: 0,
      flags: 'as before',
      says: ['DRY RUN COMPLETE', /environments\.staging\.capability_enforcement_soft +false → true/],
    },
    after: async (stage) => {
      expect(await readdir(flagsFolder(stage))).toEqual(['feature_flags.json']);
    },
  },
];
