import { getInput } from '@actions/core';
import { INPUTS, type Input, type Inputs } from './contract.ts';

/** An input that does not hold; its message names the input and what to write. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InputError';
  }
}

/** Reads all inputs. @throws InputError with every problem, one a line */
export function readInputs(): Inputs {
  const problems: string[] = [];
  const read = ({ name, parse, expected, fallback }: Input<unknown>): unknown => {
    const text = getInput(name);
    if (text === '') return fallback;
    const value = parse(text);
    if (value === undefined) problems.push(`input ${name} is ${JSON.stringify(text)}; write ${expected}`);
    return value;
  };
  const values = Object.entries(INPUTS).map(([key, input]) => [key, read(input)]);
  // Each key has what its input parses to, which is how `Inputs` is made.
  const inputs = Object.fromEntries(values) as Inputs;
  if (inputs.config === '') problems.unshift('input config is missing; write the path of a canary config');
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return inputs;
}
