import type { Severity } from '../config/problem.ts';
import { repositoryRoot } from '../config/root.ts';
import type { Console } from '../report/console.ts';
import { annotations, logLine, ROOM } from '../review/annotations.ts';
import { reviewsAsJson } from '../review/json.ts';
import { type Review, reviewConfig } from '../review/review.ts';
import { reviewsAsSarif } from '../review/sarif.ts';
import { inert } from '../safety/inert.ts';
import { version } from '../system/version.ts';
import type { ValidateOptions } from './options.ts';
import { terminal } from './terminal.ts';

/** `aos-canary validate`: reviews configs; runs, writes and contacts nothing. */
export async function validateCommand(
  paths: readonly string[],
  { format, watch: watchSeconds, flagsFile }: ValidateOptions,
): Promise<number> {
  const from = process.cwd();
  const workspace = { root: repositoryRoot(process.env, from), confined: false };
  const reviews: Review[] = [];
  for (const path of paths)
    reviews.push(await reviewConfig(path, { workspace, from, watchSeconds, flagsFile }));
  WRITERS[format](reviews);
  return reviews.every(({ valid }) => valid) ? 0 : 2;
}

const WRITERS: Readonly<Record<ValidateOptions['format'], (reviews: readonly Review[]) => void>> = {
  text: (reviews) => writeText(reviews, terminal()),
  json: (reviews) => process.stdout.write(reviewsAsJson(reviews)),
  sarif: (reviews) => process.stdout.write(reviewsAsSarif(reviews, version)),
  github: (reviews) => {
    for (const command of annotations(reviews, { error: ROOM, warning: ROOM, notice: ROOM }))
      process.stdout.write(`${command}\n`);
  },
};

const LEVELS = { error: 'ERROR', warning: 'WARN', notice: 'INFO' } as const satisfies Record<
  Severity,
  string
>;

function writeText(reviews: readonly Review[], screen: Console): void {
  for (const { path, valid, problems, plan } of reviews) {
    for (const problem of problems) screen.say(LEVELS[problem.severity], logLine(problem));
    if (valid) screen.say('INFO', `${inert(path)} is valid`);
    for (const { name, understood } of plan?.metrics ?? [])
      if (understood !== undefined) screen.say('INFO', inert(`  ${name}  ${understood}`));
  }
}
