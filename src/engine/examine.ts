import { dirname, join } from 'node:path';
import { takeBaseline } from '../canary/baseline.ts';
import { checkBaselines } from '../canary/baseline-check.ts';
import type { CanaryEventBody } from '../canary/events.ts';
import { fileStateFinding, STATE_CHECK } from '../canary/file-state-check.ts';
import type { MetricFacts } from '../canary/metric-checks.ts';
import type { Plan } from '../canary/plan.ts';
import type { Coverage, Ports } from '../canary/ports.ts';
import { preChecks } from '../canary/pre-checks.ts';
import { messageOf, type Run } from '../canary/run.ts';
import { understoodAs } from '../canary/understood.ts';
import { foresee } from '../judge/evidence.ts';
import { formatValue } from '../judge/format.ts';
import { canDecide } from '../judge/proof.ts';
import { LATEST } from '../report/files.ts';

type Check = Extract<CanaryEventBody, { type: 'check' }>;

/** The watch that the doctor thinks of where none is asked for: the playbook's. */
const USUAL_WATCH_SECONDS = 300;

/** How far back the doctor looks for samples, in seconds: as long as Prometheus shows a last value. */
const LOOKBACK_SECONDS = 300;

/**
 * Everything that can be told about a plan without changing anything: the pre-checks of a run, what holds the flags
 * file, each metric's data, and what nobody but a reader of the plan would notice.
 */
export async function* examine(plan: Plan, ports: Ports): AsyncGenerator<CanaryEventBody> {
  const cancel = new AbortController().signal;
  const events: CanaryEventBody[] = [];
  const run = {
    plan: { ...plan, dryRun: true },
    ports,
    emit: (event: CanaryEventBody) => events.push(event),
    cancel,
  };
  const checked = await preChecks(run, () => {});
  yield* events.filter((event) => event.type !== 'check' || event.name !== STATE_CHECK);
  yield await stateOfFlagsFile(plan, ports);
  if (checked.metrics.answer) {
    yield* await stateOfMetrics(plan, ports, checked.metrics, cancel);
    yield* await whatAWatchSees({ ...run, emit: () => {} }, checked.metrics);
  }
  yield* await lastSmokeTest(plan);
  yield* advice(plan);
}

/** What a run restores before it begins is said by a dry run as a warning; a doctor has it resolved first. */
async function stateOfFlagsFile({ flags: { file }, commands }: Plan, { journal }: Ports): Promise<Check> {
  const check = { type: 'check', name: STATE_CHECK } as const;
  try {
    const state = await journal.state(file);
    const finding = fileStateFinding(state, commands);
    if (finding) return { ...check, status: state.status === 'held' ? 'warning' : 'failed', ...finding };
    const message = 'no canary is running, and no interrupted one left its flags on';
    return { ...check, status: 'passed', message };
  } catch (error) {
    return { ...check, status: 'failed', message: messageOf(error) };
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
  const inBreach = checkBaselines({ ...plan, watchSeconds }, baselines).map(
    ({ name, status, message, fix }): Check => ({
      type: 'check',
      name,
      status,
      message,
      ...(fix !== undefined && { fix }),
    }),
  );
  const sees = [...baselines].flatMap(([name, { question }]): Check[] => {
    const power = question && foresee(question);
    if (!power) return [];
    const check = { type: 'check', name: 'watch', message: `${name}: ${power.sentence}` } as const;
    if (canDecide(power, watchSeconds)) return [{ ...check, status: 'passed' }];
    const seconds = power.secondsForThreshold;
    const fix =
      seconds === undefined
        ? 'take a longer baseline or a wider threshold, or the verdict will be inconclusive'
        : `watch for ${Math.ceil(seconds)} s at least, or the verdict will be inconclusive`;
    return [{ ...check, status: 'warning', fix }];
  });
  return [...inBreach, ...sees];
}

/** A smoke test that was too slow once will be again. A report that cannot be read says nothing of it. */
async function lastSmokeTest({ report: { path }, smoke }: Plan): Promise<Check[]> {
  // Its validator is large, and no other command of this chunk has use for it.
  const { readReport } = await import('../report/read.ts');
  const last = (await readReport(join(dirname(path), LATEST)).catch(() => undefined))?.smoke;
  if (!smoke || last?.timed_out !== true || last.timeout_seconds < smoke.timeoutSeconds) return [];
  const message = `it timed out after ${last.timeout_seconds} s in the last run`;
  const fix = `raise smoke.timeout_seconds, or run it by itself: ${smoke.path}`;
  return [{ type: 'check', name: 'smoke test', status: 'warning', message, fix }];
}

function* advice(plan: Plan): Generator<Check> {
  for (const { name, query } of plan.metrics.watched) {
    const { advice: fix } = query;
    const message = `${name}: ${understoodAs(query)}`;
    yield {
      type: 'check',
      name: 'understood',
      status: 'passed',
      message,
      ...(fix !== undefined && { fix }),
    };
  }
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
