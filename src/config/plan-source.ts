import type { SourcePlan, TlsPlan } from '../canary/plan.ts';
import { DEFAULTS } from './defaults.ts';
import type { Draft } from './draft.ts';
import { authorizationOf, withoutLogin } from './login.ts';
import type { CanaryConfig } from './schema.generated.ts';

type Prometheus = NonNullable<CanaryConfig['prometheus']>;

/** Where metrics come from. */
export function planSource(prometheus: Prometheus, draft: Draft): SourcePlan {
  const timeoutSeconds = prometheus.timeout_seconds ?? DEFAULTS.prometheus.timeout_seconds;
  if (prometheus.scrape !== undefined) {
    if (draft.invocation.overrides.prometheusToken !== undefined) {
      draft.warnings.push('the Prometheus token is not used, for exporters are read directly');
    }
    for (const target of prometheus.scrape) withoutLogin(target, draft);
    const intervalSeconds = prometheus.scrape_interval_seconds ?? DEFAULTS.prometheus.scrape_interval_seconds;
    return { kind: 'scrape', targets: prometheus.scrape, intervalSeconds, timeoutSeconds };
  }
  const { url, authorization } = login(prometheus, draft);
  const headers = Object.entries(prometheus.headers ?? {});
  const others = headers.filter(
    ([name]) => authorization === undefined || name.toLowerCase() !== 'authorization',
  );
  return {
    kind: 'prometheus',
    url,
    headers: {
      ...Object.fromEntries(others),
      ...(authorization !== undefined && { Authorization: authorization }),
    },
    tls: prometheus.tls && planTls(prometheus.tls, draft),
    timeoutSeconds,
  };
}

/** The server's address without a login in it, and the login as a header: an override's before the config's. */
function login(
  { url, auth }: Prometheus,
  draft: Draft,
): { readonly url: string; readonly authorization: string | undefined } {
  const { prometheusUrl, prometheusToken } = draft.invocation.overrides;
  const address = prometheusUrl ?? url ?? DEFAULTS.prometheus.url;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    // The config's own address has been checked.
    const message =
      'the Prometheus address given for this run, in place of prometheus.url, is not a complete one';
    draft.fail('/prometheus/url', message, 'start with http:// or https://');
    return { url: address, authorization: undefined };
  }
  const plain = withoutLogin(address, draft);
  const chosen = prometheusToken === undefined ? auth : { bearer_token: prometheusToken };
  const authorization = chosen === undefined ? plain.authorization : authorizationOf(chosen, draft);
  if (authorization !== undefined && !/^[\x20-\x7e]*$/.test(authorization)) {
    draft.fail(
      '/prometheus/auth',
      'the bearer token holds a line break, or characters that no token has',
      'check the variable',
    );
  }
  return { url: plain.url, authorization };
}

function planTls(tls: NonNullable<Prometheus['tls']>, draft: Draft): TlsPlan {
  const file = (key: 'ca_file' | 'cert_file' | 'key_file'): string | undefined =>
    tls[key] === undefined ? undefined : draft.path(`/prometheus/tls/${key}`, tls[key]);
  const [caFile, certFile, keyFile] = [file('ca_file'), file('cert_file'), file('key_file')];
  return {
    ...(caFile !== undefined && { caFile }),
    ...(certFile !== undefined && { certFile }),
    ...(keyFile !== undefined && { keyFile }),
    ...(tls.server_name !== undefined && { serverName: tls.server_name }),
    insecureSkipVerify: tls.insecure_skip_verify ?? DEFAULTS.prometheus.tls.insecure_skip_verify,
  };
}
