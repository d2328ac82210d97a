import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import { changesBetween } from '../../src/review/changes.ts';
import { previewOf } from '../../src/review/preview.ts';

const BASE = `name: soft
environment: staging
feature_flags: [a, b]
prometheus:
  metrics:
    error_rate: sum(rate(errors_total[1m]))
    queue: { gauge: queue_depth }
thresholds:
  queue: { max: 5, min: 1 }
`;

async function changes(head: string, base = BASE) {
  const preview = async (text: string) => previewOf(await loadConfig('canary.yaml', text));
  return changesBetween(await preview(base), await preview(head));
}

const edited = (from: string | RegExp, to: string): string => BASE.replace(from, to);

describe('what changed against the base branch', () => {
  it('is nothing where only the writing did', async () => {
    expect(await changes(`# soft\n${edited('[a, b]', '\n  - "a"\n  - b')}`)).toEqual([]);
  });

  it('is told in the words of the plan', async () => {
    const head = edited('[a, b]', '[a, c]').replace('environment: staging', 'environment: production');
    expect(await changes(head)).toEqual([
      { what: 'environment', before: 'staging', after: 'production', looser: false },
      { what: 'flag b', before: 'on', after: undefined, looser: false },
      { what: 'flag c', before: undefined, after: 'on', looser: false },
    ]);
  });

  it.each([
    ['a limit is raised', edited('max: 5', 'max: 6'), true],
    ['a limit is lowered', edited('max: 5', 'max: 4'), false],
    ['a lower limit is lowered', edited('min: 1', 'min: 0'), true],
    ['a lower limit is raised', edited('min: 1', 'min: 2'), false],
    ['a limit is gone', edited('max: 5, ', ''), true],
    ['a limit is new', edited('max: 5', 'max: 5, delta: 3'), false],
    ['a preset sets it higher', edited('thresholds:', 'thresholds:\n  preset: permissive'), true],
    ['a preset sets it lower', edited('thresholds:', 'thresholds:\n  preset: conservative'), false],
    [
      'more is ignored',
      edited('thresholds:', 'thresholds:\n  error_rate: { delta_pct: 50, minimum: 1 }'),
      true,
    ],
  ])('tells what is looser: %s', async (_, head, looser) => {
    const told = await changes(head);
    expect(told.map((change) => change.looser)).toEqual([looser]);
    expect(told[0]?.what).toMatch(/^limits of /);
  });

  it('tells a metric that is gone, with its limits', async () => {
    const head = edited('    queue: { gauge: queue_depth }\n', '').replace(/thresholds:.*/s, '');
    expect(await changes(head)).toEqual([
      { what: 'metric queue', before: 'sum(queue_depth)', after: undefined, looser: false },
      { what: 'limits of queue', before: 'at most 5; at least 1', after: undefined, looser: true },
    ]);
  });
});
