import words from '../texts/en/words.json';
import { speaking, texts } from '../texts/texts';
import { hms, two } from './run-time';

export { gap, raceTime } from './run-time';

const t = texts('words', words);

const made = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make and are kept. */
function dated(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.DateTimeFormat(language, options)));
  return format;
}

/** English dates as the race's own country writes the day, without the commas of American English. */
const dates = (): string => (speaking() === 'en' ? 'en-GB' : speaking());

/** `H:MM:SS` of a running clock: the second that has begun. Negative before the gun. */
export function clockTime(ms: number): string {
  return ms < 0 ? `−${hms(Math.ceil(-ms / 1000))}` : hms(Math.floor(ms / 1000));
}

/** `4:12`, hours and minutes, where seconds would claim too much. */
export function hoursMinutes(ms: number): string {
  const whole = Math.round(ms / 60_000);
  return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

/** `10:41 am` at the race. */
export function localTime(epochMs: number, zone: string): string {
  return dated(speaking() === 'en' ? 'en-US' : speaking(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  })
    .format(epochMs)
    .replace(/\s?([AP])M/, (_, half: string) => ` ${half.toLowerCase()}m`);
}

/** `Monday 16 April 2018`. */
export function longDate(date: string): string {
  return dated(dates(), { dateStyle: 'full', timeZone: 'UTC' })
    .format(Date.parse(date))
    .replace(speaking() === 'en' ? ',' : '', '');
}

/** `14 April 2018`. */
export function shortDate(date: string): string {
  return dated(dates(), { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}

/** How long ago, in the words a person would use: `41 s`, `12 min`, `1 h 20 min`. */
export function age(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 100) return t('seconds', { n: seconds });
  const whole = Math.round(seconds / 60);
  return whole < 60
    ? t('minutes', { n: whole })
    : t('hoursMinutes', { hours: Math.floor(whole / 60), minutes: whole % 60 });
}
