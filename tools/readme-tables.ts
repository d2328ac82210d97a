// The tables of the README that are made from action.yml. Others are made from the tests that they are about.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

export interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

export const action = load(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as ActionMetadata;

/** The tables of the action's inputs and outputs, by the name of the comment that they follow. */
export const actionTables: Readonly<Record<string, string>> = {
  inputs: table(
    ['input', 'what', 'default'],
    Object.entries(action.inputs).map(([name, { description, default: value }]) => [
      `\`${name}\``,
      description,
      value === undefined ? '' : `\`${value}\``,
    ]),
  ),
  outputs: table(
    ['output', 'what'],
    Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
};

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The README with these tables in place of what follows their comments. */
export function withTables(readme: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce(
    (text, [name, content]) =>
      text.replace(
        new RegExp(`<!-- ${name} -->[^]*?(?=\\n## |\\n<!-- |$)`),
        () => `<!-- ${name} -->\n\n${content}\n`,
      ),
    readme,
  );
}
