import { holdsSecret } from './secret-shapes.ts';

/** Places whose values are not for logs, whatever they look like. */
const PRIVATE = /^\/(prometheus\/(auth|headers)|alerting\/webhook_url)(\/|$)/;

/** How much of a text is quoted, in characters. */
const QUOTED = 60;

/** A value of a config, in words and short; never a secret. */
export function found(pointer: string, value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (PRIVATE.test(pointer) || holdsSecret(String(value)))
    return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value);
}

/** A JSON pointer as people write it: `services[0].docker`. Empty for the config itself. */
export function named(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}
