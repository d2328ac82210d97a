import { createInterface } from 'node:readline';
import type { FlagChange } from '../canary/ports.ts';
import type { ChildGroup } from '../scripts/child-group.ts';
import type { GuardianMessage, Ward } from './guardian-messages.ts';

/** How often the guardian looks at its stopwatch, in ms. */
const TICK_MS = 200;

/** A pause of the guardian itself, in ms, after which it gives the run a whole new timeout. */
const STALL_MS = 1_000;

/** How a watch ends: the run dismissed its guardian, its pipe ended, or it made no progress for its timeout. */
export type WatchEnd = 'dismissed' | 'ended' | 'silent';

/** What a guardian knows of its run. */
export interface Watched {
  readonly ward: Ward | undefined;
  /** Process groups of the run that have not ended. */
  readonly groups: ReadonlyMap<number, ChildGroup>;
  /** The change that was begun and not settled. */
  readonly open: FlagChange | undefined;
}

/**
 * Watches a run by the lines that it sends. The stopwatch counts only while the guardian's own loop runs: a suspended
 * machine or a paused container stops both.
 */
export async function watchWard(
  input: NodeJS.ReadableStream,
  onWard: () => void,
): Promise<{ readonly end: WatchEnd; readonly watched: Watched }> {
  const groups = new Map<number, ChildGroup>();
  let ward: Ward | undefined;
  let open: FlagChange | undefined;
  let heardAt = performance.now();
  let tickAt = heardAt;
  let finish = (_end: WatchEnd): void => {};
  const finished = new Promise<WatchEnd>((resolve) => {
    finish = resolve;
  });

  const take = (message: GuardianMessage): void => {
    heardAt = performance.now();
    switch (message.type) {
      case 'ward':
        ward = message.ward;
        onWard();
        break;
      case 'begun':
        open = message.change;
        break;
      case 'settled':
        open = undefined;
        break;
      case 'group-started':
        groups.set(message.group, message);
        break;
      case 'group-ended':
        groups.delete(message.group);
        break;
      case 'dismissed':
        finish('dismissed');
        break;
      case 'heartbeat':
        break;
    }
  };

  const lines = createInterface({ input });
  lines.on('line', (line) => take(JSON.parse(line) as GuardianMessage));
  lines.on('close', () => finish('ended'));
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - tickAt > STALL_MS) heardAt = now;
    tickAt = now;
    if (ward && now - heardAt > ward.heartbeatTimeoutSeconds * 1000) finish('silent');
  }, TICK_MS);
  try {
    const end = await finished;
    return { end, watched: { ward, groups, open } };
  } finally {
    clearInterval(timer);
    lines.close();
  }
}
