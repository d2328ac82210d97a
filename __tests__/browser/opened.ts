// A page of a report, opened in a real browser, and what can be seen of it.

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Opened {
  readonly page: Page;
  /** What the browser complained of: on its console, by an error, or by asking for anything but the page. */
  readonly complaints: readonly string[];
}

/** Opens a page that is written to the folder first. */
export async function open(
  browser: Browser,
  folder: string,
  markup: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const file = join(folder, 'report.html');
  await writeFile(file, markup);
  return openFile(browser, file, options);
}

export async function openFile(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:'))
      complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}

/** What axe finds, in short. */
export async function flaws(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
}

/** The stretches of a chart's canvas, as shares of its width, whose columns hold a colour of the page's style. */
export function stretchesOf(
  page: Page,
  canvas: string,
  colour: string,
): Promise<[from: number, to: number][]> {
  return page.evaluate(
    ([selector, name]) => {
      const hex = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
      const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      const element = document.querySelector<HTMLCanvasElement>(selector);
      if (!element) throw new Error(`there is no ${selector}`);
      const { width, height } = element;
      const { data } = element.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
      const isColoured = (x: number): boolean => {
        for (let y = 0; y < height; y += 1) {
          const at = (y * width + x) * 4;
          if (
            wanted.every((value, part) => Math.abs((data[at + part] ?? 0) - value) < 12) &&
            data[at + 3] === 255
          )
            return true;
        }
        return false;
      };
      const found: [number, number][] = [];
      for (let x = 0; x < width; x += 1) {
        if (!isColoured(x)) continue;
        const last = found.at(-1);
        // Between two dots of a line its edge may be of a mixed colour.
        if (last && x - last[1] * width < 6) last[1] = x / width;
        else found.push([x / width, x / width]);
      }
      return found;
    },
    [canvas, colour] as const,
  );
}
