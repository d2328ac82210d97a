import type { PlannedScript, PlanReport } from '../plan-report.ts';
import { POLICIES, watchWords } from '../plan-words.ts';
import type { Report } from '../report.ts';
import { shorten } from '../words.ts';
import { EMPTY, type Html, html, joined } from './html.ts';
import { pairs, section } from './table.ts';

const MAX_NAMES = 50;
const MAX_TEXT = 500;

/** What the run was to do, decided before it started. */
export function planPart({ plan, flags_file }: Report): Html {
  if (!plan) return EMPTY;
  const rows: readonly (readonly [string, Html | undefined])[] = [
    ['Flags', html`${codes(plan.flags)} in <code>${flags_file}</code>, ${SCOPES[plan.scope]}`],
    ['Watch', html`${watchWords(plan.watch_seconds, plan.look_seconds, plan.baseline_seconds)}`],
    ['Metrics from', html`${codes(plan.source.addresses)} (${SOURCES[plan.source.kind]})`],
    ['Judged by evidence', judged(plan, 'evidence')],
    ['Judged literally', judged(plan, 'literal')],
    [
      'Chance of a false rollback',
      html`at most ${plan.alpha * 100} % over the run, of what is judged by evidence`,
    ],
    ['Where the evidence does not reach', html`${POLICIES[plan.on_inconclusive]}`],
    ['Smoke test', script(plan.smoke) ?? html`none`],
    ['Rollback script', script(plan.rollback_script)],
    ['Services', services(plan)],
  ];
  return section('plan', 'The plan', pairs(rows));
}

const SCOPES = {
  everywhere: "in the environment's entry and the global switch",
  environment: "in the environment's entry alone",
} as const;

const SOURCES = { prometheus: 'Prometheus', scrape: 'scraped' } as const;

function judged({ metrics }: PlanReport, judge: 'evidence' | 'literal'): Html | undefined {
  const names = metrics.filter((metric) => metric.judge === judge).map(({ name }) => name);
  return names.length === 0 ? undefined : html`${codes(names)}`;
}

function script(planned: PlannedScript | null): Html | undefined {
  if (!planned) return undefined;
  const words = [planned.script, ...planned.args].join(' ');
  return html`<code>${shorten(words, MAX_TEXT)}</code>, at most ${planned.timeout_seconds} s`;
}

function services({ services: all }: PlanReport): Html | undefined {
  if (all.length === 0) return undefined;
  const told = all
    .slice(0, MAX_NAMES)
    .map(
      ({ name, after_toggle }) =>
        html`<code>${shorten(name, MAX_TEXT)}</code>: ${shorten(after_toggle, MAX_TEXT)}`,
    );
  return html`${joined(told, html`; `)}`;
}

function codes(names: readonly string[]): readonly Html[] {
  const shown = names.slice(0, MAX_NAMES).map((name) => html`<code>${shorten(name, MAX_TEXT)}</code>`);
  return joined(shown, html`, `);
}
