import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INPUTS, type Input, OUTPUTS, STATE } from '../../src/github/contract.ts';
import { InputError, readInputs } from '../../src/github/inputs.ts';
import { action, actionTables } from '../../tools/readme-tables.ts';

const inputs: readonly Input<unknown>[] = Object.values(INPUTS);
const byName = new Map(inputs.map((input) => [input.name, input]));

/** Reads the inputs as the runner gives them. */
function read(given: Readonly<Record<string, string>>) {
  const variables = Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  const before = { ...process.env };
  Object.assign(process.env, Object.fromEntries(variables));
  try {
    return readInputs();
  } finally {
    process.env = before;
  }
}

describe('the edge of the action', () => {
  it('is what action.yml says', () => {
    expect(Object.keys(action.inputs)).toEqual(inputs.map(({ name }) => name));
    expect(Object.keys(action.outputs)).toEqual([...OUTPUTS]);
  });

  it.each(Object.entries(action.inputs))('gives %s its default', (name, { default: written }) => {
    const input = byName.get(name);
    // The runner's own token has no value to compare.
    if (written?.startsWith('${{')) expect(input?.fallback).toBeUndefined();
    else if (written === undefined) expect(['', undefined]).toContain(input?.fallback);
    else expect(input?.parse(written)).toBe(input?.fallback);
  });

  it.each(inputs.filter(({ expected }) => expected.includes(', ')))(
    'tells of every choice of $name',
    (input) => {
      for (const choice of input.expected.split(', '))
        expect(action.inputs[input.name]?.description).toMatch(new RegExp(`\\b${choice}\\b`));
    },
  );

  it('is what the README says', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const [name, table] of Object.entries(actionTables))
      expect(readme).toContain(`<!-- ${name} -->\n\n${table}\n`);
  });

  it('saves nothing under two meanings', () => {
    expect(new Set(Object.values(STATE)).size).toBe(Object.keys(STATE).length);
  });
});

describe('inputs', () => {
  it('have their defaults where the runner gives nothing, and where it gives what action.yml says', () => {
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([name, { default: text = '' }]) => [name, text]),
    );
    const expected = { mode: 'run', watchSeconds: 0, dryRun: false, uploadArtifact: true, comment: 'auto' };
    expect(read({ config: 'canary.yaml' })).toMatchObject({ config: 'canary.yaml', ...expected });
    expect(read({ ...defaults, config: 'canary.yaml', 'github-token': '' })).toEqual(
      read({ config: 'canary.yaml' }),
    );
  });

  it.each([
    ['mode', 'Run', 'run, validate, rollback, recover'],
    ['watch-seconds', '-1', 'a whole number from 0 to 86400'],
    ['watch-seconds', '86401', 'a whole number from 0 to 86400'],
    ['watch-seconds', '1e3', 'a whole number from 0 to 86400'],
    ['backtest', '7', 'a duration from 1h to 90d: 7d'],
    ['backtest', '5m', 'a duration from 1h to 90d: 7d'],
    ['backtest', '1y', 'a duration from 1h to 90d: 7d'],
    ['dry-run', 'yes', 'true or false'],
    ['on-inconclusive', 'ignore', 'warn, rollback, fail'],
    ['artifact-retention-days', '0', 'a whole number from 1 to 400'],
    ['artifact-name', 'canary/report', 'a name without'],
    ['comment', 'always', 'auto, true, false'],
  ])('%s cannot be %j', (name, text, expected) => {
    const reading = () => read({ config: 'canary.yaml', [name]: text });
    expect(reading).toThrow(InputError);
    expect(reading).toThrow(`input ${name} is "${text}"; write ${expected}`);
  });

  it('must have a config, and say all that is wrong at once', () => {
    expect(() => read({ mode: 'runn', 'watch-seconds': '5m' })).toThrow(
      /config is missing.*\n.*mode is "runn".*\n.*watch-seconds is "5m"/,
    );
  });
});
