import { describe } from '@jest/globals';
import { describeServers } from '../parts/metric-servers.ts';
import { judgingRows } from './judging-rows.ts';
import { itPlays } from './rows.ts';

await describeServers(describe, ({ start }) => itPlays(judgingRows, start));
