import { emptyReport } from './empty-report.ts';
import { fold } from './fold.ts';
import { published } from './published.ts';
import type { Provenance, Report } from './report.ts';
import type { EventSink } from './sinks.ts';

/** A sink that gathers the report of a run; `report()` gives it as far as it got, fit to be published. */
export function reportCollector(
  provenance: Provenance,
  mask: (text: string) => string,
): { readonly sink: EventSink; report(): Report } {
  let report = emptyReport(provenance);
  return {
    sink: (event) => {
      report = fold(report, event);
    },
    report: () => published(report, mask),
  };
}
