import type { JudgedMetric } from '../judge/metric.ts';
import type { WriteMode } from './ports.ts';
import type { OnInconclusive } from './verdict.ts';

/**
 * Everything a run will do, decided before it starts: the config with its defaults, presets, overrides and environment
 * variables filled in, and every path absolute. The lifecycle reads nothing else.
 */
export interface Plan {
  readonly name: string;
  readonly environment: string;
  readonly dryRun: boolean;
  /** Path as the user gave it, the same absolute, and the first 16 hex digits of the file's SHA-256. */
  readonly config: { readonly path: string; readonly file: string; readonly hash: string };
  readonly commands: RecoveryCommands;
  /** The repository's root; scripts run here. */
  readonly root: string;
  readonly flags: FlagsPlan;
  readonly signoffFile: string;
  /** Whether the sign-off is needed whatever the flags file says of the flags. */
  readonly needsSignoff: boolean;
  readonly shadowReports: ShadowReportsPlan | undefined;
  readonly services: readonly ServicePlan[];
  readonly metrics: MetricsPlan;
  readonly smoke: ScriptPlan | undefined;
  readonly rollbackScript: ScriptPlan | undefined;
  readonly watchSeconds: number;
  readonly onInconclusive: OnInconclusive;
  /** Whether a run goes on after it had to undo one that was killed. */
  readonly onFormerRun: 'continue' | 'stop';
  /** How long the run may make no progress before other processes restore its flags. */
  readonly heartbeatTimeoutSeconds: number;
  readonly webhookUrl: string | undefined;
  readonly report: ReportPlan;
  /** Things the user should hear before the run that do not stop it (an unguarded metric, …). */
  readonly warnings: readonly string[];
}

/** What a person types to act on this plan by hand; each runs as printed, from any folder. */
export interface RecoveryCommands {
  /** Starts the canary again. */
  readonly run: string;
  /** Turns the config's flags off. */
  readonly rollback: string;
  /** Finishes an interrupted or failed rollback: exactly, and proven. */
  readonly recover: string;
}

export interface FlagsPlan {
  readonly file: string;
  readonly names: readonly string[];
  /** `everywhere` sets the environment's entry and the global `enabled`; `environment` the environment's entry alone. */
  readonly scope: 'everywhere' | 'environment';
  /** How the file is written; where it is absent, as the file itself asks for. */
  readonly write?: WriteMode;
  /** The workspace of the CI job, where the run is part of one. */
  readonly workspace?: string;
}

export interface ShadowReportsPlan {
  readonly glob: string;
  readonly maxMismatches: number;
}

export interface ServicePlan {
  readonly name: string;
  readonly runtime:
    | { readonly kind: 'docker'; readonly container: string }
    | { readonly kind: 'compose'; readonly service: string; readonly file: string | undefined }
    | { readonly kind: 'systemd'; readonly unit: string }
    | { readonly kind: 'http'; readonly url: string };
  /** What makes the service read the flags anew. */
  readonly afterToggle:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'restart' }
    | { readonly kind: 'signal'; readonly signal: string }
    | { readonly kind: 'command'; readonly command: readonly string[] };
  readonly timeoutSeconds: number;
}

export interface ScriptPlan {
  readonly path: string;
  readonly args: readonly string[];
  readonly timeoutSeconds: number;
  /** Names of variables that it needs although they may hold secrets. Undefined where the config does not say. */
  readonly env?: readonly string[];
}

export interface MetricsPlan {
  readonly source: SourcePlan;
  readonly watched: readonly WatchedMetric[];
  readonly baselineSeconds: number;
  /** How often the metrics are looked at; where `followsScrapes`, only as long as nothing is known of scrapes. */
  readonly pollSeconds: number;
  /** Whether looks come as soon as there is news, because the config asks for no interval. */
  readonly followsScrapes: boolean;
  /** The chance that the run is rolled back although nothing has changed, over all that is judged by evidence. */
  readonly alpha: number;
  /** Whether the watched services must have been up for the whole baseline: not asked, asked, or waited for. */
  readonly uptime: 'ignore' | 'require' | 'wait';
}

export type SourcePlan =
  | {
      readonly kind: 'prometheus';
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly tls: TlsPlan | undefined;
      /** Bound on one request, answer included. */
      readonly timeoutSeconds: number;
    }
  | {
      readonly kind: 'scrape';
      readonly targets: readonly string[];
      readonly intervalSeconds: number;
      readonly timeoutSeconds: number;
    };

/** Files are absolute paths of PEM files. */
export interface TlsPlan {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly serverName?: string;
  readonly insecureSkipVerify?: boolean;
}

/** A metric: how it is asked for (`query`), and how it is judged. */
export interface WatchedMetric extends JudgedMetric {
  readonly judge: 'evidence' | 'literal';
  readonly query: MetricQuery;
}

export interface MetricQuery {
  /** PromQL that gives the metric's value. */
  readonly expression: string;
  /** The series selectors that the expression reads: they tell a real 0 from the 0 of an `or vector(0)`. */
  readonly selectors: readonly string[];
  /** Where absence counts as zero: the selector whose series tell that a target is up. */
  readonly alive?: string;
  /** Where the metric is the level of a counter: its selector, so that increases are taken per series. */
  readonly counter: string | undefined;
  /** The metric in parts, where the config gave it so; a scraping source needs it. */
  readonly structure: MetricStructure | undefined;
  /** What the expression counts, where it is made of counters of events or amounts: the judge then counts for itself. */
  readonly counted: CountedMetric | undefined;
  /** Which way the value gets worse, where the query's own names and matchers say so. */
  readonly worse?: 'up' | 'down';
  /** `metricsql`: not PromQL; the server alone knows its syntax, and nothing but its value is known. */
  readonly language?: 'metricsql';
  /** Of a query that is only a value: the spelling that would be counted, as an imperative. */
  readonly advice?: string;
  /** Values are multiplied by this to arrive in the metric's unit (seconds to ms: 1000). */
  readonly scale: number;
}

export type MetricStructure =
  | { readonly kind: 'counter'; readonly series: string }
  | { readonly kind: 'rate'; readonly series: string; readonly windowSeconds: number }
  | {
      readonly kind: 'ratio';
      readonly errors: string;
      readonly total: string;
      readonly windowSeconds: number;
    }
  | {
      readonly kind: 'quantile';
      readonly histogram: string;
      readonly quantile: number;
      readonly windowSeconds: number;
    }
  | { readonly kind: 'gauge'; readonly series: string };

/** All series of a selector, as a part of a count: what they gain, times `weight` (negative where it is taken away). */
export interface CounterTerm {
  readonly series: string;
  readonly weight: number;
}

/**
 * The counters under a metric, and how its value is made of them. `scale` turns a value of the parts (events per second,
 * bad events per event, the histogram's own unit) into the metric's unit.
 *
 * The events of a ratio are the bad ones wherever the query says which those are. A query that `shows` the good ones has the
 * value `scale * (1 - events / total)`, every other one `scale * events / total`. `by` are labels that must have one value
 * among the series of the total, as the query groups by them.
 */
export type CountedMetric = { readonly scale: number } & (
  | { readonly kind: 'counter'; readonly series: string }
  | {
      readonly kind: 'rate';
      readonly events: readonly CounterTerm[];
      readonly windowSeconds: number;
      readonly by?: readonly string[];
    }
  | {
      readonly kind: 'ratio';
      readonly events: readonly CounterTerm[];
      readonly total: readonly CounterTerm[];
      readonly shows: 'bad' | 'good';
      readonly windowSeconds: number;
      readonly by?: readonly string[];
    }
  /** An amount per second or, with a `total`, per event; `unit`: its unit by the counter's name ("dollars"). */
  | {
      readonly kind: 'amount';
      readonly amount: readonly CounterTerm[];
      readonly total: readonly CounterTerm[] | undefined;
      readonly windowSeconds: number;
      readonly unit?: string;
    }
  | {
      readonly kind: 'quantile';
      readonly histogram: string;
      readonly quantile: number;
      readonly windowSeconds: number;
      /** Whether the histogram is a native one, where its source has found out. */
      readonly isNative?: boolean;
    }
);

export interface ReportPlan {
  /** Where this run's report goes. `latest_report.json` is written in the same folder. */
  readonly path: string;
  readonly keepHistory: boolean;
  /** Whether the path was named when the run was started; a dry run writes a report only then, and nothing beside it. */
  readonly requested?: boolean;
  /** Files that the run itself uses, over which no report goes. */
  readonly used?: readonly string[];
}
