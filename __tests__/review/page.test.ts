import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConfigProblem, Severity } from '../../src/config/problem.ts';
import { annotation, annotations, worst } from '../../src/review/annotations.ts';
import { reviewsAsJson } from '../../src/review/json.ts';
import { type Comparison, reviewPage } from '../../src/review/page.ts';
import type { Review } from '../../src/review/review.ts';
import { reviewsAsSarif } from '../../src/review/sarif.ts';
import { effectiveCommands } from '../parts/workflow-commands.ts';
import { checkTables, NASTY, withoutFences } from '../report/markdown-checks.ts';

function problem(severity: Severity, message: string, more: Partial<ConfigProblem> = {}): ConfigProblem {
  return { file: 'canary.yaml', line: 3, column: 5, message, severity, ...more };
}

function review(problems: readonly ConfigProblem[], said = 'soft', path = 'canary.yaml'): Review {
  return {
    path,
    problems,
    valid: problems.every(({ severity }) => severity !== 'error'),
    plan: {
      name: said,
      environment: said,
      flagsFile: said,
      flags: [said],
      scope: 'everywhere',
      places: [
        { flag: said, place: ['flags', said, 'enabled'], now: 'false' },
        { flag: said, place: ['environments', said, said], now: undefined },
        { flag: said, place: ['flags', 'on', 'enabled'], now: 'true' },
      ],
      unseen: undefined,
      settings: new Map(),
      metrics: [
        { name: said, query: said, thresholds: [], limits: [], windowSeconds: 60, understood: said },
        {
          name: 'error_rate',
          query: said,
          thresholds: [],
          limits: ['at most +50 %', said],
          windowSeconds: 60,
          understood: undefined,
        },
      ],
      facts: [['smoke test', said]],
    },
  };
}

const base = (comparison: Comparison) => ({
  branch: 'main',
  comparisons: new Map([['canary.yaml', comparison]]),
});

describe('the page of a review', () => {
  it('says first whether all is well, and then what would happen', () => {
    expect(
      reviewPage([review([])], { maxBytes: 60_000, base: undefined }),
    ).toBe(`## ✅ The canary config is valid

No problem was found. No flag was changed, and nothing was contacted.

### <code>canary.yaml</code>: soft in soft

**Turns on** in <code>soft</code>:

| Place | Now | While the canary runs |
| --- | --- | --- |
| <code>.flags.soft.enabled</code> | <code>false</code> | <code>true</code> |
| <code>.environments.soft.soft</code> | no entry | <code>true</code> |
| <code>.flags.on.enabled</code> | <code>true</code> | on already |

**Watches**, and rolls back beyond a limit:

| Metric | Limits | Query |
| --- | --- | --- |
| <code>soft</code> | not guarded | <code>soft</code> |
| <code>error_rate</code> | at most +50 %; soft | <code>soft</code> |

<details><summary>Everything else</summary>

- smoke test: soft

</details>

`);
  });

  it('has the worst findings first, each with a link to its line', () => {
    const found = [problem('notice', 'n'), problem('warning', 'w'), problem('error', 'e', { fix: 'f' })];
    const page = reviewPage([review(found)], {
      maxBytes: 60_000,
      base: undefined,
      link: (file, line) => `https://github.com/${file}#L${line}`,
    });
    expect(page).toContain(`## ❌ The canary config is not valid

1 error, 1 warning, 1 notice. No flag was changed, and nothing was contacted.

|  | Where | What | What to do |
| --- | --- | --- | --- |
| ❌ | <a href="https://github.com/canary.yaml#L3"><code>canary.yaml:3:5</code></a> | e | f |
| ⚠️ |`);
  });

  it.each<[Comparison, string]>([
    [{ state: 'new' }, '**New**: it is not on <code>main</code>.'],
    [{ state: 'compared', changes: [] }, 'It does the same as on <code>main</code>.'],
    [{ state: 'unknown', why: 'it was not valid there' }, 'is not known: it was not valid there.'],
    [
      { state: 'compared', changes: [{ what: 'limits of x', before: '1', after: undefined, looser: true }] },
      '| limits of x ⚠️ **looser** | 1 | – |',
    ],
  ])('tells what changed: %j', (comparison, expected) => {
    expect(reviewPage([review([])], { maxBytes: 60_000, base: base(comparison) })).toContain(expected);
  });

  it('keeps its tables whole whatever a config says, and its size', () => {
    fc.assert(
      fc.property(
        NASTY,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1_500, max: 60_000 }),
        (said, count, maxBytes) => {
          const changes = [{ what: said, before: said, after: said, looser: true }];
          const reviews = Array.from({ length: count }, () =>
            review([problem('error', said, { fix: said, file: said })], said),
          );
          const page = reviewPage(reviews, { maxBytes, base: base({ state: 'compared', changes }) });
          checkTables(page);
          expect(Buffer.byteLength(page)).toBeLessThanOrEqual(maxBytes);
          expect(withoutFences(page).join('\n')).toContain('## ❌');
        },
      ),
    );
  });
});

describe('annotations', () => {
  const many = (kind: Severity, count: number, file: string): ConfigProblem[] =>
    Array.from({ length: count }, (_, index) => problem(kind, `${file} ${index}`, { file }));

  it('are at most as many as there is room for, fair to every file, and the rest is counted', () => {
    const reviews = [
      review(many('error', 12, 'a')),
      review(many('error', 2, 'b')),
      review(many('warning', 10, 'c')),
    ];
    const commands = effectiveCommands(
      annotations(reviews, { error: 9, warning: 10, notice: 10 }).join('\n'),
    );
    const of = (kind: string) =>
      commands.filter(({ command }) => command === kind).map(({ message }) => message);
    expect(of('error')).toEqual([
      'a 0',
      'b 0',
      'a 1',
      'b 1',
      'a 2',
      'a 3',
      'a 4',
      'a 5',
      'and 6 more errors',
    ]);
    expect(of('warning')).toHaveLength(10);
    expect(worst(reviews, 'notice', 10)).toEqual({ shown: [], left: 0 });
  });

  it('are one command each, at their place, whatever is said', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\n', '\r', '%', ':', ',', '::', '##[', 'x'), maxLength: 20 }),
        (said) => {
          const commands = effectiveCommands(
            annotation(problem('warning', `m${said}m`, { file: `f${said}f` })),
          );
          expect(commands).toEqual([
            expect.objectContaining({
              command: 'warning',
              message: `m${said}m`,
              properties: { file: `f${said}f`, line: '3', endLine: '3', col: '5', title: 'Canary config' },
            }),
          ]);
        },
      ),
    );
  });
});

describe('for programs', () => {
  const reviews = [
    review([
      problem('error', 'e', { rule: 'promql-syntax', fix: 'f' }),
      problem('notice', 'n', { file: 'a b/ü.yaml' }),
    ]),
  ];

  it('JSON tells everything', () => {
    expect(JSON.parse(reviewsAsJson(reviews))).toMatchObject({
      schema_version: 1,
      valid: false,
      configs: [
        {
          path: 'canary.yaml',
          valid: false,
          problems: [
            { severity: 'error', line: 3, column: 5, message: 'e', fix: 'f', rule: 'promql-syntax' },
            { severity: 'notice', rule: null, fix: null },
          ],
          plan: {
            name: 'soft',
            flags: [
              { place: '.flags.soft.enabled', now: 'false', to: 'true' },
              { place: '.environments.soft.soft', now: null, to: 'true' },
              { now: 'true' },
            ],
            settings: { 'smoke test': 'soft' },
          },
        },
      ],
    });
  });

  it('SARIF refers to its rules, and to files as URIs', () => {
    const { version, runs } = JSON.parse(reviewsAsSarif(reviews, '1.2.3'));
    const [{ tool, results }] = runs;
    expect(version).toBe('2.1.0');
    expect(tool.driver).toMatchObject({ name: 'aos-canary', semanticVersion: '1.2.3' });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results[0]).toMatchObject({ ruleId: 'promql-syntax', level: 'error', message: { text: 'e, f' } });
    expect(results[1]).toMatchObject({
      ruleId: 'config',
      level: 'note',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/%C3%BC.yaml' },
            region: { startLine: 3, startColumn: 5 },
          },
        },
      ],
    });
  });
});
