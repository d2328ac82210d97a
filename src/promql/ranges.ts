import { durationSeconds } from './duration.ts';
import { descendants, functionOf, parse } from './tree.ts';

/** Functions that need two samples of a series within their range. */
const NEED_TWO = new Set(['Rate', 'Irate', 'Increase', 'Delta', 'Idelta', 'Deriv']);

/** The range, in seconds and as it is written, of each `rate(…)` and the like in a query. */
export function ratedRanges(
  expression: string,
): readonly { readonly text: string; readonly seconds: number }[] {
  const ranges: { text: string; seconds: number }[] = [];
  for (const [call] of descendants(parse(expression))) {
    if (call.name !== 'FunctionCall' || !NEED_TWO.has(functionOf(call) ?? '')) continue;
    for (const [node] of descendants(call)) {
      const duration = node.name === 'MatrixSelector' && node.getChild('DurationExpr');
      if (!duration) continue;
      const seconds = durationSeconds(duration, expression);
      if (seconds > 0) ranges.push({ text: expression.slice(duration.from, duration.to), seconds });
    }
  }
  return ranges;
}
