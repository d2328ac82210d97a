import { describe, expect, it } from '@jest/globals';
import { FlagsFileError } from '../../src/canary/ports.ts';
import { changed, explain, invalid, missing, unreadable, unwritable } from '../../src/flags/errors.ts';
import { errno } from '../safety/interposed-files.ts';

describe('what is wrong with a flags file, and what to do', () => {
  it.each<[string, () => FlagsFileError, string, string]>([
    ['f.json:3: is odd', () => invalid('f.json', 3, 'is odd'), 'flags-file-invalid', 'fix the flags file'],
    [
      'f.json: is odd',
      () => invalid('f.json', undefined, 'is odd'),
      'flags-file-invalid',
      'fix the flags file',
    ],
    [
      'there is no flags file f.json',
      () => missing('f.json'),
      'flags-file-missing',
      'give the right path as feature flags file, or create the file',
    ],
    [
      'f.json was changed by another writer in the meantime',
      () => changed('f.json'),
      'flags-file-changed',
      'run again when nobody else edits it',
    ],
    [
      'f.json cannot be replaced: it is immutable',
      () => unwritable('f.json', 'it is immutable', 'chattr -i'),
      'flags-file-unwritable',
      'chattr -i',
    ],
    [
      'f.json cannot be read: EACCES: injected',
      () => unreadable('f.json', errno('EACCES')),
      'flags-file-unwritable',
      'run the canary as a user who may read and replace it',
    ],
  ])('%s', (message, make, code, fix) => {
    const error = make();
    expect(error).toBeInstanceOf(FlagsFileError);
    expect(error).toMatchObject({ code, message, fix });
  });
});

describe("the kernel's errors in words", () => {
  it.each([
    ['EACCES', 'this user may not write in its folder'],
    ['EPERM', 'the system does not permit it (an immutable file or folder, or another owner)'],
    ['EROFS', 'its file system is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', "this user's disk quota is used up"],
    ['EBUSY', 'it is in use as a mount point'],
    ['EIO', 'the disk reports an error'],
  ])('%s', (code, reason) => {
    expect(explain(errno(code), 'f.json')).toMatchObject({
      code: 'flags-file-unwritable',
      message: `f.json cannot be replaced: ${reason} (${code}: injected)`,
      fix: 'put that right and try again',
    });
  });

  it.each(['ENOENT', 'ENOTDIR'])('%s: there is no such file', (code) => {
    expect(explain(errno(code), 'f.json')).toEqual(missing('f.json'));
  });

  it('what has no words is said as it is', () => {
    expect(explain(errno('EMFILE'), 'f.json')).toMatchObject({
      code: 'flags-file-unwritable',
      message: 'f.json cannot be replaced: EMFILE: injected',
    });
  });

  it('what has been explained, or is no error of the disk, comes back as it is', () => {
    for (const error of [changed('f.json'), new Error('a fault'), 'a fault', undefined]) {
      expect(explain(error, 'g.json')).toBe(error);
    }
  });
});
