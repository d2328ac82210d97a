import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { takeBaseline } from '../canary/baseline.ts';
import type { CanaryEventBody } from '../canary/events.ts';
import type { MetricFacts } from '../canary/metric-checks.ts';
import type { Plan } from '../canary/plan.ts';
import type { Coverage, Ports } from '../canary/ports.ts';
import { preChecks } from '../canary/pre-checks.ts';
import { messageOf, type Run } from '../canary/run.ts';
import { foresee } from '../judge/evidence.ts';
import { formatValue } from '../judge/format.ts';
import { recoverCommand } from '../report/mend.ts';
import type { Report } from '../report/report.ts';
import { nodeFiles } from '../safety/files.ts';
import { unsettled } from '../safety/journal.ts';
import { lockHolder } from '../safety/lock.ts';
import { thisProcess } from './process.ts';

type Check = Extract<CanaryEventBody, { type: 'check' }>;

/** The watch that the doctor thinks of where none is asked for: the playbook's. */
const USUAL_WATCH_SECONDS = 300;

/** How far back the doctor looks for samples, in seconds: as long as Prometheus shows a last value. */
const LOOKBACK_SECONDS = 300;

/**
 * Everything that can be told about a plan without changing anything: the pre-checks of a run, what holds the flags
 * file, each metric's data, and what nobody but a reader of the plan would notice.
 */
export async function* examine(
  plan: Plan,
  ports: Ports,
  env: Readonly<Record<string, string | undefined>>,
): AsyncGenerator<CanaryEventBody> {
  const cancel = new AbortController().signal;
  const events: CanaryEventBody[] = [];
  const run = {
    plan: { ...plan, dryRun: true },
    ports,
    emit: (event: CanaryEventBody) => events.push(event),
    cancel,
  };
  const checked = await preChecks(run, () => {});
  yield* events;
  yield* await stateOfFlagsFile(plan, env);
  if (checked.metrics.answer) {
    yield* await stateOfMetrics(plan, ports, checked.metrics, cancel);
    yield* await whatAWatchSees({ ...run, emit: () => {} }, checked.metrics);
  }
  yield* await lastSmokeTest(plan);
  yield* advice(plan);
}

async function stateOfFlagsFile(
  { flags: { file }, config }: Plan,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Check[]> {
  try {
    const [holder, left] = await Promise.all([
      lockHolder(nodeFiles, thisProcess(env), file),
      unsettled(nodeFiles, file),
    ]);
    const name = 'state';
    if (holder?.life === 'alive') {
      const message = `a canary is running: process ${holder.owner.pid} on ${holder.owner.host}, since ${holder.owner.since}`;
      return [{ type: 'check', name, status: 'warning', message }];
    }
    if (left) {
      const message = `a canary of ${left.at} was killed, and its flags may still be on`;
      return [{ type: 'check', name, status: 'failed', message, fix: `run: ${recoverCommand(config.path)}` }];
    }
    return [
      { type: 'check', name, status: 'passed', message: 'no canary is running, none was left unfinished' },
    ];
  } catch (error) {
    return [{ type: 'check', name: 'state', status: 'failed', message: messageOf(error) }];
  }
}

async function stateOfMetrics(
  plan: Plan,
  ports: Ports,
  { noData }: MetricFacts,
  cancel: AbortSignal,
): Promise<Check[]> {
  // The pre-checks have said why the others have no data, whatever value their query makes up.
  const watched = plan.metrics.watched.filter(({ name }) => !noData.has(name));
  const queries = watched.map(({ query }) => query);
  const coverage = await ports.metrics.coverage(queries, LOOKBACK_SECONDS, cancel).catch(() => []);
  return Promise.all(
    watched.map(async ({ name, unit, query }, index): Promise<Check> => {
      try {
        const value = await ports.metrics.value(query, cancel);
        return { type: 'check', name, ...toldByValue(value, unit, coverage[index], query.selectors) };
      } catch (error) {
        return { type: 'check', name, status: 'failed', message: messageOf(error) };
      }
    }),
  );
}

function toldByValue(
  value: number | undefined,
  unit: 'ms' | '',
  coverage: Coverage | undefined,
  selectors: readonly string[],
): Pick<Check, 'status' | 'message' | 'fix'> {
  const samples = coverage?.rawSamples ?? 0;
  if (samples === 0) {
    return {
      status: 'warning',
      message: `no sample of ${selectors.join(', ')} in the last ${LOOKBACK_SECONDS} s`,
      fix: 'look whether the service exports it under this name, and whether it is scraped',
    };
  }
  if (value === undefined || Number.isNaN(value)) {
    return {
      status: 'warning',
      message: `no value now, of ${samples} samples: there is no traffic to measure`,
    };
  }
  return {
    status: 'passed',
    message: `${formatValue(value, unit)} now, ${samples} samples in ${LOOKBACK_SECONDS} s`,
  };
}

/** What a watch would be worth, before anyone waits for its end. */
async function whatAWatchSees({ plan, ...run }: Run, facts: MetricFacts): Promise<Check[]> {
  const watchSeconds = plan.watchSeconds > 0 ? plan.watchSeconds : USUAL_WATCH_SECONDS;
  const baselines = await takeBaseline({ ...run, plan: { ...plan, watchSeconds } }, facts);
  return [...baselines].flatMap(([name, { question }]): Check[] => {
    const power = question && foresee(question);
    const message = `${name}: ${power?.sentence}`;
    return power ? [{ type: 'check', name: 'watch', status: 'passed', message }] : [];
  });
}

/** A smoke test that was too slow once will be again. */
async function lastSmokeTest({ report: { path }, smoke }: Plan): Promise<Check[]> {
  const text = await readFile(join(dirname(path), 'latest_report.json'), 'utf8').catch(() => '{}');
  const last = (JSON.parse(text) as Partial<Report>).smoke;
  if (!smoke || last?.timed_out !== true || last.timeout_seconds < smoke.timeoutSeconds) return [];
  const message = `it timed out after ${last.timeout_seconds} s in the last run`;
  const fix = `raise smoke.timeout_seconds, or run it by itself: ${smoke.path}`;
  return [{ type: 'check', name: 'smoke test', status: 'warning', message, fix }];
}

function* advice(plan: Plan): Generator<Check> {
  if (plan.services.every(({ afterToggle }) => afterToggle.kind === 'nothing')) {
    yield {
      type: 'check',
      name: 'services',
      status: 'warning',
      message:
        'no service is told when the flags change; one that reads its flags at its start would never notice',
      fix: 'give the service after_toggle: restart (or a signal), unless it reads the file anew by itself',
    };
  }
  for (const message of plan.warnings) yield { type: 'check', name: 'config', status: 'warning', message };
}
