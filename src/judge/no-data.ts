import { formatNumber } from './format.ts';

/**
 * Why a metric has no data, in kinds that the user can act on.
 *
 * - `no-metric`: the server has no series of this name. `similar`: names that it has, nearest first.
 * - `no-label`: the metric's series do not carry this label. `labels`: those that they carry.
 * - `no-value`: the label never has this value, and cannot get it by itself (a bucket bound, a job, another spelling).
 * - `no-traffic`: the series are there, and nothing happened that could be measured.
 * - `range-too-short`: the query's range holds less than two scrapes. `range`, `write`: as PromQL writes durations.
 * - `partial`: the server said that its answer lacks data.
 * - `late`: the newest samples are this old, and have been all the time.
 * - `unreadable`: no usable answer. `said`: the server's words, masked and bounded.
 */
export type NoData =
  | { readonly kind: 'no-metric'; readonly metric: string; readonly similar: readonly string[] }
  | {
      readonly kind: 'no-label';
      readonly metric: string;
      readonly label: string;
      readonly labels: readonly string[];
    }
  | {
      readonly kind: 'no-value';
      readonly metric: string;
      readonly label: string;
      readonly value: string;
      readonly values: readonly string[];
    }
  | { readonly kind: 'no-traffic' }
  | {
      readonly kind: 'range-too-short';
      readonly range: string;
      readonly scrapeSeconds: number;
      readonly write: string;
    }
  | { readonly kind: 'partial'; readonly said: string }
  | { readonly kind: 'late'; readonly bySeconds: number }
  | { readonly kind: 'unreadable'; readonly said: string };

/** What is so, and what to do about it where there is something to do. */
export interface NoDataWords {
  readonly fact: string;
  readonly fix: string | undefined;
}

/** The one place that words a kind of missing data. */
export function noDataWords(noData: NoData): NoDataWords {
  switch (noData.kind) {
    case 'no-metric': {
      const { metric, similar } = noData;
      const names = similar.length > 0 ? ` (it has ${similar.join(', ')})` : '';
      return {
        fact: `the server has no metric ${metric}${names}`,
        fix: 'correct the name, or set absent: zero if the service exports it only after the first event',
      };
    }
    case 'no-label': {
      const { metric, label, labels } = noData;
      const has = labels.length > 0 ? `; its labels are ${labels.join(', ')}` : '';
      return {
        fact: `no series of ${metric} has the label ${label}${has}`,
        fix: 'use one of the labels that the metric has',
      };
    }
    case 'no-value': {
      const { metric, label, value, values } = noData;
      return {
        fact: `no series of ${metric} has ${label}="${value}"; the values are ${values.join(', ')}`,
        fix: `use a value that ${label} has`,
      };
    }
    case 'no-traffic':
      return { fact: 'no traffic to measure', fix: undefined };
    case 'range-too-short': {
      const { range, scrapeSeconds, write } = noData;
      return {
        fact: `the range [${range}] is shorter than two scrapes (${formatNumber(scrapeSeconds)} s)`,
        fix: `write [${write}]`,
      };
    }
    case 'partial':
      return {
        fact: `the server answered with part of the data only: ${noData.said}`,
        fix: 'restore the stores behind the metrics server',
      };
    case 'late':
      return {
        fact: `data arrive ${formatNumber(noData.bySeconds)} s late`,
        fix: 'watch for longer than the delay',
      };
    case 'unreadable':
      return { fact: noData.said, fix: undefined };
  }
}

/** The same in one sentence. */
export function noDataSentence(noData: NoData): string {
  const { fact, fix } = noDataWords(noData);
  return fix === undefined ? fact : `${fact}: ${fix}`;
}
