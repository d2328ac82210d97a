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
  { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-(?<secret>[\w-]{30,})/g },
  { what: 'a Google API key', pattern: /(?<![A-Za-z0-9])AIza(?<secret>[\w-]{35})(?![\w-])/g },
  { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9])(?:rk_(?:live|test)|whsec)_(?<secret>[\w-]{16,})/g },
  { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.(?<secret>[\w-]{16,64}\.[\w-]{16,64})/g },
  { what: 'a Docker Hub token', pattern: /(?<![A-Za-z0-9])dckr_pat_(?<secret>[\w-]{20,})/g },
  { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_(?<secret>[A-Za-z0-9]{30,})/g },
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

/** How tokens begin, whose encoding in base64 is looked for too. */
const TOKEN_STARTS = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'xoxb-', 'xoxp-', 'sk_live_'],
  ...['npm_', 'pypi-', 'AKIA', 'AIza', 'eyJhbGciOi', '-----BEGIN'],
];

/** What is a secret in the output of a program, and would be an ordinary text in a config. */
const OUTPUT_SHAPES: readonly Pick<Shape, 'pattern'>[] = [
  {
    pattern:
      /(?<shown>authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token|apikey)\s{1,4})?)(?!bearer\b|basic\b|token\b|apikey\b)[^\s"',;]{6,2000}/gi,
  },
  { pattern: /(?<shown>\b(?:bearer|basic)(?:\s{1,4}|%20))[\w.~+/-]{16,2000}={0,2}/gi },
  {
    // A variable with the name of a secret, as `env` prints it.
    pattern:
      /(?<shown>(?<![A-Za-z0-9_])[A-Z0-9_]{0,60}(?:TOKEN|SECRET|PASSW(?:OR)?D|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIAL)[A-Z0-9_]{0,60}=["']?)[^\s"']{6,2000}/g,
  },
  { pattern: /%3A%2F%2F[^\s%]{0,200}%3A[^\s&]{1,200}?%40/gi },
  {
    pattern: new RegExp(`(?:${TOKEN_STARTS.flatMap(base64Within).join('|')})[A-Za-z0-9+/_-]{12,}={0,2}`, 'g'),
  },
];

/** How a text reads within the base64 of a longer one, at each of the three alignments. */
function base64Within(text: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    const [from, to] = [Math.ceil((shift * 8) / 6), Math.floor(((shift + text.length) * 8) / 6)];
    return encoded.slice(from, to).replace(/[+/]/g, (character) => `\\${character}`);
  });
}

/** Whether a line may hold any of them: most lines do not, and are looked at once. */
const ANY = new RegExp(
  [...SHAPES, ...OUTPUT_SHAPES]
    .map(({ pattern }) => pattern.source.replaceAll(/\(\?<(?:secret|shown)>/g, '(?:'))
    .join('|'),
  'i',
);

/** What may stay of a match: the name of the header or variable. */
function shownPart(found: readonly unknown[]): string {
  const groups = found.at(-1);
  return typeof groups === 'object' ? ((groups as { readonly shown?: string } | null)?.shown ?? '') : '';
}

/** A line of a program's output with `***` in place of every secret that it holds by its looks. */
export function outputWithoutSecrets(line: string): string {
  if (!ANY.test(line)) return line;
  return OUTPUT_SHAPES.reduce(
    (rest, { pattern }) => rest.replace(pattern, (_, ...found) => `${shownPart(found)}***`),
    withoutSecrets(line),
  );
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
