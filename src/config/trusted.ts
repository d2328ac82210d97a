import { hasReference, textsIn } from './environment.ts';
import type { LoadedConfig } from './load.ts';
import type { Overrides } from './overrides.ts';
import type { CanaryConfig } from './schema.generated.ts';

/** Why a stranger's metrics are not asked for, in half a sentence. */
export class NotTrusted extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotTrusted';
  }
}

/** What a config says of where metrics come from, and how one gets in there. */
const SOURCE = ['url', 'scrape', 'auth', 'headers', 'tls', 'timeout_seconds'] as const;
/** What it says of the metrics themselves. */
const WATCHED = ['metrics', 'baseline_window_seconds', 'poll_interval_seconds'] as const;
const ABOUT_METRICS = ['name', 'environment', 'feature_flags', 'thresholds', 'judge', 'alpha'] as const;

/**
 * A stranger's config with the metric source of another: what it watches is asked of the server that the trusted one names,
 * or that whoever runs this names, and of no other. What has nothing to do with metrics is left out.
 *
 * @param trusted the config on the base branch; undefined where there is none
 * @throws NotTrusted where the trusted one names no server, or leaves that to a variable, which nobody reads here
 */
export function withTrustedSource(
  loaded: LoadedConfig,
  trusted: LoadedConfig | undefined,
  { prometheusUrl, prometheusToken }: Pick<Overrides, 'prometheusUrl' | 'prometheusToken'>,
): LoadedConfig {
  const { auth, url, scrape, ...others } = pick(trusted?.config.prometheus ?? {}, SOURCE);
  const isNamed = prometheusUrl !== undefined;
  if (!isNamed && scrape) throw new NotTrusted('the base branch reads exporters, which remember nothing');
  if (!isNamed && url === undefined)
    throw new NotTrusted('the base branch names no Prometheus, and neither does the input prometheus-url');
  const source = {
    ...others,
    ...(!isNamed && url !== undefined && { url }),
    ...(prometheusToken === undefined && auth !== undefined && { auth }),
  };
  if ([...textsIn(source)].some(([, text]) => hasReference(text)))
    throw new NotTrusted("the base branch's Prometheus is given by a variable");
  const prometheus = { ...pick(loaded.config.prometheus ?? {}, WATCHED), ...source };
  const config: CanaryConfig = { ...pick(loaded.config, ABOUT_METRICS), prometheus };
  return { ...loaded, config };
}

function pick<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  keys: readonly Key[],
): Pick<Whole, Key> {
  const kept = Object.entries(whole).filter(([key]) => keys.some((one) => one === key));
  return Object.fromEntries(kept) as Pick<Whole, Key>;
}
