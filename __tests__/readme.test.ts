import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { actionTables, table, withTables } from '../tools/readme-tables.ts';
import { metricRows } from './outcomes/metric-rows.ts';
import { operationRows } from './outcomes/operation-rows.ts';
import type { Right, Scenario } from './outcomes/scenario.ts';
import { serverRows } from './outcomes/server-rows.ts';

const path = new URL('../README.md', import.meta.url);
/** The tables of the README, each after a comment of its name: made from what they are about. */
const tables: Record<string, string> = {
  ...actionTables,
  outcomes: [
    'What the metrics do:',
    outcomes(metricRows),
    'What the metric server does:',
    outcomes(serverRows.map((row) => ({ ...row, title: `it ${row.title}` }))),
    'Everything around them:',
    outcomes(operationRows),
  ].join('\n\n'),
};

function outcomes(rows: readonly Pick<Scenario, 'title' | 'right'>[]): string {
  return table(
    ['situation', 'outcome', 'exit'],
    rows.map(({ title, right }) => [title, outcome(right), String(right.exit)]),
  );
}

function outcome({ verdict, code }: Right): string {
  if (verdict === 'invalid') return 'invalid config, nothing is touched';
  if (verdict === 'unreported') return 'rolled back, and the log and the exit code tell it';
  return code === undefined || code === 'healthy' ? verdict : `${verdict} (\`${code}\`)`;
}

describe('the README', () => {
  // WRITE_README=1 npm test -- readme
  if (process.env.WRITE_README) writeFileSync(path, withTables(readFileSync(path, 'utf8'), tables));
  const readme = readFileSync(path, 'utf8');

  it.each(Object.keys(tables))('has the table of %s that the project has', (name) => {
    expect(readme).toContain(`<!-- ${name} -->\n\n${tables[name]}\n`);
  });

  it('names every action of the command line in its examples', () => {
    const commands = [
      'demo',
      'doctor',
      'status',
      'rollback',
      'recover',
      'validate',
      'backtest',
      'replay',
      'report',
    ];
    for (const command of commands) {
      expect(readme).toContain(`node dist/cli/index.js ${command}`);
    }
  });
});
