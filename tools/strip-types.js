// The whole of jest's TypeScript support: Node itself takes the types out, in place, so lines and columns stay true.
import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (/** @type {string} */ source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
  getCacheKey: (/** @type {string} */ source, /** @type {string} */ path) =>
    createHash('sha256').update(`${process.version}\0${path}\0${source}`).digest('hex'),
};
