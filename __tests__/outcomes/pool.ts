/**
 * Runs tasks, a few at a time, each from the moment there is room for it. The rows of a table mostly wait for their
 * watch to end, so they can do that together; each row's own test then waits for its own promise.
 */
export function pool<Item>(
  items: readonly Item[],
  atOnce: number,
  task: (item: Item, index: number) => Promise<void>,
): readonly Promise<void>[] {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return items.map(async (item, index) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await task(item, index);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  });
}
