import { code, fenced, text } from './markdown.ts';
import { recoverCommand, rollbackCommand, runCommand, shellQuote } from './mend.ts';
import type { Report } from './report.ts';
import { shorten } from './words.ts';

const MAX_ITEMS = 50;

/** What a person does now, with the exact commands; empty where nothing is to be done. */
export function nextSteps(report: Report): string {
  const steps = stepsFor(report);
  return steps.length === 0 ? '' : ['### What to do next', ...steps].join('\n\n');
}

function stepsFor(report: Report): string[] {
  switch (report.verdict) {
    case 'rollback-incomplete':
    case null:
      return report.rollback_triggered || report.flags_enabled.length > 0 ? mend(report) : [];
    case 'rolled-back':
      return [
        `Every flag is back at its former value. ${look(report)}`.trim(),
        'Start the canary again when the cause is mended:',
        shell(runCommand(report.config_path)),
      ];
    case 'inconclusive':
      return report.rollback_triggered ? [] : unproven(report);
    case 'blocked':
      return fixes(report);
    case 'passed':
    case 'planned':
      return [];
  }
}

/** Where the cause is to be looked for. */
function look({ reason_code, evidence, smoke }: Report): string {
  if (reason_code === 'smoke-failed' || reason_code === 'smoke-timeout') {
    return smoke ? `Run the smoke test by itself: ${code(shellQuote(smoke.script))}` : '';
  }
  const breached = Object.entries(evidence).filter(([, { status }]) => status === 'breach');
  const places = breached
    .slice(0, MAX_ITEMS)
    .map(([name, { query }]) => `${code(shorten(name, 100))} (${code(shorten(query, 500))})`);
  return places.length === 0 ? '' : `Look at ${places.join(', ')}.`;
}

function mend(report: Report): string[] {
  const left = report.still_on.slice(0, MAX_ITEMS);
  const places = left.map(({ flag, place }) => `- ${code(flag)} at ${code(place)}`);
  const commands = left.map(({ command }) => command);
  return [
    ...(left.length > 0 ? ['**Still on:**', places.join('\n')] : []),
    'Finish the rollback, which puts back exactly what was there:',
    shell(recoverCommand(report.config_path)),
    ...(left.length > 0 ? ['Where that is not possible, by hand:', shell(commands.join('\n'))] : []),
  ];
}

function unproven(report: Report): string[] {
  const watched = Math.max(0, ...Object.values(report.evidence).map(({ watch_seconds }) => watch_seconds));
  const longer = Math.max(600, 2 * watched);
  return [
    '**The flags are on, and nothing proves them good.** Watch again for longer:',
    shell(runCommand(report.config_path, longer)),
    'or turn them off:',
    shell(rollbackCommand(report.config_path)),
  ];
}

function fixes({ checks }: Report): string[] {
  const failed = checks.filter(({ status }) => status === 'failed').slice(0, MAX_ITEMS);
  const items = failed.map(({ name, message, fix }) => {
    const how = fix === null ? '' : `: ${text(shorten(fix, 1_000))}`;
    return `- **${text(name)}** ${text(shorten(message, 1_000))}${how}`;
  });
  return items.length === 0 ? [] : [items.join('\n')];
}

function shell(command: string): string {
  return fenced(command, 'bash');
}
