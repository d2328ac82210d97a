import { formOf } from './form.ts';
import { openLabels } from './labels.ts';
import { counterLevel, emptyIsZero, isFilter, startsAtZero } from './meaning.ts';
import { isVectorZero } from './operands.ts';
import type { PromqlProblem } from './problem.ts';
import { selectorOf } from './selector.ts';
import { argumentsOf, children, descendants, functionOf, parse, type SyntaxNode } from './tree.ts';

export type PromqlRule =
  | 'counter-level'
  | 'hidden-no-data'
  | 'quantile-average'
  | 'lost-buckets'
  | 'rate-of-sum'
  | 'filtered-value'
  | 'several-series'
  | 'one-bucket'
  | 'not-promql';

/** Something in a sound query that is hardly ever meant, and what to write instead. */
export interface PromqlHint extends PromqlProblem {
  readonly rule: PromqlRule;
  readonly fix: string;
}

/** What is likely wrong in a query that a server would take. The query must be free of problems. */
export function hints(expression: string): PromqlHint[] {
  const [top] = children(parse(expression));
  if (!top) return [];
  const nodes = [...descendants(top)].map(([node]) => node);
  return [
    ...filteredValue(top),
    ...severalSeries(top, expression),
    ...nodes.flatMap((node) => hintsAt(node, expression, top)),
  ].sort((a, b) => a.offset - b.offset);
}

function hintsAt(node: SyntaxNode, text: string, top: SyntaxNode): PromqlHint[] {
  switch (node.name) {
    case 'VectorSelector':
      return levelOfCounter(node, text, top);
    case 'BinaryExpr':
      return hiddenNoData(node, text);
    case 'AggregateExpr':
      return averageOfQuantiles(node, text);
    case 'FunctionCall':
      return [
        ...lostBuckets(node, text),
        ...oneBucket(node, text),
        ...rateOfSum(node, text),
        ...averageOfQuantiles(node, text),
      ];
    default:
      return [];
  }
}

const hint = ({ from, to }: SyntaxNode, rule: PromqlRule, message: string, fix: string): PromqlHint => ({
  offset: from,
  length: to - from,
  rule,
  message,
  fix,
});

/** Nothing of a counter's level is left where only its samples' times or their number are looked at. */
const NOT_THE_LEVEL = new Set(['Absent', 'Timestamp', 'Count', 'CountValues', 'Group']);

/** Counters that are read as they stand. A query that is nothing but a counter's level is judged by its increase. */
function levelOfCounter(node: SyntaxNode, text: string, top: SyntaxNode): PromqlHint[] {
  const name = selectorOf(node, text).name ?? '';
  if (!/_(total|bucket)$/.test(name) || counterLevel(top, text) !== undefined) return [];
  for (let around = node.parent; around; around = around.parent) {
    if (around.name === 'MatrixSelector' || around.name === 'SubqueryExpr') return [];
    if (NOT_THE_LEVEL.has(functionOf(around) ?? '')) return [];
  }
  const message = `${name} is a counter, and is compared by its level, which only ever rises and falls to 0 at a restart`;
  return [hint(node, 'counter-level', message, `write rate(${text.slice(node.from, node.to)}[1m])`)];
}

/** `or vector(0)` behind anything but plain gains of counters, of which "none yet" truly is 0. */
function hiddenNoData(node: SyntaxNode, text: string): PromqlHint[] {
  const [left, right] = expressions(node);
  if (!left || !right || !node.getChild('Or') || !isVectorZero(right, text)) return [];
  const divides = [...descendants(left)].some(([inner]) => inner.getChild('Div') !== null);
  const gains =
    counterLevel(left, text) !== undefined ||
    (startsAtZero(left, text) && !divides) ||
    emptyIsZero(left, text);
  if (gains) return [];
  const message = 'or vector(0) turns "no data" into 0, which looks like the best of all values';
  return [
    hint(
      right,
      'hidden-no-data',
      message,
      'leave it out: no data is a state of its own; where the good state has no series, set absent: zero',
    ),
  ];
}

const AVERAGES = new Set(['Avg', 'Sum', 'AvgOverTime', 'SumOverTime']);

function averageOfQuantiles(node: SyntaxNode, text: string): PromqlHint[] {
  if (!AVERAGES.has(functionOf(node) ?? '')) return [];
  const argument = argumentsOf(node).at(-1);
  if (!argument || ![...descendants(argument)].some(([inner]) => isQuantile(inner, text))) return [];
  const what = functionOf(node)?.startsWith('Avg') ? 'an average' : 'a sum';
  return [
    hint(
      node,
      'quantile-average',
      `${what} of quantiles is no quantile of anything`,
      'add the buckets up first: histogram_quantile(0.95, sum by (le) (rate(x_bucket[1m])))',
    ),
  ];
}

function isQuantile(node: SyntaxNode, text: string): boolean {
  if (functionOf(node) === 'HistogramQuantile') return true;
  if (node.name !== 'VectorSelector') return false;
  return selectorOf(node, text).matchers.some(
    ({ label, operator }) => label === 'quantile' && operator === '=',
  );
}

/** An aggregation of classic buckets that leaves no `le` to tell them apart gives NaN for ever. */
function lostBuckets(node: SyntaxNode, text: string): PromqlHint[] {
  if (functionOf(node) !== 'HistogramQuantile') return [];
  const aggregation = argumentsOf(node)[1];
  if (aggregation?.name !== 'AggregateExpr' || keepsLe(aggregation, text)) return [];
  const classic = [...descendants(aggregation)].some(
    ([inner]) => inner.name === 'VectorSelector' && /_bucket$/.test(selectorOf(inner, text).name ?? ''),
  );
  if (!classic) return [];
  const message = 'the label le is gone here, without which there are no buckets and no quantile';
  return [hint(aggregation, 'lost-buckets', message, 'write sum by (le) (…)')];
}

function keepsLe(aggregation: SyntaxNode, text: string): boolean {
  const modifier = aggregation.getChild('AggregateModifier');
  const labels = modifier?.getChild('GroupingLabels')?.getChildren('LabelName') ?? [];
  const names = labels.map(({ from, to }) => text.slice(from, to));
  return modifier !== null && names.includes('le') === (modifier.getChild('By') !== null);
}

/** The buckets of one edge alone: what lies below is not known. */
function oneBucket(node: SyntaxNode, text: string): PromqlHint[] {
  const buckets = functionOf(node) === 'HistogramQuantile' ? argumentsOf(node)[1] : undefined;
  const selected = (buckets ? [...descendants(buckets)] : []).find(
    ([inner]) =>
      inner.name === 'VectorSelector' &&
      selectorOf(inner, text).matchers.some(({ label, operator }) => label === 'le' && operator === '='),
  );
  if (!selected) return [];
  return [hint(selected[0], 'one-bucket', 'one bucket alone has no quantile', 'leave out the matcher of le')];
}

/** Counters that are not added up give one value for each series, and a metric has one. */
function severalSeries(top: SyntaxNode, text: string): PromqlHint[] {
  const message = 'the query may give several series, and a metric has one value';
  const shown = (node: SyntaxNode): string =>
    node.to - node.from <= 200 ? text.slice(node.from, node.to) : '…';
  const quantile = [...descendants(top)]
    .map(([node]) => node)
    .find((node) => functionOf(node) === 'HistogramQuantile');
  const buckets = quantile && argumentsOf(quantile)[1];
  const form = formOf(buckets ?? top, text);
  if (!form || form.kind === 'number' || isGathered(quantile, top)) return [];
  const labels = form.kind === 'growth' ? form.growth.labels : form.share.below.labels;
  // Without le there is something worse to say.
  if (buckets && !('gone' in labels ? !labels.gone.has('le') : labels.kept.has('le'))) return [];
  const open = openLabels(labels)?.filter((label) => !buckets || label !== 'le');
  if (open?.length === 0) return [];
  if (buckets) {
    const isClassic = /_bucket\b/.test(text.slice(buckets.from, buckets.to));
    const fix = `write sum by (le) (${shown(buckets)})`;
    return isClassic ? [hint(buckets, 'several-series', message, fix)] : [];
  }
  const fix =
    form.kind === 'growth'
      ? `write sum(${shown(top)})`
      : `leave out by (${open?.join(', ')}), or select one with a label matcher`;
  return [hint(top, 'several-series', message, fix)];
}

/** Whether something around a quantile makes one value of several. */
function isGathered(quantile: SyntaxNode | undefined, top: SyntaxNode): boolean {
  for (let around = quantile; around && around.from >= top.from; around = around.parent ?? undefined)
    if (around.name === 'AggregateExpr') return true;
  return false;
}

const RATES = new Set(['Rate', 'Irate', 'Increase']);

/** A counter's restart cannot be told from a decrease once counters have been added up. */
function rateOfSum(node: SyntaxNode, text: string): PromqlHint[] {
  const [range] = argumentsOf(node);
  if (!RATES.has(functionOf(node) ?? '') || range?.name !== 'SubqueryExpr') return [];
  const [inner] = expressions(range);
  if (!inner || counterLevel(inner, text) === undefined || inner.name === 'VectorSelector') return [];
  const message = 'a rate of a sum takes the restart of one process for a jump of all';
  return [hint(node, 'rate-of-sum', message, 'take the rate first: sum(rate(x[1m]))')];
}

/** A comparison that drops the value instead of giving one. */
function filteredValue(top: SyntaxNode): PromqlHint[] {
  if (top.name === 'ParenExpr') return expressions(top).flatMap(filteredValue);
  if (!isFilter(top)) return [];
  const message = 'a comparison gives no value at all where it does not hold';
  return [hint(top, 'filtered-value', message, 'leave it out, and write the limit under thresholds')];
}

const expressions = (node: SyntaxNode): SyntaxNode[] =>
  children(node).filter((child) => child.type.is('Expr'));
