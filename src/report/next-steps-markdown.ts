import { code, fenced, text } from './markdown.ts';
import { type NextStep, nextSteps, type Piece } from './next-steps.ts';
import type { Report } from './report.ts';

/** What a person does now, in GitHub's Markdown; empty where nothing is to be done. */
export function nextStepsMarkdown(report: Report): string {
  const steps = nextSteps(report);
  return steps.length === 0 ? '' : ['### What to do next', ...steps.flatMap(blocks)].join('\n\n');
}

function blocks({ say, items = [], command }: NextStep): string[] {
  return [
    sentence(say),
    items.map((item) => `- ${sentence(item)}`).join('\n'),
    command === undefined ? '' : fenced(command, 'bash'),
  ].filter((block) => block !== '');
}

function sentence(pieces: readonly Piece[]): string {
  return pieces.map(markdown).join('');
}

function markdown(piece: Piece): string {
  if (typeof piece !== 'string') return 'code' in piece ? code(piece.code) : `**${text(piece.strong)}**`;
  // Blanks at its edges part it from its neighbours.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
  return `${before && ' '}${text(words)}${after && ' '}`;
}
