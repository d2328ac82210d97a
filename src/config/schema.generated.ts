// Generated from schema/canary.schema.json by `npm run generate`. Do not edit.

/**
 * How to log in: a bearer token, or a user name and password. Take secrets from the environment.
 */
export type Auth = BearerAuth | BasicAuth;
/**
 * PromQL that gives one value, or the metric in parts, from which the PromQL is made. In parts is better: counts are then read exactly.
 */
export type Metric =
  string | PromqlMetric | CounterMetric | RateMetric | RatioMetric | HistogramMetric | GaugeMetric;
/**
 * The unit of the metric's values, for times. Seconds (`s`) are turned into milliseconds: times are shown, and compared with limits, in milliseconds. Where it is absent, names that end in _seconds or _milliseconds tell it for histograms and gauges.
 */
export type Unit = 'ms' | 's';
/**
 * How this metric is judged, where not as the config's `judge` says.
 */
export type Judge = 'evidence' | 'literal';
/**
 * Which way this metric gets worse. It decides what `delta_pct`, `delta_ms` and `delta` (also as NAME_delta_pct, NAME_delta_ms) mean: `up`: at most so far above the baseline; `down`: at most so far below it (a delta_pct of 5 with a baseline of 99 % is breached below 94.05 %); `both`: neither. `drop` and `drop_pct` always mean a fall, `max` and `min` need no direction.
 */
export type Direction = 'up' | 'down' | 'both';
/**
 * What a metric without series means. `no-data`: nothing is known. `zero`: 0, while a target is up (`up` is 1 for a target of the job that the query names, or for any target where it names none). For guards whose good state has no series, such as alerts or errors that are exported only after the first one. Default: `zero` for ALERTS, else `no-data`.
 */
export type Absent = 'no-data' | 'zero';
/**
 * Judges this metric literally, with a breach only where its thresholds are exceeded in this many evaluations with new samples: `3 of 5` is 3 of the last 5, `3` is 3 in a row. Thresholds on the increase of a counter do not wait.
 */
export type Confirmation = number | string;
/**
 * Whether the flags may go on although this metric exceeds `max`, `min` or `max_increase` before that. Such a threshold then breaches only where the metric also gets worse than its baseline. Without it the run is blocked (`baseline-breach`).
 */
export type AllowBaselineBreach = boolean;
/**
 * How far back one value looks, in seconds. At least four times the time between two scrapes.
 */
export type Window = number;
/**
 * A service: a docker container, a docker compose service, a systemd unit, or a URL that answers 200 while it is healthy.
 */
export type Service = DockerService | ComposeService | SystemdService | HttpService;
/**
 * How the service is called in logs and reports. Default: its container, service, unit or address.
 */
export type ServiceName = string;
/**
 * What makes the service read the flags anew, after they went on and after they were put back. Needed where it reads them only once, at its start. Default: nothing.
 */
export type AfterToggle = 'restart' | SignalToggle | CommandToggle;
/**
 * How long the service may take, once told of the flags, until it is healthy again, in seconds.
 */
export type ServiceTimeout = number;

/**
 * Which feature flags to turn on, what to watch meanwhile, and when to turn them off again. Paths are taken from the repository's root. ${NAME} and ${NAME:-default} in any text are filled in from the environment when a canary runs; keep secrets there. Keys that begin with x- are free for your own use.
 */
export interface CanaryConfig {
  /**
   * The address of this schema, for editors.
   */
  $schema?: string;
  /**
   * The name of this canary, shown in logs, reports and alerts.
   */
  name: string;
  /**
   * The environment whose flags are set: the key under `environments` in the flags file.
   */
  environment?: string;
  /**
   * The flags to turn on, all at once, as they are named in the flags file. Every one is put back if the canary fails.
   *
   * @minItems 1
   */
  feature_flags: string[];
  /**
   * Whether this canary needs the sign-off, whatever the flags file says of its flags. Flags with `requires_m4_signoff: true` there need it anyway.
   */
  requires_m4_signoff?: boolean;
  /**
   * Where the flags live, and how far the switch reaches.
   */
  flags?: {
    /**
     * The JSON file with the flags.
     */
    file?: string;
    /**
     * `everywhere` sets the environment's entry and the flag's global `enabled`, which environments without an entry of their own follow; `environment` sets the environment's entry alone.
     */
    scope?: 'everywhere' | 'environment';
    /**
     * How the file is written. `rename`: a new file replaces it in one step, so that readers never see half a file; owner, mode, ACL, labels and attributes are kept. `in-place`: the file itself is written over, for an application that has mounted or watches the single file; a reader may see a half-written file for a moment, and a crash is undone from a copy. Default: `rename`, but `in-place` where the file is mounted by itself (here, or in a container of `services`) or has further hard links.
     */
    write?: 'rename' | 'in-place';
  };
  /**
   * A script that tries the system out, right after the flags went on. Anything but exit code 0 rolls back. Without this key the default script runs where it exists.
   */
  smoke?: {
    /**
     * The script to run. It must be executable.
     */
    script?: string;
    /**
     * Arguments for the script.
     */
    args?: string[];
    /**
     * How long the script may take, in seconds. Then it is ended, with all its children, and the canary is rolled back.
     */
    timeout_seconds?: number;
    /**
     * Names of environment variables that the script needs although they may hold secrets. Without this key it gets all variables but those that look like secrets (by name or value), action inputs and the runner's tokens.
     */
    env?: string[];
  };
  /**
   * Where metrics come from, and which ones are watched.
   */
  prometheus?: {
    /**
     * The Prometheus server (or VictoriaMetrics, Thanos, Mimir). Give a password with `auth`.
     */
    url?: string;
    /**
     * Instead of `url`: the /metrics addresses of exporters, which are then read directly, without a Prometheus server. Metrics must be given in parts (counter, rate, errors and total, histogram, gauge), not as PromQL.
     *
     * @minItems 1
     */
    scrape?: string[];
    /**
     * How often exporters under `scrape` are read, in seconds.
     */
    scrape_interval_seconds?: number;
    /**
     * How long before the flags go on the metrics are taken as normal, in seconds.
     */
    baseline_window_seconds?: number;
    /**
     * How often the metrics are looked at during the watch, in seconds. Default: just after every scrape, as soon as there is news, at most once a second; where scrapes cannot be told, a thirtieth of the watch, at least 1 and at most 10.
     */
    poll_interval_seconds?: number;
    /**
     * How long one request to the metrics source may take, in seconds.
     */
    timeout_seconds?: number;
    /**
     * Whether the watched services must have been up for the whole baseline window. A service that has just started has no normal yet.
     */
    require_metric_uptime?: boolean;
    /**
     * Whether to wait until the services have been up that long, instead of giving up.
     */
    wait_for_metric_uptime?: boolean;
    auth?: Auth;
    /**
     * More headers for every request, such as the tenant of a shared server.
     */
    headers?: {
      [k: string]: string;
    };
    /**
     * How the server's certificate is checked, and a client certificate. Files are PEM.
     */
    tls?: {
      /**
       * Certificates of the authorities to trust, in place of the system's.
       */
      ca_file?: string;
      /**
       * The client certificate.
       */
      cert_file?: string;
      /**
       * The client certificate's key.
       */
      key_file?: string;
      /**
       * The name that the server's certificate must be for, where it is not the URL's.
       */
      server_name?: string;
      /**
       * Trust whatever answers. For a test on your own machine only.
       */
      insecure_skip_verify?: boolean;
    };
    /**
     * The metrics to watch, by a name of your own. `golden_mismatch`, `error_rate` and `latency_p95` have thresholds by default.
     */
    metrics?: {
      [k: string]: Metric;
    };
  };
  /**
   * When to roll back. NAME_delta_pct: the metric NAME may exceed its baseline by this many percent (with `direction: down`: fall below it). NAME_delta_ms: by this many milliseconds. NAME: { … }: several limits at once. `error_rate` and `latency_p95` have the preset's limits unless they have a delta of their own; `golden_mismatch` may never increase unless it has a `max_increase` of its own.
   */
  thresholds?: {
    /**
     * Limits for `error_rate` and `latency_p95`, where these metrics exist: conservative (production) 10 % and 100 ms, moderate (staging) 50 % and 500 ms, permissive (development) 100 % and 1000 ms.
     */
    preset?: 'conservative' | 'moderate' | 'permissive';
    /**
     * The metric may exceed its baseline by this many percent; with `direction: down`, fall below it by this many percent.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "_delta_pct$".
     *
     * The metric, in milliseconds, may exceed its baseline by this many milliseconds.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "_delta_ms$".
     */
    [k: string]: number | Limits | 'conservative' | 'moderate' | 'permissive' | undefined;
  } | null;
  /**
   * How values are judged. `evidence`: a threshold must be exceeded, and the excess must be more than the noise of this service explains; a pass needs evidence too. `literal`: the current value against the baseline, a breach on sight. A metric may have a `judge` of its own.
   */
  judge?: 'evidence' | 'literal';
  /**
   * The chance that a run is rolled back although nothing has changed, over all metrics and looks that are judged by evidence: 0.01 is one run in a hundred. With less, a regression takes longer to be seen.
   */
  alpha?: number;
  /**
   * Services that must be healthy before the flags go on, and what makes them read the flags anew.
   */
  services?: Service[];
  /**
   * What must be there before the flags go on.
   */
  prechecks?: {
    /**
     * Must exist, and not be empty, for flags with `requires_m4_signoff: true` in the flags file.
     */
    signoff_file?: string;
    /**
     * Reports of the shadow run. The newest one is looked at.
     */
    shadow_reports?: {
      /**
       * Which files are shadow reports.
       */
      glob: string;
      /**
       * How many `shadow.mismatches` the newest report may have.
       */
      max_mismatches?: number;
    };
  };
  /**
   * A script to run after the flags have been put back, for what flags alone do not undo.
   */
  rollback?: {
    /**
     * The script to run. It must be executable.
     */
    script: string;
    /**
     * Arguments for the script.
     */
    args?: string[];
    /**
     * How long the script may take, in seconds. Then it is ended, with all its children.
     */
    timeout_seconds?: number;
    /**
     * Names of environment variables that the script needs although they may hold secrets. Without this key it gets all variables but those that look like secrets (by name or value), action inputs and the runner's tokens.
     */
    env?: string[];
  };
  /**
   * What to do when no breach was seen and the evidence does not reach, because there were no data or too few. `warn`: the flags stay on, and the run says so; `fail`: they stay on and the run fails; `rollback`: they are turned off and the run fails.
   */
  on_inconclusive?: 'warn' | 'rollback' | 'fail';
  /**
   * What to do when a former canary on this flags file was killed and had to be undone first. `continue`: say so and go on; `stop`: say so and end, blocked.
   */
  on_former_run?: 'continue' | 'stop';
  /**
   * How long a run may fail to make progress (stopped, paused, hung) before its guardian restores the flags and the run is fenced off.
   */
  heartbeat_timeout_seconds?: number;
  /**
   * Who is told when a canary fails.
   */
  alerting?: {
    /**
     * Where alerts are posted. Empty or absent: the environment variable CANARY_WEBHOOK_URL, else nowhere. An address that holds a token is a secret: take it from the environment.
     */
    webhook_url?: string | null;
  };
  /**
   * The report that every run writes.
   */
  report?: {
    /**
     * Where the report goes. latest_report.json is written into the same folder.
     */
    path?: string;
    /**
     * Whether to keep a dated copy of every report.
     */
    keep_history?: boolean;
  };
}
export interface BearerAuth {
  /**
   * Sent as `Authorization: Bearer …`.
   */
  bearer_token: string;
}
export interface BasicAuth {
  /**
   * The user name to log in with.
   */
  username: string;
  /**
   * The password to log in with.
   */
  password: string;
}
/**
 * A metric in PromQL, with the unit of its values.
 */
export interface PromqlMetric {
  /**
   * PromQL that gives one value.
   */
  promql: string;
  unit?: Unit;
  judge?: Judge;
  direction?: Direction;
  absent?: Absent;
  for?: Confirmation;
  allow_baseline_breach?: AllowBaselineBreach;
}
/**
 * The level of a counter, judged by its increase since the flags went on (`max_increase`).
 */
export interface CounterMetric {
  /**
   * The counter: a name, with or without label matchers. All its series are added up.
   */
  counter: string;
  absent?: Absent;
  allow_baseline_breach?: AllowBaselineBreach;
}
/**
 * The events per second of a counter.
 */
export interface RateMetric {
  /**
   * The counter: a name, with or without label matchers. All its series are added up.
   */
  rate: string;
  window_seconds?: Window;
  judge?: Judge;
  direction?: Direction;
  absent?: Absent;
  for?: Confirmation;
  allow_baseline_breach?: AllowBaselineBreach;
}
/**
 * The share of events that are errors: 0.01 is one in a hundred.
 */
export interface RatioMetric {
  /**
   * The counter of errors: a name, with or without label matchers.
   */
  errors: string;
  /**
   * The counter of all events, errors included.
   */
  total: string;
  window_seconds?: Window;
  judge?: Judge;
  direction?: Direction;
  absent?: Absent;
  for?: Confirmation;
  allow_baseline_breach?: AllowBaselineBreach;
}
/**
 * A quantile of a histogram, such as the 95th percentile of latency.
 */
export interface HistogramMetric {
  /**
   * The histogram's name without `_bucket`, with or without label matchers.
   */
  histogram: string;
  /**
   * Which quantile: 0.95 is the value that 95 % of events stay below.
   */
  quantile?: number;
  unit?: Unit;
  window_seconds?: Window;
  judge?: Judge;
  direction?: Direction;
  absent?: Absent;
  for?: Confirmation;
  allow_baseline_breach?: AllowBaselineBreach;
}
/**
 * A value that goes up and down. Its series are added up.
 */
export interface GaugeMetric {
  /**
   * The gauge: a name, with or without label matchers.
   */
  gauge: string;
  unit?: Unit;
  judge?: Judge;
  direction?: Direction;
  absent?: Absent;
  for?: Confirmation;
  allow_baseline_breach?: AllowBaselineBreach;
}
/**
 * The limits of one metric. Each one that is exceeded rolls back. Which way `delta_pct`, `delta_ms` and `delta` point is the metric's `direction`.
 */
export interface Limits {
  /**
   * For counters: how much it may rise after the flags went on. 0: not at all.
   */
  max_increase?: number;
  /**
   * The metric may exceed its baseline by this many percent; with `direction: down`, fall below it by this many percent.
   */
  delta_pct?: number;
  /**
   * With `delta_pct`: values up to this one are fine, however small the baseline was. In the metric's unit (milliseconds for times).
   */
  minimum?: number;
  /**
   * For metrics in milliseconds: the metric may exceed its baseline by this many milliseconds.
   */
  delta_ms?: number;
  /**
   * The metric may exceed its baseline by this much, in its unit (milliseconds for times).
   */
  delta?: number;
  /**
   * The metric may fall below its baseline by this many percent of the baseline: 5 with a baseline of 99 % is breached below 94.05 %.
   */
  drop_pct?: number;
  /**
   * The metric may fall below its baseline by this much, in its unit (milliseconds for times).
   */
  drop?: number;
  /**
   * The metric may not go above this, in its unit (milliseconds for times). Judged by evidence: it must be exceeded by more than noise explains.
   */
  max?: number;
  /**
   * The metric may not go below this, in its unit (milliseconds for times). Judged by evidence, as `max`.
   */
  min?: number;
}
export interface DockerService {
  name?: ServiceName;
  /**
   * The container's name.
   */
  docker: string;
  after_toggle?: AfterToggle;
  timeout_seconds?: ServiceTimeout;
}
export interface SignalToggle {
  /**
   * The signal to send.
   */
  signal: 'HUP' | 'USR1' | 'USR2' | 'WINCH' | 'INT' | 'QUIT' | 'TERM';
}
export interface CommandToggle {
  /**
   * The command to run in the repository's root, as a list of words; no shell reads it.
   *
   * @minItems 1
   */
  command: string[];
}
export interface ComposeService {
  name?: ServiceName;
  /**
   * The service's name in the compose file.
   */
  compose: string;
  /**
   * The compose file, where it is not docker compose's own choice in the repository's root.
   */
  compose_file?: string;
  after_toggle?: AfterToggle;
  timeout_seconds?: ServiceTimeout;
}
export interface SystemdService {
  name?: ServiceName;
  /**
   * The unit's name.
   */
  systemd: string;
  after_toggle?: AfterToggle;
  timeout_seconds?: ServiceTimeout;
}
export interface HttpService {
  name?: ServiceName;
  /**
   * The address that answers 200 while the service is healthy.
   */
  http: string;
  after_toggle?: CommandToggle1;
  timeout_seconds?: ServiceTimeout;
}
/**
 * What makes the service read the flags anew, after they went on and after they were put back. Default: nothing.
 */
export interface CommandToggle1 {
  /**
   * The command to run in the repository's root, as a list of words; no shell reads it.
   *
   * @minItems 1
   */
  command: string[];
}
