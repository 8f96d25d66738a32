import { describe, expect, it } from 'vitest';
import type { RaceClock } from '../generated/contracts';
import { boston } from '../testing/visits';
import { stageOf } from './stage';

const at = (raceMs: number | undefined, state: RaceClock['state'] = 'live') =>
  stageOf({ raceMs, clock: raceMs === undefined ? undefined : { ...boston().clock!, state } });

describe('the stage of a race', () => {
  it('turns at the first gun, not before and not after', () => {
    expect([at(-1), at(0)]).toEqual(['before', 'run']);
    expect([at(-1, 'armed'), at(0, 'armed')]).toEqual(['before', 'run']);
  });

  it('is before while no clock is set, or the organiser still sets up', () => {
    expect([at(undefined), at(5_000_000, 'setup')]).toEqual(['before', 'before']);
  });

  it('is stopped whatever the time', () => {
    expect([at(5_000_000, 'suspended'), at(5_000_000, 'stopped'), at(-1, 'stopped')]).toEqual([
      'stopped',
      'stopped',
      'stopped',
    ]);
  });

  it('stays run when it is over', () => {
    expect([at(30_000_000, 'finished'), at(-1, 'official')]).toEqual(['run', 'run']);
  });
});
