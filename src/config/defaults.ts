/** What holds where a config says nothing. A test holds the schema's `default`s to these. Times are in seconds. */
export const DEFAULTS = {
  environment: 'staging',
  requires_m4_signoff: false,
  flags: { file: 'backend/app/config/feature_flags.json', scope: 'everywhere' },
  smoke: { script: 'scripts/ops/canary_smoke_test.sh', args: [], timeout_seconds: 60 },
  prometheus: {
    url: 'http://127.0.0.1:9090',
    scrape_interval_seconds: 1,
    baseline_window_seconds: 300,
    timeout_seconds: 5,
    require_metric_uptime: true,
    wait_for_metric_uptime: false,
    tls: { insecure_skip_verify: false },
  },
  metric: { window_seconds: 60, quantile: 0.95, direction: 'up', allow_baseline_breach: false },
  thresholds: { preset: 'moderate' },
  judge: 'evidence',
  alpha: 0.01,
  service: { timeout_seconds: 60 },
  prechecks: { signoff_file: '.m4_signoff', shadow_reports: { max_mismatches: 0 } },
  rollback: { args: [], timeout_seconds: 120 },
  on_inconclusive: 'warn',
  on_former_run: 'continue',
  heartbeat_timeout_seconds: 15,
  report: { path: 'scripts/ops/canary/reports/latest_report.json', keep_history: false },
} as const;

/** A thirtieth of the watch, at least 1 s and at most 10 s. */
export function defaultPollSeconds(watchSeconds: number): number {
  return Math.min(Math.max(watchSeconds / 30, 1), 10);
}
