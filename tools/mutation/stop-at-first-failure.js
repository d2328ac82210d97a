import { TestEnvironment } from 'jest-environment-node';

/**
 * The mutant, by its number, of which a test has failed.
 *
 * @type {string | undefined}
 */
let killed;

/**
 * Skips the rest of a file's tests once one has failed on a mutant: that is enough to tell it from the program. (Jest's
 * `bail` does not stop within a file.)
 */
export default class StopAtFirstFailure extends TestEnvironment {
  /** @param {import('@jest/types').Circus.Event} event */
  handleTestEvent(event) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return;
    if (event.name === 'test_start' && killed === mutant) event.test.mode = 'skip';
    if (event.name === 'test_done' && event.test.errors.length > 0) killed = mutant;
  }
}
