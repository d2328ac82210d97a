import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseExposition } from '../../src/metrics/exposition.ts';
import { PATIENCE_MS, runs } from './runs.ts';

const exposed = [
  '# HELP http_requests_total Requests, "by" code.',
  '# TYPE http_requests_total counter',
  'http_requests_total{code="200",path="/a\\\\b\\"c\\nd"} 1027 1395066363000',
  'http_requests_total{code="500",} 3e+00',
  'request_duration_seconds_bucket{le="+Inf"} 144320 # {trace_id="KOO5S4vxi0o"} 0.67 1520879607.789',
  '{"strange.name","a.b"="c"} NaN',
  'process_start_time_seconds 1.764e9',
];
const good = 'good{a="b"} 42';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    ...'{ } " , = \\ # \n \r \t \0 é 😀 \ud800 1e999 -0 +Inf 0x1 __proto__'.split(' '),
    ...[
      ' ',
      '\r\n',
      '# EOF\n',
      '\\"',
      '"}',
      '{"',
      '{}{',
      '\u2028',
      '\ufeff',
      'constructor="x"',
      '9'.repeat(400),
    ],
  ),
  fc.constantFrom('{a="b",'.repeat(2_000), '\\"'.repeat(4_000), ' '.repeat(4_000), '"'.repeat(4_001)),
);
const damage = fc.record({ at: fc.noBias(fc.nat()), cut: fc.nat(8), put: piece });

test(
  'invariant 6: what an exporter shows is read line by line, and damage costs its own lines alone',
  () => {
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 6 }), (damages) => {
        let text = exposed.join('\n');
        for (const { at, cut, put } of damages) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + cut);
        }
        const { series, errors } = parseExposition(`${good}\n${text}`);
        expect(series[0]).toMatchObject({ name: 'good', value: 42 });
        const lines = text.split('\n').length + 1;
        expect(series.length).toBeLessThanOrEqual(lines);
        for (const { name, labels, value } of series) {
          expect(name).not.toBe('');
          expect(typeof value).toBe('number');
          expect(Object.values(labels).every((label) => typeof label === 'string')).toBe(true);
        }
        expect(errors.length).toBeLessThanOrEqual(10);
        for (const { line, message } of errors) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          // Nothing of what a stranger wrote is repeated.
          expect(message).toMatch(/^[a-z ]+$/);
        }
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
      runs(400),
    );
  },
  PATIENCE_MS,
);
