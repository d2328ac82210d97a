import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Behaviour, startDemoService } from '../demo/service.ts';
import { prepare } from '../engine/prepare.ts';
import { makeFolders } from '../system/make-folders.ts';
import { runPlan } from './run.ts';
import { terminal } from './terminal.ts';

const FOLDER = 'aos-canary-demo';
const WATCH_SECONDS = 10;

/** Beside `dist` and `src` alike. The bundler would take the folder for an asset if it saw more of the path at once. */
const PROJECT = [dirname(fileURLToPath(import.meta.url)), '..', '..'];

const HEALTHY: Behaviour = {
  requestsPerSecond: 2000,
  errorShare: 0.01,
  latencies: [
    [0.08, 0.9],
    [0.2, 0.1],
  ],
};

/** A tenth of the requests fails, after a long search. */
const BROKEN: Behaviour = {
  ...HEALTHY,
  errorShare: 0.1,
  latencies: [
    [0.08, 0.8],
    [0.9, 0.2],
  ],
};

/**
 * `aos-canary demo`: runs a healthy canary and then a bad one against a small shop of the demo's own, in a folder below
 * the current one. Exit code 0 when the first passed and the second was rolled back.
 */
export async function demoCommand(): Promise<number> {
  const screen = terminal();
  const folder = join(process.cwd(), FOLDER);
  makeFolders(folder);
  const flagsFile = join(folder, 'feature_flags.json');
  const smoke = join(folder, 'smoke.mjs');
  await writeFile(flagsFile, FLAGS);
  const shop = await startDemoService(flagsFile, (isOn) => (isOn('new_search') ? BROKEN : HEALTHY));
  await writeFile(smoke, smokeTest(shop.port));
  await chmod(smoke, 0o755);

  const run = async (config: string): Promise<number> => {
    const prepared = await prepare(join(...PROJECT, 'configs', config), {
      root: process.cwd(),
      watchSeconds: WATCH_SECONDS,
      dryRun: false,
      overrides: {},
      env: { ...process.env, AOS_CANARY_DEMO_PORT: String(shop.port) },
    });
    return runPlan(prepared);
  };
  try {
    screen.say('STEP', 'A busy shop is running. First its flag quick_checkout, which does what it should.');
    const healthy = await run('demo_healthy.yaml');
    screen.say('INFO', '');
    screen.say('STEP', 'Next its flag new_search, which makes one request in ten fail.');
    const broken = await run('demo_broken.yaml');
    screen.say('INFO', '');
    screen.say('INFO', `Flags, smoke test and both reports to look at: ${folder}`);
    return healthy === 0 && broken === 1 ? 0 : 1;
  } finally {
    await shop.stop();
  }
}

const FLAGS = `{
  "flags": {
    "quick_checkout": { "enabled": false },
    "new_search": { "enabled": false }
  },
  "environments": {
    "demo": { "quick_checkout": false, "new_search": false }
  }
}
`;

function smokeTest(port: number): string {
  return `#!/usr/bin/env node
const response = await fetch('http://127.0.0.1:${port}/checkout');
console.log(\`GET /checkout answers \${response.status}\`);
process.exitCode = response.status === 200 ? 0 : 1;
`;
}
