import { describe } from '@jest/globals';
import { describeServers } from '../parts/metric-servers.ts';
import { metricRows } from './metric-rows.ts';
import { itPlays } from './rows.ts';

await describeServers(describe, ({ start }) => itPlays(metricRows, start));
