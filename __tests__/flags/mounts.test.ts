import { describe, expect, it } from '@jest/globals';
import { findMount, isNetwork, mountOf } from '../../src/flags/mounts.ts';
import { nodeFiles } from '../../src/safety/files.ts';

const line = (point: string, type: string): string => `36 25 0:31 / ${point} rw shared:1 - ${type} source rw`;
const ROOT = line('/', 'ext4');

describe('the mount of a path', () => {
  it.each<[string, string[], string, object | undefined]>([
    ['the root', [ROOT], '/srv/flags.json', { point: '/', type: 'ext4' }],
    [
      'the nearest above it',
      [line('/srv', 'nfs4'), ROOT],
      '/srv/flags.json',
      { point: '/srv', type: 'nfs4' },
    ],
    ['the file itself', [ROOT, line('/srv/a', 'xfs')], '/srv/a', { point: '/srv/a', type: 'xfs' }],
    ['none that only begins alike', [ROOT, line('/srv/a', 'xfs')], '/srv/ab', { point: '/', type: 'ext4' }],
    ['the last of several on one point', [ROOT, line('/', 'xfs')], '/srv/a', { point: '/', type: 'xfs' }],
    [
      'one whose point has spaces and tabs',
      [ROOT, line('/srv/my\\040flags\\011x', 'cifs')],
      '/srv/my flags\tx/flags.json',
      { point: '/srv/my flags\tx', type: 'cifs' },
    ],
    [
      'no mount of which the type or the point is not said',
      ['36 25 0:31 / /srv rw', ' - nfs4'],
      '/srv/a',
      undefined,
    ],
    ['none', [''], '/srv/a', undefined],
  ])('is %s', (_, lines, path, mount) => {
    expect(findMount(`${lines.join('\n')}\n`, path)).toEqual(
      mount && { device: '0:31', root: '/', ...mount },
    );
  });

  it('is read from the kernel', async () => {
    expect(await mountOf(nodeFiles, '/proc/self')).toMatchObject({ point: '/proc', type: 'proc' });
  });

  it('is not known where the kernel does not say', async () => {
    const silent = { ...nodeFiles, open: () => Promise.reject(new Error('no /proc')) };
    expect(await mountOf(silent, '/')).toBeUndefined();
  });
});

describe('a network file system', () => {
  const types = (text: string): string[] => text.split(' ');
  it.each(
    types('nfs nfs4 cifs smb3 smbfs afs ceph lustre gfs2 ocfs2 glusterfs beegfs 9p fuse.sshfs fuse.s3fs'),
  )('%s is one', (type) => {
    expect(isNetwork({ point: '/', device: '0:31', root: '/', type })).toBe(true);
  });

  it.each(types('ext4 xfs btrfs overlay tmpfs fuseblk fuse.fuse-overlayfs fuse.lxcfs fuse.mergerfs'))(
    '%s is none',
    (type) => {
      expect(isNetwork({ point: '/', device: '0:31', root: '/', type })).toBe(false);
    },
  );
});
