import { type Moments, momentsOf } from '../moments.ts';
import type { Report } from '../report.ts';
import { shorten, valueWords } from '../words.ts';
import { type Html, html, joined } from './html.ts';
import { clockWords, dayWords, spanWords } from './time.ts';

/** One of the few things that a person who was not there wants to know: a question, and its answer in big words. */
export interface Fact {
  readonly label: string;
  readonly big: readonly Html[];
  readonly small: readonly Html[];
}

const MAX_NAMES = 6;
const MAX_TEXT = 500;

/** What was tried, what came of it, when, and where that leaves the flags. */
export function factsOf(report: Report): readonly Fact[] {
  const moments = momentsOf(report);
  return [tried(report), found(report), when(report, moments), flagsNow(report, moments)];
}

function tried(report: Report): Fact {
  const { environment, flags_file, verdict, flags_enabled } = report;
  const names = flagNames(report);
  const untouched = verdict === 'blocked' || verdict === 'planned' || flags_enabled.length === 0;
  return {
    label:
      verdict === 'planned' ? 'What would be tried' : untouched ? 'What was to be tried' : 'What was tried',
    big: [
      html`Turn on ${names.length === 0 ? [html`no flag`] : listed(names)} in <b>${shorten(environment, MAX_TEXT)}</b>`,
    ],
    small: flags_file === '' ? [] : [html`in <code>${shorten(flags_file, MAX_TEXT)}</code>`],
  };
}

/** The flags that a run is about, however far it came. */
export function flagNames({ flags_enabled, plan, flags }: Report): readonly string[] {
  if (plan && plan.flags.length > 0) return plan.flags;
  return flags_enabled.length > 0 ? flags_enabled : [...new Set(flags.map(({ flag }) => flag))];
}

function listed(names: readonly string[]): readonly Html[] {
  const shown = names.slice(0, MAX_NAMES).map((name) => html`<code>${shorten(name, MAX_TEXT)}</code>`);
  const more = names.length > MAX_NAMES ? [html`${names.length - MAX_NAMES} more`] : [];
  return joined([...shown, ...more], html`, `);
}

function found(report: Report): Fact {
  const reason = html`${shorten(report.reason ?? 'The run ended before it came to a verdict.', MAX_TEXT)}`;
  switch (report.verdict) {
    case 'passed':
      return { label: 'What was seen', big: [html`Nothing broke`], small: [reason] };
    case 'inconclusive':
      return { label: 'What was seen', big: [html`No breach, and no proof of health`], small: [reason] };
    case 'planned':
      return { label: 'What was found', big: [html`Nothing stands in the way`], small: [reason] };
    case 'blocked':
      return { label: 'What blocked it', big: [reason], small: [] };
    case 'rolled-back':
    case 'rollback-incomplete':
    case null:
      return { label: 'What broke', ...broke(report, reason) };
  }
}

function broke(report: Report, reason: Html): Pick<Fact, 'big' | 'small'> {
  const { reason_code, smoke } = report;
  const breached = Object.entries(report.evidence).filter(([, { status }]) => status === 'breach');
  if (breached.length > 0 && (reason_code === 'metric-breach' || reason_code === 'traffic-lost')) {
    return {
      big: breached.slice(0, MAX_NAMES).map(([metric]) => movement(report, metric)),
      small: [
        ...breached.slice(0, MAX_NAMES).flatMap(([, { limits, unit }]) => limitsTold(limits, unit)),
        reason,
      ],
    };
  }
  if (smoke && (reason_code === 'smoke-failed' || reason_code === 'smoke-timeout')) {
    const said = lastLine(smoke.stderr) ?? lastLine(smoke.stdout);
    return {
      big: [html`The smoke test`],
      small: [
        reason,
        ...(said === undefined ? [] : [html`It said last: <code>${shorten(said, MAX_TEXT)}</code>`]),
      ],
    };
  }
  return { big: [reason], small: [] };
}

/** A metric, from its value before to the one it was rolled back for. */
function movement({ metrics_baseline, metrics_current, evidence }: Report, metric: string): Html {
  const unit = evidence[metric]?.unit ?? '';
  const [before, now] = [metrics_baseline[metric], metrics_current[metric]].map((value) =>
    valueWords(value, unit),
  );
  return html`<code>${shorten(metric, MAX_TEXT)}</code> ${before ?? ''} → ${now ?? ''}`;
}

function limitsTold(limits: Report['evidence'][string]['limits'], unit: string): Html[] {
  return limits.map(({ value, words }) =>
    value === null ? html`Limit: ${words}.` : html`Limit: ${valueWords(value, unit)} (${words}).`,
  );
}

function lastLine(text: string): string | undefined {
  return text.split('\n').findLast((line) => line.trim() !== '');
}

function when({ verdict }: Report, { began, flagsOn, rollback, ended }: Moments): Fact {
  const label = 'When';
  const told = (at: number): Html => html`at ${clockWords(at)}, ${dayWords(at)}`;
  if (flagsOn === undefined) {
    const at = ended ?? began;
    const small = at === undefined ? [] : [told(at)];
    return { label, big: [html`Before any flag was changed`], small };
  }
  if (rollback !== undefined) {
    const after = spanWords((rollback - flagsOn) / 1000);
    return { label, big: [html`${after} after the flags went on`], small: [told(rollback)] };
  }
  const watched = spanWords(((ended ?? flagsOn) - flagsOn) / 1000);
  const how = verdict === null ? 'Known for' : 'Watched for';
  return {
    label,
    big: [html`${how} ${watched} after the flags went on`],
    small: [html`They went on ${told(flagsOn)}`],
  };
}

function flagsNow(report: Report, { flagsOn, rollback, flagsBack }: Moments): Fact {
  const { verdict, still_on, rollback_status } = report;
  if (verdict === 'rollback-incomplete' || (verdict === null && rollback_status === 'incomplete')) {
    const names = [...new Set(still_on.map(({ flag }) => flag))];
    const big = names.length === 0 ? html`Not every flag is back` : html`${listed(names)} <b>still on</b>`;
    return { label: 'Not undone', big: [big], small: [html`What to do now stands below.`] };
  }
  if (rollback_status === 'restored') {
    const took =
      rollback === undefined || flagsBack === undefined
        ? []
        : [html`${spanWords((flagsBack - rollback) / 1000)} later, proven by reading the file again.`];
    const on =
      flagsOn === undefined || flagsBack === undefined
        ? []
        : [html`They were on for ${spanWords((flagsBack - flagsOn) / 1000)}.`];
    return { label: 'Undone', big: [html`Every flag is back as it was`], small: [...took, ...on] };
  }
  const label = 'The flags now';
  if (flagsOn === undefined) return { label, big: [html`As they were: nothing was changed`], small: [] };
  if (verdict === 'passed') return { label, big: [html`They stay on`], small: [] };
  return { label, big: [html`They are on`], small: [html`Nothing proves them good: see below what to do.`] };
}
