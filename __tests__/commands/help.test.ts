import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../parts/cli.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { cli } from './workplace.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as Record<string, string>;

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder('help');
});
afterAll(() => removeFolder(folder));
const run = (...args: string[]): Promise<ProcessExit> => runCli(cli, args, { cwd: folder });

const common = ['--config <file>', '--flags-file <file>'];
const commands = [
  {
    command: 'run',
    lists: [
      ...common,
      '--watch <seconds>',
      '--dry-run',
      '--report <file>',
      '--prometheus-url <url>',
      '--on-inconclusive <policy>',
      '"warn", "rollback", "fail"',
    ],
    exits: [0, 1, 2, 3, 130],
  },
  { command: 'validate', lists: ['<config...>'], exits: [0, 2] },
  { command: 'rollback', lists: [...common, '--dry-run'], exits: [0, 1, 2, 3] },
  { command: 'recover', lists: common, exits: [0, 2, 3] },
  { command: 'status', lists: common, exits: [0, 2] },
  { command: 'doctor', lists: common, exits: [0, 1, 2] },
  {
    command: 'backtest',
    lists: [
      '--config <file>',
      ...['--since <duration>', '--every <duration>', '--watch <seconds>'],
      ...['--inject <change>', '--json <file>', '--html <file>'],
    ],
    exits: [0, 1, 2, 130],
  },
  { command: 'replay', lists: ['<report>', '--thresholds <limit...>', '--judge <judge>'], exits: [0, 1, 2] },
  { command: 'report', lists: ['<report...>', '--output <file>'], exits: [0, 1, 2] },
  { command: 'demo', lists: [], exits: [0, 1] },
] as const;

describe('--help', () => {
  it('lists every command, shows how to begin, and says what the exit codes mean', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { command } of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toMatch(/^Examples:\n +aos-canary demo /m);
    expect(stdout).toMatch(/^ +aos-canary --config \S+ --watch 300 /m);
    expect(stdout).toMatch(/^Exit codes:\n {2}0 /m);
  });

  it.each(commands)('$command --help teaches the command', async ({ command, lists, exits }) => {
    const { code, stdout, stderr } = await run(command, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: aos-canary ${command}\\b`));
    for (const option of lists) expect(stdout.replace(/\s+/g, ' ')).toContain(option);
    expect(stdout).toMatch(new RegExp(`^Examples:\\n +aos-canary ${command}\\b`, 'm'));
    const codes = stdout.slice(stdout.indexOf('Exit codes:'));
    for (const exit of exits) expect(codes).toMatch(new RegExp(`^ {2}${exit}\\b`, 'm'));
  });

  it.each(['--version', '-V'])("%s is package.json's", async (option) => {
    expect(await run(option)).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

const config = ['--config', 'canary.yaml'];

describe('a usage error exits with 2, says what to give, and does nothing', () => {
  it.each<[title: string, args: readonly string[], says: RegExp]>([
    ['an unknown command', ['frobnicate'], /unknown command 'frobnicate'/],
    ['a misspelt command', ['rollbak', ...config], /unknown command 'rollbak'\n\(Did you mean rollback\?\)/],
    [
      'a misspelt option',
      [...config, '--wacth', '5'],
      /unknown option '--wacth'\n\(Did you mean --watch\?\)/,
    ],
    ['an option of another command', ['rollback', ...config, '--watch', '5'], /unknown option '--watch'/],
    ['no --config', ['--watch', '300'], /'--config <file>' not specified/],
    ['nothing at all', [], /'--config <file>' not specified/],
    ['--config without a file', ['--config'], /'--config <file>' argument missing/],
    ['--watch 5m', [...config, '--watch', '5m'], /'5m' is invalid\. Give whole seconds: 300\./],
    ['--watch -5', [...config, '--watch', '-5'], /'-5' is invalid\. Give whole seconds: 300\./],
    ['--watch 1.5', [...config, '--watch', '1.5'], /'1\.5' is invalid\. Give whole seconds: 300\./],
    [
      '--since yesterday',
      ['backtest', ...config, '--since', 'yesterday'],
      /'yesterday' is invalid\. Give a duration: 7d/,
    ],
    ['--every 0s', ['backtest', ...config, '--every', '0s'], /'0s' is invalid\. Give a duration: 7d/],
    [
      'a backtest without a watch',
      ['backtest', ...config, '--watch', '0'],
      /'0' is invalid\. Give whole seconds, one at least/,
    ],
    ['an unknown policy', [...config, '--on-inconclusive', 'never'], /choices are warn, rollback, fail/],
    ['one word too many', [...config, 'staging'], /too many arguments/],
    ['validate of nothing', ['validate'], /missing required argument 'config'/],
    ['report of nothing', ['report'], /missing required argument 'report'/],
    ['replay of nothing', ['replay'], /missing required argument 'report'/],
    ...['rollback', 'status', 'doctor', 'backtest'].map((command): [string, string[], RegExp] => [
      `${command} without --config`,
      [command],
      /'--config <file>' not specified/,
    ]),
    ['recover without a file', ['recover'], /give --config <file> or --flags-file <file>/],
  ])('%s', async (_, args, says) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^error: .*\n(\(Did you mean .*\?\)\n)?\(--help shows what can be given\)\n$/);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each<[title: string, command: readonly string[]]>([
    ['a run', []],
    ...['run', 'rollback', 'recover', 'status', 'doctor'].map((name): [string, string[]] => [name, [name]]),
  ])('%s with a config that is not there', async (_, command) => {
    const { code, stdout, stderr } = await run(...command, ...config);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('canary.yaml:1:1: the config is not there, check the path\n');
    expect(await readdir(folder)).toEqual([]);
  });
});
