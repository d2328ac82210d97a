import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readDuration } from '../promql/duration-text.ts';
import { enableCompileCache } from '../system/compile-cache.ts';
import { version } from '../system/version.ts';
import { HELP } from './help.ts';
import {
  type BacktestOptions,
  type ConfigOptions,
  FORMATS,
  type RecoverOptions,
  type ReplayOptions,
  type ReportOptions,
  type RunOptions,
  type ValidateOptions,
} from './options.ts';

/** Loaded when a command is really run, so that `--help` is fast; in one piece, since every file costs time of its own. */
const commands = () => {
  enableCompileCache(process.env);
  return import('./commands.ts');
};

/** What a usage error exits with, as an invalid config does. */
const USAGE_ERROR = 2;

/**
 * The command line: reads the words after the program's name, hands over to the command they name, and resolves to the
 * exit code.
 */
export async function program(words: readonly string[]): Promise<number> {
  let exitCode = 0;
  const root = new Command('aos-canary')
    .description('Turns feature flags on, watches your metrics, and puts every flag back on a breach.')
    .version(version, '-V, --version')
    .showHelpAfterError('(--help shows what can be given)')
    .addHelpText('after', HELP.aos)
    .exitOverride();

  withConfig(root.command('run', { isDefault: true }), 'the canary config, YAML or JSON')
    .description(
      'run a canary: pre-checks, baseline, flags on, smoke test, watch, verdict (the default command)',
    )
    .option('--watch <seconds>', 'watch the metrics this long after the smoke test', seconds, 0)
    .option(
      '--dry-run',
      'make all checks, measure the baseline, say what would change, change nothing',
      false,
    )
    .option('--report <file>', "where the JSON report goes (default: the config's report.path)")
    .option('--prometheus-url <url>', "instead of the config's prometheus.url")
    .addOption(
      new Option(
        '--on-inconclusive <policy>',
        'when no breach was seen and the evidence does not reach',
      ).choices(['warn', 'rollback', 'fail']),
    )
    .addHelpText('after', HELP.run)
    .action(async (options: RunOptions) => {
      exitCode = await (await commands()).runCommand(options);
    });

  root
    .command('validate')
    .argument('<config...>', 'the canary configs')
    .description('check configs without touching or contacting anything')
    .option(
      '--watch <seconds>',
      'the watch they are meant for: is it long enough for their metrics?',
      seconds,
      0,
    )
    .option('--flags-file <file>', "the feature flags file (default: the configs' flags.file)")
    .addOption(
      new Option('--format <format>', 'how the findings are written').choices(FORMATS).default('text'),
    )
    .addHelpText('after', HELP.validate)
    .action(async (configs: string[], options: ValidateOptions) => {
      exitCode = await (await commands()).validateCommand(configs, options);
    });

  withConfig(root.command('rollback'), 'the config whose flags go off')
    .description("turn a config's flags off by hand; needs no Prometheus")
    .addHelpText('after', HELP.rollback)
    .option('--dry-run', 'say what would change, change nothing', false)
    .action(async (options: ConfigOptions & { dryRun: boolean }) => {
      exitCode = await (await commands()).rollbackCommand(options);
    });

  root
    .command('recover')
    .description('finish the rollback of an interrupted canary: for cron, or at boot')
    .option('--config <file>', 'a config that names the flags file')
    .option('--flags-file <file>', "the feature flags file, instead of or without a config's")
    .option('--force', 'also where the lock holder cannot be seen from here: it must not run any more', false)
    .addHelpText('after', HELP.recover)
    .action(async (options: RecoverOptions, command: Command) => {
      if (options.config === undefined && options.flagsFile === undefined)
        command.error('error: give --config <file> or --flags-file <file>');
      exitCode = await (await commands()).recoverCommand(options);
    });

  withConfig(root.command('status'), 'the canary config')
    .description('show the flags, sign-off, services, metrics and the last report')
    .addHelpText('after', HELP.status)
    .action(async (options: ConfigOptions) => {
      exitCode = await (await commands()).statusCommand(options);
    });

  withConfig(root.command('doctor'), 'the canary config')
    .description('find out why a canary does not run, and what to do')
    .addHelpText('after', HELP.doctor)
    .action(async (options: ConfigOptions) => {
      exitCode = await (await commands()).doctorCommand(options);
    });

  root
    .command('replay')
    .argument('<report>', "a run's JSON report")
    .description('judge a recorded run again: as it was, or with other thresholds or the other judge')
    .option(
      '--thresholds <limit...>',
      'limits in place of those it had: METRIC_delta_pct=80, METRIC.max=0.05, conservative',
    )
    .addOption(new Option('--judge <judge>', 'judge every metric so').choices(['evidence', 'literal']))
    .addHelpText('after', HELP.replay)
    .action(async (report: string, options: ReplayOptions) => {
      exitCode = await (await commands()).replayCommand(report, options);
    });

  root
    .command('backtest')
    .requiredOption('--config <file>', 'the canary config')
    .description('walk over the last days as if nothing had changed: how often would it have rolled back?')
    .option('--since <duration>', 'how far back', duration, 7 * 86_400)
    .option('--every <duration>', 'from one canary to the next', duration, 300)
    .option('--watch <seconds>', 'how long each one watches', positiveSeconds, 300)
    .option(
      '--inject <change>',
      'also pretend that a metric changes with the flag: error_rate=×2 (or x2), latency_p95=+200ms; may be repeated',
      (change: string, before: readonly string[]) => [...before, change],
      [],
    )
    .option('--json <file>', 'write the result as JSON')
    .option('--html <file>', 'write the result as a page with a picture')
    .addHelpText('after', HELP.backtest)
    .action(async (options: BacktestOptions) => {
      exitCode = await (await commands()).backtestCommand(options);
    });

  root
    .command('report')
    .argument('<report...>', 'JSON reports that `run` wrote, of any age')
    .description('see a run as a page, or compare many')
    .option(
      '--output <file>',
      'where the page goes (default: beside the one report; of several, runs.html here)',
    )
    .addHelpText('after', HELP.report)
    .action(async (files: string[], options: ReportOptions) => {
      exitCode = await (await commands()).reportCommand(files, options);
    });

  root
    .command('demo')
    .description('see a healthy canary pass and a bad one roll back, with nothing installed (40 s)')
    .addHelpText('after', HELP.demo)
    .action(async () => {
      exitCode = await (await commands()).demoCommand();
    });

  try {
    await refuseUnknownCommand(root, words);
    await root.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : USAGE_ERROR;
  }
}

/** A first word that is no command would else be taken for a stray argument of `run`. */
async function refuseUnknownCommand(root: Command, [word]: readonly string[]): Promise<void> {
  if (word === undefined || word.startsWith('-') || word === 'help') return;
  const names = root.commands.map((command) => command.name());
  if (names.includes(word)) return;
  const { default: leven } = await import('leven');
  const near = names.toSorted((a, b) => leven(word, a) - leven(word, b))[0] ?? '';
  const hint = leven(word, near) <= 2 ? `\n(Did you mean ${near}?)` : '';
  root.error(`error: unknown command '${word}'${hint}`);
}

function withConfig(command: Command, what: string): Command {
  return command
    .requiredOption('--config <file>', what)
    .option('--flags-file <file>', "the feature flags file (default: the config's flags.file)");
}

function seconds(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('Give whole seconds: 300.');
  return value;
}

function positiveSeconds(text: string): number {
  const value = seconds(text);
  if (value === 0) throw new InvalidArgumentError('Give whole seconds, one at least: 300.');
  return value;
}

function duration(text: string): number {
  const value = readDuration(text) ?? 0;
  if (value < 1) throw new InvalidArgumentError('Give a duration: 7d, 12h, 90m, 1h30m.');
  return value;
}
