/** As many parts as fit into `maxBytes`, the most important first. A part goes in whole, or a line says that it is left out. */
export function fitting(parts: readonly string[], maxBytes: number, instead: string): string {
  const room = maxBytes - parts.length * (Buffer.byteLength(instead) + 2);
  let shown = '';
  let bytes = 0;
  for (const part of parts) {
    const size = Buffer.byteLength(part) + 2;
    const fits = bytes + size <= room;
    shown += `${fits ? part : instead}\n\n`;
    if (fits) bytes += size;
  }
  return shown;
}
