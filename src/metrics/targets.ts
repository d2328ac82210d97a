import { escapeValue } from '../promql/write-selector.ts';
import type { Labels } from './answer.ts';

/** What a server took a series from: its labels `job` and `instance`, or `pod` where an instance is not told. */
export function targetOf({ job = '', instance, pod }: Labels): string {
  return [job, instance ?? pod ?? ''].filter((part) => part !== '').join(' ');
}

/** More names than this do not go into one query: VictoriaMetrics takes 16 KiB. */
const INSTANCES_PER_QUERY = 100;

/** Selectors of a metric that all targets have, for the targets of these series, as far as their labels tell them. */
export function ofTargets(metric: string, series: readonly Labels[]): string[] {
  const jobs = new Map<string, Set<string>>();
  for (const { job, instance } of series) {
    if (job === undefined || instance === undefined) continue;
    jobs.set(job, (jobs.get(job) ?? new Set()).add(instance));
  }
  return [...jobs].flatMap(([job, instances]) => {
    const names = [...instances].map(escapePattern);
    const selectors: string[] = [];
    for (let first = 0; first < names.length; first += INSTANCES_PER_QUERY) {
      const some = names.slice(first, first + INSTANCES_PER_QUERY).join('|');
      selectors.push(`${metric}{job="${escapeValue(job)}",instance=~"${escapeValue(some)}"}`);
    }
    return selectors;
  });
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
