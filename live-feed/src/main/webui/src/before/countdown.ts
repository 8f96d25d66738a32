import { clockTime } from '../format/time';
import before from '../texts/en/before.json';
import { texts } from '../texts/texts';

const t = texts('before', before);

const DAY_MS = 86_400_000;

/** What is left to a gun: days where there are any, then hours, minutes and the second that has begun. */
export function countdown(leftMs: number): string {
  const days = Math.floor(leftMs / DAY_MS);
  const rest = clockTime(Math.ceil((leftMs % DAY_MS) / 1000) * 1000);
  return days > 0 ? `${t('days', { n: days })} ${rest}` : rest;
}

/** Milliseconds to the first gun by the race's clock, by the calendar while that is not set; undefined where it is past. */
export function leftToGun(raceMs: number | undefined, firstGun: string, nowMs: number): number | undefined {
  const leftMs = raceMs === undefined ? Date.parse(firstGun) - nowMs : -raceMs;
  return leftMs > 0 ? leftMs : undefined;
}
