import { dirname } from 'node:path';
import { messageOf } from '../canary/run.ts';
import type { Artifact } from './outputs.ts';

/**
 * Uploads the report as an artifact. The client is large, so it is loaded only here.
 *
 * @throws Error with a message for the user; a failed upload never decides about the canary
 */
export async function uploadReport(
  path: string,
  name: string,
  retentionDays: number | undefined,
): Promise<Artifact> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  try {
    const uploaded = await new DefaultArtifactClient().uploadArtifact(name, [path], dirname(path), {
      ...(retentionDays !== undefined && { retentionDays }),
    });
    return { id: uploaded.id, url: uploaded.id === undefined ? undefined : artifactUrl(uploaded.id) };
  } catch (error) {
    throw new Error(`the report was not uploaded as an artifact: ${messageOf(error)}`);
  }
}

function artifactUrl(id: number): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env;
  return server && repository && run
    ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}`
    : undefined;
}
