import { found } from './found.ts';
import { numberHint } from './number-hint.ts';
import { entryAt, KEYS } from './shape.ts';

const TRUE = /^(yes|on|true|y)$/i;
const FALSE = /^(no|off|false|n)$/i;

/** What to write in place of a value of the wrong type; undefined where that goes without saying. */
export function typeFix(pointer: string, wanted: string, value: unknown): string | undefined {
  const key = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (value === null) return 'fill it, or leave the key out';
  switch (wanted) {
    case 'number':
    case 'integer':
      return typeof value === 'string' ? numberHint(key, value) : undefined;
    case 'boolean':
      if (typeof value === 'object') return undefined;
      if (TRUE.test(String(value))) return 'write true';
      return FALSE.test(String(value)) ? 'write false' : undefined;
    case 'string':
    case 'string,null':
      if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
      return `write it in quotes${quoted(found(pointer, value))}`;
    case 'array': {
      const item = found(pointer, value);
      return typeof value !== 'string' ? undefined : item.startsWith('"') ? `write [${item}]` : 'write [...]';
    }
    default:
      return mappingFix(pointer, key, value);
  }
}

/** A value is shown in quotes where it may be shown at all. */
function quoted(shown: string): string {
  return shown.startsWith('a ') ? '' : `: "${shown}"`;
}

function mappingFix(pointer: string, key: string, value: unknown): string | undefined {
  if (/^\/thresholds\/[^/]+$/.test(pointer) && typeof value === 'number') {
    return `write ${key}_delta_pct: ${value}, or ${key}: { delta_pct: ${value} }`;
  }
  const keys = entryAt(KEYS, pointer);
  return keys && `write a mapping with ${keys.join(', ')}`;
}

/** What is wrong with the name of a metric or a header. */
export function nameFault(pointer: string, name: string): { readonly message: string; readonly fix: string } {
  if (pointer.endsWith('/headers')) {
    return {
      message: `${found('', name)} cannot be the name of a header`,
      fix: 'write letters, digits and hyphens',
    };
  }
  const message = `${found('', name)} cannot be the name of a metric`;
  if (name === 'preset' || /_delta_(pct|ms)$/.test(name)) {
    return { message, fix: 'choose one that does not read as a threshold' };
  }
  return {
    message,
    fix: 'write letters, digits, underscores, dots, colons and hyphens, and not digits alone',
  };
}
