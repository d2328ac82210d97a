import { MetricSourceError } from '../canary/ports.ts';
import { anchoredPattern } from '../promql/pattern.ts';
import { type Matcher, readSelector } from '../promql/selector.ts';
import type { Labels } from './answer.ts';

/** Whether a series is meant. Its name is among the labels, as `__name__`; a label that is not there is empty. */
export type SeriesMatcher = (labels: Labels) => boolean;

/** What a selector such as `http_requests_total{code=~"5.."}` means. @throws MetricSourceError where it is none */
export function seriesMatcher(selector: string): SeriesMatcher {
  const read = readSelector(selector);
  if ('problems' in read) throw rejected(`${selector}: ${read.problems[0]?.message ?? 'no selector'}`);
  const tests = read.selector.matchers.map(matcherTest);
  return (labels) => tests.every((test) => test(labels));
}

/** Whether one matcher lets a series pass. @throws MetricSourceError where its pattern is not a regular expression */
export function matcherTest({ label, operator, value }: Matcher): SeriesMatcher {
  if (operator === '=') return (labels) => (labels[label] ?? '') === value;
  if (operator === '!=') return (labels) => (labels[label] ?? '') !== value;
  const pattern = anchoredPattern(value);
  if (!pattern) throw rejected(`${value} is not a regular expression`);
  const wanted = operator === '=~';
  return (labels) => pattern.test(labels[label] ?? '') === wanted;
}

const rejected = (message: string): MetricSourceError => new MetricSourceError('rejected', message);
