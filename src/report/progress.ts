import type { CanaryEvent, Phase } from '../canary/events.ts';
import type { Plan, WatchedMetric } from '../canary/plan.ts';
import { code, table, text } from './markdown.ts';
import { rowsOfLook } from './metrics-table.ts';
import { barWords, durationWords, shorten } from './words.ts';

type Look = Extract<CanaryEvent, { type: 'look' }>;

/** How far a run has got. */
export interface Progress {
  readonly plan: Plan | undefined;
  readonly phase: Phase | undefined;
  readonly look: Look | undefined;
}

export const NO_PROGRESS: Progress = { plan: undefined, phase: undefined, look: undefined };

/** The progress after one more event; the same one where the event is none that is shown. */
export function progressed(progress: Progress, event: CanaryEvent): Progress {
  switch (event.type) {
    case 'run-started':
      return { ...progress, plan: event.plan };
    case 'phase-started':
      return { ...progress, phase: event.phase };
    case 'look':
      return { ...progress, look: event };
    default:
      return progress;
  }
}

const PHASES: Readonly<Record<Phase, string>> = {
  'pre-checks': 'Making sure that all is well before anything changes',
  baseline: 'Measuring the baseline',
  enable: 'Turning the flags on',
  smoke: 'The flags are on; running the smoke test',
  watch: 'The flags are on; watching the metrics',
  rollback: 'Putting the flags back',
};

/** The progress as a title and GitHub's Markdown: what is going on, a bar, and the metrics at the last look. */
export function progressPage({ plan, phase, look }: Progress): {
  readonly title: string;
  readonly page: string;
} {
  const doing = phase === undefined ? 'Starting' : PHASES[phase];
  const { watched } = plan?.metrics ?? { watched: [] };
  const parts = [
    plan === undefined ? '' : `${text(shorten(plan.name, 200))} in ${text(shorten(plan.environment, 200))}`,
    look === undefined ? '' : code(bar(look)),
    look === undefined ? '' : metrics(look, watched),
  ];
  return {
    title: phase === 'watch' && look !== undefined ? `${doing}: ${time(look)}` : doing,
    page: parts.filter((part) => part !== '').join('\n\n'),
  };
}

function bar(look: Look): string {
  const share = look.watchSeconds > 0 ? look.elapsedSeconds / look.watchSeconds : 1;
  return `${barWords(share)} ${time(look)}`;
}

const time = ({ elapsedSeconds, watchSeconds }: Look): string =>
  `${durationWords(elapsedSeconds)} of ${durationWords(watchSeconds)}`;

function metrics(look: Look, watched: readonly WatchedMetric[]): string {
  const rows = rowsOfLook(look.metrics, watched)
    .slice(0, 100)
    .map(({ metric, baseline, now, delta, threshold, mark, result }) => [
      code(shorten(metric, 200)),
      ...[baseline, now, delta, shorten(threshold, 200), `${mark} ${result}`].map(text),
    ]);
  return table(['Metric', 'Baseline', 'Now', 'Delta', 'Threshold', 'Result'], rows);
}
