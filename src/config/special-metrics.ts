import { nearKey } from './suggest.ts';

/** A metric that has a threshold by its name alone. */
export interface SpecialMetric {
  readonly name: string;
  /** What guards it, as in "…, which may never increase". */
  readonly guard: string;
  /** A threshold for a metric like it that keeps its own name. */
  readonly example: string;
  readonly alike: RegExp;
}

/** Letters apart, `mismatch` and `p95` say what is meant; words around them do not matter. */
const SPECIAL: readonly SpecialMetric[] = [
  {
    name: 'golden_mismatch',
    guard: 'may never increase',
    example: '{ max_increase: 0 }',
    alike: /mis+match|golden(diff|fail|error)/,
  },
  {
    name: 'error_rate',
    guard: 'has the threshold error_rate_delta_pct by default',
    example: '{ delta_pct: 50 }',
    alike:
      /^err(or)?s?$|err(or)?s?(rates?|ratios?|pct|percent(age)?|shares?|fractions?)$|fail(ed|ures?)?(rates?|ratios?)$/,
  },
  {
    name: 'latency_p95',
    guard: 'has the threshold latency_p95_delta_ms by default',
    example: '{ delta_ms: 500 }',
    alike:
      /^(latency|latencies|p\d\d\d?)(ms|s|seconds)?$|(latency|duration|responsetime).*\d\d|(p|q)\d\d.*(latency|duration)/,
  },
];

/** The special metric that a name is nearly that of; undefined for the special names themselves, and for all others. */
export function resembled(name: string): SpecialMetric | undefined {
  if (SPECIAL.some((special) => special.name === name)) return undefined;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const near = nearKey(
    name,
    SPECIAL.map((special) => special.name),
  );
  return SPECIAL.find((special) => special.name === near || special.alike.test(plain));
}
