import { HttpError } from './errors.ts';
import type { HttpClient } from './request.ts';

/** How much may be asked of a server. */
export interface RequestLimits {
  /** Requests at the same moment; more wait for their turn. */
  readonly atOnce: number;
  /** Requests in all. The rest fails, and `onExceeded` is called. */
  readonly total: number;
  readonly onExceeded: () => void;
}

/** Bounds what several clients together ask of a server. */
export function limitedClients(limits: RequestLimits): (client: HttpClient) => HttpClient {
  let running = 0;
  let asked = 0;
  const waiting: (() => void)[] = [];
  const turn = async (): Promise<void> => {
    // A slot that is given back goes to the one that waits longest.
    if (running < limits.atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return (client) => ({
    async request(request) {
      await turn();
      try {
        asked += 1;
        if (asked > limits.total) {
          limits.onExceeded();
          throw new HttpError('aborted', `more than ${limits.total} requests`);
        }
        return await client.request(request);
      } finally {
        done();
      }
    },
    close: () => client.close(),
  });
}
