/** One value of a metric. `at` is in milliseconds since the epoch; `value` is NaN for a quantile or ratio without traffic. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** Raw samples of one counter series, oldest first, as the exporter gave them: levels, not increases. */
export interface CounterSeries {
  /** The series' labels in exposition form, unique within one metric. */
  readonly labels: string;
  readonly samples: readonly Sample[];
}
