// The schema is the one source of the config's shape. This writes the two forms of it that the program uses: types for
// the compiler, and a validator compiled ahead of time, because loading and running ajv itself doubles the start-up.
// action.yml is the one description of the action's edge, which the README repeats. The HTML report carries a script and a
// style, which the program has as strings.
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { pageAssets } from './page-assets.ts';
import { actionTables, withTables } from './readme-tables.ts';

const SCHEMA = 'schema/canary.schema.json';
const TYPE = 'CanaryConfig';
const BANNER = bannerOf(SCHEMA);

const fromRoot = (path: string) => new URL(`../${path}`, import.meta.url);

function bannerOf(source: string): string {
  return `// Generated from ${source} by \`npm run generate\`. Do not edit.`;
}

function readSchema(): SchemaObject {
  return JSON.parse(readFileSync(fromRoot(SCHEMA), 'utf8'));
}

async function types(): Promise<string> {
  // Without a name of its own the root takes the one given here, and rewording a title renames no type.
  const { $id, title, ...anonymous } = readSchema();
  return compile(anonymous, TYPE, {
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true, // else `minItems: 1` becomes a tuple
    style: { singleQuote: true, printWidth: 110 },
  });
}

function validator(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true, // a threshold is a number or a text with a unit
    messages: false, // the program has its own
    code: { source: true, esm: true, lines: true },
  });
  return asTypeScript(standalone.default(ajv, ajv.compile(withoutProse(readSchema()))));
}

/** A schema without what people alone read in it: the validator holds the schema, and is parsed at every start. */
function withoutProse(schema: SchemaObject): SchemaObject {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => {
      const isProse = ['title', 'description'].includes(key) ? typeof value === 'string' : key === 'examples';
      return isProse ? undefined : value;
    }),
  );
}

/** Ajv exports an untyped function, and requires its runtime helpers even where it writes an ES module. */
function asTypeScript(code: string): string {
  const exported = /^"use strict";\nexport const validate = (\w+);\nexport default \1;\n/;
  const name = exported.exec(code)?.[1];
  if (!name) throw new Error('ajv writes its exports in a new way: teach it to asTypeScript');

  const helpers = new Map<string, string>();
  const body = code.replace(exported, '').replace(/\brequire\("([^"]+)"\)/g, (_, path: string) => {
    const helper = helpers.get(path) ?? `helper${helpers.size}`;
    helpers.set(path, helper);
    return helper;
  });

  return `${BANNER}
// @ts-nocheck
import type { ErrorObject } from 'ajv';
${[...helpers].map(([path, helper]) => `import ${helper} from '${path}.js';\n`).join('')}\
import type { ${TYPE} } from './schema.generated.ts';

export const validate: {
  (data: unknown): data is ${TYPE};
  errors?: ErrorObject[] | null;
} = ${name};

${body}`;
}

writeFileSync(fromRoot('src/config/schema.generated.ts'), await types());
writeFileSync(fromRoot('src/config/validator.generated.ts'), validator());
writeFileSync(
  fromRoot('src/report/page/assets.generated.ts'),
  await pageAssets(bannerOf('src/report/page/browser')),
);
writeFileSync(fromRoot('README.md'), withTables(readFileSync(fromRoot('README.md'), 'utf8'), actionTables));
