/** Functions that take a range of samples. */
const OVER_RANGES =
  `rate irate increase delta idelta deriv resets changes predict_linear double_exponential_smoothing
  holt_winters absent_over_time avg_over_time count_over_time first_over_time last_over_time mad_over_time
  max_over_time min_over_time present_over_time quantile_over_time stddev_over_time stdvar_over_time sum_over_time
  ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time`.split(/\s+/);

const OVER_INSTANTS = `abs absent acos acosh asin asinh atan atanh ceil clamp clamp_max clamp_min cos cosh
  day_of_month day_of_week day_of_year days_in_month deg end exp floor histogram_avg histogram_count
  histogram_fraction histogram_quantile histogram_quantiles histogram_stddev histogram_stdvar histogram_sum hour info
  label_join label_replace ln log10 log2 minute month pi rad range round scalar sgn sin sinh sort sort_by_label
  sort_by_label_desc sort_desc sqrt start start_timestamp step tan tanh time timestamp vector year`.split(
  /\s+/,
);

const AGGREGATIONS =
  `avg bottomk count count_values group limitk limit_ratio max min quantile stddev stdvar sum
  topk`.split(/\s+/);

/** Words that a parenthesis may follow although they are no functions. */
const KEYWORDS =
  `and atan2 bool by fill fill_left fill_right group_left group_right ignoring max_of min_of offset on or
  unless without`.split(/\s+/);

const RANGE_FUNCTIONS: ReadonlySet<string> = new Set(OVER_RANGES);
const BEFORE_PARENTHESIS: ReadonlySet<string> = new Set([...AGGREGATIONS, ...KEYWORDS]);

/** Every function and aggregation of PromQL, by name. */
export const functionNames: readonly string[] = [...OVER_RANGES, ...OVER_INSTANTS, ...AGGREGATIONS];
const FUNCTIONS: ReadonlySet<string> = new Set(functionNames);

export const takesRange = (name: string): boolean => RANGE_FUNCTIONS.has(name);

/** Whether an opening parenthesis may follow this word. Operators are known in any case, functions in lower case alone. */
export const isCallable = (word: string): boolean =>
  FUNCTIONS.has(word) || BEFORE_PARENTHESIS.has(word.toLowerCase());
