/** Lines of a private key in PEM at most; that of an RSA key of 16,384 bits has 200. */
const MAX_LINES = 400;

/** A line of base64, of a header (`Proc-Type: 4,ENCRYPTED`), or an empty one; quoted and indented as logs do. */
const PART = /^[\s|>#"']{0,20}(?:[A-Za-z0-9+/=]+|[A-Za-z-]{1,40}: \S.{0,200})?[\s"'\\,]{0,20}$/;

/**
 * Masks private keys that are printed line by line. Whatever follows the first line of a key, up to its last one, is a
 * part of it as long as it may be base64 or a header.
 */
export function keyBlocks(): (line: string) => string {
  let left = 0;
  return (line) => {
    const begins = line.includes('-----BEGIN ') && /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/.test(line);
    if (begins) left = MAX_LINES;
    else if (left === 0) return line;
    const ends = line.includes('-----END ');
    left = ends || !(begins || PART.test(line)) ? 0 : left - 1;
    return begins || ends || left > 0 ? '***' : line;
  };
}
