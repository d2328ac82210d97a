import type { ReasonCode, Verdict } from '../../src/canary/verdict.ts';
import {
  drips,
  edits,
  everyOther,
  floods,
  hangs,
  hangsInBody,
  hangsUp,
  hangsUpInBody,
  healthy,
  type Misbehaviour,
  multiplied,
  pairs,
  redirectsElsewhere,
  redirectsToItself,
  refusesPost,
  says,
  truncated,
  values,
} from './misbehaviour.ts';
import type { Purpose } from './stand-in.ts';

export interface Right {
  readonly verdict: Verdict;
  readonly code: ReasonCode;
  readonly exit: number;
  readonly flags: 'on' | 'as before';
}

/** A way to misbehave, and what must come of it: from the start of the run on, and from the moment on that the flag is on. */
export interface HostileRow {
  readonly title: string;
  /** `refuses`: nobody listens. */
  readonly does: Misbehaviour | 'refuses';
  readonly fromStart: Right;
  readonly fromMiddle: Right;
}

/** No breach was seen, and nobody gives a usable answer. */
const unavailable: Right = { verdict: 'inconclusive', code: 'metrics-unavailable', exit: 0, flags: 'on' };
/** It answers, and there is nothing in it. */
const noData: Right = { verdict: 'inconclusive', code: 'no-data', exit: 0, flags: 'on' };
const passed: Right = { verdict: 'passed', code: 'healthy', exit: 0, flags: 'on' };
/** It refuses the canary, or is no metric server: that does not get better by waiting. */
const refused: Right = { verdict: 'blocked', code: 'metrics-unavailable', exit: 1, flags: 'as before' };
/** It says that its answers lack data. */
const partial: Right = { verdict: 'inconclusive', code: 'partial-data', exit: 0, flags: 'on' };
/** Found at the pre-checks; nothing is touched. */
const invalid: Right = { verdict: 'blocked', code: 'query-invalid', exit: 1, flags: 'as before' };

const row = (
  title: string,
  does: HostileRow['does'],
  fromStart: Right,
  fromMiddle = fromStart,
): HostileRow => ({
  title,
  does,
  fromStart,
  fromMiddle,
});

const page = '<!DOCTYPE html><html><body>Please log in</body></html>';
const wait = { 'retry-after': '3600' };
const refusal = '{"status":"error","errorType":"bad_data","error":"parse error"}';
const all: readonly Purpose[] = ['clock', 'uptime', 'series', 'coverage', 'raw', 'range', 'value'];
const butClock = all.filter((purpose) => purpose !== 'clock');
const ofMetrics: readonly Purpose[] = ['value', 'range', 'raw'];
const inSeconds = (seconds: number): Misbehaviour =>
  edits((data, purpose) => {
    if (purpose === 'clock') return data;
    return JSON.parse(JSON.stringify(data), (_, value) => moved(value, seconds)) as unknown;
  });

/** A moment of our days, as a number or as a text. */
function moved(value: unknown, seconds: number): unknown {
  if (typeof value === 'number' && value > 1e9) return value + seconds;
  return typeof value === 'string' && Number(value) > 1e9 ? String(Number(value) + seconds) : value;
}

const GIGABYTE = 2 ** 30;
const fifteenMiB = 15 * 2 ** 20;
const DAY = 86_400;

export const rows: readonly HostileRow[] = [
  // It tells whether the stand-in and the figures of these runs are right at all.
  row('is healthy', healthy, passed),

  row('refuses', 'refuses', unavailable),
  row('hangs before its answer', hangs, unavailable),
  row('hangs within its answer', hangsInBody, unavailable),
  row('hangs up', hangsUp, unavailable),
  row('hangs up within its answer', hangsUpInBody, unavailable),
  row('drips a byte a second', drips, unavailable),

  row('answers 500', says(500, 'oops'), unavailable),
  row('answers 503, come back in an hour', says(503, 'starting', wait), unavailable),
  row('answers 429, come back in an hour', says(429, 'slow down', wait), unavailable),
  row('answers 204', says(204, ''), unavailable),
  row('wants a password', says(401, ''), refused, unavailable),
  row('wants a tenant', says(401, 'no org id'), refused, unavailable),
  row('forbids it', says(403, page), refused, unavailable),
  row('is not there under this path', says(404, '404 page not found'), refused, unavailable),
  // Once POST has worked, a refusal is one.
  row('does not allow POST', refusesPost(405), passed, unavailable),
  row('allows reading only, and takes POST for writing', refusesPost(403), passed, unavailable),
  row('is too busy for every third question', everyOther(3, says(503, 'busy')), passed),
  row(
    'limits requests, to two of three',
    everyOther(3, says(429, 'slow down', { 'retry-after': '0' })),
    passed,
  ),

  row('refuses every query', says(400, refusal), refused, unavailable),

  row('redirects to itself for ever', redirectsToItself, refused, unavailable),
  row('redirects to another origin', redirectsElsewhere, passed),
  row('redirects to no URL', says(302, '', { location: 'http://[' }), refused, unavailable),
  row('redirects to a file', says(302, '', { location: 'file:///etc/passwd' }), refused, unavailable),

  row('answers with a web page', says(200, page), refused, unavailable),
  row('answers with truncated JSON', truncated, unavailable),
  row(
    'answers compressed, unasked',
    says(200, '\u001f\u008b\u0008', { 'content-encoding': 'gzip' }),
    unavailable,
  ),
  row(
    'announces a gigabyte and sends nothing',
    ({ response }) => {
      response.writeHead(200, { 'content-length': String(GIGABYTE) }).flushHeaders();
    },
    unavailable,
  ),
  row('sends a gigabyte', floods(GIGABYTE, '{"status":"success","data":"', 'x'), unavailable),
  row('sends a gigabyte of open brackets', floods(GIGABYTE, '', '['), unavailable),
  row('sends 15 MiB of open brackets', floods(fifteenMiB, '', '['), unavailable),
  row(
    'sends 15 MiB of the smallest series, and no end',
    floods(
      fifteenMiB,
      '{"status":"success","data":{"resultType":"vector","result":[',
      '{"metric":{},"value":[1,"1"]},',
    ),
    unavailable,
  ),

  row(
    'gives values that are numbers, not texts',
    pairs(all, ([time, value]) => [time, Number(value)]),
    unavailable,
  ),
  row(
    'gives times that are texts, not numbers',
    pairs(all, ([time, value]) => [String(time), value]),
    unavailable,
  ),
  row(
    'gives null for every sample',
    pairs(all, () => null),
    unavailable,
  ),
  row(
    'gives a map for the series',
    edits(({ resultType }) => ({ resultType, result: {} })),
    unavailable,
  ),
  row(
    'gives no data',
    edits(() => undefined),
    unavailable,
  ),
  row(
    'gives a result of an unknown type',
    edits((data) => ({ ...data, resultType: 'streams' })),
    unavailable,
  ),

  row(
    'does not know its own time',
    pairs(['clock'], ([time]) => [time, 'NaN']),
    unavailable,
    passed,
  ),
  row(
    'lives at 1e308',
    pairs(['clock'], ([time]) => [time, '1e308']),
    unavailable,
    passed,
  ),
  row(
    'lives a day ahead, all of it',
    edits((data) => JSON.parse(JSON.stringify(data), (_, value) => moved(value, DAY)) as unknown),
    passed,
    unavailable,
  ),
  row('has samples from tomorrow', inSeconds(DAY), unavailable),
  row('has samples from yesterday', inSeconds(-DAY), noData),
  row(
    'has samples at times that are none',
    pairs(butClock, ([, value]) => [1e300, value]),
    unavailable,
  ),
  row(
    'counts NaN samples, the newest of them at NaN',
    pairs(['coverage'], ([time]) => [time, 'NaN']),
    unavailable,
  ),
  row(
    'counts endlessly many samples',
    pairs(['coverage'], ([time]) => [time, '+Inf']),
    unavailable,
  ),

  row('gives NaN for every metric', values('NaN'), noData),
  row('gives +Inf for every metric', values('+Inf'), noData),
  row('gives -Inf for every metric', values('-Inf'), noData),
  // No counter can stand there, so nothing can be counted.
  row('gives 1e308 for every metric', values('1e308'), noData),
  row('gives -1e308 for every metric', values('-1e308'), noData),
  row(
    'gives no series',
    edits((data, purpose) => (purpose === 'clock' ? data : { ...data, result: [] })),
    noData,
  ),
  row('gives 10,000 series for one value', multiplied(['value'], 10_000), invalid, unavailable),
  // Raw series that are new count as born: what comes of those is no matter of reading.
  row('has 10,000 series behind a metric', multiplied(['series'], 10_000), passed),
  row('gives 10,000 series for everything', multiplied(ofMetrics, 10_000), invalid, unavailable),
  row(
    'remarks on the query',
    edits((data) => data, {
      warnings: ['PromQL warning: ::error::x'],
      infos: [7, null, 'y'.repeat(100_000)],
    }),
    passed,
  ),
  // V4: of a store that is gone.
  row(
    'warns of missing data',
    edits((data) => data, { warnings: ['::error::x', 'y'.repeat(100_000)], infos: [7, null] }),
    partial,
  ),
  row(
    'says that its answers are partial',
    edits((data) => data, { isPartial: true }),
    partial,
  ),
];
