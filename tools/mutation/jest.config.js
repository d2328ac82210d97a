import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import config from '../../jest.config.js';

// Stryker's copy of the project is closed to others, and some tests run the program as another user.
chmodSync(new URL('../..', import.meta.url), 0o755);

/** Jest as Stryker starts it: the tests of the folders that are mutated, but for those which take processes by the dozen. */
export default {
  ...config,
  rootDir: '../..',
  testMatch: ['judge', 'flags', 'safety'].map((folder) => `<rootDir>/__tests__/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ['lock-contention', 'disk-full', 'inert', 'secrets'].map(
    (name) => `/${name}.test.ts$`,
  ),
  runner: fileURLToPath(new URL('./sparing-runner.js', import.meta.url)),
  testEnvironment: fileURLToPath(new URL('./stop-at-first-failure.js', import.meta.url)),
  setupFilesAfterEnv: ['<rootDir>/tools/mutation/settings.js'],
};
