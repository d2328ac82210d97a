import type { MetricQuery } from '../canary/plan.ts';
import { joinedStarts, type TargetPresence } from '../judge/traffic/presence.ts';
import { durationText } from '../promql/duration.ts';
import type { Answer, Labels } from './answer.ts';
import { seriesText } from './labels.ts';
import { joined, PART } from './queries.ts';
import { type RawServer, readRawSamples } from './raw-series.ts';
import { ofTargets, targetOf } from './targets.ts';

/** A target that shows nothing at the moment is still known by what it showed so long ago, in seconds. */
const LATELY_SECONDS = 300;

/**
 * How the targets of these metrics (by name) were scraped between two moments (ms; until now, where `to` is undefined), by
 * the server's own series `up`, and when their present processes started: one request for what is there then, and one or a
 * few for `up`.
 *
 * @throws MetricSourceError
 */
export async function readPresence(
  server: RawServer,
  queries: ReadonlyMap<string, MetricQuery>,
  { from, to }: { readonly from: number; readonly to: number | undefined },
  known: readonly TargetPresence[],
): Promise<readonly TargetPresence[]> {
  const until = to ?? server.clock.now();
  const latelySeconds = to === undefined ? LATELY_SECONDS : Math.max(LATELY_SECONDS, (to - from) / 1000);
  const names = [...queries.keys()];
  const { targets, starts } = await currentTargets(server, [...queries.values()], until, latelySeconds);
  const labels = [...targets.values()].map((one) => one.labels);
  const selectors = ofTargets('up', [
    ...labels,
    ...known.flatMap(({ target, group }) => labelsOf(target, group)),
  ]);
  const ups = await Promise.all(selectors.map((selector) => readRawSamples(server, selector, from, until)));
  return ups.flat().map(({ labels: { __name__, ...own }, target, samples }) => ({
    id: seriesText(own),
    target,
    group: own.job ?? '',
    metrics: [...(targets.get(target)?.queries ?? [])].map((index) => names[index] ?? ''),
    scrapes: samples.map(({ at, value }) => ({ at, value: value === 1 ? 1 : 0 })),
    starts: joinedStarts(starts.get(target) ?? []),
  }));
}

/** The labels by which a target is found again whose series are away. */
function labelsOf(target: string, job: string): Labels[] {
  const instance = target.startsWith(`${job} `) ? target.slice(job.length + 1) : '';
  return instance === '' ? [] : [{ job, instance }];
}

interface Current {
  readonly targets: ReadonlyMap<string, { readonly labels: Labels; readonly queries: ReadonlySet<number> }>;
  /** When the processes of a target started, ms. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
}

const STARTED = 'started';

async function currentTargets(
  { ask, serverClock }: RawServer,
  queries: readonly MetricQuery[],
  at: number,
  latelySeconds: number,
): Promise<Current> {
  const lately = durationText(latelySeconds);
  const parts = new Map<string, string>();
  for (const [index, { selectors }] of queries.entries())
    for (const [part, selector] of selectors.entries())
      parts.set(`${index} ${part}`, `count by (job, instance) (last_over_time(${selector}[${lately}]))`);
  const all = [...new Set(queries.flatMap(({ selectors }) => selectors))];
  if (all.length > 0) {
    const started = `process_start_time_seconds and on (job, instance) (${all.join(' or ')})`;
    parts.set(STARTED, `max by (job, instance) (${started})`);
  }
  const answers: Answer[] = await Promise.all(
    joined(parts).map((query) => ask(query, at + serverClock.skewMs)),
  );
  const targets = new Map<string, { labels: Labels; queries: Set<number> }>();
  const starts = new Map<string, number[]>();
  for (const { labels, sample } of answers.flatMap((answer) =>
    answer.kind === 'vector' ? answer.series : [],
  )) {
    const { [PART]: part = '', ...own } = labels;
    const target = targetOf(own);
    if (part === STARTED) {
      const startedAt = sample.value * 1000 - serverClock.skewMs;
      if (Number.isFinite(startedAt)) starts.set(target, [...(starts.get(target) ?? []), startedAt]);
      continue;
    }
    const found = targets.get(target) ?? { labels: own, queries: new Set<number>() };
    targets.set(target, found);
    found.queries.add(Number.parseInt(part, 10));
  }
  return { targets, starts };
}
