import { runFor, shellQuote } from '../canary/recovery-commands.ts';
import type { Report } from './report.ts';
import { shorten } from './words.ts';

const MAX_ITEMS = 50;

/** A part of a sentence: plain words, words that stand out, or a name, path or query. All may be foreign text. */
export type Piece = string | { readonly strong: string } | { readonly code: string };

/** Something to be done, or to be known before; with a shell command where there is one. */
export interface NextStep {
  readonly say: readonly Piece[];
  readonly items?: readonly (readonly Piece[])[];
  readonly command?: string;
}

/** What a person does now, with the exact commands; empty where nothing is to be done. */
export function nextSteps(report: Report): readonly NextStep[] {
  switch (report.verdict) {
    case 'rollback-incomplete':
    case null:
      return report.rollback_triggered || report.flags_enabled.length > 0 ? finishRollback(report) : [];
    case 'rolled-back':
      return [
        { say: ['Every flag is back at its former value.', ...look(report)] },
        {
          say: ['Fix the cause, then start the canary again:'],
          command: report.commands.run,
        },
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
function look({ reason_code, evidence, smoke }: Report): Piece[] {
  if (reason_code === 'smoke-failed' || reason_code === 'smoke-timeout') {
    return smoke ? [' Run the smoke test by itself: ', { code: shellQuote(smoke.script) }] : [];
  }
  const breached = Object.entries(evidence).filter(([, { status }]) => status === 'breach');
  const places = breached
    .slice(0, MAX_ITEMS)
    .flatMap(([name, { query }], index): Piece[] => [
      index === 0 ? ' Look at ' : ', ',
      { code: shorten(name, 100) },
      ' (',
      { code: shorten(query, 500) },
      ')',
    ]);
  return places.length === 0 ? [] : [...places, '.'];
}

function finishRollback(report: Report): NextStep[] {
  const left = report.still_on.slice(0, MAX_ITEMS);
  const finish = {
    say: ['Finish the rollback, which puts back exactly what was there:'],
    command: report.commands.recover,
  };
  if (left.length === 0) return [finish];
  return [
    {
      say: [{ strong: 'Still on:' }],
      items: left.map(({ flag, place }) => [{ code: flag }, ' at ', { code: place }]),
    },
    finish,
    {
      say: ['If that fails, by hand:'],
      command: left.map(({ command }) => command).join('\n'),
    },
  ];
}

function unproven(report: Report): NextStep[] {
  const watched = Math.max(0, ...Object.values(report.evidence).map(({ watch_seconds }) => watch_seconds));
  const longer = Math.max(600, 2 * watched);
  return [
    {
      say: [{ strong: 'The flags are on, without proof that they are good.' }, ' Watch again for longer:'],
      command: runFor(report.commands.run, longer),
    },
    { say: ['or turn them off:'], command: report.commands.rollback },
  ];
}

function fixes({ checks }: Report): NextStep[] {
  const failed = checks.filter(({ status }) => status === 'failed').slice(0, MAX_ITEMS);
  const items = failed.map(({ name, message, fix }): Piece[] => {
    const how = fix === null ? '' : `: ${shorten(fix, 1_000)}`;
    return [{ strong: name }, ` ${shorten(message, 1_000)}${how}`];
  });
  return items.length === 0 ? [] : [{ say: [], items }];
}
