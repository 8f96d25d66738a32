import type {
  EntrantEntry,
  Leaders,
  Motion,
  Projection,
  RaceClock,
  RaceEntry,
  TargetEntry,
} from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';
import { doubt } from './distance';
import { age } from './time';

/** A sighting older than this is no longer where the runner is. */
const FRESH_MAT_MS = 60_000;
const FRESH_GPS_MS = 60_000;

/** Where a position comes from, how old it is and how sure: `GPS 2 s ago, spotter's phone`, `estimated ±60 m`. */
export function sourceOf(now: RunnerNow, race: RaceEntry, owner?: string): string {
  if (now.phase === 'before') return 'not seen yet';
  if (now.phase === 'finished') return 'finished';
  if (!now.motion) return 'seen at the start';
  const seen = sighting(now.motion, now.ageMs, race, owner);
  const fresh = now.ageMs <= (now.motion.source === 'gps' ? FRESH_GPS_MS : FRESH_MAT_MS);
  if (fresh) return seen;
  return `estimated ${doubt(now.doubtM)}, ${seen}`;
}

function sighting(motion: Motion, ageMs: number, race: RaceEntry, owner?: string): string {
  if (motion.source === 'gps') return `GPS ${age(ageMs)} ago${owner ? `, ${owner}` : ''}`;
  return `${pointAt(race, motion.d0M)} mat ${age(ageMs)} ago`;
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

/** A landmark's name without what is in brackets or after a dash. */
export function shortName(name: string): string {
  return name
    .replace(/\s*\(.*\)/, '')
    .split(/ - |, | \/ /)[0]
    .trim();
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
  return `REPLAY${shown > 0 ? ` ×${shown}` : ''}`;
}

/** How much later than it happens a race is shown. */
export const delayWord = (seconds: number): string =>
  `shown ${seconds < 120 || seconds % 60 ? `${seconds} s` : `${seconds / 60} min`} late`;

/** How settled a list of results is; a person says so. */
export function resultsWord(status: RaceEntry['resultsStatus'], clock: RaceClock | undefined): string {
  return status === 'LIVE' && clock?.replay ? replayWord(clock) : status.toLowerCase();
}

/** The name beside a figure: a vehicle has no surname. */
export const shortLabel = ({ kind, name }: EntrantEntry): string => (kind === 'VEHICLE' ? name : surname(name));

export const surname = (name: string): string => name.split(/\s+/).pop() ?? name;

export const METHODS: Record<TargetEntry['method'], string> = {
  EVEN_PACE: 'even pace assumed',
  EVEN_EFFORT: 'even effort over the hills assumed',
  KNOWN_SPLITS: 'by its known splits',
};

export const OUTLOOKS: Record<NonNullable<Projection['outlook']>, string> = {
  likely: 'likely',
  possible: 'possible',
  unlikely: 'unlikely',
  outOfReach: 'out of reach',
};

/** From which zero a run is timed against its target: `from his own start`. */
export function clockWords(clock: Leaders['clock'], sex?: string): string {
  if (clock === 'GUN') return 'from the gun';
  return `from ${sex === 'M' ? 'his' : sex === 'F' ? 'her' : 'their'} own start`;
}

export const STATUSES: Record<string, string> = {
  DidNotStart: 'did not start',
  DidNotFinish: 'did not finish',
  Disqualified: 'disqualified',
  OverTime: 'over the time limit',
};
