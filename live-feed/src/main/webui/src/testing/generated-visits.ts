import type { EntrantView, RaceView, Split } from '../generated/contracts';
import { RecordPace } from '../motion/record-pace';
import { chance } from './chance';
import { boston, loren } from './visits';

type Between = (least: number, most: number) => number;

export interface Generated {
  view: EntrantView;
  race: RaceView;
}

/** Somebody somewhere on the way: other speeds, other starts, missed mats, GPS or none, a clock that counts from the gun. */
export function generated(seed: number, finished = seed % 4 === 3): Generated {
  const next = chance(seed);
  const any: Between = (least, most) => least + next() * (most - least);
  const race = boston();
  race.targets[0].clock = seed % 3 === 0 ? 'GUN' : 'NET';
  race.targets[0].timeMs = race.targets[0].timesMs.at(-1)!;
  const zero = Date.parse(race.race.firstGun);
  const startMs = 4_800_000 + Math.round(any(0, 600_000));
  const view = loren();
  const splits = splitsOf(any, race, zero, startMs, finished ? 99 : 2 + Math.floor(any(0, 7)));
  if (seed % 2) scored(splits, race);
  const last = splits.at(-1)!;
  const pace = last.netMs / Math.max(last.distanceM, 1);
  const nextM = race.race.points.find(({ distanceM }) => distanceM > last.distanceM)?.distanceM ?? 42_195;
  const speedMps = 1000 / pace;
  const times = (distanceM: number) =>
    [0.95, 0.97, 0.99, 1, 1.02, 1.06, 1.1].map((f) => last.netMs + Math.round(pace * (distanceM - last.distanceM) * f));
  view.entrant.targets = [race.targets[0].id];
  view.progress = {
    ...view.progress!,
    status: finished ? 'Finished' : 'Active',
    startTime: new Date(zero + startMs).toISOString(),
    splits,
    motion: { d0M: last.distanceM, t0Ms: last.raceMs, speedMps, holdM: nextM, doubtM: 5, doubtMps: 0.3, source: 'mat' },
    projection: finished
      ? undefined
      : {
          finishMs: times(42_195)[3],
          lowMs: times(42_195)[1],
          highMs: times(42_195)[5],
          basis: seed % 2 ? 'history' : 'ownPace',
          outlook: 'possible',
          ahead: {
            fromM: last.distanceM,
            fromMs: last.netMs,
            nextM,
            nextMs: times(nextM),
            finishMs: times(42_195),
            tie: 0.5,
          },
        },
  };
  view.position = undefined;
  const raceMs = last.raceMs + Math.round(any(0, 400_000));
  race.clock = { ...race.clock!, raceMs, rate: 0 };
  return { view, race };
}

/** As pace-service writes it, of the target that it scores against. */
function scored(splits: Split[], { targets: [target] }: RaceView): void {
  const pace = new RecordPace(target);
  for (const split of splits)
    split.aheadMs = Math.round(pace.aheadMs(split.distanceM, target.clock === 'GUN' ? split.gunMs : split.netMs));
}

function splitsOf(any: Between, race: RaceView, zero: number, startMs: number, most: number): Split[] {
  const passed = race.race.points
    .slice(0, most)
    .filter(({ id }) => id === 'Start' || id === 'Finish' || any(0, 1) > 0.15);
  let [netMs, beforeM] = [0, 0];
  return passed.map(({ id, distanceM }, i) => {
    const segmentMs = Math.round((distanceM - beforeM) * any(230, 470));
    [netMs, beforeM] = [netMs + segmentMs, distanceM];
    const raceMs = startMs + netMs;
    return {
      point: id,
      distanceM,
      time: new Date(zero + raceMs).toISOString(),
      raceMs,
      gunMs: raceMs - 4_800_000,
      netMs,
      ...(i ? { segmentFrom: passed[i - 1].id, segmentMs } : {}),
      source: 'mat' as const,
      marks: [],
    };
  });
}
