import type uPlot from 'uplot';
import type { Places } from './drawing.ts';

/** How many values a key moves on. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * Says in words what is under the pointer, or where the arrow keys have led: a plot is a slider over its values. `words`
 * tells of the value at an index of the plot's data.
 */
export function slideOver(
  { plot: place, readout }: Pick<Places, 'plot' | 'readout'>,
  plot: uPlot,
  label: string,
  words: (index: number) => string,
): void {
  const [at] = plot.data;
  const last = at.length - 1;
  let current = last;
  const show = (index: number): void => {
    current = index;
    readout.textContent = words(index);
    place.setAttribute('aria-valuenow', String(at[index] ?? 0));
    place.setAttribute('aria-valuetext', words(index));
  };

  const attributes = {
    tabindex: '0',
    role: 'slider',
    'aria-label': label,
    'aria-orientation': 'horizontal',
    'aria-valuemin': String(at[0] ?? 0),
    'aria-valuemax': String(at[last] ?? 0),
  };
  for (const [name, value] of Object.entries(attributes)) place.setAttribute(name, value);
  show(last);

  plot.hooks.setCursor = [() => show(plot.cursor.idx ?? last)];
  place.addEventListener('keydown', (event) => {
    const by = KEYS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, current + by));
    plot.setCursor({ left: plot.valToPos(at[next] ?? 0, 'x'), top: 0 });
    show(next);
  });
}
