// The rule of direction: which folder of src may import what. It keeps the judging pure and testable, the engine
// ignorant of GitHub, and the start-up short. Imports of types count too.
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** What every part of the engine may know. */
const SHARED = ['canary', 'judge', 'counters', 'safety', 'system'];

/** What the parts that deal with the outside world are made with. */
const MEANS = ['http', 'promql', 'scripts'];

/** Every folder of src, with the folders that it may import besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  counters: [],
  judge: ['counters'],
  canary: ['judge', 'counters'],
  config: ['canary', 'judge', 'promql'],

  safety: SHARED,
  system: SHARED,
  http: SHARED,
  promql: SHARED,
  scripts: SHARED,

  alerts: [...SHARED, ...MEANS, 'report'],
  approvals: [...SHARED, ...MEANS],
  flags: [...SHARED, ...MEANS],
  metrics: [...SHARED, ...MEANS],
  services: [...SHARED, ...MEANS],

  recording: ['canary', 'judge', 'counters'],
  report: [...SHARED, 'recording'],
  replay: ['canary', 'judge', 'counters', 'config', 'recording'],
  backtest: ['canary', 'judge', 'counters', 'report'],
  review: ['canary', 'judge', 'safety', 'approvals', 'config', 'flags', 'report', 'scripts'],
  demo: ['system'],

  // These join the parts, for the two doors, which do not know each other.
  engine: allBut('commands', 'github'),
  commands: allBut('github'),
  github: allBut('commands'),
};

function allBut(...left: string[]): string[] {
  const parts = [
    'alerts',
    'approvals',
    'backtest',
    'config',
    'demo',
    'flags',
    'metrics',
    'recording',
    'replay',
    'report',
    'review',
    'services',
  ];
  const doors = ['engine', 'commands', 'github'];
  return [...SHARED, ...MEANS, ...parts, ...doors].filter((folder) => !left.includes(folder));
}

/** They join the folders together, may import anything, and are imported by nothing. */
const ENTRIES = ['main.ts', 'post.ts', 'cli.ts', 'guardian.ts'];

/** These compute, and touch neither disk nor network nor processes. */
const PURE = ['counters', 'judge', 'canary'];
const IO =
  /^(node:)?(child_process|cluster|dgram|dns|fs|http|http2|https|inspector|net|readline|sqlite|tls|worker_threads)(\/|$)/;

/** The runner's own toolkit stays behind the action's door. */
const MAY_IMPORT_ACTIONS = ['main.ts', 'post.ts', 'github'];

/** Seldom needed, and too large to be parsed at every start: `import()` puts them in chunks of their own. */
const ONLY_DYNAMIC = ['@actions/artifact', '@actions/github', 'tinyglobby'];

/** The same of our own: a script and a style are in it. */
const ONLY_DYNAMIC_FOLDER = 'report/page/';
const LARGE = 'large: load it with import(), where it is needed';

type Import = { target: string; line: number; how: 'static' | 'type' | 'dynamic' };

/** Every import of a source as the formatter lays it out; comment lines are left out. */
function importsOf(source: string): Import[] {
  const code = source.replace(/^ *(\/\/|\/\*|\*).*$/gm, '');
  const found = (pattern: RegExp, how: Import['how']) =>
    [...code.matchAll(pattern)].map((match) => ({
      target: match.groups?.target ?? '',
      line: code.slice(0, match.index).split('\n').length,
      how,
    }));
  return [
    ...found(/^(?:import|export) type [^'"`;]*from '(?<target>[^']+)'/gm, 'type'),
    ...found(/^(?:import|export) (?!type )[^'"`;]*from '(?<target>[^']+)'/gm, 'static'),
    ...found(/^import '(?<target>[^']+)'/gm, 'static'),
    ...found(/\b(?:import|require|getBuiltinModule)\(\s*['"`](?<target>[^'"`]+)/g, 'dynamic'),
  ];
}

/** The folder of a file of src, or the name of a file that lies in src itself. */
const place = (file: string) => file.split('/')[0] ?? file;

/** Says which rule the import breaks, if any. `file` is relative to src. */
function broken(file: string, { target, how }: Import): string | undefined {
  const from = place(file);
  if (target.startsWith('.')) {
    const path = posix.join(posix.dirname(file), target);
    const isFromOutside = path.startsWith(ONLY_DYNAMIC_FOLDER) && !file.startsWith(ONLY_DYNAMIC_FOLDER);
    if (isFromOutside && how === 'static') return LARGE;
    const to = place(path);
    if (ENTRIES.includes(to)) return 'nothing imports an entry';
    if (ENTRIES.includes(from) || to === from || MAY_IMPORT[from]?.includes(to)) return undefined;
    return `${from} may import only ${[...new Set([from, ...(MAY_IMPORT[from] ?? [])])].join(', ')}`;
  }
  if (isBuiltin(target)) {
    return PURE.includes(from) && IO.test(target) ? `${from} computes, and does no I/O` : undefined;
  }
  if (target.startsWith('@actions/')) {
    if (!MAY_IMPORT_ACTIONS.includes(from))
      return `only ${MAY_IMPORT_ACTIONS.join(', ')} may import @actions/*`;
    const large = ONLY_DYNAMIC.some((name) => target === name || target.startsWith(`${name}/`));
    if (large && how === 'static') return LARGE;
  }
  return undefined;
}

const problems: string[] = [];
for (const path of globSync('**/*.ts', { cwd: 'src' }).sort()) {
  const file = path.replaceAll('\\', '/');
  const from = place(file);
  if (!(from in MAY_IMPORT) && !ENTRIES.includes(from)) {
    problems.push(`src/${file}: has no row in the table of tools/check-direction.ts`);
    continue;
  }
  for (const found of importsOf(readFileSync(`src/${file}`, 'utf8'))) {
    const rule = broken(file, found);
    if (rule) problems.push(`src/${file}:${found.line}: imports '${found.target}': ${rule}`);
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
