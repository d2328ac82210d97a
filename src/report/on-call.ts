import type { Report } from './report.ts';
import { shorten } from './words.ts';

const MAX_PLACES = 5;

/** The title and the one sentence for whoever is woken by a failed step: what happened, where the flags are, what to do. */
export function onCall(report: Report): { readonly title: string; readonly sentence: string } {
  const { verdict, name, environment, reason } = report;
  const what = `${shorten(name, 100)} in ${shorten(environment, 100)}`;
  const why = shorten(reason ?? 'it ended before it came to a verdict', 500);
  switch (verdict) {
    case 'rolled-back':
      return { title: 'Canary rolled back', sentence: `${why}; ${what}: every flag is back as it was` };
    case 'rollback-incomplete':
    case null:
      return {
        title: 'Canary rollback INCOMPLETE',
        sentence: `${stillOn(report)}; finish it now: ${report.commands.recover} (${what}: ${why})`,
      };
    case 'blocked':
      return { title: 'Canary blocked', sentence: `${why}; ${what}: nothing was changed${fix(report)}` };
    case 'inconclusive':
      return report.rollback_triggered
        ? { title: 'Canary inconclusive', sentence: `${why}; ${what}: every flag is back as it was` }
        : {
            title: 'Canary inconclusive',
            sentence: `${why}; ${what}: the flags are on, and nothing proves them good`,
          };
    case 'passed':
    case 'planned':
      return { title: 'Canary', sentence: `${what}: ${why}` };
  }
}

function stillOn({ still_on, flags_file }: Report): string {
  const places = still_on.map(({ place }) => place);
  if (places.length === 0) return `the rollback of ${flags_file} is not complete`;
  const shown = places.slice(0, MAX_PLACES).join(', ');
  const others = places.length > MAX_PLACES ? ` and ${places.length - MAX_PLACES} more` : '';
  return `STILL ON in ${flags_file}: ${shorten(shown, 500)}${others}`;
}

/** What lifts the first check that failed. */
function fix({ checks }: Report): string {
  const failed = checks.find(({ status }) => status === 'failed');
  return failed?.fix ? `; ${shorten(failed.fix, 300)}` : '';
}
