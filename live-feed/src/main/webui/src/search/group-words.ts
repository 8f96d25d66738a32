import type { Group } from '../store/follow-list';
import search from '../texts/en/search.json';
import { texts } from '../texts/texts';

const t = texts('search', search);

const KEYS: Record<Group['by'], keyof typeof search> = {
  club: 'ofClub',
  charity: 'forCharity',
  hometown: 'fromTown',
  state: 'fromState',
  country: 'fromCountry',
  division: 'inDivision',
};

/** `From Nairobi`, `For the Epilepsy Foundation`: a group as a person would say it. */
export const groupWords = ({ by, value }: Group): string => t(KEYS[by], { value });
