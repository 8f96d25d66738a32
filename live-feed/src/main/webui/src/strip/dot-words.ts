import type { RaceSession } from '../app/race-session';
import { doubt } from '../format/distance';
import { age } from '../format/time';
import { pointAt } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import { doubtAt, isFresh } from '../motion/motion';
import map from '../texts/en/map.json';
import { texts } from '../texts/texts';

const t = texts('map', map);

/**
 * How we know where a dot is, and how old that is: `10K mat 41 s ago`, `GPS 2 s ago, spotter's phone`, `estimated ±60 m, ...`.
 *
 * @param view what is known of the entrant, where it has been asked for: whose phone, and how sure
 */
export function howKnown({ store, race }: RaceSession, i: number, view?: EntrantView): string {
  const { field, raceMs = 0 } = store;
  if (field.status[i] === 1) return t('finished');
  const ageMs = Math.max(0, raceMs - field.t0Ms[i]);
  const seen = sighting(field.kind[i], pointAt(race, field.d0M[i]), age(ageMs), ownerOf(view));
  if (store.frozen || isFresh(ageMs)) return seen;
  const within = doubtOf(view, field.t0Ms[i], raceMs);
  return within === undefined ? t('estimated', { seen }) : t('estimatedWithin', { within: doubt(within), seen });
}

function sighting(kind: number, point: string, ago: string, owner: string | undefined): string {
  if (kind === 0) return t('mat', { point, age: ago });
  return owner ? t('gpsOf', { age: ago, owner }) : t('gps', { age: ago });
}

const ownerOf = (view: EntrantView | undefined): string | undefined =>
  view?.position?.owner ?? view?.entrant.trackerOwner;

/** Of the motion that the dot is drawn from; an older one says nothing of it. */
function doubtOf(view: EntrantView | undefined, t0Ms: number, raceMs: number): number | undefined {
  const motions = [view?.position?.motion, view?.progress?.motion];
  const motion = motions.find((each) => each?.t0Ms === t0Ms);
  return motion && doubtAt(motion, raceMs);
}
