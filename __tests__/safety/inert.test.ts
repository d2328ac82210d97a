import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inert, inertLines } from '../../src/safety/inert.ts';
import { parseWorkflowCommands } from '../parts/workflow-commands.ts';

const ESC = '\u001b';

describe('inert', () => {
  it.each([
    ['plain text', 'golden_mismatch: 0 -> 1', 'golden_mismatch: 0 -> 1'],
    ['a command', '::set-output name=a::b', ': :set-output name=a::b'],
    ['a command after blanks', ' \t ::error::b', ' \t : :error::b'],
    ['a command after a byte order mark', '\ufeff::error::b', '\ufeff: :error::b'],
    ['a command after a next-line control', '\u0085::error::b', ': :error::b'],
    ['a command after a line separator', '\u2028::error::b', ' : :error::b'],
    ['three colons', ':::error::b', ': ::error::b'],
    ['colons elsewhere', 'std::vector, a:b', 'std::vector, a:b'],
    ['an old command', 'x ##[command]rm', 'x ## [command]rm'],
    ['old commands', '###[a]##[b]', '### [a]## [b]'],
    ['colours', `${ESC}[31mred${ESC}[0m`, 'red'],
    ['a title', `${ESC}]0;owned\u0007text`, 'text'],
    ['a hyperlink', `${ESC}]8;;http://x.y${ESC}\\text${ESC}]8;;${ESC}\\`, 'text'],
    ['a command hidden by controls', `:${ESC}[0m:error::x`, ': :error::x'],
    ['an old command hidden by controls', '#\u0000#\u0001[error]x', '## [error]x'],
    ['controls, but not tabs', 'a\tb\bc\u009bd\u007fe', 'a\tbcde'],
    ['text that is shown backwards', 'safe\u202eevil', 'safeevil'],
    ['line ends', 'a\nb\rc', 'abc'],
  ])('%s', (_, foreign, expected) => {
    expect(inert(foreign)).toBe(expected);
  });

  it('is cut at 4,096 characters, not within one', () => {
    expect(inert('x'.repeat(4096))).toHaveLength(4096);
    expect(inert('x'.repeat(4097))).toBe(`${'x'.repeat(4095)}…`);
    expect(inert(`${'x'.repeat(4094)}😀yy`)).toBe(`${'x'.repeat(4094)}…`);
    expect(inert('x'.repeat(5_000_000))).toHaveLength(4096);
  });
});

describe('inertLines', () => {
  it('splits where the runner does', () => {
    expect(inertLines('a\r::b::\r\n::c::\n\nd')).toEqual(['a', ': :b::', ': :c::', '', 'd']);
  });

  const pieces = ['::', ':', '##[', '#', '[', ']', 'error', 'set-output name=x', ' ', '\t', '\r', '\n', '\0'];
  const hidden = [
    `${ESC}[1m`,
    `${ESC}`,
    '\u009b',
    '\u200b',
    '\ufeff',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u00ad',
  ];
  const attack = fc.string({ unit: fc.constantFrom(...pieces, ...hidden), maxLength: 40 });

  it('leaves nothing that the runner reads as a command', () => {
    fc.assert(
      fc.property(attack, (foreign) => {
        for (const line of inertLines(foreign)) {
          expect(parseWorkflowCommands(line)).toEqual([]);
          expect(line).not.toContain('##[');
          expect(line.trim().startsWith('::')).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.oneof(attack, fc.string({ unit: 'binary' })), (foreign) => {
        const once = inertLines(foreign);
        expect(once.map(inert)).toEqual(once);
      }),
    );
  });
});
