import type { Files } from '../safety/files.ts';
import { readWhole } from '../safety/whole-file.ts';

export interface Mount {
  readonly point: string;
  /** Major and minor number of the file system's device. */
  readonly device: string;
  /** What is mounted: a path within its file system. */
  readonly root: string;
  /** Such as `ext4`, `nfs4`, `fuse.sshfs`. */
  readonly type: string;
}

const NETWORK = [
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'afs',
  'ceph',
  'lustre',
  'gfs2',
  'ocfs2',
  'glusterfs',
  'beegfs',
  '9p',
];

/** Local in spite of their names. */
const LOCAL_FUSE = ['fuse.fuse-overlayfs', 'fuse.lxcfs', 'fuse.mergerfs'];

export function isNetwork({ type }: Mount): boolean {
  return NETWORK.includes(type) || (type.startsWith('fuse.') && !LOCAL_FUSE.includes(type));
}

/** The mount on which a real path lies; undefined outside Linux. */
export async function mountOf(files: Files, path: string): Promise<Mount | undefined> {
  const text = await readWhole(files, '/proc/self/mountinfo').then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
  return findMount(text, path);
}

/** Picks the mount of a path from the text of /proc/self/mountinfo: the longest point above it, the last of equals. */
export function findMount(mountinfo: string, path: string): Mount | undefined {
  let best: Mount | undefined;
  for (const mount of mountsIn(mountinfo)) {
    const { point } = mount;
    const isAbove = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (isAbove && point.length >= (best?.point.length ?? 0)) best = mount;
  }
  return best;
}

/** All mounts of such a text; lines that are not understood are left out. */
export function mountsIn(mountinfo: string): Mount[] {
  return mountinfo.split('\n').flatMap((line): Mount[] => {
    const [fields, rest] = line.split(' - ');
    const [, , device = '', root = '', point = ''] = fields?.split(' ') ?? [];
    const type = rest?.split(' ')[0];
    return point === '' || type === undefined
      ? []
      : [{ point: plain(point), device, root: plain(root), type }];
  });
}

/** Spaces, tabs and the like are written in octal: `\040`. */
function plain(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
