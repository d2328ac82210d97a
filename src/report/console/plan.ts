import type { Plan } from '../../canary/plan.ts';
import type { FlagChange } from '../../canary/ports.ts';
import { understandingOf } from '../../canary/understood.ts';
import { placeText } from '../flag-states.ts';
import { addressesOf } from '../plan-report.ts';
import { POLICIES, toggleWords, watchWords } from '../plan-words.ts';
import { guardWords } from '../words.ts';
import { aligned, type Lines } from './lines.ts';

/** What this run is, in a few lines. */
export function printStart(lines: Lines, plan: Plan): void {
  const { metrics, smoke, flags } = plan;
  lines.say('INFO', `AOS Canary: ${plan.name} in ${plan.environment}${plan.dryRun ? ' (dry run)' : ''}`);
  const rows = [
    ['config', `${plan.config.path} (${plan.config.hash})`],
    ['flags', `${flags.names.join(', ')} in ${flags.file}`],
    [
      'metrics',
      metrics.watched.length === 0
        ? 'none'
        : `${names(metrics.watched)} from ${addressesOf(metrics).join(', ')}`,
    ],
    ['smoke test', smoke ? `${smoke.path}, at most ${smoke.timeoutSeconds} s` : 'none'],
    ['watch', watchOf(plan)],
  ];
  for (const row of aligned(rows)) lines.say('INFO', `  ${row}`);
}

/** All that a run would do, in place of doing it. */
export function printPlan(lines: Lines, plan: Plan, change: FlagChange): void {
  const { metrics, smoke, rollbackScript, services } = plan;
  lines.say('INFO', `  flags, in ${change.file}`);
  const edits = change.edits.map(({ place, former, written }) => [
    placeText(place),
    `${former ?? 'no entry'} → ${written}`,
  ]);
  section(lines, edits, 'nothing to change, all is set already');
  lines.say('INFO', `  services, after every change of the flags`);
  section(
    lines,
    services.map((service) => [service.name, toggleWords(service)]),
    'none is told',
  );
  lines.say('INFO', '  smoke test');
  section(
    lines,
    smoke ? [[[smoke.path, ...smoke.args].join(' '), `at most ${smoke.timeoutSeconds} s`]] : [],
    'none',
  );
  lines.say('INFO', `  metrics, ${watchOf(plan)}`);
  section(
    lines,
    metrics.watched.map((metric) => [metric.name, guardWords(metric)]),
    'none is watched',
  );
  if (metrics.watched.length > 0) {
    lines.say('INFO', '  metrics, as their queries are understood');
    section(
      lines,
      metrics.watched.map(({ name, query }) => [name, understandingOf(query)]),
      '',
    );
  }
  if (rollbackScript) {
    lines.say('INFO', '  after a rollback');
    section(lines, [[rollbackScript.path, `at most ${rollbackScript.timeoutSeconds} s`]], '');
  }
  lines.say('INFO', `  where the evidence does not reach: ${POLICIES[plan.onInconclusive]}`);
}

function section(lines: Lines, rows: readonly (readonly string[])[], otherwise: string): void {
  const shown = rows.length > 0 ? aligned(rows) : [otherwise];
  for (const row of shown) lines.say('INFO', `    ${row}`);
}

function watchOf({ watchSeconds, metrics }: Plan): string {
  return watchWords(
    watchSeconds,
    metrics.followsScrapes ? null : metrics.pollSeconds,
    metrics.baselineSeconds,
  );
}

function names(items: readonly { readonly name: string }[]): string {
  return items.map(({ name }) => name).join(', ');
}
