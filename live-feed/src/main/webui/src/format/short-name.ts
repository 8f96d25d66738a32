/** A landmark's name without what is in brackets or after a dash. */
export function shortName(name: string): string {
  return name
    .replace(/\s*\(.*\)/, '')
    .split(/ - |, | \/ /)[0]
    .trim();
}
