import { stage } from '../../__tests__/canary/stage.ts';
import type { Plan } from '../../src/canary/plan.ts';
import type { Outcome } from '../../src/canary/verdict.ts';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';
import { ConfigError } from '../../src/config/problem.ts';
import type { PrometheusPlan } from '../../src/metrics/query-api.ts';
import type { Setting } from './settings.ts';
import type { World } from './world.ts';

/** How a run ended, and when: seconds after the flag, where it was rolled back. */
export interface Decision {
  readonly verdict: 'rolled-back' | 'passed' | 'inconclusive' | 'blocked';
  readonly after: number | undefined;
  readonly why?: string;
}

/** The plan of a cell's config, as the product makes it of YAML; why it makes none, where it refuses the config. */
export async function planOfSetting(
  setting: Setting,
  metrics: number,
  watchSeconds: number,
): Promise<Plan | { readonly refused: string }> {
  const indexes = Array.from({ length: metrics }, (_, index) => index);
  const named = (index: number): string => `watched_${index}`;
  const config = [
    'name: bench',
    'feature_flags: [new_search]',
    'prometheus:',
    '  url: http://memory:9090',
    '  require_metric_uptime: false',
    ...(setting.pollSeconds === undefined ? [] : [`  poll_interval_seconds: ${setting.pollSeconds}`]),
    '  metrics:',
    ...indexes.map((index) => `    ${named(index)}: ${JSON.stringify(setting.metric(index).query)}`),
    'thresholds:',
    ...indexes.map((index) => `  ${named(index)}: { ${setting.metric(index).limits} }`),
  ];
  try {
    const loaded = await loadConfig('bench.yaml', `${config.join('\n')}\n`);
    const { plan } = await makePlan(loaded, {
      root: '/bench',
      watchSeconds,
      dryRun: false,
      overrides: {},
      env: {},
    });
    return plan;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { refused: error.problems.map(({ message }) => message).join('; ') };
  }
}

/** Runs a whole canary on a world: pre-checks, baseline, flag, restart, watch and, where it must, rollback. */
export async function lifecycleRun(
  plan: Plan,
  world: World,
  restartSeconds: number | undefined,
): Promise<Decision> {
  const { clock } = world;
  let flagAt = clock.now();
  const run = stage({
    plan: {
      ...plan,
      services: restartSeconds === undefined ? [] : [restarted],
      smoke: undefined,
      rollbackScript: undefined,
    },
    ports: (ports) => ({
      clock,
      metrics: world.metrics(plan.metrics.source as PrometheusPlan),
      flags: {
        ...ports.flags,
        async apply(change) {
          flagAt = clock.now();
          await ports.flags.apply(change);
          world.flagOn();
        },
      },
      services: {
        problem: async () => undefined,
        mounts: async () => [],
        async afterToggle() {
          world.restart(restartSeconds ?? 0);
          await clock.sleep((restartSeconds ?? 0) * 1000);
        },
      },
    }),
  });
  return decisionOf(await run.run(), (clock.now() - flagAt) / 1000);
}

const restarted: Plan['services'][number] = {
  name: 'shop',
  runtime: { kind: 'docker', container: 'shop' },
  afterToggle: { kind: 'restart' },
  timeoutSeconds: 60,
};

function decisionOf({ verdict, reasonCode, reason }: Outcome, seconds: number): Decision {
  if (reasonCode === 'crashed') throw new Error(reason);
  if (verdict === 'passed' || verdict === 'inconclusive' || verdict === 'blocked')
    return { verdict, after: undefined, why: reasonCode };
  if (verdict !== 'rolled-back') throw new Error(`${verdict}: ${reason}`);
  return { verdict, after: Math.round(seconds * 10) / 10, why: reasonCode };
}
