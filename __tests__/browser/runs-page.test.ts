import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { runsPage } from '../../src/report/page/runs/page.ts';
import { describeBrowser, startChromium } from '../parts/chromium.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { filled } from '../report/filled.ts';
import { manyRuns } from '../report/many-runs.ts';
import { flaws, type Opened, open, stretchesOf } from './opened.ts';

const DESK = { viewport: { width: 1100, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 } };

let browser: Browser;
let folder: string;
let opened: Opened;

describeBrowser(describe, 'the page of many runs in a browser', () => {
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = await temporaryFolder('runs-page');
  });
  afterEach(async () => {
    await opened.page.close();
    await removeFolder(folder);
  });

  it('no complaint, no request, nothing that axe finds, light and dark', async () => {
    opened = await open(browser, folder, runsPage(manyRuns()), DESK);
    const { page, complaints } = opened;
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await flaws(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it('fits a phone, whatever the runs are called', async () => {
    const runs = manyRuns().map(({ path, report }) => ({ path, report: filled(report, 'x'.repeat(300)) }));
    opened = await open(browser, folder, runsPage(runs), PHONE);
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await flaws(opened.page)).toEqual([]);
  });

  it('draws how each run ended, and tells its values by the arrow keys', async () => {
    opened = await open(browser, folder, runsPage(manyRuns()), DESK);
    const { page } = opened;
    const canvas = '[data-multiple="1"] canvas';
    // Of nine runs, latency_p95 was measured in six: two passed, four did not, and all had the limit, which is red too.
    expect((await stretchesOf(page, canvas, 'good')).length).toBe(2);
    expect((await stretchesOf(page, canvas, 'bad')).length).toBeGreaterThan(3);
    const slider = page.getByRole('slider', { name: 'error_rate over the runs' });
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      '23 Nov: 0.0102 → 0.036, limit 0.0153, ✗ rolled back',
    );
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^21 Nov: .* ✓ passed$/);
  });

  it('leads from a row to the essentials of its run, which open', async () => {
    opened = await open(browser, folder, runsPage(manyRuns()), DESK);
    const { page } = opened;
    const essentials = page.locator('#run-3');
    expect(await essentials.isVisible()).toBe(false);
    await page.getByRole('link', { name: '2026-11-17 15:00' }).click();
    expect(await essentials.isVisible()).toBe(true);
    expect(await essentials.innerText()).toContain('Undone\nEvery flag is back as it was');
  });
});
