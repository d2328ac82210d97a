import type { Drawing } from './charts.ts';

/** What fits between the margins of A4 and of Letter, in CSS pixels. */
const PAPER_WIDTH = 640;

/** Before the page is printed, nothing is left folded away, and the charts are as light and as wide as the paper. */
export function readyForPaper(drawings: readonly Drawing[]): void {
  let undo = (): void => {};
  addEventListener('beforeprint', () => {
    const closed = [...document.querySelectorAll('details:not([open])')].filter(
      (part) => part instanceof HTMLDetailsElement,
    );
    const widths = [...document.querySelectorAll('.drawing')].map(({ clientWidth }) => clientWidth);
    document.documentElement.classList.add('paper');
    for (const part of closed) part.open = true;
    for (const drawing of drawings) drawing.resize(PAPER_WIDTH);
    undo = () => {
      document.documentElement.classList.remove('paper');
      for (const part of closed) part.open = false;
      for (const [index, drawing] of drawings.entries()) drawing.resize(widths[index] ?? PAPER_WIDTH);
    };
  });
  addEventListener('afterprint', () => undo());
}
