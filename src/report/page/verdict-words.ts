import type { Verdict } from '../../canary/verdict.ts';
import type { Tone } from './tones.ts';

/** How a verdict is shown: never by its colour alone. */
export interface Shown {
  readonly title: string;
  /** In a table: `rolled back`. */
  readonly word: string;
  /** As on the console: ✓ ✗ ! · */
  readonly mark: string;
  readonly tone: Tone;
}

const VERDICTS: Readonly<Record<Verdict, Shown>> = {
  passed: { title: 'Passed', word: 'passed', mark: '✓', tone: 'good' },
  inconclusive: { title: 'Inconclusive', word: 'inconclusive', mark: '!', tone: 'unsure' },
  'rolled-back': { title: 'Failed, and rolled back', word: 'rolled back', mark: '✗', tone: 'bad' },
  'rollback-incomplete': {
    title: 'Failed, and the rollback is incomplete',
    word: 'rollback incomplete',
    mark: '✗',
    tone: 'bad',
  },
  blocked: { title: 'Blocked, nothing was changed', word: 'blocked', mark: '✗', tone: 'bad' },
  planned: { title: 'Dry run, nothing was changed', word: 'dry run', mark: '·', tone: 'plain' },
};

/** How the end of a run is shown; one without a verdict too. */
export function shownVerdict(verdict: Verdict | null): Shown {
  return verdict === null
    ? { title: 'Ended without a verdict', word: 'no verdict', mark: '✗', tone: 'bad' }
    : VERDICTS[verdict];
}
