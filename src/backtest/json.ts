import type { MetricResult, Result, Seen } from './result.ts';
import type { Proposal } from './thresholds.ts';
import type { Share } from './wilson.ts';

/** A result for programs. Only additions leave `schema_version` as it is. Times in ISO 8601, shares from 0 to 1. */
export function resultAsJson(result: Result): string {
  const { name, environment, source, walk, span, windows, verdicts, partial } = result;
  const document = {
    schema_version: 1,
    name,
    environment,
    source,
    since_seconds: walk.sinceSeconds,
    every_seconds: walk.everySeconds,
    watch_seconds: walk.watchSeconds,
    from: time(span.from),
    to: time(span.to),
    partial,
    windows: {
      all: windows.all,
      judged: windows.judged,
      not_judged: windows.unrecorded,
      not_overlapping: windows.apart,
    },
    rolled_back: share(verdicts.rolledBack),
    passed: share(verdicts.passed),
    inconclusive: share(verdicts.inconclusive),
    reason_codes: Object.fromEntries(result.reasons),
    metrics: Object.fromEntries(result.metrics.map((one) => [one.metric.name, metric(one)])),
    injections: result.injections.map((one) => ({
      injected: one.text,
      metric: one.metric,
      ...seen(one.seen),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function metric({
  metric: { unit, thresholds },
  rolledBack,
  ends,
  worst,
  visible,
  proposals,
  marks,
}: MetricResult) {
  return {
    unit,
    thresholds,
    rolled_back: share(rolledBack),
    ends: Object.fromEntries(ends),
    smallest_visible_ratio: visible && {
      half: visible.half ?? null,
      nine_of_ten: visible.nineOfTen ?? null,
      ...seen(visible.seen),
    },
    for_one_percent: proposals.map(proposal),
    worst: worst.map(({ flagAt, afterSeconds, code, reason }) => ({
      flag_at: time(flagAt),
      after_seconds: afterSeconds,
      code,
      reason,
    })),
    rollbacks: marks.filter(({ state }) => state === 'breach').map(({ flagAt }) => time(flagAt)),
  };
}

function share({ count, of, low, high }: Share) {
  return { count, of, share: of === 0 ? null : count / of, low, high };
}

function seen({ share: of, medianSeconds, p95Seconds }: Seen) {
  return { seen: share(of), median_seconds: medianSeconds ?? null, p95_seconds: p95Seconds ?? null };
}

function proposal(one: Proposal) {
  const { state, threshold } = one;
  return {
    threshold: threshold.kind,
    state,
    limit: one.state === 'found' ? one.limit : null,
    ...(one.state === 'found' && { lowest_tried: one.lowest }),
  };
}

const time = (at: number): string => new Date(at).toISOString();
