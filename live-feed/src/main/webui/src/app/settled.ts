import { resultsWord } from '../format/result-words';
import type { RaceSession } from './race-session';

/** The word that stands on every list: how settled the results are. */
export const settled = ({ store }: RaceSession): string => resultsWord(store.resultsStatus, store.clock);
