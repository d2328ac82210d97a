import { named } from './found.ts';
import { type Locate, pointerTo } from './locate.ts';
import type { Finding } from './problem.ts';
import { holdsPlaceholder } from './secret-shapes.ts';
import type { SoundConfig } from './validate.ts';

/** What is wrong between the settings of the metrics source, and in addresses. */
export function checkSource(
  config: SoundConfig,
  isPending: (text: string) => boolean,
  locate: Locate,
): Finding[] {
  return [
    ...checkScrape(config, locate),
    ...checkLogin(config, isPending, locate),
    ...checkUptime(config, locate),
    ...checkWebhook(config, locate),
    ...addressesOf(config).flatMap(([pointer, text]) =>
      isPending(text) || URL.canParse(text) ? [] : [notAnAddress(pointer, locate)],
    ),
  ];
}

/** An address with a placeholder is no secret, and reaches no one. */
function checkWebhook({ alerting }: SoundConfig, locate: Locate): Finding[] {
  if (!holdsPlaceholder(alerting?.webhook_url ?? '')) return [];
  return [
    {
      at: locate('/alerting/webhook_url'),
      message: 'alerting.webhook_url holds a placeholder: no alert arrives',
      fix: `write \${CANARY_WEBHOOK_URL:-} and set that variable`,
      severity: 'warning',
      rule: 'placeholder',
    },
  ];
}

/** The address is not shown: it may have come from a variable. */
function notAnAddress(pointer: string, locate: Locate): Finding {
  const fix = 'write it as http://host:port/path';
  return { at: locate(pointer), message: `${named(pointer)} is not a complete address`, fix };
}

/** Every address of a config that is not empty, with its place. */
function addressesOf({
  prometheus,
  services,
  alerting,
}: SoundConfig): (readonly [pointer: string, text: string])[] {
  const addresses: [pointer: string, text: string | null | undefined][] = [
    ['/prometheus/url', prometheus?.url],
    ['/alerting/webhook_url', alerting?.webhook_url],
    ...(prometheus?.scrape ?? []).map((url, i): [string, string] => [
      pointerTo('/prometheus/scrape', i),
      url,
    ]),
    ...(services ?? []).map((service, i): [string, string | undefined] => [
      `/services/${i}/http`,
      'http' in service ? service.http : undefined,
    ]),
  ];
  return addresses.flatMap(([pointer, text]) => (text ? [[pointer, text] as const] : []));
}

function checkScrape({ prometheus = {} }: SoundConfig, locate: Locate): Finding[] {
  const at = (key: string) => locate(`/prometheus/${key}`, 'key');
  if (prometheus.scrape === undefined) {
    if (prometheus.scrape_interval_seconds === undefined) return [];
    const message = 'prometheus.scrape_interval_seconds does nothing without prometheus.scrape';
    return [{ at: at('scrape_interval_seconds'), message, fix: 'leave it out', severity: 'warning' }];
  }
  const others = (['url', 'auth', 'headers', 'tls'] as const).filter((key) => prometheus[key] !== undefined);
  return others.map((key) => ({
    at: at(key),
    message: `prometheus.${key} and prometheus.scrape exclude each other: exporters are read directly, without a login`,
    fix: 'keep one of them',
  }));
}

function checkLogin(
  { prometheus = {} }: SoundConfig,
  isPending: (text: string) => boolean,
  locate: Locate,
): Finding[] {
  const { auth, url = '', headers = {} } = prometheus;
  const header = Object.keys(headers).find((name) => name.toLowerCase() === 'authorization');
  const inUrl = !isPending(url) && URL.canParse(url) && new URL(url).username !== '';
  const ways = [
    ...(auth === undefined ? [] : ['/prometheus/auth']),
    ...(header === undefined ? [] : [pointerTo('/prometheus/headers', header)]),
    ...(inUrl ? ['/prometheus/url'] : []),
  ];
  const [first, second] = ways;
  if (first === undefined || second === undefined) return [];
  const message = `${named(first)} and ${named(second)} both log in`;
  return [{ at: locate(second, 'key'), message, fix: 'keep one of them' }];
}

function checkUptime({ prometheus = {} }: SoundConfig, locate: Locate): Finding[] {
  if (prometheus.wait_for_metric_uptime !== true || prometheus.require_metric_uptime !== false) return [];
  const message = 'prometheus.wait_for_metric_uptime does nothing while require_metric_uptime is false';
  return [
    {
      at: locate('/prometheus/wait_for_metric_uptime', 'key'),
      message,
      fix: 'leave one of them out',
      severity: 'warning',
    },
  ];
}
