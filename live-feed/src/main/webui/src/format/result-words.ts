import type { Leaders, Projection, RaceClock, RaceEntry, TargetEntry } from '../generated/contracts';
import words from '../texts/en/words.results.json';
import { texts } from '../texts/texts';
import { replayWord } from './words';

const t = texts('words', words);

/** How settled a list of results is; a person says so. */
export function resultsWord(status: RaceEntry['resultsStatus'], clock: RaceClock | undefined): string {
  return status === 'LIVE' && clock?.replay ? replayWord(clock) : t(`results${status}`);
}

/** How a record's pace was drawn over the course. */
export const methodWord = (method: TargetEntry['method']): string => t(`method${method}`);

/** What is thought of a run's chance of its record. */
export const outlookWord = (outlook: NonNullable<Projection['outlook']>): string => t(`outlook_${outlook}`);

/** From which zero a run is timed against its target: `from his own start`. */
export function clockWords(clock: Leaders['clock'], sex?: string): string {
  if (clock === 'GUN') return t('fromGun');
  return t(sex === 'M' ? 'fromHisStart' : sex === 'F' ? 'fromHerStart' : 'fromTheirStart');
}
