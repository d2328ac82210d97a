import type { MetricServer } from '../parts/metric-server.ts';
import type { Scenario } from './scenario.ts';

/** No breach was seen, and nobody answers. */
export const unavailable = {
  verdict: 'inconclusive',
  code: 'metrics-unavailable',
  exit: 0,
  flags: 'on',
} as const;
const policy = { on_inconclusive: 'rollback' } as const;
const undone = { verdict: 'rolled-back', code: 'metrics-unavailable', exit: 1, flags: 'as before' } as const;

/** What the metric server does once the flag is on; each row has a server of its own. */
export type ServerRow = Scenario & { readonly to: (server: MetricServer) => Promise<void> | void };
export const serverRows: readonly ServerRow[] = [
  { title: 'dies in the middle of the watch', to: (server) => server.kill(), right: unavailable },
  { title: 'hangs in the middle of the watch', to: (server) => server.pause(), right: unavailable },
  {
    title: 'dies in the middle of the watch, under the policy "rollback"',
    config: policy,
    to: (server) => server.kill(),
    right: undone,
  },
  {
    title: 'comes back before the watch ends',
    watch: 40,
    to: async (server) => {
      await server.kill();
      await server.restart();
    },
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
];
