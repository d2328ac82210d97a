/** What `--help` says below the options: how a command is used, and what its exit codes mean. */
export const HELP = {
  aos: help(
    [
      ['demo', 'see it work'],
      ['backtest --config configs/m4_canary.yaml', 'would it have rolled back for nothing?'],
      ['--config configs/m4_canary.yaml --dry-run', 'what would happen'],
      ['--config configs/m4_canary.yaml --watch 300', 'the real thing'],
      ['rollback --config configs/m4_canary.yaml', 'flags off, now'],
    ],
    {
      0: 'all is well, or there is nothing to do',
      1: 'a canary failed and its flags are back, or it was blocked before it changed anything',
      2: 'invalid config or usage: nothing was changed',
      3: 'a flag could not be put back: the last lines say which, and how to fix it',
    },
  ),
  run: help(
    [
      ['run --config canary.yaml --dry-run', 'what would happen'],
      ['run --config canary.yaml --watch 300', 'the real thing'],
    ],
    {
      0: 'passed; planned (--dry-run); inconclusive under the policy "warn"',
      1: 'rolled back; blocked by a pre-check; inconclusive under "fail" or "rollback"',
      2: 'invalid config or usage: nothing was changed',
      3: 'a flag could not be put back: the last lines say which, and how to fix it',
      130: 'rolled back after Ctrl-C (143 after SIGTERM, 129 after SIGHUP)',
    },
  ),
  validate: help(
    [
      ['validate configs/*.yaml', 'all of them'],
      ['validate canary.yaml --watch 300', 'is that watch long enough for its metrics?'],
      ['validate configs/*.yaml --format sarif', 'for code scanning; json for programs'],
    ],
    {
      0: 'all configs are valid',
      2: 'one is not, or cannot be read',
    },
  ),
  rollback: help(
    [
      ['rollback --config canary.yaml --dry-run', 'what would change'],
      ['rollback --config canary.yaml', 'flags off, services told'],
    ],
    {
      0: 'the flags are off',
      1: 'the flags are off, and a service could not be told',
      2: 'invalid config or usage: nothing was changed',
      3: 'the flags file could not be changed: flags may still be on',
    },
  ),
  recover: help(
    [
      ['recover --config canary.yaml', 'by hand, from cron or at boot'],
      ['recover --config canary.yaml --force', 'where the machine of the lock holder is gone'],
    ],
    {
      0: 'nothing was left, or it is undone, or its owner still runs',
      2: 'invalid config or usage: nothing was changed',
      3: 'a flag could not be put back, or may still be on: the last lines say what to do',
    },
  ),
  status: help([['status --config canary.yaml', 'at a glance']], {
    0: 'shown, whatever it is',
    2: 'invalid config or usage',
  }),
  doctor: help([['doctor --config canary.yaml', 'before the first run, and when one is blocked']], {
    0: 'nothing stands in the way of a run',
    1: 'something does; it says what to do',
    2: 'invalid config or usage',
  }),
  replay: help(
    [
      ['replay report.json', 'is it the same verdict, bit for bit?'],
      ['replay report.json --thresholds error_rate_delta_pct=80', 'what would it have been?'],
      ['replay report.json --thresholds latency_p95.max=900 conservative', 'several at once'],
      ['replay report.json --judge literal', 'by the other judge'],
    ],
    {
      0: 'the same as then, or judged with other settings',
      1: 'not the same as then',
      2: 'no report, or nothing in it to be judged again',
    },
  ),
  backtest: help(
    [
      ['backtest --config canary.yaml', 'the last week, a watch of 300 s every 5 minutes'],
      ['backtest --config canary.yaml --since 30d --every 15m --watch 600', 'a month'],
      ['backtest --config canary.yaml --inject error_rate=×2', 'and would it have seen twice the errors?'],
      ['backtest --config canary.yaml --html backtest.html', 'with a picture'],
    ],
    {
      0: 'done, whatever it found',
      1: 'the metrics could not be read, or there is no history of them',
      2: 'invalid config or usage',
      130: 'stopped by Ctrl-C: what was judged until then is told',
    },
  ),
  report: help(
    [
      ['report latest_report.json', 'one run'],
      [
        'report reports/canary_*.json --output runs.html',
        'many runs: a table, and how the metrics developed',
      ],
    ],
    {
      0: 'the page is written',
      1: 'the page could not be written',
      2: 'a file is no report: it says which and why',
    },
  ),
  demo: help([['demo', 'in a folder aos-canary-demo below this one']], {
    0: 'the healthy canary passed and the bad one was rolled back',
    1: 'not so',
  }),
} as const;

function help(
  examples: readonly (readonly [string, string])[],
  exits: Readonly<Record<number, string>>,
): string {
  const width = Math.max(...examples.map(([words]) => words.length));
  const shown = examples.map(([words, what]) => `  aos-canary ${words.padEnd(width)}   ${what}`);
  const codes = Object.entries(exits).map(([code, meaning]) => `  ${code.padEnd(3)}  ${meaning}`);
  return ['', 'Examples:', ...shown, '', 'Exit codes:', ...codes].join('\n');
}
