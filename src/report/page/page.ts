import type { Report } from '../report.ts';
import { chartsOf, chartsPart } from './charts.ts';
import { documentOf } from './document.ts';
import { flagsPart } from './flags.ts';
import { type Html, html } from './html.ts';
import { metricsPart } from './metrics.ts';
import { planPart } from './plan.ts';
import { provenancePart } from './provenance.ts';
import { scriptsPart } from './scripts.ts';
import { timelinePart } from './timeline.ts';
import { verdictPart } from './verdict.ts';
import { shownVerdict } from './verdict-words.ts';

/** A report, fit to be published, as one HTML page: what happened first, and then everything that stands behind it. */
export function reportPage(report: Report): string {
  const shown = shownVerdict(report.verdict);
  const charts = chartsOf(report);
  return documentOf({
    title: `${shown.mark} ${shown.title}: ${report.name} in ${report.environment}`,
    icon: shown,
    main: html`${verdictPart(report)}
${metricsPart(report)}
${chartsPart(report, charts)}
${timelinePart(report)}
${scriptsPart(report)}
${flagsPart(report)}
${planPart(report)}
${provenancePart(report)}`,
    footer: footer(report),
    drawn: { charts },
  });
}

function footer({ version }: Report): Html {
  return html`<p>Made by AOS Canary${version === null ? '' : ` ${version}`} from the JSON report beside this page. Times are UTC.</p>`;
}
