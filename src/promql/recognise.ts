import type { Counted } from '../canary/plan.ts';
import { durationSeconds } from './duration.ts';
import { isVectorZero, operands } from './meaning.ts';
import { selectorOf } from './selector.ts';
import { argumentsOf, children, functionOf, type SyntaxNode } from './tree.ts';

/** A guard against dividing by nothing may stand under a ratio up to this many events per second: less is no traffic at all. */
const NEGLIGIBLE = 1e-3;

/** Events per second, as `sum(rate(C[w])) * scale` has them. */
interface Events {
  readonly series: string;
  /** The metric's name, where the selector tells it. */
  readonly name: string | undefined;
  readonly windowSeconds: number;
  readonly scale: number;
  /** Whether all series are summed up; one that is not stands for the only series that there is. */
  readonly summed: boolean;
}

/**
 * What an expression counts: a rate, a ratio of rates, or a quantile of a histogram, each over whole counters, and times a
 * number perhaps. Undefined for all that is not surely one of these.
 */
export function recognise(node: SyntaxNode, text: string): Counted | undefined {
  if (node.name === 'ParenExpr') return within(node, text, recognise);
  const scaled = scaling(node, text);
  if (scaled) {
    const counted = recognise(scaled.of, text);
    return counted && { ...counted, scale: counted.scale * scaled.by };
  }
  const [left, right] = operands(node);
  if (node.name === 'BinaryExpr' && left && right) {
    if (isOrZero(node, right, text)) return recognise(left, text);
    return node.getChild('Div') && isPlain(node) ? ratio(left, right, text) : undefined;
  }
  if (functionOf(node) === 'HistogramQuantile') return quantile(node, text);
  const events = eventsOf(node, text);
  return (
    events && {
      structure: { kind: 'rate', series: events.series, windowSeconds: events.windowSeconds },
      scale: events.scale,
    }
  );
}

function ratio(left: SyntaxNode, right: SyntaxNode, text: string): Counted | undefined {
  const errors = eventsOf(left, text);
  const total = eventsOf(unguarded(right, text), text);
  if (!errors?.summed || !total?.summed || errors.windowSeconds !== total.windowSeconds) return undefined;
  const { windowSeconds } = errors;
  return {
    structure: { kind: 'ratio', errors: errors.series, total: total.series, windowSeconds },
    scale: errors.scale / total.scale,
  };
}

function quantile(call: SyntaxNode, text: string): Counted | undefined {
  const [which, of] = argumentsOf(call);
  const value = which && numberOf(which, text);
  if (!of || value === undefined || !(value > 0 && value < 1)) return undefined;
  const buckets = eventsOf(of, text, ['le']);
  if (!buckets?.name?.endsWith('_bucket')) return undefined;
  const { series, windowSeconds } = buckets;
  return { structure: { kind: 'quantile', histogram: series, quantile: value, windowSeconds }, scale: 1 };
}

/** Reads `sum(rate(C[w]))` and what means the same. `kept` are the labels that the sum has to keep. */
function eventsOf(node: SyntaxNode, text: string, kept: readonly string[] = []): Events | undefined {
  if (node.name === 'ParenExpr') return within(node, text, (inner) => eventsOf(inner, text, kept));
  const scaled = scaling(node, text);
  if (scaled) {
    const events = eventsOf(scaled.of, text, kept);
    return events && { ...events, scale: events.scale * scaled.by };
  }
  const [left, right] = operands(node);
  if (node.name === 'BinaryExpr')
    return left && right && isOrZero(node, right, text) ? eventsOf(left, text, kept) : undefined;
  if (node.name === 'AggregateExpr') {
    const [argument] = argumentsOf(node);
    if (functionOf(node) !== 'Sum' || !argument || !keepsExactly(node, kept, text)) return undefined;
    const events = eventsInSum(argument, text, kept);
    return events && { ...events, summed: true };
  }
  return rateOf(node, text);
}

/** Below a sum it does not matter which labels another sum keeps, as long as the `kept` ones are among them. */
function eventsInSum(node: SyntaxNode, text: string, kept: readonly string[]): Events | undefined {
  if (node.name === 'ParenExpr') return within(node, text, (inner) => eventsInSum(inner, text, kept));
  const scaled = scaling(node, text);
  if (scaled) {
    const events = eventsInSum(scaled.of, text, kept);
    return events && { ...events, scale: events.scale * scaled.by };
  }
  if (node.name !== 'AggregateExpr') return rateOf(node, text);
  const [argument] = argumentsOf(node);
  const by = groupingOf(node, text);
  const keeps = by !== 'without' && kept.every((label) => by.includes(label));
  return functionOf(node) === 'Sum' && argument && keeps ? eventsInSum(argument, text, kept) : undefined;
}

const RATES = new Set(['Rate', 'Irate', 'Increase']);

function rateOf(call: SyntaxNode, text: string): Events | undefined {
  const name = call.name === 'FunctionCall' ? functionOf(call) : undefined;
  if (name === undefined || !RATES.has(name)) return undefined;
  const [range] = argumentsOf(call);
  const selector = range?.name === 'MatrixSelector' ? range.getChild('VectorSelector') : null;
  const duration = range?.getChild('DurationExpr');
  const windowSeconds = duration ? durationSeconds(duration, text) : 0;
  if (!selector || !(windowSeconds > 0)) return undefined;
  const scale = name === 'Increase' ? windowSeconds : 1;
  const { text: series, name: metric } = selectorOf(selector, text);
  return { series, name: metric, windowSeconds, scale, summed: false };
}

/** A number times an expression, an expression times a number or over one. */
function scaling(
  node: SyntaxNode,
  text: string,
): { readonly of: SyntaxNode; readonly by: number } | undefined {
  const [left, right] = operands(node);
  if (node.name !== 'BinaryExpr' || !left || !right || !isPlain(node)) return undefined;
  const [first, second] = [numberOf(left, text), numberOf(right, text)];
  if (node.getChild('Mul') && usable(second)) return { of: left, by: second };
  if (node.getChild('Mul') && usable(first)) return { of: right, by: first };
  return node.getChild('Div') && usable(second) ? { of: left, by: 1 / second } : undefined;
}

const usable = (factor: number | undefined): factor is number =>
  factor !== undefined && factor > 0 && Number.isFinite(factor);

function numberOf(node: SyntaxNode, text: string): number | undefined {
  if (node.name === 'ParenExpr') return within(node, text, numberOf);
  if (node.name !== 'NumberDurationLiteral') return undefined;
  const value = Number(text.slice(node.from, node.to));
  return Number.isFinite(value) ? value : undefined;
}

/** `clamp_min(x, 1e-9)` and `x > 0` keep a ratio from dividing by nothing. */
function unguarded(node: SyntaxNode, text: string): SyntaxNode {
  const [inner] = operands(node);
  if (node.name === 'ParenExpr' && inner) return unguarded(inner, text);
  if (functionOf(node) === 'ClampMin') {
    const [value, least] = argumentsOf(node);
    const limit = least && numberOf(least, text);
    return value && limit !== undefined && limit <= NEGLIGIBLE ? unguarded(value, text) : node;
  }
  const [left, right] = operands(node);
  const guards = node.getChild('Gtr') && isPlain(node) && right && numberOf(right, text) === 0;
  return guards && left ? unguarded(left, text) : node;
}

const within = <Found>(
  node: SyntaxNode,
  text: string,
  read: (inner: SyntaxNode, text: string) => Found | undefined,
): Found | undefined => {
  const [inner] = operands(node);
  return inner && read(inner, text);
};

/** No `on (…)`, no `bool`: nothing that changes what an operator means. */
const isPlain = (node: SyntaxNode): boolean =>
  !node.getChild('MatchingModifierClause') && !node.getChild('BoolModifier');

function isOrZero(node: SyntaxNode, right: SyntaxNode, text: string): boolean {
  return node.getChild('Or') !== null && isVectorZero(right, text);
}

function keepsExactly(aggregation: SyntaxNode, kept: readonly string[], text: string): boolean {
  const by = groupingOf(aggregation, text);
  return by !== 'without' && by.length === kept.length && kept.every((label) => by.includes(label));
}

/** The labels of `by (…)`, none where there is no modifier. */
function groupingOf(aggregation: SyntaxNode, text: string): readonly string[] | 'without' {
  const modifier = aggregation.getChild('AggregateModifier');
  if (!modifier) return [];
  if (!modifier.getChild('By')) return 'without';
  const labels = modifier.getChild('GroupingLabels');
  return labels ? children(labels).map(({ from, to }) => text.slice(from, to)) : [];
}
