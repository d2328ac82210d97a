/** The playbook's figures: by how much `error_rate` may rise in percent, and `latency_p95` in milliseconds. */
export const PRESETS = {
  conservative: { errorRateDeltaPct: 10, latencyP95DeltaMs: 100 },
  moderate: { errorRateDeltaPct: 50, latencyP95DeltaMs: 500 },
  permissive: { errorRateDeltaPct: 100, latencyP95DeltaMs: 1000 },
} as const;
