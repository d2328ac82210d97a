import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { resultAsHtml } from '../../src/backtest/picture.ts';
import { metric, result } from '../backtest/results.ts';
import { describeBrowser, startChromium } from '../parts/chromium.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { flaws, type Opened, open } from './opened.ts';

let browser: Browser;
let folder: string;
let opened: Opened;

describeBrowser(describe, 'the picture of a backtest in a browser', () => {
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = await temporaryFolder('backtest-page');
  });
  afterEach(async () => {
    await opened.page.close();
    await removeFolder(folder);
  });

  it('no complaint, no request, nothing that axe finds, light and dark', async () => {
    opened = await open(browser, folder, resultAsHtml(result()));
    const { page, complaints } = opened;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await flaws(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it('fits a phone, where only the strips can be moved sideways', async () => {
    const page = resultAsHtml(result({ metrics: [metric('x'.repeat(300))] }));
    opened = await open(browser, folder, page, { viewport: { width: 360, height: 740 } });
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const strip = opened.page.locator('.wide');
    expect(await strip.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    expect(await flaws(opened.page)).toEqual([]);
  });
});
