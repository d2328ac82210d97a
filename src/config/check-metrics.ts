import { checkJudging } from './check-judging.ts';
import { DEFAULTS } from './defaults.ts';
import { checkFalls } from './falls.ts';
import type { Locate } from './locate.ts';
import { type ReadMetric, readMetric } from './metric.ts';
import type { Finding } from './problem.ts';
import type { CanaryConfig } from './schema.generated.ts';
import { resembled } from './special-metrics.ts';
import { didYouMean } from './suggest.ts';
import { type Limit, limitsOf, writtenLimits } from './thresholds.ts';
import type { SoundConfig } from './validate.ts';

type Prometheus = NonNullable<CanaryConfig['prometheus']>;

/** Reads all metrics of a config. `isPending` tells texts that are not complete yet. */
export function readMetrics(config: SoundConfig, isPending: (text: string) => boolean): ReadMetric[] {
  const metrics = Object.entries(config.prometheus?.metrics ?? {});
  return metrics.map(([name, metric]) => readMetric(name, metric, config, isPending));
}

/**
 * What is wrong between metrics and thresholds, and inside queries. `names` are all metrics that the file names, also
 * those that are too wrong to be in `metrics`.
 */
export function checkMetrics(
  config: SoundConfig,
  metrics: readonly ReadMetric[],
  names: readonly string[],
  locate: Locate,
): Finding[] {
  return [
    ...metrics.flatMap((metric) => [
      ...checkQuery(metric, locate),
      ...checkMeaning(metric, locate),
      ...checkCounted(metric, locate),
      ...checkLimits(metric, names, locate),
      ...checkFalls(metric, config.prometheus?.metrics?.[metric.name], locate),
      ...(config.prometheus?.scrape !== undefined ? checkScrapable(metric, config.prometheus, locate) : []),
    ]),
    ...Object.entries(config.prometheus?.metrics ?? {}).flatMap(([name, metric]) =>
      checkJudging(name, metric, limitsOf(name, config.thresholds), locate),
    ),
    ...checkTargets(config, names, locate),
    ...(names.length === 0 ? [nothingWatched(locate)] : []),
  ];
}

function nothingWatched(locate: Locate): Finding {
  const message = 'no metrics are watched: the most a run can say is "inconclusive"';
  return {
    at: locate('/prometheus/metrics', 'key'),
    message,
    fix: 'add prometheus.metrics',
    severity: 'warning',
  };
}

function checkQuery({ name, problems }: ReadMetric, locate: Locate): Finding[] {
  return problems.map(({ pointer, problem }) => ({
    at: locate(pointer, { offset: problem.offset }),
    message: `${name}: ${problem.message}`,
    rule: 'promql-syntax',
  }));
}

function checkMeaning({ name, hints }: ReadMetric, locate: Locate): Finding[] {
  return hints.map(({ pointer, hint: { offset, message, fix, rule } }) => ({
    at: locate(pointer, { offset }),
    message: `${name}: ${message}`,
    fix,
    rule,
    severity: 'warning',
  }));
}

/** What could be counted, and is not as it is written. */
function checkCounted({ name, pointer, hints, watched }: ReadMetric, locate: Locate): Finding[] {
  const { advice } = watched?.query ?? {};
  if (advice === undefined || hints.length > 0) return [];
  const message = `${name} is judged as a value, for its counts are not known from its query`;
  return [{ at: locate(pointer, 'key'), message, fix: advice, rule: 'only-value', severity: 'notice' }];
}

function checkScrapable(
  { name, structured, pointer, watched }: ReadMetric,
  { scrape_interval_seconds: interval = DEFAULTS.prometheus.scrape_interval_seconds }: Prometheus,
  locate: Locate,
): Finding[] {
  if (structured) {
    const range = watched?.windowSeconds ?? 0;
    if (range === 0 || range >= 2 * interval) return [];
    const message = `${name} looks back ${range} s, in which exporters that are read every ${interval} s are not read twice`;
    const fix = `write window_seconds: ${2 * interval} or more`;
    return [
      {
        at: locate(`${pointer}/window_seconds`, 'key'),
        message,
        fix,
        rule: 'short-range',
        severity: 'warning',
      },
    ];
  }
  const message = `${name} is PromQL, which exporters under prometheus.scrape cannot answer`;
  const fix = 'give it in parts: counter, rate, errors and total, histogram or gauge';
  return [{ at: locate(pointer), message, fix }];
}

/** Written thresholds of metrics that are not there, and those written in both forms. */
function checkTargets({ thresholds }: SoundConfig, names: readonly string[], locate: Locate): Finding[] {
  const written = writtenLimits(thresholds);
  const strangers = written.filter(({ metric }) => !names.includes(metric));
  const twice = written.filter(
    ({ metric, kind }, i) => written.findIndex((other) => other.metric === metric && other.kind === kind) < i,
  );
  return [
    ...strangers.map(({ metric, pointer }): Finding => {
      if (BY_DEFAULT.includes(keyUnderThresholds(pointer)))
        return guardsNothing(metric, pointer, names, locate);
      return {
        rule: 'threshold-without-metric',
        at: locate(keyUnderThresholds(pointer), 'key'),
        message: `there is no metric ${JSON.stringify(metric)} to hold to this threshold`,
        fix:
          didYouMean(metric, names) ??
          (names.length > 0 ? `metrics: ${names.join(', ')}` : 'add it to prometheus.metrics'),
      };
    }),
    ...twice.map(({ metric, kind, pointer = '' }) => ({
      at: locate(pointer, 'key'),
      message: `${kind} of ${metric} is set twice`,
      fix: 'keep one of them',
    })),
  ];
}

/** The playbook's two thresholds, which everyone's file has, whatever metrics it has. */
const BY_DEFAULT: readonly string[] = [
  '/thresholds/error_rate_delta_pct',
  '/thresholds/latency_p95_delta_ms',
];

function guardsNothing(
  metric: string,
  pointer: string | undefined,
  names: readonly string[],
  locate: Locate,
): Finding {
  const like = names.find((name) => resembled(name)?.name === metric);
  return {
    at: locate(keyUnderThresholds(pointer), 'key'),
    message: `there is no metric ${JSON.stringify(metric)}: this threshold guards nothing`,
    fix:
      like === undefined
        ? `add prometheus.metrics.${metric}, or remove the threshold`
        : `did you mean to guard ${like}? Rename it to ${metric}`,
    severity: 'warning',
    rule: 'threshold-without-metric',
  };
}

/** `/thresholds/latency/max` → `/thresholds/latency`: a wrong name is wrong where it stands. */
function keyUnderThresholds(pointer = ''): string {
  return pointer.split('/').slice(0, 3).join('/');
}

/** A metric that nothing guards; of a name that is nearly one that is guarded by default, most likely by a slip. */
function unguarded(name: string, at: Finding['at'], names: readonly string[]): Finding {
  const special = resembled(name);
  const own = `add thresholds.${name}, such as ${special?.example ?? '{ delta_pct: 50 }'}`;
  const isSlip = special !== undefined && !names.includes(special.name);
  return {
    at,
    message: `no threshold guards ${name}: it is watched and shown, and never rolls back`,
    fix: isSlip ? `did you mean ${special.name}, which ${special.guard}? Or ${own}` : own,
    rule: 'unguarded-metric',
    severity: 'warning',
  };
}

function checkLimits(metric: ReadMetric, names: readonly string[], locate: Locate): Finding[] {
  const { name, pointer, limits, watched } = metric;
  if (limits.length === 0) {
    return [unguarded(name, locate(pointer, 'key'), names)];
  }
  return [
    ...(watched ? limits.flatMap((limit) => checkLimit(limit, metric, watched, locate)) : []),
    ...checkPairs(metric, locate),
  ];
}

function checkLimit(
  limit: Limit,
  { name, pointer }: ReadMetric,
  watched: NonNullable<ReadMetric['watched']>,
  locate: Locate,
): Finding[] {
  const at = limit.pointer === undefined ? locate(pointer, 'key') : locate(limit.pointer, 'key');
  const { counter } = watched.query;
  if (limit.kind === 'max_increase') {
    if (counter !== undefined) return [];
    const byDefault =
      limit.pointer === undefined ? `${name} may never increase, but it` : `${name} has max_increase, and`;
    return [
      {
        at,
        message: `${byDefault} is not the level of a counter`,
        fix: `write ${name}: { counter: … }, or sum(…_total)`,
      },
    ];
  }
  if (limit.kind === 'delta_ms' && watched.unit !== 'ms') {
    const message = `${name} is held to milliseconds${limit.pointer === undefined ? ' by default' : ''}, and is not known to be a time`;
    return [{ at, message, fix: 'add "unit: s" or "unit: ms" to the metric, or use delta' }];
  }
  if (counter !== undefined && limit.kind !== 'minimum') {
    const message = `${name} is the level of a counter, which only ever rises: ${limit.kind} says little about it`;
    const fix = 'use max_increase, or make it a rate';
    return [{ at, message, fix, rule: 'counter-level', severity: 'warning' }];
  }
  return [];
}

/** Limits that do not go together. */
function checkPairs({ name, limits, pointer }: ReadMetric, locate: Locate): Finding[] {
  const find = (kind: Limit['kind']): Limit | undefined => limits.find((limit) => limit.kind === kind);
  const at = ({ pointer: written }: Limit) => locate(written ?? pointer, 'key');
  const [min, max, delta, deltaMs] = [find('min'), find('max'), find('delta'), find('delta_ms')];
  const findings: Finding[] = [];
  if (min && max && min.value > max.value) {
    findings.push({
      at: at(min),
      message: `${name} must be at least ${min.value} and at most ${max.value}`,
      fix: 'exchange min and max',
    });
  }
  if (delta && deltaMs) {
    findings.push({
      at: at(delta),
      message: `${name} has delta and delta_ms, which are the same for a time`,
      fix: 'keep delta_ms',
    });
  }
  return findings;
}
