import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CanaryEvent, CanaryEventBody } from '../../src/canary/events.ts';
import { reportCollector } from '../../src/report/collect.ts';
import { consoleSink } from '../../src/report/console.ts';
import { masker } from '../../src/safety/secrets.ts';
import { lineSplitter } from '../../src/scripts/lines.ts';
import { scriptRunner } from '../../src/scripts/script-runner.ts';
import { bundle, inputDefaults, smallConfig } from '../faults/fault-stage.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { makeRunner } from '../parts/runner.ts';
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
      fc.constantFrom(`Authorization: Bearer ${SECRET}`, Buffer.from(`me:${SECRET}`).toString('base64')),
      // In two pieces that become one when what cannot be seen is taken out; and where a long line is cut.
      fc
        .constantFrom('\0', '\u001b[0m', '\u202e')
        .map((hidden) => SECRET.slice(0, 9) + hidden + SECRET.slice(9)),
      fc.integer({ min: 4_070, max: 4_100 }).map((length) => `\n${'y'.repeat(length)}${SECRET}`),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('x'.repeat(5_000), '\n'.repeat(300), '##['.repeat(3_000), '\r'.repeat(50)),
    )
    .map((text) => new Uint8Array(Buffer.from(text))),
  fc
    .constantFrom([0xc3], [0xe2, 0x80], [0xf0, 0x9f, 0x98], [0xff, 0xfe], [0xed, 0xa0, 0x80])
    .map((bytes) => new Uint8Array(bytes)),
);
type Output = Readonly<Record<'stdout' | 'stderr', Buffer>>;
const bytes = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.concat(pieces));
const output: fc.Arbitrary<Output> = fc.record({ stdout: bytes, stderr: bytes });

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository();
  await repository.writeScript('scripts/smoke.sh', 'cat stdout & cat stderr >&2; wait; exit "$1"');
});
afterAll(() => repository.remove());

const nobody = { git_sha: null, git_branch: null, hostname: 'here', user: 'me', run_url: null };
const provenance = { ...nobody, version: null };

interface Told {
  /** The log, and the log in which output is folded. */
  readonly plain: string;
  readonly folded: string;
  readonly report: string;
}

/** What people get to see of a process that prints these bytes. */
async function told({ stdout, stderr }: Output, code: number): Promise<Told> {
  await Promise.all([repository.write('stdout', stdout), repository.write('stderr', stderr)]);
  const mask = masker([SECRET]);
  const collector = reportCollector(provenance, mask);
  const logs = [logOf(false), logOf(true)] as const;
  const emit = (body: CanaryEventBody): void => {
    const event = { at: 0, ...body } as CanaryEvent;
    for (const sink of [collector.sink, logs[0].sink, logs[1].sink]) sink(event);
  };
  const plan = { path: repository.path('scripts/smoke.sh'), args: [String(code)], timeoutSeconds: 60 };
  emit({ type: 'script-started', script: 'smoke', path: plan.path, timeoutSeconds: 60 });
  const result = await scriptRunner(repository.root, mask).run(
    plan,
    (stream, line) => emit({ type: 'script-output', script: 'smoke', stream, line }),
    new AbortController().signal,
  );
  expect(result).toMatchObject({ code, outputBytes: stdout.length + stderr.length });
  emit({ type: 'script-finished', script: 'smoke', result });
  return {
    plain: logs[0].end(),
    folded: logs[1].end(),
    report: JSON.stringify(collector.report(), undefined, 2),
  };
}

function logOf(folded: boolean): { sink(event: CanaryEvent): void; end(): string } {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const groups = {
    start: (title: string) => write(`::group::${title}\n`),
    end: () => write('::endgroup::\n'),
  };
  const mask = masker([SECRET]);
  const { sink, close } = consoleSink({
    write,
    colors: folded,
    live: false,
    mask,
    ...(folded && { groups }),
  });
  return {
    sink,
    end() {
      close();
      return text;
    },
  };
}

/** Of the secret, and of its encodings, not even the greater part. */
function expectNoSecret(text: string): void {
  for (const form of [SECRET, Buffer.from(SECRET).toString('base64')]) {
    expect(text).not.toContain(form.slice(0, 14));
  }
}

describe('invariant 10: whatever a smoke test prints on its two streams', () => {
  test(
    'nothing that people are shown is a workflow command, holds the secret, or is without bounds',
    async () => {
      await fc.assert(
        fc.asyncProperty(output, fc.constantFrom(0, 1), async (printed, code) => {
          const { plain, folded, report } = await told(printed, code);
          expect(parseWorkflowCommands(plain)).toEqual([]);
          const commands = effectiveCommands(folded).map(({ command, message }) => [command, message]);
          expect(commands).toEqual([
            ['group', 'Output of the smoke test'],
            ['endgroup', ''],
          ]);
          expect(parseWorkflowCommands(report)).toEqual([]);
          const { stdout, stderr } = (JSON.parse(report) as { smoke: Record<'stdout' | 'stderr', string> })
            .smoke;
          for (const kept of [stdout, stderr]) {
            expect(parseWorkflowCommands(kept)).toEqual([]);
            expect(kept.length).toBeLessThanOrEqual(KEPT);
          }
          for (const text of [plain, folded, stdout, stderr]) expectNoSecret(text);
          expect(Buffer.byteLength(plain)).toBeLessThan(MOST_BYTES);
        }),
        runs(70),
      );
    },
    PATIENCE_MS,
  );

  test(
    'the action obeys none of it',
    async () => {
      await repository.writeConfig(smallConfig({ smoke: { script: 'scripts/smoke.sh', args: ['1'] } }));
      await fc.assert(
        fc.asyncProperty(output, async ({ stdout, stderr }) => {
          await Promise.all([repository.write('stdout', stdout), repository.write('stderr', stderr)]);
          const runner = await makeRunner({
            workspace: repository.root,
            defaults: { ...inputDefaults, 'upload-artifact': 'false' },
          });
          const step = await runner.main(bundle('main'), {
            inputs: { config: 'canary.yaml' },
            env: { CANARY_WEBHOOK_URL: '' },
          });
          const { code, commands, outputs, state } = await step.result;
          await runner.end();
          expect({ code, outputs, state }).toMatchObject({
            code: 1,
            outputs: { verdict: 'rolled-back', 'reason-code': 'smoke-failed' },
            state: { finished: 'true' },
          });
          const ours = ['group', 'endgroup', 'error', 'debug', 'warning'];
          expect(commands.map(({ command }) => command).filter((name) => !ours.includes(name))).toEqual([]);
          // The one error is that of the verdict.
          expect(commands.filter(({ command }) => command === 'error').map(({ message }) => message)).toEqual(
            ['smoke test failed: exit code 1; faults in staging: every flag is back as it was'],
          );
        }),
        runs(3),
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
            const whole = Buffer.concat(pieces);
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
              chunks.push(whole.subarray(at, at + cut));
              at += cut;
            }
            chunks.push(whole.subarray(at));
            expect(linesOf(chunks)).toEqual(linesOf([whole]));
          },
        ),
        runs(500),
      );
    },
    PATIENCE_MS,
  );
});
