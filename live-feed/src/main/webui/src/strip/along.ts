import type { RaceSession } from '../app/race-session';
import { distance, elevation } from '../format/distance';
import { age, localTime } from '../format/time';
import { shortName } from '../format/short-name';
import { shortLabel, townAt } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import { type Passing, passing } from '../motion/passing';
import strip from '../texts/en/strip.json';
import { texts } from '../texts/texts';

const t = texts('strip', strip);

/** Who is within this much of a place is there, metres. */
const NEAR_M = 100;
/** A landmark so near names a place better than its town does. */
const LANDMARK_M = 150;
const MOST_NAMED = 3;

/** What there is at one place of the course, in lines of text: the place itself, the field, then those who are followed. */
export function along(session: RaceSession, distanceM: number): string[] {
  const { store, choices, view } = session;
  const { elevationM } = store.course.at(distanceM);
  const where = {
    distance: distance(distanceM, choices.units),
    elevation: elevation(elevationM, choices.units),
    place: placeAt(view.courses[0].landmarks, distanceM),
  };
  const near = store.field.count(distanceM - NEAR_M, distanceM + NEAR_M);
  return [
    where.place ? t('whereNamed', where) : t('where', where),
    ...(store.raceMs === undefined ? [] : [t('near', { n: near, reach: NEAR_M })]),
    ...followed(session)
      .slice(0, MOST_NAMED)
      .flatMap((each) => passes(session, each, distanceM)),
  ];
}

function placeAt(landmarks: RaceSession['view']['courses'][0]['landmarks'], distanceM: number): string {
  const off = (each: { distanceM: number }) => Math.abs(each.distanceM - distanceM);
  const [nearest] = landmarks
    .filter((each) => each.kind === 'landmark' && off(each) < LANDMARK_M)
    .sort((a, b) => off(a) - off(b));
  return nearest ? shortName(nearest.name).replace(/ (crest|foot)$/, '') : townAt(landmarks, distanceM);
}

const followed = ({ choices, store }: RaceSession): EntrantView[] =>
  [...new Set([choices.selected, ...choices.following])].flatMap((bib) => store.entrants.get(bib ?? '') ?? []);

function passes(session: RaceSession, view: EntrantView, distanceM: number): string[] {
  const { store, race } = session;
  const there = passing(view, race, session.now(view), store.raceMs ?? 0, distanceM);
  return there.kind === 'unknown' ? [] : [sentence(session, shortLabel(view.entrant), there)];
}

function sentence({ race, store }: RaceSession, label: string, there: Exclude<Passing, { kind: 'unknown' }>): string {
  const name = isolated(label);
  const time = localTime(Date.parse(race.firstGun) + there.atMs, race.zone);
  if (there.kind === 'passed' && there.measured) return t('passed', { name, time });
  if (there.kind !== 'expected') return t(there.kind === 'passed' ? 'passedAbout' : 'likelyPassed', { name, time });
  return t('passes', { name, time, wait: age(there.atMs - (store.raceMs ?? 0)) });
}

/** A name in a sentence of another direction of writing keeps to itself. */
const isolated = (name: string): string => `\u2068${name}\u2069`;
