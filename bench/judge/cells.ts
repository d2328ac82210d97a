import { HISTORY_SECONDS } from '../../src/canary/evidence.ts';
import { type Decision, lifecycleRun, planOfSetting } from './lifecycle-run.ts';
import { type ProfileName, profiles } from './profiles.ts';
import { rivals, see } from './rivals.ts';
import { type Effect, type Scenario, simulate } from './service.ts';
import { type Setting, type SettingName, settings } from './settings.ts';
import { createWorld } from './world.ts';

export const effects = {
  none: {},
  '×1.5': { errors: 1.5 },
  '×2': { errors: 2 },
  '×5': { errors: 5 },
  '×20': { errors: 20 },
  '×5 after 60 s': { errors: 5, delay: 60 },
  outage: { traffic: 0 },
  'p95 ×1.2': { latency: 1.2 },
  'p95 ×1.5': { latency: 1.5 },
  '+200 ms': { latencyShift: 0.2 },
  '+40 points': { moreErrors: 0.4 },
  'value ×1.5': { queue: 1.5 },
  'value ×2': { queue: 2 },
  'cost ×1.5': { cost: 1.5 },
  'cost ×2': { cost: 2 },
  'crash loop 4/4 s': { crashes: { up: 4, down: 4 } },
  'crash loop 12/18 s': { crashes: { up: 12, down: 18 } },
  'one pod +50 points': { moreErrors: 0.5, pods: 1 },
  'one pod in a crash loop': { crashes: { up: 12, down: 18 }, pods: 1 },
} satisfies Record<string, Effect>;

export type EffectName = keyof typeof effects;

/** One cell of the benchmark: a kind of service under a kind of change, and what a run asks of it. */
export interface Cell {
  readonly setting: SettingName;
  readonly profile: ProfileName;
  readonly rps: number;
  readonly errorShare: number;
  readonly effect: EffectName;
  /** A run's metrics, each on a service of its own, when there are several. */
  readonly metrics?: number;
  /** Where it is not two hours. */
  readonly baselineSeconds?: number;
}

/** What came out of a cell. Times are in seconds after the flag. */
export interface Outcome {
  readonly cell: Cell;
  readonly rule: string;
  readonly runs: number;
  readonly rolledBack: number;
  readonly passed: number;
  readonly inconclusive: number;
  readonly blocked: number;
  /** How often it ended for which reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Why the product refuses the cell's config, where it does: then there was no run. */
  readonly refused?: string;
  readonly medianSeconds: number | undefined;
  /** 95 %, from the ranks around the median. */
  readonly medianInterval: readonly [low: number, high: number] | undefined;
  readonly p95Seconds: number | undefined;
}

export const OURS = 'aos-canary';
const SCRAPE_SECONDS = 10;
/** As long as a run looks back. */
const BASELINE_SECONDS = HISTORY_SECONDS;
const WATCH_SECONDS = 300;

/** Plays `runs` whole runs of a cell, and judges each with the rivals' rules too, for errors of one metric. */
export async function play(cell: Cell, runs: number, seed: string, withRivals: boolean): Promise<Outcome[]> {
  const decisions = new Map<string, Decision[]>([[OURS, []]]);
  const note = (rule: string, decision: Decision): void => {
    const soFar = decisions.get(rule);
    if (soFar) soFar.push(decision);
    else decisions.set(rule, [decision]);
  };
  const setting: Setting = settings[cell.setting];
  const metrics = cell.metrics ?? 1;
  const plan = await planOfSetting(setting, metrics, WATCH_SECONDS);
  if ('refused' in plan) return [{ ...sumUp(cell, OURS, []), refused: plan.refused }];
  for (let index = 0; index < runs; index++) {
    const scenarios = Array.from({ length: metrics }, (_, metric) =>
      scenarioOf(cell, setting, `${seed}/${keyOf(cell)}/${index}${metric > 0 ? `/${metric}` : ''}`),
    );
    const world = createWorld(scenarios, setting.latency ?? false, setting.collection ?? {});
    note(OURS, await lifecycleRun(plan, world, setting.restartSeconds));
    const [only] = scenarios;
    if (!withRivals || !only || metrics > 1) continue;
    const seen = see(simulate(only, false), cell.errorShare, WATCH_SECONDS);
    for (const { name, rule } of rivals) {
      const after = rule(seen);
      note(name, { verdict: after === undefined ? 'passed' : 'rolled-back', after });
    }
  }
  return [...decisions].map(([rule, made]) => sumUp(cell, rule, made));
}

/** Names a cell, and its runs: the same name gives the same runs. */
export function keyOf({ setting, profile, rps, errorShare, effect, metrics, baselineSeconds }: Cell): string {
  const more = [
    ...(metrics ? [`${metrics} metrics`] : []),
    ...(baselineSeconds ? [`${baselineSeconds} s baseline`] : []),
  ];
  return [setting, profile, rps, errorShare, effect, ...more].join('/');
}

function scenarioOf(
  cell: Cell,
  { scrapeSeconds = SCRAPE_SECONDS, pods, caller, skewed, priced }: Setting,
  key: string,
): Scenario {
  return {
    key,
    profile: profiles[cell.profile],
    rps: cell.rps,
    errorShare: cell.errorShare,
    effect: effects[cell.effect],
    scrapeSeconds,
    baselineSeconds: cell.baselineSeconds ?? BASELINE_SECONDS,
    watchSeconds: WATCH_SECONDS,
    ...(pods !== undefined && { pods }),
    ...(caller && { caller }),
    ...(skewed !== undefined && { skewed }),
    ...(priced !== undefined && { priced }),
  };
}

function sumUp(cell: Cell, rule: string, made: readonly Decision[]): Outcome {
  const count = (of: Decision['verdict']): number => made.filter(({ verdict }) => verdict === of).length;
  const times = made.flatMap(({ after }) => (after === undefined ? [] : [after])).sort((a, b) => a - b);
  return {
    cell,
    rule,
    runs: made.length,
    rolledBack: count('rolled-back'),
    passed: count('passed'),
    inconclusive: count('inconclusive'),
    blocked: count('blocked'),
    reasons: countsOf(made.map(({ verdict, why = '' }) => (why === '' ? verdict : why))),
    medianSeconds: times[Math.floor((times.length - 1) / 2)],
    medianInterval: medianInterval(times),
    p95Seconds: times[Math.ceil(times.length * 0.95) - 1],
  };
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The ranks n/2 ± z·√n/2 hold the median with 95 %. `times` ascending. */
function medianInterval(times: readonly number[]): readonly [number, number] | undefined {
  const half = times.length / 2;
  const reach = (1.96 * Math.sqrt(times.length)) / 2;
  const low = times[Math.max(0, Math.floor(half - reach))];
  const high = times[Math.min(times.length - 1, Math.ceil(half + reach))];
  return low === undefined || high === undefined ? undefined : [low, high];
}
