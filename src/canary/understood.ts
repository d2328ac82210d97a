import type { CountedMetric, CounterTerm, MetricQuery } from './plan.ts';

/** How a metric's query is understood, on one short line: what of it is counted, or that it is only a value. */
export function understoodAs(query: MetricQuery): string {
  const { counter, counted, language } = query;
  if (counter !== undefined) return `the level of the counter ${counter}, by its increase`;
  if (counted) return countsWords(counted);
  if (language === 'metricsql') return 'a value in MetricsQL, which only the server can check';
  return query.advice === undefined ? 'a value' : 'a value, whose counts are not known';
}

/** The same, and how the query would have to be written to be counted, where it is only a value. */
export function understandingOf(query: MetricQuery): string {
  const words = understoodAs(query);
  return query.advice === undefined ? words : `${words}; to have it counted, ${query.advice}`;
}

function countsWords(counted: CountedMetric): string {
  switch (counted.kind) {
    case 'counter':
      return `counts: ${counted.series}`;
    case 'rate':
      return `counts: ${sumWords(counted.events)}, per second`;
    case 'ratio': {
      const { events, total, shows } = counted;
      const way = shows === 'good' ? '; shows the share of good ones, a fall is worse' : '';
      return `counts: bad = ${sumWords(events)}, out of ${sumWords(total)}${way}`;
    }
    case 'amount': {
      const per = counted.total ? ` per event of ${sumWords(counted.total)}` : ' per second';
      return `an amount, not events: ${sumWords(counted.amount)}${per}`;
    }
    case 'quantile':
      return `counts: buckets of ${counted.histogram}, for the quantile ${counted.quantile}`;
  }
}

function sumWords(terms: readonly CounterTerm[]): string {
  const words = terms.map(({ series, weight }, index) => {
    const size = Math.abs(weight);
    const sign = weight < 0 ? '- ' : index > 0 ? '+ ' : '';
    return `${sign}${size === 1 ? '' : `${Number(size.toPrecision(3))} * `}${series}`;
  });
  return words.join(' ');
}
