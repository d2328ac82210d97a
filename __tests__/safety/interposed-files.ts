import type { Files, OpenFile } from '../../src/safety/files.ts';

export interface Call {
  /** The method, such as `rename`, or `OpenFile.write` for one of an open file. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** How many calls there were before this one. */
  readonly index: number;
}

export interface Interposed extends Files {
  readonly calls: readonly Call[];
}

/** A disk with somebody in between: `before` and `after` run around every call, and what they throw, the call throws. */
export function interposed(
  files: Files,
  before: (call: Call) => void | Promise<void>,
  after: (call: Call) => void | Promise<void> = () => {},
): Interposed {
  const calls: Call[] = [];
  const around = <T extends object>(target: T, prefix: string): T =>
    Object.fromEntries(
      Object.entries(target).map(([method, implementation]: [string, (...args: unknown[]) => unknown]) => [
        method,
        async (...args: unknown[]) => {
          const call = { name: prefix + method, args, index: calls.length };
          calls.push(call);
          await before(call);
          const result = await implementation(...args);
          try {
            await after(call);
          } catch (error) {
            if (method === 'open') await (result as OpenFile).close();
            throw error;
          }
          return method === 'open' ? around(result as OpenFile, 'OpenFile.') : result;
        },
      ]),
    ) as T;
  return { ...around(files, ''), calls };
}

/** An error as the kernel gives it. */
export function errno(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** The process is gone: from call `index` on, nothing reaches the disk any more, clean-up included. */
export function dyingAt(files: Files, index: number, when: 'before' | 'after'): Interposed {
  const die = (): never => {
    throw new Error('the process was killed');
  };
  return interposed(
    files,
    (call) => {
      if (call.name === 'OpenFile.close') return; // the kernel closes a dead process's files
      if (call.index > index || (when === 'before' && call.index === index)) die();
    },
    (call) => {
      if (call.index >= index) die();
    },
  );
}
