import { chmod, mkdir, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatProblem } from '../../src/config/problem.ts';
import { type Review, reviewConfig } from '../../src/review/review.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

const flag = 'capability_enforcement_soft';

let repository: Repository;
beforeEach(async () => {
  repository = await makeRepository({ withoutEntry: [`production/${flag}`] });
});
afterEach(() => repository.remove());

interface Given {
  readonly watchSeconds?: number;
  readonly confined?: boolean;
  readonly flagsFile?: string;
}

function review(path: string, { watchSeconds = 0, confined = true, flagsFile }: Given = {}): Promise<Review> {
  const workspace = { root: repository.root, confined };
  return reviewConfig(path, { workspace, from: repository.root, watchSeconds, flagsFile });
}

/** A config in which nothing is to be found, with more lines behind it. */
async function write(more = '', flags = flag): Promise<void> {
  await repository.writeConfig(`name: soft
feature_flags: [${flags}]
flags: { scope: environment }
prometheus: { metrics: { error_rate: "sum(rate(errors_total[5m]))" } }
${more}`);
}

async function said(given?: Given): Promise<string[]> {
  const { problems } = await review('canary.yaml', given);
  return problems.map((problem) => formatProblem(problem).replace('canary.yaml:', ''));
}

describe('a config is held to its flags file', () => {
  it('which knows its flags: where they would change', async () => {
    await write();
    const { valid, plan } = await review('canary.yaml');
    expect(valid).toBe(true);
    expect(plan?.places).toEqual([{ flag, place: ['environments', 'staging', flag], now: 'false' }]);
    expect(plan?.unseen).toBeUndefined();
    expect(await said()).toEqual([]);
  });

  it('which does not know one: an error where that flag stands', async () => {
    await write('', `${flag}, capability_enforcment_soft`);
    expect((await review('canary.yaml')).valid).toBe(false);
    expect(await said()).toEqual([
      expect.stringMatching(
        /^2:46: backend\/app\/config\/feature_flags\.json knows no flag capability_enforcment_soft \(did you mean capability_enforcement_soft\?\)/,
      ),
    ]);
  });

  it('which has flags that need a sign-off: a notice until that is given', async () => {
    await write('', 'failure_catalog_runtime_integration');
    expect(await said()).toEqual([
      '2:17: notice: failure_catalog_runtime_integration needs a sign-off: .m4_signoff must be there, and say something, when the canary runs',
    ]);
    await repository.writeSignoff('');
    expect(await said()).toHaveLength(1);
    await repository.writeSignoff();
    expect(await said()).toEqual([]);
  });

  it('in which another environment follows: said before anyone is surprised', async () => {
    await repository.writeConfig(
      `name: soft\nfeature_flags: [${flag}]\nprometheus: { metrics: { error_rate: "sum(rate(e_total[1m]))" } }\n`,
    );
    expect(await said()).toEqual([
      `2:17: warning: ${flag} would go on beyond staging too: production follows the global switch, set flags.scope: environment to switch this environment alone`,
    ]);
  });

  it('which is broken: an error that shows no path of the machine', async () => {
    await repository.write('broken.json', '{ "flags": ');
    await write();
    const [problem] = await said({ flagsFile: 'broken.json' });
    expect(problem).toContain('broken.json');
    expect(problem).not.toContain(repository.root);
    expect((await review('canary.yaml', { flagsFile: 'broken.json' })).valid).toBe(false);
  });

  it('which is elsewhere, or depends on a variable: the plan tells the places all the same', async () => {
    await write();
    expect(await said({ flagsFile: 'none.json' })).toEqual([
      '3:1: notice: none.json is not there, so its flags could not be looked at',
    ]);
    for (const flagsFile of ['/srv/flags.json', '../flags.json', `\${FLAGS_FILE}`]) {
      const { plan, problems } = await review('canary.yaml', { flagsFile });
      expect({ problems, places: plan?.places }).toEqual({
        problems: [],
        places: [{ flag, place: ['environments', 'staging', flag], now: null }],
      });
      expect(plan?.unseen).toBeDefined();
    }
  });
});

describe('a config is held to the time it has', () => {
  it('a watch that ends before a metric holds only what came after', async () => {
    await write();
    expect(await said({ watchSeconds: 300 })).toEqual([]);
    expect(await said({ watchSeconds: 299 })).toEqual([
      '4:26: warning: a watch of 299 s is over before error_rate holds only what came after the flag: it looks back 300 s, watch for 300 s or longer, or shorten its range',
    ]);
  });

  it('a baseline shorter than what a metric looks back', async () => {
    await repository.writeConfig(
      `name: soft\nfeature_flags: [${flag}]\nflags: { scope: environment }\nprometheus:\n  baseline_window_seconds: 60\n  metrics: { error_rate: "sum(rate(e_total[5m]))", shown: "sum(rate(s[1h]))" }\n`,
    );
    expect((await said()).filter((line) => line.includes('baseline'))).toEqual([
      '6:14: warning: the baseline of 60 s is shorter than what error_rate looks back, which is 300 s, set prometheus.baseline_window_seconds to 300 or more',
    ]);
  });
});

it('a config is held to its scripts, which are not run', async () => {
  const script = await repository.writeScript('scripts/smoke.sh', 'touch "$(dirname "$0")/ran"');
  await write('smoke: { script: scripts/smoke.sh }\nrollback: { script: scripts/none.sh }');
  expect(await said()).toEqual([
    '6:21: warning: rollback.script: scripts/none.sh does not exist, check the path',
  ]);
  await chmod(repository.path(script), 0o644);
  expect(await said()).toContain(
    '5:18: warning: smoke.script: scripts/smoke.sh is not executable, run: chmod +x scripts/smoke.sh',
  );
  expect(await repository.read('scripts/ran')).toBeUndefined();
});

it('T10: a script that cannot be started is found in a review', async () => {
  await repository.write('scripts/smoke.sh', '#!/bin/sh\r\nexit 0\r\n');
  await chmod(repository.path('scripts/smoke.sh'), 0o755);
  await write('smoke: { script: scripts/smoke.sh }');
  expect(await said()).toEqual([
    `5:18: warning: smoke.script: scripts/smoke.sh has Windows line ends (CRLF): its first line ends in a carriage return, run: sed -i 's/\\r$//' scripts/smoke.sh`,
  ]);
});

it('C4: a rollback script at the place of the first canary that the config does not name', async () => {
  await repository.writeScript('scripts/rollback_failure_catalog.sh', 'exit 0');
  await write();
  expect(await said()).toEqual([
    '1:1: warning: scripts/rollback_failure_catalog.sh exists, and no rollback runs it, add "rollback: { script: scripts/rollback_failure_catalog.sh, args: [--force] }" to run it after the flags are restored',
  ]);
  await write('rollback: { script: scripts/rollback_failure_catalog.sh, args: [--force] }');
  expect(await said()).toEqual([]);
});

describe('a stranger learns nothing of the machine', () => {
  let outside: string;
  beforeEach(async () => {
    outside = await temporaryFolder('outside');
    await mkdir(repository.path('configs'));
  });
  afterEach(() => removeFolder(outside));

  it('by a config that is a link to a file of it', async () => {
    await symlink('/etc/passwd', repository.path('configs/passwd.yaml'));
    await symlink('/proc/self/environ', repository.path('configs/environ.yaml'));
    for (const path of ['configs/passwd.yaml', 'configs/environ.yaml', '/etc/passwd', '../outside.yaml']) {
      const { problems, plan } = await review(path);
      expect({ messages: problems.map(({ message }) => message), plan }).toEqual({
        messages: ['the config lies outside of the workspace'],
        plan: undefined,
      });
    }
    // On one's own machine it is one's own affair.
    expect((await review('/etc/passwd', { confined: false })).problems[0]?.message).not.toContain('outside');
  });

  it('by a flags file that is a link to a file of it', async () => {
    await symlink('/etc/passwd', repository.path('flags.json'));
    await symlink('/etc', repository.path('etc'));
    await write();
    await symlink('/none.json', repository.path('none.json'));
    // What is not there looks like what is.
    for (const flagsFile of ['flags.json', 'etc/passwd', 'etc/none', 'none.json']) {
      const { problems, plan } = await review('canary.yaml', { flagsFile });
      expect({ problems, unseen: plan?.unseen }).toEqual({
        problems: [],
        unseen: 'it lies outside of the repository',
      });
    }
  });

  it('by a variable', async () => {
    process.env.SECRET_OF_THE_RUNNER = 'hunter2';
    await repository.writeConfig(
      `name: "\${SECRET_OF_THE_RUNNER}"\nenvironment: "\${SECRET_OF_THE_RUNNER}"\nfeature_flags: ["\${SECRET_OF_THE_RUNNER}"]\nprometheus: { url: "http://\${SECRET_OF_THE_RUNNER}", metrics: { m: "\${SECRET_OF_THE_RUNNER}" } }\n`,
    );
    expect(JSON.stringify(await review('canary.yaml'))).not.toContain('hunter2');
    delete process.env.SECRET_OF_THE_RUNNER;
  });
});
