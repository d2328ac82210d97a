import type { ReportCheck } from './check.ts';
import type { TargetUptime } from './ports.ts';
import { BEFORE_FLAGS_MS, messageOf, type Run } from './run.ts';

/** How much longer than needed an uptime is waited for, in seconds: a service may restart once more meanwhile. */
const UPTIME_SLACK_SECONDS = 60;
/** How many targets are named. */
const NAMED = 3;

/** Asks how long the processes behind the watched metrics have been up. @throws MetricSourceError */
export function readUptimes({ plan, ports, cancel }: Run): Promise<readonly TargetUptime[]> {
  const queries = plan.metrics.watched.map(({ query }) => query);
  return ports.metrics.uptime(queries, cancel);
}

/**
 * The watched services must have been up for the whole baseline, or it would hold their start. Judged target by target: a
 * young one among older ones is left out of the baseline, and only where all are young does the run not go on.
 * Resolves to the targets to leave out.
 */
export async function checkUptime(
  run: Run,
  asked: Promise<readonly TargetUptime[]>,
  report: ReportCheck,
): Promise<ReadonlySet<string>> {
  const { plan, cancel } = run;
  const needed = plan.metrics.baselineSeconds;
  const name = 'metric uptime';
  const none = new Set<string>();
  try {
    const waits = plan.metrics.uptime === 'wait' && !plan.dryRun;
    const uptimes = waits ? await waitForUptime(run, needed, asked) : await asked;
    if (cancel.aborted) return none;
    if (uptimes.length === 0) {
      const message = 'no process_start_time_seconds is exported; going on';
      report({ name, status: 'unknown', message });
      return none;
    }
    const young = uptimes.filter(({ seconds }) => seconds < needed);
    const oldest = Math.floor(longest(uptimes));
    if (young.length === 0) {
      const message = `${Math.floor(shortest(uptimes))} s, ${needed} s are needed`;
      report({ name, status: 'passed', message });
      return none;
    }
    if (young.length < uptimes.length) {
      const message = `${young.length} of ${uptimes.length} targets left out of the baseline, up for less than ${needed} s: ${namesOf(young)}`;
      report({ name, status: 'warning', message });
      return new Set(young.map(({ target }) => target));
    }
    const message = `the watched services have been up for ${oldest} s, the baseline needs ${needed} s`;
    const fix = 'set prometheus.wait_for_metric_uptime: true to wait, or shorten baseline_window_seconds';
    if (plan.dryRun && plan.metrics.uptime === 'wait') report({ name, status: 'warning', message });
    else report({ name, status: 'failed', code: 'metric-uptime', message, fix });
  } catch (error) {
    if (!cancel.aborted) report({ name, status: 'unknown', message: messageOf(error) });
  }
  return none;
}

function namesOf(young: readonly TargetUptime[]): string {
  const named = young.slice(0, NAMED).map(({ target, seconds }) => `${target} (${Math.floor(seconds)} s)`);
  return young.length > NAMED ? `${named.join(', ')}, …` : named.join(', ');
}

const longest = (uptimes: readonly TargetUptime[]): number =>
  uptimes.reduce((most, { seconds }) => Math.max(most, seconds), 0);

const shortest = (uptimes: readonly TargetUptime[]): number =>
  uptimes.reduce((least, { seconds }) => Math.min(least, seconds), Number.POSITIVE_INFINITY);

/** Waits until every target is old enough, or for as long as the youngest needed at first. */
async function waitForUptime(
  run: Run,
  needed: number,
  asked: Promise<readonly TargetUptime[]>,
): Promise<readonly TargetUptime[]> {
  const { ports, emit, cancel } = run;
  let uptimes = await asked;
  if (uptimes.length === 0 || shortest(uptimes) >= needed) return uptimes;
  const started = ports.clock.now();
  const totalSeconds = Math.ceil(needed - shortest(uptimes));
  for (;;) {
    const elapsedSeconds = (ports.clock.now() - started) / 1000;
    if (uptimes.length === 0 || shortest(uptimes) >= needed) return uptimes;
    if (elapsedSeconds > totalSeconds + UPTIME_SLACK_SECONDS) return uptimes;
    ports.heartbeat.within(BEFORE_FLAGS_MS);
    emit({ type: 'waiting', what: 'metric uptime', elapsedSeconds, totalSeconds });
    const missingMs = (needed - shortest(uptimes)) * 1000;
    await ports.clock.sleep(Math.min(1000, Math.max(100, missingMs)), cancel);
    if (cancel.aborted) return uptimes;
    uptimes = await readUptimes(run);
  }
}
