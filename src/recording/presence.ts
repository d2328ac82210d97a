import type { TargetPresence } from '../judge/traffic/presence.ts';
import { type Columns, fromColumns, toColumns } from './columns.ts';

/** A target's scrapes as JSON can hold them; its names are numbers in place of labels. */
export interface CompactTarget {
  readonly id: number;
  readonly target: number;
  readonly group: number;
  readonly metrics: readonly string[];
  readonly scrapes: Columns;
  readonly starts: readonly number[];
}

/** `targets` numbers targets as those of the recorded series are numbered. */
export function compactPresence(
  targets: (target: string) => number,
  numbers: { readonly ids: (id: string) => number; readonly groups: (group: string) => number },
): (presence: readonly TargetPresence[]) => readonly CompactTarget[] {
  return (presence) =>
    presence.map(({ id, target, group, metrics, scrapes, starts }) => ({
      id: numbers.ids(id),
      target: targets(target),
      group: numbers.groups(group),
      metrics,
      scrapes: toColumns(scrapes),
      starts,
    }));
}

export function fromTarget({ id, target, group, scrapes, ...rest }: CompactTarget): TargetPresence {
  return {
    id: String(id),
    target: String(target),
    group: String(group),
    scrapes: fromColumns(scrapes),
    ...rest,
  };
}
