import type uPlot from 'uplot';

/** A drawing that can be made again: of another width in CSS pixels, or in other colours. */
export interface Drawing {
  readonly width: number;
  /** How wide it is on paper. */
  readonly paperWidth: number;
  resize(width: number): void;
  redraw(): void;
}

/** Plots under each other in a box, which they are as wide as from now on. */
export function drawingOf(box: HTMLElement, plots: readonly uPlot[], paperWidth: number): Drawing {
  const resize = (width: number): void => {
    for (const plot of plots) plot.setSize({ width, height: plot.height });
  };
  new ResizeObserver(() => resize(box.clientWidth)).observe(box);
  return {
    get width() {
      return box.clientWidth;
    },
    paperWidth,
    resize,
    redraw: () => {
      for (const plot of plots) plot.redraw();
    },
  };
}

/** The parts of a figure that the script fills, shown from now on; undefined where the page has no such figure. */
export function placesOf(selector: string): Places | undefined {
  const box = document.querySelector<HTMLElement>(`${selector} .drawing`);
  const plot = box?.querySelector<HTMLElement>('.plot');
  const readout = box?.querySelector<HTMLElement>('.readout');
  if (!box || !plot || !readout) return undefined;
  box.hidden = false;
  return { box, plot, readout, strip: box.querySelector<HTMLElement>('.strip') };
}

export interface Places {
  readonly box: HTMLElement;
  readonly plot: HTMLElement;
  readonly readout: HTMLElement;
  readonly strip: HTMLElement | null;
}
