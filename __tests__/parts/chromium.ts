import { type Browser, chromium } from 'playwright-core';
import { onPath } from './debian.ts';

/** Chromium talks to nobody of its own accord, and draws without a graphics card. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

interface Describe {
  (name: string, body: () => void): void;
  skip(name: string, body: () => void): void;
}

/**
 * `describe` for tests in a real browser. Where there is none, they are skipped with a line that says so; on CI that is
 * an error, since a test that silently does not run guards nothing.
 */
export function describeBrowser(describe: Describe, name: string, body: () => void): void {
  if (onPath('chromium') !== undefined) {
    describe(name, body);
    return;
  }
  const message = 'chromium is not installed (apt-get install --no-install-recommends chromium)';
  if (process.env.CI === 'true') throw new Error(message);
  process.stderr.write(`SKIPPED, ${message}\n`);
  describe.skip(name, body);
}

/** Starts Chromium without a window, with an empty profile of its own that goes with it. */
export function startChromium(): Promise<Browser> {
  const executablePath = onPath('chromium');
  if (executablePath === undefined) throw new Error('chromium is not installed');
  return chromium.launch({ executablePath, args: FLAGS });
}
