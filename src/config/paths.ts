import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path below the root as an absolute one; undefined where it leads out of it by `..`. Absolute paths may lie anywhere. */
export function pathFrom(root: string, path: string): string | undefined {
  const absolute = resolve(root, path);
  return isAbsolute(path) || isBelow(root, absolute) ? absolute : undefined;
}

/** Whether a path lies in a folder, or is it. */
export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A glob from the root on; what stands in the root's own name is not a pattern. Undefined as in `pathFrom`. */
export function globFrom(root: string, glob: string): string | undefined {
  if (isAbsolute(glob)) return glob;
  if (glob.split('/').includes('..')) return undefined;
  const escaped = root.replaceAll(sep, '/').replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
  return `${escaped.replace(/\/$/, '')}/${glob.replace(/^(\.\/)+/, '')}`;
}
