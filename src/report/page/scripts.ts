import type { Report, ScriptReport } from '../report.ts';
import { bytesWords } from '../words.ts';
import { badge } from './badge.ts';
import { EMPTY, type Html, html } from './html.ts';
import { section } from './table.ts';
import { spanWords } from './time.ts';

/** What the smoke test and the rollback script did and said. */
export function scriptsPart({ smoke, rollback_script }: Report): Html {
  return html`${smoke ? script('smoke', 'Smoke test', smoke) : EMPTY}${
    rollback_script ? script('rollback-script', 'Rollback script', rollback_script) : EMPTY
  }`;
}

function script(id: string, heading: string, ran: ScriptReport): Html {
  const ended = ran.returncode === 0 ? badge('good', '✓', 'passed') : badge('bad', '✗', howItEnded(ran));
  const took = ran.seconds === null ? EMPTY : html` in ${spanWords(ran.seconds)}`;
  return section(
    id,
    heading,
    html`<p>${ended}${took}: <code>${ran.script}</code>, at most ${ran.timeout_seconds} s, ${bytesWords(ran.output_bytes)} of output</p>
${stream('stdout', heading, ran.stdout)}${stream('stderr', heading, ran.stderr)}`,
  );
}

function howItEnded({ timed_out, cancelled, returncode, signal, seconds }: ScriptReport): string {
  if (timed_out) return 'timed out';
  if (cancelled) return 'cancelled';
  if (seconds === null) return 'not finished';
  return returncode === null ? `ended by ${signal ?? 'a signal'}` : `exit code ${returncode}`;
}

function stream(name: string, of: string, text: string): Html {
  if (text === '') return EMPTY;
  return html`<h3>The end of its ${name}</h3>
<pre tabindex="0" role="group" aria-label="${of}, ${name}">
${text}</pre>`;
}
