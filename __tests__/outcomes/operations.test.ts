import { describe } from '@jest/globals';
import { describeServers } from '../parts/metric-servers.ts';
import { operationRows } from './operation-rows.ts';
import { itPlays } from './rows.ts';

// What these rows are about does not depend on the metric server: the first one serves.
await describeServers(describe, ({ start }) => itPlays(operationRows, start), 1);
