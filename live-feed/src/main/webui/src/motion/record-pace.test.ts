import { describe, expect, it } from 'vitest';
import sample from '../../../../../../race-contracts/src/main/resources/sample/target-entry.json';
import type { TargetEntry } from '../generated/contracts';
import { RecordPace } from './record-pace';

const pace = new RecordPace(sample as TargetEntry);

describe('record pace', () => {
  it('stands at its table and ends at its time', () => {
    expect(pace.timeMsAt(0)).toBe(0);
    expect(pace.timeMsAt(5000)).toBe(1_590_117);
    expect(pace.timeMsAt(42_195)).toBe(13_419_000);
    expect(pace.timeMsAt(99_999)).toBe(13_419_000);
  });

  it('reads its last, shorter step to the finish', () => {
    expect(pace.timeMsAt(41_097.5)).toBeCloseTo((12_720_938 + 13_419_000) / 2, 3);
  });

  it('reads the same both ways', () => {
    for (let d = 0; d <= 42_195; d += 37.3) expect(pace.distanceMAt(pace.timeMsAt(d))).toBeCloseTo(d, 5);
  });

  it('has the ghost at its ends outside its time', () => {
    expect(pace.distanceMAt(-5)).toBe(0);
    expect(pace.distanceMAt(20_000_000)).toBe(42_195);
  });

  it('is negative for one who is behind', () => {
    expect(pace.aheadMs(5000, 1_729_000)).toBe(-138_883);
  });

  it('asks for a pace only while one would do', () => {
    expect(pace.requiredMps(5000, 1_729_000)).toBeCloseTo(37_195 / 11_690, 6);
    expect(pace.requiredMps(40_000, 13_500_000)).toBeUndefined();
  });
});
