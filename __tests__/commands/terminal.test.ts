import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startProcess } from '../parts/own-process.ts';
import { cli, makeWorkplace, type Workplace } from './workplace.ts';

const CLEAR = '\r␛[2K';
const COLOUR = /␛\[\d+m/;

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.end());

/** What a terminal of 60 columns receives, with a visible escape character; `script` makes the terminal. */
async function onTerminal(
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; text: string }> {
  const line = `stty cols 60; exec ${process.execPath} ${cli} ${command}`;
  const run = await startProcess('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    cwd: place.repository.root,
    env: { PATH: process.env.PATH, ...place.env, ...env },
  });
  const { code, stdout } = await run.finished;
  // It is the terminal that ends its lines with \r\n.
  return { code, text: stdout.replaceAll('\r\n', '\n').replaceAll('\u001b', '␛') };
}

const canary = '--config canary.yaml --watch 6';
/** From the first look to the table of the last. */
const looks = (text: string): string => text.slice(text.indexOf('Watch\n') + 6, text.indexOf('last look'));

describe('on a terminal', () => {
  it('the levels are coloured, and progress is one line that is rewritten', async () => {
    const { code, text } = await onTerminal(canary, { TERM: 'xterm-256color' });
    expect(code).toBe(0);
    expect(text).toContain('␛[32m[INFO]␛[39m');
    expect(text).toContain('␛[36m[STEP]␛[39m Watch\n');
    expect(text).toMatch(/CANARY PASSED\n.*=+\n$/);

    const [first = '', ...rewritten] = looks(text).replaceAll(new RegExp(COLOUR, 'g'), '').split(CLEAR);
    expect(first).toMatch(/^\[INFO\] {3}0:0\d of 0:06, .*\n$/);
    const last = rewritten.pop();
    expect(last).toMatch(/^\[INFO\] {3}0:0\d of 0:06, 0:00 left, $/);
    expect(rewritten.length).toBeGreaterThan(1);
    for (const look of rewritten) {
      expect(look).toMatch(/^ {2}0:0\d of 0:06, 0:0\d left \| ✓ golden_mismatch [^\n]*$/);
      expect(look.length).toBeLessThan(60);
    }
  });

  it.each([
    [
      'NO_COLOR takes the colours',
      { TERM: 'xterm-256color', NO_COLOR: '1' },
      { colours: false, rewritten: true },
    ],
    ['TERM=dumb takes both', { TERM: 'dumb' }, { colours: false, rewritten: false }],
  ])('%s', async (_, env, expected) => {
    const { code, text } = await onTerminal(canary, env);
    expect(code).toBe(0);
    expect({ colours: COLOUR.test(text), rewritten: text.includes(CLEAR) }).toEqual(expected);
  });

  it('a breach stands out', async () => {
    place.whenOn({ mismatches: 1 });
    const { code, text } = await onTerminal(canary, { TERM: 'xterm-256color' });
    expect(code).toBe(1);
    expect(text).toMatch(
      /␛\[31m\[ERROR\]␛\[39m ␛\[1m␛\[31m {2}ROLLING BACK: golden_mismatch increased: 0 -> 1/,
    );
  });
});
