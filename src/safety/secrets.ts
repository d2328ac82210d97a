const MASK = '***';

/** Shorter ones would blacken ordinary words. */
const MIN_SECRET = 4;
/** Parts of a secret that is looked for in parts (lines, base64 without its edges) must be longer: they are less telling. */
const MIN_PART = 8;

/**
 * Returns a function that replaces every secret of at least four characters, plain or encoded (base64 at any alignment,
 * base64url, URL, JSON), by `***`. Of a secret with several lines, every line is one too.
 */
export function masker(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.flatMap(whole).flatMap(encodings));
  if (forms.size === 0) return (text) => text;
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapeRegExp).join('|'), 'g');
  const withoutParts = partMasker(longestFirst);
  return (text) => withoutParts(text.replace(pattern, MASK));
}

/**
 * Masks what a line break has cut off a secret: its beginning at a line's end, its end at a line's start, and a line that
 * lies within it. Two look-ups for a line, however many secrets there are.
 */
function partMasker(forms: readonly string[]): (text: string) => string {
  const windows = new Map<string, { readonly form: string; readonly at: number }[]>();
  for (const form of forms) {
    for (let at = 0; at + MIN_PART < form.length; at += 1) {
      const window = form.slice(at, at + MIN_PART);
      const known = windows.get(window);
      if (known) known.push({ form, at });
      else windows.set(window, [{ form, at }]);
    }
    windows.set(form.slice(-MIN_PART), [
      ...(windows.get(form.slice(-MIN_PART)) ?? []),
      ...(form.length > MIN_PART ? [{ form, at: form.length - MIN_PART }] : []),
    ]);
  }
  const inLine = (line: string): string => {
    if (line.length < MIN_PART) return line;
    for (const { form, at } of windows.get(line.slice(0, MIN_PART)) ?? []) {
      const rest = form.slice(at);
      if (rest.startsWith(line)) return MASK;
      if (line.startsWith(rest)) return MASK + line.slice(rest.length);
    }
    for (const { form, at } of windows.get(line.slice(-MIN_PART)) ?? []) {
      const start = form.slice(0, at + MIN_PART);
      if (line.endsWith(start)) return line.slice(0, -start.length) + MASK;
    }
    return line;
  };
  return (text) => (text.includes('\n') ? text.split('\n').map(inLine).join('\n') : inLine(text));
}

/** The secret itself, and what of it may turn up alone: without the line end that a file left on it, and line by line. */
function whole(secret: string): string[] {
  const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
  const parts = lines.length > 1 ? lines.filter(({ length }) => length >= MIN_PART) : [];
  return [secret, secret.trim(), ...parts].filter(({ length }) => length >= MIN_SECRET);
}

function encodings(secret: string): string[] {
  const url = urlEncoded(secret, encodeURIComponent);
  const lowerCased = url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [
    secret,
    ...base64Forms(Buffer.from(secret, 'utf8')),
    url,
    lowerCased,
    url.replaceAll('%20', '+'),
    urlEncoded(secret, encodeURI),
    JSON.stringify(secret).slice(1, -1),
  ];
}

function urlEncoded(secret: string, encode: (text: string) => string): string {
  try {
    return encode(secret);
  } catch {
    return secret; // half of a surrogate pair has no such form
  }
}

/** As the encoding of the secret alone, and as it stands inside the encoding of a longer text that begins 0, 1 or 2 bytes before it. */
function base64Forms(bytes: Buffer): string[] {
  const alone = [bytes.toString('base64'), bytes.toString('base64url')].flatMap(wrapped);
  const inside = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The characters at the edges also hold bits of the neighbours.
    const from = Math.ceil((shift * 8) / 6);
    const to = Math.floor(((shift + bytes.length) * 8) / 6);
    return encoded.slice(from, to);
  });
  const telling = inside.filter(({ length }) => length >= MIN_PART);
  return [...alone, ...telling, ...telling.map((part) => part.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** As tools print it: in one line, or in lines of 76 or 64 characters. */
function wrapped(encoded: string): string[] {
  const lines = [76, 64].flatMap((width) =>
    encoded.length > width ? (encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? []) : [],
  );
  return [encoded, ...lines.filter(({ length }) => length >= MIN_PART)];
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Hosts whose whole path is what lets one post, without saying so in the path. */
const HOOK_HOSTS = /^hooks\.|(^|\.)(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/i;

/**
 * A URL as it may be shown: without its user and password, the values of its query, its fragment, and whatever of the
 * path looks like a token (all that comes after `hook`, `hooks`, `webhooks` …).
 */
export function redactUrl(url: string): string {
  const parsed = parse(url);
  // Not a URL: what is left is as much as is surely no secret.
  if (!parsed) return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1').replace(/[?#].*$/s, '');
  const bare = !/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\//i.test(url);
  const path =
    bare && parsed.pathname === '/' ? '' : redactPath(parsed.pathname, HOOK_HOSTS.test(parsed.hostname));
  const names = [...new Set(parsed.searchParams.keys())].map((name) => `${encodeURIComponent(name)}=${MASK}`);
  const query = names.length > 0 ? `?${names.join('&')}` : '';
  return `${parsed.protocol}//${parsed.host}${path}${query}`;
}

function parse(url: string): URL | undefined {
  try {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? new URL(url) : undefined;
  } catch {
    return undefined;
  }
}

function redactPath(path: string, hookHost: boolean): string {
  const segments = path.split('/');
  const named = segments.findIndex((segment) => /hook/i.test(segment));
  // On such a host the first segment only names the product (`/services/T…/B…/…`).
  const keep = named >= 0 ? named + 1 : hookHost ? 2 : segments.length;
  const shown = segments.slice(0, keep).map((segment) => (looksLikeToken(segment) ? MASK : segment));
  const hidden = segments.slice(keep).some((segment) => segment !== '');
  return (hidden ? [...shown, MASK] : shown).join('/');
}

function looksLikeToken(segment: string): boolean {
  return /^[\w-]{24,}$/.test(segment) && /\d/.test(segment) && /[a-z]/i.test(segment);
}
