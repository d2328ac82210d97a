import { describe, expect, test } from '@jest/globals';
import { templateProblems } from '../../src/promql/templates.ts';
import { understand } from '../../src/promql/understand.ts';

describe('V23: a template that was left in is found where it is', () => {
  // The marks ⟦ and ⟧ stand around what the problem points at.
  test.each([
    'sum(rate(x{app="⟦{{args.app}}⟧"}[5m]))',
    'sum(rate(x{ns="⟦{{ .Values.ns }}⟧"}[5m]))',
    'sum(rate(x[⟦{{ interval }}⟧]))',
    'sum(rate(⟦{{metric}}⟧[5m]))',
    'sum(rate(x{app="⟦$app⟧"}[5m]))',
    'sum(rate(x{app=~"⟦$app⟧.*"}[5m]))',
    `sum(rate(x{app="⟦${'$'}{app}⟧"}[5m]))`,
    `sum(rate(x{app="⟦${'$'}{app:regex}⟧"}[5m]))`,
    'sum(rate(x{app="⟦[[app]]⟧"}[5m]))',
    'sum(rate(x{app="⟦%(app)s⟧"}[5m]))',
    'sum(rate(x{app="⟦<service>⟧"}[5m]))',
    'sum(rate(x{app="svc-⟦<env>⟧"}[5m]))',
    'sum(rate(⟦<metric>⟧[5m]))',
    'sum(rate(x[⟦$__rate_interval⟧]))',
    'sum(rate(x[⟦$__interval⟧]))',
    'sum(rate(x{app="⟦#{app}⟧"}[5m]))',
    'sum(rate(x{app="⟦{% app %}⟧"}[5m]))',
    'label_replace(x{app="⟦$app⟧"}, "a", "$1", "b", "(.*)")',
  ])('%s', (marked) => {
    const expression = marked.replace(/[⟦⟧]/g, '');
    const read = understand(expression);
    const [problem] = 'problems' in read ? read.problems : [];
    const offset = marked.indexOf('⟦');
    expect(problem).toMatchObject({ offset, length: marked.indexOf('⟧') - offset - 1 });
    expect(problem?.message).toContain('write what it stands for');
  });

  test.each([
    'label_replace(up, "a", "$1-$name", "b", "(?P<name>.*)-(.*)")',
    `label_replace(up, "a", "${'$'}{1}", "b", "(.*)")`,
    'label_join(sum by (a) (x{b="$"}), "a", "$", "b")',
    'x{a=~"^foo$|bar$"}',
    'x{a=~"[[:alpha:]]+"}',
    'x{a=~"(?P<n>a|b)"}',
    'x{image="<none>"}',
    'x{a="{b}"}',
    'x < 5 > 3',
    'a <b or c> d',
    'sum(x) # of $app, {{ app }} and <service>',
  ])('%s is not one', (expression) => {
    expect(templateProblems(expression)).toEqual([]);
  });
});
