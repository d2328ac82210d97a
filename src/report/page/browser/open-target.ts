/** A link into something that is folded away opens it; newer browsers do so by themselves. */
export function openTarget(): void {
  const open = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    const folded = target?.closest('details');
    if (!folded || folded.open) return;
    folded.open = true;
    target?.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
}
