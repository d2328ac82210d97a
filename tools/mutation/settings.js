import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';

// Properties are tried with the same cases in every run, so that a figure can be compared; and a failure is not made
// smaller, it is only counted. The library takes a while to load, so only where a test does so anyway.
const source = readFileSync(/** @type {string} */ (expect.getState().testPath), 'utf8');
if (source.includes("from 'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1, endOnFailure: true });
}
