import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Runner from 'jest-runner';

/** As it is in an ES module; its types are those of a CommonJS one. */
const TestRunner = /** @type {typeof Runner.default} */ (/** @type {unknown} */ (Runner));

/**
 * What is known of a test file, by its path, since all of it was run: its tests' full names, and how long it takes in
 * ms. Kept beside this file, in Stryker's copy of the project, for the process that takes over after a timeout.
 *
 * @type {Map<string, { names: string[], runtime: number }>}
 */
const known = new Map();
const memory = new URL('./known-tests.json', import.meta.url);
if (existsSync(memory)) {
  for (const [path, file] of JSON.parse(readFileSync(memory, 'utf8'))) known.set(path, file);
}

/**
 * Jest's own runner, which spares what cannot matter to a mutant: files of which no test is asked for (jest would load
 * them), and after the first failure all the rest (jest's `bail` does not work when it is started as a library). The
 * quickest files come first.
 */
export default class SparingRunner extends TestRunner {
  /**
   * @override
   * @type {InstanceType<typeof TestRunner>['runTests']}
   */
  async runTests(tests, watcher, options) {
    const pattern = this._globalConfig.testNamePattern;
    const wanted = pattern === undefined ? undefined : new RegExp(pattern, 'i');
    const runtime = (/** @type {string} */ path) => known.get(path)?.runtime ?? 0;

    for (const test of tests.toSorted((a, b) => runtime(a.path) - runtime(b.path))) {
      if (wanted && known.get(test.path)?.names.every((name) => !wanted.test(name))) continue;
      /** @type {import('@jest/test-result').TestResult | undefined} */
      let result;
      const stop = this.on('test-file-success', ([, fileResult]) => {
        result = fileResult;
      });
      await super.runTests([test], watcher, options);
      stop();
      if (process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined) {
        if (result?.numFailingTests !== 0) return;
      } else if (result) {
        const names = result.testResults.map(({ fullName }) => fullName);
        known.set(test.path, { names, runtime: result.perfStats.runtime });
        writeFileSync(memory, JSON.stringify([...known]));
      }
    }
  }
}
