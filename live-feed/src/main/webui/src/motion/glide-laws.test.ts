import { describe, expect, it } from 'vitest';
import type { Field } from '../generated/contracts';
import { FieldColumns } from '../store/field-columns';
import { chance } from '../testing/chance';
import { NOWHERE, glide } from './glide';

const MATS = [0, 5000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000, 42_195];
const FRAME_MS = 16;
const PEOPLE = 40;
/** Further ahead of its model no dot waits for it. */
const WAITS_M = 400;
/** Single floats are exact to this at the end of a marathon. */
const EXACT_M = 0.01;

interface Runner {
  mat: number;
  d0M: number;
  t0Ms: number;
  speedMps: number;
}

/** A race as the server may tell it: slow and fast, mats passed early and late, GPS that corrects ahead and back. */
class Told {
  readonly field = new FieldColumns();
  private revision = 0;
  private readonly runners: Runner[] = [];

  constructor(
    private readonly random: () => number,
    public raceMs = 1_000_000,
  ) {
    for (let i = 0; i < PEOPLE; i++) this.runners.push({ mat: 1, d0M: 0, t0Ms: raceMs, speedMps: 2 + 3 * random() });
    this.tell(this.runners.map((_, i) => i));
  }

  /** Somebody is heard of: at the next mat, or by GPS within half a kilometre of where they were thought to be. */
  hear(most = 500): void {
    const i = Math.floor(this.random() * PEOPLE);
    const runner = this.runners[i];
    const hold = MATS[runner.mat];
    if (this.random() < 0.3 && runner.mat + 1 < MATS.length) {
      Object.assign(runner, { d0M: hold, mat: runner.mat + 1 });
    } else {
      const off = (this.random() - 0.5) * 2 * most;
      runner.d0M = Math.max(MATS[runner.mat - 1], Math.min(hold, this.field.modelM(i, this.raceMs) + off));
    }
    runner.t0Ms = this.raceMs - this.random() * 5000;
    runner.speedMps = 5 * this.random();
    this.tell([i]);
  }

  private tell(which: number[]): void {
    const column = <T>(of: (runner: Runner) => T) => which.map((i) => of(this.runners[i]));
    const columns: Field = {
      bib: which.map(String),
      revision: which.map(() => ++this.revision),
      d0M: column((each) => each.d0M),
      t0Ms: column((each) => each.t0Ms),
      speedMps: column((each) => each.speedMps),
      holdM: column((each) => MATS[each.mat]),
      status: column(() => 0),
      kind: column(() => 0),
    } as Field;
    this.field.take(columns, this.raceMs);
  }
}

/** Runs frames, and calls back with where each dot was before and is after each of them. */
function run(seed: number, rate: number, check: (told: Told, i: number, beforeM: number, nowM: number) => void): void {
  const random = chance(seed);
  const told = new Told(random);
  const before = new Float32Array(PEOPLE);
  for (let frame = 0; frame < 1200; frame++) {
    before.set(told.field.shownM.subarray(0, PEOPLE));
    told.raceMs += FRAME_MS * rate;
    if (random() < 0.2) told.hear();
    glide(told.field, told.raceMs, frame === 0 ? 0 : FRAME_MS, false);
    for (let i = 0; i < PEOPLE; i++) check(told, i, before[i], told.field.shownM[i]);
  }
}

describe.each([
  [1, 1],
  [2, 30],
  [3, 60],
  [4, 60],
])('in race %i at speed %i a dot', (seed, rate) => {
  it('is never past a mat that has not reported it', () => {
    run(seed, rate, ({ field }, i, _, nowM) => expect(nowM).toBeLessThanOrEqual(field.holdM[i] + EXACT_M));
  });

  it('never jumps back: it goes back only where it was wrong by more than one waits for, and then runs', () => {
    let wentBack = 0;
    run(seed, rate, ({ field, raceMs }, i, beforeM, nowM) => {
      if (beforeM === NOWHERE || nowM === NOWHERE || nowM >= beforeM) return;
      const leadM = beforeM - field.modelM(i, raceMs);
      expect(leadM).toBeGreaterThan(WAITS_M);
      expect(beforeM - nowM).toBeLessThan(0.05 * leadM + rate * 5 * (FRAME_MS / 1000) + EXACT_M);
      wentBack++;
    });
    expect(rate === 1 || wentBack > 0).toBe(true);
  });
});

describe('after 60 s without a word', () => {
  it('every dot is where it is, or waits for its runner, within a second', () => {
    const told = new Told(chance(5));
    for (let frame = 0; frame < 3750; frame++) glide(told.field, (told.raceMs += FRAME_MS), FRAME_MS, false);
    for (let i = 0; i < 20 * PEOPLE; i++) told.hear();
    const jumpM = Array.from({ length: PEOPLE }, (_, i) => Math.abs(told.field.aheadM[i]));
    expect(Math.max(...jumpM)).toBeGreaterThan(1000);
    for (let ms = 0; ms < 1000; ms += FRAME_MS) glide(told.field, (told.raceMs += FRAME_MS), FRAME_MS, false);
    for (let i = 0; i < PEOPLE; i++) {
      const aheadM = told.field.shownM[i] - told.field.modelM(i, told.raceMs);
      expect(aheadM).toBeGreaterThanOrEqual(-0.09 * jumpM[i] - EXACT_M);
      expect(aheadM).toBeLessThanOrEqual(WAITS_M + EXACT_M);
    }
  });
});
