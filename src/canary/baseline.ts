import { type GuardSeries, type Newest, newestOf } from '../counters/increase.ts';
import { summarise, unanswered } from '../judge/baseline.ts';
import { counterHistory } from '../judge/baseline-breach.ts';
import { foresee, type Question } from '../judge/evidence.ts';
import type { Baseline } from '../judge/metric.ts';
import { delayOf } from '../judge/traffic/tolerance.ts';
import {
  type History,
  type HistoryAnswer,
  historyOfValues,
  questionOf,
  recordHistories,
  shapeOf,
} from './evidence.ts';
import type { MetricFacts } from './metric-checks.ts';
import type { WatchedMetric } from './plan.ts';
import type { Coverage } from './ports.ts';
import { BEFORE_FLAGS_MS, messageOf, type Run } from './run.ts';

/** Assumed where the time between two scrapes is unknown: Prometheus' customary interval. */
export const DEFAULT_SCRAPE_SECONDS = 15;

/** How far back every evaluation reads a counter again that was read before the flag, in scrapes. */
export const COUNTER_LOOKBACK_SCRAPES = 5;
/** How far back a counter must be read for a series that is not there to be a birth, in seconds: a server may stall for long. */
export const COUNTER_BIRTH_SECONDS = 300;
/** How long a counter may have been away before the flag for its return to be no birth, in seconds. */
export const COUNTER_AWAY_SECONDS = 3600;

/** Points asked for over a baseline window; more would only repeat scrapes. */
const BASELINE_POINTS = 240;

/** What was measured of one metric before the flag. */
export interface MetricBaseline {
  readonly summary: Baseline;
  /** What the evidence judge is asked, where it judges this metric. */
  readonly question: Question | undefined;
  /** Why nothing of the time before the flag could be read, where evidence would judge and cannot. */
  readonly unread?: string;
  /** Of the level of a counter: the newest sample that each series showed before the flag, by its labels. */
  readonly seen: Newest | undefined;
}

/** By the metric's name. */
export type Baselines = ReadonlyMap<string, MetricBaseline>;

/** Measures every metric over the baseline window, all at once. A metric whose source does not answer has a baseline that says so. */
export async function takeBaseline(run: Run, facts: MetricFacts): Promise<Baselines> {
  const { plan, ports, emit } = run;
  const { watched } = plan.metrics;
  if (watched.length === 0) return new Map();
  emit({ type: 'phase-started', phase: 'baseline' });
  ports.heartbeat.within(BEFORE_FLAGS_MS);
  const [summaries, histories] = facts.answer
    ? await Promise.all([measureAll(run), recordHistories(run, facts.young)])
    : [watched.map(() => unanswered(DEFAULT_SCRAPE_SECONDS)), unreadHistories(watched)];
  const { watchSeconds } = plan;
  const { alpha } = plan.metrics;
  const baselines = new Map<string, MetricBaseline>();
  for (const [index, metric] of watched.entries()) {
    const measured = summaries[index] ?? unanswered(DEFAULT_SCRAPE_SECONDS);
    const { scrapeSeconds } = measured;
    const series = measured.answered ? await seriesOfCounter(run, metric, scrapeSeconds) : undefined;
    const from = run.ports.clock.now() - plan.metrics.baselineSeconds * 1000;
    const noData = facts.noData.get(metric.name);
    const summary = {
      ...measured,
      ...(series && { counter: counterHistory(series, from) }),
      ...(noData && { noData }),
    };
    const seen = series && newestOf(series);
    const answer = histories.get(metric.name);
    const { history, unread } = answer ? historyFrom(run, metric.name, answer, summary) : nothingAsked;
    const shared = { scrapeSeconds, watchSeconds, alpha, judged: histories.size };
    const question = history && questionOf(metric, history, shared);
    baselines.set(metric.name, { summary, question, seen, ...(unread !== undefined && { unread }) });
    const foresight = question && foresee(question);
    emit({ type: 'baseline', metric: metric.name, baseline: summary, ...(foresight && { foresight }) });
  }
  return baselines;
}

const nothingAsked: HistoryFound = { history: undefined, unread: undefined };

interface HistoryFound {
  readonly history: History | undefined;
  readonly unread: string | undefined;
}

/** The history that a metric is judged by; what could not be read is said. No metric changes its judge for that. */
function historyFrom({ emit }: Run, name: string, answer: HistoryAnswer, summary: Baseline): HistoryFound {
  if (!('unread' in answer)) return { history: answer, unread: undefined };
  const history = historyOfValues(summary);
  if (!history) return { history, unread: answer.unread };
  const message = `the history of ${name} could not be read, so it is judged by the values of its baseline window: ${answer.unread}`;
  emit({ type: 'warning', message });
  return { history, unread: undefined };
}

function unreadHistories(watched: readonly WatchedMetric[]): ReadonlyMap<string, HistoryAnswer> {
  const unread = 'the metric source did not answer';
  return new Map(watched.filter(shapeOf).map(({ name }) => [name, { unread }]));
}

/** The series of a metric that is the level of a counter; undefined for others, and where they cannot be read. */
async function seriesOfCounter(
  { plan, ports, cancel }: Run,
  { query }: WatchedMetric,
  scrapeSeconds: number,
): Promise<readonly GuardSeries[] | undefined> {
  if (query.counter === undefined) return undefined;
  const now = ports.clock.now();
  const read = (seconds: number): Promise<readonly GuardSeries[]> =>
    ports.metrics.counters(query, now - seconds * 1000, cancel);
  // Of many series an hour may be too much to be answered.
  return read(Math.max(COUNTER_AWAY_SECONDS, plan.metrics.baselineSeconds))
    .catch(() => read(Math.max(COUNTER_BIRTH_SECONDS, COUNTER_LOOKBACK_SCRAPES * scrapeSeconds)))
    .catch(() => undefined);
}

/** The distance of a baseline's values, in seconds. */
export function baselineStepSeconds(scrapeSeconds: number, baselineSeconds: number): number {
  return Math.max(1, Math.round(Math.max(scrapeSeconds, baselineSeconds / BASELINE_POINTS)));
}

function lateData(name: string, delaySeconds: number, watchSeconds: number): string {
  const seconds = Math.max(0, watchSeconds - delaySeconds);
  return `the data of ${name} arrive ${delaySeconds} s late: a watch of ${watchSeconds} s sees ${seconds} s with the flag on`;
}

async function measureAll(run: Run): Promise<Baseline[]> {
  const { plan, ports, cancel } = run;
  const { watched, baselineSeconds } = plan.metrics;
  const source = ports.metrics;
  const queries = watched.map(({ query }) => query);
  const coveredIn = (seconds: number): Promise<readonly Coverage[] | undefined> =>
    source.coverage(queries, seconds, cancel).catch(() => undefined);
  const [scrape, now] = await Promise.all([
    source.scrapeInterval(queries, cancel).catch(() => undefined),
    coveredIn(baselineSeconds),
  ]);
  const scrapeSeconds = scrape ?? DEFAULT_SCRAPE_SECONDS;
  const to = ports.clock.now();
  const delays = (now ?? []).map(({ newestAt = to }) =>
    Math.ceil(delayOf((to - newestAt) / 1000, scrapeSeconds)),
  );
  const longestDelay = Math.max(0, ...delays);
  const covered = longestDelay > 0 ? await coveredIn(baselineSeconds + longestDelay) : now;
  return Promise.all(
    watched.map((metric, index) => {
      const rawSamples = covered?.[index]?.rawSamples;
      if (rawSamples === undefined) return unanswered(scrapeSeconds);
      return measure(run, metric, { rawSamples, scrapeSeconds, delaySeconds: delays[index] ?? 0, now: to });
    }),
  );
}

/** Measures one metric over the baseline window, which ends as long before `now` (ms) as data are late. */
async function measure(
  { plan, ports, emit, cancel }: Run,
  { name, query }: WatchedMetric,
  known: {
    readonly rawSamples: number;
    readonly scrapeSeconds: number;
    readonly delaySeconds: number;
    readonly now: number;
  },
): Promise<Baseline> {
  const { baselineSeconds } = plan.metrics;
  const { scrapeSeconds, delaySeconds } = known;
  if (delaySeconds > 0) emit({ type: 'warning', message: lateData(name, delaySeconds, plan.watchSeconds) });
  const to = known.now - delaySeconds * 1000;
  const from = to - baselineSeconds * 1000;
  const stepSeconds = baselineStepSeconds(scrapeSeconds, baselineSeconds);
  try {
    const samples = await ports.metrics.history(query, from, to, stepSeconds, cancel);
    return summarise({ ...known, samples, to, stepSeconds });
  } catch (error) {
    emit({ type: 'warning', message: `no baseline for ${name}: ${messageOf(error)}` });
    return unanswered(scrapeSeconds);
  }
}
