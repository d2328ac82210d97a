import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MetricsPlan, Plan, ScriptPlan } from '../canary/plan.ts';
import { recoveryCommands } from '../canary/recovery-commands.ts';
import { DEFAULTS, defaultPollSeconds } from './defaults.ts';
import { Draft, type Invocation } from './draft.ts';
import type { LoadedConfig } from './load.ts';
import { withoutOverridden, withoutWatch } from './overrides.ts';
import { planServices } from './plan-services.ts';
import { planSource } from './plan-source.ts';
import { ConfigError, type ConfigProblem, formatPlaced, problemsIn, sortProblems } from './problem.ts';
import { type Resolved, resolveConfig } from './resolve.ts';
import { unusedRollbackScript } from './rollback-script.ts';
import type { CanaryConfig } from './schema.generated.ts';

export type { Invocation } from './draft.ts';
export type { Overrides } from './overrides.ts';

/**
 * Decides all that a run will do: an override wins over the config, the config over a variable that stands in for it, and
 * that over the default. `secrets` are the values that must not be shown.
 *
 * @throws ConfigError where variables are missing, or make the config wrong
 */
export async function makePlan(
  loaded: LoadedConfig,
  invocation: Invocation,
): Promise<{ readonly plan: Plan; readonly secrets: string[] }> {
  const draft = new Draft(invocation, loaded.locate);
  const resolved = resolveConfig(loaded, configFor(loaded.config, invocation), invocation.env);
  draft.addSecrets(...resolved.secrets);
  const plan = planOf(loaded, resolved, draft);
  if (draft.findings.length > 0) throw new ConfigError(problemsIn(loaded.path, draft.findings));
  return { plan, secrets: draft.secrets };
}

function configFor(config: CanaryConfig, { overrides, reads }: Invocation): CanaryConfig {
  const wanted = withoutOverridden(config, overrides);
  return reads === 'flags' ? withoutWatch(wanted) : wanted;
}

function planOf(
  { path, hash, readings }: LoadedConfig,
  { config, watched, warnings }: Resolved,
  draft: Draft,
): Plan {
  const { root, invocation } = draft;
  const { overrides, env, watchSeconds, dryRun } = invocation;
  const { flags = {}, prechecks = {}, report = {}, services = [] } = config;
  const parts = {
    flags: {
      // Whoever starts the run may point anywhere; what is read there is checked before it is changed.
      file:
        overrides.flagsFile === undefined
          ? draft.path('/flags/file', flags.file ?? DEFAULTS.flags.file)
          : resolve(root, overrides.flagsFile),
      names: config.feature_flags,
      scope: flags.scope ?? DEFAULTS.flags.scope,
      ...(flags.write !== undefined && { write: flags.write }),
      ...(env.GITHUB_ACTIONS === 'true' && { workspace: root }),
    },
    signoffFile: draft.path(
      '/prechecks/signoff_file',
      prechecks.signoff_file ?? DEFAULTS.prechecks.signoff_file,
    ),
    needsSignoff: config.requires_m4_signoff ?? DEFAULTS.requires_m4_signoff,
    shadowReports: prechecks.shadow_reports && {
      glob: draft.glob('/prechecks/shadow_reports/glob', prechecks.shadow_reports.glob),
      maxMismatches:
        prechecks.shadow_reports.max_mismatches ?? DEFAULTS.prechecks.shadow_reports.max_mismatches,
    },
    services: planServices(services, draft),
    metrics: planMetrics(config, watched, draft),
    smoke: planSmoke(config.smoke, draft),
    rollbackScript: planRollback(config.rollback, draft),
    report: {
      path: draft.path('/report/path', overrides.reportPath ?? report.path ?? DEFAULTS.report.path),
      keepHistory: report.keep_history ?? DEFAULTS.report.keep_history,
      ...(overrides.reportPath !== undefined && { requested: true }),
    },
  };
  const file = { path, file: resolve(path), hash };
  const scripts = [parts.smoke, parts.rollbackScript].flatMap((script) => (script ? [script.path] : []));
  const used = [parts.flags.file, file.file, parts.signoffFile, ...scripts];
  return {
    name: config.name,
    environment: config.environment ?? DEFAULTS.environment,
    dryRun,
    config: file,
    commands: recoveryCommands(invocation.commandLine ?? 'aos-canary', {
      root,
      config: file,
      flags: parts.flags,
    }),
    root,
    ...parts,
    report: { ...parts.report, used },
    watchSeconds,
    onInconclusive: overrides.onInconclusive ?? config.on_inconclusive ?? DEFAULTS.on_inconclusive,
    onFormerRun: config.on_former_run ?? DEFAULTS.on_former_run,
    heartbeatTimeoutSeconds: config.heartbeat_timeout_seconds ?? DEFAULTS.heartbeat_timeout_seconds,
    webhookUrl: planWebhook(
      overrides.webhookUrl ?? (config.alerting?.webhook_url || env.CANARY_WEBHOOK_URL),
      draft,
    ),
    // How a query is understood stands in the plan itself.
    warnings: [
      ...inShort(path, [...readings, ...warnings.filter(({ rule }) => rule !== 'only-value')]),
      ...draft.warnings,
    ],
  };
}

/** Warnings one by one, by position, and all notices in one line: they need no one's attention before a run. */
function inShort(path: string, problems: readonly ConfigProblem[]): string[] {
  const sorted = sortProblems(problems);
  const warnings = sorted
    .filter(({ severity }) => severity !== 'notice')
    .map((problem) => formatPlaced(problem));
  const notices = sorted.filter(({ severity }) => severity === 'notice');
  if (notices.length < 2) return [...warnings, ...notices.map((notice) => formatPlaced(notice))];
  const [first] = notices;
  const shown = notices.slice(0, NOTICES).map(({ line, message }) => `line ${line}: ${message}`);
  const left = notices.length - shown.length;
  const rest = left > 0 ? `; and ${left} more, which validate shows` : '';
  return [...warnings, `${path}:${first?.line}:${first?.column}: ${shown.join('; ')}${rest}`];
}

/** How many notices a run shows. */
const NOTICES = 3;

function planMetrics(
  { prometheus = {}, alpha = DEFAULTS.alpha }: CanaryConfig,
  watched: MetricsPlan['watched'],
  draft: Draft,
): MetricsPlan {
  const { require_metric_uptime: required, wait_for_metric_uptime: waits } = {
    ...DEFAULTS.prometheus,
    ...prometheus,
  };
  const source = planSource(prometheus, draft);
  return {
    source,
    watched,
    baselineSeconds: prometheus.baseline_window_seconds ?? DEFAULTS.prometheus.baseline_window_seconds,
    pollSeconds: prometheus.poll_interval_seconds ?? defaultPollSeconds(draft.invocation.watchSeconds),
    followsScrapes: prometheus.poll_interval_seconds === undefined,
    alpha,
    // Whoever reads the exporters itself has no history yet: the baseline is measured before the run goes on.
    uptime: source.kind === 'scrape' || (required && waits) ? 'wait' : required ? 'require' : 'ignore',
  };
}

/** The script of the config, which must then be there; else the default one, where it is. */
function planSmoke(smoke: CanaryConfig['smoke'], draft: Draft): ScriptPlan | undefined {
  const plan = planScript('/smoke', { ...DEFAULTS.smoke, ...smoke }, draft);
  if (smoke !== undefined || existsSync(plan.path)) return plan;
  draft.warnings.push(
    `there is no smoke test: ${DEFAULTS.smoke.script} is not there, and "smoke" names no other`,
  );
  return undefined;
}

/** The script of the config. One at the place where the first canary had it is not run, and said. */
function planRollback(rollback: CanaryConfig['rollback'], draft: Draft): ScriptPlan | undefined {
  if (rollback !== undefined) return planScript('/rollback', { ...DEFAULTS.rollback, ...rollback }, draft);
  const unused = unusedRollbackScript(draft.root);
  if (unused !== undefined) draft.warnings.push(`${unused.message}, ${unused.fix}`);
  return undefined;
}

function planScript(
  pointer: string,
  script: {
    readonly script: string;
    readonly args: readonly string[];
    readonly timeout_seconds: number;
    readonly env?: readonly string[];
  },
  draft: Draft,
): ScriptPlan {
  return {
    path: draft.path(`${pointer}/script`, script.script),
    args: script.args,
    timeoutSeconds: script.timeout_seconds,
    ...(script.env && { env: script.env }),
  };
}

/** An address that holds a token is a secret as a whole, and so is what follows its host. */
function planWebhook(url: string | undefined, draft: Draft): string | undefined {
  if (!url) return undefined;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    draft.fail(
      '/alerting/webhook_url',
      'the webhook address given for this run is not a complete one',
      'start with http:// or https://',
    );
    return undefined;
  }
  const { pathname, search } = new URL(url);
  draft.addSecrets(url, `${pathname}${search}`);
  return url;
}
