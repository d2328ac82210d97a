/** The words of a name in lower case: `http_requestErrors.total` is http, request, errors and total. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Units and kinds of amounts, as the last word of a counter's name. */
const AMOUNTS = new Set(
  `sum seconds second secs sec milliseconds millis msec microseconds micros usec nanoseconds nanos nsec ms us ns minutes
  hours time duration latency bytes byte bits kilobytes megabytes gigabytes kb mb gb kib mib gib size joules watts watthours
  kwh energy dollars dollar usd eur euro euros gbp cents cost costs price fee fees credits revenue spend spending tokens
  usage amount volume weight distance meters metres celsius`.split(/\s+/),
);

/** What follows the unit in a name and says nothing of it: `bytes_sent_total`. */
const AFTER_UNIT = new Set(
  `total used consumed sent received transmitted transmit receive read written spent processed generated billed charged
  transferred in out busy idle`.split(/\s+/),
);

/** Whether a counter adds up amounts (seconds, bytes, dollars, tokens) by its name: one more of them is not an event. */
export function isAmount(name: string): boolean {
  const words = wordsOf(name);
  const unit = words.findLast((word) => !AFTER_UNIT.has(word));
  return unit !== undefined && AMOUNTS.has(unit);
}

/** Words of amounts that are not units. */
const NOT_UNITS = new Set(
  'sum time duration latency size energy cost costs price fee fees usage amount volume weight revenue spend spending'.split(
    ' ',
  ),
);

/** The unit of a counter of amounts by its name: `cost_dollars_total` adds up dollars. Undefined where it does not say. */
export function unitOfAmount(name: string): string | undefined {
  return wordsOf(name).findLast((word) => AMOUNTS.has(word) && !NOT_UNITS.has(word));
}

const BAD = new Set(
  `error errors err errs errored fail fails failed failing failure failures timeout timeouts timedout reject rejected
  rejects rejection rejections drop drops dropped miss misses missed exception exceptions abort aborts aborted rollback
  rollbacks panic panics denied refused crash crashes crashed restarts lost invalid mismatch mismatches unavailable
  violation violations oom throttled shed exhausted deadlocks unhealthy dead discarded bad slow 5xx 4xx alerts failing
  loss losses down downtime fault faults burn unavailability unsuccessful unreachable no not non`.split(
    /\s+/,
  ),
);
const GOOD = new Set(
  `success successes successful successfully succeeded ok hit hits available availability healthy good pass passed
  satisfied satisfaction up uptime ready delivered completed 2xx`.split(/\s+/),
);

/** Whether a word says that what it names is good or bad. */
export function natureOfWord(word: string): Nature | undefined {
  if (GOOD.has(word)) return 'good';
  return BAD.has(word) ? 'bad' : undefined;
}

export type Nature = 'good' | 'bad';

export const opposite = (nature: Nature): Nature => (nature === 'good' ? 'bad' : 'good');

/** Whether what has this name is good or bad; undefined where the name does not say so, or says both. */
export function natureOfName(name: string, beside: readonly string[] = []): Nature | undefined {
  return agreed(
    wordsOf(name)
      .filter((word) => !beside.includes(word))
      .map(natureOfWord),
  );
}

/** Whether what has this name is a time: less of it is better, whatever it is a time of. */
export const isTime = (name: string): boolean =>
  wordsOf(name).some((word) => /^(since|age|latency|latencies|durations?|quantile|p\d+)$/.test(word));

/** The one nature that is among these; undefined where there is none, or both. */
export function agreed(natures: readonly (Nature | undefined)[]): Nature | undefined {
  const known = new Set(natures.filter((nature) => nature !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** Words of no meaning beside those of nature: what they leave is what is counted. */
const GENERAL = new Set(
  'total count counter requests request responses response calls call attempts all events operations ops handled'.split(
    ' ',
  ),
);

/** What a counter counts, in words, without its outcome: `http_requests_success_total` and `http_requests_total` are of one kind. */
export const kindOfName = (name: string): string =>
  wordsOf(name)
    .filter((word) => !GENERAL.has(word) && natureOfWord(word) === undefined)
    .join(' ');
