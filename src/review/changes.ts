import type { Threshold } from '../judge/metric.ts';
import type { MetricPreview, Preview } from './preview.ts';

/** One thing that a config says otherwise than on the base branch; undefined where it says nothing. */
export interface Change {
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether less is guarded than before. */
  readonly looser: boolean;
}

/** What a reader of a pull request should know of a changed config: every difference in what the canary would do. */
export function changesBetween(base: Preview, head: Preview): Change[] {
  const [before, after] = [itemsOf(base), itemsOf(head)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((what) => before.get(what) !== after.get(what))
    .map((what) => ({
      what,
      before: before.get(what),
      after: after.get(what),
      looser: isLooser(what, base.metrics, head.metrics),
    }));
}

const LIMITS = 'limits of ';

function itemsOf(preview: Preview): Map<string, string> {
  const { name, environment, flagsFile, scope, flags, metrics, settings } = preview;
  return new Map([
    ['name', name],
    ['environment', environment],
    ['flags file', flagsFile],
    ['scope', scope],
    ...flags.map((flag): [string, string] => [`flag ${flag}`, 'on']),
    ...metrics.flatMap(({ name: metric, query, limits }): [string, string][] => [
      [`metric ${metric}`, query],
      [`${LIMITS}${metric}`, limits.length === 0 ? 'none, only watched' : limits.join('; ')],
    ]),
    ...settings,
  ]);
}

function isLooser(what: string, base: readonly MetricPreview[], head: readonly MetricPreview[]): boolean {
  if (!what.startsWith(LIMITS)) return false;
  const find = (metrics: readonly MetricPreview[]) =>
    metrics.find(({ name }) => `${LIMITS}${name}` === what)?.thresholds ?? [];
  const after = find(head);
  return find(base).some((threshold) => {
    const same = after.find(({ kind }) => kind === threshold.kind);
    return same === undefined || allowsMore(threshold, same);
  });
}

function allowsMore(before: Threshold, after: Threshold): boolean {
  if (before.kind === 'floor') return after.limit < before.limit;
  if (before.kind === 'delta-pct' && after.kind === 'delta-pct' && after.minimum > before.minimum)
    return true;
  return after.limit > before.limit;
}
