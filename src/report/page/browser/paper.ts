import type { Drawing } from './drawing.ts';

/** Before the page is printed, nothing is left folded away, and the charts are as light and as wide as the paper. */
export function readyForPaper(drawings: readonly Drawing[]): void {
  let undo = (): void => {};
  addEventListener('beforeprint', () => {
    const closed = [...document.querySelectorAll('details:not([open])')].filter(
      (part) => part instanceof HTMLDetailsElement,
    );
    const widths = drawings.map(({ width }) => width);
    document.documentElement.classList.add('paper');
    for (const part of closed) part.open = true;
    for (const drawing of drawings) drawing.resize(drawing.paperWidth);
    undo = () => {
      document.documentElement.classList.remove('paper');
      for (const part of closed) part.open = false;
      for (const [index, drawing] of drawings.entries()) drawing.resize(widths[index] ?? drawing.paperWidth);
    };
  });
  addEventListener('afterprint', () => undo());
}
