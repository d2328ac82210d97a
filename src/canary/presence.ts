import type { FlagOn } from '../judge/metric.ts';
import { joinedPresence, type PresenceBefore, type TargetPresence } from '../judge/traffic/presence.ts';
import type { Baselines } from './baseline.ts';
import { HISTORY_SECONDS } from './evidence.ts';
import type { MetricQuery } from './plan.ts';
import type { Run } from './run.ts';

/** Scrapes of before the flag may become visible so late, in ms. */
export const LATEST_MS = 300_000;
/** How far back to ask where the longer history is too much for one answer, in seconds. */
const SHORT_HISTORY_SECONDS = 900;

/** Reads how targets were scraped before the flag; undefined where the source does not answer, or did not for the baseline. */
export async function readPresenceBefore(
  run: Run,
  baselines: Baselines,
): Promise<PresenceBefore | undefined> {
  const { ports, cancel } = run;
  if (![...baselines.values()].some(({ summary }) => summary.answered)) return undefined;
  const queries = queriesOf(run);
  const read = async (seconds: number): Promise<PresenceBefore> => {
    const readAt = ports.clock.now();
    const targets = await ports.metrics.presence(queries, readAt - seconds * 1000, undefined, [], cancel);
    return { targets, readAt };
  };
  return read(HISTORY_SECONDS)
    .catch(() => read(SHORT_HISTORY_SECONDS))
    .catch(() => undefined);
}

/** Follows how the targets are scraped since the flag: each call reads what is new; undefined where the source gave no answer. */
export function gatherPresence(
  run: Run,
  before: PresenceBefore | undefined,
  { writtenAt }: FlagOn,
): () => Promise<readonly TargetPresence[] | undefined> {
  if (before === undefined) return async () => undefined;
  const { ports } = run;
  const queries = queriesOf(run);
  const lastOf = (one: TargetPresence): TargetPresence => ({ ...one, scrapes: one.scrapes.slice(-1) });
  let known: readonly TargetPresence[] = before.targets.map(lastOf);
  return async () => {
    const newest = Math.min(
      ...known.map(({ scrapes }) => scrapes.at(-1)?.at ?? writtenAt),
      ports.clock.now(),
    );
    const from = Math.max(newest, writtenAt - LATEST_MS) + 1;
    try {
      const read = await ports.metrics.presence(queries, from, undefined, known, run.cancel);
      const news = read.map((one) => newsOf(known, one));
      known = joinedPresence(known, news).map(lastOf);
      return news;
    } catch {
      return undefined;
    }
  };
}

function newsOf(known: readonly TargetPresence[], one: TargetPresence): TargetPresence {
  const last = known.find(({ id }) => id === one.id)?.scrapes.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return { ...one, scrapes: one.scrapes.filter(({ at }) => at > last) };
}

const queriesOf = ({ plan }: Run): ReadonlyMap<string, MetricQuery> =>
  new Map(plan.metrics.watched.map(({ name, query }) => [name, query]));
