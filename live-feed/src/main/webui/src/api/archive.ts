import type { ArchiveBlock, ArchiveIndex, Leaders } from '../generated/contracts';
import { readBlock } from './archive-reader';
import { answerOf, get, part } from './rest';

export const getArchive = (race: string): Promise<ArchiveIndex> => get(`/api/races/${part(race)}/archive`);

/** Leaders as they stood at a race time. */
export const getLeadersThen = (race: string, raceMs: number): Promise<Leaders[]> =>
  get(`/api/races/${part(race)}/leaders?at=${raceMs}`);

/** A block of the race so far, by the address that the index has for it; undefined where this page is too old to read it. */
export async function getBlock({ href }: ArchiveIndex['blocks'][number]): Promise<ArchiveBlock | undefined> {
  return readBlock(await (await answerOf(href, 'application/octet-stream')).arrayBuffer());
}
