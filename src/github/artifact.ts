import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { messageOf } from '../canary/run.ts';

export interface Artifact {
  readonly id: number | undefined;
  readonly url: string | undefined;
}

/** Why no artifact can be uploaded here, undefined where one can. */
export function noArtifactsHere(): string | undefined {
  // Its server refuses the client's requests one by one, with retries that take half a minute.
  if (process.env.ACT === 'true') return 'act takes no artifacts of this kind: the report stays in its file';
  const { hostname } = new URL(process.env.GITHUB_SERVER_URL ?? 'https://github.com');
  const cloud = hostname === 'github.com' || hostname.endsWith('.ghe.com');
  return cloud
    ? undefined
    : `${hostname} is a GitHub Enterprise Server, which takes no artifacts of this kind: upload the output report-path with actions/upload-artifact@v3`;
}

/**
 * Uploads the report, as JSON and as a page, as an artifact. `paths` are files of one folder. The client is large, so it is loaded only here.
 *
 * @throws Error with a message for the user; a failed upload never decides about the canary
 */
export async function uploadReport(
  paths: readonly [string, ...string[]],
  name: string,
  retentionDays: number | undefined,
): Promise<Artifact> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const upload = (as: string) =>
    new DefaultArtifactClient().uploadArtifact(as, [...paths], dirname(paths[0]), {
      ...(retentionDays !== undefined && { retentionDays }),
    });
  const wanted = nameOfAttempt(name);
  try {
    // Artifacts cannot be changed: where another job of this run has taken the name, ours is close to it.
    const { id } = await upload(wanted).catch((error: unknown) => {
      if (!/\b409\b|already exists/i.test(messageOf(error))) throw error;
      return upload(`${wanted}-${randomUUID().slice(0, 8)}`);
    });
    return { id, url: id === undefined ? undefined : artifactUrl(id) };
  } catch (error) {
    throw new Error(`the report was not uploaded as an artifact: ${messageOf(error)}`);
  }
}

/** A re-run keeps the artifacts of the attempts before it. */
function nameOfAttempt(name: string): string {
  const attempt = Number(process.env.GITHUB_RUN_ATTEMPT ?? '1');
  return attempt > 1 ? `${name}-attempt-${attempt}` : name;
}

function artifactUrl(id: number): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env;
  return server && repository && run
    ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}`
    : undefined;
}
