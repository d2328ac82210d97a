import { MetricSourceError } from '../canary/ports.ts';
import { quoted } from './quoted.ts';

/** How many remarks of one answer are shown. */
const SHOWN = 3;

/**
 * Annotations of the query itself, which Prometheus (since 2.48, Mimir and Thanos too) marks so: "PromQL info: metric might
 * not be a counter", "PromQL warning: bucket label …". They say how a complete answer was computed. Every other warning
 * comes from storage: older Prometheus, Thanos and M3 warn of nothing but data that could not be read.
 */
const ANNOTATION = /^\s*PromQL (?:info|warning)\b/i;

/**
 * What a server remarks beside a successful answer, on one line each and bounded.
 *
 * @throws MetricSourceError `partial` where it says that data are missing: Prometheus' and Thanos' `warnings`, and the
 *   `isPartial` of VictoriaMetrics' cluster version
 */
export function remarksOf(server: string, answer: unknown): readonly string[] {
  const { warnings, infos, isPartial } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  const missing = textsOf(warnings).filter((warning) => !ANNOTATION.test(warning));
  if (missing.length > 0) throw partial(server, missing.slice(0, SHOWN).map(quoted).join('; '));
  if (isPartial === true) throw partial(server, 'isPartial, some storage nodes are unavailable');
  const remarks = [...textsOf(warnings), ...textsOf(infos)];
  return [...new Set(remarks)].slice(0, SHOWN).map(quoted);
}

const partial = (server: string, said: string): MetricSourceError =>
  new MetricSourceError('partial', `${server} warns: ${said}`, {
    fix: 'restore the stores behind the metrics server',
  });

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
}
