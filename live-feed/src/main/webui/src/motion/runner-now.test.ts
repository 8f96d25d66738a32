import { describe, expect, it } from 'vitest';
import sampleRace from '../../../../../../race-contracts/src/main/resources/sample/race-view.json';
import sampleView from '../../../../../../race-contracts/src/main/resources/sample/entrant-view.json';
import type { EntrantView, RaceView } from '../generated/contracts';
import { RecordPace } from './record-pace';
import { runnerNow } from './runner-now';

const { race, targets } = sampleRace as unknown as RaceView;
const view = sampleView as unknown as EntrantView;
const pace = new RecordPace(targets[0]);

describe('a runner now', () => {
  it('is where the newest sighting says, with its age', () => {
    const now = runnerNow(view, race, pace, 6_680_000);
    expect(now.motion?.source).toBe('gps');
    expect(now.distanceM).toBeCloseTo(5031.4 + 27.4, 6);
    expect(now.ageMs).toBe(10_000);
    expect(now.next?.point.id).toBe('10K');
  });

  it('is behind by what the pace table says at that distance, from the own start', () => {
    const now = runnerNow(view, race, pace, 6_680_000);
    expect(now.elapsedMs).toBe(6_680_000 - 4_930_400);
    expect(now.aheadMs).toBeCloseTo(pace.timeMsAt(now.distanceM) - now.elapsedMs, 6);
    expect(now.ghostM).toBeCloseTo(pace.distanceMAt(now.elapsedMs), 6);
  });

  it('agrees with the scored split at the mat', () => {
    const split = view.progress!.splits[1];
    const atMat = runnerNow({ ...view, position: undefined }, race, pace, split.raceMs);
    expect(atMat.aheadMs).toBeCloseTo(split.aheadMs!, 0);
  });

  it('finishes later with every minute that the next mat does not report, and passes it no sooner than now', () => {
    const at = (netMs: number) => runnerNow({ ...view, position: undefined }, race, pace, 4_930_400 + netMs);
    expect(at(1_800_000).projection!.finishMs).toBeCloseTo(view.progress!.projection!.finishMs, -4);
    expect(at(3_600_000).projection!.finishMs).toBeGreaterThan(at(1_800_000).projection!.finishMs + 60_000);
    expect(at(3_600_000).next!.atMs).toBeGreaterThanOrEqual(4_930_400 + 3_600_000);
    expect(at(3_600_000).distanceM).toBe(10_000);
  });

  it('gives the target less of a chance with it', () => {
    const easier = new RecordPace({ ...targets[0], timeMs: 14_800_000 });
    const at = (netMs: number) =>
      runnerNow({ ...view, position: undefined }, race, easier, 4_930_400 + netMs).projection!;
    expect(at(1_800_000).chancePercent).toBeGreaterThan(45);
    expect(at(3_600_000).chancePercent).toBeLessThan(at(1_800_000).chancePercent! - 10);
  });

  it('hears between mats what GPS saw', () => {
    const seen = (d0M: number, speedMps: number) => {
      const motion = { ...view.position!.motion, d0M, t0Ms: 4_930_400 + 2_500_000, speedMps };
      const position = { ...view.position!, motion };
      return runnerNow({ ...view, position }, race, pace, 4_930_400 + 2_500_000);
    };
    expect(seen(6_500, 1.9).projection!.finishMs).toBeGreaterThan(seen(7_500, 3.2).projection!.finishMs + 60_000);
    expect(seen(6_500, 1.9).next!.atMs).toBeGreaterThan(seen(7_500, 3.2).next!.atMs);
  });

  it('invents nothing while the race is stopped', () => {
    const now = runnerNow(view, race, pace, 9_000_000, true);
    expect(now.distanceM).toBe(5000);
    expect([now.aheadMs, now.ghostM, now.projection, now.next]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('waits for the gun of its wave before anything was scored', () => {
    const now = runnerNow({ entrant: view.entrant, places: [] }, race, pace, 0);
    expect(now.phase).toBe('before');
    expect(now.netMs).toBe(-4_800_000);
    expect(now.aheadMs).toBeUndefined();
  });

  it('calls the record out of reach once its time is over', () => {
    expect(runnerNow(view, race, pace, 4_930_400 + pace.target.timeMs + 1).outOfReach).toBe(true);
    expect(runnerNow(view, race, pace, 6_680_000).outOfReach).toBe(false);
  });
});
