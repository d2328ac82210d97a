import { DEFAULTS } from '../config/defaults.ts';
import type { LoadedConfig } from '../config/load.ts';
import { pointerTo } from '../config/locate.ts';
import type { Finding } from '../config/problem.ts';
import type { Preview } from './preview.ts';

/** Holds how far back the metrics look to the watch and to the baseline. `watchSeconds` is 0 where it is not known. */
export function reviewTiming(
  { metrics }: Preview,
  { config, locate }: LoadedConfig,
  watchSeconds: number,
): Finding[] {
  const baseline = config.prometheus?.baseline_window_seconds ?? DEFAULTS.prometheus.baseline_window_seconds;
  return metrics.flatMap(({ name, thresholds, windowSeconds = 0 }): Finding[] => {
    // A metric that nothing guards decides nothing.
    if (thresholds.length === 0) return [];
    const at = locate(pointerTo('/prometheus/metrics', name), 'key');
    const findings: Finding[] = [];
    if (watchSeconds > 0 && watchSeconds < windowSeconds) {
      findings.push({
        at,
        message: `a watch of ${watchSeconds} s is over before ${name} holds only what came after the flag: it looks back ${windowSeconds} s`,
        fix: `watch for ${windowSeconds} s or longer, or shorten its range`,
        rule: 'short-watch',
        severity: 'warning',
      });
    }
    if (baseline < windowSeconds) {
      findings.push({
        at,
        message: `the baseline of ${baseline} s is shorter than what ${name} looks back, which is ${windowSeconds} s`,
        fix: `set prometheus.baseline_window_seconds to ${windowSeconds} or more`,
        rule: 'short-baseline',
        severity: 'warning',
      });
    }
    return findings;
  });
}
