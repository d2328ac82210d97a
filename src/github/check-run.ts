import type { CanaryEvent } from '../canary/events.ts';
import type { OnInconclusive, Outcome } from '../canary/verdict.ts';
import { isFailure } from '../canary/verdict.ts';
import { NO_PROGRESS, progressed, progressPage } from '../report/progress.ts';
import type { Report } from '../report/report.ts';
import type { EventSink } from '../report/sinks.ts';
import { summary, TITLES } from '../report/summary.ts';
import type { GitHub } from './api.ts';
import { relay } from './relay.ts';

/** GitHub's limit on one text of a check run's output is 65,535 characters. */
const MAX_BYTES = 60_000;

/** A thousand updates an hour are all that a token has for everything. */
const EVERY_MS = 5_000;

type Conclusion = 'success' | 'failure' | 'neutral' | 'cancelled';

interface Output {
  readonly title: string;
  readonly summary: string;
}

interface Message {
  readonly output: Output;
  readonly conclusion?: Conclusion;
}

/** Something on GitHub that follows a run: told of every event, and of the end. */
export interface Follower {
  readonly sink: EventSink;
  /** Resolves when the end has been told, or given up. Never rejects. */
  end(outcome: Outcome, report: Report): Promise<void>;
}

export interface CheckRunOptions {
  readonly github: GitHub;
  readonly name: string;
  readonly commit: string;
  readonly detailsUrl: string | undefined;
  readonly mask: (text: string) => string;
  readonly onInconclusive: OnInconclusive;
  /** Told when the check run is there; and that it has come to its end, by undefined. */
  readonly onId: (id: number | undefined) => void;
  readonly onGivenUp: (error: unknown) => void;
}

/** A check run that shows how far the canary is, and in the end what it came to. */
export function checkRun(options: CheckRunOptions): Follower {
  const { github, mask, onId } = options;
  let progress = NO_PROGRESS;
  let id: number | undefined;

  const { push, end } = relay<Message>(
    async ({ output, conclusion }) => {
      const state = conclusion === undefined ? { status: 'in_progress' as const } : { conclusion };
      if (id !== undefined) {
        const known = id;
        await github.call('again', (rest, to) =>
          rest.checks.update({ ...to, check_run_id: known, ...state, output }),
        );
      } else {
        const { name, commit, detailsUrl } = options;
        const about = {
          name,
          head_sha: commit,
          ...(detailsUrl !== undefined && { details_url: detailsUrl }),
        };
        const created = await github.call('once', (rest, to) =>
          rest.checks.create({ ...to, ...about, ...state, output }),
        );
        id = created.id;
      }
      onId(conclusion === undefined ? id : undefined);
    },
    { everyMs: EVERY_MS, onGivenUp: options.onGivenUp },
  );

  return {
    sink: (event: CanaryEvent) => {
      const before = progress;
      progress = progressed(before, event);
      if (progress === before) return;
      const { title, page } = progressPage(progress);
      push({ output: { title: mask(title), summary: mask(page) } });
    },
    end: (outcome, report) =>
      end({
        output: { title: titleOf(report), summary: summary(report, MAX_BYTES) },
        conclusion: conclusionOf(outcome, options.onInconclusive),
      }),
  };
}

/** Ends the check run of a step that was killed. @throws GitHubError */
export async function endCheckRun(github: GitHub, id: number, what: string): Promise<void> {
  const output = { title: 'The canary was killed', summary: what };
  await github.call('again', (rest, to) =>
    rest.checks.update({ ...to, check_run_id: id, conclusion: 'cancelled', output }),
  );
}

function titleOf({ verdict, reason }: Report): string {
  const title = verdict === null ? 'Canary without a verdict' : TITLES[verdict].replace(/^\P{L}+/u, '');
  return reason === null ? title : `${title}: ${reason}`.slice(0, 250);
}

function conclusionOf(outcome: Outcome, onInconclusive: OnInconclusive): Conclusion {
  if (outcome.verdict === 'passed') return 'success';
  if (outcome.reasonCode === 'cancelled' && outcome.verdict !== 'rollback-incomplete') return 'cancelled';
  return isFailure(outcome, onInconclusive) ? 'failure' : 'neutral';
}
