/** `H:MM:SS` or `M:SS` of a time run, shown at the next longer whole second, as results are. */
export function raceTime(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 3600 ? minutes(seconds) : hms(seconds);
}

/** `3:35` or `1:02:10` between two times; the sign is for words to say. */
export function gap(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  return seconds < 3600 ? minutes(seconds) : hms(seconds);
}

export const two = (n: number): string => String(n).padStart(2, '0');
const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
export const hms = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
