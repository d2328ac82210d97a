import type { MetricQuery, MetricStructure, WatchedMetric } from '../canary/plan.ts';
import { adviceFor } from '../promql/advice.ts';
import { compile, countedIn } from '../promql/compile.ts';
import { hints, type PromqlHint } from '../promql/hints.ts';
import { natureOfName } from '../promql/names.ts';
import type { PromqlProblem } from '../promql/problem.ts';
import { readSelector } from '../promql/selector.ts';
import type { Assumed } from '../promql/share.ts';
import { templateProblems } from '../promql/templates.ts';
import { type Understanding, understand } from '../promql/understand.ts';
import { DEFAULTS } from './defaults.ts';
import { blankReferences } from './environment.ts';
import { judgingOf, zeroWhileUp } from './judging.ts';
import { pointerTo } from './locate.ts';
import type { CanaryConfig, Metric, Unit } from './schema.generated.ts';
import { type Limit, limitsOf, toThresholds } from './thresholds.ts';

/** A metric of a config, as far as its text can be understood. */
export interface ReadMetric {
  readonly name: string;
  readonly pointer: string;
  readonly limits: readonly Limit[];
  readonly structured: boolean;
  /** What will be watched; undefined where the query is wrong. */
  readonly watched: WatchedMetric | undefined;
  /** What is wrong in its parts: the place of the part's text, and the problem in it. */
  readonly problems: readonly { readonly pointer: string; readonly problem: PromqlProblem }[];
  /** What is sound PromQL, and hardly ever meant. */
  readonly hints: readonly { readonly pointer: string; readonly hint: PromqlHint }[];
}

/** Reads a metric and its limits. `isPending` tells texts that are not complete yet; nothing is said of those. */
export function readMetric(
  name: string,
  metric: Metric,
  config: Pick<CanaryConfig, 'thresholds' | 'judge'>,
  isPending: (text: string) => boolean,
): ReadMetric {
  const pointer = pointerTo('/prometheus/metrics', name);
  const limits = limitsOf(name, config.thresholds);
  const structure = structureOf(metric);
  const parts = partsOf(metric, pointer);
  const read = { name, pointer, limits, structured: structure !== undefined };
  const unreadable = (problems: ReadMetric['problems']): ReadMetric => ({
    ...read,
    watched: undefined,
    problems,
    hints: [],
  });
  if (parts.some(({ text }) => isPending(text))) return unreadable(parts.flatMap(leftInTemplates));

  const selectorProblems = structure ? parts.flatMap((part) => problemsOfPart(part, structure)) : [];
  if (selectorProblems.length > 0) return unreadable(selectorProblems);

  const [first] = parts;
  const expression = structure ? compile(structure) : first.text;
  const answer = understand(expression, assumedOf(name, metric, structure));
  if ('problems' in answer) {
    // Offsets in PromQL that was made here would mean nothing to anyone.
    return unreadable(
      answer.problems.map((problem) => ({
        pointer: first.pointer,
        problem: structure ? { ...problem, offset: 0 } : problem,
      })),
    );
  }
  const { selectors, windowSeconds, startsAtZero, notPromql } = answer.understanding;
  const { unit, scale } = unitOf(metric, limits);
  const { direction, ...judging } = judgingOf(metric, selectors, config);
  const zero = judging.absentIsZero ? zeroWhileUp(expression, selectors) : undefined;
  const query: MetricQuery = {
    ...queryOf(expression, structure, answer.understanding, scale),
    ...(zero && { expression: zero.expression, alive: zero.selector }),
  };
  const watched: WatchedMetric = {
    name,
    unit,
    thresholds: toThresholds(limits, direction),
    windowSeconds,
    startsAtZero,
    ...judging,
    query,
  };
  const found = notPromql ? [serverChecks(notPromql)] : hints(expression);
  // What is made here of parts is as it should be.
  const said = structure
    ? []
    : found
        .filter(({ rule }) => !(judging.absentIsZero && rule === 'hidden-no-data'))
        .map((hint) => ({ pointer: first.pointer, hint }));
  return { ...read, watched, problems: [], hints: said };
}

/** A metric in parts; undefined for PromQL. */
function structureOf(metric: Metric): MetricStructure | undefined {
  if (typeof metric === 'string' || 'promql' in metric) return undefined;
  if ('counter' in metric) return { kind: 'counter', series: metric.counter };
  if ('gauge' in metric) return { kind: 'gauge', series: metric.gauge };
  const { window_seconds: windowSeconds = DEFAULTS.metric.window_seconds } = metric;
  if ('rate' in metric) return { kind: 'rate', series: metric.rate, windowSeconds };
  if ('errors' in metric) return { kind: 'ratio', errors: metric.errors, total: metric.total, windowSeconds };
  const { histogram, quantile = DEFAULTS.metric.quantile } = metric;
  return { kind: 'quantile', histogram, quantile, windowSeconds };
}

/** The query of a metric: how it is asked for, and what it counts. */
function queryOf(
  expression: string,
  structure: MetricStructure | undefined,
  { selectors, counter, counted, worse, notPromql }: Understanding,
  scale: number,
): MetricQuery {
  const inUnit = <Part extends { readonly scale: number }>(part: Part): Part => ({
    ...part,
    scale: part.scale * scale,
  });
  // What is given in parts is counted whatever it is called, unless it is an amount by its name.
  const counts =
    structure && counted?.kind !== 'amount' ? countedIn(structure, scale) : counted && inUnit(counted);
  const isValue = !structure && !counts && !notPromql;
  const advice = isValue ? adviceFor(expression) : undefined;
  return {
    expression,
    selectors,
    counter: structure?.kind === 'counter' ? selectors[0] : counter,
    structure,
    counted: counts,
    ...(worse && { worse }),
    ...(notPromql && { language: 'metricsql' }),
    ...(advice !== undefined && { advice }),
    scale,
  };
}

/** What is taken for granted of a share: what the user says of it, or its name where the query does not tell. */
function assumedOf(name: string, metric: Metric, structure: MetricStructure | undefined): Assumed {
  if (structure) return { said: 'bad' };
  const direction = typeof metric === 'object' && 'direction' in metric ? metric.direction : undefined;
  if (direction === 'up' || direction === 'down') return { said: direction === 'down' ? 'good' : 'bad' };
  return { likely: natureOfName(name) };
}

function serverChecks({ offset, length, message }: PromqlProblem): PromqlHint {
  return {
    offset,
    length,
    rule: 'not-promql',
    message: `not PromQL (${message}): it is read as MetricsQL, and the server checks it before the flag goes on`,
    fix: 'write PromQL, unless the server is a VictoriaMetrics',
  };
}

/** Templates in a text that still waits for the environment. */
function leftInTemplates({ pointer, text }: Part): ReadMetric['problems'] {
  return templateProblems(blankReferences(text)).map((problem) => ({ pointer, problem }));
}

interface Part {
  readonly pointer: string;
  readonly text: string;
}

/** The texts of a metric that are PromQL, or selectors to make it from. */
function partsOf(metric: Metric, pointer: string): readonly [Part, ...Part[]] {
  if (typeof metric === 'string') return [{ pointer, text: metric }];
  const part = (key: string, text: string): Part => ({ pointer: pointerTo(pointer, key), text });
  if ('promql' in metric) return [part('promql', metric.promql)];
  if ('counter' in metric) return [part('counter', metric.counter)];
  if ('rate' in metric) return [part('rate', metric.rate)];
  if ('gauge' in metric) return [part('gauge', metric.gauge)];
  if ('errors' in metric) return [part('errors', metric.errors), part('total', metric.total)];
  return [part('histogram', metric.histogram)];
}

function problemsOfPart({ pointer, text }: Part, structure: MetricStructure): ReadMetric['problems'] {
  const answer = readSelector(text);
  if ('problems' in answer) return answer.problems.map((problem) => ({ pointer, problem }));
  if (structure.kind !== 'quantile' || answer.selector.name !== undefined) return [];
  const message = 'a histogram needs its name, such as http_request_duration_seconds';
  return [{ pointer, problem: { offset: 0, length: text.length, message } }];
}

/** Times arrive in milliseconds. */
function unitOf(
  metric: Metric,
  limits: readonly Limit[],
): { readonly unit: 'ms' | ''; readonly scale: number } {
  const unit = givenUnit(metric);
  if (unit !== undefined) return { unit: 'ms', scale: unit === 's' ? 1000 : 1 };
  // The playbook's form: PromQL with a limit in milliseconds gives milliseconds.
  const isPlain = typeof metric === 'string' || 'promql' in metric;
  const isTime = isPlain && limits.some(({ kind }) => kind === 'delta_ms');
  return { unit: isTime ? 'ms' : '', scale: 1 };
}

/** The unit that is written, or that the name of a histogram or gauge ends in. */
function givenUnit(metric: Metric): Unit | undefined {
  if (typeof metric === 'string') return undefined;
  if ('unit' in metric) return metric.unit;
  const series = 'histogram' in metric ? metric.histogram : 'gauge' in metric ? metric.gauge : '';
  const read = readSelector(series);
  const name = 'selector' in read ? (read.selector.name ?? '') : '';
  if (/_seconds(_bucket)?$/.test(name)) return 's';
  return /_(milliseconds|ms)(_bucket)?$/.test(name) ? 'ms' : undefined;
}
