/** Smaller steps are rounding errors: some counters add up parts of a unit. */
const NEGLIGIBLE = 1e-9;

/** What one step of a counter means. */
export interface Gain {
  readonly gained: number;
  /** True where the counter started again from zero. */
  readonly restarted: boolean;
}

/** The gain from one level of a counter to the next. A fall is a restart: all of the new level is gain, never a loss. */
export function gainBetween(former: number, value: number): Gain {
  const restarted = value < former;
  const gained = restarted ? value : value - former;
  return { gained: gained < NEGLIGIBLE ? 0 : gained, restarted };
}

/** Whether a value can be a counter's level: beyond the safe integers counting is not exact. */
export function isLevel(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
