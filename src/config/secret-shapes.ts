import { isBlank, isPlaceholder, looksRandom } from './placeholder.ts';

/** What a secret looks like. The group `secret` is the part that must be kept secret; without one it is the whole match. */
interface Shape {
  readonly what: string;
  readonly pattern: RegExp;
  /** Ordinary words have this shape too: it is a secret only where it looks random. */
  readonly ambiguous?: true;
  /** People choose it: `changeme` may be in use. */
  readonly isLogin?: true;
}

/** What could be slow to match is bounded: the text may be a stranger's. */
const SHAPES: readonly Shape[] = [
  {
    what: 'a GitHub token',
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]|github_pat)_(?<secret>\w{20,})/g,
  },
  { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9])glpat-(?<secret>[\w-]{20,})/g },
  { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[abeprs]-(?<secret>[A-Za-z0-9-]{10,})/g },
  { what: 'an AWS access key', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)(?<secret>[0-9A-Z]{16})(?![0-9A-Z])/g },
  {
    what: 'a JSON web token',
    pattern: /(?<![A-Za-z0-9])eyJ[\w-]{8,2000}\.(?<secret>eyJ[\w-]{8,2000}\.[\w-]{8,2000})/g,
  },
  { what: 'a Grafana token', pattern: /(?<![A-Za-z0-9])gl(?:sa|c)_(?<secret>[\w-]{20,})/g },
  { what: 'a Vault token', pattern: /(?<![A-Za-z0-9])hv[sb]\.(?<secret>[\w-]{20,})/g },
  { what: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_(?<secret>[A-Za-z0-9]{30,})/g },
  {
    what: 'a secret key',
    pattern: /(?<![A-Za-z0-9])sk[-_](?:live|test|ant|proj)[-_](?<secret>[\w-]{16,})/g,
  },
  {
    what: 'a private key',
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:\\[nr]|[\s#|>"']){0,80}(?<secret>[A-Za-z0-9+/=]{16,2000})/g,
  },
  {
    what: 'the address of a Slack webhook',
    pattern:
      /(?<![A-Za-z0-9])hooks\.slack(?:-gov)?\.com\/(?:services\/\w{1,40}\/\w{1,40}|(?:workflows|triggers)(?:\/\w{1,40}){1,3})\/(?<secret>\w+)/g,
  },
  {
    what: 'the address of a Discord webhook',
    pattern: /(?<![A-Za-z0-9])discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/(?<secret>[\w-]+)/g,
  },
  {
    what: 'the address of a Teams webhook',
    pattern:
      /(?<![A-Za-z0-9])(?:webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook)\/(?<secret>[\w@/-]+)/g,
  },
  {
    what: 'the address of a workflow, signed',
    pattern: /\.(?:logic\.azure|powerplatform|powerautomate)\.com\S{0,300}[?&]sig=(?<secret>[\w%-]+)/g,
  },
  {
    what: 'a password in an address',
    pattern:
      /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"']{0,200}:(?<secret>[^\s/?#@"']{1,200})@/gi,
    isLogin: true,
  },
  {
    what: 'a bearer token',
    pattern: /(?<![A-Za-z0-9])bearer\s{1,4}(?<secret>[\w.~+/-]{20,2000}={0,2})/gi,
    ambiguous: true,
  },
];

/** A secret in a text: what it looks like, and its offset in UTF-16 units. */
export interface Secret {
  readonly what: string;
  readonly offset: number;
}

/**
 * All secrets that a text holds by their looks. What stands in the place of one (`XXXX`, `<token>`) is not a secret. The
 * weakest passwords are placeholders in a comment, and passwords in a value that is `used`.
 */
export function secretsIn(text: string, used: boolean): Secret[] {
  return SHAPES.flatMap(({ isLogin = false, ...shape }) =>
    matchesOf(shape, text)
      .filter(
        ({ written, after }) =>
          !isPlaceholder(written, after, isLogin) || (used && isLogin && !isBlank(written)),
      )
      .map(({ offset }) => ({ what: shape.what, offset })),
  );
}

/** Whether a text has a placeholder where a secret would be. */
export function holdsPlaceholder(text: string): boolean {
  return (
    SHAPES.some((shape) =>
      matchesOf(shape, text).some(({ written, after }) =>
        isPlaceholder(written, after, shape.isLogin === true),
      ),
    ) || /<[\w .-]+>|\bYOUR[_-]|\/\.{3}|…/i.test(text)
  );
}

/** Whether a text may hold a secret. Placeholders count too: what is shown must be safe, not exact. */
export function holdsSecret(text: string): boolean {
  return SHAPES.some((shape) => matchesOf(shape, text).length > 0);
}

/** The text with `***` in place of every secret that it holds by its looks. */
export function withoutSecrets(text: string): string {
  return SHAPES.reduce(
    (rest, { pattern, ambiguous }) =>
      rest.replace(pattern, (match) => (ambiguous && !looksRandom(match) ? match : '***')),
    text,
  );
}

interface Match {
  readonly offset: number;
  /** The secret part. */
  readonly written: string;
  /** What follows it in the text. */
  readonly after: string;
}

function matchesOf({ pattern, ambiguous }: Shape, text: string): Match[] {
  return [...text.matchAll(pattern)]
    .map(({ index, 0: match, groups }) => ({
      offset: index,
      written: groups?.secret ?? match,
      after: text.slice(index + match.length, index + match.length + 3),
    }))
    .filter(({ written }) => !ambiguous || looksRandom(written));
}
