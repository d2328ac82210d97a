import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { reportPage } from '../../src/report/page/page.ts';
import { describeBrowser, startChromium } from '../parts/chromium.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { filled } from '../report/filled.ts';
import { chartedReport } from '../report/page/charted-run.ts';
import { reportOf } from '../report/reports.ts';
import { runs } from '../report/runs.ts';
import { flaws, type Opened, open, stretchesOf } from './opened.ts';

const DESK = { viewport: { width: 1100, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 } };

let browser: Browser;
let folder: string;
let opened: Opened | undefined;

const show = async (
  ...[markup, options]: [markup: string, options?: Parameters<typeof open>[3]]
): Promise<Page> => {
  opened = await open(browser, folder, markup, options ?? DESK);
  return opened.page;
};

describeBrowser(describe, 'the page in a browser', () => {
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = await temporaryFolder('page');
  });
  afterEach(async () => {
    await opened?.page.close();
    await removeFolder(folder);
  });

  it.each(Object.entries(runs))(
    '%s: no complaint, no request, nothing that axe finds, light and dark',
    async (_, run) => {
      const page = await show(reportPage(reportOf(run)));
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await flaws(page)).toEqual([]);
      }
      expect(opened?.complaints).toEqual([]);
    },
  );

  it('with charts of everything: the same, on a phone too, and never wider than it', async () => {
    const charted = reportPage(chartedReport());
    const hostile = reportPage(filled(reportOf(runs.failed), `<b>${'x'.repeat(400)}</b>`));
    for (const [markup, options] of [
      [charted, DESK],
      [charted, { ...DESK, colorScheme: 'dark' }],
      [charted, PHONE],
      [hostile, PHONE],
    ] as const) {
      const page = await show(markup, options);
      expect(await flaws(page)).toEqual([]);
      expect(opened?.complaints).toEqual([]);
      const { width } = options.viewport;
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    }
  });

  it('draws what was measured, and leaves gaps empty', async () => {
    const page = await show(reportPage(chartedReport({ breaks: false })));
    // The line before the flags: 300 s, of which 60 s are missing. After them: 290 s, of which 40 s are.
    for (const [colour, [seconds, missing]] of [
      ['before', [295, 60]],
      ['good', [290, 40]],
    ] as const) {
      const stretches = await stretchesOf(page, '.plot canvas', colour);
      expect(stretches).toHaveLength(2);
      const [[from, gapFrom] = [0, 0], [gapTo, to] = [0, 0]] = stretches;
      expect((gapTo - gapFrom) / (to - from)).toBeCloseTo(missing / seconds, 1);
      expect(to - from).toBeGreaterThan(0.35);
    }
  });

  it('draws a breach in red, its limit, and the chance falling below its level', async () => {
    const page = await show(reportPage(chartedReport()));
    expect(await stretchesOf(page, '.plot canvas', 'good')).toHaveLength(1); // the flags going back
    expect((await stretchesOf(page, '.strip canvas', 'bad')).length).toBeGreaterThan(1);
    expect((await stretchesOf(page, '.strip canvas', 'level')).length).toBeGreaterThan(1);
    // The limit over the whole width: before the flags nothing else is red.
    const [[from, to] = [1, 0]] = await stretchesOf(page, '.plot canvas', 'limit');
    expect(from).toBeLessThan(0.1);
    expect(to).toBeGreaterThan(0.95);
  });

  it('tells the values under the pointer, and by the arrow keys', async () => {
    const page = await show(reportPage(chartedReport()));
    const plot = page.getByRole('slider', { name: 'error_rate over time' });
    const told = () => plot.getAttribute('aria-valuetext');
    expect(await told()).toBe('5 min after the flags went on: 0.036, chance 1e-15, level 0.0015');

    await plot.focus();
    await page.keyboard.press('Home');
    expect(await told()).toMatch(/^5 min 5 s before the flags went on: 0\.00\d+$/);
    await page.keyboard.press('ArrowRight');
    expect(await told()).toMatch(/^5 min before the flags went on: /);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await told()).toMatch(/^4 min 50 s after the flags went on: 0\.03\d+, chance /);

    const box = await plot.boundingBox();
    if (!box) throw new Error('the plot is not shown');
    await page.mouse.move(box.x + box.width - 40, box.y + 120);
    const shown = await page.locator('.readout').first().textContent();
    expect(shown).toMatch(/^4 min \d+ s after the flags went on: 0\.03\d+/);
    // All charts follow: what did the others do at that moment?
    const other = page.getByRole('slider', { name: 'latency_p95 over time' });
    expect((await other.getAttribute('aria-valuetext'))?.split(':')[0]).toBe(shown?.split(':')[0]);
  });

  it('is reached by the keyboard where it can be scrolled or turned, and shows where one is', async () => {
    const page = await show(reportPage(chartedReport()));
    const seen: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement || activeElement === document.body) return '';
          const { outlineStyle } = getComputedStyle(activeElement);
          return `${activeElement.getAttribute('aria-label') ?? activeElement.textContent} ${outlineStyle}`;
        }),
      );
    }
    for (const expected of ['Metrics solid', 'error_rate over time solid', 'The values as a table solid'])
      expect(seen).toContain(expected);
  });

  it('is light and whole on paper, whatever the screen is, and as before afterwards', async () => {
    const page = await show(reportPage(chartedReport()), { ...DESK, colorScheme: 'dark' });
    const state = () =>
      page.evaluate(() => ({
        closed: document.querySelectorAll('details:not([open])').length,
        background: getComputedStyle(document.body).backgroundColor,
        width: document.querySelector<HTMLElement>('.plot canvas')?.clientWidth ?? 0,
      }));
    const before = await state();
    expect(before.background).toBe('rgb(16, 21, 26)');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const paper = await state();
    expect(paper).toEqual({ closed: 0, background: 'rgb(255, 255, 255)', width: 640 });
    // In the colours of paper, on which the dark page's would hardly be seen.
    expect(await stretchesOf(page, '.plot canvas', 'before')).toHaveLength(2);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await state()).toEqual(before);
    await page.emulateMedia({ media: 'print' });
    expect((await state()).background).toBe('rgb(255, 255, 255)');
  });

  it('says all without its script: the charts in words and as tables', async () => {
    const context = await browser.newContext({ ...DESK, javaScriptEnabled: false });
    const page = await show(reportPage(chartedReport()));
    await page.close();
    const silent = await context.newPage();
    await silent.goto(`file://${folder}/report.html`);
    expect(await silent.locator('.plot').first().isVisible()).toBe(false);
    expect(await silent.locator('figcaption').first().textContent()).toContain(
      'first crossed 20 s after the flags went on',
    );
    await silent.getByText('The values as a table').first().click();
    expect(await silent.getByRole('table', { name: 'Values of error_rate' }).isVisible()).toBe(true);
    await context.close();
  });

  it('runs nothing that a report says', async () => {
    const attack = `</script><script>document.title='pwned'</script><img src=x onerror="document.title='pwned'">`;
    const page = await show(reportPage(filled(reportOf(runs.failed), attack)));
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toBe('pwned');
    expect(opened?.complaints).toEqual([]);
  });
});
