type Scalar = string | number | boolean | null;
export type Plain = Scalar | readonly Plain[] | { readonly [key: string]: Plain };

/** Writes YAML in block style; strings are quoted as in JSON, whose quotes YAML shares. */
export function yamlText(value: Plain, indent = ''): string {
  if (value === null || typeof value !== 'object') return ` ${JSON.stringify(value)}\n`;
  const children: [string, Plain][] = isList(value)
    ? value.map((child) => ['-', child])
    : Object.entries(value).map(([key, child]) => [`${keyText(key)}:`, child]);
  if (children.length === 0) return isList(value) ? ' []\n' : ' {}\n';
  const lines = children.map(([lead, child]) => `${indent}${lead}${yamlText(child, `${indent}  `)}`);
  return `${indent === '' ? '' : '\n'}${lines.join('')}`;
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}

function keyText(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
}
