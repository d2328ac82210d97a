import type { CanaryConfig } from './schema.generated.ts';

/** What the person who starts a run decides over the config's head. Paths are relative to the repository's root. */
export interface Overrides {
  readonly flagsFile?: string | undefined;
  readonly prometheusUrl?: string | undefined;
  readonly prometheusToken?: string | undefined;
  readonly webhookUrl?: string | undefined;
  readonly reportPath?: string | undefined;
  readonly onInconclusive?: 'warn' | 'rollback' | 'fail' | undefined;
}

/** The config without what only a watch needs: switching flags by hand must not wait for its variables. */
export function withoutWatch(config: CanaryConfig): CanaryConfig {
  const { prometheus, thresholds, alerting, smoke, ...rest } = config;
  return rest;
}

/** The config without what is overridden, so that nothing is asked of values that nobody will use. */
export function withoutOverridden(config: CanaryConfig, overrides: Overrides): CanaryConfig {
  const rest = structuredClone(config);
  if (overrides.flagsFile !== undefined) delete rest.flags?.file;
  if (overrides.webhookUrl !== undefined) delete rest.alerting?.webhook_url;
  if (overrides.reportPath !== undefined) delete rest.report?.path;
  if (overrides.prometheusToken !== undefined) delete rest.prometheus?.auth;
  if (overrides.prometheusUrl !== undefined) {
    delete rest.prometheus?.url;
    delete rest.prometheus?.scrape;
    delete rest.prometheus?.scrape_interval_seconds;
  }
  return rest;
}
