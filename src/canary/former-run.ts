import type { FormerRun } from './ports.ts';

/** What a killed run left behind and what came of it, in sentences. `complete`: every flag is back. */
export function describeFormerRun(former: FormerRun): {
  readonly complete: boolean;
  readonly sentences: readonly string[];
} {
  const { owner, change, restoration, error, stalled } = former;
  const conflicts = restoration?.conflicts ?? [];
  const names = [...new Set(change.edits.map(({ flag }) => flag))].join(', ');
  const who = `a canary that ${stalled ? 'stopped responding' : 'was killed'} (process ${owner.pid} on ${owner.host}, since ${owner.since})`;
  const back =
    conflicts.length === 0
      ? 'its flags are back at their former values'
      : 'what nobody else has changed since is back as it was';
  const failed = restoration ? `; ${error}` : `, and it could not be undone: ${error}`;
  const what = `${who} left ${names} on${error === undefined ? `; ${back}` : failed}`;
  const others = conflicts.map(
    ({ place, found }) =>
      `${place.join('.')} was changed by someone else meanwhile to ${found ?? 'nothing'}; it is left so`,
  );
  return { complete: error === undefined && conflicts.length === 0, sentences: [what, ...others] };
}
