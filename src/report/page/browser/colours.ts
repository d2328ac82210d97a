import type { Tone } from '../tones.ts';

/** The colours of the page's style that charts are drawn in. */
type Colour = Tone | 'paper' | 'ink' | 'grid' | 'before' | 'usual' | 'limit' | 'level';

/** A colour as the page has it now: light, dark or on paper. */
export function colour(name: Colour): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);
}
