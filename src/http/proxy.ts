import { getProxyForUrl } from 'proxy-from-env';

/** Not behind any proxy. Go, Node and GitHub's own clients leave these out too, whatever `NO_PROXY` says. */
const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The proxy for a URL as the environment names it: `HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY`, in capitals or not, but
 * for what `NO_PROXY` lists (hosts, `.suffixes`, `*`, with a port or without). Undefined where there is none.
 */
export function proxyFor(url: URL): URL | undefined {
  if (LOOPBACK.test(url.hostname)) return undefined;
  const proxy = getProxyForUrl(url.href);
  return URL.canParse(proxy) ? new URL(proxy) : undefined;
}
