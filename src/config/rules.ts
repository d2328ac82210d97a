/** The checks that have a name, for tools that list findings by it; each with what it is about. */
export const RULES = {
  'promql-syntax': 'A query that is not PromQL',
  'counter-level': 'A counter that is compared by its level',
  'hidden-no-data': '`or vector(0)` that turns no data into the best of all values',
  'quantile-average': 'An average or a sum of quantiles',
  'lost-buckets': 'A quantile of buckets that have lost their label le',
  'rate-of-sum': 'A rate of counters that were added up before',
  'filtered-value': 'A comparison that drops the value instead of giving one',
  'several-series': 'A query that may give several series',
  'one-bucket': 'A quantile of one bucket alone',
  'not-promql': 'A query in MetricsQL, which only a VictoriaMetrics can check',
  'only-value': 'A query whose counts are not known, and how it would be counted',
  'short-range': 'A range in which there are not two scrapes',
  'threshold-without-metric': 'A threshold for a metric that is not there',
  'unguarded-metric': 'A metric that no threshold guards',
  'flag-unknown': 'A flag that is not in the flags file',
  'flags-file': 'A flags file that cannot be used, or could not be looked at',
  'sign-off': 'A flag that needs a sign-off',
  'reaches-further': 'A flag that would go on in other environments too',
  'short-watch': 'A watch that ends before a metric holds only what came after the flag',
  'short-baseline': 'A baseline that is shorter than what a metric looks back',
  'script-missing': 'A script that is not there, or cannot be run',
} as const;

export type Rule = keyof typeof RULES;
