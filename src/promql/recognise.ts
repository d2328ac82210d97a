import type { CountedMetric } from '../canary/plan.ts';
import { factorOf, positiveNumber } from './factor.ts';
import { type Growth, growthOf, isSummed } from './growth.ts';
import { counterLevel } from './meaning.ts';
import { binary, isVectorZero, withoutParentheses } from './operands.ts';
import type { Selector } from './selector.ts';
import { argumentsOf, functionOf, type SyntaxNode } from './tree.ts';

/**
 * The counters of which an expression is made, where it is surely one of these: the level of a counter, the rate of one,
 * the ratio of two rates, or a quantile of a histogram; each times a number, with what people write around it so that no
 * errors and no traffic have a value. What could be read in another way stays unrecognised.
 */
export function recognise(node: SyntaxNode, text: string): CountedMetric | undefined {
  const level = counterLevel(node, text);
  return level === undefined ? grown(node, text) : { kind: 'counter', series: level, scale: 1 };
}

function grown(node: SyntaxNode, text: string): CountedMetric | undefined {
  const inner = withoutParentheses(node);
  const either = binary(inner, 'Or');
  if (either) return isVectorZero(either.right, text) ? grown(either.left, text) : undefined;
  const scaled = factorOf(inner, text);
  if (scaled) {
    const metric = grown(scaled.of, text);
    return metric && { ...metric, scale: metric.scale * scaled.factor };
  }
  if (functionOf(inner) === 'HistogramQuantile') return quantileOf(inner, text);
  const quotient = binary(inner, 'Div');
  if (quotient) return ratioOf(growthOf(quotient.left, text), totalOf(quotient.right, text));
  // A native histogram is read as the count of its observations.
  const [counted] = functionOf(inner) === 'HistogramCount' ? argumentsOf(inner) : [];
  const growth = growthOf(counted ?? inner, text);
  if (!growth || !isSummed(growth)) return undefined;
  if (!counted && !countsEvents(growth.selector)) return undefined;
  const { selector, windowSeconds, scale } = growth;
  return { kind: 'rate', series: selector.text, windowSeconds, scale };
}

function ratioOf(errors: Growth | undefined, total: Growth | undefined): CountedMetric | undefined {
  if (!errors || !total) return undefined;
  if (![errors, total].every((growth) => isSummed(growth) && countsEvents(growth.selector))) return undefined;
  const { windowSeconds, instant } = total;
  // The errors of one stretch of time over the requests of another are no share of anything.
  if (errors.windowSeconds !== windowSeconds || errors.instant !== instant) return undefined;
  return {
    kind: 'ratio',
    errors: errors.selector.text,
    total: total.selector.text,
    windowSeconds,
    scale: errors.scale / total.scale,
  };
}

/** What stands under a ratio, without the guard against a division by zero, as long as that changes nothing else. */
function totalOf(node: SyntaxNode, text: string): Growth | undefined {
  const inner = withoutParentheses(node);
  const above = binary(inner, 'Gtr');
  if (above) return isZero(above.right, text) ? growthOf(above.left, text) : undefined;
  if (functionOf(inner) === 'ClampMin') {
    const [guarded, bound] = argumentsOf(inner);
    const growth = guarded && growthOf(guarded, text);
    const least = bound && positiveNumber(bound, text);
    if (!growth || least === undefined) return undefined;
    // What one event in the window comes to: less than that is none.
    return least <= growth.scale / growth.windowSeconds ? growth : undefined;
  }
  const growth = growthOf(inner, text);
  return growth?.orZero ? undefined : growth;
}

function quantileOf(call: SyntaxNode, text: string): CountedMetric | undefined {
  const [first, second] = argumentsOf(call);
  const quantile = first && positiveNumber(first, text);
  const growth = second && growthOf(second, text);
  if (quantile === undefined || quantile >= 1 || !growth || growth.keepsOthers) return undefined;
  const { selector, windowSeconds } = growth;
  if (!growth.keepsLe) return ofNative(selector, quantile, windowSeconds);
  const isWhole =
    selector.name?.endsWith('_bucket') && selector.matchers.every(({ label }) => label !== 'le');
  return isWhole
    ? { kind: 'quantile', histogram: selector.text, quantile, windowSeconds, scale: 1 }
    : undefined;
}

/** The parts of a classic histogram, and counters, are no histograms themselves. */
const NO_HISTOGRAM = /_(?:bucket|count|sum|total)$/;

/** A quantile of a histogram without `le`: of a native one. */
function ofNative(
  { name, text }: Selector,
  quantile: number,
  windowSeconds: number,
): CountedMetric | undefined {
  if (name === undefined || NO_HISTOGRAM.test(name)) return undefined;
  return { kind: 'quantile', histogram: text, quantile, windowSeconds, scale: 1 };
}

/** Counters of amounts: seconds, bytes. A second of work is no event that happens or does not. */
const AMOUNT = /_(?:sum|seconds|milliseconds|microseconds|nanoseconds|bytes|joules)(?:_total)?$/;

/** Whether a selector finds a counter of events, by its name. */
function countsEvents({ name, matchers }: Selector): boolean {
  if (name === undefined || AMOUNT.test(name)) return false;
  // All buckets of a histogram together count every event several times.
  return (
    !name.endsWith('_bucket') || matchers.some(({ label, operator }) => label === 'le' && operator === '=')
  );
}

function isZero(node: SyntaxNode, text: string): boolean {
  const { name, from, to } = withoutParentheses(node);
  return name === 'NumberDurationLiteral' && Number(text.slice(from, to)) === 0;
}
