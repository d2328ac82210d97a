import type { CheckStatus, Phase } from '../canary/events.ts';
import type { RecoveryCommands } from '../canary/plan.ts';
import type { ReasonCode, Verdict } from '../canary/verdict.ts';
import type { Judgement } from '../judge/judgement.ts';
import type { Threshold } from '../judge/metric.ts';
import type { NoData } from '../judge/no-data.ts';
import type { PackedRecording } from '../recording/pack.ts';
import type { PlanReport } from './plan-report.ts';

/**
 * A run's report, exactly as it is written: strict JSON, described by `schema/report.schema.json`. Times are ISO 8601
 * in UTC. Null stands for what was not measured or does not exist.
 */
export interface Report extends Provenance {
  readonly schema_version: 1;

  readonly name: string;
  readonly environment: string;
  readonly config_path: string;
  /** What a person types to act on this run by hand, complete with absolute paths. */
  readonly commands: RecoveryCommands;
  readonly config_hash: string;
  readonly dry_run: boolean;
  /** What was to be done; null where only a survivor of the run tells of it. */
  readonly plan: PlanReport | null;
  readonly start_time: string | null;
  /** When the last event happened. */
  readonly end_time: string | null;

  /** True for a canary that passed, and for a dry run that could have started. Never without evidence. */
  readonly success: boolean;
  /** Null only where the run ended without a verdict. */
  readonly verdict: Verdict | null;
  readonly reason_code: ReasonCode | null;
  readonly reason: string | null;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];

  readonly rollback_triggered: boolean;
  readonly rollback_reason: string | null;
  readonly rollback_status: RollbackStatus;
  /** What a failed rollback left on. */
  readonly still_on: readonly StillOn[];

  readonly flags_file: string;
  /** Names of the flags that the run turned on, whatever became of them. */
  readonly flags_enabled: readonly string[];
  readonly flags: readonly FlagState[];

  readonly metrics_source: string | null;
  readonly metrics_baseline: Values;
  readonly metrics_current: Values;
  /** Current minus baseline; for the level of a counter, what it gained since the flags went on. */
  readonly metrics_delta: Values;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly samples: Readonly<Record<string, MetricSamples>>;
  /** All that the verdict was made of, for `aos-canary replay`; null where nothing was judged, or it is too much to keep. */
  readonly recording: PackedRecording | null;

  readonly smoke_returncode: number | null;
  readonly smoke_stdout: string;
  readonly smoke_stderr: string;
  readonly smoke: ScriptReport | null;
  readonly rollback_script: ScriptReport | null;

  readonly checks: readonly CheckReport[];
  readonly services: readonly ServiceReport[];
  readonly timeline: readonly TimelineEntry[];
}

/** Where and by whom a run was made. */
export interface Provenance {
  readonly git_sha: string | null;
  readonly git_branch: string | null;
  readonly hostname: string;
  readonly user: string;
  readonly run_url: string | null;
  /** Of AOS Canary; null in a report that is older than this field. */
  readonly version: string | null;
}

type Values = Readonly<Record<string, number | null>>;

export type RollbackStatus = 'not-needed' | 'restored' | 'incomplete';

export interface StillOn {
  readonly flag: string;
  /** As a jq path: `.flags.some_flag.enabled`. */
  readonly place: string;
  /** A shell command that puts this place back. */
  readonly command: string;
}

/**
 * One place in the flags file.
 *
 * - `planned`: would be set (dry run), or was about to be.
 * - `on`: set, and nobody put it back.
 * - `restored`: back at its former value, read back.
 * - `conflict`: another writer changed it since; left as it is.
 * - `not-restored`: it could not be put back.
 */
export interface FlagState {
  readonly flag: string;
  readonly place: string;
  /** JSON text; null where there is no entry. */
  readonly before: string | null;
  readonly now: string | null;
  /** What the run sets there. */
  readonly to: string;
  readonly state: 'planned' | 'on' | 'restored' | 'conflict' | 'not-restored';
}

/** What stands behind the judgement of one metric. */
export interface Evidence {
  readonly status: Judgement['status'] | 'not-measured';
  readonly code: string | null;
  /** Why, where there is something to say. */
  readonly note: string;
  /** Which kind of data is missing, where that is known. */
  readonly no_data: NoData['kind'] | null;
  readonly unit: string;
  readonly query: string;
  /** Which judge judged it, and in words what the query was taken for. */
  readonly judge: 'evidence' | 'literal';
  readonly understood: string;
  /** In words: `at most +50 %`. Empty for a metric that is only watched. */
  readonly thresholds: readonly string[];
  /** The same in numbers. */
  readonly limits: readonly Limit[];
  readonly delta_pct: number | null;
  /** How far back one value looks, in seconds. */
  readonly window_seconds: number;
  readonly scrape_seconds: number | null;
  /** Length of the window before the flags went on, and what was measured in it. */
  readonly baseline_seconds: number;
  readonly baseline: BaselineEvidence | null;
  /** How long the watch was to last, and what it came to. */
  readonly watch_seconds: number;
  readonly watch: WatchEvidence | null;
  /** The numbers behind the judgement; null for a literal one. */
  readonly proof: ProofReport | null;
  /** What such a watch can see: told before it, and again after its last look. */
  readonly power: PowerReport | null;
}

/** A threshold, and the value that it comes to. */
export interface Limit {
  readonly kind: Threshold['kind'];
  /** As it was configured: a value, a difference or a percentage. */
  readonly limit: number;
  /** Of a percentage: values up to this are never too much. */
  readonly minimum: number | null;
  /** In the metric's unit: above it is too much, below it for a `floor`. Null while the baseline is not known. */
  readonly value: number | null;
  readonly words: string;
}

export interface ProofReport {
  readonly method: 'counts' | 'amounts' | 'histogram' | 'scalar';
  /** What the exposures are counted in. */
  readonly exposure_unit: 'requests' | 'seconds' | 'values';
  readonly baseline: { readonly events: number; readonly exposure: number };
  readonly watch: { readonly events: number; readonly exposure: number };
  /** The chance of such an excess without a change, and what it is held against at this look. */
  readonly p_value: number | null;
  readonly level: number | null;
  /** How many times the variance of independent events. */
  readonly over_dispersion: number | null;
}

export interface PowerReport {
  /** The smallest multiple of the baseline that the watch would probably (80 %) roll back for. */
  readonly smallest_ratio: number | null;
  /** How long a watch would have to be to certify a pass at the threshold. */
  readonly seconds_for_threshold: number | null;
  readonly sees: string;
}

export interface BaselineEvidence {
  readonly answered: boolean;
  /** Finite values, and raw samples of the series under them. */
  readonly samples: number;
  readonly raw_samples: number;
  /** Share of the window with values, 0 to 1. */
  readonly coverage: number;
  readonly longest_gap_seconds: number;
}

export interface WatchEvidence {
  /** Until the last look. */
  readonly seconds: number;
  readonly looks: number;
  /** Looks that gave a finite value. */
  readonly samples: number;
  /** Share of the looks with a value, 0 to 1. */
  readonly coverage: number;
}

export interface MetricSamples {
  readonly baseline: readonly Point[];
  readonly watch: readonly Point[];
  /** What the looks made of it, where it is judged by evidence. */
  readonly evidence: readonly EvidencePoint[];
}

/** The chance of such an excess without a change, and the level that it has to get below for a breach, at one look. */
export interface EvidencePoint {
  readonly time: string;
  readonly p_value: number | null;
  readonly level: number | null;
}

export interface Point {
  readonly time: string;
  readonly value: number | null;
}

export interface ScriptReport {
  readonly script: string;
  readonly timeout_seconds: number;
  readonly returncode: number | null;
  readonly signal: string | null;
  readonly timed_out: boolean;
  readonly cancelled: boolean;
  readonly seconds: number | null;
  /** Bytes it wrote in all; the texts are tails. */
  readonly output_bytes: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CheckReport {
  readonly name: string;
  readonly status: CheckStatus;
  readonly message: string;
  readonly fix: string | null;
}

export interface ServiceReport {
  readonly service: string;
  readonly phase: Phase;
  readonly error: string | null;
}

export interface TimelineEntry {
  readonly time: string;
  readonly type: string;
  readonly message: string;
}
