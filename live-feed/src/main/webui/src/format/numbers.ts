import { speaking } from '../texts/texts';

const made = new Map<string, Intl.NumberFormat>();

/** A number in the page's language. Formats are costly to make and are kept. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${speaking()} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.NumberFormat(speaking(), options)));
  return format.format(value);
}
