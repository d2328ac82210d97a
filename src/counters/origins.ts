import { usualGap } from './normalised.ts';
import { countUntil, type Sample } from './sample.ts';

/** One series of a target, and what was known of it before these samples. */
export interface Line {
  /** Series can only go on from others of their own group: errors from errors, a bucket from the same bucket. */
  readonly group: number | string;
  /** Oldest first, each moment once, levels only. */
  readonly samples: readonly Sample[];
  readonly known?: Sample | undefined;
  /** The names of its labels, where they are known: a series goes on only under other names, or another value is born. */
  readonly names?: string | undefined;
  /** True where its process is known to have begun just before its first sample. */
  readonly isYoung?: boolean;
}

/** What is known of a target as a whole. */
export interface Sight {
  /** When it was seen first, ms; undefined where that is in these samples. */
  readonly firstAt: number | undefined;
  /** The usual time between two samples of a series of it, ms; undefined where these samples tell. */
  readonly intervalMs: number | undefined;
}

/** What the first sample of a series counts from. */
export interface Origin {
  readonly level: number;
  /** The series that it goes on from; undefined where it was born, at zero. */
  readonly of: Line | undefined;
}

/** Within so many intervals of a target's first sample, a series' first sample only says that it is there. */
const FIRST_ROUND = 1.5;
/** A series that missed so many intervals had ended before, and for another reason. */
const ADJACENT = 1.5;

/**
 * The level from which each unknown series of one target counts, by its line:
 *
 * - none where its first sample is only the first that was read: it may be old, however high it is;
 * - the last level of a series of its group that ended when it began: only its labels changed. The greatest takes the highest
 *   level that is not above its own: its predecessor's, or one that gives the same sum;
 * - zero where the target was seen without it before: it was born.
 *
 * Where another series of the target falls at that moment, its process restarted, and what begins counts from zero.
 *
 * That a target was seen is what another of its series shows that has samples of both times. Where series have
 * timestamps of their own, it is what more than one interval shows in which the others had their turn.
 */
export function originsOf(lines: readonly Line[], sight: Sight): ReadonlyMap<Line, Origin> {
  const origins = new Map<Line, Origin>();
  const newcomers = byFirstMoment(lines);
  if (newcomers.size === 0) return origins;
  const firstAt = sight.firstAt ?? Math.min(...newcomers.keys(), ...lines.map(startOf));
  const later = [...newcomers].filter(([at]) => at > firstAt).sort(([one], [other]) => one - other);
  if (later.length === 0) return origins;
  const intervalMs = sight.intervalMs ?? usualInterval(lines) ?? 0;
  const since = companions(lines);
  const moments = [...since.keys(), ...lines.flatMap(({ known }) => known?.at ?? [])].sort(ascending);
  const succeeded = new Set<Line>();
  for (const [at, begun] of later) {
    const isFirstRound = at - firstAt <= FIRST_ROUND * intervalMs;
    if (isFirstRound && !((since.get(at) ?? at) < at)) continue;
    const before = moments[countUntil(moments, itself, at - 1) - 1] ?? firstAt;
    const endedAfter = before - ADJACENT * intervalMs;
    const restarted = lines.some((line) => fallsAt(line, at));
    for (const [group, ofGroup] of byGroup(begun)) {
      const ended = lines.filter((line) => {
        const end = endOf(line);
        const isAdjacent = end.at < at && end.at >= endedAfter;
        return isAdjacent && line.group === group && !restarted && !succeeded.has(line);
      });
      for (const [line, of] of successions(ofGroup, ended)) {
        if (of) succeeded.add(of);
        origins.set(line, { level: of ? endOf(of).value : 0, of });
      }
    }
  }
  return origins;
}

/** Each begun series with the ended one that it goes on from. */
function successions(begun: readonly Line[], ended: readonly Line[]): [Line, Line | undefined][] {
  const left = new Set(ended);
  return begun
    .toSorted((one, other) => firstLevel(other) - firstLevel(one))
    .map((line) => {
      const levels = [...left].filter((one) => mayGoOn(one, line));
      const of = levels.reduce<Line | undefined>(
        (highest, one) => (highest && endOf(highest).value >= endOf(one).value ? highest : one),
        undefined,
      );
      if (of) left.delete(of);
      return [line, of];
    });
}

function mayGoOn(ended: Line, begun: Line): boolean {
  if (begun.isYoung) return false;
  if (begun.names !== undefined && begun.names === ended.names) return false;
  return endOf(ended).value <= firstLevel(begun);
}

function byFirstMoment(lines: readonly Line[]): Map<number, Line[]> {
  const newcomers = new Map<number, Line[]>();
  for (const line of lines) {
    const [first] = line.samples;
    if (line.known || !first) continue;
    const others = newcomers.get(first.at);
    if (others) others.push(line);
    else newcomers.set(first.at, [line]);
  }
  return newcomers;
}

function byGroup(lines: readonly Line[]): Map<Line['group'], Line[]> {
  const groups = new Map<Line['group'], Line[]>();
  for (const line of lines) {
    const others = groups.get(line.group);
    if (others) others.push(line);
    else groups.set(line.group, [line]);
  }
  return groups;
}

const firstLevel = ({ samples }: Line): number => samples[0]?.value ?? 0;
const startOf = ({ known, samples }: Line): number => known?.at ?? samples[0]?.at ?? Number.POSITIVE_INFINITY;
const endOf = ({ known, samples }: Line): Sample =>
  samples.at(-1) ?? known ?? { at: Number.POSITIVE_INFINITY, value: Number.NaN };

/** Whether a series has a sample of this moment that is lower than the one before. */
function fallsAt({ samples, known }: Line, at: number): boolean {
  const index = countUntil(samples, atOf, at) - 1;
  const sample = samples[index];
  const before = samples[index - 1] ?? known;
  return sample?.at === at && before !== undefined && sample.value < before.value;
}

const atOf = ({ at }: Sample): number => at;
const itself = (moment: number): number => moment;
const ascending = (one: number, other: number): number => one - other;

/** Of each moment, the earliest start of a series that has a sample of it. */
function companions(lines: readonly Line[]): ReadonlyMap<number, number> {
  const since = new Map<number, number>();
  for (const line of lines) {
    const start = startOf(line);
    for (const { at } of line.samples) since.set(at, Math.min(since.get(at) ?? start, start));
  }
  return since;
}

/** Fewer samples than this may lie on both sides of an outage. */
const ENOUGH = 4;

/** The slowest series counts: the others have had their turn before it has. */
function usualInterval(lines: readonly Line[]): number | undefined {
  const enough = lines.filter(({ samples }) => samples.length >= ENOUGH);
  const gaps = (enough.length > 0 ? enough : lines).map(({ samples }) => usualGap(samples));
  const known = gaps.filter((gap) => gap !== undefined);
  return known.length > 0 ? known.reduce((slowest, gap) => Math.max(slowest, gap)) : undefined;
}
