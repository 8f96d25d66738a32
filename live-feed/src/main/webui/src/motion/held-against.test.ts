import { describe, expect, it } from 'vitest';
import type { RaceView, TargetEntry } from '../generated/contracts';
import { boston, loren } from '../testing/visits';
import { aheadAtSplit, heldAgainst, isOwn, targetsOf } from './held-against';
import { RecordPace } from './record-pace';
import { runnerNow } from './runner-now';

function withCourseRecord(): { view: RaceView; paces: Map<string, RecordPace> } {
  const view = boston();
  const [record] = view.targets;
  const course: TargetEntry = { ...record, id: 'boston-men', clock: 'GUN', timeMs: 7_382_000 };
  course.timesMs = record.timesMs.map((ms) => Math.round((ms * 7382) / 13_419));
  view.targets.push(course);
  return { view, paces: new Map(view.targets.map((each) => [each.id, new RecordPace(each)])) };
}

const two = () => {
  const runner = loren();
  runner.entrant.targets = ['backwards-world-record', 'boston-men'];
  return runner;
};

describe('a target', () => {
  const { view, paces } = withCourseRecord();

  it('is the first of the entrant, until the reader chooses another of theirs', () => {
    expect(heldAgainst(two(), paces, view.race)!.target.id).toBe('backwards-world-record');
    expect(heldAgainst(two(), paces, view.race, 'boston-men')!.target.id).toBe('boston-men');
    expect(heldAgainst(loren(), paces, view.race, 'boston-men')!.target.id).toBe('backwards-world-record');
    expect(targetsOf(two(), paces).map(({ id }) => id)).toEqual(['backwards-world-record', 'boston-men']);
  });

  it('may be a time of the reader, also where the race knows none', () => {
    const nobody = loren();
    nobody.entrant.targets = [];
    delete nobody.progress!.target;
    expect(heldAgainst(nobody, paces, view.race)).toBeUndefined();
    const { target } = heldAgainst(nobody, paces, view.race, 14_400_000)!;
    expect([isOwn(target), target.timeMs, target.distanceM]).toEqual([true, 14_400_000, 42_195]);
    expect(heldAgainst(nobody, paces, view.race, 14_400_000)!.timeMsAt(21_097.5)).toBe(7_200_000);
  });

  it('is told at mats as it was scored, another by its own clock', () => {
    const split = two().progress!.splits[1];
    expect(aheadAtSplit(two(), paces.get('backwards-world-record')!, split)).toBe(-138_883);
    const course = paces.get('boston-men')!;
    expect(aheadAtSplit(two(), course, split)).toBe(course.timeMsAt(5000) - split.gunMs);
  });
});

describe('a run held against another target', () => {
  const { view, paces } = withCourseRecord();
  const at = (raceMs: number, aim?: string | number) =>
    runnerNow(two(), view.race, heldAgainst(two(), paces, view.race, aim), raceMs);

  it('has every figure from that one', () => {
    const [scored, easy] = [at(6_680_000), at(6_680_000, 18_000_000)];
    expect(scored.aheadMs).toBeLessThan(0);
    expect(easy.aheadMs).toBeGreaterThan(0);
    expect(easy.requiredMps).toBeLessThan(scored.requiredMps!);
    expect(easy.projection!.outlook).toBe('likely');
    expect(easy.projection!.chancePercent).toBeGreaterThan(scored.projection!.chancePercent!);
    expect(easy.expected.at(-1)!.atMs).toBe(scored.expected.at(-1)!.atMs);
  });

  it('is expected by the clock of the target', () => {
    const lateMs = 130_400;
    expect(at(6_680_000, 'boston-men').expected.at(-1)!.atMs - at(6_680_000).expected.at(-1)!.atMs).toBe(lateMs);
  });

  it('is out of reach where the last mat left less than one run in a hundred, whatever is said of the scored one', () => {
    expect(at(6_680_000, 'boston-men').outOfReach).toBe(true);
    expect(at(6_680_000, 13_700_000).outOfReach).toBe(false);
    const gone = two();
    gone.progress!.projection!.outlook = 'outOfReach';
    const ofGone = (aim?: number) => runnerNow(gone, view.race, heldAgainst(gone, paces, view.race, aim), 6_680_000);
    expect([ofGone().outOfReach, ofGone(18_000_000).outOfReach]).toEqual([true, false]);
  });
});

describe('of whom only results are published', () => {
  it('nothing beyond the last mat is told', () => {
    const runner = loren();
    delete runner.progress!.motion;
    runner.position = undefined;
    const now = runnerNow(runner, boston().race, new RecordPace(boston().targets[0]), 9_000_000);
    expect([now.moving, now.distanceM, now.aheadMs, now.projection]).toEqual([false, 5000, undefined, undefined]);
  });
});
