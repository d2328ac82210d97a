/** What is bundled, from where, and how large its entry may grow: every KiB of an entry is parsed at each start. */
export const BUNDLES = [
  { name: 'main', source: 'src/main.ts', maxEntryKiB: 24 },
  { name: 'post', source: 'src/post.ts', maxEntryKiB: 20 },
  { name: 'guardian', source: 'src/guardian.ts', maxEntryKiB: 420 },
  { name: 'cli', source: 'src/cli.ts', maxEntryKiB: 165 },
];
