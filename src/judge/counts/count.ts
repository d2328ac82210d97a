/** Events out of an exposure: failed requests out of requests, errors out of seconds. */
export interface Count {
  readonly events: number;
  readonly exposure: number;
}

export function total(counts: readonly Count[]): Count {
  let events = 0;
  let exposure = 0;
  for (const count of counts) {
    events += count.events;
    exposure += count.exposure;
  }
  return { events, exposure };
}

export function rate({ events, exposure }: Count): number {
  return exposure > 0 ? events / exposure : 0;
}
