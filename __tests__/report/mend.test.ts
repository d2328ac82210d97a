import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { placeText } from '../../src/report/flag-states.ts';
import {
  putBackCommand,
  recoverCommand,
  rollbackCommand,
  runCommand,
  shellQuote,
} from '../../src/report/mend.ts';

describe('the commands that people are told to type', () => {
  it.each([
    [recoverCommand('configs/m4.yaml'), 'aos-canary recover --config configs/m4.yaml'],
    [rollbackCommand('my configs/m4.yaml'), "aos-canary rollback --config 'my configs/m4.yaml'"],
    [runCommand('a.yaml'), 'aos-canary run --config a.yaml'],
    [runCommand('a.yaml', 600), 'aos-canary run --config a.yaml --watch 600'],
    [
      putBackCommand('/a b/f.json', '.flags.x.enabled', 'false'),
      `t=$(mktemp) && jq '.flags.x.enabled = false' '/a b/f.json' > "$t" && cat "$t" > '/a b/f.json'; rm -f "$t"`,
    ],
    [
      putBackCommand('f.json', `.environments["o'brien"]`, null),
      `t=$(mktemp) && jq 'del(.environments["o'\\''brien"])' f.json > "$t" && cat "$t" > f.json; rm -f "$t"`,
    ],
  ])('%s', (command, expected) => {
    expect(command).toBe(expected);
  });

  it.each(['plain/path-1.json', 'a b', "it's", '$(rm -rf /)', '`x`', '"', '\\', '*', '', 'ünï'])(
    'a shell reads back the word %s',
    (word) => {
      const read = execFileSync('sh', ['-c', `printf %s ${shellQuote(word)}`], { encoding: 'utf8' });
      expect(read).toBe(word);
    },
  );

  it.each([
    [['flags', 'some_flag', 'enabled'], '.flags.some_flag.enabled'],
    [['environments', 'eu-west', 'a.b'], '.environments["eu-west"]["a.b"]'],
    [['0', 'x"y'], '.["0"]["x\\"y"]'],
  ])('a place as jq reads it: %j', (place, expected) => {
    expect(placeText(place)).toBe(expected);
  });
});
