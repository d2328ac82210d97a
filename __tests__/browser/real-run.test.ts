import { afterEach, describe, expect, it } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import { describeBrowser, startChromium } from '../parts/chromium.ts';
import { flaws, openFile } from './opened.ts';

let place: Workplace;
afterEach(() => place.end());

describeBrowser(describe, 'the page of a real run', () => {
  it('stands where the console says, and tells what was tried, what broke, when, and that it was undone', async () => {
    place = await makeWorkplace();
    place.whenOn({ mismatches: 1 });
    const { code, stdout } = await place.run('--config', 'canary.yaml', '--watch', '30');
    expect(code).toBe(1);
    const file = /HTML report: (.*\.html)\n/.exec(stdout)?.[1] ?? '';
    expect(file).toBe(place.repository.path('reports/report.html'));
    const browser = await startChromium();
    try {
      const { page, complaints } = await openFile(browser, file);
      const facts = await page.locator('.facts > div').allInnerTexts();
      expect(facts).toEqual([
        expect.stringContaining(`What was tried\nTurn on ${flag} in staging\n`),
        expect.stringMatching(/^What broke\ngolden_mismatch 0 → \d+\nLimit: 0 \(may not rise\)\./),
        expect.stringMatching(/^When\n[\d.]+ s after the flags went on\nat \d\d:\d\d:\d\d UTC/),
        expect.stringMatching(
          /^Undone\nEvery flag is back as it was\n[\d.]+ s later, proven by reading the file again\./,
        ),
      ]);
      expect(await page.getByRole('slider', { name: 'golden_mismatch over time' }).isVisible()).toBe(true);
      expect(await flaws(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
