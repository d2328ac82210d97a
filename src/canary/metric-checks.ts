import { type NoData, noDataWords } from '../judge/no-data.ts';
import type { Check, ReportCheck } from './check.ts';
import type { WatchedMetric } from './plan.ts';
import { MetricSourceError } from './ports.ts';
import { messageOf, type Run } from './run.ts';
import { checkUptime, readUptimes } from './uptime-check.ts';

/** What the pre-checks learnt about the metrics. */
export interface MetricFacts {
  /** Whether the metric source answers. */
  readonly answer: boolean;
  /** Why a metric's query can give no data, by the metric's name. */
  readonly noData: ReadonlyMap<string, NoData>;
  /** Targets that are too young to be part of the baseline. */
  readonly young: ReadonlySet<string>;
}

/** Of a source that was not asked, or did not answer. */
export const NO_FACTS: MetricFacts = { answer: false, noData: new Map(), young: new Set() };

/**
 * Whether the metrics can be asked, and asked for what the config says. A source that refuses, or is not a metrics server, blocks;
 * one that does not answer blocks where policy says so.
 */
export async function checkMetrics(run: Run, report: ReportCheck): Promise<MetricFacts> {
  const { plan, ports, cancel } = run;
  const source = ports.metrics;
  if (plan.metrics.watched.length === 0) return NO_FACTS;
  try {
    await source.reach(cancel);
    report({ name: 'metrics', status: 'passed', message: `${source.description} answers` });
  } catch (error) {
    if (!cancel.aborted) report(unreachable(error, plan.onInconclusive === 'warn'));
    return NO_FACTS;
  }
  // Asked together with the queries, and reported after them.
  const uptimes = plan.metrics.uptime === 'ignore' ? undefined : readUptimes(run);
  uptimes?.catch(() => {});
  const found = await Promise.all(plan.metrics.watched.map((metric) => checkQuery(run, metric)));
  for (const check of found.flatMap(({ checks }) => checks)) report(check);
  const young = uptimes ? await checkUptime(run, uptimes, report) : new Set<string>();
  const noData = new Map(
    found.flatMap((one): [string, NoData][] => (one.noData ? [[one.metric, one.noData]] : [])),
  );
  return { answer: true, noData, young };
}

/** A configuration error does not get better by waiting; a server that is away may come back. */
function unreachable(error: unknown, mayGoOn: boolean): Check {
  const message = messageOf(error);
  const kind = error instanceof MetricSourceError ? error.kind : 'unavailable';
  const given = error instanceof MetricSourceError ? error.fix : undefined;
  if (kind === 'misconfigured' || kind === 'rejected') {
    const fix = given ?? 'check prometheus.url';
    return { name: 'metrics', status: 'failed', code: 'metrics-unavailable', message, fix };
  }
  const fix = given ?? 'start it, or let prometheus.url name the one that runs';
  if (mayGoOn)
    return { name: 'metrics', status: 'warning', message: `${message}; going on without metrics`, fix };
  return { name: 'metrics', status: 'failed', code: 'metrics-unavailable', message, fix };
}

interface CheckedQuery {
  readonly metric: string;
  readonly checks: readonly Check[];
  readonly noData: NoData | undefined;
}

async function checkQuery(run: Run, metric: WatchedMetric): Promise<CheckedQuery> {
  const { name, query } = metric;
  const { metrics } = run.ports;
  try {
    const [remarks, noData] = await Promise.all([
      metrics.check(query, run.cancel),
      // A server that answers the query itself may refuse this question: then nothing is known of it.
      metrics.noData(query, run.cancel).catch(() => undefined),
    ]);
    const checks = remarks.map((remark): Check => warning(name, `the server remarks: ${remark}`));
    if (noData) {
      const { fact, fix } = noDataWords(noData);
      checks.push({ ...warning(name, fact), ...(fix !== undefined && { fix }) });
    }
    return { metric: name, checks, noData: noData && decides(metric, noData) ? noData : undefined };
  } catch (error) {
    if (run.cancel.aborted) return { metric: name, checks: [], noData: undefined };
    return { metric: name, checks: [failed(name, error)], noData: undefined };
  }
}

/**
 * Whether a metric has no data for this reason. Where absence counts as zero, a series that is not there is healthy; where
 * raw samples are counted, the range does not matter.
 */
function decides({ query, judge, absentIsZero }: WatchedMetric, { kind }: NoData): boolean {
  if (absentIsZero) return false;
  return kind !== 'range-too-short' || query.counted === undefined || judge === 'literal';
}

const warning = (name: string, message: string): Check => ({ name, status: 'warning', message });

function failed(name: string, error: unknown): Check {
  const message = `${name}: ${messageOf(error)}`;
  const kind = error instanceof MetricSourceError ? error.kind : 'unavailable';
  return kind === 'rejected' || kind === 'too-large'
    ? { name: 'metrics', status: 'failed', code: 'query-invalid', message }
    : { name: 'metrics', status: 'warning', message };
}
