import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CanaryEvent, CanaryEventBody } from '../../src/canary/events.ts';
import type { ScriptResult } from '../../src/canary/ports.ts';
import { consoleSink } from '../../src/report/console.ts';
import { finishedScript } from '../../src/report/script-report.ts';
import { masker } from '../../src/safety/secrets.ts';
import { lineSplitter } from '../../src/scripts/lines.ts';
import { tail } from '../../src/scripts/tail.ts';
import { effectiveCommands, parseWorkflowCommands } from '../parts/workflow-commands.ts';
import { PATIENCE_MS, runs } from './runs.ts';

const SECRET = 's3cret-0f-the-canary';
const KEPT = 16_384;
/** 200 lines as they come, 20 of each stream's end, and what the console says itself: of 4,096 characters each, four bytes at most. */
const MOST_BYTES = 4 * 4_200 * (200 + 2 * 20 + 20);

/** Pieces that a trick may be made of: commands, line ends of all kinds, invisible characters, half characters, a secret. */
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '##',
        '#',
        '[',
        ']',
        '::set-output name=a::b',
        '##[error]x',
        '::stop-commands::t',
      ),
      fc.constantFrom(
        '::add-mask::',
        '::endgroup::',
        '::group::',
        '::error file=a::',
        '::debug::',
        '##[group]',
        '##[endgroup]',
      ),
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        '\u0085',
        '\u2028',
        '\u2029',
        '\u000b',
        '\f',
        '\0',
        ' ',
        '\t',
        '\ufeff',
        '\u200b',
      ),
      fc.constantFrom(
        '\u001b',
        '\u001b[31m',
        '\u001b]0;x\u0007',
        '\u009b1m',
        '\u001b[2K',
        '\u202e',
        '\u00ad',
        '\b',
        '%0A',
        '%',
      ),
      fc.constantFrom(SECRET, SECRET.slice(0, 9), SECRET.slice(9), Buffer.from(SECRET).toString('base64')),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('x'.repeat(5_000), '\n'.repeat(300), '##['.repeat(3_000), '\r'.repeat(50)),
    )
    .map((text) => new Uint8Array(Buffer.from(text))),
  fc
    .constantFrom([0xc3], [0xe2, 0x80], [0xf0, 0x9f, 0x98], [0xff, 0xfe], [0xed, 0xa0, 0x80])
    .map((bytes) => new Uint8Array(bytes)),
);
/** Each chunk comes on one of the two streams. */
const output = fc.array(
  fc.tuple(
    fc.constantFrom('stdout' as const, 'stderr' as const),
    fc.array(piece, { maxLength: 8 }).map((pieces) => Buffer.concat(pieces)),
  ),
  { maxLength: 12 },
);
type Output = readonly (readonly ['stdout' | 'stderr', Buffer])[];

/** What a script runner makes of the bytes of a process. */
function told(chunks: Output, code: number): { lines: CanaryEventBody[]; result: ScriptResult } {
  const mask = masker([SECRET]);
  const lines: CanaryEventBody[] = [];
  const kept = { stdout: tail(KEPT), stderr: tail(KEPT) };
  const splitter = (stream: 'stdout' | 'stderr') =>
    lineSplitter((line) => {
      const masked = mask(line);
      kept[stream].add(masked);
      lines.push({ type: 'script-output', script: 'smoke', stream, line: masked });
    });
  const streams = { stdout: splitter('stdout'), stderr: splitter('stderr') };
  let outputBytes = 0;
  for (const [stream, chunk] of chunks) {
    outputBytes += chunk.length;
    streams[stream].push(chunk);
  }
  streams.stdout.end();
  streams.stderr.end();
  const how = { code, signal: null, timedOut: false, cancelled: false, seconds: 1, outputBytes };
  return { lines, result: { ...how, stdout: kept.stdout.text(), stderr: kept.stderr.text() } };
}

function printed(chunks: Output, code: number, groups: boolean): string {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const { sink, close } = consoleSink({
    write,
    colors: groups,
    live: false,
    mask: masker([SECRET]),
    ...(groups && {
      groups: { start: (title: string) => write(`::group::${title}\n`), end: () => write('::endgroup::\n') },
    }),
  });
  const { lines, result } = told(chunks, code);
  const started = {
    type: 'script-started',
    script: 'smoke',
    path: '/repo/smoke.sh',
    timeoutSeconds: 5,
  } as const;
  for (const body of [started, ...lines, { type: 'script-finished', script: 'smoke', result } as const]) {
    sink({ at: 0, ...body } as CanaryEvent);
  }
  close();
  return text;
}

describe('invariant 10: whatever a smoke test prints', () => {
  test(
    'no line of the log is a workflow command, it holds no secret, and it is bounded',
    () => {
      fc.assert(
        fc.property(output, fc.constantFrom(0, 1), (chunks, code) => {
          const text = printed(chunks, code, false);
          expect(parseWorkflowCommands(text)).toEqual([]);
          expect(text).not.toContain(SECRET);
          expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
        }),
        runs(1_500),
      );
    },
    PATIENCE_MS,
  );

  test(
    "in a log that is folded, the only commands are the console's own",
    () => {
      fc.assert(
        fc.property(output, fc.constantFrom(0, 1), (chunks, code) => {
          const commands = effectiveCommands(printed(chunks, code, true));
          expect(commands.map(({ command, message }) => [command, message])).toEqual([
            ['group', 'Output of the smoke test'],
            ['endgroup', ''],
          ]);
        }),
        runs(1_000),
      );
    },
    PATIENCE_MS,
  );

  test(
    'what the report keeps of it is harmless too, and bounded',
    () => {
      fc.assert(
        fc.property(output, (chunks) => {
          const { stdout, stderr } = finishedScript(null, told(chunks, 1).result);
          for (const text of [stdout, stderr]) {
            expect(parseWorkflowCommands(text)).toEqual([]);
            expect(text).not.toContain(SECRET);
            expect(text.length).toBeLessThanOrEqual(KEPT);
          }
        }),
        runs(1_500),
      );
    },
    PATIENCE_MS,
  );

  test(
    'the same bytes in other chunks are the same lines',
    () => {
      fc.assert(
        fc.property(
          fc.array(piece, { maxLength: 12 }),
          fc.array(fc.nat(64), { maxLength: 20 }),
          (pieces, cuts) => {
            const bytes = Buffer.concat(pieces);
            const linesOf = (chunks: readonly Buffer[]): string[] => {
              const lines: string[] = [];
              const splitter = lineSplitter((line) => lines.push(line));
              for (const chunk of chunks) splitter.push(chunk);
              splitter.end();
              return lines;
            };
            const chunks: Buffer[] = [];
            let at = 0;
            for (const cut of cuts) {
              chunks.push(bytes.subarray(at, at + cut));
              at += cut;
            }
            chunks.push(bytes.subarray(at));
            expect(linesOf(chunks)).toEqual(linesOf([bytes]));
          },
        ),
        runs(1_000),
      );
    },
    PATIENCE_MS,
  );
});
