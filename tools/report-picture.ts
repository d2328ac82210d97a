// Makes docs/report.png, the README's picture of the HTML report, of a run on a simulated shop: `npm run picture`.
// Needs Debian's chromium and pngquant.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { reportPage } from '../src/report/page/page.ts';
import { picturedReport } from './picture-run.ts';

const COLOURS = '48';

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 800 }, colorScheme: 'light' });
  await page.setContent(reportPage(await picturedReport()));
  const end = await page.locator('.strip').first().boundingBox();
  if (!end) throw new Error('the page has no chart');
  const clip = { x: 0, y: 0, width: 960, height: Math.ceil(end.y + end.height) };
  const picture = await page.screenshot({ fullPage: true, clip });
  const small = execFileSync('pngquant', ['--strip', '--speed', '1', COLOURS, '-'], { input: picture });
  writeFileSync(new URL('../docs/report.png', import.meta.url), small);
} finally {
  await browser.close();
}
