import type { Random } from './random.ts';

/** A caller that comes and goes by itself, with no flag at all: how much of the traffic is left without it, and its usual rhythm in seconds. */
export interface Caller {
  readonly rest: number;
  readonly present: number;
  readonly away: number;
}

/** How much its stretches differ from each other. */
const JITTER = 0.2;

/** The part of the usual traffic at a second; seconds ascend. */
export function callerOf(caller: Caller | undefined, random: Random): (second: number) => number {
  if (!caller) return () => 1;
  const { rest, present, away } = caller;
  const stretch = (seconds: number): number => seconds * (1 + JITTER * (2 * random.next() - 1));
  let here = random.next() < present / (present + away);
  let until = random.next() * stretch(here ? present : away);
  return (second) => {
    while (second >= until) {
      here = !here;
      until += stretch(here ? present : away);
    }
    return here ? 1 : rest;
  };
}
