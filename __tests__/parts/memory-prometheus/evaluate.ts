import { aggregate } from './aggregate.ts';
import { binary } from './binary.ts';
import { type Database, type Labels, type StoredSeries, sampleAt, samplesIn } from './database.ts';
import { BadQuery, type Expression } from './expression.ts';
import { KEEPS_NAME, quantileOf, rangeFunctions } from './functions.ts';

export interface Element {
  readonly labels: Labels;
  readonly value: number;
  /** Of a selector's element: when its sample was taken (ms). */
  readonly sampledAt?: number;
}

export type Value =
  | { readonly type: 'scalar'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'vector'; readonly elements: readonly Element[] };

/** Where and when an expression is evaluated, in ms of the server's clock. `now`: what is visible. */
export interface Context {
  readonly database: Database;
  readonly at: number;
  readonly now: number;
}

/** Evaluates PromQL at one moment. @throws BadQuery for what this stand-in does not evaluate */
export function evaluate(expression: Expression, context: Context): Value {
  switch (expression.type) {
    case 'number':
      return { type: 'scalar', value: expression.value };
    case 'string':
      return { type: 'string', value: expression.value };
    case 'selector':
      return select(expression, context);
    case 'subquery':
      throw new BadQuery('a subquery is no value');
    case 'aggregate': {
      const [argument, other] = expression.args;
      const parameter = other && argument && scalarOf(evaluate(argument, context));
      const of = vectorOf(evaluate(given(other ?? argument), context));
      return { type: 'vector', elements: aggregate(expression, of, parameter) };
    }
    case 'binary': {
      const { left, right } = expression;
      return binary(expression, evaluate(left, context), evaluate(right, context));
    }
    case 'call':
      return call(expression, context);
  }
}

/** The raw samples that a range selector reads, series by series; undefined where the expression is no range selector. */
export function rangeOf(
  expression: Expression,
  { database, at, now }: Context,
): readonly StoredSeries[] | undefined {
  if (expression.type !== 'selector' || expression.rangeMs === undefined) return undefined;
  const to = at - expression.offsetMs;
  const from = to - expression.rangeMs;
  return database
    .select(expression.matchers)
    .map((series) => ({ labels: series.labels, samples: samplesIn(series, from, to, now) }))
    .filter(({ samples }) => samples.length > 0);
}

function select(
  { matchers, rangeMs, offsetMs }: Extract<Expression, { type: 'selector' }>,
  { database, at, now }: Context,
): Value {
  if (rangeMs !== undefined) throw new BadQuery('expected an instant vector, got a range');
  const elements = database.select(matchers).flatMap((series): Element[] => {
    const sample = sampleAt(series, at - offsetMs, now);
    return sample ? [{ labels: series.labels, value: sample.value, sampledAt: sample.at }] : [];
  });
  return { type: 'vector', elements };
}

function call({ name, args }: Extract<Expression, { type: 'call' }>, context: Context): Value {
  const overRange = rangeFunctions[name];
  if (overRange) {
    const elements = rangesOf(given(args[0]), context).flatMap(({ labels, ...range }): Element[] => {
      const value = overRange(range);
      return value === undefined ? [] : [{ labels: KEEPS_NAME.has(name) ? labels : unnamed(labels), value }];
    });
    return { type: 'vector', elements };
  }
  const math = numberFunctions[name];
  if (math) {
    const [first, ...rest] = args;
    const more = rest.map((argument) => scalarOf(evaluate(argument, context)));
    return mapped(vectorOf(evaluate(given(first), context)), ({ value }) => math(value, ...more));
  }
  const value = (index: number): Value => evaluate(given(args[index]), context);
  switch (name) {
    case 'time':
      return { type: 'scalar', value: context.at / 1000 };
    case 'vector':
      return { type: 'vector', elements: [{ labels: {}, value: scalarOf(value(0)) }] };
    case 'scalar': {
      const [only, second] = vectorOf(value(0));
      return { type: 'scalar', value: only && !second ? only.value : Number.NaN };
    }
    case 'timestamp':
      return mapped(vectorOf(value(0)), ({ sampledAt }) => (sampledAt ?? context.at) / 1000);
    case 'absent': {
      const present = vectorOf(value(0)).length > 0;
      return { type: 'vector', elements: present ? [] : [{ labels: {}, value: 1 }] };
    }
    case 'label_replace':
      return { type: 'vector', elements: relabelled(vectorOf(value(0)), args.slice(1).map(textOf)) };
    case 'histogram_quantile':
      return { type: 'vector', elements: quantiles(scalarOf(value(0)), vectorOf(value(1))) };
    default:
      throw new BadQuery(`unknown function with name "${name}"`);
  }
}

const numberFunctions: Readonly<Record<string, (value: number, ...more: number[]) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  exp: Math.exp,
  sqrt: Math.sqrt,
  ln: Math.log,
  round: (value, to = 1) => Math.floor(value / to + 0.5) * to,
  clamp_min: (value, least = Number.NEGATIVE_INFINITY) => Math.max(value, least),
  clamp_max: (value, most = Number.POSITIVE_INFINITY) => Math.min(value, most),
};

function rangesOf(expression: Expression, context: Context) {
  if (expression.type === 'subquery') return subqueryRanges(expression, context);
  const series = rangeOf(expression, context);
  if (series === undefined || expression.type !== 'selector' || expression.rangeMs === undefined)
    throw new BadQuery('expected a range vector');
  const to = context.at - expression.offsetMs;
  const window = { from: to - expression.rangeMs, to };
  return series.map(({ labels, samples }) => ({ labels, samples, ...window }));
}

function subqueryRanges(
  { of, rangeMs, stepMs, offsetMs }: Extract<Expression, { type: 'subquery' }>,
  context: Context,
) {
  const to = context.at - offsetMs;
  const from = to - rangeMs;
  const found = new Map<string, { labels: Labels; samples: { at: number; value: number }[] }>();
  for (let at = Math.ceil(from / stepMs) * stepMs; at <= to; at += stepMs) {
    for (const { labels, value } of vectorOf(evaluate(of, { ...context, at }))) {
      const key = JSON.stringify(labels);
      const series = found.get(key) ?? { labels, samples: [] };
      found.set(key, series);
      series.samples.push({ at, value });
    }
  }
  return [...found.values()].map((series) => ({ ...series, from, to }));
}

function quantiles(quantile: number, elements: readonly Element[]): Element[] {
  const histograms = new Map<string, { labels: Labels; buckets: (readonly [number, number])[] }>();
  for (const { labels: all, value } of elements) {
    const { le, ...labels } = unnamed(all);
    if (le === undefined) continue;
    const key = JSON.stringify(labels);
    const histogram = histograms.get(key) ?? { labels, buckets: [] };
    histograms.set(key, histogram);
    histogram.buckets.push([/^\+?inf/i.test(le) ? Number.POSITIVE_INFINITY : Number(le), value]);
  }
  return [...histograms.values()].map(({ labels, buckets }) => ({
    labels,
    value: quantileOf(quantile, buckets),
  }));
}

function relabelled(
  elements: readonly Element[],
  [to = '', by = '', from = '', pattern = '']: string[],
): Element[] {
  const expression = new RegExp(`^(?:${pattern})$`, 's');
  return elements.map((element) => {
    const match = expression.exec(element.labels[from] ?? '');
    if (!match) return element;
    const value = by.replace(/\$(\d+)/g, (_, group: string) => match[Number(group)] ?? '');
    const { [to]: _, ...labels } = element.labels;
    return { ...element, labels: value === '' ? labels : { ...labels, [to]: value } };
  });
}

const mapped = (elements: readonly Element[], of: (element: Element) => number): Value => ({
  type: 'vector',
  elements: elements.map((element) => ({ labels: unnamed(element.labels), value: of(element) })),
});

/** Labels without the metric's name, which most functions drop. */
export function unnamed({ __name__: _, ...labels }: Labels): Labels {
  return labels;
}

function given(argument: Expression | undefined): Expression {
  if (argument === undefined) throw new BadQuery('too few arguments');
  return argument;
}

export function vectorOf(value: Value): readonly Element[] {
  if (value.type !== 'vector') throw new BadQuery('expected an instant vector');
  return value.elements;
}

function scalarOf(value: Value): number {
  if (value.type !== 'scalar') throw new BadQuery('expected a scalar');
  return value.value;
}

function textOf(expression: Expression): string {
  if (expression.type !== 'string') throw new BadQuery('expected a string');
  return expression.value;
}
