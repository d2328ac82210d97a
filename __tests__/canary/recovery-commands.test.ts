import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { putBackCommand, recoveryCommands, runFor, shellQuote } from '../../src/canary/recovery-commands.ts';
import { placeText } from '../../src/report/flag-states.ts';

const plain = recoveryCommands('node /opt/cli.js', {
  root: '/repo',
  config: { path: 'm4.yaml', file: '/repo/m4.yaml', hash: '0' },
  flags: { file: '/repo/flags.json', names: ['a'], scope: 'everywhere' },
});
const quoted = recoveryCommands("'/a b/node' /opt/cli.js", {
  root: '/my repo',
  config: { path: 'm4.yaml', file: "/my repo/o'brien.yaml", hash: '0' },
  flags: { file: '/my repo/flags.json', names: ['a'], scope: 'everywhere' },
});

describe('the commands that outputs print', () => {
  it.each([
    [plain.recover, 'node /opt/cli.js recover --flags-file /repo/flags.json'],
    [
      plain.rollback,
      'cd /repo && node /opt/cli.js rollback --config /repo/m4.yaml --flags-file /repo/flags.json',
    ],
    [plain.run, 'cd /repo && node /opt/cli.js run --config /repo/m4.yaml --flags-file /repo/flags.json'],
    [runFor(plain.run, 600), `${plain.run} --watch 600`],
    [quoted.recover, "'/a b/node' /opt/cli.js recover --flags-file '/my repo/flags.json'"],
    [
      quoted.rollback,
      "cd '/my repo' && '/a b/node' /opt/cli.js rollback --config '/my repo/o'\\''brien.yaml' --flags-file '/my repo/flags.json'",
    ],
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
