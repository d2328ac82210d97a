import type { Check, ReportCheck } from './check.ts';
import { MetricSourceError } from './ports.ts';
import { BEFORE_FLAGS_MS, messageOf, type Run } from './run.ts';

/** How much longer than needed an uptime is waited for, in seconds: a service may restart once more meanwhile. */
const UPTIME_SLACK_SECONDS = 60;

/**
 * Whether the metrics can be asked, and asked for what the config says. Resolves to true where the source answers;
 * where it does not, policy decides whether that blocks.
 */
export async function checkMetrics(run: Run, report: ReportCheck): Promise<boolean> {
  const { plan, ports, cancel } = run;
  const source = ports.metrics;
  if (plan.metrics.watched.length === 0) return false;
  try {
    await source.reach(cancel);
    report({ name: 'metrics', status: 'passed', message: `${source.description} answers` });
  } catch (error) {
    if (cancel.aborted) return false;
    const message = messageOf(error);
    const fix = 'start it, or let prometheus.url name the one that runs';
    if (plan.onInconclusive === 'warn') {
      report({ name: 'metrics', status: 'warning', message: `${message}; going on without metrics`, fix });
    } else {
      report({ name: 'metrics', status: 'failed', code: 'metrics-unavailable', message, fix });
    }
    return false;
  }
  // Asked together with the queries, and told after them.
  const uptime = plan.metrics.uptime === 'ignore' ? undefined : askUptime(run);
  uptime?.catch(() => {});
  const checks = await Promise.all(plan.metrics.watched.map((metric) => checkQuery(run, metric)));
  for (const check of checks) if (check) report(check);
  if (uptime) await checkUptime(run, uptime, report);
  return true;
}

/** Undefined where there is nothing to say. */
async function checkQuery(
  run: Run,
  { name, query }: Run['plan']['metrics']['watched'][number],
): Promise<Check | undefined> {
  try {
    await run.ports.metrics.check(query, run.cancel);
    return undefined;
  } catch (error) {
    if (run.cancel.aborted) return undefined;
    const message = `${name}: ${messageOf(error)}`;
    const rejected = error instanceof MetricSourceError && error.kind === 'rejected';
    return rejected
      ? { name: 'metrics', status: 'failed', code: 'query-invalid', message }
      : { name: 'metrics', status: 'warning', message };
  }
}

/** The watched services must have been up for the whole baseline, or it would hold their start. */
async function checkUptime(run: Run, asked: Promise<number | undefined>, report: ReportCheck): Promise<void> {
  const { plan, cancel } = run;
  const needed = plan.metrics.baselineSeconds;
  const waits = plan.metrics.uptime === 'wait' && !plan.dryRun;
  try {
    const first = await asked;
    const uptime = waits ? await waitForUptime(run, needed, first) : first;
    if (cancel.aborted) return;
    if (uptime === undefined) {
      report({
        name: 'metric uptime',
        status: 'unknown',
        message: 'no process_start_time_seconds is exported; going on',
      });
    } else if (uptime >= needed) {
      report({
        name: 'metric uptime',
        status: 'passed',
        message: `${Math.floor(uptime)} s, ${needed} s are needed`,
      });
    } else {
      const message = `the watched services have been up for ${Math.floor(uptime)} s, the baseline needs ${needed} s`;
      const fix = 'set prometheus.wait_for_metric_uptime: true to wait, or shorten baseline_window_seconds';
      if (plan.dryRun && plan.metrics.uptime === 'wait')
        report({ name: 'metric uptime', status: 'warning', message });
      else report({ name: 'metric uptime', status: 'failed', code: 'metric-uptime', message, fix });
    }
  } catch (error) {
    if (!cancel.aborted) report({ name: 'metric uptime', status: 'unknown', message: messageOf(error) });
  }
}

function askUptime({ plan, ports, cancel }: Run): Promise<number | undefined> {
  const queries = plan.metrics.watched.map(({ query }) => query);
  return ports.metrics.uptime(queries, cancel);
}

async function waitForUptime(
  run: Run,
  needed: number,
  first: number | undefined,
): Promise<number | undefined> {
  const { ports, emit, cancel } = run;
  let uptime = first;
  if (uptime === undefined || uptime >= needed) return uptime;
  const started = ports.clock.now();
  const totalSeconds = Math.ceil(needed - uptime);
  for (;;) {
    const elapsedSeconds = (ports.clock.now() - started) / 1000;
    if (uptime === undefined || uptime >= needed || elapsedSeconds > totalSeconds + UPTIME_SLACK_SECONDS)
      return uptime;
    ports.heartbeat.within(BEFORE_FLAGS_MS);
    emit({ type: 'waiting', what: 'metric uptime', elapsedSeconds, totalSeconds });
    await ports.clock.sleep(Math.min(1000, Math.max(100, (needed - uptime) * 1000)), cancel);
    if (cancel.aborted) return uptime;
    uptime = await askUptime(run);
  }
}
