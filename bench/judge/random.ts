// Random numbers from a string: the same key gives the same numbers, so that any cell can be made again alone.

/** Uniform, normal and Poisson numbers. */
export interface Random {
  /** Uniform on [0, 1). */
  next(): number;
  normal(): number;
  /** Exact below a mean of 30, by a rounded normal above. */
  poisson(mean: number): number;
  /** How often something of chance `1 / mean` takes, at least 1. */
  geometric(mean: number): number;
}

export function randomOf(key: string): Random {
  const [a, b, c, d] = hash(key);
  const next = sfc32(a, b, c, d);
  for (let i = 0; i < 12; i++) next();
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const poisson = (mean: number): number => {
    if (!(mean > 0)) return 0;
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = next(); product > limit; product *= next()) count++;
    return count;
  };
  const geometric = (mean: number): number =>
    mean <= 1 ? 1 : 1 + Math.floor(Math.log(1 - next()) / Math.log(1 - 1 / mean));
  return { next, normal, poisson, geometric };
}

/** cyrb128 (public domain). */
function hash(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}

/** Chris Doty-Humphrey's sfc32 (public domain). */
function sfc32(s0: number, s1: number, s2: number, s3: number): () => number {
  let [a, b, c, d] = [s0 | 0, s1 | 0, s2 | 0, s3 | 0];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
}

/** Errors that come in clusters: fewer arrivals, several events each. */
export function clusters(random: Random, mean: number, size: number): number {
  const arrivals = random.poisson(mean / size);
  if (size === 1) return arrivals;
  if (arrivals > 50)
    return Math.round(arrivals * size + Math.sqrt(arrivals * size * (size - 1)) * random.normal());
  let events = 0;
  for (let i = 0; i < arrivals; i++) events += random.geometric(size);
  return events;
}

export function binomial(random: Random, n: number, p: number): number {
  if (p <= 0 || n === 0) return 0;
  if (p >= 1) return n;
  if (n * p * (1 - p) > 25)
    return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * random.normal())));
  let count = 0;
  for (let i = 0; i < n; i++) if (random.next() < p) count++;
  return count;
}
