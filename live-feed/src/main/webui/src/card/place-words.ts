import type { RaceSession } from '../app/race-session';
import type { EntrantView } from '../generated/contracts';
import figure from '../texts/en/card.figure.json';
import { texts } from '../texts/texts';
import { divisionOf } from './official-time';

const t = texts('card', figure);

/** `place 23,101 of 25,822, Men`, at the last mat; empty where nobody is ranked. */
export function placeWords(session: RaceSession, view: EntrantView): string {
  const last = view.progress?.splits.at(-1)?.point;
  const place = view.places.find((each) => each.point === last)?.division;
  if (!place) return '';
  return t('placeOf', { place: place.place, of: place.of, division: divisionOf(session, view)?.name ?? t('division') });
}
