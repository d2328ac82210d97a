import type { Plan, ServicePlan } from '../../canary/plan.ts';
import type { FlagChange } from '../../canary/ports.ts';
import { redactUrl } from '../../safety/secrets.ts';
import { placeText } from '../flag-states.ts';
import { durationWords, thresholdWords } from '../words.ts';
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
      metrics.watched.length === 0 ? 'none' : `${names(metrics.watched)} from ${sourceWords(plan)}`,
    ],
    ['smoke test', smoke ? `${smoke.path}, at most ${smoke.timeoutSeconds} s` : 'none'],
    ['watch', watchWords(plan)],
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
  lines.say('INFO', `  metrics, ${watchWords(plan)}`);
  section(
    lines,
    metrics.watched.map(({ name, unit, thresholds }) => [
      name,
      thresholds.map((threshold) => thresholdWords(threshold, unit)).join('; ') || 'shown, not guarded',
    ]),
    'none is watched',
  );
  if (rollbackScript) {
    lines.say('INFO', '  after a rollback');
    section(lines, [[rollbackScript.path, `at most ${rollbackScript.timeoutSeconds} s`]], '');
  }
  lines.say('INFO', `  where the evidence does not reach: ${POLICIES[plan.onInconclusive]}`);
}

const POLICIES = {
  warn: 'the flags stay on, with a warning',
  rollback: 'the flags go back',
  fail: 'the flags stay on, and the run fails',
} as const;

function section(lines: Lines, rows: readonly (readonly string[])[], otherwise: string): void {
  const shown = rows.length > 0 ? aligned(rows) : [otherwise];
  for (const row of shown) lines.say('INFO', `    ${row}`);
}

function toggleWords({ afterToggle, runtime }: ServicePlan): string {
  switch (afterToggle.kind) {
    case 'nothing':
      return 'checked only, reads the flags by itself';
    case 'restart':
      return `restart (${runtime.kind})`;
    case 'signal':
      return `signal ${afterToggle.signal} (${runtime.kind})`;
    case 'command':
      return afterToggle.command.join(' ');
  }
}

function watchWords({ watchSeconds, metrics }: Plan): string {
  const how =
    watchSeconds === 0
      ? 'one look'
      : `${durationWords(watchSeconds)}, a look ${metrics.followsScrapes ? 'at every scrape' : `every ${metrics.pollSeconds} s`}`;
  return `${how}, against a baseline of ${durationWords(metrics.baselineSeconds)}`;
}

function sourceWords({ metrics: { source } }: Plan): string {
  const urls = source.kind === 'prometheus' ? [source.url] : source.targets;
  return urls.map(redactUrl).join(', ');
}

function names(items: readonly { readonly name: string }[]): string {
  return items.map(({ name }) => name).join(', ');
}
