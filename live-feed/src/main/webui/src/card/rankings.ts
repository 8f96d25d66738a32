import type { RaceSession } from '../app/race-session';
import type { EntrantView, Place, Places } from '../generated/contracts';
import figure from '../texts/en/card.figure.json';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { divisionOf } from './official-time';

const t = texts('card', { ...figure, ...card });

/** One of an entrant's rankings: its name, and the place at a mat. */
export interface Ranking {
  name: string;
  at: (places: Places) => Place | undefined;
}

/** Division, sex and age group; where a division is of one sex, its places are that sex's too. */
export function rankingsOf(session: RaceSession, view: EntrantView): Ranking[] {
  const division = divisionOf(session, view);
  const { sex, ageGroup } = view.entrant;
  const all: (Ranking | false)[] = [
    { name: division?.name ?? t('division'), at: (each) => each.division },
    !division?.sex && !!sex && { name: sexWord(sex), at: (each) => each.sex },
    !!ageGroup && { name: ageGroup, at: (each) => each.ageGroup },
  ];
  return all.filter((each) => each !== false).filter(({ at }) => view.places.some(at));
}

const sexWord = (sex: 'M' | 'F' | 'X'): string => t(({ M: 'sexM', F: 'sexF', X: 'sexX' } as const)[sex]);
