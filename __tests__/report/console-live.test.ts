import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CanaryEvent, CanaryEventBody } from '../../src/canary/events.ts';
import { consoleSink } from '../../src/report/console.ts';
import { masker } from '../../src/safety/secrets.ts';
import { parseWorkflowCommands } from '../parts/workflow-commands.ts';
import { printed } from './printed.ts';
import { ENDED, look, looked, notLooked, plan, timed } from './run-parts.ts';
import { failed, MISMATCH } from './runs.ts';

const CLEAR = '\r\u001b[2K';
const METRIC = [looked('error_rate', 0.5, 0.52)];
const run = (bodies: readonly (CanaryEventBody & { after?: number })[]) => ({
  events: timed([{ type: 'run-started', plan: plan() }, ...bodies]).slice(1),
});
const waiting = (elapsedSeconds: number) =>
  ({
    type: 'waiting',
    what: 'metric uptime',
    elapsedSeconds,
    totalSeconds: 90,
    after: elapsedSeconds,
  }) as const;

it.each([
  [true, `${CLEAR}half of it${CLEAR}all of it${CLEAR}[INFO] done\n`],
  [false, '[INFO] done\n'],
])("the caller's own progress is rewritten, and goes; nowhere but on a terminal (%s)", (live, expected) => {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const told = consoleSink({ write, colors: false, live, mask: (line) => line });
  told.status('half of it');
  told.status('all of it');
  told.say('INFO', 'done');
  told.close();
  expect(written).toBe(expected);
});

describe('on a terminal', () => {
  const live = { live: true, columns: () => 60 };

  it('the looks are one line, rewritten; it stays every half minute and when something changes', () => {
    const written = printed(
      run([
        ...[10, 20, 30, 40, 50].map((second) => look(second, METRIC)),
        look(55, [notLooked('error_rate', 'gone')]),
        look(58, METRIC),
      ]),
      live,
    );
    const shown = written.replace(/(\d of 0:20).*/g, '$1').replaceAll(CLEAR, '<');
    expect(shown.split('\n')).toEqual([
      '[INFO]   0:10 of 0:20',
      '<  0:20 of 0:20<  0:30 of 0:20<[INFO]   0:40 of 0:20',
      '<  0:50 of 0:20<[WARN]   0:55 of 0:20',
      '[INFO]   0:58 of 0:20',
      '',
    ]);
    expect(written.split(CLEAR)[1]).toHaveLength(59);
  });

  it('waiting is such a line too, and goes when something else is said', () => {
    const written = printed(run([waiting(1), waiting(2), { type: 'warning', message: 'done' }]), live);
    expect(written).toBe(
      `[INFO]   waiting for metric uptime: 0:01 of 1:30\n${CLEAR}  waiting for metric uptime: 0:02 of 1:30${CLEAR}[WARN]   ! done\n`,
    );
  });

  it('is left clean', () => {
    expect(printed(run([waiting(1), waiting(2)]), live).endsWith(CLEAR)).toBe(true);
  });
});

describe('in a log', () => {
  it('has a line for every look, and for waiting one every half minute', () => {
    const seconds = [...Array(61).keys()];
    expect(printed(run(seconds.map((second) => look(second, METRIC)))).split('\n')).toHaveLength(62);
    expect(printed(run(seconds.map(waiting))).match(/0:\d\d of/g)).toEqual(['0:00 of', '0:30 of']);
  });

  it('warns of what is missing at once, and of thin evidence only at the end', () => {
    const thin = [notLooked('error_rate', 'too early', 'underpowered')];
    const gone = [notLooked('error_rate', 'gone')];
    const written = printed(run([look(10, thin), look(11, gone), look(12, thin, { final: true })]));
    expect(written.match(/^\[\w+\]/gm)).toEqual(['[INFO]', '[WARN]', '[INFO]', '[INFO]', '[WARN]', '[WARN]']);
  });

  it('has no control characters but colours on the tags, where they are wanted', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
    expect(printed(failed)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(printed(failed, { colors: true })).toContain(
      '\u001b[33m[WARN]\u001b[39m          Rollback reason:',
    );
  });
});

describe('script output', () => {
  const output = (line: string) =>
    ({ type: 'script-output', script: 'smoke', stream: 'stdout', line }) as const;
  const begin = {
    type: 'script-started',
    script: 'smoke',
    path: '/repo/smoke.sh',
    timeoutSeconds: 60,
  } as const;
  const finish = (more = {}) =>
    ({ type: 'script-finished', script: 'smoke', result: { ...ENDED, ...more } }) as const;

  it('is bounded, with its end where it failed', () => {
    const lines = Array.from({ length: 12_545 }, (_, index) => output(`line ${index}`));
    const more = { code: 1, outputBytes: 300e6, stdout: 'one before\nthe last one\n' };
    const written = printed(run([begin, ...lines, finish(more)])).split('\n');
    expect(written.slice(200, 208)).toEqual([
      '  │ line 199',
      '  │ … 12,345 more lines (in all 300 MB)',
      '[INFO]   the end of its stdout:',
      '  │ one before',
      '  │ the last one',
      '[ERROR]  ✗ smoke test failed with exit code 1 after 3.2 s, 300 MB of output',
      '',
    ]);
  });

  it('stands in a group of its own where there are groups, which always ends', () => {
    const told: string[] = [];
    const groups = { start: (title: string) => told.push(`start ${title}`), end: () => told.push('end') };
    printed(run([begin, output('x'), finish()]), { groups });
    printed(run([begin, output('x')]), { groups });
    const once = ['start Output of the smoke test', 'end'];
    expect(told).toEqual([...once, ...once]);
  });

  it('is masked, a secret of several lines and one with controls in it too', () => {
    const mask = masker(['hunter2-hunter2', 'BEGIN\nline-of-a-key\nEND']);
    const written = printed(
      run([
        begin,
        output('it is hunter2-\u001b[1mhunter2'),
        output('line-of-a-key'),
        output('BEGIN\nline-of-a-key\nEND'),
      ]),
      { mask },
    );
    expect(written.split('\n').slice(1)).toEqual(['  │ it is ***', '  │ ***', '  │ ***', '']);
  });
});

describe('whatever is told', () => {
  const foreign = fc.string({
    unit: fc.constantFrom(
      '::',
      '##[',
      ':',
      '#',
      '[',
      ']',
      'error',
      ' ',
      '\r',
      '\n',
      '\u001b[2J',
      '\u0000',
      'x',
    ),
    maxLength: 20,
  });

  it('no line is read as a command by the runner, and none controls the terminal', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const bodies: CanaryEventBody[] = [
          { type: 'run-started', plan: plan({ name: text, environment: text }) },
          { type: 'check', name: text, status: 'failed', message: text, fix: text },
          { type: 'script-output', script: 'smoke', stream: 'stderr', line: text },
          look(1, [looked(text, 1, 2)]),
          look(2, [looked(text, 1, 2, { status: 'breach', code: 'metric-breach', message: text })]),
          { type: 'rollback-started', outcome: { ...MISMATCH, reason: text } },
          { type: 'warning', message: text },
          { type: 'rollback-finished', restoration: undefined, error: text },
        ];
        const events: readonly CanaryEvent[] = timed(bodies);
        const outcome = { ...MISMATCH, verdict: 'rollback-incomplete', reason: text } as const;
        const written = printed({ events, outcome });
        expect(parseWorkflowCommands(written)).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
        expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
      { numRuns: 300 },
    );
  });
});
