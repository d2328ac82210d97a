import { describe, expect, it } from '@jest/globals';
import { resultAsJson } from '../../src/backtest/json.ts';
import { resultAsHtml } from '../../src/backtest/picture.ts';
import type { MetricResult, Result } from '../../src/backtest/result.ts';
import { printResult } from '../../src/backtest/table.ts';
import { shareOf } from '../../src/backtest/wilson.ts';
import { lengthWords, percent } from '../../src/backtest/words.ts';
import { FROM, LIMIT, metric, result } from './results.ts';

function printed(given: Partial<Result> = {}): string[] {
  const lines: string[] = [];
  printResult((level, text) => lines.push(`${level} ${text}`), result(given));
  return lines;
}

describe('the table', () => {
  it('has the rates, each metric, its worst moments, and what was injected', () => {
    expect(printed()).toEqual([
      'STEP soft in staging: a canary every 1 h, each with a watch of 5 min, 2026-11-20 00:00 UTC to 2026-11-24 04:00 UTC',
      'INFO   history from Prometheus at http://127.0.0.1:9090',
      'INFO   100 of 101 windows judged; 100 watches that do not overlap',
      'INFO   not judged for want of data: 1',
      'INFO ',
      'STEP With no flag changed',
      'WARN   rolled back, for nothing  2 % (2)    0.6 to 7 %, 95 % sure',
      'INFO   passed                    90 % (90)',
      'INFO   inconclusive              8 % (8)    underpowered 8',
      'INFO ',
      'INFO   metric      limits         rolled back  could see             saw that           for 1 % at most',
      'INFO   error_rate  at most +50 %  2 % (2)      ×1.7 (9 of 10: none)  90 %, within 45 s  at most +75 %',
      'INFO ',
      'INFO   the worst moments of error_rate:',
      'WARN     a flag at 2026-11-20 01:00 UTC, rolled back after 45 s: error_rate increased 200%',
      'INFO ',
      'STEP With a regression',
      'INFO   error_rate=×2  rolled back 90 % (90), half of them within 45 s, 95 % within 105 s',
    ]);
  });

  it('says where there is nothing to say', () => {
    const none = shareOf(0, 0, 0);
    const lines = printed({
      windows: { all: 9, judged: 0, unrecorded: 9, apart: 0 },
      verdicts: { rolledBack: none, passed: none, inconclusive: none },
    });
    expect(lines.at(-1)).toBe('INFO   not judged for want of data: 9');
  });

  it.each<[MetricResult['proposals'][number], string]>([
    [{ state: 'none', threshold: LIMIT }, 'no threshold does it'],
    [{ state: 'too-few-windows', threshold: LIMIT }, 'fewer than 100 windows'],
    [{ state: 'found', threshold: LIMIT, limit: 1, lowest: true }, 'even +1 %'],
  ])('says of a threshold: %j', (proposal, words) => {
    const lines = printed({ metrics: [metric('error_rate', { proposals: [proposal] })] });
    expect(lines.find((line) => line.includes('at most +50 %'))).toMatch(
      new RegExp(`${words.replace('+', '\\+')}$`),
    );
  });
});

describe('JSON', () => {
  it('is versioned, and holds no NaN and no Infinity that JSON would make null of', () => {
    const document = JSON.parse(resultAsJson(result()));
    expect(document).toMatchObject({
      schema_version: 1,
      windows: { all: 101, judged: 100, not_judged: 1, not_overlapping: 100 },
      rolled_back: { count: 2, of: 100, share: 0.02 },
      reason_codes: { underpowered: 8 },
      metrics: {
        error_rate: {
          smallest_visible_ratio: { half: 1.62, nine_of_ten: null, median_seconds: 45 },
          for_one_percent: [{ threshold: 'delta-pct', state: 'found', limit: 75, lowest_tried: false }],
          worst: [{ flag_at: '2026-11-20T01:00:00.000Z', after_seconds: 45 }],
          rollbacks: ['2026-11-20T01:00:00.000Z', '2026-11-20T02:00:00.000Z'],
        },
      },
      injections: [{ injected: 'error_rate=×2', seen: { share: 0.9 } }],
    });
  });
});

describe('the picture', () => {
  it('is one file that loads nothing and runs nothing', () => {
    const page = resultAsHtml(result());
    expect(page).not.toMatch(/<script|https?:\/\/(?!127)|url\(|@import|<img|<link/);
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).toContain('<b class="breach">2 %</b> rolled back for nothing');
  });

  it('has the windows that were rolled back, neighbours as one, and a gap where nothing is known', () => {
    const page = resultAsHtml(result());
    expect(page.match(/<rect class="breach"/g)).toHaveLength(1);
    expect(page).toContain('<title>2026-11-20 01:00 UTC, 2 rolled back</title>');
    const value = /class="value" d="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(value.match(/M/g)).toHaveLength(2);
    expect(page.match(/path class="unrecorded" d="M/g)).toHaveLength(1);
  });

  it('shows foreign names as nothing but names', () => {
    const page = resultAsHtml(
      result({ name: '<script>alert(1)</script>', metrics: [metric('a"><b onload=x>')] }),
    );
    expect(page).not.toMatch(/<script|<b onload/);
  });

  it('stays small over a month', () => {
    const marks: MetricResult['marks'] = Array.from({ length: 8640 }, (_, index) => ({
      flagAt: FROM + index * 300_000,
      state: index % 2 === 0 ? 'ok' : 'undecided',
      value: Math.sin(index),
    }));
    const page = resultAsHtml(
      result({ metrics: [metric('error_rate', { marks })], span: { from: FROM, to: FROM + 8640 * 300_000 } }),
    );
    expect(Buffer.byteLength(page)).toBeLessThan(150_000);
  });
});

describe('words', () => {
  it.each([
    [0, '0 %'],
    [0.0004, '< 0.1 %'],
    [0.0044, '0.4 %'],
    [0.055, '5.5 %'],
    [0.444, '44 %'],
    [0.994, '99.4 %'],
    [0.9995, '> 99.9 %'],
    [1, '100 %'],
  ])('%f is %s', (part, words) => expect(percent(part)).toBe(words));

  it.each([
    [45, '45 s'],
    [300, '5 min'],
    [90, '90 s'],
    [7200, '2 h'],
    [604_800, '7 d'],
  ])('%i s are %s', (seconds, words) => expect(lengthWords(seconds)).toBe(words));
});
