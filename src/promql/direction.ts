import { positiveNumber } from './factor.ts';
import { agreed, isTime, type Nature, opposite } from './names.ts';
import { natureOf } from './nature.ts';
import { operands, withoutParentheses } from './operands.ts';
import { selectorOf } from './selector.ts';
import { argumentsOf, functionOf, type SyntaxNode } from './tree.ts';

/** Functions and aggregations that rise with what they are of. */
const RISING = new Set(
  `Count Sum Avg Max Min Topk Bottomk Quantile AvgOverTime MinOverTime MaxOverTime SumOverTime LastOverTime QuantileOverTime
  Rate Irate Increase Delta Deriv Round Ceil Floor Scalar Vector Clamp ClampMin ClampMax LabelReplace LabelJoin Sort
  SortDesc`.split(/\s+/),
);

/**
 * Whether a value that grows is good or bad news, by the names and matchers of the metrics that it rises with: `min(up)` is
 * good, `1 - avg(probe_success)` is bad. Undefined where nothing says so.
 */
export function natureOfValue(node: SyntaxNode, text: string): Nature | undefined {
  const inner = withoutParentheses(node);
  switch (inner.name) {
    case 'VectorSelector': {
      const selector = selectorOf(inner, text);
      return isTime(selector.name ?? '') ? undefined : natureOf(selector, []);
    }
    case 'MatrixSelector':
    case 'SubqueryExpr':
    case 'OffsetExpr':
    case 'StepInvariantExpr': {
      const [operand] = operands(inner);
      return operand && natureOfValue(operand, text);
    }
    case 'UnaryExpr': {
      const [operand] = operands(inner);
      const nature = operand && natureOfValue(operand, text);
      return nature && text[inner.from] === '-' ? opposite(nature) : nature;
    }
    case 'AggregateExpr':
    case 'FunctionCall': {
      const name = functionOf(inner) ?? '';
      const isAbsence = name.startsWith('Absent');
      if (!isAbsence && !RISING.has(name)) return undefined;
      const nature = agreed(argumentsOf(inner).map((argument) => natureOfValue(argument, text)));
      return nature && isAbsence ? opposite(nature) : nature;
    }
    case 'BinaryExpr':
      return natureOfOperation(inner, text);
    default:
      return undefined;
  }
}

function natureOfOperation(node: SyntaxNode, text: string): Nature | undefined {
  const [left, right] = operands(node);
  if (!left || !right) return undefined;
  const [ofLeft, ofRight] = [natureOfValue(left, text), natureOfValue(right, text)];
  if (node.getChild('Sub') || (node.getChild('Div') && positiveNumber(left, text) !== undefined))
    return agreed([ofLeft, ofRight && opposite(ofRight)]);
  if (node.getChild('Div') || node.getChild('Or')) return ofLeft;
  if (node.getChild('Add') || node.getChild('Mul')) return agreed([ofLeft, ofRight]);
  return findsLow(node, text.slice(right.from, right.to)) && ofLeft ? opposite(ofLeft) : ofLeft;
}

/** Whether a comparison finds low values: `up == 0` finds what is down. */
function findsLow(node: SyntaxNode, bound: string): boolean {
  if (node.getChild('Lss') || node.getChild('Lte')) return true;
  return Number(bound) === 0 ? node.getChild('Eql') !== null : node.getChild('Neq') !== null;
}
