import type { Report } from '../report.ts';
import { type Html, html, link } from './html.ts';
import { pairs, section } from './table.ts';

/** Where, by whom and by what the run was made. */
export function provenancePart(report: Report): Html {
  return section('provenance', 'Where it comes from', provenancePairs(report));
}

export function provenancePairs(report: Report): Html {
  const { git_sha, git_branch, run_url, hostname, user, version, config_path, config_hash } = report;
  const known = (value: string | null): Html | undefined =>
    value === null ? undefined : html`<code>${value}</code>`;
  const rows: readonly (readonly [string, Html | undefined])[] = [
    ['Config', html`<code>${config_path}</code>`],
    ['Config hash', known(config_hash)],
    ['Commit', known(git_sha)],
    ['Branch', known(git_branch)],
    ['Workflow run', run_url === null ? undefined : link(run_url, run_url)],
    ['Host', known(hostname)],
    ['User', known(user)],
    ['AOS Canary', version === null ? undefined : html`${version}`],
    ['Began', known(report.start_time)],
    ['Ended', known(report.end_time)],
  ];
  return pairs(rows);
}
