import { inflateRawSync } from 'node:zlib';

/** The files in a zip archive by their names; reads what GitHub's artifact client writes (no zip64, no encryption). */
export function unzip(archive: Buffer): Map<string, Buffer> {
  // The archive's directory stands at its end; local headers may leave the sizes out.
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end === -1) throw new Error(`Not a zip archive (${archive.length} bytes)`);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const files = new Map<string, Buffer>();
  for (let index = 0; index < count; index++) {
    const method = archive.readUInt16LE(at + 10);
    const packedSize = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const tailLength = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + packedSize);
    if (method !== 0 && method !== 8) throw new Error(`${name} is packed by method ${method}`);
    files.set(name, method === 0 ? Buffer.from(packed) : inflateRawSync(packed));
    at += 46 + nameLength + tailLength;
  }
  return files;
}
