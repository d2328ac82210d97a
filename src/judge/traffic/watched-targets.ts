import type { FlagOn } from '../metric.ts';
import type { TargetPresence } from './presence.ts';

/** A target as it was before the flag. */
export interface Known {
  readonly one: TargetPresence;
  /** Its newest scrape, ms. */
  readonly lastAt: number;
  /** Whether that was about as new as the others'. */
  readonly inStep: boolean;
  /** Whether its scrapes had failed for long. */
  readonly wasDown: boolean;
  readonly delaySeconds: number;
}

/** One target since the flag. */
export interface Watched {
  readonly target: string;
  readonly group: string;
  readonly isNew: boolean;
  readonly wasDown: boolean;
  /** Those since the flag; of a target that was down before it, those since it was up again. */
  readonly scrapes: TargetPresence['scrapes'];
  /** Its newest scrape, before the flag or since, ms. */
  readonly lastAt: number;
  /** How late its scrapes become visible, in seconds. */
  readonly delaySeconds: number;
  readonly restarts: number;
}

/** The targets that were there at the flag, and those that came since. */
export function watchedTargets(
  present: readonly Known[],
  since: readonly TargetPresence[],
  resets: ReadonlyMap<string, readonly number[]>,
  { effectiveAt }: FlagOn,
  usualDelaySeconds: number,
): readonly Watched[] {
  const known = new Map(present.map((one) => [one.one.id, one]));
  const fresh = new Map(since.map((one) => [one.id, one]));
  const targets = new Map([...present.map(({ one }) => one), ...since].map((one) => [one.id, one]));
  return [...targets].map(([id, { target, group }]) => {
    const wasDown = known.get(id)?.wasDown ?? false;
    const after = (fresh.get(id)?.scrapes ?? []).filter(({ at }) => at > effectiveAt);
    const firstUp = wasDown ? after.findIndex(({ value }) => value === 1) : 0;
    const scrapes = firstUp < 0 ? [] : after.slice(firstUp);
    const starts = (fresh.get(id)?.starts ?? []).filter((at) => at > effectiveAt).length;
    const isNew = !known.has(id);
    return {
      target,
      group,
      isNew,
      wasDown,
      scrapes,
      lastAt: Math.max(fresh.get(id)?.scrapes.at(-1)?.at ?? 0, known.get(id)?.lastAt ?? 0),
      delaySeconds: known.get(id)?.delaySeconds ?? usualDelaySeconds,
      // The first start of a new target is not a restart.
      restarts: Math.max(
        starts - (isNew ? 1 : 0),
        (resets.get(target) ?? []).filter((at) => at > effectiveAt).length,
      ),
    };
  });
}

/** Targets that ended, or are down, and for which no new target of their group has begun. */
export function vacanciesOf(live: readonly Watched[], ended: readonly Watched[]) {
  const newcomers = new Map<string, number>();
  for (const { group, isNew, scrapes } of live)
    if (isNew && scrapes.at(-1)?.value === 1) newcomers.set(group, (newcomers.get(group) ?? 0) + 1);
  const isVacant = ({ group }: Watched): boolean => {
    const left = newcomers.get(group) ?? 0;
    newcomers.set(group, left - 1);
    return left <= 0;
  };
  return {
    ended: ended.filter(({ isNew }) => !isNew).filter(isVacant),
    down: live.filter(({ scrapes }) => scrapes.length > 0 && scrapes.at(-1)?.value !== 1).filter(isVacant),
  };
}
