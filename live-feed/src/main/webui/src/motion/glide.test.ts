import { describe, expect, it } from 'vitest';
import { FieldColumns } from '../store/field-columns';
import { NOWHERE, glide } from './glide';

const T = 1_000_000;

function one(over: Partial<Record<'d0M' | 't0Ms' | 'speedMps' | 'holdM' | 'status' | 'revision', number>> = {}) {
  const row = { revision: 1, d0M: 1000, t0Ms: T, speedMps: 3, holdM: 5000, status: 0, ...over };
  return {
    bib: ['7'],
    revision: [row.revision],
    d0M: [row.d0M],
    t0Ms: [row.t0Ms],
    speedMps: [row.speedMps],
    holdM: [row.holdM],
    status: [row.status],
    kind: [0],
  };
}

function fieldOf(columns = one()): FieldColumns {
  const field = new FieldColumns();
  field.take(columns, T);
  return field;
}

describe('glide', () => {
  it('puts a dot where its model says', () => {
    const field = fieldOf();
    glide(field, T + 10_000, 0, false);
    expect(field.shownM[0]).toBeCloseTo(1030, 3);
  });

  it('never goes back when a newer model is behind, and waits for it', () => {
    const field = fieldOf();
    glide(field, T + 60_000, 16, false);
    const before = field.shownM[0];
    field.take(one({ revision: 2, d0M: 1150, t0Ms: T + 60_000 }), T + 60_000);
    for (let t = T + 60_000; t < T + 80_000; t += 16) {
      const last = field.shownM[0];
      glide(field, t, 16, false);
      expect(field.shownM[0]).toBeGreaterThanOrEqual(last);
    }
    expect(field.shownM[0]).toBeGreaterThan(before);
    expect(field.shownM[0]).toBeCloseTo(1150 + 3 * 19.984, 0);
  });

  it('runs a jump ahead in, rather than jump', () => {
    const field = fieldOf();
    glide(field, T + 60_000, 16, false);
    const before = field.shownM[0];
    field.take(one({ revision: 2, d0M: 1400, t0Ms: T + 60_000 }), T + 60_000);
    glide(field, T + 60_000, 16, false);
    expect(field.shownM[0] - before).toBeLessThan(20);
    for (let i = 0; i < 300; i++) glide(field, T + 60_000, 16, false);
    expect(field.shownM[0]).toBeCloseTo(1400, 0);
  });

  it('lets go of who is long overdue at a mat', () => {
    const field = fieldOf();
    glide(field, T + 4_000_000, 16, false);
    expect(field.shownM[0]).toBe(5000);
    glide(field, T + 6_000_000, 16, false);
    expect(field.shownM[0]).toBe(NOWHERE);
  });

  it('goes back to where it was seen in the frame after the race is stopped', () => {
    const field = fieldOf();
    glide(field, T + 60_000, 16, false);
    expect(field.shownM[0]).toBeCloseTo(1180, 3);
    glide(field, T + 60_016, 16, true);
    expect(field.shownM[0]).toBe(1000);
  });

  it('goes back to the last mat when the server says so of a stopped race', () => {
    const field = fieldOf(one({ d0M: 1200 }));
    glide(field, T + 60_000, 16, false);
    field.take(one({ d0M: 1000, speedMps: 0, holdM: 1000 }), T + 60_000);
    glide(field, T + 60_016, 16, true);
    expect(field.shownM[0]).toBe(1000);
    glide(field, T + 60_032, 16, false);
    expect(field.shownM[0]).toBe(1000);
  });

  it('is never past a mat whose split was voided', () => {
    const field = fieldOf(one({ d0M: 5000, holdM: 10_000 }));
    glide(field, T + 60_000, 16, false);
    expect(field.shownM[0]).toBeCloseTo(5180, 3);
    field.take(one({ revision: 2, d0M: 4900, holdM: 5000 }), T + 60_000);
    glide(field, T + 60_016, 16, false);
    expect(field.shownM[0]).toBe(5000);
  });

  it('lets finishers go a while after the line, and others at once', () => {
    const field = fieldOf(one({ d0M: 42_195, holdM: 42_195, speedMps: 0, status: 1 }));
    glide(field, T + 60_000, 16, false);
    expect(field.shownM[0]).toBeCloseTo(42_195, 0);
    glide(field, T + 200_000, 16, false);
    expect(field.shownM[0]).toBe(NOWHERE);
  });
});
