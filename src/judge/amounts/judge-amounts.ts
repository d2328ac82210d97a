import { increments } from '../../counters/increments.ts';
import { timeline } from '../../counters/timeline.ts';
import type { Count } from '../counts/count.ts';
import { judgeCounts } from '../counts/judge-counts.ts';
import type { Finding } from '../finding.ts';
import type { Look, Method } from '../method.ts';
import type { FlagOn } from '../metric.ts';
import type { Tally } from '../proof.ts';
import type { Question, Shape } from '../question.ts';
import type { Recorded, TargetSeries } from '../recorded.ts';
import { effectiveEvent } from './effective-event.ts';

type Amounts = Extract<Shape, { kind: 'amounts' }>;

/**
 * Judges counters of amounts (dollars, tokens, bytes, busy seconds), per second or per event. An amount is not a number of
 * events: how much it varies is learnt from the amounts of the baseline's own steps, and it is judged as counts in units
 * of that (see `effectiveEvent`), with the same spending, gates and certificate.
 */
export function judgeAmounts(question: Question, shape: Amounts, flag: FlagOn): Method {
  const learnt = effectiveEvent(stepsOf(question.baseline, question, flag));
  if (learnt !== undefined) return judgedIn(learnt, question, shape, flag);
  // Without an amount before the flag, the largest one since counts as a single event.
  return {
    ...judgedIn(1, question, shape, flag),
    look(look) {
      const largest = Math.max(0, ...stepsOf(look.since, question, flag).map(({ events }) => events));
      return judgedIn(largest > 0 ? largest : 1, question, shape, flag).look(look);
    },
    power: () => undefined,
  };
}

function judgedIn(unit: number, question: Question, { scale, unit: words }: Amounts, flag: FlagOn): Method {
  const method = judgeCounts(
    { ...question, baseline: inUnits(question.baseline, unit) },
    { scale: scale * unit, amount: words },
    flag,
  );
  return {
    ...method,
    look(look: Look): Finding {
      const finding = method.look({ ...look, since: inUnits(look.since, unit) });
      const { proof } = finding;
      const whole = ({ events, exposure }: Tally): Tally => ({ events: events * unit, exposure });
      return {
        ...finding,
        unit: words,
        proof: {
          ...proof,
          method: 'amounts',
          baseline: whole(proof.baseline),
          watch: whole(proof.watch),
        },
      };
    },
  };
}

function inUnits(recorded: Recorded, unit: number): Recorded {
  if (recorded.kind !== 'counts') return recorded;
  const weighed = (series: TargetSeries): TargetSeries => ({
    ...series,
    weight: (series.weight ?? 1) / unit,
  });
  return { ...recorded, events: recorded.events.map(weighed) };
}

/** What every step of a recording brought. */
function stepsOf(recorded: Recorded, { scrapeSeconds }: Question, flag: FlagOn): Count[] {
  if (recorded.kind !== 'counts') return [];
  const groups = recorded.total ? [recorded.events, recorded.total] : [recorded.events];
  const { before, after } = timeline(
    increments(groups).increments,
    flag.writtenAt,
    scrapeSeconds,
    groups.length,
  );
  return [...before, ...after].map(({ gains, seconds }) => ({
    events: gains[0] ?? 0,
    exposure: recorded.total ? (gains[1] ?? 0) : seconds,
  }));
}
