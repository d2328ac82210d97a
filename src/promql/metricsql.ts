import { readDuration } from './duration-text.ts';
import { isCallable, takesRange } from './functions.ts';
import type { PromqlProblem } from './problem.ts';
import { scan, type Token } from './scan.ts';
import { readSelector } from './selector.ts';

/** Functions that MetricsQL has and PromQL has not. */
const FUNCTIONS = new Set(
  `absent_over_time aggr_over_time alias any ascent_over_time bitmap_and bitmap_or bitmap_xor bottomk_avg bottomk_last
  bottomk_max bottomk_median bottomk_min buckets_limit changes_prometheus count_eq_over_time count_gt_over_time
  count_le_over_time count_ne_over_time count_values_over_time day_of_year decreases_over_time default_rollup
  delta_prometheus deriv_fast descent_over_time distinct distinct_over_time drop_common_labels drop_empty_series
  duration_over_time end first_over_time geomean geomean_over_time histogram histogram_over_time histogram_share
  hoeffding_bound_lower hoeffding_bound_upper ifnot increase_prometheus increase_pure increases_over_time integrate
  interpolate iqr_over_time keep_last_value keep_next_value label_copy label_del label_graphite_group label_keep
  label_lowercase label_map label_match label_mismatch label_move label_set label_transform label_uppercase label_value
  labels_equal lag last_over_time lifetime limit_offset limitk mad mad_over_time median median_over_time mode
  mode_over_time now outlier_iqr_over_time outliers_iqr outliers_mad outliersk outlier_iqr prometheus_buckets
  quantiles quantiles_over_time rand rand_exponential rand_normal range_avg range_first range_last range_linear_regression
  range_mad range_max range_median range_min range_normalize range_over_time range_quantile range_stddev range_stdvar
  range_sum range_trim_outliers range_trim_spikes range_trim_zscore range_zscore rate_over_sum rate_prometheus
  remove_resets resets rollup rollup_candlestick rollup_delta rollup_deriv rollup_increase rollup_rate
  rollup_scrape_interval ru running_avg running_max running_min running_sum scrape_interval share share_eq_over_time
  share_gt_over_time share_le_over_time smooth_exponential sort_by_label_numeric sort_by_label_numeric_desc start
  stale_samples_over_time step sum2 sum2_over_time sum_eq_over_time sum_gt_over_time sum_le_over_time tfirst_over_time
  timezone_offset timestamp_with_name tlast_change_over_time tlast_over_time tmax_over_time tmin_over_time topk_avg
  topk_last topk_max topk_median topk_min ttf union vmrange zscore zscore_over_time`.split(/\s+/),
);

const INFIX = new Set(['default', 'if', 'ifnot']);
const WORDS = new Set(
  `${[...INFIX].join(' ')} and or unless by without on ignoring group_left group_right bool offset limit
  keep_metric_names with inf nan prefix atan2`.split(/\s+/),
);

/** A query in MetricsQL, as far as it can be read without its grammar. */
export interface Metricsql {
  /** The plain selectors in it: what lies under them shows whether the value is fresh. */
  readonly selectors: string[];
  /** The longest range in it, in seconds; VictoriaMetrics' five minutes where there is none. */
  readonly windowSeconds: number;
}

const DEFAULT_WINDOW_SECONDS = 300;

/**
 * Reads a query that is not PromQL as MetricsQL, VictoriaMetrics' language. Undefined where nothing in it is of that
 * language, or where a name in it is of neither: then it is a mistake.
 */
export function readMetricsql(text: string, problems: readonly PromqlProblem[]): Metricsql | undefined {
  const tokens = scan(text);
  const defined = templatesOf(tokens);
  const calls = tokens.filter(({ kind }, index) => kind === 'word' && tokens[index + 1]?.text === '(');
  const isKnown = ({ text: word }: Token): boolean =>
    isCallable(word) ||
    FUNCTIONS.has(word.toLowerCase()) ||
    WORDS.has(word.toLowerCase()) ||
    defined.has(word);
  if (!isBalanced(tokens) || !calls.every(isKnown)) return undefined;
  const isExtended =
    calls.some(({ text: word }) => !isCallable(word)) ||
    hasExtension(text, tokens) ||
    lacksRange(text, problems);
  return isExtended
    ? { selectors: selectorsIn(text, tokens, defined), windowSeconds: windowIn(text) }
    : undefined;
}

function hasExtension(text: string, tokens: readonly Token[]): boolean {
  if (/\[[^\]"]*\d(?:\.\d+)?i\b|\[\s*\d+\.\d+(?:ms|[ywdhms])/.test(text)) return true;
  return tokens.some(({ kind, text: word, offset }, index) => {
    if (kind !== 'word') return false;
    const before = tokens[index - 1];
    const lower = word.toLowerCase();
    if (lower === 'keep_metric_names') return true;
    if (/^(?:[KMGT]i?)$/.test(word) && /\d/.test(text[offset - 1] ?? '')) return true;
    if (INFIX.has(lower) && before && !['open', 'variable'].includes(before.kind)) return true;
    return lower === 'or' && isInBraces(tokens, index);
  });
}

/** MetricsQL takes a range by itself: `rate(x)`. */
function lacksRange(text: string, problems: readonly PromqlProblem[]): boolean {
  return (
    problems.length > 0 &&
    problems.every(({ offset, length, message }) => {
      const name = /(\w+)\s*\(\s*$/.exec(text.slice(0, offset))?.[1] ?? '';
      const argument = readSelector(text.slice(offset, offset + length));
      return takesRange(name) && 'selector' in argument && message.startsWith(`${name} takes a range`);
    })
  );
}

/** The names that `WITH (…)` defines, and those of the parameters in them. */
function templatesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  if (!tokens.some(({ text }) => text.toLowerCase() === 'with')) return names;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' || isInBraces(tokens, index)) continue;
    const open = tokens[index + 1]?.text === '(' ? index + 1 : undefined;
    const equals = open === undefined ? index + 1 : closingOf(tokens, open) + 1;
    if (tokens[equals]?.text !== '=' || ['=', '~'].includes(tokens[equals + 1]?.text ?? '')) continue;
    const parameters = open === undefined ? [] : tokens.slice(open, equals);
    for (const name of [text, ...parameters.map((parameter) => parameter.text)]) names.add(name);
  }
  return names;
}

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]?.kind === 'open') depth += 1;
    if (tokens[index]?.kind === 'close' && --depth === 0) return index;
  }
  return tokens.length;
}

function isInBraces(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index).map(({ text }) => text);
  return before.lastIndexOf('{') > before.lastIndexOf('}');
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function isBalanced(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const { kind, text } of tokens) {
    if (kind === 'open') open.push(CLOSING[text] ?? '');
    if (kind === 'close' && open.pop() !== text) return false;
  }
  return open.length === 0;
}

/** What follows these in parentheses are labels. */
const BEFORE_LABELS = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right']);

function selectorsIn(text: string, tokens: readonly Token[], defined: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token) continue;
    if (token.text === '[' || (BEFORE_LABELS.has(token.text.toLowerCase()) && next?.text === '(')) {
      index = closingOf(tokens, token.text === '[' ? index : index + 1);
      continue;
    }
    const isName = token.kind === 'word' && next?.text !== '(' && !/\d/.test(text[token.offset - 1] ?? '');
    // Matchers without a name are what a template puts into selectors.
    const isTemplate = defined.size > 0 && !isName;
    if (!isName && token.text !== '{') continue;
    const braces = token.text === '{' ? index : next?.text === '{' ? index + 1 : undefined;
    const end = braces === undefined ? index : closingOf(tokens, braces);
    const last = tokens[end];
    const whole = last && text.slice(token.offset, last.offset + last.text.length);
    index = end;
    if (isTemplate || defined.has(token.text) || isWordOfLanguage(token.text)) continue;
    const read = [whole ?? '', isName ? token.text : ''].map((one) => readSelector(one));
    const sound = read.find((one) => 'selector' in one);
    if (sound && 'selector' in sound) found.add(sound.selector.text);
  }
  return [...found];
}

/** Aggregations may have their labels before the parentheses. */
const isWordOfLanguage = (word: string): boolean =>
  WORDS.has(word.toLowerCase()) || isCallable(word.toLowerCase());

function windowIn(text: string): number {
  const ranges = [...text.matchAll(/\[\s*([\d.\w]+)/g)].map(([, range = '']) => readDuration(range) ?? 0);
  const longest = Math.max(0, ...ranges);
  return longest > 0 ? longest : DEFAULT_WINDOW_SECONDS;
}
