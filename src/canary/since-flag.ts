import { type EvidenceJudge, type EvidenceJudgement, evidenceJudge } from '../judge/evidence.ts';
import type { FlagOn, Reading } from '../judge/metric.ts';
import { joined, newestSampleAt, type Recorded } from '../judge/recorded.ts';
import type { Baselines } from './baseline.ts';
import type { WatchedMetric } from './plan.ts';
import { recentScrapes, type Scrapes } from './rhythm.ts';
import type { Run } from './run.ts';

/** How many scrapes back every look reads again: targets are scraped at different moments, and seen a little later. */
const OVERLAP_SCRAPES = 3;

/** The evidence that has gathered since the flag went on. */
export interface Evidence {
  /** When the counted metrics' targets were scraped of late. */
  scrapes(): Scrapes;
  /** Records what is new of every metric that is counted, all at once. */
  gather(): Promise<void>;
  /** What the evidence makes of a metric after a look; undefined where it is not judged by evidence. `readings`: all looks so far. */
  judge(metric: string, readings: readonly Reading[], final: boolean): EvidenceJudgement | undefined;
}

/** Begins to gather. `endsAt` (ms) is when the watch ends: how much is made of every look depends on it. */
export function evidenceSince(run: Run, baselines: Baselines, flag: FlagOn, endsAt: number): Evidence {
  const watchSeconds = (endsAt - flag.writtenAt) / 1000;
  const judges = new Map<string, EvidenceJudge>();
  const recorded = new Map<string, Recorded>();
  for (const [name, { question }] of baselines)
    if (question) judges.set(name, evidenceJudge({ ...question, watchSeconds }, flag));
  const judged = run.plan.metrics.watched.filter(({ name }) => judges.has(name));

  const gatherOne = async ({ name, query }: WatchedMetric): Promise<void> => {
    if (!query.counted) return;
    const before = recorded.get(name);
    const overlapMs = OVERLAP_SCRAPES * 1000 * (baselines.get(name)?.summary.scrapeSeconds ?? 0);
    const newest = (before && newestSampleAt(before)) ?? flag.writtenAt;
    const from = Math.max(flag.writtenAt + 1, newest - overlapMs);
    const news = await run.ports.metrics.recorded(query, from, undefined, run.cancel);
    recorded.set(name, joined(before, news));
  };

  return {
    scrapes: () =>
      recentScrapes(
        judged.flatMap(({ name }) => recorded.get(name) ?? baselines.get(name)?.question?.baseline ?? []),
      ),
    async gather() {
      // A source that does not answer now is told of by the reading of this look; the next one has it all.
      await Promise.all(judged.map((metric) => gatherOne(metric).catch(() => {})));
    },
    judge(name, readings, final) {
      const counted = judged.find((metric) => metric.name === name)?.query.counted;
      const since = counted ? recorded.get(name) : scalar(readings);
      return since && judges.get(name)?.look(since, run.ports.clock.now(), final);
    },
  };
}

/** What is not counted is judged by the values that the looks gave. */
function scalar(readings: readonly Reading[]): Recorded {
  const measured = readings.filter((reading) => reading.state === 'measured');
  return { kind: 'scalar', samples: measured.map(({ at, value }) => ({ at, value })) };
}
