import { setTimeout as sleep } from 'node:timers/promises';

/** How much output may wait for its reader, in bytes, before more is dropped. */
const WAITING_BYTES = 4 * 2 ** 20;

/** How long the end of a process waits for a reader that takes nothing, in ms. */
const STUCK_MS = 3_000;

const unblocked = new WeakSet<NodeJS.WriteStream>();

/** A terminal's handle, which Node makes blocking: Ctrl-S would stop the whole process at its next line. */
interface Blocking {
  setBlocking?(blocking: boolean): number;
}

/**
 * Makes an output stream one that nothing has to wait for: a terminal that is stopped or a pipe that is not read holds up
 * to 4 MiB, and what comes after that is dropped, with a note once it is read again.
 */
export function unblock(stream: NodeJS.WriteStream): void {
  if (unblocked.has(stream)) return;
  unblocked.add(stream);
  const { _handle: handle } = stream as { _handle?: Blocking | null };
  if (stream.isTTY) handle?.setBlocking?.(false);
  const write = stream.write.bind(stream) as (text: unknown, ...rest: unknown[]) => boolean;
  let dropped = 0;
  const bounded = (text: string | Uint8Array, ...rest: unknown[]): boolean => {
    if (stream.writableLength > WAITING_BYTES) {
      dropped += Buffer.byteLength(text);
      const callback = rest.findLast((one) => typeof one === 'function') as (() => void) | undefined;
      if (callback) process.nextTick(callback);
      return false;
    }
    if (dropped > 0) {
      const note = `\n[… ${dropped} bytes of output were dropped: they were not read …]\n`;
      dropped = 0;
      write(note);
    }
    return write(text, ...rest);
  };
  stream.write = bounded as typeof stream.write;
  // A reader that went away must not end a canary in the middle.
  stream.on('error', () => {});
}

/** Waits until all output is read; false where none of it was read for 3 s. Then only `process.exit` ends the process. */
export async function outputRead(): Promise<boolean> {
  const streams = [process.stdout, process.stderr];
  const waiting = (): number =>
    streams.reduce((sum, { writableLength, destroyed }) => sum + (destroyed ? 0 : writableLength), 0);
  let left = waiting();
  let since = performance.now();
  while (left > 0 && performance.now() - since < STUCK_MS) {
    await sleep(20);
    const now = waiting();
    if (now !== left) since = performance.now();
    left = now;
  }
  return left === 0;
}
