import { operands, withoutParentheses } from './operands.ts';
import { type Matcher, type Selector, selectorOf } from './selector.ts';
import { argumentsOf, children, functionOf, parse, type SyntaxNode } from './tree.ts';

/** What a value rises with: with what goes well, or with what goes wrong. */
export type Polarity = 'good' | 'bad';

const GOOD =
  /^(success(es|ful|fully)?|succeeded|succeed|good|ok|hits?|avail(able|ability)?|up|uptime|healthy|passed|apdex)$/;
const BAD =
  /^(err|errs|errors?|fail|fails|failed|failing|failures?|bad|miss|misses|missed|down|downtime|lost|loss|losses|un\w+|non|not|no|reject(ed|ions?)?|dropped|drops|timeouts?|exceptions?|[45]xx|faults?|burn)$/;
/** Of times and amounts less is better, whatever they belong to. */
const AMOUNT =
  /^(latency|latencies|duration|durations|time|seconds|second|ms|milliseconds|bytes|p\d+|quantile|cost|size|queue|age)$/;

/** What a name says that its value rises with; undefined where it says neither, or both. */
export function polarityOfName(name: string): Polarity | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const [good, bad] = [words.some((word) => GOOD.test(word)), words.some((word) => BAD.test(word))];
  if (good === bad || words.some((word) => AMOUNT.test(word))) return undefined;
  return good ? 'good' : 'bad';
}

/** Where in an expression a selector is: whether the value rises with it, and whether it divides or is divided. */
interface Place {
  readonly sign: 1 | -1;
  readonly divides: boolean;
  readonly isShare: boolean;
}

interface Vote {
  readonly sign: 1 | -1;
  readonly divides: boolean;
}

/**
 * What a query's value rises with, as far as its metrics and their labels say: `good/all` with what goes well, `1 - good/all`
 * with what goes wrong. Undefined where they do not say, or contradict each other. The query must be free of problems.
 */
export function polarityOf(expression: string): Polarity | undefined {
  const [top] = children(parse(expression));
  if (!top) return undefined;
  const votes = votesOf(top, expression, { sign: 1, divides: false, isShare: false });
  const above = votes.filter(({ divides }) => !divides);
  // What stands under a share is all there is, good and bad; it only decides where nothing else does.
  const deciding = above.length > 0 ? above : votes;
  const signs = new Set(deciding.map(({ sign }) => sign));
  if (signs.size !== 1) return undefined;
  return signs.has(1) ? 'good' : 'bad';
}

/** A quantile, a time or a number of series does not rise with what is behind it. */
const UNRELATED =
  /^(HistogramQuantile|HistogramAvg|Timestamp|Time|Vector|Scalar|CountOverTime|Changes|Resets|Deriv)$/;

function votesOf(outer: SyntaxNode, text: string, place: Place): Vote[] {
  const node = withoutParentheses(outer);
  const inside = (nodes: readonly SyntaxNode[], there: Place = place): Vote[] =>
    nodes.flatMap((child) => votesOf(child, text, there));
  switch (node.name) {
    case 'VectorSelector': {
      const polarity = polarityOfSelector(selectorOf(node, text), place.isShare);
      if (polarity === undefined) return [];
      return [{ sign: polarity === 'good' ? place.sign : opposite(place).sign, divides: place.divides }];
    }
    case 'FunctionCall':
    case 'AggregateExpr': {
      const name = functionOf(node) ?? '';
      if (UNRELATED.test(name)) return [];
      return inside(argumentsOf(node), name.startsWith('Absent') ? opposite(place) : place);
    }
    case 'UnaryExpr':
      return inside(operands(node), text.charAt(node.from) === '-' ? opposite(place) : place);
    case 'BinaryExpr':
      return binaryVotes(node, text, place);
    default:
      return inside(operands(node));
  }
}

function binaryVotes(node: SyntaxNode, text: string, place: Place): Vote[] {
  const [left, right] = operands(node);
  if (!left || !right) return [];
  const has = (name: string): boolean => node.getChild(name) !== null;
  if (has('Div')) {
    return [
      ...votesOf(left, text, { ...place, isShare: true }),
      ...votesOf(right, text, { ...opposite(place), divides: true, isShare: true }),
    ];
  }
  if (has('Sub')) return [...votesOf(left, text, place), ...votesOf(right, text, opposite(place))];
  if (has('Add') || has('Mul') || has('Or') || has('And'))
    return [...votesOf(left, text, place), ...votesOf(right, text, place)];
  // `up == 0` finds what is down.
  const isZero = Number(text.slice(right.from, right.to)) === 0;
  const findsLow = has('Lss') || has('Lte') || (has('Eql') && isZero) || (has('Neq') && !isZero);
  return votesOf(left, text, findsLow ? opposite(place) : place);
}

const opposite = (place: Place): Place => ({ ...place, sign: place.sign === 1 ? -1 : 1 });

/** `isShare`: whether it is a part of a division. Only there a status code of 2xx tells more than how busy a service is. */
function polarityOfSelector({ name = '', matchers }: Selector, isShare: boolean): Polarity | undefined {
  const said = matchers
    .filter(({ label }) => label !== '__name__')
    .map((matcher) => polarityOfMatcher(matcher, isShare))
    .filter((polarity) => polarity !== undefined);
  const all = new Set(said.length > 0 ? said : [polarityOfName(name)]);
  return all.size === 1 ? [...all][0] : undefined;
}

function polarityOfMatcher({ operator, value }: Matcher, isShare: boolean): Polarity | undefined {
  const values = value.split('|').map((each) => each.replace(/[()^$]/g, '').toLowerCase());
  const all = (pattern: RegExp): boolean => values.every((each) => pattern.test(each));
  const good = all(GOOD) || (isShare && all(/^[23](\d\d|xx|\.\.|\.\*|\[.*)?$/));
  const bad = all(BAD) || (isShare && all(/^\[?[45][\d\]-]*(\d\d|xx|\.\.|\.\*|\[.*)?$/));
  if (good === bad) return undefined;
  return good === operator.startsWith('=') ? 'good' : 'bad';
}
