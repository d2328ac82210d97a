import type { Phase } from '../../canary/events.ts';
import type { Lines } from './lines.ts';
import type { Groups } from './script.ts';

const TITLES: Readonly<Record<Phase, string>> = {
  'pre-checks': 'Pre-checks',
  baseline: 'Baseline',
  enable: 'Enable flags',
  smoke: 'Smoke test',
  watch: 'Watch',
  rollback: 'Rollback',
};

/** What nobody needs to see of a run that went well. The others stay open: they hold the reason of a rollback. */
const FOLDED: readonly Phase[] = ['pre-checks', 'baseline'];

/** The headings of the phases; where the log can be folded, those that only prepare are folded away. */
export function phasePrinter(
  lines: Lines,
  groups: Groups | undefined,
): { start(phase: Phase, dryRun: boolean): void; close(): void } {
  let open = false;
  const close = (): void => {
    if (open) groups?.end();
    open = false;
  };
  return {
    start(phase, dryRun) {
      close();
      const title = phase === 'enable' && dryRun ? 'Plan (dry run: nothing is changed)' : TITLES[phase];
      if (groups && FOLDED.includes(phase) && !dryRun) {
        groups.start(title);
        open = true;
        return;
      }
      lines.blank();
      lines.say('STEP', title);
    },
    close,
  };
}
