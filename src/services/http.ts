import type { HttpClient } from '../http/request.ts';

/** Undefined when the URL answers 200, else what it does instead. */
export async function urlProblem(
  client: HttpClient,
  url: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const { status } = await client.request({ url, timeoutMs, signal });
    return status === 200 ? undefined : `it answers ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
