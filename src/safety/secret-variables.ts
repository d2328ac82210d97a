type Environment = Readonly<Record<string, string | undefined>>;

/** Words that make a variable's name that of a secret, wherever they stand in it. */
const SECRET_NAME =
  /token|secret|passw|passphrase|credential|webhook|(^|_)(pass|pwd|pat|dsn|auth|jwt)$|(api|access|private|signing|encryption|account|master|deploy|ssh)_?key|(^|_)auth_config$/i;

/** Names that say what else the variable holds: where a secret lies, or how it is used. `PWD` is the working directory. */
const PLAIN_NAME =
  /^(OLD)?PWD$|_(file|path|dir|folder|sock|name|type|ttl|timeout|seconds|length|enabled|version|endpoint)$|^GOOGLE_APPLICATION_CREDENTIALS$/i;

/** Values that are secrets under any name: tokens by their prefix, and addresses with a password. */
const SECRET_VALUE =
  /^(gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|sk[-_](live|test|ant|proj)[-_]|npm_[A-Za-z0-9]{30}|eyJ[\w-]{8,}\.eyJ|-----BEGIN [A-Z ]*PRIVATE KEY)|^[a-z][a-z0-9+.-]*:\/\/[^\s/?#:@]*:[^\s/?#@]+@/i;

/** A machine's proxy is no secret of ours, though it may have a password: without it a child has no network. */
const PROXY_NAME = /^(https?|all|no|ftp)_proxy$/i;

/** Whether a variable may hold a secret, by its name or its value. */
export function isSecretVariable(name: string, value: string): boolean {
  if (value === '' || PROXY_NAME.test(name)) return false;
  return (SECRET_NAME.test(name) && !PLAIN_NAME.test(name)) || SECRET_VALUE.test(value);
}

/** Shorter values are words that any text holds (`true`, `root`). */
const MIN_VALUE = 6;

/**
 * The values of all variables that may hold a secret, to be masked wherever they turn up, and the passwords in the
 * addresses of proxies. What `known` says openly, such as a config, is not a secret.
 */
export function secretValues(env: Environment, known = ''): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    if (PROXY_NAME.test(name)) return passwordOf(value);
    if (!isSecretVariable(name, value)) return [];
    const values = [value, ...passwordOf(value)];
    return values.filter((one) => one.trim().length >= MIN_VALUE && !known.includes(one) && !isOrdinary(one));
  });
}

/** A switch or a short number under a secret's name. */
const isOrdinary = (value: string): boolean => /^(true|false|enabled|disabled|\d{1,7})$/i.test(value.trim());

function passwordOf(value: string): string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#:@]*:([^\s/?#@]{4,})@/i.exec(value)?.[1];
  return password === undefined ? [] : [password];
}
