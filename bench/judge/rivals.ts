import { increments } from '../../src/counters/increments.ts';
import { mean } from '../../src/judge/numbers/summary.ts';
import type { Run } from './service.ts';

/** When a rule would have rolled back, in seconds after the flag; undefined where it would not. */
export type Rule = (seen: Seen) => number | undefined;

/** What a rule sees of a run, as PromQL would show it. */
export interface Seen {
  /** Errors and requests between two moments, in seconds from the flag. */
  readonly between: (from: number, to: number) => { readonly errors: number; readonly requests: number };
  /** `rate(errors[1m]) / rate(requests[1m])`; undefined without requests. */
  readonly share: (at: number) => number | undefined;
  /** The service's true share before the flag: what an ideal threshold is made of. */
  readonly trueShare: number;
  readonly watchSeconds: number;
}

const THRESHOLD = 1.5;

export function see(run: Run, trueShare: number, watchSeconds: number): Seen {
  const gained = increments([run.errors, run.requests]).increments.map(({ at, gains }) => ({
    seconds: at / 1000 - run.flagAt,
    errors: gains[0] ?? 0,
    requests: gains[1] ?? 0,
  }));
  const between = (from: number, to: number): { errors: number; requests: number } => {
    let errors = 0;
    let requests = 0;
    for (const one of gained) {
      if (one.seconds <= from || one.seconds > to) continue;
      errors += one.errors;
      requests += one.requests;
    }
    return { errors, requests };
  };
  const share = (at: number): number | undefined => {
    const { errors, requests } = between(at - 60, at);
    return requests > 0 ? errors / requests : undefined;
  };
  return { between, share, trueShare, watchSeconds };
}

/** The first of the moments `every` seconds apart at which the rule holds. */
function firstAt({ watchSeconds }: Seen, every: number, holds: (at: number) => boolean): number | undefined {
  for (let at = every; at <= watchSeconds; at += every) if (holds(at)) return at;
  return undefined;
}

/** The predecessor: the minute's rate against the mean of five minutes before, more than +50 % on sight, every 30 s. */
const predecessor: Rule = (seen) => {
  const before = mean(
    Array.from({ length: 10 }, (_, index) => seen.share(-30 * index)).filter((value) => value !== undefined),
  );
  return firstAt(seen, 30, (at) => (seen.share(at) ?? 0) > (Number.isNaN(before) ? 0 : THRESHOLD * before));
};

/** Argo Rollouts with the best threshold anyone could have written: a measurement every 30 s, `failureLimit: 1`. */
const argoLike: Rule = (seen) => countFailures(seen, 30, 2);

/** Flagger: a check every 10 s, rolled back at the fifth failed one, with the same ideal threshold. */
const flaggerLike: Rule = (seen) => countFailures(seen, 10, 5);

function countFailures(seen: Seen, every: number, limit: number): number | undefined {
  let failed = 0;
  return firstAt(seen, every, (at) => {
    if ((seen.share(at) ?? 0) > THRESHOLD * seen.trueShare) failed++;
    return failed >= limit;
  });
}

/**
 * Kayenta's classifier (tolerance 0.25, confidence 0.98) on one point a minute, with `allowedIncrease: 1.5`: High where
 * the Mann-Whitney interval of the shift lies above a quarter of the Hodges-Lehmann estimate. Points without requests are
 * left out, and fewer than three say nothing.
 */
function kayentaSaysHigh(seen: Seen, at: number): boolean {
  const minutes = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => seen.share(from + 60 * (index + 1))).filter(
      (value) => value !== undefined,
    );
  const before = minutes(-1800, 30);
  const after = minutes(0, Math.floor(at / 60));
  if (after.length < 3 || before.length < 3) return false;
  const shifts = after.flatMap((b) => before.map((a) => b - a)).sort((a, b) => a - b);
  const [m, n] = [before.length, after.length];
  const z = 2.326;
  const k = Math.floor((m * n) / 2 - z * Math.sqrt((m * n * (m + n + 1)) / 12));
  const lower = k >= 1 ? (shifts[k - 1] ?? 0) : (shifts[0] ?? 0);
  const estimate = shifts[Math.floor(shifts.length / 2)] ?? 0;
  const ratio = mean(after) / Math.max(mean(before), 1e-12);
  return estimate > 0 && lower > 0.25 * estimate && ratio >= THRESHOLD;
}

const kayentaAtEnd: Rule = (seen) =>
  kayentaSaysHigh(seen, seen.watchSeconds) ? seen.watchSeconds : undefined;
const kayentaEachMinute: Rule = (seen) => firstAt(seen, 60, (at) => kayentaSaysHigh(seen, at));

/** GrowthBook's sequential bound (Waudby-Smith et al. 2023), one-sided, α = 5 %, N = 5000, on the two proportions. */
const growthBook: Rule = (seen) => {
  const before = seen.between(-1800, 0);
  const alpha = 0.05;
  const logs = -2 * Math.log(2 * alpha);
  const rho = Math.sqrt((logs + Math.log(logs + 1)) / 5000);
  return firstAt(seen, 10, (at) => {
    const after = seen.between(0, at);
    if (before.requests === 0 || after.requests === 0) return false;
    const [p, q] = [before.errors / before.requests, after.errors / after.requests];
    const n = before.requests + after.requests;
    const variance = (p * (1 - p)) / before.requests + (q * (1 - q)) / after.requests;
    const a = n * rho ** 2 + 1;
    const halfwidth = Math.sqrt(
      variance * n * ((2 * a) / (n * rho) ** 2) * Math.log(1 + Math.sqrt(a) / (2 * alpha)),
    );
    return variance > 0 && q - p - halfwidth > 0;
  });
};

export const rivals: readonly { readonly name: string; readonly rule: Rule }[] = [
  { name: 'predecessor (literal > 50 %, every 30 s)', rule: predecessor },
  { name: 'Argo-like (ideal threshold 1.5×, failureLimit 1)', rule: argoLike },
  { name: 'Flagger-like (10 s, 5 failed checks, ideal threshold)', rule: flaggerLike },
  { name: 'Kayenta at the end', rule: kayentaAtEnd },
  { name: 'Kayenta each 60 s', rule: kayentaEachMinute },
  { name: 'GrowthBook sequential, α 5 %', rule: growthBook },
];
