// The schema is the one source of the config's shape. This writes the two forms of it that the program uses: types for
// the compiler, and a validator compiled ahead of time, because loading and running ajv itself doubles the start-up. Of a
// report that is read again there is such a validator too.
// action.yml is the one description of the action's edge, which the README repeats. The HTML report carries a script and a
// style, which the program has as strings.
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { pageAssets } from './page-assets.ts';
import { actionTables, withTables } from './readme-tables.ts';

const CONFIG = { schema: 'schema/canary.schema.json', type: 'CanaryConfig', from: './schema.generated.ts' };
const REPORT = { schema: 'schema/report.schema.json', type: 'AnyReport', from: './older.ts' };
type Validated = typeof CONFIG;

const fromRoot = (path: string) => new URL(`../${path}`, import.meta.url);

function bannerOf(source: string): string {
  return `// Generated from ${source} by \`npm run generate\`. Do not edit.`;
}

function readSchema({ schema }: Validated): SchemaObject {
  return withoutOwnKeys(JSON.parse(readFileSync(fromRoot(schema), 'utf8')));
}

/** A schema without the keys that are their author's own: they are for editors, and the program takes them out before. */
function withoutOwnKeys(schema: SchemaObject): SchemaObject {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'own' || (key === 'patternProperties' && '^x-' in value) ? undefined : value,
    ),
  );
}

async function types(): Promise<string> {
  // Without a name of its own the root takes the one given here, and rewording a title renames no type.
  const { $id, title, ...anonymous } = readSchema(CONFIG);
  return compile(anonymous, CONFIG.type, {
    bannerComment: bannerOf(CONFIG.schema),
    ignoreMinAndMaxItems: true, // else `minItems: 1` becomes a tuple
    style: { singleQuote: true, printWidth: 110 },
  });
}

function validator(of: Validated, schema: SchemaObject, messages: boolean): string {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true, // a threshold is a number or a text with a unit
    messages,
    code: { source: true, esm: true, lines: true },
  });
  return asTypeScript(standalone.default(ajv, ajv.compile(withoutProse(schema))), of);
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

const MOMENT = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$';

/** A schema for what other releases wrote: they may know more fields. A format would need code of its own, a pattern does not. */
function tolerant(schema: SchemaObject): SchemaObject {
  return JSON.parse(
    JSON.stringify(schema, (_, value) => {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
      const { additionalProperties, format, ...rest } = value;
      return {
        ...rest,
        ...(additionalProperties !== undefined && additionalProperties !== false && { additionalProperties }),
        ...(format === 'date-time' && { pattern: MOMENT }),
      };
    }),
  );
}

/** Ajv exports an untyped function, and requires its runtime helpers even where it writes an ES module. */
function asTypeScript(code: string, { schema, type, from }: Validated): string {
  const exported = /^"use strict";\nexport const validate = (\w+);\nexport default \1;\n/;
  const name = exported.exec(code)?.[1];
  if (!name) throw new Error('ajv writes its exports in a new way: teach it to asTypeScript');

  const helpers = new Map<string, string>();
  const body = code.replace(exported, '').replace(/\brequire\("([^"]+)"\)/g, (_, path: string) => {
    const helper = helpers.get(path) ?? `helper${helpers.size}`;
    helpers.set(path, helper);
    return helper;
  });

  return `${bannerOf(schema)}
// @ts-nocheck
import type { ErrorObject } from 'ajv';
${[...helpers].map(([path, helper]) => `import ${helper} from '${path}.js';\n`).join('')}\
import type { ${type} } from '${from}';

export const validate: {
  (data: unknown): data is ${type};
  errors?: ErrorObject[] | null;
} = ${name};

${body}`;
}

writeFileSync(fromRoot('src/config/schema.generated.ts'), await types());
writeFileSync(
  fromRoot('src/config/validator.generated.ts'),
  validator(CONFIG, readSchema(CONFIG), false), // the program has its own messages
);
writeFileSync(
  fromRoot('src/report/validator.generated.ts'),
  validator(REPORT, tolerant(readSchema(REPORT)), true),
);
writeFileSync(
  fromRoot('src/report/page/assets.generated.ts'),
  await pageAssets(bannerOf('src/report/page/browser')),
);
writeFileSync(fromRoot('README.md'), withTables(readFileSync(fromRoot('README.md'), 'utf8'), actionTables));
