// The script and the style of the HTML report, as the strings that the program writes into every page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const BROWSER = 'src/report/page/browser';

/** The source of `src/report/page/assets.generated.ts`. */
export async function pageAssets(banner: string): Promise<string> {
  const licence = readFileSync(fromRoot('node_modules/uplot/LICENSE'), 'utf8').trim();
  const script = await bundled(`${BROWSER}/main.ts`, { js: `/*! uPlot\n${licence}\n*/` });
  const style = await bundled(`${BROWSER}/page.css`, {});
  return `${banner}

/** Draws the charts of a page. */
export const SCRIPT = ${JSON.stringify(script)};

export const STYLE = ${JSON.stringify(style)};
`;
}

async function bundled(entry: string, banner: { js?: string }): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fromRoot(entry)],
    banner,
    bundle: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text.trim() ?? '';
}
