import type { EntrantEntry, Motion, RaceClock, RaceEntry } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';
import words from '../texts/en/words.json';
import { texts } from '../texts/texts';
import { doubt } from './distance';
import { shortName } from './short-name';
import { age } from './time';

const t = texts('words', words);

/** A sighting older than this is no longer where the runner is. */
const FRESH_MAT_MS = 60_000;
const FRESH_GPS_MS = 60_000;

/** Where a position comes from, how old it is and how sure: `GPS 2 s ago, spotter's phone`, `estimated ±60 m`. */
export function sourceOf(now: RunnerNow, race: RaceEntry, owner?: string): string {
  if (now.phase === 'before') return t('notSeenYet');
  if (now.phase === 'finished') return t('finished');
  if (!now.motion) return t('seenAtStart');
  const seen = sighting(now.motion, now.ageMs, race, owner);
  const fresh = now.ageMs <= (now.motion.source === 'gps' ? FRESH_GPS_MS : FRESH_MAT_MS);
  if (fresh || !now.moving) return seen;
  return t('estimated', { doubt: doubt(now.doubtM), seen });
}

function sighting(motion: Motion, ageMs: number, race: RaceEntry, owner?: string): string {
  if (motion.source === 'mat') return t('matAgo', { point: pointAt(race, motion.d0M), age: age(ageMs) });
  return owner ? t('gpsOfAgo', { age: age(ageMs), owner }) : t('gpsAgo', { age: age(ageMs) });
}

/** The timing point that stands at a distance; its nearest, since mats are where their points are. */
export function pointAt(race: RaceEntry, distanceM: number): string {
  const off = (each: { distanceM: number }) => Math.abs(each.distanceM - distanceM);
  return race.points.reduce((best, each) => (off(each) < off(best) ? each : best)).name;
}

/** `Ashland`: the town, or the stretch of the course, that a distance lies in. */
export function townAt(landmarks: { distanceM: number; name: string; kind: string }[], distanceM: number): string {
  const passed = landmarks.filter((each) => each.kind === 'town' && each.distanceM <= distanceM);
  return passed.length ? placeName(passed[passed.length - 1].name) : '';
}

/** As `shortName`, but of a town the part that the course runs through: `Boston (Brighton)` is `Brighton`. */
export function placeName(name: string): string {
  const part = /\((?!start)([^)]+)\)/.exec(name)?.[1];
  return part ? part.split('/').pop()!.trim() : shortName(name);
}

/** `Elite men and wave 1` is too long beside a figure: its last words say enough. */
export const lastPart = (name: string): string => name.split(' and ').pop() ?? name;

/** A REPLAY and how fast it goes: stands wherever "live" would. */
export function replayWord({ rate }: RaceClock): string {
  const shown = Number(rate.toFixed(1));
  return shown > 0 ? t('replayAt', { rate: shown }) : t('replay');
}

/** How much later than it happens a race is shown. */
export const delayWord = (seconds: number): string =>
  seconds < 120 || seconds % 60 ? t('secondsLate', { n: seconds }) : t('minutesLate', { n: seconds / 60 });

/** The name beside a figure: a vehicle has no surname. */
export const shortLabel = ({ kind, name }: EntrantEntry): string => (kind === 'VEHICLE' ? name : surname(name));

export const surname = (name: string): string => name.split(/\s+/).pop() ?? name;

/** Why somebody runs no longer; undefined for who does. */
export const statusWord = (status: string | undefined): string | undefined =>
  status !== undefined && Object.hasOwn(STATUSES, status) ? t(STATUSES[status as keyof typeof STATUSES]) : undefined;

const STATUSES = {
  DidNotStart: 'didNotStart',
  DidNotFinish: 'didNotFinish',
  Disqualified: 'disqualified',
  OverTime: 'overTime',
} as const;
