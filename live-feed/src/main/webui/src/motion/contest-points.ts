import type { RaceEntry, TimingPoint } from '../generated/contracts';

/** A contest's timing points from its start to its finish. The order of all the race's points says nothing of it. */
export function pointsOf({ contests, points }: RaceEntry, contest: string | undefined): TimingPoint[] {
  const { points: ids } = contests.find((each) => each.id === contest) ?? contests[0];
  return ids.flatMap((id) => points.filter((each) => each.id === id));
}

/** Whether a timing point is the finish, whatever its name; without a contest, of any. */
export function isFinish(race: RaceEntry, point: string, contest?: string): boolean {
  return race.contests.some((each) => (contest ?? each.id) === each.id && each.points.at(-1) === point);
}
