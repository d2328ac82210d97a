/** A length of time in plain words: `0.3 s`, `75 s`, `4 min 30 s`, `2 h 5 min`. */
export function spanWords(seconds: number): string {
  if (seconds > 0 && seconds < 0.05) return 'under 0.1 s';
  if (seconds < 9.95) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  if (whole < 7200) return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(whole / 60);
  return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

/** A moment (ms since the epoch) as a clock shows it: `15:01:20 UTC`. */
export function clockWords(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}

/** The day of a moment: `23 November 2026`. */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

function parts(most: number, unit: string, rest: number, smaller: string): string {
  return rest === 0 ? `${most} ${unit}` : `${most} ${unit} ${rest} ${smaller}`;
}
