/** Secrets that can be told by their looks. What could be slow to match is bounded: the text may be a stranger's. */
const SHAPES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a GitHub token', /(?<![A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g],
  ['a GitLab token', /(?<![A-Za-z0-9])glpat-[\w-]{20,}/g],
  ['a Slack token', /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{10,}/g],
  ['an AWS access key', /(?<![A-Za-z0-9])(AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Z])/g],
  ['a JSON web token', /(?<![A-Za-z0-9])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,2000}\.[\w-]{8,2000}/g],
  ['a Grafana token', /(?<![A-Za-z0-9])gl(sa|c)_[\w-]{20,}/g],
  ['a Vault token', /(?<![A-Za-z0-9])hv[sb]\.[\w-]{20,}/g],
  ['an npm token', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,}/g],
  ['a secret key', /(?<![A-Za-z0-9])sk[-_](live|test|ant|proj)[-_][\w-]{16,}/g],
  ['a private key', /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g],
  [
    'the address of a Slack webhook',
    /(?<![A-Za-z0-9])hooks\.slack(-gov)?\.com\/(services|workflows|triggers)\/\w+/g,
  ],
  [
    'the address of a Discord webhook',
    /(?<![A-Za-z0-9])discord(app)?\.com\/api\/(v\d+\/)?webhooks\/\d+\/\w+/g,
  ],
  [
    'the address of a Teams webhook',
    /(?<![A-Za-z0-9])webhook\.office\.com\/webhookb2\/\w+|(?<![A-Za-z0-9])outlook\.office\.com\/webhook\/\w+/g,
  ],
  [
    'the address of a workflow, signed',
    /\.(logic\.azure|powerplatform|powerautomate)\.com\S{0,300}[?&]sig=\w+/g,
  ],
  [
    'a password in an address',
    /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"']{0,200}:[^\s/?#@"']{1,200}@/gi,
  ],
];

/** A secret in a text: what it looks like, and its offset in UTF-16 units. */
export interface Secret {
  readonly what: string;
  readonly offset: number;
}

/** All secrets that a text holds by their looks. */
export function secretsIn(text: string): Secret[] {
  return SHAPES.flatMap(([what, shape]) =>
    [...text.matchAll(shape)].map(({ index }) => ({ what, offset: index })),
  );
}

export function holdsSecret(text: string): boolean {
  return SHAPES.some(([, shape]) => text.search(shape) !== -1);
}

/** The text with `***` in place of every secret that it holds by its looks. */
export function withoutSecrets(text: string): string {
  return SHAPES.reduce((rest, [, shape]) => rest.replace(shape, '***'), text);
}
